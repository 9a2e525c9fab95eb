import type { Area } from './tables';

/** Rows that are looked through together. */
const BLOCK = 256;
/** An area over more blocks is kept apart: it would stand in all of them. */
const MOST_BLOCKS = 64;
/** Comparisons in one search; a workbook that needs more is answered with all that is left, not with minutes. */
const MOST_STEPS = 20_000_000;

interface Reading<Reader> {
  readonly area: Area;
  readonly reader: Reader;
}

/** Who reads which areas, found by a cell without comparing all of them. */
export class AreaReaders<Reader> {
  readonly #blocks = new Map<string, Reading<Reader>[]>();
  readonly #wide = new Map<string, Reading<Reader>[]>();

  add(area: Area, reader: Reader): void {
    const [first, last] = [Math.floor(area.top / BLOCK), Math.floor(area.bottom / BLOCK)];
    if (last - first >= MOST_BLOCKS) push(this.#wide, area.sheetId, { area, reader });
    else
      for (let block = first; block <= last; block++) push(this.#blocks, `${area.sheetId}!${block}`, { area, reader });
  }

  /** A search in which every reader is found once. */
  search(): (sheetId: string, row: number, col: number) => Reader[] {
    let steps = 0;
    const left = new Map<Reading<Reader>[], Reading<Reader>[]>();
    const take = (list: Reading<Reader>[] | undefined, row: number, col: number): Reader[] => {
      if (!list) return [];
      const found: Reader[] = [];
      const rest: Reading<Reader>[] = [];
      const open = left.get(list) ?? list;
      steps += open.length;
      for (const reading of open) {
        const { top, left: first, bottom, right } = reading.area;
        const isHit = row >= top && row <= bottom && col >= first && col <= right;
        if (isHit || steps > MOST_STEPS) found.push(reading.reader);
        else rest.push(reading);
      }
      if (found.length > 0) left.set(list, rest);
      return found;
    };
    return (sheetId, row, col) => [
      ...take(this.#blocks.get(`${sheetId}!${Math.floor(row / BLOCK)}`), row, col),
      ...take(this.#wide.get(sheetId), row, col),
    ];
  }
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
