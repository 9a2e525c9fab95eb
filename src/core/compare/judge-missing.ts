import { alignQuantities } from '../quantity/convert';
import type { Quantity } from '../quantity/index';
import { unitNamed } from '../quantity/units';
import { directionOf } from './direction';
import { evidenceOf, spanOf, whole } from './evidence';
import { readList } from './lists';
import { answersZero } from './may-answer';
import { plainWords, saysNone } from './plain';
import type { Reading } from './reading';
import { likeness } from './similarity';
import { findNotDone, isCompletionClaim, isHedged } from './statements';
import type { ComparisonInput, Evidence } from './types';
import { named, quote, say, targetWords } from './wording';

/** A count answered by naming the things one by one. */
function judgeList(target: Quantity, actual: string, counts: number): Evidence | null {
  if (target.kind !== 'count' && target.kind !== 'number') return null;
  const list = readList(actual);
  if (!list || target.upper || !target.value.eq(target.value.round(0))) return null;
  const count = list.entries.length;
  const words = targetWords(target);
  const direction = target.comparator === 'le' || target.comparator === 'lt' ? 'lower' : 'higher';
  const enough = direction === 'lower' ? target.value.gte(list.distinct) : target.value.lte(list.distinct);
  if (list.duplicate && target.value.lte(count)) {
    const data = { target: words, count, entry: quote(list.duplicate.text), distinct: list.distinct };
    return evidenceOf('unclear', say('compare.unclear.duplicate', data), spanOf(target), list.duplicate.span);
  }
  if (enough) {
    const id = list.isLoose ? 'compare.unclear.list' : 'compare.met.list';
    return evidenceOf(
      list.isLoose ? 'unclear' : 'met',
      say(id, { target: words, count }),
      spanOf(target),
      whole(actual),
    );
  }
  if (list.isOpen)
    return evidenceOf('unclear', say('compare.unclear.list', { target: words, count }), spanOf(target), whole(actual));
  // 走访商户75家，张贴海报40处 names what was counted, and is no list of things to count.
  return list.isLoose || counts > 1
    ? null
    : evidenceOf('short', say('compare.short.list', { target: words, count }), spanOf(target), whole(actual));
}

/** 无劣Ⅴ类断面: there is none of what the indicator counts. */
function saysNoneOf(actual: string, name: string): boolean {
  const thing = /^(?:全年|目前|已)?(?:无|没有|未发现|未出现|未发生|不存在)([^0-9]{2,16})$/.exec(
    plainWords(actual.slice(0, 60)),
  )?.[1];
  return thing !== undefined && (likeness(thing, plainWords(name)) ?? 0) >= 0.5;
}

function unansweredEvidence(missing: readonly Quantity[], { input }: Reading): Evidence {
  const words = missing.map(named).join('、');
  const isClaim = isCompletionClaim(input.actual.replace(/\s+/g, ''));
  const first = missing[0];
  const message = isClaim
    ? say('compare.unanswered.copied-target', { target: words, actual: quote(input.actual) })
    : say('compare.unanswered.quantity', { target: words });
  return evidenceOf('unanswered', message, first ? spanOf(first) : null, null);
}

/** 未超预算, 控制在范围内: speaks of the limit without a figure. */
function speaksOfLimit(text: string): boolean {
  return /(未超|没有超|不超|控制在|范围内|低于预算|小于预算|以内|节约)/.test(text);
}

/** 验收合格 against 合格率100%: says in words what the rate counts, without a figure. */
function assertsRate(target: Quantity, { indicator, actual }: ComparisonInput): boolean {
  if (target.kind !== 'percent' || !target.value.eq(100)) return false;
  const stem = /([\u4e00-\u9fff]{2})率$/.exec(plainWords(indicator))?.[1] ?? '';
  return stem !== '' && plainWords(actual).includes(stem) && !isHedged(actual);
}

/** 全年无纠纷 for a 化解率, 在用41台 for an 在用率: the rate has no base, or a person can work it out. */
function leavesRateOpen(target: Quantity, { input, actuals }: Reading): boolean {
  if (target.kind !== 'percent') return false;
  const name = plainWords(input.indicator);
  if (actuals.some(({ kind, noun }) => kind === 'zero-event' && noun !== '' && name.includes(noun))) return true;
  const stem = /([\u4e00-\u9fff]{2})(?:完成)?率$/.exec(name)?.[1];
  return (
    stem !== undefined &&
    actuals.filter(({ kind }) => kind === 'count').length > 1 &&
    plainWords(input.actual).includes(stem)
  );
}

