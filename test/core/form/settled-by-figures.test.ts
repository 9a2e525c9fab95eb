import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../../src/core/form';
import type { EvaluationForm } from '../../../src/core/form/types';
import { columnName } from '../../../src/core/sheet/address';
import { fundingOf, headOf, indicatorsOf } from '../../support/describe-form';
import { onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const only = (rows: CellLiteral[][]): EvaluationForm => onlyForm(snapshotOf(rows));

const TITLE: CellLiteral[] = ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'];
const HEADER: CellLiteral[] = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '原因'];
const ROWS: CellLiteral[][] = [
  ['产出指标', '数量指标', '管护苗圃', '≥40亩', '42亩', 30, 30, null],
  ['↑', '质量指标', '成活率', '≥90%', '81%', 30, 27, '夏季干旱'],
  ['效益指标', '社会效益指标', '务工人次', '≥600人次', '640人次', 30, 30, null],
];

const roles = ({ columnRoles }: EvaluationForm): string[] =>
  columnRoles.map(({ col, role, by }) => `${columnName(col)} ${role} ${by}`);

describe('a form whose headings are nonsense', () => {
  const MONEY: CellLiteral[][] = [
    ['呱呱', '吱吱', '喵喵', '汪汪', '咩咩', null, null, null],
    ['甲款', 300, 280, 252, '90%', null, null, null],
    ['乙款', 100, 120, 114, '95%', null, null, null],
    ['丙款', 50, 50, 40, '80%', null, null, null],
  ];
  const nonsense = (): EvaluationForm =>
    only([
      ['呼呼呼', '←', '←', '←', '←', '←', '←', '←'],
      ...MONEY,
      ['哐', '当', '叮', '咚', '嘀', '嗒', '咔', '嚓'],
      ...ROWS,
    ]);

  it('has its indicator columns found by what stands in them', () => {
    expect(roles(nonsense())).toEqual([
      'A level1 figures',
      'B level2 figures',
      'C name figures',
      'D target figures',
      'E actual figures',
      'F weight figures',
      'G score figures',
    ]);
  });

  it('has its money found by executed ÷ budget = rate', () => {
    const form = nonsense();
    expect(fundingOf(form)).toEqual([
      '· A3 甲款 | C3 280 | D3 252 | E3 90% | ∅/∅',
      '· A4 乙款 | C4 120 | D4 114 | E4 95% | ∅/∅',
      '· A5 丙款 | C5 50 | D5 40 | E5 80% | ∅/∅',
    ]);
    expect(form.funding?.columns.map(({ role, by }) => `${role} ${by}`)).toEqual([
      'budget figures',
      'executed figures',
      'rate figures',
    ]);
  });

  it('is left alone where budget and execution cannot be told apart', () => {
    const alike: CellLiteral[][] = [
      ['呱呱', '吱吱', '喵喵', '汪汪', null, null, null, null],
      ['甲款', 30, 30, '100%', null, null, null, null],
      ['乙款', 10, 10, '100%', null, null, null, null],
    ];
    expect(only([...alike, ['哐', '当', '叮', '咚', '嘀', '嗒', '咔', '嚓'], ...ROWS]).funding).toBeNull();
  });

  it('is none where nothing answers the targets', () => {
    const declared = ROWS.map((row) => [...row.slice(0, 4), null, ...row.slice(5, 6), null, null]);
    expect(recogniseForms(snapshotOf([['哐', '当', '叮', '咚', '嘀', '嗒', '咔', '嚓'], ...declared])).forms).toEqual(
      [],
    );
  });
});

describe('one unknown heading', () => {
  it('is the actual when the column answers the target row for row', () => {
    const header = HEADER.map((cell) => (cell === '实际完成值' ? '年末达到' : cell));
    expect(indicatorsOf(only([TITLE, header, ...ROWS]))[1]).toBe(
      '产出指标/质量指标 | C4 成活率 | D4 ≥90% | E4 81% | H4 夏季干旱 | 30/27',
    );
  });

  it('is no actual when it only says what is expected', () => {
    const header = HEADER.map((cell) => (cell === '实际完成值' ? '全年预计' : cell));
    expect(recogniseForms(snapshotOf([TITLE, header, ...ROWS])).forms).toEqual([]);
  });
});

