import { MAX_COLUMNS, MAX_ROWS } from '../../../core/sheet/address';
import { refusal } from '../../refuse';

/** As in the scanner: an enum, as its members are written into the loop over all characters. */
const enum Code {
  Space = 32,
  Quote = 34,
  Apostrophe = 39,
  Slash = 47,
  Zero = 48,
  Equals = 61,
  Greater = 62,
  A = 65,
  Z = 90,
  R = 114,
  S = 115,
  T = 116,
}

/** Both cases of a letter as one. */
const UPPER = ~32;

/** What the tag of a cell says before its content: r, s and t. Read anew for every cell, as there are millions. */
export class CellTag {
  row = 0;
  col = 0;
  style = 0;
  /** First character of its type; 0 for a number. */
  type = 0;
  typeLength = 0;
  /** It stands before the place where it was expected. */
  isBehind = false;
  /** All tags so far held r, s and t and nothing else, and end where any reader sees them end. */
  isPlain = true;

  constructor(private readonly xml: string) {}

  /**
   * Reads the attributes behind the name; row and column are those of a cell without a reference.
   *
   * @returns the position of the closing `>`, or −1 when the tag does not end
   */
  read(nameEnd: number, row: number, col: number): number {
    this.row = row;
    this.col = col;
    this.style = 0;
    this.type = 0;
    this.typeLength = 0;
    this.isBehind = false;
    return this.#attributes(nameEnd);
  }

  #attributes(nameEnd: number): number {
    const xml = this.xml;
    let i = nameEnd;
    let code = xml.charCodeAt(i);
    for (;;) {
      while (code <= Code.Space) code = xml.charCodeAt(++i);
      if (code === Code.Greater) return i;
      if (code === Code.Slash) return this.#behindSlash(i);
      const nameStart = i;
      while (code !== Code.Equals && code === code) code = xml.charCodeAt(++i);
      const name = this.#letter(nameStart, i);
      code = xml.charCodeAt(++i);
      while (code <= Code.Space) code = xml.charCodeAt(++i);
      if (code !== code) return -1;
      const valueEnd = xml.indexOf(code === Code.Apostrophe ? "'" : '"', i + 1);
      if (valueEnd < 0) return -1;
      if (code !== Code.Quote && code !== Code.Apostrophe) this.isPlain = false;
      this.#attribute(name, i + 1, valueEnd);
      i = valueEnd + 1;
      code = xml.charCodeAt(i);
    }
  }

  #behindSlash(at: number): number {
    if (this.xml.charCodeAt(at + 1) !== Code.Greater) this.isPlain = false;
    return this.xml.indexOf('>', at);
  }

  /** The one letter of a name, with or without space behind it; 0 for a longer name. */
  #letter(from: number, to: number): number {
    if (to - from === 1) return this.xml.charCodeAt(from);
    this.isPlain = false;
    return this.xml.charCodeAt(from + 1) <= Code.Space ? this.xml.charCodeAt(from) : 0;
  }

  #attribute(name: number, from: number, to: number): void {
    if (name === Code.R) this.#reference(from, to);
    else if (name === Code.S) this.style = digitsOf(this.xml, from, to);
    else if (name === Code.T) {
      this.type = this.xml.charCodeAt(from);
      this.typeLength = to - from;
    } else this.isPlain = false;
  }

  /** B7 as column and row. */
  #reference(from: number, to: number): void {
    const xml = this.xml;
    let j = from;
    let letters = 0;
    let c = xml.charCodeAt(j) & UPPER;
    while (c >= Code.A && c <= Code.Z) {
      letters = letters * 26 + c - Code.A + 1;
      c = xml.charCodeAt(++j) & UPPER;
    }
    const digits = digitsOf(xml, j, to);
    if (!(letters > 0 && digits > 0)) return;
    if (letters > MAX_COLUMNS || digits > MAX_ROWS) throw outside(xml.slice(from, to));
    if (digits - 1 !== this.row) throw contradiction(xml.slice(from, to), this.row);
    this.isBehind = letters - 1 < this.col;
    this.col = letters - 1;
  }
}

/** Digits between two positions as a number; what is no digit makes nonsense of it, as it does of the file. */
function digitsOf(xml: string, from: number, to: number): number {
  let number = 0;
  for (let i = from; i < to; i++) number = number * 10 + xml.charCodeAt(i) - Code.Zero;
  return number;
}

/** A cell of one row inside another: readers differ on where it stands, and a write would meet the wrong one. */
function contradiction(reference: string, row: number): Error {
  return refusal('unreadable', 'host.xlsx.unreadable', { part: reference }, `stands in row ${row + 1}`);
}

/** Excel takes no such file for whole; read all the same, the cell would stand for another one. */
function outside(reference: string): Error {
  return refusal('unreadable', 'host.xlsx.unreadable', { part: reference }, 'outside of the grid');
}

/** Position behind a tag's `>`, quotes respected; −1 where it does not end. */
export function tagEnd(xml: string, from: number): number {
  let i = from;
  let code = xml.charCodeAt(i);
  while (code !== Code.Greater) {
    if (code === Code.Quote) i = xml.indexOf('"', i + 1);
    else if (code === Code.Apostrophe) i = xml.indexOf("'", i + 1);
    if (i < 0 || code !== code) return -1;
    code = xml.charCodeAt(++i);
  }
  return i + 1;
}
