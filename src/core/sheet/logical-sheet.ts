import { cellKey, contains, type CellRange, type CellRef } from './address';
import type { SheetCell, SheetSnapshot, Span } from './snapshot';

/**
 * Random access to a snapshot in which a merged range is one logical cell:
 * asking for any covered cell answers with the anchor's content.
 */
export class LogicalSheet {
  readonly #cells = new Map<number, SheetCell>();
  readonly #anchors = new Map<number, CellRange>();

  constructor(readonly snapshot: SheetSnapshot) {
    for (const cell of snapshot.cells) this.#cells.set(cellKey(cell.row, cell.col), cell);
    for (const range of snapshot.merges ?? []) {
      for (let row = range.top; row <= range.bottom; row++) {
        for (let col = range.left; col <= range.right; col++) {
          this.#anchors.set(cellKey(row, col), range);
        }
      }
    }
  }

  /** The merged range that covers a cell, or null. */
  mergeAt(row: number, col: number): CellRange | null {
    return this.#anchors.get(cellKey(row, col)) ?? null;
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
    const anchor = this.anchor(row, col);
    return this.#cells.get(cellKey(anchor.row, anchor.col)) ?? null;
  }

  /** Displayed text of the logical cell, empty when it is blank. */
  text(row: number, col: number): string {
    return this.cell(row, col)?.text ?? '';
  }

  /** Content stored in exactly this grid cell, merges ignored. */
  physical(row: number, col: number): SheetCell | null {
    return this.#cells.get(cellKey(row, col)) ?? null;
  }

  /** Whether the cell lies in a hidden row or column. */
  isHidden(cell: CellRef): boolean {
    return inSpans(this.snapshot.hiddenRows, cell.row) || inSpans(this.snapshot.hiddenColumns, cell.col);
  }

  /** Merged ranges that reach into the given rectangle. */
  mergesIn(range: CellRange): CellRange[] {
    return (this.snapshot.merges ?? []).filter((merge) => contains(range, { row: merge.top, col: merge.left }));
  }
}

function inSpans(spans: readonly Span[], index: number): boolean {
  return spans.some((span) => index >= span.first && index <= span.last);
}
