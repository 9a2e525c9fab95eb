import { sameContent } from '../../../core/edits/same-content';
import { contentOf } from '../../../core/edits/kinds/steps';
import { cellKey, toA1 } from '../../../core/sheet/address';
import { isCellError, type RawValue } from '../../../core/sheet/snapshot';
import { cellXml, cellXmlAt, styleOf } from '../xml/cell-xml';
import { evaluate } from './evaluate';
import { CANNOT_CALCULATE, type Block } from './values';
import { areaOf, type ReferenceToken } from '../../../core/sheet/formula';
import { END, XmlScanner } from '../../xml/scanner';
import { FormulaIndex, type FormulaCell } from './formula-index';
import { inOneGo } from '../../../core/steps';
import type { CellPlace, WorkbookState } from '../read/workbook-state';

/** More cells than this in one range are left to Excel. */
const MAX_BLOCK = 200_000;
/** More cells than this in the ranges of all formulas together as well: nine thousand running sums read forty million. */
const MAX_READ = 1_000_000;

/**
 * Gives every formula that depends on a changed cell its new stored result, on all sheets, so that no viewer
 * shows a stale one. What cannot be calculated here loses its result. A formula that depends on nothing
 * changed any more gets back exactly what the file had.
 */
export function recalculate(state: WorkbookState, changed: readonly CellPlace[]): void {
  const index = inOneGo(FormulaIndex.of(state));
  if (index.size === 0) return;
  const stillChanged: CellPlace[] = [];
  const touched: FormulaCell[] = [];
  for (const { sheetId, row, col, original } of state.originals()) {
    if (!sameContent(contentOf(state.cell(sheetId, row, col)), original.content))
      stillChanged.push({ sheetId, row, col });
    const formula = index.formulaAt(sheetId, row, col);
    if (formula) touched.push(formula);
  }
  const stale = index.affectedBy(stillChanged);
  const pending = new Set<FormulaCell>();
  const restored: Result[] = [];
  for (const formula of [...index.affectedBy(changed), ...touched]) {
    if (stale.has(formula)) pending.add(formula);
    else restored.push(...originalOf(state, formula));
  }
  putAll(state, restored);
  const written = new Set(
    changed.map(({ sheetId, row, col }) => index.formulaAt(sheetId, row, col)).filter((formula) => formula !== null),
  );
  const run = new Calculation(state, index, pending, written);
  // All are calculated before the first is written: writing makes the sheet be read again.
  putAll(
    state,
    [...pending].flatMap((formula) => run.settle(formula) ?? []),
  );
}

/** A cell element with a stored result. */
type Result = CellPlace & { readonly xml: string };

/** The cell of a formula as the file had it, when it was touched and is there still. */
function originalOf(state: WorkbookState, { sheetId, row, col }: FormulaCell): Result[] {
  const xml = state.original(sheetId, row, col)?.xml ?? null;
  return xml === null ? [] : [{ sheetId, row, col, xml: cellXmlAt(xml, row, col) }];
}

/** Puts cells that differ, row by row: one after the other, each would have its whole row written anew. */
function putAll(state: WorkbookState, results: readonly Result[]): void {
  const rows = new Map<
    string,
    { readonly sheetId: string; readonly row: number; readonly cells: Map<number, string> }
  >();
  for (const { sheetId, row, col, xml } of results) {
    if (state.text(sheetId).cell(row, col) === xml) continue;
    const key = `${row} ${sheetId}`;
    const found = rows.get(key) ?? { sheetId, row, cells: new Map<number, string>() };
    found.cells.set(col, xml);
    rows.set(key, found);
  }
  for (const { sheetId, row, cells } of rows.values()) state.setResults(sheetId, row, cells);
}

type Outcome = { readonly value: RawValue } | 'unknown' | 'running';

/** One calculation of some formulas; each is worked out once. */
export class Calculation {
  readonly #done = new Map<FormulaCell, Outcome>();
  /** Values read so far, by sheet and cell: running sums read the same ones again and again. */
  readonly #values = new Map<string, Map<number, RawValue>>();
  #left = MAX_READ;

  constructor(
    private readonly state: WorkbookState,
    private readonly index: FormulaIndex,
    private readonly pending: ReadonlySet<FormulaCell>,
    /** Formulas just written along with a result; it stands when we cannot calculate it. */
    private readonly written: ReadonlySet<FormulaCell>,
  ) {}

  /** Calculates a formula; returns its cell with the new result, or null when the stored one stands. */
  settle(formula: FormulaCell): Result | null {
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
      if (error !== CANNOT_CALCULATE && !(error instanceof RangeError)) throw error;
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
    if (!reference) throw CANNOT_CALCULATE;
    return this.#block(reference, reader);
  }

  #block(reference: ReferenceToken, reader: FormulaCell): Block {
    const sheetId = this.index.sheetIdOf(reference, reader.sheetId);
    if (sheetId === null) throw CANNOT_CALCULATE;
    const area = areaOf(reference);
    const { cells } = this.state.snapshot(sheetId);
    const bottom = Math.min(area.bottom, (cells.at(-1)?.row ?? 0) + 1);
    const right = reference.from.col === null || reference.to?.col === null ? Math.min(area.right, 255) : area.right;
    if (!reference.to) return { rows: [[this.#value(sheetId, area.top, area.left)]] };
    const size = (bottom - area.top + 1) * (right - area.left + 1);
    if (size > MAX_BLOCK || size > this.#left) throw CANNOT_CALCULATE;
    this.#left -= size;
    const rows: RawValue[][] = [];
    for (let row = area.top; row <= bottom; row++) {
      const values: RawValue[] = [];
      for (let col = area.left; col <= right; col++) values.push(this.#value(sheetId, row, col));
      rows.push(values);
    }
    return { rows };
  }

  #value(sheetId: string, row: number, col: number): RawValue {
    let values = this.#values.get(sheetId);
    if (!values) this.#values.set(sheetId, (values = new Map()));
    const key = cellKey(row, col);
    let value = values.get(key);
    if (value === undefined) values.set(key, (value = this.#valueNow(sheetId, row, col)));
    return value;
  }

  #valueNow(sheetId: string, row: number, col: number): RawValue {
    const formula = this.index.formulaAt(sheetId, row, col);
    if (!formula) return this.state.cell(sheetId, row, col)?.value ?? null;
    if (!this.pending.has(formula)) {
      const stored = this.state.cell(sheetId, row, col)?.value ?? null;
      if (stored === null) throw CANNOT_CALCULATE;
      return stored;
    }
    const outcome = this.#outcome(formula);
    if (typeof outcome !== 'object') throw CANNOT_CALCULATE;
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
