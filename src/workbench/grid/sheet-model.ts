import { cellKey, contains, type CellRange, type CellRef } from '../../core/sheet/address';
import type { SheetCell, SheetSnapshot, Span } from '../../core/sheet/snapshot';
import type { SheetLayout } from '../../hosts/xlsx/layout-types';
import { Axis } from './axis';
import { columnPixels, digitWidth, PIXELS_PER_POINT, wrappedLines } from './units';

/** Empty rows and columns shown beyond the content, so that there is room to write. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 2;
/** Styled but empty rows beyond the content that are still shown. */
const STYLED_ROWS_SHOWN = 200;
const STYLED_COLUMNS_SHOWN = 50;
/** Excel's default column width in characters, padding included. */
const CELL_PADDING = 4;
const LINE_HEIGHT = 1.32;

/** One sheet ready to draw: contents by place, merges by row, geometry in pixels. */
export class SheetModel {
  readonly columns: Axis;
  readonly rows: Axis;
  /** Merged ranges of more than one row, for rows above the visible ones that reach into it. */
  readonly tallMerges: readonly CellRange[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly #cells = new Map<number, SheetCell>();
  readonly #columnsByRow = new Map<number, number[]>();
  readonly #mergesByRow = new Map<number, CellRange[]>();

  /**
   * @param zoom 1 for 100 %
   */
  constructor(
    readonly snapshot: SheetSnapshot,
    readonly layout: SheetLayout,
    readonly zoom: number,
  ) {
    const merges = snapshot.merges ?? [];
    this.tallMerges = merges.filter((merge) => merge.bottom > merge.top);
    let lastRow = 0;
    let lastColumn = 0;
    for (const cell of snapshot.cells) {
      this.#cells.set(cellKey(cell.row, cell.col), cell);
      pushTo(this.#columnsByRow, cell.row, cell.col);
      lastRow = Math.max(lastRow, cell.row);
      lastColumn = Math.max(lastColumn, cell.col);
    }
    for (const merge of merges) {
      if (this.#cells.has(cellKey(merge.top, merge.left))) {
        lastRow = Math.max(lastRow, merge.bottom);
        lastColumn = Math.max(lastColumn, merge.right);
      }
      for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 2000); row++) pushTo(this.#mergesByRow, row, merge);
    }
    const rowCount = Math.min(Math.max(lastRow, layout.lastRow), lastRow + STYLED_ROWS_SHOWN) + 1 + SPARE_ROWS;
    const columnCount = Math.min(Math.max(lastColumn, layout.lastColumn), lastColumn + STYLED_COLUMNS_SHOWN) + 1 + SPARE_COLUMNS;
    const digit = digitWidth(layout.defaultFont.name, layout.defaultFont.size);
    this.columns = new Axis(columnCount, (col) =>
      inSpans(layout.hiddenColumns, col) ? 0 : Math.round(columnPixels(layout.columnWidth(col), digit) * zoom),
    );
    this.rows = new Axis(rowCount, (row) =>
      inSpans(layout.hiddenRows, row) ? 0 : Math.round((layout.rowHeight(row) ?? this.#neededHeight(row)) * PIXELS_PER_POINT * zoom),
    );
    this.frozen = {
      rows: Math.min(layout.frozen.rows, rowCount),
      columns: Math.min(layout.frozen.columns, columnCount),
    };
  }

  /** Content of exactly this grid cell. */
  cell(row: number, col: number): SheetCell | null {
    return this.#cells.get(cellKey(row, col)) ?? null;
  }

  /** The merged range that covers a cell, or null. */
  mergeAt(row: number, col: number): CellRange | null {
    return this.#mergesByRow.get(row)?.find((merge) => contains(merge, { row, col })) ?? null;
  }

  /** Rectangle of the logical cell at a place. */
  area(cell: CellRef): CellRange {
    return this.mergeAt(cell.row, cell.col) ?? { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col };
  }

  /** Top-left cell of the logical cell at a place. */
  anchor(cell: CellRef): CellRef {
    const area = this.area(cell);
    return { row: area.top, col: area.left };
  }

  /** Pixel box of a range, relative to the cell area. */
  box(range: CellRange): { left: number; top: number; width: number; height: number } {
    return {
      left: this.columns.start(range.left),
      top: this.rows.start(range.top),
      width: this.columns.span(range.left, range.right),
      height: this.rows.span(range.top, range.bottom),
    };
  }

  /** Nearest column with content in a row beyond `col` in a direction, or null; for texts that flow over. */
  nextFilled(row: number, col: number, by: 1 | -1): number | null {
    const filled = this.#columnsByRow.get(row) ?? [];
    const merges = (this.#mergesByRow.get(row) ?? []).flatMap((merge) => [merge.left, merge.right]);
    const beyond = [...filled, ...merges].filter((other) => (by > 0 ? other > col : other < col));
    return beyond.length === 0 ? null : by > 0 ? Math.min(...beyond) : Math.max(...beyond);
  }

  /** Points a row needs for its content when the file gives no height. */
  #neededHeight(row: number): number {
    let points = this.layout.defaultRowHeight;
    for (const col of this.#columnsByRow.get(row) ?? []) {
      const cell = this.cell(row, col);
      const merge = this.mergeAt(row, col);
      if (!cell || (merge && merge.bottom > merge.top)) continue;
      const look = this.layout.look(row, col);
      // a merged cell counts with its font only: wrapped text in it never makes a row grow
      const lines = look.wrap && !merge
        ? wrappedLines(cell.text, this.columns.size(col) / this.zoom - CELL_PADDING, look.font.size * PIXELS_PER_POINT)
        : 1;
      points = Math.max(points, lines * look.font.size * LINE_HEIGHT);
    }
    return points;
  }
}

function pushTo<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function inSpans(spans: readonly Span[], index: number): boolean {
  return spans.some((span) => index >= span.first && index <= span.last);
}

/** Pixels the used columns of a sheet take at 100 %. */
export function contentWidth(snapshot: SheetSnapshot, layout: SheetLayout): number {
  const digit = digitWidth(layout.defaultFont.name, layout.defaultFont.size);
  const last = snapshot.cells.reduce((most, cell) => Math.max(most, cell.col), 0);
  const merged = (snapshot.merges ?? []).reduce((most, merge) => (merge.left <= last ? Math.max(most, merge.right) : most), last);
  let width = 0;
  for (let col = 0; col <= merged; col++) {
    if (!inSpans(layout.hiddenColumns, col)) width += columnPixels(layout.columnWidth(col), digit);
  }
  return width;
}
