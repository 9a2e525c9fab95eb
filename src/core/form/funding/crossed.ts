import { formatPlain, ZERO, type Decimal } from '../../decimal';
import { isBlankCell, saysNothing } from '../../text/blank';
import type { FundingBlock, FundingRow, MoneySlot } from '../types';

type Amount = 'budget' | 'executed';

/** A row in one of the groups; null where the group does not have it. */
type RowInGroup = FundingRow | null;

const isOpen = (slot: MoneySlot | null | undefined): boolean => !slot || isBlankCell(slot);

/** A group in which the source has nothing; a total left blank says nothing of the kind. */
const isNone = (row: RowInGroup): boolean => !row?.isTotal && isOpen(row?.budget) && isOpen(row?.executed);

/** What a row has of a measure in all groups; null where one of them leaves it open beside the other measure. */
function sumAcross(rows: readonly RowInGroup[], measure: Amount): Decimal | null {
  let sum = ZERO;
  let isGiven = false;
  for (const row of rows) {
    const slot = row?.[measure];
    if (slot?.amount) {
      sum = sum.plus(slot.amount);
      isGiven = true;
    } else if (!isNone(row) && (isOpen(slot) || !saysNothing(slot?.text ?? ''))) {
      return null;
    }
  }
  return isGiven ? sum : null;
}

/** It stands in no cell: read at the first of its parts, and never written. */
function sumSlot(rows: readonly RowInGroup[], measure: Amount): MoneySlot | null {
  const slots = rows.flatMap((row) => row?.[measure] ?? []);
  const [first] = slots;
  if (!first) return null;
  const amount = sumAcross(rows, measure);
  const text = amount ? formatPlain(amount) : slots.map((slot) => slot.text).join('');
  return { ...first, text, amount, ownUnit: null, isPart: true };
}

/**
 * The money of the whole where sources stand in the rows and groups over the columns, and no column has their total: each
 * row's amounts added up, exactly. Where a row for the total is complete it stands alone; its sums are checked by group.
 *
 * @param shared the block as the columns show it that all groups have in common
 * @returns null where the groups give their amounts in several units
 */
export function addUpGroups(shared: FundingBlock, groups: readonly FundingBlock[]): FundingBlock | null {
  if (groups.some(({ unit }) => unit !== shared.unit)) return null;
  const [first] = groups;
  const isOwnRate = first?.rows.some(({ rate }) => rate !== null) ?? false;
  const rows = shared.rows.map((row): FundingRow => {
    const inGroups = groups.map(
      (group) => group.rows.find(({ label }) => label.cell.row === row.label.cell.row) ?? null,
    );
    return {
      ...row,
      initialBudget: null,
      budget: sumSlot(inGroups, 'budget'),
      executed: sumSlot(inGroups, 'executed'),
      rate: isOwnRate || !row.rate ? null : { ...row.rate, isPart: true },
    };
  });
  const total = rows.find(({ isTotal, budget, executed }) => isTotal && budget?.amount && executed?.amount);
  return {
    ...shared,
    rows: total ? [total] : rows.filter(({ isTotal }) => !isTotal),
    columns: shared.columns.filter(({ role }) => !/budget|executed/i.test(role) && !(isOwnRate && role === 'rate')),
    doubts: groups.flatMap(({ doubts }) => doubts),
  };
}

/** The block of a group with its name in front of the sources: 基本支出·财政拨款. */
export const namedAfter = (source: string, block: FundingBlock): FundingBlock => ({
  ...block,
  rows: block.rows.map((row) => ({ ...row, label: { ...row.label, text: `${source}·${row.label.text}` } })),
});
