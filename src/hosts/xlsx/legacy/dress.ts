import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnName } from '../../../core/sheet/address';
import { withAttributes } from '../../xml/attributes';
import { escapeCellText, escapeXml } from '../../xml/scanner';
import { insertionPoint } from '../xml/element-order';
import { SheetText } from '../xml/sheet-text';
import type { BiffRichText } from './biff-strings';
import type { BiffFont, BiffFormat, BiffLine, BiffLooks, BiffSheet } from './biff';

const LINES = [
  '',
  'thin',
  'medium',
  'dashed',
  'dotted',
  'thick',
  'double',
  'hair',
  'mediumDashed',
  'dashDot',
  'mediumDashDot',
  'dashDotDot',
  'mediumDashDotDot',
  'slantDashDot',
];
const PATTERNS = [
  'none',
  'solid',
  'mediumGray',
  'darkGray',
  'lightGray',
  'darkHorizontal',
  'darkVertical',
  'darkDown',
  'darkUp',
  'darkGrid',
  'darkTrellis',
  'lightHorizontal',
  'lightVertical',
  'lightDown',
  'lightUp',
  'lightGrid',
  'lightTrellis',
  'gray125',
  'gray0625',
];
const HORIZONTAL = ['', 'left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'];
const VERTICAL = ['top', 'center', '', 'justify', 'distributed'];
/** From here on a number of a colour means automatic. */
const AUTOMATIC = 64;
const FIRST_COLORS = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/**
 * Gives a workbook that holds bare values the looks of the old file it was made from: fonts, lines, fills, number
 * formats, alignment, sizes, print setup.
 *
 * @param xlsx as the library wrote it
 * @param sheetNames in the order the library wrote them
 */
export function dress(xlsx: Uint8Array, sheetNames: readonly string[], looks: BiffLooks): Uint8Array {
  const parts = unzipSync(xlsx);
  parts['xl/styles.xml'] = strToU8(stylesXml(looks));
  const workbook = parts['xl/workbook.xml'];
  if (workbook) parts['xl/workbook.xml'] = strToU8(withoutRepeatedNames(strFromU8(workbook)));
  sheetNames.forEach((name, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const part = parts[path];
    const sheet = looks.sheets.find((other) => other.name === name);
    if (part && sheet) parts[path] = strToU8(dressed(strFromU8(part), path, sheet, looks));
  });
  return zipSync(parts);
}

function dressed(xml: string, path: string, sheet: BiffSheet, { formats, fonts, richTexts }: BiffLooks): string {
  const text = SheetText.of(xml, path);
  const styleOf = (format: number): string => String(format < formats.length ? format : 0);
  for (const [row, col, index] of sheet.texts) {
    const rich = richTexts.get(index);
    if (rich && text.cell(row, col) !== null)
      text.setCell(row, col, `<c r="${columnName(col)}${row + 1}" t="inlineStr">${runsXml(rich, fonts)}</c>`);
  }
  for (const [row, cells] of sheet.cells) {
    for (const [col, format] of cells) {
      const cell = text.cell(row, col) ?? `<c r="${columnName(col)}${row + 1}"/>`;
      text.setCell(row, col, withAttributes(cell, { s: styleOf(format) }));
    }
  }
  for (const [row, { height, isFixed, isHidden }] of sheet.rows) {
    if (height === null && !isHidden) continue;
    const element = text.row(row) ?? `<row r="${row + 1}"></row>`;
    text.setRow(
      row,
      withAttributes(element, {
        ...(height === null ? {} : { ht: String(height) }),
        ...(isFixed && height !== null ? { customHeight: '1' } : {}),
        ...(isHidden ? { hidden: '1' } : {}),
      }),
    );
  }
  text.head = headOf(text.head, sheet, styleOf);
  text.tail = tailOf(text.tail, sheet);
  text.touch();
  return text.toString();
}

