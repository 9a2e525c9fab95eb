import { describe, expect, it } from 'vitest';
import { checkSheet, planCompletion } from '../../../src/core/check';
import { DEFAULT_COMPLETION } from '../../../src/core/completion';
import { placeAndContent } from '../../../src/core/edits/describe';
import { recogniseForms } from '../../../src/core/form';
import { rangeToA1 } from '../../../src/core/sheet/address';
import { fundingOf } from '../../support/describe-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const HEAD: CellLiteral[][] = [
  ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←'],
  ['项目名称', '水质监测', '←', '←', '←', '←', '←'],
];
const TABLE: CellLiteral[][] = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '采样次数', '≥48次', '50次', 60, 60],
  ['效益指标', '社会效益指标', '超标预警', '≤2起', '1起', 40, 40],
];
const sheetWith = (money: CellLiteral[][]) => snapshotOf([...HEAD, ...money, ...TABLE]);

const moneyOf = (money: CellLiteral[][]): string[] => {
  const [form] = recogniseForms(sheetWith(money)).forms;
  return form ? fundingOf(form) : [];
};

/** What is filled in without being asked for scores or notes. */
function filled(money: CellLiteral[][]): string[] {
  const snapshot = sheetWith(money);
  const [report] = checkSheet(snapshot);
  const edits = report ? planCompletion(snapshot, report, { ...DEFAULT_COMPLETION, notes: false }).edits : [];
  const written = edits.flatMap(({ edit }) =>
    edit.kind === 'cell' ? [`${placeAndContent(edit).cell} ${edit.write.formula ?? ''}`] : [],
  );
  return written.sort();
}

describe('measures under sources', () => {
  const heads = (measures: CellLiteral[]): CellLiteral[][] => [
    ['收支（万元）', '基本支出', '←', '项目支出', '←', '合计', '←'],
    ['↑', ...measures, ...measures, ...measures],
  ];

  it('are one source each, with the rates in a row below', () => {
    const money = [
      ...heads(['调整后预算', '决算']),
      ['金额', 300, 294, 200, 150, 500, 444],
      ['执行率', '98%', '←', '75%', '←', '88.8%', '←'],
    ] satisfies CellLiteral[][];
    expect(moneyOf(money)).toEqual([
      '· B3 基本支出 | B5 300 | C5 294 | B6 98% | ∅/∅',
      '· D3 项目支出 | D5 200 | E5 150 | D6 75% | ∅/∅',
      '= F3 合计 | F5 500 | G5 444 | F6 88.8% | ∅/∅',
    ]);
  });

  it('have their total and rates filled in, as the label of the rates asks', () => {
    const money = [
      ...heads(['预算数', '执行数']),
      ['金额', 300, 294, 200, 150, null, null],
      ['预算执行率（%）', null, '←', null, '←', null, '←'],
    ] satisfies CellLiteral[][];
    expect(filled(money)).toEqual([
      'B6 =IF(B5=0,"",ROUND(C5/B5*100,2))',
      'D6 =IF(D5=0,"",ROUND(E5/D5*100,2))',
      'F5 =SUM(B5,D5)',
      'F6 =IF(F5=0,"",ROUND(G5/F5*100,2))',
      'G5 =SUM(C5,E5)',
    ]);
  });

  it('have rates of their own beside the amounts', () => {
    const money = [
      ['资金（万元）', '市级', '←', '←', '区级', '←', '←'],
      ['↑', '预算数', '执行数', '执行率', '预算数', '执行数', '执行率'],
      ['↑', 80, 76, '95%', 20, 19, '95%'],
    ] satisfies CellLiteral[][];
    expect(moneyOf(money)).toEqual([
      '· B3 市级 | B5 80 | C5 76 | D5 95% | ∅/∅',
      '· E3 区级 | E5 20 | F5 19 | G5 95% | ∅/∅',
    ]);
  });

  it('are read by their total where sources stand in the rows as well', () => {
    const money = [
      ['来源', '基本支出', '←', '项目支出', '←', '合计', '←'],
      ['↑', '预算数', '执行数', '预算数', '执行数', '预算数', '执行数'],
      ['财政拨款', 60, 60, 140, 130, 200, 190],
      ['自筹资金', 10, 9, 40, 31, 50, 40],
    ] satisfies CellLiteral[][];
    expect(moneyOf(money)).toEqual([
      '· A5 财政拨款 | F5 200 | G5 190 | ∅ | ∅/∅',
      '· A6 自筹资金 | F6 50 | G6 40 | ∅ | ∅/∅',
    ]);
  });
});

