import { compact } from '../../text/normalise';
import type { FundingBlock, FundingRow } from '../types';

/** A total with the rows that add up to it. */
export interface FundingTotal {
  readonly row: FundingRow;
  readonly parts: readonly FundingRow[];
  /** A total below its parts is their sum; one above them may have parts that are not all listed. */
  readonly position: 'above' | 'below';
}

/** Whether a row gives any amount at all. */
function hasAmounts(row: FundingRow): boolean {
  return Boolean(row.budget?.amount ?? row.executed?.amount);
}

/**
 * The total row of the block with its parts, or null when there is none.
 * 其中 rows are parts of a total right above them; below another row they are a subset of that row and do not count
 * twice, nor do further rows that break a source down.
 */
export function fundingTotal(funding: FundingBlock): FundingTotal | null {
  const index = funding.rows.findIndex((row) => row.isTotal);
  const row = funding.rows[index];
  if (!row) return null;
  const below = funding.rows.slice(index + 1).filter((other) => !other.isTotal && !other.isBreakdown);
  if (below.length === 0) {
    return {
      row,
      parts: funding.rows.slice(0, index).filter((part) => !part.isSubset && !part.isBreakdown),
      position: 'below',
    };
  }
  const parts = below[0]?.isSubset ? below : below.filter((part) => !part.isSubset);
  return { row, parts: withoutLocalLevels(parts), position: 'above' };
}

const LOCAL_FUNDS = /地方/;
const LOCAL_LEVEL = /^(?:其中[:：]?)?(?:自治区|省|市|盟|旗|县|区|州|乡|镇)/;

/** 自治区, 盟市 and 旗县 rows below 地方财政资金 are parts of it. */
function withoutLocalLevels(parts: readonly FundingRow[]): readonly FundingRow[] {
  let insideLocal = false;
  return parts.filter((part) => {
    const label = compact(part.label.text);
    insideLocal = LOCAL_FUNDS.test(label) || (insideLocal && LOCAL_LEVEL.test(label));
    return LOCAL_FUNDS.test(label) || !insideLocal;
  });
}

/**
 * The rows that stand for the whole project: the total when it is filled, else every row that is not a subset.
 */
export function mainRows(funding: FundingBlock): readonly FundingRow[] {
  const total = funding.rows.find((row) => row.isTotal && (hasAmounts(row) || row.rate?.percent));
  if (total) return [total];
  const blankTotal = fundingTotal(funding);
  if (blankTotal?.position === 'above') return blankTotal.parts;
  return funding.rows.filter((row) => !row.isSubset && !row.isTotal && !row.isBreakdown);
}
