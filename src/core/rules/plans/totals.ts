import { fundingBlocks } from '../../form/index';
import type { FundingBlock, FundingRow, MoneySlot } from '../../form/types';
import type { LogicalSheet } from '../../sheet/logical-sheet';
import type { PlannedEdit } from '../../edits/types';
import type { RuleContext } from '../types';
import { totalColumns, type TotalColumn } from '../arithmetic/totals';
import { say } from '../messages';
import { fillBlank } from './cell-edits';
import { isBlankCell } from '../../text/blank';
import { sumContent } from './dialect';
import { planRate } from './rates';

/** The columns whose total is blank although parts are filled. */
export function blankTotals(columns: readonly TotalColumn[]): readonly TotalColumn[] {
  return columns.filter((column) => isBlankCell(column.total));
}

/** A live sum of numbers whose rows name different units would add 万元 to 元. */
const isInOneUnit = ({ total, parts }: TotalColumn, unit: string): boolean =>
  [total, ...parts].every(({ ownUnit, value }) => typeof value === 'string' || (ownUnit ?? unit) === unit);

/** The slot as it stands once its sum is written. */
function withSum(column: TotalColumn, unit: string): MoneySlot {
  const { value, formula, shown } = sumContent(column, unit);
  return { ...column.total, value, formula, text: shown, amount: column.sum };
}

/** Sums into the blank cells of every total row, and its execution rate. */
export function planTotals({ sheet, form }: Pick<RuleContext, 'sheet' | 'form'>): PlannedEdit[] {
  return fundingBlocks(form).flatMap((funding) => planTotalsOf(sheet, funding));
}

/** The same for one block. */
export function planTotalsOf(sheet: LogicalSheet, funding: FundingBlock): PlannedEdit[] {
  // A sum of amounts in who knows which units helps nobody.
  if (funding.doubts.some(({ about }) => about === 'amount')) return [];
  const blanks = blankTotals(totalColumns(funding)).filter((column) => isInOneUnit(column, funding.unit));
  const [first] = blanks;
  if (!first) return [];
  const sums = blanks.flatMap((column) => {
    const content = sumContent(column, funding.unit);
    const reason = say('rules.reason.total', { value: content.shown });
    return fillBlank(sheet, column.total, content, column.inputs, 'total', reason);
  });
  const filledRow = blanks.reduce<FundingRow>(
    (row, column) => ({ ...row, [column.column]: withSum(column, funding.unit) }),
    first.row,
  );
  return [...sums, ...planRate(sheet, funding, filledRow)];
}
