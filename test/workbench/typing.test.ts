import { describe, expect, it } from 'vitest';
import type { RawValue, SheetCell } from '../../src/core/sheet/snapshot';
import { editText, typedContent } from '../../src/workbench/typing';

function cell(value: RawValue, numberFormat = 'General', formula: string | null = null): SheetCell {
  return { row: 0, col: 0, value, text: 'shown', formula, numberFormat };
}

describe('editing a cell starts with what one would type', () => {
  it.each([
    [null, ''],
    [cell('已完成\n一半'), '已完成\n一半'],
    [cell(0.83615, '0.00%'), '83.615%'],
    [cell(0.07, '0%'), '7%'],
    [cell(167.23), '167.23'],
    [cell(0.1 + 0.2), '0.3'],
    [cell(1e-7), '0.0000001'],
    [cell(45000, 'yyyy"年"m"月"d"日"'), 'shown'],
    [cell(12, '0.0"小时h"'), '12'],
    [cell(3, 'General', '=A1+2'), '=A1+2'],
    [cell({ error: '#DIV/0!' }), '#DIV/0!'],
    [cell(true), 'TRUE'],
  ])('%j → %s', (given, expected) => {
    expect(editText(given)).toBe(expected);
  });
});

describe('what was typed', () => {
  it.each([
    ['83.62%', '0.00%', 0.8362],
    ['83.62％', '0%', 0.8362],
    ['83.62%', 'General', '83.62%'],
    ['约83%', '0%', '约83%'],
    ['12', '@', '12'],
    ['12', 'General', 12],
    ['012', 'General', '012'],
    ['12次', 'General', '12次'],
  ] as const)('%s in a cell of format %s', (text, format, value) => {
    expect(typedContent(text, format)).toEqual({ value, formula: null });
  });

  it('blanks a cell and begins a formula', () => {
    expect(typedContent('', '@')).toEqual({ value: null, formula: null });
    expect(typedContent('=D6/E6', '0%')).toEqual({ value: null, formula: '=D6/E6' });
  });
});
