import type { CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre';
import { refusal } from '../refuse';
import type { WordOrigin } from '../word-origin';
import type { ZipReader } from '../package/zip';
import { readDocument } from './read/document';
import { rowHeight, type LaidCell } from './row-heights';
import { sheetsOf, type WordSheet } from './sheet';
import type { ParagraphLook, WordDocument } from './types';

export interface Converted {
  readonly bytes: Uint8Array;
  readonly origin: WordOrigin;
}

/** Points to inches. */
const INCH = 72;
/** Widths in characters of the default font: 7 pixels a digit and 5 of padding, 96 pixels an inch. */
const charactersOf = (points: number): number => Math.max(2, ((points / INCH) * 96 - 5) / 7);
const DEFAULT_COLUMN = 60;
const DEFAULT_SIZE = 10.5;
const DEFAULT_FONT = '宋体';
const THIN = { style: 'thin' } as const;
const GRID = { top: THIN, right: THIN, bottom: THIN, left: THIN };

/**
 * Makes a workbook of the tables of a Word document, with what was around them.
 *
 * @throws HostError when there is no table in it, or it is damaged
 */
export async function convertDocx(zip: ZipReader, fileName: string): Promise<Converted> {
  const document = readDocument(zip);
  const { sheets, narrative } = sheetsOf(document);
  if (sheets.length === 0) {
    const isScan = document.pictures > 0 && narrative.join('').length < 200;
    throw refusal('no-table', isScan ? 'host.docx.pictures-only' : 'host.docx.no-table', { file: fileName });
  }
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => writeSheet(sheet, document.page)),
    defaultFont: { name: DEFAULT_FONT, size: DEFAULT_SIZE },
    // Not the time of day: the same document gives the same workbook.
    properties: { modified: document.modified ?? new Date(0) },
  });
  return {
    bytes,
    origin: {
      narrative,
      leftOut: document.leftOut,
      places: new Map(sheets.map((sheet) => [sheet.name, placesOf(sheet)])),
    },
  };
}

/** Where each row of a sheet stands in the document; null for the lines around the table. */
function placesOf({ table, above, below }: WordSheet): ReturnType<WordOrigin['places']['get']> & object {
  return [...above.map(() => null), ...table.rows.map(({ place }) => place), ...below.map(() => null)];
}

function writeSheet(sheet: WordSheet, page: WordDocument['page']): WriteSheet {
  const { table, above, below, name } = sheet;
  const count = Math.max(1, table.columns.length);
  const widths = table.columns.map((width) => (width > 0 ? width : DEFAULT_COLUMN));
  const cells = new Map<string, { value: CellValue; type: 'string' | 'number' | 'empty'; style: CellStyle }>();
  const merges: MergeRange[] = [];
  const laid: LaidCell[] = [];
  const put = (cell: LaidCell, style: CellStyle): void => {
    const { row, col, rowSpan, colSpan, text } = cell;
    laid.push(cell);
    const { value, numFmt } = valueOf(text);
    cells.set(`${row},${col}`, {
      value,
      type: value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string',
      style: numFmt === null ? style : { ...style, numFmt },
    });
    if (rowSpan * colSpan === 1) return;
    merges.push({ startRow: row, startCol: col, endRow: row + rowSpan - 1, endCol: col + colSpan - 1 });
    for (let r = row; r < row + rowSpan; r++)
      for (let c = col; c < col + colSpan; c++)
        if (r !== row || c !== col) cells.set(`${r},${c}`, { value: null, type: 'empty', style });
  };
  const line = (row: number, text: string, look: ParagraphLook): void => {
    const size = look.size ?? DEFAULT_SIZE;
    put(
      { row, col: 0, rowSpan: 1, colSpan: count, text: text.trim(), size },
      { font: fontOf(look), alignment: { horizontal: horizontalOf(look), vertical: 'center', wrapText: true } },
    );
  };
  above.forEach(({ text, look }, row) => {
    line(row, text, look);
  });
  for (const cell of table.cells) {
    const { text, look, vertical, fill } = cell;
    put({ ...cell, row: cell.row + above.length, text, size: look.size ?? DEFAULT_SIZE }, {
      font: fontOf(look),
      border: GRID,
      alignment: { horizontal: horizontalOf(look), vertical, wrapText: true },
      ...(fill === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill.slice(1) } } }),
    } satisfies CellStyle);
  }
  const firstBelow = above.length + table.rows.length;
  below.forEach(({ text, look }, index) => {
    line(firstBelow + index, text, look);
  });
  const rowCount = firstBelow + below.length;
  const rowDefs = new Map(
    Array.from({ length: rowCount }, (_, row) => {
      const own = table.rows[row - above.length]?.height ?? 0;
      return [row, { height: Math.max(own, rowHeight(row, laid, widths)) }] as const;
    }),
  );
  return {
    name,
    rows: Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: count }, (_unused, col) => cells.get(`${row},${col}`)?.value ?? null),
    ),
    cells,
    merges,
    columns: widths.map((width) => ({ width: charactersOf(width) })),
    rowDefs: new Map(rowDefs),
    pageSetup: pageSetup(page, sheet),
  };
}

function pageSetup(page: WordDocument['page'], { table, above }: WordSheet): NonNullable<WriteSheet['pageSetup']> {
  const { top, right, bottom, left } = page.margins;
  const headers = table.rows.flatMap(({ isHeader }, row) => (isHeader ? [row + above.length + 1] : []));
  const [first] = headers;
  return {
    paperSize: 'a4',
    orientation: page.width > page.height ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: top / INCH,
      right: right / INCH,
      bottom: bottom / INCH,
      left: left / INCH,
      header: 0.3,
      footer: 0.3,
    },
    ...(first === undefined ? {} : { printTitlesRow: `${first}:${headers.at(-1) ?? first}` }),
  };
}

function fontOf(look: ParagraphLook): NonNullable<CellStyle['font']> {
  return { name: look.font ?? DEFAULT_FONT, size: look.size ?? DEFAULT_SIZE, bold: look.bold };
}

function horizontalOf({ align }: ParagraphLook): 'left' | 'center' | 'right' {
  return align === 'center' || align === 'right' ? align : 'left';
}

/**
 * A figure that Excel shows exactly as it was written becomes a number, so that formulas can use it; all else stays
 * text. Long figures and those with leading zeros are names (accounts, phones).
 */
function valueOf(text: string): { readonly value: CellValue; readonly numFmt: string | null } {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null, numFmt: null };
  const match = /^-?(0|[1-9]\d{0,10}|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,6}))?(%?)$/.exec(trimmed);
  if (!match) return { value: text, numFmt: null };
  const [, whole = '', decimals = '', percent = ''] = match;
  const plain = trimmed.replaceAll(',', '').replace('%', '');
  const grouped = whole.includes(',') ? '#,##0' : '0';
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  const value = percent === '' ? Number(plain) : Number(shiftLeft(plain));
  const numFmt = `${grouped}${places}${percent}`;
  return { value, numFmt: numFmt === '0' ? null : numFmt };
}

/** Divides a written number by 100 without arithmetic. */
function shiftLeft(plain: string): string {
  return `${plain}e-2`;
}
