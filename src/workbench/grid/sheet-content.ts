import { cellKey, contains, type CellRange } from '../../core/sheet/address';
import type { SheetCell, SheetSnapshot, Span } from '../../core/sheet/snapshot';
import { cellIn, lowerBound, rowIn } from '../../core/sheet/sorted-cells';
import type { Steps } from '../../core/steps';
import type { SheetScene } from '../../hosts/xlsx/scene/types';
import type { SheetLayout } from '../../hosts/xlsx/view/types';
import { EMPTY_SCENE } from './scene';
import { columnPixels, digitWidth, PIXELS_PER_POINT, textPixels, wrappedLines } from './units';

/** Empty rows and columns shown beyond the content, so that there is room to write. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 2;
/** Styled but empty rows and columns beyond the content that are still shown. */
const STYLED_ROWS_SHOWN = 200;
const STYLED_COLUMNS_SHOWN = 50;
/** Pixels of a cell's width its text cannot use. */
const CELL_PADDING = 4;
const LINE_HEIGHT = 1.32;
/** Rows measured in one step. */
const STEP = 200;
/** Heights of rows at 100 %, NaN where nobody asked: a sheet is laid out again for every zoom. */
const HEIGHTS = new WeakMap<SheetLayout, { readonly cells: readonly SheetCell[]; readonly heights: Float64Array }>();
/** Measured heights by columns and by the first cell of a row: a row that is written to has new cells. */
const NEEDED = new WeakMap<object, WeakMap<SheetCell, number>>();
/** No column is fitted wider, in pixels: the others must stay in view. */
const WIDEST_FITTED = 600;

