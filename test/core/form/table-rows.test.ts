import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../../src/core/form';
import type { EvaluationForm } from '../../../src/core/form/types';
import { columnName } from '../../../src/core/sheet/address';
import { indicatorsOf } from '../../support/describe-form';
import { HEADER, onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const TITLE: CellLiteral[] = ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'];
const FIRST: CellLiteral[] = ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 30, 30, null];
const LAST: CellLiteral[] = [null, null, '加固堤防', '≥3公里', '3公里', 30, 30, null];

const wide = (text: CellLiteral): CellLiteral[] => [text, '←', '←', '←', '←', '←', '←', '←'];
const formWith = (...rows: CellLiteral[][]): EvaluationForm => onlyForm(snapshotOf([TITLE, [...HEADER], ...rows]));

describe('a row between two indicators', () => {
  /** What the row is, and how many indicators the table has with it. */
  const between = (...row: CellLiteral[]): [string | undefined, number] => {
    const form = formWith(FIRST, row, LAST);
    return [form.rows.find(({ row: at }) => at === 3)?.kind, form.indicators.length];
  };

  it.each([
    ['指标2'],
    ['指标二：'],
    ['……'],
    ['—'],
    ['3.'],
    [3],
    ['（可增行）'],
    ['请根据实际增加'],
    ['无'],
    ['三级指标3'],
  ])('is one nobody filled in: %s', (name) => {
    expect(between(null, null, name, null, null, null, null, null)).toEqual(['filler', 2]);
    expect(between(null, null, name, '—', '/', null, null, null)).toEqual(['filler', 2]);
  });

  it('is an indicator where a name of the template has figures beside it', () => {
    expect(between(null, null, '指标2', '≥5处', '6处', 10, 10, null)).toEqual(['indicator', 3]);
    expect(between(null, null, '指标2', null, '6处', 10, 10, null)).toEqual(['indicator', 3]);
    expect(between(null, null, '无', '无', '6处', 10, 10, null)).toEqual(['indicator', 3]);
    expect(between(null, null, '……', '≥5处', '6处', 10, 10, null)).toEqual(['filler', 2]);
  });

  it.each([['小计'], ['产出指标小计']])('is a sum of a part: %s', (label) => {
    expect(between(label, '←', '←', '←', '←', 30, 30, null)).toEqual(['subtotal', 2]);
  });

  it('is a level of its own, or of the second kind', () => {
    expect(between(...wide('效益指标'))).toEqual(['section', 2]);
    expect(between(...wide('效益指标（30分）'))).toEqual(['section', 2]);
    expect(between(...wide('质量指标'))).toEqual(['section', 2]);
    expect(between(...wide('附带说明'))).not.toEqual(['section', 2]);
  });

  it('numbers the columns, or prints the head again', () => {
    expect(between(1, 2, 3, 4, 5, 6, 7, 8)).toEqual(['numbering', 2]);
    expect(between('主管部门', '白浪县水利局', '←', '←', '←', '←', '←', '←')).toEqual(['head', 2]);
  });

  it('is an indicator whose name reaches over the level beside it', () => {
    const form = formWith(FIRST, [null, '更换水泵', '←', '≥5台', '5台', 10, 10, null], LAST);
    expect(indicatorsOf(form)[1]).toContain('B4 更换水泵 | D4 ≥5台');
  });

  it('ends the table where it heads a block of money', () => {
    expect(between('资金来源', '预算数', '执行数', '执行率', null, null, null, null)[1]).toBe(1);
  });
});

describe('a row without an indicator', () => {
  it.each<[string, CellLiteral]>([
    ['a name nobody filled in', '指标1'],
    ['no name at all', null],
  ])('names the levels of the rows below all the same: %s', (_, name) => {
    const form = formWith(
      FIRST,
      ['效益指标', '社会效益指标', name, null, null, null, null, null],
      [null, null, '受益人口', '≥900人', '950人', 40, 40, null],
    );
    expect(form.indicators.map(({ level1, level2 }) => `${level1}/${level2}`)).toEqual([
      '产出指标/数量指标',
      '效益指标/社会效益指标',
    ]);
  });
});

