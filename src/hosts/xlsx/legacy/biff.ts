import { fontIndex, readRichTexts, type BiffRichText } from './biff-strings';

/** Reads the records of an old workbook that say how it looks ([MS-XLS]); its values are the library's affair. */

export interface BiffFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly isUnderlined: boolean;
  readonly color: number;
}

/** Number of a line style and of a colour of the palette. */
export interface BiffLine {
  readonly style: number;
  readonly color: number;
}

export interface BiffFormat {
  readonly font: number;
  readonly numberFormat: number;
  readonly horizontal: number;
  readonly vertical: number;
  readonly wraps: boolean;
  readonly shrinks: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly left: BiffLine;
  readonly right: BiffLine;
  readonly top: BiffLine;
  readonly bottom: BiffLine;
  readonly diagonal: BiffLine & { readonly isDown: boolean; readonly isUp: boolean };
  readonly pattern: number;
  readonly front: number;
  readonly back: number;
}

interface BiffRow {
  /** Points; null where the row has none of its own. */
  readonly height: number | null;
  readonly isFixed: boolean;
  readonly isHidden: boolean;
}

export interface BiffSheet {
  readonly name: string;
  /** Index of a cell's format by row and column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Cells whose text has several fonts: row, column, index of the text. */
  readonly texts: readonly (readonly [row: number, col: number, text: number])[];
  readonly rows: ReadonlyMap<number, BiffRow>;
  /** Widths in characters. */
  readonly columns: readonly {
    readonly first: number;
    readonly last: number;
    readonly width: number;
    readonly format: number;
    readonly isHidden: boolean;
  }[];
  readonly defaultWidth: number | null;
  readonly defaultHeight: number | null;
  readonly showsGrid: boolean;
  readonly frozen: { readonly columns: number; readonly rows: number } | null;
  readonly setup: {
    readonly paper: number;
    readonly scale: number;
    readonly fitWidth: number;
    readonly fitHeight: number;
    readonly isLandscape: boolean;
  } | null;
  readonly isFitted: boolean;
  readonly isCentered: boolean;
  readonly header: string;
  readonly footer: string;
}

export interface BiffLooks {
  readonly fonts: readonly BiffFont[];
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly formats: readonly BiffFormat[];
  /** `RRGGBB` of the colours from 8 on; null for the usual ones. */
  readonly palette: readonly string[] | null;
  /** Texts with several fonts, by their index. */
  readonly richTexts: ReadonlyMap<number, BiffRichText>;
  readonly sheets: readonly BiffSheet[];
}

const RECORD = {
  bof: 0x809,
  eof: 0x0a,
  filePass: 0x2f,
  font: 0x31,
  format: 0x41e,
  xf: 0xe0,
  palette: 0x92,
  boundSheet: 0x85,
  strings: 0xfc,
  goesOn: 0x3c,
  stringCell: 0xfd,
  colInfo: 0x7d,
  defaultWidth: 0x55,
  standardWidth: 0x99,
  defaultHeight: 0x225,
  row: 0x208,
  blanks: 0xbe,
  numbers: 0xbd,
  setup: 0xa1,
  header: 0x14,
  footer: 0x15,
  wsBool: 0x81,
  centered: 0x83,
  window2: 0x23e,
  pane: 0x41,
} as const;
/** Records of one cell; all begin with row, column and format. */
const CELLS = new Set<number>([RECORD.stringCell, 0x204, 0x203, 0x27e, 0x06, 0x205, 0x201, 0xd6]);
const BIFF8 = 0x600;
const WORKSHEET = 0;
const TWIPS = 20;

/** A record of the stream. */
class BiffRecord {
  readonly #view: DataView;

  constructor(
    readonly type: number,
    readonly bytes: Uint8Array,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get size(): number {
    return this.bytes.length;
  }

  /** Numbers beyond the end of a short record are 0. */
  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number): number {
    return at + 2 <= this.size ? this.#view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return at + 4 <= this.size ? this.#view.getUint32(at, true) : 0;
  }

  /** A text of so many characters behind its byte of flags. */
  text(at: number, length: number): string {
    const isWide = (this.u8(at) & 1) === 1;
    let text = '';
    for (let i = 0; i < length; i++)
      text += String.fromCharCode(isWide ? this.u16(at + 1 + 2 * i) : this.u8(at + 1 + i));
    return text;
  }
}

