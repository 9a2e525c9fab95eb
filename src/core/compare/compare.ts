import { decimal, formatPlain, type Decimal } from '../quantity/decimal';
import { readQuantities, type Quantity } from '../quantity/index';
import { findCopiedBound } from './copied-bound';
import { answersOf } from './derive';
import { directionOf, type Direction } from './direction';
import { readGrade } from './grades';
import { findTemplateHint } from './hints';
import { judgeDate } from './judge-date';
import { judgeQuantity, type Judgement } from './judge-quantity';
import { findDuplicateEntry, readList } from './lists';
import { matchQuantities, MOST_QUANTITIES, type Match } from './match';
import { isSilent, plainWords, saysNone } from './plain';
import { judgeWords } from './qualitative';
import { scaleOf } from './scales';
import { findUnmentionedServices } from './services';
import { likeness } from './similarity';
import { findNotDone, isCompletionClaim, isHedged, saysInTime, saysLate } from './statements';
import { requirements } from './targets';
import { judgeWaterClass } from './water-class';
import { DEFAULT_COMPARISON_SETTINGS, type Comparison, type ComparisonInput, type ComparisonSettings, type Evidence, type TextSpan, type Verdict } from './types';
import { actualWords, named, quote, say, targetWords } from './wording';

/** Worst first: the verdict of the row is that of its weakest part. */
const ORDER: readonly Verdict[] = ['short', 'unanswered', 'unclear', 'exceeded', 'met'];

interface Reading {
  readonly input: ComparisonInput;
  readonly targets: readonly Quantity[];
  readonly actuals: readonly Quantity[];
  readonly settings: ComparisonSettings;
}

function whole(text: string): TextSpan {
  return { start: 0, end: text.length };
}

function spanOf(quantity: Quantity): TextSpan {
  return { start: quantity.start, end: quantity.end };
}

function evidenceOf(outcome: Verdict, message: Evidence['message'], target: TextSpan | null, actual: TextSpan | null): Evidence {
  return { outcome, message, target, actual };
}

function sum(quantities: readonly Quantity[]): Decimal {
  return quantities.reduce((total, { value }) => total.plus(value), decimal(0));
}

const ADDITIVE = new Set(['count', 'amount', 'number', 'frequency']);

