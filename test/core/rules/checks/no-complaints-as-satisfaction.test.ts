import rule from '../../../../src/core/rules/checks/no-complaints-as-satisfaction';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'a rate, and no complaints': { form: { rows: [{ name: '住户满意度', target: '≥90%', actual: '95%，无投诉' }] } },
    'complaints are what is counted': { form: { rows: [{ name: '投诉件数', target: '0件', actual: '无投诉' }] } },
  },
  invalid: {
    'no complaints for a rate': {
      form: { rows: [{ name: '住户满意度', target: '≥90%', actual: '全年未收到投诉' }] },
      found: ['F20 noRate'],
    },
  },
});
