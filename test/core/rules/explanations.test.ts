import { describe, expect, it } from 'vitest';
import {
  explainsWholeForm,
  explainsLowRate,
  explanationReader,
  givesReason,
  isExplained,
} from '../../../src/core/rules/explanations';
import { contextOf, type FormLiteral } from '../../support/form';

describe('explanations', () => {
  it.each([
    ['由于汛期停工，未完成', true],
    ['因疫情影响推迟到次年', true],
    ['受台风影响，少做 3 次', true],
    ['未完成，原因是招标流标', true],
    ['完成 96 公里', false],
    ['因此群众满意', false],
    ['', false],
  ])('%s', (text, expected) => {
    expect(givesReason(text)).toBe(expected);
  });

  it('同上 says what the cell above says, and nothing where there is none', () => {
    const kinds = (...texts: string[]): string[] => {
      const read = explanationReader();
      return texts.map((text) => read(text, '').kind);
    };
    expect(kinds('汛期停工，次年补做', '同上')).toEqual(['complete', 'complete']);
    expect(kinds('汛期停工，次年补做', '', '原因同上。', '同上一项')).toEqual([
      'complete',
      'none',
      'complete',
      'complete',
    ]);
    expect(kinds('汛期停工，次年补做', ' ', '同上')).toEqual(['complete', 'none', 'complete']);
    expect(kinds('同上', '汛期停工，次年补做')).toEqual(['none', 'complete']);
    expect(kinds('汛期停工，次年补做', '无', '同上')).toEqual(['complete', 'none', 'none']);
  });

  it('a block explains the whole form when its label asks for reasons and something stands there', () => {
    const explains = (label: string, content: string | null): boolean =>
      explainsWholeForm(contextOf({ blocks: [[label, content]] }).form);
    expect(explains('偏差大或目标未完成原因分析', '雨季停工')).toBe(true);
    expect(explains('其他需要说明的问题', '无')).toBe(false);
    expect(explains('原因分析', null)).toBe(false);
    expect(explains('预算执行偏差原因', '招标节约')).toBe(false);
    expect(explains('预算执行及目标未完成原因', '雨季停工')).toBe(true);
    expect(explains('填表人', '张三')).toBe(false);
    expect(explains('存在问题', '不存在问题')).toBe(false);
    expect(explains('说明', '请在此处简要说明巡视和审计发现的问题')).toBe(false);
  });

  it('a general remark explains only when it speaks of a cause or a shortfall', () => {
    const explains = (content: string): boolean =>
      explainsWholeForm(contextOf({ blocks: [['其他需要说明的问题', content]] }).form);
    expect(explains('本项目由两个乡镇共同实施')).toBe(false);
    expect(explains('尾款结转至次年支付')).toBe(true);
  });

  it('an indicator is explained by its cell, its actual or, without such a column, a block', () => {
    const explained = (form: FormLiteral): boolean => {
      const context = contextOf(form);
      const [judged] = context.indicators;
      if (!judged) throw new Error('no indicator');
      return isExplained(judged, context.form);
    };
    const row = { target: '5次', actual: '4次', explanation: null } as const;
    expect(explained({ rows: [row] })).toBe(false);
    expect(explained({ rows: [{ ...row, explanation: '人手不足' }] })).toBe(true);
    expect(explained({ rows: [{ ...row, actual: '4次，由于停工' }] })).toBe(true);
    expect(explained({ rows: [row], blocks: [['改进措施', '加派人手']] })).toBe(false);
    expect(explained({ rows: [{ target: '5次', actual: '4次' }], blocks: [['改进措施', '加派人手']] })).toBe(true);
  });

  it('looks in the budget block and the goals as well', () => {
    const anywhere = (form: FormLiteral): boolean => {
      const context = contextOf(form);
      return explainsLowRate(context.form, context.indicators);
    };
    expect(anywhere({ funding: [{ label: '总额', budget: 1, reason: '/' }] })).toBe(false);
    expect(anywhere({ funding: [{ label: '总额', budget: 1, reason: '尾款未付' }] })).toBe(true);
    expect(anywhere({ achieved: '由于流标，资金结转。' })).toBe(true);
  });
});
