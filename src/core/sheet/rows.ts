import { MAX_ROWS } from './address';

/** Rows inserted before `row` (count > 0), or removed from `row` on (count < 0). */
export interface RowShift {
  readonly row: number;
  readonly count: number;
}

/** Where a run of rows ends up, as a spreadsheet moves ranges; null when all of it was removed. */
export function shiftRows(top: number, bottom: number, shift: RowShift): { top: number; bottom: number } | null {
  const { row, count } = shift;
  if (count >= 0) {
    return {
      top: top >= row ? clamp(top + count) : top,
      // The last row of the grid stays: whole columns do not grow.
      bottom: bottom >= row && bottom < MAX_ROWS - 1 ? clamp(bottom + count) : bottom,
    };
  }
  const end = row - count;
  const newTop = top < row ? top : top < end ? row : top + count;
  const newBottom = bottom === MAX_ROWS - 1 || bottom < row ? bottom : bottom < end ? row - 1 : bottom + count;
  return newBottom < newTop ? null : { top: newTop, bottom: newBottom };
}

function clamp(row: number): number {
  return Math.min(row, MAX_ROWS - 1);
}
