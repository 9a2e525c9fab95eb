import rule from '../../../../src/core/rules/checks/executed-above-budget';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'all of it': { form: { funding: [{ label: '财政拨款', budget: 10, executed: 10 }] } },
    'no budget given': { form: { funding: [{ label: '财政拨款', budget: null, executed: 10 }] } },
    'nothing said of what was spent': { form: { funding: [{ label: '财政拨款', budget: 10 }] } },
    'no budget block': { form: {} },
  },
  invalid: {
    'more than the budget': {
      form: { funding: [{ label: '财政拨款', budget: 40, executed: 43 }] },
      found: ['E5 above'],
      says: '“财政拨款”执行数 43 大于预算数 40（万元），执行率 107.50%。',
    },
  },
});
