import { columnName } from '../../../core/sheet/address';
import { inOneGo, type Steps } from '../../../core/steps';
import { refusal } from '../../refuse';
import { CLOSE, EMPTY, END, mainPrefixes, Splices, XmlScanner } from '../../xml/scanner';
import { withAttributes } from '../../xml/attributes';
import { BLOCK, cellSpans, RowCutter, type CellSpan, type CutRows, type Row } from './cut-rows';

/** A worksheet part in pieces. */
interface Cut extends Pick<SheetText, 'head' | 'tail' | 'prefix'>, CutRows {}

/** Elements between two steps. */
const STEP = 1_000;

/**
 * A worksheet part cut into what stands before the cells, one text per row, and what stands behind.
 * Editing a cell rewrites the text of its row; everything else stays as it is.
 */
export class SheetText {
  /** Up to and including the opening sheetData tag. */
  head: string;
  /** From the closing sheetData tag on. */
  tail: string;
  /** Prefix of SpreadsheetML elements, with colon, or empty. */
  readonly prefix: string;
  #rows: Row[];
  /** Texts of runs of rows, those that are known: putting 50,000 rows together takes long, and a write changes one. */
  #blocks: (string | null)[];
  #text: string | null;
  #lastRow: { readonly xml: string; readonly spans: ReadonlyMap<number, CellSpan> } | null = null;

  private constructor(
    xml: string,
    { head, tail, prefix, rows, blocks }: Cut,
    private readonly written: Map<string, string>,
  ) {
    this.head = head;
    this.tail = tail;
    this.prefix = prefix;
    this.#rows = rows;
    this.#blocks = blocks ?? [];
    this.#text = xml;
    if (blocks) return;
    const put = this.#compose();
    if (put !== xml) written.set(put, xml);
  }

  /**
   * @param xml a worksheet part
   * @param part its name
   * @param written how the file wrote rows and sheets that are put in order here, by what they are then; kept by whoever
   *   cuts the same sheet again, so that what is taken back later is written as it was
   * @throws HostError when it has no place for cells
   */
  static of(xml: string, part: string, written?: Map<string, string>): SheetText {
    return inOneGo(SheetText.cutting(xml, part, written));
  }

  /** As `of`, in steps. */
  static *cutting(xml: string, part: string, written = new Map<string, string>()): Steps<SheetText> {
    const prefixes = mainPrefixes(xml);
    const scanner = new XmlScanner(xml);
    while (scanner.next() !== END) {
      if (scanner.kind !== CLOSE && scanner.is('sheetData') && prefixes.has(scanner.prefix)) break;
    }
    if (scanner.kind === END) throw refusal('unreadable', 'host.xlsx.unreadable', { part }, 'no sheetData');
    const { prefix, start, end } = scanner;
    if (scanner.kind === EMPTY) {
      const head = `${xml.slice(0, end - 2).trimEnd()}>`;
      const tail = `</${prefix}sheetData>${xml.slice(end)}`;
      written.set(head.slice(head.lastIndexOf('<')) + tail.slice(0, tail.indexOf('>') + 1), xml.slice(start, end));
      return new SheetText(xml, { head, tail, prefix, rows: [], blocks: [] }, written);
    }
    const cutter = new RowCutter(xml, scanner, prefixes);
    while (!cutter.cut(STEP)) yield cutter.at / xml.length;
    const { at, ...cut } = cutter.finish();
    return new SheetText(xml, { head: xml.slice(0, end), tail: xml.slice(at), prefix, ...cut }, written);
  }

  get rowNumbers(): number[] {
    return this.#rows.map((row) => row.number);
  }

  toString(): string {
    this.#text ??= this.#asWritten(this.#compose());
    return this.#text;
  }

