import { cellKey } from '../../../core/sheet/address';
import type { SheetCell } from '../../../core/sheet/snapshot';

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