/**
 * Reads the looks of an old workbook.
 *
 * @param stream the `Workbook` stream of the file
 * @returns null when it is older than Excel 97, or encrypted: nothing is known then
 */
export function readBiffLooks(stream: Uint8Array): BiffLooks | null {
  const fonts: BiffFont[] = [];
  const numberFormats = new Map<number, string>();
  const formats: BiffFormat[] = [];
  const starts: { readonly name: string; readonly at: number }[] = [];
  let palette: string[] | null = null;
  let isFirst = true;
  for (const record of recordsFrom(stream, 0)) {
    if (isFirst && (record.type !== RECORD.bof || record.u16(0) !== BIFF8)) return null;
    isFirst = false;
    if (record.type === RECORD.filePass) return null;
    if (record.type === RECORD.font) fonts.push(fontOf(record));
    else if (record.type === RECORD.format) numberFormats.set(record.u16(0), record.text(4, record.u16(2)));
    else if (record.type === RECORD.xf) formats.push(formatOf(record));
    else if (record.type === RECORD.palette) palette = paletteOf(record);
    else if (record.type === RECORD.boundSheet && record.u8(5) === WORKSHEET)
      starts.push({ name: record.text(7, record.u8(6)), at: record.u32(0) });
  }
  const richTexts = readRichTexts(stringTable(stream));
  const sheets = starts.map(({ name, at }) => readSheet(stream, at, name, richTexts));
  return { fonts, numberFormats, formats, palette, richTexts, sheets };
}

/** The table of strings and the records that go on with it. */
function stringTable(stream: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let isIn = false;
  for (const { type, bytes } of recordsFrom(stream, 0)) {
    isIn = type === RECORD.strings || (isIn && type === RECORD.goesOn);
    if (isIn) pieces.push(bytes);
  }
  return pieces;
}

