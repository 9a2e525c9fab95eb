import { describe, expect, it } from 'vitest';
import { columnPixels, digitWidth, wrappedLines } from '../../../src/workbench/grid/units';

describe('units', () => {
  it('measures columns as Excel does: 8.43 + padding is 64 pixels in Calibri 11, 9 is 72 in 宋体 11', () => {
    expect(digitWidth('Calibri', 11)).toBe(7);
    expect(columnPixels(9.140625, 7)).toBe(64);
    expect(digitWidth('宋体', 11)).toBe(8);
    expect(columnPixels(9, 8)).toBe(72);
  });

  it('breaks Chinese anywhere and words as a whole', () => {
    expect(wrappedLines('一二三四五', 30, 10)).toBe(2);
    expect(wrappedLines('一二\n三', 100, 10)).toBe(2);
    expect(wrappedLines('', 100, 10)).toBe(1);
    expect(wrappedLines('一 abcd', 30, 10)).toBe(2);
  });

  it('breaks a word that is wider than the cell, and ends', () => {
    expect(wrappedLines('9'.repeat(20), 53, 10)).toBe(2);
    expect(wrappedLines('9'.repeat(1000), 0, 10)).toBeGreaterThan(400);
  });
});