describe('two unknown headings', () => {
  const named = (target: string, actual: string): CellLiteral[] =>
    HEADER.map((cell) => (cell === '年度指标值' ? target : cell === '实际完成值' ? actual : cell));

  it.each([
    ['应达', '兑现'],
    ['计划', '实际'],
  ])('%s | %s are target and actual where one answers the other in figures, row for row', (target, actual) => {
    expect(indicatorsOf(only([TITLE, named(target, actual), ...ROWS]))).toEqual([
      '产出指标/数量指标 | C3 管护苗圃 | D3 ≥40亩 | E3 42亩 | H3 | 30/30',
      '产出指标/质量指标 | C4 成活率 | D4 ≥90% | E4 81% | H4 夏季干旱 | 30/27',
      '效益指标/社会效益指标 | C5 务工人次 | D5 ≥600人次 | E5 640人次 | H5 | 30/30',
    ]);
  });

  it('are neither where they only say the same words', () => {
    const yes = ROWS.map((row) => row.map((cell, col) => (col === 3 || col === 4 ? '是' : cell)));
    expect(only([TITLE, named('纳入清单', '已经公示'), ...yes]).kind).toBe('scoring');
  });

  it('are neither where they hold bare points of two people', () => {
    const points = ROWS.map((row) => row.map((cell, col) => (col === 3 ? 30 : col === 4 ? 29 : cell)));
    expect(only([TITLE, named('专家甲', '专家乙'), ...points]).kind).toBe('scoring');
  });
});

describe('points', () => {
  it('are the folded score when scores out of 100 stand beside it', () => {
    const form = only([
      TITLE,
      ['一级指标', '二级指标', '三级指标', '目标值', '实际完成值', '单项得分', '权重', '得分'],
      ['产出指标', '数量指标', '管护苗圃', '≥40亩', '42亩', 100, 60, 60],
      ['↑', '质量指标', '成活率', '≥90%', '81%', 90, 40, 36],
      ['合计', '←', '←', '←', '←', null, 100, 96],
    ]);
    expect(form.indicators.map(({ weight, score, factor }) => [weight?.text, score?.text, factor?.text])).toEqual([
      ['60', '60', '100'],
      ['40', '36', '90'],
    ]);
    expect(form.columnRoles.map(({ role, heading, by }) => [role, heading, by])).toEqual([
      ['level1', '一级指标', 'words'],
      ['level2', '二级指标', 'words'],
      ['name', '三级指标', 'words'],
      ['target', '目标值', 'words'],
      ['actual', '实际完成值', 'words'],
      ['factor', '单项得分', 'figures'],
      ['weight', '权重', 'figures'],
      ['score', '得分', 'figures'],
    ]);
  });

  it('under unknown headings are told by what they come to', () => {
    const form = only([
      TITLE,
      ['一级指标', '二级指标', '三级指标', '目标值', '实际完成值', '配额', '评定', '原因'],
      ...ROWS,
      ['合计', '←', '←', '←', '←', 90, 87, null],
    ]);
    expect(roles(form).filter((role) => role.includes('figures'))).toEqual(['F weight figures', 'G score figures']);
  });
});

