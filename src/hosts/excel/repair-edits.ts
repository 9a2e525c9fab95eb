import type { CellRange } from '../../core/sheet/address';
import type { Edit, RemoveRowsEdit } from '../../core/edits/types';
import { contentFromExcel } from './cells';
import { a1 } from './read-sheet';
import { restoreRowState } from './row-state';
import { RowHistory, topLeft, wholeRows } from './rows';
import { isFilled, writeContent, type WrittenEdit } from './write-edits';

/**
 * Adds the actions that put the place of an edit back as it was found in the request that wrote it.
 *
 * @param later edits carried out after it, which may have moved its rows
 */
export function prepareRepair(sheet: Excel.Worksheet, written: WrittenEdit, later: readonly Edit[]): void {
  const { edit, before } = written.checked;
  const { found } = written;
  if (!found || !isFilled(found) || edit.kind === 'insert-rows') return;
  const history = new RowHistory();
  for (const each of later) history.add(each);
  if (edit.kind === 'remove-rows') {
    const row = history.current(edit.row);
    if (row !== null) putRowsBack(sheet, edit, found, row);
    return;
  }
  const moved = (area: CellRange): CellRange | null => {
    const top = history.current(area.top);
    return top === null ? null : { ...area, top, bottom: top };
  };
  const area = moved(
    edit.kind === 'cell'
      ? { top: edit.cell.row, left: edit.cell.col, bottom: edit.cell.row, right: edit.cell.col }
      : edit.range,
  );
  if (!area) return;
  if (edit.kind === 'text-row') {
    const range = sheet.getRange(a1(area));
    if (area.left < area.right) range.unmerge();
    restoreRowState(range, before.rowState);
  }
  putContentBack(sheet, found, area.top, area.left);
  if (edit.kind === 'clear-text-row') remerge(sheet, edit.range, area);
}

/** Rows that were removed although somebody had just filled them come back with what was in them. */
function putRowsBack(sheet: Excel.Worksheet, edit: RemoveRowsEdit, found: Excel.Range, row: number): void {
  if (found.isNullObject) return;
  const rows = a1(wholeRows(row, edit.count));
  sheet.getRange(rows).insert('Down');
  sheet.getRange(rows).clear('Formats');
  putContentBack(sheet, found, row + found.rowIndex - edit.row, found.columnIndex);
}

function putContentBack(sheet: Excel.Worksheet, found: Excel.Range, top: number, left: number): void {
  found.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const row = top + r;
      const col = left + c;
      const cell = sheet.getRange(a1({ top: row, left: col, bottom: row, right: col }));
      const format = String(found.numberFormat[r]?.[c] ?? 'General');
      cell.numberFormat = [[format]];
      writeContent(cell, contentFromExcel(value, found.formulas[r]?.[c]), format);
    });
  });
}

/** A half-cleared text row becomes a whole one again. */
function remerge(sheet: Excel.Worksheet, range: CellRange, area: CellRange): void {
  const { row } = topLeft(area);
  if (range.left < range.right) sheet.getRange(a1({ ...area, top: row, bottom: row })).merge(false);
}
