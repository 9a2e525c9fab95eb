import rule from '../../../../src/core/rules/checks/low-rate-nothing-missed';
import { testRule } from '../../../support/rule-tester';

const low = [{ label: '总额', budget: 100, executed: 48, rate: '48%' }];
const met = { target: '5次', actual: '5次' } as const;

testRule(rule, {
  valid: {
    'one was missed': { form: { funding: low, rows: [met, met, met, { ...met, verdict: 'short' }] } },
    'two prove nothing': { form: { funding: low, rows: [met, met] } },
    'the reason is given': {
      form: { funding: low, rows: [met, met, met], blocks: [['预算执行偏差原因', '尾款次年支付']] },
    },
    'enough was spent': {
      form: { funding: [{ label: '总额', budget: 100, executed: 61, rate: '61%' }], rows: [met, met, met] },
    },
  },
  invalid: {
    'half the money, all of the work': {
      form: { funding: low, rows: [met, met, met] },
      found: ['F5 nothingMissed'],
      says: '执行率只有 48.00%，3 项可判断的指标却全部达成，没有说明原因。',
    },
  },
});
