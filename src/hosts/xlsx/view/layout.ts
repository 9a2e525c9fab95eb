import { cellKey, parseA1 } from '../../../core/sheet/address';
import type { Span } from '../../../core/sheet/snapshot';
import { inOneGo, type Steps } from '../../../core/steps';
import type { CellLook, SheetLayout } from './types';
import { PLAIN_LOOK, positive, type StyleTable } from './styles';
import { CLOSE, END, XmlScanner } from '../../xml/scanner';
import { isTrue } from '../../xml/attributes';

export { readStyles, type StyleTable } from './styles';

/** Column width when the file gives none: 8 characters and the padding. */
const DEFAULT_COLUMN_WIDTH = 9.140625;
const DEFAULT_ROW_HEIGHT = 15;
/** Tags between two steps. */
const STEP = 10_000;

interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

interface Head {
  frozen: { rows: number; columns: number };
  showGridLines: boolean;
  defaultRowHeight: number;
  /** Rows without a height of their own keep the default instead of growing. */
  fixedRowHeight: boolean;
  defaultColumnWidth: number;
  columns: ColumnRun[];
}

/** Heights and styles of the rows and cells a sheet part mentions, packed: sheets have up to millions of cells. */
class CellStyles {
  /** Of rows that have one of their own, in points. */
  readonly heights = new Map<number, number>();
  readonly hiddenRows: Span[] = [];
  lastRow = -1;
  lastColumn = -1;
  readonly #rowStyles = new Map<number, number>();
  readonly #firstOfRow = new Map<number, number>();
  readonly #lastOfRow = new Map<number, number>();
  readonly #columns: number[] = [];
  readonly #styles: number[] = [];
  /** Styles of cells written since, by place; null where there is no cell any more. */
  readonly #written = new Map<number, number | null>();

  startRow(row: number, style: number | null): void {
    if (style !== null) this.#rowStyles.set(row, style);
    this.#firstOfRow.set(row, this.#columns.length);
    this.#lastOfRow.set(row, this.#columns.length);
  }

  addCell(row: number, col: number, style: number): void {
    this.#columns.push(col);
    this.#styles.push(style);
    this.#lastOfRow.set(row, this.#columns.length);
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, col);
  }

  hideRow(row: number): void {
    const last = this.hiddenRows.at(-1);
    if (last?.last === row - 1) this.hiddenRows[this.hiddenRows.length - 1] = { first: last.first, last: row };
    else this.hiddenRows.push({ first: row, last: row });
  }

  /** Style of a cell, else of its row; null when neither says anything. */
  styleOf(row: number, col: number): number | null {
    return this.styleOfCell(row, col) ?? this.#rowStyles.get(row) ?? null;
  }

  /** Says what style a cell has now; null when it is gone. */
  restyle(row: number, col: number, style: number | null): void {
    this.#written.set(cellKey(row, col), style);
    if (style === null) return;
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, col);
  }

  /** Style of a cell itself; null when there is no cell. */
  styleOfCell(row: number, col: number): number | null {
    const written = this.#written.size === 0 ? undefined : this.#written.get(cellKey(row, col));
    if (written !== undefined) return written;
    let low = this.#firstOfRow.get(row) ?? 0;
    let high = this.#lastOfRow.get(row) ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      const found = this.#columns[middle] ?? 0;
      if (found === col) return this.#styles[middle] ?? null;
      if (found < col) low = middle + 1;
      else high = middle;
    }
    return null;
  }
}

/** What a sheet part says of its columns, and of its rows and cells. */
export class LayoutSource {
  #head: Head;
  readonly #rows: RowReader;

  constructor(sheetXml: string) {
    const scanner = new XmlScanner(sheetXml);
    this.#head = readHead(scanner);
    this.#rows = new RowReader(scanner);
  }

  get head(): Head {
    return this.#head;
  }

  /** Columns were sized since. */
  readColumns(sheetXml: string): void {
    this.#head = readHead(new XmlScanner(sheetXml));
  }

  /** Nobody has asked for rows and cells: a line of notes needs the widths of columns only. */
  get isHeadOnly(): boolean {
    return !this.#rows.isRead;
  }

  /** Read when they are first asked for: a sheet may have hundreds of thousands of cells. */
  get cells(): CellStyles {
    inOneGo(this.reading());
    return this.#rows.cells;
  }

