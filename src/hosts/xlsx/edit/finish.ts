import { parseA1, parseRange, rangeToA1, toA1, type CellRange, type CellRef } from '../../../core/sheet/address';
import { Styles } from '../read/styles';
import { END, OPEN, XmlScanner } from '../../xml/scanner';
import type { WorkbookState } from '../read/workbook-state';
import { attributeOf, withAttributes } from '../../xml/attributes';

/** What the file as a whole must say about the edits, worked out when it is saved. */
export function finish(state: WorkbookState): void {
  finishStyles(state);
  finishFormulas(state);
  finishDimensions(state);
}

/** When no cell uses a style we added any more, the styles part is as it was. */
function finishStyles(state: WorkbookState): void {
  const part = state.parts.related(state.content.part, 'styles');
  const original = part === null ? null : state.parts.original(part);
  if (part === null || original === null || state.parts.text(part) === original) return;
  const before = new Styles(original, false);
  if (before.items('dxfs').length !== state.styles.items('dxfs').length) return;
  const known = before.items('cellXfs').length;
  const usesNew = state.worksheets.some(({ id, part: sheet }) => {
    if (state.parts.original(sheet) === state.xml(id)) return false;
    for (const [, style] of state.xml(id).matchAll(/\ss="(\d+)"/g)) if (Number(style) >= known) return true;
    return false;
  });
  if (!usesNew) state.parts.set(part, original);
}

/** Widens the stated dimension of a sheet, so that readers which trust it find the cells we added. */
function finishDimensions(state: WorkbookState): void {
  const added = new Map<string, CellRef[]>();
  for (const { sheetId, row, col, original } of state.originals()) {
    if (original.xml === null && state.text(sheetId).cell(row, col) !== null) {
      const cells = added.get(sheetId);
      if (cells) cells.push({ row, col });
      else added.set(sheetId, [{ row, col }]);
    }
  }
  for (const [sheetId, cells] of added) {
    const { part } = state.worksheet(sheetId);
    const xml = state.xml(sheetId);
    const tag = /<(?:[\w.-]+:)?dimension\s[^>]*>/.exec(xml);
    const range = tag && parseRange(attributeOf(tag[0], 'ref') ?? '');
    if (!tag || !range) continue;
    const grown = cells.reduce<CellRange>(
      (area, { row, col }) => ({
        top: Math.min(area.top, row),
        left: Math.min(area.left, col),
        bottom: Math.max(area.bottom, row),
        right: Math.max(area.right, col),
      }),
      range,
    );
    if (rangeToA1(grown) === rangeToA1(range)) continue;
    state.parts.set(
      part,
      xml.slice(0, tag.index) +
        withAttributes(tag[0], { ref: rangeToA1(grown) }) +
        xml.slice(tag.index + tag[0].length),
    );
  }
}

function finishFormulas(state: WorkbookState): void {
  let hasLostResult = false;
  const touched = new Set<string>();
  for (const { sheetId, row, col, original } of state.originals()) {
    const cell = state.cell(sheetId, row, col);
    if ((cell?.formula ?? null) !== null || original.content.formula !== null) touched.add(sheetId);
    if (cell && cell.formula !== null && cell.value === null) hasLostResult = true;
  }
  if (hasLostResult) demandCalculation(state);
  if (touched.size > 0) updateCalcChain(state, touched);
}

/** Asks Excel to calculate everything when it opens the file. */
function demandCalculation(state: WorkbookState): void {
  const { part } = state.content;
  const xml = state.parts.required(part);
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== END) {
    if (!scanner.is('calcPr')) continue;
    const tag = xml.slice(scanner.start, scanner.end);
    const flag = attributeOf(tag, 'fullCalcOnLoad');
    if (flag !== '1' && flag !== 'true') {
      state.parts.set(
        part,
        xml.slice(0, scanner.start) + withAttributes(tag, { fullCalcOnLoad: '1' }) + xml.slice(scanner.end),
      );
    }
    return;
  }
  state.parts.set(part, withCalcPr(xml));
}

/** Where CT_Workbook allows calcPr: behind the defined names, or what stands before them. */
function withCalcPr(xml: string): string {
  const before = new Set([
    'fileVersion',
    'fileSharing',
    'workbookPr',
    'workbookProtection',
    'bookViews',
    'sheets',
    'functionGroups',
    'externalReferences',
    'definedNames',
  ]);
  const scanner = new XmlScanner(xml);
  scanner.next();
  const { prefix } = scanner;
  let at = scanner.end;
  while (scanner.next() !== END) {
    const { name } = scanner;
    if (scanner.kind === OPEN) scanner.skipElement();
    if (before.has(name)) at = scanner.end;
  }
  return `${xml.slice(0, at)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(at)}`;
}

interface ChainEntry {
  readonly text: string;
  readonly sheet: string;
}

/** Entries for formulas that came, none for those that went; Excel repairs a file whose chain names a plain cell. */
function updateCalcChain(state: WorkbookState, sheetIds: ReadonlySet<string>): void {
  const found = chainOf(state);
  if (!found) return;
  const { chain, xml } = found;
  const missing = new Map([...sheetIds].map((id) => [id, formulaCells(state, id)]));
  const present = new Map([...missing].map(([id, formulas]) => [id, new Set(formulas)]));
  const entries: ChainEntry[] = [];
  let isChanged = false;
  let sheet = '';
  const scanner = new XmlScanner(xml);
  let head = '';
  while (scanner.next() !== END) {
    if (!scanner.is('c')) {
      if (scanner.kind === OPEN) head = xml.slice(0, scanner.end);
      continue;
    }
    sheet = scanner.attribute('i') ?? sheet;
    const reference = scanner.attribute('r') ?? '';
    const text = xml.slice(scanner.start, scanner.end);
    if (present.get(sheet)?.has(reference) === false && parseA1(reference)) isChanged = true;
    else entries.push({ text, sheet });
    missing.get(sheet)?.delete(reference);
  }
  const added = [...missing].flatMap(([id, references]) =>
    [...references].map((reference) => ({ text: `<${prefixOf(xml)}c r="${reference}" i="${id}"/>`, sheet: id })),
  );
  if (!isChanged && added.length === 0) return;
  const all = [...entries, ...added];
  if (all.length === 0) {
    removeChain(state, chain);
    return;
  }
  const body = spelledOut(all);
  state.parts.set(chain, `${head}${body.join('')}${xml.slice(xml.lastIndexOf('</'))}`);
}

function removeChain({ parts, content }: WorkbookState, chain: string): void {
  parts.set(chain, null);
  parts.unrelate(content.part, chain);
  parts.undeclare(chain);
}

function chainOf({ parts, content }: WorkbookState): { readonly chain: string; readonly xml: string } | null {
  const chain = parts.related(content.part, 'calcChain');
  const xml = chain === null ? null : parts.text(chain);
  return chain === null || xml === null ? null : { chain, xml };
}

function formulaCells(state: WorkbookState, sheetId: string): Set<string> {
  const cells = state.snapshot(sheetId).cells.filter((cell) => cell.formula !== null);
  return new Set(cells.map(toA1));
}

/** The texts of entries in their new order; one may leave its sheet out when it is the one before it. */
function spelledOut(entries: readonly ChainEntry[]): string[] {
  return entries.map(({ text, sheet }, index) =>
    attributeOf(text, 'i') === null && sheet !== (entries[index - 1]?.sheet ?? '')
      ? withAttributes(text, { i: sheet })
      : text,
  );
}

function prefixOf(xml: string): string {
  const scanner = new XmlScanner(xml);
  scanner.next();
  return scanner.prefix;
}
