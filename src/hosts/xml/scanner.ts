import type { Steps } from '../../core/steps';
import { remembered } from '../../core/text/memo';

/** Kinds of tag a scanner stops at. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const EMPTY = 3;

const COMMENT = '<!--';
const CDATA = '<![CDATA[';

/** Characters with a meaning between `<` and `>`; an enum, as its members are written into the loops over all characters. */
const enum Code {
  Space = 32,
  Exclamation = 33,
  Quote = 34,
  Apostrophe = 39,
  Slash = 47,
  Colon = 58,
  Equals = 61,
  Greater = 62,
  Question = 63,
}

/** Both namespaces of SpreadsheetML: the usual one and the strict one. */
const MAIN_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/**
 * Walks over the tags of an XML text without building a tree, so that what is not touched stays byte for byte.
 * Names are compared without their prefix; use `prefix` where it matters.
 */
export class XmlScanner {
  /** The current tag is `xml.slice(start, end)`. */
  start = 0;
  end = 0;
  kind = END;
  #nameStart = 0;
  #localStart = 0;
  #nameEnd = 0;

  constructor(
    readonly xml: string,
    from = 0,
    private readonly limit: number = xml.length,
  ) {
    this.end = from;
  }

  /** Moves to the next tag; comments, CDATA and declarations are passed over. */
  next(): number {
    const { xml } = this;
    const at = tagStart(xml, this.end);
    if (at < 0 || at >= this.limit) return this.#finish();
    this.start = at;
    let i = at + 1;
    const isClose = xml.charCodeAt(i) === Code.Slash;
    if (isClose) i++;
    this.#nameStart = i;
    this.#localStart = i;
    let code = xml.charCodeAt(i);
    while (code > Code.Space && code !== Code.Greater && code !== Code.Slash) {
      if (code === Code.Colon) this.#localStart = i + 1;
      code = xml.charCodeAt(++i);
    }
    this.#nameEnd = i;
    // A `>` may stand inside an attribute value.
    while (code !== Code.Greater) {
      if (code === Code.Quote) i = xml.indexOf('"', i + 1);
      else if (code === Code.Apostrophe) i = xml.indexOf("'", i + 1);
      if (i < 0 || code !== code) return this.#finish();
      code = xml.charCodeAt(++i);
    }
    this.end = i + 1;
    this.kind = isClose ? CLOSE : xml.charCodeAt(i - 1) === Code.Slash ? EMPTY : OPEN;
    return this.kind;
  }

