import { entryOf } from '../../../core/text/table';
import { parseRange, rangeToA1 } from '../../../core/sheet/address';
import { shiftRows, type RowShift } from '../../../core/sheet/rows';
import { shiftFormula } from '../../../core/sheet/formula';
import { safeDecode } from '../../package/parts';
import { CLOSE, decodeXml, EMPTY, END, escapeXml, OPEN, Splices, XmlScanner } from '../../xml/scanner';
import { isTrue } from '../../xml/attributes';

/** How rows of one sheet move, as seen from some part. */
export interface ShiftContext {
  readonly shift: RowShift;
  /** Whether references without a sheet name, and cell ranges in attributes, are of the moved sheet. */
  readonly isOwn: boolean;
  /** Name of the moved sheet. */
  readonly sheetName: string;
}

/** A formula without `=` after the move. */
export function movedFormula(formula: string, context: ShiftContext): string {
  return shiftFormula(formula, context.shift, (sheet) => concernsMoved(sheet, context));
}

/** Whether a reference with this sheet name (null: none) points to the moved sheet. */
export function concernsMoved(sheet: string | null, { isOwn, sheetName }: ShiftContext): boolean {
  return sheet === null ? isOwn : sheet.toLowerCase() === sheetName.toLowerCase();
}

/** A space-separated list of ranges after the move; null when nothing of it is left. */
function movedRanges(list: string, shift: RowShift): string | null {
  const moved = list
    .trim()
    .split(/\s+/)
    .flatMap((text) => {
      const range = parseRange(text);
      if (!range) return [text];
      const rows = shiftRows(range.top, range.bottom, shift);
      // `$` signs and turned corners do not occur in these attributes; an untouched range is kept as written.
      if (rows?.top === range.top && rows.bottom === range.bottom) return [text];
      return rows ? [rangeToA1({ ...range, ...rows })] : [];
    });
  return moved.length > 0 ? moved.join(' ') : null;
}

/** Attributes that hold cell ranges, by element. */
const RANGE_ATTRIBUTES: Readonly<Record<string, string>> = {
  dimension: 'ref',
  mergeCell: 'ref',
  hyperlink: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  protectedRange: 'sqref',
  ignoredError: 'sqref',
  cellWatch: 'r',
  inputCells: 'r',
  comment: 'ref',
  threadedComment: 'ref',
  table: 'ref',
  location: 'ref',
};
/** Elements that go when all of their cells were removed. */
const REMOVABLE: ReadonlySet<string> = new Set([
  'mergeCell',
  'hyperlink',
  'conditionalFormatting',
  'dataValidation',
  'comment',
  'threadedComment',
  'brk',
]);
const FORMULA_ELEMENTS: ReadonlySet<string> = new Set([
  'formula',
  'formula1',
  'formula2',
  'f',
  'definedName',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);
/** Attributes that hold a formula or a reference with a sheet name, by element. */
const FORMULA_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  hyperlink: ['location'],
  cfvo: ['val'],
  controlPr: ['linkedCell', 'listFillRange'],
  sp: ['textlink'],
  cameraTool: ['cellRange'],
  formControlPr: ['fmlaLink', 'fmlaRange', 'fmlaGroup', 'fmlaTxbx'],
};
/** The same in the old drawing language, as elements. */
const VML_FORMULAS: ReadonlySet<string> = new Set(['FmlaLink', 'FmlaRange', 'FmlaGroup', 'FmlaTxbx', 'FmlaPict']);

/**
 * Moves ranges and formulas in everything of a sheet but its cells, and in parts that speak of cells
 * (comments, tables, charts, the workbook's names).
 */
export function shiftXml(xml: string, context: ShiftContext): string {
  const splices = new Splices(xml);
  const scanner = new XmlScanner(xml);
  let isInRowBreaks = false;
  while (scanner.next() !== END) {
    const name = scanner.name;
    if (name === 'rowBreaks') isInRowBreaks = scanner.kind === OPEN;
    if (scanner.kind === CLOSE) continue;
    if (name === 'brk' && isInRowBreaks && context.isOwn) shiftBreak(scanner, splices, context.shift);
    else if (scanner.kind === OPEN && FORMULA_ELEMENTS.has(name)) shiftFormulaElement(scanner, splices, context);
    else if (scanner.kind === OPEN && name === 'sqref' && context.isOwn) {
      const start = scanner.end;
      const end = scanner.skipElement();
      replaceIfChanged(
        splices,
        start,
        end,
        xml.slice(start, end),
        movedRanges(decodeXml(xml.slice(start, end)), context.shift),
      );
    } else shiftAttributes(scanner, splices, context, name);
  }
  return splices.apply();
}

