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
  ['2023年度气象项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
  ['项目名称', '人工增雨', '←', '←', '←', '←', '←'],
];
const TABLE: CellLiteral[][] = [
  ['一级指标', '二级指标', '三级指标', '年度目标', '年度完成', '分值', '得分'],
  ['产出指标', '数量指标', '作业次数', '≥30次', '32次', 60, 60],
  ['效益指标', '生态效益指标', '受旱面积', '≤3万亩', '2万亩', 40, 40],
];
const sheetWith = (money: CellLiteral[][]) => snapshotOf([...HEAD, ...money, ...TABLE]);

const moneyOf = (money: CellLiteral[][]): string[] => fundingOf(onlyForm(sheetWith(money)));

function wholeOf(money: CellLiteral[][]): (string | null)[] {
  const { budget, executed, unit } = projectMoney(onlyForm(sheetWith(money)).funding);
  return [budget && formatPlain(budget), executed && formatPlain(executed), unit];
}

function filled(money: CellLiteral[][]): string[] {
  const snapshot = sheetWith(money);
  const [report] = checkSheet(snapshot);
  const edits = report ? planCompletion(snapshot, report, { ...DEFAULT_COMPLETION, notes: false }).edits : [];
  return edits.flatMap(({ edit }) => (edit.kind === 'cell' ? [placeAndContent(edit).cell] : [])).sort();
}

describe('a row of units below the headings of the money', () => {
  it('belongs to the headings, and tells the unit', () => {
    const money: CellLiteral[][] = [
      ['资金来源', '预算', '支出', '执行率', null, null, null],
      [null, '元', '元', '%', null, null, null],
      ['财政拨款', 800000, 760000, 95, null, null, null],
    ];
    expect(moneyOf(money)).toEqual(['· A5 财政拨款 | B5 800000 | C5 760000 | D5 95% | ∅/∅']);
    expect(wholeOf(money)).toEqual(['800000', '760000', '元']);
  });
});

describe('a column of units', () => {
  const money = (second: string, amounts: CellLiteral[]): CellLiteral[][] => [
    ['资金来源', '单位', '预算数', '执行数', '执行率', null, null],
    ['财政拨款', '万元', 80, 76, null, null, null],
    ['自筹资金', second, ...amounts, null, null, null],
    ['合计', '万元', null, null, null, null, null],
  ];

  it('is the unit of the block where it says one thing', () => {
    expect(wholeOf(money('万元', [20, 19]))).toEqual(['100', '95', '万元']);
    expect(filled(money('万元', [20, 19]))).toEqual(['C6', 'D6', 'E4', 'E5', 'E6']);
  });

  it('is that of each row where it says several: converted exactly, and not added up in live sums', () => {
    const mixed = money('元', [200000, 190000]);
    expect(moneyOf(mixed).slice(0, 2)).toEqual([
      '· A4 财政拨款 | C4 80 | D4 76 | E4 — | ∅/∅',
      '· A5 自筹资金 | C5 20 | D5 19 | E5 — | ∅/∅',
    ]);
    expect(wholeOf(mixed)).toEqual([null, null, '万元']);
    expect(filled(mixed)).toEqual(['E4', 'E5']);
  });

  it('names no source', () => {
    const money: CellLiteral[][] = [
      ['资金', '项目', '计价单位', '预算数', '执行数', '执行率', null],
      ['↑', '设备', '万元', 80, 76, '95%', null],
      ['↑', '服务', '万元', 20, 19, '95%', null],
    ];
    expect(moneyOf(money)).toEqual([
      '· B4 设备 | D4 80 | E4 76 | F4 95% | ∅/∅',
      '· B5 服务 | D5 20 | E5 19 | F5 95% | ∅/∅',
    ]);
  });
});

describe('a measure over parts of the year and their sum', () => {
  it.each(['合计', '全年'])('is what stands under %s', (whole) => {
    const money: CellLiteral[][] = [
      ['资金来源', '全年预算（万元）', '支出（万元）', '←', '←', '执行率', null],
      ['↑', '↑', '上半年', '下半年', whole, '↑', null],
      ['财政拨款', 80, 30, 46, 76, '95%', null],
    ];
    expect(moneyOf(money)).toEqual(['· A5 财政拨款 | B5 80 | E5 76 | F5 95% | ∅/∅']);
  });
});

describe('a budget from which something was taken back', () => {
  it('is what is left', () => {
    const money: CellLiteral[][] = [
      ['资金（万元）', '预算安排', '财政收回', '收回后预算', '实际支出', '执行率', null],
      ['财政拨款', 100, 10, 90, 85.5, '95%', null],
    ];
    expect(moneyOf(money)).toEqual(['· A4 财政拨款 | D4 90 | E4 85.5 | F4 95% | ∅/∅']);
  });
});

describe('the headings of the money again', () => {
  const money = (heading: string): CellLiteral[][] => [
    ['一、资金来源', '预算数', '执行数', '执行率', null, null, null],
    ['财政拨款', 80, 76, '95%', null, null, null],
    [heading, '预算数', '执行数', '执行率', null, null, null],
    ['人工费', 50, 48, '96%', null, null, null],
    ['设备费', 30, 28, '93.33%', null, null, null],
  ];

  it('open what it was spent on under another name: nothing is counted twice', () => {
    expect(wholeOf(money('二、支出明细'))).toEqual(['80', '76', '万元']);
    expect(onlyForm(sheetWith(money('二、支出明细'))).moreFunding.map(({ rows }) => rows.length)).toEqual([2]);
  });

  it('open nothing where each row names its amounts', () => {
    const line = (source: string, budget: number, executed: number): CellLiteral[] => [
      '↑',
      source,
      '全年预算',
      budget,
      '全年执行',
      executed,
      null,
    ];
    const [, ...total] = line('年度资金总额', 100, 95);
    expect(wholeOf([['资金（万元）', ...total], line('财政拨款', 80, 76), line('其他资金', 20, 19)])).toEqual([
      '100',
      '95',
      '万元',
    ]);
    expect(moneyOf([['资金（万元）', ...total], line('财政拨款', 80, 76), line('其他资金', 20, 19)])).toHaveLength(3);
  });

  it('go on under the same name', () => {
    expect(wholeOf(money('一、资金来源'))).toEqual(['160', '152', '万元']);
  });
});
