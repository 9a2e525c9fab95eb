import type { Cell, CellStyle, CellValue, MergeRange, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { columnName } from '../core/sheet/address';
import { widthOf } from '../core/report/width';
import { placeOnSheet } from './sheet-names';

/** What a cell of Excel can hold. */
const LONGEST_TEXT = 32_767;
/** What XML cannot hold: controls, halves of pairs, two characters that are none. */
const NOT_XML =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** How a sheet is printed: on A4, as wide as the page. */
export interface Page {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page, from 0. */
  readonly titles: { readonly first: number; readonly last: number };
  readonly footer: string;
  /** Last column that is printed, from 0. */
  readonly lastColumn: number;
}

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

/** A sheet with the names that say how it is printed. */
export interface BuiltSheet {
  readonly sheet: WriteSheet;
  readonly names: readonly NamedRange[];
}

/** Fills a sheet cell by cell; rows and columns count from 0. */
export class SheetBuilder {
  readonly #rows: CellValue[][] = [];
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #merges: MergeRange[] = [];
  readonly #rowDefs = new Map<number, { height: number }>();

  constructor(
    readonly name: string,
    readonly widths: readonly number[],
  ) {}

  /** The row below the last one. */
  get next(): number {
    return this.#rows.length;
  }

  put(row: number, col: number, value: CellValue, style: CellStyle, more: Partial<Cell> = {}): void {
    while (this.#rows.length <= row) this.#rows.push([]);
    const safe = typeof value === 'string' ? value.replace(NOT_XML, '').slice(0, LONGEST_TEXT) : value;
    const cells = this.#rows[row];
    while (cells && cells.length < col) cells.push(null);
    if (cells) cells[col] = safe;
    this.#cells.set(`${row},${col}`, { value: safe, style, ...more });
  }

  /** A row of values, each in the style beside it. */
  row(cells: readonly (readonly [CellValue, CellStyle, Partial<Cell>?])[]): number {
    const row = this.next;
    let height = 0;
    cells.forEach(([value, style, more], col) => {
      this.put(row, col, value, style, more);
      if (typeof value === 'string') height = Math.max(height, heightOf(value, style, this.widths[col] ?? 0));
    });
    // Given, since not every program makes a row as high as its text when it opens a workbook.
    if (height > 0) this.height(row, height);
    return row;
  }

  /** One text over several columns, in the next row, high enough for all of it. */
  across(value: string, style: CellStyle, first: number, last: number, row = this.next): number {
    this.put(row, first, value, style);
    for (let col = first + 1; col <= last; col++) this.put(row, col, null, style);
    if (last > first) this.#merges.push({ startRow: row, startCol: first, endRow: row, endCol: last });
    const width = this.widths.slice(first, last + 1).reduce((sum, each) => sum + each, 0);
    this.height(row, Math.max(this.#rowDefs.get(row)?.height ?? 0, heightOf(value, style, width)));
    return row;
  }

  /** Height of a row in points. */
  height(row: number, height: number): void {
    this.#rowDefs.set(row, { height });
  }

  /** The sheet for the library. */
  build(page: Page, more: Partial<WriteSheet> = {}): BuiltSheet {
    const bottom = Math.max(1, this.#rows.length);
    const pageSetup: WriteSheet['pageSetup'] = {
      paperSize: 'a4',
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.45, right: 0.45, header: 0.3, footer: 0.3 },
    };
    const range = (name: string, place: string): NamedRange => ({
      name: `_xlnm.${name}`,
      range: placeOnSheet(this.name, place),
      scope: this.name,
    });
    return {
      sheet: {
        name: this.name,
        rows: this.#rows,
        cells: this.#cells,
        columns: this.widths.map((width) => (width === 0 ? { width: 8, hidden: true } : { width })),
        merges: this.#merges,
        rowDefs: this.#rowDefs,
        pageSetup,
        headerFooter: { oddFooter: `&C${page.footer}` },
        view: { showGridLines: false },
        ...more,
      },
      // The library would name these itself, but without the quotes that most names need.
      names: [
        range('Print_Area', `$A$1:$${columnName(page.lastColumn)}$${bottom}`),
        range('Print_Titles', `$${page.titles.first + 1}:$${page.titles.last + 1}`),
      ],
    };
  }
}

/** Points a text needs in a column of this width: two units for a Chinese character of 10 points, one for a Latin one. */
function heightOf(text: string, { font }: CellStyle, width: number): number {
  // Hidden columns say nothing.
  if (width === 0) return 0;
  const size = font?.size ?? 10;
  const perLine = Math.max(2, ((width - 1) * 10) / size);
  // No line begins with a full stop or breaks a Latin word: some are shorter than the column.
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * (line.length > 20 ? 1.06 : 1)) / perLine)), 0);
  // Excel knows no higher rows.
  return Math.min(409, lines * size * 1.35 + 6);
}
