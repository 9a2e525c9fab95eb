import { FUNDING_TOTAL, SUBTOTAL, type BudgetRole } from '../labels';
import { moneySlot, numberSlot, rateSlot } from '../slots';
import type { FundingRow, MoneySlot, Slot } from '../types';
import { markBreakdowns } from './nesting';
import { exactRate } from './stated-rate';

/** What an amount measures, once the columns (or rows, or labels) are settled. */
export type Measure = 'initial' | 'budget' | 'executed' | 'rate' | 'weight' | 'score' | 'reason';

/** The amounts of one source, from wherever they stand: a row, a column, a cell of its own. */
export interface SourceDraft {
  readonly label: Slot;
  readonly isSubset: boolean;
  /** The label names the block, not a source of it: the row stands for all of the money. */
  readonly standsForAll: boolean;
  /** Unit named in a cell of the row, where the table has a column for it. */
  readonly unit?: string | null;
  readonly amounts: Readonly<Partial<Record<Measure, Slot>>>;
}

const MEASURE: Readonly<Partial<Record<BudgetRole, Measure>>> = {
  executed: 'executed',
  rate: 'rate',
  weight: 'weight',
  score: 'score',
  reason: 'reason',
};

function measureOf(role: BudgetRole, budgetLabel: BudgetRole | null): Measure | null {
  return role === budgetLabel ? 'budget' : (MEASURE[role] ?? (role === 'initial' ? 'initial' : null));
}

/** What the labels say by measure; the one of the budget's label is the budget, whatever else it could be. */
export function byMeasure<T>(
  byRole: ReadonlyMap<BudgetRole, T>,
  budgetLabel: BudgetRole | null,
  slotOfRole: (found: T) => Slot,
): SourceDraft['amounts'] {
  const amounts: Partial<Record<Measure, Slot>> = {};
  for (const [role, found] of byRole) {
    const measure = measureOf(role, budgetLabel);
    if (measure) amounts[measure] = slotOfRole(found);
  }
  return amounts;
}

const isTotalLabel = ({ text }: Slot): boolean => FUNDING_TOTAL.test(text.replace(/[\s:：]/g, ''));

/** 小计 at either end of the sources is their total, where nothing else is. */
function lonelySubtotal(drafts: readonly SourceDraft[]): Slot | null {
  const labels = drafts.map(({ label }) => label);
  if (drafts.some(({ label, standsForAll }) => standsForAll || isTotalLabel(label))) return null;
  const [found, another] = labels.filter(({ text }) => SUBTOTAL.test(text.replace(/[\s:：]/g, '')));
  const isAtEnd = found !== undefined && (found === labels[0] || found === labels[labels.length - 1]);
  return isAtEnd && another === undefined && labels.length > 1 ? found : null;
}

/**
 * The rows of a block from the amounts of its sources.
 *
 * @param unit unit of the block
 * @param ratesInPercent the heading of the rates says %
 */
export function pivot(drafts: readonly SourceDraft[], unit: string, ratesInPercent: boolean): FundingRow[] {
  const subtotal = lonelySubtotal(drafts);
  return markBreakdowns(
    drafts.map(({ label, isSubset, standsForAll, amounts, unit: rowUnit = null }) => {
      const money = (measure: Measure): MoneySlot | null => {
        const slot = amounts[measure];
        return slot ? moneySlot(slot, unit, rowUnit) : null;
      };
      const [budget, executed] = [money('budget'), money('executed')];
      return {
        label,
        isTotal: !isSubset && (standsForAll || isTotalLabel(label) || label === subtotal),
        isSubset,
        initialBudget: money('initial'),
        budget,
        executed,
        rate: amounts.rate
          ? rateSlot(amounts.rate, ratesInPercent, () => exactRate(executed?.amount ?? null, budget?.amount ?? null))
          : null,
        weight: amounts.weight ? numberSlot(amounts.weight) : null,
        score: amounts.score ? numberSlot(amounts.score) : null,
        explanation: amounts.reason ?? null,
      };
    }),
  );
}
