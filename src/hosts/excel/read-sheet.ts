import { cellKey, MAX_COLUMNS, toA1, type CellRange } from '../../core/sheet/address';
import type { SheetCell, SheetSnapshot, SheetVisibility, Span } from '../../core/sheet/snapshot';
import { clientCode, excelError } from './errors';
import { cellsOf } from './cells';
import type { ExcelSession } from './session';

/** Nearly every form lies within this window: it is read in the first request, without asking for the size before. */
const FIRST_WINDOW: CellRange = { top: 0, left: 0, bottom: 1499, right: 25 };
/** Cells per request beyond the window: far below the 5 MB an answer may have, and halved when it is not. */
const CELLS_PER_REQUEST = 40_000;
/** Above this the sheet is refused politely. */
const MAX_CELLS = 400_000;
/** A range with more merges than this is refused by Excel; a band of rows has fewer. */
const MERGES_PER_REQUEST = 512;

const GRID = 'rowIndex,columnIndex,rowCount,columnCount,values,formulas,text,numberFormat';
const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

/** Name and state of the sheet, loaded in every reading request. */
export function loadSheet(context: Excel.RequestContext, sheetId: string | undefined): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const sheet = sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheetId);
  sheet.load('id,name,visibility,protection/protected');
  return sheet;
}

/** `Visible` → `visible`, as the core says it. */
export function visibilityOf(sheet: Excel.Worksheet): SheetVisibility {
  if (sheet.visibility === 'Visible') return 'visible';
  return sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden';
}

/**
 * Reads one sheet. One request for a sheet inside the first window, one more per 40,000 cells outside it.
 *
 * @param sheetId the active sheet when left out
 * @param knownMerges its merged ranges where they are known; else Excel is asked for them
 * @throws HostError `sheet-gone`, `not-a-worksheet`, `too-large`, and what the session throws
 */
export async function readSheet(
  session: ExcelSession,
  sheetId: string | undefined,
  knownMerges: readonly CellRange[] | null,
): Promise<SheetSnapshot> {
  const first = await readFirst(session, sheetId, knownMerges === null);
  const { sheet, used } = first;
  const rest = used ? await readRest(session, sheet.id, sheet.name, used, first.window) : EMPTY_PART;
  const merges = knownMerges ?? first.merges ?? (used ? await readMergesInBands(session, sheet.id, used) : []);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet),
    isProtected: sheet.protection.protected,
    cells: [...first.cells, ...rest.cells].sort((a, b) => cellKey(a.row, a.col) - cellKey(b.row, b.col)),
    merges,
    hiddenRows: spans([...first.hiddenRows, ...rest.hiddenRows]),
    hiddenColumns: spans([...first.hiddenColumns, ...rest.hiddenColumns]),
  };
}

