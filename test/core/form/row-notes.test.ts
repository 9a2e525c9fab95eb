import { describe, expect, it } from 'vitest';
import { toA1 } from '../../../src/core/sheet/address';
import { HEADER, onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const wide = (text: CellLiteral): CellLiteral[] => [text, '←', '←', '←', '←', '←', '←', '←'];

const notesOf = (...rows: CellLiteral[][]): string[] =>
  onlyForm(snapshotOf(rows)).rows.map(
    ({ row, kind, cell, by }) => `${row + 1} ${kind} ${cell ? toA1(cell) : '∅'} ${by}`,
  );

describe('what each row of a form is', () => {
  it('is said from the title to the notes, with the cell that says so', () => {
    expect(
      notesOf(
        wide('2023年度项目支出绩效自评表'),
        ['项目名称', '闸门检修', '←', '←', '主管部门', '白浪县水利局', '←', '←'],
        wide('（请如实填写）'),
        ['资金来源', '预算数', '执行数', '执行率', null, null, null, null],
        ['合计', 100, 95, '95%', null, null, null, null],
        ['省级', 100, 95, '95%', null, null, null, null],
        ['预期目标', '←', '←', '←', '实际完成情况', '←', '←', '←'],
        ['检修闸门12座', '←', '←', '←', '已检修12座', '←', '←', '←'],
        [...HEADER],
        [1, 2, 3, 4, 5, 6, 7, 8],
        wide('产出指标'),
        [null, '数量指标', '检修闸门', '≥12座', '12座', 60, 60, null],
        [null, null, '其中：弧形闸门', '4座', '4座', null, null, null],
        [null, null, '加固堤防', '20公里', '20公里', 40, 40, null],
        [null, null, '东堤', '12公里', '12公里', null, null, null],
        [null, null, '西堤', '8公里', '8公里', null, null, null],
        [null, null, '……', null, null, null, null, null],
        ['总分', '←', '←', '←', '←', 100, 100, null],
        [null, null, null, null, null, null, null, null],
        ['未完成原因分析', '雨季停工', '←', '←', '←', '←', '←', '←'],
        ['填报人：韦某', null, null, null, null, null, null, null],
        ['注：按实际支付数填列。', null, null, null, null, null, null, null],
        ['1.不得空项。', null, null, null, null, null, null, null],
      ),
    ).toEqual([
      '1 title A1 words',
      '2 head A2 words',
      '3 other A3 place',
      '4 budget-header A4 words',
      '5 total A5 words',
      '6 source A6 words',
      '7 other A7 place',
      '8 goal A8 place',
      '9 header A9 words',
      '10 numbering A10 words',
      '11 section A11 words',
      '12 indicator C12 place',
      '13 sub-row C13 words',
      '14 indicator C14 place',
      '15 sub-row C15 figures',
      '16 sub-row C16 figures',
      '17 filler C17 words',
      '18 total A18 words',
      '19 blank ∅ place',
      '20 reason A20 words',
      '21 sign-off A21 place',
      '22 notes A22 words',
      '23 notes A23 words',
    ]);
  });

  it('is something else where the head names what no form is about', () => {
    const rows = notesOf(
      wide('2023年度项目支出绩效自评表'),
      ['项目起止时间', '全年', '←', '←', '←', '←', '←', '←'],
      ['总体目标', '检修闸门', '←', '←', '←', '←', '←', '←'],
      ['项目名称', '闸门检修', '←', '←', '←', '←', '←', '←'],
      [...HEADER],
      ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 100, 100, null],
    );
    expect(rows.slice(1, 4)).toEqual(['2 other A2 place', '3 goal B3 place', '4 head A4 words']);
    const lines = notesOf(
      wide('项目类别：延续性    项目编码：水利01'),
      wide('主管部门：白浪县水利局'),
      [...HEADER],
      ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 100, 100, null],
    );
    expect(lines.slice(0, 2)).toEqual(['1 other A1 place', '2 head A2 words']);
  });

  it('is told below the table by what is printed there', () => {
    const below = notesOf(
      [...HEADER],
      ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 100, 100, null],
      ['总分', '←', '←', '←', '←', 100, 100, null],
      ['评价等级：优', '←', '←', '←', '←', '←', '←', '←'],
      ['审核人：黄某', '←', '←', '←', '←', '←', '←', '←'],
      ['备注', '无', '←', '←', '←', '←', '←', '←'],
    );
    expect(below.slice(3)).toEqual(['4 sign-off A4 place', '5 sign-off A5 place', '6 notes A6 words']);
  });
});
