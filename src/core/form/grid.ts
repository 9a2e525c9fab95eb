import type { CellRange } from '../sheet/address';
import { LogicalSheet } from '../sheet/logical-sheet';
import type { SheetCell, SheetSnapshot } from '../sheet/snapshot';
import { compact } from '../text/normalise';
import { readLabel, type LabelText } from './label-text';

/** A logical cell that says something. */
export class Entry {
  #label: LabelText | null = null;

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
}

const NONE: readonly Entry[] = [];

/** The filled logical cells of a sheet, row by row; cells that hold white space only are blank. */
export class Grid {
  readonly sheet: LogicalSheet;
  readonly #rows = new Map<number, Entry[]>();
  readonly firstRow: number;
  readonly lastRow: number;

  constructor(snapshot: SheetSnapshot) {
    this.sheet = new LogicalSheet(snapshot);
    let first = -1;
    let last = -1;
    for (const cell of snapshot.cells) {
      if (compact(cell.text) === '') continue;
      const area = this.sheet.area(cell.row, cell.col);
      // What lies hidden under a merge is not part of the form.
      if (area.top !== cell.row || area.left !== cell.col) continue;
      const row = this.#rows.get(cell.row);
      const entry = new Entry(cell, area);
      if (row) row.push(entry);
      else this.#rows.set(cell.row, [entry]);
      if (first < 0) first = cell.row;
      last = cell.row;
    }
    this.firstRow = first;
    this.lastRow = last;
  }

  /** Entries whose top-left cell lies in the row, from left to right. */
  row(row: number): readonly Entry[] {
    return this.#rows.get(row) ?? NONE;
  }

  /** The logical cell that covers this place, or null when it is blank. */
  at(row: number, col: number): Entry | null {
    const area = this.sheet.area(row, col);
    return this.row(area.top).find((entry) => entry.col === area.left) ?? null;
  }

  /** All entries of the rows, top to bottom. */
  *between(first: number, last: number): Iterable<Entry> {
    for (let row = first; row <= last; row++) yield* this.row(row);
  }
}
