import { remembered } from '../../../core/text/memo';
import { builtInFormat, builtInId } from './built-in-formats';
import { numberFormat, type NumberFormat } from './number-format';
import { CLOSE, EMPTY, END, escapeXml, OPEN, XmlScanner } from '../../xml/scanner';
import { attributeOf, withAttributes } from '../../xml/attributes';

/** Position of a list element in the styles part: its items can be appended to. */
interface StyleList {
  readonly prefix: string;
  /** The opening tag. */
  readonly start: number;
  readonly openEnd: number;
  /** Where the content ends; equal to `openEnd` when the element is empty. */
  readonly contentEnd: number;
  readonly isSelfClosed: boolean;
  /** Text of each child element. */
  readonly items: readonly string[];
}

/** The lists of CT_Stylesheet, in the order the schema demands. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** What a workbook without a styles part looks like; every list as the strictest readers ask for it. */
const NO_STYLES = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');

/** What a cell style says beside its number format; used to write a variant of it. */
export interface StyleVariant {
  readonly numberFormat?: string;
  /** Plain running text: font kept, wrapped, at the top left, no fill, no border. */
  readonly asNotes?: boolean;
  /** Line breaks of the text are shown. */
  readonly isWrapped?: boolean;
}

/**
 * The styles part. Reading takes only what number formats need; writing appends entries and leaves
 * everything else as it is.
 */
export class Styles {
  #xml: string;
  readonly #initial: string;
  #wasChanged = false;
  #reading: StyleReading | null = null;

  constructor(
    xml: string | null,
    private readonly date1904: boolean,
  ) {
    this.#xml = xml ?? NO_STYLES;
    this.#initial = this.#xml;
  }

  /** Whether anything was appended. */
  get isChanged(): boolean {
    return this.#wasChanged;
  }

  get xml(): string {
    return this.#xml;
  }

  /** Number format of a cell style. */
  formatOf(style: number): NumberFormat {
    return numberFormat(this.#read().formatCode(style), this.date1904);
  }

  /** Child elements of one of the lists, as text. */
  items(list: string): readonly string[] {
    return this.#list(list)?.items ?? [];
  }

  /** Index of a style like `base` with some things changed; an existing one is used again. */
  variant(base: number, change: StyleVariant): number {
    const xf =
      this.items('cellXfs')[base] ??
      this.items('cellXfs')[0] ??
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    let text = xf;
    if (change.numberFormat !== undefined) {
      text = withAttributes(text, {
        numFmtId: String(this.#numberFormatId(change.numberFormat)),
        applyNumberFormat: '1',
      });
    }
    if (change.isWrapped) text = this.#wrappedStyle(text);
    if (change.asNotes) text = this.#notesStyle(text);
    return this.append('cellXfs', text);
  }

  /** Adds an item to a list, or finds an equal one; returns its index. */
  append(name: string, item: string): number {
    const items = this.items(name);
    const existing = items.indexOf(item);
    if (existing >= 0 && name !== 'dxfs') return existing;
    const index = items.length;
    this.#rewriteList(name, [...items, item]);
    return index;
  }

  /** Removes items from the end of a list as long as `isOurs` says so. */
  trim(name: string, isOurs: (index: number) => boolean): void {
    const items = [...this.items(name)];
    while (items.length > 0 && isOurs(items.length - 1)) items.pop();
    if (items.length < this.items(name).length) this.#rewriteList(name, items);
  }

  /** Prefix (with colon) of the elements of this part. */
  get prefix(): string {
    const scanner = new XmlScanner(this.#xml);
    scanner.next();
    return scanner.prefix;
  }

  #numberFormatId(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== null && this.#read().customCode(builtIn) === null) return builtIn;
    let next = 164;
    for (const item of this.items('numFmts')) {
      const id = Number(attributeOf(item, 'numFmtId'));
      if (attributeOf(item, 'formatCode') === code) return id;
      if (id >= next) next = id + 1;
    }
    this.append('numFmts', `<${this.prefix}numFmt numFmtId="${next}" formatCode="${escapeXml(code)}"/>`);
    return next;
  }

  #wrappedStyle(xf: string): string {
    const p = this.prefix;
    const at = xf.search(/<(?:[\w.-]+:)?alignment[\s/>]/);
    const open = withAttributes(xf, { applyAlignment: '1' });
    if (at >= 0) {
      const from = open.search(/<(?:[\w.-]+:)?alignment[\s/>]/);
      return open.slice(0, from) + withAttributes(open.slice(from), { wrapText: '1' });
    }
    const tag = /^<[^>]*>/.exec(open)?.[0] ?? open;
    const alignment = `<${p}alignment wrapText="1"/>`;
    if (tag.endsWith('/>')) return `${tag.slice(0, -2).trimEnd()}>${alignment}</${p}xf>`;
    return tag + alignment + open.slice(tag.length);
  }

  #notesStyle(xf: string): string {
    const borders = this.items('borders');
    const p = this.prefix;
    const blank = borders.findIndex((border) => !/style\s*=\s*["'](?!none)/.test(border));
    const borderId =
      blank >= 0
        ? blank
        : this.append(
            'borders',
            `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`,
          );
    const open = withAttributes(xf, {
      numFmtId: '0',
      fillId: '0',
      borderId: String(borderId),
      applyAlignment: '1',
      applyFont: '1',
    });
    const tag = /^<[^>]*>/.exec(open)?.[0] ?? open;
    const bare = tag.endsWith('/>') ? tag.slice(0, -2) : tag.slice(0, -1);
    return `${bare}><${p}alignment horizontal="left" vertical="top" wrapText="1"/></${p}xf>`;
  }

  #list(name: string): StyleList | null {
    return this.#read().lists.get(name) ?? null;
  }

  #read(): StyleReading {
    this.#reading ??= readStyles(this.#xml);
    return this.#reading;
  }

