import { parseA1, parseRange, rangeToA1, toA1, type CellRange, type CellRef } from '../../../core/sheet/address';
import { Styles } from '../read/styles';
import { END, OPEN, XmlScanner } from '../../xml/scanner';
import { cellXmlAt } from '../xml/cell-xml';
import type { WorkbookState } from '../read/workbook-state';
import { attributeOf, withAttributes } from '../../xml/attributes';

const STYLES_RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** What the file as a whole must say about the edits, worked out when it is saved. */
export function finish(state: WorkbookState): void {
  finishStyles(state);
  finishFormulas(state);
  finishDimensions(state);
}

/** The styles part with what we added, as long as anything uses it; a workbook without one gets it for as long. */
function finishStyles(state: WorkbookState): void {
  if (!state.styles.isChanged) return;
  const related = state.parts.related(state.content.part, 'styles');
  const original = related === null ? null : state.parts.original(related);
  if (!usesOwnStyles(state, new Styles(original, false))) return;
  const part = related ?? freePart(state, 'xl/styles', '.xml');
  state.parts.set(part, state.styles.xml);
  if (related === null) state.parts.relate(state.content.part, STYLES_RELATIONSHIP, `/${part}`);
  if (original === null) state.parts.declare(part, STYLES_TYPE);
}

/** Whether something in the workbook needs a style that was not there before. */
function usesOwnStyles(state: WorkbookState, before: Styles): boolean {
  if (before.items('dxfs').length !== state.styles.items('dxfs').length) return true;
  const known = before.items('cellXfs').length;
  return state.worksheets.some(({ id, part }) => {
    if (state.parts.original(part) === state.xml(id)) return false;
    for (const [, style] of state.xml(id).matchAll(/\ss="(\d+)"/g)) if (Number(style) >= known) return true;
    return false;
  });
}

/** A name no part has: one that nothing points to is still somebody's. */
function freePart({ parts }: WorkbookState, stem: string, extension: string): string {
  let name = `${stem}${extension}`;
  for (let number = 2; parts.has(name); number++) name = `${stem}${number}${extension}`;
  return name;
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
  let isChanged = false;
  const touched = new Set<string>();
  for (const { sheetId, row, col, original } of state.originals()) {
    const cell = state.cell(sheetId, row, col);
    if ((cell?.formula ?? null) !== null || original.content.formula !== null) touched.add(sheetId);
    if (cell && cell.formula !== null && cell.value === null) hasLostResult = true;
    const before = original.xml === null ? null : cellXmlAt(original.xml, row, col);
    if (state.text(sheetId).cell(row, col) !== before) isChanged = true;
  }
  // Where all was taken back, a result that is missing was missing in the file.
  if (hasLostResult && isChanged) demandCalculation(state);
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

/** What stands before calcPr in CT_Workbook; the list of sheets always does. */
const BEFORE_CALC_PR: ReadonlySet<string> = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** The workbook part with a calcPr where the schema allows it. */
function withCalcPr(xml: string): string {
  const scanner = new XmlScanner(xml);
  scanner.next();
  const { prefix } = scanner;
  let at = scanner.end;
  while (scanner.next() !== END) {
    const { name } = scanner;
    if (scanner.kind === OPEN) scanner.skipElement();
    if (BEFORE_CALC_PR.has(name)) at = scanner.end;
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
  // An empty element has no room for entries; Excel makes a chain of its own where there is none.
  if (all.length === 0 || head === '') {
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
