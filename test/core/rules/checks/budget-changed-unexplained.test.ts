import rule from '../../../../src/core/rules/checks/budget-changed-unexplained';
import { testRule } from '../../../support/rule-tester';

const total = { label: '总额', total: true, initial: 60, budget: 58, executed: 57, rate: '98.28%' } as const;
const labels = ['执行率', '原因'];

testRule(rule, {
  valid: {
    'nothing was changed': { form: { labels, funding: [{ ...total, initial: 58, reason: null }] } },
    'the reason is given': { form: { labels, funding: [{ ...total, reason: '年中压减一般性支出' }] } },
    'another row says why': {
      form: {
        labels,
        funding: [
          { ...total, reason: null },
          { label: '其他资金', budget: 0, reason: '追减2万元' },
        ],
      },
    },
    'a block below the table says why': {
      form: { labels, funding: [{ ...total, reason: null }], blocks: [['其他说明', '年中按规定调减预算2万元。']] },
    },
    'a column 备注 asks for nothing': { form: { labels: ['执行率'], funding: [{ ...total, reason: null }] } },
    'no column for it': { form: { labels, funding: [total] } },
    'one budget only': {
      form: { labels, funding: [{ label: '总额', total: true, budget: 58, executed: 57, reason: null }] },
    },
  },
  invalid: {
    'a cut without a word': {
      form: { labels, funding: [{ ...total, reason: null }] },
      found: ['I5 changed'],
      says: '“总额”年初预算 60，调整后 58（万元），“原因”一栏没有说明。',
    },
    'a slash is no reason': { form: { labels, funding: [{ ...total, reason: '/' }] }, found: ['I5 changed'] },
  },
});
