import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../../src/core/form';
import { headOf, indicatorsOf } from '../../support/describe-form';
import { snapshotOf, type CellLiteral } from '../../support/snapshot';

const TITLE: CellLiteral[] = ['2023年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←'];
const read = (rows: CellLiteral[][]): string[] => {
  const [form] = recogniseForms(snapshotOf([TITLE, ...rows])).forms;
  return form ? indicatorsOf(form) : [];
};

describe('a second level under a heading of its own', () => {
  it('is told by its names, those that stand on either level included', () => {
    const rows: CellLiteral[][] = [
      ['指标类别', '分项', '指标内容', '目标值', '实际值', '分值', '得分'],
      ['产出指标', '数量指标', '植树', '≥900株', '940株', 40, 40],
      [null, '成本指标', '每株成本', '≤80元', '76元', 20, 20],
      [null, '质量指标', '成活率', '≥90%', '92%', 40, 40],
    ];
    expect(read(rows).map((line) => line.split(' |')[0])).toEqual([
      '产出指标/数量指标',
      '产出指标/成本指标',
      '产出指标/质量指标',
    ]);
  });

  it('is none where the column says something else', () => {
    const rows: CellLiteral[][] = [
      ['指标类别', '责任科室', '指标内容', '目标值', '实际值', '分值', '得分'],
      ['产出指标', '绿化科', '植树', '≥900株', '940株', 40, 40],
      ['效益指标', '养护科', '成活率', '≥90%', '92%', 60, 60],
    ];
    expect(read(rows).map((line) => line.split(' |')[0])).toEqual(['产出指标/', '效益指标/']);
  });
});

describe('levels under headings of their own', () => {
  const rows = (name: string, target: string, actual: string): CellLiteral[][] => [
    ['维度', '方面', name, target, actual, '权重', '评分'],
    ['产出指标', '数量指标', '送医上门', '≥300人', '312人', 40, 40],
    [null, '质量指标', '复诊率', '≥90%', '91%', 30, 30],
    ['效益指标', '社会效益指标', '自理改善率', '≥60%', '64%', 30, 30],
  ];

  it.each([
    ['评价内容', '年度目标', '实际完成'],
    ['事项', '年度目标', '实际完成'],
    ['事项', '年度目标', '年末达到'],
    ['事项', '打算做到', '年末达到'],
  ])('are told by what stands in them, beside %s | %s | %s', (name, target, actual) => {
    expect(read(rows(name, target, actual))).toEqual([
      '产出指标/数量指标 | C3 送医上门 | D3 ≥300人 | E3 312人 | ∅ | 40/40',
      '产出指标/质量指标 | C4 复诊率 | D4 ≥90% | E4 91% | ∅ | 30/30',
      '效益指标/社会效益指标 | C5 自理改善率 | D5 ≥60% | E5 64% | ∅ | 30/30',
    ]);
  });

  it('are no form where nothing was achieved', () => {
    const declared = rows('事项', '年度目标', '责任人').map((row, index) =>
      row.map((cell, col) => (index > 0 && col === 4 ? '李某' : cell)),
    );
    expect(read(declared)).toEqual([]);
  });
});

