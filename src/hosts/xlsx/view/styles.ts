import { entryOf } from '../../../core/text/table';
import type { BorderLine, CellLook } from './types';
import { colorOf, DEFAULT_INDEXED, hexColor, mixed, themeColors, type Palette } from './colors';
import { CLOSE, EMPTY, END, OPEN, XmlScanner } from '../../xml/scanner';
import { isTrue } from '../../xml/attributes';

type Font = CellLook['font'];
type Borders = CellLook['borders'];

/** Everything about looks that the styles part says, by style index of a cell. */
export interface StyleTable {
  readonly looks: readonly CellLook[];
  readonly defaultFont: { readonly name: string; readonly size: number };
  /** What conditional formats point to, in the order of the file. */
  readonly changes: readonly LookChange[];
  readonly palette: Palette;
}

/** What a conditional format changes; null leaves the cell's own. */
export interface LookChange {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strike: boolean | null;
}

const PLAIN_FONT: Font = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: null,
};
const NO_BORDERS: Borders = { left: null, right: null, top: null, bottom: null };

/** How a cell without any style looks. */
export const PLAIN_LOOK: CellLook = {
  font: PLAIN_FONT,
  fill: null,
  borders: NO_BORDERS,
  diagonal: null,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  shrinkToFit: false,
  indent: 0,
  rotation: 0,
};

/** How much of the foreground colour shows in a pattern. */
const PATTERN_SHARE: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
  darkHorizontal: 0.5,
  darkVertical: 0.5,
  darkDown: 0.5,
  darkUp: 0.5,
  darkGrid: 0.6,
  darkTrellis: 0.7,
  lightHorizontal: 0.25,
  lightVertical: 0.25,
  lightDown: 0.25,
  lightUp: 0.25,
  lightGrid: 0.4,
  lightTrellis: 0.4,
};

/**
 * Reads the looks of a styles part.
 *
 * @param stylesXml the part, or null when the workbook has none
 * @param themeXml the theme part, or null
 */
export function readStyles(stylesXml: string | null, themeXml: string | null): StyleTable {
  const xml = stylesXml ?? '';
  const palette: Palette = { theme: themeColors(themeXml), indexed: indexedColors(xml) };
  const fonts = elements(xml, 'fonts', 'font', (tag) => readFont(tag, palette));
  const fills = elements(xml, 'fills', 'fill', (tag) => readFill(tag, palette));
  const edges = elements(xml, 'borders', 'border', (tag) => readEdges(tag, palette));
  const known = new Map<string, CellLook>();
  const looks = elements(xml, 'cellXfs', 'xf', (tag) => {
    // Some exports write one style for each cell, all of them equal.
    const { start } = tag;
    tag.skipElement();
    const text = xml.slice(start, tag.end);
    let look = known.get(text);
    if (!look) known.set(text, (look = readLook(text, fonts, fills, edges)));
    return look;
  });
  const font = fonts[0] ?? PLAIN_FONT;
  return {
    looks: looks.length > 0 ? looks : [PLAIN_LOOK],
    defaultFont: { name: font.name, size: font.size },
    changes: elements(xml, 'dxfs', 'dxf', (tag) => readChange(tag, palette)),
    palette,
  };
}

/** The font of a run of rich text. */
export function readFontRun(properties: string, { palette }: StyleTable): Font {
  const scanner = new XmlScanner(properties);
  scanner.next();
  return readFont(scanner, palette);
}

function readChange(tag: XmlScanner, palette: Palette): LookChange {
  const change: { -readonly [K in keyof LookChange]: LookChange[K] } = { ...NO_CHANGE };
  let isFont = false;
  visitChildren(tag, (child) => {
    const value = child.attribute('val');
    if (child.is('font') || child.is('fill') || child.is('border')) isFont = child.is('font');
    else if (isFont && child.is('color')) change.color = colorOf(child, palette);
    else if (isFont && child.is('b')) change.bold = isOn(value);
    else if (isFont && child.is('i')) change.italic = isOn(value);
    else if (isFont && child.is('strike')) change.strike = isOn(value);
    // Excel writes the colour of a plain fill as the background of a pattern here.
    else if (child.is('bgColor')) change.fill = colorOf(child, palette);
    else if (child.is('fgColor')) change.fill ??= colorOf(child, palette);
  });
  return change;
}

const NO_CHANGE: LookChange = { fill: null, color: null, bold: null, italic: null, strike: null };

function isOn(value: string | null): boolean {
  return value !== '0' && value !== 'false';
}

/** Reads each `item` directly inside the first `list`; the reader may move on to the end of its element. */
function elements<T>(xml: string, list: string, item: string, read: (tag: XmlScanner) => T): T[] {
  const found: T[] = [];
  // Past what stands before, which may be tens of thousands of styles, unless it may hold what only looks like a tag.
  const from = xml.includes('<!') ? 0 : xml.search(new RegExp(`<(?:[\\w.-]+:)?${list}[\\s/>]`));
  if (from < 0) return found;
  const scanner = new XmlScanner(xml, from);
  let inside = false;
  while (scanner.next() !== END) {
    if (scanner.is(list)) {
      if (inside || scanner.kind === EMPTY) break;
      inside = scanner.kind === OPEN;
    } else if (inside && scanner.is(item) && scanner.kind !== CLOSE) {
      found.push(read(scanner));
    }
  }
  return found;
}

