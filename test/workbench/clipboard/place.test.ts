import { describe, expect, it } from 'vitest';
import { contains, parseRange, toA1, type CellRange } from '../../../src/core/sheet/address';
import { placeBlock } from '../../../src/workbench/clipboard/place';
import { readBlock } from '../../../src/workbench/clipboard/read-block';

function range(a1: string): CellRange {
  const found = parseRange(a1);
  if (!found) throw new Error(a1);
  return found;
}

/** Where the texts of a block go, as `A1=text`, on a sheet with these merged cells. */
function placed(source: { html?: string; plain?: string }, selection: string, merges: readonly string[] = []) {
  const block = readBlock({ html: source.html ?? '', plain: source.plain ?? '' });
  if (!block) throw new Error('nothing to paste');
  const merged = merges.map(range);
  const mergeAt = (row: number, col: number) => merged.find((merge) => contains(merge, { row, col })) ?? null;
  return (
    placeBlock(block, range(selection), { mergeAt, lastColumn: 8 })?.map(
      ({ cell, to }) => `${toA1(to)}=${cell.text}`,
    ) ?? null
  );
}

describe('where a pasted block goes', () => {
  it('fills two rows and three columns from the selected cell on', () => {
    expect(placed({ plain: '1\t2\t3\n4\t5\t6' }, 'D6')).toEqual(['D6=1', 'E6=2', 'F6=3', 'D7=4', 'E7=5', 'F7=6']);
  });

  it('fills a selection with one cell, and tiles one that is a multiple', () => {
    expect(placed({ plain: '无' }, 'B2:C3', ['B2:B3'])).toEqual(['B2=无', 'C2=无', 'C3=无']);
    expect(placed({ plain: '甲\t乙' }, 'A1:D2')).toHaveLength(8);
    expect(placed({ plain: '甲\t乙' }, 'A1:C1')).toEqual(['A1=甲', 'B1=乙']);
  });

  it('passes over covered cells where the block is blank there', () => {
    expect(placed({ plain: '甲\t\t乙' }, 'B4', ['B4:C4'])).toEqual(['B4=甲', 'D4=乙']);
  });

  it('matches cells in the order they are seen where merged cells differ', () => {
    const html = '<table><tr><td>甲</td><td></td><td>乙</td></tr><tr><td>丙</td><td>丁</td><td>戊</td></tr></table>';
    expect(placed({ html }, 'B4', ['B4:C4', 'B5:C5'])).toEqual(['B4=甲', 'D4=', 'E4=乙', 'B5=丙', 'D5=丁', 'E5=戊']);
  });

  it('goes down by whole merged cells', () => {
    expect(placed({ plain: '一\n二\n三' }, 'A3', ['A3:A5', 'A6:A7'])).toEqual(['A3=一', 'A6=二', 'A8=三']);
  });

  it('leaves room for a cell that reaches down from above', () => {
    const html = '<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>';
    expect(placed({ html }, 'A1', ['A1:B2', 'C2:D2'])).toEqual(['A1=甲', 'C1=乙', 'C2=丙']);
  });

  it('places nothing where a text would have no cell, or might slip a column', () => {
    expect(placed({ plain: '甲\t\t乙' }, 'B4', ['B4:D4'])).toBeNull();
    expect(placed({ plain: '甲\t乙' }, 'B4', ['A4:B4'])).toBeNull();
    expect(placed({ plain: '甲\t乙' }, 'A1:D2', ['A1:B1'])).toBeNull();
    expect(placed({ plain: '甲\t乙' }, 'A1', ['A1:I1'])).toBeNull();
  });
});
