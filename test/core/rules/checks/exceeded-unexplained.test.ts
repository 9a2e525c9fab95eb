import rule from '../../../../src/core/rules/checks/exceeded-unexplained';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    met: { form: { rows: [{ target: '5次', actual: '6次', explanation: null }] } },
    explained: {
      form: { rows: [{ target: '5次', actual: '9次', explanation: '新增任务 4 次。', verdict: 'exceeded' }] },
    },
  },
  invalid: {
    'with both figures': {
      form: {
        rows: [
          {
            name: '培训人次',
            target: '200人次',
            actual: '310人次',
            explanation: null,
            verdict: 'exceeded',
            ratio: ['200', '310'],
          },
        ],
      },
      found: ['G20 ratio'],
      says: '指标“培训人次”目标 200人次，实际 310人次，为目标的 155%，没有说明原因。',
      suggests: ['G20 "目标为200人次，实际为310人次。超额完成的原因：【超额的原因】。改进措施：【调整目标的措施】。"'],
    },
    'a target of zero': {
      form: { rows: [{ target: '0场', actual: '40场', verdict: 'exceeded', ratio: ['0', '40'] }] },
      found: ['F20 exceeded'],
    },
  },
});