describe('money grouped by source', () => {
  it('keeps initial and adjusted budgets apart', () => {
    const measures: CellLiteral[] = ['年初预算数', '调整后预算数', '决算数'];
    const [form] = recogniseForms(
      sheetWith([
        ['收支（万元）', '基本支出', '←', '←', '项目支出', '←', '←'],
        ['↑', ...measures, ...measures],
        ['金额', 90, 100, 95, 40, 50, 45],
      ]),
    ).forms;
    expect(
      form?.funding?.rows.map((row) => [row.initialBudget, row.budget, row.executed].map((slot) => slot?.text)),
    ).toEqual([
      ['90', '100', '95'],
      ['40', '50', '45'],
    ]);
  });

  it('rests on the initial budget where there is no other', () => {
    const money: CellLiteral[][] = [
      ['收支（万元）', '基本支出', '←', '项目支出', '←', null, null],
      ['↑', '年初预算数', '决算数', '年初预算数', '决算数', null, null],
      ['金额', 90, 81, 40, 38, null, null],
    ];
    expect(moneyOf(money)).toEqual([
      '· B3 基本支出 | B5 90 | C5 81 | ∅ | ∅/∅',
      '· D3 项目支出 | D5 40 | E5 38 | ∅ | ∅/∅',
    ]);
  });

  it('has its rates a row further down, and a part of the whole', () => {
    const money: CellLiteral[][] = [
      ['收支（万元）', '合计', '←', '其中：财政拨款', '←', null, null],
      ['↑', '预算数', '执行数', '预算数', '执行数', null, null],
      ['金额', 90, 81, 40, 38, null, null],
      [null, null, null, null, null, null, null],
      ['执行率', '90%', '←', '95%', '←', null, null],
    ];
    expect(moneyOf(money)).toEqual([
      '= B3 合计 | B5 90 | C5 81 | B7 90% | ∅/∅',
      '⊂ D3 其中：财政拨款 | D5 40 | E5 38 | D7 95% | ∅/∅',
    ]);
  });

  it('is a block from its headings to its rates, in the unit at its side', () => {
    const [form] = recogniseForms(
      sheetWith([
        ['收支（元）', '基本支出', '←', '项目支出', '←', null, null],
        ['↑', '预算数', '执行数', '预算数', '执行数', null, null],
        ['金额', 90, 81, 40, 38, null, null],
        ['执行率', '90%', '←', '95%', '←', null, null],
      ]),
    ).forms;
    const { funding } = form ?? {};
    expect([funding?.unit, funding?.rateHeading, funding && rangeToA1(funding.area)]).toEqual([
      '元',
      '执行率',
      'A3:E6',
    ]);
  });

  it('is read under its measures with the rates of each source, or with one for the whole', () => {
    const rates = (heading: CellLiteral[], captions: CellLiteral[], figures: CellLiteral[]): CellLiteral[][] => [
      ['资金（万元）', '全年预算数', '←', '全年执行数', '←', ...heading],
      ['↑', '合计', '上级', '合计', '上级', ...captions],
      ['↑', 100, 60, 90, 57, ...figures],
    ];
    expect(moneyOf(rates(['执行率', '←'], ['合计', '上级'], ['90%', '95%']))).toEqual([
      '= B4 合计 | B5 100 | D5 90 | F5 90% | ∅/∅',
      '· C4 上级 | C5 60 | E5 57 | G5 95% | ∅/∅',
    ]);
    expect(moneyOf(rates(['执行率', null], ['↑', null], ['90%', null]))).toEqual([
      '= B4 合计 | B5 100 | D5 90 | F5 90% | ∅/∅',
      '· C4 上级 | C5 60 | E5 57 | ∅ | ∅/∅',
    ]);
  });

  it('has the one rate beside the first source where none is the whole', () => {
    const money: CellLiteral[][] = [
      ['资金（万元）', '全年预算数', '←', '全年执行数', '←', '执行率', null],
      ['↑', '本级', '上级', '本级', '上级', '↑', null],
      ['↑', 40, 60, 36, 57, '90%', null],
    ];
    expect(moneyOf(money)).toEqual(['· B4 本级 | B5 40 | D5 36 | F5 90% | ∅/∅', '· C4 上级 | C5 60 | E5 57 | ∅ | ∅/∅']);
  });
});

