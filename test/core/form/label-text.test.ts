import { describe, expect, it } from 'vitest';
import { isContinuationMark } from '../../../src/core/form/continuation';
import {
  beforeColon,
  cleanLevel,
  isNumbered,
  labelMatcher,
  pointsOf,
  readLabel,
  Strength,
  unitOf,
} from '../../../src/core/form/label-text';
import { looksLikeMoney, ownUnitOf, targetToRead, textToRead } from '../../../src/core/form/slots';
import type { Slot } from '../../../src/core/form/types';

const slot = (text: string, value: Slot['value'] = text): Slot => ({
  cell: { row: 0, col: 0 },
  text,
  value,
  formula: null,
  numberFormat: 'General',
});

describe('a label', () => {
  it.each<[string, string, string, string[]]>([
    ['预算数', '预算数', '预算数', []],
    ['预算执行情况（万元）（20分）', '预算执行情况', '预算执行情况万元20分', ['万元', '20分']],
    ['专项（项目）名称', '专项名称', '专项项目名称', ['项目']],
    ['执行率[E/C]', '执行率', '执行率E/C', ['E/C']],
    ['1.年度 目标：', '年度目标', '年度目标', []],
    ['一、总体目标', '总体目标', '总体目标', []],
    ['①产出', '产出', '产出', []],
    ['★一级指标*', '一级指标', '一级指标', []],
    ['1.5倍产能', '1.5倍产能', '1.5倍产能', []],
    ['预算数（万元', '预算数万元', '预算数万元', []],
    ['预算数）万元', '预算数万元', '预算数万元', []],
    ['数（A（B））量', '数量', '数AB量', ['AB']],
    ['数（）量', '数量', '数量', []],
  ])('%s is %s, or %s with %j', (text, bare, full, asides) => {
    const label = readLabel(text);
    expect([label.bare, label.full, label.asides]).toEqual([bare, full, asides]);
  });

  it.each([
    ['项目资金（万元）', '万元'],
    ['（单位：元）', '元'],
    ['金额单位：人民币万元', '万元'],
    ['（人民币元）', '元'],
    ['项目资金万元', '万元'],
    ['预算数/千元', '千元'],
    ['预算数（A）（亿元）', '亿元'],
    ['项目资金（元/人）', null],
    ['项目资金（20分）', null],
    ['万元户', null],
    ['合计', null],
  ])('%s states the unit %s', (text, unit) => {
    expect(unitOf(readLabel(text))).toBe(unit);
  });

  it.each([
    ['产出指标（50分）', '50'],
    ['产出指标(30)', '30'],
    ['满意度指标10分', '10'],
    ['质量指标（权重：15%）', '15'],
    ['质量指标（共12.5分）', '12.5'],
    ['得分（20分*执行率）', '20'],
    ['得分（20分执行率）', '20'],
    ['得分（A）（20分）', '20'],
    ['绩效目标（2023）', null],
    ['绩效目标（2023年）', null],
    ['扣分', null],
    ['得分（第3项）', null],
  ])('%s prints %s points', (text, points) => {
    expect(pointsOf(readLabel(text))).toBe(points);
  });

  it.each([
    ['产出 指标（50分）', '产出指标'],
    ['产出指标50分', '产出指标'],
    ['效益\n指标【30】', '效益指标'],
    ['满意度指标（权重：10%）', '满意度指标'],
    ['质量指标（含时效）', '质量指标（含时效）'],
  ])('of a level %s is %s', (text, level) => {
    expect(cleanLevel(text)).toBe(level);
  });

  it('ends at its first colon', () => {
    expect(['填报人：韦某', '时间:10:30', '总分'].map(beforeColon)).toEqual(['填报人', '时间', '总分']);
  });

  it('is numbered or not', () => {
    const texts = ['1.按实际填列', '(1)按实际填列', '一、口径', '(一)口径', '①口径', '1.5倍', '口径1.', '(口径)一'];
    expect(texts.filter(isNumbered)).toEqual(texts.slice(0, 5));
  });
});