  /** Reads rows and cells in steps. */
  *reading(): Steps<void> {
    while (!this.#rows.isRead) yield this.#rows.read(STEP);
  }
}

/**
 * Reads geometry and looks of one sheet from its part as it stands now.
 *
 * @param sheetXml the worksheet part
 * @param styles the workbook's looks, read once with `readStyles`
 */
export function readLayout(sheetXml: string, styles: StyleTable): SheetLayout {
  return layoutOf(new LayoutSource(sheetXml), styles);
}

/** @param source is filled when rows or cells are first asked for, and looked up ever after */
export function layoutOf(source: LayoutSource, styles: StyleTable): SheetLayout {
  const { head } = source;
  const looks = styles.looks;
  const lookAt = (index: number | null): CellLook => looks[index ?? 0] ?? looks[0] ?? PLAIN_LOOK;
  const runAt = (col: number) => head.columns.find((run) => col >= run.first && col <= run.last);
  return {
    get lastRow() {
      return source.cells.lastRow;
    },
    get lastColumn() {
      return source.cells.lastColumn;
    },
    defaultFont: styles.defaultFont,
    columns: head.columns,
    columnWidth: (col) => runAt(col)?.width ?? head.defaultColumnWidth,
    rowHeight: (row) => source.cells.heights.get(row) ?? (head.fixedRowHeight ? head.defaultRowHeight : null),
    defaultRowHeight: head.defaultRowHeight,
    frozen: head.frozen,
    showGridLines: head.showGridLines,
    get hiddenRows() {
      return source.cells.hiddenRows;
    },
    hiddenColumns: head.columns.filter((run) => run.hidden).map(({ first, last }) => ({ first, last })),
    look: (row, col) => lookAt(source.cells.styleOf(row, col) ?? runAt(col)?.style ?? null),
  };
}

/** Reads what stands before the cells; leaves the scanner at `sheetData`. */
function readHead(tag: XmlScanner): Head {
  const head: Head = {
    frozen: { rows: 0, columns: 0 },
    showGridLines: true,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    fixedRowHeight: false,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    columns: [],
  };
  while (tag.next() !== END && !tag.is('sheetData')) {
    if (tag.kind === CLOSE) continue;
    if (tag.is('sheetView')) {
      const gridLines = tag.attribute('showGridLines');
      head.showGridLines = gridLines === null || isTrue(gridLines);
    } else if (tag.is('pane') && (tag.attribute('state') ?? '').startsWith('frozen')) {
      head.frozen = { rows: positive(tag.attribute('ySplit')) ?? 0, columns: positive(tag.attribute('xSplit')) ?? 0 };
    } else if (tag.is('sheetFormatPr')) {
      Object.assign(head, defaultsOf(tag));
    } else if (tag.is('col')) {
      head.columns.push(columnsOf(tag));
    }
  }
  return head;
}

function defaultsOf(tag: XmlScanner): Pick<Head, 'defaultRowHeight' | 'fixedRowHeight' | 'defaultColumnWidth'> {
  const base = positive(tag.attribute('baseColWidth'));
  return {
    defaultRowHeight: positive(tag.attribute('defaultRowHeight')) ?? DEFAULT_ROW_HEIGHT,
    fixedRowHeight: isTrue(tag.attribute('customHeight')),
    defaultColumnWidth:
      positive(tag.attribute('defaultColWidth')) ?? (base === null ? DEFAULT_COLUMN_WIDTH : base + 1.140625),
  };
}

function columnsOf(tag: XmlScanner): Head['columns'][number] {
  const style = tag.attribute('style');
  return {
    first: Number(tag.attribute('min') ?? '1') - 1,
    last: Number(tag.attribute('max') ?? '1') - 1,
    width: positive(tag.attribute('width')),
    hidden: isTrue(tag.attribute('hidden')) || tag.attribute('width') === '0',
    style: style === null ? null : Number(style),
  };
}

/** Reads heights and style indexes of rows and cells; the scanner stands at `sheetData`. */
class RowReader {
  readonly cells = new CellStyles();
  isRead = false;
  #row = -1;
  #col = -1;

  constructor(private readonly tag: XmlScanner) {}

  /** Looks at so many tags; returns how much of the text is behind it, from 0 to 1. */
  read(tags: number): number {
    const { tag, cells } = this;
    for (let left = tags; left > 0 && !this.isRead; left--) {
      this.isRead = tag.next() === END || (tag.kind === CLOSE && tag.is('sheetData'));
      if (this.isRead || tag.kind === CLOSE) continue;
      if (tag.is('c')) {
        const reference = tag.attribute('r');
        const place = reference === null ? null : parseA1(reference);
        this.#col = place ? place.col : this.#col + 1;
        cells.addCell(this.#row, this.#col, Number(tag.attribute('s') ?? '0'));
      } else if (tag.is('row')) this.#startRow();
    }
    return tag.end / tag.xml.length;
  }

  #startRow(): void {
    const { tag, cells } = this;
    const row = Number(tag.attribute('r') ?? String(this.#row + 2)) - 1;
    this.#row = row;
    this.#col = -1;
    const style = tag.attribute('s');
    cells.startRow(row, style !== null && isTrue(tag.attribute('customFormat')) ? Number(style) : null);
    const height = tag.attribute('ht');
    if (isTrue(tag.attribute('hidden')) || height === '0') cells.hideRow(row);
    const points = positive(height);
    if (points !== null) cells.heights.set(row, points);
  }
}
