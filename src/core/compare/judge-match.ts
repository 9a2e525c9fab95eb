import { decimal, formatPlain, HUNDRED } from '../decimal';
import type { Quantity } from '../quantity/index';
import { foldWidth } from '../text/normalise';
import { sum } from './derive';
import { directionOf, type Direction } from './direction';
import { evidenceOf, spanOf } from './evidence';
import { judgeQuantity, type Judgement } from './judge-quantity';
import type { Match } from './match';
import { plainWords } from './plain';
import type { Reading } from './reading';
import type { Evidence, TextSpan } from './types';
import { actualWords, quote, say, targetWords } from './wording';

const ADDITIVE = new Set(['count', 'amount', 'number', 'frequency']);
/** Measures whose pieces add up, as temperatures do not. */
const EXTENSIVE = new Set(['length', 'area', 'volume', 'mass']);

/** 财政250万元，配套45万元: each within the limit, together perhaps beyond it. */
function exceedsTogether(target: Quantity, candidates: readonly Quantity[], exceededFrom: string): boolean {
  const [first] = candidates;
  if (
    !first ||
    !candidates.every(
      ({ kind, per, unit }) =>
        (kind === 'amount' || kind === 'count') && per === null && unit?.name === first.unit?.name,
    )
  )
    return false;
  const together = sum(candidates);
  return (
    judgeQuantity(
      target,
      { ...first, value: together, mantissa: together, multiplier: decimal(1) },
      'lower',
      exceededFrom,
    )?.outcome === 'short'
  );
}

