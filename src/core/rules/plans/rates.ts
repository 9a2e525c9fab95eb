import { formatPlain, ZERO } from '../../decimal';
import { fundingBlocks } from '../../form/index';
import type { FundingBlock, FundingRow } from '../../form/types';
import type { PlannedEdit } from '../../edits/types';
import type { LogicalSheet } from '../../sheet/logical-sheet';
import type { RuleContext } from '../types';
import { executionRate, isBeyondBelief } from '../rate';
import { say } from '../messages';
import { fillBlank } from './cell-edits';
import { isBlankCell } from '../../text/blank';
import { rateContent } from './dialect';

/** The rate of one row, into its blank rate cell. Nothing when the row has no rate cell or it is filled. */
export function planRate(sheet: LogicalSheet, funding: FundingBlock, row: FundingRow): PlannedEdit[] {
  const rate = executionRate(row);
  if (!row.rate || !rate || isBeyondBelief(row)) return [];
  const content = rateContent(row, rate, funding);
  const reason = say('rules.reason.rate', {
    value: content.shown,
    executed: formatPlain(row.executed?.amount ?? rate),
    budget: formatPlain(row.budget?.amount ?? rate),
  });
  return fillBlank(sheet, row.rate, content, [row.executed, row.budget], 'rate', reason);
}

/** A row of zeros: its rate says nothing, but the block may show how such rows are marked. */
const isZeroRow = ({ budget, executed }: FundingRow): boolean =>
  Boolean(budget?.amount?.eq(ZERO) && executed?.amount?.eq(ZERO));

/** The mark another row of zeros carries in the rate column (—, 0, /), into the blank ones. */
function planZeroMarks(sheet: LogicalSheet, funding: FundingBlock): PlannedEdit[] {
  const zeros = funding.rows.filter(isZeroRow);
  const shown = zeros.flatMap(({ rate }) => (rate && !isBlankCell(rate) && rate.formula === null ? [rate] : []))[0];
  if (!shown || shown.isPart) return [];
  const { value, text, numberFormat } = shown;
  const content = { value, formula: null, numberFormat, shown: text };
  const reason = say('rules.reason.zero-mark', { value: text });
  return zeros.flatMap(({ rate, budget, executed }) =>
    rate ? fillBlank(sheet, rate, content, [budget, executed], 'rate', reason) : [],
  );
}

/** Every execution rate that can be computed and is blank, rows of parts included. */
export function planRates({ sheet, form }: Pick<RuleContext, 'sheet' | 'form'>): PlannedEdit[] {
  return fundingBlocks(form).flatMap((funding) => [
    ...funding.rows.flatMap((row) => planRate(sheet, funding, row)),
    ...planZeroMarks(sheet, funding),
  ]);
}
