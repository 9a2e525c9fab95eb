import { HUNDRED, ZERO, type Decimal } from '../../decimal';
import { statedPercent } from '../slots';
import type { Slot } from '../types';

/** A part of a whole, not divided yet. */
export interface Share {
  readonly hundredfold: Decimal;
  readonly whole: Decimal;
}

/** Null unless both are above zero. */
export const shareOf = (part: Decimal | null, whole: Decimal | null): Share | null =>
  part?.gt(ZERO) && whole?.gt(ZERO) ? { hundredfold: part.times(HUNDRED), whole } : null;

/**
 * Execution rate in percent, unrounded.
 * Null when a figure is blank or the budget is not above zero.
 */
export function exactRate(executed: Decimal | null, budget: Decimal | null): Decimal | null {
  if (!executed || !budget || budget.lte(ZERO)) return null;
  return executed.times(HUNDRED).div(budget);
}

/** In percent. */
export const rateOf = (share: Share | null): Decimal | null => share && share.hundredfold.div(share.whole);

/** |percent − 100 × part ÷ whole| < one printed digit, without dividing. */
export const isRate = (percent: Decimal, places: number, { hundredfold, whole }: Share): boolean =>
  percent
    .times(whole)
    .minus(hundredfold)
    .abs()
    .lt(whole.times(`1e-${places}`));

/**
 * Whether a rate beside words that do not tell which amounts it is of states executed ÷ budget, to its last printed digit.
 *
 * @param budget above zero
 */
export function statesRate(rate: Slot, executed: Decimal, budget: Decimal): boolean {
  const share = { hundredfold: executed.times(HUNDRED), whole: budget };
  const stated = statedPercent(rate, true, () => rateOf(share));
  return stated !== null && isRate(stated.percent, stated.printedPlaces, share);
}
