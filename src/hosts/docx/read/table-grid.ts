import type { ParagraphLook, WordCell } from '../types';

/** A cell as it stands in its row. */
export interface RawCell {
  readonly span: number;
  /** Points; null when the file does not say. */
  readonly width: number | null;
  readonly down: 'none' | 'restart' | 'continue';
  readonly right: 'none' | 'restart' | 'continue';
  readonly text: string;
  readonly look: ParagraphLook;
  readonly vertical: WordCell['vertical'];
  readonly fill: string | null;
}

export interface RawRow {
  /** Grid columns left free before the first cell and behind the last one. */
  readonly before: number;
  readonly after: number;
  readonly height: number | null;
  readonly isHeader: boolean;
  readonly isShown: boolean;
  readonly cells: readonly RawCell[];
}

interface Placed {
  readonly row: number;
  readonly col: number;
  rowSpan: number;
  colSpan: number;
  readonly cell: RawCell;
  /** Texts of the cells that continue it. */
  readonly covered: string[];
}

/** Rows whose edges lie closer than this, in points, share the edge. */
const SAME_EDGE = 4;

/** Puts the cells of a table into one grid. */
export function layOut(
  rows: readonly RawRow[],
  widths: readonly number[],
): { readonly columns: readonly number[]; readonly cells: readonly Placed[] } {
  const byWidth = edgesOf(rows);
  const placed: Placed[] = [];
  /** The cell that covers each grid column in the row before. */
  let above = new Map<number, Placed>();
  rows.forEach((row, index) => {
    const current = new Map<number, Placed>();
    let col = row.before;
    let x = 0;
    let last: Placed | null = null;
    for (const cell of row.cells) {
      let span = cell.span;
      if (byWidth) {
        const from = nearest(byWidth, x);
        x += cell.width ?? 0;
        col = from;
        span = Math.max(1, nearest(byWidth, x) - from);
      }
      const upper: Placed | undefined = cell.down === 'continue' ? above.get(col) : undefined;
      let target: Placed;
      if (cell.right === 'continue' && last) {
        target = last;
        if (target.row === index) target.colSpan += span;
        target.covered.push(cell.text);
      } else if (upper?.col === col) {
        target = upper;
        if (target.row + target.rowSpan === index) target.rowSpan++;
        target.covered.push(cell.text);
      } else {
        target = { row: index, col, rowSpan: 1, colSpan: span, cell, covered: [] };
        placed.push(target);
      }
      for (let at = col; at < col + span; at++) current.set(at, target);
      last = target;
      col += span;
    }
    above = current;
  });
  const count = Math.max(0, ...placed.map((cell) => cell.col + cell.colSpan));
  return { columns: columnWidths(count, byWidth, widths, placed), cells: placed };
}

/**
 * The edges that rows have in common when no cell says how many columns it spans although the rows have different
 * numbers of cells; null when the spans tell all.
 */
function edgesOf(rows: readonly RawRow[]): readonly number[] | null {
  const lengths = new Set(rows.map(({ cells }) => cells.length));
  const isSilent = rows.every(
    ({ before, after, cells }) =>
      before === 0 && after === 0 && cells.every(({ span, right, width }) => span === 1 && right === 'none' && width),
  );
  if (lengths.size < 2 || !isSilent) return null;
  const all = rows.flatMap(({ cells }) => {
    let x = 0;
    return cells.map(({ width }) => (x += width ?? 0));
  });
  const edges = [0];
  for (const x of all.sort((a, b) => a - b)) if (x - (edges.at(-1) ?? 0) > SAME_EDGE) edges.push(x);
  return edges;
}

function nearest(edges: readonly number[], x: number): number {
  let best = 0;
  edges.forEach((edge, index) => {
    if (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x)) best = index;
  });
  return best;
}

function columnWidths(
  count: number,
  byWidth: readonly number[] | null,
  widths: readonly number[],
  placed: readonly Placed[],
): readonly number[] {
  return Array.from({ length: count }, (_, col) => {
    if (byWidth) return (byWidth[col + 1] ?? 0) - (byWidth[col] ?? 0);
    const single = placed.find((cell) => cell.col === col && cell.colSpan === 1 && cell.cell.width !== null);
    return widths[col] ?? single?.cell.width ?? 0;
  });
}