describe('words of a label', () => {
  // What a label says is remembered with it, also for the readers of other tests: nothing real may be named here.
  const roleOf = labelMatcher<'spent' | 'planned'>('budget', [
    { role: 'planned', exact: '咕噜数 咕噜', words: '咕噜+数', never: '叽喳', weak: '嘟囔' },
    { role: 'spent', exact: '叽喳数 咕噜', words: '叽喳+数', hints: '哼唱' },
  ]);

  it.each<[string, 'spent' | 'planned', Strength]>([
    ['咕噜数', 'planned', Strength.exact],
    // Of two groups that know a word the first wins.
    ['咕噜', 'planned', Strength.exact],
    ['（叽喳）数', 'spent', Strength.exact],
    ['年度咕噜总数', 'planned', Strength.words],
    ['咕噜叽喳总数', 'spent', Strength.words],
    ['嘟囔', 'planned', Strength.weak],
    ['哼唱情况', 'spent', Strength.weak],
  ])('%s says %s with strength %i', (text, role, strength) => {
    expect(roleOf(readLabel(text))).toEqual({ role, strength });
  });

  it.each(['总咚', '', '嘟囔情况', '本年度由县级财政部门嘟囔下达到各咕噜单位的年度咕噜总数'])(
    '%j says nothing',
    (text) => {
      expect(roleOf(readLabel(text))).toBeNull();
    },
  );
});

describe('a mark that a form goes on', () => {
  it.each(['自评表（续）', '自评表（续1）', '自评表（续二）', '续表', '自评表续1', '自评表续'])('%s', (text) => {
    expect(isContinuationMark(text)).toBe(true);
  });

  it.each(['手续表', '继续教育', '（续建）', '连续3', '延续表', '自评表'])('is none: %s', (text) => {
    expect(isContinuationMark(text)).toBe(false);
  });
});

describe('what a cell says', () => {
  it('could be money where it is a number, a dash or nothing', () => {
    const money: [string, Slot['value']][] = [
      ['######', 5],
      ['#REF!', { error: '#REF!' }],
      ['', null],
      ['—', '—'],
      ['无', '无'],
      ['200万元', '200万元'],
      ['约200万元左右', '约200万元左右'],
    ];
    const words: [string, Slot['value']][] = [
      ['未完成', '未完成'],
      ['预算：5', '预算：5'],
      ['2023年由县财政局统一安排下达资金5万元', '2023年由县财政局统一安排下达资金5万元'],
    ];
    expect(money.map(([text, value]) => looksLikeMoney(text, value))).toEqual(money.map(() => true));
    expect(words.map(([text, value]) => looksLikeMoney(text, value))).toEqual(words.map(() => false));
  });

  it('has a unit of its own where it knows it', () => {
    expect(['200万元', '3亿', '5（千元）', '200', '200人', '约200万元'].map((text) => ownUnitOf(slot(text)))).toEqual([
      '万元',
      '亿',
      '千元',
      null,
      null,
      null,
    ]);
  });

  it('is read in entries where it has several lines', () => {
    const lines = '道路3公里\n桥梁2座';
    expect(textToRead(slot('道路3公里 桥梁2座', lines))).toBe('道路3公里；桥梁2座');
    expect(textToRead(slot('', lines))).toBe('');
    expect(textToRead(null)).toBe('');
    expect(textToRead(slot('12座'))).toBe('12座');
    expect(textToRead(slot('12', 12))).toBe('12');
  });

  it('of a target in parts is read in a row', () => {
    const parts = { operator: slot('≥'), value: slot('12'), unit: null };
    expect(targetToRead({ target: slot('≥12'), targetParts: parts })).toBe('≥12');
    expect(targetToRead({ target: slot('≥12座'), targetParts: { ...parts, unit: slot('座') } })).toBe('≥12座');
    expect(targetToRead({ target: slot('12座'), targetParts: null })).toBe('12座');
  });
});
