import { describe, expect, it } from 'vitest';
import { checkRecheckTable } from '../../../src/core/recheck/check';
import { planRecheck } from '../../../src/core/recheck/plan';
import { readRecheckTable, type RecheckTable } from '../../../src/core/recheck/table';
import { toA1 } from '../../../src/core/sheet/address';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const HEAD = [
  '一级指标',
  '二级指标',
  '三级指标',
  '权重',
  '自评完成值',
  '自评得分',
  '复核完成值',
  '复核得分',
  '偏离度',
  '备注',
];

/** A working table below a title; rows as under HEAD. */
function tableOf(...rows: CellLiteral[][]): RecheckTable {
  const table = readRecheckTable(snapshotOf([['某项目绩效自评复核表'], HEAD, ...rows]));
  if (!table) throw new Error('no table was read');
  return table;
}

function found(...rows: CellLiteral[][]): string[] {
  return checkRecheckTable(tableOf(...rows)).map(({ cell, message }) => `${toA1(cell)} ${message.id}`);
}

const RATE: CellLiteral[] = ['预算执行', null, '预算执行率', 10, '86%', 8.6, '86%', 8.6, null, null];

describe('the working table', () => {
  it('is read below its headings, the rate and the total as rows of it', () => {
    const { rows } = tableOf(
      RATE,
      ['产出', '数量', '修渠', 20, '5公里', 20, '5公里', 20],
      ['合计', null, null, 30, null, 28.6, null, 28.6],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['rate', 'indicator', 'total']);
  });

  it('is not seen in a form without a review score', () => {
    expect(
      readRecheckTable(
        snapshotOf([
          ['一级指标', '三级指标', '权重', '得分'],
          ['产出', '修渠', 10, 10],
        ]),
      ),
    ).toBeNull();
  });

  it.each([
    [
      'a blank review score',
      ['产出', '数量', '修渠', 20, '5', 20, '5', null, null, null],
      ['H3 recheck.score-missing'],
    ],
    [
      'a score above the weight',
      ['产出', '数量', '修渠', 20, '5', 20, '5', 21, null, null],
      ['H3 recheck.score-above-weight'],
    ],
    [
      'a deduction without a reason',
      ['产出', '数量', '修渠', 20, '5', 20, '4', 16, null, null],
      ['J3 recheck.reason-missing'],
    ],
    [
      'no proof that still scores',
      ['产出', '数量', '修渠', 20, '5', 20, '5', 10, null, '未提供佐证材料'],
      ['H3 recheck.share-differs'],
    ],
    ['no proof that counts nothing', ['产出', '数量', '修渠', 20, '5', 20, '5', 0, null, '未提供佐证材料'], []],
    [
      'points taken off for words that fit the project',
      ['产出', '数量', '修渠', 20, '已建成', 20, '已建成', 14, null, '数量指标以文字表述'],
      ['H3 recheck.share-differs'],
    ],
    [
      'points taken off for a benefit that was felt',
      ['效益', '社会', '形象', 10, '提升', 10, '提升', 6, null, '定性指标，有明显成效'],
      ['H3 recheck.share-differs'],
    ],
    ['a vague indicator at 60 % off', ['效益', '社会', '形象', 10, '好', 10, '好', 4, null, '指标表述模糊'], []],
    [
      'a vague indicator at 30 % off',
      ['效益', '社会', '形象', 10, '好', 10, '好', 7, null, '指标表述模糊'],
      ['H3 recheck.share-differs'],
    ],
    ['a missing source at 30 % off', ['效益', '社会', '增收', 10, '5%', 10, '5%', 7, null, '无数据来源'], []],
    [
      'no survey',
      ['满意度', '满意度', '村民满意度', 10, '95%', 10, null, 10, null, '未开展满意度调查'],
      ['H3 recheck.share-differs'],
    ],
    ['another reason with its deduction', ['产出', '数量', '修渠', 20, '5', 20, '4', 16, null, '实际完成4公里'], []],
    [
      'a wrong deviation',
      ['产出', '数量', '修渠', 20, '5', 20, '4', 16, '-30%', '实际完成4公里'],
      ['I3 recheck.deviation'],
    ],
    ['a right deviation', ['产出', '数量', '修渠', 20, '5', 20, '4', 16, '-20%', '实际完成4公里'], []],
    [
      'a rate that scores too much',
      ['预算执行', null, '预算执行率', 10, '86%', 10, '86%', 10, null, null],
      ['H3 recheck.rate-score'],
    ],
  ] as const)('%s', (_, row, expected) => {
    expect(found([...row])).toEqual(expected);
  });

  it('adds up its columns', () => {
    const row: CellLiteral[] = ['产出', '数量', '修渠', 20, '5', 20, '5', 20, null, null];
    expect(found(RATE, row, ['合计', null, null, 30, null, 28.6, null, 30])).toEqual(['H5 recheck.total']);
  });

  it('counts the same indicator under output and benefit once', () => {
    const output: CellLiteral[] = ['产出指标', '质量', '水质达标率', 10, '95%', 10, '95%', 10, null, null];
    const benefit: CellLiteral[] = ['效益指标', '生态', '水质达标率', 10, '95%', 10, '95%', 10, null, null];
    expect(found(output, benefit)).toEqual(['H4 recheck.counted-twice']);
  });
});

