import { decimal, formatFixed, formatPlain, roundHalfUp, type Decimal } from '../../decimal';
import { cellKey } from '../../sheet/address';
import { isFolded } from '../../form/settle-points';
import { mainRows, projectMoney } from '../../form/index';
import type { EvaluationForm, Indicator, NumberSlot, Slot } from '../../form/types';
import type { Message, MessageData } from '../../messages/message';
import { isExplained } from '../explanations';
import { comparedCells, isAnswered } from '../indicator-cells';
import { say } from '../messages';
import type { ClauseTopic, JudgedIndicator, RuleContext, Severity } from '../types';
import {
  folded,
  gradeBand,
  printedPlaces,
  proportionalScores,
  rateScore,
  rateScoring,
  ratioOf,
  scoreAgrees,
  scoresArePoints,
  scoresOfTotal,
  scoresTheRate,
  sumOfScores,
} from './scores';
import { isRateIndicator, rateIsInTotal } from './own-weights';
import { weightBalance } from './weights';

/** A stated score that cannot be right, and the one that would be. */
export interface ScoreProblem {
  readonly slot: NumberSlot;
  readonly kind:
    | 'overWeight'
    | 'overRatePoints'
    | 'rate'
    | 'folded'
    | 'fullOnMiss'
    | 'fullUnanswered'
    | 'proportion'
    | 'cutWithoutReason'
    | 'band'
    | 'total';
  /** The score by the rules; null when the rules leave it to a person. */
  readonly expected: Decimal | null;
  /** The cells the expected score follows from. */
  readonly inputs: readonly (Slot | null)[];
  readonly data: MessageData;
  readonly severity?: Severity;
  readonly topic: ClauseTopic;
  readonly evidence: readonly Message[];
}

function points(score: Decimal): string {
  return formatPlain(roundHalfUp(score, 2));
}

/** A figure as it is written when that is short, with its unit; else the bare number. */
export function figure(text: string, value: Decimal): string {
  return text !== '' && text.length <= 16 ? text : formatPlain(value);
}

function* judgeRateScore({ form, ruleSet }: RuleContext): Generator<ScoreProblem> {
  const scoring = rateScoring(form);
  const slot = scoring?.row.score;
  if (!scoring || !slot?.amount) return;
  if (slot.amount.gt(scoring.points)) {
    const data = { weight: points(scoring.points) };
    yield {
      slot,
      kind: 'overRatePoints',
      topic: 'weights',
      expected: null,
      inputs: [],
      data,
      severity: 'error',
      evidence: [],
    };
    return;
  }
  const { inputs } = scoring;
  const gap = decimal(ruleSet.thresholds.scoreGap);
  const expected = rateScore(scoring.points, scoring.percent);
  const onRoundedRate = rateScore(scoring.points, roundHalfUp(scoring.percent, 2));
  if (scoreAgrees(slot.amount, slot.text, expected, gap) || scoreAgrees(slot.amount, slot.text, onRoundedRate, gap))
    return;
  const figures = { points: points(scoring.points), rate: formatFixed(scoring.percent, 2), expected: points(expected) };
  const evidence = [say('rules.score-arithmetic-rate', { ...figures, score: points(expected) })];
  yield { slot, kind: 'rate', topic: 'rate-score', expected, inputs, data: figures, evidence };
}

/** Rounded half-up to whole points, as many units do. */
function isWholePointsOf(stated: Decimal, printed: string, exact: Decimal): boolean {
  return printedPlaces(printed) === 0 && roundHalfUp(exact, 0).eq(stated);
}

/** What is known of a score whose target was missed. */
interface Miss {
  readonly slot: NumberSlot;
  readonly stated: Decimal;
  readonly weight: Decimal;
  readonly texts: { readonly name: string; readonly target: string; readonly actual: string; readonly weight: string };
  readonly inputs: ScoreProblem['inputs'];
  /** The scores that a proportion allows; none where there is no single pair of figures. */
  readonly exact: readonly Decimal[];
  readonly topic: ScoreProblem['topic'];
  readonly evidence: ScoreProblem['evidence'];
}

