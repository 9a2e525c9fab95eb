import { cellKey, cellOfKey, toA1, type CellRef } from '../sheet/address';
import { shiftRows, type RowShift } from '../sheet/rows';
import type { RawValue } from '../sheet/snapshot';
import { messagesOf, type Message } from '../messages/message';
import { contentText } from './content-text';
import { kindOf } from './kinds/index';
import { editsMessages } from './messages';
import { sameValue } from './same-value';
import type { Edit } from './types';

const message = messagesOf(editsMessages);

/**
 * Follows a run of edits, in whatever host, and says of each in turn whether what it was computed from still holds:
 * its inputs are as they were read, or were written by the run itself, and no edit it depends on was skipped.
 */
export class RunGuard {
  #written = new Set<number>();
  #skipped = new Set<number>();
  #isDerailed = false;

  /**
   * Why an edit must be skipped on account of its inputs or of the run so far; null when it may be written.
   *
   * @param valueAt the present value of a cell
   */
  doubt(edit: Edit, valueAt: (cell: CellRef) => RawValue): Message | null {
    const cell = kindOf(edit).place(edit);
    if (this.#isDerailed) return message('edits.skipped.after-rows', { cell });
    for (const input of edit.inputs ?? []) {
      const key = cellKey(input.cell.row, input.cell.col);
      if (this.#skipped.has(key)) return message('edits.skipped.depends', { cell, input: toA1(input.cell) });
      if (this.#written.has(key)) continue;
      const found = valueAt(input.cell);
      if (!sameValue(found, input.value)) {
        const shown = contentText({ value: found, formula: null });
        return message('edits.skipped.input-changed', { cell, input: toA1(input.cell), found: shown });
      }
    }
    return null;
  }

  /** Takes note of what became of an edit. */
  record(edit: Edit, isApplied: boolean): void {
    const shift = kindOf(edit).shift(edit);
    const writtenCell = kindOf(edit).writtenCell(edit);
    // Rows that stay where they were expected to go make every later place of the run doubtful.
    if (shift && !isApplied) this.#isDerailed = true;
    else if (shift) this.#shift(shift);
    if (writtenCell) (isApplied ? this.#written : this.#skipped).add(cellKey(writtenCell.row, writtenCell.col));
  }

  #shift(shift: RowShift): void {
    const moved = (keys: ReadonlySet<number>): Set<number> =>
      new Set(
        [...keys].flatMap((key) => {
          const cell = cellOfKey(key);
          const rows = shiftRows(cell.row, cell.row, shift);
          return rows ? [cellKey(rows.top, cell.col)] : [];
        }),
      );
    this.#written = moved(this.#written);
    this.#skipped = moved(this.#skipped);
  }
}
