import { expect, it } from 'vitest';
import { renderMessage } from '../../../../src/catalogue';
import rule from '../../../../src/core/rules/checks/total-wrong';
import { contextOf } from '../../../support/form';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'the sum is right': {
      form: {
        funding: [
          { label: '财政拨款', budget: 8, executed: 7 },
          { label: '自筹', budget: 2, executed: 2 },
          { label: '合计', total: true, budget: 10, executed: 9 },
        ],
      },
    },
    'a rounding gap of 0.03 万元': {
      form: {
        funding: [
          { label: '年度资金总额', total: true, budget: 7165.32 },
          { label: '其中：中央', subset: true, budget: 5000 },
          { label: '地方', subset: true, budget: 2165.29 },
        ],
      },
    },
    'only one of the parts is listed': {
      form: {
        funding: [
          { label: '年度资金总额', total: true, budget: 100 },
          { label: '其中：财政拨款', subset: true, budget: 60 },
          { label: '其他资金', budget: null },
        ],
      },
    },
    'a source that is split up in the rows below it': {
      form: {
        funding: [
          { label: '合计资金', budget: 100 },
          { label: '本级', budget: 60 },
          { label: '上级', budget: 40 },
          { label: '自筹', budget: 20 },
          { label: '合计', total: true, budget: 120 },
        ],
      },
    },
    'the total is blank': {
      form: {
        funding: [
          { label: '财政拨款', budget: 8 },
          { label: '合计', total: true, budget: null },
        ],
      },
    },
    'no total row': {
      form: {
        funding: [
          { label: '财政拨款', budget: 8 },
          { label: '自筹', budget: 2 },
        ],
      },
    },
  },
  invalid: {
    'a total of zero': {
      form: {
        funding: [
          { label: '年度资金总额', total: true, budget: 0 },
          { label: '其中：财政拨款', subset: true, budget: 12 },
        ],
      },
      found: ['D5 wrong'],
      says: '“年度资金总额”的预算数填 0，各项之和为 12（万元），相差 12。',
      suggests: ['D5 =SUM(D6) → 12'],
    },
    'parts that do not add up, as text': {
      form: {
        funding: [
          { label: '财政拨款', executed: '197.33万元' },
          { label: '自筹', executed: '3.00万元' },
          { label: '合计', total: true, executed: '202.97万元' },
        ],
      },
      found: ['E7 wrong'],
      evidence: ['197.33万元 + 3.00万元 = 200.33万元'],
      suggests: ['E7 "200.33万元"'],
    },
    'the gap is measured in 元': {
      form: {
        unit: '元',
        funding: [
          { label: '财政拨款', budget: 100000 },
          { label: '合计', total: true, budget: 100501 },
        ],
      },
      found: ['D6 wrong'],
    },
    'one part alone larger than its total': {
      form: {
        funding: [
          { label: '年度资金总额', total: true, budget: 50 },
          { label: '其中：财政拨款', subset: true, budget: 60 },
        ],
      },
      found: ['D5 wrong'],
    },
  },
});

it('says what a correction replaces', () => {
  const context = contextOf({
    funding: [
      { label: '财政拨款', budget: '8万元' },
      { label: '自筹', budget: '2万元' },
      { label: '合计', total: true, budget: '11万元' },
    ],
  });
  const edits = [...rule.check(context)].flatMap(({ suggestions = [] }) => suggestions.flatMap((each) => each.edits));
  expect(edits.map(({ reason }) => renderMessage(reason, 'zh-CN'))).toEqual(['“11万元”改为“10万元”。']);
});
