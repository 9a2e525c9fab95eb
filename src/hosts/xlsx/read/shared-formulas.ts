import { formulaFiller } from '../../../core/sheet/formula';
import type { CellRef } from '../../../core/sheet/address';
import type { SheetCell } from '../../../core/sheet/snapshot';

interface Master extends CellRef {
  readonly fill: (rows: number, cols: number) => string;
}

interface Use {
  readonly index: number;
  readonly group: string;
}

/** Formulas that many cells share: one of a group has the text, the others follow from where they stand. */
export class SharedFormulas {
  readonly #masters = new Map<string, Master>();
  readonly #uses: Use[] = [];

  /** The cell of a group that has the formula's text. */
  state(group: string, formula: string, { row, col }: CellRef): void {
    this.#masters.set(group, { fill: formulaFiller(formula), row, col });
  }

  /** A cell of a group, by its place in the list of cells. */
  use(group: string, index: number): void {
    this.#uses.push({ index, group });
  }

  /**
   * Gives the cells their formulas; the one that has the text may stand behind them.
   *
   * @param known tells the formula of a cell, where a row is read without the others
   */
  fillIn(cells: SheetCell[], known?: (row: number, col: number) => string | null): void {
    for (const { index, group } of this.#uses) {
      const cell = cells[index];
      const formula = cell && (known ? known(cell.row, cell.col) : this.#formula(cell, group));
      if (formula) cells[index] = { ...cell, formula };
    }
  }

  #formula({ row, col }: CellRef, group: string): string | null {
    const master = this.#masters.get(group);
    return master ? `=${master.fill(row - master.row, col - master.col)}` : null;
  }
}