  /** Name without prefix. */
  get name(): string {
    return this.xml.slice(this.#localStart, this.#nameEnd);
  }

  /** Prefix with its colon, or the empty string. */
  get prefix(): string {
    return this.xml.slice(this.#nameStart, this.#localStart);
  }

  /** Whether the tag at `start` names the same element as this one, prefix included. */
  matches(start: number): boolean {
    const { xml } = this;
    const length = this.#nameEnd - this.#nameStart;
    for (let i = 0; i < length; i++)
      if (xml.charCodeAt(start + 1 + i) !== xml.charCodeAt(this.#nameStart + i)) return false;
    const behind = xml.charCodeAt(start + 1 + length);
    return behind <= 32 || behind === 62 || behind === 47;
  }

  /** Whether an element of this name begins here: its closing tag is none. */
  opens(name: string): boolean {
    return this.kind !== CLOSE && this.is(name);
  }

  is(name: string): boolean {
    return this.#nameEnd - this.#localStart === name.length && this.xml.startsWith(name, this.#localStart);
  }

  /** Value of an attribute of the current tag by its local name, decoded; null when it is absent. */
  attribute(name: string): string | null {
    const span = this.attributeSpan(name);
    return span ? decodeXml(this.xml.slice(span.start, span.end)) : null;
  }

  /** Where an attribute's value stands. */
  attributeSpan(name: string): { start: number; end: number } | null {
    return findAttribute(this.xml, this.#nameEnd, this.end, name);
  }

  /** From an opening tag to behind its closing one; returns where the content ends. */
  skipElement(): number {
    if (this.kind !== OPEN) return this.start;
    for (let depth = 1; this.next() !== END;) {
      if (this.kind === OPEN) depth++;
      else if (this.kind === CLOSE && --depth === 0) return this.start;
    }
    return this.xml.length;
  }

  #finish(): number {
    this.start = this.end = this.limit;
    this.kind = END;
    return END;
  }
}

/** Tags between two steps. */
const STEP = 20_000;

/** A piece of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Whether every element ends before the one that holds it, found out in steps; of a text in which one does not, nobody
 * knows what it says.
 *
 * @param known content of an element of which this is known
 */
export function* nesting(xml: string, known: Stretch | null = null): Steps<boolean> {
  const open: number[] = [];
  const scanner = new XmlScanner(xml);
  for (;;) {
    const answer = nested(scanner, open, STEP, known);
    if (answer !== null) return answer;
    yield scanner.end / xml.length;
  }
}

/** Looks at so many tags; null when there are more. */
function nested(scanner: XmlScanner, open: number[], tags: number, known: Stretch | null): boolean | null {
  for (let left = tags; left > 0; left--) {
    if (scanner.next() === END) return open.length === 0;
    if (scanner.kind === OPEN) {
      open.push(scanner.start);
      if (scanner.end === known?.start) scanner.end = known.end;
    } else if (scanner.kind === CLOSE && !scanner.matches(open.pop() ?? scanner.xml.length)) return false;
  }
  return null;
}

/** Where the next tag begins, −1 where none does. */
function tagStart(xml: string, from: number): number {
  for (let at = from; ;) {
    at = xml.indexOf('<', at);
    const code = xml.charCodeAt(at + 1);
    if (at < 0 || (code !== Code.Exclamation && code !== Code.Question)) return at;
    at = code === Code.Question ? past(xml, '?>', at) : behindDeclaration(xml, at);
  }
}

function behindDeclaration(xml: string, at: number): number {
  if (xml.startsWith(COMMENT, at)) return past(xml, '-->', at);
  return xml.startsWith(CDATA, at) ? past(xml, ']]>', at) : past(xml, '>', at);
}

function past(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

/** Finds an attribute by its name without prefix between two positions of a tag. */
export function findAttribute(
  xml: string,
  from: number,
  to: number,
  name: string,
): { start: number; end: number } | null {
  let i = from;
  while (i < to) {
    // Not `indexOf`: behind a tag without attributes it would search the rest of the file.
    let equals = i;
    while (equals < to && xml.charCodeAt(equals) !== Code.Equals) equals++;
    if (equals >= to) return null;
    let quote = equals + 1;
    while (xml.charCodeAt(quote) <= Code.Space) quote++;
    const end = xml.indexOf(xml.charCodeAt(quote) === Code.Apostrophe ? "'" : '"', quote + 1);
    if (end < 0 || end >= to) return null;
    if (endsWithName(xml, i, equals, name)) return { start: quote + 1, end };
    i = end + 1;
  }
  return null;
}

/** Whether the attribute in front of an equals sign has this name, with or without a prefix. */
function endsWithName(xml: string, from: number, equals: number, name: string): boolean {
  let nameEnd = equals;
  while (nameEnd > from && xml.charCodeAt(nameEnd - 1) <= Code.Space) nameEnd--;
  const start = nameEnd - name.length;
  if (start < from || !xml.startsWith(name, start)) return false;
  const before = xml.charCodeAt(start - 1);
  return (before <= Code.Space || before === Code.Colon) && !xml.startsWith('xmlns:', start - 6);
}

/** Prefixes (with colon; empty for the default) that mean SpreadsheetML anywhere in the text. */
export function mainPrefixes(xml: string): Set<string> {
  const prefixes = new Set<string>();
  for (let at = xml.indexOf('xmlns'); at >= 0; at = xml.indexOf('xmlns', at + 5)) {
    const declaration = /^xmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(xml.slice(at, at + 300));
    if (declaration && MAIN_NAMESPACES.has(declaration[2] ?? declaration[3] ?? '')) {
      prefixes.add(declaration[1] === undefined ? '' : `${declaration[1]}:`);
    }
  }
  return prefixes;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text of an XML text: entities resolved, line ends as LF (as XML demands), CDATA unwrapped, comments dropped. */
export function decodeXml(raw: string): string {
  return isPlain(raw) ? raw : decodeMarked(raw);
}

/** Longest text whose decoding is kept: two dozen characters, each written as a number. */
const LONGEST_KEPT = 192;
const MOST_KEPT = 1_000;

/** The labels of a form come again in every form of a batch. */
const decodeMarked = remembered(
  (raw) => {
    let text = raw.includes('<') ? withoutMarkup(raw) : raw;
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
    return decodeEntities(text);
  },
  LONGEST_KEPT,
  MOST_KEPT,
);

/** From left to right, once: what looks like a comment inside CDATA is text, and the other way round. */
function withoutMarkup(raw: string): string {
  let text = '';
  let kept = 0;
  for (let at = raw.indexOf('<!'); at >= 0; at = raw.indexOf('<!', Math.max(kept, at + 1))) {
    const isComment = raw.startsWith(COMMENT, at);
    if (!isComment && !raw.startsWith(CDATA, at)) continue;
    const start = at + (isComment ? COMMENT : CDATA).length;
    const end = raw.indexOf(isComment ? '-->' : ']]>', start);
    if (end < 0) break;
    text += raw.slice(kept, at) + (isComment ? '' : escapeXml(raw.slice(start, end)));
    kept = end + 3;
  }
  return text + raw.slice(kept);
}

/** Longest entity that is looked at: `&#x10FFFF;` and some leading zeros. */
const LONGEST_ENTITY = 24;

/** Some writers spell every Chinese character as `&#20135;`, so plain decimal references are read in place. */
function decodeEntities(text: string): string {
  let decoded = '';
  let kept = 0;
  let at = text.indexOf('&');
  while (at >= 0) {
    let end = at + 2;
    let code = 0;
    let digit = text.charCodeAt(end);
    while (digit >= 48 && digit <= 57 && code < 0x10000) {
      code = code * 10 + digit - 48;
      digit = text.charCodeAt(++end);
    }
    const isPlain = text.charCodeAt(at + 1) === 35 && digit === 59 && end > at + 2 && code < 0x10000;
    if (!isPlain) end = text.slice(at, at + LONGEST_ENTITY).indexOf(';') + at;
    const unit = isPlain ? String.fromCharCode(code) : otherEntity(text.slice(at + 1, Math.max(at + 1, end)));
    if (unit === null) {
      at = text.indexOf('&', at + 1);
      continue;
    }
    decoded += text.slice(kept, at) + unit;
    kept = end + 1;
    at = text.indexOf('&', kept);
  }
  return decoded + text.slice(kept);
}

/** Character of a named, hexadecimal or long reference, by what stands between `&` and `;`; null when there is none. */
function otherEntity(body: string): string | null {
  if (!body.startsWith('#')) return NAMED.get(body) ?? null;
  const isHex = /^#x[0-9a-f]+$/i.test(body);
  if (!isHex && !/^#\d+$/.test(body)) return null;
  const code = isHex ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** Whether a text stands for itself. Cell texts are short and many: one pass costs less than three searches. */
function isPlain(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code === 38 /* & */ || code === 60 /* < */ || code === 13 /* CR */) return false;
  }
  return true;
}

/** As `decodeXml`, with the `_x000D_` escapes of cell texts resolved. */
export function decodeCellText(raw: string): string {
  const text = decodeXml(raw);
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

/** Text as it may stand in an XML text or attribute. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replace(/[&<>"]/g, (char) =>
        char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;',
      )
    : text;
}

/** A cell's text: what XML cannot hold and what looks like an escape is written as `_xHHHH_`. */
export function escapeCellText(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
  return escapeXml(safe);
}

/** Replacements in one text, collected from left to right and made at once. */
export class Splices {
  readonly #parts: string[] = [];
  #copied = 0;

  constructor(private readonly text: string) {}

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** Replaces `[start, end)`; positions must not go back. */
  replace(start: number, end: number, by: string): void {
    this.#parts.push(this.text.slice(this.#copied, start), by);
    this.#copied = end;
  }

  apply(): string {
    return this.isEmpty ? this.text : this.#parts.join('') + this.text.slice(this.#copied);
  }
}