describe('headings that make a table', () => {
  const indicators = (...headings: CellLiteral[]): number =>
    recogniseForms(
      snapshotOf([TITLE, headings, ['产出指标', '检修闸门', '12座'], ['效益指标', '受益人口', '950人']]),
    ).forms.flatMap((form) => form.indicators).length;

  it('name what was achieved beside a target, points or a second level', () => {
    expect(indicators('指标名称', '年度指标值', '实际完成值')).toBe(2);
    expect(indicators('指标名称', '分值', '实际完成值')).toBe(2);
    expect(indicators('指标名称', '得分', '实际完成值')).toBe(2);
    expect(indicators('一级指标', '二级指标', '实际完成值')).toBe(2);
    expect(indicators('指标名称', '责任科室', '实际完成值')).toBe(0);
    expect(indicators('责任科室', '年度指标值', '实际完成值')).toBe(0);
  });

  it('stand in two rows, those of the lower under blanks as well', () => {
    const form = onlyForm(
      snapshotOf([
        TITLE,
        ['绩效指标', '←', '←', '年度指标值', '实际完成值', null, null, null],
        ['一级指标', '二级指标', '三级指标', '↑', '↑', '分值', null, null],
        ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 60, null, null],
        ['↑', '质量指标', '合格率', '100%', '100%', 40, null, null],
      ]),
    );
    expect(form.columnRoles.map(({ col, role }) => `${columnName(col)} ${role}`)).toEqual([
      'A level1',
      'B level2',
      'C name',
      'D target',
      'E actual',
      'F weight',
    ]);
  });
});

describe('rows below the total', () => {
  const total: CellLiteral[] = ['总分', '←', '←', '←', '←', 60, 60, null];

  it('belong to the table with a level of their own only', () => {
    const levelled: CellLiteral[] = ['满意度指标', '满意度指标', '群众满意度', '≥90%', '95%', 10, 10, null];
    expect(formWith(FIRST, LAST, total, levelled).indicators).toHaveLength(3);
    expect(formWith(FIRST, total, LAST).indicators).toHaveLength(1);
  });

  it('belong to it below a total that stands above all indicators', () => {
    expect(formWith(total, FIRST, LAST).indicators).toHaveLength(2);
  });
});

