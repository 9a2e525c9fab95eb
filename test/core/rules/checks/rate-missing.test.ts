import rule from '../../../../src/core/rules/checks/rate-missing';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'the rate is there': { form: { funding: [{ label: '财政拨款', budget: 50, executed: 40, rate: '80%' }] } },
    'there is no rate column': { form: { funding: [{ label: '财政拨款', budget: 50, executed: 40 }] } },
    'nothing was executed yet': { form: { funding: [{ label: '财政拨款', budget: 50, executed: null, rate: null }] } },
    'the budget is zero': { form: { funding: [{ label: '财政拨款', budget: 0, executed: 0, rate: null }] } },
    'the parts below a filled total need no rate of their own': {
      form: {
        funding: [
          { label: '年度资金总额', total: true, budget: 60, executed: 45, rate: '75%' },
          { label: '其中：财政拨款', subset: true, budget: 60, executed: 45, rate: null },
          { label: '其他资金', budget: null, executed: null, rate: '—' },
        ],
      },
    },
    'a formula that nobody has computed yet': {
      form: {
        funding: [{ label: '财政拨款', budget: 50, executed: 40, rate: { value: null, text: '', formula: '=E5/D5' } }],
      },
    },
    'figures in two units, which are reported as such': {
      form: { funding: [{ label: '财政拨款', budget: 80, executed: 784000, rate: null }] },
    },
    'no budget block at all': { form: {} },
  },
  invalid: {
    'numbers get a live formula with its result': {
      form: { funding: [{ label: '财政拨款', budget: 320, executed: 267.568, rate: null }] },
      found: ['F5 missing'],
      says: '“财政拨款”的执行率没有填，应为 83.62%（267.568 ÷ 320）。',
      fix: ['F5 =IF(D5=0,"",ROUND(E5/D5,4)) → 0.8362 [0.00%]'],
    },
    'text with a unit gets text': {
      form: { funding: [{ label: '财政拨款', budget: '320万元', executed: '267.568万元', rate: null }] },
      found: ['F5 missing'],
      fix: ['F5 "83.62%"'],
    },
    'a whole rate is written without decimals beside text': {
      form: { funding: [{ label: '财政拨款', budget: '1.5', executed: '1.5', rate: null }] },
      found: ['F5 missing'],
      fix: ['F5 "100%"'],
    },
    'a column of percents without sign gets such a number': {
      form: { funding: [{ label: '财政拨款', budget: 80, executed: 60, rate: null }], labels: ['预算执行率(%)'] },
      found: ['F5 missing'],
      fix: ['F5 =IF(D5=0,"",ROUND(E5/D5*100,2)) → 75'],
    },
    'a percent format of the cell is kept when it shows two places': {
      form: { funding: [{ label: '财政拨款', budget: 80, executed: 60, rate: { value: null, format: '0.00%' } }] },
      found: ['F5 missing'],
      fix: ['F5 =IF(D5=0,"",ROUND(E5/D5,4)) → 0.75'],
    },
    'every source and the total at the foot': {
      form: {
        funding: [
          { label: '财政拨款', budget: 10, executed: 9, rate: null },
          { label: '自筹', budget: 10, executed: 10, rate: '100%' },
          { label: '合计', total: true, budget: 20, executed: 19, rate: null },
        ],
      },
      found: ['F5 missing', 'F7 missing'],
    },
    'a word instead of a rate is reported and left alone': {
      form: { funding: [{ label: '财政拨款', budget: 10, executed: 9, rate: '良好' }] },
      found: ['F5 unreadable'],
      fix: [],
    },
    'a cell covered by the merge of another is never written': {
      form: {
        funding: [{ label: '财政拨款', budget: 10, executed: 9, rate: null }],
        merges: [{ top: 3, left: 5, bottom: 4, right: 5 }],
      },
      found: ['F5 missing'],
      fix: [],
    },
  },
});
