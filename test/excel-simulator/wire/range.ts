import { contains, MAX_COLUMNS, MAX_ROWS, overlaps, parseRange, type CellRange } from '../../../src/core/sheet/address';
import { addressOf, isWholeRows, STANDARD_ROW_HEIGHT, wireValue, type SimSheet } from '../model/sheet';
import { defaultStyle, type SimStyle } from '../model/cells';
import { scopedMembers } from './barriers';
import { conditionalFormats } from './conditional-formats';
import { accessDenied, internalError, invalidArgument, itemNotFound, WireError } from './errors';
import { method, readOnly, WireCollection, WireObject, type Members } from './members';
import type { Engine } from './engine';

type LiveRange = { -readonly [K in keyof CellRange]: CellRange[K] };

/** Cells a single answer may be about before the simulated Excel gives up. */
const MAX_ANSWERED_CELLS = 5_000_000;

export class WireRange extends WireObject {
  constructor(
    members: Members,
    identity: Readonly<Record<string, unknown>>,
    readonly sheet: SimSheet,
    readonly area: LiveRange,
  ) {
    super('Range', members, identity, [
      'Address',
      'RowIndex',
      'ColumnIndex',
      'RowCount',
      'ColumnCount',
      'Values',
      'Formulas',
      'Text',
      'NumberFormat',
    ]);
  }
}

