import rule from '../../../../src/core/rules/checks/payment-as-quantity';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'work that is counted': { form: { rows: [{ name: '发放补贴户数', target: '30户', actual: '30户' }] } },
    'money under cost': {
      form: { rows: [{ level2: '成本指标', name: '支付资金', target: '20万元', actual: '20万元' }] },
    },
  },
  invalid: {
    'money that is paid': {
      form: { rows: [{ name: '工程款支付', target: '≥120万元', actual: '120万元' }] },
      found: ['D20 payment'],
    },
  },
});