function shiftAttributes(scanner: XmlScanner, splices: Splices, context: ShiftContext, name: string): void {
  const spans: { start: number; end: number; by: string }[] = [];
  const attribute = entryOf(RANGE_ATTRIBUTES, name);
  if (attribute !== undefined && context.isOwn) {
    const span = scanner.attributeSpan(attribute);
    if (span) {
      const moved = movedRanges(scanner.xml.slice(span.start, span.end), context.shift);
      if (moved === null && REMOVABLE.has(name)) {
        const start = scanner.start;
        scanner.skipElement();
        splices.replace(start, scanner.end, '');
        return;
      }
      if (moved !== null) spans.push({ ...span, by: moved });
    }
  }
  for (const formulaAttribute of entryOf(FORMULA_ATTRIBUTES, name) ?? []) {
    const span = scanner.attributeSpan(formulaAttribute);
    const text = scanner.attribute(formulaAttribute);
    if (span && text !== null) spans.push({ ...span, by: escapeXml(movedFormula(text, context)) });
  }
  for (const { start, end, by } of spans.sort((a, b) => a.start - b.start)) {
    replaceIfChanged(splices, start, end, scanner.xml.slice(start, end), by);
  }
}

function shiftBreak(scanner: XmlScanner, splices: Splices, shift: RowShift): void {
  const span = scanner.attributeSpan('id');
  const row = Number(scanner.attribute('id'));
  const moved = shiftRows(row, row, shift);
  if (!span || !Number.isInteger(row)) return;
  if (moved) replaceIfChanged(splices, span.start, span.end, String(row), String(moved.top));
  else splices.replace(scanner.start, scanner.end, '');
}

function shiftFormulaElement(scanner: XmlScanner, splices: Splices, context: ShiftContext): void {
  const start = scanner.end;
  // In an extension list a formula element holds another one, which the walk comes to next.
  if (new XmlScanner(scanner.xml, start).next() !== CLOSE) return;
  const end = scanner.skipElement();
  const formula = decodeXml(scanner.xml.slice(start, end));
  const moved = movedFormula(formula, context);
  if (moved !== formula) splices.replace(start, end, escapeXml(moved));
}

function replaceIfChanged(splices: Splices, start: number, end: number, before: string, after: string | null): void {
  if (after !== null && after !== before) splices.replace(start, end, after);
}

/** One row element with its new number; formulas in it move too. Shared formulas must have been resolved. */
export function shiftRow(rowXml: string, number: number, delta: number, context: ShiftContext): string {
  const splices = new Splices(rowXml);
  const scanner = new XmlScanner(rowXml);
  while (scanner.next() !== END) {
    if (scanner.kind === CLOSE) continue;
    if (delta !== 0 && scanner.is('row')) {
      const span = scanner.attributeSpan('r');
      if (span) splices.replace(span.start, span.end, String(number + 1));
    } else if (delta !== 0 && scanner.is('c')) {
      const span = scanner.attributeSpan('r');
      const from = span ? startOfNumber(rowXml, span) : null;
      if (span && from !== null) splices.replace(from, span.end, String(number + 1));
    } else if (scanner.is('f')) {
      // `r1` and `r2` are the input cells of a data table.
      const spans = context.isOwn
        ? ['ref', 'r1', 'r2'].flatMap((attribute) => scanner.attributeSpan(attribute) ?? [])
        : [];
      for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
        const before = rowXml.slice(start, end);
        replaceIfChanged(splices, start, end, before, movedRanges(before, context.shift));
      }
      if (scanner.kind === OPEN) shiftFormulaElement(scanner, splices, context);
    }
  }
  return splices.apply();
}

/** Where the row number in a cell's reference begins; null where there is none. */
function startOfNumber(xml: string, { start, end }: { readonly start: number; readonly end: number }): number | null {
  let at = end;
  while (at > start && xml.charCodeAt(at - 1) >= 48 && xml.charCodeAt(at - 1) <= 57) at--;
  return at === start || at === end ? null : at;
}

/**
 * Anchors of drawings: what stands below the inserted rows moves along, what spans them is stretched if it sizes with
 * cells, and what is fixed to the page stays.
 */