function headOf(head: string, sheet: BiffSheet, styleOf: (format: number) => string): string {
  const { frozen, columns, defaultHeight, defaultWidth } = sheet;
  const pane =
    frozen && (frozen.rows > 0 || frozen.columns > 0)
      ? `<pane${frozen.columns > 0 ? ` xSplit="${frozen.columns}"` : ''}${frozen.rows > 0 ? ` ySplit="${frozen.rows}"` : ''} topLeftCell="${columnName(frozen.columns)}${frozen.rows + 1}" state="frozen"/>`
      : '';
  const view = `<sheetViews><sheetView workbookViewId="0"${sheet.showsGrid ? '' : ' showGridLines="0"'}>${pane}</sheetView></sheetViews>`;
  const format = `<sheetFormatPr${defaultWidth === null ? '' : ` defaultColWidth="${defaultWidth}"`} defaultRowHeight="${defaultHeight ?? 15}"/>`;
  const runs = columns
    .map(
      ({ first, last, width, format: style, isHidden }) =>
        `<col min="${first + 1}" max="${Math.min(last, 16_383) + 1}" width="${width}" style="${styleOf(style)}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`,
    )
    .join('');
  const bare = head
    .replace(/<sheetViews>[\s\S]*?<\/sheetViews>|<sheetViews\/>/, '')
    .replace(/<sheetFormatPr[^>]*>/, '')
    .replace(/<cols>[\s\S]*?<\/cols>/, '');
  const end = bare.lastIndexOf('<');
  const whole = `${bare.slice(0, end)}${view}${format}${runs === '' ? '' : `<cols>${runs}</cols>`}${bare.slice(end)}`;
  return sheet.isFitted ? fitted(whole) : whole;
}