describe('the levels of a table', () => {
  const roles = ({ columnRoles }: EvaluationForm): string[] =>
    columnRoles.map(({ col, role }) => `${columnName(col)} ${role}`).slice(0, 5);
  const levelsOf = (form: EvaluationForm): string[] =>
    form.indicators.map(({ level1, level2, name }) => `${level1}/${level2}/${name.text}`);
  const table = (...rows: CellLiteral[][]): EvaluationForm => onlyForm(snapshotOf([TITLE, ...rows]));

  it('stand under one heading with the names', () => {
    const form = table(
      ['绩效指标', '←', '←', '年度指标值', '实际完成值', '分值', '得分', null],
      ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 60, 60, null],
      ['↑', '质量指标', '合格率', '100%', '100%', 40, 40, null],
    );
    expect(roles(form)).toEqual(['A level1', 'B level2', 'C name', 'D target', 'E actual']);
    expect(levelsOf(form)).toEqual(['产出指标/数量指标/检修闸门', '产出指标/质量指标/合格率']);
  });

  it('stand both under the heading of the first', () => {
    const form = table(
      ['一级指标', '←', '三级指标', '年度指标值', '实际完成值', '分值', '得分', null],
      ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 60, 60, null],
      ['↑', '质量指标', '合格率', '100%', '100%', 40, 40, null],
    );
    expect(roles(form)).toEqual(['A level1', 'B level2', 'C name', 'D target', 'E actual']);
    expect(levelsOf(form)).toEqual(['产出指标/数量指标/检修闸门', '产出指标/质量指标/合格率']);
  });

  it('are one where all rows are merged as their heading is', () => {
    const form = table(
      ['一级指标', '←', '三级指标', '年度指标值', '实际完成值', '分值', '得分', null],
      ['产出指标', '←', '检修闸门', '≥12座', '12座', 60, 60, null],
      ['效益指标', '←', '受益人口', '≥900人', '950人', 40, 40, null],
    );
    expect(roles(form)).toEqual(['A level1', 'C name', 'D target', 'E actual', 'F weight']);
    expect(form.columns).not.toHaveProperty('level2');
    expect(levelsOf(form)).toEqual(['产出指标//检修闸门', '效益指标//受益人口']);
  });

  it('stand without headings beside the names', () => {
    const form = table(
      [null, null, '指标名称', '年度指标值', '实际完成值', '分值', '得分', null],
      ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 60, 60, null],
      ['效益指标', '社会效益指标', '受益人口', '≥900人', '950人', 40, 40, null],
    );
    expect(levelsOf(form)).toEqual(['产出指标/数量指标/检修闸门', '效益指标/社会效益指标/受益人口']);
  });

  it('name the indicator where no column of names stands behind them', () => {
    const form = table(
      ['一级指标', '二级指标', '年度指标值', '实际完成值', '分值', '得分', null, null],
      ['产出指标', '检修闸门', '≥12座', '12座', 60, 60, null, null],
      ['效益指标', '受益人口', '≥900人', '950人', 40, 40, null, null],
    );
    expect(levelsOf(form)).toEqual(['产出指标//检修闸门', '效益指标//受益人口']);
  });

  it('may be four, of which the last names the indicator', () => {
    const form = table(
      ['一级指标', '二级指标', '三级指标', '四级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '水闸', '检修闸门', '≥12座', '12座', 60, 60],
      ['↑', '↑', '↑', '更换闸门', '≥2座', '2座', 40, 40],
    );
    expect(levelsOf(form)).toEqual(['产出指标/数量指标/检修闸门', '产出指标/数量指标/更换闸门']);
  });

  it('are followed by finer names where those of the third stand for several rows', () => {
    const form = table(
      ['一级指标', '二级指标', '三级指标', '具体指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '水闸', '检修闸门', '≥12座', '12座', 60, 60],
      ['↑', '↑', '↑', '更换闸门', '≥2座', '2座', 40, 40],
    );
    expect(levelsOf(form)).toEqual(['产出指标/数量指标/检修闸门', '产出指标/数量指标/更换闸门']);
  });

  it('have weights of their own in front of those of the indicators', () => {
    const form = table(
      ['一级指标', '权重', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', 100, '数量指标', '检修闸门', '≥12座', '12座', 60, 60],
      [null, null, '质量指标', '合格率', '100%', '100%', 40, 40],
    );
    expect(form.indicators.map(({ weight }) => weight?.text)).toEqual(['60', '40']);
  });

  it('begin behind the name of the table at its side, with the points of the table', () => {
    const form = table(
      ['年度绩效目标（80分）', '一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', null],
      ['↑', '产出指标', '检修闸门', '≥12座', '12座', 40, 40, null],
      ['↑', '效益指标', '受益人口', '≥900人', '950人', 40, 40, null],
    );
    expect([levelsOf(form), form.tablePoints?.toFixed()]).toEqual([['产出指标//检修闸门', '效益指标//受益人口'], '80']);
  });

  it('have the points that are written behind their names', () => {
    const form = table(
      [...HEADER],
      ['产出指标（60分）', '数量指标（60）', '检修闸门', '≥12座', '12座', 60, 60, null],
      ['效益指标-社会效益指标', null, '受益人口', '≥900人', '950人', 40, 40, null],
    );
    expect(
      form.indicators.map(({ level1, level1Points, level2, level2Points }) => [
        level1,
        level1Points?.toFixed(),
        level2,
        level2Points?.toFixed(),
      ]),
    ).toEqual([
      ['产出指标', '60', '数量指标', '60'],
      ['效益指标', undefined, '社会效益指标', undefined],
    ]);
  });
});
