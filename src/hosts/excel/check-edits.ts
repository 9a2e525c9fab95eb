import { cellKey, type CellRange } from '../../core/sheet/address';
import type { SheetCell, SheetSnapshot } from '../../core/sheet/snapshot';
import { applyToSnapshot } from '../../core/edits/apply';
import { kindOf } from '../../core/edits/kinds/index';
import { cellAt, contentOf } from '../../core/edits/kinds/steps';
import { RunGuard } from '../../core/edits/run-guard';
import type { CellContent, Edit } from '../../core/edits/types';
import type { Message } from '../../core/messages/message';
import { barrierAt } from './barriers';
import { cellsOf } from './cells';
import { excelError } from './errors';
import { askPrintArea, concernsPrintArea, printAreaOf, type PrintArea } from './print-area';
import { a1 } from './areas';
import { loadSheet, visibilityOf } from './read-sheet';
import { askInputs, type AskedInputs } from './inputs';
import { excelKindOf } from './kinds/index';
import { NOTHING_BEFORE, type Asked, type Before } from './kinds/kind';
import { loadedContent } from './kinds/ranges';
import { RowHistory } from './rows';
import type { ExcelSession } from './session';

/** An edit with its fate: written, or left out for a reason. */
export interface CheckedEdit {
  readonly edit: Edit;
  readonly refused: Message | null;
  readonly before: Before;
}

/** What is known of the edits of a run before any of them is written. */
export interface CheckedRun {
  readonly checked: readonly CheckedEdit[];
  /** What the edits touch as it is before the run, merges included. */
  readonly start: SheetSnapshot;
  readonly printArea: PrintArea;
}

/** The proxies of the checking request; kept outside the promise, because a failed request has filled part of them. */
interface CheckRequest {
  readonly workbook: Excel.Workbook;
  readonly sheet: Excel.Worksheet;
  readonly asked: readonly Asked[];
  readonly inputs: AskedInputs;
  readonly printArea: Excel.RangeAreas | null;
}

/**
 * Reads what the edits touch, in one request, and decides which of them may be written: the same decisions
 * as the core takes on a snapshot.
 *
 * @param merges merged ranges as last read, or null when the sheet was not read yet
 * @throws HostError `sheet-gone`, `protected`, `read-only`
 */
