import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignMentions } from '../../../src/core/reading/align';
import { readMentions } from '../../../src/core/reading/mentions/read';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Chinese numeral of a whole number below 10^4, written independently of the reader. */
function below10000(value: number): string {
  let text = '';
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += (zero ? '零' : '') + String(DIGITS[digit]) + name;
    zero = false;
  }
  return text;
}

function chinese(value: number): string {
  if (value === 0) return '零';
  if (value === 100_000_000) return '一亿';
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return below10000(low).replace(/^一十/, '十');
  return `${below10000(high).replace(/^一十/, '十')}万${low === 0 ? '' : (low < 1000 ? '零' : '') + below10000(low)}`;
}

const only = (text: string): ReturnType<typeof readMentions>[number] => {
  const read = readMentions(text);
  expect(read, text).toHaveLength(1);
  const [quantity] = read;
  if (!quantity) throw new Error(`nothing read from ${text}`);
  return quantity;
};

describe('reading of quantities', () => {
  it('reads digits and Chinese numerals alike from 0 to 10^8', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 100_000_000 })), (value) => {
        expect(only(`${chinese(value)}台`).value.toFixed()).toBe(String(value));
        expect(only(`${value}台`).value.toFixed()).toBe(String(value));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['二十', '廿'],
    ['三十', '卅'],
  ])('reads %s and %s alike', (full, contracted) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999 }),
        fc.constantFrom(20, 30),
        fc.integer({ min: 0, max: 9 }),
        (high, tens, ones) => {
          const value = high * 100 + tens + ones;
          expect(only(`${chinese(value).replaceAll(full, contracted)}台`).value.toFixed()).toBe(String(value));
        },
      ),
    );
  });

  it('counts the months of any list that 各 deals out to', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('、', ','),
        (months, times, mark) => {
          const list = [...months].sort((a, b) => a - b).join(mark);
          const read = readMentions(`${list}月各${times}次`);
          expect(read.map(({ kind }) => kind)).toEqual([...months.map(() => 'date'), 'frequency']);
          expect(read.at(-1)?.value.toFixed()).toBe(String(months.length * times));
        },
      ),
    );
  });

  it('reads thousands separators and full-width digits alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const wide = String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        expect(only(`${value.toLocaleString('en-US')}元`).value.toFixed()).toBe(String(value));
        expect(only(`${wide}元`).value.toFixed()).toBe(String(value));
      }),
    );
  });

  it.each([
    ['公里', '米', 1000],
    ['万元', '元', 10_000],
    ['公顷', '平方米', 10_000],
    ['吨', '公斤', 1000],
    ['小时', '分钟', 60],
    ['TB', 'GB', 1024],
    ['季度', '个月', 3],
    ['平方公里', '公顷', 100],
    ['天', '小时', 24],
  ])('1 %s equals so many %s, both ways', (large, small, factor) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (value) => {
        const a = only(`${value}${large === '季度' ? '个季度' : large}`);
        const b = only(`${value * factor}${small}`);
        const there = alignMentions(a, b);
        const back = alignMentions(b, a);
        expect(there?.target.eq(there.actual)).toBe(true);
        expect(back?.target.eq(back.actual)).toBe(true);
      }),
    );
  });

  it('points at the original text, whatever the text is', () => {
    const piece = fc.constantFrom(
      '12个',
      '每月',
      '≥',
      '95％',
      '２０',
      '亿',
      ' ',
      '\n',
      '（',
      '）',
      '、',
      '，',
      '至',
      '-',
      '2021年',
      '12月',
      '底前',
      '前',
      '未发生',
      '投诉',
      '零',
      '十二',
      '百分之',
      '点',
      'M',
      'ORACLE',
      '全',
      '从',
      '到',
      '/',
      '万',
      '元',
      '人次',
      '第',
      '以上',
      '其中',
      '廿',
      '几',
      '若干',
      '数',
      '两三',
      '3、6、9月',
      '各1次',
      '上、下半年',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        let last = -1;
        for (const quantity of readMentions(text)) {
          expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
          expect(quantity.text).not.toBe('');
          expect(quantity.start).toBeGreaterThan(last);
          last = quantity.start;
        }
      }),
      { numRuns: 300 },
    );
  });
});
