import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, MAX_COLUMNS, MAX_ROWS } from '../../../../src/core/sheet/address';
import { AreaReaders } from '../../../../src/hosts/xlsx/calc/area-readers';

const SHEETS = ['1', '2'];
/** Near the first and the last cell of the grid, and around the borders of halves. */
const rows = fc.oneof(
  fc.nat(12),
  fc.integer({ min: 510, max: 514 }),
  fc.integer({ min: MAX_ROWS - 3, max: MAX_ROWS - 1 }),
);
const columns = fc.oneof(fc.nat(5), fc.integer({ min: MAX_COLUMNS - 2, max: MAX_COLUMNS - 1 }));
const places = fc.record({ sheetId: fc.constantFrom(...SHEETS), row: rows, col: columns });
const areas = fc.tuple(places, places).map(([one, other]) => ({
  sheetId: one.sheetId,
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.col, other.col),
  right: Math.max(one.col, other.col),
}));

describe('readers of areas', () => {
  it('are found by the cells of their areas and by no others, as comparing all of them finds', () => {
    fc.assert(
      fc.property(fc.array(areas, { maxLength: 12 }), fc.array(places, { maxLength: 8 }), (read, cells) => {
        const readers = new AreaReaders<number>();
        read.forEach((area, index) => {
          readers.add(area, index);
        });
        for (const cell of cells) {
          const expected = [...read.keys()].filter(
            (index) => read[index]?.sheetId === cell.sheetId && contains(read[index], cell),
          );
          const found = readers.search()(cell.sheetId, cell.row, cell.col);
          expect([...found].sort((a, b) => a - b)).toEqual(expected);
        }
      }),
    );
  });

  it('are found once in one search, and again in the next', () => {
    const readers = new AreaReaders<string>();
    readers.add({ sheetId: '1', top: 0, left: 0, bottom: 9, right: 0 }, 'sum');
    const search = readers.search();
    expect(search('1', 8, 0)).toEqual(['sum']);
    expect(search('1', 9, 0)).toEqual([]);
    expect(readers.search()('1', 9, 0)).toEqual(['sum']);
  });
});
