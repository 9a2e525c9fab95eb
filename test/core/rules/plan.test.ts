import { describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/catalogue';
import { planRates } from '../../../src/core/rules/plans/rates';
import { planScores } from '../../../src/core/rules/plans/scores';
import { planTotals } from '../../../src/core/rules/plans/totals';
import { caidian2021 } from '../../../src/core/rules/rule-sets/caidian-2021';
import { hubei20 } from '../../../src/core/rules/rule-sets/hubei-20';
import { contextOf, shortEdit, type FormLiteral } from '../../support/form';

const sentence = (reason: Parameters<typeof renderMessage>[0]): string => renderMessage(reason, 'zh-CN');

describe('planRates and planTotals', () => {
  it('fill what is wanted and blank, and say why', () => {
    const context = contextOf({
      funding: [
        { label: '财政拨款', budget: 120, executed: 100.5, rate: null },
        { label: '合计', total: true, budget: null, executed: null, rate: null },
      ],
    });
    expect(planRates(context).map(shortEdit)).toEqual(['F5 =IF(D5=0,"",ROUND(E5/D5,4)) → 0.8375 [0.00%]']);
    expect(planTotals(context).map(shortEdit)).toEqual([
      'D6 =SUM(D5) → 120',
      'E6 =SUM(E5) → 100.5',
      'F6 =IF(D6=0,"",ROUND(E6/D6,4)) → 0.8375 [0.00%]',
    ]);
    expect([...planRates(context), ...planTotals(context)].map(({ reason }) => sentence(reason))).toEqual([
      '执行率 83.75%：执行数 100.5 ÷ 预算数 120，四舍五入保留两位小数。',
      '合计 120：各项资金之和。',
      '合计 100.5：各项资金之和。',
      '执行率 83.75%：执行数 100.5 ÷ 预算数 120，四舍五入保留两位小数。',
    ]);
  });

  it.each([
    ['98.50%', '90.00%'],
    ['98%', '90%'],
    ['98', '90'],
    ['0.98', '0.9'],
  ])('write a rate like %s beside it as %s', (stated, written) => {
    const context = contextOf({
      funding: [
        { label: '财政拨款', budget: '100', executed: '98', rate: stated },
        { label: '其他资金', budget: '50', executed: '45', rate: null },
      ],
    });
    expect(planRates(context).map(shortEdit)).toEqual([`F6 "${written}"`]);
  });

  it.each([
    ['200', 167.23],
    [200, '167.23'],
  ])('write a text where one of the amounts, %j and %j, is one: a formula cannot count with it', (budget, executed) => {
    const context = contextOf({ funding: [{ label: '财政拨款', budget, executed, rate: null }] });
    expect(planRates(context).map(shortEdit)).toEqual(['F5 "83.62%"']);
  });

  it('count with amounts that formulas make, and not with texts that formulas make', () => {
    const planned = (value: number | string): string[] =>
      planRates(
        contextOf({
          funding: [
            { label: '财政拨款', budget: { value, text: '200', formula: '=C5' }, executed: 167.23, rate: null },
          ],
        }),
      ).map(shortEdit);
    expect(planned(200)).toEqual(['F5 =IF(D5=0,"",ROUND(E5/D5,4)) → 0.8362 [0.00%]']);
    expect(planned('200')).toEqual(['F5 "83.62%"']);
  });

  it('expect what the cell holds now, white space included', () => {
    const context = contextOf({
      funding: [{ label: '财政拨款', budget: 4, executed: 3, rate: { value: '  ', text: '' } }],
    });
    const [planned] = planRates(context);
    expect(planned?.edit).toMatchObject({ kind: 'cell', expect: { value: '  ', formula: null } });
  });

  it('never touch a formula, a dash or a filled cell', () => {
    const rates: FormLiteral['funding'] = [
      { label: '甲', budget: 4, executed: 3, rate: '—' },
      { label: '乙', budget: 4, executed: 3, rate: { value: null, formula: '=E6/D6' } },
      { label: '丙', budget: 4, executed: 3, rate: '75%' },
    ];
    expect(planRates(contextOf({ funding: rates }))).toEqual([]);
    const dash: FormLiteral['funding'] = [
      { label: '甲', budget: 4 },
      { label: '合计', total: true, budget: '—' },
    ];
    expect(planTotals(contextOf({ funding: dash }))).toEqual([]);
  });

  it('keep the number format of the amounts', () => {
    const money = (value: number, text: string) => ({ value, text, format: '#,##0.00' });
    const context = contextOf({
      unit: '元',
      funding: [
        { label: '甲', budget: money(1500, '1500.00') },
        { label: '乙', budget: money(250.5, '250.50') },
        { label: '合计', total: true, budget: null },
      ],
    });
    expect(planTotals(context).map(shortEdit)).toEqual(['D7 =SUM(D5:D6) → 1750.5 [#,##0.00]']);
  });

  it('write sums with the separators and decimals of their parts', () => {
    const total = (first: string, second: string) =>
      planTotals(
        contextOf({
          funding: [
            { label: '甲', budget: first },
            { label: '乙', budget: second },
            { label: '合计', total: true, budget: null },
          ],
        }),
      ).map(shortEdit);
    expect(total('1,470', '460')).toEqual(['D7 "1,930"']);
    expect(total('1,200,000.50', '900.25')).toEqual(['D7 "1,200,900.75"']);
    expect(total('1470', '460')).toEqual(['D7 "1930"']);
  });

  it('leave figures alone that have to be looked at first', () => {
    const mixed = contextOf({
      funding: [
        { label: '省级', budget: 80, executed: 784000, rate: null },
        { label: '合计', total: true, budget: null, executed: null, rate: null },
      ],
      doubts: [['amount', '784000', '80万元']],
    });
    expect([...planRates(mixed), ...planTotals(mixed)]).toEqual([]);
  });

  it('say nothing without a budget block', () => {
    expect([...planRates(contextOf({})), ...planTotals(contextOf({}))]).toEqual([]);
  });
});

describe('planScores', () => {
  const rate = {
    label: '年度资金总额',
    total: true,
    budget: 200,
    executed: 167.23,
    rate: '83.62%',
    weight: 20,
    score: null,
  };
  const rows: FormLiteral['rows'] = [
    { target: '5次', actual: '5次', weight: 40, score: null },
    { target: '≥50公里', actual: '40公里', weight: 30, score: null, verdict: 'short', ratio: ['50', '40'] },
    { target: '≤20天', actual: '25天', weight: 10, score: null, verdict: 'short', ratio: ['20', '25', true] },
  ];

  it('fills rate, met and missed targets, total and grade', () => {
    const context = contextOf({ funding: [rate], rows, total: { weight: 100, score: null, grade: null } }, hubei20);
    expect(planScores(context).map(shortEdit)).toEqual([
      'H5 16.72',
      'I20 40',
      'I21 24',
      'I22 8',
      'I23 88.72',
      'J23 "良"',
    ]);
    expect(planScores(context).map(({ reason }) => sentence(reason))).toEqual([
      '执行率得分 16.72：20 分 × 83.62%。',
      '得分 40：指标已达成，得满分。',
      '得分 24：目标 ≥50公里，实际 40公里，按完成比例计分。',
      '得分 8：目标 ≤20天，实际 25天，按完成比例计分。',
      '总分 88.72：各项得分之和。',
      '等级“良”：总分 88.72 分。',
    ]);
  });

  it('leaves to a person what only a person can judge, and then the total too', () => {
    const unclear = [...rows, { target: '提升', actual: '较好', weight: 0, score: null, verdict: 'unclear' as const }];
    const context = contextOf({ funding: [rate], rows: unclear, total: { weight: 100, score: null } }, hubei20);
    expect(planScores(context).map(shortEdit)).toEqual(['H5 16.72', 'I20 40', 'I21 24', 'I22 8']);
  });

  it('leaves a grade in words, a blank actual and stated scores alone', () => {
    const context = contextOf(
      {
        rows: [
          { target: '提升', actual: '部分达成', weight: 10, score: null, verdict: 'short', grade: 'partial' },
          { target: '5次', actual: null, weight: 10, score: null },
          { target: '5次', actual: '5次', weight: 10, score: 3 },
        ],
      },
      hubei20,
    );
    expect(planScores(context)).toEqual([]);
  });

  it('writes text where weights and scores are text', () => {
    const context = contextOf(
      { rows: [{ target: '5次', actual: '5次', weight: '100', score: null }], total: { score: null } },
      hubei20,
    );
    expect(planScores(context).map(shortEdit)).toEqual(['I20 "100"', 'I21 "100"']);
  });

  it('gives the grade of a total that is there already', () => {
    const context = contextOf(
      { rows: [{ target: '1', actual: '1', weight: 95, score: 95 }], total: { score: 95, grade: null } },
      hubei20,
    );
    expect(planScores(context).map(shortEdit)).toEqual(['J21 "优"']);
  });

  it('has nothing to do for a family without scores', () => {
    expect(planScores(contextOf({ funding: [rate], rows }, caidian2021))).toEqual([]);
  });
});
