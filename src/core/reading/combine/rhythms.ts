import {
  BOTH_HALVES,
  BY_PERIOD,
  DEALING,
  DEALT_PERIODS,
  DONE_TO,
  FIRST_QUARTER,
  PARTS_OF_PERIOD,
  SECOND_QUARTER,
  SHORT_SPANS,
} from '../../language/rhythms';
import { comparatorBefore } from '../../language/bounds';
import { classesOf } from '../../language/units';
import { decimal, type Decimal } from '../../decimal';
import { codesOf } from '../../text/characters';
import { changedDraft, type Draft } from '../mentions/draft';
import { isCjk } from '../mentions/numerals';

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
  return changedDraft(count, {
    kind: 'frequency',
    rhythm: { count: count.value, times, over },
    value: count.value.times(scale),
    multiplier: count.multiplier.times(scale),
    upper: count.upper ? count.upper.times(scale) : null,
    isWeak: false,
  });
}

/** The text with its figures while rhythms are joined; what was changed stands in place of the original. */
interface Row {
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly changed: Map<number, Draft>;
}

/** What becomes of a figure: other figures to stand in its place, none where it went into a later one, or not decided here. */
type Outcome = readonly Draft[] | null;

/** The figure goes into a later one. */
function into({ changed }: Row, at: number, draft: Draft): Outcome {
  changed.set(at, draft);
  return [];
}

const LONGEST_DEALING = 6;
const LONGEST_VERB = 4;

/** Whether 各 stands between: 各1场, 内各开展1次. */
function isDealt(text: string, from: number, to: number): boolean {
  const start = text.charAt(from) === '内' ? from + 1 : from;
  const word = DEALING.find((dealing) => text.startsWith(dealing, start));
  return word !== undefined && start + word.length <= to && isVerb(text, start + word.length, to);
}

/** Whether no more than a verb stands between. */
function isVerb(text: string, from: number, to: number): boolean {
  if (to - from > LONGEST_VERB) return false;
  for (let i = from; i < to; i++) if (!isCjk(text.charAt(i))) return false;
  return true;
}

/** 上、下半年, 上半年下半年. */
function areBothHalves(text: string, { start, end }: Draft): boolean {
  const { first, second } = BOTH_HALVES;
  const at = text.slice(start, end).indexOf(second, first.length);
  return text.startsWith(first, start) && at >= 0 && at <= LONGEST_VERB;
}

const LIST_JOINTS = codesOf('、和及与,/');

/** How many dates stand in a list that ends with this one: 6月、11月. */
function listedDates({ text, drafts }: Row, last: number): number {
  let count = 0;
  for (let i = last; i >= 0; i--) {
    const date = drafts[i];
    const after = drafts[i + 1];
    if (!date?.calendar || !after) break;
    const isListed = after.start === date.end + 1 && LIST_JOINTS.has(text.charCodeAt(date.end));
    if (count > 0 && !isListed) break;
    count++;
  }
  return count;
}

const DAYS_OF_MONTH = 31;
const MONTHS_OF_QUARTER = 3;

/** 一至四季度各1次 is four times, 1至12月各1次 twelve; null for what is no span of them. */
function periodsOfSpan(text: string, { calendar, start, end }: Draft): number | null {
  if (!calendar) return null;
  const months = (calendar.last - calendar.first + 1) / DAYS_OF_MONTH;
  const words = text.slice(start, end);
  const periods = words.endsWith('季度') ? months / MONTHS_OF_QUARTER : words.endsWith('月') ? months : 1;
  return periods >= 2 && Number.isInteger(periods) ? periods : null;
}

/** How many periods 各 deals out to: 四个季度各1场 is 4, 6月、11月各1次 is 2; null when none stand before. */
function periodsBefore(row: Row, at: number): number | null {
  const { text, drafts } = row;
  const draft = drafts[at];
  const last = drafts[at - 1];
  if (!draft || !last || draft.start - last.end > LONGEST_DEALING || !isDealt(text, last.end, draft.start)) return null;
  const isCounted = last.kind === 'duration' && last.places === 0 && last.upper === null;
  if (isCounted && DEALT_PERIODS.some((word) => text.slice(last.start, last.end).endsWith(word)))
    return Number(last.value.toFixed());
  if (areBothHalves(text, last)) return 2;
  const span = periodsOfSpan(text, last);
  if (span !== null) return span;
  const dates = listedDates(row, at - 1);
  return dates >= 2 ? dates : null;
}

