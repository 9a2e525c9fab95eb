import { describe, expect, it } from 'vitest';
import { parseA1 } from '../../../src/core/sheet/address';
import { Fingerprints, hashText } from '../../../src/core/rules/fingerprint';
import { contextOf, type IndicatorLiteral } from '../../support/form';

const print = (row: IndicatorLiteral, slug = 'differs-unexplained', a1 = 'G20'): string => {
  const cell = parseA1(a1);
  if (!cell) throw new Error(a1);
  return new Fingerprints(contextOf({ rows: [row, { name: '其他', target: '1', actual: '1' }] }).sheet).of(slug, cell);
};

describe('fingerprint', () => {
  const row = { name: '里程', target: '120公里', actual: '96公里', explanation: null };

  it('is the FNV-1a hash of the texts: known values', () => {
    expect(hashText('')).toBe('811c9dc5');
    // Worked out with another program; eight digits also where the first are noughts.
    expect(hashText('项目22')).toBe('003eb728');
    // One UTF-16 unit is two bytes, low byte first: FNV-1a of 61 00.
    expect(hashText('a')).toBe((Math.imul(Math.imul(0x811c9dc5 ^ 0x61, 0x01000193), 0x01000193) >>> 0).toString(16));
  });

  it('stays the same for the same content, white space aside', () => {
    expect(print(row)).toBe(print({ ...row }));
    expect(print({ ...row, actual: ' 96 公里\n' })).toBe(print(row));
  });

  it('changes with rule, cell, target, actual and explanation', () => {
    const others = [
      print(row, 'copied-bound'),
      print(row, 'differs-unexplained', 'F20'),
      print({ ...row, target: '100公里' }),
      print({ ...row, actual: '97公里' }),
      print({ ...row, explanation: '雨季停工' }),
    ];
    expect(new Set([print(row), ...others]).size).toBe(others.length + 1);
  });

  it('is made of rule, cell and texts alone where the row is blank', () => {
    expect(new Fingerprints(contextOf({ rows: [row] }).sheet).of('notes-missing', { row: 98, col: 0 })).toBe(
      `notes-missing:A99:${hashText('notes-missing\u001fA99\u001f')}`,
    );
  });

  it('does not change with another row', () => {
    const cell = { row: 19, col: 6 };
    const two = (actual: string): string =>
      new Fingerprints(contextOf({ rows: [row, { name: '其他', target: '1', actual }] }).sheet).of('x', cell);
    expect(two('1')).toBe(two('2'));
  });
});
