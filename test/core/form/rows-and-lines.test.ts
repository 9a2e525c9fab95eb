import { describe, expect, it } from 'vitest';
import { inlineParts } from '../../../src/core/form/head';
import type { EvaluationForm } from '../../../src/core/form/types';
import { rangeToA1, toA1 } from '../../../src/core/sheet/address';
import { fundingOf, headOf, indicatorsOf } from '../../support/describe-form';
import { HEADER, onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

/* Lines of the head, and rows of the table that are almost something else. */

type Rows = readonly (readonly CellLiteral[])[];

const only = (rows: Rows): EvaluationForm => onlyForm(snapshotOf(rows));

const TITLE: readonly CellLiteral[] = ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'];
const ROW: readonly CellLiteral[] = ['产出指标', '数量指标', '检修闸门', '12座', '12座', 50, 50, null];

describe('labels written into one cell', () => {
  it.each<[string, ReturnType<typeof inlineParts>]>([
    [
      '主管部门：  甲局   实施单位 ：乙所',
      [
        { label: '主管部门', value: '甲局' },
        { label: '实施单位', value: '乙所' },
      ],
    ],
    [
      '主管部门： 甲局   实施单位 : 乙所 ',
      [
        { label: '主管部门', value: '甲局' },
        { label: '实施单位', value: '乙所' },
      ],
    ],
    // What stands behind a gap or in the next line and has no colon goes on with the value before it.
    ['主管部门：甲局\n （城区分局）', [{ label: '主管部门', value: '甲局 （城区分局）' }]],
    ['主管部门：甲局   城区分局\r\n', [{ label: '主管部门', value: '甲局 城区分局' }]],
    ['联系电话：8:30', [{ label: '联系电话', value: '8:30' }]],
    // A colon without a label before it names nothing.
    ['：甲局', []],
    ['甲局   乙所', []],
  ])('%j', (text, parts) => {
    expect(inlineParts(text)).toEqual(parts);
  });
});

describe('a label with a blank cell beside it', () => {
  const projectIn = (...row: CellLiteral[]): string => {
    const { project } = only([TITLE, [...row, ...Array.from({ length: 8 - row.length }, () => null)], HEADER, ROW]);
    return project ? `${toA1(project.cell)} ${project.text}` : '';
  };

  it.each<[string, CellLiteral[], string]>([
    ['is answered by the next text', ['项目名称', null, '闸门检修'], 'C2 闸门检修'],
    ['is not answered by a word in front of a value', ['项目名称', null, '经办股室', '工程股'], 'B2 '],
    ['is not answered by such a word of eight', ['项目名称', null, '联合经办股室电话', '8123'], 'B2 '],
    [
      'is answered by a longer text, whatever stands beside',
      ['项目名称', null, '闸门检修加固及除险', '一期'],
      'C2 闸门检修加固及除险',
    ],
    [
      'is answered by what stands before the next label',
      ['项目名称', null, '闸门检修', '主管部门', '水利局'],
      'C2 闸门检修',
    ],
  ])('%s', (_, row, project) => {
    expect(projectIn(...row)).toBe(project);
  });
});

describe('money below the table', () => {
  it('is no indicator, headed by budget and spending alone as well', () => {
    const form = only([
      TITLE,
      ['项目名称', '闸门检修', '←', '←', '←', '←', '←', '←'],
      HEADER,
      ROW,
      ['资金来源（万元）', '←', '←', '全年预算数', '全年执行数', null, null, null],
      ['财政拨款', '←', '←', 100, 95, null, null, null],
    ]);
    expect(form.indicators).toHaveLength(1);
    expect(fundingOf(form)).toEqual(['· A6 财政拨款 | D6 100 | E6 95 | ∅ | ∅/∅']);
  });
});

describe('the year', () => {
  it.each([
    ['2022', '2022'],
    ['FY2022', '2022'],
    ['（2022）', '2022'],
    ['1998', '1998'],
    ['20221', null],
    ['12022', null],
    ['202', null],
    ['2122', null],
    ['2022年', '2022'],
    ['2022年12月', '2022'],
  ])('beside its label, %s, is %s', (text, year) => {
    const form = only([
      ['项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
      ['项目名称', '闸门检修', '←', '←', '预算年度', text, '←', '←'],
      HEADER,
      ROW,
    ]);
    expect(form.year).toBe(year);
  });

  it.each([
    ['2020年闸门检修', '2020'],
    ['2020年1月闸门抢修', null],
    ['2020年12月闸门抢修', null],
  ])('is taken from the project “%s” as %s: a month is that of an event', (project, year) => {
    const form = only([['项目支出绩效自评表'], ['项目名称', project], HEADER, ROW]);
    expect(form.year).toBe(year);
  });
});

describe('a head of two labels with their values below', () => {
  it('is read', () => {
    const form = only([
      ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
      ['项目名称', '主管部门', null, null, null, null, null, null],
      ['闸门检修', '白浪县水利局', null, null, null, null, null, null],
      HEADER,
      ROW,
    ]);
    expect(headOf(form)).toBe('A1 2022年度项目支出绩效自评表 | 2022 | A3 闸门检修 | B3 白浪县水利局 | ∅');
  });
});

describe('a row that begins like a line to sign', () => {
  const narrow = (...rows: Rows): EvaluationForm =>
    only([
      ['2022年度项目支出绩效自评表', '←', '←', '←', '←'],
      ['项目名称', '河长培训', '←', '←', '←'],
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['培训河长', '50人', '50人', 50, 50],
      ...rows,
    ]);

  it.each<[string, readonly CellLiteral[], number]>([
    ['has a target alone', ['负责人培训人次', '≥30人', null, null, null], 2],
    ['has an actual alone', ['负责人培训人次', null, '30人', null, null], 2],
    ['has both', ['负责人培训人次', '≥30人', '30人', 10, 10], 2],
    ['has neither', ['负责人：李敏', null, null, null, null], 1],
  ])('is an indicator unless it says nothing: it %s', (_, row, count) => {
    expect(narrow(row).indicators).toHaveLength(count);
  });
});

describe('columns under one heading', () => {
  it.each<[string, readonly CellLiteral[], string]>([
    ['names', ['检修闸门', '←', '←'], '/ | A4 检修闸门'],
    [
      'levels and names, whatever the levels are called',
      ['泵站片区', '工程任务', '检修闸门'],
      '泵站片区/工程任务 | C4 检修闸门',
    ],
  ])('are %s', (_, cells, expected) => {
    const form = only([
      ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
      ['项目名称', '闸门检修', '←', '←', '←', '←', '←'],
      ['绩效指标', '←', '←', '年度指标值', '实际完成值', '分值', '得分'],
      [...cells, '12座', '12座', 50, 50],
      [...(cells[1] === '←' ? ['更换止水', '←', '←'] : ['泵站片区', '工程任务', '更换止水']), '8处', '8处', 50, 50],
    ]);
    expect(indicatorsOf(form)[0]).toBe(`${expected} | D4 12座 | E4 12座 | ∅ | 50/50`);
    expect(form.indicators).toHaveLength(2);
  });
});

describe('rows without a weight below one that has some', () => {
  /** Names of the rows that are parts; the weights of the form come to no whole, so that they tell nothing. */
  const partsOf = (head: readonly CellLiteral[], ...rows: readonly (readonly CellLiteral[])[]): string[] =>
    only([
      TITLE,
      ['项目名称', '闸门检修', '←', '←', '←', '←', '←', '←'],
      HEADER,
      ['产出指标', '数量指标', ...head, null],
      ...rows.map((row): readonly CellLiteral[] => ['↑', '↑', ...row, null, null, null]),
    ])
      .indicators.filter(({ isSubRow }) => isSubRow)
      .map(({ name }) => name.text);
  const HEAD: readonly CellLiteral[] = ['检修闸门', '12座', '12座', 37, 37];

  it.each<[string, readonly (readonly CellLiteral[])[], string[]]>([
    [
      'targets that come to its target',
      [
        ['干渠', '7座', '7座'],
        ['支渠', '5座', '5座'],
      ],
      ['干渠', '支渠'],
    ],
    [
      'targets that come to another',
      [
        ['干渠', '7座', '7座'],
        ['支渠', '6座', '6座'],
      ],
      [],
    ],
    [
      'a target that is no figure',
      [
        ['干渠', '12座', '12座'],
        ['支渠', '全部', '全部'],
      ],
      [],
    ],
    ['a single target like it', [['干渠', '12座', '12座']], []],
    [
      'deeper numbers',
      [
        ['（1）干渠', '3座', '3座'],
        ['（2）支渠', '4座', '4座'],
      ],
      ['（1）干渠', '（2）支渠'],
    ],
    ['an indent', [['  干渠', '3座', '3座']], ['干渠']],
  ])('are parts of it or not by %s', (_, rows, parts) => {
    expect(partsOf(HEAD, ...rows)).toEqual(parts);
  });

  it('are no parts of a row whose weight is nought', () => {
    expect(partsOf(['检修闸门', '12座', '12座', 0, 0], ['  干渠', '3座', '3座'])).toEqual([]);
  });
});

describe('rows below the total', () => {
  const withRows = (...rows: Rows): string[] =>
    indicatorsOf(
      only([
        ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
        ['项目名称', '闸门检修', '←', '←', '←', '←', '←', '←'],
        HEADER,
        ROW,
        ['总分', '←', '←', null, null, 100, 100, null],
        ...rows,
      ]),
    ).map((line) => line.split(' | ')[1] ?? '');

  it('belong to the table with a level of their own, and not without', () => {
    expect(withRows(['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%', 10, 10, null])).toEqual([
      'C4 检修闸门',
      'C6 群众满意度',
    ]);
    expect(withRows([null, null, '群众满意度', '≥90%', '95%', 10, 10, null])).toEqual(['C4 检修闸门']);
  });
});

describe('what is said of managing the money', () => {
  it('is read by row and column, a row that nobody filled in as well', () => {
    const form = only([
      ['2022年度转移支付绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
      ['转移支付名称', '闸门检修', '←', '←', '←', '←', '←', '←'],
      ['资金管理情况', null, '情况说明', '←', '←', '存在问题和改进措施', '←', '←'],
      ['↑', '分配科学性', '按座数分配', '←', '←', '无', '←', '←'],
      ['↑', '拨付及时性', null, null, null, null, null, null],
      ['↑', '执行准确性', null, null, null, '一笔记错科目，已更正', '←', '←'],
      HEADER,
      ROW,
    ]);
    expect(
      form.explanationBlocks.map(({ label, heading, content }) => [label.text, heading?.text, content?.text]),
    ).toEqual([
      ['分配科学性', '情况说明', '按座数分配'],
      ['分配科学性', '存在问题和改进措施', '无'],
      ['拨付及时性', undefined, undefined],
      ['执行准确性', '存在问题和改进措施', '一笔记错科目，已更正'],
    ]);
  });
});

describe('the table', () => {
  it('covers the blank rows that the label at its side is merged over', () => {
    const sided: Rows = [
      ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←', '←'],
      ['项目名称', '闸门检修', '←', '←', '←', '←', '←', '←', '←'],
      ['绩效指标', ...HEADER],
      ['↑', ...ROW],
      ['↑', null, null, null, null, null, null, null, null],
      ['↑', null, null, null, null, null, null, null, null],
      ['填表人：李敏', null, null, null, null, null, null, null, null],
    ];
    expect(rangeToA1(only(sided).table)).toBe('A1:I6');
    expect(rangeToA1(only(sided.slice(0, 4)).table)).toBe('A1:I4');
  });
});

describe('what a form lacks', () => {
  const MONEY: Rows = [
    ['项目资金（万元）', '←', '全年预算数', '全年执行数', '执行率', null, null, null],
    ['年度资金总额', '←', 100, 95, '95%', null, null, null],
  ];
  const lacks = (...money: Rows): readonly string[] =>
    only([TITLE, ['项目名称', '闸门检修', '←', '←', '←', '←', '←', '←'], ...money, HEADER, ROW]).missing;

  it('is told part by part', () => {
    const always = ['department', 'implementingUnit', 'total', 'notes'];
    expect(lacks(...MONEY)).toEqual(always);
    expect(lacks()).toEqual([
      'department',
      'implementingUnit',
      'funding',
      'budget',
      'executed',
      'rate',
      'total',
      'notes',
    ]);
  });
});

describe('the notes of a form', () => {
  it('reach as far as their widest line', () => {
    const form = only([
      ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
      ['项目名称', '闸门检修', '←', '←', '←', '←', '←', '←'],
      HEADER,
      ROW,
      ['备注：', null, null, null, null, null, null, null],
      ['1.本表一式三份。', '←', '←', null, null, null, null, null],
      ['2.由财务科填报。', '←', '←', '←', '←', null, null, null],
    ]);
    expect(form.notes && rangeToA1(form.notes.range)).toBe('A5:E7');
    expect(form.notes?.lines.map(({ cell }) => toA1(cell))).toEqual(['A5', 'A6', 'A7']);
  });
});