/** The sheet's properties with the word that it is fitted to pages; they stand first of all. */
function fitted(head: string): string {
  const word = '<pageSetUpPr fitToPage="1"/>';
  if (/<sheetPr[^>]*\/>/.test(head)) return head.replace(/<sheetPr([^>]*)\/>/, `<sheetPr$1>${word}</sheetPr>`);
  if (head.includes('</sheetPr>')) return head.replace('</sheetPr>', `${word}</sheetPr>`);
  return head.replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr>${word}</sheetPr>`);
}

function tailOf(tail: string, { setup, isCentered, isFitted, header, footer }: BiffSheet): string {
  let text = tail;
  const add = (name: string, xml: string) => {
    const at = insertionPoint(text, name);
    text = text.slice(0, at) + xml + text.slice(at);
  };
  if (isCentered && !text.includes('<printOptions')) add('printOptions', '<printOptions horizontalCentered="1"/>');
  if (setup && !text.includes('<pageSetup')) {
    const size = isFitted
      ? ` fitToWidth="${setup.fitWidth}" fitToHeight="${setup.fitHeight}"`
      : ` scale="${setup.scale || 100}"`;
    const orientation = setup.isLandscape ? 'landscape' : 'portrait';
    // Margins must stand before it; where the library wrote none, the usual ones count.
    if (!text.includes('<pageMargins'))
      add('pageMargins', '<pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/>');
    add('pageSetup', `<pageSetup paperSize="${setup.paper || 9}"${size} orientation="${orientation}"/>`);
  }
  if ((header !== '' || footer !== '') && !text.includes('<headerFooter')) {
    const line = (name: string, code: string) => (code === '' ? '' : `<${name}>${escapeXml(code)}</${name}>`);
    add('headerFooter', `<headerFooter>${line('oddHeader', header)}${line('oddFooter', footer)}</headerFooter>`);
  }
  return text;
}

/** The library writes print areas twice, and a name that stands twice makes Excel repair the file. */
function withoutRepeatedNames(workbookXml: string): string {
  const seen = new Set<string>();
  return workbookXml.replace(/<definedName\s[^>]*>[^<]*<\/definedName>/g, (element) => {
    const key = /^<[^>]*>/.exec(element)?.[0] ?? element;
    if (seen.has(key)) return '';
    seen.add(key);
    return element;
  });
}

function stylesXml({ fonts, numberFormats, formats, palette }: BiffLooks): string {
  const fills = new Items([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  const borders = new Items(['<border><left/><right/><top/><bottom/><diagonal/></border>']);
  const xfs = formats.map((format) => {
    const font = format.font < fonts.length ? format.font : 0;
    return `<xf numFmtId="${format.numberFormat}" fontId="${font}" fillId="${fills.indexOf(fillXml(format))}" borderId="${borders.indexOf(borderXml(format))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(format)}</xf>`;
  });
  const codes = [...numberFormats].map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
  const colors = palette
    ? `<colors><indexedColors>${[...FIRST_COLORS, ...palette].map((rgb) => `<rgbColor rgb="00${rgb}"/>`).join('')}</indexedColors></colors>`
    : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${list('numFmts', codes)}${list('fonts', fonts.length > 0 ? fonts.map(fontXml) : ['<font/>'])}${list('fills', fills.all)}${list('borders', borders.all)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', xfs.length > 0 ? xfs : ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'])}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${colors}</styleSheet>`;
}

/** Items of a list, each once. */
class Items {
  readonly all: string[];

  constructor(first: readonly string[]) {
    this.all = [...first];
  }

  indexOf(item: string): number {
    const found = this.all.indexOf(item);
    return found >= 0 ? found : this.all.push(item) - 1;
  }
}

function list(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

function fontXml(font: BiffFont): string {
  return `<font>${fontParts(font)}<name val="${escapeXml(font.name)}"/></font>`;
}

function fontParts({ size, isBold, isItalic, isStruck, isUnderlined, color }: BiffFont): string {
  return `${isBold ? '<b/>' : ''}${isItalic ? '<i/>' : ''}${isStruck ? '<strike/>' : ''}${isUnderlined ? '<u/>' : ''}<sz val="${size}"/>${color < AUTOMATIC ? `<color indexed="${color}"/>` : ''}`;
}

/** A text in place, each part of it in its font. */
function runsXml({ text, runs }: BiffRichText, fonts: readonly BiffFont[]): string {
  const part = (from: number, to: number, font: BiffFont | undefined): string => {
    if (from >= to) return '';
    const look = font ? `<rPr>${fontParts(font)}<rFont val="${escapeXml(font.name)}"/></rPr>` : '';
    return `<r>${look}<t xml:space="preserve">${escapeCellText(text.slice(from, to))}</t></r>`;
  };
  const parts = runs.map(({ from, font }, index) => part(from, runs[index + 1]?.from ?? text.length, fonts[font]));
  return `<is>${part(0, runs[0]?.from ?? text.length, undefined)}${parts.join('')}</is>`;
}

function fillXml({ pattern, front, back }: BiffFormat): string {
  const name = PATTERNS[pattern] ?? 'none';
  if (name === 'none') return '<fill><patternFill patternType="none"/></fill>';
  const color = (tag: string, index: number) => (index < AUTOMATIC ? `<${tag} indexed="${index}"/>` : '');
  return `<fill><patternFill patternType="${name}">${color('fgColor', front)}${color('bgColor', back)}</patternFill></fill>`;
}

function borderXml({ left, right, top, bottom, diagonal }: BiffFormat): string {
  const turned = `${diagonal.isUp ? ' diagonalUp="1"' : ''}${diagonal.isDown ? ' diagonalDown="1"' : ''}`;
  return `<border${turned}>${lineXml('left', left)}${lineXml('right', right)}${lineXml('top', top)}${lineXml('bottom', bottom)}${lineXml('diagonal', diagonal)}</border>`;
}

function lineXml(side: string, { style, color }: BiffLine): string {
  const name = LINES[style] ?? '';
  if (name === '') return `<${side}/>`;
  return `<${side} style="${name}">${color < AUTOMATIC ? `<color indexed="${color}"/>` : '<color auto="1"/>'}</${side}>`;
}

function alignmentXml({ horizontal, vertical, wraps, shrinks, indent, rotation }: BiffFormat): string {
  const attributes = [
    ['horizontal', HORIZONTAL[horizontal] ?? ''],
    ['vertical', VERTICAL[vertical] ?? ''],
    ['wrapText', wraps ? '1' : ''],
    ['shrinkToFit', shrinks ? '1' : ''],
    ['indent', indent > 0 ? String(indent) : ''],
    ['textRotation', rotation > 0 ? String(rotation) : ''],
  ].filter(([, value]) => value !== '');
  return attributes.length === 0
    ? ''
    : `<alignment${attributes.map(([name, value]) => ` ${name}="${value}"`).join('')}/>`;
}
