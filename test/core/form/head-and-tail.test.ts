import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../../src/core/form';
import type { EvaluationForm } from '../../../src/core/form/types';
import { rangeToA1, toA1 } from '../../../src/core/sheet/address';
import { fundingOf, headOf } from '../../support/describe-form';
import { HEADER, onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const wide = (text: CellLiteral): CellLiteral[] => [text, '←', '←', '←', '←', '←', '←', '←'];
const field = (label: CellLiteral, value: CellLiteral): CellLiteral[] => [label, value, '←', '←', '←', '←', '←', '←'];
const TITLE = wide('2023年度项目支出绩效自评表');
const ROW: CellLiteral[] = ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 100, 95, null];
const TOTAL: CellLiteral[] = ['总分', '←', '←', '←', '←', 100, 95, null];

const formWith = (...head: CellLiteral[][]): EvaluationForm => onlyForm(snapshotOf([...head, [...HEADER], ROW]));
const formAbove = (...tail: CellLiteral[][]): EvaluationForm =>
  onlyForm(snapshotOf([TITLE, [...HEADER], ROW, ...tail]));

describe('who the form is about', () => {
  it.each(['部门名称', '单位名称', '填报单位'])('is the department in a form on a whole department: %s', (label) => {
    const form = formWith(wide('2023年度部门整体支出绩效自评表'), field(label, '白浪县水利局'));
    expect(headOf(form)).toBe('A1 2023年度部门整体支出绩效自评表 | 2023 | ∅ | B2 白浪县水利局 | ∅');
  });

  it('is the first of several names of the department', () => {
    const form = formWith(
      wide('2023年度部门整体支出绩效自评表'),
      field('填报单位', '白浪县闸管所'),
      field('单位名称', '白浪县水利站'),
      field('部门名称', '白浪县水利局'),
    );
    expect(form.department?.text).toBe('白浪县水利局');
  });

  it('is the doer in a form on a project', () => {
    const form = formWith(TITLE, field('项目名称', '闸门检修'), field('单位名称', '白浪县闸管所'));
    expect(headOf(form)).toBe('A1 2023年度项目支出绩效自评表 | 2023 | B2 闸门检修 | ∅ | B3 白浪县闸管所');
    const named = formWith(
      TITLE,
      field('项目名称', '闸门检修'),
      field('填报单位', '闸管所'),
      field('部门名称', '水利局'),
    );
    expect([named.department?.text, named.implementingUnit?.text]).toEqual(['水利局', '闸管所']);
  });

  it('stands in the table before a line above it, and in a filled cell before a blank one', () => {
    const form = formWith(TITLE, wide('主管部门：县水利局'), field('主管部门', '白浪县水利局'));
    expect(form.department?.text).toBe('白浪县水利局');
    const blank = formWith(TITLE, wide('主管部门：县水利局'), field('主管部门', null));
    expect(blank.department?.text).toBe('县水利局');
  });

  it('is read from labels and values in one cell', () => {
    const form = formWith(TITLE, wide('项目名称：闸门检修    主管部门：白浪县水利局'));
    expect(headOf(form)).toBe('A1 2023年度项目支出绩效自评表 | 2023 | A2 闸门检修 | A2 白浪县水利局 | ∅');
    const blank = formWith(TITLE, wide('主管部门：    项目名称：闸门检修'));
    expect([blank.department, blank.project?.text]).toEqual([null, '闸门检修']);
    // The table reaches over its whole width, whatever stands in one line above it.
    expect(rangeToA1(form.table)).toBe('A1:H4');
  });
});

describe('where a form begins below other rows', () => {
  const ledger = (count: number): CellLiteral[][] =>
    Array.from({ length: count }, (_, index) => [`台账${index + 1}`, '备案', null, null, null, null, null, null]);
  const headRows = (above: number): { first: number; last: number } | null =>
    formWith(
      ...ledger(above),
      TITLE,
      field('项目名称', '闸门检修'),
      ['资金来源', '预算数', '执行数', null, null, null, null, null],
      ['省级', 100, 90, null, null, null, null, null],
    ).head;

  it('is its title, where more than three rows stand above', () => {
    expect(headRows(3)).toEqual({ first: 0, last: 6 });
    expect(headRows(4)).toEqual({ first: 4, last: 7 });
  });

  it('is the first row where no project follows the title', () => {
    const form = formWith(
      ...ledger(6),
      TITLE,
      ['资金来源', '预算数', '执行数', null, null, null, null, null],
      ['省级', 100, 90, null, null, null, null, null],
    );
    expect([form.head, fundingOf(form)]).toEqual([{ first: 0, last: 8 }, ['· A9 省级 | B9 100 | C9 90 | ∅ | ∅/∅']]);
  });
});

describe('two forms under each other', () => {
  const form = (project: string, title = TITLE): CellLiteral[][] => [
    title,
    field('项目名称', project),
    [...HEADER],
    ROW,
    TOTAL,
  ];
  const tables = (...rows: CellLiteral[][]): string[] =>
    recogniseForms(snapshotOf(rows)).forms.map(({ table, project }) => `${rangeToA1(table)} ${project?.text ?? ''}`);

  it('are told apart by title and project', () => {
    expect(tables(...form('闸门检修'), ...form('堤防除险'))).toEqual(['A1:H5 闸门检修', 'A6:H10 堤防除险']);
  });

  it('are one where the head is printed again on the next page', () => {
    expect(tables(...form('闸门检修').slice(0, 4), ...form('闸门检修'))).toEqual(['A1:H9 闸门检修']);
  });

  it('are two where the second has a project of its own but no title, or another title', () => {
    expect(tables(...form('闸门检修'), ...form('堤防除险').slice(1))).toEqual(['A1:H5 闸门检修', 'A6:H9 堤防除险']);
    expect(tables(...form('闸门检修'), ...form('闸门检修', wide('2022年度项目支出绩效自评表')))).toEqual([
      'A1:H5 闸门检修',
      'A6:H10 闸门检修',
    ]);
  });
});

