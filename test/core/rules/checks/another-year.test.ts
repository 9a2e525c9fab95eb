import rule from '../../../../src/core/rules/checks/another-year';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'the year of the form': { form: { rows: [{ target: '2023年6月底前', actual: '2023年5月' }] } },
    'begun before': { form: { rows: [{ target: '2022年至2023年', actual: '2023年5月' }] } },
    'no year known': { form: { year: null, rows: [{ target: '2022年6月底前', actual: '2022年5月' }] } },
  },
  invalid: {
    'last year’s dates': {
      form: { rows: [{ target: '2022年6月底前', actual: '2022年5月' }] },
      found: ['F20 old'],
    },
  },
});