function missOf(
  { indicator, comparison }: JudgedIndicator,
  slot: NumberSlot,
  stated: Decimal,
  weight: Decimal,
  { ruleSet }: RuleContext,
): Miss {
  const target = indicator.target.text;
  const actual = indicator.actual?.text ?? '';
  const ratio = ratioOf(comparison);
  const exact = ratio ? proportionalScores(weight, ratio, ruleSet.scoring?.negativeFormula ?? 'either') : [];
  const [expected] = exact;
  return {
    slot,
    stated,
    weight,
    texts: { name: indicator.name.text, target, actual, weight: points(weight) },
    inputs: [indicator.weight, ...comparedCells(indicator)],
    exact,
    topic: ratio?.lowerIsBetter ? 'score-negative' : 'score-positive',
    evidence:
      expected && ratio
        ? [
            say('rules.score-arithmetic-proportion', {
              target: figure(target, ratio.target),
              actual: figure(actual, ratio.actual),
              weight: points(weight),
              score: points(expected),
            }),
          ]
        : [],
  };
}

function* judgeMiss(
  judged: JudgedIndicator,
  slot: NumberSlot,
  stated: Decimal,
  weight: Decimal,
  context: RuleContext,
): Generator<ScoreProblem> {
  const miss = missOf(judged, slot, stated, weight, context);
  const { texts, inputs, exact, topic, evidence } = miss;
  const [expected] = exact;
  const gap = decimal(context.ruleSet.thresholds.scoreGap);
  if (exact.some((score) => scoreAgrees(stated, slot.text, score, gap))) return;
  if (stated.eq(weight))
    yield { slot, kind: 'fullOnMiss', topic, expected: expected ?? null, inputs, data: texts, evidence };
  else if (expected) yield* judgeProportion(miss, expected);
  else yield* judgeBand(miss, gradeBand(weight, judged.comparison.grade, context.ruleSet));
}

/** Not full, and not what the proportion gives, in whole points either; below it a unit is only stricter. */
function* judgeProportion(miss: Miss, expected: Decimal): Generator<ScoreProblem> {
  const { slot, stated, texts, inputs, exact, topic, evidence } = miss;
  if (exact.some((score) => isWholePointsOf(stated, slot.text, score))) return;
  const data = { ...texts, expected: points(expected) };
  const severity = stated.lt(expected) ? { severity: 'info' as const } : {};
  yield { slot, kind: 'proportion', topic, expected, inputs, data, evidence, ...severity };
}

/** Outside the band of the grade that the actual states. */
function* judgeBand(
  { slot, stated, texts, inputs }: Miss,
  band: ReturnType<typeof gradeBand>,
): Generator<ScoreProblem> {
  if (!band) return;
  const isAbove = stated.gt(band.to) || (stated.eq(band.to) && !band.includesEnd);
  if (!isAbove && !stated.lt(band.from)) return;
  const data = { ...texts, from: points(band.from), to: points(band.to) };
  yield { slot, kind: 'band', topic: 'score-grade', expected: null, inputs, data, evidence: [] };
}

/** Points × rate: how the execution rate is scored wherever it stands, whatever its target. */
function followsTheRate(stated: Decimal, printed: string, weight: Decimal, { form, ruleSet }: RuleContext): boolean {
  const [row] = form.funding ? mainRows(form.funding) : [];
  const percent = projectMoney(form.funding).rate ?? row?.rate?.percent;
  return percent
    ? scoreAgrees(stated, printed, rateScore(weight, percent), decimal(ruleSet.thresholds.scoreGap))
    : false;
}

/** A score beside its 得分系数 is the weight multiplied by it. */
function* judgeFolded(
  { name, weight: weightSlot, factor }: Indicator,
  slot: NumberSlot,
  stated: Decimal,
  weight: Decimal,
): Generator<ScoreProblem> {
  if (!factor?.amount || isFolded(weight, factor.amount, stated)) return;
  const expected = folded(weight, factor.amount);
  const data = { name: name.text, weight: points(weight), factor: factor.text, expected: points(expected) };
  yield { slot, kind: 'folded', topic: 'weights', expected, inputs: [weightSlot, factor], data, evidence: [] };
}

/** Full points although the figures of the target are not answered, and nothing says why. */
function* judgeUnanswered(judged: JudgedIndicator, slot: NumberSlot, { form }: RuleContext): Generator<ScoreProblem> {
  const { indicator, comparison } = judged;
  if (comparison.templateHint || isExplained(judged, form)) return;
  const data = { name: indicator.name.text, target: indicator.target.text, actual: indicator.actual?.text ?? '' };
  const inputs = [indicator.weight, ...comparedCells(indicator)];
  yield { slot, kind: 'fullUnanswered', topic: 'score-positive', expected: null, inputs, data, evidence: [] };
}

