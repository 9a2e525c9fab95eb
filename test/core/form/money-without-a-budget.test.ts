import { describe, expect, it } from 'vitest';
import { checkSheet, planCompletion } from '../../../src/core/check';
import { DEFAULT_COMPLETION } from '../../../src/core/completion';
import { placeAndContent } from '../../../src/core/edits/describe';
import { recogniseForms } from '../../../src/core/form';
import { fundingOf } from '../../support/describe-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const HEAD: CellLiteral[][] = [
  ['2023年度渔政项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
  ['项目名称', '渔政执法', '←', '←', '←', '←', '←'],
];
const TABLE: CellLiteral[][] = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '巡航里程', '≥900公里', '960公里', 60, 60],
  ['效益指标', '生态效益指标', '违规捕捞', '≤3起', '2起', 40, 40],
];
const sheetWith = (money: CellLiteral[][]) => snapshotOf([...HEAD, ...money, ...TABLE]);

const moneyOf = (money: CellLiteral[][]): string[] => {
  const [form] = recogniseForms(sheetWith(money)).forms;
  return form ? fundingOf(form) : [];
};

function filled(money: CellLiteral[][]): string[] {
  const snapshot = sheetWith(money);
  const [report] = checkSheet(snapshot);
  const edits = report ? planCompletion(snapshot, report, { ...DEFAULT_COMPLETION, notes: false }).edits : [];
  const written = edits.flatMap(({ edit }) =>
    edit.kind === 'cell' ? [`${placeAndContent(edit).cell} ${edit.write.formula ?? ''}`] : [],
  );
  return written.sort();
}

describe('money handed out and settled, without a column that says budget', () => {
  it('is read in columns by what the rates come to', () => {
    const money: CellLiteral[][] = [
      ['资金来源（万元）', '拨付数', '决算数', '完成率', null, null, null],
      ['省级补助', 120, 114, '95%', null, null, null],
      ['县级配套', 40, 30, '75%', null, null, null],
      ['合计', 160, 144, '90%', null, null, null],
    ];
    expect(moneyOf(money)).toEqual([
      '· A4 省级补助 | B4 120 | C4 114 | D4 95% | ∅/∅',
      '· A5 县级配套 | B5 40 | C5 30 | D5 75% | ∅/∅',
      '= A6 合计 | B6 160 | C6 144 | D6 90% | ∅/∅',
    ]);
  });

  it('is read where what arrived is all there is to divide by', () => {
    const money: CellLiteral[][] = [
      ['项目资金（元）', '来源', '到位资金', '决算数', '完成率（%）', null, null],
      ['↑', '财政拨款', 500000, 480000, 96, null, null],
      ['↑', '自筹', 200000, 200000, 100, null, null],
    ];
    expect(moneyOf(money)).toEqual([
      '· B4 财政拨款 | C4 500000 | D4 480000 | E4 96% | ∅/∅',
      '· B5 自筹 | C5 200000 | D5 200000 | E5 100% | ∅/∅',
    ]);
  });

  it('is read in labels with their amounts beside', () => {
    const money: CellLiteral[][] = [['到位金额（万元）', 90, '决算金额（万元）', 81, '完成率', '90%', null]];
    expect(moneyOf(money)).toEqual(['= A3 到位金额（万元） | B3 90 | D3 81 | F3 90% | ∅/∅']);
  });

  it('is left alone where no rate bears it out', () => {
    expect(moneyOf([['到位金额（万元）', 90, '决算金额（万元）', 81, '完成率', '70%', null]])).toEqual([]);
  });

  it('never takes what arrived for the budget where one is named', () => {
    const money: CellLiteral[][] = [
      ['资金来源（万元）', '预算数', '到位数', '支出数', '完成率', null, null],
      ['省级补助', 120, 114, 114, '95%', null, null],
    ];
    expect(moneyOf(money)).toEqual(['· A4 省级补助 | B4 120 | D4 114 | E4 95% | ∅/∅']);
  });
});

describe('rates in a row below, each under the spending of its source', () => {
  const heads: CellLiteral[][] = [
    ['资金（万元）', '市级', '←', '区级', '←', null, null],
    ['↑', '预算数', '执行数', '预算数', '执行数', null, null],
    ['金额', 80, 72, 20, 19, null, null],
  ];

  it('are those of the sources', () => {
    expect(moneyOf([...heads, ['执行率', null, '90%', null, '95%', null, null]])).toEqual([
      '· B3 市级 | B5 80 | C5 72 | C6 90% | ∅/∅',
      '· D3 区级 | D5 20 | E5 19 | E6 95% | ∅/∅',
    ]);
  });

  it('are filled in where the others stand', () => {
    expect(filled([...heads, ['执行率', null, '90%', null, null, null, null]])).toEqual([
      'E6 =IF(D5=0,"",ROUND(E5/D5,4))',
    ]);
  });

  it('are read behind labels of their own', () => {
    expect(moneyOf([...heads, [null, '执行率', '90%', '执行率', '95%', null, null]])).toEqual([
      '· B3 市级 | B5 80 | C5 72 | C6 90% | ∅/∅',
      '· D3 区级 | D5 20 | E5 19 | E6 95% | ∅/∅',
    ]);
  });
});
