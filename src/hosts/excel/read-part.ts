import type { CellRange } from '../../core/sheet/address';
import type { SheetCell } from '../../core/sheet/snapshot';
import { a1 } from './areas';
import { cellsOf } from './cells';
import { clientCode } from './errors';
import type { ExcelSession } from './session';

/** Cells per request beyond the first rows: far below the 5 MB an answer may have, and halved when it is not. */
const CELLS_PER_REQUEST = 40_000;

const GRID = 'rowIndex,columnIndex,rowCount,columnCount,values,formulas,text,numberFormat';

/** Part of a sheet: its cells, and which of its rows and columns are hidden. */
export interface Part {
  readonly cells: readonly SheetCell[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export const EMPTY_PART: Part = { cells: [], hiddenRows: [], hiddenColumns: [] };

export interface PartRequest {
  readonly range: Excel.Range;
  readonly hiddenRows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly hiddenColumns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

export function askPart(range: Excel.Range): PartRequest {
  range.load(GRID);
  return {
    range,
    hiddenRows: range.getRowProperties({ rowHidden: true }),
    hiddenColumns: range.getColumnProperties({ columnHidden: true }),
  };
}

export function partOf({ range, hiddenRows, hiddenColumns }: PartRequest): Part {
  if (range.isNullObject) return EMPTY_PART;
  return {
    cells: cellsOf(range),
    hiddenRows: hiddenRows.value.flatMap((row, index) => (row.rowHidden ? [range.rowIndex + index] : [])),
    hiddenColumns: hiddenColumns.value.flatMap((column, index) =>
      column.columnHidden ? [range.columnIndex + index] : [],
    ),
  };
}

/** Reads an area in as many requests as its size asks for. */
export async function readInChunks(session: ExcelSession, sheetId: string, area: CellRange): Promise<Part> {
  let part = EMPTY_PART;
  for (const chunk of chunks(area)) part = joined(part, await readArea(session, sheetId, chunk));
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

export function joined(a: Part, b: Part): Part {
  return {
    cells: [...a.cells, ...b.cells],
    hiddenRows: [...a.hiddenRows, ...b.hiddenRows],
    hiddenColumns: [...a.hiddenColumns, ...b.hiddenColumns],
  };
}

function chunks(area: CellRange): CellRange[] {
  const rows = Math.max(1, Math.floor(CELLS_PER_REQUEST / (area.right - area.left + 1)));
  const parts: CellRange[] = [];
  for (let top = area.top; top <= area.bottom; top += rows)
    parts.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  return parts;
}

export function cellCount(area: CellRange): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

export function isTooLarge(error: unknown): boolean {
  return clientCode(error) === 'ResponsePayloadSizeLimitExceeded';
}
