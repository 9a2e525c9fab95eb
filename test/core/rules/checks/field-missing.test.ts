import rule from '../../../../src/core/rules/checks/field-missing';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'all given': { form: {} },
    'the form has no such fields': { form: { project: null, department: null } },
  },
  invalid: {
    'blank cells': {
      form: { project: '', department: ' ', implementingUnit: '' },
      found: ['B3 project', 'F3 department', 'F4 implementingUnit'],
      says: '项目名称没有填。',
    },
  },
});
