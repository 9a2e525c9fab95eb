import { contains, type CellRange, type CellRef } from './address';
import type { SheetCell, SheetSnapshot, Span } from './snapshot';
import { rowIn } from './sorted-cells';

const NONE: readonly CellRange[] = [];

/**
 * Random access to a snapshot in which a merged range is one logical cell:
 * asking for any covered cell answers with the anchor's content.
 */
export class LogicalSheet {
  /** The cells of each row that was asked for: sheets are far longer than the forms on them. */
  readonly #rows = new Map<number, readonly SheetCell[]>();
  /** Merged ranges by each row they cover, within the rows that hold anything. */
  readonly #mergesByRow = new Map<number, CellRange[]>();
  readonly #lastIndexedRow: number;
  /**
   * The merged ranges without those that overlap one before them: damaged files have such, and a cell that belonged to
   * two logical cells would lead round in circles.
   */
  readonly #merges: CellRange[] = [];

  static readonly #known = new WeakMap<SheetSnapshot, LogicalSheet>();

  /** The one of a snapshot, which never changes: recognition and rules look up the same rows. */
  static of(snapshot: SheetSnapshot): LogicalSheet {
    let sheet = LogicalSheet.#known.get(snapshot);
    if (!sheet) LogicalSheet.#known.set(snapshot, (sheet = new LogicalSheet(snapshot)));
    return sheet;
  }

  constructor(readonly snapshot: SheetSnapshot) {
    const lastRow = snapshot.cells.at(-1)?.row ?? -1;
    // A merge may reach down the whole grid; beyond the contents it is looked up one by one.
    this.#lastIndexedRow = lastRow;
    for (const range of snapshot.merges ?? []) {
      if (this.#isTaken(range)) continue;
      this.#merges.push(range);
      for (let row = range.top; row <= Math.min(range.bottom, lastRow); row++) {
        const inRow = this.#mergesByRow.get(row);
        if (inRow) inRow.push(range);
        else this.#mergesByRow.set(row, [range]);
      }
    }
  }

  /** Whether a range overlaps one that is known already; within the rows that hold anything. */
  #isTaken(range: CellRange): boolean {
    const last = Math.min(range.bottom, this.#lastIndexedRow);
    for (let row = range.top; row <= last; row++)
      for (const { left, right } of this.#mergesByRow.get(row) ?? NONE)
        if (left <= range.right && right >= range.left) return true;
    return false;
  }

  /** The merged range that covers a cell, or null. */
  mergeAt(row: number, col: number): CellRange | null {
    if (row > this.#lastIndexedRow) {
      return this.#merges.find((range) => contains(range, { row, col })) ?? null;
    }
    const inRow = this.#mergesByRow.get(row);
    if (!inRow) return null;
    for (const range of inRow) if (col >= range.left && col <= range.right) return range;
    return null;
  }

  /** Top-left cell of the logical cell that covers this place. */
  anchor(row: number, col: number): CellRef {
    const range = this.mergeAt(row, col);
    return range ? { row: range.top, col: range.left } : { row, col };
  }

  /** The rectangle of the logical cell at this place. */
  area(row: number, col: number): CellRange {
    return this.mergeAt(row, col) ?? { top: row, left: col, bottom: row, right: col };
  }

  /** Content of the logical cell at this place, or null when it is empty. */
  cell(row: number, col: number): SheetCell | null {
    const range = this.mergeAt(row, col);
    return this.physical(range?.top ?? row, range?.left ?? col);
  }

  /** Displayed text of the logical cell, empty when it is blank. */
  text(row: number, col: number): string {
    return this.cell(row, col)?.text ?? '';
  }

  /** Content stored in exactly this grid cell, merges ignored. */
  physical(row: number, col: number): SheetCell | null {
    const cells = this.cellsInRow(row);
    let low = 0;
    let high = cells.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const cell = cells[middle];
      if (!cell || cell.col === col) return cell ?? null;
      if (cell.col < col) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }

  /** Cells stored in a row, from left to right, merges ignored. */
  cellsInRow(row: number): readonly SheetCell[] {
    let cells = this.#rows.get(row);
    if (!cells) this.#rows.set(row, (cells = rowIn(this.snapshot.cells, row)));
    return cells;
  }

  /** Whether the cell lies in a hidden row or column. */
  isHidden(cell: CellRef): boolean {
    return inSpans(this.snapshot.hiddenRows, cell.row) || inSpans(this.snapshot.hiddenColumns, cell.col);
  }

  /** Merged ranges whose top-left cell lies in the given rectangle. */
  mergesIn(range: CellRange): CellRange[] {
    return this.#merges.filter((merge) => contains(range, { row: merge.top, col: merge.left }));
  }
}

function inSpans(spans: readonly Span[], index: number): boolean {
  return spans.some((span) => index >= span.first && index <= span.last);
}
