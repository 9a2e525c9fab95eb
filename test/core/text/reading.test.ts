import { describe, expect, it } from 'vitest';
import { foldForReading } from '../../../src/core/text/reading';

describe('foldForReading', () => {
  it.each([
    ['完成率１００％', '完成率100%'],
    [' 全年 培训 3 场 ', '全年培训3场'],
    ['上行 50 M', '上行50 M'],
    ['3 5', '3 5'],
    ['3\n5', '3\n5'],
    ['道路3公里\n桥梁2座', '道路3公里\n桥梁2座'],
    ['培训\n12场', '培训\n12场'],
    ['12\n场', '12场'],
    ['1\u200b20次', '120次'],
    ['1\ufeff2\u00ad0\u2060次', '120次'],
    ['50\u200b M', '50 M'],
    ['[bookmark: _GoBack]69个单位', '69个单位'],
    ['覆盖[bookmark:_Toc12]6[bookmark: 目标值]9个', '覆盖69个'],
    ['见[bookmark]与[bookmarks: 甲]', '见[bookmark]与[bookmarks:甲]'],
    ['\n\n', ''],
    ['', ''],
  ])('%j reads %j', (original, text) => {
    expect(foldForReading(original).text).toBe(text);
  });

  it('knows where every character comes from', () => {
    const original = ' 上行 ５０　M\n下行 9';
    const { text, map } = foldForReading(original);
    expect(text).toBe('上行50 M下行9');
    expect(map).toEqual([1, 2, 4, 5, 6, 7, 9, 10, 12, original.length]);
  });

  it('knows it beside what Word leaves of a bookmark', () => {
    const original = '共[bookmark: _GoBack]69个';
    const { text, map } = foldForReading(original);
    expect(text).toBe('共69个');
    expect(map).toEqual([0, 20, 21, 22, original.length]);
  });

  it('needs no map where nothing is dropped', () => {
    expect(foldForReading('≥９５％')).toEqual({ text: '≥95%', map: null });
  });
});
