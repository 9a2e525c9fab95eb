import { cellKey, toA1, type CellRange } from '../../core/sheet/address';
import type { SheetSnapshot, SheetVisibility, Span } from '../../core/sheet/snapshot';
import type { ReadOptions } from '../host';
import { a1, areaOf, isLoaded } from './areas';
import { clientCode, excelError } from './errors';
import { askMerges, mergesOf, readMergesInBands } from './read-merges';
import {
  askPart,
  cellCount,
  EMPTY_PART,
  isTooLarge,
  joined,
  partOf,
  readInChunks,
  type Part,
  type PartRequest,
} from './read-part';
import type { ExcelSession } from './session';

/** Nearly every form lies within the first rows: they are read in the first request, without asking for the size before. */
const FIRST_ROWS = 400;
/** Of several sheets read together, most of which hold no form at all. */
const FIRST_ROWS_OF_MANY = 120;
const FIRST_COLUMNS = 26;
/** Above this the sheet is refused politely. */
const MAX_CELLS = 400_000;

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

/** Merged ranges of a sheet where they are known; else Excel is asked for them. */
type KnownMerges = (sheetId: string | undefined) => readonly CellRange[] | null;

/**
 * Reads one sheet: its first rows in one request, and what lies beyond them only where `rest` says so, which costs one
 * request more to look for words and one per 40,000 cells to read.
 *
 * @param sheetId the active sheet when left out
 * @throws HostError `sheet-gone`, `not-a-worksheet`, `too-large`, and what the session throws
 */
export async function readSheet(
  session: ExcelSession,
  sheetId: string | undefined,
  known: KnownMerges,
  { rest }: ReadOptions,
): Promise<SheetSnapshot> {
  const [first] = await readFirst(session, [sheetId], known);
  if (!first) throw excelError('sheet-gone', 'host.excel.sheet-gone', {}, sheetId);
  const [isNeeded] = await restsNeeded(session, [first], rest);
  return isNeeded ? readWhole(session, first) : snapshotOf(first);
}

/** Reads several sheets; those that are gone or too large are left out. */
export async function readSheets(
  session: ExcelSession,
  sheetIds: readonly string[],
  known: KnownMerges,
  { rest }: ReadOptions,
): Promise<SheetSnapshot[]> {
  const firsts = await readFirst(session, sheetIds, known);
  const needed = await restsNeeded(session, firsts, rest);
  const snapshots: SheetSnapshot[] = [];
  for (const [index, first] of firsts.entries()) {
    if (!needed[index]) snapshots.push(snapshotOf(first));
    else if (cellCount(first.used ?? NOWHERE) <= MAX_CELLS) snapshots.push(await readWhole(session, first));
  }
  return snapshots;
}

const NOWHERE: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** A sheet as far as the first request has read it. */
interface FirstPart extends Part {
  readonly sheet: Excel.Worksheet;
  /** All content of the sheet; null when it has none. */
  readonly used: CellRange | null;
  /** What lies outside of what was read. */
  readonly unread: readonly CellRange[];
  readonly merges: readonly CellRange[] | null;
}

function snapshotOf(first: FirstPart, part: Part = first): SheetSnapshot {
  const { sheet, merges } = first;
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibilityOf(sheet),
    isProtected: sheet.protection.protected,
    cells: [...part.cells].sort((a, b) => cellKey(a.row, a.col) - cellKey(b.row, b.col)),
    merges,
    hiddenRows: spans(part.hiddenRows),
    hiddenColumns: spans(part.hiddenColumns),
  };
}

async function readWhole(session: ExcelSession, first: FirstPart): Promise<SheetSnapshot> {
  const { sheet, used, unread } = first;
  if (used && cellCount(used) > MAX_CELLS) {
    const cell = toA1({ row: used.bottom, col: used.right });
    throw excelError('too-large', 'host.excel.too-large', { sheet: sheet.name, cell, limit: MAX_CELLS });
  }
  let part: Part = first;
  for (const area of unread) part = joined(part, await readInChunks(session, sheet.id, area));
  return snapshotOf(first, part);
}

/** Whether the rest of each sheet is to be read; the words of all of them are looked for in one request. */
async function restsNeeded(
  session: ExcelSession,
  firsts: readonly FirstPart[],
  rest: ReadOptions['rest'] = () => true,
): Promise<boolean[]> {
  const wanted: (boolean | readonly string[])[] = [];
  for (const first of firsts) {
    const cells = first.unread.reduce((sum, area) => sum + cellCount(area), 0);
    wanted.push(cells > 0 && (await rest(snapshotOf(first), cells)));
  }
  if (!wanted.some((each) => typeof each !== 'boolean')) return wanted.map((each) => each === true);
  const found = await session.read((context) =>
    wanted.map((words, index) =>
      typeof words === 'boolean'
        ? []
        : (firsts[index]?.unread ?? []).flatMap((area) => askWords(context, firsts[index], area, words)),
    ),
  );
  return wanted.map((each, index) => each === true || (found[index] ?? []).some(({ isNullObject }) => !isNullObject));
}

