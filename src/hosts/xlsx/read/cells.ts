import { cellKey } from '../../../core/sheet/address';
import type { RawValue, SheetCell, Span } from '../../../core/sheet/snapshot';
import { CellTag, tagEnd } from './cell-tag';
import { addToSpans, isPlainNumber, NOTHING, valueOf, type Shown } from './cell-values';
import type { NumberFormat } from './number-format';
import { SharedFormulas } from './shared-formulas';
import { readRichText } from './shared-strings';
import { rowOfFirstCell } from '../xml/cut-rows';
import { decodeCellText, decodeXml, findAttribute, OPEN, XmlScanner } from '../../xml/scanner';
import { isTrue } from '../../xml/attributes';
import { holdsNothing } from '../../../core/text/blank';
import { inOneGo, type Steps } from '../../../core/steps';

/** What reading cells needs of the rest of the workbook. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
  formatOf(style: number): NumberFormat;
  /** Formula of a cell of a group, where a row is read without the others; left out, the group's first cell tells. */
  readonly sharedFormula?: (row: number, col: number) => string | null;
}

export interface CellsRead {
  readonly cells: SheetCell[];
  readonly hiddenRows: Span[];
  /** Position of the closing tag of the cell data, or −1 when it is missing. */
  readonly end: number;
  /** Every element was seen to end before the one that holds it; where not, nobody has looked. */
  readonly isNested: boolean;
}

/** Characters read in one step: a few milliseconds of work. */
const STEP = 256 << 10;

/**
 * Reads the non-empty cells between `from` (behind the opening sheetData tag) and its closing tag.
 * Hand-written over character positions: this is where a large sheet spends its time.
 *
 * @param prefixes namespace prefixes that mean SpreadsheetML, with colon
 */
export function readCells(xml: string, from: number, prefixes: ReadonlySet<string>, context: CellContext): CellsRead {
  return inOneGo(readingCells(xml, from, prefixes, context));
}

/** As `readCells`, in steps. */
export function* readingCells(
  xml: string,
  from: number,
  prefixes: ReadonlySet<string>,
  context: CellContext,
): Steps<CellsRead> {
  const reader = new CellReader(xml, prefixes, context);
  let at = from;
  for (;;) {
    at = reader.run(at, at + STEP);
    if (reader.isDone)
      return { cells: reader.finish(), hiddenRows: reader.hiddenRows, end: at, isNested: reader.isNested };
    yield at / xml.length;
  }
}

const enum Code {
  Space = 32,
  Exclamation = 33,
  Quote = 34,
  Apostrophe = 39,
  Slash = 47,
  Colon = 58,
  Greater = 62,
  Question = 63,
  C = 99,
  F = 102,
  I = 105,
  V = 118,
}

const ROW_END = '</row>';
/** How nearly all programs write a text that stands in its cell. */
const TEXT_STARTS = ['<is><t>', '<is><t xml:space="preserve">'];
const TEXT_END = '</t></is>';

class CellReader {
  readonly hiddenRows: Span[] = [];
  /** Nothing is left to be read. */
  isDone = false;
  readonly #cells: SheetCell[] = [];
  readonly #shared = new SharedFormulas();
  readonly #acceptsPlain: boolean;
  #row = -1;
  #col = -1;
  #isSorted = true;
  /** Only rows, cells, values, formulas and texts were met, as nearly all programs write them, each closed by its own tag. */
  #isPlain = true;
  #isInRow = false;
  /** Cells without content, kept where order is lost: one that stands there again empties the first. */
  readonly #blanks = new Set<SheetCell>();
  /** The cell that is being read; one object for all of them, as there are millions. */
  readonly #tag: CellTag;
  #raw: string | null = null;
  #inline: string | null = null;
  #formula: string | null = null;
  #group: string | null = null;
  /** Where the local part of the name begins that was read last. */
  #local = 0;

  constructor(
    private readonly xml: string,
    private readonly prefixes: ReadonlySet<string>,
    private readonly context: CellContext,
  ) {
    this.#acceptsPlain = prefixes.has('');
    this.#tag = new CellTag(xml);
  }

  get isNested(): boolean {
    return this.#isPlain && this.#tag.isPlain && !this.#isInRow;
  }

  /** Reads on from a position until another is reached or passed, between two tags; returns where it stands then. */
  run(from: number, until: number): number {
    const at = this.#run(from, until);
    this.isDone = at < until;
    return at;
  }