describe('the same money in three years', () => {
  it.each([
    [['2023年', '2021年', '2022年'], 'B'],
    [['2021年度', '2023年度', '2022年度'], 'D'],
    [['当年', '去年', '上年'], 'B'],
  ])('%s is that of column %s on', ([first = '', second = '', third = ''], column) => {
    const money: CellLiteral[][] = [
      ['预算执行（万元）', first, '←', second, '←', third, '←'],
      ['↑', '预算数', '决算数', '预算数', '决算数', '预算数', '决算数'],
      ['金额', 120, 114, 100, 90, 80, 60],
    ];
    const amounts: Record<string, string> = { B: 'B5 120 | C5 114', D: 'D5 100 | E5 90' };
    expect(moneyOf(money)).toEqual([`· A5 金额 | ${amounts[column] ?? ''} | ∅ | ∅/∅`]);
  });
});

describe('the same money in two years', () => {
  it.each([
    ['2022年', '2023年'],
    ['上年', '本年'],
    ['本年度', '上年度'],
  ])('%s | %s is that of the year of the form', (left, right) => {
    const ofYear = /^2023|^本/;
    const amounts = (heading: string): CellLiteral[] => (ofYear.test(heading) ? [120, 114, '95%'] : [100, 90, '90%']);
    const money: CellLiteral[][] = [
      ['预算执行（万元）', left, '←', '←', right, '←', '←'],
      ['↑', '预算数', '决算数', '执行率', '预算数', '决算数', '执行率'],
      ['金额', ...amounts(left), ...amounts(right)],
    ];
    expect(moneyOf(money).map((line) => line.replace(/[A-Z]\d /g, ''))).toEqual(['· 金额 | 120 | 114 | 95% | ∅/∅']);
  });
});

describe('a heading in three rows', () => {
  it('gives an amount without a word of its own the meaning of its group', () => {
    const money: CellLiteral[][] = [
      ['来源', '预算（万元）', '←', '执行（万元）', '←', '备注', '←'],
      ['↑', '年初', '调整后', '金额', '比率', '↑', '↑'],
      ['↑', '↑', '↑', '↑', '↑', '↑', '↑'],
      ['财政资金', 100, 120, 114, '95%', null, null],
    ];
    expect(moneyOf(money)).toEqual(['· A6 财政资金 | C6 120 | D6 114 | E6 95% | ∅/∅']);
  });
});

describe('sources named again in front of each amount', () => {
  const row = (source: string, budget: CellLiteral, executed: CellLiteral, rate: CellLiteral): CellLiteral[] => [
    '↑',
    source,
    budget,
    source,
    executed,
    '执行率',
    rate,
  ];
  const money = (total: CellLiteral, rate: CellLiteral): CellLiteral[][] => [
    ['资金（万元）', '预算安排', '←', '资金使用', '←', '←', '←'],
    row('合计', total, total, rate),
    row('省级', 70, 70, '100%'),
    row('县级', 50, 44, rate),
  ];

  it('have their rates in front of them as well', () => {
    expect(moneyOf(money(null, null))).toEqual([
      '= B4 合计 | C4 — | E4 — | G4 — | ∅/∅',
      '· B5 省级 | C5 70 | E5 70 | G5 100% | ∅/∅',
      '· B6 县级 | C6 50 | E6 44 | G6 — | ∅/∅',
    ]);
  });

  it('have blank totals and rates filled in', () => {
    expect(filled(money(null, null))).toEqual([
      'C4 =SUM(C5:C6)',
      'E4 =SUM(E5:E6)',
      'G4 =IF(C4=0,"",ROUND(E4/C4,4))',
      'G6 =IF(C6=0,"",ROUND(E6/C6,4))',
    ]);
  });
});

describe('a side label that sounds like an amount', () => {
  it('heads no column where it runs down beside the rows', () => {
    const money: CellLiteral[][] = [
      ['资金使用（万元）', '子项目', '预算', '支出数', '支出率', null, null],
      ['↑', '南岸', 40, 38, '95%', null, null],
      ['↑', '北岸', 60, 54, '90%', null, null],
    ];
    expect(moneyOf(money)).toEqual([
      '· B4 南岸 | C4 40 | D4 38 | E4 95% | ∅/∅',
      '· B5 北岸 | C5 60 | D5 54 | E5 90% | ∅/∅',
    ]);
  });
});

