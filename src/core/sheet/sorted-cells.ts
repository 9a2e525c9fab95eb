import { cellKey, type CellRef } from './address';
import type { SheetCell } from './snapshot';

/** Index of the first cell at or behind a key, in cells sorted row by row. */
export function lowerBound(cells: readonly SheetCell[], key: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (cell && cellKey(cell.row, cell.col) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The cell at exactly this place, in cells sorted row by row; null where there is none. */
export function cellIn(cells: readonly SheetCell[], { row, col }: CellRef): SheetCell | null {
  const found = cells[lowerBound(cells, cellKey(row, col))];
  return found?.row === row && found.col === col ? found : null;
}

/** The cells of a row from left to right, in cells sorted row by row. */
export function rowIn(cells: readonly SheetCell[], row: number): readonly SheetCell[] {
  const start = lowerBound(cells, cellKey(row, 0));
  let end = start;
  while (cells[end]?.row === row) end++;
  return start === end ? NO_CELLS : cells.slice(start, end);
}

const NO_CELLS: readonly SheetCell[] = [];
