import { describe, expect, it } from 'vitest';
import { recogniseForms } from '../../../src/core/form';
import type { EvaluationForm } from '../../../src/core/form/types';
import { fundingOf, headOf, indicatorsOf, notesOf } from '../../support/describe-form';
import { HEADER, onlyForm } from '../../support/one-form';
import { snapshotOf, type CellLiteral, type SnapshotOptions } from '../../support/snapshot';

const only = (rows: readonly (readonly CellLiteral[])[], options: SnapshotOptions = {}): EvaluationForm =>
  onlyForm(snapshotOf(rows, options));

const ROW: readonly CellLiteral[] = ['产出指标', '数量指标', '检修闸门', '12座', '12座', 50, 50, null];
const TITLE: readonly CellLiteral[] = ['2022年度项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'];

describe('head', () => {
  it('reads several labels written into one cell', () => {
    const form = only([
      TITLE,
      ['项目名称：闸门检修', '←', '←', '←', '←', '←', '←', '←'],
      ['主管部门：白浪县水利局      实施单位：白浪县闸管所', '←', '←', '←', '←', '←', '←', '←'],
      HEADER,
      ROW,
    ]);
    expect(headOf(form)).toBe('A1 2022年度项目支出绩效自评表 | 2022 | A2 闸门检修 | A3 白浪县水利局 | A3 白浪县闸管所');
  });

  it('reads labels with spaces inside and a year in Chinese numerals', () => {
    const form = only([
      ['项目支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
      ['（二〇二二年度）', '←', '←', '←', '←', '←', '←', '←'],
      ['项 目 名 称', '闸门检修', '←', '←', '主 管\n部 门', '白浪县水利局', '实　施　单　位', '白浪县闸管所'],
      HEADER,
      ROW,
      ['总　分', '←', '←', null, null, 50, 50, null],
    ]);
    expect(headOf(form)).toBe('A1 项目支出绩效自评表 | 2022 | B3 闸门检修 | F3 白浪县水利局 | H3 白浪县闸管所');
    expect(form.total?.score?.amount?.toFixed()).toBe('50');
  });

  it('takes the year from the project when nothing else says it', () => {
    const form = only([
      ['项目支出绩效自评表'],
      ['项目名称', '2020年闸门检修'],
      ['填报日期：2021年3月5日'],
      HEADER,
      ROW,
    ]);
    expect(form.year).toBe('2020');
  });

  it('does not take a printed instruction for the title', () => {
    const form = only([
      ['填表说明：请各单位对照绩效目标如实填写本表。'],
      ['附件1'],
      ['白浪县2022年度项目绩效自评表'],
      ['项目名称', '闸门检修'],
      HEADER,
      ROW,
    ]);
    expect(headOf(form)).toBe('A3 白浪县2022年度项目绩效自评表 | 2022 | B4 闸门检修 | ∅ | ∅');
    expect(form.missing).toEqual(
      expect.arrayContaining(['department', 'implementingUnit', 'funding', 'total', 'notes']),
    );
  });

  it.each([
    '附：2022年度项目支出绩效自评表',
    '附件1 2022年度项目支出绩效自评表',
    '附件1：2022年度项目支出绩效自评表',
    '附表2-1\n2022年度项目支出绩效自评表',
    '附件12022年度项目支出绩效自评表',
    '附件２—1、2022年度项目支出绩效自评表',
    '附件一:2022年度部门预算项目绩效自评表（单位：万元）',
    '2022年度项目支出绩效自评表(金额单位：元)',
  ])('takes %j for the title', (title) => {
    const form = only([[title], ['项目名称', '闸门检修'], HEADER, ROW]);
    expect([form.title?.cell, form.year]).toEqual([{ row: 0, col: 0 }, '2022']);
  });

  it.each(['附：', '附件1：佐证材料', '附件1：项目绩效：见附表', '附表2-1'])(
    'does not take %j for the title',
    (text) => {
      expect(only([[text], ['项目名称', '闸门检修'], HEADER, ROW]).title).toBeNull();
    },
  );

  it('starts the next form at a title with 附表 in front, notes above it or not', () => {
    const form = (title: string, project: string): CellLiteral[][] => [
      [title],
      ['项目名称', project],
      [...HEADER],
      [...ROW],
      ['注：1.按实际填写。'],
      ['2.定性分三档。'],
    ];
    const { forms } = recogniseForms(
      snapshotOf([...form('附表1：项目支出绩效自评表', '闸门检修'), ...form('附：项目支出绩效自评表', '堤防除险')]),
    );
    expect(forms.map(({ title, project, notes }) => [title?.text, project?.text, notes?.lines.length])).toEqual([
      ['附表1：项目支出绩效自评表', '闸门检修', 2],
      ['附：项目支出绩效自评表', '堤防除险', 2],
    ]);
  });

  it('says so when there is no title', () => {
    const form = only([['项目名称', '闸门检修'], HEADER, ROW]);
    expect(form.title).toBeNull();
    expect(form.missing).toEqual(expect.arrayContaining(['title', 'year']));
  });

  it('leaves a blank field blank instead of reading the next label', () => {
    const form = only([TITLE, ['项目名称', '←', null, '←', '负责人及电话', '张某', '主管部门', null], HEADER, ROW]);
    expect(headOf(form)).toBe('A1 2022年度项目支出绩效自评表 | 2022 | C2 | H2 | ∅');
    expect(form.missing).toEqual(expect.arrayContaining(['project', 'department']));
  });
});

describe('budget', () => {
  it('takes the unit from the line above the table', () => {
    const form = only([
      TITLE,
      ['项目名称', '闸门检修', null, null, null, null, '金额单位：元', '←'],
      ['资金来源', '←', '年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
      ['财政拨款', '←', '200,000.00', '180,000.00', '171,000.00', '95%', 10, 9.5],
      ['其中：上级补助', '←', 50000, 50000, '5万元', '100%', null, null],
      ['合计', '←', 200000, 180000, 171000, '95%', 10, 9.5],
      HEADER,
      ROW,
    ]);
    expect(form.funding?.unit).toBe('元');
    expect(fundingOf(form)).toEqual([
      '· A4 财政拨款 | D4 180000 | E4 171000 | F4 95% | 10/9.5',
      '⊂⊂ A5 其中：上级补助 | D5 50000 | E5 50000 | F5 100% | ∅/∅',
      '= A6 合计 | D6 180000 | E6 171000 | F6 95% | 10/9.5',
    ]);
  });

  it('reads sources beside a merged cell 其中', () => {
    const form = only([
      TITLE,
      ['项目资金（万元）', null, '←', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
      ['↑', '年度资金总额', '←', 100, 90, 0.9, 10, 9],
      ['↑', '其中：', '中央资金', 60, 55, null, null, null],
      ['↑', '↑', '县级资金', 40, 35, null, null, null],
      HEADER,
      ROW,
    ]);
    expect(fundingOf(form)).toEqual([
      '= B3 年度资金总额 | D3 100 | E3 90 | F3 90% | 10/9',
      '⊂ C4 中央资金 | D4 60 | E4 55 | F4 — | ∅/∅',
      '⊂ C5 县级资金 | D5 40 | E5 35 | F5 — | ∅/∅',
    ]);
  });

  it('reads labels and amounts one below the other', () => {
    const form = only([
      TITLE,
      ['项目名称', '闸门检修'],
      ['年初预算数（万元）', '60'],
      ['全年预算数（万元）', '50'],
      ['全年执行数（万元）', '45.5'],
      ['预算执行率', '91%'],
      HEADER,
      ROW,
    ]);
    expect(fundingOf(form).map((line) => line.slice(line.indexOf('|')))).toEqual(['| B4 50 | B5 45.5 | B6 91% | ∅/∅']);
    expect(form.funding?.unit).toBe('万元');
  });

  it('keeps an error value as it stands and reads no number from it', () => {
    const form = only([
      TITLE,
      ['项目资金（万元）', null, '←', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
      ['↑', '年度资金总额', '←', 0, 0, { value: { error: '#DIV/0!' }, text: '#DIV/0!', formula: '=E3/D3' }, 10, null],
      HEADER,
      ROW,
    ]);
    const rate = form.funding?.rows[0]?.rate;
    expect([rate?.text, rate?.percent, rate?.formula]).toEqual(['#DIV/0!', null, '=E3/D3']);
  });
});

describe('indicators', () => {
  it('passes over a running number inside the name column', () => {
    const form = only([
      TITLE,
      ['一级指标', '二级指标', '三级指标', '←', '年度指标值', '实际完成值', '得分'],
      ['产出指标', '数量指标', 1, '检修闸门', '12座', '12座', 25],
      ['↑', '↑', 2, '更换启闭机', '4台', '4台', 25],
    ]);
    expect(form.indicators.map(({ name }) => name.text)).toEqual(['检修闸门', '更换启闭机']);
  });

  it('takes the filled one of two name columns', () => {
    const form = only([
      TITLE,
      ['一级指标', '二级指标', '三级指标', '指标内容', '年度指标值', '实际完成值', '得分'],
      ['产出指标', '数量指标', '指标1', '检修闸门', '12座', '12座', 25],
    ]);
    expect(form.indicators.map(({ name }) => name.text)).toEqual(['检修闸门']);
  });

  it('reads the execution rate as a row of the table', () => {
    const form = only([
      TITLE,
      HEADER,
      ['预算执行率（10分）', '预算执行率', '预算执行率', '100%', '96%', 10, 9.6, '尾款未付'],
      ROW,
    ]);
    expect(indicatorsOf(form)[0]).toBe(
      '预算执行率/预算执行率 | C3 预算执行率 | D3 100% | E3 96% | H3 尾款未付 | 10/9.6',
    );
  });

  it('shares merged targets, and counts a shared weight once', () => {
    const form = only([
      TITLE,
      HEADER,
      ['产出指标', '数量指标', '检修闸门', '≥10座', '12座', 20, 20, '一并说明'],
      ['↑', '↑', '检修水泵', '↑', '11座', '↑', '↑', '↑'],
    ]);
    expect(indicatorsOf(form)).toEqual([
      '产出指标/数量指标 | C3 检修闸门 | D3 ≥10座 | E3 12座 | H3 一并说明 | 20/20',
      '产出指标/数量指标 | C4 检修水泵 | D3 ≥10座 | E4 11座 | H3 一并说明 | ∅/∅',
    ]);
  });

  it('keeps an indicator whose name starts like a line to sign', () => {
    const form = only([
      TITLE,
      ['指标名称', '目标值', '完成值', '得分'],
      ['项目负责人培训人次', '30人次', '31人次', 20],
      ['联系人：王某', null, '联系电话：', null],
    ]);
    expect(form.indicators.map(({ name }) => name.text)).toEqual(['项目负责人培训人次']);
  });

  it('reads levels written downwards, with points', () => {
    const form = only([
      TITLE,
      HEADER,
      ['产\n出\n指\n标\n（50分）', '数 量\n指 标', '检修闸门', '12座', '12座', 50, 50, null],
    ]);
    expect([
      form.indicators[0]?.level1,
      form.indicators[0]?.level2,
      form.indicators[0]?.level1Points?.toFixed(),
    ]).toEqual(['产出指标', '数量指标', '50']);
  });

  it('reads on after blank rows', () => {
    const form = only([TITLE, HEADER, ROW, [null], [null], [null, null, '更换启闭机', '4台', '4台', 10, 10, null]]);
    expect(form.indicators.map(({ name, level2 }) => `${level2} ${name.text}`)).toEqual([
      '数量指标 检修闸门',
      '数量指标 更换启闭机',
    ]);
  });
});

describe('below the table', () => {
  it('takes one figure under weight and score for the score', () => {
    const form = only([TITLE, HEADER, ROW, ['总分', '←', '←', '←', '←', 97.5, '←', '优']]);
    expect([form.total?.weight?.amount ?? null, form.total?.score?.amount?.toFixed(), form.total?.grade?.text]).toEqual(
      [null, '97.5', '优'],
    );
  });

  it('reads a total written into one cell', () => {
    const form = only([TITLE, HEADER, ROW, ['自评得分：97.5分    自评等级：优', '←', '←', '←', '←', '←', '←', '←']]);
    expect([form.total?.score?.amount?.toFixed(), form.total?.grade?.text]).toEqual(['97.5', '优']);
  });

  it('reads notes after the lines to sign', () => {
    const form = only([
      TITLE,
      HEADER,
      ROW,
      ['填报人：王某', '←', '←', '联系电话：', '←', '←', '←', '←'],
      ['填表说明：', '←', '←', '←', '←', '←', '←', '←'],
      ['1.预算数填调整后的数。', '←', '←', '←', '←', '←', '←', '←'],
      ['附件：佐证材料', '←', '←', '←', '←', '←', '←', '←'],
    ]);
    expect(notesOf(form)).toBe('A5:H6 2');
  });

  const wide = (text: string): string[] => [text, '←', '←', '←', '←', '←', '←', '←'];
  const gap = (rows: number): string[][] => Array.from({ length: rows }, () => ['']);

  it.each([
    ['numbered lines', [...gap(1), wide('1.预算数填调整后的数'), wide('2.表内不留空')], 'A4:H7 3'],
    ['a gap between them', [wide('（1）按项目填报'), ...gap(2), wide('（2）逐级汇总')], 'A4:H8 3'],
    ['a sentence alone in its row', [...gap(3), wide('执行数以决算为准，不含结转。')], 'A4:H8 2'],
    ['too large a gap', [...gap(11), wide('1.预算数填调整后的数')], 'A4:H4 1'],
    ['a line to sign', [...gap(1), wide('填报人：王某，联系电话：123')], 'A4:H4 1'],
    ['a heading of something else', [...gap(1), wide('佐证材料清单')], 'A4:H4 1'],
    ['a row of several cells', [...gap(1), ['1、名称', '型号', '数量', '单价', '', '', '', '']], 'A4:H4 1'],
  ])('reads notes on over blank rows: %s', (_, below, notes) => {
    expect(notesOf(only([TITLE, HEADER, ROW, wide('备注：'), ...below]))).toBe(notes);
  });

  it('reads unmerged notes over the width of the table', () => {
    expect(notesOf(only([TITLE, HEADER, ROW, ['注：本表由实施单位填写。']], { merges: 'drop' }))).toBe('A4:H4 1');
  });

  it('finds the content of a block below its label', () => {
    const form = only([
      TITLE,
      HEADER,
      ROW,
      ['未完成原因分析：', '←', '←', '←', '←', '←', '←', '←'],
      ['汛期无法停水检修。', '←', '←', '←', '←', '←', '←', '←'],
    ]);
    expect(form.explanationBlocks.map(({ content }) => content?.text)).toEqual(['汛期无法停水检修。']);
  });
});

describe('what was achieved, by parts of the year', () => {
  const actuals = (...rows: CellLiteral[][]): (string | undefined)[] =>
    only([TITLE, ...rows]).indicators.map(({ actual }) => actual?.text);

  it('is read from the column of the whole year under one head', () => {
    expect(
      actuals(
        ['一级指标', '三级指标', '年度指标值', '完成情况', '←', '←', '分值', '得分'],
        ['↑', '↑', '↑', '上半年', '下半年', '全年', '↑', '↑'],
        ['产出指标', '检修闸门', '12座', '5座', '7座', '12座', 50, 50],
        ['↑', '农户满意度', '90%', '—', '—', '93%', 50, 50],
      ),
    ).toEqual(['12座', '93%']);
  });

  it('is read from the column of the whole year beside those of its parts', () => {
    expect(
      actuals(
        ['一级指标', '三级指标', '年度指标值', '1-6月完成值', '7-12月完成值', '全年完成值', '分值', '得分'],
        ['产出指标', '检修闸门', '12座', '5座', '7座', '12座', 50, 50],
      ),
    ).toEqual(['12座']);
  });

  it('is not looked for where the columns under one head are something else', () => {
    expect(
      actuals(
        ['一级指标', '三级指标', '年度指标值', '完成情况', '←', '←', '分值', '得分'],
        ['产出指标', '检修闸门', '12座', '全年检修12座', '←', '←', 50, 50],
      ),
    ).toEqual(['全年检修12座']);
  });
});

describe('labels of the budget', () => {
  it.each([
    ['调整后预算', '实际执行'],
    ['批复金额', '实际支出金额'],
    ['预算数', '实际使用金额'],
  ])('%s | %s', (budget, executed) => {
    const form = only([
      TITLE,
      ['资金（万元）', '资金来源', '←', budget, executed, '预算执行率', '←', '←'],
      ['↑', '市级资金', '←', 40, 30, '75%', '←', '←'],
      HEADER,
      ROW,
    ]);
    expect(fundingOf(form)).toEqual(['· B3 市级资金 | D3 40 | E3 30 | F3 75% | ∅/∅']);
  });

  it('read tasks of a department, whose amounts are split up below the head of their columns', () => {
    const form = only([
      ['部门整体支出绩效自评表', '←', '←', '←', '←', '←', '←', '←'],
      [
        '任务名称',
        '主要内容',
        '批复金额（万元）',
        '←',
        '←',
        '实际支出金额（万元）',
        '预算执行率',
        '偏低原因及改进措施',
      ],
      ['↑', '↑', '总额', '财政拨款', '其他资金', '↑', '↑', '↑'],
      ['闸门检修', '检修闸门', 90, 60, 30, 81, '90%', null],
      HEADER,
      ROW,
    ]);
    expect(fundingOf(form)).toEqual(['· A4 闸门检修 | C4 90 | F4 81 | G4 90% | ∅/∅']);
  });
});

describe('reasons for the whole form', () => {
  const funding: CellLiteral[][] = [
    ['项目资金（万元）', null, '←', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
    ['↑', '年度资金总额', '←', 100, 60, '60%', 10, 6],
  ];
  const goals: CellLiteral[][] = [
    ['年度总体目标', '预期目标', '←', '←', '实际完成情况', '←', '偏差原因', '←'],
    ['↑', '检修', '←', '←', '已检修', '←', '无', '←'],
  ];
  const blocks = (...rows: CellLiteral[][]): string[] =>
    only([TITLE, ...rows]).explanationBlocks.map(({ label, content }) => `${label.text}=${content?.text ?? ''}`);

  it('are found under the budget, at its side or in its frame', () => {
    const wide = (text: string, at: number): CellLiteral[] =>
      Array.from({ length: 8 }, (_, col) => (col === 0 ? '预算执行偏差原因' : col === at ? text : '←'));
    expect(blocks(...funding, wide('招标节约', 1), ...goals, [...HEADER], [...ROW])).toEqual([
      '预算执行偏差原因=招标节约',
    ]);
    expect(
      blocks(
        ...funding,
        ['↑', '执行率低于90%的原因', '←', '招标节约', '←', '←', '←', '←'],
        ...goals,
        [...HEADER],
        [...ROW],
      ),
    ).toEqual(['执行率低于90%的原因=招标节约']);
    expect(
      blocks(...funding, ...goals, ['未完成原因：招标节约', '←', '←', '←', '←', '←', '←', '←'], [...HEADER], [...ROW]),
    ).toEqual(['未完成原因=招标节约']);
  });

  it('are no row of the budget, whatever amounts they name', () => {
    const form = only([
      TITLE,
      ...funding,
      ['↑', '执行率低于90%的原因', '←', '节约40万元', '←', '←', '←', '←'],
      [...HEADER],
      [...ROW],
    ]);
    expect(fundingOf(form)).toEqual(['= B3 年度资金总额 | D3 100 | E3 60 | F3 60% | 10/6']);
  });

  it('are found in a column of the budget whose name speaks of the rate', () => {
    const form = only([
      TITLE,
      ['预算执行情况（万元）', '←', '全年预算数', '全年执行数', '执行率', '执行率得分（10分）', '执行率偏差原因', '←'],
      ['合计', '←', 100, 60, '60%', 6, '招标节约', '←'],
      [...HEADER],
      [...ROW],
    ]);
    expect(form.funding?.rows.map(({ rate, explanation }) => [rate?.text, explanation?.text])).toEqual([
      ['60%', '招标节约'],
    ]);
  });

  it('are found below the table', () => {
    expect(
      blocks(...funding, ...goals, [...HEADER], [...ROW], ['未完成原因', '招标节约', '←', '←', '←', '←', '←', '←']),
    ).toEqual(['未完成原因=招标节约']);
    expect(blocks([...HEADER], [...ROW], ['预算执行率偏低说明：尾款未付', '←', '←', '←', '←', '←', '←', '←'])).toEqual([
      '预算执行率偏低说明=尾款未付',
    ]);
  });

  it('are not the columns of that name', () => {
    expect(blocks(...funding, ...goals, [...HEADER], [...ROW])).toEqual([]);
  });
});

describe('no forms', () => {
  it('does not take a mid-year monitoring sheet for a self-evaluation', () => {
    const { forms } = recogniseForms(
      snapshotOf([
        ['2022年度项目支出绩效运行监控表'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '1-7月执行情况', '全年预计完成情况', '偏差原因分析'],
        ['产出指标', '数量指标', '检修闸门', '12座', '7座', '12座', null],
      ]),
    );
    expect(forms).toEqual([]);
  });

  it('does not take a scoring scheme for a self-evaluation', () => {
    const { forms } = recogniseForms(
      snapshotOf([
        ['绩效评价指标体系'],
        ['一级指标', '二级指标', '三级指标', '分值', '指标解释', '评分标准', '得分'],
        ['决策', '立项', '立项规范性', 5, '是否规范', '符合得满分', 5],
      ]),
    );
    expect(forms).toEqual([]);
  });
});
