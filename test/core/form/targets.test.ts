import { describe, expect, it } from 'vitest';
import type { EvaluationForm } from '../../../src/core/form/types';
import { columnName, toA1 } from '../../../src/core/sheet/address';
import { onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const formOf = (...rows: CellLiteral[][]): EvaluationForm =>
  onlyForm(snapshotOf([['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←', '←'], ...rows]));

const NOWHERE = { row: 0, col: 0 };

const targetsOf = (form: EvaluationForm): string[] =>
  form.indicators.map(({ target, targetParts }) => {
    const parts = targetParts && [targetParts.operator, targetParts.value, targetParts.unit];
    return `${toA1(target.cell)} ${target.text} = ${parts ? parts.map((slot) => slot?.text ?? '∅').join(' + ') : 'whole'}`;
  });
const actualsOf = ({ indicators }: EvaluationForm): (string | undefined)[] =>
  indicators.map(({ actual }) => actual?.text);
const headed = ({ columnRoles }: EvaluationForm): string[] =>
  columnRoles.map(({ col, role }) => `${columnName(col)} ${role}`);

describe('a target in several cells', () => {
  it('under one heading is joined of sign, figure and unit', () => {
    const form = formOf(
      ['一级指标', '二级指标', '三级指标', '年度指标值', '←', '←', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '衬砌渠道', '≥', 12, '公里', '12公里', 40, 40],
      ['↑', '↑', '检修闸门', 8, '座', null, '8座', 30, 30],
      ['↑', '质量指标', '合格率', '100%', '←', '←', '100%', 30, 30],
    );
    expect(targetsOf(form)).toEqual(['E3 ≥12公里 = ≥ + 12 + 公里', 'D4 8座 = ∅ + 8 + 座', 'D5 100% = whole']);
  });

  it('under headings of their own is joined, and each column has its role', () => {
    const form = formOf(
      ['一级指标', '二级指标', '三级指标', '符号', '指标值', '计量单位', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '衬砌渠道', '≥', 12, '公里', 13, 60, 60],
      ['↑', '质量指标', '合格率', null, '100%', null, '100%', 40, 40],
    );
    expect(targetsOf(form)).toEqual(['E3 ≥12公里 = ≥ + 12 + 公里', 'E4 100% =  + 100% + ']);
    expect(headed(form)).toEqual([
      'A level1',
      'B level2',
      'C name',
      'D targetOperator',
      'E target',
      'F targetUnit',
      'G actual',
      'H weight',
      'I score',
    ]);
  });

  it('has no sign in a column that holds other words', () => {
    const form = formOf(
      ['一级指标', '二级指标', '三级指标', '指标属性', '指标值', '计量单位', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '衬砌渠道', '正向', 12, '公里', 13, 100, 100],
    );
    expect(targetsOf(form)).toEqual(['E3 12公里 = ∅ + 12 + 公里']);
  });
});

describe('a cell that belongs to another', () => {
  const header: CellLiteral[] = ['一级指标', '三级指标', '指标值', '实际完成值', '分值', '得分', '原因', null, null];

  it('further left says nothing for its column', () => {
    const [indicator] = formOf(header, ['产出指标', '检修闸门', '12座', '←', 100, 100, null, null, null]).indicators;
    expect([
      indicator?.target.text,
      indicator?.actual?.text,
      indicator && toA1(indicator.actual?.cell ?? NOWHERE),
    ]).toEqual(['12座', '', 'D3']);
  });

  it('above is the one to be filled in for all its rows', () => {
    const { indicators } = formOf(
      header,
      ['产出指标', '检修闸门', '12座', '12座', 60, 60, null, null, null],
      ['↑', '更换闸门', '2座', '2座', 40, 40, '↑', null, null],
    );
    expect(indicators.map(({ explanation }) => toA1(explanation?.cell ?? NOWHERE))).toEqual(['G3', 'G3']);
  });
});

describe('of two targets', () => {
  it('the adjusted one counts, the initial one where that is blank', () => {
    const form = formOf(
      ['一级指标', '二级指标', '三级指标', '年初指标值', '调整后指标值', '实际完成值', '分值', '得分', '原因'],
      ['产出指标', '数量指标', '衬砌渠道', '12公里', '15公里', '15公里', 60, 60, null],
      ['↑', '↑', '检修闸门', '8座', null, '8座', 40, 40, null],
    );
    expect(targetsOf(form)).toEqual(['E3 15公里 = whole', 'D4 8座 = whole']);
  });
});

describe('the actual', () => {
  it('has a unit in a cell of its own, which is no dash and no figure', () => {
    const form = formOf(
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '←', '分值', '得分', '原因'],
      ['产出指标', '数量指标', '衬砌渠道', '12公里', 13, '公里', 30, 30, null],
      ['↑', '↑', '检修闸门', '8座', 8, '—', 30, 30, null],
      ['↑', '↑', '清理淤泥', '5处', 5, 6, 30, 30, null],
      ['↑', '↑', '制度建设', '完善', '已完善', '全部', 10, 10, null],
    );
    expect(actualsOf(form)).toEqual(['13公里', '8', '5', '已完善']);
  });

  it('has a unit under a heading of its own beside that of the target', () => {
    const form = formOf(
      ['一级指标', '二级指标', '三级指标', '指标值', '单位', '实际完成值', '单位', '分值', '得分'],
      ['产出指标', '数量指标', '衬砌渠道', 12, '公里', 13, '千米', 100, 100],
    );
    expect([targetsOf(form), actualsOf(form)]).toEqual([['D3 12公里 = ∅ + 12 + 公里'], ['13千米']]);
  });

  it('leaves a single unit behind both to the target', () => {
    const form = formOf(
      ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '单位', '分值', '得分', '原因'],
      ['产出指标', '数量指标', '衬砌渠道', 12, 13, '公里', 100, 100, null],
    );
    expect(targetsOf(form)).toEqual(['D3 12公里 = ∅ + 12 + 公里']);
  });

  it('of columns for parts of the year is the one for the whole', () => {
    const form = formOf(
      ['一级指标', '二级指标', '三级指标', '指标值', '1-6月完成值', '全年完成值', '分值', '得分', '原因'],
      ['产出指标', '数量指标', '衬砌渠道', '12公里', '5公里', '13公里', 100, 100, null],
    );
    expect(actualsOf(form)).toEqual(['13公里']);
  });

  it('of parts of the year under one heading is the one for the whole', () => {
    const form = formOf(
      ['一级指标', '二级指标', '三级指标', '指标值', '完成情况', '←', '←', '分值', '得分'],
      ['↑', '↑', '↑', '↑', '上半年', '下半年', '全年', '↑', '↑'],
      ['产出指标', '数量指标', '衬砌渠道', '12公里', '5公里', '8公里', '13公里', 100, 100],
    );
    expect(actualsOf(form)).toEqual(['13公里']);
  });
});
