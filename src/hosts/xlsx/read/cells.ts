import { cellKey, MAX_COLUMNS, MAX_ROWS } from '../../../core/sheet/address';
import type { RawValue, SheetCell, Span } from '../../../core/sheet/snapshot';
import { formulaFiller } from '../../../core/sheet/formula';
import type { NumberFormat } from './number-format';
import { refusal } from '../../refuse';
import { readRichText } from './shared-strings';
import { decodeCellText, decodeXml, findAttribute, OPEN, XmlScanner } from '../../xml/scanner';
import { isTrue } from '../../xml/attributes';
import { holdsNothing } from '../../../core/text/blank';
import { inOneGo, type Steps } from '../../../core/steps';

/** What reading cells needs of the rest of the workbook. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
  formatOf(style: number): NumberFormat;
}

export interface CellsRead {
  readonly cells: SheetCell[];
  readonly hiddenRows: Span[];
  /** Position of the closing tag of the cell data, or −1 when it is missing. */
  readonly end: number;
}

interface SharedMaster {
  readonly fill: (rows: number, cols: number) => string;
  readonly row: number;
  readonly col: number;
}

interface SharedUse {
  readonly index: number;
  readonly group: string;
}

/** Characters read in one step: a few milliseconds of work. */
const STEP = 256 << 10;
const C = 99;
const V = 118;
const F = 102;
const SLASH = 47;
const GREATER = 62;

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
    if (reader.isDone) return { cells: reader.finish(), hiddenRows: reader.hiddenRows, end: at };
    yield at / xml.length;
  }
}

class CellReader {
  readonly hiddenRows: Span[] = [];
  /** Nothing is left to be read. */
  isDone = false;
  readonly #cells: SheetCell[] = [];
  readonly #masters = new Map<string, SharedMaster>();
  readonly #uses: SharedUse[] = [];
  readonly #acceptsPlain: boolean;
  #row = -1;
  #col = -1;
  #isSorted = true;
  /** Cells without content, kept where order is lost: one that stands there again empties the first. */
  readonly #blanks = new Set<SheetCell>();

