import rule from '../../../../src/core/rules/checks/differs-unexplained';
import { testRule } from '../../../support/rule-tester';

const miss = { name: '养护里程', target: '≥120公里', actual: '96公里', verdict: 'short' } as const;

testRule(rule, {
  valid: {
    met: { form: { rows: [{ target: '5次', actual: '5次', explanation: null }] } },
    'only a person can judge': {
      form: { rows: [{ target: '提升', actual: '较好', explanation: null, verdict: 'unclear' }] },
    },
    'a draft, which is told of once': {
      form: { rows: [{ ...miss, explanation: '原因：【未完成的原因】。改进措施：【下一步措施】。' }] },
    },
    'explained in its cell': { form: { rows: [{ ...miss, explanation: '雨季停工，春季补做。' }] } },
    'explained by a block below the table': {
      form: { rows: [miss], blocks: [['偏差大或目标未完成原因分析', '雨季停工。']] },
    },
    'the actual names the cause itself': {
      form: { rows: [{ ...miss, actual: '96公里，由于雨季停工', explanation: null }] },
    },
    'the execution rate as a row, not low': {
      form: {
        rows: [
          {
            name: '预算执行率',
            target: '100%',
            actual: '96%',
            verdict: 'short',
            ratio: ['100', '96'],
            explanation: null,
          },
        ],
      },
    },
    'a blank actual is reported as missing only': {
      form: { rows: [{ target: '5次', actual: null, explanation: null }] },
    },
    'a bare slash likewise': {
      form: { rows: [{ target: '5次', actual: '/', explanation: null, verdict: 'unanswered' }] },
    },
    'a hint of the template likewise': {
      form: { rows: [{ target: '5次', actual: '请填写', hint: '请填写', explanation: null, verdict: 'unanswered' }] },
    },
  },
  invalid: {
    'the execution rate as a row, below the threshold': {
      form: {
        rows: [
          {
            name: '预算执行率',
            target: '100%',
            actual: '86%',
            verdict: 'short',
            ratio: ['100', '86'],
            explanation: null,
          },
        ],
      },
      found: ['G20 short'],
    },
    'a miss with a blank explanation': {
      form: { rows: [{ ...miss, explanation: null }] },
      found: ['G20 short'],
      says: '指标“养护里程”没有达到目标（目标：≥120公里；实际：96公里），没有说明原因和改进措施。',
      suggests: [
        'G20 "目标为≥120公里，实际为96公里。原因：【未完成的原因】。改进措施：【下一步措施、责任人和完成时间】。"',
      ],
    },
    'an unanswered figure': {
      form: { rows: [{ target: '设备2台', actual: '设备已到位', explanation: null, verdict: 'unanswered' }] },
      found: ['G20 unanswered'],
      suggests: [
        'G20 "目标为设备2台，实际为设备已到位。实际完成【数量】；原因：【未完成的原因】。改进措施：【下一步措施、责任人和完成时间】。"',
      ],
    },
    'no explanation column: the actual cell': { form: { rows: [miss] }, found: ['F20 short'], suggests: [] },
    'a word that says nothing is never overwritten': {
      form: { rows: [{ ...miss, explanation: '无' }] },
      found: ['G20 short'],
      suggests: [],
    },
    'an empty block explains nothing': { form: { rows: [miss], blocks: [['原因分析', null]] }, found: ['F20 short'] },
  },
});
