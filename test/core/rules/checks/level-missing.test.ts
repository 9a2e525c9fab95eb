import rule from '../../../../src/core/rules/checks/level-missing';
import { hubei20 } from '../../../../src/core/rules/rule-sets/hubei-20';
import { mof2020 } from '../../../../src/core/rules/rule-sets/mof-2020';
import { testRule } from '../../../support/rule-tester';

const of = (...groups: string[]) => groups.map((level2) => ({ level2, target: '1', actual: '1' }));
const satisfied = { level1: '满意度指标', level2: '服务对象满意度指标', target: '1', actual: '1' };

testRule(rule, {
  valid: {
    'all groups': {
      form: { rows: [...of('数量指标', '质量指标', '时效指标', '成本指标'), satisfied] },
      ruleSet: mof2020,
    },
    'short names': { form: { rows: of('数量', '质量', '时效', '成本') }, ruleSet: hubei20 },
    'an unknown family asks for no group': { form: { rows: of('数量指标', '质量指标', '质量指标') } },
    'cost as a level of its own': {
      form: {
        rows: [
          ...of('数量指标', '质量指标', '时效指标'),
          { level1: '成本指标', level2: '经济成本指标', target: '1', actual: '1' },
        ],
      },
      ruleSet: hubei20,
    },
    'no satisfaction where it may be skipped': {
      form: { rows: of('数量指标', '质量指标', '时效指标', '成本指标') },
      ruleSet: hubei20,
    },
    'a form without level columns': { form: { rows: of('', '', '') }, ruleSet: hubei20 },
    'a short list is no full set': { form: { rows: of('数量指标') }, ruleSet: hubei20 },
  },
  invalid: {
    'no cost before 2022': {
      form: { year: '2021', rows: of('数量指标', '质量指标', '时效指标') },
      ruleSet: hubei20,
      found: ['B20 missing'],
      says: '没有设置：成本指标。',
    },
    // The guidance of 2021 addresses central departments; local forms have cost as a level 2, or not at all.
    'no cost from 2022 on, and no warning': {
      form: { year: '2022', rows: of('数量指标', '质量指标', '时效指标') },
      ruleSet: hubei20,
      found: ['B20 missing'],
    },
    'no satisfaction where it is required': {
      form: { rows: of('数量指标', '质量指标', '时效指标', '成本指标') },
      ruleSet: mof2020,
      found: ['B20 missing'],
      says: '没有设置：满意度指标。',
    },
  },
});
