import rule from '../../../../src/core/rules/checks/target-missing';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'all targets are there': { form: { rows: [{ target: '1次', actual: '1次' }] } },
    'no target anywhere: the names carry them': { form: { rows: [{ name: '巡查≥5次', target: null, actual: '6次' }] } },
    'an unused row': {
      form: {
        rows: [
          { target: '1次', actual: '1次' },
          { target: null, actual: null },
        ],
      },
    },
    'a dash for an unused row': {
      form: {
        rows: [
          { target: '1次', actual: '1次' },
          { target: null, actual: '—' },
        ],
      },
    },
  },
  invalid: {
    'one blank target': {
      form: {
        rows: [
          { target: '1次', actual: '1次' },
          { name: '巡查', target: null, actual: '6次' },
        ],
      },
      found: ['E21 blank'],
      says: '指标“巡查”填了实际完成值“6次”，目标值没有填。',
    },
  },
});
