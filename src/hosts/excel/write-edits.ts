import { sameContent } from '../../core/edits/apply';
import type { CellContent, CellEdit, ClearTextRowEdit, Edit, TextRowEdit } from '../../core/edits/types';
import { contentFromExcel, valueForExcel } from './cells';
import type { Before, CheckedEdit } from './check-edits';
import { a1 } from './read-sheet';
import { restoreRowState, rowStateFrom } from './row-state';
import { areaOfEdit, topLeft } from './rows';
import { textRowHeight } from './text-row-height';

/** An edit on its way: what stood there in the very request that wrote it, and what was read back. */
export interface WrittenEdit {
  readonly checked: CheckedEdit;
  /** Loaded before the first write of the edit; null where nothing can be lost. */
  readonly found: Excel.Range | null;
  /** Loaded after its last write: once it is filled, the edit has been carried out. */
  readonly after: Excel.Range;
}

const CELL = 'values,formulas,numberFormat';

/** Adds the actions of one edit to the request. */
export function prepareWrite(sheet: Excel.Worksheet, checked: CheckedEdit): WrittenEdit {
  const { edit, before } = checked;
  const address = a1(areaOfEdit(edit));
  switch (edit.kind) {
    case 'cell': {
      const found = loadFresh(sheet, address);
      writeCell(sheet.getRange(address), edit, before);
      return { checked, found, after: loadFresh(sheet, address) };
    }
    case 'insert-rows': {
      sheet.getRange(address).insert('Down');
      // Excel gives new rows the borders and the height of the row above; these are to be blank.
      const inserted = sheet.getRange(address);
      inserted.clear('Formats');
      inserted.format.useStandardHeight = true;
      return { checked, found: null, after: loadPlace(sheet, edit) };
    }
    case 'remove-rows': {
      const found = sheet.getRange(address).getUsedRangeOrNullObject(true);
      found.load(`rowIndex,columnIndex,${CELL}`);
      sheet.getRange(address).delete('Up');
      return { checked, found, after: loadPlace(sheet, edit) };
    }
    case 'text-row': {
      const found = loadFresh(sheet, address);
      writeTextRow(sheet, edit, before);
      return { checked, found, after: loadFresh(sheet, anchorAddress(edit)) };
    }
    case 'clear-text-row': {
      const found = loadFresh(sheet, anchorAddress(edit));
      const range = sheet.getRange(address);
      range.unmerge();
      sheet.getRange(anchorAddress(edit)).values = [['']];
      restoreRowState(range, rowStateFrom(edit.restore));
      return { checked, found, after: loadFresh(sheet, anchorAddress(edit)) };
    }
  }
}

function writeCell(range: Excel.Range, edit: CellEdit, before: Before): void {
  const format = edit.numberFormat?.write ?? before.numberFormat;
  if (edit.numberFormat) range.numberFormat = [[edit.numberFormat.write]];
  writeContent(range, edit.write, format);
}

/** Writes a value or a formula into a range of one cell. */
export function writeContent(range: Excel.Range, content: CellContent, numberFormat: string): void {
  if (content.formula !== null) range.formulas = [[content.formula]];
  else range.values = [[valueForExcel(content.value, numberFormat)]];
}

function writeTextRow(sheet: Excel.Worksheet, edit: TextRowEdit, before: Before): void {
  const range = sheet.getRange(a1(edit.range));
  if (edit.range.left < edit.range.right) range.merge(false);
  sheet.getRange(anchorAddress(edit)).values = [[valueForExcel(edit.text, 'General')]];
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

/** Content as the edit wants it there. */
function wantedContent(edit: Edit): CellContent {
  if (edit.kind === 'cell') return edit.write;
  return { value: edit.kind === 'text-row' ? edit.text : null, formula: null };
}

/** Content of the first cell of a loaded range. */
export function loadedContent(range: Excel.Range): CellContent {
  return contentFromExcel(range.values[0]?.[0], range.formulas[0]?.[0]);
}

/** Whether Excel holds what was written; a formula counts when it is one, whatever spacing Excel gave it. */
export function isTaken(edit: Edit, after: Excel.Range): boolean {
  if (edit.kind === 'insert-rows' || edit.kind === 'remove-rows') return true;
  const wanted = wantedContent(edit);
  const found = loadedContent(after);
  if (wanted.formula !== null)
    return found.formula !== null && plainFormula(found.formula) === plainFormula(wanted.formula);
  return sameContent({ ...wanted, value: oneLineBreak(wanted.value) }, { ...found, value: oneLineBreak(found.value) });
}

function plainFormula(formula: string): string {
  return formula.replace(/\s/g, '').toUpperCase();
}

function oneLineBreak<T>(value: T): T | string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
}

/** Whether a person changed the place between our check and our write. */
export function isRaced({ checked, found }: WrittenEdit): boolean {
  if (!found) return false;
  if (checked.edit.kind === 'remove-rows' || checked.edit.kind === 'text-row') {
    return !found.isNullObject && found.values.flat().some((value) => value !== '');
  }
  return !sameContent(loadedContent(found), checked.before.content);
}

/** Whether a proxy has been filled. */
export function isFilled(range: Excel.Range): boolean {
  try {
    return range.isNullObject || typeof range.rowIndex === 'number';
  } catch {
    return false;
  }
}

function loadFresh(sheet: Excel.Worksheet, address: string): Excel.Range {
  const range = sheet.getRange(address);
  range.load(`rowIndex,${CELL}`);
  return range;
}

function loadPlace(sheet: Excel.Worksheet, edit: Edit): Excel.Range {
  const { top } = areaOfEdit(edit);
  const range = sheet.getRange(a1({ top, left: 0, bottom: top, right: 0 }));
  range.load('rowIndex');
  return range;
}

function anchorAddress(edit: TextRowEdit | ClearTextRowEdit): string {
  const { row, col } = topLeft(edit.range);
  return a1({ top: row, left: col, bottom: row, right: col });
}