/** 早晚各巡1次: the count once for each part of the period that one word names. */
function timesItsParts(text: string, draft: Draft): Draft {
  if (draft.kind !== 'count') return draft;
  const each = text.lastIndexOf(EACH, draft.start);
  if (each < 0 || !isVerb(text, each + 1, draft.start)) return draft;
  const parts = PARTS_OF_PERIOD.matchBefore(text, each);
  if (!parts) return draft;
  const times = (number: Decimal): Decimal => number.times(parts.value);
  const start = each - parts.word.length;
  return changedDraft(draft, { value: times(draft.value), mantissa: times(draft.mantissa), start });
}

const EACH = '各';

/** 四个季度各1场: a count of times that 各 deals out to what stands before it. */
function dealtOut(row: Row, draft: Draft, at: number): Draft | null {
  const dealt = isTimes(draft) && !row.changed.has(at) ? periodsBefore(row, at) : null;
  const before = row.drafts[at - 1];
  if (dealt === null || !before) return null;
  return changedDraft(perYear(draft, dealt, 1), { start: before.kind === 'duration' ? before.start : before.end });
}

/** 一年4次, 半年1次: a short span right before a count of times. */
function shortSpan(row: Row, draft: Draft, at: number): Outcome {
  const { text } = row;
  const next = row.drafts[at + 1];
  const words = text.slice(draft.start, draft.end);
  const isFirst = FIRST_QUARTER.has(words) && SECOND_QUARTER.some((word) => text.includes(word));
  const times = isFirst ? undefined : SHORT_SPANS.get(words);
  if (times === undefined || next?.start !== draft.end || !isTimes(next)) return null;
  return into(row, at + 1, changedDraft(perYear(next, times, 1), { start: draft.start }));
}

type Every = NonNullable<Draft['every']>;

/** What stands behind 每…, and how far. */
interface Behind {
  readonly next: Draft;
  readonly at: number;
  readonly gap: number;
}

const NEAR = 10;
const BESIDE = 6;
const TOUCHING = 2;

function behind({ text, drafts }: Row, draft: Draft, at: number): Behind | null {
  const next = drafts[at + 1];
  const gap = next ? next.start - draft.end : 0;
  return next && gap <= NEAR && sameClause(text, draft.end, next.start) ? { next, at: at + 1, gap } : null;
}

/** 不低于每人每天15元: a bound before 每 binds the figure behind it, which has none of its own. */
function bounded(text: string, every: Draft, figure: Draft): Draft {
  const bound =
    figure.comparator === 'none' && figure.start === every.start ? comparatorBefore(text, every.start) : null;
  if (!bound) return figure;
  const { comparator, style } = bound;
  return changedDraft(figure, { comparator, style, start: figure.start - bound.length });
}

/** 每人每月500元 is per person and month, 每季度每村1次 is 每村每季度1次; null where no other 每 meets this one. */
function perThingAndTime({ every: { start }, name, next }: { every: Draft; name: string; next: Draft }): Draft | null {
  if (next.kind === 'every' && next.every) {
    const within = next.every.perYear;
    return changedDraft(next, { start, every: { perYear: null, name: `${name}/${next.every.name}`, within } });
  }
  return next.kind === 'frequency' && next.rhythm
    ? changedDraft(next, { kind: 'count', rhythm: null, per: `${name}/年`, start })
    : null;
}

/** 每亩300元: what follows is per thing. */
function perThing(row: Row, draft: Draft, every: Every, near: Behind | null): Outcome {
  if (!near) return [];
  const { at, gap } = near;
  const next = row.changed.get(at) ?? near.next;
  const both = perThingAndTime({ every: draft, name: every.name, next });
  if (both) return into(row, at, both);
  if (next.kind === 'percent' || next.calendar !== null) return [];
  const { within } = every;
  const start = gap <= TOUCHING ? draft.start : next.start;
  // 每人每季度1次 is four times a head and year.
  if (within && isTimes(next)) {
    const [thing = ''] = every.name.split('/');
    const yearly = perYear(next, within.times, within.over);
    const per = `${thing}/年`;
    return into(row, at, bounded(row.text, draft, changedDraft(yearly, { kind: next.kind, rhythm: null, per, start })));
  }
  // 每两三个月1次: how often a year stays open.
  const kind = every.isVague ? 'vague' : next.kind;
  return into(row, at, bounded(row.text, draft, changedDraft(next, { kind, per: every.name, start })));
}

