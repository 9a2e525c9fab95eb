import { expect, it } from 'vitest';
import rule from '../../../../src/core/rules/checks/indicator-twice';
import { contextOf } from '../../../support/form';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'the same name with another target': {
      form: {
        rows: [
          { name: '培训人次', target: '30人', actual: '30人' },
          { name: '培训人次', target: '60人', actual: '60人' },
        ],
      },
    },
    'names too short to tell': {
      form: {
        rows: [
          { name: '人次', target: '30人', actual: '30人' },
          { name: '1.人次', target: '30人', actual: '30人' },
        ],
      },
    },
    'rows without a target': {
      form: {
        rows: [
          { name: '培训人次', target: null, actual: '30人' },
          { name: '培训人次', target: null, actual: '30人' },
        ],
      },
    },
    'parts of a row': {
      form: {
        rows: [
          { name: '培训人次', target: '30人', actual: '30人' },
          { name: '培训人次', target: '30人', actual: '30人', sub: true },
        ],
      },
    },
  },
  invalid: {
    'a name of three characters': {
      form: {
        rows: [
          { name: '培训费', target: '30万元', actual: '30万元' },
          { name: '★培训费', target: '30万元', actual: '30万元' },
        ],
      },
      found: ['D21 twice'],
    },
    'under output and benefit': {
      form: {
        rows: [
          { name: '培训人次', target: '30人', actual: '30人' },
          { level1: '效益指标', level2: '社会效益指标', name: '指标1：培训人次', target: '30人', actual: '30人' },
        ],
      },
      found: ['D21 twice'],
    },
  },
});

it('is no indicator twice whose name is merged over rows with a target each', () => {
  const context = contextOf({ rows: [{ name: '培训人次', target: '30人', actual: '30人' }] });
  const { indicators } = context.form;
  expect([
    ...rule.check({ ...context, form: { ...context.form, indicators: [...indicators, ...indicators] } }),
  ]).toEqual([]);
});
