import { MAX_COLUMNS, MAX_ROWS } from '../../../core/sheet/address';
import type { Area } from './tables';

/** Readers of one piece of a grid, by the stretch of rows and the stretch of columns it is made of. */
type Pieces<Reader> = Map<number, Map<number, Reader[]>>;

/**
 * Who reads which areas. Rows and columns are halved again and again; an area stands in the largest of these stretches
 * that it fills. A cell lies in one stretch of each size, so whoever reads it is found without one comparison, and
 * running sums over thousands of rows cost no more than those over ten.
 */
export class AreaReaders<Reader> {
  readonly #sheets = new Map<string, Pieces<Reader>>();

  add({ sheetId, top, left, bottom, right }: Area, reader: Reader): void {
    const pieces = entry(this.#sheets, sheetId, () => new Map<number, Map<number, Reader[]>>());
    const columns = stretches(left, right, MAX_COLUMNS);
    for (const row of stretches(top, bottom, MAX_ROWS)) {
      const ofRow = entry(pieces, row, () => new Map<number, Reader[]>());
      for (const column of columns) entry(ofRow, column, () => []).push(reader);
    }
  }

  /** A search that comes to every piece once: later cells of it are not asked for the same readers again. */
  search(): (sheetId: string, row: number, col: number) => Reader[] {
    const spent = new Set<Reader[]>();
    return (sheetId, row, col) => {
      const pieces = this.#sheets.get(sheetId);
      const found: Reader[][] = [];
      for (let stretch = row + MAX_ROWS; pieces && stretch > 0; stretch >>= 1) {
        const ofRow = pieces.get(stretch);
        for (let other = col + MAX_COLUMNS; ofRow && other > 0; other >>= 1) {
          const readers = ofRow.get(other);
          if (!readers || spent.has(readers)) continue;
          spent.add(readers);
          found.push(readers);
        }
      }
      return found.flat();
    };
  }
}

/**
 * The fewest stretches that make up `first` to `last`. They are numbered like the nodes of a heap: 1 is everything,
 * each has its halves at twice its number, and `size` numbers from `size` on are single ones.
 */
function stretches(first: number, last: number, size: number): number[] {
  const found: number[] = [];
  for (let [from, to] = [first + size, last + size + 1]; from < to; from >>= 1, to >>= 1) {
    if (from % 2 === 1) found.push(from++);
    if (to % 2 === 1) found.push(--to);
  }
  return found;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
