import { describe, expect, it } from 'vitest';
import { checkSheet, type SheetReport } from '../../../src/core/check';
import { fundingOf } from '../../support/describe-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

type Row = readonly [label: CellLiteral, sub: CellLiteral, budget: number | null, executed?: number | null];

/** A sheet with these rows in the budget block; the second label column belongs to the first where it says ←. */
function check(rows: readonly Row[]): SheetReport {
  const [report] = checkSheet(
    snapshotOf([
      ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
      ['项目名称', '渡槽加固', '←', '←', '←', '←', '←', '←'],
      ['项目资金（万元）', null, '←', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
      ...rows.map(([label, sub, budget, executed]): CellLiteral[] => [
        '↑',
        label,
        sub,
        budget,
        executed === undefined ? budget : executed,
        null,
        null,
        null,
      ]),
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['产出指标', '数量指标', '加固渡槽', '2座', '2座', 90, 90, null],
    ]),
  );
  if (!report?.form) throw new Error('no form');
  return report;
}

/** Kind and label of every row: = total, · source, ⊂ 其中, ⊂⊂ part of a source. */
const kinds = (rows: readonly Row[]): string[] => {
  const { form } = check(rows);
  return form ? fundingOf(form).map((line) => (line.split(' | ')[0] ?? '').replace(/ [A-Z]+\d+ /, ' ')) : [];
};

const totals = (rows: readonly Row[]): (readonly [string, unknown])[] =>
  check(rows)
    .findings.filter(({ rule }) => rule.startsWith('total-'))
    .map(({ rule, message }) => [rule, message.data?.['sum'] ?? message.data?.['sums']] as const);

describe('parts of a source are not added up again', () => {
  it.each([
    [
      '其中 under a source',
      [
        ['年度资金总额', '←', 100],
        ['财政拨款', '←', 90],
        ['其中：中央补助资金', '←', 50],
        ['省级补助资金', '←', 22],
        ['市县资金', '←', 18],
        ['其他资金', '←', 10],
      ],
      '= · ⊂⊂ ⊂⊂ ⊂⊂ ·',
    ],
    [
      '其中 under 其中',
      [
        ['年度资金总额', '←', 100],
        ['其中：财政拨款', '←', 90],
        ['其中：中央', '←', 50],
        ['省级', '←', 40],
        ['其他资金', '←', 10],
      ],
      '= ⊂ ⊂⊂ ⊂⊂ ·',
    ],
    [
      'a column of their own',
      [
        ['年度资金总额', '←', 100],
        ['财政拨款', '←', 90],
        [null, '中央补助资金', 50],
        [null, '省级补助资金', 40],
        ['其他资金', '←', 10],
      ],
      '= · ⊂⊂ ⊂⊂ ·',
    ],
    [
      'numbers',
      [
        ['年度资金总额', '←', 100],
        ['1.财政拨款', '←', 90],
        ['（1）中央', '←', 50],
        ['（2）省级', '←', 40],
        ['2.其他资金', '←', 10],
      ],
      '= · ⊂⊂ ⊂⊂ ·',
    ],
    [
      'indents',
      [
        ['年度资金总额', '←', 100],
        ['财政拨款', '←', 90],
        ['  中央', '←', 50],
        ['  省级', '←', 40],
        ['其他资金', '←', 10],
      ],
      '= · ⊂⊂ ⊂⊂ ·',
    ],
    [
      'indents that only grow',
      [
        ['年度资金总额', '←', 100],
        [' 财政拨款', '←', 90],
        ['   中央', '←', 50],
        ['   省级', '←', 40],
        [' 其他资金', '←', 10],
      ],
      '= · ⊂⊂ ⊂⊂ ·',
    ],
    [
      'blanks inside of a label, which are no indent',
      [
        ['年度资金总额', '←', 100],
        ['财政拨款', '←', 90],
        ['中   央', '←', 50],
        ['省   级', '←', 40],
        ['其他资金', '←', 10],
      ],
      '= · · · ·',
    ],
    [
      'a total at the foot',
      [
        ['财政拨款', '←', 90],
        ['其中：中央', '←', 50],
        ['省级', '←', 40],
        ['其他资金', '←', 10],
        ['合计', '←', 100],
      ],
      '· ⊂⊂ ⊂⊂ · =',
    ],
    [
      'a merged 其中',
      [
        ['年度资金总额', '←', 100],
        ['上级补助', '←', 70],
        ['其中：', '中央', 50],
        ['↑', '省级', 20],
        ['县级', '←', 30],
      ],
      '= · ⊂⊂ ⊂⊂ ·',
    ],
  ] as [string, Row[], string][])('told by %s', (_, rows, expected) => {
    expect(
      kinds(rows)
        .map((line) => line.split(' ')[0])
        .join(' '),
    ).toBe(expected);
    expect(totals(rows)).toEqual([]);
  });

  it.each([
    [
      'every source marked 其中',
      [
        ['年度资金总额', '←', 100],
        ['其中：中央', '←', 50],
        ['其中：省级', '←', 50],
      ],
      '= ⊂ ⊂',
    ],
    [
      'sources that only happen to add up to the one above',
      [
        ['年度资金总额', '←', 120],
        ['财政拨款', '←', 60],
        ['其中：上级补助', '←', 40],
        ['县级配套', '←', 60],
      ],
      '= · ⊂⊂ ·',
    ],
    [
      'money of the unit itself',
      [
        ['年度资金总额', '←', null],
        ['财政拨款', '←', 60],
        ['其中：上级补助', '←', 40],
        ['自筹资金', '←', 20],
      ],
      '= · ⊂⊂ ·',
    ],
    [
      'labels set under the word after 其中',
      [
        ['年度资金总额', '←', 100],
        ['其中：当年财政拨款', '←', 60],
        ['      上年结转资金', '←', 20],
        ['      其他资金', '←', 20],
      ],
      '= ⊂ · ·',
    ],
    [
      'a side label over the sources',
      [
        ['年度资金总额', '←', 100],
        ['资金构成', '中央', 60],
        ['↑', '县级', 40],
      ],
      '= · ·',
    ],
  ] as [string, Row[], string][])('but not %s', (_, rows, expected) => {
    expect(
      kinds(rows)
        .map((line) => line.split(' ')[0])
        .join(' '),
    ).toBe(expected);
    expect(totals(rows).filter(([rule]) => rule === 'total-wrong')).toEqual([]);
  });

  it('so that a blank total gets the sum of the sources', () => {
    expect(
      totals([
        ['年度资金总额', '←', null],
        ['财政拨款', '←', 90],
        ['其中：中央', '←', 50],
        ['省级', '←', 40],
        ['其他资金', '←', 10],
      ]),
    ).toEqual([['total-missing', '100 / 100']]);
    expect(
      totals([
        ['年度资金总额', '←', null],
        ['其中：财政拨款', '←', 90],
        ['其中：中央', '←', 50],
        ['省级', '←', 40],
        ['其他资金', '←', 10],
      ]),
    ).toEqual([['total-missing', '100 / 100']]);
  });

  it('and a wrong total is found with the right sum', () => {
    expect(
      totals([
        ['年度资金总额', '←', 110, 100],
        ['财政拨款', '←', 90],
        ['其中：中央', '←', 50],
        ['省级', '←', 40],
        ['其他资金', '←', 10],
      ]),
    ).toEqual([['total-wrong', '100']]);
  });
});

describe('a subtotal beside a total', () => {
  it('is not added up again, below its rows or above them', () => {
    const below: Row[] = [
      ['工程费', '←', 80],
      ['设备费', '←', 20],
      ['小计', '←', 100],
      ['管理费', '←', 10],
      ['合计', '←', 110],
    ];
    const above: Row[] = [
      ['建设费小计', '←', 100],
      ['工程费', '←', 80],
      ['设备费', '←', 20],
      ['管理费', '←', 10],
      ['合计', '←', 110],
    ];
    expect(kinds(below)).toEqual(['· 工程费', '· 设备费', '⊂⊂ 小计', '· 管理费', '= 合计']);
    expect(kinds(above)).toEqual(['⊂⊂ 建设费小计', '· 工程费', '· 设备费', '· 管理费', '= 合计']);
    expect([totals(below), totals(above)]).toEqual([[], []]);
  });

  it('is a source where its rows do not come to it', () => {
    const rows: Row[] = [
      ['工程费', '←', 80],
      ['小计', '←', 30],
      ['合计', '←', 110],
    ];
    expect(kinds(rows)).toEqual(['· 工程费', '· 小计', '= 合计']);
    expect(totals(rows)).toEqual([]);
  });
});
