import { decimal, HUNDRED, type Decimal } from '../../decimal';
import type { CellRef } from '../../sheet/address';
import { isContinuationMark } from '../../form/continuation';
import type { EvaluationForm, Indicator } from '../../form/types';
import type { RuleSet } from '../rule-sets/types';
import { firstOfShared } from '../indicator-cells';
import { rateIsInTotal, sumOfWeights, weighted, weightsComplete } from './own-weights';
import { ratePoints } from './scores';

/** All weights together, beside what they must come to. */
export interface WeightBalance {
  readonly indicators: Decimal;
  /** Points of the execution rate as written in the form; null when it names none. */
  readonly rate: Decimal | null;
  readonly sum: Decimal;
  readonly expected: Decimal;
  readonly balanced: boolean;
}

/**
 * Indicator weights and rate points against 100 or the total the form states.
 * A page marked 续 holds only some of them. Where the form names no points for the rate, those of the rule set (or the
 * usual 10 or 20) may complete the sum.
 */
export function weightBalance(form: EvaluationForm, ruleSet: RuleSet): WeightBalance | null {
  if (!ruleSet.scoring || !weightsComplete(form) || isContinuationMark(form.title?.text ?? '')) return null;
  const indicators = sumOfWeights(weighted(form));
  const rate = rateIsInTotal(form) ? ratePoints(form) : null;
  const expected = form.total?.weight?.amount ?? decimal(ruleSet.scoring.total);
  const sum = rate ? indicators.plus(rate) : indicators;
  const accepted = [expected];
  if (expected.eq(HUNDRED)) accepted.push(decimal(1));
  if (!rate)
    accepted.push(...[ruleSet.scoring.ratePoints, '10', '20'].map((points) => expected.minus(decimal(points))));
  return { indicators, rate, sum, expected, balanced: accepted.some((value) => value.minus(sum).abs().lte('0.01')) };
}

/** Indicators under one level cell that names its points. */
export interface LevelBalance {
  readonly name: string;
  readonly cell: CellRef;
  readonly points: Decimal;
  readonly sum: Decimal;
}

/** Every level-1 cell with points whose indicators do not come to them. */
export function unbalancedLevels(form: EvaluationForm): LevelBalance[] {
  const groups = new Map<string, { first: Indicator; rows: Indicator[] }>();
  for (const indicator of form.indicators) {
    if (!indicator.level1Points || !indicator.level1Cell) continue;
    const key = `${indicator.level1Cell.row},${indicator.level1Cell.col}`;
    const group = groups.get(key);
    if (group) group.rows.push(indicator);
    else groups.set(key, { first: indicator, rows: [indicator] });
  }
  const unbalanced: LevelBalance[] = [];
  for (const { first, rows } of groups.values()) {
    const own = firstOfShared(
      rows.filter((row) => !row.isSubRow),
      'weight',
    );
    if (!first.level1Points || !first.level1Cell || own.length === 0 || own.some((row) => !row.weight?.amount))
      continue;
    const sum = sumOfWeights(own);
    if (sum.minus(first.level1Points).abs().gt('0.01')) {
      unbalanced.push({ name: first.level1, cell: first.level1Cell, points: first.level1Points, sum });
    }
  }
  return unbalanced;
}
