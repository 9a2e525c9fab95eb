import { estimateLines, estimateRowHeight, MAX_ROW_HEIGHT, type TextBox } from '../../../core/edits/text-height';
import { contains, type CellRange, type CellRef } from '../../../core/sheet/address';
import type { SheetSnapshot, Span } from '../../../core/sheet/snapshot';
import type { WorkbookState } from '../read/workbook-state';
import type { CellLook, SheetLayout } from '../view/types';
import { rowTag, setRowTag, type RowTag } from './row-tag';

/** Heights that a write changed, for taking it back. */
export interface RowGrowth {
  readonly rows: readonly { readonly row: number; readonly before: RowTag; readonly after: RowTag }[];
}

export const NO_GROWTH: RowGrowth = { rows: [] };

/**
 * Makes the rows of a cell as high as the text just written into it needs: what is cut off on paper was not said.
 * Rows never shrink. Rows that Excel fits by itself, without a height and with unmerged cells only, are left to it.
 */
export function growRows(state: WorkbookState, sheetId: string, cell: CellRef, text: string): RowGrowth {
  const layout = state.layouts.of(sheetId);
  const look = layout.look(cell.row, cell.col);
  if (!isWrapped(look)) return NO_GROWTH;
  const merge = state.merges(sheetId).find((range) => contains(range, cell)) ?? null;
  const area = merge ?? { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col };
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  if (rows.some((row) => isIn(layout.hiddenRows, row))) return NO_GROWTH;
  if (!merge && layout.rowHeight(cell.row) === null) return NO_GROWTH;
  const heights = rows.map((row) => layout.rowHeight(row) ?? fittedHeight(state.snapshot(sheetId), layout, row));
  // One line is shown in any row that a person made: it is no reason to touch the row.
  if (estimateLines(text, boxOf(look, area, layout)) <= 1) return NO_GROWTH;
  const missing = heightOf(text, look, area, layout) - heights.reduce((sum, height) => sum + height, 0);
  if (missing <= 0) return NO_GROWTH;
  return {
    rows: rows.map((row, index) => {
      const before = rowTag(state, sheetId, row);
      const height = Math.min(MAX_ROW_HEIGHT, (heights[index] ?? 0) + missing / rows.length);
      const ht = String(Math.ceil(height * 4) / 4);
      // Excel fits a row of unmerged cells by itself later on, unless it was told not to.
      const after = { ht, customHeight: merge ? '1' : before.customHeight };
      setRowTag(state, sheetId, row, after);
      return { row, before, after };
    }),
  };
}

/** Puts heights back where nobody changed them since; returns what puts them forth again. */
export function restoreRows(state: WorkbookState, sheetId: string, growth: RowGrowth): RowGrowth {
  const rows = growth.rows.filter(({ row, after }) => sameTag(rowTag(state, sheetId, row), after));
  for (const { row, before } of rows) setRowTag(state, sheetId, row, before);
  return { rows: rows.map(({ row, before, after }) => ({ row, before: after, after: before })) };
}

/**
 * Points in which all texts of a row can be read, and whether Excel finds that height by itself: it ignores merged
 * cells. Cells merged over several rows do not count.
 */
export function neededHeight(
  snapshot: SheetSnapshot,
  layout: SheetLayout,
  row: number,
): { readonly points: number; readonly isFoundByExcel: boolean } {
  const fitted = fittedHeight(snapshot, layout, row);
  let points = fitted;
  for (const merge of snapshot.merges ?? []) {
    if (merge.top !== row || merge.bottom !== row) continue;
    const look = layout.look(row, merge.left);
    const text = snapshot.cells.find((cell) => cell.row === row && cell.col === merge.left)?.text ?? '';
    if (isWrapped(look) && estimateLines(text, boxOf(look, merge, layout)) > 1)
      points = Math.max(points, heightOf(text, look, merge, layout));
  }
  return { points, isFoundByExcel: points === fitted };
}

/** Points that all texts of a row need which Excel would fit. */
function fittedHeight(snapshot: SheetSnapshot, layout: SheetLayout, row: number): number {
  let height = layout.defaultRowHeight;
  for (const cell of snapshot.cells) {
    if (cell.row !== row) continue;
    const look = layout.look(row, cell.col);
    const isMerged = (snapshot.merges ?? []).some((merge) => contains(merge, cell));
    if (isMerged || !isWrapped(look)) continue;
    const area = { top: row, left: cell.col, bottom: row, right: cell.col };
    height = Math.max(height, heightOf(cell.text, look, area, layout));
  }
  return height;
}

function heightOf(text: string, look: CellLook, area: CellRange, layout: SheetLayout): number {
  return estimateRowHeight(text, boxOf(look, area, layout));
}

function boxOf(look: CellLook, area: CellRange, layout: SheetLayout): TextBox {
  return {
    width: Math.max(1, widthOf(area, layout) - look.indent * 3),
    fontSize: look.font.size,
    defaultFontSize: layout.defaultFont.size,
  };
}

/** Width of the columns of a range that are shown, in characters. */
export function widthOf(range: CellRange, layout: SheetLayout): number {
  let width = 0;
  for (let col = range.left; col <= range.right; col++)
    if (!isIn(layout.hiddenColumns, col)) width += layout.columnWidth(col);
  return width;
}

function isWrapped({ wrap, horizontal, rotation }: CellLook): boolean {
  return rotation === 0 && (wrap || horizontal === 'justify' || horizontal === 'distributed');
}

function isIn(spans: readonly Span[], index: number): boolean {
  return spans.some(({ first, last }) => index >= first && index <= last);
}

function sameTag(a: RowTag, b: RowTag): boolean {
  return a.ht === b.ht && a.customHeight === b.customHeight;
}
