import rule from '../../../../src/core/rules/checks/actual-missing';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'an actual is given': { form: { rows: [{ target: '5次', actual: '5次' }] } },
    'zero is an answer': { form: { rows: [{ target: '≤2起', actual: 0 }] } },
    '无 answers a target of none': { form: { rows: [{ target: '无事故', actual: '无', verdict: 'met' }] } },
    'there is no such column': { form: { rows: [{ target: '5次' }] } },
    'an unused row without target and weight': { form: { rows: [{ target: null, actual: null, weight: null }] } },
    'an unused row where there are no weights': { form: { rows: [{ target: null, actual: null }] } },
    'a heading above 其中 rows': {
      form: {
        rows: [
          { name: '培训', target: null, actual: null, weight: 10 },
          { name: '其中：线上', target: '2场', actual: '2场', sub: true },
        ],
      },
    },
    'a hint of the template is another matter': {
      form: { rows: [{ target: '5次', actual: '请填写', hint: '请填写', verdict: 'unanswered' }] },
    },
  },
  invalid: {
    blank: {
      form: { rows: [{ name: '变压器', target: '3台', actual: null }] },
      found: ['F20 blank'],
      says: '指标“变压器”的实际完成值没有填（目标：3台）。',
    },
    'a dash where no target stands either': {
      form: { rows: [{ name: '变压器', target: null, actual: '—', weight: 10, verdict: 'unanswered' }] },
      found: ['F20 dashAlone'],
      says: '指标“变压器”没有目标值，实际完成值只填了“—”。',
    },
    'a slash': { form: { rows: [{ target: '3台', actual: '/', verdict: 'unanswered' }] }, found: ['F20 dash'] },
    'the word 无 for a number': {
      form: { rows: [{ target: '3台', actual: '无', verdict: 'unanswered' }] },
      found: ['F20 dash'],
    },
    'a weighted row without a target': {
      form: { rows: [{ name: '清淤', target: null, actual: null, weight: 10 }] },
      found: ['F20 blankAlone'],
      says: '指标“清淤”的目标值和实际完成值都没有填。',
    },
  },
});