/** Several candidates the text does not tell apart: all satisfy, none does even together, or a person must look. */
function judgeGroup(
  { target, candidates }: Match,
  judgements: readonly Judgement[],
  direction: Direction,
  exceededFrom: string,
): Evidence {
  const span = spanOf(target);
  const first = judgements[0];
  const actual = candidates.map(({ text }) => quote(text)).join('、');
  const data = { target: targetWords(target), actual };
  const reach: TextSpan = { start: candidates[0]?.start ?? 0, end: candidates.at(-1)?.end ?? 0 };
  const outcomes = new Set(judgements.map(({ outcome }) => outcome));
  if (outcomes.size === 1 && outcomes.has('exceeded') && first) return first.evidence;
  if ([...outcomes].every((outcome) => outcome === 'met' || outcome === 'exceeded')) {
    const open = direction === 'lower' && exceedsTogether(target, candidates, exceededFrom);
    return open
      ? evidenceOf('unclear', say('compare.unclear.quantity', data), span, reach)
      : evidenceOf('met', say('compare.met.every', data), span, reach);
  }
  // 头（只） in the target counts 头 and 只 together.
  const isMixed = target.kind === 'count' && /[(/]/.test(target.unit?.name ?? '');
  const isAdditive =
    direction === 'higher' &&
    candidates.every(
      (candidate) =>
        (ADDITIVE.has(candidate.kind) || EXTENSIVE.has(candidate.unit?.group ?? '')) &&
        (candidate.unit?.name === candidates[0]?.unit?.name || (isMixed && candidate.kind === 'count')),
    );
  if (isAdditive && candidates[0]) {
    const together = sum(candidates);
    const total: Quantity = { ...candidates[0], value: together, mantissa: together, multiplier: decimal(1) };
    const judged = judgeQuantity(target, total, direction, exceededFrom);
    const said = { ...data, sum: `${formatPlain(together)}${(isMixed ? target : candidates[0]).unit?.name ?? ''}` };
    if (judged && outcomes.size === 1 && outcomes.has('short')) {
      if (judged.outcome === 'short') return evidenceOf('short', say('compare.short.sum', said), span, reach);
      return evidenceOf('met', say('compare.met.sum', said), span, reach);
    }
  }
  if (outcomes.size === 1 && outcomes.has('short') && first) return first.evidence;
  return evidenceOf('unclear', say('compare.unclear.quantity', data), span, reach);
}

const ABOUT_COMPLETION = /(完成|完工|竣工|进度|任务|执行率|开工|实施率|建成)/;

/** 已完成100% against 满意度90%: the percentage may be the rate of completion. */
function mayBeCompletion(target: Quantity, actual: Quantity, { input }: Reading): boolean {
  if (target.kind !== 'percent' || (actual.kind !== 'percent' && actual.kind !== 'coverage')) return false;
  const before = plainWords(input.actual.slice(Math.max(0, actual.start - 8), actual.start));
  const after = plainWords(input.actual.slice(actual.end, actual.end + 4));
  const isClaim =
    /完成(率|进度)?(为|达|达到)?$/.test(before) || (actual.kind === 'coverage' && /^(已)?(完成|落实)/.test(after));
  return isClaim && !ABOUT_COMPLETION.test(`${input.indicator}${target.noun}`);
}

/** 94.5% against 提升3个百分点: the level reached, not the growth asked for. */
function isLevelForGrowth(target: Quantity, actual: Quantity): boolean {
  return (
    target.unit?.group === 'points' &&
    actual.unit?.group === 'percent' &&
    actual.from === null &&
    actual.change === null
  );
}

/** 人均126学时 answers 120学时/人·年: per head in words. */
function isPerHead(target: Quantity, actual: Quantity, { input }: Reading): boolean {
  const before = input.actual.slice(Math.max(0, actual.start - 8), actual.start);
  const [head] = (target.per ?? '').split('/');
  return (
    (head === '人' && /(人均|每人|平均每人)[\u4e00-\u9fff]{0,4}$/.test(before)) ||
    (head === '户' && /(户均|每户)[\u4e00-\u9fff]{0,4}$/.test(before))
  );
}

const BARE_DONE =
  /(?:^|[,;。、(])(?:实际|已|共|累计|现已|目前已|全年|年内)?(?:完成|办结|完工|竣工|建成|审结|完结|结题|验收)(?:了|仅)?$/;

/** 新装18座，完成12座: right behind the figure stands another of what was really done, and that one is short. */
function isOvertaken(
  target: Quantity,
  candidate: Quantity,
  { input, actuals, settings }: Reading,
  direction: Direction,
): boolean {
  const next = actuals.find(({ start, kind }) => start >= candidate.end && kind === candidate.kind);
  if (!next || next.start - candidate.end > 12 || next.isPart) return false;
  return (
    BARE_DONE.test(foldWidth(input.actual.slice(candidate.end, next.start))) &&
    judgeQuantity(target, next, direction, settings.exceededFrom)?.outcome === 'short'
  );
}

const AVERAGE = /(户均|人均|亩均|村均|平均)[\u4e00-\u9fff]{0,6}$/;
const TOTAL = /(总|共|合计|累计)[\u4e00-\u9fff]{0,4}$/;

/** 总增收42万元 for 户均增收1500元: a total for an average. */
function isTotalForAverage(target: Quantity, actual: Quantity, { input }: Reading): boolean {
  return (
    AVERAGE.test(input.target.slice(Math.max(0, target.start - 8), target.start)) &&
    TOTAL.test(input.actual.slice(Math.max(0, actual.start - 8), actual.start))
  );
}

/** 非常满意48%，满意41%: shares of the satisfied, which only together may be enough. */
function mayAddUp(target: Quantity, { actuals }: Reading): boolean {
  const shares = actuals.filter(({ kind, noun }) => kind === 'percent' && /满意$/.test(noun) && !noun.includes('不'));
  const together = sum(shares);
  return shares.length > 1 && together.lte(HUNDRED) && together.gte(target.value);
}

/** Judges a target against what the matching found for it; the judgement only where a single figure decides. */
export function judgeMatch(match: Match, reading: Reading): { evidence: Evidence; judgement: Judgement | null } {
  const { target, candidates } = match;
  const direction = directionOf(target, reading.input);
  const { exceededFrom } = reading.settings;
  const judgements = candidates.flatMap((candidate) => judgeQuantity(target, candidate, direction, exceededFrom) ?? []);
  if (target.kind === 'percent' && judgements[0]?.outcome === 'short' && mayAddUp(target, reading)) {
    const data = { target: targetWords(target), actual: quote(reading.input.actual) };
    return {
      evidence: evidenceOf('unclear', say('compare.unclear.quantity', data), spanOf(target), null),
      judgement: null,
    };
  }
  const only = judgements.length === 1 ? judgements[0] : undefined;
  const candidate = candidates[0];
  if (!only || !candidate) return { evidence: judgeGroup(match, judgements, direction, exceededFrom), judgement: null };
  const isGood = only.outcome === 'met' || only.outcome === 'exceeded';
  const data = { target: targetWords(target), actual: actualWords(candidate, target) };
  if (isGood && mayBeCompletion(target, candidate, reading)) {
    return {
      evidence: evidenceOf('unclear', say('compare.unclear.completion', data), spanOf(target), spanOf(candidate)),
      judgement: null,
    };
  }
  if (
    (isGood &&
      (match.nounsClash ||
        isOvertaken(target, candidate, reading, direction) ||
        isTotalForAverage(target, candidate, reading))) ||
    (isGood && isLevelForGrowth(target, candidate)) ||
    (target.kind === 'count' &&
      target.per !== null &&
      candidate.per === null &&
      !isPerHead(target, candidate, reading)) ||
    (only.outcome === 'short' && candidate.isEach && !target.isEach && direction === 'higher')
  ) {
    return {
      evidence: evidenceOf('unclear', say('compare.unclear.quantity', data), spanOf(target), spanOf(candidate)),
      judgement: null,
    };
  }
  return { evidence: only.evidence, judgement: only };
}
