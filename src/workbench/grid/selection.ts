import { overlaps, type CellRange, type CellRef } from '../../core/sheet/address';
import type { SheetModel } from './sheet-model';

/** The rectangle from one cell to another, grown until it cuts no merged cell. */
export function rangeBetween(model: SheetModel, from: CellRef, to: CellRef): CellRange {
  return wholeMerges(model, {
    top: Math.min(from.row, to.row),
    left: Math.min(from.col, to.col),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.col, to.col),
  });
}

/** A rectangle grown until it cuts no merged cell. */
function wholeMerges(model: SheetModel, range: CellRange): CellRange {
  const merges = model.snapshot.merges ?? [];
  let grown = range;
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const merge of merges) {
      if (!overlaps(grown, merge)) continue;
      const next = {
        top: Math.min(grown.top, merge.top),
        left: Math.min(grown.left, merge.left),
        bottom: Math.max(grown.bottom, merge.bottom),
        right: Math.max(grown.right, merge.right),
      };
      isGrowing ||= !sameRange(next, grown);
      grown = next;
    }
  }
  return grown;
}

/** What of a range the sheet shows; null where it lies beyond. */
export function shownPart({ rows, columns }: SheetModel, range: CellRange): CellRange | null {
  if (range.top >= rows.count || range.left >= columns.count) return null;
  return {
    ...range,
    bottom: Math.min(range.bottom, rows.count - 1),
    right: Math.min(range.right, columns.count - 1),
  };
}

/** All that is used of a sheet: what Ctrl+A selects. */
export function usedRange(model: SheetModel): CellRange {
  let bottom = 0;
  let right = 0;
  for (const { row, col } of model.snapshot.cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  }
  return wholeMerges(model, { top: 0, left: 0, bottom, right });
}

export function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function sameCell(a: CellRef, b: CellRef): boolean {
  return a.row === b.row && a.col === b.col;
}
