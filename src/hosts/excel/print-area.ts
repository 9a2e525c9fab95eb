import type { CellRange } from '../../core/sheet/address';
import type { Edit, InsertRowsEdit, RemoveRowsEdit } from '../../core/edits/types';
import { shiftRows } from '../../core/sheet/rows';
import { a1, areasOf, loadAreas } from './read-sheet';
import type { ExcelSession } from './session';

/** The ranges of a sheet that are printed; null when all of it is, or when Excel does not say. */
export type PrintArea = readonly CellRange[] | null;

/** A print area before and after it grew over a line of notes: carried by the inverse edit. */
interface PrintAreaChange {
  readonly before: readonly CellRange[];
  readonly after: readonly CellRange[];
}

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
  return edits.some(
    (edit) => edit.kind === 'text-row' || (edit.kind === 'clear-text-row' && changeFrom(edit.restore) !== null),
  );
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
    if (edit.kind === 'insert-rows' || edit.kind === 'remove-rows') {
      byExcel = byExcel.flatMap((area) => moved(area, edit));
      wanted = wanted.flatMap((area) => moved(area, edit));
    } else if (edit.kind === 'text-row') {
      const before = wanted;
      wanted = before.map((area) => (isRightBelow(edit.range, area) ? { ...area, bottom: edit.range.bottom } : area));
      if (!sameAreas(before, wanted)) changes.set(edit, { before, after: wanted });
    } else if (edit.kind === 'clear-text-row') {
      const change = changeFrom(edit.restore);
      if (change && sameAreas(change.after, wanted)) wanted = change.before;
    }
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

/** What an inverse edit carries along with the state of the row. */
export function withPrintAreaChange(rowState: object, change: PrintAreaChange | undefined): object {
  return change ? { ...rowState, printArea: change } : rowState;
}

function changeFrom(restore: unknown): PrintAreaChange | null {
  if (typeof restore !== 'object' || restore === null || !('printArea' in restore)) return null;
  return restore.printArea as PrintAreaChange;
}

function set(sheet: Excel.Worksheet, areas: readonly CellRange[]): void {
  sheet.pageLayout.setPrintArea(areas.map(a1).join(','));
}

function isRightBelow(range: CellRange, area: CellRange): boolean {
  return area.bottom === range.top - 1 && area.left <= range.right && area.right >= range.left;
}

function sameAreas(a: readonly CellRange[], b: readonly CellRange[]): boolean {
  return a.length === b.length && a.map(a1).join() === b.map(a1).join();
}

/** An area after rows were inserted or removed, as Excel moves it: rows inserted right below it do not become part of it. */
function moved(area: CellRange, { kind, row, count }: InsertRowsEdit | RemoveRowsEdit): CellRange[] {
  const rows = shiftRows(area.top, area.bottom, { row, count: kind === 'insert-rows' ? count : -count });
  return rows ? [{ ...area, ...rows }] : [];
}
