import { kindOf } from '../../core/edits/kinds/index';
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
    const shift = kindOf(edit).shift(edit);
    if (shift) this.#shifts.push({ row: shift.row, by: shift.count });
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