/** 数十场 against 12场: what the actual says of the target without a figure. */
function vagueAnswer(target: Quantity, actuals: readonly Quantity[]): Quantity | undefined {
  return actuals.find((actual) => {
    const kind = unitNamed(actual.unit?.name ?? '')?.kind ?? 'number';
    return actual.kind === 'vague' && alignQuantities(target, { ...actual, kind }) !== null;
  });
}

const BROUGHT_TO_AN_END =
  /(?:已|均已|顺利|如期)[^,。;]{0,6}(?:完成|编制|建成|印发|出台|发布|竣工|交付|上线)|投入使用|通过(?:专家)?(?:评审|验收)/;

/** 1份 against 已完成编制并印发: the one thing is there, though the actual does not count it. */
function saysTheOneIsDone(target: Quantity, { actual }: ComparisonInput): boolean {
  return (
    target.kind === 'count' &&
    target.value.eq(1) &&
    target.per === null &&
    !/\d/.test(actual) &&
    BROUGHT_TO_AN_END.test(actual) &&
    !isHedged(actual)
  );
}

/** 验收后20日内 answered by a day: whether it was kept depends on a day the row does not name. */
function isLimitAnsweredByDay(target: Quantity, { input, actuals }: Reading): boolean {
  if (target.kind !== 'duration' || directionOf(target, input) !== 'lower') return false;
  return actuals.some(({ kind, calendar }) => kind === 'date' && calendar !== null);
}

function judgeVague(missing: readonly Quantity[], { actuals }: Reading): { evidence: Evidence[]; rest: Quantity[] } {
  const evidence: Evidence[] = [];
  const rest: Quantity[] = [];
  for (const target of missing) {
    const answer = vagueAnswer(target, actuals);
    if (answer)
      evidence.push(
        evidenceOf(
          'unclear',
          say('compare.unclear.vague', { target: named(target), actual: quote(answer.text) }),
          spanOf(target),
          spanOf(answer),
        ),
      );
    else rest.push(target);
  }
  return { evidence, rest };
}

/** Judges targets no figure of the actual answers: by a list, by words, or as unanswered. */
export function judgeMissing(missing: readonly Quantity[], reading: Reading): Evidence[] {
  const { input } = reading;
  const [only] = missing;
  if (missing.length === 1 && only) {
    // Entries with figures of their own answer the other targets.
    const mayList =
      reading.targets.filter(({ kind }) => kind === 'count' || kind === 'number').length === 1 &&
      (reading.targets.length === 1 || reading.actuals.length < 2);
    const list = mayList
      ? judgeList(only, input.actual, reading.actuals.filter(({ kind }) => kind === 'count').length)
      : null;
    if (list) return [list];
    if (answersZero(only) && (saysNone(input.actual) || saysNoneOf(input.actual, `${only.noun} ${input.indicator}`))) {
      return [
        evidenceOf(
          'met',
          say('compare.met.word', { target: quote(only.text), actual: quote(input.actual) }),
          spanOf(only),
          whole(input.actual),
        ),
      ];
    }
  }
  const notDone = findNotDone(input.actual);
  if (only && !notDone && (assertsRate(only, input) || leavesRateOpen(only, reading))) {
    return [evidenceOf('unclear', say('compare.unclear.soft', { target: named(only) }), spanOf(only), null)];
  }
  if (notDone) {
    return [
      evidenceOf(
        'short',
        say('compare.short.statement', { actual: input.actual.slice(notDone.start, notDone.end) }),
        only ? spanOf(only) : null,
        notDone,
      ),
    ];
  }
  if (
    only &&
    missing.length === 1 &&
    (isLimitAnsweredByDay(only, reading) || (reading.targets.length === 1 && saysTheOneIsDone(only, input)))
  ) {
    return [evidenceOf('unclear', say('compare.unclear.soft', { target: named(only) }), spanOf(only), null)];
  }
  if (
    only &&
    missing.length === 1 &&
    directionOf(only, input) === 'lower' &&
    speaksOfLimit(input.actual) &&
    only.kind !== 'count'
  ) {
    return [evidenceOf('unclear', say('compare.unclear.soft', { target: named(only) }), spanOf(only), null)];
  }
  const { evidence, rest } = judgeVague(missing, reading);
  return rest.length > 0 ? [...evidence, unansweredEvidence(rest, reading)] : evidence;
}
