import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../../src/core/form';
import type { EvaluationForm } from '../../../src/core/form/types';
import { fundingOf, headOf, indicatorsOf } from '../../support/describe-form';
import { HEADER, onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral, type SnapshotOptions } from '../../support/snapshot';

const WIDTH = 8;
const wide = (...cells: CellLiteral[]): CellLiteral[] => [
  ...cells,
  ...Array.from({ length: WIDTH - cells.length }, () => '←'),
];
const TITLE = wide('2022年度项目支出绩效自评表');
const PROJECT = wide('项目名称', '渡槽加固');
const ROW: CellLiteral[] = ['产出指标', '数量指标', '加固渡槽', '2座', '2座', 40, 40, null];

const only = (rows: (readonly CellLiteral[])[], options: SnapshotOptions = {}): EvaluationForm =>
  onlyForm(snapshotOf(rows, options));

describe('labels in other words', () => {
  it('are read in head, budget and table', () => {
    const form = only([
      wide('某县2023年度项目绩效自评情况表'),
      ['项目（政策）名称', '渡槽加固', '←', '←', '主管部门（单位）', '白浪县水利局', '项目单位', '白浪县灌区所'],
      [
        '项目资金安排及使用情况（万元）',
        '资金来源',
        '年初预算安排',
        '全年预算（调整后）',
        '全年支出',
        '预算执行率%',
        '权重',
        '得分',
      ],
      ['↑', '资金合计', 100, 120, 108, '90', 10, 9],
      [
        '一级绩效指标',
        '二级绩效指标',
        '三级绩效指标',
        '指标目标值',
        '自评实际完成值',
        '权重（分）',
        '自评打分',
        '未完成或超额完成原因',
      ],
      ['产出', '数量', '加固渡槽', '2座', '1座', 50, 25, '缺料'],
    ]);
    expect(headOf(form)).toBe(
      'A1 某县2023年度项目绩效自评情况表 | 2023 | B2 渡槽加固 | F2 白浪县水利局 | H2 白浪县灌区所',
    );
    expect(fundingOf(form)).toEqual(['= B4 资金合计 | D4 120 | E4 108 | F4 90% | 10/9']);
    expect(indicatorsOf(form)).toEqual(['产出/数量 | C6 加固渡槽 | D6 2座 | E6 1座 | H6 缺料 | 50/25']);
  });

  it('tell a planned value from the one reached', () => {
    const form = only([
      TITLE,
      ['一级指标', '二级指标', '指标名称', '预期当年实现值', '当年实际实现值', '权重', '自评得分', '偏差说明'],
      ROW,
    ]);
    expect(indicatorsOf(form)).toEqual(['产出指标/数量指标 | C3 加固渡槽 | D3 2座 | E3 2座 | H3 | 40/40']);
  });

  it('read amounts under 全年执行 without 数', () => {
    const form = only([
      TITLE,
      ['资金使用情况（元）', null, '年度预算', '本年调整', '全年预算', '全年执行', '执行率（%）', '得分'],
      ['↑', '项目支出合计', '800,000.00', '200,000.00', '1,000,000.00', '950,000.00', '95.00', '9.5'],
      HEADER,
      ROW,
    ]);
    expect(fundingOf(form)).toEqual(['= B3 项目支出合计 | E3 1000000 | F3 950000 | G3 95.00% | ∅/9.5']);
  });

  it('do not take the weight of a level for the level', () => {
    const form = only([
      TITLE,
      ['一级指标', '一级指标权重', '三级指标', '三级指标分值', '目标值', '实际完成值', '得分', '原因'],
      ['产出指标', 60, '加固渡槽', 30, '2座', '2座', 30, null],
    ]);
    expect(indicatorsOf(form)).toEqual(['产出指标/ | C3 加固渡槽 | E3 2座 | F3 2座 | H3 | 30/30']);
  });
});

