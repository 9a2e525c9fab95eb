import { entryOf } from '../../text/table';
import { decimal, ZERO, type Decimal } from '../../decimal';
import { fundingTotal } from '../../form/index';
import type { FundingBlock, FundingRow, MoneySlot } from '../../form/types';

/** The money columns that are added up. */
type MoneyColumn = 'initialBudget' | 'budget' | 'executed';

const MONEY_COLUMNS: readonly MoneyColumn[] = ['budget', 'executed', 'initialBudget'];

/** What a column of money is called in sentences. */
export const COLUMN_NAMES = {
  budget: 'rules.column.budget',
  executed: 'rules.column.executed',
  initialBudget: 'rules.column.initial-budget',
} as const satisfies Readonly<Record<MoneyColumn, string>>;

/** One column of the total row beside its parts. */
export interface TotalColumn {
  readonly column: MoneyColumn;
  readonly row: FundingRow;
  readonly total: MoneySlot;
  /** The filled parts only. */
  readonly parts: readonly MoneySlot[];
  /** All parts, blank ones as well: one that is filled later makes another sum. */
  readonly inputs: readonly (MoneySlot | null)[];
  /** Sum of the filled parts, in the unit of the block. */
  readonly sum: Decimal;
  readonly position: 'above' | 'below';
}

function filled(slot: MoneySlot | null): slot is MoneySlot {
  return slot?.amount !== null && slot?.amount !== undefined;
}

/** The total row, column by column, wherever at least one part is filled. */
export function totalColumns(funding: FundingBlock): TotalColumn[] {
  const total = fundingTotal(funding);
  if (!total) return [];
  return MONEY_COLUMNS.flatMap((column) => {
    const slot = total.row[column];
    const inputs = total.parts.map((part) => part[column]);
    const parts = inputs.filter(filled);
    if (!slot || parts.length === 0) return [];
    const sum = parts.reduce((all, part) => (part.amount ? all.plus(part.amount) : all), decimal(0));
    return [{ column, row: total.row, total: slot, parts, inputs, sum, position: total.position }];
  });
}

const UNIT_IN_YUAN: Readonly<Record<string, string>> = {
  元: '1',
  千元: '1000',
  万元: '10000',
  百万元: '1000000',
  亿元: '100000000',
};

/** A tolerance given in 元, in the unit of the block. */
export function gapInUnit(gapYuan: string, unit: string): Decimal {
  return decimal(gapYuan).div(decimal(entryOf(UNIT_IN_YUAN, unit) ?? '10000'));
}

/** Rows looked through for the breakdown of one amount. */
const MAX_BREAKDOWN = 30;

/** The sum when rows that repeat the amounts of the row above them, split up, are left out. */
function sumWithoutBreakdowns(parts: readonly MoneySlot[], gap: Decimal): Decimal {
  let sum = decimal(0);
  for (let index = 0; index < parts.length; index++) {
    const whole = parts[index]?.amount;
    if (!whole) continue;
    sum = sum.plus(whole);
    let below = decimal(0);
    const end = Math.min(parts.length, index + MAX_BREAKDOWN);
    for (let last = index + 1; last < end && below.lt(whole); last++) {
      below = below.plus(parts[last]?.amount ?? 0);
      if (last > index + 1 && below.minus(whole).abs().lte(gap)) index = last;
    }
  }
  return sum;
}

/**
 * Whether a filled total contradicts its parts. A total at the foot is the sum of its parts; a total at the head
 * may list only some of them, so a smaller sum counts only when more than one part is filled.
 *
 * @param gap tolerated rounding gap, in the unit of the block
 */
export function totalContradicts(column: TotalColumn, gap: Decimal): boolean {
  const { amount } = column.total;
  if (!amount) return false;
  const difference = column.sum.minus(amount);
  if (difference.abs().lte(gap)) return false;
  if (sumWithoutBreakdowns(column.parts, gap).minus(amount).abs().lte(gap)) return false;
  return column.position === 'below' || difference.gt(ZERO) || column.parts.length > 1;
}