  #run(from: number, until: number): number {
    const xml = this.xml;
    let at = from;
    while (at < until) {
      at = xml.indexOf('<', at);
      if (at < 0) return -1;
      const code = xml.charCodeAt(at + 1);
      if (code === Code.Slash) {
        if (xml.startsWith(ROW_END, at)) at = this.#rowEnd(at);
        else {
          const end = xml.indexOf('>', at);
          if (end < 0 || xml.slice(at, end).includes('sheetData')) return end < 0 ? -1 : at;
          this.#isPlain = false;
          at = end + 1;
        }
      } else {
        at = code === Code.Exclamation || code === Code.Question ? this.#pastSpecial(at) : this.#element(at);
        if (at < 0) return -1;
      }
    }
    return at;
  }

  /** A row, a cell, or an element of another vocabulary. */
  #element(at: number): number {
    // Nearly all are plain cells.
    if (this.#acceptsPlain && this.xml.charCodeAt(at + 1) === Code.C && this.xml.charCodeAt(at + 2) === Code.Space)
      return this.#cell(at + 2);
    const nameEnd = this.#nameEnd(at);
    const local = this.#local;
    const isOurs = local === at + 1 ? this.#acceptsPlain : this.prefixes.has(this.xml.slice(at + 1, local));
    if (isOurs && nameEnd - local === 1 && this.xml.charCodeAt(local) === Code.C) return this.#cell(nameEnd);
    return isOurs && nameEnd - local === 3 && this.xml.startsWith('row', local)
      ? this.#rowTag(nameEnd)
      : this.#foreign(at);
  }

  /** End of the name of the tag at a position; where its local part begins is kept. */
  #nameEnd(at: number): number {
    const xml = this.xml;
    let i = at + 1;
    this.#local = i;
    let code = xml.charCodeAt(i);
    while (code > Code.Space && code !== Code.Greater && code !== Code.Slash) {
      if (code === Code.Colon) {
        this.#local = i + 1;
        this.#isPlain = false;
      }
      code = xml.charCodeAt(++i);
    }
    return i;
  }

  finish(): SheetCell[] {
    const cells = this.#cells;
    this.#shared.fillIn(cells, this.context.sharedFormula);
    if (this.#isSorted) return cells;
    cells.sort((a, b) => cellKey(a.row, a.col) - cellKey(b.row, b.col));
    // Of a cell that stands in the file twice the later one counts.
    return cells.filter((cell, index) => {
      const next = cells[index + 1];
      return (next?.row !== cell.row || next.col !== cell.col) && !this.#blanks.has(cell);
    });
  }

  #pastSpecial(at: number): number {
    this.#isPlain = false;
    const scanner = new XmlScanner(this.xml, at);
    scanner.next();
    return scanner.start;
  }

  /** An element of another vocabulary, or one we do not know: passed over with its content. */
  #foreign(at: number): number {
    this.#isPlain = false;
    const scanner = new XmlScanner(this.xml, at);
    scanner.next();
    scanner.skipElement();
    return scanner.end > at ? scanner.end : -1;
  }

  #rowTag(nameEnd: number): number {
    const xml = this.xml;
    const scanner = tagEnd(xml, nameEnd);
    if (scanner < 0) return -1;
    if (xml.charCodeAt(scanner - 2) !== Code.Slash) {
      if (this.#isInRow) this.#isPlain = false;
      this.#isInRow = true;
    }
    this.#row++;
    this.#col = -1;
    const r = findAttribute(xml, nameEnd, scanner, 'r');
    const stated = r ? Number(xml.slice(r.start, r.end)) - 1 : -1;
    const row = Number.isInteger(stated) && stated >= 0 ? stated : (rowOfFirstCell(xml, scanner) ?? this.#row);
    if (row < this.#row) this.#isSorted = false;
    this.#row = row;
    const hidden = findAttribute(xml, nameEnd, scanner, 'hidden');
    if (hidden && isTrue(xml.slice(hidden.start, hidden.end))) addToSpans(this.hiddenRows, this.#row);
    return scanner;
  }

  #rowEnd(at: number): number {
    if (!this.#isInRow) this.#isPlain = false;
    this.#isInRow = false;
    return at + ROW_END.length;
  }

  #cell(nameEnd: number): number {
    const tag = this.#tag;
    const end = tag.read(nameEnd, this.#row, this.#col + 1);
    if (tag.isBehind) this.#isSorted = false;
    this.#col = tag.col;
    if (end < 0) return -1;
    if (this.xml.charCodeAt(end - 1) === Code.Slash) {
      this.#blank();
      return end + 1;
    }
    return this.#content(end + 1);
  }

  /** What stands in a cell, up to its closing tag. */
  #content(from: number): number {
    const xml = this.xml;
    this.#raw = null;
    this.#inline = null;
    this.#formula = null;
    this.#group = null;
    let at = from;
    for (;;) {
      at = xml.indexOf('<', at);
      if (at < 0) return -1;
      const code = xml.charCodeAt(at + 1);
      if (code === Code.Slash) break;
      at = code === Code.Exclamation || code === Code.Question ? this.#pastSpecial(at) : this.#inner(at);
      if (at < 0) return -1;
    }
    if (at === from) this.#blank();
    else this.#keep();
    return this.#behindClosing(at, '</c>');
  }

  /** Behind a closing tag; written otherwise than expected, it may belong to another element. */
  #behindClosing(at: number, expected: string): number {
    if (this.xml.startsWith(expected, at)) return at + expected.length;
    this.#isPlain = false;
    return this.xml.indexOf('>', at) + 1;
  }

  /** A value, a formula, a text of its own, or an element of another vocabulary. */
  #inner(at: number): number {
    const xml = this.xml;
    // Nearly all are plain values and texts.
    const initial = xml.charCodeAt(at + 1);
    if (initial === Code.V && xml.charCodeAt(at + 2) === Code.Greater)
      return this.#valueOrFormula(at, at + 2, at + 3, Code.V);
    const behind = initial === Code.I ? this.#plainText(at) : -1;
    if (behind >= 0) return behind;
    const nameEnd = this.#nameEnd(at);
    const local = this.#local;
    const end = xml.charCodeAt(nameEnd) === Code.Greater ? nameEnd + 1 : tagEnd(xml, nameEnd);
    if (end < 0) return -1;
    const first = xml.charCodeAt(local);
    const length = nameEnd - local;
    if (length === 1 && (first === Code.V || first === Code.F)) return this.#valueOrFormula(at, nameEnd, end, first);
    if (length !== 2 || first !== Code.I) return this.#foreign(at);
    this.#isPlain = false;
    const scanner = new XmlScanner(xml, at);
    if (scanner.next() === OPEN) this.#inline = (this.#inline ?? '') + readRichText(scanner, 'is');
    return scanner.end;
  }

  /** A text that stands in the cell itself, all of one piece; −1 when it is written otherwise. */
  #plainText(at: number): number {
    const xml = this.xml;
    const start = TEXT_STARTS.find((tags) => xml.startsWith(tags, at));
    if (start === undefined) return -1;
    const from = at + start.length;
    const end = xml.indexOf('<', from);
    if (!xml.startsWith(TEXT_END, end)) return -1;
    this.#inline = (this.#inline ?? '') + decodeCellText(xml.slice(from, end));
    return end + TEXT_END.length;
  }

  #valueOrFormula(at: number, nameEnd: number, end: number, first: number): number {
    const xml = this.xml;
    let text = '';
    let next = end;
    if (xml.charCodeAt(end - 2) !== Code.Slash) {
      const close = this.#closing(at, nameEnd, end);
      if (close < 0) return -1;
      text = xml.slice(end, close);
      next = this.#behindClosing(close, first === Code.V ? '</v>' : '</f>');
    }
    if (first === Code.V) {
      this.#raw = text;
      return next;
    }
    const formula = decodeXml(text);
    if (end > nameEnd + 1) this.#group = this.#sharedGroup(nameEnd, end, formula);
    this.#formula = formula === '' ? null : formula;
    return next;
  }

  /** Where the closing tag of an element begins whose text starts at `end`; comments between are passed over. */
  #closing(at: number, nameEnd: number, end: number): number {
    const xml = this.xml;
    const special = xml.indexOf('<', end);
    const code = xml.charCodeAt(special + 1);
    const close = code === Code.Exclamation || code === Code.Question ? this.#pastSpecial(special) : special;
    if (close < 0 || xml.charCodeAt(close + 1) === Code.Slash) return close;
    this.#isPlain = false;
    return xml.indexOf(`</${xml.slice(at + 1, nameEnd)}`, close);
  }

  /** Group of a shared formula, or null; its master is kept. */
  #sharedGroup(from: number, to: number, formula: string): string | null {
    const xml = this.xml;
    const t = findAttribute(xml, from, to, 't');
    if (!t || xml.slice(t.start, t.end) !== 'shared') return null;
    const si = findAttribute(xml, from, to, 'si');
    if (!si) return null;
    const group = xml.slice(si.start, si.end);
    if (formula !== '') this.#shared.state(group, formula, this.#tag);
    return group;
  }

  #blank(): void {
    if (this.#isSorted) return;
    const { row, col } = this.#tag;
    const blank: SheetCell = { row, col, value: null, text: '', formula: null, numberFormat: 'General' };
    this.#blanks.add(blank);
    this.#cells.push(blank);
  }

  /** Keeps the cell that was read, unless nothing stands in it. */
  #keep(): void {
    const formula = this.#formula;
    const group = formula === null ? this.#group : null;
    const format = this.context.formatOf(this.#tag.style);
    const raw = this.#raw;
    // Most cells are plain numbers: for them nothing is put together that is taken apart at once.
    if (group === null && raw !== null && this.#tag.type === 0 && format.isGeneral && isPlainNumber(raw)) {
      this.#push(+raw, raw, format);
      return;
    }
    const { value, text } = this.#shown(format);
    if (group === null && holdsNothing({ value, formula })) {
      this.#blank();
      return;
    }
    if (group !== null) this.#shared.use(group, this.#cells.length);
    this.#push(value, text, format);
  }

  #push(value: RawValue, text: string, { code }: NumberFormat): void {
    const { row, col } = this.#tag;
    const formula = this.#formula;
    this.#cells.push({ row, col, value, text, formula: formula === null ? null : `=${formula}`, numberFormat: code });
  }

  #shown(format: NumberFormat): Shown {
    if (this.#inline !== null) return { value: this.#inline, text: format.text(this.#inline) };
    // A formula without a stored result has none.
    return this.#raw === null ? NOTHING : valueOf(this.#tag, this.#raw, format, this.context);
  }
}
