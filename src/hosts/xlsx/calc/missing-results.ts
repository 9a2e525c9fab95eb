import type { WorkbookState } from '../read/workbook-state';
import { Calculation } from './recalculate';
import { FormulaIndex, type FormulaCell } from './formula-index';

/**
 * Calculates the formulas that were stored without a result, as programs without a calculator write them: they read as
 * Excel will show them. The file itself stays as it is.
 */
export function supplyMissingResults(state: WorkbookState): void {
  state.supply([]);
  const missing = state.worksheets.flatMap(({ id }) =>
    state
      .snapshot(id)
      .cells.filter(({ formula, value }) => formula !== null && value === null)
      .map(({ row, col }) => ({ sheetId: id, row, col })),
  );
  if (missing.length === 0) return;
  const index = state.derived(FormulaIndex, (current) => new FormulaIndex(current));
  const pending = new Set<FormulaCell>(
    missing.flatMap(({ sheetId, row, col }) => index.formulaAt(sheetId, row, col) ?? []),
  );
  const run = new Calculation(state, index, pending, new Set());
  state.supply(
    [...pending].flatMap((cell) => {
      const value = run.resultOf(cell);
      return value === null ? [] : [{ ...cell, value }];
    }),
  );
}