/** Records of one part of the stream, up to its end; charts inside a sheet are passed over. */
function* recordsFrom(stream: Uint8Array, start: number): Generator<BiffRecord> {
  let depth = 0;
  for (let at = start; at + 4 <= stream.length;) {
    const type = (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
    const size = (stream[at + 2] ?? 0) | ((stream[at + 3] ?? 0) << 8);
    if (type === RECORD.bof) depth++;
    if (depth === 1) yield new BiffRecord(type, stream.subarray(at + 4, at + 4 + size));
    if (type === RECORD.eof && --depth <= 0) return;
    at += 4 + size;
  }
}

function fontOf(record: BiffRecord): BiffFont {
  const flags = record.u16(2);
  return {
    name: record.text(15, record.u8(14)),
    size: record.u16(0) / TWIPS,
    isBold: record.u16(6) >= 600,
    isItalic: (flags & 2) !== 0,
    isStruck: (flags & 8) !== 0,
    isUnderlined: record.u8(10) !== 0,
    color: record.u16(4),
  };
}

function formatOf(record: BiffRecord): BiffFormat {
  const font = record.u16(0);
  const align = record.u8(6);
  const more = record.u8(8);
  const lines = record.u32(10);
  const others = record.u32(14);
  const colors = record.u16(18);
  const turn = record.u8(7);
  const line = (style: number, color: number): BiffLine => ({ style: style & 15, color: color & 127 });
  return {
    font: fontIndex(font),
    numberFormat: record.u16(2),
    horizontal: align & 7,
    wraps: (align & 8) !== 0,
    vertical: (align >> 4) & 7,
    rotation: turn,
    indent: more & 15,
    shrinks: (more & 16) !== 0,
    left: line(lines, lines >>> 16),
    right: line(lines >>> 4, lines >>> 23),
    top: line(lines >>> 8, others),
    bottom: line(lines >>> 12, others >>> 7),
    diagonal: { ...line(others >>> 21, others >>> 14), isDown: (lines & 0x4000_0000) !== 0, isUp: lines >>> 31 === 1 },
    pattern: others >>> 26,
    front: colors & 127,
    back: (colors >> 7) & 127,
  };
}

function paletteOf(record: BiffRecord): string[] {
  return Array.from({ length: record.u16(0) }, (_, index) =>
    [0, 1, 2]
      .map((part) =>
        record
          .u8(2 + 4 * index + part)
          .toString(16)
          .padStart(2, '0')
          .toUpperCase(),
      )
      .join(''),
  );
}

type Draft = { -readonly [K in keyof BiffSheet]: BiffSheet[K] };

/** Where what a record says goes. */
const SHEET_RECORDS: Readonly<Partial<Readonly<Record<number, (sheet: Draft, record: BiffRecord) => void>>>> = {
  [RECORD.defaultWidth]: (sheet, record) => {
    sheet.defaultWidth ??= record.u16(0);
  },
  [RECORD.standardWidth]: (sheet, record) => {
    sheet.defaultWidth = record.u16(0) / 256;
  },
  [RECORD.defaultHeight]: (sheet, record) => {
    sheet.defaultHeight = record.u16(2) / TWIPS;
  },
  [RECORD.wsBool]: (sheet, record) => {
    sheet.isFitted = (record.u16(0) & 0x100) !== 0;
  },
  [RECORD.centered]: (sheet, record) => {
    sheet.isCentered = record.u16(0) !== 0;
  },
  [RECORD.header]: (sheet, record) => {
    sheet.header = record.text(2, record.u16(0));
  },
  [RECORD.footer]: (sheet, record) => {
    sheet.footer = record.text(2, record.u16(0));
  },
  [RECORD.window2]: (sheet, record) => {
    sheet.showsGrid = (record.u16(0) & 2) !== 0;
    sheet.frozen = (record.u16(0) & 8) !== 0 ? { columns: 0, rows: 0 } : null;
  },
  [RECORD.pane]: (sheet, record) => {
    if (sheet.frozen) sheet.frozen = { columns: record.u16(0), rows: record.u16(2) };
  },
  [RECORD.setup]: (sheet, record) => {
    const flags = record.u16(10);
    // Without a printer these numbers mean nothing.
    if ((flags & 4) !== 0) return;
    sheet.setup = {
      paper: record.u16(0),
      scale: record.u16(2),
      fitWidth: record.u16(6),
      fitHeight: record.u16(8),
      isLandscape: (flags & 2) === 0 && (flags & 0x40) === 0,
    };
  },
};

function readSheet(stream: Uint8Array, start: number, name: string, rich: BiffLooks['richTexts']): BiffSheet {
  const cells = new Map<number, Map<number, number>>();
  const rows = new Map<number, BiffRow>();
  const columns: BiffSheet['columns'][number][] = [];
  const texts: BiffSheet['texts'][number][] = [];
  const sheet: Draft = {
    name,
    cells,
    texts,
    rows,
    columns,
    defaultWidth: null,
    defaultHeight: null,
    showsGrid: true,
    frozen: null,
    setup: null,
    isFitted: false,
    isCentered: false,
    header: '',
    footer: '',
  };
  const put = (row: number, col: number, format: number) => {
    const found = cells.get(row);
    if (found) found.set(col, format);
    else cells.set(row, new Map([[col, format]]));
  };
  for (const record of recordsFrom(stream, start)) {
    const { type, size } = record;
    if (type === RECORD.stringCell && rich.has(record.u32(6)))
      texts.push([record.u16(0), record.u16(2), record.u32(6)]);
    if (CELLS.has(type)) put(record.u16(0), record.u16(2), record.u16(4));
    else if (type === RECORD.blanks || type === RECORD.numbers) {
      const step = type === RECORD.blanks ? 2 : 6;
      for (let at = 4, col = record.u16(2); at + step <= size - 2; at += step, col++)
        put(record.u16(0), col, record.u16(at));
    } else if (type === RECORD.row) rows.set(record.u16(0), rowOf(record));
    else if (type === RECORD.colInfo)
      columns.push({
        first: record.u16(0),
        last: record.u16(2),
        width: record.u16(4) / 256,
        format: record.u16(6),
        isHidden: (record.u16(8) & 1) !== 0,
      });
    else SHEET_RECORDS[type]?.(sheet, record);
  }
  return sheet;
}

function rowOf(record: BiffRecord): BiffRow {
  const height = record.u16(6);
  const flags = record.u32(12);
  return {
    height: (height & 0x8000) !== 0 || height === 0 ? null : height / TWIPS,
    isFixed: (flags & 0x40) !== 0,
    isHidden: (flags & 0x20) !== 0,
  };
}
