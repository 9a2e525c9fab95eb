import rule from '../../../../src/core/rules/checks/list-duplicate';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: { 'no repetition': { form: { rows: [{ target: '3项', actual: '桥梁；涵洞；护栏' }] } } },
  invalid: {
    'the same item again': {
      form: { rows: [{ target: '3项', actual: '桥梁；涵洞；桥梁', duplicate: '桥梁' }] },
      found: ['F20 twice'],
      says: '“桥梁”列了两次，请核对实际完成的数量。',
    },
  },
});
