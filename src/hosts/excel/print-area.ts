import type { CellRange } from '../../core/sheet/address';
import { kindOf } from '../../core/edits/kinds/index';
import type { Edit } from '../../core/edits/types';
import { shiftRows, type RowShift } from '../../core/sheet/rows';
import { excelKindOf } from './kinds/index';
import { sameAreas, type PrintAreaChange } from './print-area-change';
import { a1, areasOf, loadAreas } from './areas';
import type { ExcelSession } from './session';

/** The ranges of a sheet that are printed; null when all of it is, or when Excel does not say. */
export type PrintArea = readonly CellRange[] | null;

/** What becomes of a print area in a run of edits. */
export interface PrintAreaCourse {
  /** As Excel moves it along with inserted and removed rows. */
  readonly byExcel: PrintArea;
  /** As it is to be: down over notes that stand right below it. */
  readonly wanted: PrintArea;
  /** What each line of notes did to it. */
  readonly changes: ReadonlyMap<Edit, PrintAreaChange>;
}

/** Whether a run of edits may change the print area in another way than Excel does by itself. */
export function concernsPrintArea(edits: readonly Edit[]): boolean {
  return edits.some((edit) => excelKindOf(edit).concernsPrintArea(edit));
}

/** Asks for the print area. Place it last in a request: an Excel that cannot answer fails all that follows. */
export function askPrintArea(sheet: Excel.Worksheet): Excel.RangeAreas {
  return loadAreas(sheet.pageLayout.getPrintAreaOrNullObject());
}

export function printAreaOf(areas: Excel.RangeAreas): PrintArea {
  return areas.isNullObject ? null : areasOf(areas);
}

/**
 * Follows a print area through edits that are carried out: it reaches down over notes right below it, which would not
 * be printed otherwise, and goes back when they are taken out, unless somebody changed it since.
 */
export function followPrintArea(start: PrintArea, edits: readonly Edit[]): PrintAreaCourse {
  const changes = new Map<Edit, PrintAreaChange>();
  let byExcel = start ?? [];
  let wanted = byExcel;
  for (const edit of edits) {
    const shift = kindOf(edit).shift(edit);
    if (shift) {
      byExcel = byExcel.flatMap((area) => moved(area, shift));
      wanted = wanted.flatMap((area) => moved(area, shift));
    }
    const before = wanted;
    wanted = excelKindOf(edit).printArea(edit, before);
    if (!sameAreas(before, wanted)) changes.set(edit, { before, after: wanted });
  }
  return { byExcel: start && byExcel, wanted: start && wanted, changes };
}

/** Proxy of the print area as it was found just before it was set; null when there was nothing to set. */
export type PrintAreaWrite = Excel.RangeAreas | null;

/** Adds the setting of the print area to a writing request, behind all edits: where it fails, they are done. */
export function preparePrintArea(sheet: Excel.Worksheet, { byExcel, wanted }: PrintAreaCourse): PrintAreaWrite {
  if (!byExcel || !wanted || sameAreas(byExcel, wanted)) return null;
  const found = askPrintArea(sheet);
  set(sheet, wanted);
  return found;
}

/**
 * Sets the print area once more where it was not what we thought when it was set, or where not all of the edits stand
 * that it was set for. Never fails: notes that are not printed are still better than a run that ends in an error.
 *
 * @param standing the course of the edits that stand; null when all of them do
 */
export async function settlePrintArea(
  session: ExcelSession,
  sheetId: string,
  written: PrintAreaWrite,
  course: PrintAreaCourse,
  standing: PrintAreaCourse | null,
): Promise<void> {
  if (written === null) return;
  const found = isPrintAreaAnswered(written) ? printAreaOf(written) : course.byExcel;
  const isForeign = !sameAreas(found ?? [], course.byExcel ?? []);
  const right = isForeign ? found : (standing?.wanted ?? null);
  if (right === null) return;
  try {
    await session.write((context) => {
      set(context.workbook.worksheets.getItem(sheetId), right);
    });
  } catch {
    // It stays as it is.
  }
}

/** Whether Excel has said what the print area is. */
function isPrintAreaAnswered(areas: Excel.RangeAreas): boolean {
  try {
    return areas.isNullObject || Array.isArray(areas.areas.items);
  } catch {
    return false;
  }
}

function set(sheet: Excel.Worksheet, areas: readonly CellRange[]): void {
  sheet.pageLayout.setPrintArea(areas.map(a1).join(','));
}

/** An area after rows were inserted or removed, as Excel moves it: rows inserted right below it do not become part of it. */
function moved(area: CellRange, shift: RowShift): CellRange[] {
  const rows = shiftRows(area.top, area.bottom, shift);
  return rows ? [{ ...area, ...rows }] : [];
}
