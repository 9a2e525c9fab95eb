import { sameContent } from '../../../core/edits/same-content';
import type { CellContent } from '../../../core/edits/types';
import type { CellRange } from '../../../core/sheet/address';
import { contentFromExcel, valueForExcel } from '../cells';
import { a1 } from '../areas';
import type { Before } from './kind';

const CONTENT = 'values,formulas,numberFormat';
const GRID = 'rowIndex,columnIndex,values,formulas,text,numberFormat';

export function single(row: number, col: number): CellRange {
  return { top: row, left: col, bottom: row, right: col };
}

/** Loads all of a range that a snapshot needs. */
export function loadGrid(range: Excel.Range | null): Excel.Range | null {
  range?.load(GRID);
  return range;
}

/** Loads what an edit compares its place with, as it is at this point of the request. */
export function loadFresh(sheet: Excel.Worksheet, area: CellRange): Excel.Range {
  const range = sheet.getRange(a1(area));
  range.load(`rowIndex,${CONTENT}`);
  return range;
}

/** Loads what stands in rows, wherever in them. */
export function loadUsed(rows: Excel.Range): Excel.Range {
  const used = rows.getUsedRangeOrNullObject(true);
  used.load(`rowIndex,columnIndex,${CONTENT}`);
  return used;
}

/** A sign that the request has come this far. */
export function loadPlace(sheet: Excel.Worksheet, row: number): Excel.Range {
  const range = sheet.getRange(a1(single(row, 0)));
  range.load('rowIndex');
  return range;
}

/** Writes a value or a formula into a range of one cell. */
export function writeContent(range: Excel.Range, content: CellContent, numberFormat: string): void {
  if (content.formula !== null) range.formulas = [[content.formula]];
  else range.values = [[valueForExcel(content.value, numberFormat)]];
}

/** Content of the first cell of a loaded range. */
export function loadedContent(range: Excel.Range): CellContent {
  return contentFromExcel(range.values[0]?.[0], range.formulas[0]?.[0]);
}

/** Whether Excel holds what was wanted; a formula counts when it is one, whatever spacing Excel gave it. */
export function holds(after: Excel.Range, wanted: CellContent): boolean {
  const found = loadedContent(after);
  if (wanted.formula !== null)
    return found.formula !== null && plainFormula(found.formula) === plainFormula(wanted.formula);
  return sameContent({ ...wanted, value: oneLineBreak(wanted.value) }, { ...found, value: oneLineBreak(found.value) });
}

export function isOtherContent(found: Excel.Range, before: Before): boolean {
  return !sameContent(loadedContent(found), before.content);
}

export function isOccupied(found: Excel.Range): boolean {
  return !found.isNullObject && found.values.flat().some((value) => value !== '');
}

/** Writes loaded content and formats back, from this cell on. */
export function putContentBack(sheet: Excel.Worksheet, found: Excel.Range, top: number, left: number): void {
  found.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const cell = sheet.getRange(a1(single(top + r, left + c)));
      const format = String(found.numberFormat[r]?.[c] ?? 'General');
      cell.numberFormat = [[format]];
      writeContent(cell, contentFromExcel(value, found.formulas[r]?.[c]), format);
    });
  });
}

/** A range of one row where that row is now; null when it was removed. */
export function movedRow(area: CellRange, current: (row: number) => number | null): CellRange | null {
  const top = current(area.top);
  return top === null ? null : { ...area, top, bottom: top };
}

function plainFormula(formula: string): string {
  return formula.replace(/\s/g, '').toUpperCase();
}

function oneLineBreak<T>(value: T): T | string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
}
