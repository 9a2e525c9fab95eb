import rule from '../../../../src/core/rules/checks/weight-missing';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'all weights': { form: { rows: [{ target: '1', actual: '1', weight: 10 }] } },
    'no weights at all': { form: { rows: [{ target: '1', actual: '1', weight: null }] } },
    'no such column': { form: { rows: [{ target: '1', actual: '1' }] } },
    'a sub-row': {
      form: {
        rows: [
          { target: '1', actual: '1', weight: 10 },
          { target: '1', actual: '1', weight: null, sub: true },
        ],
      },
    },
    'a dash': {
      form: {
        rows: [
          { target: '1', actual: '1', weight: 10 },
          { target: '1', actual: '1', weight: '—' },
        ],
      },
    },
    'an unused row': {
      form: {
        rows: [
          { target: '1', actual: '1', weight: 10 },
          { target: null, actual: null, weight: null },
        ],
      },
    },
  },
  invalid: {
    'blank and zero': {
      form: {
        rows: [
          { target: '1', actual: '1', weight: 10 },
          { name: '巡查', target: '1', actual: '1', weight: null },
          { target: '1', actual: '1', weight: 0 },
        ],
      },
      found: ['H21 missing', 'H22 missing'],
      says: '指标“巡查”没有分值。',
    },
  },
});
