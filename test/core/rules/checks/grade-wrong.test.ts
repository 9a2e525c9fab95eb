import rule from '../../../../src/core/rules/checks/grade-wrong';
import { caidian2021 } from '../../../../src/core/rules/rule-sets/caidian-2021';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'the right grade': { form: { total: { score: 96, grade: '优' } } },
    'a longer word for it': { form: { total: { score: 85, grade: '良好' } } },
    'no grade given': { form: { total: { score: 85, grade: null } } },
    'a word of one’s own': { form: { total: { score: 85, grade: '合格' } } },
    'no total row': { form: {} },
    'a family without grades': { form: { total: { score: 50, grade: '优' } }, ruleSet: caidian2021 },
  },
  invalid: {
    'too good': {
      form: { total: { score: 72.5, grade: '优秀' } },
      found: ['J20 differ'],
      says: '总分 72.5，等级填“优秀”，按标准应为“中”。',
    },
  },
});