export function shiftAnchors(xml: string, shift: RowShift): string {
  const splices = new Splices(xml);
  const scanner = new XmlScanner(xml);
  let moves = true;
  let sizes = true;
  let hasMoved = false;
  let place: 'from' | 'to' | null = null;
  while (scanner.next() !== END) {
    if (scanner.kind === OPEN && /^(?:twoCellA|oneCellA|a)nchor$/.test(scanner.name)) {
      ({ moves, sizes } = behaviour(scanner));
      hasMoved = false;
    } else if (scanner.is('from') || scanner.is('to')) {
      place = placeAt(scanner);
    } else if (moves && place !== null && scanner.kind === OPEN && scanner.is('row')) {
      const start = scanner.end;
      const end = scanner.skipElement();
      const row = Number(xml.slice(start, end));
      const moved = moveRow(row, shift);
      if (place === 'from') hasMoved = moved !== row;
      if (moved !== row && (place === 'from' || hasMoved || sizes)) splices.replace(start, end, String(moved));
    }
  }
  return splices.apply();
}

function placeAt(scanner: XmlScanner): 'from' | 'to' | null {
  if (scanner.kind !== OPEN) return null;
  return scanner.is('from') ? 'from' : 'to';
}

/** What an anchor does when cells move; form controls (`anchor`) say it in other words than drawings. */
function behaviour(anchor: XmlScanner): { moves: boolean; sizes: boolean } {
  if (!anchor.is('anchor')) {
    const editAs = anchor.attribute('editAs') ?? (anchor.is('twoCellAnchor') ? 'twoCell' : 'oneCell');
    return { moves: editAs !== 'absolute', sizes: editAs === 'twoCell' };
  }
  const sizes = isTrue(anchor.attribute('sizeWithCells') ?? '');
  return { moves: sizes || isTrue(anchor.attribute('moveWithCells') ?? ''), sizes };
}

/** Comment boxes and controls in the old drawing language: the cells they belong to, and where the box is drawn. */
export function shiftVml(xml: string, context: ShiftContext): string {
  const splices = new Splices(xml);
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN) continue;
    if (VML_FORMULAS.has(scanner.name)) shiftFormulaElement(scanner, splices, context);
    else if (context.isOwn && scanner.is('Row')) {
      const start = scanner.end;
      const end = scanner.skipElement();
      const row = Number(xml.slice(start, end));
      if (Number.isInteger(row))
        replaceIfChanged(splices, start, end, xml.slice(start, end), String(moveRow(row, context.shift)));
    } else if (context.isOwn && scanner.is('Anchor')) {
      const start = scanner.end;
      const end = scanner.skipElement();
      const numbers = xml.slice(start, end).split(',');
      const top = Number(numbers[2]);
      const delta = moveRow(top, context.shift) - top;
      if (delta === 0 || numbers.length !== 8) continue;
      splices.replace(
        start,
        end,
        numbers.map((text, index) => (index === 2 || index === 6 ? ` ${Number(text) + delta}` : text)).join(','),
      );
    }
  }
  return splices.apply();
}

/** Links that lead to a place in the workbook itself, in the relationships of a part. */
export function shiftLinks(xml: string, context: ShiftContext): string {
  const splices = new Splices(xml);
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== END) {
    const target = scanner.is('Relationship') ? scanner.attribute('Target') : null;
    const span = scanner.attributeSpan('Target');
    if (!span || !target?.startsWith('#')) continue;
    const place = safeDecode(target.slice(1));
    const moved = movedFormula(place, context);
    if (moved !== place)
      splices.replace(span.start, span.end, `#${escapeXml(target.includes('%') ? encodeURI(moved) : moved)}`);
  }
  return splices.apply();
}

function moveRow(row: number, shift: RowShift): number {
  return shiftRows(row, row, shift)?.top ?? shift.row;
}

/** Entries of the calculation chain of one sheet. The sheet id may be left out when it is the one of the entry before. */
export function shiftCalcChain(xml: string, sheetId: string, shift: RowShift): string {
  const splices = new Splices(xml);
  const scanner = new XmlScanner(xml);
  let current = '';
  while (scanner.next() !== END) {
    if (scanner.kind !== EMPTY && scanner.kind !== OPEN) continue;
    if (!scanner.is('c')) continue;
    current = scanner.attribute('i') ?? current;
    const span = scanner.attributeSpan('r');
    if (!span || current !== sheetId) continue;
    const before = xml.slice(span.start, span.end);
    replaceIfChanged(splices, span.start, span.end, before, movedRanges(before, shift));
  }
  return splices.apply();
}
