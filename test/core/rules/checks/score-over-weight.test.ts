import rule from '../../../../src/core/rules/checks/score-over-weight';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'at most the weight': { form: { rows: [{ target: '1', actual: '1', weight: 10, score: 10 }], total: { weight: 100, score: 100 } } },
    'no weights': { form: { rows: [{ target: '1', actual: '1', score: 40 }], total: { score: 100 } } },
    'every row scored out of 100, to be multiplied by its weight': {
      form: { rows: [95, 90, 88].map((score) => ({ target: '1', actual: '1', weight: 10, score })) },
    },
    'no scores': { form: { rows: [{ target: '1', actual: '1', weight: 10 }] } },
  },
  invalid: {
    'an indicator': {
      form: { rows: [{ name: '覆盖率', target: '1', actual: '1', weight: 10, score: 10.5 }] },
      found: ['I20 indicator'],
      says: '指标“覆盖率”得分 10.5，超过分值 10。',
    },
    'the rate': {
      form: { funding: [{ label: '总额', budget: 1, executed: 1, rate: '100%', weight: 10, score: 12 }] },
      found: ['H5 rate'],
    },
    'the total': { form: { total: { weight: 100, score: 103 } }, found: ['I20 total'] },
  },
});
