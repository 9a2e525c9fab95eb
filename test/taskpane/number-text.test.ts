import { describe, expect, it } from 'vitest';
import { numberText } from '../../src/taskpane/number-text';

describe('a number in a preview', () => {
  it.each<[number, string | undefined, string]>([
    [0.9175, '0.00%', '91.75%'],
    // 1.005 is stored a little lower: half up is meant of what is written.
    [0.01005, '0.00%', '1.01%'],
    [0.85405, '0.0%', '85.4%'],
    [1, '0%', '100%'],
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [-1234, '#,##0', '-1,234'],
    [152.46, '0.0', '152.5'],
    [152.46, undefined, '152.46'],
    [0.0000001, 'General', '0.0000001'],
    [44927, 'yyyy-mm-dd', '44927'],
  ])('%d as %s is %s', (value, format, text) => {
    expect(numberText(value, format)).toBe(text);
  });
});
