import type { CellRange } from '../sheet/address';
import { LogicalSheet } from '../sheet/logical-sheet';
import type { SheetCell, SheetSnapshot } from '../sheet/snapshot';
import { isBlankText } from '../text/blank';
import { beforeColon, readLabel, type LabelText } from './label-text';

/** A logical cell that says something. */
export class Entry {
  #label: LabelText | null = null;
  #lead: LabelText | null = null;

  constructor(
    readonly cell: SheetCell,
    readonly area: CellRange,
  ) {}

  get row(): number {
    return this.cell.row;
  }

  get col(): number {
    return this.cell.col;
  }

  /** The text as a label, read once. */
  get label(): LabelText {
    this.#label ??= readLabel(this.cell.text);
    return this.#label;
  }

  /** What stands before the first colon as a label; the whole text when there is none. */
  get lead(): LabelText {
    return (this.#lead ??= /[:：]/.test(this.cell.text) ? readLabel(beforeColon(this.cell.text)) : this.label);
  }
}

/** Columns `left`…`right`. */
export interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

const NONE: readonly Entry[] = [];

/** The filled logical cells of a sheet, read row by row as needed; cells that hold white space only are blank. */
export class Grid {
  readonly sheet: LogicalSheet;
  readonly #rows = new Map<number, readonly Entry[]>();
  readonly firstRow: number;
  readonly lastRow: number;

  constructor(snapshot: SheetSnapshot) {
    this.sheet = LogicalSheet.of(snapshot);
    this.firstRow = snapshot.cells[0]?.row ?? 0;
    this.lastRow = snapshot.cells[snapshot.cells.length - 1]?.row ?? -1;
  }

  /** Entries whose top-left cell lies in the row, from left to right. */
  row(row: number): readonly Entry[] {
    const known = this.#rows.get(row);
    if (known) return known;
    const entries = this.#readRow(row);
    this.#rows.set(row, entries);
    return entries;
  }

  #readRow(row: number): readonly Entry[] {
    const cells = this.sheet.cellsInRow(row);
    if (cells.length === 0) return NONE;
    const entries: Entry[] = [];
    for (const cell of cells) {
      if (isBlankText(cell.text)) continue;
      const area = this.sheet.area(row, cell.col);
      // What lies hidden under a merge is not part of the form.
      if (area.top === row && area.left === cell.col) entries.push(new Entry(cell, area));
    }
    return entries;
  }

  /** The logical cell that covers this place, or null when it is blank. */
  at(row: number, col: number): Entry | null {
    const merge = this.sheet.mergeAt(row, col);
    const left = merge?.left ?? col;
    for (const entry of this.row(merge?.top ?? row)) if (entry.col === left) return entry;
    return null;
  }

  /** All entries of the rows, top to bottom. */
  *between(first: number, last: number): Iterable<Entry> {
    for (let row = first; row <= last; row++) yield* this.row(row);
  }

  /** The first of `entriesIn` that ends before `limit`. */
  entryIn(row: number, span: ColumnSpan, limit = Number.MAX_SAFE_INTEGER): Entry | null {
    for (let col = span.left; col <= span.right; col++) {
      const entry = this.at(row, col);
      if (!entry) continue;
      if (entry.col >= span.left && entry.area.right < limit) return entry;
      col = Math.max(col, entry.area.right);
    }
    return null;
  }

  /** Entries that start in the columns, seen from the row: those merged down from above count as well. */
  entriesIn(row: number, span: ColumnSpan): Entry[] {
    const entries: Entry[] = [];
    for (let col = span.left; col <= span.right; col++) {
      const entry = this.at(row, col);
      if (!entry) continue;
      if (entry.col >= span.left) entries.push(entry);
      col = Math.max(col, entry.area.right);
    }
    return entries;
  }
}
