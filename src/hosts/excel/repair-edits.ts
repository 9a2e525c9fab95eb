import type { CellRange } from '../../core/sheet/address';
import type { Edit } from '../../core/edits/types';
import { contentFromExcel } from './cells';
import { a1 } from './read-sheet';
import { restoreRowState } from './row-state';
import { RowHistory, topLeft } from './rows';
import { isFilled, writeContent, type WrittenEdit } from './write-edits';

/**
 * Adds the actions that put the place of an edit back as it was found in the request that wrote it.
 *
 * @param later edits carried out after it, which may have moved its rows
 */
export function prepareRepair(sheet: Excel.Worksheet, written: WrittenEdit, later: readonly Edit[]): void {
  const { edit, before } = written.checked;
  const { found } = written;
  if (!found || !isFilled(found) || edit.kind === 'insert-rows' || edit.kind === 'remove-rows') return;
  const history = new RowHistory();
  for (const each of later) history.add(each);
  const moved = (area: CellRange): CellRange | null => {
    const top = history.current(area.top);
    return top === null ? null : { ...area, top, bottom: top };
  };
  const area = moved(edit.kind === 'cell' ? { top: edit.cell.row, left: edit.cell.col, bottom: edit.cell.row, right: edit.cell.col } : edit.range);
  if (!area) return;
  if (edit.kind === 'text-row') {
    const range = sheet.getRange(a1(area));
    if (area.left < area.right) range.unmerge();
    restoreRowState(range, before.rowState);
  }
  found.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const place = { row: area.top + r, col: area.left + c };
      const cell = sheet.getRange(a1({ top: place.row, left: place.col, bottom: place.row, right: place.col }));
      const format = String(found.numberFormat[r]?.[c] ?? 'General');
      cell.numberFormat = [[format]];
      writeContent(cell, contentFromExcel(value, found.formulas[r]?.[c]), format);
    });
  });
  if (edit.kind === 'clear-text-row') remerge(sheet, edit.range, area);
}

/** A half-cleared text row becomes a whole one again. */
function remerge(sheet: Excel.Worksheet, range: CellRange, area: CellRange): void {
  const { row } = topLeft(area);
  if (range.left < range.right) sheet.getRange(a1({ ...area, top: row, bottom: row })).merge(false);
}
