import rule from '../../../../src/core/rules/checks/unmeasurable-target';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'a figure': { form: { rows: [{ target: '提高5%', actual: '较好', verdict: 'unclear' }] } },
    'a number in words': { form: { rows: [{ target: '提升两成', actual: '较好', verdict: 'unclear' }] } },
    'answered in kind': { form: { rows: [{ target: '显著提高', actual: '显著提高', verdict: 'met' }] } },
    'a yes or no': { form: { rows: [{ target: '是', actual: '良好', verdict: 'unclear' }] } },
    'a long description': {
      form: { rows: [{ target: '建立部门联动机制并持续改善办事流程', actual: '已建立', verdict: 'unclear' }] },
    },
  },
  invalid: {
    'degree words only': {
      form: { rows: [{ target: '逐步完善', actual: '推进了建设', verdict: 'unclear' }] },
      found: ['E20 vague'],
      says: '目标“逐步完善”没有可以衡量的数或标准，下年建议量化。',
    },
  },
});
