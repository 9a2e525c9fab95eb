import { describe, expect, it } from 'vitest';
import type { EvaluationForm } from '../../../src/core/form/types';
import { columnName } from '../../../src/core/sheet/address';
import { onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

/** Three indicators with what stands in the columns from F on, and rows below them. */
function formOf(headings: CellLiteral[], figures: CellLiteral[][], below: CellLiteral[][] = []): EvaluationForm {
  const names = ['检修闸门', '加固堤防', '疏浚河道', '清理淤积', '更换水泵'];
  return onlyForm(
    snapshotOf([
      ['2023年度项目支出绩效自评表', '←', '←', '←', '←', ...headings.map((): CellLiteral => '←')],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', ...headings],
      ...figures.map((row, index): CellLiteral[] => [
        index === 0 ? '产出指标' : '↑',
        index === 0 ? '数量指标' : '↑',
        names[index] ?? '其余工程',
        '≥12处',
        '13处',
        ...row,
      ]),
      ...below,
    ]),
  );
}

const totalRow = (...figures: CellLiteral[]): CellLiteral[] => ['合计', '←', '←', '←', '←', ...figures];

/** Which columns hold points, what settled it, and how many rows bear it out. */
const pointsOf = ({ columnRoles }: EvaluationForm): string[] =>
  columnRoles
    .filter(({ role }) => role === 'weight' || role === 'score' || role === 'factor')
    .map(({ col, role, by, rows }) => `${columnName(col)} ${role} ${by} ${rows}`);

describe('of two columns named as scores', () => {
  const headings = ['分值', '得分', '得分'];

  it('the one that stays within the weights is taken', () => {
    const form = formOf(headings, [
      [30, 95, 27],
      [30, 88, 30],
      [40, 91, 38],
    ]);
    expect(pointsOf(form)).toEqual(['F weight words 0', 'H score words 0']);
  });

  it('one in which most scores are above their weights goes behind one that says nothing', () => {
    const taken = (first: number, second: number): string | undefined =>
      pointsOf(
        formOf(headings, [
          [30, first, null],
          [30, second, null],
          [40, 50, null],
          [null, null, 5],
        ]),
      )[1];
    expect(taken(35, 20)).toBe('H score words 0');
    expect(taken(25, 20)).toBe('G score words 0');
  });

  it('one in which as many are above as within keeps its place', () => {
    const form = formOf(headings, [
      [30, 20, null],
      [70, 80, null],
      [null, null, 5],
    ]);
    expect(pointsOf(form)).toEqual(['F weight words 0', 'G score words 0']);
  });

  it('the one that is filled is taken', () => {
    const form = formOf(headings, [
      [30, null, 27],
      [30, null, 30],
      [40, null, 38],
    ]);
    expect(pointsOf(form)).toEqual(['F weight words 0', 'H score words 0']);
  });

  it('the first is taken where nothing tells them apart', () => {
    const form = formOf(headings, [
      [30, 27, 26],
      [30, 30, 25],
      [40, 38, 24],
    ]);
    expect(pointsOf(form)).toEqual(['F weight words 0', 'G score words 0']);
  });

  // The scores in H come to 85; a total may hold up to 20 points of the execution rate, and is rounded.
  it.each([
    [85, 'H'],
    [95, 'H'],
    [105, 'H'],
    [105.1, 'G'],
    [84.95, 'H'],
    [84.94, 'G'],
  ])('a total of %s points to column %s', (total, column) => {
    const form = formOf(
      headings,
      [
        [30, 20, 27],
        [30, 25, 30],
        [30, 28, 28],
      ],
      [totalRow(90, null, total)],
    );
    expect(pointsOf(form)).toEqual(['F weight words 0', `${column} score words 0`]);
  });
});

describe('of two columns named as weights', () => {
  const headings = ['权重', '分值', '得分'];
  const weights = (left: readonly number[], right: readonly number[], below: CellLiteral[][] = []): string[] =>
    pointsOf(
      formOf(
        headings,
        left.map((weight, index) => [weight, right[index] ?? null, null]),
        below,
      ),
    );

  it('the one that comes to a whole is taken', () => {
    expect(weights([5, 5, 6], [30, 30, 40])).toEqual(['G weight words 0', 'H score words 0']);
    expect(weights([30, 30, 40], [5, 5, 6])).toEqual(['F weight words 0', 'H score words 0']);
  });

  it('of two wholes the one that the total row prints is taken', () => {
    expect(weights([0.3, 0.3, 0.4], [30, 30, 40], [totalRow(null, 100, null)])).toEqual([
      'G weight words 0',
      'H score words 0',
    ]);
    expect(weights([0.3, 0.3, 0.4], [30, 30, 40], [totalRow(1, null, null)])).toEqual([
      'F weight words 0',
      'H score words 0',
    ]);
  });

  it('the sum counts that the total row prints, whole or not', () => {
    expect(weights([20, 20, 20], [5, 5, 6], [totalRow(60, 90, null)])).toEqual(['F weight words 0', 'H score words 0']);
    expect(weights([5, 5, 6], [20, 20, 20], [totalRow(90, 60, null)])).toEqual(['G weight words 0', 'H score words 0']);
  });

  it('what a total row prints of nothing is no evidence', () => {
    expect(weights([30, 30, 40], [0, 0, 0], [totalRow(null, 0, null)])).toEqual([
      'F weight words 0',
      'H score words 0',
    ]);
  });
});

describe('columns under unknown headings', () => {
  const settled = (figures: CellLiteral[][], below: CellLiteral[][] = []): string[] =>
    pointsOf(formOf(['配额', '评定'], figures, below));

  it.each([
    ['100', [30, 30, 40]],
    ['90', [30, 30, 30]],
    ['80', [30, 30, 20]],
    ['1', [0.3, 0.3, 0.4]],
  ])('hold weights that come to %s', (_, weights) => {
    expect(settled(weights.map((weight) => [weight, null]))).toEqual(['F weight figures 0']);
  });

  it('hold no weights that come to something else', () => {
    expect(
      settled([
        [30, 20],
        [30, 20],
        [10, 10],
      ]),
    ).toEqual([]);
  });

  it('hold scores beside weights where none is above its weight', () => {
    expect(
      settled([
        [30, 27],
        [30, 30],
        [40, 38],
      ]),
    ).toEqual(['F weight figures 3', 'G score figures 3']);
    expect(
      settled([
        [30, 27],
        [30, 30.5],
        [40, 38],
      ]),
    ).toEqual(['F weight figures 0']);
  });

  it('hold the weights on the left where every score is full', () => {
    expect(
      settled([
        [30, 30],
        [30, 30],
        [40, 40],
      ]),
    ).toEqual(['F weight figures 3', 'G score figures 3']);
  });

  it('hold no scores that stand in a single row, or beside a single weight', () => {
    expect(
      settled([
        [30, 27],
        [30, null],
        [40, null],
      ]),
    ).toEqual(['F weight figures 0']);
    expect(
      settled([
        [100, 27],
        [null, 26],
        [null, null],
      ]),
    ).toEqual(['F weight figures 0']);
  });

  it('are summed up without subtotals, and up to the total or the notes', () => {
    const whole: CellLiteral[][] = [
      [30, 27],
      [30, 30],
      [40, 38],
    ];
    const rate: CellLiteral[] = ['执行率', '得分', '情况', '95%', '95%', 10, 9];
    expect(settled(whole, [['小计', '←', '←', '←', '←', 100, 95], totalRow(110, 104)])).toEqual([
      'F weight figures 3',
      'G score figures 3',
    ]);
    expect(settled(whole, [totalRow(110, 104), rate])).toEqual(['F weight figures 3', 'G score figures 3']);
    expect(settled(whole, [['备注：按实际填列', '←', '←', '←', '←', null, null], rate])).toEqual([
      'F weight figures 3',
      'G score figures 3',
    ]);
  });

  it('count a weight once that is merged over rows', () => {
    expect(
      settled([
        [50, null],
        ['↑', null],
        [50, null],
      ]),
    ).toEqual(['F weight figures 0']);
  });

  it('are read where the figures stand in the second of merged columns', () => {
    const form = formOf(
      ['配额', '←', '评定', '←'],
      [
        [null, 60, null, 58],
        [null, 40, null, 40],
      ],
    );
    expect(pointsOf(form)).toEqual(['F weight figures 2', 'H score figures 2']);
  });
});

describe('the figure between weight and score', () => {
  const headings = ['分值', '得分', '得分系数'];
  const named = ['F weight words 0', 'G score words 0'];

  it.each([
    ['a share', [0.9, 1, 0.95]],
    ['a percentage', [90, 100, 95]],
  ])('is %s of the weight', (_, [first = 0, second = 0, third = 0]) => {
    expect(
      pointsOf(
        formOf(headings, [
          [30, 27, first],
          [30, 30, second],
          [40, 38, third],
        ]),
      ),
    ).toEqual(['F weight figures 3', 'G score figures 3', 'H factor figures 3']);
  });

  it('may miss the score by half of a printed tenth', () => {
    // 33 × 0.5 = 16.5 and 34 × 0.5 = 17: 16.45 and 17.05 are within, 16.44 and 17.06 are not.
    const rows = (first: number, second: number): CellLiteral[][] => [
      [33, first, 0.5],
      [34, second, 0.5],
      [33, null, null],
    ];
    expect(pointsOf(formOf(headings, rows(16.45, 17.05)))).toEqual([
      'F weight figures 2',
      'G score figures 2',
      'H factor figures 2',
    ]);
    expect(pointsOf(formOf(headings, rows(16.44, 17.05)))).toEqual(named);
    expect(pointsOf(formOf(headings, rows(16.45, 17.06)))).toEqual(named);
  });

  it('may miss one row of four, but not one of three', () => {
    const rows: CellLiteral[][] = [
      [20, 18, 0.9],
      [20, 20, 1],
      [30, 15, 0.9],
    ];
    expect(pointsOf(formOf(headings, [...rows, [30, 27, 0.9]]))).toEqual([
      'F weight figures 4',
      'G score figures 4',
      'H factor figures 4',
    ]);
    expect(pointsOf(formOf(headings, [...rows, [30, null, null]]))).toEqual(named);
  });

  it('is not told by a single row', () => {
    expect(
      pointsOf(
        formOf(headings, [
          [60, 54, 0.9],
          [40, null, null],
        ]),
      ),
    ).toEqual(named);
  });

  it.each([
    [['得分系数', '单项得分'], 'H'],
    [['单项得分', '得分系数'], 'I'],
  ])('is the one of %s that holds in more rows', ([left = '', right = ''], column) => {
    const fuller = column === 'H';
    const rows: [number, number, number, number | null][] = [
      [30, 27, 90, 90],
      [30, 30, 100, 100],
      [40, 38, 95, null],
    ];
    const form = formOf(
      ['分值', '得分', left, right],
      rows.map(([weight, score, one, other]) => [weight, score, fuller ? one : other, fuller ? other : one]),
    );
    expect(pointsOf(form)).toEqual(['F weight figures 3', 'G score figures 3', `${column} factor figures 3`]);
  });
});
