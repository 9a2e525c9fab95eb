import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/core/decimal';
import { exactRate } from '../../../src/core/form/index';
import type { FundingRow, RateSlot } from '../../../src/core/form/types';
import { executionRate, judgeStatedRate } from '../../../src/core/rules/rate';
import { contextOf } from '../../support/form';

function row(budget: string | number | null, executed: string | number | null): FundingRow {
  const [first] = contextOf({ funding: [{ label: '财政拨款', budget, executed }] }).form.funding?.rows ?? [];
  if (!first) throw new Error('the builder made no row');
  return first;
}

function stated(text: string): RateSlot {
  const [digits = ''] = /[\d.]+/.exec(text) ?? [];
  const places = digits.split('.')[1]?.length ?? 0;
  return {
    cell: { row: 0, col: 0 },
    text,
    value: text,
    formula: null,
    numberFormat: 'General',
    percent: decimal(digits),
    printedPlaces: places,
  };
}

describe('executionRate', () => {
  it.each([
    ['200', '167.23', '83.62'],
    ['43.2', '37.24', '86.2'],
    ['4753.66', '3824.26', '80.45'],
    ['3', '2', '66.67'],
    ['8', '1', '12.5'],
    ['100', '99.985', '99.99'],
    ['100', '120', '120'],
    ['0.01', '0', '0'],
  ])('%s budgeted, %s executed: %s %%', (budget, executed, rate) => {
    expect(executionRate(row(budget, executed))?.toString()).toBe(rate);
  });

  it('has no rate without both figures or on a budget of zero', () => {
    expect(executionRate(row(null, '5'))).toBeNull();
    expect(executionRate(row('5', null))).toBeNull();
    expect(executionRate(row('0', '5'))).toBeNull();
    expect(executionRate(row('-5', '5'))).toBeNull();
  });

  it('rounds half-up on integers exactly as long division does', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 15n), fc.bigInt(0n, 10n ** 15n), (budget, executed) => {
        const hundredths = (executed * 20000n + budget) / (2n * budget);
        const expected = decimal(hundredths.toString()).div(100).toString();
        expect(executionRate(row(budget.toString(), executed.toString()))?.toString()).toBe(expected);
      }),
    );
  });
});

describe('judgeStatedRate', () => {
  const judge = (text: string, executed: string, budget: string): string | null => {
    const exact = exactRate(decimal(executed), decimal(budget));
    return exact && judgeStatedRate(stated(text), exact);
  };

  it.each([
    ['83.62%', '167.23', '200', 'right'],
    ['83.615%', '167.23', '200', 'right'],
    ['83.6%', '167.23', '200', 'right'],
    ['84%', '167.23', '200', 'right'],
    ['83.61%', '167.23', '200', 'cut'],
    ['83%', '167.23', '200', 'cut'],
    ['83.60%', '167.23', '200', 'wrong'],
    ['99%', '99.985', '100', 'cut'],
    ['100%', '99.985', '100', 'right'],
    ['100%', '80.45', '100', 'wrong'],
    ['1', '5', '5', 'right'],
    ['0.86', '37.24', '43.2', 'right'],
    ['0.862', '37.24', '43.2', 'right'],
    ['1%', '5', '5', 'wrong'],
    ['0.5', '37.24', '43.2', 'wrong'],
  ])('%s for %s of %s is %s', (text, executed, budget, verdict) => {
    expect(judge(text, executed, budget)).toBe(verdict);
  });

  it('finds every correctly rounded rate right, at any precision', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (budget, executed, places) => {
          const exact = exactRate(decimal(executed), decimal(budget));
          if (!exact) throw new Error('no rate');
          const scale = 10n ** BigInt(places);
          const units = (BigInt(executed) * 200n * scale + BigInt(budget)) / (2n * BigInt(budget));
          const digits = units.toString().padStart(places + 1, '0');
          const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
          expect(judgeStatedRate(stated(`${text}%`), exact)).toBe('right');
        },
      ),
    );
  });

  it('says nothing about a cell without a number', () => {
    expect(judgeStatedRate({ ...stated('1'), percent: null }, decimal(50))).toBeNull();
  });
});
