import { ZERO } from '../../decimal';
import { fundingTotal, mainRows } from '../../form/index';
import type { FundingBlock, FundingRow } from '../../form/types';

/** Whether the row gives a budget, an execution of it, and a budget above zero: only there is a rate. */
function hasRate({ budget, executed }: FundingRow): boolean {
  return Boolean(budget?.amount?.gt(ZERO) && executed?.amount);
}

/**
 * The rows whose rate must be given: the total, and the sources above a total at the foot. Under a blank total at the
 * head nothing is asked for but the total.
 */
export function rowsThatNeedRate(funding: FundingBlock): readonly FundingRow[] {
  const total = fundingTotal(funding);
  const rows =
    total?.position === 'below'
      ? [...total.parts, total.row]
      : mainRows(funding).filter((row) => row.isTotal || total === null);
  return rows.filter((row) => row.rate && hasRate(row));
}
