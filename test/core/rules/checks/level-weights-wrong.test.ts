import rule from '../../../../src/core/rules/checks/level-weights-wrong';
import { testRule } from '../../../support/rule-tester';

const output = (weight: number | null, extra = {}) => ({
  level1Points: '50',
  target: '1',
  actual: '1',
  weight,
  ...extra,
});

testRule(rule, {
  valid: {
    'they agree': { form: { rows: [output(30), output(20)] } },
    'the level names no points': { form: { rows: [{ target: '1', actual: '1', weight: 30 }] } },
    'a weight is still missing': { form: { rows: [output(30), output(null)] } },
    'no weight column': { form: { rows: [{ level1Points: '50', target: '1', actual: '1' }] } },
    'sub-rows do not count': { form: { rows: [output(50), output(10, { sub: true })] } },
  },
  invalid: {
    'ten points too few, each level by itself': {
      form: {
        rows: [
          output(30),
          output(10),
          { level1: '效益指标', level1Points: '30', target: '1', actual: '1', weight: 30 },
        ],
      },
      found: ['B20 differ'],
      says: '“产出指标”写明 50 分，下面各指标分值合计 40 分。',
    },
    'the second level': {
      form: {
        rows: [output(50), { level1: '效益指标', level1Points: '30', target: '1', actual: '1', weight: 40 }],
      },
      found: ['B21 differ'],
    },
  },
});