/** The range object for an area. It follows its cells when rows are inserted or deleted. */
export function rangeObject(engine: Engine, sheet: SimSheet, start: CellRange): WireRange {
  const area: LiveRange = { ...start };
  sheet.tracked.add(area);
  const at = (part: CellRange) => rangeObject(engine, sheet, part);
  const orNull = (part: CellRange | null) => (part ? at(part) : null);
  const orThrow = (part: CellRange | null) => {
    if (!part) throw itemNotFound();
    return at(part);
  };
  const cell = (row: unknown, col: unknown): CellRange => {
    const top = area.top + Number(row);
    const left = area.left + Number(col);
    return { top, left, bottom: top, right: left };
  };
  const usedIn = (valuesOnly: unknown): CellRange | null => sheet.usedRange(valuesOnly === true, area);
  const withValues = (name: string, write: (row: number, col: number, value: unknown) => void) => (value: unknown) => {
    engine.guardWrite(sheet, area);
    writeGrid(area, value, name, write);
    engine.changed(sheet, area, 'RangeEdited');
  };

  const members: Members = {
    Address: readOnly(() => addressOf(sheet, area)),
    RowIndex: readOnly(() => area.top),
    ColumnIndex: readOnly(() => area.left),
    RowCount: readOnly(() => area.bottom - area.top + 1),
    ColumnCount: readOnly(() => area.right - area.left + 1),
    CellCount: readOnly(() => (area.bottom - area.top + 1) * (area.right - area.left + 1)),
    RowHidden: readOnly(() => uniform(rowsOf(area).map((row) => sheet.isRowHidden(row)))),
    ColumnHidden: readOnly(() => uniform(columnsOf(area).map((col) => sheet.hiddenColumns.has(col)))),
    Values: {
      get: () => grid(area, (row, col) => wireValue(sheet.value(row, col))),
      set: withValues('values', (row, col, value) => sheet.put(row, col, value)),
    },
    Formulas: {
      get: () => grid(area, (row, col) => sheet.formulaOrValue(row, col)),
      set: withValues('formulas', (row, col, value) => sheet.put(row, col, value)),
    },
    Text: readOnly(() => grid(area, (row, col) => sheet.text(row, col))),
    NumberFormat: {
      get: () => grid(area, (row, col) => sheet.cells.peek(row, col)?.style.numberFormat ?? 'General'),
      set: (value) => {
        engine.guardWrite(sheet, area);
        writeGrid(area, value, 'numberFormat', (row, col, code) => {
          if (code !== null) sheet.cells.at(row, col).style.numberFormat = String(code);
        });
      },
    },
    Worksheet: readOnly(() => engine.worksheet(sheet)),
    Format: readOnly(() => formatObject(engine, sheet, area)),
    ConditionalFormats: readOnly(() => conditionalFormats(engine, sheet, () => [area])),
    GetCell: method((row, col) => at(cell(row, col))),
    GetRow: method((row) => at({ ...area, top: area.top + Number(row), bottom: area.top + Number(row) })),
    GetColumn: method((col) => at({ ...area, left: area.left + Number(col), right: area.left + Number(col) })),
    GetEntireRow: method(() => at({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
    GetBoundingRect: method((other) => {
      const { area: second } = other as WireRange;
      return at({
        top: Math.min(area.top, second.top),
        left: Math.min(area.left, second.left),
        bottom: Math.max(area.bottom, second.bottom),
        right: Math.max(area.right, second.right),
      });
    }),
    GetIntersectionOrNullObject: method((other) => orNull(intersect((other as WireRange).area, area))),
    GetUsedRange: method((valuesOnly) => orThrow(usedIn(valuesOnly))),
    GetUsedRangeOrNullObject: method((valuesOnly) => orNull(usedIn(valuesOnly))),
    GetMergedAreasOrNullObject: method(() => {
      // Only merges whose top-left cell lies in the range are reported, and more than 512 are refused.
      const found = sheet.merges.filter((merge) => contains(area, { row: merge.top, col: merge.left }));
      if (found.length > 512) throw internalError();
      return found.length === 0 ? null : rangeAreasObject(engine, sheet, found);
    }),
    ...scopedMembers(engine, sheet, area),
    GetRowProperties: method((options) => {
      limitCells(area.bottom - area.top + 1);
      return rowsOf(area).map((row) => rowProperties(sheet, row, options));
    }),
    GetColumnProperties: method((options) => columnsOf(area).map((col) => columnProperties(sheet, col, options))),
    GetCellProperties: method((options) =>
      grid(area, (row, col) => cellProperties(sheet.cells.peek(row, col)?.style ?? defaultStyle(), options)),
    ),
    SetCellProperties: method((values) => {
      engine.guardWrite(sheet, area);
      writeGrid(area, values, 'cellPropertiesData', (row, col, value) =>
        setCellProperties(sheet.cells.at(row, col).style, value),
      );
    }),
    Merge: method(() => {
      engine.guardWrite(sheet, area);
      sheet.merge({ ...area });
    }),
    Unmerge: method(() => {
      engine.guardWrite(sheet, area);
      sheet.unmerge(area);
    }),
    Insert: method((shift) => {
      if (!isWholeRows(area) || shift !== 'Down') throw invalidArgument('the simulator inserts whole rows only');
      engine.guardStructure(sheet);
      const inserted = { ...area };
      try {
        sheet.insertRows(inserted.top, inserted.bottom - inserted.top + 1);
      } catch (error) {
        if (error instanceof RangeError)
          throw new WireError('NonBlankCellOffSheet', 'Non-blank cells cannot be shifted off the sheet.', 400);
        throw error;
      }
      engine.changed(sheet, inserted, 'RowInserted');
      return at(inserted);
    }),
    Delete: method((shift) => {
      if (!isWholeRows(area) || shift !== 'Up') throw invalidArgument('the simulator deletes whole rows only');
      engine.guardStructure(sheet);
      const removed = { ...area };
      sheet.deleteRows(removed.top, removed.bottom - removed.top + 1);
      engine.changed(sheet, removed, 'RowDeleted');
    }),
    Clear: method((applyTo) => {
      engine.guardWrite(sheet, area);
      if (applyTo !== 'Formats') clearContents(sheet, area);
      if (applyTo !== 'Contents') sheet.clearFormats(area);
    }),
    Select: method(() => {
      if (sheet.visibility !== 'Visible')
        throw new WireError('InvalidOperation', 'This operation is not permitted for the current object.', 400);
      engine.workbook.select(sheet, { ...area });
    }),
    _KeepReference: method(() => null),
    _ValidateArraySize: method((rows, columns) => {
      if (Number(rows) !== area.bottom - area.top + 1 || Number(columns) !== area.right - area.left + 1)
        throw invalidArgument('values');
    }),
  };
  const identity = { _ReferenceId: engine.nextReferenceId('Range') };
  const object = new WireRange(members, identity, sheet, area);
  engine.references.set(identity._ReferenceId, object);
  return object;
}

/** Several rectangles taken as one. */
export function rangeAreasObject(engine: Engine, sheet: SimSheet, areas: readonly CellRange[]): WireObject {
  const identity = { _ReferenceId: engine.nextReferenceId('RangeAreas') };
  const ranges = areas.map((area) => rangeObject(engine, sheet, area));
  const object = new WireObject(
    'RangeAreas',
    {
      Address: readOnly(() => areas.map((area) => addressOf(sheet, area)).join(',')),
      AreaCount: readOnly(() => areas.length),
      Areas: readOnly(
        () =>
          new WireCollection(
            'RangeCollection',
            {},
            () => ranges,
            (index) => ranges[Number(index)] ?? notThere(),
          ),
      ),
      ConditionalFormats: readOnly(() => conditionalFormats(engine, sheet, () => areas)),
      _KeepReference: method(() => null),
    },
    identity,
    ['Address', 'AreaCount'],
  );
  engine.references.set(identity._ReferenceId, object);
  return object;
}

/** Reads an address argument: `A1:B2`, `A1`, `20:22`; null or empty is the whole sheet. */
export function areaOf(address: unknown): CellRange {
  if (address === null || address === undefined || address === '') {
    return { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  }
  const text = String(address);
  const plain = text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLUMNS - 1 };
  const range = parseRange(plain);
  if (!range) throw invalidArgument(`address ${text}`);
  return range;
}

function formatObject(engine: Engine, sheet: SimSheet, area: CellRange): WireObject {
  const styles = () => grid(area, (row, col) => sheet.cells.peek(row, col)?.style ?? defaultStyle()).flat();
  const change = (apply: (style: SimStyle) => void) => {
    engine.guardWrite(sheet, area);
    limitCells((area.bottom - area.top + 1) * (area.right - area.left + 1));
    for (const row of rowsOf(area)) for (const col of columnsOf(area)) apply(sheet.cells.at(row, col).style);
  };
  const property = <K extends keyof SimStyle>(name: K) => ({
    get: () => uniform(styles().map((style) => style[name])),
    set: (value: unknown) => change((style) => Object.assign(style, { [name]: value })),
  });
  const fontProperty = (name: keyof SimStyle['font']) => ({
    get: () => uniform(styles().map((style) => style.font[name])),
    set: (value: unknown) => change((style) => Object.assign(style.font, { [name]: value })),
  });
  return new WireObject('RangeFormat', {
    WrapText: property('wrapText'),
    HorizontalAlignment: property('horizontalAlignment'),
    VerticalAlignment: property('verticalAlignment'),
    RowHeight: {
      get: () => uniform(rowsOf(area).map((row) => sheet.rowHeight(row))),
      set: (value) => {
        engine.guardWrite(sheet, area);
        if (typeof value !== 'number' || value < 0 || value > 409.5) throw invalidArgument('rowHeight');
        for (const row of rowsOf(area)) sheet.setRowHeight(row, value);
      },
    },
    UseStandardHeight: {
      get: () =>
        uniform(
          rowsOf(area).map((row) => sheet.hasStandardHeight(row) || sheet.rowHeight(row) === STANDARD_ROW_HEIGHT),
        ),
      set: (value) => {
        engine.guardWrite(sheet, area);
        if (value === true) for (const row of rowsOf(area)) sheet.setRowHeight(row, null);
      },
    },
    ColumnWidth: readOnly(() => uniform(columnsOf(area).map((col) => sheet.columnWidth(col)))),
    AutofitRows: method(() => {
      engine.guardWrite(sheet, area);
      for (const row of rowsOf(area)) sheet.setRowHeight(row, null);
    }),
    Font: readOnly(
      () =>
        new WireObject('RangeFont', {
          Name: fontProperty('name'),
          Size: fontProperty('size'),
          Bold: fontProperty('bold'),
          Italic: fontProperty('italic'),
          Underline: fontProperty('underline'),
          Color: fontProperty('color'),
          Strikethrough: fontProperty('strikethrough'),
        }),
    ),
    Fill: readOnly(
      () =>
        new WireObject('RangeFill', {
          // A cell without a fill reads as white: the trap that makes naive highlighting paint cells.
          Color: {
            get: () => uniform(styles().map((style) => style.fill ?? '#FFFFFF')),
            set: (value) => change((style) => Object.assign(style, { fill: value })),
          },
          Clear: method(() => change((style) => Object.assign(style, { fill: null }))),
        }),
    ),
  });
}

function rowProperties(sheet: SimSheet, row: number, options: unknown): Record<string, unknown> {
  const wanted = asRecord(options);
  const answer: Record<string, unknown> = {};
  if (wanted['rowHidden'] === true) answer['rowHidden'] = sheet.isRowHidden(row);
  if (wanted['rowIndex'] === true) answer['rowIndex'] = row;
  if (asRecord(wanted['format'])['rowHeight'] === true) answer['format'] = { rowHeight: sheet.rowHeight(row) };
  return answer;
}

function columnProperties(sheet: SimSheet, col: number, options: unknown): Record<string, unknown> {
  const wanted = asRecord(options);
  const answer: Record<string, unknown> = {};
  if (wanted['columnHidden'] === true) answer['columnHidden'] = sheet.hiddenColumns.has(col);
  if (asRecord(wanted['format'])['columnWidth'] === true) answer['format'] = { columnWidth: sheet.columnWidth(col) };
  return answer;
}

const CELL_FORMAT = ['wrapText', 'horizontalAlignment', 'verticalAlignment'] as const;
const CELL_FONT = ['name', 'size', 'bold', 'italic', 'underline', 'color', 'strikethrough'] as const;

function cellProperties(style: SimStyle, options: unknown): Record<string, unknown> {
  const wanted = asRecord(asRecord(options)['format']);
  const wantedFont = asRecord(wanted['font']);
  const format: Record<string, unknown> = {};
  for (const name of CELL_FORMAT) if (wanted[name] === true) format[name] = style[name];
  const font = Object.fromEntries(
    CELL_FONT.filter((name) => wantedFont[name] === true).map((name) => [name, style.font[name]]),
  );
  if (Object.keys(font).length > 0) format['font'] = font;
  return { format };
}

function setCellProperties(style: SimStyle, value: unknown): void {
  const format = asRecord(asRecord(value)['format']);
  const font = asRecord(format['font']);
  for (const name of CELL_FORMAT) if (name in format) Object.assign(style, { [name]: format[name] });
  for (const name of CELL_FONT) if (name in font) Object.assign(style.font, { [name]: font[name] });
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function clearContents(sheet: SimSheet, area: CellRange): void {
  for (const { row, col, cell } of sheet.cells.all()) {
    if (contains(area, { row, col })) Object.assign(cell, { value: null, formula: null });
  }
}

function writeGrid(
  area: CellRange,
  value: unknown,
  name: string,
  write: (row: number, col: number, value: unknown) => void,
): void {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (!Array.isArray(value)) {
    limitCells(rows * columns);
    for (const row of rowsOf(area)) for (const col of columnsOf(area)) write(row, col, value);
    return;
  }
  const lines = value as readonly unknown[];
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns)) {
    throw new WireError(
      'InvalidArgument',
      `The number of rows or columns in the input array doesn't match the size or dimensions of the range: ${name}.`,
      400,
    );
  }
  lines.forEach((line, r) =>
    (line as readonly unknown[]).forEach((each, c) => write(area.top + r, area.left + c, each)),
  );
}

function grid<T>(area: CellRange, answer: (row: number, col: number) => T): T[][] {
  limitCells((area.bottom - area.top + 1) * (area.right - area.left + 1));
  return rowsOf(area).map((row) => columnsOf(area).map((col) => answer(row, col)));
}

function limitCells(count: number): void {
  if (count > MAX_ANSWERED_CELLS)
    throw new WireError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.', 413);
}

const rowsOf = (area: CellRange) => Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
const columnsOf = (area: CellRange) =>
  Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index);

/** The common value, or null when the cells differ: so Excel answers for mixed ranges. */
function uniform<T>(values: readonly T[]): T | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function intersect(a: CellRange | null, b: CellRange): CellRange | null {
  if (!a || !overlaps(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

function notThere(): never {
  throw itemNotFound();
}

/** Refuses a write that touches a locked cell of a protected sheet. */
export function guardLockedCells(sheet: SimSheet, area: CellRange): void {
  if (!sheet.isProtected) return;
  const unlocked = grid(area, (row, col) => sheet.cells.peek(row, col)?.style.locked === false);
  if (unlocked.flat().includes(false)) throw accessDenied();
}