describe('a heading nobody knows beside the target', () => {
  const actualsOf = (heading: string, pairs: readonly (readonly [CellLiteral, CellLiteral])[]): string[] =>
    read([
      ['一级指标', '二级指标', '三级指标', '年度指标值', heading, '分值', '得分'],
      ...pairs.map(([target, actual], index): CellLiteral[] => [
        index === 0 ? '产出指标' : null,
        index === 0 ? '数量指标' : null,
        ['植树', '补植', '浇水', '除草', '施肥'][index] ?? '其余',
        target,
        actual,
        20,
        20,
      ]),
    ]).map((line) => line.split(' | ')[3] ?? '');
  const alike = [
    ['≥900株', '940株'],
    ['≥90%', '92%'],
    ['完成', '完成'],
  ] as const;

  it('is that of the actual where three rows answer alike', () => {
    expect(actualsOf('年末达到', alike)).toEqual(['E3 940株', 'E4 92%', 'E5 完成']);
    expect(actualsOf('年末达到', alike.slice(0, 2))).toEqual([]);
  });

  it('may have one row of three that answers otherwise, and blanks', () => {
    const odd = ['≥20次', '按时完成'] as const;
    expect(actualsOf('年末达到', [...alike, odd])).toEqual(['E3 940株', 'E4 92%', 'E5 完成', 'E6 按时完成']);
    expect(actualsOf('年末达到', [...alike, odd, odd])).toEqual([]);
    expect(actualsOf('年末达到', [...alike, ['≥20次', null]])).toEqual(['E3 940株', 'E4 92%', 'E5 完成', 'E6']);
  });

  it('answers with a figure in the same unit, or without one', () => {
    const answers = (...actuals: CellLiteral[]): number =>
      actualsOf(
        '年末达到',
        actuals.map((actual) => ['≥900株', actual] as const),
      ).length;
    expect(answers('940株', 940, '＞900株')).toBe(3);
    expect(answers('940亩', '940亩', '940亩')).toBe(0);
    expect(answers('已完成', '已完成', '已完成')).toBe(0);
  });

  it.each(['全年预计', '上年达到', '历史水平', '行业标准', '上半年达到', '三季度达到'])(
    'is none of the actual where it is %s',
    (heading) => {
      expect(actualsOf(heading, alike)).toEqual([]);
    },
  );

  it('counts no rows below the total', () => {
    const rows: CellLiteral[][] = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '年末达到', '分值', '得分'],
      ['产出指标', '数量指标', '植树', '≥900株', '940株', 60, 60],
      [null, null, '成活率', '≥90%', '92%', 40, 40],
      ['总分', '←', '←', '←', '←', 100, 100],
      ['往年', '数量指标', '植树', '≥900株', '940株', 60, 60],
    ];
    expect(read(rows)).toEqual([]);
  });
});

describe('a heading nobody knows beside the actual', () => {
  const rows = (first: string, second: string): CellLiteral[][] => [
    ['一级指标', '三级指标', first, second, '实际完成值', '分值', '得分'],
    ['产出指标', '植树', '林业站', '≥900株', '940株', 30, 30],
    [null, '成活率', '林业站', '≥90%', '92%', 30, 30],
    [null, '补植', '林业站', '≥50株', '60株', 40, 40],
  ];

  it('is that of the target, the nearest one that is answered', () => {
    expect(read(rows('责任', '打算做到'))).toEqual([
      '产出指标/ | B3 植树 | D3 ≥900株 | E3 940株 | ∅ | 30/30',
      '产出指标/ | B4 成活率 | D4 ≥90% | E4 92% | ∅ | 30/30',
      '产出指标/ | B5 补植 | D5 ≥50株 | E5 60株 | ∅ | 40/40',
    ]);
  });
});

describe('a scheme of indicators that nobody answered', () => {
  it('is no form, though the names of its first row sound like headings', () => {
    const rows: CellLiteral[][] = [
      ['维度', '方面', '评价内容', '分值', '评分标准'],
      ['产出指标', '数量指标', '任务完成数', 30, '按完成率计分'],
      ['效益指标', '社会效益指标', '受益面', 40, '按调查计分'],
      ['满意度指标', '满意度指标', '满意度', 30, '按问卷计分'],
    ];
    expect(read(rows)).toEqual([]);
  });
});

describe('a target under 标准值', () => {
  it('is one where no better word stands', () => {
    const rows: CellLiteral[][] = [
      ['指标类型', '指标名称', '指标解释', '标准值', '完成值', '权重', '评分'],
      ['服务数量', '送餐', '全年送餐份数', '≥900份', '940份', 60, 60],
      ['服务质量', '合格率', '抽检合格批次', '100%', '100%', 40, 40],
    ];
    expect(read(rows)[0]).toBe('服务数量/ | B3 送餐 | D3 ≥900份 | E3 940份 | ∅ | 60/60');
  });

  it('is none beside the target', () => {
    const rows: CellLiteral[][] = [
      ['一级指标', '三级指标', '标准值', '目标值', '实际值', '分值', '得分'],
      ['产出指标', '送餐', '≥800份', '≥900份', '940份', 100, 100],
    ];
    expect(read(rows)[0]).toContain('| D3 ≥900份 | E3 940份 |');
  });
});

