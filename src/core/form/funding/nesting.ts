import { ZERO, type Decimal } from '../../decimal';
import { readLabel } from '../label-text';
import { OWN_SOURCES } from '../labels';
import { indentOf } from '../slots';
import type { FundingRow } from '../types';

type DraftRow = Omit<FundingRow, 'isBreakdown'>;

const amountOf = ({ budget, executed }: DraftRow): Decimal | null => budget?.amount ?? executed?.amount ?? null;

/** 一、 before 1. before （1）; 0 without a number. */
function numberingOf({ label }: DraftRow): number {
  const text = label.text.trim();
  if (/^[一二三四五六七八九十]{1,3}[、.．]/.test(text)) return 1;
  if (/^[（(]\d{1,2}[）)]|^[①-⑳]/.test(text)) return 3;
  return /^\d{1,2}[、.．](?!\d)/.test(text) ? 2 : 0;
}

/** Signs that hold without the figures: 其中 under a source, or a label further to the right in a column left blank above. */
function isMarkedBelow(row: DraftRow, source: DraftRow): boolean {
  if (row.isSubset && !source.isSubset) return true;
  return row.label.cell.col > source.label.cell.col && source.label.cell.row < row.label.cell.row && !row.isSubset;
}

/** Signs that need the figures as well, because they are used for rows side by side, too. */
function mayBelongTo(row: DraftRow, source: DraftRow): boolean {
  if (row.isSubset) return true;
  if (source.isSubset) return false;
  return (
    (numberingOf(source) > 0 && numberingOf(row) > numberingOf(source)) || indentOf(row.label) > indentOf(source.label)
  );
}

/** The last of the rows from `first` on that together make up the amount; −1 when none do. */
function endOfSum(rows: readonly DraftRow[], first: number, whole: Decimal | null): number {
  if (!whole || whole.eq(ZERO)) return -1;
  let sum = ZERO;
  for (let index = first; index < rows.length; index++) {
    const row = rows[index];
    if (!row || row.isTotal || OWN_SOURCES.test(readLabel(row.label.text).bare)) return -1;
    sum = sum.plus(amountOf(row) ?? 0);
    if (sum.eq(whole)) return index;
    if (sum.gt(whole)) return -1;
  }
  return -1;
}

/** Indexes of the rows that are part of a source; with `figures` also those that only the amounts tell apart. */
function partsOfSources(rows: readonly DraftRow[], figures: boolean): ReadonlySet<number> {
  const inside = new Set<number>();
  let source = -1;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const above = rows[source];
    if (!row || row.isTotal) {
      source = -1;
      continue;
    }
    const isMarked = above !== undefined && isMarkedBelow(row, above);
    // 省级 after 其中：中央 is part of the same source when they add up to it.
    const maySum = figures && above !== undefined && (isMarked ? row.isSubset : mayBelongTo(row, above));
    const end = maySum ? endOfSum(rows, index, amountOf(above)) : -1;
    if (!isMarked && end <= index) {
      source = index;
      continue;
    }
    const last = Math.max(index, end);
    for (; index < last; index++) inside.add(index);
    inside.add(last);
  }
  return inside;
}

/** Whether the rows that are counted make up the total of the block. */
function addsUp(rows: readonly DraftRow[], inside: ReadonlySet<number>): boolean {
  const total = rows.find(({ isTotal }) => isTotal);
  const whole = total && amountOf(total);
  if (!whole) return false;
  return rows
    .reduce((sum, row, index) => (row.isTotal || inside.has(index) ? sum : sum.plus(amountOf(row) ?? 0)), ZERO)
    .eq(whole);
}

const SUBTOTAL_ROW = /小计$/;
const isSubtotal = (row: DraftRow): boolean => !row.isTotal && SUBTOTAL_ROW.test(readLabel(row.label.text).bare);

/** Whether the rows from one side of a subtotal on, themselves counted, come to it. */
function comesTo(rows: readonly DraftRow[], inside: ReadonlySet<number>, start: number, step: 1 | -1): boolean {
  const whole = rows[start] && amountOf(rows[start]);
  let sum = ZERO;
  for (let index = start + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index];
    if (!row || row.isTotal || row.isSubset || isSubtotal(row) || inside.has(index)) return false;
    sum = sum.plus(amountOf(row) ?? 0);
    if (whole && sum.eq(whole)) return true;
  }
  return false;
}

/** Subtotals beside a total, of rows that are counted one by one: 工程费 | 设备费 | 小计 | 管理费 | 合计. */
function subtotalsOf(rows: readonly DraftRow[], inside: ReadonlySet<number>): ReadonlySet<number> {
  if (!rows.some(({ isTotal }) => isTotal)) return new Set();
  const isCountedTwice = (index: number): boolean =>
    comesTo(rows, inside, index, -1) || comesTo(rows, inside, index, 1);
  return new Set(rows.flatMap((row, index) => (isSubtotal(row) && isCountedTwice(index) ? [index] : [])));
}

/**
 * Tells the parts of a source (其中：中央补助资金, 省级, 县级 under 财政拨款) from the sources themselves, so that no
 * amount is added up twice. Labels decide first; the amounts only where the rows do not come to the total as they are.
 */
export function markBreakdowns(rows: readonly DraftRow[]): FundingRow[] {
  const marked = partsOfSources(rows, false);
  const inside = addsUp(rows, marked) ? marked : partsOfSources(rows, true);
  const subtotals = subtotalsOf(rows, inside);
  return rows.map((row, index) => ({ ...row, isBreakdown: inside.has(index) || subtotals.has(index) }));
}
