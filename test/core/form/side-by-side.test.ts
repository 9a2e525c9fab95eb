import { describe, expect, it } from 'vitest';
import { checkSheet, planCompletion } from '../../../src/core/check';
import { planNotes } from '../../../src/core/edits/notes';
import { recogniseForms } from '../../../src/core/form';
import { rangeToA1 } from '../../../src/core/sheet/address';
import { fundingOf, headOf, indicatorsOf } from '../../support/describe-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

type Rows = CellLiteral[][];

const WIDTH = 6;
const blank = (count: number): Rows => Array.from({ length: count }, () => Array.from({ length: WIDTH }, () => null));

function form(project: string, name: string): Rows {
  return [
    ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←'],
    ['项目名称', project, '←', '主管部门', '白浪县水利局', '←'],
    ['项目资金（万元）', '←', '全年预算数', '全年执行数', '执行率', '得分'],
    ['年度资金总额', '←', 100, 95, '95%', 9.5],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
    ['产出指标', '数量指标', name, '12座', '12座', 50],
    ['↑', '质量指标', `${name}合格率`, '100%', '98%', 39.2],
    ['总分', '←', '←', '←', '←', 98.7],
  ];
}

/** Puts the rows beside each other, with blank columns between. */
function beside(left: Rows, right: Rows, gap: number): Rows {
  const height = Math.max(left.length, right.length);
  const filled = (rows: Rows): Rows => [...rows, ...blank(height - rows.length)];
  const between = Array.from({ length: gap }, () => null);
  return filled(left).map((row, index) => [...row, ...between, ...(filled(right)[index] ?? [])]);
}

const first = form('闸门检修', '检修闸门');
const second = form('堤防除险', '加固堤防');

/** One form written out with its columns moved. */
function written(at: number, row: number, project: string, name: string): string[] {
  const cell = (col: number, line: number): string => `${String.fromCharCode(65 + at + col)}${line + row}`;
  return [
    `${cell(0, 1)} 2022年度项目支出绩效自评表 | 2022 | ${cell(1, 2)} ${project} | ${cell(4, 2)} 白浪县水利局 | ∅`,
    `= ${cell(0, 4)} 年度资金总额 | ${cell(2, 4)} 100 | ${cell(3, 4)} 95 | ${cell(4, 4)} 95% | ∅/9.5`,
    `产出指标/数量指标 | ${cell(2, 6)} ${name} | ${cell(3, 6)} 12座 | ${cell(4, 6)} 12座 | ∅ | ∅/50`,
    `产出指标/质量指标 | ${cell(2, 7)} ${name}合格率 | ${cell(3, 7)} 100% | ${cell(4, 7)} 98% | ∅ | ∅/39.2`,
    `${cell(0, 1)}:${cell(5, 8)} 98.7`,
  ];
}

const read = (rows: Rows, merges: 'keep' | 'drop' = 'keep'): string[][] =>
  recogniseForms(snapshotOf(rows, { merges })).forms.map((found) => [
    headOf(found),
    ...fundingOf(found),
    ...indicatorsOf(found),
    `${rangeToA1(found.table)} ${found.total?.score?.amount?.toFixed() ?? ''}`,
  ]);

describe('forms side by side', () => {
  it.each([
    [0, 'keep'],
    [1, 'keep'],
    [2, 'drop'],
  ] as const)('are both found, %i columns apart (merges: %s)', (gap, merges) => {
    expect(read(beside(first, second, gap), merges)).toEqual([
      written(0, 0, '闸门检修', '检修闸门'),
      written(WIDTH + gap, 0, '堤防除险', '加固堤防'),
    ]);
  });

  it('are both found when one starts further down', () => {
    expect(read(beside(first, [...blank(2), ...second], 1))).toEqual([
      written(0, 0, '闸门检修', '检修闸门'),
      written(7, 2, '堤防除险', '加固堤防'),
    ]);
  });

  it('keep to their columns where the money of one stands beside the headings of the other', () => {
    const withoutScores = first.map((row, index) => (index < 2 ? row : [...row.slice(0, 5), null]));
    expect(read(beside(withoutScores, [...blank(2), ...second], 1))[1]).toEqual(written(7, 2, '堤防除险', '加固堤防'));
  });

  it('are found with others below them', () => {
    const below = beside(form('渠道衬砌', '衬砌渠道'), form('泵站改造', '改造泵站'), 1);
    expect(read([...beside(first, second, 1), ...beside(blank(1), blank(1), 1), ...below])).toEqual([
      written(0, 0, '闸门检修', '检修闸门'),
      written(7, 0, '堤防除险', '加固堤防'),
      written(0, 9, '渠道衬砌', '衬砌渠道'),
      written(7, 9, '泵站改造', '改造泵站'),
    ]);
  });

  it('share a title over both, and keep to their own columns', () => {
    const [, ...rows] = beside(first, second, 1);
    const { forms } = recogniseForms(
      snapshotOf([['2022年度项目支出绩效自评表', ...Array.from({ length: 12 }, () => '←')], ...rows]),
    );
    expect(
      forms.map(({ title, year, project, table }) => [title?.text, year, project?.text, rangeToA1(table)]),
    ).toEqual([
      ['2022年度项目支出绩效自评表', '2022', '闸门检修', 'A1:F8'],
      ['2022年度项目支出绩效自评表', '2022', '堤防除险', 'H1:M8'],
    ]);
  });

  it('get no notes where rows would be inserted into the other form', () => {
    const snapshot = snapshotOf(
      beside([...first, ['填报人：韦某', '←', '←', '←', '←', '←']], [...blank(2), ...second], 1),
    );
    const [short, tall] = recogniseForms(snapshot).forms;
    if (!short || !tall) throw new Error('two forms expected');
    expect(planNotes(snapshot, short, ['按实际支付数填列。'])).toEqual([]);
    expect(planNotes(snapshot, tall, ['按实际支付数填列。']).map(({ edit }) => edit.kind)).toEqual([
      'text-row',
      'text-row',
    ]);
  });

  it('get no notes where rows would be inserted between the parts of the other form', () => {
    // The other form has blank rows just where the short one ends.
    const gaping = [...second.slice(0, -1), ...blank(2), ...second.slice(-1)];
    const snapshot = snapshotOf(beside([...first, ['填报人：韦某', '←', '←', '←', '←', '←']], gaping, 1));
    const [short, tall] = recogniseForms(snapshot).forms;
    if (!short || !tall) throw new Error('two forms expected');
    expect(planNotes(snapshot, short, ['按实际支付数填列。'], [tall.table])).toEqual([]);
    const reports = checkSheet(snapshot);
    expect(reports.map(({ context }) => context?.others.map(rangeToA1))).toEqual([
      [rangeToA1(tall.table)],
      [rangeToA1(short.table)],
    ]);
    expect(
      reports
        .flatMap(
          (report) =>
            planCompletion(snapshot, report, { rates: false, totals: false, notes: true, scores: false }).edits,
        )
        .filter(({ edit }) => edit.kind === 'insert-rows'),
    ).toEqual([]);
  });

  it('are not seen in a table that gives a weight to every level', () => {
    expect(
      read([
        ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
        ['一级指标', '权重', '二级指标', '权重', '三级指标', '分值', '目标值', '实际完成值'],
        ['产出指标', 60, '数量指标', 60, '检修闸门', 60, '12座', '12座'],
      ]).map((lines) => lines[1]),
    ).toEqual(['产出指标/数量指标 | E3 检修闸门 | G3 12座 | H3 12座 | ∅ | 60/∅']);
  });
});
