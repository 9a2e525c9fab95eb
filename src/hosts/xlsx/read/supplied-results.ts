import { cellKey } from '../../../core/sheet/address';
import type { RawValue, SheetCell } from '../../../core/sheet/snapshot';
import { numberFormat } from './number-format';

/** What a formula without a stored result comes to. */
export interface SuppliedResult {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  /** Without its `=`. */
  readonly formula: string;
  readonly value: RawValue;
}

/** Results of formulas the file stores none of; they are shown, and never written. */
export class SuppliedResults {
  readonly #byPlace = new Map<string, SuppliedResult>();

  /** Returns whether anything changed. */
  replace(results: readonly SuppliedResult[]): boolean {
    if (results.length === 0 && this.#byPlace.size === 0) return false;
    this.#byPlace.clear();
    for (const result of results) this.#byPlace.set(placeOf(result.sheetId, result), result);
    return true;
  }

  /** Cells as they read with the results; one whose formula is another by now keeps none. */
  into(sheetId: string, cells: SheetCell[], date1904: boolean): SheetCell[] {
    if (this.#byPlace.size === 0) return cells;
    return cells.map((cell) => {
      if (cell.formula === null || cell.value !== null) return cell;
      const supplied = this.#byPlace.get(placeOf(sheetId, cell));
      if (supplied?.formula !== cell.formula.slice(1)) return cell;
      return { ...cell, value: supplied.value, text: numberFormat(cell.numberFormat, date1904).show(supplied.value) };
    });
  }
}

function placeOf(sheetId: string, { row, col }: { readonly row: number; readonly col: number }): string {
  return `${sheetId}!${cellKey(row, col)}`;
}
