import { cellKey } from '../../../src/core/sheet/address';

/** What a simulated cell holds; errors as their text in an object, as the grid shows them. */
export type SimValue = string | number | boolean | { readonly error: string } | null;

export interface SimFont {
  name: string;
  size: number;
  bold: boolean;
  italic: boolean;
  underline: string;
  color: string;
  strikethrough: boolean;
}

export interface SimStyle {
  numberFormat: string;
  font: SimFont;
  /** Null: no fill at all, which a client sees as white. */
  fill: string | null;
  wrapText: boolean;
  horizontalAlignment: string;
  verticalAlignment: string;
  locked: boolean;
}

export interface SimCell {
  value: SimValue;
  /** With its leading `=`. */
  formula: string | null;
  style: SimStyle;
}

export function defaultStyle(): SimStyle {
  return {
    numberFormat: 'General',
    font: {
      name: '宋体',
      size: 11,
      bold: false,
      italic: false,
      underline: 'None',
      color: '#000000',
      strikethrough: false,
    },
    fill: null,
    wrapText: false,
    horizontalAlignment: 'General',
    verticalAlignment: 'Center',
    locked: true,
  };
}

/** Cells by place; a cell that was never touched does not exist. */
export class CellStore {
  #cells = new Map<number, { row: number; col: number; cell: SimCell }>();

  peek(row: number, col: number): SimCell | null {
    return this.#cells.get(cellKey(row, col))?.cell ?? null;
  }

  at(row: number, col: number): SimCell {
    const known = this.#cells.get(cellKey(row, col));
    if (known) return known.cell;
    const cell: SimCell = { value: null, formula: null, style: defaultStyle() };
    this.#cells.set(cellKey(row, col), { row, col, cell });
    return cell;
  }

  *all(): Generator<{ row: number; col: number; cell: SimCell }> {
    yield* this.#cells.values();
  }

  /** Moves every cell to the row the function names; null drops it. */
  moveRows(target: (row: number) => number | null): void {
    const moved = new Map<number, { row: number; col: number; cell: SimCell }>();
    for (const { row, col, cell } of this.#cells.values()) {
      const to = target(row);
      if (to !== null) moved.set(cellKey(to, col), { row: to, col, cell });
    }
    this.#cells = moved;
  }
}
