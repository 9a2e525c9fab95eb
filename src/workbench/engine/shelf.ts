import type { SheetCell, SheetSnapshot } from '../../core/sheet/snapshot';
import type { Likeness, ToWorker } from './protocol';

/** Cells that go over in one piece: as many as are packed and unpacked within a frame or two. */
const PIECE = 4_000;

/** The messages that bring a sheet over: its cells in pieces, then what holds them together. */
export function* piecesOf(
  key: number,
  snapshot: SheetSnapshot,
  before: { readonly key: number; readonly snapshot: SheetSnapshot } | null,
): Generator<ToWorker> {
  const { cells, ...sheet } = snapshot;
  const like = before && likeness(before, cells);
  const end = cells.length - (like?.tail ?? 0);
  for (let from = like?.head ?? 0; from < end; from += PIECE)
    yield { kind: 'cells', cells: cells.slice(from, Math.min(end, from + PIECE)) };
  yield { kind: 'sheet', key, sheet, like };
}

/** After an edit most cells are the same objects as before. */
function likeness(
  { key, snapshot }: { readonly key: number; readonly snapshot: SheetSnapshot },
  cells: readonly SheetCell[],
): Likeness {
  const old = snapshot.cells;
  const shorter = Math.min(old.length, cells.length);
  let head = 0;
  while (head < shorter && old[head] === cells[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === cells[cells.length - 1 - tail]) tail++;
  return { key, head, tail };
}

/** The sheets the worker has, put together from their pieces. */
export class Shelf {
  readonly #sheets = new Map<number, SheetSnapshot>();
  #cells: SheetCell[] = [];

  addCells(cells: readonly SheetCell[]): void {
    for (const cell of cells) this.#cells.push(cell);
  }

  addSheet(key: number, sheet: Omit<SheetSnapshot, 'cells'>, like: Likeness | null): void {
    const old = like ? this.get(like.key).cells : [];
    const head = old.slice(0, like?.head ?? 0);
    const tail = old.slice(old.length - (like?.tail ?? 0));
    this.#sheets.set(key, { ...sheet, cells: [...head, ...this.#cells, ...tail] });
    this.#cells = [];
  }

  get(key: number): SheetSnapshot {
    const sheet = this.#sheets.get(key);
    if (!sheet) throw new Error(`no sheet ${key}`);
    return sheet;
  }

  /** Puts away all other sheets. */
  keep(keys: ReadonlySet<number>): void {
    for (const key of this.#sheets.keys()) if (!keys.has(key)) this.#sheets.delete(key);
  }
}
