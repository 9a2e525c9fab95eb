import { parseA1, type CellRange } from '../../src/core/sheet/address';
import type { RawValue, SheetCell, SheetSnapshot } from '../../src/core/sheet/snapshot';

/** A cell that is more than its value: a printed text, a formula, a number format. */
export interface RichCell {
  readonly value: RawValue;
  readonly text?: string;
  readonly formula?: string;
  readonly format?: string;
}

/** `'←'` belongs to the merged cell on its left, `'↑'` to the one above, `null` and `''` are blank. */
export type CellLiteral = string | number | null | RichCell;

export interface SnapshotOptions {
  /** Where the top-left literal stands, `A1` by default. */
  readonly at?: string;
  readonly name?: string;
  /** `forget`: the host did not read merges; `drop`: the sheet has none. */
  readonly merges?: 'keep' | 'forget' | 'drop';
  readonly visibility?: SheetSnapshot['visibility'];
}

interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Builds a snapshot from a grid written out by hand. */
export function snapshotOf(rows: readonly (readonly CellLiteral[])[], options: SnapshotOptions = {}): SheetSnapshot {
  const origin = parseA1(options.at ?? 'A1') ?? { row: 0, col: 0 };
  const cells: SheetCell[] = [];
  const boxes = new Map<string, Box>();
  rows.forEach((literals, r) => {
    literals.forEach((literal, c) => {
      const row = origin.row + r;
      const col = origin.col + c;
      if (literal === '←' || literal === '↑') {
        const box = boxes.get(literal === '←' ? `${row},${col - 1}` : `${row - 1},${col}`);
        if (!box) throw new Error(`nothing to merge with at row ${r}, column ${c}`);
        box.bottom = Math.max(box.bottom, row);
        box.right = Math.max(box.right, col);
        boxes.set(`${row},${col}`, box);
        return;
      }
      boxes.set(`${row},${col}`, { top: row, left: col, bottom: row, right: col });
      if (literal === null || literal === '') return;
      const rich: RichCell = typeof literal === 'object' ? literal : { value: literal };
      cells.push({
        row,
        col,
        value: rich.value,
        text: rich.text ?? (typeof rich.value === 'object' ? '' : String(rich.value)),
        formula: rich.formula ?? null,
        numberFormat: rich.format ?? 'General',
      });
    });
  });
  for (const [place, box] of boxes) {
    for (let row = box.top; row <= box.bottom; row++) {
      for (let col = box.left; col <= box.right; col++) {
        if (boxes.get(`${row},${col}`) !== box) throw new Error(`the merge at ${place} is no rectangle`);
      }
    }
  }
  const merges: CellRange[] = [...new Set(boxes.values())].filter(
    ({ top, left, bottom, right }) => bottom > top || right > left,
  );
  return {
    id: 'sheet-1',
    name: options.name ?? '自评表',
    visibility: options.visibility ?? 'visible',
    isProtected: false,
    cells,
    merges: options.merges === 'forget' ? null : options.merges === 'drop' ? [] : merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
}
