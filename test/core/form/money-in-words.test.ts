import { describe, expect, it } from 'vitest';
import type { EvaluationForm } from '../../../src/core/form/types';
import { rangeToA1 } from '../../../src/core/sheet/address';
import { fundingOf } from '../../support/describe-form';
import { HEADER, onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const TITLE: CellLiteral[] = ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'];
const ROWS: CellLiteral[][] = [
  ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 60, 60, null],
  ['效益指标', '社会效益指标', '受益人口', '≥900人', '950人', 40, 40, null],
];

/** The money stands from the second row on. */
const formWith = (...money: CellLiteral[][]): EvaluationForm =>
  onlyForm(snapshotOf([TITLE, ...money, [...HEADER], ...ROWS]));
const moneyOf = (...money: CellLiteral[][]): string[] => fundingOf(formWith(...money));
const cellWith = (text: string): CellLiteral[] => ['项目资金', text, '←', '←', '←', '←', '←', '←'];

describe('money told in one cell', () => {
  it.each([
    ['全年预算数为1,200万元，实际支出为1,080万元，执行率为90%'],
    ['全年预算数：1,200万元、实际支出：1,080万元、执行率：90%'],
    ['全年预算数1，200万元；实际支出1，080万元；执行率90%'],
    ['全年预算数：1200万元  实际支出：1080万元  执行率：90%'],
    ['全年预算数 1200 万元。实际支出 1080 万元。执行率 90 %'],
    ['全年预算数：1200万元\n实际支出：1080万元\n执行率：90%'],
  ])('%j', (text) => {
    expect(moneyOf(cellWith(text))).toEqual(['= A2 项目资金 | B2 1200 | B2 1080 | B2 90% | ∅/∅']);
  });

  it('is read in the unit of its first amount', () => {
    const { funding } = formWith(cellWith('预算数：1.2亿元；执行数：9600万元'));
    expect([funding?.unit, funding?.rows.map(({ executed }) => executed?.amount?.toFixed())]).toEqual([
      '亿元',
      ['0.96'],
    ]);
  });

  it('has the initial figure beside the adjusted one', () => {
    const { funding } = formWith(cellWith('年初预算数：100万元，调整后预算数：120万元，执行数：114万元'));
    expect(funding?.rows.map((row) => [row.initialBudget, row.budget, row.executed].map((slot) => slot?.text))).toEqual(
      [['100万元', '120万元', '114万元']],
    );
  });

  it('rests on the initial figure where there is no other', () => {
    const { funding } = formWith(cellWith('年初预算数：100万元，执行数：90万元'));
    expect(funding?.rows.map((row) => [row.initialBudget, row.budget?.text])).toEqual([[null, '100万元']]);
  });

  it('takes the first of two figures of one name', () => {
    expect(moneyOf(cellWith('预算数：50万元，执行数：40万元，执行数：30万元'))).toEqual([
      '= A2 项目资金 | B2 50 | B2 40 | ∅ | ∅/∅',
    ]);
  });

  it('is none without a budget or without what was spent', () => {
    expect(moneyOf(cellWith('预算数：50万元，执行率：80%'))).toEqual([]);
    expect(moneyOf(cellWith('执行数：40万元，执行率：80%'))).toEqual([]);
  });

  it('is none in a paragraph', () => {
    const story = '本项目由县水利局组织实施，经公开招标确定施工单位并签订合同，按照工程进度分三次支付工程价款，';
    expect(moneyOf(cellWith(`${story}${story}预算数：50万元，执行数：40万元`))).toEqual([]);
  });

  it('names the heading of its rate and the range it stands in', () => {
    const { funding } = formWith(['项目资金', '预算数：50万元', '←', '执行数：40万元', '←', '执行率：80%', '←', null]);
    expect([funding?.rateHeading, funding && rangeToA1(funding.area)]).toEqual(['执行率：80%', 'A2:F2']);
  });
});

describe('sources told line by line', () => {
  it('have an initial figure of their own', () => {
    const { funding } = formWith(
      cellWith('省级：年初预算数60万元，预算数80万元，执行数76万元\n县级：预算数20万元，执行数19万元'),
    );
    expect(
      funding?.rows.map(({ label, initialBudget, budget, executed }) => [
        label.text,
        initialBudget?.amount?.toFixed(),
        budget?.amount?.toFixed(),
        executed?.amount?.toFixed(),
      ]),
    ).toEqual([
      ['省级', '60', '80', '76'],
      ['县级', undefined, '20', '19'],
    ]);
  });

  it('end with the first row that tells none', () => {
    const line = (source: string, planned: number, spent: number): CellLiteral[] => [
      source,
      `预算数：${planned}万元`,
      '←',
      '←',
      `执行数：${spent}万元`,
      '←',
      '←',
      '←',
    ];
    const lines = moneyOf(
      [null, '中央：预算数60万元', '←', '←', '执行数54万元', '←', '←', '←'],
      [null, '省级：预算数40万元', '←', '←', '执行数38万元', '←', '←', '←'],
      ['联系人', '韦某', '←', '←', '←', '←', '←', '←'],
      line('往年', 30, 20),
    );
    expect(lines).toEqual(['· B2 中央 | B2 60 | E2 54 | ∅ | ∅/∅', '· B3 省级 | B3 40 | E3 38 | ∅ | ∅/∅']);
  });

  it.each([
    ['80%', ['· B2 下达 | B2 50 | C2 40 | D2 80% | ∅/∅']],
    ['70%', []],
    [null, []],
  ])('that only hint at the amounts are read where a rate of %s bears them out', (rate, expected) => {
    const money: CellLiteral[] = [
      null,
      '下达：50万元',
      '支付：40万元',
      rate && `支付率：${rate}`,
      null,
      null,
      null,
      null,
    ];
    expect(moneyOf(money)).toEqual(expected);
  });
});

describe('pairs told by their rate', () => {
  const pairs = (rateLabel: string, rate: CellLiteral, ...further: CellLiteral[]): CellLiteral[][] => [
    ['采购预算（万元）', 86, '合同金额', 84, '兑付金额', 81.7, null, null],
    [rateLabel, rate, ...further, ...Array.from({ length: 6 - further.length }, () => null)],
  ];
  const read = ['= A2 采购预算（万元） | B2 86 | F2 81.7 | B3 95% | ∅/∅'];

  it('need no % where the words name a rate', () => {
    expect(moneyOf(...pairs('兑付率', 95))).toEqual(read);
  });

  it('are not told by a percentage of another kind', () => {
    expect(moneyOf(...pairs('资金兑现比例', '95%', '权重', '95%'))).toEqual(read);
    expect(moneyOf(...pairs('权重', '95%'))).toEqual([]);
  });
});

describe('the label of several rows of pairs', () => {
  it('names the money, and its rates are read as the label says', () => {
    const { funding } = formWith(
      ['资金（万元）（10分）', '全年预算数', 120, '←', '←', '←', '←', '←'],
      ['↑', '全年执行数', 114, '←', '←', '←', '←', '←'],
      ['↑', '执行率（%）', 0.95, '←', '←', '←', '←', '←'],
    );
    // 114 ÷ 120 = 95 %: 0.95 is a share, whatever its label says.
    expect(funding?.rows.map(({ label, rate }) => [label.text, rate?.percent?.toFixed()])).toEqual([
      ['资金（万元）（10分）', '95'],
    ]);
    expect([funding?.unit, funding && rangeToA1(funding.area), funding?.rateHeading]).toEqual([
      '万元',
      'A2:C4',
      '执行率（%）',
    ]);
    expect(funding?.points?.toFixed()).toBe('10');
  });
});
