import { cellKey, parseA1, parseRange, rangeToA1, type CellRef } from '../../../core/sheet/address';
import type { WorkbookState } from '../read/workbook-state';
import { holdsShared } from '../read/changed-rows';
import { CLOSE, END, escapeXml, OPEN, Splices, XmlScanner } from '../../xml/scanner';

/** Writes every shared formula of a sheet out in its own cell, so that cells can move or change by themselves. */
export function unshareFormulas(state: WorkbookState, sheetId: string): void {
  const formulas = new Map<number, string>();
  for (const cell of state.snapshot(sheetId).cells) {
    if (cell.formula !== null) formulas.set(cellKey(cell.row, cell.col), cell.formula.slice(1));
  }
  state.text(sheetId).mapRows((number, xml) => ({
    number,
    xml: xml.includes('shared') ? unshareRow(xml, (col) => formulas.get(cellKey(number, col)) ?? null) : xml,
  }));
  state.rewriteOriginals(sheetId, (xml, formula) => (xml.includes('shared') ? unshareRow(xml, () => formula) : xml));
  state.forgetSnapshot(sheetId);
}

/**
 * Takes a cell out of the group of its shared formula, before something else is written there. Only the first cell of a
 * group has its text: where the group is one row or column, its next cell becomes the first.
 */
export function leaveGroup(state: WorkbookState, sheetId: string, cell: CellRef): void {
  const own = sharedIn(state.text(sheetId).cell(cell.row, cell.col));
  if (!own?.isFirst) return;
  const range = parseRange(own.ref ?? '');
  const isLine = range && (range.left === range.right || range.top === range.bottom);
  const next = isLine && range.top === cell.row && range.left === cell.col ? nextOf(state, sheetId, cell, own) : null;
  if (!range || !next) {
    unshareFormulas(state, sheetId);
    return;
  }
  const { prefix } = state.text(sheetId);
  const ref = rangeToA1({ ...range, top: next.row, left: next.col });
  const text = `<${prefix}f t="shared" ref="${ref}" si="${escapeXml(own.group)}">${escapeXml(next.formula)}</${prefix}f>`;
  state.setCell(sheetId, next.row, next.col, withFormula(next.xml, text), true);
  state.rewriteOriginals(sheetId, (xml, formula, { row, col }) => {
    if (sharedIn(xml)?.group !== own.group) return xml;
    if (row === next.row && col === next.col) return withFormula(xml, text);
    // What was written over, now or earlier, comes back alone: it may stand in front of the text.
    const isOver = (row === cell.row && col === cell.col) || !sharedIn(state.text(sheetId).cell(row, col));
    return isOver ? unshareRow(xml, () => formula) : xml;
  });
}

/** A cell of a group with another formula element. */
function withFormula(cellXml: string, formula: string): string {
  const shared = sharedIn(cellXml);
  return shared ? cellXml.slice(0, shared.start) + formula + cellXml.slice(shared.end) : cellXml;
}

/** What a cell element says of a shared formula. */
interface Shared {
  readonly group: string;
  /** Where the group is, as its first cell says. */
  readonly ref: string | null;
  readonly isFirst: boolean;
  /** Of the formula element in the cell. */
  readonly start: number;
  readonly end: number;
}

function sharedIn(cellXml: string | null): Shared | null {
  if (cellXml === null || !holdsShared(cellXml)) return null;
  const scanner = new XmlScanner(cellXml);
  while (scanner.next() !== END) {
    if (scanner.kind === CLOSE || !scanner.is('f') || scanner.attribute('t') !== 'shared') continue;
    const group = scanner.attribute('si');
    if (group === null) return null;
    const ref = scanner.attribute('ref');
    const { start, end, kind } = scanner;
    if (kind === OPEN) scanner.skipElement();
    return { group, ref, isFirst: cellXml.startsWith('<', end) ? false : kind === OPEN, start, end: scanner.end };
  }
  return null;
}

/** The second cell of a group in one line, with its formula; null where the file is not as Excel writes it. */
function nextOf(state: WorkbookState, sheetId: string, cell: CellRef, { group, ref }: Shared) {
  const range = parseRange(ref ?? '');
  if (!range) return null;
  let { row, col } = cell;
  while (row < range.bottom || col < range.right) {
    if (range.left === range.right) row++;
    else col++;
    const xml = state.text(sheetId).cell(row, col);
    const shared = sharedIn(xml);
    if (xml === null || shared?.group !== group) continue;
    const formula = state.cell(sheetId, row, col)?.formula ?? null;
    return shared.isFirst || formula === null ? null : { ...shared, row, col, xml, formula: formula.slice(1) };
  }
  return null;
}

function unshareRow(rowXml: string, formulaAt: (col: number) => string | null): string {
  const splices = new Splices(rowXml);
  const scanner = new XmlScanner(rowXml);
  let col = -1;
  while (scanner.next() !== END) {
    if (scanner.kind === CLOSE) continue;
    if (scanner.is('c')) col = parseA1(scanner.attribute('r') ?? '')?.col ?? col + 1;
    else if (scanner.is('f') && scanner.attribute('t') === 'shared') {
      const { start, prefix } = scanner;
      if (scanner.kind === OPEN) scanner.skipElement();
      const formula = formulaAt(col);
      if (formula !== null) splices.replace(start, scanner.end, `<${prefix}f>${escapeXml(formula)}</${prefix}f>`);
    }
  }
  return splices.apply();
}
