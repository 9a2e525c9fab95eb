import { cellKey } from '../../../core/sheet/address';
import type { SheetCell } from '../../../core/sheet/snapshot';
import { holdsShared } from '../xml/formula-element';
import { readCells, type CellContext } from './cells';
import { cellIn, lowerBound } from '../../../core/sheet/sorted-cells';

/** Reads single rows of sheets of which everything was read before. */
export class ChangedRows {
  /** The row read last: a wide one is asked for each of its cells. */
  #last: { readonly xml: string; readonly before: readonly SheetCell[] | null; readonly cells: SheetCell[] } | null =
    null;

  /**
   * The cells of a row as it is written now.
   *
   * A cell of a shared formula has the formula it always had: whoever writes over one sees to it that the others keep
   * theirs.
   *
   * @param before tells the sheet's cells as they were read last
   * @param original tells the formula a cell of the row had when it was first touched, null for none; undefined for a
   *   cell that never was
   */
  read(
    xml: string,
    prefixes: ReadonlySet<string>,
    context: CellContext,
    before: () => readonly SheetCell[],
    original: (col: number) => string | null | undefined,
  ): readonly SheetCell[] {
    const known = holdsShared(xml) ? before() : null;
    if (this.#last?.xml !== xml || this.#last.before !== known) {
      const inGroups = known === null ? context : { ...context, sharedFormula: formulasOf(known, original) };
      this.#last = { xml, before: known, cells: readCells(xml, 0, prefixes, inGroups).cells };
    }
    return this.#last.cells;
  }

  /** Cells of a sheet with some rows read again. */
  into(
    cells: readonly SheetCell[],
    rows: Iterable<number>,
    read: (row: number) => readonly SheetCell[],
  ): readonly SheetCell[] {
    const pieces: (readonly SheetCell[])[] = [];
    let copied = 0;
    for (const row of [...rows].sort((a, b) => a - b)) {
      pieces.push(cells.slice(copied, lowerBound(cells, cellKey(row, 0))), read(row));
      copied = lowerBound(cells, cellKey(row + 1, 0));
    }
    // What was read before is no longer needed by it.
    this.#last = null;
    return pieces.flat().concat(cells.slice(copied));
  }
}

function formulasOf(
  cells: readonly SheetCell[],
  original: (col: number) => string | null | undefined,
): (row: number, col: number) => string | null {
  return (row, col) => {
    const formula = original(col);
    return formula === undefined ? (cellIn(cells, { row, col })?.formula ?? null) : formula;
  };
}
