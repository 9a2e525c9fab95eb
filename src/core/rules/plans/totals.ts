import type { FundingRow, MoneySlot } from '../../form/types';
import type { PlannedEdit } from '../../edits/types';
import type { RuleContext } from '../types';
import { totalColumns, type TotalColumn } from '../arithmetic/totals';
import { say } from '../messages';
import { fillBlank, isBlank } from './cell-edits';
import { sumContent } from './dialect';
import { planRate } from './rates';

/** The columns whose total is blank although parts are filled. */
export function blankTotals(columns: readonly TotalColumn[]): readonly TotalColumn[] {
  return columns.filter((column) => isBlank(column.total));
}

/** The slot as it stands once its sum is written. */
function withSum({ total, parts, sum }: TotalColumn, unit: string): MoneySlot {
  const { value, formula, shown } = sumContent(parts, sum, unit);
  return { ...total, value, formula, text: shown, amount: sum };
}

/** Sums into the blank cells of the total row, and its execution rate. */
export function planTotals(context: Pick<RuleContext, 'sheet' | 'form'>): PlannedEdit[] {
  const { funding } = context.form;
  if (!funding) return [];
  const blanks = blankTotals(totalColumns(funding));
  const [first] = blanks;
  if (!first) return [];
  const sums = blanks.flatMap((column) => {
    const content = sumContent(column.parts, column.sum, funding.unit);
    const reason = say('rules.reason.total', { value: content.shown });
    return fillBlank(context.sheet, column.total, content, column.inputs, 'total', reason);
  });
  const filledRow = blanks.reduce<FundingRow>(
    (row, column) => ({ ...row, [column.column]: withSum(column, funding.unit) }),
    first.row,
  );
  return [...sums, ...planRate(context, filledRow)];
}
