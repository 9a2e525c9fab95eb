import rule from '../../../../src/core/rules/checks/hollow-percentage';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'a rate that rises': { form: { rows: [{ name: '成活率提高', target: '≥5%', actual: '6%' }] } },
    'a degree in words': { form: { rows: [{ name: '环境改善', target: '明显', actual: '明显' }] } },
  },
  invalid: {
    'a degree in percent': {
      form: { rows: [{ name: '社会影响力增强', target: '≥95%', actual: '96%' }] },
      found: ['E20 hollow'],
    },
  },
});
