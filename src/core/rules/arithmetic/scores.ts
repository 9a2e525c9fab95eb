import { decimal, HUNDREDTH, ONE, roundHalfUp, ZERO, type Decimal } from '../../decimal';
import type { Comparison } from '../../judgement';
import { isContinuationMark } from '../../form/continuation';
import { mainRows } from '../../form/index';
import type { EvaluationForm, FundingRow, NumberSlot, Slot } from '../../form/types';
import type { NegativeScoreFormula, RuleSet } from '../rule-sets/types';
import { firstOfShared } from '../indicator-cells';
import { rateIsInTotal } from './own-weights';
import { rowRate } from '../rate';

function clamp(score: Decimal, weight: Decimal): Decimal {
  if (score.lt(ZERO)) return ZERO;
  return score.gt(weight) ? weight : score;
}

/**
 * Score of the execution rate, unrounded: points × rate, never above the points.
 *
 * @param percent rate in percent
 */
export function rateScore(points: Decimal, percent: Decimal): Decimal {
  return clamp(points.times(percent).times(HUNDREDTH), points);
}

/** What a quantitative indicator is measured by. */
export interface Ratio {
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly lowerIsBetter: boolean;
}

/** The single pair of figures of a comparison as decimals, or null. */
export function ratioOf(comparison: Comparison): Ratio | null {
  const { ratio } = comparison;
  return ratio && { target: decimal(ratio.target), actual: decimal(ratio.actual), lowerIsBetter: ratio.lowerIsBetter };
}

function lowerIsBetterScores(weight: Decimal, { target, actual }: Ratio, formula: NegativeScoreFormula): Decimal[] {
  if (target.lte(ZERO) || actual.lte(ZERO)) return [ZERO];
  const quotient = weight.times(target).div(actual);
  const linear = weight.times(decimal(2).minus(actual.div(target)));
  if (formula === 'target-over-actual') return [quotient];
  return formula === 'linear-to-double' ? [linear] : [linear, quotient];
}

/**
 * Scores in proportion for a target that was missed, unrounded and between 0 and the weight; the first is the rule
 * set's own, more only where it leaves the formula open. Empty when the figures do not allow a proportion.
 */
export function proportionalScores(weight: Decimal, ratio: Ratio, formula: NegativeScoreFormula): Decimal[] {
  if (ratio.actual.lt(ZERO)) return [ZERO];
  if (ratio.lowerIsBetter) {
    return ratio.actual.lte(ratio.target)
      ? []
      : lowerIsBetterScores(weight, ratio, formula).map((score) => clamp(score, weight));
  }
  if (ratio.target.lte(ZERO) || ratio.actual.gte(ratio.target)) return [];
  return [weight.times(ratio.actual).div(ratio.target)];
}

/** The score a factor makes of a weight: a share (0.95) or out of 100 (95). */
export function folded(weight: Decimal, factor: Decimal): Decimal {
  return weight.times(factor.lte(ONE) ? factor : factor.times(HUNDREDTH));
}

/** The band of scores of a qualitative grade in points, its upper end excluded but for the best one; null without one. */
export function gradeBand(
  weight: Decimal,
  grade: Comparison['grade'],
  ruleSet: RuleSet,
): { readonly from: Decimal; readonly to: Decimal; readonly includesEnd: boolean } | null {
  const band = ruleSet.scoring?.bands.find((candidate) => candidate.grade === grade);
  if (!band) return null;
  const to = weight.times(decimal(band.to)).times(HUNDREDTH);
  return { from: weight.times(decimal(band.from)).times(HUNDREDTH), to, includesEnd: band.grade === 'full' };
}

/** Decimal places a number is printed with: `8.60` → 2. */
export function printedPlaces(text: string): number {
  return /[.．](\d+)\D*$/.exec(text)?.[1]?.length ?? 0;
}

/** Equal within the gap, or equal to the exact score at the one or more decimals it is printed with. */
export function scoreAgrees(stated: Decimal, printed: string, exact: Decimal, gap: Decimal): boolean {
  if (roundHalfUp(exact, 2).minus(stated).abs().lte(gap)) return true;
  const places = printedPlaces(printed);
  return places > 0 && roundHalfUp(exact, places).eq(stated);
}

