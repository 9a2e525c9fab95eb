import { decimal, HUNDRED, roundHalfUp, type Decimal } from '../decimal';
import { exactRate } from '../form/index';
import type { FundingRow, RateSlot } from '../form/types';
import { onceFor } from '../text/memo';

/** Exact rate of a row's own two figures, in percent. */
export const rowRate = onceFor(({ executed, budget }: Pick<FundingRow, 'budget' | 'executed'>): Decimal | null =>
  exactRate(executed?.amount ?? null, budget?.amount ?? null),
);

/**
 * Execution rate of a row's own two figures in percent, rounded half-up to two places: 167.23 of 200 → 83.62.
 * Null when a figure is blank or the budget is not above zero.
 */
export function executionRate(row: Pick<FundingRow, 'budget' | 'executed'>): Decimal | null {
  const exact = rowRate(row);
  return exact && roundHalfUp(exact, 2);
}

/** Percent above which two units were mixed, or a figure is a slip: nobody spends ten times the budget. */
const BEYOND_BELIEF = decimal(1000);

/** Whether the row's figures have to be looked at before a rate is made of them; `executed-above-budget` says so. */
export function isBeyondBelief(row: Pick<FundingRow, 'budget' | 'executed'>): boolean {
  return rowRate(row)?.gt(BEYOND_BELIEF) ?? false;
}

/** How a stated rate relates to the exact one; `cut`: truncated or rounded the wrong way, off by less than one printed digit. */
export type RateJudgement = 'right' | 'cut' | 'wrong';

function judgePercent(percent: Decimal, places: number, exact: Decimal): RateJudgement {
  if (roundHalfUp(exact, places).eq(percent)) return 'right';
  const lastDigit = decimal(`1e-${places}`);
  return percent.minus(exact).abs().lt(lastDigit) ? 'cut' : 'wrong';
}

/**
 * A stated rate is right when it equals the exact one rounded half-up at the precision it is printed with.
 * A bare number without a percent sign may also be the fraction (1 for 100 %, 0.86 for 86 %).
 *
 * @param exact percent, unrounded
 */
export function judgeStatedRate(stated: RateSlot, exact: Decimal): RateJudgement | null {
  if (!stated.percent) return null;
  const direct = judgePercent(stated.percent, stated.printedPlaces, exact);
  if (direct === 'right' || /[%％‰]/.test(stated.text)) return direct;
  const fractionPlaces = Math.max(0, stated.printedPlaces - 2);
  if (stated.percent.lte(2) && judgePercent(stated.percent.times(HUNDRED), fractionPlaces, exact) === 'right')
    return 'right';
  return direct;
}
