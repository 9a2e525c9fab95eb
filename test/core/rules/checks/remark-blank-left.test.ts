import rule from '../../../../src/core/rules/checks/remark-blank-left';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    finished: { form: { rows: [{ target: '8公里', actual: '6公里', explanation: '原因：停工。改进措施：补做。' }] } },
    'no explanation column': { form: { rows: [{ target: '8公里', actual: '6公里' }] } },
    'a block with headings in brackets': {
      form: { rows: [], blocks: [['其他需要说明的问题', '【资金】结余按规定上缴。【人员】无变动。']] },
    },
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
    'our sentence on the rate in a block': {
      form: {
        rows: [],
        blocks: [
          ['偏差原因', '预算执行率为76.00%。没有执行完的原因：【预算未执行完的原因】。改进措施：按季度调度支出。'],
        ],
      },
      found: ['B20 openRate'],
      says: '预算执行的说明还是草稿，有 1 处没有填：【预算未执行完的原因】。',
    },
    'beside the money': {
      form: {
        funding: [
          {
            label: '年度资金总额',
            total: true,
            budget: 100,
            executed: 76,
            rate: '76%',
            reason: '没有执行完的原因：【预算未执行完的原因】。改进措施：【下一步措施、责任人和完成时间】。',
          },
        ],
        rows: [],
      },
      found: ['I5 openRate'],
    },
  },
});