describe('小计', () => {
  const money = (first: string, last: string): CellLiteral[][] => [
    ['资金来源（万元）', '预算数', '执行数', '执行率', null, null, null],
    [first, 100, 92, '92%', null, null, null],
    ['省级', 60, 57, '95%', null, null, null],
    [last, 40, 35, '87.5%', null, null, null],
  ];
  const kinds = (rows: CellLiteral[][]): string[] => moneyOf(rows).map((line) => line.split(' |')[0] ?? '');

  it('at either end is the total where nothing else is', () => {
    expect(kinds(money('小计', '县级'))).toEqual(['= A4 小计', '· A5 省级', '· A6 县级']);
    expect(kinds(money('省本级', '小 计'))).toEqual(['· A4 省本级', '· A5 省级', '= A6 小 计']);
  });

  it('is none beside a total', () => {
    expect(kinds(money('合计', '小计'))).toEqual(['= A4 合计', '· A5 省级', '· A6 小计']);
  });
});

describe('measures in rows', () => {
  const rows = (total: CellLiteral, rate: CellLiteral): CellLiteral[][] => [
    ['资金（万元）', '项目', '合计', '财政资金', '自筹资金', '备注', null],
    ['↑', '全年预算数', total, 80, 20, null, null],
    ['↑', '全年执行数', total, 72, 19, null, null],
    ['↑', '预算执行率', rate, '90.00%', rate, null, null],
  ];

  it('are read where the total in front of the sources is blank; a blank remark is no source', () => {
    expect(moneyOf(rows(null, null))).toEqual([
      '= C3 合计 | C4 — | C5 — | C6 — | ∅/∅',
      '· D3 财政资金 | D4 80 | D5 72 | D6 90.00% | ∅/∅',
      '· E3 自筹资金 | E4 20 | E5 19 | E6 — | ∅/∅',
    ]);
  });

  it('are one source where the amounts are merged under the labels of another row', () => {
    const money: CellLiteral[][] = [
      ['主管部门', '白浪县水利局', '实施单位', '白浪县闸管所', '联系电话', '0000000', null],
      ['资金（万元）', '年初预算数', '100', '←', '←', '←', '←'],
      ['↑', '调整后预算数', '120', '←', '←', '←', '←'],
      ['↑', '实际支出', '102', '←', '←', '←', '←'],
      ['↑', '执行率', '85%', '←', '←', '←', '←'],
    ];
    expect(moneyOf(money)).toEqual(['= A4 资金（万元） | C5 120 | C6 102 | C7 85% | ∅/∅']);
  });

  it('have sums across written as a range', () => {
    expect(filled(rows(null, null))).toEqual([
      'C4 =SUM(D4:E4)',
      'C5 =SUM(D5:E5)',
      'C6 =IF(C4=0,"",ROUND(C5/C4,4))',
      'E6 =IF(E4=0,"",ROUND(E5/E4,4))',
    ]);
  });
});

