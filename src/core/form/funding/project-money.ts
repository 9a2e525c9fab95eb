import { ZERO, type Decimal } from '../../decimal';
import { isBlankCell, saysNothing } from '../../text/blank';
import { onceFor } from '../../text/memo';
import type { FundingBlock, MoneySlot } from '../types';
import { exactRate } from './stated-rate';
import { fundingTotal, mainRows } from './whole';

/** The money of the project as a whole. What the form leaves open or in doubt is null, never guessed. */
export interface ProjectMoney {
  /** In `unit`. */
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
  /** 元, 万元, 亿元. */
  readonly unit: string;
  /** Executed ÷ budget in percent, unrounded. */
  readonly rate: Decimal | null;
}

const UNKNOWN: ProjectMoney = { budget: null, executed: null, unit: '万元', rate: null };

/**
 * What a form says of its project's money, for every face alike: the total where it is stated; where it is left blank,
 * or the form has none, the exact sum of the sources, provided each of them is given and all in one unit.
 */
export const projectMoney = (funding: FundingBlock | null): ProjectMoney => (funding ? moneyOf(funding) : UNKNOWN);

const moneyOf = onceFor((funding: FundingBlock): ProjectMoney => {
  const { unit, doubts } = funding;
  const isInDoubt = (about: 'unit' | 'amount'): boolean => doubts.some((doubt) => doubt.about === about);
  if (isInDoubt('amount')) return { ...UNKNOWN, unit };
  const budget = amountOf(funding, 'budget');
  const executed = amountOf(funding, 'executed');
  const rate = exactRate(executed, budget);
  // Both amounts are in the same unit, whichever it is.
  return isInDoubt('unit') ? { ...UNKNOWN, unit, rate } : { budget, executed, unit, rate };
});

function amountOf(funding: FundingBlock, measure: 'budget' | 'executed'): Decimal | null {
  const stated = funding.rows.find((row) => row.isTotal && (row.budget?.amount ?? row.executed?.amount));
  const total = stated ?? fundingTotal(funding)?.row;
  const own = total?.[measure] ?? null;
  if (own && (own.amount || !isBlankCell(own))) return own.amount;
  const sources = fundingTotal(funding)?.parts ?? mainRows(funding);
  return sumOf(
    sources.map((source) => source[measure]),
    funding.unit,
  );
}

/** Null where one is left open, none holds an amount, or their units differ. */
function sumOf(slots: readonly (MoneySlot | null)[], unit: string): Decimal | null {
  let sum = ZERO;
  const units = new Set<string>();
  for (const slot of slots) {
    if (slot?.amount) {
      sum = sum.plus(slot.amount);
      units.add(slot.ownUnit === '万' ? '万元' : (slot.ownUnit ?? unit));
    } else if (!slot || isBlankCell(slot) || !saysNothing(slot.text)) {
      return null;
    }
  }
  return units.size === 1 ? sum : null;
}