describe('money', () => {
  const fundingRows = (...rows: CellLiteral[][]): string[] => fundingOf(only([TITLE, ...rows, HEADER, ...ROWS]));

  it('is read when its sources are columns', () => {
    expect(
      fundingRows(
        ['项目资金（万元）', '来源', '中央', '省级', '合计', null, null, null],
        ['↑', '全年预算数', 60, 40, 100, null, null, null],
        ['↑', '全年执行数', 54, 40, 94, null, null, null],
        ['↑', '执行率', '90%', '100%', null, null, null, null],
      ),
    ).toEqual([
      '· C2 中央 | C3 60 | C4 54 | C5 90% | ∅/∅',
      '· D2 省级 | D3 40 | D4 40 | D5 100% | ∅/∅',
      '= E2 合计 | E3 100 | E4 94 | E5 — | ∅/∅',
    ]);
  });

  it('is read when its sources stand under each measure', () => {
    expect(
      fundingRows(
        ['项目资金（万元）', '全年预算数', '←', '全年执行数', '←', null, null, null],
        ['↑', '上级', '本级', '上级', '本级', null, null, null],
        ['↑', 60, 40, 54, 40, null, null, null],
      ),
    ).toEqual(['· B3 上级 | B4 60 | D4 54 | ∅ | ∅/∅', '· C3 本级 | C4 40 | E4 40 | ∅ | ∅/∅']);
  });

  it('keeps its rate column where words stand in it', () => {
    expect(
      fundingRows(
        ['项目资金（万元）', '资金来源', '预算数', '执行数', '执行率', null, null, null],
        ['↑', '本级', 50, 50, '已付清', null, null, null],
        ['↑', '上级', 30, 24, '80%', null, null, null],
      ),
    ).toEqual(['· B3 本级 | C3 50 | D3 50 | E3 — | ∅/∅', '· B4 上级 | C4 30 | D4 24 | E4 80% | ∅/∅']);
  });

  it('is divided by the column the form names in its formula, when no row speaks against it', () => {
    const header = [
      '来源',
      '全年预算数（A）',
      '整合数（B）',
      '可用预算数（C）',
      '执行数（D）',
      '执行率（D/C）',
      null,
      null,
    ];
    const whole = fundingRows(header, ['中央', 500, 100, 400, 388, '97%', null, null]);
    expect(whole).toEqual(['· A3 中央 | D3 400 | E3 388 | F3 97% | ∅/∅']);
    const contradicted = fundingRows(header, ['中央', 500, 100, 400, 388, '77.6%', null, null]);
    expect(contradicted).toEqual(['· A3 中央 | B3 500 | E3 388 | F3 77.6% | ∅/∅']);
  });

  it('is read as neither where two headings give a column two roles, unless the figures tell', () => {
    const headings: CellLiteral[][] = [
      ['项目资金（万元）', '资金来源', '预算数', '执行数', '执行率', null, null, null],
      ['↑', null, '执行数', '预算数', null, null, null, null],
    ];
    const rows = (rate: string | null) => [
      ...headings,
      ['↑', '本级', 200, 180, rate, null, null, null] as CellLiteral[],
    ];
    const undecided = only([TITLE, ...rows(null), HEADER, ...ROWS]).funding;
    expect(undecided?.rows.map(({ budget, executed }) => [budget, executed])).toEqual([[null, null]]);
    const told = only([TITLE, ...rows('90%'), HEADER, ...ROWS]).funding;
    expect(told?.rows.map(({ budget, executed }) => [budget?.text, executed?.text])).toEqual([['200', '180']]);
    expect(told?.doubts.map(({ first, second }) => [first.text, second.text])).toEqual([
      ['预算数', '执行数'],
      ['执行数', '预算数'],
    ]);
  });

  it('tells of a unit above the table that is not the one beside the amounts', () => {
    const units = (line: string) =>
      only([TITLE, [line, null], ['资金（万元）', '资金总额', '预算数', 8, '执行数', 6, null, null], HEADER, ...ROWS])
        .funding;
    expect([units('单位：元')?.unit, units('单位：元')?.doubts.length, units('单位：万元')?.doubts.length]).toEqual([
      '万元',
      1,
      0,
    ]);
  });

  it('takes ￥ in text for 元 beside amounts in 万, and tells of amounts with and without a unit', () => {
    const block = (first: CellLiteral, second: CellLiteral) =>
      only([TITLE, ['资金来源', '预算数', '执行数'], ['省级', first, first], ['区级', second, second], HEADER, ...ROWS])
        .funding;
    const signed = block('￥300,000.00', '20万');
    expect([signed?.unit, signed?.rows.map(({ budget }) => budget?.amount?.toFixed()), signed?.doubts]).toEqual([
      '元',
      ['300000', '200000'],
      [],
    ]);
    expect(block(' ￥300,000.00 ', '20万')?.unit).toBe('元');
    // With a unit of its own behind it, the sign says nothing.
    expect(block('￥30万', '20万')?.unit).toBe('万');
    expect(block('80万元', 200000)?.doubts.map(({ about, first }) => [about, first.text])).toEqual([
      ['amount', '200000'],
    ]);
  });

  it('is found below the table, with a label in front of its headings', () => {
    const form = only([
      TITLE,
      HEADER,
      ...ROWS,
      ['预算资金（万元）', '年初预算', '追加', '调整后预算', '实际支出', '支出进度', null, null],
      [null, 80, 10, 90, 81, '90%', null, null],
    ]);
    expect(fundingOf(form)).toEqual(['= A6 预算资金（万元） | D7 90 | E7 81 | F7 90% | ∅/∅']);
  });

  it('is not taken from a ledger above the title', () => {
    const ledger = Array.from({ length: 40 }, (_, index): CellLiteral[] => [
      index,
      `项目${index}`,
      9,
      8,
      null,
      null,
      null,
      null,
    ]);
    const form = only([
      ['序号', '项目名称', '预算数', '执行数', '执行率', null, null, null],
      ...ledger,
      TITLE,
      ['项目名称', '苗圃管护', null, null, null, null, null, null],
      HEADER,
      ...ROWS,
    ]);
    expect([form.funding, form.project?.text]).toEqual([null, '苗圃管护']);
  });

  it('has its rate in a row of its own, which is no source', () => {
    expect(
      fundingRows(
        ['资金（万元）', '年度资金总额', '全年预算数', 300, '全年执行数', 285, null, null],
        [null, null, '执行率', '95%', null, null, null, null],
      ),
    ).toEqual(['= B2 年度资金总额 | D2 300 | F2 285 | D3 95% | ∅/∅']);
  });

  it('is read from one cell, and no part of it can be written', () => {
    const form = only([
      TITLE,
      ['资金', '预算数：48万元，执行数：36万元', '←', '←', '←', '←', '←', '←'],
      HEADER,
      ...ROWS,
    ]);
    expect(fundingOf(form)).toEqual(['= A2 资金 | B2 48 | B2 36 | ∅ | ∅/∅']);
    expect(form.funding?.rows[0]?.budget?.isPart).toBe(true);
  });

  it('of several blocks keeps the one on the project, and reads the others', () => {
    const form = only([
      TITLE,
      ['资金使用（万元）', '财政拨款数', '实际支付数', '结余数', null, null, null, null],
      ['↑', 200, 170, 30, null, null, null, null],
      ['资金构成', '子项名称', '预算数', '实际数', null, null, null, null],
      ['↑', '苗木', 150, 130, null, null, null, null],
      ['↑', '人工', 50, 40, null, null, null, null],
      ['↑', '合计', 200, 170, null, null, null, null],
      HEADER,
      ...ROWS,
    ]);
    expect(fundingOf(form)).toEqual(['= A2 资金使用（万元） | B3 200 | C3 170 | ∅ | ∅/∅']);
    expect(form.moreFunding.map(({ rows }) => rows.map(({ label }) => label.text))).toEqual([['苗木', '人工', '合计']]);
  });
});

