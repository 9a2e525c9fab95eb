import rule from '../../../../src/core/rules/checks/quantity-in-words';
import { testRule } from '../../../support/rule-tester';

const row = { name: '培训教师', operator: '≥', target: '480', actual: '已完成' } as const;

testRule(rule, {
  valid: {
    'a number': { form: { rows: [{ ...row, actual: '486' }] } },
    'a number in words': { form: { rows: [{ ...row, actual: '五百人' }] } },
    'all of them': { form: { rows: [{ ...row, target: '100%', actual: '全部合格' }] } },
    'a target in words': { form: { rows: [{ ...row, operator: '定性', target: '明显改善' }] } },
    'no columns of its own': { form: { rows: [{ name: '培训教师', target: '≥480人', actual: '已完成' }] } },
    'a blank actual': { form: { rows: [{ ...row, actual: null }] } },
    'reported as unanswered already': { form: { rows: [{ ...row, verdict: 'unanswered', explanation: null }] } },
    'a hint of the template': { form: { rows: [{ ...row, actual: '请填写', hint: '请填写' }] } },
  },
  invalid: {
    'words, and a reason that keeps it from being reported': {
      form: { rows: [{ ...row, verdict: 'unanswered', explanation: '数据尚未汇总。', reading: 'complete' }] },
      found: ['F20 words'],
      says: '定量指标“培训教师”（≥480）的完成值应为数值，现在写的是“已完成”。',
    },
    'only a person can judge': { form: { rows: [{ ...row, verdict: 'unclear' }] }, found: ['F20 words'] },
  },
});
