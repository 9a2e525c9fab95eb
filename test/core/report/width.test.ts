import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/core/report/width';

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['rate-missing 83.62%', 19],
    ['校验', 4],
    ['（20分）', 8],
    ['执行率 B/A', 10],
    ['“引号”', 6],
    ['👍', 2],
    ['é', 1],
  ])('%j takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});
