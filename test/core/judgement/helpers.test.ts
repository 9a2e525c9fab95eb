import { describe, expect, it } from 'vitest';
import { compare, type ComparisonInput } from '../../../src/core/judgement';
import { findTemplateHint } from '../../../src/core/reading/hints';
import { readList, repeatedEntry } from '../../../src/core/reading/lists';
import { readGrade } from '../../../src/core/reading/standard-grades';
import { findRowConflicts } from '../../../src/core/rules/row-conflicts';
import { renderMessage } from '../../../src/catalogue';

const row = (indicator: string, target: string, actual: string): ComparisonInput => ({
  level1: '产出指标',
  level2: '数量指标',
  indicator,
  target,
  actual,
});

describe('cells longer than any form holds', () => {
  const prose = '加强和规范项目资金使用管理，'.repeat(800);

  it.each([
    ['the target', `${prose}购置设备12台`, '购置设备12台'],
    ['the actual', '购置设备12台', `${prose}购置设备12台`],
  ])('%s is not read to the end, and a person is asked', (_, target, actual) => {
    const { verdict, evidence } = compare(row('购置设备', target, actual));
    expect(verdict).toBe('unclear');
    expect(evidence.map(({ by }) => by)).toEqual(['long']);
    expect(evidence.map(({ message }) => renderMessage(message, 'zh-CN')).join()).toContain('10000字');
  });

  it('are met where one repeats the other, and missed where nothing is written', () => {
    expect(compare(row('购置设备', prose, prose)).verdict).toBe('met');
    expect(compare(row('购置设备', prose, '')).verdict).toBe('unanswered');
  });
});

describe('copied bounds', () => {
  it.each([
    ['≥85%', '≥85%', '≥85%', false],
    ['92%以上', '群众满意度92%以上', '92%以上', false],
    ['≤72小时', '≤72小时', '≤72小时', false],
    ['不低于300人', '不低于300人', '不低于300人', false],
    ['6小时内抢修', '6小时内抢修完毕', '6小时内', true],
    ['48小时以内', '48小时以内', '48小时以内', false],
  ])('%s | %s repeats the bound', (target, actual, piece, isWeak) => {
    const result = compare(row('', target, actual));
    expect(result.copiedBound && actual.slice(result.copiedBound.start, result.copiedBound.end)).toBe(piece);
    expect(result.copiedBoundIsWeak).toBe(isWeak);
  });

  it.each([
    ['≥85%', '91%'],
    ['≥85%', '85%'],
    ['=100%', '=100%'],
    ['≤72小时', '65小时'],
    ['≥85%', '90%以上'],
    ['12月底前', '12月底前'],
  ])('%s | %s does not', (target, actual) => {
    expect(compare(row('', target, actual)).copiedBound).toBeNull();
  });
});

describe('template hints', () => {
  it.each(['（100字以内）', '请填写实际完成情况', '指标1：', '……', '（填写具体数值）', 'XX%', '限200字以内'])(
    '%s is one',
    (text) => {
      expect(findTemplateHint(text)).not.toBeNull();
      expect(compare(row('排水管疏通', '12公里', text)).verdict).toBe('unanswered');
    },
  );

  it.each(['12公里', '已完成', '印制手册2000字节', '全年无故障', '指标1完成率100%', '如期完成'])(
    '%s is none',
    (text) => {
      expect(findTemplateHint(text)).toBeNull();
    },
  );
});

describe('lists', () => {
  it.each([
    ['东湖站、西湖站、东湖站', '东湖站'],
    ['办公系统维护；门户网站维护；办公系统维护', '办公系统维护'],
    ['1.水厂改造 2.管网改造', null],
    ['东湖站、西湖站、南湖站', null],
    ['加强管理，提高效率', null],
    ['12次、12次', null],
  ])('%s repeats %s', (text, entry) => {
    expect(repeatedEntry(readList(text))?.entry ?? null).toBe(entry);
  });
});

describe('grades', () => {
  it.each([
    ['达成预期指标', 'full'],
    ['达成年度指标', 'full'],
    ['部分达成预期指标并具有一定效果', 'partial'],
    ['未达成预期指标且效果较差', 'poor'],
    ['基本达成预期指标', null],
    ['效果良好', null],
  ])('%s is %s', (text, grade) => {
    expect(readGrade(text)).toBe(grade);
  });
});

describe('rows that contradict each other', () => {
  it('sees two speeds of one line', () => {
    const conflicts = findRowConflicts([
      row('机关宽带', '80M宽带', '80M'),
      row('绿化', '3处', '3处'),
      row('宽带提速', '从50M提升到200M', '从50M提升到200M'),
    ]);
    expect(conflicts.map(({ kind, row: at, other }) => [kind, at, other])).toEqual([['different-numbers', 2, 0]]);
  });

  it('sees an actual copied from the row above', () => {
    const conflicts = findRowConflicts([
      row('新修渠道', '45公里', '45.026公里'),
      row('清淤渠道', '120公里', '45.026公里'),
    ]);
    expect(conflicts.map(({ kind, row: at }) => [kind, at])).toEqual([['copied-actual', 1]]);
  });

  it('lets equal, different and related rows be', () => {
    expect(
      findRowConflicts([
        row('合格率', '100%', '100%'),
        row('及时率', '100%', '98%'),
        row('培训', '3次', '3次'),
        row('检查', '12次', '12次'),
        row('线路', '100M', '100M'),
        row('提速', '从100M到500M', '从100M升级到500M'),
      ]),
    ).toEqual([]);
  });
});

describe('evidence', () => {
  it.each([
    ['每月1次', '全年清淤12次', '目标 每月1次（=12次/年），实际 12次，达成'],
    ['水泵3台，闸门2扇', '', '实际完成值为空'],
    ['硬件设备1个，软件1套', '平台已上线', '目标含 硬件设备1个、软件1套，实际完成值未作答'],
    ['≤15万元', '146800元', '目标 ≤15万元，实际 146800元（=14.68万元），达成'],
    ['40处', '31处', '目标 40处，实际 31处，未达成'],
    ['12场', '开展数十场宣讲', '目标 12场，实际“数十场”没有写明数字，请人工判断，或补写具体数字'],
    ['若干场宣讲', '宣讲6场', '目标“若干场”没有写明数字，不能按数值比较，请人工判断'],
    ['40处', '60处', '目标 40处，实际 60处，为目标的 150%，超额完成'],
  ])('%s | %s: %s', (target, actual, words) => {
    const [first] = compare(row('', target, actual)).evidence;
    expect(first && renderMessage(first.message, 'zh-CN')).toBe(words);
  });

  it.each(['定量：12次', '（定量指标） 12次'])('points into the original of %s', (target) => {
    const [first] = compare(row('', target, '讲座11次')).evidence;
    expect(first?.outcome).toBe('short');
    expect(first?.target && target.slice(first.target.start, first.target.end)).toBe('12次');
  });

  it.each(['定量', '定性：', '定量包装'])('leaves %s as it is: a mark needs something to mark', (target) => {
    expect(compare(row('', target, target)).verdict).toBe('met');
  });

  it('gives the single pair in one unit for scores', () => {
    expect(compare(row('', '≤15万元', '146800元')).ratio).toEqual({
      target: '150000',
      actual: '146800',
      lowerIsBetter: true,
    });
    expect(compare(row('', '2台、3套', '2台、3套')).ratio).toBeNull();
  });
});