  /** The tags around the rows, with none between them. */
  #emptyPair(): string {
    return this.head.slice(this.head.lastIndexOf('<')) + this.tail.slice(0, this.tail.indexOf('>') + 1);
  }

  #asWritten(text: string): string {
    return this.written.get(text) ?? text;
  }

  #compose(): string {
    const pair = this.#emptyPair();
    const tag = this.#rows.length === 0 ? this.written.get(pair) : undefined;
    if (tag !== undefined)
      return this.head.slice(0, this.head.lastIndexOf('<')) + tag + this.tail.slice(this.tail.indexOf('>') + 1);
    const pieces = [this.head];
    for (let from = 0; from < this.#rows.length; from += BLOCK) {
      this.#blocks[from / BLOCK] ??= this.#rows
        .slice(from, from + BLOCK)
        .map(({ foreign = '', xml }) => foreign + xml)
        .join('');
      pieces.push(this.#blocks[from / BLOCK] ?? '');
    }
    pieces.push(this.tail);
    return pieces.join('');
  }

  /** A row's text changed; others stay where they are. */
  #rowChanged(index: number): void {
    this.#blocks[Math.floor(index / BLOCK)] = null;
    this.#text = null;
  }

  /** A row came or went: from it on, all stand elsewhere. */
  #rowsMoved(index: number): void {
    this.#blocks.length = Math.min(this.#blocks.length, Math.floor(index / BLOCK));
    this.#text = null;
  }

  /** Says that head or tail were assigned. */
  touch(): void {
    this.#text = null;
  }

  /** Text of a cell element, or null when there is none. */
  cell(row: number, col: number): string | null {
    const found = this.#rows[this.#find(row)];
    if (found?.number !== row) return null;
    const span = this.#spansOf(found.xml).get(col);
    return span ? found.xml.slice(span.start, span.end) : null;
  }

  /** Cells of a row by column, kept while the same row is asked for: a wide one is asked for each of its cells. */
  #spansOf(rowXml: string): ReadonlyMap<number, CellSpan> {
    // Of a cell that stands in its row twice the later one counts.
    if (this.#lastRow?.xml !== rowXml)
      this.#lastRow = { xml: rowXml, spans: new Map(cellSpans(rowXml).map((span) => [span.col, span])) };
    return this.#lastRow.spans;
  }

  /** Replaces, adds or (with null) removes a cell element. */
  setCell(row: number, col: number, cell: string | null): void {
    const index = this.#find(row);
    let found = this.#rows[index];
    if (found?.number !== row) {
      if (cell === null) return;
      found = { number: row, xml: `<${this.prefix}row r="${row + 1}"></${this.prefix}row>` };
      this.#rows.splice(index, 0, found);
      this.#rowsMoved(index);
    }
    const referenced = referencedRow(found.xml, row);
    if (referenced !== found.xml) this.written.set(referenced, found.xml);
    found.xml = this.#asWritten(withCell(referenced, row, col, cell));
    // A row that says nothing but its number is of our making, or might as well be.
    if (cell === null && /^<[\w.:-]+ r="\d+"><\/[^>]*>$/.test(found.xml)) this.#dropRow(index);
    else this.#rowChanged(index);
  }

  /** Replaces cell elements that are there, all those of one row at once. */
  replaceCells(row: number, cells: ReadonlyMap<number, string>): void {
    const index = this.#find(row);
    const found = this.#rows[index];
    if (found?.number !== row) return;
    const spans = this.#spansOf(found.xml);
    const splices = new Splices(found.xml);
    const replaced = [...cells].flatMap(([col, cell]) => ({ cell, span: spans.get(col) }));
    replaced.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
    for (const { cell, span } of replaced) if (span) splices.replace(span.start, span.end, cell);
    found.xml = this.#asWritten(splices.apply());
    this.#rowChanged(index);
  }

  /** Text of a row element with the white space before it, or null. */
  row(row: number): string | null {
    const found = this.#rows[this.#find(row)];
    return found?.number === row ? found.xml : null;
  }

  /** Replaces, adds or (with null) removes a whole row element. */
  setRow(row: number, xml: string | null): void {
    const index = this.#find(row);
    const found = this.#rows[index];
    if (found?.number === row) {
      if (xml === null) this.#dropRow(index);
      else {
        found.xml = xml;
        this.#rowChanged(index);
      }
    } else if (xml !== null) {
      this.#rows.splice(index, 0, { number: row, xml });
      this.#rowsMoved(index);
    }
  }

  /** Columns that have a cell element in a row. */
  columnsOf(row: number): number[] {
    const xml = this.row(row);
    return xml === null ? [] : cellSpans(xml).map((cell) => cell.col);
  }

  /** Rewrites every row; returning null drops it. The number is the new one. */
  mapRows(change: (number: number, xml: string) => { number: number; xml: string } | null): void {
    let foreign = '';
    this.#rows = this.#rows.flatMap((row) => {
      const changed = change(row.number, row.xml);
      foreign += row.foreign ?? '';
      if (!changed) return [];
      const kept = { ...changed, foreign };
      foreign = '';
      return [kept];
    });
    this.tail = foreign + this.tail;
    this.#rowsMoved(0);
  }

  /** What stood before a row stays when it goes. */
  #dropRow(index: number): void {
    const [row] = this.#rows.splice(index, 1);
    const foreign = row?.foreign ?? '';
    const next = this.#rows[index];
    if (next) this.#rows[index] = { ...next, foreign: foreign + (next.foreign ?? '') };
    else this.tail = foreign + this.tail;
    this.#rowsMoved(index);
  }

  /** Index of a row, or of the place where it belongs. */
  #find(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rows[middle]?.number ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Of a cell that stands in its row twice the later one counts. */
function lastAt(spans: readonly CellSpan[], col: number): CellSpan | undefined {
  return spans.filter((span) => span.col === col).at(-1);
}

/** The row with a reference in every cell. */
function referencedRow(xml: string, row: number): string {
  const spans = cellSpans(xml);
  const isComplete = spans.every((span) => /\sr\s*=/.test(xml.slice(span.start, xml.indexOf('>', span.start))));
  return isComplete ? xml : withReferences(xml, row, spans);
}

function withCell(xml: string, row: number, col: number, cell: string | null): string {
  const spans = cellSpans(xml);
  const same = lastAt(spans, col);
  if (same) return xml.slice(0, same.start) + (cell ?? '') + xml.slice(same.end);
  if (cell === null) return xml;
  const next = spans.find((span) => span.col > col);
  if (next) return xml.slice(0, next.start) + cell + xml.slice(next.start);
  const last = spans.at(-1);
  if (last) return xml.slice(0, last.end) + cell + xml.slice(last.end);
  const scanner = new XmlScanner(xml);
  scanner.next();
  if (scanner.kind !== EMPTY) return xml.slice(0, scanner.end) + cell + xml.slice(scanner.end);
  return `${xml.slice(0, scanner.end - 2).trimEnd()}>${cell}</${scanner.prefix}row>${xml.slice(scanner.end)}`;
}

function withReferences(rowXml: string, row: number, spans: readonly CellSpan[]): string {
  let xml = '';
  let copied = 0;
  for (const { col, start, end } of spans) {
    xml +=
      rowXml.slice(copied, start) + withAttributes(rowXml.slice(start, end), { r: `${columnName(col)}${row + 1}` });
    copied = end;
  }
  return xml + rowXml.slice(copied);
}

/** Whether a text has formula elements, whatever their prefix. */
export function hasFormulas(xml: string): boolean {
  return /<(?:\w+:)?f[\s>/]/.test(xml);
}
