import { describe, expect, it } from 'vitest';
import { moneySlot, numberSlot, rateSlot } from '../../../src/core/form/slots';
import type { Slot } from '../../../src/core/form/types';
import { decimal } from '../../../src/core/decimal';

function slot(text: string, value: Slot['value'] = text, numberFormat = 'General'): Slot {
  return { cell: { row: 0, col: 0 }, text, value, formula: null, numberFormat };
}

describe('money', () => {
  it.each([
    ['200万元', '万元', '200'],
    ['1,234.5', '万元', '1234.5'],
    ['１，２３４．５', '万元', '1234.5'],
    ['￥387,664.62', '元', '387664.62'],
    ['50000元', '万元', '5'],
    ['2.5亿元', '万元', '25000'],
    ['5万元', '元', '50000'],
    ['167.23（万元）', '万元', '167.23'],
    ['50000 (元)', '万元', '5'],
    ['1.2（千万元）', '万元', '1200'],
    ['（3.2）（万元）', '万元', '-3.2'],
    ['-3.2', '万元', '-3.2'],
    ['(3.2)', '万元', '-3.2'],
    ['0', '万元', '0'],
  ])('%s in %s is %s', (text, unit, amount) => {
    expect(moneySlot(slot(text), unit).amount?.toFixed()).toBe(amount);
  });

  it.each([
    '',
    '—',
    '-',
    '/',
    '无',
    '约200万元',
    '200万元左右',
    '见附件',
    '86%',
    '1.2.3',
    '200（上年）',
    '200（',
    '200（）',
  ])('%s is no amount', (text) => {
    expect(moneySlot(slot(text), '万元').amount).toBeNull();
  });

  it('keeps fifteen digits of a stored number, and what a format prints', () => {
    expect(moneySlot(slot('167.23', 167.23000000000002), '万元').amount?.toFixed()).toBe('167.23');
    expect(moneySlot(slot('######', 1234567.891), '万元').amount?.toFixed()).toBe('1234567.891');
    expect(moneySlot(slot('8.62', 8.6203703, '0.00'), '万元').amount?.toFixed()).toBe('8.62');
    expect(moneySlot(slot('####', 8.6203703, '0.00'), '万元').amount?.toFixed()).toBe('8.6203703');
  });

  it('reads no number from errors, truth values and long texts', () => {
    expect(moneySlot(slot('#N/A', { error: '#N/A' }), '元').amount).toBeNull();
    expect(moneySlot(slot('TRUE', true), '元').amount).toBeNull();
    expect(moneySlot(slot('9'.repeat(100_000)), '元').amount).toBeNull();
  });
});

describe('weights and scores', () => {
  it.each([
    ['10分', '10'],
    ['10%', '10'],
    ['９．５', '9.5'],
    ['10（分）', '10'],
    [' 10 ', '10'],
  ])('%s is %s', (text, amount) => {
    expect(numberSlot(slot(text)).amount?.toFixed()).toBe(amount);
  });

  it.each(['—', '', '10/10', '优', '10元'])('%s is none', (text) => {
    expect(numberSlot(slot(text)).amount).toBeNull();
  });
});

describe('stated rates', () => {
  const read = (text: string, computed: string | null, inPercent = false): [string | undefined, number] => {
    const rate = rateSlot(slot(text), inPercent, () => (computed === null ? null : decimal(computed)));
    return [rate.percent?.toFixed(), rate.printedPlaces];
  };

  it('keeps the printed places', () => {
    expect(read('83.62%', null)).toEqual(['83.62', 2]);
    expect(read('86％', null)).toEqual(['86', 0]);
    expect(read('86.1（%）', null)).toEqual(['86.1', 1]);
    expect(read('100.00%', '80')).toEqual(['100', 2]);
  });

  it('tells a share from a percentage', () => {
    expect(read('1', '100')).toEqual(['100', 0]);
    expect(read('0.8362', null)).toEqual(['83.62', 2]);
    expect(read('0.86', '0.9', true)).toEqual(['0.86', 2]);
    expect(read('0.86', '86.2', true)).toEqual(['86', 0]);
    expect(read('86.2', null)).toEqual(['86.2', 1]);
  });

  it('reads nothing from words and dashes', () => {
    expect(read('—', null)).toEqual([undefined, 0]);
    expect(read('已完成', null)).toEqual([undefined, 0]);
  });
});
