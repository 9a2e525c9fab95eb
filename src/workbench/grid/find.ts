import type { CellRef } from '../../core/sheet/address';
import type { SheetSnapshot, Span } from '../../core/sheet/snapshot';

/**
 * The cells whose shown text holds a wanted one, row by row; hidden ones are passed over.
 *
 * @param wanted upper and lower case, full and half width count as the same
 */
export function findCells(snapshot: SheetSnapshot, wanted: string): CellRef[] {
  const key = folded(wanted);
  if (key === '') return [];
  const { hiddenRows, hiddenColumns } = snapshot;
  return snapshot.cells.filter(
    ({ row, col, text }) => folded(text).includes(key) && !isIn(hiddenRows, row) && !isIn(hiddenColumns, col),
  );
}

/** Index of the hit after (or, going back, before) a cell; the last is followed by the first. −1 when there is none. */
export function nextHit(hits: readonly CellRef[], from: CellRef, by: 1 | -1): number {
  const isBeyond = ({ row, col }: CellRef): boolean =>
    by > 0
      ? row > from.row || (row === from.row && col > from.col)
      : row < from.row || (row === from.row && col < from.col);
  if (hits.length === 0) return -1;
  if (by > 0) return Math.max(0, hits.findIndex(isBeyond));
  const before = hits.filter(isBeyond).length;
  return before === 0 ? hits.length - 1 : before - 1;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function isIn(spans: readonly Span[], index: number): boolean {
  return spans.some(({ first, last }) => index >= first && index <= last);
}
