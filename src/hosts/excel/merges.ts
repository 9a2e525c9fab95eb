import { MAX_COLUMNS, type CellRange } from '../../core/sheet/address';
import { shiftRows } from '../../core/sheet/rows';

/** What a change event of Excel tells about the shape of a sheet. */
export interface ShapeChange {
  readonly sheetId: string;
  /** Excel's word for it: `RowInserted`, `CellDeleted`, `RangeEdited`… */
  readonly type: string;
  readonly area: CellRange | null;
}

/** Changes that leave merges where they are. */
const KEEPS_SHAPE = new Set(['RangeEdited', 'Others']);

/**
 * Merged ranges as last read, per sheet. Asking Excel for them can clear its undo list, so they are asked for on an
 * explicit command only and followed through our own edits and through rows a person inserts or deletes.
 */
export class RememberedMerges {
  readonly #merges = new Map<string, readonly CellRange[]>();

  /** Null when they are not known. */
  of(sheetId: string): readonly CellRange[] | null {
    return this.#merges.get(sheetId) ?? null;
  }

  remember(sheetId: string, merges: readonly CellRange[] | null): void {
    if (merges) this.#merges.set(sheetId, merges);
    else this.#merges.delete(sheetId);
  }

  /** Follows a change made by a person; forgets what cannot be followed. */
  follow({ sheetId, type, area }: ShapeChange): void {
    const merges = this.#merges.get(sheetId);
    if (!merges || KEEPS_SHAPE.has(type)) return;
    const isRows = area?.left === 0 && area.right === MAX_COLUMNS - 1;
    if (!isRows || (type !== 'RowInserted' && type !== 'RowDeleted')) {
      this.#merges.delete(sheetId);
      return;
    }
    const rows = area.bottom - area.top + 1;
    const shift = { row: area.top, count: type === 'RowInserted' ? rows : -rows };
    this.#merges.set(
      sheetId,
      merges.flatMap((merge) => {
        const moved = shiftRows(merge.top, merge.bottom, shift);
        // Of a merge of one column only its last row may be left: then it is none.
        return moved && (moved.top < moved.bottom || merge.left < merge.right) ? [{ ...merge, ...moved }] : [];
      }),
    );
  }
}