/** Several candidates the text does not tell apart: all satisfy, none does even together, or a person must look. */
function judgeGroup({ target, candidates }: Match, judgements: readonly Judgement[], direction: Direction, exceededFrom: string): Evidence {
  const span = spanOf(target);
  const first = judgements[0];
  const actual = candidates.map(({ text }) => quote(text)).join('、');
  const data = { target: targetWords(target), actual };
  const reach: TextSpan = { start: candidates[0]?.start ?? 0, end: candidates.at(-1)?.end ?? 0 };
  const outcomes = new Set(judgements.map(({ outcome }) => outcome));
  if (outcomes.size === 1 && outcomes.has('exceeded') && first) return first.evidence;
  if ([...outcomes].every((outcome) => outcome === 'met' || outcome === 'exceeded')) return evidenceOf('met', say('compare.met.every', data), span, reach);
  // 头（只） in the target counts 头 and 只 together.
  const isMixed = target.kind === 'count' && /[(/]/.test(target.unit?.name ?? '');
  const isAdditive = direction === 'higher' && candidates.every((candidate) => ADDITIVE.has(candidate.kind) && (candidate.unit?.name === candidates[0]?.unit?.name || (isMixed && candidate.kind === 'count')));
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
  const isClaim = /完成(率|进度)?(为|达|达到)?$/.test(before) || (actual.kind === 'coverage' && /^(已)?(完成|落实)/.test(after));
  return isClaim && !ABOUT_COMPLETION.test(`${input.indicator}${target.noun}`);
}

/** 94.5% against 提升3个百分点: the level reached, not the growth asked for. */
function isLevelForGrowth(target: Quantity, actual: Quantity): boolean {
  return target.unit?.group === 'points' && actual.unit?.group === 'percent' && actual.from === null && actual.change === null;
}

/** 人均126学时 answers 120学时/人·年: per head in words. */
function isPerHead(target: Quantity, actual: Quantity, { input }: Reading): boolean {
  const before = input.actual.slice(Math.max(0, actual.start - 8), actual.start);
  const [head] = (target.per ?? '').split('/');
  return (head === '人' && /(人均|每人|平均每人)[\u4e00-\u9fff]{0,4}$/.test(before)) || (head === '户' && /(户均|每户)[\u4e00-\u9fff]{0,4}$/.test(before));
}

function judgeMatch(match: Match, reading: Reading): { evidence: Evidence; judgement: Judgement | null } {
  const { target, candidates } = match;
  const direction = directionOf(target, reading.input);
  const { exceededFrom } = reading.settings;
  const judgements = candidates.flatMap((candidate) => judgeQuantity(target, candidate, direction, exceededFrom) ?? []);
  const only = judgements.length === 1 ? judgements[0] : undefined;
  const candidate = candidates[0];
  if (!only || !candidate) return { evidence: judgeGroup(match, judgements, direction, exceededFrom), judgement: null };
  const isGood = only.outcome === 'met' || only.outcome === 'exceeded';
  const data = { target: targetWords(target), actual: actualWords(candidate, target) };
  if (isGood && mayBeCompletion(target, candidate, reading)) {
    return { evidence: evidenceOf('unclear', say('compare.unclear.completion', data), spanOf(target), spanOf(candidate)), judgement: null };
  }
  if ((isGood && match.nounsClash) || (isGood && isLevelForGrowth(target, candidate)) || (target.kind === 'count' && target.per !== null && candidate.per === null && !isPerHead(target, candidate, reading)) || (only.outcome === 'short' && candidate.isEach && !target.isEach && direction === 'higher')) {
    return { evidence: evidenceOf('unclear', say('compare.unclear.quantity', data), spanOf(target), spanOf(candidate)), judgement: null };
  }
  return { evidence: only.evidence, judgement: only };
}

/** A count answered by naming the things one by one. */
function judgeList(target: Quantity, actual: string): Evidence | null {
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
    return evidenceOf(list.isLoose ? 'unclear' : 'met', say(id, { target: words, count }), spanOf(target), whole(actual));
  }
  if (list.isOpen) return evidenceOf('unclear', say('compare.unclear.list', { target: words, count }), spanOf(target), whole(actual));
  return list.isLoose ? null : evidenceOf('short', say('compare.short.list', { target: words, count }), spanOf(target), whole(actual));
}

function answersZero(target: Quantity): boolean {
  return target.value.eq(0) || target.kind === 'zero-event';
}

/** Quantities of the actual that may answer figures: an event that did not happen only answers its own name. */
function usable(actual: Quantity, target: Quantity, input: ComparisonInput): boolean {
  if (actual.kind === 'zero-event') {
    const isLower = directionOf(target, input) === 'lower' || answersZero(target);
    return isLower && (actual.noun === '' || (likeness(actual.noun, `${target.noun} ${input.indicator}`) ?? 0) > 0);
  }
  if (actual.kind === 'coverage') {
    if (directionOf(target, input) === 'lower') return false;
    return !actual.isWeak || [...actual.noun].some((unit) => `${target.noun}${input.indicator}`.includes(unit));
  }
  return true;
}

