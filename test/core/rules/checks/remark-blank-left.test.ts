import rule from '../../../../src/core/rules/checks/remark-blank-left';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    finished: { form: { rows: [{ target: '8公里', actual: '6公里', explanation: '原因：停工。改进措施：补做。' }] } },
    'no explanation column': { form: { rows: [{ target: '8公里', actual: '6公里' }] } },
  },
  invalid: {
    'two blanks': {
      form: {
        rows: [
          {
            name: '清淤',
            target: '8公里',
            actual: '6公里',
            explanation: '原因：【未完成的原因】。改进措施：【措施】。',
          },
        ],
      },
      found: ['G20 open'],
      says: '指标“清淤”的说明还是草稿，有 2 处没有填：【未完成的原因】。',
    },
  },
});