describe('the head', () => {
  it('leaves a blank field blank, and reads labels over values', () => {
    const blank = only([TITLE, ['主管部门', null, '←', '联络处室', '办公室', null, null, null], HEADER, ...ROWS]);
    expect(headOf(blank)).toContain('| ∅ | B2 | ∅');
    const above = only([
      TITLE,
      ['项目名称', '←', '←', '主管部门', '←', '实施单位', '←', '←'],
      ['苗圃管护', '←', '←', '白浪县林业局', '←', '白浪县林场', '←', '←'],
      HEADER,
      ...ROWS,
    ]);
    expect(headOf(above)).toContain('A3 苗圃管护 | D3 白浪县林业局 | F3 白浪县林场');
  });

  it('takes words that hint at a party where an organisation answers them', () => {
    const hinted = only([
      TITLE,
      ['项目', '苗圃管护', null, '管理部门', '白浪县林业局', null, null, null],
      ['经办单位', '白浪县苗木服务中心', null, '部门意见', '同意', null, null, null],
      HEADER,
      ...ROWS,
    ]);
    expect(headOf(hinted)).toContain('B2 苗圃管护 | E2 白浪县林业局 | B3 白浪县苗木服务中心');
  });
});

describe('rows under a row', () => {
  const part = (name: string, target: string, weight: number | null): CellLiteral[] => [
    '产出指标',
    '数量指标',
    name,
    target,
    target,
    weight,
    weight,
    null,
  ];
  const subRows = (...rows: CellLiteral[][]): boolean[] =>
    only([TITLE, HEADER, ...rows]).indicators.map(({ isSubRow }) => isSubRow);

  it('belong to it by sum or indent', () => {
    expect(subRows(part('种植', '30亩', 20), part('辣椒', '18亩', null), part('红薯', '12亩', null))).toEqual([
      false,
      true,
      true,
    ]);
    expect(subRows(part('种植', '30亩', 20), part('　辣椒', '18亩', null))).toEqual([false, true]);
  });

  it('are indicators of their own without either', () => {
    expect(subRows(part('种植', '30亩', 20), part('养殖', '18头', null))).toEqual([false, false]);
  });
});

