import { wholeRows } from '../../../core/edits/kinds/rows';
import type { InsertRowsEdit, RemoveRowsEdit } from '../../../core/edits/types';
import type { CellRange } from '../../../core/sheet/address';
import { hostMessage } from '../../messages';
import { a1 } from '../areas';
import { askBarriers, type BarriersRequest } from '../barriers';
import { NOTHING_ASKED, type ExcelKind } from './kind';
import { isOccupied, loadGrid, loadPlace, loadUsed, putContentBack } from './ranges';

/** Inserts whole, empty rows. */
export const excelInsertRows: ExcelKind<InsertRowsEdit> = {
  ...common<InsertRowsEdit>(),
  ask: (sheet, { row }, before) => ({ ...NOTHING_ASKED, barriers: askAround(sheet, row, before) }),
  write(sheet, { row, count }) {
    const address = a1(wholeRows(row, count));
    // Loaded at once: whatever fails from here on, the rows are there.
    const found = sheet.getRange(address).insert('Down');
    found.load('rowIndex');
    makeBlank(sheet.getRange(address));
    return { found, after: loadPlace(sheet, row) };
  },
  isRaced: () => false,
  repair(sheet, { row, count }, _state, current) {
    const now = current(row);
    if (now !== null) sheet.getRange(a1(wholeRows(now, count))).delete('Up');
  },
  stands: ({ row, count }, code) =>
    hostMessage('host.excel.skipped.rows-stand', { first: row + 1, last: row + count, code }),
  inverse: ({ row, count }) => ({ kind: 'remove-rows', row, count }),
};

/** Takes an insertion back. */
export const excelRemoveRows: ExcelKind<RemoveRowsEdit> = {
  ...common<RemoveRowsEdit>(),
  ask: (sheet, { row, count }, before) => ({
    ...NOTHING_ASKED,
    barriers: askAround(sheet, row, before),
    occupied: loadGrid(before(wholeRows(row, count))?.getUsedRangeOrNullObject(true) ?? null),
  }),
  write(sheet, { row, count }) {
    const address = a1(wholeRows(row, count));
    const found = loadUsed(sheet.getRange(address));
    sheet.getRange(address).delete('Up');
    return { found, after: loadPlace(sheet, row) };
  },
  isRaced: isOccupied,
  // Rows that were removed although somebody had just filled them come back with what was in them.
  repair(sheet, { row, count }, { found, isDone }, current) {
    const now = current(row);
    // Rows that Excel refused to remove are still there.
    if (now === null || !isDone || found.isNullObject) return;
    const rows = a1(wholeRows(now, count));
    sheet.getRange(rows).insert('Down');
    sheet.getRange(rows).clear('Formats');
    putContentBack(sheet, found, now + found.rowIndex - row, found.columnIndex);
  },
  stands: () => null,
  inverse: ({ row, count }) => ({ kind: 'insert-rows', row, count }),
};

function askAround(
  sheet: Excel.Worksheet,
  row: number,
  before: (area: CellRange) => Excel.Range | null,
): BarriersRequest | null {
  return row === 0 ? null : askBarriers(sheet, before(wholeRows(row - 1, 1)), before(wholeRows(row, 1)));
}

function common<E extends InsertRowsEdit | RemoveRowsEdit>(): Pick<
  ExcelKind<E>,
  'rowState' | 'doubt' | 'halfInverse' | 'numberFormat' | 'isTaken' | 'concernsPrintArea' | 'printArea'
> {
  return {
    rowState: () => ({ kind: 'plain', fontFrom: null }),
    doubt: (_edit, { barrier }) => barrier,
    numberFormat: () => null,
    halfInverse: () => null,
    isTaken: () => true,
    concernsPrintArea: () => false,
    printArea: (_edit, areas) => areas,
  };
}

/** Excel gives new rows the borders and the height of the row above; these are to be blank. */
function makeBlank(inserted: Excel.Range): void {
  inserted.clear('Formats');
  inserted.format.useStandardHeight = true;
}
