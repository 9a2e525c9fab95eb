import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../../src/catalogue';
import { decimal } from '../../../src/core/decimal';
import { withAcrossFindings } from '../../../src/core/review/across-files';
import { doubtsAboutNames } from '../../../src/core/review/names';
import type { OwnText, ReviewedForm } from '../../../src/core/review/reviewed-form';

function form(more: Partial<ReviewedForm>): ReviewedForm {
  return {
    file: '自评表.xlsx',
    sheet: '自评表',
    unit: '东河县水利局',
    department: '东河县水利局',
    project: '渠道维修养护',
    title: '项目支出绩效自评表',
    year: '2023',
    budget: null,
    executed: null,
    rate: null,
    score: null,
    ruleSet: null,
    findings: [],
    unclear: [],
    everyScoreFull: false,
    everyActualIsTarget: false,
    failure: null,
    texts: [],
    rows: [],
    ...more,
  };
}

const REASON: OwnText = { kind: 'explanation', cell: 'G9', text: '受汛期连续降雨影响，部分渠段衬砌推迟到次年一月完工' };

function rulesOf(...forms: ReviewedForm[]): string[][] {
  return withAcrossFindings(forms, speakerOf('zh-CN')).map(({ findings }) => findings.map(({ rule }) => rule));
}

describe('texts of another unit', () => {
  const other = { unit: '西山县林业局', department: '西山县林业局', project: '造林', file: '林业局.xlsx' };

  it('are found where two units explain in the same words', () => {
    const found = rulesOf(form({ texts: [REASON] }), form({ ...other, texts: [REASON] }));
    expect(found).toEqual([['copied-from-another-unit'], ['copied-from-another-unit']]);
  });

  it('are not found within one unit, nor in short or common words', () => {
    expect(rulesOf(form({ texts: [REASON] }), form({ project: '水库除险', texts: [REASON] }))).toEqual([[], []]);
    const short: OwnText = { ...REASON, text: '受天气影响' };
    expect(rulesOf(form({ texts: [short] }), form({ ...other, texts: [short] }))).toEqual([[], []]);
    const many = Array.from({ length: 6 }, (_, index) =>
      form({ unit: `第${index}中学`, project: `项目${index}`, file: `${index}.xlsx`, texts: [REASON] }),
    );
    expect(rulesOf(...many).flat()).toEqual([]);
  });

  it('are found in the beneficiaries, unless every unit has them', () => {
    const named: OwnText = { kind: 'beneficiary', cell: 'D20', text: '阳光社区居民满意度' };
    expect(rulesOf(form({ texts: [named] }), form({ ...other, texts: [named] })).flat()).toHaveLength(2);
    const common: OwnText = { kind: 'beneficiary', cell: 'D20', text: '服务对象满意度指标' };
    expect(rulesOf(form({ texts: [common] }), form({ ...other, texts: [common] })).flat()).toEqual([]);
  });
});

describe('a project that came twice', () => {
  it('is named in both files', () => {
    expect(rulesOf(form({ file: '甲/自评表.xlsx' }), form({ file: '乙/自评表.xlsx' }))).toEqual([
      ['review-inconsistent'],
      ['review-inconsistent'],
    ]);
  });

  it('is none in another year, of another unit, or on two sheets of one file', () => {
    expect(rulesOf(form({ file: 'a.xlsx' }), form({ file: 'b.xlsx', year: '2022' })).flat()).toEqual([]);
    expect(rulesOf(form({ file: 'a.xlsx' }), form({ file: 'b.xlsx', unit: '南岭县水利局' })).flat()).toEqual([]);
    expect(rulesOf(form({ sheet: '一' }), form({ sheet: '二' })).flat()).toEqual([]);
  });
});

describe('a report in Word beside its workbook', () => {
  const row = { name: '维修渠道', target: '≥5公里', actual: '5.2公里', score: '20', cell: 'F9' };
  const placesOf = (...forms: ReviewedForm[]): string[][] =>
    withAcrossFindings(forms, speakerOf('zh-CN')).map(({ findings }) =>
      findings.map(({ rule, cell, message }) => `${rule} ${cell} ${/这里写.*$/.exec(message)?.[0] ?? ''}`),
    );
  const workbook = form({ file: '水利局/自评表.xlsx', rows: [row], executed: decimal('83.62') });

  it('is no second project and agrees in silence', () => {
    const word = form({
      file: '水利局/自评报告.docx',
      rows: [{ ...row, actual: '5.20 公里' }],
      executed: decimal('83.62'),
    });
    expect(placesOf(workbook, word)).toEqual([[], []]);
  });

  it('is told where it says something else', () => {
    const word = form({
      file: '水利局/自评报告.docx',
      rows: [{ ...row, actual: '5.8公里', cell: 'F11' }],
      executed: decimal('83.2'),
    });
    expect(placesOf(workbook, word)).toEqual([
      [],
      [
        'review-inconsistent A1 这里写“83.2”，工作簿写“83.62”',
        'review-inconsistent F11 这里写“5.8公里”，工作簿写“5.2公里”',
      ],
    ]);
  });

  it('leaves alone what only one of them says, and rows of one name', () => {
    const only = form({ file: '报告.docx', rows: [{ ...row, name: '新建泵站', actual: '2座' }] });
    expect(placesOf(workbook, only)).toEqual([[], []]);
    const twice = [row, { ...row, actual: '6公里' }];
    expect(placesOf(form({ rows: twice }), form({ file: '报告.docx', rows: [row] }))).toEqual([[], []]);
  });

  it('is a second project where another report has the same', () => {
    const found = placesOf(form({ file: 'a/报告.docx' }), form({ file: 'b/报告.docx' }));
    expect(found.flat().map((text) => text.split(' ')[0])).toEqual(['review-inconsistent', 'review-inconsistent']);
  });
});

describe('names that disagree with the form', () => {
  const doubts = (more: Partial<ReviewedForm>): string[] =>
    doubtsAboutNames(form(more)).map(({ id }) => id.replace(/^.*\./, ''));

  it.each([
    ['another year in the file name', { file: '2021年渠道维修养护自评表.xlsx' }, ['year']],
    ['another year in the title', { title: '2022年度项目支出绩效自评表' }, ['year']],
    ['another unit in the file name', { file: '西山县林业局自评表.xlsx' }, ['unit']],
    ['another unit in the title', { title: '西山县教育局项目支出绩效自评表' }, ['unit']],
    ['another project in the file name', { file: '幼儿园食堂改造绩效自评表.xlsx' }, ['project']],
  ] as const)('%s', (_, more, expected) => {
    expect(doubts(more)).toEqual(expected);
  });

  it.each([
    ['a name that says nothing', { file: '附件2.xlsx' }],
    ['the year of sending', { file: '2024年3月5日上报.xlsx' }],
    ['the year after, in which forms are handed in', { file: '2024年报送.xlsx' }],
    ['a short name of the unit', { file: '县水利局渠道维修养护.xlsx' }],
    [
      'an abbreviation of the unit',
      { unit: '东河县卫生健康局', department: '东河县卫生健康局', file: '东河县卫健局.xlsx' },
    ],
    ['the department', { unit: '渠道管理所', file: '东河县水利局-渠道管理所.xlsx' }],
    ['the project in other words', { file: '渠道养护项目（定稿）.xlsx' }],
    ['the year the project began in', { project: '2021年渠道续建工程', file: '2021年渠道续建工程.xlsx' }],
    ['a unit that is not given', { unit: '', department: '', file: '西山县林业局渠道维修.xlsx' }],
  ] as const)('not: %s', (_, more) => {
    expect(doubts(more)).toEqual([]);
  });
});
