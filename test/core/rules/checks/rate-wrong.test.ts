import rule from '../../../../src/core/rules/checks/rate-wrong';
import { testRule } from '../../../support/rule-tester';

const one = (
  rate: string | number | { value: number; text: string; format: string },
  budget = '200',
  executed = '167.23',
) => ({
  funding: [{ label: '财政拨款', budget, executed, rate }],
});

testRule(rule, {
  valid: {
    'half-up at two places': { form: one('83.62%') },
    'rounded at the printed place': { form: one('83.6%') },
    'rounded to a whole percent': { form: one('84%') },
    'a number with a percent format': { form: one({ value: 0.86, text: '86%', format: '0%' }, '43.2', '37.24') },
    'the fraction 1 for 100 %': { form: one(1, '1.56', '1.56') },
    'the fraction 0.86': { form: one(0.86, '43.2', '37.24') },
    'a bare percent': { form: one('83.62') },
    'no rate stated': { form: { funding: [{ label: '财政拨款', budget: '2', executed: '1', rate: null }] } },
    'the budget is zero': { form: one('0%', '0', '0') },
    'an amount is missing': { form: { funding: [{ label: '财政拨款', budget: null, executed: '1', rate: '100%' }] } },
  },
  invalid: {
    'full marks for four fifths': {
      form: one('100%', '4753.66万元', '3824.26万元'),
      found: ['F5 wrong'],
      evidence: ['3824.26 ÷ 4753.66 = 80.45%'],
      says: '执行率填“100%”，按执行数 3824.26 ÷ 预算数 4753.66 应为 80.45%。',
      suggests: ['F5 "80.45%"'],
    },
    'cut off instead of rounded': {
      form: one('83.61%'),
      found: ['F5 cut'],
      severity: 'warning',
      suggests: ['F5 "83.62%"'],
    },
    'cut to a whole percent': { form: one('99%', '100', '99.985'), found: ['F5 cut'], severity: 'warning' },
    'far off': { form: one('31.00%', '100', '35.08'), found: ['F5 wrong'] },
    'a wrong fraction': { form: one(0.9, '43.2', '37.24'), found: ['F5 wrong'] },
  },
});