describe('rows that only number the columns', () => {
  it.each([
    ['circled', ['↑', '①', '②', '③', '④', '⑤', '⑥=④/③', '⑦'], ['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧']],
    ['named', ['↑', '栏次', 1, 2, 3, 4, '5=3/2', 6], [1, 2, 3, 4, 5, 6, 7, 8]],
  ] as [string, CellLiteral[], CellLiteral[]][])('are no amounts and no indicators (%s)', (_, numbers, columns) => {
    const form = only([
      TITLE,
      PROJECT,
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      numbers,
      ['↑', '年度资金总额', 100, 100, 90, 10, '90%', 9],
      HEADER,
      columns,
      ROW,
    ]);
    expect(fundingOf(form)).toEqual(['= B5 年度资金总额 | D5 100 | E5 90 | G5 90% | 10/9']);
    expect(indicatorsOf(form)).toEqual(['产出指标/数量指标 | C8 加固渡槽 | D8 2座 | E8 2座 | H8 | 40/40']);
  });
});

describe('a header in three rows', () => {
  it('refines groups to levels and values', () => {
    const form = only([
      TITLE,
      PROJECT,
      ['绩效指标', '←', '←', '指标值完成情况', '←', '评分情况', '←', '←'],
      ['一级指标', '二级指标', '三级指标', '年度', '全年', '分值', '得分', '原因'],
      ['↑', '↑', '↑', '指标值', '实际完成值', '↑', '↑', '↑'],
      ROW,
    ]);
    expect(indicatorsOf(form)).toEqual(['产出指标/数量指标 | C6 加固渡槽 | D6 2座 | E6 2座 | H6 | 40/40']);
  });

  it('refines a target to sign, value and unit', () => {
    const form = only([
      TITLE,
      PROJECT,
      ['绩效指标', '←', '←', '指标设定', '←', '←', '完成情况', '评分'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '←', '←', '实际完成值', '分值'],
      ['↑', '↑', '↑', '指标性质', '指标值', '度量单位', '↑', '↑'],
      ['产出指标', '数量指标', '加固渡槽', '≥', 2, '座', 2, 40],
    ]);
    expect(indicatorsOf(form)).toEqual(['产出指标/数量指标 | C6 加固渡槽 | E6 ≥2座 | G6 2 | ∅ | 40/∅']);
  });
});

describe('a column 指标属性', () => {
  const read = (sign: string): string | undefined =>
    only([
      TITLE,
      ['一级指标', '二级指标', '三级指标', '指标属性', '目标值', '计量单位', '完成值', '得分'],
      ['产出指标', '成本指标', '每座成本', sign, 12, '万元', 11, 40],
    ]).indicators[0]?.target.text;

  it('is part of the target when it holds a sign', () => {
    expect(read('≤')).toBe('≤12万元');
  });

  it('is none when it holds anything else', () => {
    expect(read('反向')).toBe('12万元');
  });
});

describe('pages', () => {
  const second: (readonly CellLiteral[])[] = [
    HEADER,
    [null, null, '更换闸门', '3扇', '2扇', 20, 13.33, '缺货'],
    ['效益指标', '社会效益指标', '受益人口', '≥1000人', '1000人', 40, 40, null],
    ['总分', '←', '←', '←', '←', 100, 93.33, null],
  ];
  const expected = ['数量指标 加固渡槽', '数量指标 更换闸门', '社会效益指标 受益人口'];
  const names = ({ indicators }: EvaluationForm): string[] =>
    indicators.map(({ level2, name }) => `${level2} ${name.text}`);

  it('repeat title, project and header', () => {
    const form = only([TITLE, PROJECT, HEADER, ROW, wide('第1页，共2页'), TITLE, PROJECT, ...second]);
    expect(names(form)).toEqual(expected);
    expect(form.total?.score?.amount?.toFixed()).toBe('93.33');
  });

  it('repeat the project in a row like those of the table', () => {
    const project: CellLiteral[] = ['项目名称', '←', '渡槽加固', '主管部门', '白浪县水利局', '←', '←', '←'];
    expect(names(only([TITLE, project, HEADER, ROW, TITLE, project, ...second]))).toEqual(expected);
  });

  it('repeat the header alone', () => {
    expect(names(only([TITLE, PROJECT, HEADER, ROW, wide('（接上页）'), ...second]))).toEqual(expected);
  });

  it('are two forms when the second has a budget of its own', () => {
    const budget: (readonly CellLiteral[])[] = [
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['↑', '年度资金总额', 100, 100, 90, 10, '90%', 9],
    ];
    expect(
      recogniseForms(snapshotOf([TITLE, PROJECT, ...budget, HEADER, ROW, TITLE, PROJECT, ...budget, HEADER, ROW]))
        .forms,
    ).toHaveLength(2);
  });
});

