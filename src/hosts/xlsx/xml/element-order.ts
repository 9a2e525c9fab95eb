import { CLOSE, EMPTY, END, OPEN, XmlScanner } from '../../xml/scanner';

/** Children of CT_Worksheet behind the cells, in the order the schema demands; Excel repairs a file that breaks it. */
const ORDER = [
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** A child element of the worksheet in the text behind the cells. */
export interface TailElement {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Elements that stand behind the cell data; `tail` begins with its closing tag. */
export function tailElements(tail: string): TailElement[] {
  const elements: TailElement[] = [];
  const scanner = new XmlScanner(tail);
  scanner.next();
  while (scanner.next() !== END && scanner.kind !== CLOSE) {
    const { name, start } = scanner;
    if (scanner.kind === OPEN) scanner.skipElement();
    elements.push({ name, start, end: scanner.end });
  }
  return elements;
}

/** Where an element of this name belongs: behind the last one that may stand before it. */
export function insertionPoint(tail: string, name: string): number {
  const rank = ORDER.indexOf(name);
  let point = -1;
  for (const element of tailElements(tail)) {
    const other = ORDER.indexOf(element.name);
    if (other > rank) break;
    if (other >= 0) point = element.end;
  }
  if (point >= 0) return point;
  const scanner = new XmlScanner(tail);
  scanner.next();
  return scanner.end;
}

/** Adds a range to the merged cells. */
export function addMerge(tail: string, prefix: string, range: string): string {
  const p = prefix;
  const merge = `<${p}mergeCell ref="${range}"/>`;
  const list = tailElements(tail).find((element) => element.name === 'mergeCells');
  if (!list) {
    const at = insertionPoint(tail, 'mergeCells');
    return `${tail.slice(0, at)}<${p}mergeCells count="1">${merge}</${p}mergeCells>${tail.slice(at)}`;
  }
  const text = tail.slice(list.start, list.end);
  const close = text.lastIndexOf('</');
  // A list that says it is empty has no closing tag.
  const grown =
    close < 0
      ? `<${p}mergeCells count="1">${merge}</${p}mergeCells>`
      : withCount(text.slice(0, close) + merge + text.slice(close), 1);
  return tail.slice(0, list.start) + grown + tail.slice(list.end);
}

/** Takes a range out of the merged cells. */
export function removeMerge(tail: string, range: string): string {
  const list = tailElements(tail).find((element) => element.name === 'mergeCells');
  if (!list) return tail;
  const text = tail.slice(list.start, list.end);
  const scanner = new XmlScanner(text);
  let count = 0;
  let found: { start: number; end: number } | null = null;
  while (scanner.next() !== END) {
    if (scanner.kind === CLOSE || !scanner.is('mergeCell')) continue;
    count++;
    const isIt = scanner.attribute('ref') === range;
    const { start } = scanner;
    if (scanner.kind !== EMPTY) scanner.skipElement();
    if (isIt) found = { start, end: scanner.end };
  }
  if (!found) return tail;
  if (count === 1) return tail.slice(0, list.start) + tail.slice(list.end);
  return (
    tail.slice(0, list.start) + withCount(text.slice(0, found.start) + text.slice(found.end), -1) + tail.slice(list.end)
  );
}

function withCount(element: string, delta: number): string {
  return element.replace(
    /^(<[^>]*\scount\s*=\s*["'])(\d+)/,
    (_, before: string, count: string) => `${before}${Number(count) + delta}`,
  );
}
