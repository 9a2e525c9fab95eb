import { toA1, type CellRef } from '../../core/sheet/address';
import { excelError } from './errors';
import { loadSheet, visibilityOf } from './read-sheet';
import type { ExcelSession } from './session';

/**
 * Activates a sheet and selects a cell, in one request. Excel refuses to activate a hidden sheet; by then it has said
 * that it is one.
 *
 * @throws HostError `sheet-gone`, `hidden-sheet`, and what the session throws
 */
export async function selectCell(session: ExcelSession, sheetId: string, cell: CellRef): Promise<void> {
  const asked: Excel.Worksheet[] = [];
  try {
    await session.read((context) => {
      const sheet = loadSheet(context, sheetId);
      asked.push(sheet);
      sheet.activate();
      sheet.getRange(toA1(cell)).select();
    });
  } catch (error) {
    const state = stateOf(asked.at(-1));
    if (state === 'hidden')
      throw excelError('hidden-sheet', 'host.excel.hidden-sheet', { sheet: asked.at(-1)?.name ?? '' });
    if (state !== 'gone') throw error;
  }
  if (stateOf(asked.at(-1)) === 'gone') throw excelError('sheet-gone', 'host.excel.sheet-gone', {}, sheetId);
}

/** What Excel has answered about the sheet, also in a request that failed later on; null when nothing. */
function stateOf(sheet: Excel.Worksheet | undefined): 'gone' | 'hidden' | 'visible' | null {
  try {
    if (!sheet) return null;
    if (sheet.isNullObject) return 'gone';
    return visibilityOf(sheet) === 'visible' ? 'visible' : 'hidden';
  } catch {
    return null;
  }
}