describe('levels', () => {
  it('are told apart when both stand in one cell', () => {
    const form = only([
      TITLE,
      HEADER,
      ['产出指标（50分）\n数量指标', '←', '加固渡槽', '2座', '2座', 50, 50, null],
      ['产出指标-质量指标', '←', '合格率', '100%', '100%', 40, 40, null],
    ]);
    expect(
      form.indicators.map(({ level1, level2, level1Points }) => [level1, level2, level1Points?.toFixed() ?? null]),
    ).toEqual([
      ['产出指标', '数量指标', '50'],
      ['产出指标', '质量指标', null],
    ]);
  });

  it('are told apart under one header over both columns', () => {
    const form = only([
      TITLE,
      ['指标类型', '←', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '备注'],
      ROW,
      ['↑', '质量指标', '合格率', '100%', '90%', 40, 36, '返工'],
    ]);
    expect(form.indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '质量指标'],
    ]);
  });
});

describe('a budget below the indicators', () => {
  it('is no indicator, and the total may follow it', () => {
    const form = only([
      TITLE,
      PROJECT,
      HEADER,
      ROW,
      ['预算执行情况（万元）', '预算数', '←', '执行数', '←', '执行率', '分值', '得分'],
      ['↑', 100, '←', 90, '←', '90%', 10, 9],
      ['总分', '←', '←', '←', '←', '←', 50, 49],
    ]);
    expect(indicatorsOf(form)).toEqual(['产出指标/数量指标 | C4 加固渡槽 | D4 2座 | E4 2座 | H4 | 40/40']);
    expect(fundingOf(form)).toEqual(['= A5 预算执行情况（万元） | B6 100 | D6 90 | F6 90% | 10/9']);
    expect(form.total?.label.text).toBe('总分');
  });

  it('does not hide an indicator that speaks of the budget', () => {
    const form = only([
      TITLE,
      PROJECT,
      HEADER,
      ['预算执行', '预算执行', '预算执行率', '100%', '90%', 10, 9, '尾款未付'],
      ROW,
    ]);
    expect(form.indicators.map(({ name }) => name.text)).toEqual(['预算执行率', '加固渡槽']);
  });
});

describe('spacers', () => {
  const spaced = (rows: (readonly CellLiteral[])[]): (readonly CellLiteral[])[] =>
    rows.flatMap((row): (readonly CellLiteral[])[] => [row.flatMap((cell) => [cell, null]), []]);

  it('between rows and columns change nothing', () => {
    const form = only(
      spaced([
        [TITLE[0] ?? null],
        ['项目名称', '渡槽加固'],
        ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        [null, '年度资金总额', 100, 100, 90, 10, '90%', 9],
        HEADER,
        ROW,
        [null, '质量指标', '合格率', '100%', '90%', 40, 36, '返工'],
      ]),
      { merges: 'drop' },
    );
    expect(fundingOf(form).map((line) => line.slice(line.indexOf('|')))).toEqual(['| G7 100 | I7 90 | M7 90% | 10/9']);
    expect(indicatorsOf(form)).toEqual([
      '产出指标/数量指标 | E11 加固渡槽 | G11 2座 | I11 2座 | O11 | 40/40',
      '产出指标/质量指标 | E13 合格率 | G13 100% | I13 90% | O13 返工 | 40/36',
    ]);
  });
});

describe('instructions above the title', () => {
  it('are neither title nor notes nor budget', () => {
    const form = only([
      wide(
        '填报说明：1.年度资金总额为财政拨款与其他资金之和。\n2.定量指标按实际完成值除以年度指标值计分，填入绩效自评表。',
      ),
      wide('3.偏差较大的，在绩效自评表内说明原因。'),
      TITLE,
      PROJECT,
      HEADER,
      ROW,
    ]);
    expect([form.title?.cell, form.notes, form.funding, form.explanationBlocks]).toEqual([
      { row: 2, col: 0 },
      null,
      null,
      [],
    ]);
  });
});
