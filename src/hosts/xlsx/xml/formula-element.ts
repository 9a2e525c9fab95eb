import { CLOSE, END, escapeXml, OPEN, XmlScanner } from '../../xml/scanner';

/** A formula element in a cell. */
export interface FormulaElement {
  readonly element: string;
  readonly start: number;
  readonly end: number;
  /** Number of the group it belongs to; null when its formula is its own. */
  readonly group: string | null;
  /** Where the group is, as its first cell says. */
  readonly ref: string | null;
  /** Whether it has the text of its group. */
  readonly isFirst: boolean;
}

const SHARED = /t\s*=\s*["']shared/;

/** Whether cells hold shared formulas, of which the text may stand in another row. */
export function holdsShared(xml: string): boolean {
  return SHARED.test(xml);
}

/** The formula element of a cell; null where it has none. */
export function formulaIn(cellXml: string | null): FormulaElement | null {
  if (cellXml === null) return null;
  const scanner = new XmlScanner(cellXml);
  while (scanner.next() !== END) {
    if (scanner.kind === CLOSE || !scanner.is('f')) continue;
    const group = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : null;
    const ref = scanner.attribute('ref');
    const { start, end, kind } = scanner;
    if (kind === OPEN) scanner.skipElement();
    const isFirst = group !== null && kind === OPEN && !cellXml.startsWith('<', end);
    return { element: cellXml.slice(start, scanner.end), start, end: scanner.end, group, ref, isFirst };
  }
  return null;
}

/** Number of the group of shared formulas a cell belongs to; null for none. */
export function groupOf(cellXml: string | null): string | null {
  return cellXml !== null && holdsShared(cellXml) ? (formulaIn(cellXml)?.group ?? null) : null;
}

/** A cell with another formula element. */
export function withFormula(cellXml: string, formula: string): string {
  const found = formulaIn(cellXml);
  return found ? cellXml.slice(0, found.start) + formula + cellXml.slice(found.end) : cellXml;
}

/** A formula of its own. */
export function plainFormula(prefix: string, formula: string): string {
  return `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
}