/** The count of times within the clause that 每… multiplies, by its place; -1 without one. */
function multiplied({ text, drafts }: Row, draft: Draft, at: number): number {
  for (let i = at + 1; i < drafts.length; i++) {
    const other = drafts[i];
    if (!other || !sameClause(text, draft.end, other.start)) break;
    if (isTimes(other)) return i;
  }
  return -1;
}

type YearlyPeriod = NonNullable<Every['perYear']>;

/** 每月开展巡检2次: the count of times of the clause. */
function timesOf(
  row: Row,
  draft: Draft,
  at: number,
  { name, period }: { name: string; period: YearlyPeriod },
): Outcome {
  const target = multiplied(row, draft, at);
  const count = row.drafts[target];
  if (!count) return null;
  // 按季度开展4次: as many as there are quarters is the number of the year.
  if (BY_PERIOD.has(name.charCodeAt(0)) && count.value.gte(period.times)) return [];
  const start = target === at + 1 ? draft.start : count.start;
  return into(row, target, changedDraft(perYear(count, period.times, period.over), { start }));
}

const PAID_OR_MEASURED = new Set<Draft['kind']>(['amount', 'measure', 'number', 'duration']);

/** 每月30户, 每月300元: what is not a count of times, but stands right behind. */
function figureBehind(
  row: Row,
  draft: Draft,
  { next, at, gap }: Behind,
  { name, period }: { name: string; period: YearlyPeriod },
): Outcome {
  // 每日出动洒水车、清扫车32辆次: runs and visits are counted further off.
  const reach = next.unit?.name.endsWith('次') ? NEAR : BESIDE;
  if (next.kind === 'count' && gap <= reach && !hasAny(row.text, draft.end, next.start, DONE_TO))
    return into(row, at, changedDraft(perYear(next, period.times, period.over), { start: draft.start }));
  if (!PAID_OR_MEASURED.has(next.kind)) return null;
  if (next.kind === 'number' && gap > TOUCHING) return [];
  const isYearly = period.times === 1 && period.over === 1;
  return isYearly ? [] : into(row, at, changedDraft(next, { per: name, start: draft.start }));
}

function hasAny(text: string, from: number, to: number, codes: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (codes.has(text.charCodeAt(i))) return true;
  return false;
}

const WEEKS = 52;

/** 每月对…进行巡检: once each, but only by implication. Yearly and daily habits imply nothing countable. */
function implied(draft: Draft, period: YearlyPeriod): Outcome {
  if (period.times <= 1 || period.times > WEEKS) return [];
  const value = decimal(period.times).div(period.over);
  return [changedDraft(draft, { kind: 'frequency', value, mantissa: decimal(1), multiplier: value, isWeak: true })];
}

/** 每月…1次, 每亩300元. */
function everyOf(row: Row, draft: Draft, every: Every, at: number): Outcome {
  const near = behind(row, draft, at);
  const { perYear: period, name } = every;
  if (!period) return perThing(row, draft, every, near);
  // 每月若干次 implies no count.
  if (near?.next.kind === 'vague') return [];
  return (
    timesOf(row, draft, at, { name, period }) ??
    (near && figureBehind(row, draft, near, { name, period })) ??
    implied(draft, period)
  );
}

/** Joins 每月…1次, 每亩300元, 一年4次 into single quantities. */
export function joinFrequencies(text: string, drafts: readonly Draft[]): readonly Draft[] {
  // A figure alone is joined with nothing, but 每月 alone stands for a rhythm.
  if (drafts.length < 2 && drafts[0]?.kind !== 'every' && !text.includes(EACH)) return drafts;
  const dealt = text.includes(EACH) ? drafts.map((draft) => timesItsParts(text, draft)) : drafts;
  return joined({ text, drafts: dealt, changed: new Map() });
}

function joined(row: Row): readonly Draft[] {
  const { drafts } = row;
  const result: Draft[] = [];
  drafts.forEach((original, i) => {
    const draft = row.changed.get(i) ?? original;
    const dealt = dealtOut(row, draft, i);
    if (dealt) {
      const before = drafts[i - 1];
      if (before?.kind === 'duration' && result.at(-1) === before) result.pop();
      result.push(dealt);
      return;
    }
    const outcome =
      draft.kind === 'every' && draft.every ? everyOf(row, draft, draft.every, i) : shortSpan(row, draft, i);
    result.push(...(outcome ?? [draft]));
  });
  return result.sort((a, b) => a.start - b.start);
}