export async function checkEdits(
  session: ExcelSession,
  sheetId: string,
  edits: readonly Edit[],
  merges: readonly CellRange[] | null,
): Promise<CheckedRun> {
  const { workbook, sheet, asked, inputs, printArea } = await askAll(session, sheetId, edits);
  if (sheet.isNullObject) throw excelError('sheet-gone', 'host.excel.sheet-gone', {}, sheetId);
  if (workbook.readOnly) throw excelError('read-only', 'host.excel.read-only');
  if (sheet.protection.protected) throw excelError('protected', 'host.excel.protected', { sheet: sheet.name });
  const start: SheetSnapshot = {
    id: sheetId,
    name: sheet.name,
    visibility: visibilityOf(sheet),
    isProtected: false,
    cells: touchedCells(asked, inputs),
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { checked: decide(start, edits, asked), start, printArea: printArea && printAreaOf(printArea) };
}

async function askAll(session: ExcelSession, sheetId: string, edits: readonly Edit[]): Promise<CheckRequest> {
  const requests: CheckRequest[] = [];
  try {
    return await session.read((context) => {
      const request = prepareCheck(context, sheetId, edits);
      requests.push(request);
      return request;
    });
  } catch (error) {
    const request = requests.at(-1);
    if (!request || !isAnsweredButForPrintArea(request)) throw error;
    return { ...request, printArea: null };
  }
}

function prepareCheck(context: Excel.RequestContext, sheetId: string, edits: readonly Edit[]): CheckRequest {
  const { workbook } = context;
  const sheet = loadSheet(context, sheetId);
  const history = new RowHistory();
  const asked = edits.map((edit) => {
    const answer = excelKindOf(edit).ask(sheet, edit, (area) => {
      const top = history.original(area.top);
      return top === null ? null : sheet.getRange(a1({ ...area, top, bottom: top + area.bottom - area.top }));
    });
    history.add(edit);
    return answer;
  });
  const inputs = askInputs(sheet, edits);
  workbook.load('readOnly');
  return { workbook, sheet, asked, inputs, printArea: concernsPrintArea(edits) ? askPrintArea(sheet) : null };
}

/** The print area is asked for last and may be refused: notes do not depend on it. */
function isAnsweredButForPrintArea({ workbook, printArea }: CheckRequest): boolean {
  try {
    return printArea !== null && typeof workbook.readOnly === 'boolean';
  } catch {
    return false;
  }
}

/** Everything that was found, in the coordinates before the run; of rows to be removed, all that is in them. */
function touchedCells(asked: readonly Asked[], inputs: AskedInputs): SheetCell[] {
  const cells = new Map<number, SheetCell>();
  for (const { grid, occupied } of asked) {
    const found = [...(grid ? cellsOf(grid) : []), ...(occupied && !occupied.isNullObject ? cellsOf(occupied) : [])];
    for (const cell of found) cells.set(cellKey(cell.row, cell.col), cell);
  }
  for (const range of inputs.values()) for (const cell of cellsOf(range)) cells.set(cellKey(cell.row, cell.col), cell);
  return [...cells.values()].sort((a, b) => cellKey(a.row, a.col) - cellKey(b.row, b.col));
}

function decide(start: SheetSnapshot, edits: readonly Edit[], asked: readonly Asked[]): CheckedEdit[] {
  let current = start;
  const guard = new RunGuard();
  const formats = new Map<number, string>();
  const history = new RowHistory();
  return edits.map((edit, index): CheckedEdit => {
    const key = originalKey(edit, history);
    const before = beforeOf(edit, asked[index], key === null ? undefined : formats.get(key));
    const doubt = excelKindOf(edit).doubt(edit, before);
    if (doubt) {
      guard.record(edit, false);
      return { edit, before, refused: doubt };
    }
    const { snapshot, report } = applyToSnapshot(current, [edit], guard);
    const refused = report.outcomes[0]?.reason ?? null;
    if (refused === null) {
      const found = contentBefore(current, edit);
      current = snapshot;
      history.add(edit);
      const format = excelKindOf(edit).numberFormat(edit);
      if (format !== null && key !== null) formats.set(key, format);
      return { edit, refused, before: { ...before, content: found } };
    }
    return { edit, before, refused };
  });
}

function contentBefore(snapshot: SheetSnapshot, edit: Edit): CellContent {
  const place = kindOf(edit).writtenCell(edit);
  return place ? contentOf(cellAt(snapshot, place)) : NOTHING_BEFORE.content;
}

/** @param written number format that an earlier edit of the run gives the cell */
function beforeOf(edit: Edit, asked: Asked | undefined, written: string | undefined): Before {
  if (!asked) return NOTHING_BEFORE;
  const { grid, row, font, columns, barriers } = asked;
  return {
    content: grid ? loadedContent(grid) : NOTHING_BEFORE.content,
    numberFormat: written ?? String(grid?.numberFormat[0]?.[0] ?? 'General'),
    rowState: excelKindOf(edit).rowState(edit, row),
    font: font && { name: font.name, size: font.size, bold: font.bold, italic: font.italic, color: font.color },
    columnWidths: columns?.value.map((column) => column.format?.columnWidth ?? 0) ?? [],
    barrier: barrierAt(barriers, kindOf(edit).shift(edit)?.row ?? 0),
  };
}

/** The place of an edit before the run, as a key; null where the run itself made it. */
function originalKey(edit: Edit, history: RowHistory): number | null {
  const writtenCell = kindOf(edit).writtenCell(edit);
  const row = writtenCell && history.original(writtenCell.row);
  return writtenCell && row !== null ? cellKey(row, writtenCell.col) : null;
}
