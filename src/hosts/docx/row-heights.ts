/** A cell as far as its height matters. */
export interface LaidCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
  /** Points. */
  readonly size: number;
}

const PADDING = 6;
/** Line height of the Chinese fonts that stand in for 宋体 and 仿宋, in parts of the font size: 1.448, rounded up. */
const LEADING = 1.45;
/** What Excel takes at most. */
const HIGHEST = 409;

/** Height of a row in points in which all its cells can be read: Excel does not grow rows with merged cells by itself. */
export function rowHeight(row: number, cells: readonly LaidCell[], widths: readonly number[]): number {
  let height = 0;
  for (const cell of cells) {
    if (row < cell.row || row >= cell.row + cell.rowSpan) continue;
    const width = widths.slice(cell.col, cell.col + cell.colSpan).reduce((sum, points) => sum + points, 0) - PADDING;
    const needed = linesOf(cell, Math.max(width, cell.size)) * cell.size * LEADING + PADDING;
    height = Math.max(height, needed / cell.rowSpan);
  }
  return Math.min(HIGHEST, Math.ceil(height));
}

function linesOf({ text, size }: LaidCell, width: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    let used = 0;
    // Chinese takes the size of the font, Latin about half of it.
    for (const char of line) used += char.charCodeAt(0) > 0xff ? size : size * 0.55;
    lines += Math.max(1, Math.ceil(used / width));
  }
  return lines;
}
