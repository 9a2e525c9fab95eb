import rule from '../../../../src/core/rules/checks/actual-copied-from-row-above';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'the same target too': {
      form: {
        rows: [
          { name: '甲路', target: '80公里', actual: '80.5公里' },
          { name: '乙路', target: '80公里', actual: '80.5公里' },
        ],
      },
    },
    'each row its own': {
      form: {
        rows: [
          { name: '甲路', target: '200公里', actual: '200.031公里' },
          { name: '乙路', target: '380公里', actual: '381.2公里' },
        ],
      },
    },
    'a common answer': {
      form: {
        rows: [
          { name: '合格率', target: '≥95%', actual: '100%' },
          { name: '及时率', target: '≥90%', actual: '100%' },
        ],
      },
    },
  },
  invalid: {
    'the figure of the row above': {
      form: {
        rows: [
          { name: '修复', target: '200公里', actual: '200.031公里' },
          { name: '养护', target: '380公里', actual: '200.031公里' },
        ],
      },
      found: ['F21 copied'],
      says: '“200.031公里”与 F20 的实际完成值相同，但两行目标不同，请核对。',
    },
  },
});
