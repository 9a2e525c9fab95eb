import type { Message } from '../../messages/message';
import type { CellRange, CellRef } from '../../sheet/address';
import type { RowShift } from '../../sheet/rows';
import type { SheetSnapshot } from '../../sheet/snapshot';
import type { Edit } from '../types';

/** What came of one edit: the sheet after it with what undoes it, or why the sheet stays as it is. */
export type Step =
  | { readonly snapshot: SheetSnapshot; readonly inverse: Edit; readonly refused: null }
  | { readonly snapshot: SheetSnapshot; readonly inverse: null; readonly refused: Message };

/** An edit as reports list it; references are A1. */
export interface EditRecord {
  readonly cell: string;
  readonly range?: string;
  readonly rows?: number;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
  readonly formula: string | null;
}

/** All that is known of one kind of edit, whatever the host. */
export interface EditKind<E extends Edit> {
  /** The cells it touches, as it names them; rows count in their full width. */
  area(edit: E): CellRange;
  /** The cell whose content it sets; null for a kind that only moves rows. */
  writtenCell(edit: E): CellRef | null;
  /** How it moves the rows below it; null when it does not. */
  shift(edit: E): RowShift | null;
  /** Its place for a sentence: a cell, a range, or rows such as `26:29`. */
  place(edit: E): string;
  /** What it writes, for a list; rows inserted or removed count as `+4`, `-4`. */
  shown(edit: E): string;
  record(edit: E): EditRecord;
  /** The same edit where its rows have moved to; inputs, formulas and the cell a font is taken from stay. */
  moved(edit: E, to: (row: number) => number): E;
  /** Carries it out when the sheet holds what it expects. */
  apply(snapshot: SheetSnapshot, edit: E): Step;
}
