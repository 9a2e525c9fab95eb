import type { CellRange } from './address';

/** An Excel error value such as `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. Dates are serial numbers, as in the file. */
export type RawValue = string | number | boolean | CellError | null;

/** One non-empty cell. */
export interface SheetCell {
  readonly row: number;
  readonly col: number;
  /** Stored value; for a formula its cached result (null when there is none). */
  readonly value: RawValue;
  /** As displayed with the cell's number format, e.g. `86%` for 0.86. */
  readonly text: string;
  /** Formula with its leading `=`, or null. */
  readonly formula: string | null;
  /** Number format code, `General` when none is set. */
  readonly numberFormat: string;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** A run of rows or columns, both ends included, zero-based. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * One sheet as a host read it, once. The core sees nothing else of a workbook.
 */
export interface SheetSnapshot {
  /** Stable while the workbook is open; sheet names may change under us. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Protected as a whole: it is checked but never written. Of a sheet with unlocked cells those can be. */
  readonly isProtected: boolean;
  /** Non-empty cells only, row by row, each row from left to right. */
  readonly cells: readonly SheetCell[];
  /** Merged ranges; null when the host did not read them (the recogniser then infers). */
  readonly merges: readonly CellRange[] | null;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Paragraphs of the document the sheet was taken from, where it stood in one. */
  readonly surroundings?: readonly string[] | null;
}

/** Whether a value is an error value. */
export function isCellError(value: RawValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