describe('the arithmetic of the working table', () => {
  it('is filled into blank cells as formulas with their results', () => {
    const row: CellLiteral[] = ['产出', '数量', '修渠', 20, '5', 20, '4', 16, null, '实际完成4公里'];
    const edits = planRecheck(tableOf(row, ['合计', null, null, null, null, null, null, null, null, null]));
    expect(edits.map(({ edit }) => [toA1(edit.cell), edit.write.value, edit.write.formula])).toEqual([
      ['I3', -0.2, '=(H3-F3)/F3'],
      ['D4', 20, '=SUM(D3:D3)'],
      ['F4', 20, '=SUM(F3:F3)'],
      ['H4', 16, '=SUM(H3:H3)'],
    ]);
  });

  it('leaves the total of scores alone while one is missing', () => {
    const rows: CellLiteral[][] = [
      ['产出', '数量', '修渠', 20, '5', 20, '4', null, null, null],
      ['合计', null, null, 20, null, 20, null, null, null, null],
    ];
    expect(planRecheck(tableOf(...rows))).toEqual([]);
  });

  it('gives the rate its points', () => {
    const [rate] = planRecheck(tableOf(['预算执行', null, '预算执行率', 10, '83.62%', null, null, null, null, null]));
    expect([rate && toA1(rate.edit.cell), rate?.edit.write.value]).toEqual(['H3', 8.36]);
  });
});

describe('a result far above its target', () => {
  const HEADS = [
    '一级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '权重',
    '自评完成值',
    '自评得分',
    '复核完成值',
    '复核得分',
    '备注',
  ];
  const row = (operator: string, target: string, actual: string, remark: string | null): CellLiteral[] => [
    '产出',
    '修渠',
    operator,
    target,
    20,
    actual,
    20,
    actual,
    20,
    remark,
  ];
  const said = (...cells: CellLiteral[]): string[] => {
    const table = readRecheckTable(snapshotOf([HEADS, cells]));
    return table ? checkRecheckTable(table).map(({ cell, message }) => `${toA1(cell)} ${message.id}`) : [];
  };

  it('is to be noted, wherever the bound stands', () => {
    expect(said(...row('≥', '100', '131', null))).toEqual(['J2 recheck.far-above']);
    expect(said(...row('', '≥100', '131', null))).toEqual(['J2 recheck.far-above']);
  });

  it('is none with a note, up to 130 %, or where less is better', () => {
    expect(said(...row('≥', '100', '131', '超额完成，已核实'))).toEqual([]);
    expect(said(...row('≥', '100', '130', null))).toEqual([]);
    expect(said(...row('≤', '100', '131', null))).toEqual([]);
  });
});
