import rule from '../../../../src/core/rules/checks/copied-bound';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'a measured value': { form: { rows: [{ target: '≥90%', actual: '94%' }] } },
    'no actual column': { form: { rows: [{ target: '≥90%' }] } },
  },
  invalid: {
    'the bound again': {
      form: { rows: [{ target: '≥90%', actual: '≥90%', copiedBound: '≥90%' }] },
      found: ['F20 copied'],
      says: '实际完成值“≥90%”照抄了目标的界限，请填实际数字。',
    },
    'the bound within a sentence': {
      form: { rows: [{ target: '48小时以内', actual: '响应时间48小时以内', copiedBound: '48小时以内' }] },
      found: ['F20 copied'],
      says: '实际完成值“48小时以内”照抄了目标的界限，请填实际数字。',
    },
  },
});