  constructor(
    private readonly xml: string,
    private readonly prefixes: ReadonlySet<string>,
    private readonly context: CellContext,
  ) {
    this.#acceptsPlain = prefixes.has('');
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
      let code = xml.charCodeAt(at + 1);
      if (code === SLASH) {
        const end = xml.indexOf('>', at);
        if (end < 0) return -1;
        if (xml.slice(at, end).includes('sheetData')) return at;
        at = end + 1;
        continue;
      }
      if (code === 33 || code === 63) {
        at = this.#pastSpecial(at);
        continue;
      }
      let i = at + 1;
      let local = i;
      while (code > 32 && code !== GREATER && code !== SLASH) {
        if (code === 58) local = i + 1;
        code = xml.charCodeAt(++i);
      }
      const isOurs = local === at + 1 ? this.#acceptsPlain : this.prefixes.has(xml.slice(at + 1, local));
      if (isOurs && i - local === 1 && xml.charCodeAt(local) === C) at = this.#cell(i);
      else if (isOurs && i - local === 3 && xml.startsWith('row', local)) at = this.#rowTag(i);
      else at = this.#foreign(at);
      if (at < 0) return -1;
    }
    return at;
  }

  finish(): SheetCell[] {
    const cells = this.#cells;
    for (const { index, group } of this.#uses) {
      const cell = cells[index];
      const master = this.#masters.get(group);
      if (!cell || !master) continue;
      cells[index] = { ...cell, formula: `=${master.fill(cell.row - master.row, cell.col - master.col)}` };
    }
    if (this.#isSorted) return cells;
    cells.sort((a, b) => cellKey(a.row, a.col) - cellKey(b.row, b.col));
    // Of a cell that stands in the file twice the later one counts.
    return cells.filter((cell, index) => {
      const next = cells[index + 1];
      return (next?.row !== cell.row || next.col !== cell.col) && !this.#blanks.has(cell);
    });
  }

  #pastSpecial(at: number): number {
    const scanner = new XmlScanner(this.xml, at);
    scanner.next();
    return scanner.start;
  }

  /** An element of another vocabulary, or one we do not know: passed over with its content. */
  #foreign(at: number): number {
    const scanner = new XmlScanner(this.xml, at);
    scanner.next();
    scanner.skipElement();
    return scanner.end > at ? scanner.end : -1;
  }

  #rowTag(nameEnd: number): number {
    const xml = this.xml;
    const scanner = tagEnd(xml, nameEnd);
    if (scanner < 0) return -1;
    this.#row++;
    this.#col = -1;
    const r = findAttribute(xml, nameEnd, scanner, 'r');
    if (r) {
      const row = Number(xml.slice(r.start, r.end)) - 1;
      if (Number.isInteger(row) && row >= 0) {
        if (row < this.#row) this.#isSorted = false;
        this.#row = row;
      }
    }
    const hidden = findAttribute(xml, nameEnd, scanner, 'hidden');
    if (hidden && isTrue(xml.slice(hidden.start, hidden.end))) addToSpans(this.hiddenRows, this.#row);
    return scanner;
  }

  #cell(nameEnd: number): number {
    const xml = this.xml;
    let col = this.#col + 1;
    let row = this.#row;
    let style = 0;
    let type = 0;
    let typeLength = 0;
    let i = nameEnd;
    let code = xml.charCodeAt(i);
    let isEmpty = false;
    // Attributes: r, s and t are read in place, others passed over.
    for (;;) {
      while (code <= 32) code = xml.charCodeAt(++i);
      if (code === GREATER) break;
      if (code === SLASH) {
        isEmpty = true;
        i = xml.indexOf('>', i);
        break;
      }
      const nameStart = i;
      while (code !== 61 && code === code) code = xml.charCodeAt(++i);
      const isSingle = i - nameStart === 1 || xml.charCodeAt(nameStart + 1) <= 32;
      code = xml.charCodeAt(++i);
      while (code <= 32) code = xml.charCodeAt(++i);
      if (code !== code) return -1;
      const valueEnd = xml.indexOf(code === 39 ? "'" : '"', i + 1);
      if (valueEnd < 0) return -1;
      if (isSingle) {
        const name = xml.charCodeAt(nameStart);
        let j = i + 1;
        if (name === 114 /* r */) {
          let letters = 0;
          let c = xml.charCodeAt(j) & ~32;
          while (c >= 65 && c <= 90) {
            letters = letters * 26 + c - 64;
            c = xml.charCodeAt(++j) & ~32;
          }
          let digits = 0;
          for (; j < valueEnd; j++) digits = digits * 10 + xml.charCodeAt(j) - 48;
          if (letters > 0 && digits > 0) {
            if (letters > MAX_COLUMNS || digits > MAX_ROWS) throw outside(xml.slice(i + 1, valueEnd));
            if (letters - 1 < col || digits - 1 < row) this.#isSorted = false;
            col = letters - 1;
            row = digits - 1;
          }
        } else if (name === 115 /* s */) {
          for (; j < valueEnd; j++) style = style * 10 + xml.charCodeAt(j) - 48;
        } else if (name === 116 /* t */) {
          type = xml.charCodeAt(j);
          typeLength = valueEnd - j;
        }
      }
      i = valueEnd + 1;
      code = xml.charCodeAt(i);
    }
    this.#col = col;
    if (i < 0) return -1;
    if (!isEmpty) return this.#content(i + 1, row, col, style, type, typeLength);
    this.#blank(row, col);
    return i + 1;
  }

  #content(from: number, row: number, col: number, style: number, type: number, typeLength: number): number {
    const xml = this.xml;
    let at = from;
    let raw: string | null = null;
    let inline: string | null = null;
    let formula: string | null = null;
    let group: string | null = null;
    for (;;) {
      at = xml.indexOf('<', at);
      if (at < 0) return -1;
      let code = xml.charCodeAt(at + 1);
      if (code === SLASH) {
        at = xml.indexOf('>', at) + 1;
        break;
      }
      if (code === 33 || code === 63) {
        at = this.#pastSpecial(at);
        continue;
      }
      let i = at + 1;
      let local = i;
      while (code > 32 && code !== GREATER && code !== SLASH) {
        if (code === 58) local = i + 1;
        code = xml.charCodeAt(++i);
      }
      const first = xml.charCodeAt(local);
      const end = code === GREATER ? i + 1 : tagEnd(xml, i);
      if (end < 0) return -1;
      const isSingle = i - local === 1;
      if (isSingle && (first === V || first === F)) {
        let text = '';
        let next = end;
        if (xml.charCodeAt(end - 2) !== SLASH) {
          let close = xml.indexOf('<', end);
          if (xml.charCodeAt(close + 1) === 33 || xml.charCodeAt(close + 1) === 63) close = this.#pastSpecial(close);
          if (close >= 0 && xml.charCodeAt(close + 1) !== SLASH)
            close = xml.indexOf(`</${xml.slice(at + 1, i)}`, close);
          if (close < 0) return -1;
          text = xml.slice(end, close);
          next = xml.indexOf('>', close) + 1;
        }
        if (first === V) raw = text;
        else {
          formula = decodeXml(text);
          if (code !== GREATER) group = this.#formulaAttributes(i, end, formula, row, col);
          if (formula === '') formula = null;
        }
        at = next;
      } else if (i - local === 2 && first === 105 /* is */) {
        const scanner = new XmlScanner(xml, at);
        if (scanner.next() === OPEN) inline = (inline ?? '') + readRichText(scanner, 'is');
        at = scanner.end;
      } else {
        at = this.#foreign(at);
        if (at < 0) return -1;
      }
    }
    const isShared = group !== null && formula === null;
    if (raw !== null || inline !== null || formula !== null || isShared) {
      this.#add(row, col, style, type, typeLength, raw, inline, formula, isShared ? group : null);
    } else this.#blank(row, col);
    return at;
  }

  /** Group of a shared formula, or null; a data table gets a formula that at least names it. */
  #formulaAttributes(from: number, to: number, formula: string, row: number, col: number): string | null {
    const xml = this.xml;
    const t = findAttribute(xml, from, to, 't');
    if (!t || xml.slice(t.start, t.end) !== 'shared') return null;
    const si = findAttribute(xml, from, to, 'si');
    if (!si) return null;
    const group = xml.slice(si.start, si.end);
    if (formula !== '') this.#masters.set(group, { fill: formulaFiller(formula), row, col });
    return group;
  }

  /** A text that is not where the cell says it is must not pass for a blank. */
  #shared(index: string): string {
    const text = this.context.sharedStrings[toInteger(index)];
    if (text === undefined)
      throw refusal('unreadable', 'host.xlsx.unreadable', { part: 'sharedStrings.xml' }, `text ${index}`);
    return text;
  }

  #blank(row: number, col: number): void {
    if (this.#isSorted) return;
    const blank: SheetCell = { row, col, value: null, text: '', formula: null, numberFormat: 'General' };
    this.#blanks.add(blank);
    this.#cells.push(blank);
  }

  #add(
    row: number,
    col: number,
    style: number,
    type: number,
    typeLength: number,
    raw: string | null,
    inline: string | null,
    formula: string | null,
    group: string | null,
  ): void {
    const format = this.context.formatOf(style);
    let value: RawValue = null;
    let text = '';
    if (inline !== null) {
      value = inline;
      text = format.text(inline);
    } else if (raw === null) {
      // A formula without a stored result.
    } else if (type === 115 /* s */ && typeLength === 1) {
      value = raw === '' ? '' : this.#shared(raw);
      text = format.text(value);
    } else if (type === 115 /* str */ || type === 105 /* inlineStr without is */) {
      value = decodeCellText(raw);
      text = format.text(value);
    } else if (type === 98 /* b */) {
      value = isTrue(raw.trim());
      text = value ? 'TRUE' : 'FALSE';
    } else if (type === 101 /* e */) {
      text = decodeXml(raw).trim();
      value = { error: text };
    } else if (type === 100 /* d */) {
      value = serialOfIso(raw.trim(), this.context.date1904);
      text = value === null ? raw : format.number(value);
      value ??= raw;
    } else {
      if (format.isGeneral && isPlainNumber(raw)) {
        value = +raw;
        text = raw;
      } else if (raw.trim() !== '') {
        const number = +raw;
        value = Number.isNaN(number) ? decodeCellText(raw) : number;
        text = typeof value === 'string' ? value : format.number(value);
      }
    }
    if (group === null && holdsNothing({ value, formula })) {
      this.#blank(row, col);
      return;
    }
    if (group !== null) this.#uses.push({ index: this.#cells.length, group });
    this.#cells.push({
      row,
      col,
      value,
      text,
      formula: formula === null ? null : `=${formula}`,
      numberFormat: format.code,
    });
  }
}

