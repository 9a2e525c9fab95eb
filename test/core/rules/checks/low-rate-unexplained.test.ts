import rule from '../../../../src/core/rules/checks/low-rate-unexplained';
import { testRule } from '../../../support/rule-tester';

const low = [{ label: '财政拨款', budget: 100, executed: 76, rate: '76%' }];

testRule(rule, {
  valid: {
    'ninety percent is enough': { form: { funding: [{ label: '财政拨款', budget: 100, executed: 90, rate: '90%' }] } },
    'an explanation cell gives a reason': {
      form: { funding: low, rows: [{ target: '5次', actual: '4次', explanation: '因疫情推迟，今年补办。' }] },
    },
    'a block below the table gives a reason': { form: { funding: low, blocks: [['偏差原因分析', '尾款按合同次年支付。']] } },
    'the reason column of the budget block': { form: { funding: [{ label: '总额', budget: 100, executed: 76, rate: '76%', reason: '招标节约资金' }] } },
    'the text on what was achieved names the cause': { form: { funding: low, achieved: '由于工期调整，尾款结转下年。' } },
    'no amounts and no rate': { form: { funding: [{ label: '财政拨款', budget: null, executed: null, rate: null }] } },
    'a low part of a total that is high enough': {
      form: {
        funding: [
          { label: '年度资金总额', total: true, budget: 100, executed: 95, rate: '95%' },
          { label: '其中：其他', subset: true, budget: 10, executed: 5, rate: '50%' },
        ],
      },
    },
  },
  invalid: {
    'no reason anywhere': {
      form: { funding: low },
      found: ['F5 low'],
      says: '执行率 76.00%，低于 90%，全表没有说明原因。',
    },
    'the true rate counts, not the stated one': {
      form: { funding: [{ label: '财政拨款', budget: 100, executed: 76, rate: '100%' }] },
      found: ['F5 low'],
    },
    'words that say nothing are no reason': {
      form: { funding: low, blocks: [['原因分析', '无']], rows: [{ target: '5次', actual: '5次', explanation: '无' }] },
      found: ['F5 low'],
    },
    'only the rate is given': {
      form: { funding: [{ label: '财政拨款', budget: null, executed: null, rate: '76%' }] },
      found: ['F5 low'],
    },
    'a blank total leaves the source to speak': {
      form: { funding: [...low, { label: '合计', total: true, budget: null, executed: null, rate: null }] },
      found: ['F5 low'],
    },
  },
});
