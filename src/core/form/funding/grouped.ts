import type { Entry, Grid } from '../grid';
import { FUNDING_TOTAL, type BudgetRole } from '../labels';
import { slotAt, slotOf } from '../slots';
import type { Slot } from '../types';
import { BUDGET_ROLES, isCaption, roleOf, type MoneyColumn, type MoneyHeader } from './measures';
import type { SourceDraft } from './pivot';

/** Sources under measures: 全年预算数 over 小计 | 上级 | 本级, 全年执行数 over the same. */
export interface GroupedMoney {
  readonly drafts: readonly SourceDraft[];
  /** Row of the amounts. */
  readonly row: number;
}

const captionsUnder = (grid: Grid, row: number, { left, right }: MoneyColumn): Entry[] =>
  grid.row(row).filter((entry) => entry.col >= left && entry.area.right <= right && isCaption(entry));

const isWhole = (entry: Entry): boolean => FUNDING_TOTAL.test(entry.label.bare) || entry.label.bare === '小计';

/** Reads a header whose measures each stand over the same sources; null for all other headers. */
export function readGrouped(grid: Grid, { bottom, cells }: MoneyHeader): GroupedMoney | null {
  const captionRow = bottom + 1;
  const row = captionRow + 1;
  const groupOf = (accept: (role: BudgetRole | null) => boolean): Entry[] => {
    const group = cells.find((cell) => cell.right > cell.left && accept(roleOf(cell)));
    return group ? captionsUnder(grid, captionRow, group) : [];
  };
  const budgets = groupOf((role) => role !== null && role !== 'initial' && BUDGET_ROLES.has(role));
  const executed = groupOf((role) => role === 'executed');
  const isAlike = budgets.length === executed.length && budgets.length > 1;
  if (!isAlike || budgets.some(({ label }, index) => executed[index]?.label.bare !== label.bare)) return null;
  const rates = groupOf((role) => role === 'rate');
  const single = cells.find((cell) => roleOf(cell) === 'rate' && cell.right === cell.left);
  const whole = budgets.find(isWhole) ?? budgets[0];
  const at = (entry: Entry | undefined): Slot | undefined => (entry ? slotAt(grid, row, entry.col) : undefined);
  const drafts = budgets.map((source, index): SourceDraft => {
    const rate = at(rates[index]) ?? (single && source === whole ? slotAt(grid, row, single.left) : undefined);
    const spent = at(executed[index]);
    return {
      label: slotOf(source),
      isSubset: source.label.bare.startsWith('其中'),
      standsForAll: isWhole(source),
      amounts: {
        budget: slotAt(grid, row, source.col),
        ...(spent ? { executed: spent } : {}),
        ...(rate ? { rate } : {}),
      },
    };
  });
  return { drafts, row };
}
