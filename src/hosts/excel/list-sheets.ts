import type { SheetInfo } from '../host';
import { visibilityOf } from './read-sheet';
import type { ExcelSession } from './session';

/** All worksheets in tab order. While a chart sheet is in front, none of them is active. */
export async function listSheets(session: ExcelSession): Promise<readonly SheetInfo[]> {
  const requests: { sheets: Excel.WorksheetCollection; active: Excel.Worksheet }[] = [];
  try {
    await session.read((context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/id,items/name,items/visibility');
      const active = sheets.getActiveWorksheet();
      active.load('id');
      return requests.push({ sheets, active });
    });
  } catch (error) {
    const request = requests.at(-1);
    if (!request || !isLoaded(request.sheets)) throw error;
  }
  const request = requests.at(-1);
  const activeId = request ? idOf(request.active) : null;
  return (request?.sheets.items ?? []).map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet),
    isActive: sheet.id === activeId,
  }));
}

function isLoaded(sheets: Excel.WorksheetCollection): boolean {
  try {
    return Array.isArray(sheets.items);
  } catch {
    return false;
  }
}

function idOf(sheet: Excel.Worksheet): string | null {
  try {
    return sheet.id;
  } catch {
    return null;
  }
}
