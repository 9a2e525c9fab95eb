import { describe, expect, it } from 'vitest';
import { NumberFormat } from '../../../src/hosts/xlsx/read/number-format';

describe('formats of a Chinese Excel', () => {
  it.each([
    ['上午/下午h"时"mm"分"', 0.0424, '上午1时01分'],
    ['上午/下午h:mm', 0.75, '下午6:00'],
    ['"上午/下午"0', 3, '上午/下午3'],
    ['[DBNum2][$-804]General', 12_323, '壹万贰仟叁佰贰拾叁'],
    ['[DBNum2]General', 100_050_007, '壹亿零伍万零柒'],
    ['[DBNum2]General', 10_500, '壹万零伍佰'],
    ['[DBNum1][$-804]General', 105, '一百〇五'],
    ['[DBNum1]General', -20.5, '-二十.五'],
    ['[DBNum1]General', 0, '〇'],
    ['[DBNum1]0', 2023, '二〇二三'],
    ['[DBNum3]General', 12, '１十２'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 45_219, '二〇二三年十月二十日'],
    ['[DBNum1]m"月"d"日"', 45_275, '十二月十五日'],
    ['[DBNum1]General', 100_000_000, '一亿'],
  ])('%s shows %s as %s', (code, value, text) => {
    expect(new NumberFormat(code, false).number(value)).toBe(text);
  });

  it.each([
    ['[h]:mm', 1.5, '36:00'],
    ['[hh]:mm:ss', 0.25, '06:00:00'],
    ['[mm]:ss', 0.5, '720:00'],
    ['yyyy/m/d', 0, '1904/1/1'],
  ])('%s in a book of the 1904 dates shows %s as %s', (code, value, text) => {
    expect(new NumberFormat(code, true).number(value)).toBe(text);
  });
});