/** Visits the tags inside the current element; does nothing for an empty one. */
function visitChildren(tag: XmlScanner, visit: (tag: XmlScanner) => void): void {
  let depth = tag.kind === OPEN ? 1 : 0;
  while (depth > 0) {
    const kind = tag.next();
    if (kind === END) return;
    if (kind === CLOSE) depth--;
    else {
      visit(tag);
      if (kind === OPEN) depth++;
    }
  }
}

function readFont(tag: XmlScanner, palette: Palette): Font {
  const font: { -readonly [K in keyof Font]: Font[K] } = { ...PLAIN_FONT };
  visitChildren(tag, (child) => {
    const value = child.attribute('val');
    if (child.is('name') || child.is('rFont')) font.name = value ?? font.name;
    else if (child.is('sz')) font.size = positive(value) ?? font.size;
    else if (child.is('b')) font.bold = isOn(value);
    else if (child.is('i')) font.italic = isOn(value);
    else if (child.is('strike')) font.strike = isOn(value);
    else if (child.is('u')) font.underline = value !== 'none';
    else if (child.is('color')) font.color = colorOf(child, palette);
  });
  return font;
}

function readFill(tag: XmlScanner, palette: Palette): string | null {
  let pattern = 'none';
  let front: string | null = null;
  let back: string | null = null;
  let gradient: string | null = null;
  visitChildren(tag, (child) => {
    if (child.is('patternFill')) pattern = child.attribute('patternType') ?? 'none';
    else if (child.is('fgColor')) front = colorOf(child, palette);
    else if (child.is('bgColor')) back = colorOf(child, palette);
    else if (child.is('color')) gradient ??= colorOf(child, palette);
  });
  const share = entryOf(PATTERN_SHARE, pattern);
  if (share === undefined) return gradient;
  return share === 1 ? front : mixed(front ?? '#000000', back ?? '#FFFFFF', share);
}

interface EdgeLines {
  readonly borders: Borders;
  readonly diagonal: CellLook['diagonal'];
}

function readEdges(tag: XmlScanner, palette: Palette): EdgeLines {
  const lines: Record<Side | 'diagonal', BorderLine | null> = { ...NO_BORDERS, diagonal: null };
  const isUp = isTrue(tag.attribute('diagonalUp'));
  const isDown = isTrue(tag.attribute('diagonalDown'));
  let side: Side | 'diagonal' | null = null;
  visitChildren(tag, (child) => {
    const name = child.is('start') ? 'left' : child.is('end') ? 'right' : child.name;
    if (isSide(name) || name === 'diagonal') {
      const style = child.attribute('style');
      side = name;
      lines[name] = style === null || style === 'none' ? null : { style, color: null };
    } else if (child.is('color') && side !== null) {
      const line: BorderLine | null = lines[side];
      if (line) lines[side] = { ...line, color: colorOf(child, palette) };
    } else {
      side = null;
    }
  });
  const { diagonal, ...borders } = lines;
  return { borders, diagonal: diagonal && (isUp || isDown) ? { line: diagonal, isUp, isDown } : null };
}

type Side = keyof Borders;

function isSide(name: string): name is Side {
  return name === 'left' || name === 'right' || name === 'top' || name === 'bottom';
}

function readLook(
  element: string,
  fonts: readonly Font[],
  fills: readonly (string | null)[],
  edges: readonly EdgeLines[],
): CellLook {
  const tag = new XmlScanner(element);
  tag.next();
  const look: { -readonly [K in keyof CellLook]: CellLook[K] } = {
    ...PLAIN_LOOK,
    font: fonts[Number(tag.attribute('fontId') ?? '0')] ?? PLAIN_FONT,
    fill: fills[Number(tag.attribute('fillId') ?? '0')] ?? null,
    ...(edges[Number(tag.attribute('borderId') ?? '0')] ?? { borders: NO_BORDERS, diagonal: null }),
  };
  visitChildren(tag, (child) => {
    if (!child.is('alignment')) return;
    look.horizontal = oneOf(HORIZONTAL, child.attribute('horizontal')) ?? 'general';
    look.vertical = oneOf(VERTICAL, child.attribute('vertical')) ?? 'bottom';
    look.wrap = isTrue(child.attribute('wrapText'));
    look.shrinkToFit = isTrue(child.attribute('shrinkToFit'));
    look.indent = positive(child.attribute('indent')) ?? 0;
    const rotation = Number(child.attribute('textRotation') ?? '0');
    look.rotation = rotation === 255 ? 255 : rotation > 90 ? 90 - rotation : rotation;
  });
  return look;
}

const HORIZONTAL = [
  'general',
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
] as const;
const VERTICAL = ['top', 'center', 'bottom', 'justify', 'distributed'] as const;

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

/** A positive number of an attribute, or null. */
export function positive(value: string | null): number | null {
  const number = value === null ? NaN : Number(value);
  return number > 0 && Number.isFinite(number) ? number : null;
}

function indexedColors(xml: string): readonly string[] {
  const own = elements(xml, 'indexedColors', 'rgbColor', (tag) => hexColor(tag.attribute('rgb')));
  return own.length === 0 ? DEFAULT_INDEXED : DEFAULT_INDEXED.map((color, index) => own[index] ?? color);
}
