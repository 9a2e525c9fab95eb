import { cellKey, parseRange, rangeToA1, type CellRange, type CellRef } from '../../../core/sheet/address';
import type { Severity } from '../../../core/rules/types';
import type { Mark } from '../../host';
import { insertionPoint, tailElements } from '../xml/element-order';
import { decodeXml, END, OPEN, XmlScanner } from '../../xml/scanner';
import type { WorkbookState } from '../read/workbook-state';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** Light fills that leave black text readable, also when printed in grey. */
const FILL: Readonly<Record<Severity, string>> = { error: 'FFF8CBAD', warning: 'FFFFE699', info: 'FFDDEBF7' };
/** Our conditional formats are known by their formula: always true, and naming us. It survives other programs. */
const TAG = /"ziping:(error|warning|info)"/;
/** Longer lists of ranges go into a second element. */
const MAX_SQREF = 8_000;
const MAX_CELLS = 100_000;

/** Replaces our highlights on a sheet; the cells' own fills are never touched. */
export function replaceMarks(state: WorkbookState, sheetId: string, marks: readonly Mark[]): void {
  const text = state.text(sheetId);
  const bare = withoutOurs(text.tail);
  const byCell = new Map<number, Mark>();
  for (const mark of marks) {
    const key = cellKey(mark.cell.row, mark.cell.col);
    const other = byCell.get(key);
    if (!other || SEVERITIES.indexOf(mark.severity) < SEVERITIES.indexOf(other.severity)) byCell.set(key, mark);
  }
  let tail = bare;
  for (const severity of SEVERITIES) {
    const cells = [...byCell.values()].filter((mark) => mark.severity === severity).map((mark) => mark.cell);
    if (cells.length === 0) continue;
    const dxf = ourDxf(state, severity);
    const p = text.prefix;
    for (const sqref of ranges(cells)) {
      const at = insertionPoint(tail, 'conditionalFormatting');
      const rule = `<${p}conditionalFormatting sqref="${sqref}"><${p}cfRule type="expression" dxfId="${dxf}" priority="${nextPriority(tail)}"><${p}formula>LEN("ziping:${severity}")&gt;0</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
      tail = tail.slice(0, at) + rule + tail.slice(at);
    }
  }
  if (tail !== text.tail) {
    text.tail = tail;
    text.touch();
  }
  if (bare !== tail || byCell.size === 0) dropUnusedDxfs(state);
}

/** Whether a conditional format's formula is that of a highlight of ours. */
export function isOurFormula(formula: string): boolean {
  return formula.startsWith('LEN("ziping:');
}

/** Our highlights as they stand in the sheet. */
export function readMarks(xml: string): Mark[] {
  const marks: Mark[] = [];
  const tail = xml.slice(Math.max(0, xml.lastIndexOf('sheetData')));
  for (const element of tailElements(`<${tail}`)) {
    if (element.name !== 'conditionalFormatting') continue;
    const text = `<${tail}`.slice(element.start, element.end);
    const severity = severityOf(text);
    if (severity === null) continue;
    const scanner = new XmlScanner(text);
    scanner.next();
    for (const part of (scanner.attribute('sqref') ?? '').split(/\s+/)) {
      const range = parseRange(part);
      if (!range) continue;
      for (let row = range.top; row <= range.bottom && marks.length < MAX_CELLS; row++) {
        for (let col = range.left; col <= range.right; col++) marks.push({ cell: { row, col }, severity });
      }
    }
  }
  return marks;
}

/** Severity of a conditional format of ours, or null for any other. */
function severityOf(element: string): Severity | null {
  if (!element.includes('ziping:')) return null;
  const scanner = new XmlScanner(element);
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN || !scanner.is('formula')) continue;
    const start = scanner.end;
    const match = TAG.exec(decodeXml(element.slice(start, scanner.skipElement())));
    if (match) return SEVERITIES.find((severity) => severity === match[1]) ?? null;
  }
  return null;
}

/** Takes our rules out; an element that also holds a rule of somebody else keeps that one. */
function withoutOurs(tail: string): string {
  if (!tail.includes('ziping:')) return tail;
  let kept = '';
  let copied = 0;
  for (const element of tailElements(tail)) {
    if (element.name !== 'conditionalFormatting') continue;
    const text = tail.slice(element.start, element.end);
    if (severityOf(text) === null) continue;
    const others = withoutOurRules(text);
    kept += tail.slice(copied, element.start) + (/<(?:[\w.-]+:)?cfRule/.test(others) ? others : '');
    copied = element.end;
  }
  return kept + tail.slice(copied);
}

function withoutOurRules(element: string): string {
  let kept = '';
  let copied = 0;
  const scanner = new XmlScanner(element);
  while (scanner.next() !== END) {
    if (scanner.kind !== OPEN || !scanner.is('cfRule')) continue;
    const { start } = scanner;
    scanner.skipElement();
    if (severityOf(element.slice(start, scanner.end)) === null) continue;
    kept += element.slice(copied, start);
    copied = scanner.end;
  }
  return kept + element.slice(copied);
}

function nextPriority(tail: string): number {
  let highest = 0;
  for (const [, priority] of tail.matchAll(/\spriority\s*=\s*["'](\d+)/g))
    highest = Math.max(highest, Number(priority));
  return highest + 1;
}

function dxfXml(state: WorkbookState, severity: Severity): string {
  const p = state.styles.prefix;
  const color = FILL[severity];
  return `<${p}dxf><${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${color}"/><${p}bgColor rgb="${color}"/></${p}patternFill></${p}fill></${p}dxf>`;
}

function ourDxf(state: WorkbookState, severity: Severity): number {
  const xml = dxfXml(state, severity);
  const existing = state.styles.items('dxfs').indexOf(xml);
  return existing >= 0 ? existing : state.styles.append('dxfs', xml);
}

/** Removes formats of ours from the end of the list when nothing refers to them; in the middle they must stay. */
function dropUnusedDxfs(state: WorkbookState): void {
  const items = state.styles.items('dxfs');
  const ours = new Set(SEVERITIES.map((severity) => dxfXml(state, severity)));
  const last = items.at(-1);
  if (last === undefined || !ours.has(last)) return;
  const used = new Set<number>();
  const collect = (xml: string): void => {
    for (const [, index] of xml.matchAll(/[dD]xfId\s*=\s*["'](\d+)/g)) used.add(Number(index));
  };
  for (const { id } of state.worksheets) collect(state.xml(id));
  for (const name of state.parts.names())
    if (/tables\/|pivotTables\//.test(name)) collect(state.parts.text(name) ?? '');
  for (const list of ['tableStyles', 'extLst']) state.styles.items(list).forEach(collect);
  state.styles.trim('dxfs', (index) => !used.has(index) && ours.has(items[index] ?? ''));
}

/** Cells as lists of ranges, neighbours in a column joined. */
function ranges(cells: readonly CellRef[]): string[] {
  const sorted = [...cells].sort((a, b) => a.col - b.col || a.row - b.row);
  const runs: CellRange[] = [];
  for (const { row, col } of sorted) {
    const last = runs.at(-1);
    if (last?.left === col && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row, left: col, right: col });
  }
  const lists: string[] = [];
  for (const run of runs) {
    const range = rangeToA1(run);
    const list = lists.at(-1);
    if (list !== undefined && list.length + range.length < MAX_SQREF) lists[lists.length - 1] = `${list} ${range}`;
    else lists.push(range);
  }
  return lists;
}