describe('halves side by side', () => {
  it('are one form when only the first has a head', () => {
    const half = (first: string, second: string): CellLiteral[] => [first, second, '3座', '3座', 25];
    const header: CellLiteral[] = ['二级指标', '三级指标', '指标值', '完成值', '得分'];
    const form = only([
      ['2023年度项目支出绩效自评表', ...Array.from({ length: 9 }, () => '←')],
      ['项目名称', '苗圃管护', '←', '←', '←', '主管部门', '白浪县林业局', '←', '←', '←'],
      [...header, ...header],
      [...half('数量指标', '水井'), ...half('社会效益指标', '泵房')],
      [...half('质量指标', '水塔'), ...half('满意度指标', '水池')],
      ['总分', '←', '←', '←', null, null, '←', '←', '←', 100],
    ]);
    expect(form.indicators.map(({ level2, name }) => `${level2} ${name.text}`)).toEqual([
      '数量指标 水井',
      '质量指标 水塔',
      '社会效益指标 泵房',
      '满意度指标 水池',
    ]);
    expect(form.total?.score?.text).toBe('100');
  });
});

describe('levels', () => {
  it('of the second kind under 指标类别 belong to the sections above them', () => {
    const form = only([
      TITLE,
      ['指标类别', '指标名称', '目标值', '完成值', '分值', '得分', null, null],
      ['产出指标（50分）', '←', '←', '←', '←', '←', null, null],
      ['数量', '改造渠道', '≥30公里', '31公里', 25, 25, null, null],
      ['质量', '合格率', '100%', '100%', 25, 25, null, null],
    ]);
    expect(form.indicators.map(({ level1, level2 }) => `${level1}/${level2}`)).toEqual([
      '产出指标/数量',
      '产出指标/质量',
    ]);
  });
});

describe('kinds of sheet', () => {
  it('tell a scoring table and a reviewer’s sheet from a self-evaluation', () => {
    const scoring = only([
      TITLE,
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '自评得分', null, null],
      ['投入', '预算', '编制', 10, '按质', 10, null, null],
      ['产出', '履职', '办结', 90, '按质', 80, null, null],
    ]);
    const review = only([
      TITLE,
      ['一级指标', '二级指标', '三级指标', '指标值', '自评完成值', '自评得分', '复核完成值', '复核得分'],
      ['产出指标', '数量指标', '管护苗圃', '≥40亩', '42亩', 30, '42亩', 30],
    ]);
    const added = only([
      TITLE,
      ['一级指标', '三级指标', '指标值', '完成值', '自评得分', '偏差原因', '财政复核完成值', '财政复核得分'],
      ['产出指标', '管护苗圃', '≥40亩', '42亩', 30, null, '42亩', 30],
    ]);
    expect([scoring.kind, review.kind, added.kind]).toEqual(['scoring', 'review', 'evaluation']);
    expect(review.indicators.map(({ actual, score }) => [actual?.text, score?.text])).toEqual([['42亩', '30']]);
  });
});
