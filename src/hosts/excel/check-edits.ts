import { cellKey, type CellRange } from '../../core/sheet/address';
import type { SheetCell, SheetSnapshot } from '../../core/sheet/snapshot';
import { applyToSnapshot } from '../../core/edits/apply';
import { placeOf } from '../../core/edits/describe';
import { RunGuard } from '../../core/edits/run-guard';
import type { CellContent, Edit } from '../../core/edits/types';
import { hostMessage as message } from '../messages';
import type { Message } from '../../core/messages/message';
import { cellsOf, contentFromExcel } from './cells';
import { excelError } from './errors';
import { askPrintArea, concernsPrintArea, printAreaOf, type PrintArea } from './print-area';
import { a1, loadSheet, visibilityOf } from './read-sheet';
import { askRowState, rowStateOf, type RowState, type RowStateRequest } from './row-state';
import { askInputs, type AskedInputs } from './inputs';
import { RowHistory, topLeft } from './rows';
import type { ExcelSession } from './session';

/** Font as the indicator cells have it. */
interface FontLook {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
}

/** What was there before an edit, as far as writing and undoing it needs. */
export interface Before {
  /** Of the cell, or of the left end of a text row. */
  readonly content: CellContent;
  readonly numberFormat: string;
  readonly rowState: RowState;
  readonly font: FontLook | null;
  /** Widths of the columns of a text row, in points. */
  readonly columnWidths: readonly number[];
}

/** An edit with its fate: written, or left out for a reason. */
export interface CheckedEdit {
  readonly edit: Edit;
  readonly refused: Message | null;
  readonly before: Before;
}

const NOTHING_BEFORE: Before = {
  content: { value: null, formula: null },
  numberFormat: 'General',
  rowState: { kind: 'plain', fontFrom: null },
  font: null,
  columnWidths: [],
};

/** Proxies for one edit; null where there is nothing to ask. */
interface Asked {
  readonly grid: Excel.Range | null;
  readonly row: RowStateRequest | null;
  readonly font: Excel.RangeFont | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  /** Content in rows that are to be removed. */
  readonly occupied: Excel.Range | null;
}

/** What is known of the edits of a run before any of them is written. */
export interface CheckedRun {
  readonly checked: readonly CheckedEdit[];
  /** Merged ranges as they will be; null when they are not known. */
  readonly merges: readonly CellRange[] | null;
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
  return { ...decide(start, edits, asked), printArea: printArea && printAreaOf(printArea) };
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
    const answer = ask(sheet, edit, history);
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

function ask(sheet: Excel.Worksheet, edit: Edit, history: RowHistory): Asked {
  const nothing: Asked = { grid: null, row: null, font: null, columns: null, occupied: null };
  const before = (area: CellRange): Excel.Range | null => {
    const top = history.original(area.top);
    return top === null ? null : sheet.getRange(a1({ ...area, top, bottom: top + area.bottom - area.top }));
  };
  switch (edit.kind) {
    case 'cell':
      return { ...nothing, grid: askGrid(before(single(edit.cell.row, edit.cell.col))) };
    case 'clear-text-row':
      return { ...nothing, grid: askGrid(before(single(edit.range.top, edit.range.left))) };
    case 'text-row': {
      const range = before(edit.range);
      const font = before(single(edit.fontFrom.row, edit.fontFrom.col))?.format.font ?? null;
      font?.load('name,size,bold,italic,color');
      return {
        ...nothing,
        grid: askGrid(range),
        row: range && askRowState(range),
        font,
        columns: sheet
          .getRange(a1({ ...edit.range, top: 0, bottom: 0 }))
          .getColumnProperties({ format: { columnWidth: true } }),
      };
    }
    case 'remove-rows': {
      const occupied =
        before({ top: edit.row, left: 0, bottom: edit.row + edit.count - 1, right: 16_383 })?.getUsedRangeOrNullObject(
          true,
        ) ?? null;
      occupied?.load('rowIndex,columnIndex,values,formulas,text,numberFormat');
      return { ...nothing, occupied };
    }
    case 'insert-rows':
      return nothing;
  }
}

function askGrid(range: Excel.Range | null): Excel.Range | null {
  range?.load('rowIndex,columnIndex,values,formulas,text,numberFormat');
  return range;
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

function decide(
  start: SheetSnapshot,
  edits: readonly Edit[],
  asked: readonly Asked[],
): { checked: CheckedEdit[]; merges: readonly CellRange[] | null } {
  let current = start;
  const guard = new RunGuard();
  const formats = new Map<number, string>();
  const history = new RowHistory();
  const checked = edits.map((edit, index): CheckedEdit => {
    const before = beforeOf(edit, asked[index], formats, history);
    const wrongFormat = formatDoubt(edit, before);
    if (wrongFormat) {
      guard.record(edit, false);
      return { edit, before, refused: wrongFormat };
    }
    const { snapshot, report } = applyToSnapshot(current, [edit], guard);
    const refused = report.outcomes[0]?.reason ?? null;
    if (refused === null) {
      const found = contentBefore(current, edit);
      current = snapshot;
      history.add(edit);
      if (edit.kind === 'cell' && edit.numberFormat) {
        const row = history.original(edit.cell.row);
        if (row !== null) formats.set(cellKey(row, edit.cell.col), edit.numberFormat.write);
      }
      return { edit, refused, before: { ...before, content: found } };
    }
    return { edit, before, refused };
  });
  return { checked, merges: start.merges && current.merges };
}

function formatDoubt(edit: Edit, { numberFormat }: Before): Message | null {
  if (edit.kind !== 'cell' || !edit.numberFormat || edit.numberFormat.expect === numberFormat) return null;
  return message('host.skipped.format-changed', { cell: placeOf(edit) });
}

function contentBefore(snapshot: SheetSnapshot, edit: Edit): CellContent {
  const place =
    edit.kind === 'cell'
      ? edit.cell
      : edit.kind === 'insert-rows' || edit.kind === 'remove-rows'
        ? null
        : topLeft(edit.range);
  const cell = place && snapshot.cells.find((each) => each.row === place.row && each.col === place.col);
  return cell ? { value: cell.value, formula: cell.formula } : NOTHING_BEFORE.content;
}

function beforeOf(
  edit: Edit,
  asked: Asked | undefined,
  formats: ReadonlyMap<number, string>,
  history: RowHistory,
): Before {
  if (!asked) return NOTHING_BEFORE;
  const { grid, row, font, columns } = asked;
  const written =
    edit.kind === 'cell' ? formats.get(cellKey(history.original(edit.cell.row) ?? -1, edit.cell.col)) : undefined;
  return {
    content: grid ? contentFromExcel(grid.values[0]?.[0], grid.formulas[0]?.[0]) : NOTHING_BEFORE.content,
    numberFormat: written ?? (grid ? String(grid.numberFormat[0]?.[0] ?? 'General') : 'General'),
    rowState:
      row && edit.kind === 'text-row'
        ? rowStateOf(row, edit.fontFrom)
        : { kind: 'plain', fontFrom: edit.kind === 'text-row' ? edit.fontFrom : null },
    font: font && { name: font.name, size: font.size, bold: font.bold, italic: font.italic, color: font.color },
    columnWidths: columns?.value.map((column) => column.format?.columnWidth ?? 0) ?? [],
  };
}

function single(row: number, col: number): CellRange {
  return { top: row, left: col, bottom: row, right: col };
}
