import { cellKey } from '../../../core/sheet/address';
import type { RawValue, SheetCell, SheetSnapshot } from '../../../core/sheet/snapshot';
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
  /** Sheets with their results, by the sheets without. */
  #known = new WeakMap<SheetSnapshot, SheetSnapshot>();

  replace(results: readonly SuppliedResult[]): void {
    if (results.length === 0 && this.#byPlace.size === 0) return;
    this.#byPlace.clear();
    this.#known = new WeakMap();
    for (const result of results) this.#byPlace.set(placeOf(result.sheetId, result), result);
  }

  /** A sheet as it reads with the results; the same object as long as neither changes. */
  intoSheet(sheet: SheetSnapshot, date1904: boolean): SheetSnapshot {
    if (this.#byPlace.size === 0) return sheet;
    let known = this.#known.get(sheet);
    if (!known) this.#known.set(sheet, (known = { ...sheet, cells: this.into(sheet.id, sheet.cells, date1904) }));
    return known;
  }

  /** Cells as they read with the results; one whose formula is another by now keeps none. */
  into(sheetId: string, cells: readonly SheetCell[], date1904: boolean): readonly SheetCell[] {
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
