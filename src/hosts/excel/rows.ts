import type { CellRange, CellRef } from '../../core/sheet/address';
import type { Edit } from '../../core/edits/types';

interface Shift {
  readonly row: number;
  /** Positive for inserted rows, negative for removed ones. */
  readonly by: number;
}

/** Follows rows through the insertions and removals of one run of edits. */
export class RowHistory {
  readonly #shifts: Shift[] = [];

  add(edit: Edit): void {
    if (edit.kind === 'insert-rows') this.#shifts.push({ row: edit.row, by: edit.count });
    if (edit.kind === 'remove-rows') this.#shifts.push({ row: edit.row, by: -edit.count });
  }

  /** Where a row of now was before the run; null for a row the run inserted. */
  original(row: number): number | null {
    let at = row;
    for (const { row: from, by } of [...this.#shifts].reverse()) {
      if (at < from) continue;
      if (by > 0 && at < from + by) return null;
      at -= by;
    }
    return at;
  }

  /** Where a row of the start of the run is now; null when it was removed. */
  current(row: number): number | null {
    let at = row;
    for (const { row: from, by } of this.#shifts) {
      if (at < from) continue;
      if (by < 0 && at < from - by) return null;
      at += by;
    }
    return at;
  }
}

/** The cells an edit touches, as it names them. */
export function areaOfEdit(edit: Edit): CellRange {
  switch (edit.kind) {
    case 'cell':
      return { top: edit.cell.row, left: edit.cell.col, bottom: edit.cell.row, right: edit.cell.col };
    case 'insert-rows':
    case 'remove-rows':
      return wholeRows(edit.row, edit.count);
    case 'text-row':
    case 'clear-text-row':
      return edit.range;
  }
}

export function topLeft(range: CellRange): CellRef {
  return { row: range.top, col: range.left };
}

/** A band of whole rows. */
export function wholeRows(row: number, count: number): CellRange {
  return { top: row, left: 0, bottom: row + count - 1, right: 16_383 };
}
