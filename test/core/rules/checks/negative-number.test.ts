import rule from '../../../../src/core/rules/checks/negative-number';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'zero and above': {
      form: {
        funding: [{ label: '财政拨款', budget: 0, executed: 0 }],
        rows: [{ target: '1', actual: '1', weight: 10, score: 0 }],
      },
    },
    'a negative target and actual are a matter of the indicator': {
      form: { rows: [{ target: '≤-5%', actual: '-6%' }] },
    },
  },
  invalid: {
    'an amount': {
      form: { funding: [{ label: '财政拨款', budget: 10, executed: -8 }] },
      found: ['E5 negative'],
      says: '这里填的是负数 -8，请核对。',
    },
    'weights, scores and the total': {
      form: { rows: [{ target: '1', actual: '1', weight: -10, score: -1 }], total: { score: -1 } },
      found: ['H20 negative', 'I20 negative', 'I21 negative'],
    },
  },
});
