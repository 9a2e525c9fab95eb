import { codesOf } from '../../text/characters';
import { decimal } from '../../decimal';
import type { Draft } from '../mentions/draft';
import { classesOf } from '../../language/units';

const CLAUSE_BREAKS = codesOf(',;。\n');
const REACH = 30;

function sameClause(text: string, from: number, to: number): boolean {
  if (to - from > REACH) return false;
  for (let i = from; i < to; i++) if (CLAUSE_BREAKS.has(text.charCodeAt(i))) return false;
  return true;
}

const isTimes = (draft: Draft): boolean =>
  draft.kind === 'count' && draft.unit !== null && classesOf(draft.unit.name).has('times');

/** Turns a count into a yearly frequency. */
function perYear(count: Draft, times: number, over: number): Draft {
  const scale = decimal(times).div(over);
  return {
    ...count,
    kind: 'frequency',
    rhythm: { count: count.value, times, over },
    value: count.value.times(scale),
    multiplier: count.multiplier.times(scale),
    upper: count.upper ? count.upper.times(scale) : null,
    isWeak: false,
  };
}

/** Index of the draft within the clause that 每… multiplies, or -1. */
function multiplied(text: string, drafts: readonly Draft[], at: number): number {
  const every = drafts[at];
  if (!every) return -1;
  for (let i = at + 1; i < drafts.length; i++) {
    const draft = drafts[i];
    if (!draft || !sameClause(text, every.end, draft.start)) break;
    if (isTimes(draft)) return i;
  }
  return -1;
}

/** 一年4次, 每人 … : a short span of time right before a count of times. */
const SHORT_SPANS: Readonly<Record<string, number>> = {
  一年: 1,
  '1年': 1,
  半年: 2,
  一季度: 4,
  '1季度': 4,
  一季: 4,
  一月: 12,
  '1月': 12,
  一个月: 12,
  '1个月': 12,
  一周: 52,
  '1周': 52,
  一天: 365,
  '1天': 365,
  一日: 365,
  全年: 1,
};

/** Between the periods and the count: 各1场, 内各开展1次. */
const EACH_OF = /^内?(各|均|分别)[\u4e00-\u9fff]{0,4}$/;
const BOTH_HALVES = /^上.{0,3}下半年/;

/** How many periods 各 deals out to: 四个季度各1场 is 4, 6月、11月各1次 is 2; null when none stand before. */
function periodsBefore(text: string, drafts: readonly Draft[], at: number): number | null {
  const draft = drafts[at];
  const last = drafts[at - 1];
  if (!draft || !last || draft.start - last.end > 6 || !EACH_OF.test(text.slice(last.end, draft.start))) return null;
  if (
    last.kind === 'duration' &&
    last.places === 0 &&
    last.upper === null &&
    /(个季度|个月)$/.test(text.slice(last.start, last.end))
  )
    return Number(last.value.toFixed());
  if (BOTH_HALVES.test(text.slice(last.start, last.end))) return 2;
  let count = 0;
  for (let i = at - 1; i >= 0; i--) {
    const date = drafts[i];
    const after = drafts[i + 1];
    if (!date?.calendar || !after || (count > 0 && !/^[、和及与,/]$/.test(text.slice(date.end, after.start)))) break;
    count++;
  }
  return count >= 2 ? count : null;
}

/** Joins 每月…1次, 每亩300元, 一年4次 into single quantities. */
export function joinFrequencies(text: string, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  const changed = new Map<number, Draft>();
  drafts.forEach((original, i) => {
    const draft = changed.get(i) ?? original;
    const dealt = isTimes(draft) && draft === original ? periodsBefore(text, drafts, i) : null;
    if (dealt !== null) {
      const before = drafts[i - 1];
      if (before?.kind === 'duration' && result.at(-1) === before) result.pop();
      result.push({
        ...perYear(draft, dealt, 1),
        start: before?.kind === 'duration' ? before.start : (before?.end ?? draft.start),
      });
      return;
    }
    if (draft.kind !== 'every' || !draft.every) {
      const next = drafts[i + 1];
      const words = text.slice(draft.start, draft.end);
      // Beside the second quarter, 一季度 is the first one and not every one.
      const span = /^[一1]季度$/.test(words) && /[二2]季度/.test(text) ? undefined : SHORT_SPANS[words];
      if (span !== undefined && span > 1 && next && next.start === draft.end && isTimes(next)) {
        changed.set(i + 1, { ...perYear(next, span, 1), start: draft.start });
        return;
      }
      if ((words === '一年' || words === '1年') && next && next.start === draft.end && isTimes(next)) {
        changed.set(i + 1, { ...perYear(next, 1, 1), start: draft.start });
        return;
      }
      result.push(draft);
      return;
    }
    const { perYear: period, name } = draft.every;
    const next = drafts[i + 1];
    const isNear = next !== undefined && sameClause(text, draft.end, next.start) && next.start - draft.end <= 10;
    if (!period) {
      if (isNear && next.kind === 'every' && next.every) {
        // 每人每月500元: per person and month.
        changed.set(i + 1, {
          ...next,
          start: draft.start,
          every: { perYear: null, name: `${name}/${next.every.name}` },
        });
      } else if (isNear && next.kind !== 'percent' && next.calendar === null) {
        // 每两三个月1次: how often a year stays open.
        const kind = draft.every.isVague ? 'vague' : next.kind;
        changed.set(i + 1, { ...next, kind, per: name, start: next.start - draft.end <= 2 ? draft.start : next.start });
      }
      return;
    }
    // 每月若干次 implies no count.
    if (isNear && next.kind === 'vague') return;
    const target = multiplied(text, drafts, i);
    const count = target >= 0 ? drafts[target] : undefined;
    // 按季度开展4次: as many as there are quarters is the number of the year.
    if (count && /^[按逐]/.test(name) && count.value.gte(period.times)) return;
    if (count) {
      const start = target === i + 1 ? draft.start : count.start;
      changed.set(target, { ...perYear(count, period.times, period.over), start });
      return;
    }
    if (
      isNear &&
      next.kind === 'count' &&
      next.start - draft.end <= 6 &&
      !/[对为向给在]/.test(text.slice(draft.end, next.start))
    ) {
      changed.set(i + 1, { ...perYear(next, period.times, period.over), start: draft.start });
      return;
    }
    if (
      isNear &&
      (next.kind === 'amount' || next.kind === 'measure' || next.kind === 'number' || next.kind === 'duration')
    ) {
      if (next.kind === 'number' && !(next.start - draft.end <= 2)) return;
      if (period.times !== 1 || period.over !== 1) changed.set(i + 1, { ...next, per: name, start: draft.start });
      return;
    }
    // 每月对…进行巡检: once each, but only by implication. Yearly and daily habits imply nothing countable.
    if (period.times > 1 && period.times <= 52) {
      const implied = decimal(period.times).div(period.over);
      result.push({
        ...draft,
        kind: 'frequency',
        value: implied,
        mantissa: decimal(1),
        multiplier: implied,
        isWeak: true,
      });
    }
  });
  return result.sort((a, b) => a.start - b.start);
}
