import { columnName, parseA1 } from '../../../core/sheet/address';
import { withAttributes } from '../../xml/attributes';
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from '../../xml/scanner';

/** A row of a worksheet part. */
export interface Row {
  /** Zero-based. */
  number: number;
  /** The row element, with the white space before it. */
  xml: string;
  /** Elements of other vocabularies that stand before it. */
  readonly foreign?: string;
}

/** A cell element in the text of its row. */
export interface CellSpan {
  readonly col: number;
  readonly start: number;
  readonly end: number;
}

/** The rows of a worksheet part. */
export interface CutRows {
  readonly rows: Row[];
  /** Texts of runs of rows, where put together they are what was cut; null where rows were put in order. */
  readonly blocks: string[] | null;
}

/** Rows in one block. */
export const BLOCK = 512;

/** Finds the rows behind an opening sheetData tag. */
export class RowCutter {
  #from: number;
  #number = -1;
  #foreign = '';
  #isSorted = true;
  /** Whether every row is as the file has it. */
  #isAsWritten = true;
  /** Where the first row of each block begins. */
  readonly #starts: number[] = [];
  #scanner: XmlScanner;
  readonly #rows: Row[] = [];
  readonly #isPlain: boolean;

  constructor(
    private readonly xml: string,
    sheetData: XmlScanner,
    private readonly prefixes: ReadonlySet<string>,
  ) {
    this.#scanner = sheetData;
    this.#from = sheetData.end;
    // What is no tag may hold what looks like one.
    this.#isPlain = xml.indexOf('<!', sheetData.end) < 0 && xml.indexOf('<?', sheetData.end) < 0;
  }

  /** Where it stands. */
  get at(): number {
    return this.#from;
  }

  /** Cuts out so many elements; returns whether those were all. */
  cut(elements: number): boolean {
    for (let left = elements; left > 0; left--) {
      const scanner = this.#scanner;
      if (scanner.next() === END || scanner.kind === CLOSE) return true;
      if (scanner.is('row') && this.prefixes.has(scanner.prefix)) this.#cutRow(scanner);
      else {
        scanner.skipElement();
        this.#foreign += this.xml.slice(this.#from, scanner.end);
        this.#from = scanner.end;
      }
    }
    return false;
  }

  finish(): CutRows & { readonly at: number } {
    const at = this.#from - this.#foreign.length;
    if (!this.#isSorted) return { rows: inOrder(this.#rows), blocks: null, at };
    const starts = this.#starts;
    const blocks = starts.map((start, index) => this.xml.slice(start, starts[index + 1] ?? at));
    return { rows: this.#rows, blocks: this.#isAsWritten ? blocks : null, at };
  }

  #cutRow(tag: XmlScanner): void {
    const { xml } = this;
    const stated = statedNumber(tag);
    const known = stated ?? rowOfFirstCell(xml, tag.end);
    if (known !== null && known <= this.#number) this.#isSorted = false;
    const number = known ?? this.#number + 1;
    this.#number = number;
    const { start, end } = tag;
    if (tag.kind === OPEN) {
      const close = this.#isPlain ? xml.indexOf(`</${tag.prefix}row`, end) : -1;
      if (close < 0) tag.skipElement();
      else {
        this.#scanner = new XmlScanner(xml, close);
        this.#scanner.next();
      }
    }
    const rowEnd = this.#scanner.end;
    if (stated === null) this.#isAsWritten = false;
    if (this.#rows.length % BLOCK === 0) this.#starts.push(this.#from - this.#foreign.length);
    // Rows that rely on their position get their number: they may move.
    const text =
      stated !== null
        ? xml.slice(this.#from, rowEnd)
        : xml.slice(this.#from, start) +
          withAttributes(xml.slice(start, end), { r: String(number + 1) }) +
          xml.slice(end, rowEnd);
    this.#rows.push({ number, xml: text, foreign: this.#foreign });
    this.#foreign = '';
    this.#from = rowEnd;
  }
}

/** Number of a row element, zero-based; null when it relies on its position. */
function statedNumber(row: XmlScanner): number | null {
  const number = Number(row.attribute('r') ?? 'none') - 1;
  return Number.isInteger(number) && number >= 0 ? number : null;
}

const FIRST_CELL = /\s*<(?:[\w.-]+:)?c\s[^>]*?\br\s*=\s*["'][A-Za-z]+(\d+)["']/y;

/** Zero-based row that the first cell behind a row's opening tag names; null when it names none. */
export function rowOfFirstCell(xml: string, from: number): number | null {
  FIRST_CELL.lastIndex = from;
  const row = Number(FIRST_CELL.exec(xml)?.[1] ?? '0') - 1;
  return row < 0 ? null : row;
}

/** Rows by their numbers, each once: the cells of a repeated one join the first, and replace what it says. */
function inOrder(rows: readonly Row[]): Row[] {
  const byNumber = new Map<number, Row[]>();
  for (const row of rows) {
    const same = byNumber.get(row.number);
    if (same) same.push(row);
    else byNumber.set(row.number, [row]);
  }
  return [...byNumber.values()]
    .sort(([a], [b]) => (a?.number ?? 0) - (b?.number ?? 0))
    .map((same) => (same.length === 1 && same[0] ? same[0] : joined(same)));
}

/** One row out of several of one number. */
function joined(rows: readonly Row[]): Row {
  const cells = new Map<number, string>();
  const number = rows[0]?.number ?? 0;
  for (const { xml } of rows)
    for (const { col, start, end } of cellSpans(xml))
      cells.set(col, withAttributes(xml.slice(start, end), { r: `${columnName(col)}${number + 1}` }));
  const first = rows[0]?.xml ?? '';
  const scanner = new XmlScanner(first);
  scanner.next();
  const open = scanner.kind === EMPTY ? `${first.slice(0, scanner.end - 2).trimEnd()}>` : first.slice(0, scanner.end);
  const body = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  const foreign = rows.map((row) => row.foreign ?? '').join('');
  return { number, xml: `${open}${body.join('')}</${scanner.prefix}row>`, foreign };
}

/** Cells of a row element in order; those without a reference follow the one before. */
export function cellSpans(rowXml: string): CellSpan[] {
  const spans: CellSpan[] = [];
  const scanner = new XmlScanner(rowXml);
  scanner.next();
  let col = -1;
  while (scanner.next() !== END && scanner.kind !== CLOSE) {
    const start = scanner.start;
    const isCell = scanner.is('c');
    const reference = scanner.attribute('r');
    scanner.skipElement();
    if (!isCell) continue;
    col = (reference === null ? null : parseA1(reference))?.col ?? col + 1;
    spans.push({ col, start, end: scanner.end });
  }
  return spans;
}
