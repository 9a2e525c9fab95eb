import rule from '../../../../src/core/rules/checks/explanation-incomplete';
import { testRule } from '../../../support/rule-tester';

const row = { name: '清淤长度', target: '8公里', actual: '6公里', verdict: 'short' } as const;
const labels = ['偏差原因分析及改进措施'];

testRule(rule, {
  valid: {
    'reason and measure': { form: { labels, rows: [{ ...row, explanation: '汛期停工，冬季补做。' }] } },
    'nothing at all is another rule': { form: { labels, rows: [{ ...row, explanation: null }] } },
    'a draft, which is told as one': {
      form: { labels, rows: [{ ...row, explanation: '汛期停工，已采取【措施】', reading: 'reason-only' }] },
    },
    'a reading that cannot be sorted': {
      form: { labels, rows: [{ ...row, explanation: '见附件', reading: 'unsorted' }] },
    },
    'a column that asks for reasons only': {
      form: { labels: ['未完成原因'], rows: [{ ...row, explanation: '汛期停工', reading: 'reason-only' }] },
    },
    'a met target': {
      form: { labels, rows: [{ target: '1次', actual: '1次', explanation: '汛期停工', reading: 'reason-only' }] },
    },
    'no explanation column': { form: { labels, rows: [{ ...row, reading: 'reason-only' }] } },
  },
  invalid: {
    'a reason only': {
      form: { labels, rows: [{ ...row, explanation: '汛期停工', reading: 'reason-only' }] },
      found: ['G20 noMeasure'],
      says: '指标“清淤长度”只写了原因，没有改进措施。',
    },
    'a measure only': {
      form: { labels, rows: [{ ...row, explanation: '冬季补做', reading: 'measure-only' }] },
      found: ['G20 noReason'],
    },
  },
});
