import { describe, expect, it } from 'vitest';
import type { EvaluationForm, FundingBlock } from '../../../src/core/form/types';
import { columnName, rangeToA1 } from '../../../src/core/sheet/address';
import { fundingOf } from '../../support/describe-form';
import { HEADER, onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const TITLE: CellLiteral[] = ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'];
const ROWS: CellLiteral[][] = [
  ['产出指标', '数量指标', '检修闸门', '≥12座', '12座', 60, 60, null],
  ['效益指标', '社会效益指标', '受益人口', '≥900人', '950人', 40, 40, null],
];

/** The money stands from the second row on. */
const formWith = (...money: CellLiteral[][]): EvaluationForm =>
  onlyForm(snapshotOf([TITLE, ...money, [...HEADER], ...ROWS]));
const moneyOf = (...money: CellLiteral[][]): string[] => fundingOf(formWith(...money));

function blockOf(...money: CellLiteral[][]): FundingBlock {
  const { funding } = formWith(...money);
  if (!funding) throw new Error('no money');
  return funding;
}

const rolesOf = ({ columns }: FundingBlock): string[] =>
  columns.map(({ col, role, heading, by, rows }) => `${columnName(col)} ${role} ${heading} ${by} ${rows}`);

describe('the columns of the money', () => {
  const full = (): FundingBlock =>
    blockOf(
      ['资金来源', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', '备注'],
      ['省级', 90, 100, 95, 10, '95%', 9.5, '尾款未付'],
    );

  it('are told from left to right, with what settled them', () => {
    expect(rolesOf(full())).toEqual([
      'B initialBudget 年初预算数 words 0',
      'C budget 全年预算数 words 0',
      'D executed 全年执行数 words 0',
      'E weight 分值 words 0',
      'F rate 执行率 words 0',
      'G score 得分 words 0',
      'H explanation 备注 words 0',
    ]);
  });

  it('give each source all its figures', () => {
    const [source] = full().rows;
    expect(source?.initialBudget?.amount?.toFixed()).toBe('90');
    expect(source?.explanation?.text).toBe('尾款未付');
    expect([source?.weight?.amount?.toFixed(), source?.score?.amount?.toFixed()]).toEqual(['10', '9.5']);
  });

  it('are a block with its range and the heading of its rates', () => {
    const { area, rateHeading, points, doubts } = full();
    expect([rangeToA1(area), rateHeading, points, doubts]).toEqual(['A2:H3', '执行率', null, []]);
  });

  it('are told by figures with the rows that bear them out', () => {
    const block = blockOf(
      ['呱呱', '吱吱', '喵喵', '汪汪', null, null, null, null],
      ['甲款', 280, 252, '90%', null, null, null, null],
      ['乙款', 120, 114, '95%', null, null, null, null],
    );
    expect(rolesOf(block)).toEqual(['B budget 吱吱 figures 2', 'C executed 喵喵 figures 2', 'D rate 汪汪 figures 2']);
  });

  it('are not told by a single row of figures, nor where one row speaks against them', () => {
    const heading: CellLiteral[] = ['呱呱', '吱吱', '喵喵', '汪汪', null, null, null, null];
    const first: CellLiteral[] = ['甲款', 280, 252, '90%', null, null, null, null];
    expect(formWith(heading, first).funding).toBeNull();
    expect(
      formWith(
        heading,
        first,
        ['乙款', 120, 114, '95%', null, null, null, null],
        ['丙款', 50, 40, '70%', null, null, null, null],
      ).funding,
    ).toBeNull();
  });
});

describe('the formula printed over the rates', () => {
  const header: CellLiteral[] = [
    '来源',
    '全年预算数（A）',
    '整合数（B）',
    '可用预算数（C）',
    '执行数（D）',
    '执行率（D/C）',
    null,
    null,
  ];

  it('does not move the budget where no row bears it out', () => {
    expect(moneyOf(header, ['中央', 500, 100, 400, 388, null, null, null])).toEqual([
      '· A3 中央 | B3 500 | E3 388 | F3 — | ∅/∅',
    ]);
  });

  it('does not move the budget where one of the rows speaks against it', () => {
    // 388 ÷ 400 = 97 %, but 150 ÷ 300 = 50 % while 150 ÷ 200 = 75 %.
    expect(
      moneyOf(header, ['中央', 500, 100, 400, 388, '97%', null, null], ['省级', 300, 100, 200, 150, '50%', null, null]),
    ).toEqual(['· A3 中央 | B3 500 | E3 388 | F3 97% | ∅/∅', '· A4 省级 | B4 300 | E4 150 | F4 50% | ∅/∅']);
  });

  it('never makes the initial figure the budget', () => {
    expect(
      moneyOf(
        ['来源', '年初预算数（A）', '全年预算数（B）', '执行数（C）', '执行率（C/A）', null, null, null],
        ['中央', 200, 250, 190, '95%', null, null, null],
      ),
    ).toEqual(['· A3 中央 | C3 250 | D3 190 | E3 95% | ∅/∅']);
  });

  it('tells columns whose headings only hint at what they hold', () => {
    const block = blockOf(
      ['来源', '报账额度（B）', '核定额度（A）', '执行率（B/A）', null, null, null, null],
      ['中央', 60, 80, null, null, null, null, null],
    );
    expect(rolesOf(block)).toEqual([
      'B executed 报账额度（B） letters 0',
      'C budget 核定额度（A） letters 0',
      'D rate 执行率（B/A） letters 0',
    ]);
  });
});

describe('the budget of a source', () => {
  it('is what is left once integrated funds are taken out, else the whole', () => {
    expect(
      moneyOf(
        ['资金来源', '全年预算数', '扣除统筹整合后资金数', '执行数', '执行率', null, null, null],
        ['中央', 500, 400, 380, '95%', null, null, null],
        ['省级', 100, null, 90, '90%', null, null, null],
      ),
    ).toEqual(['· A3 中央 | C3 400 | D3 380 | E3 95% | ∅/∅', '· A4 省级 | B4 100 | D4 90 | E4 90% | ∅/∅']);
  });

  it('is not the initial figure where money came in during the year', () => {
    expect(
      moneyOf(
        ['资金来源', '年初预算数', '追加数', '执行数', '执行率', null, null, null],
        ['中央', 100, 20, 114, '95%', null, null, null],
        ['省级', 80, 0, 76, '95%', null, null, null],
        ['县级', 40, null, 38, '95%', null, null, null],
      ),
    ).toEqual([
      '· A3 中央 | ∅ | D3 114 | E3 95% | ∅/∅',
      '· A4 省级 | B4 80 | D4 76 | E4 95% | ∅/∅',
      '· A5 县级 | B5 40 | D5 38 | E5 95% | ∅/∅',
    ]);
  });
});

describe('a row of the money', () => {
  it('has its rate behind a label of its own where no column has it', () => {
    const header: CellLiteral[] = ['资金来源', '预算数', '执行数', null, null, null, null, null];
    expect(moneyOf(header, ['省级', 200, 190, '执行率', '95%', null, null, null])).toEqual([
      '· A3 省级 | B3 200 | C3 190 | E3 95% | ∅/∅',
    ]);
    expect(moneyOf(header, ['省级', 200, 190, '执行率', '有所偏低', null, null, null])).toEqual([
      '· A3 省级 | B3 200 | C3 190 | ∅ | ∅/∅',
    ]);
  });

  it('is part of a sum beside a cell 其中 over several rows', () => {
    expect(
      moneyOf(
        ['资金来源', '←', '预算数', '执行数', null, null, null, null],
        ['合计', '←', 100, 90, null, null, null, null],
        ['其中', '中央', 60, 55, null, null, null, null],
        ['↑', '省级', 40, 35, null, null, null, null],
      ),
    ).toEqual([
      '= A3 合计 | C3 100 | D3 90 | ∅ | ∅/∅',
      '⊂ B4 中央 | C4 60 | D4 55 | ∅ | ∅/∅',
      '⊂ B5 省级 | C5 40 | D5 35 | ∅ | ∅/∅',
    ]);
  });

  it('is no part of the source above it where the rows come to the total without that', () => {
    // 60 + 20 + 20 = 100: the 20 of the county are no part of the 60, though 40 + 20 come to them as well.
    expect(
      moneyOf(
        ['资金来源', '预算数', '执行数', null, null, null, null, null],
        ['合计', 100, 90, null, null, null, null, null],
        ['财政拨款', 60, 55, null, null, null, null, null],
        ['其中：省级', 40, 35, null, null, null, null, null],
        ['县级', 20, 20, null, null, null, null, null],
        ['市级', 20, 15, null, null, null, null, null],
      ).map((line) => line.split(' | ')[0]),
    ).toEqual(['= A3 合计', '· A4 财政拨款', '⊂⊂ A5 其中：省级', '· A6 县级', '· A7 市级']);
  });

  it('is named by the column headed as that of the sources, not by the one beside the amounts', () => {
    expect(
      moneyOf(
        ['任务名称', '主要内容', '批复金额', '支付金额', '支付率', null, null, null],
        ['渠道衬砌', '衬砌渠道三公里', 60, 54, '90%', null, null, null],
      ),
    ).toEqual(['· A3 渠道衬砌 | C3 60 | D3 54 | E3 90% | ∅/∅']);
  });

  it('is not named after the heading of the sources where it has no label', () => {
    expect(
      moneyOf(
        ['资金来源', '预算数', '执行数', null, null, null, null, null],
        [null, 100, 90, null, null, null, null, null],
      ),
    ).toEqual(['· A3 | B3 100 | C3 90 | ∅ | ∅/∅']);
  });

  it('is no row of numbers under the headings', () => {
    expect(
      moneyOf(
        ['资金来源', '预算数', '执行数', '执行率', null, null, null, null],
        [1, 2, 3, 4, null, null, null, null],
        ['省级', 100, 95, '95%', null, null, null, null],
      ),
    ).toEqual(['· A4 省级 | B4 100 | C4 95 | D4 95% | ∅/∅']);
  });

  it('has its amounts anywhere under headings with blank columns beside them', () => {
    expect(
      moneyOf(
        ['资金来源', null, '预算数', null, '执行数', null, '执行率', null],
        ['省级', null, null, 100, null, 95, '95%', null],
      ),
    ).toEqual(['· A3 省级 | D3 100 | F3 95 | G3 95% | ∅/∅']);
  });

  it('may have its label in front of each amount', () => {
    expect(
      moneyOf(
        ['预算数', '←', '执行数', '←', null, null, null, null],
        ['财政拨款', 8, '财政拨款', 6, null, null, null, null],
        ['自筹资金', 2, '自筹资金', 2, null, null, null, null],
      ),
    ).toEqual(['· A3 财政拨款 | B3 8 | D3 6 | ∅ | ∅/∅', '· A4 自筹资金 | B4 2 | D4 2 | ∅ | ∅/∅']);
  });

  it('is none that tells a reason or sums up in words', () => {
    expect(
      moneyOf(
        ['资金来源', '预算数', '执行数', null, null, null, null, null],
        ['合计', 100, 90, null, null, null, null, null],
        ['其中：一般公共预算：60.66万元', '←', '←', null, null, null, null, null],
        ['省级', 40, 35, null, null, null, null, null],
        ['偏差原因', 0, 0, null, null, null, null, null],
      ),
    ).toEqual(['= A3 合计 | B3 100 | C3 90 | ∅ | ∅/∅', '· A5 省级 | B5 40 | C5 35 | ∅ | ∅/∅']);
  });

  it('is none below a line that counts the same money again by another property', () => {
    expect(
      moneyOf(
        ['资金来源', '预算数', '执行数', null, null, null, null, null],
        ['合计', 100, 90, null, null, null, null, null],
        ['按支出性质分', null, null, null, null, null, null, null],
        ['基本支出', 60, 50, null, null, null, null, null],
      ),
    ).toEqual(['= A3 合计 | B3 100 | C3 90 | ∅ | ∅/∅']);
  });
});

describe('a heading with a figure in it', () => {
  it('is a heading all the same, unlike an amount behind a label', () => {
    expect(
      moneyOf(
        ['资金来源', '预算数', '其中：2023年追加', '执行数', null, null, null, null],
        ['省级', 100, 20, 90, null, null, null, null],
      ),
    ).toEqual(['· A3 省级 | B3 100 | D3 90 | ∅ | ∅/∅']);
    const [pairs = ''] = moneyOf(['项目资金', '预算数', 100, '执行数', 90, '执行率', '90%', null]);
    expect(pairs).toContain('C2 100 | E2 90 | G2 90%');
  });
});

describe('headings of two rows', () => {
  it('refine each other, and those merged down keep their column', () => {
    const block = blockOf(
      ['资金来源', '预算安排情况（调整后）', '←', '执行情况', '←', '执行率', null, null],
      ['↑', '预算数', '到位数', '执行数', '结转数', '↑', null, null],
      ['省级', 100, 98, 90, 10, '90%', null, null],
    );
    expect(rolesOf(block)).toEqual(['B budget 预算数 words 0', 'D executed 执行数 words 0', 'F rate 执行率 words 0']);
    expect(rangeToA1(block.area)).toBe('A2:F4');
  });
});

describe('unit and points of the money', () => {
  it.each([
    ['资金来源（元）', '5万元', '元', '50000'],
    ['资金来源（万元）', '50000元', '万元', '5'],
    ['资金来源', '5亿元', '亿元', '5'],
    ['资金来源', 5, '万元', '5'],
  ])('under %s, %s is read in %4$s', (heading, amount, unit, read) => {
    const block = blockOf(
      [heading, '预算数', '执行数', null, null, null, null, null],
      ['省级', amount, amount, null, null, null, null, null],
    );
    expect([block.unit, block.rows[0]?.budget?.amount?.toFixed()]).toEqual([unit, read]);
  });

  it.each([
    ['预算执行情况（20分）', '得分', '20'],
    ['预算执行情况', '得分（15分*执行率）', '15'],
    ['预算执行情况（20分）', '得分（15分）', '20'],
  ])('%s and %s say %s points', (side, score, points) => {
    const block = blockOf(
      [side, '资金来源', '预算数', '执行数', '执行率', score, null, null],
      ['↑', '省级', 100, 90, '90%', 9, null, null],
    );
    expect(block.points?.toFixed()).toBe(points);
  });
});

describe('a second block of money', () => {
  const blocks = (planned: CellLiteral, spent: CellLiteral): CellLiteral[][] => [
    ['资金使用（万元）', '财政拨款数', '实际支付数', null, null, null, null, null],
    ['↑', 100, 90, null, null, null, null, null],
    ['资金构成', '子项名称', '预算数', '实际数', null, null, null, null],
    ['↑', '材料费', planned, spent, null, null, null, null],
  ];

  it('is read where it has amounts under both', () => {
    const { moreFunding } = formWith(...blocks(100, 90));
    expect(moreFunding.map(({ area, rows }) => [area.top, area.bottom, rows.map(({ label }) => label.text)])).toEqual([
      [3, 4, ['材料费']],
    ]);
  });

  it('is left out where it has not', () => {
    expect(formWith(...blocks(100, null)).moreFunding).toEqual([]);
    expect(formWith(...blocks(null, 90)).moreFunding).toEqual([]);
  });
});
