import rule from '../../../../src/core/rules/checks/cost-target-at-least';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'an upper bound': { form: { rows: [{ level2: '成本指标', actual: '1', name: '单价', target: '≤3万元' }] } },
    'a rate of saving': { form: { rows: [{ level2: '成本指标', actual: '1', name: '成本节约率', target: '≥5%' }] } },
    'no cost': { form: { rows: [{ level2: '数量指标', name: '场次', target: '≥3场', actual: '3场' }] } },
  },
  invalid: {
    'a floor': {
      form: { rows: [{ level2: '成本指标', actual: '1', name: '每公里造价', target: '≥30万元' }] },
      found: ['E20 floor'],
      says: '成本指标“每公里造价”的目标是“≥30万元”，成本一般应有上限（≤）。',
    },
  },
});
