import { describe, expect, it } from 'vitest';
import type { SheetWithPlan } from '../../../src/core/check';
import { checkSheets } from '../../../src/core/check-sheets';
import { isContinuationMark } from '../../../src/core/form';
import { ruleSetById } from '../../../src/core/rules/rule-sets/index';
import { rangeToA1, toA1 } from '../../../src/core/sheet/address';
import { HEADER } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const wide = (text: string): CellLiteral[] => [text, ...Array.from({ length: 7 }, (): CellLiteral => '←')];

/** The first page: 50 points for indicators and 10 for the rate, no total. */
const FIRST: (readonly CellLiteral[])[] = [
  wide('2022年度项目支出绩效自评表'),
  ['项目名称', '闸门检修', '←', '←', '←', '←', '←', '←'],
  ['项目资金（万元）', '年度资金总额', '全年预算数', '全年执行数', '执行率', '分值', '得分', null],
  ['↑', '财政拨款', 50, 50, '100%', 10, 10, null],
  HEADER,
  ['产出指标', '数量指标', '检修闸门', '12座', '12座', 30, 30, null],
  ['↑', '质量指标', '验收合格率', '100%', '100%', 20, 20, null],
];

/** The next page: 40 points, a missed target and a total for both pages. */
function next(title: string | null, totalScore: number | null, weight = 40): (readonly CellLiteral[])[] {
  return [
    ...(title === null ? [] : [wide(title)]),
    HEADER,
    ['效益指标', '社会效益指标', '受益农户', '200户', '150户', weight, 30, null],
    ['总分', '←', '←', null, null, 100, totalScore, null],
  ];
}

function check(
  second: (readonly CellLiteral[])[],
  name = 'Sheet2',
  first: (readonly CellLiteral[])[] = FIRST,
): SheetWithPlan[] {
  const sheets = [
    { ...snapshotOf(first, { name: '自评表' }), id: 'one' },
    { ...snapshotOf(second, { name }), id: 'two' },
  ];
  return checkSheets(sheets, {
    ruleSet: ruleSetById('mof-2020'),
    completion: { rates: true, totals: true, notes: true, scores: true, ownNotes: ['金额按万元填列。'] },
  });
}

const found = (sheets: readonly SheetWithPlan[], ...rules: string[]): string[] =>
  sheets.flatMap(({ report }) =>
    report.findings
      .filter(({ rule }) => rules.includes(rule))
      .map(({ rule, cell }) => `${report.sheet.name}!${toA1(cell)} ${rule}`),
  );

const planned = (sheets: readonly SheetWithPlan[]): string[] =>
  sheets.flatMap(({ plan, report }) =>
    plan.edits.map(
      ({ edit }) =>
        `${report.sheet.name}!${edit.kind === 'cell' ? `${toA1(edit.cell)} ${String(edit.write.value)}` : edit.kind === 'text-row' ? `${rangeToA1(edit.range)} ${edit.text}` : edit.kind}`,
    ),
  );

describe('a form that goes on on the next sheet', () => {
  it('is judged as one: weights and scores of both pages count, and each finding stands on its own page', () => {
    const sheets = check(next('2022年度项目支出绩效自评表（续表）', 90));
    expect(sheets.map(({ report }) => report.form?.indicators.length)).toEqual([2, 1]);
    expect(found(sheets, 'weights-not-100', 'score-wrong', 'differs-unexplained', 'level-missing')).toEqual([
      '自评表!A6 level-missing',
      'Sheet2!H3 differs-unexplained',
    ]);
    expect(found(check(next('项目支出绩效自评表（续）', 95)), 'score-wrong')).toEqual(['Sheet2!G4 score-wrong']);
    expect(found(check(next('项目支出绩效自评表（续）', 90, 45)), 'weights-not-100')).toEqual([
      'Sheet2!F4 weights-not-100',
    ]);
  });

  it('is filled in as one: the total of both pages, and the notes below the last', () => {
    expect(planned(check(next('2022年度项目支出绩效自评表（续表）', null)))).toEqual([
      'Sheet2!G4 90',
      'Sheet2!A5:H5 备注：',
      'Sheet2!A6:H6 1.金额按万元填列。',
    ]);
  });

  it('is known by its title or by the name of the sheet', () => {
    expect(found(check(next(null, 90), '续表'), 'weights-not-100')).toEqual([]);
    expect(found(check(next(null, 90), '其他'), 'weights-not-100')).toEqual([
      '自评表!F5 weights-not-100',
      '其他!F3 weights-not-100',
    ]);
  });

  it('has the fingerprints its page has alone', () => {
    const [, second] = check(next('项目支出绩效自评表（续表）', 90));
    const [alone] = checkSheets([snapshotOf(next('项目支出绩效自评表（续表）', 90), { name: 'Sheet2' })], {
      ruleSet: ruleSetById('mof-2020'),
      completion: { rates: false, totals: false, notes: false, scores: false },
    });
    const print = (sheet: SheetWithPlan | undefined): string | undefined =>
      sheet?.report.findings.find(({ rule }) => rule === 'differs-unexplained')?.fingerprint;
    expect(print(second)).toBe(print(alone));
    expect(print(second)).toContain(':H3:');
  });

  it('leaves sums alone where only the later page is at hand', () => {
    const [alone] = checkSheets([snapshotOf(next('项目支出绩效自评表（续表）', null))], {
      ruleSet: ruleSetById('mof-2020'),
      completion: { rates: true, totals: true, notes: false, scores: true },
    });
    expect(found(alone ? [alone] : [], 'weights-not-100', 'score-wrong')).toEqual([]);
    expect(alone?.plan.edits).toEqual([]);
  });

  it('is not made of forms with a total, columns or a budget of their own', () => {
    const closed = [...FIRST, ['总分', '←', '←', null, null, 60, 60, null] satisfies CellLiteral[]];
    expect(found(check(next(null, 40), '续表', closed), 'weights-not-100')).toEqual(['续表!F3 weights-not-100']);
    const other = [
      ['一级指标', '三级指标', '二级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ...next(null, 30).slice(1),
    ];
    expect(found(check(other, '续表'), 'weights-not-100')).toContain('自评表!F5 weights-not-100');
  });
});

describe('two projects', () => {
  it('are two forms, though the sheet of one is marked as a continuation', () => {
    const [title, header, ...rest] = next('2022年度项目支出绩效自评表', 40, 100);
    if (!title || !header) throw new Error('a title and a header expected');
    const other = [
      title,
      ['项目名称', '堤防除险', '←', '←', '←', '←', '←', '←'] satisfies CellLiteral[],
      header,
      ...rest,
    ];
    expect(found(check(other, '续表'), 'weights-not-100')).toEqual(['自评表!F5 weights-not-100']);
  });
});

describe('the mark of a continuation', () => {
  it.each([
    '自评表（续）',
    '自评表(续表)',
    '续表',
    '自评表【续1】',
    '附件2续',
    '自评表续2',
    '绩效自评表（续表二）',
    '自评表（续一）',
  ])('%s', (text) => {
    expect(isContinuationMark(text)).toBe(true);
  });

  it.each([
    '手续费',
    '报建手续',
    '手续表',
    '水库除险加固工程（续建）项目支出绩效自评表',
    '水库（续建）',
    '合同【续签】',
    '继续教育项目自评表',
    '后续管护',
    '项目支出绩效自评表',
    '',
  ])('not %s', (text) => {
    expect(isContinuationMark(text)).toBe(false);
  });
});
