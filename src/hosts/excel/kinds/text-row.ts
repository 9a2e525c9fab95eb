import type { ClearTextRowEdit, TextRowEdit } from '../../../core/edits/types';
import { topLeft, type CellRange } from '../../../core/sheet/address';
import { valueForExcel } from '../cells';
import { changeFrom, sameAreas, withPrintAreaChange } from '../print-area-change';
import { a1 } from '../areas';
import { askRowState, restoreRowState, rowStateFrom, rowStateOf } from '../row-state';
import { textRowHeight } from '../text-row-height';
import { NOTHING_ASKED, type Before, type ExcelKind } from './kind';
import { holds, isOccupied, isOtherContent, loadFresh, loadGrid, movedRow, putContentBack, single } from './ranges';

/** Writes one line of notes over a blank range. */
export const excelTextRow: ExcelKind<TextRowEdit> = {
  ask(sheet, { range, fontFrom }, before) {
    const asked = before(range);
    const font = before(single(fontFrom.row, fontFrom.col))?.format.font ?? null;
    font?.load('name,size,bold,italic,color');
    return {
      ...NOTHING_ASKED,
      grid: loadGrid(asked),
      row: asked && askRowState(asked),
      font,
      columns: sheet
        .getRange(a1({ ...range, top: 0, bottom: 0 }))
        .getColumnProperties({ format: { columnWidth: true } }),
    };
  },
  rowState: ({ fontFrom }, asked) => (asked ? rowStateOf(asked, fontFrom) : { kind: 'plain', fontFrom }),
  doubt: () => null,
  numberFormat: () => null,
  write(sheet, edit, before) {
    const found = loadFresh(sheet, edit.range);
    writeText(sheet, edit, before);
    return { found, after: loadFresh(sheet, anchorOf(edit)) };
  },
  isRaced: isOccupied,
  isTaken: ({ text }, after) => holds(after, { value: text, formula: null }),
  repair(sheet, { range }, { before, found }, current) {
    const area = movedRow(range, current);
    if (!area) return;
    const place = sheet.getRange(a1(area));
    if (area.left < area.right) place.unmerge();
    restoreRowState(place, before.rowState);
    putContentBack(sheet, found, area.top, area.left);
  },
  stands: () => null,
  inverse: ({ range, text }, before, _after, change) => ({
    kind: 'clear-text-row',
    range,
    text,
    restore: withPrintAreaChange(before.rowState, change),
  }),
  halfInverse: ({ range, text }, before) => ({
    kind: 'clear-text-row',
    range,
    text,
    restore: before.rowState,
    isHalf: true,
  }),
  concernsPrintArea: () => true,
  // Notes right below what is printed would not be printed otherwise.
  printArea: ({ range }, areas) =>
    areas.map((area) => (isRightBelow(range, area) ? { ...area, bottom: range.bottom } : area)),
};

/** Takes a line of notes out again. */
export const excelClearTextRow: ExcelKind<ClearTextRowEdit> = {
  ask(_sheet, { range }, before) {
    const asked = before(range);
    return {
      ...NOTHING_ASKED,
      grid: loadGrid(before(single(range.top, range.left))),
      row: asked && askRowState(asked),
    };
  },
  rowState: ({ range }, asked) => (asked ? rowStateOf(asked, topLeft(range)) : { kind: 'plain', fontFrom: null }),
  doubt: () => null,
  numberFormat: () => null,
  write(sheet, edit) {
    const found = loadFresh(sheet, anchorOf(edit));
    const range = sheet.getRange(a1(edit.range));
    range.unmerge();
    sheet.getRange(a1(anchorOf(edit))).values = [['']];
    restoreRowState(range, rowStateFrom(edit.restore));
    return { found, after: loadFresh(sheet, anchorOf(edit)) };
  },
  isRaced: isOtherContent,
  isTaken: (_edit, after) => holds(after, { value: null, formula: null }),
  // A half-cleared text row becomes a whole one again.
  repair(sheet, { range }, { before, found }, current) {
    const area = movedRow(range, current);
    if (!area) return;
    restoreRowState(sheet.getRange(a1(area)), before.rowState);
    putContentBack(sheet, found, area.top, area.left);
    if (range.left < range.right) sheet.getRange(a1(area)).merge(false);
  },
  stands: () => null,
  inverse: ({ range, text, restore }) => ({
    kind: 'text-row',
    range,
    text,
    fontFrom: rowStateFrom(restore).fontFrom ?? topLeft(range),
  }),
  halfInverse: () => null,
  concernsPrintArea: ({ restore }) => changeFrom(restore) !== null,
  printArea({ restore }, areas) {
    const change = changeFrom(restore);
    return change && sameAreas(change.after, areas) ? change.before : areas;
  },
};

function writeText(sheet: Excel.Worksheet, edit: TextRowEdit, before: Before): void {
  const range = sheet.getRange(a1(edit.range));
  if (edit.range.left < edit.range.right) range.merge(false);
  sheet.getRange(a1(anchorOf(edit))).values = [[valueForExcel(edit.text, 'General')]];
  const { format } = range;
  format.wrapText = true;
  format.horizontalAlignment = 'Left';
  format.verticalAlignment = 'Center';
  if (before.font) {
    const { name, size, bold, italic, color } = before.font;
    Object.assign(format.font, { name, size, bold, italic, color });
  }
  format.rowHeight = textRowHeight(edit.text, before.columnWidths, before.font?.size ?? null);
}

function anchorOf({ range }: TextRowEdit | ClearTextRowEdit): CellRange {
  return single(range.top, range.left);
}

function isRightBelow(range: CellRange, area: CellRange): boolean {
  return area.bottom === range.top - 1 && area.left <= range.right && area.right >= range.left;
}
