import { sameContent } from '../../../core/edits/same-content';
import { contentOf } from '../../../core/edits/kinds/steps';
import { estimateRowHeight } from '../../../core/edits/text-height';
import type { ClearTextRowEdit, TextRowEdit } from '../../../core/edits/types';
import { contains, overlaps, rangeToA1, toA1, type CellRange } from '../../../core/sheet/address';
import type { SheetSnapshot } from '../../../core/sheet/snapshot';
import { cellXml } from '../xml/cell-xml';
import { addMerge, removeMerge } from '../xml/element-order';
import type { Step } from './cell';
import { widthOf } from './row-growth';
import { growPrintArea, shrinkPrintArea, type PrintAreaChange } from './print-area';
import { hostMessage } from '../../messages';
import type { WorkbookState } from '../read/workbook-state';
import { withAttributes } from '../../xml/attributes';

/** What the row was before a text went in. */
interface RowBefore {
  readonly before: string | null;
  readonly after: string;
  readonly printArea: PrintAreaChange | null;
}

/** Writes one line of notes over a blank range: merged, wrapped, in the form's font, high enough to show all. */
export function writeTextRow(state: WorkbookState, sheetId: string, edit: TextRowEdit): Step {
  const { range } = edit;
  const anchor = { row: range.top, col: range.left };
  const snapshot = state.snapshot(sheetId);
  if (isTaken(snapshot, range)) return { skipped: hostMessage('host.skipped.not-blank', { cell: rangeToA1(range) }) };

  const text = state.text(sheetId);
  const layout = state.layouts.of(sheetId);
  const fontStyle = state.styleAt(sheetId, edit.fontFrom.row, edit.fontFrom.col);
  const { font } = state.layouts.looks().looks[fontStyle] ?? layout.look(edit.fontFrom.row, edit.fontFrom.col);
  const style = state.styles.variant(fontStyle, { asNotes: true });
  const before = text.row(range.top);
  for (const row of rowsOf(range.top, range.bottom)) {
    for (const col of row === range.top ? [range.left, ...text.columnsOf(row)] : text.columnsOf(row)) {
      if (col < range.left || col > range.right) continue;
      const isAnchor = row === anchor.row && col === anchor.col;
      const content = { value: isAnchor ? edit.text : null, formula: null };
      state.setCell(sheetId, row, col, cellXml(text.prefix, toA1({ row, col }), style, content));
    }
  }
  const height = estimateRowHeight(edit.text, {
    width: widthOf(range, layout),
    fontSize: font.size,
    defaultFontSize: layout.defaultFont.size,
  });
  const rows = range.bottom - range.top + 1;
  const current = text.row(range.top) ?? '';
  const after = withAttributes(current, { ht: String(Math.ceil((height / rows) * 4) / 4), customHeight: '1' });
  text.setRow(range.top, after);
  if (range.left !== range.right || range.top !== range.bottom) {
    text.tail = addMerge(text.tail, text.prefix, rangeToA1(range));
    text.touch();
    state.merged(sheetId, range);
  } else state.layouts.forget(sheetId);
  const restore: RowBefore = { before, after, printArea: growPrintArea(state, sheetId, range) };
  return { inverse: { kind: 'clear-text-row', range, text: edit.text, restore } };
}

/** Takes a line of notes out again; the row becomes what it was when nobody touched it since. */
export function clearTextRow(state: WorkbookState, sheetId: string, edit: ClearTextRowEdit): Step {
  const { range } = edit;
  const anchor = { row: range.top, col: range.left };
  const found = contentOf(state.cell(sheetId, anchor.row, anchor.col));
  if (!sameContent(found, { value: edit.text, formula: null })) {
    return { skipped: hostMessage('host.skipped.changed', { cell: toA1(anchor) }) };
  }
  const text = state.text(sheetId);
  const fontStyle = state.styleAt(sheetId, anchor.row, anchor.col);
  text.tail = removeMerge(text.tail, rangeToA1(range));
  text.touch();
  state.remember(sheetId, anchor.row, anchor.col);
  const restore = isRowBefore(edit.restore) ? edit.restore : null;
  if (restore?.after === text.row(range.top)) {
    text.setRow(range.top, restore.before);
  } else {
    state.setCell(
      sheetId,
      anchor.row,
      anchor.col,
      cellXml(text.prefix, toA1(anchor), fontStyle, { value: null, formula: null }),
    );
    const row = text.row(range.top);
    if (row !== null) text.setRow(range.top, row.replace(/^(\s*<[^>]*?)\sht="[^"]*"\scustomHeight="1"/, '$1'));
  }
  if (restore?.printArea) shrinkPrintArea(state, sheetId, restore.printArea);
  state.forgetSnapshot(sheetId);
  return { inverse: { kind: 'text-row', range, text: edit.text, fontFrom: anchor } };
}

function isTaken({ cells, merges }: SheetSnapshot, range: CellRange): boolean {
  return cells.some((cell) => contains(range, cell)) || (merges ?? []).some((merge) => overlaps(merge, range));
}

function isRowBefore(restore: unknown): restore is RowBefore {
  return typeof restore === 'object' && restore !== null && 'before' in restore && 'after' in restore;
}

function rowsOf(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}
