import { MAX_COLUMNS, parseRange, type CellRange } from '../../../core/sheet/address';
import type { SheetCell, Span } from '../../../core/sheet/snapshot';
import { share, type Steps } from '../../../core/steps';
import { readingCells, type CellContext, type CellsRead } from './cells';
import { refusal } from '../../refuse';
import { CLOSE, EMPTY, END, mainPrefixes, nesting, OPEN, XmlScanner, type Stretch } from '../../xml/scanner';
import { isTrue } from '../../xml/attributes';

/** What a worksheet part says, as far as a snapshot needs it. */
export interface SheetContent {
  readonly cells: SheetCell[];
  readonly merges: CellRange[];
  readonly hiddenRows: Span[];
  readonly hiddenColumns: Span[];
  readonly isProtected: boolean;
}

/**
 * Reads a worksheet part, in steps.
 *
 * @throws HostError when it is no worksheet, of an unknown vocabulary, or damaged: never a silent empty sheet
 */
export function* readingSheet(xml: string, part: string, context: CellContext): Steps<SheetContent> {
  const prefixes = mainPrefixes(xml);

  const merges: CellRange[] = [];
  const hiddenColumns: Span[] = [];
  let cells: SheetCell[] | null = null;
  let hiddenRows: Span[] = [];
  let isProtected = false;
  let isClosed = false;
  let nestedCells: Stretch | null = null;
  let position = atWorksheet(xml, part, prefixes);
  while (position.next() !== END) {
    if (position.kind === CLOSE) {
      isClosed = position.is('worksheet');
      continue;
    }
    if (position.is('sheetData')) {
      if (position.kind === EMPTY) {
        cells ??= [];
        continue;
      }
      const start = position.end;
      const read = yield* share(readingData(xml, start, part, prefixes, context), 0, 0.8);
      nestedCells = read.isNested ? { start, end: read.end } : null;
      cells = read.cells;
      hiddenRows = read.hiddenRows;
      position = new XmlScanner(xml, read.end);
    } else if (position.is('mergeCell')) {
      merges.push(...rangeOf(position));
    } else if (position.is('col')) {
      hiddenColumns.push(...hiddenIn(position));
    } else if (position.is('sheetProtection')) {
      isProtected = isTrue(position.attribute('sheet'));
    } else if (position.kind === OPEN && position.is('extLst')) {
      position.skipElement();
    }
  }
  if (!cells || !isClosed) throw damaged(part, 'incomplete');
  // Read all the same, a text would end in another cell, and an edit would be written beside the one it is for.
  if (!(yield* share(nesting(xml, nestedCells), 0.8, 1))) throw damaged(part, 'tags that cross');
  return { cells, merges, hiddenRows, hiddenColumns, isProtected };
}

function* readingData(
  xml: string,
  from: number,
  part: string,
  prefixes: ReadonlySet<string>,
  context: CellContext,
): Steps<CellsRead> {
  const read = yield* readingCells(xml, from, prefixes, context);
  if (read.end < 0) throw damaged(part, 'sheetData not closed');
  return read;
}

/** A scanner that stands on the root element of a worksheet. */
function atWorksheet(xml: string, part: string, prefixes: ReadonlySet<string>): XmlScanner {
  const scanner = new XmlScanner(xml);
  if (scanner.next() === END) throw damaged(part, 'no root element');
  if (!scanner.is('worksheet'))
    throw refusal('not-a-worksheet', 'host.xlsx.not-a-worksheet', {}, `${part} ${scanner.name}`);
  if (!prefixes.has(scanner.prefix)) throw damaged(part, 'unknown namespace');
  if (scanner.kind === EMPTY) throw damaged(part, 'empty worksheet');
  return scanner;
}

function rangeOf(element: XmlScanner): CellRange[] {
  const range = parseRange(element.attribute('ref') ?? '');
  return range ? [range] : [];
}

/** The columns of a `col` element when they are hidden. */
function hiddenIn(column: XmlScanner): Span[] {
  if (!isTrue(column.attribute('hidden'))) return [];
  const first = Number(column.attribute('min')) - 1;
  const last = Math.min(Number(column.attribute('max')), MAX_COLUMNS) - 1;
  return first >= 0 && last >= first ? [{ first, last }] : [];
}

function damaged(part: string, detail: string): Error {
  return refusal('unreadable', 'host.xlsx.unreadable', { part }, detail);
}
