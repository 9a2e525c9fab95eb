import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../src/core/check';
import { renderMessage } from '../../../src/catalogue';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

function form(
  budget: CellLiteral,
  executed: CellLiteral,
  rate: CellLiteral,
  target = '8个',
  actual = '8个',
): CellLiteral[][] {
  return [
    ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
    ['项目资金', '来源', null, '预算数（万元）', '执行数（万元）', '执行率', null],
    [null, '财政拨款', null, budget, executed, rate, null],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '改造站点', target, actual, 50, 50],
    ['效益指标', '社会效益指标', '故障排除时间', '＜48小时', '36小时', 50, 50],
  ];
}

/** What is said of money and of the two rows. */
function said(rows: CellLiteral[][]): string[] {
  const [report] = checkSheet(snapshotOf(rows));
  if (!report?.form) throw new Error('a form expected');
  return report.findings
    .filter(({ rule }) => /^rate-|^funding|^differs|^copied/.test(rule))
    .map(({ rule, message }) => `${rule}: ${renderMessage(message, 'zh-CN')}`);
}

describe('a number with its unit in a cell', () => {
  it.each<readonly [CellLiteral, CellLiteral]>([
    [200, 167.23],
    ['200万元', '167.23万元'],
    ['200 万元', '167.23 万元'],
    ['２００万元', '１６７．２３万元'],
    ['200万元', 167.23],
  ])('a unit in the cell and in the heading is one unit: %j and %j', (budget, executed) => {
    expect(said(form(budget, executed, '83.62%'))).toEqual([]);
    const [wrong = '', ...more] = said(form(budget, executed, '93.62%'));
    expect(more).toEqual([]);
    expect(wrong).toMatch(/^rate-wrong: .*83\.62%/);
    expect(wrong).not.toMatch(/万元\s*万元/);
  });

  it.each([
    ['8个', '8个', []],
    ['8个', '8 个', []],
    ['≥97%', '97%以上', []],
    ['97%以上', '100%', []],
    ['8个', '6个', ['differs-unexplained']],
    ['≤48小时', '50小时', ['differs-unexplained']],
  ])('%s against %s', (target, actual, rules) => {
    const found = said(form(200, 167.23, '83.62%', target, actual)).map((text) => text.replace(/:.*/, ''));
    expect(found.filter((rule) => rule !== 'copied-bound')).toEqual(rules);
  });
});

describe('a form whose merged cells hide values', () => {
  const rows: CellLiteral[][] = [
    ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '巡查次数', '≥12次', '10次', 30, 30],
    ['↑', '↑', '培训人次', '≥200人次', '260人次', 30, 30],
    ['效益指标', '社会效益指标', '受益户数', '≥800户', '860户', 40, 40],
  ];

  it.each(['keep', 'forget', 'drop'] as const)('is read the same with merges: %s', (merges) => {
    const [report] = checkSheet(snapshotOf(rows, { merges }));
    expect(report?.form?.indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['效益指标', '社会效益指标'],
    ]);
    const short = report?.findings.filter(({ rule }) => rule === 'differs-unexplained').map(({ cell }) => cell.row);
    expect(short).toEqual([2]);
  });
});