/** Part of a sheet: its cells, and which of its rows and columns are hidden. */
interface Part {
  readonly cells: readonly SheetCell[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

interface FirstPart extends Part {
  readonly sheet: Excel.Worksheet;
  /** All content of the sheet; null when it has none. */
  readonly used: CellRange | null;
  /** What was read of it; null when nothing lies in the window or the answer was too large. */
  readonly window: CellRange | null;
  /** Null when Excel could not say. */
  readonly merges: readonly CellRange[] | null;
}

const EMPTY_PART: Part = { cells: [], hiddenRows: [], hiddenColumns: [] };

/** The proxies of the first request; kept outside the promise, because a failed request has filled part of them. */
interface FirstRequest {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly window: PartRequest | null;
  /** Null when they are known already. */
  readonly merges: Excel.RangeAreas | null;
}

async function readFirst(session: ExcelSession, sheetId: string | undefined, withMerges: boolean): Promise<FirstPart> {
  try {
    return await askFirst(session, sheetId, { withWindow: true, withMerges });
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return askFirst(session, sheetId, { withWindow: false, withMerges });
  }
}

interface Wanted {
  readonly withWindow: boolean;
  readonly withMerges: boolean;
}

async function askFirst(session: ExcelSession, sheetId: string | undefined, wanted: Wanted): Promise<FirstPart> {
  const requests: FirstRequest[] = [];
  let areMergesKnown = true;
  try {
    await session.read((context) => requests.push(prepareFirst(context, sheetId, wanted)));
  } catch (error) {
    if (!isAnswered(requests.at(-1))) throw sheetId === undefined ? activeSheetError(error, requests.at(-1)) : error;
    areMergesKnown = false;
  }
  const request = requests.at(-1);
  if (!request || request.sheet.isNullObject) throw excelError('sheet-gone', 'host.excel.sheet-gone', {}, sheetId);
  const part = request.window ? partOf(request.window) : EMPTY_PART;
  return {
    ...part,
    sheet: request.sheet,
    used: request.used.isNullObject ? null : areaOf(request.used),
    window: request.window && !request.window.range.isNullObject ? areaOf(request.window.range) : null,
    merges: areMergesKnown && request.merges ? mergesOf(request.merges) : null,
  };
}

function prepareFirst(
  context: Excel.RequestContext,
  sheetId: string | undefined,
  { withWindow, withMerges }: Wanted,
): FirstRequest {
  const sheet = loadSheet(context, sheetId);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(AREA);
  const window = withWindow ? askPart(sheet.getRange(a1(FIRST_WINDOW)).getUsedRangeOrNullObject(true)) : null;
  // Last, because Excel refuses it for more than 512 merges: by then all the rest has been answered.
  return { sheet, used, window, merges: withMerges ? askMerges(sheet.getUsedRangeOrNullObject(false)) : null };
}

/** Whether everything but the merges was answered: a failed request still delivers what came before the failure. */
function isAnswered(request: FirstRequest | undefined): boolean {
  return (
    request !== undefined &&
    isLoaded(() => request.sheet.isNullObject || request.sheet.name) &&
    isLoaded(() => request.used.isNullObject || request.used.rowIndex) &&
    (request.window === null || isLoaded(() => request.window?.hiddenColumns.value))
  );
}

/** Excel has no worksheet to answer with while a chart sheet is in front. */
function activeSheetError(error: unknown, request: FirstRequest | undefined): unknown {
  const isSheetKnown = request !== undefined && isLoaded(() => request.sheet.name);
  const isRefusal = [
    'GeneralException',
    'ItemNotFound',
    'InvalidOperation',
    'InvalidArgument',
    'NotImplemented',
  ].includes(clientCode(error));
  if (isSheetKnown || !isRefusal) return error;
  return excelError('not-a-worksheet', 'host.excel.not-a-worksheet', {}, clientCode(error));
}

function isLoaded(read: () => unknown): boolean {
  try {
    return read() !== undefined;
  } catch {
    return false;
  }
}

async function readRest(
  session: ExcelSession,
  sheetId: string,
  sheetName: string,
  used: CellRange,
  read: CellRange | null,
): Promise<Part> {
  if (cellCount(used) > MAX_CELLS) {
    const cell = toA1({ row: used.bottom, col: used.right });
    throw excelError('too-large', 'host.excel.too-large', { sheet: sheetName, cell, limit: MAX_CELLS });
  }
  let part = EMPTY_PART;
  for (const area of unread(used, read).flatMap(chunks)) {
    part = joined(part, await readArea(session, sheetId, area));
  }
  return part;
}

async function readArea(session: ExcelSession, sheetId: string, area: CellRange): Promise<Part> {
  try {
    const { request } = await session.read((context) => ({
      request: askPart(context.workbook.worksheets.getItem(sheetId).getRange(a1(area))),
    }));
    return partOf(request);
  } catch (error) {
    if (!isTooLarge(error) || area.top === area.bottom) throw error;
    const middle = Math.floor((area.top + area.bottom) / 2);
    const upper = await readArea(session, sheetId, { ...area, bottom: middle });
    return joined(upper, await readArea(session, sheetId, { ...area, top: middle + 1 }));
  }
}

/** Asks for merges band by band in one request; null when Excel does not answer even so. */
async function readMergesInBands(
  session: ExcelSession,
  sheetId: string,
  used: CellRange,
): Promise<readonly CellRange[] | null> {
  // Every merge covers two cells or more, so a band of this many rows cannot hold too many.
  const rows = Math.max(1, Math.floor((2 * MERGES_PER_REQUEST) / (used.right - used.left + 1)));
  const bands: CellRange[] = [];
  for (let top = used.top; top <= used.bottom; top += rows)
    bands.push({ ...used, top, bottom: Math.min(used.bottom, top + rows - 1) });
  try {
    const areas = await session.read((context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      return bands.map((band) => askMerges(sheet.getRange(a1(band))));
    });
    return areas.flatMap(mergesOf);
  } catch (error) {
    if (['GeneralException', 'InvalidOperation', 'InvalidArgument'].includes(clientCode(error))) return null;
    throw error;
  }
}

function askMerges(range: Excel.Range): Excel.RangeAreas {
  return loadAreas(range.getMergedAreasOrNullObject());
}

/** Loads where the ranges of a collection lie. */
export function loadAreas(areas: Excel.RangeAreas): Excel.RangeAreas {
  areas.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return areas;
}

interface PartRequest {
  readonly range: Excel.Range;
  readonly hiddenRows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly hiddenColumns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

function askPart(range: Excel.Range): PartRequest {
  range.load(GRID);
  return {
    range,
    hiddenRows: range.getRowProperties({ rowHidden: true }),
    hiddenColumns: range.getColumnProperties({ columnHidden: true }),
  };
}

function partOf({ range, hiddenRows, hiddenColumns }: PartRequest): Part {
  if (range.isNullObject) return EMPTY_PART;
  return {
    cells: cellsOf(range),
    hiddenRows: hiddenRows.value.flatMap((row, index) => (row.rowHidden ? [range.rowIndex + index] : [])),
    hiddenColumns: hiddenColumns.value.flatMap((column, index) =>
      column.columnHidden ? [range.columnIndex + index] : [],
    ),
  };
}

function joined(a: Part, b: Part): Part {
  return {
    cells: [...a.cells, ...b.cells],
    hiddenRows: [...a.hiddenRows, ...b.hiddenRows],
    hiddenColumns: [...a.hiddenColumns, ...b.hiddenColumns],
  };
}

function mergesOf(merges: Excel.RangeAreas): CellRange[] {
  return merges.isNullObject ? [] : areasOf(merges);
}

/** Where the ranges of a loaded collection lie. */
export function areasOf(areas: Excel.RangeAreas): CellRange[] {
  return areas.areas.items.map(areaOf);
}

function areaOf(range: Excel.Range): CellRange {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

/** The parts of the used range that the first window did not cover: what lies beside it, and what lies below. */
function unread(used: CellRange, read: CellRange | null): CellRange[] {
  if (!read) return [used];
  const bottom = Math.min(used.bottom, FIRST_WINDOW.bottom);
  const right = Math.min(used.right, FIRST_WINDOW.right);
  const parts: CellRange[] = [];
  if (used.right > right) parts.push({ ...used, left: right + 1, bottom });
  if (used.bottom > bottom) parts.push({ ...used, top: bottom + 1 });
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

function chunks(area: CellRange): CellRange[] {
  const rows = Math.max(1, Math.floor(CELLS_PER_REQUEST / (area.right - area.left + 1)));
  const parts: CellRange[] = [];
  for (let top = area.top; top <= area.bottom; top += rows)
    parts.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  return parts;
}

function cellCount(area: CellRange): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function isTooLarge(error: unknown): boolean {
  return clientCode(error) === 'ResponsePayloadSizeLimitExceeded';
}

/** Runs of consecutive numbers. */
function spans(indexes: readonly number[]): Span[] {
  const result: { first: number; last: number }[] = [];
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const previous = result.at(-1);
    if (previous?.last === index - 1) previous.last = index;
    else result.push({ first: index, last: index });
  }
  return result;
}

/** A1 address of an area; whole rows as `20:22`. */
export function a1(area: CellRange): string {
  if (area.left === 0 && area.right === MAX_COLUMNS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  return `${toA1({ row: area.top, col: area.left })}:${toA1({ row: area.bottom, col: area.right })}`;
}