describe('an actual with its unit in a cell of its own', () => {
  const HEADS: CellLiteral[][] = [
    ['绩效指标', '←', '指标完成情况', '←', '←', '←', '←'],
    ['一级指标', '三级指标', '目标', '←', '←', '实际', '←'],
    ['↑', '↑', '符号', '数值', '单位', '数值', '单位'],
  ];

  it('is read as the figure with the unit, below heads of three rows', () => {
    expect(read([...HEADS, ['产出指标', '巡护', '≥', 5.2, '千公里', 5310, '公里']])).toEqual([
      '产出指标/ | B5 巡护 | D5 ≥5.2千公里 | F5 5310公里 | ∅ | ∅/∅',
    ]);
  });

  it('is blank where only the unit is printed, and stays as it is where it says a unit or is in words', () => {
    const rows: CellLiteral[][] = [
      ['产出指标', '巡护', '≥', 5, '次', null, '次'],
      ['产出指标', '检查', '≥', 5, '次', '6次', '次'],
      ['产出指标', '验收', null, '合格', '—', '合格', '—'],
    ];
    expect(read([...HEADS, ...rows]).map((line) => line.split(' | ')[3])).toEqual(['F5', 'F6 6次', 'F7 合格']);
  });
});

describe('who buys a service and who provides it', () => {
  it('are the department and the unit that carries it out', () => {
    const rows: CellLiteral[][] = [
      ['服务项目名称', '社区送餐', '←', '←', '←', '←', '←'],
      ['购买主体', '青河县民政局', '←', '承接主体', '青河县邻里服务社', '←', '←'],
      ['一级指标', '三级指标', '目标值', '实际值', '分值', '得分', '原因'],
      ['产出指标', '送餐', '≥900份', '940份', 100, 100, null],
    ];
    const [form] = recogniseForms(snapshotOf([TITLE, ...rows])).forms;
    expect(form && headOf(form)).toBe(
      'A1 2023年度项目支出绩效自评表 | 2023 | B2 社区送餐 | B3 青河县民政局 | E3 青河县邻里服务社',
    );
  });
});

describe('a table printed as an outline in one column', () => {
  const OUTLINE: CellLiteral[][] = [
    ['绩效指标', '目标值', '完成值', '分值', '自评', '说明', null],
    ['一、产出指标', null, null, 60, 60, null, null],
    ['（一）数量指标', null, null, 60, 60, null, null],
    ['养护草坪', '≥5公顷', '5.2公顷', 60, 60, null, null],
    ['二、效益指标', null, null, 40, 38, null, null],
    ['（一）社会效益指标', null, null, 40, 38, null, null],
    ['游客投诉', '≤10件', '11件', 40, 38, '花展客流激增', null],
  ];
  const LINES = [
    '产出指标/数量指标 | 养护草坪 | ≥5公顷 | 5.2公顷 | | 60/60',
    '效益指标/社会效益指标 | 游客投诉 | ≤10件 | 11件 | 花展客流激增 | 40/38',
  ];
  const lines = (rows: CellLiteral[][]): string[] =>
    read(rows).map((line) => line.replace(/\b[A-Z]\d+ ?(?=[^|]|$)/g, '').replace(/\| {2}\|/g, '| |'));
  const TOTAL: CellLiteral[] = ['总分', null, null, 100, 98, null, null];

  it.each([
    ['above', [OUTLINE[0] ?? [], TOTAL, ...OUTLINE.slice(1)]],
    ['below', [...OUTLINE, TOTAL]],
  ])('is read with its total %s the indicators', (_place, rows) => {
    expect(lines(rows)).toEqual(LINES);
    const [form] = recogniseForms(snapshotOf([TITLE, ...rows])).forms;
    expect(form?.total?.score?.text).toBe('98');
  });
});
