import { MAX_COLUMNS, toA1, type CellRange } from '../../sheet/address';
import type { SheetSnapshot, Span } from '../../sheet/snapshot';
import type { InsertRowsEdit, RemoveRowsEdit } from '../types';
import type { EditKind } from './kind';
import { done, isBlankRange, notBlank } from './steps';

type RowsEdit = InsertRowsEdit | RemoveRowsEdit;

/** Inserts whole, empty rows. */
export const insertRowsKind: EditKind<InsertRowsEdit> = {
  ...common<InsertRowsEdit>(),
  shift: ({ row, count }) => ({ row, count }),
  shown: ({ count }) => `+${count}`,
  apply: (snapshot, { row, count }) => done(shifted(snapshot, row, count), { kind: 'remove-rows', row, count }),
};

/** Takes an insertion back. */
export const removeRowsKind: EditKind<RemoveRowsEdit> = {
  ...common<RemoveRowsEdit>(),
  shift: ({ row, count }) => ({ row, count: -count }),
  shown: ({ count }) => `-${count}`,
  apply(snapshot, { row, count }) {
    const rows = wholeRows(row, count);
    if (!isBlankRange(snapshot, rows)) return notBlank(snapshot, rows);
    return done(shifted(snapshot, row, -count), { kind: 'insert-rows', row, count });
  },
};

/** A band of whole rows. */
export function wholeRows(row: number, count: number): CellRange {
  return { top: row, left: 0, bottom: row + count - 1, right: MAX_COLUMNS - 1 };
}

function common<E extends RowsEdit>(): Pick<EditKind<E>, 'area' | 'writtenCell' | 'place' | 'record' | 'moved'> {
  return {
    area: ({ row, count }) => wholeRows(row, count),
    writtenCell: () => null,
    place: ({ row, count }) => `${row + 1}:${row + count}`,
    record: ({ row, count }) => ({
      cell: toA1({ row, col: 0 }),
      rows: count,
      before: null,
      after: null,
      formula: null,
    }),
    moved: (edit, to) => ({ ...edit, row: to(edit.row) }),
  };
}

function shifted(snapshot: SheetSnapshot, row: number, by: number): SheetSnapshot {
  const moved = (index: number): number => (index >= row ? index + by : index);
  const movedSpan = (span: Span): Span => ({ first: moved(span.first), last: moved(span.last) });
  return {
    ...snapshot,
    cells: snapshot.cells.map((cell) => (cell.row >= row ? { ...cell, row: cell.row + by } : cell)),
    merges: snapshot.merges?.map((merge) => ({ ...merge, top: moved(merge.top), bottom: moved(merge.bottom) })) ?? null,
    hiddenRows: snapshot.hiddenRows.map(movedSpan),
  };
}