/** More points than the weight. */
function overWeight({ name }: Indicator, slot: NumberSlot, weight: Decimal): ScoreProblem {
  const data = { name: name.text, weight: points(weight) };
  return {
    slot,
    kind: 'overWeight',
    topic: 'weights',
    expected: null,
    inputs: [],
    data,
    severity: 'error',
    evidence: [],
  };
}

/** Points were taken off a target that was met, and nothing says why. */
function* judgeCut(
  judged: JudgedIndicator,
  slot: NumberSlot,
  stated: Decimal,
  weight: Decimal,
  { form, ruleSet }: RuleContext,
): Generator<ScoreProblem> {
  const { indicator, comparison } = judged;
  if (comparison.verdict !== 'met' || comparison.copiedBound !== null) return;
  const isCut =
    !isWholePointsOf(stated, slot.text, weight) && weight.minus(stated).gt(decimal(ruleSet.thresholds.scoreGap));
  if (!isCut || isExplained(judged, form)) return;
  const data = { name: indicator.name.text, weight: points(weight) };
  const inputs = [indicator.weight, ...comparedCells(indicator)];
  yield { slot, kind: 'cutWithoutReason', topic: 'score-positive', expected: weight, inputs, data, evidence: [] };
}

function* judgeIndicatorScore(judged: JudgedIndicator, context: RuleContext): Generator<ScoreProblem> {
  const { indicator, comparison } = judged;
  const slot = indicator.score;
  const weight = indicator.weight?.amount;
  if (!slot?.amount || !weight || indicator.isSubRow) return;
  if (slot.amount.gt(weight)) {
    yield overWeight(indicator, slot, weight);
    return;
  }
  yield* judgeFolded(indicator, slot, slot.amount, weight);
  if (comparison.verdict === 'unanswered' && slot.amount.eq(weight) && isAnswered(indicator))
    yield* judgeUnanswered(judged, slot, context);
  else if (comparison.verdict === 'short') yield* judgeMiss(judged, slot, slot.amount, weight, context);
  else if (!isRateIndicator(indicator) || !followsTheRate(slot.amount, slot.text, weight, context))
    yield* judgeCut(judged, slot, slot.amount, weight, context);
}

function* judgeTotal({ form, ruleSet }: RuleContext): Generator<ScoreProblem> {
  const slot = form.total?.score;
  const sum = sumOfScores(form);
  if (!slot?.amount || !sum) return;
  // 合计 | 90 | 100: the weights are those of the indicators, the total score holds that of the rate as well.
  const ofRate = rateIsInTotal(form) ? null : rateScoring(form)?.row.score?.amount;
  if (ofRate && sum.plus(ofRate).eq(slot.amount)) return;
  // Points the form does not show (a rate scored elsewhere) may be part of the total.
  const balance = scoresTheRate(form) ? null : weightBalance(form, ruleSet);
  if (balance && !balance.sum.eq(balance.expected)) return;
  if (
    scoreAgrees(slot.amount, slot.text, sum, decimal(ruleSet.thresholds.scoreGap)) ||
    isWholePointsOf(slot.amount, slot.text, sum)
  )
    return;
  yield {
    slot,
    kind: 'total',
    topic: 'weights',
    expected: sum,
    inputs: scoresOfTotal(form),
    data: { expected: points(sum) },
    evidence: [],
  };
}

/** Scores that stand for several rows at once: merged cells, judged by nobody but a person. */
function sharedScores({ indicators }: EvaluationForm): ReadonlySet<NumberSlot | null> {
  const firsts = new Map<number, NumberSlot>();
  const shared = new Set<NumberSlot | null>();
  for (const { score } of indicators) {
    if (!score) continue;
    const key = cellKey(score.cell.row, score.cell.col);
    const first = firsts.get(key);
    if (first) shared.add(first).add(score);
    else firsts.set(key, score);
  }
  return shared;
}

/** Every stated score that does not follow from the rule set; none when it has no scores. */
export function* judgeScores(context: RuleContext): Generator<ScoreProblem> {
  if (!context.ruleSet.scoring) return;
  yield* judgeRateScore(context);
  if (!scoresArePoints(context.form)) return;
  const shared = sharedScores(context.form);
  for (const judged of context.indicators) {
    if (!shared.has(judged.indicator.score)) yield* judgeIndicatorScore(judged, context);
  }
  yield* judgeTotal(context);
}
