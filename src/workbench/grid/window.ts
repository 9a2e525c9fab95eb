import type { SheetModel } from './sheet-model';
import type { Viewport } from './use-viewport';
import { HEADER_HEIGHT, HEADER_WIDTH } from './styles';

/** Rows and columns to draw, both ends included. */
export interface GridWindow {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Frozen rows and columns; none when they would fill the view. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** Rows and columns drawn beyond the visible ones, so that scrolling does not show gaps. */
const OVERSCAN = 8;
/** Frozen areas larger than this part of the view are not frozen: nothing else could be seen. */
const MOST_FROZEN = 0.6;

/** What to draw for a scroll position. */
export function gridWindow(model: SheetModel, viewport: Viewport): GridWindow {
  const { rows, columns, frozen } = model;
  const height = Math.max(0, viewport.height - HEADER_HEIGHT);
  const width = Math.max(0, viewport.width - HEADER_WIDTH);
  const frozenRows = rows.start(frozen.rows) <= height * MOST_FROZEN ? frozen.rows : 0;
  const frozenColumns = columns.start(frozen.columns) <= width * MOST_FROZEN ? frozen.columns : 0;
  return {
    firstRow: Math.max(0, rows.at(viewport.top) - OVERSCAN),
    lastRow: Math.min(rows.count - 1, rows.at(viewport.top + height) + OVERSCAN),
    firstColumn: Math.max(0, columns.at(viewport.left) - 2),
    lastColumn: Math.min(columns.count - 1, columns.at(viewport.left + width) + 2),
    frozenRows,
    frozenColumns,
  };
}

/** Rows above the first drawn one whose merged cells reach into the view. */
export function rowsReachingIn(model: SheetModel, firstRow: number): number[] {
  const rows = new Set<number>();
  for (const merge of model.content.tallMerges) {
    if (merge.top < firstRow && merge.bottom >= firstRow) rows.add(merge.top);
  }
  return [...rows].sort((a, b) => a - b);
}
