import { describe, expect, it } from 'vitest';
import { estimateLines, estimateRowHeight, MAX_ROW_HEIGHT } from '../../../src/core/edits/text-height';

describe('lines of a wrapped text', () => {
  it.each([
    ['说明', 20, 1],
    ['一'.repeat(10), 30, 1],
    ['一'.repeat(30), 31, 3],
    ['a'.repeat(25), 31, 1],
    ['第一行\n第二行', 40, 2],
    ['a'.repeat(100), 21, 5],
    ['', 20, 1],
    // Twenty columns are left beside the padding: they hold twenty letters, and no more.
    ['a'.repeat(20), 21, 1],
    ['a'.repeat(21), 21, 2],
    // A word that does not fit goes on to the next line as a whole: no two of eleven letters share one of twenty.
    [['a', 'b', 'c'].map((letter) => letter.repeat(11)).join('一'), 21, 3],
    // A word longer than a line begins on one of its own, and what follows goes on behind its rest.
    [`一${'a'.repeat(25)}`, 21, 3],
    [`${'a'.repeat(25)}${'一'.repeat(5)}`, 21, 2],
  ])('%j in %i characters takes %i', (text, width, lines) => {
    expect(estimateLines(text, { width, fontSize: 11 })).toBe(lines);
  });

  it('takes more lines in a larger font', () => {
    const text = '定性指标完成情况'.repeat(6);
    expect(estimateLines(text, { width: 60, fontSize: 16 })).toBeGreaterThan(
      estimateLines(text, { width: 60, fontSize: 10 }),
    );
  });

  it('never starts a line with closing punctuation', () => {
    // Ten characters fill the line; the full stop pulls the last of them down with it.
    expect(estimateLines(`${'一'.repeat(10)}。${'二'.repeat(8)}`, { width: 22.5, fontSize: 11 })).toBe(2);
    expect(estimateLines(`${'一'.repeat(10)}。${'二'.repeat(9)}`, { width: 22.5, fontSize: 11 })).toBe(3);
  });

  it('stays within what Excel allows', () => {
    expect(estimateRowHeight('字'.repeat(20_000), { width: 20, fontSize: 11 })).toBe(MAX_ROW_HEIGHT);
    expect(estimateRowHeight('字', { width: 20, fontSize: 12 })).toBeGreaterThan(12);
  });
});