describe('labels and figures in one cell', () => {
  it('are one source a line, by the words or by the printed rate', () => {
    const line = (source: string, spent: string, rate: string): CellLiteral[] => [
      null,
      source,
      '←',
      spent,
      '←',
      rate,
      '←',
    ];
    const money = [
      line('预算总额：120万元', '已支付：108.6万元', '支付率：90.5%'),
      line('其中：市级补助：100万元', '已支付：90万元', '支付率：90%'),
      line('自筹：20万元', '已支付：18.6万元', '支付率：39%'),
    ];
    expect(moneyOf(money)).toEqual([
      '= B3 预算总额 | B3 120 | D3 108.6 | F3 90.5% | ∅/∅',
      '⊂ B4 其中：市级补助 | B4 100 | D4 90 | F4 90% | ∅/∅',
      '· B5 自筹 | B5 20 | D5 18.6 | F5 39% | ∅/∅',
    ]);
    expect(filled(money)).toEqual([]);
  });

  it('are sources named in front of them, with the score of the rate', () => {
    const line = (source: string, budget: string, spent: string, rate: string, score: CellLiteral): CellLiteral[] => [
      '↑',
      source,
      '←',
      budget,
      spent,
      rate,
      score,
    ];
    const [, ...rest] = line('资金总额', '预算数：60.00万元', '执行数：57.00万元', '执行率：95.00%', '得分：9.5');
    const money: CellLiteral[][] = [
      ['预算执行（10分）', ...rest],
      line('其中：财政拨款', '预算数：40.00万元', '执行数：40.00万元', '执行率：100.00%', null),
      line('自有资金', '预算数：20.00万元', '执行数：17.00万元', '执行率：85.00%', null),
    ];
    expect(moneyOf(money)).toEqual([
      '= B3 资金总额 | D3 60 | E3 57 | F3 95.00% | ∅/9.5',
      '⊂ B4 其中：财政拨款 | D4 40 | E4 40 | F4 100.00% | ∅/∅',
      '· B5 自有资金 | D5 20 | E5 17 | F5 85.00% | ∅/∅',
    ]);
  });

  it('are one source for each line of a cell', () => {
    const text = [
      '年度资金总额：预算数50万元，执行数40万元，执行率80%',
      '其中：财政拨款：预算数30万元，执行数27万元，执行率90%',
      '其他资金：预算数20万元，执行数13万元，执行率65%',
    ].join('\n');
    expect(moneyOf([['项目资金', text, '←', '←', '←', '←', '←']])).toEqual([
      '= B3 年度资金总额 | B3 50 | B3 40 | B3 80% | ∅/∅',
      '⊂ B3 其中：财政拨款 | B3 30 | B3 27 | B3 90% | ∅/∅',
      '· B3 其他资金 | B3 20 | B3 13 | B3 65% | ∅/∅',
    ]);
  });

  it('are read through the blanks around their figures', () => {
    const text = '全年预算 80 万元 ，实际支出 76 万元，执行率 95 %';
    expect(moneyOf([['资金情况', text, '←', '←', '←', '←', '←']])).toEqual([
      '= A3 资金情况 | B3 80 | B3 76 | B3 95% | ∅/∅',
    ]);
  });

  it('are nothing where neither words nor the rate tell what was spent', () => {
    expect(moneyOf([[null, '核定：50万元', '←', '报账：40万元', '←', '比例：12%', '←']])).toEqual([]);
  });
});

describe('pairs of which one is only hinted at', () => {
  const pairs = (spent: string, rate: string): CellLiteral[][] => [
    ['资金（万元）', '批复金额', 150, '←', '←', '←', '←'],
    ['↑', spent, 144, '←', '←', '←', '←'],
    ['↑', rate, null, '←', '←', '←', '←'],
  ];

  it('are read between a known budget and a known rate, which is filled in', () => {
    expect(moneyOf(pairs('报账数额', '执行率'))).toEqual(['= A3 资金（万元） | C3 150 | C4 144 | C5 — | ∅/∅']);
    expect(filled(pairs('报账数额', '执行率'))).toEqual(['C5 =IF(C3=0,"",ROUND(C4/C3,4))']);
  });

  it('are left alone without a rate', () => {
    expect(moneyOf(pairs('报账数额', '备注'))).toEqual([]);
  });
});

describe('pairs under words of their own', () => {
  const pairs = (spent: string, rate: CellLiteral): CellLiteral[][] => [
    ['采购预算（万元）', 86, '合同金额', 84, spent, 81.7, null],
    ['资金兑现比例', rate, '←', '←', '←', '←', '←'],
  ];

  it('are told by the rate they come to', () => {
    expect(moneyOf(pairs('兑付金额', '95%'))).toEqual(['= A3 采购预算（万元） | B3 86 | F3 81.7 | B4 95% | ∅/∅']);
  });

  it('are left alone where the rate fits none of them, or two alike', () => {
    expect(moneyOf(pairs('兑付金额', '93%'))).toEqual([]);
    const alike: CellLiteral[][] = [['采购预算', 50, '甲金额', 40, '乙金额', 40, null], pairs('', '80%')[1] ?? []];
    expect(moneyOf(alike)).toEqual([]);
  });

  it('are left alone where no word hints at a budget or at what was spent', () => {
    expect(moneyOf([['在岗人数', 80, '参训人数', 76, '参训比例', '95%', null]])).toEqual([]);
  });

  it('are one source a column where the labels stand below each other', () => {
    const money: CellLiteral[][] = [
      ['资金（万元）', '类别', '中央', '县级', '合计', null, null],
      ['↑', '批准预算', 200, 60, 260, null, null],
      ['↑', '实际列支', 190, 45, 235, null, null],
      ['↑', '列支比例', '95%', '75%', '90.38%', null, null],
    ];
    expect(moneyOf(money)).toEqual([
      '· C3 中央 | C4 200 | C5 190 | C6 95% | ∅/∅',
      '· D3 县级 | D4 60 | D5 45 | D6 75% | ∅/∅',
      '= E3 合计 | E4 260 | E5 235 | E6 90.38% | ∅/∅',
    ]);
  });
});