/** What a sheet holds, by place, and how large its rows and columns are at 100 %; independent of the zoom. */
export class SheetContent {
  /** Merged ranges of more than one row, for rows above the visible ones that reach into it. */
  readonly tallMerges: readonly CellRange[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** Last column with content, merged cells that begin left of it included. */
  readonly lastColumn: number;
  readonly #mergesByRow = new Map<number, CellRange[]>();
  #heights: Float64Array | null = null;
  /** Pixels of a digit of the default font, the unit of column widths. */
  readonly digit: number;

  constructor(
    readonly snapshot: SheetSnapshot,
    readonly layout: SheetLayout,
    readonly scene: SheetScene = EMPTY_SCENE,
  ) {
    const merges = snapshot.merges ?? [];
    this.tallMerges = merges.filter((merge) => merge.bottom > merge.top);
    this.digit = digitWidth(layout.defaultFont.name, layout.defaultFont.size);
    let lastRow = snapshot.cells.at(-1)?.row ?? 0;
    let lastColumn = 0;
    for (const { col } of snapshot.cells) if (col > lastColumn) lastColumn = col;
    for (const merge of merges) {
      if (this.cell(merge.top, merge.left)) {
        lastRow = Math.max(lastRow, merge.bottom);
        lastColumn = Math.max(lastColumn, merge.right);
      }
    }
    this.lastColumn = lastColumn;
    for (const { anchor } of [...scene.pictures, ...scene.checkBoxes]) {
      lastRow = Math.max(lastRow, Math.min((anchor.to ?? anchor.from).row, lastRow + STYLED_ROWS_SHOWN));
      lastColumn = Math.max(lastColumn, Math.min((anchor.to ?? anchor.from).col, lastColumn + STYLED_COLUMNS_SHOWN));
    }
    this.rowCount = Math.min(Math.max(lastRow, layout.lastRow), lastRow + STYLED_ROWS_SHOWN) + 1 + SPARE_ROWS;
    this.columnCount =
      Math.min(Math.max(lastColumn, layout.lastColumn), lastColumn + STYLED_COLUMNS_SHOWN) + 1 + SPARE_COLUMNS;
    for (const merge of merges) {
      for (let row = merge.top; row <= Math.min(merge.bottom, this.rowCount); row++) {
        const others = this.#mergesByRow.get(row);
        if (others) others.push(merge);
        else this.#mergesByRow.set(row, [merge]);
      }
    }
  }

  /** Content of exactly this grid cell. */
  cell(row: number, col: number): SheetCell | null {
    return cellIn(this.snapshot.cells, { row, col });
  }

  /** Cells with content in a row, from left to right. */
  cellsInRow(row: number): readonly SheetCell[] {
    return rowIn(this.snapshot.cells, row);
  }

  /** Merged ranges that cover a part of a row. */
  mergesInRow(row: number): readonly CellRange[] {
    return this.#mergesByRow.get(row) ?? [];
  }

  /** The merged range that covers a cell, or null. */
  mergeAt(row: number, col: number): CellRange | null {
    return this.mergesInRow(row).find((merge) => contains(merge, { row, col })) ?? null;
  }

  /** Pixels of a column at 100 %, 0 when hidden. */
  columnWidth(col: number): number {
    return inSpans(this.layout.hiddenColumns, col) ? 0 : columnPixels(this.layout.columnWidth(col), this.digit);
  }

  /** Pixels at 100 % that the longest line in these columns needs; null when there is nothing in them. */
  fittingWidth(first: number, last: number): number | null {
    let width = 0;
    for (const { row, col, text } of this.snapshot.cells) {
      if (col < first || col > last || this.mergeAt(row, col)) continue;
      const size = this.layout.look(row, col).font.size * PIXELS_PER_POINT;
      for (const line of text.split('\n')) width = Math.max(width, textPixels(line, size) + CELL_PADDING * 2);
    }
    return width === 0 ? null : Math.min(width, WIDEST_FITTED);
  }

  /** Pixels of a row at 100 %, 0 when hidden. */
  rowHeight(row: number): number {
    const heights = (this.#heights ??= this.#knownHeights());
    const known = heights[row] ?? NaN;
    return Number.isNaN(known) ? (heights[row] = this.#foundHeight(row)) : known;
  }

  #foundHeight(row: number): number {
    if (inSpans(this.layout.hiddenRows, row)) return 0;
    return (this.layout.rowHeight(row) ?? this.#neededHeight(row)) * PIXELS_PER_POINT;
  }

  /** What was found of this layout last, but for the rows whose cells are others now. */
  #knownHeights(): Float64Array {
    const { layout, rowCount } = this;
    const { cells } = this.snapshot;
    const last = HEIGHTS.get(layout);
    if (last?.cells === cells && last.heights.length >= rowCount) return last.heights;
    const heights = new Float64Array(rowCount).fill(NaN);
    if (last) {
      heights.set(last.heights.subarray(0, rowCount));
      for (const row of changedRows(last.cells, cells)) heights[row] = NaN;
    }
    HEIGHTS.set(layout, { cells, heights });
    return heights;
  }

  /** Measures all rows in steps; afterwards their heights are known, also to the content of this sheet after an edit. */
  *measuring(): Steps<void> {
    for (let row = 0; row < this.rowCount; row++) {
      this.rowHeight(row);
      if (row % STEP === 0) yield row / this.rowCount;
    }
  }

  /** Pixels the used columns take at 100 %. */
  get contentWidth(): number {
    let width = 0;
    for (let col = 0; col <= this.lastColumn; col++) width += this.columnWidth(col);
    return width;
  }

  /** Points a row needs for its content when the file gives no height; rows that did not change are known. */
  #neededHeight(row: number): number {
    const first = this.snapshot.cells[lowerBound(this.snapshot.cells, cellKey(row, 0))];
    if (first?.row !== row) return this.layout.defaultRowHeight;
    let known = NEEDED.get(this.layout.columns);
    if (!known) NEEDED.set(this.layout.columns, (known = new WeakMap()));
    let points = known.get(first);
    if (points === undefined) known.set(first, (points = this.#measuredHeight(row)));
    return points;
  }

  #measuredHeight(row: number): number {
    let points = this.layout.defaultRowHeight;
    for (const cell of this.cellsInRow(row)) {
      const merge = this.mergeAt(row, cell.col);
      if (merge && merge.bottom > merge.top) continue;
      const look = this.layout.look(row, cell.col);
      // a merged cell counts with its font only: wrapped text in it never makes a row grow
      const lines =
        look.wrap && !merge
          ? wrappedLines(cell.text, this.columnWidth(cell.col) - CELL_PADDING, look.font.size * PIXELS_PER_POINT)
          : 1;
      points = Math.max(points, lines * look.font.size * LINE_HEIGHT);
    }
    return points;
  }
}

/** Rows in which cells came, went or became others; cells are in order. */
function changedRows(before: readonly SheetCell[], now: readonly SheetCell[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let a = 0, b = 0; a < before.length || b < now.length;) {
    const [old, cell] = [before[a], now[b]];
    if (old === cell) {
      a++;
      b++;
      continue;
    }
    const order = (old ? cellKey(old.row, old.col) : Infinity) - (cell ? cellKey(cell.row, cell.col) : Infinity);
    if (old && order <= 0) {
      rows.add(old.row);
      a++;
    }
    if (cell && order >= 0) {
      rows.add(cell.row);
      b++;
    }
  }
  return rows;
}

function inSpans(spans: readonly Span[], index: number): boolean {
  return spans.some((span) => index >= span.first && index <= span.last);
}
