import type { CellContent } from '../../../core/edits/types';
import { cellOfKey } from '../../../core/sheet/address';
import { groupOf } from '../xml/formula-element';

/** A cell as it was before we first touched it. */
export interface OriginalCell {
  readonly xml: string | null;
  readonly content: CellContent;
  readonly numberFormat: string;
}

/**
 * The touched cells of one sheet as they were, by cell key. Of a group of shared formulas it knows those that were written
 * over: to look for them with each of thousands of writes takes long.
 */
export class Originals {
  readonly #cells = new Map<number, OriginalCell>();
  readonly #over = new Map<string, Set<number>>();
  /** Cells of groups that came or were written since it was last asked which are written over. */
  readonly #unsettled = new Map<number, string>();

  /** @param cellXml tells a cell as it is written now */
  constructor(
    private readonly cellXml: (row: number, col: number) => string | null,
    cells: Iterable<readonly [number, OriginalCell]> = [],
  ) {
    for (const [key, original] of cells) this.set(key, original);
  }

  get(key: number): OriginalCell | undefined {
    return this.#cells.get(key);
  }

  set(key: number, original: OriginalCell): void {
    const before = groupOf(this.#cells.get(key)?.xml ?? null);
    if (before !== null) this.#over.get(before)?.delete(key);
    this.#unsettled.delete(key);
    this.#cells.set(key, original);
    this.written(key);
  }

  /** Something else stands in a cell now. */
  written(key: number): void {
    const group = groupOf(this.#cells.get(key)?.xml ?? null);
    if (group !== null) this.#unsettled.set(key, group);
  }

  /** Keys of the cells of a group that hold no formula of any group now. */
  writtenOver(group: string): Iterable<number> {
    for (const [key, of] of this.#unsettled) {
      const over = this.#over.get(of) ?? new Set();
      this.#over.set(of, over);
      const { row, col } = cellOfKey(key);
      if (groupOf(this.cellXml(row, col)) === null) over.add(key);
      else over.delete(key);
    }
    this.#unsettled.clear();
    return [...(this.#over.get(group) ?? [])];
  }

  keys(): Iterable<number> {
    return [...this.#cells.keys()];
  }

  [Symbol.iterator](): IterableIterator<[number, OriginalCell]> {
    return this.#cells.entries();
  }
}