/** Excel takes no such file for whole; read all the same, the cell would stand for another one. */
function outside(reference: string): Error {
  return refusal('unreadable', 'host.xlsx.unreadable', { part: reference }, 'outside of the grid');
}

/** Position behind a tag's `>`, quotes respected. */
function tagEnd(xml: string, from: number): number {
  let i = from;
  let code = xml.charCodeAt(i);
  while (code !== GREATER) {
    if (code === 34) i = xml.indexOf('"', i + 1);
    else if (code === 39) i = xml.indexOf("'", i + 1);
    if (i < 0 || code !== code) return -1;
    code = xml.charCodeAt(++i);
  }
  return i + 1;
}

/** Short and canonical, so that the text in the file is also the one General shows. */
function isPlainNumber(raw: string): boolean {
  const length = raw.length;
  if (length === 0 || length > 10) return false;
  let i = raw.charCodeAt(0) === 45 ? 1 : 0;
  const first = raw.charCodeAt(i);
  if (first < 48 || first > 57) return false;
  if (first === 48) {
    if (length === i + 1) return i === 0;
    if (raw.charCodeAt(i + 1) !== 46) return false;
  }
  let hasPoint = false;
  let code = first;
  for (i++; i < length; i++) {
    code = raw.charCodeAt(i);
    if (code === 46 && !hasPoint) hasPoint = true;
    else if (code < 48 || code > 57) return false;
  }
  return !hasPoint || (code !== 48 && code !== 46);
}

function toInteger(raw: string): number {
  let number = 0;
  for (let i = 0; i < raw.length; i++) {
    const digit = raw.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number(raw);
    number = number * 10 + digit;
  }
  return number;
}

function addToSpans(spans: Span[], index: number): void {
  const last = spans.at(-1);
  if (last?.last === index - 1) spans[spans.length - 1] = { first: last.first, last: index };
  else spans.push({ first: index, last: index });
}

/** Serial number of an ISO 8601 date, date-time or time; null when it is none. */
function serialOfIso(text: string, date1904: boolean): number | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/.exec(text);
  if (!match || text === '') return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const serial = days + 25_569;
  // Excel believes in 29 February 1900.
  return (date1904 ? serial - 1462 : serial < 61 ? serial - 1 : serial) + time;
}
