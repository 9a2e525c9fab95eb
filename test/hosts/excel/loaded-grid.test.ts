import { describe, expect, it } from 'vitest';
import { cellsOf, contentFromExcel, valueForExcel } from '../../../src/hosts/excel/cells';
import { holds } from '../../../src/hosts/excel/kinds/ranges';
import type { RawValue } from '../../../src/core/sheet/snapshot';

/* What the client answers for cells, and what it is given for them. */

describe('the content of a cell', () => {
  it.each<[string, unknown, unknown, RawValue, string | null]>([
    ['a number', 5, 5, 5, null],
    ['a truth value', false, false, false, null],
    ['a text', '达成', '达成', '达成', null],
    ['a formula and its result', 0.8362, '=E6/D6', 0.8362, '=E6/D6'],
    ['a formula and its text', '合格', '=IF(A1,"合格","")', '合格', '=IF(A1,"合格","")'],
    ['a formula that shows nothing', '', '=""', null, '=""'],
    ['a formula that fails', '#DIV/0!', '=1/0', { error: '#DIV/0!' }, '=1/0'],
    ['a text that begins with an equals sign', '=达成', '=达成', '=达成', null],
    ['a text behind an apostrophe', '007', "'007", '007', null],
    ['a text that only looks like an error', '#待定', '#待定', '#待定', null],
    ['a blank cell', '', '', null, null],
    ['what was not answered', undefined, undefined, null, null],
    ['a value that is a thing of its own', { basicType: 'Double' }, '', null, null],
  ])('is read from %s', (_, value, formula, read, own) => {
    expect(contentFromExcel(value, formula)).toEqual({ value: read, formula: own });
  });

  it('stands where the range begins, without what is blank, and with its number where the column is too narrow', () => {
    const cells = cellsOf({
      rowIndex: 4,
      columnIndex: 2,
      values: [
        ['', 1234.5],
        [0.5, '##'],
      ],
      formulas: [
        ['', 1234.5],
        ['=1/2', '##'],
      ],
      text: [
        ['', '#####'],
        ['50%', '##'],
      ],
      numberFormat: [
        ['General', '0.00'],
        ['0%', 'General'],
      ],
    });
    expect(cells).toEqual([
      { row: 4, col: 3, value: 1234.5, text: '1234.5', formula: null, numberFormat: '0.00' },
      { row: 5, col: 2, value: 0.5, text: '50%', formula: '=1/2', numberFormat: '0%' },
      { row: 5, col: 3, value: '##', text: '##', formula: null, numberFormat: 'General' },
    ]);
  });
});

describe('what Excel is given for a value', () => {
  it.each<[RawValue, string | number | boolean]>([
    [null, ''],
    [12.5, 12.5],
    [true, true],
    [{ error: '#N/A' }, '#N/A'],
    ['12次', '12次'],
    ['达成', '达成'],
    ['', ''],
    // Excel would make a formula, a number, a date or a truth value of these.
    ['=A1', "'=A1"],
    ['+5', "'+5"],
    ['-5', "'-5"],
    ['@用户', "'@用户"],
    ["'引号", "''引号"],
    ['007', "'007"],
    ['83.62%', "'83.62%"],
    ['1,234.50', "'1,234.50"],
    ['2023年12月31日', "'2023年12月31日"],
    ['8:30', "'8:30"],
    ['1e5', "'1e5"],
    ['（12）', "'（12）"],
    ['TRUE', "'TRUE"],
    ['TRUE 值', 'TRUE 值'],
  ])('%j is %j', (value, given) => {
    expect(valueForExcel(value, 'General')).toBe(given);
  });

  it('is the text itself in a cell of texts', () => {
    expect(valueForExcel('007', '@')).toBe('007');
    expect(valueForExcel('=A1', '@')).toBe('=A1');
  });
});

describe('whether Excel took what was written', () => {
  const cell = (value: unknown, formula: unknown): Excel.Range =>
    ({ values: [[value]], formulas: [[formula]] }) as unknown as Excel.Range;
  const formula = (text: string) => ({ value: null, formula: text });
  const value = (content: RawValue) => ({ value: content, formula: null });

  it.each<[string, Excel.Range, { value: RawValue; formula: string | null }, boolean]>([
    ['a formula, spaced and written in capitals by Excel', cell(200, '=SUM( D5:D6 )'), formula('=sum(D5:D6)'), true],
    ['another formula', cell(200, '=SUM(D5:D7)'), formula('=SUM(D5:D6)'), false],
    ['a value in place of a formula', cell(200, 200), formula('=SUM(D5:D6)'), false],
    ['a formula in place of a value', cell(200, '=SUM(D5:D6)'), value(200), false],
    ['the value', cell(200, 200), value(200), true],
    ['a number in place of a text', cell(200, 200), value('200'), false],
    ['line breaks of Windows', cell('甲\r\n乙', '甲\r\n乙'), value('甲\n乙'), true],
    ['nothing', cell('', ''), value(null), true],
  ])('%s', (_, found, wanted, isTaken) => {
    expect(holds(found, wanted)).toBe(isTaken);
  });
});
