import type { CellRange, CellRef } from '../../core/sheet/address';
import type { Block, BlockCell } from './block';

/** The merged range that covers a cell of the sheet that is pasted into, or null. */
export type MergeAt = (row: number, col: number) => CellRange | null;

/** The sheet that is pasted into. */
export interface Target {
  readonly mergeAt: MergeAt;
  /** Last column with content: what is matched by sight does not go beyond it. */
  readonly lastColumn: number;
}

/** A cell of a block and where it goes. */
export interface Placed {
  readonly cell: BlockCell;
  readonly to: CellRef;
}

/**
 * Finds the cells a block goes to, from the top left of the selection on. One cell fills the whole selection; a
 * selection that is a multiple of the block is tiled, as in Excel. Where the merged cells of block and sheet differ,
 * cells are matched one by one in the order they are seen.
 *
 * @returns null when a text would have no cell of its own: nothing is to be pasted then
 */
export function placeBlock(block: Block, selection: CellRange, target: Target): readonly Placed[] | null {
  const { mergeAt } = target;
  const [only] = block.cells;
  if (only && block.cells.length === 1) return filled(only, selection, mergeAt);
  const rows = timesIn(selection.bottom - selection.top + 1, block.rows);
  const columns = timesIn(selection.right - selection.left + 1, block.columns);
  const placed: Placed[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const start = { row: selection.top + r * block.rows, col: selection.left + c * block.columns };
      const tile = byGrid(block, start, mergeAt);
      if (!tile) return rows * columns > 1 ? null : bySight(block, start, target);
      placed.push(...tile);
    }
  }
  return placed;
}

/** The cells of a range that a text can be written to: one for each merged cell that begins in it. */
export function anchorsIn(range: CellRange, mergeAt: MergeAt): CellRef[] {
  const found: CellRef[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let col = range.left; col <= range.right; col++) {
      const merge = mergeAt(row, col);
      if (!merge || (merge.top === row && merge.left === col)) found.push({ row, col });
      if (merge) col = merge.right;
    }
  }
  return found;
}

function filled(cell: BlockCell, selection: CellRange, mergeAt: MergeAt): Placed[] {
  return anchorsIn(selection, mergeAt).map((to) => ({ cell, to }));
}

function timesIn(size: number, part: number): number {
  return size > part && size % part === 0 ? size / part : 1;
}

/** Every cell at its own distance from the start; blanks may fall into merged cells, texts may not. */
function byGrid(block: Block, start: CellRef, mergeAt: MergeAt): Placed[] | null {
  const placed: Placed[] = [];
  for (const cell of block.cells) {
    const to = { row: start.row + cell.row, col: start.col + cell.col };
    const merge = mergeAt(to.row, to.col);
    if (!merge || (merge.top === to.row && merge.left === to.col)) placed.push({ cell, to });
    else if (cell.text !== '') return null;
  }
  return placed;
}

/**
 * The first cell of each row goes to the first one seen there, the second to the second, whatever their sizes.
 * Not where blanks may be covered cells: texts would slip into the next column. Not beyond the form either.
 */
function bySight(block: Block, start: CellRef, { mergeAt, lastColumn }: Target): Placed[] | null {
  if (!block.knowsMerges && block.cells.some(({ text }) => text === '')) return null;
  const placed: Placed[] = [];
  let row = start.row;
  for (const cells of rowsOf(block)) {
    let col = start.col;
    let bottom = Infinity;
    for (const cell of cells) {
      col = pastFromAbove(mergeAt, row, col);
      const merge = mergeAt(row, col);
      if (col > lastColumn || (merge && merge.left < col)) return null;
      placed.push({ cell, to: { row, col } });
      col = (merge?.right ?? col) + 1;
      bottom = Math.min(bottom, merge?.bottom ?? row);
    }
    row = (Number.isFinite(bottom) ? bottom : row) + 1;
  }
  return placed;
}

function rowsOf(block: Block): BlockCell[][] {
  return Array.from({ length: block.rows }, (_, row) =>
    block.cells.filter((cell) => cell.row === row).sort((a, b) => a.col - b.col),
  );
}

/** The first column from here on that no cell covers which began in a row above. */
function pastFromAbove(mergeAt: MergeAt, row: number, from: number): number {
  let col = from;
  for (let merge = mergeAt(row, col); merge && merge.top < row; merge = mergeAt(row, col)) col = merge.right + 1;
  return col;
}