/** 无劣Ⅴ类断面: there is none of what the indicator counts. */
function saysNoneOf(actual: string, name: string): boolean {
  const thing = /^(?:全年|目前|已)?(?:无|没有|未发现|未出现|未发生|不存在)([^0-9]{2,16})$/.exec(plainWords(actual.slice(0, 60)))?.[1];
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

function judgeMissing(missing: readonly Quantity[], reading: Reading): Evidence[] {
  const { input } = reading;
  const [only] = missing;
  if (missing.length === 1 && only) {
    // Entries with figures of their own answer the other targets.
    const mayList = reading.targets.filter(({ kind }) => kind === 'count' || kind === 'number').length === 1 &&
      (reading.targets.length === 1 || reading.actuals.length < 2);
    const list = mayList ? judgeList(only, input.actual) : null;
    if (list) return [list];
    if (answersZero(only) && (saysNone(input.actual) || saysNoneOf(input.actual, `${only.noun} ${input.indicator}`))) {
      return [evidenceOf('met', say('compare.met.word', { target: quote(only.text), actual: quote(input.actual) }), spanOf(only), whole(input.actual))];
    }
  }
  const notDone = findNotDone(input.actual);
  if (only && !notDone && assertsRate(only, input)) {
    return [evidenceOf('unclear', say('compare.unclear.soft', { target: named(only) }), spanOf(only), null)];
  }
  if (notDone) {
    return [evidenceOf('short', say('compare.short.statement', { actual: input.actual.slice(notDone.start, notDone.end) }), only ? spanOf(only) : null, notDone)];
  }
  if (only && missing.length === 1 && directionOf(only, input) === 'lower' && speaksOfLimit(input.actual) && only.kind !== 'count') {
    return [evidenceOf('unclear', say('compare.unclear.soft', { target: named(only) }), spanOf(only), null)];
  }
  return [unansweredEvidence(missing, reading)];
}

/** Several deadlines against as many dates: each by the words before it, else by its place. */
function datesFor(target: Quantity, { targets }: Reading, dates: readonly Quantity[]): readonly Quantity[] {
  const deadlines = targets.filter(({ kind }) => kind === 'date');
  const at = deadlines.indexOf(target);
  if (at < 0 || deadlines.length < 2 || deadlines.length !== dates.length) return dates;
  const known = dates.filter((date) => (likeness(date.noun, target.noun) ?? 0) >= 0.5);
  const own = known.length === 1 ? known[0] : dates[at];
  return own ? [own] : dates;
}

/** Dates, service hours, events: what a person must look at when the actual is silent about it. */
function judgeSoft(target: Quantity, reading: Reading): Evidence {
  const { input, actuals } = reading;
  const words = quote(target.text);
  if (target.calendar) {
    const dates = actuals.filter(({ calendar }) => calendar !== null);
    const exact = dates.filter(({ kind }) => kind === 'date' || target.kind === 'period');
    const judged = datesFor(target, reading, exact.length > 0 ? exact : dates).map((actual) => judgeDate(target, actual));
    const best = judged.find(({ outcome }) => outcome === 'short') ?? judged.find(({ outcome }) => outcome === 'met') ?? judged[0];
    if (best && best.outcome !== 'unclear') return best;
    if (saysLate(input.actual)) return evidenceOf('short', say('compare.short.late', { target: words }), spanOf(target), whole(input.actual));
    if (saysInTime(input.actual) || (plainWords(input.target).endsWith('完成') && target.kind === 'period' && isCompletionClaim(plainWords(input.actual)) && !/\d/.test(input.actual))) {
      return evidenceOf('met', say('compare.met.in-time', { target: words }), spanOf(target), whole(input.actual));
    }
    if (best) return best;
    return evidenceOf('unclear', say('compare.unclear.soft', { target: words }), spanOf(target), null);
  }
  const candidates = actuals.filter((actual) => usable(actual, target, input));
  const [match] = matchQuantities([target], candidates, input.indicator);
  if (match) return judgeMatch({ ...match, nounsClash: match.nounsClash && target.kind !== 'service-hours' }, reading).evidence;
  if (answersZero(target) && saysNone(input.actual)) {
    return evidenceOf('met', say('compare.met.word', { target: words, actual: quote(input.actual) }), spanOf(target), whole(input.actual));
  }
  return evidenceOf('unclear', say('compare.unclear.soft', { target: named(target) }), spanOf(target), null);
}

/** Names longer than this are prose; what follows does not help to tell nouns apart. */
const LONGEST_NAME = 200;

interface Verdicts {
  readonly evidence: Evidence[];
  readonly ratio: Comparison['ratio'];
}

function judgeFigures(hard: readonly Quantity[], soft: readonly Quantity[], reading: Reading): Verdicts {
  const { input, actuals } = reading;
  const pool = actuals.filter((actual) => hard.some((target) => usable(actual, target, input)));
  const matches = matchQuantities(hard, pool, input.indicator);
  const evidence: Evidence[] = [];
  const missing: Quantity[] = [];
  let ratio: Comparison['ratio'] = null;
  matches.forEach((match, i) => {
    const target = hard[i];
    if (!match) {
      if (target) missing.push(target);
      return;
    }
    const judged = judgeMatch(match, reading);
    evidence.push(judged.evidence);
    if (hard.length === 1 && judged.judgement && match.candidates.length === 1) {
      const { target: figure, actual } = judged.judgement;
      ratio = { target: formatPlain(figure), actual: formatPlain(actual), lowerIsBetter: directionOf(match.target, input) === 'lower' };
    }
  });
  if (missing.length > 0) evidence.push(...judgeMissing(missing, reading));
  evidence.push(...soft.map((target) => judgeSoft(target, reading)));
  const services = findUnmentionedServices(input.target, input.actual);
  if (services) {
    evidence.push(evidenceOf('unclear', say('compare.unclear.soft', { target: quote(input.target.slice(services.start, services.end)) }), services, null));
  }
  const notDone = findNotDone(input.actual);
  const isGood = evidence.every(({ outcome }) => outcome === 'met' || outcome === 'exceeded');
  if (notDone && isGood) {
    evidence.push(evidenceOf('unclear', say('compare.unclear.contradiction', { actual: input.actual.slice(notDone.start, notDone.end) }), null, notDone));
  }
  return { evidence, ratio };
}

function judgeWithoutFigures(soft: readonly Quantity[], reading: Reading): Evidence[] {
  const { input } = reading;
  const water = judgeWaterClass(input);
  if (water) {
    const data = { target: quote(input.target), actual: quote(input.actual) };
    const message = water === 'met' ? say('compare.met.word', data) : water === 'short' ? say('compare.short.word', data) : say('compare.unclear.quantity', data);
    return [evidenceOf(water, message, whole(input.target), whole(input.actual))];
  }
  if (soft.length === 0) return [judgeWords(input)];
  const judged = soft.map((target) => judgeSoft(target, reading));
  if (judged.every(({ outcome }) => outcome !== 'unclear')) return judged;
  const words = judgeWords(input);
  // Words may settle what the figures leave open, but never what they decide.
  if (judged.some(({ outcome }) => outcome === 'short')) return judged;
  const isPeriodOnly = soft.every(({ calendar }) => calendar !== null);
  if (words.outcome === 'short' || (words.outcome === 'met' && !(isPeriodOnly && isCompletionClaim(plainWords(input.actual))))) return [words];
  return judged;
}

function decide(reading: Reading): Verdicts {
  const { input, targets } = reading;
  const silent = isSilent(input.actual);
  if (isSilent(input.target) && !plainWords(input.target)) {
    return { evidence: [evidenceOf('unclear', say('compare.unclear.no-target'), null, null)], ratio: null };
  }
  const { hard, soft } = requirements(targets, input);
  if (silent || (saysNone(input.actual) && ![...hard, ...soft].some(answersZero) && !scaleOf(input.target) && plainWords(input.target) !== '无')) {
    return { evidence: [evidenceOf('unanswered', say('compare.unanswered.blank'), whole(input.target), null)], ratio: null };
  }
  if (saysNone(input.target)) {
    const happened = reading.actuals.find(({ kind, value }) => (kind === 'count' || kind === 'number') && value.gt(0));
    const data = { target: quote(input.target), actual: quote(input.actual) };
    if (happened) return { evidence: [evidenceOf('short', say('compare.short.word', data), whole(input.target), spanOf(happened))], ratio: null };
    if (saysNone(input.actual) || reading.actuals.some(answersZero)) return { evidence: [evidenceOf('met', say('compare.met.word', data), whole(input.target), whole(input.actual))], ratio: null };
  }
  const hint = findTemplateHint(input.actual);
  if (hint && (hint.end - hint.start) * 2 >= input.actual.trim().length) {
    return { evidence: [evidenceOf('unanswered', say('compare.unanswered.hint', { actual: quote(input.actual.slice(hint.start, hint.end)) }), whole(input.target), hint)], ratio: null };
  }
  const isIdentical = plainWords(input.target) === plainWords(input.actual);
  if (isIdentical && scaleOf(input.target) && scaleOf(input.actual)) return { evidence: [judgeWords(input)], ratio: null };
  const grade = readGrade(input.actual);
  if (grade !== null && hard.length === 0) {
    const outcome = grade === 'full' ? 'met' : 'short';
    const message = grade === 'full' ? say('compare.met.grade') : say('compare.short.grade', { actual: quote(input.actual) });
    return { evidence: [evidenceOf(outcome, message, whole(input.target), whole(input.actual))], ratio: null };
  }
  if (isIdentical) {
    const met = evidenceOf('met', say('compare.met.identical'), whole(input.target), whole(input.actual));
    return { evidence: [met], ratio: hard.length === 1 && reading.actuals.length <= MOST_QUANTITIES ? judgeFigures(hard, [], reading).ratio : null };
  }
  if (targets.length > MOST_QUANTITIES || reading.actuals.length > MOST_QUANTITIES) {
    return { evidence: [evidenceOf('unclear', say('compare.unclear.prose'), null, null)], ratio: null };
  }
  if (hard.length === 0) {
    return { evidence: judgeWithoutFigures(soft, reading), ratio: null };
  }
  return judgeFigures(hard, soft, reading);
}

/** The actual's figures as answers; texts no person wrote are left as they are. */
function withAnswers(reading: Reading): Reading {
  if (reading.actuals.length > MOST_QUANTITIES || reading.targets.length > MOST_QUANTITIES) return reading;
  return { ...reading, actuals: answersOf(reading.input, reading.targets, reading.actuals) };
}

/**
 * Judges whether the actual answers and satisfies the target, with evidence in words.
 * Numbers decide; words only where the target has none. Pure, linear in the texts, never throws.
 *
 * @param settings from which multiple of the target on a figure counts as exceeded
 */
export function compare(input: ComparisonInput, settings: ComparisonSettings = DEFAULT_COMPARISON_SETTINGS): Comparison {
  const named: ComparisonInput = input.indicator.length > LONGEST_NAME ? { ...input, indicator: input.indicator.slice(0, LONGEST_NAME) } : input;
  const reading: Reading = { input: named, settings, targets: readQuantities(input.target), actuals: readQuantities(input.actual) };
  const { evidence, ratio } = decide(withAnswers(reading));
  const sorted = [...evidence].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const bound = findCopiedBound(reading.targets.slice(0, MOST_QUANTITIES), reading.actuals.slice(0, MOST_QUANTITIES), input.actual);
  const grade = readGrade(input.actual);
  return {
    verdict: sorted[0]?.outcome ?? 'unclear',
    evidence: sorted,
    ratio,
    copiedBound: bound?.span ?? null,
    copiedBoundIsWeak: bound?.isWeak ?? false,
    templateHint: findTemplateHint(input.actual),
    duplicate: findDuplicateEntry(input.actual),
    quantities: reading.actuals,
    grade: grade === 'full' && isHedged(input.actual) ? null : grade,
  };
}
