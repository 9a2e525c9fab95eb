import { cellKey, parseA1 } from '../../../core/sheet/address';
import type { WorkbookState } from '../read/workbook-state';
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
