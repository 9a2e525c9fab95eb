import { sameContent } from '../../../core/edits/same-content';
import { contentOf } from '../../../core/edits/kinds/steps';
import { toA1 } from '../../../core/sheet/address';
import { isCellError, type RawValue } from '../../../core/sheet/snapshot';
import { cellXml, styleOf } from '../xml/cell-xml';
import { evaluate } from './evaluate';
import { CannotCalculate, type Block } from './values';
import type { ReferenceToken } from '../../../core/sheet/formula';
import { END, XmlScanner } from '../../xml/scanner';
import { areaOf, FormulaIndex, type FormulaCell } from './formula-index';
import type { WorkbookState } from '../read/workbook-state';

/** More cells than this in one range are left to Excel. */
const MAX_BLOCK = 200_000;

export interface ChangedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/**
 * Gives every formula that depends on a changed cell its new stored result, on all sheets, so that no viewer
 * shows a stale one. What cannot be calculated here loses its result. A formula that depends on nothing
 * changed any more gets back exactly what the file had.
 */
export function recalculate(state: WorkbookState, changed: readonly ChangedCell[]): void {
  const index = state.derived(FormulaIndex, (current) => new FormulaIndex(current));
  if (index.size === 0) return;
  const stillChanged: ChangedCell[] = [];
  const touched: FormulaCell[] = [];
  for (const { sheetId, row, col, original } of state.originals()) {
    if (!sameContent(contentOf(state.cell(sheetId, row, col)), original.content))
      stillChanged.push({ sheetId, row, col });
    const formula = index.formulaAt(sheetId, row, col);
    if (formula) touched.push(formula);
  }
  const stale = index.affectedBy(stillChanged);
  const pending = new Set<FormulaCell>();
  for (const formula of [...index.affectedBy(changed), ...touched]) {
    if (stale.has(formula)) pending.add(formula);
    else restore(state, formula);
  }
  const written = new Set(
    changed.map(({ sheetId, row, col }) => index.formulaAt(sheetId, row, col)).filter((formula) => formula !== null),
  );
  const run = new Calculation(state, index, pending, written);
  // All are calculated before the first is written: writing makes the sheet be read again.
  const results = [...pending].flatMap((formula) => run.settle(formula) ?? []);
  for (const { sheetId, row, col, xml } of results) putIfDifferent(state, sheetId, row, col, xml);
}

function restore(state: WorkbookState, { sheetId, row, col }: FormulaCell): void {
  const original = state.original(sheetId, row, col);
  if (original) putIfDifferent(state, sheetId, row, col, state.originalXml(original, row, col));
}

function putIfDifferent(state: WorkbookState, sheetId: string, row: number, col: number, xml: string | null): void {
  if (state.text(sheetId).cell(row, col) !== xml) state.setCell(sheetId, row, col, xml, true);
}

type Outcome = { readonly value: RawValue } | 'unknown' | 'running';

/** One calculation of some formulas; each is worked out once. */
export class Calculation {
  readonly #done = new Map<FormulaCell, Outcome>();

  constructor(
    private readonly state: WorkbookState,
    private readonly index: FormulaIndex,
    private readonly pending: ReadonlySet<FormulaCell>,
    /** Formulas just written along with a result; it stands when we cannot calculate it. */
    private readonly written: ReadonlySet<FormulaCell>,
  ) {}

  /** Calculates a formula; returns its cell with the new result, or null when the stored one stands. */
  settle(formula: FormulaCell): (ChangedCell & { readonly xml: string }) | null {
    const outcome = this.#outcome(formula);
    const { state } = this;
    const { sheetId, row, col } = formula;
    const cell = state.cell(sheetId, row, col);
    const before = state.text(sheetId).cell(row, col);
    if (!cell || before === null) return null;
    const value = typeof outcome === 'object' ? outcome.value : null;
    if (sameResult(cell.value, value)) return null;
    state.remember(sheetId, row, col);
    return { sheetId, row, col, xml: withResult(before, toA1({ row, col }), value) };
  }

  /** What a formula comes to; null when that cannot be said here. */
  resultOf(formula: FormulaCell): RawValue {
    const outcome = this.#outcome(formula);
    return typeof outcome === 'object' ? outcome.value : null;
  }

  #outcome(formula: FormulaCell): Outcome {
    const known = this.#done.get(formula);
    if (known) return known === 'running' ? 'unknown' : known;
    this.#done.set(formula, 'running');
    let outcome: Outcome;
    try {
      outcome = {
        value: evaluate(formula.formula, {
          block: (reference) => this.#block(reference, formula),
          named: (name) => this.#named(name, formula),
        }),
      };
    } catch (error) {
      if (!(error instanceof CannotCalculate) && !(error instanceof RangeError)) throw error;
      const given = this.written.has(formula)
        ? this.state.cell(formula.sheetId, formula.row, formula.col)?.value
        : null;
      outcome = given === null || given === undefined ? 'unknown' : { value: given };
    }
    this.#done.set(formula, outcome);
    return outcome;
  }

  #named(name: string, reader: FormulaCell): Block {
    const reference = this.index.referenceOf(name);
    if (!reference) throw new CannotCalculate();
    return this.#block(reference, reader);
  }

  #block(reference: ReferenceToken, reader: FormulaCell): Block {
    const sheetId = this.index.sheetIdOf(reference, reader.sheetId);
    if (sheetId === null) throw new CannotCalculate();
    const area = areaOf(reference);
    const { cells } = this.state.snapshot(sheetId);
    const bottom = Math.min(area.bottom, (cells.at(-1)?.row ?? 0) + 1);
    const right = reference.from.col === null || reference.to?.col === null ? Math.min(area.right, 255) : area.right;
    if (!reference.to) return { rows: [[this.#value(sheetId, area.top, area.left)]] };
    if ((bottom - area.top + 1) * (right - area.left + 1) > MAX_BLOCK) throw new CannotCalculate();
    const rows: RawValue[][] = [];
    for (let row = area.top; row <= bottom; row++) {
      const values: RawValue[] = [];
      for (let col = area.left; col <= right; col++) values.push(this.#value(sheetId, row, col));
      rows.push(values);
    }
    return { rows };
  }

  #value(sheetId: string, row: number, col: number): RawValue {
    const formula = this.index.formulaAt(sheetId, row, col);
    if (!formula) return this.state.cell(sheetId, row, col)?.value ?? null;
    if (!this.pending.has(formula)) {
      const stored = this.state.cell(sheetId, row, col)?.value ?? null;
      if (stored === null) throw new CannotCalculate();
      return stored;
    }
    const outcome = this.#outcome(formula);
    if (typeof outcome !== 'object') throw new CannotCalculate();
    return outcome.value;
  }
}

/** A formula cell with another stored result; its formula element stays as written, shared or array or plain. */
function withResult(cell: string, reference: string, value: RawValue): string {
  const scanner = new XmlScanner(cell);
  scanner.next();
  const { prefix } = scanner;
  while (scanner.next() !== END && !scanner.is('f'));
  const { start } = scanner;
  scanner.skipElement();
  const formula = cell.slice(start, scanner.end);
  const kept = /\st\s*=\s*["'](?:array|dataTable)/.test(/^<[^>]*>/.exec(formula)?.[0] ?? '') ? null : value;
  const placeholder = cellXml(prefix, reference, styleOf(cell), { value: kept, formula: '=0' });
  return placeholder.replace(`<${prefix}f>0</${prefix}f>`, () => formula);
}

function sameResult(a: RawValue, b: RawValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return a === b;
}
