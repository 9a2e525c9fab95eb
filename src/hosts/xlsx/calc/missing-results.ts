import { inOneGo, share, type Steps } from '../../../core/steps';
import type { WorkbookState } from '../read/workbook-state';
import { Calculation } from './recalculate';
import type { SuppliedResult } from '../read/supplied-results';
import { FormulaIndex, type FormulaCell } from './formula-index';

/** Formulas between two steps. */
const STEP = 200;

/**
 * Calculates the formulas that were stored without a result, as programs without a calculator write them: they read as
 * Excel will show them. The file itself stays as it is.
 */
export function supplyMissingResults(state: WorkbookState): void {
  inOneGo(supplyingMissingResults(state));
}

/** As `supplyMissingResults`, in steps. */
export function* supplyingMissingResults(state: WorkbookState): Steps<void> {
  state.supply([]);
  const missing = state.worksheets.flatMap(({ id }) =>
    state
      .snapshot(id)
      .cells.filter(({ formula, value }) => formula !== null && value === null)
      .map(({ row, col }) => ({ sheetId: id, row, col })),
  );
  if (missing.length === 0) return;
  const index = yield* share(FormulaIndex.of(state), 0, 0.5);
  const pending = new Set<FormulaCell>(
    missing.flatMap(({ sheetId, row, col }) => index.formulaAt(sheetId, row, col) ?? []),
  );
  const run = new Calculation(state, index, pending, new Set());
  const results: SuppliedResult[] = [];
  let done = 0;
  for (const cell of pending) {
    if (done++ % STEP === 0) yield 0.5 + done / pending.size / 2;
    const value = run.resultOf(cell);
    if (value !== null) results.push({ ...cell, value });
  }
  state.supply(results);
}