function askWords(
  context: Excel.RequestContext,
  first: FirstPart | undefined,
  area: CellRange,
  words: readonly string[],
): Excel.Range[] {
  if (!first) return [];
  const range = context.workbook.worksheets.getItem(first.sheet.id).getRange(a1(area));
  return words.map((word) => {
    const place = range.findOrNullObject(word, { completeMatch: false, matchCase: false });
    place.load('rowIndex');
    return place;
  });
}

/** The proxies of the first request; kept outside the promise, because a failed request has filled part of them. */
interface FirstRequest {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly window: PartRequest | null;
  /** Null when they are known already. */
  readonly merges: Excel.RangeAreas | null;
  readonly known: readonly CellRange[] | null;
}

/** The first rows of sheets in one request; more where the answer would be too large. */
async function readFirst(
  session: ExcelSession,
  sheetIds: readonly (string | undefined)[],
  known: KnownMerges,
): Promise<FirstPart[]> {
  const rows = sheetIds.length > 1 ? FIRST_ROWS_OF_MANY : FIRST_ROWS;
  try {
    return await askFirst(session, sheetIds, known, rows);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    if (sheetIds.length === 1) return askFirst(session, sheetIds, known, 0);
    const middle = sheetIds.length >> 1;
    const before = await readFirst(session, sheetIds.slice(0, middle), known);
    return [...before, ...(await readFirst(session, sheetIds.slice(middle), known))];
  }
}

/** @param rows how many of them are read; 0 for none, where they are too large to be read at once */
async function askFirst(
  session: ExcelSession,
  sheetIds: readonly (string | undefined)[],
  known: KnownMerges,
  rows: number,
): Promise<FirstPart[]> {
  let requests: readonly FirstRequest[] = [];
  try {
    await session.read((context) => {
      requests = prepareFirst(context, sheetIds, known, rows);
    });
  } catch (error) {
    // A failed request still delivers what came before the failure: where only merges are missing, all is well.
    if (requests.length === 0 || !requests.every(isAnswered))
      throw sheetIds[0] === undefined ? activeSheetError(error, requests[0]) : error;
  }
  const parts: FirstPart[] = [];
  for (const request of requests) if (!request.sheet.isNullObject) parts.push(await firstPart(session, request, rows));
  return parts;
}

function prepareFirst(
  context: Excel.RequestContext,
  sheetIds: readonly (string | undefined)[],
  known: KnownMerges,
  rows: number,
): FirstRequest[] {
  const window = { top: 0, left: 0, bottom: rows - 1, right: FIRST_COLUMNS - 1 };
  const requests = sheetIds.map((id) => {
    const sheet = loadSheet(context, id);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(AREA);
    const part = rows > 0 ? askPart(sheet.getRange(a1(window)).getUsedRangeOrNullObject(true)) : null;
    return { sheet, used, window: part, known: known(id) };
  });
  return requests.map((request) => ({
    ...request,
    merges: request.known ? null : askMerges(request.sheet.getUsedRangeOrNullObject(false)),
  }));
}

async function firstPart(session: ExcelSession, request: FirstRequest, rows: number): Promise<FirstPart> {
  const { sheet, window, known } = request;
  const used = request.used.isNullObject ? null : areaOf(request.used);
  const merges = known ?? mergesOf(request.merges) ?? (used ? await readMergesInBands(session, sheet.id, used) : []);
  const read = window && !window.range.isNullObject;
  return {
    ...(window ? partOf(window) : EMPTY_PART),
    sheet,
    used,
    merges,
    unread: used ? unread(used, read ? rows : 0) : [],
  };
}

/** Whether everything but the merges was answered. */
function isAnswered({ sheet, used, window }: FirstRequest): boolean {
  return (
    isLoaded(() => sheet.isNullObject || sheet.name) &&
    isLoaded(() => used.isNullObject || used.rowIndex) &&
    (window === null || isLoaded(() => window.hiddenColumns.value))
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

/** The parts of the used range that the first rows did not cover: what lies beside them, and what lies below. */
function unread(used: CellRange, rows: number): CellRange[] {
  if (rows === 0) return [used];
  const bottom = Math.min(used.bottom, rows - 1);
  const right = Math.min(used.right, FIRST_COLUMNS - 1);
  const parts: CellRange[] = [];
  if (used.right > right) parts.push({ ...used, left: Math.max(used.left, right + 1), bottom });
  if (used.bottom > bottom) parts.push({ ...used, top: Math.max(used.top, bottom + 1) });
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
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
