import type { CellRange, CellRef } from '../../core/sheet/address';
import type { SheetCell, SheetSnapshot } from '../../core/sheet/snapshot';
import type { SheetScene } from '../../hosts/xlsx/scene/types';
import type { SheetLayout } from '../../hosts/xlsx/view/types';
import { Axis } from './axis';
import type { SheetContent } from './sheet-content';

/** One sheet ready to draw: its content, and where everything stands in pixels at a zoom. */
export class SheetModel {
  readonly columns: Axis;
  readonly rows: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };

  /**
   * @param zoom 1 for 100 %
   */
  constructor(
    readonly content: SheetContent,
    readonly zoom: number,
  ) {
    const { rowCount, columnCount, layout } = content;
    this.columns = new Axis(columnCount, (col) => Math.round(content.columnWidth(col) * zoom));
    this.rows = new Axis(rowCount, (row) => Math.round(content.rowHeight(row) * zoom));
    this.frozen = {
      rows: Math.min(layout.frozen.rows, rowCount),
      columns: Math.min(layout.frozen.columns, columnCount),
    };
  }

  get snapshot(): SheetSnapshot {
    return this.content.snapshot;
  }

  get scene(): SheetScene {
    return this.content.scene;
  }

  get layout(): SheetLayout {
    return this.content.layout;
  }

  /** Last column with content. */
  get lastColumn(): number {
    return this.content.lastColumn;
  }

  /** Content of exactly this grid cell. */
  cell(row: number, col: number): SheetCell | null {
    return this.content.cell(row, col);
  }

  /** The merged range that covers a cell, or null. */
  mergeAt(row: number, col: number): CellRange | null {
    return this.content.mergeAt(row, col);
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
    const filled = this.content.cellsInRow(row).map((cell) => cell.col);
    const merged = this.content.mergesInRow(row).flatMap((merge) => [merge.left, merge.right]);
    const beyond = [...filled, ...merged].filter((other) => (by > 0 ? other > col : other < col));
    return beyond.length === 0 ? null : by > 0 ? Math.min(...beyond) : Math.max(...beyond);
  }
}