describe('the total of a form', () => {
  const totalOf = ({ total }: EvaluationForm): string =>
    total
      ? [total.label.text, total.weight?.amount?.toFixed(), total.score?.amount?.toFixed(), total.grade?.text]
          .map((part) => part ?? '∅')
          .join(' | ')
      : '∅';

  it('is read from its row with its grade', () => {
    expect(totalOf(formAbove(TOTAL))).toBe('总分 | 100 | 95 | ∅');
    expect(totalOf(formAbove(['总分', '←', '←', '←', '←', 100, 95, '优']))).toBe('总分 | 100 | 95 | 优');
    expect(totalOf(formAbove(['总分', '←', '←', '←', '←', 95, '←', null]))).toBe('总分 | ∅ | 95 | ∅');
  });

  it('has its grade in a row of its own', () => {
    expect(totalOf(formAbove(TOTAL, field('评价等级', '优')))).toBe('总分 | 100 | 95 | 优');
  });

  it('is read from one cell with its grade', () => {
    expect(totalOf(formAbove(wide('自评得分：95分   自评等级：优')))).toBe('自评得分：95分 自评等级：优 | ∅ | 95 | 优');
    expect(totalOf(formAbove(wide('自评得分：95分')))).toBe('自评得分：95分 | ∅ | 95 | ∅');
  });

  it('stands in the head of the form where no row has it', () => {
    const form = formWith(TITLE, ['自评得分', 95, '自评等级', '优', null, null, null, null]);
    expect(totalOf(form)).toBe('自评得分 | ∅ | 95 | 优');
    expect(totalOf(formWith(TITLE))).toBe('∅');
  });

  it('is the figure beside its label where the table has no scores', () => {
    const form = onlyForm(
      snapshotOf([
        TITLE,
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '原因', null],
        ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 100, null, null],
        ['总分', 95, null, null, null, null, null, null],
      ]),
    );
    expect(form.total?.score?.amount?.toFixed()).toBe('95');
  });
});

describe('the notes of a form', () => {
  const notesOf = ({ notes }: EvaluationForm): string =>
    notes ? `${rangeToA1(notes.range)} ${notes.lines.map(({ text }) => text).join(' / ')}` : '∅';

  it('go on over a second heading of notes', () => {
    expect(notesOf(formAbove(TOTAL, wide('备注：按实际填列。'), wide('说明：1.不得空项。')))).toBe(
      'A5:H6 备注：按实际填列。 / 说明：1.不得空项。',
    );
  });

  it('are no text beside a label, whatever it begins with', () => {
    const form = formAbove(TOTAL, field('存在问题', '注意事项未落实'));
    expect([notesOf(form), form.explanationBlocks[0]?.content?.text]).toEqual(['∅', '注意事项未落实']);
  });

  it('end where the form is signed', () => {
    expect(notesOf(formAbove(TOTAL, wide('备注：按实际填列。'), wide('填报人：韦某'), wide('2.不得空项。')))).toBe(
      'A5:H5 备注：按实际填列。',
    );
  });

  it('go on below a blank row where the line is numbered or a sentence', () => {
    const blank: CellLiteral[] = Array.from({ length: 8 }, () => null);
    const after = (line: CellLiteral[]): string =>
      notesOf(formAbove(TOTAL, wide('备注：'), wide('按实际填列'), blank, line));
    expect(after(wide('2.不得空项'))).toBe('A5:H8 备注： / 按实际填列 / 2.不得空项');
    expect(after(wide('金额以万元填列，保留两位。'))).toBe('A5:H8 备注： / 按实际填列 / 金额以万元填列，保留两位。');
    expect(after(wide('水利系统台账'))).toBe('A5:H6 备注： / 按实际填列');
    expect(after(['1.台账', 5, 6, null, null, null, null, null])).toBe('A5:H6 备注： / 按实际填列');
  });
});

describe('texts below the table', () => {
  const blocksOf = ({ explanationBlocks }: EvaluationForm): string[] =>
    explanationBlocks.map(
      ({ label, content }) => `${label.text} → ${content ? `${toA1(content.cell)} ${content.text}` : '∅'}`,
    );

  it('stand beside their label, behind its colon, or below it', () => {
    expect(blocksOf(formAbove(TOTAL, field('存在问题', '雨季停工')))).toEqual(['存在问题 → B5 雨季停工']);
    expect(blocksOf(formAbove(TOTAL, wide('存在问题：雨季停工')))).toEqual(['存在问题 → A5 雨季停工']);
    expect(blocksOf(formAbove(TOTAL, wide('存在问题'), wide('雨季停工')))).toEqual(['存在问题 → A6 雨季停工']);
    expect(blocksOf(formAbove(TOTAL, wide('存在问题：'), wide('雨季停工')))).toEqual(['存在问题： → A6 雨季停工']);
  });

  it('are blank where the next label stands below', () => {
    const [problems = ''] = blocksOf(formAbove(TOTAL, wide('存在问题'), wide('改进措施：错峰施工')));
    expect(problems).not.toContain('错峰');
  });

  it('do not stand far below it', () => {
    const gap = (rows: number): CellLiteral[][] =>
      Array.from({ length: rows }, () => Array.from({ length: 8 }, () => null));
    expect(blocksOf(formAbove(TOTAL, ...gap(9), field('存在问题', '雨季停工')))).toEqual(['存在问题 → B14 雨季停工']);
    expect(blocksOf(formAbove(TOTAL, ...gap(25), field('存在问题', '雨季停工')))).toEqual([]);
  });
});