  #rewriteList(name: string, items: readonly string[]): void {
    const list = this.#list(name);
    const p = list?.prefix ?? this.prefix;
    if (!list) {
      const body = `<${p}${name} count="${items.length}">${items.join('')}</${p}${name}>`;
      const at = this.#insertionPoint(name);
      this.#setXml(this.#xml.slice(0, at) + body + this.#xml.slice(at));
      return;
    }
    const known = list.items.length;
    const open = withAttributes(this.#xml.slice(list.start, list.openEnd), { count: String(items.length) });
    const close = `</${p}${name}>`;
    if (list.isSelfClosed) {
      this.#setXml(
        `${this.#xml.slice(0, list.start)}${open.slice(0, -2).trimEnd()}>${items.join('')}${close}${this.#xml.slice(list.openEnd)}`,
      );
    } else if (items.length >= known) {
      this.#setXml(
        this.#xml.slice(0, list.start) +
          open +
          this.#xml.slice(list.openEnd, list.contentEnd) +
          items.slice(known).join('') +
          this.#xml.slice(list.contentEnd),
      );
    } else {
      // Only our own items are taken off the end; a list that came with us goes as a whole.
      const removed = list.items.slice(items.length).join('').length;
      const content = this.#xml.slice(list.openEnd, list.contentEnd - removed);
      const isGone = items.length === 0 && content.trim() === '';
      const end = list.contentEnd + close.length;
      this.#setXml(
        this.#xml.slice(0, list.start) +
          (isGone ? this.#initialEmpty(name) : open + content + close) +
          this.#xml.slice(end),
      );
    }
  }

  /** An empty list as the file wrote it; nothing when it had none. */
  #initialEmpty(name: string): string {
    const list = readLists(this.#initial).get(name);
    if (!list || list.items.length > 0) return '';
    const end = list.isSelfClosed ? list.openEnd : this.#initial.indexOf('>', list.contentEnd) + 1;
    return this.#initial.slice(list.start, end);
  }

  #insertionPoint(name: string): number {
    const rank = ORDER.indexOf(name);
    const scanner = new XmlScanner(this.#xml);
    scanner.next();
    while (scanner.next() !== END) {
      if (scanner.kind === CLOSE) return scanner.start;
      if (ORDER.indexOf(scanner.name) > rank) return scanner.start;
      scanner.skipElement();
    }
    return this.#xml.length;
  }

  #setXml(xml: string): void {
    this.#xml = xml;
    this.#wasChanged = true;
    this.#reading = null;
  }
}

/** Number formats of one workbook that are understood; cells in further ones show plain numbers. */
const MOST_FORMATS = 2_000;

/** What a styles text says. */
class StyleReading {
  readonly lists: ReadonlyMap<string, StyleList>;
  readonly #codes = new Map<number, string>();
  readonly #custom = new Map<number, string>();
  readonly #understood = new Set<string>();

  constructor(xml: string) {
    this.lists = readLists(xml);
    for (const item of this.lists.get('numFmts')?.items ?? []) {
      const id = Number(attributeOf(item, 'numFmtId'));
      const code = attributeOf(item, 'formatCode');
      if (code !== null && !this.#custom.has(id)) this.#custom.set(id, code);
    }
  }

  /** Format code of a cell style. */
  formatCode(style: number): string {
    let code = this.#codes.get(style);
    if (code === undefined) {
      const xf = this.lists.get('cellXfs')?.items[style];
      const id = xf === undefined ? 0 : Number(attributeOf(xf, 'numFmtId') ?? '0');
      code = this.customCode(id) ?? builtInFormat(id);
      // Excel takes some 250; each costs time to understand, and a file of a few kilobytes can name a hundred thousand.
      if (this.#understood.size < MOST_FORMATS) this.#understood.add(code);
      else if (!this.#understood.has(code)) code = 'General';
      this.#codes.set(style, code);
    }
    return code;
  }

  customCode(id: number): string | null {
    return this.#custom.get(id) ?? null;
  }
}

const LONGEST_SHARED = 64 << 10;
const MOST_SHARED = 8;
/** The files of a batch share the styles of their template. */
const readStyles = remembered((xml) => new StyleReading(xml), LONGEST_SHARED, MOST_SHARED);

function readLists(xml: string): Map<string, StyleList> {
  const lists = new Map<string, StyleList>();
  const scanner = new XmlScanner(xml);
  scanner.next();
  while (scanner.next() !== END) {
    if (scanner.kind === CLOSE) break;
    const { name, prefix, start, end: openEnd } = scanner;
    const isSelfClosed = scanner.kind === EMPTY;
    const items: string[] = [];
    let contentEnd = openEnd;
    if (!isSelfClosed) {
      // `colors` and `extLst` hold other things than a plain list; nobody asks for their items.
      while (scanner.next() !== END) {
        if (scanner.kind === CLOSE) {
          contentEnd = scanner.start;
          break;
        }
        const itemStart = scanner.start;
        if (scanner.kind === OPEN) scanner.skipElement();
        items.push(xml.slice(itemStart, scanner.end));
      }
    }
    lists.set(name, { prefix, start, openEnd, contentEnd, isSelfClosed, items });
  }
  return lists;
}
