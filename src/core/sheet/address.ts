/** A cell by zero-based row and column. */
export interface CellRef {
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells, both corners included, zero-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Limits of the .xlsx grid. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Column letters of a zero-based column: 0 → `A`, 26 → `AA`. */
export function columnName(col: number): string {
  let name = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** `{row: 5, col: 3}` → `D6`. */
export function toA1(cell: CellRef): string {
  return columnName(cell.col) + String(cell.row + 1);
}

/** Where a run of letters that begins at `from` ends; no column has more than three. */
function endOfLetters(text: string, from: number): number {
  let at = from;
  while (at - from < 4) {
    const code = text.charCodeAt(at) & ~32;
    if (!(code >= 65 && code <= 90)) break;
    at++;
  }
  return at;
}

/** The number of a column by its letters, from 1: `A` → 1, `aa` → 27. */
export function columnNumber(text: string, from = 0, to = text.length): number {
  let col = 0;
  for (let at = from; at < to; at++) col = col * 26 + (text.charCodeAt(at) & ~32) - 64;
  return col;
}

/** The number that is all of the text from here; 0 where that is not one of the grid's rows. */
function rowNumber(text: string, from: number): number {
  if (text.length - from > 8) return 0;
  let row = 0;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return 0;
    row = row * 10 + digit;
  }
  return row > MAX_ROWS ? 0 : row;
}

/** Reads `D6` or `$D$6`; null when the text is not a cell of the grid. */
export function parseA1(text: string): CellRef | null {
  const first = text.charCodeAt(0) === 36 /* $ */ ? 1 : 0;
  const last = endOfLetters(text, first);
  const col = columnNumber(text, first, last);
  const row = rowNumber(text, text.charCodeAt(last) === 36 /* $ */ ? last + 1 : last);
  return row === 0 || col === 0 || col > MAX_COLUMNS ? null : { row: row - 1, col: col - 1 };
}

/** `A22:I24`; a range of one cell is written as that cell. */
export function rangeToA1(range: CellRange): string {
  const first = toA1({ row: range.top, col: range.left });
  const last = toA1({ row: range.bottom, col: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads `A1:C3` or `A1` (corners in any order); null when it is not a range. */
export function parseRange(text: string): CellRange | null {
  const colon = text.indexOf(':');
  const a = parseA1(colon < 0 ? text : text.slice(0, colon));
  const b = colon < 0 ? a : parseA1(text.slice(colon + 1));
  if (!a || !b) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.col, b.col),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.col, b.col),
  };
}

/** Whether the range covers the cell. */
export function contains(range: CellRange, cell: CellRef): boolean {
  return cell.row >= range.top && cell.row <= range.bottom && cell.col >= range.left && cell.col <= range.right;
}

export function topLeft(range: CellRange): CellRef {
  return { row: range.top, col: range.left };
}

/** Whether two ranges share a cell. */
export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The cell of a `cellKey`. */
export function cellOfKey(key: number): CellRef {
  return { row: Math.floor(key / MAX_COLUMNS), col: key % MAX_COLUMNS };
}

/** One number per cell, for maps and sets. */
export function cellKey(row: number, col: number): number {
  return row * MAX_COLUMNS + col;
}
