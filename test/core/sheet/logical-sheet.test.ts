import { describe, expect, it } from 'vitest';
import { LogicalSheet } from '../../../src/core/sheet/logical-sheet';
import { snapshotOf } from '../../support/snapshot';

describe('LogicalSheet', () => {
  const sheet = new LogicalSheet(
    snapshotOf(
      [
        ['title', '←', '←'],
        ['a', null, 'b'],
        ['↑', 'c', null],
      ],
      { at: 'B2' },
    ),
  );

  it('answers for every cell of a merge with its anchor', () => {
    expect(sheet.text(1, 3)).toBe('title');
    expect(sheet.anchor(1, 3)).toEqual({ row: 1, col: 1 });
    expect(sheet.area(3, 1)).toEqual({ top: 2, left: 1, bottom: 3, right: 1 });
    expect(sheet.text(3, 1)).toBe('a');
  });

  it('finds stored cells by row and column, and nothing between them', () => {
    expect([
      sheet.physical(2, 1)?.text,
      sheet.physical(2, 2),
      sheet.physical(2, 3)?.text,
      sheet.physical(3, 2)?.text,
    ]).toEqual(['a', null, 'b', 'c']);
    expect(sheet.physical(1, 2)).toBeNull();
    expect(sheet.cellsInRow(2).map(({ text }) => text)).toEqual(['a', 'b']);
    expect(sheet.cellsInRow(99)).toEqual([]);
  });

  it('takes a merge over the whole grid in its stride', () => {
    const wide = { top: 1, left: 0, bottom: 1_048_575, right: 16_383 };
    const huge = new LogicalSheet({ ...snapshotOf([['x'], ['y']]), merges: [wide] });
    expect(huge.anchor(1_000_000, 5)).toEqual({ row: 1, col: 0 });
    expect(huge.area(1, 7)).toEqual(wide);
    expect(huge.area(0, 0)).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });

  it('lists the merges that start in a range', () => {
    expect(sheet.mergesIn({ top: 2, left: 0, bottom: 9, right: 9 })).toEqual([
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
  });

  it('knows hidden rows and columns', () => {
    const hidden = new LogicalSheet({
      ...snapshotOf([['x']]),
      hiddenRows: [{ first: 3, last: 5 }],
      hiddenColumns: [{ first: 1, last: 1 }],
    });
    expect([
      hidden.isHidden({ row: 4, col: 0 }),
      hidden.isHidden({ row: 6, col: 0 }),
      hidden.isHidden({ row: 0, col: 1 }),
    ]).toEqual([true, false, true]);
  });
});
