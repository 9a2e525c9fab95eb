import { formatPlain } from '../../decimal';
import type { FundingRow } from '../../form/types';
import type { PlannedEdit } from '../../edits/types';
import type { RuleContext } from '../types';
import { rowsThatNeedRate } from '../arithmetic/funding';
import { executionRate } from '../rate';
import { say } from '../messages';
import { fillBlank } from './cell-edits';
import { rateContent } from './dialect';

/** The rate of one row, into its blank rate cell. Nothing when the row has no rate cell or it is filled. */
export function planRate({ sheet, form }: Pick<RuleContext, 'sheet' | 'form'>, row: FundingRow): PlannedEdit[] {
  const rate = executionRate(row);
  if (!row.rate || !rate || !form.funding) return [];
  const content = rateContent(row, rate, form.funding, form.labels);
  const reason = say('rules.reason.rate', {
    value: content.shown,
    executed: formatPlain(row.executed?.amount ?? rate),
    budget: formatPlain(row.budget?.amount ?? rate),
  });
  return fillBlank(sheet, row.rate, content, [row.executed, row.budget], 'rate', reason);
}

/** All execution rates that are wanted and blank. */
export function planRates(context: Pick<RuleContext, 'sheet' | 'form'>): PlannedEdit[] {
  const { funding } = context.form;
  return funding ? rowsThatNeedRate(funding).flatMap((row) => planRate(context, row)) : [];
}
