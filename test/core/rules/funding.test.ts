import { describe, expect, it } from 'vitest';
import { fundingTotal, mainRows } from '../../../src/core/form/index';
import { decimal } from '../../../src/core/decimal';
import { rowsThatNeedRate } from '../../../src/core/rules/arithmetic/funding';
import { gapInUnit, totalColumns } from '../../../src/core/rules/arithmetic/totals';
import { contextOf, type FundingLiteral } from '../../support/form';

function block(...funding: FundingLiteral[]) {
  const built = contextOf({ funding }).form.funding;
  if (!built) throw new Error('the builder made no block');
  return built;
}

const labels = (rows: readonly { readonly label: { readonly text: string } }[]): string[] =>
  rows.map(({ label }) => label.text);

describe('the rows of a budget block', () => {
  const total = { label: '总额', total: true, budget: 9, executed: 8, rate: null };
  const own = { label: '财政拨款', budget: 6, executed: 5, rate: null };
  const subset = { label: '其中：上级', subset: true, budget: 4, executed: 4, rate: null };
  const other = { label: '其他', budget: 3, executed: 3, rate: null };

  it('parts of a total at the head: the 其中 rows and those after them', () => {
    expect(labels(fundingTotal(block(total, subset, other))?.parts ?? [])).toEqual(['其中：上级', '其他']);
  });

  it('a 其中 row below another part is a subset of it', () => {
    expect(labels(fundingTotal(block(total, own, subset, other))?.parts ?? [])).toEqual(['财政拨款', '其他']);
    expect(labels(fundingTotal(block(own, subset, other, total))?.parts ?? [])).toEqual(['财政拨款', '其他']);
  });

  it('rows of local levels are parts of 地方财政资金', () => {
    const rows = ['其中：中央财政资金', '地方财政资金', '自治区', '盟市', '旗县', '其他资金'].map((label) => ({
      label,
      subset: label.startsWith('其中'),
    }));
    expect(labels(fundingTotal(block(total, ...rows))?.parts ?? [])).toEqual([
      '其中：中央财政资金',
      '地方财政资金',
      '其他资金',
    ]);
  });

  it('the parts stand for the project when a total at the head is blank', () => {
    expect(labels(mainRows(block({ ...total, budget: null, executed: null }, subset, other)))).toEqual([
      '其中：上级',
      '其他',
    ]);
  });

  it('no total, no parts', () => {
    expect(fundingTotal(block(own, other))).toBeNull();
    expect(totalColumns(block(own, other))).toEqual([]);
  });

  it('the main rows are the filled total, else the sources', () => {
    expect(labels(mainRows(block(total, subset, other)))).toEqual(['总额']);
    expect(labels(mainRows(block(own, subset, { ...total, budget: null, executed: null })))).toEqual(['财政拨款']);
    expect(labels(mainRows(block({ label: '总额', total: true, budget: null, executed: null, rate: '76%' })))).toEqual([
      '总额',
    ]);
  });

  it('a rate is wanted for the total at the head, and for all rows above a total at the foot', () => {
    expect(labels(rowsThatNeedRate(block(total, subset, other)))).toEqual(['总额']);
    expect(labels(rowsThatNeedRate(block(own, other, total)))).toEqual(['财政拨款', '其他', '总额']);
    expect(labels(rowsThatNeedRate(block({ label: '财政拨款', budget: 6, executed: 5 })))).toEqual([]);
  });

  it('sums are exact where doubles are not', () => {
    const [column] = totalColumns(
      block({ label: '甲', budget: 0.1 }, { label: '乙', budget: 0.2 }, { label: '合计', total: true, budget: null }),
    );
    expect(column?.sum.toString()).toBe('0.3');
  });

  it('a gap in 元 in the unit of the block', () => {
    expect([gapInUnit('500', '万元'), gapInUnit('500', '元'), gapInUnit('500', '亿元')].map(String)).toEqual([
      '0.05',
      '500',
      '0.000005',
    ]);
    expect(gapInUnit('500', '吨').eq(decimal('0.05'))).toBe(true);
  });
});
