import type { CellRange, CellRef } from '../sheet/address';
import type { RawValue } from '../sheet/snapshot';
import type { Message } from '../messages/message';

/** Content of one cell: a value, or a formula with its result. */
export interface CellContent {
  readonly value: RawValue;
  readonly formula: string | null;
}

export const BLANK: CellContent = { value: null, formula: null };

/** A cell that an edit rests on, and the value it held when the edit was planned. */
export interface EditInput {
  readonly cell: CellRef;
  readonly value: RawValue;
}

/** What all edits have in common. */
interface Planned {
  /**
   * What it was computed from, in the rows as they are when its turn in the run comes. An edit depends on another one
   * when an input is that one's cell. Absent where nothing was computed: typing, undo.
   */
  readonly inputs?: readonly EditInput[];
  /**
   * It takes up, or takes back, what was carried out in part: its place may also be as it would leave it. Set on edits
   * of cells and lines of notes that a host could neither finish nor put back.
   */
  readonly isHalf?: true;
}

/** Writes one cell, provided it still holds what we read. */
export interface CellEdit extends Planned {
  readonly kind: 'cell';
  readonly cell: CellRef;
  readonly expect: CellContent;
  readonly write: CellContent;
  /** Number format to set along with the value; null leaves the cell's own. */
  readonly numberFormat: { readonly expect: string; readonly write: string } | null;
  /**
   * Of a text that must be read whole: the cells over which it is shown, for hosts that cannot find out what is merged.
   * The row is made high enough for it.
   */
  readonly shownIn?: CellRange;
  /** Of an inverse: what the host remembers of the rows that grew with the text; opaque to the core. */
  readonly restore?: unknown;
}

/** Inserts whole, empty rows before `row`, provided the rows from `row` on are not part of the table. */
export interface InsertRowsEdit extends Planned {
  readonly kind: 'insert-rows';
  readonly row: number;
  readonly count: number;
}

/** Takes back an insertion; refused when the rows are not empty. */
export interface RemoveRowsEdit extends Planned {
  readonly kind: 'remove-rows';
  readonly row: number;
  readonly count: number;
}

/**
 * One line of notes: merges `range` (one row), which must be blank, writes the text at its left end,
 * wrapped, in the font of `fontFrom`, and makes the row high enough to show all of it.
 */
export interface TextRowEdit extends Planned {
  readonly kind: 'text-row';
  readonly range: CellRange;
  readonly text: string;
  readonly fontFrom: CellRef;
}

/** Takes back a text row: unmerges, blanks, and restores style and height. */
export interface ClearTextRowEdit extends Planned {
  readonly kind: 'clear-text-row';
  readonly range: CellRange;
  readonly text: string;
  /** What the host remembers of the row before; opaque to the core. */
  readonly restore: unknown;
}

export type Edit = CellEdit | InsertRowsEdit | RemoveRowsEdit | TextRowEdit | ClearTextRowEdit;

/** Why an edit is proposed, for preview and report. */
export type EditPurpose = 'rate' | 'total' | 'notes' | 'score' | 'remark' | 'suggestion' | 'undo';

export interface PlannedEdit {
  readonly edit: Edit;
  readonly purpose: EditPurpose;
  /** In words: what is written where and how it was computed. */
  readonly reason: Message;
}

/** A cell that is left alone although it could be filled, and why. */
export interface Withheld {
  readonly cell: CellRef;
  readonly reason: Message;
}

/** Edits of one sheet, applied in order as one run. */
export interface EditPlan {
  readonly sheetId: string;
  readonly edits: readonly PlannedEdit[];
  /** Absent where nothing was held back. */
  readonly withheld?: readonly Withheld[];
}

/** `skipped`: the cell or an input no longer holds what was expected, or it cannot be written; `reason` says why. */
export interface EditOutcome {
  readonly edit: Edit;
  readonly status: 'applied' | 'skipped';
  readonly reason: Message | null;
}

export interface ApplyReport {
  readonly outcomes: readonly EditOutcome[];
  /** Undoes what was applied, and what stands although it was to be taken back, in the order it must be applied. */
  readonly inverse: readonly Edit[];
}
