import rule from '../../../../src/core/rules/checks/notes-missing';
import { caidian2021 } from '../../../../src/core/rules/rule-sets/caidian-2021';
import { testRule } from '../../../support/rule-tester';

const rows = [{ target: '1次', actual: '1次' }];

testRule(rule, {
  valid: {
    'a family without standard notes': { form: { rows } },
    'the notes are there': { form: { rows, notes: ['备注：', ...caidian2021.notes] }, ruleSet: caidian2021 },
    'other notes are not replaced': { form: { rows, notes: ['备注：本表数据截至年底。'] }, ruleSet: caidian2021 },
  },
  invalid: {
    'no notes': {
      form: { rows },
      ruleSet: caidian2021,
      found: ['A21 missing'],
      says: '表格下方没有备注，应附 3 条标准备注。',
      fix: ['text-row', 'text-row', 'text-row', 'text-row'],
    },
    'the heading alone': {
      form: { rows, notes: ['备注：'] },
      ruleSet: caidian2021,
      found: ['A21 headingOnly'],
      fix: ['text-row', 'text-row', 'text-row'],
    },
  },
});