/** The funding row that carries the score of the rate, its points and its rate in percent (of the amounts, else as stated). */
export interface RateScoring {
  readonly row: FundingRow;
  readonly points: Decimal;
  readonly percent: Decimal;
  /** The cells the points and the rate were read from. */
  readonly inputs: readonly (Slot | null)[];
}

/** Points of the execution rate as written in the form, or null. */
export function ratePoints(form: EvaluationForm): Decimal | null {
  if (!form.funding) return null;
  const row = mainRows(form.funding).find((candidate) => candidate.weight?.amount);
  return row?.weight?.amount ?? form.funding.points;
}

/** What the score of the rate is computed from; null when the form does not score it. */
export function rateScoring(form: EvaluationForm): RateScoring | null {
  const points = ratePoints(form);
  const rows = form.funding ? mainRows(form.funding).filter((row) => row.score) : [];
  const [row] = rows;
  if (!points || !row || rows.length > 1) return null;
  const exact = rowRate(row);
  const percent = exact ?? row.rate?.percent ?? null;
  return (
    percent && { row, points, percent, inputs: [row.weight, ...(exact ? [row.executed, row.budget] : [row.rate])] }
  );
}

/** Whether the form shows a score or points for the execution rate that are part of its total. */
export function scoresTheRate(form: EvaluationForm): boolean {
  if (!rateIsInTotal(form)) return false;
  return (
    ratePoints(form) !== null || (form.funding !== null && mainRows(form.funding).some((row) => row.score?.amount))
  );
}

/** The cells whose scores `sumOfScores` adds up. */
export function scoresOfTotal(form: EvaluationForm): NumberSlot[] {
  const ofRate = rateIsInTotal(form) && form.funding ? mainRows(form.funding) : [];
  return [...firstOfShared(form.indicators, 'score'), ...ofRate].flatMap(({ score }) => score ?? []);
}

type PlannedScore = (slot: { readonly cell: { row: number; col: number } }) => Decimal | null;

/**
 * Sum of all scores of the total (rate and indicators), or null when one of them is not given.
 *
 * @param planned scores to be filled in, by cell key of the caller's choosing
 */
export function sumOfScores(form: EvaluationForm, planned: PlannedScore = () => null): Decimal | null {
  // A page marked 续 holds only some of them.
  if (isContinuationMark(form.title?.text ?? '')) return null;
  const ofIndicators = sumOfIndicators(form, planned);
  return ofIndicators && rateIsInTotal(form) ? withRateScore(ofIndicators, form, planned) : ofIndicators;
}

function sumOfIndicators(form: EvaluationForm, planned: PlannedScore): Decimal | null {
  let sum = ZERO;
  if (form.indicators.some((indicator) => !indicator.score)) return null;
  for (const indicator of firstOfShared(form.indicators, 'score')) {
    if (!indicator.score || (indicator.isSubRow && !indicator.score.amount)) continue;
    const score = indicator.score.amount ?? planned(indicator.score);
    if (!score) return null;
    sum = sum.plus(score);
  }
  return sum;
}

/** With the score of the execution rate; null when it is not given, or several rows have one. */
function withRateScore(sum: Decimal, form: EvaluationForm, planned: PlannedScore): Decimal | null {
  const scored = form.funding ? mainRows(form.funding).filter((row) => row.score) : [];
  const [row] = scored;
  if (!row?.score) return form.indicators.length > 0 && !ratePoints(form) ? sum : null;
  const score = row.score.amount ?? planned(row.score);
  return scored.length === 1 && score ? sum.plus(score) : null;
}

/**
 * Whether scores are points of their weight. Some forms score every row out of 100 and multiply by the weight;
 * there most scores are above their weight, and none can be judged by it.
 */
export function scoresArePoints(form: EvaluationForm): boolean {
  const rows = form.indicators.filter(({ weight, score }) => weight?.amount && score?.amount);
  const above = rows.filter(({ weight, score }) => weight?.amount && score?.amount?.gt(weight.amount));
  return above.length < 2 || above.length * 2 <= rows.length;
}

/** Grade of a total score by the rule set, or null when it has no grades. */
export function gradeOf(total: Decimal, ruleSet: RuleSet): string | null {
  return ruleSet.scoring?.grades.find((grade) => total.gte(decimal(grade.from)))?.name ?? null;
}
