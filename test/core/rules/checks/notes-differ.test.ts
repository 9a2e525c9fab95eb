import rule from '../../../../src/core/rules/checks/notes-differ';
import { caidian2021 } from '../../../../src/core/rules/rule-sets/caidian-2021';
import { testRule } from '../../../support/rule-tester';

const [first = '', second = '', third = ''] = caidian2021.notes;

testRule(rule, {
  valid: {
    'word for word': { form: { notes: ['备注：', `1.${first}`, `2.${second}`, `3.${third}`] }, ruleSet: caidian2021 },
    'no notes is another rule': { form: {}, ruleSet: caidian2021 },
    'a family without standard notes': { form: { notes: ['备注：数据截至年底。'] } },
  },
  invalid: {
    'one is missing': {
      form: { notes: ['备注：', `1.${first}`, `2.${second}`] },
      ruleSet: caidian2021,
      found: ['A20 partial'],
      says: `备注缺少标准备注的 1 条，例如：“${third}”`,
    },
    'something else': {
      form: { notes: ['备注：本表数据截至年底，由财务股提供。'] },
      ruleSet: caidian2021,
      found: ['A20 different'],
    },
  },
});
