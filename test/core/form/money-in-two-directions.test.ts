import { describe, expect, it } from 'vitest';
import { checkSheet, planCompletion } from '../../../src/core/check';
import { DEFAULT_COMPLETION } from '../../../src/core/completion';
import { formatPlain } from '../../../src/core/decimal';
import { placeAndContent } from '../../../src/core/edits/describe';
import { projectMoney } from '../../../src/core/form';
import { fundingOf } from '../../support/describe-form';
import { onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const HEAD: CellLiteral[][] = [
  ['2023年度林业项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
  ['项目名称', '退耕还林', '←', '←', '←', '←', '←'],
];
const TABLE: CellLiteral[][] = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '补植面积', '≥900亩', '960亩', 60, 60],
  ['效益指标', '生态效益指标', '火情', '≤3起', '2起', 40, 40],
];
const sheetWith = (money: CellLiteral[][]) => snapshotOf([...HEAD, ...money, ...TABLE]);

function readOf(money: CellLiteral[][]) {
  const form = onlyForm(sheetWith(money));
  const { budget, executed } = projectMoney(form.funding);
  return {
    whole: [budget, executed].map((amount) => amount && formatPlain(amount)),
    rows: fundingOf(form),
    groups: form.moreFunding.map((funding) => fundingOf({ ...form, funding })),
  };
}

function checked(money: CellLiteral[][]): { findings: string[]; filled: string[] } {
  const snapshot = sheetWith(money);
  const [report] = checkSheet(snapshot);
  if (!report) throw new Error('no form');
  const { edits } = planCompletion(snapshot, report, { ...DEFAULT_COMPLETION, notes: false });
  const written = edits.flatMap(({ edit }) =>
    edit.kind === 'cell' ? [`${placeAndContent(edit).cell} ${edit.write.formula ?? ''}`] : [],
  );
  const ofMoney = report.findings.filter(({ rule }) => /rate|total/.test(rule));
  return {
    findings: ofMoney.map(({ rule, cell }) => `${rule} ${'ABCDEFGH'[cell.col] ?? ''}${cell.row + 1}`),
    filled: written.sort(),
  };
}

describe('sources in rows and groups of columns, without a column for the total', () => {
  const plain: CellLiteral[][] = [
    ['资金来源（万元）', '基本支出', '←', '项目支出', '←', null, null],
    ['↑', '预算数', '执行数', '预算数', '执行数', null, null],
    ['财政拨款', 60, 60, '140.5', 130, null, null],
    ['自筹资金', 10, 9, 40, '31.2', null, null],
  ];

  it('are the money of the project when they are added up', () => {
    const read = readOf(plain);
    expect(read.whole).toEqual(['250.5', '230.2']);
    expect(read.rows).toEqual([
      '· A5 财政拨款 | B5 200.5 | C5 190 | ∅ | ∅/∅',
      '· A6 自筹资金 | B6 50 | C6 40.2 | ∅ | ∅/∅',
    ]);
    expect(read.groups).toEqual([
      ['· A5 基本支出·财政拨款 | B5 60 | C5 60 | ∅ | ∅/∅', '· A6 基本支出·自筹资金 | B6 10 | C6 9 | ∅ | ∅/∅'],
      ['· A5 项目支出·财政拨款 | D5 140.5 | E5 130 | ∅ | ∅/∅', '· A6 项目支出·自筹资金 | D6 40 | E6 31.2 | ∅ | ∅/∅'],
    ]);
  });

  it('have a pair that both columns leave blank taken for none, a half blank one for not given', () => {
    const [top = [], below = [], first = []] = plain;
    const whole = (last: CellLiteral[]) => readOf([top, below, first, last]).whole;
    expect(whole(['自筹资金', null, null, 40, 31, null, null])).toEqual(['240.5', '221']);
    expect(whole(['自筹资金', 10, null, 40, 31, null, null])).toEqual(['250.5', null]);
  });

  const rated = (total: CellLiteral[], rate: CellLiteral): CellLiteral[][] => [
    ['资金（万元）', '中央', '←', '←', '地方', '←', '←'],
    ['↑', '预算数', '执行数', '执行率', '预算数', '执行数', '执行率'],
    ['造林', 60, 57, '95%', 40, 36, rate],
    ['管护', 20, 20, '100%', 10, 9, '90%'],
    total,
  ];

  it('have the sums and rates of each group held against their own columns', () => {
    const wrong = rated(['合计', 80, 77, '96.25%', 50, 46, '92%'], '80%');
    expect(readOf(wrong).whole).toEqual(['130', '123']);
    expect(checked(wrong).findings.sort()).toEqual(['rate-wrong G5', 'total-wrong F7']);
  });

  it('have blank totals and rates filled in, each from its own group', () => {
    const blank = rated(['合计', null, null, null, 50, 45, '90%'], null);
    expect(readOf(blank).whole).toEqual(['130', '122']);
    expect(checked(blank).filled).toEqual([
      'B7 =SUM(B5:B6)',
      'C7 =SUM(C5:C6)',
      'D7 =IF(B7=0,"",ROUND(C7/B7,4))',
      'G5 =IF(E5=0,"",ROUND(F5/E5,4))',
    ]);
  });

  it('are read the same way with the measures above the sources', () => {
    const money: CellLiteral[][] = [
      ['资金（万元）', '全年预算数', '←', '全年执行数', '←', '执行率', '←'],
      ['↑', '中央', '地方', '中央', '地方', '中央', '地方'],
      ['造林', 60, 40, 57, 36, '95%', '90%'],
      ['管护', 20, 10, 20, 9, '100%', '90%'],
    ];
    const read = readOf(money);
    expect(read.whole).toEqual(['130', '122']);
    expect(read.groups).toEqual([
      ['· A5 中央·造林 | B5 60 | D5 57 | F5 95% | ∅/∅', '· A6 中央·管护 | B6 20 | D6 20 | F6 100% | ∅/∅'],
      ['· A5 地方·造林 | C5 40 | E5 36 | G5 90% | ∅/∅', '· A6 地方·管护 | C6 10 | E6 9 | G6 90% | ∅/∅'],
    ]);
  });

  it('are read by a column for the total wherever it stands', () => {
    const money: CellLiteral[][] = [
      ['资金（万元）', '全年预算数', '←', '←', '全年执行数', '←', '←'],
      ['↑', '小计', '中央', '地方', '小计', '中央', '地方'],
      ['造林', 100, 60, 40, 93, 57, 36],
      ['管护', 30, 20, 10, 29, 20, 9],
    ];
    const read = readOf(money);
    expect(read.rows).toEqual(['· A5 造林 | B5 100 | E5 93 | ∅ | ∅/∅', '· A6 管护 | B6 30 | E6 29 | ∅ | ∅/∅']);
    expect(read.groups).toEqual([]);
  });
});
