import rule from '../../../../src/core/rules/checks/low-rate-unexplained';
import { sichuan } from '../../../../src/core/rules/rule-sets/sichuan';
import { testRule } from '../../../support/rule-tester';

const low = [{ label: '财政拨款', budget: 100, executed: 76, rate: '76%' }];

testRule(rule, {
  valid: {
    'ninety percent is enough': { form: { funding: [{ label: '财政拨款', budget: 100, executed: 90, rate: '90%' }] } },
    'an explanation speaks of the money': {
      form: { funding: low, rows: [{ target: '5次', actual: '4次', explanation: '少办一次，经费结转下年使用。' }] },
    },
    'an explanation speaks of the payment': {
      form: { funding: low, rows: [{ target: '5次', actual: '5次', explanation: '验收较晚，尾款未付' }] },
    },
    'the project as a whole was held up': {
      form: { funding: low, rows: [{ target: '5公里', actual: '4公里', explanation: '工程因雨季停工，次年续建' }] },
    },
    'the rate is an indicator with an explanation': {
      form: {
        funding: low,
        rows: [{ name: '预算执行率', target: '100%', actual: '76%', explanation: '招标较晚，次年完成' }],
      },
    },
    'the actual of the rate names the cause': {
      form: {
        funding: low,
        rows: [{ name: '资金支出进度', target: '100%', actual: '76%，由于招标较晚', explanation: null }],
      },
    },
    'a block asks about the budget': {
      form: {
        funding: low,
        blocks: [['预算执行偏差原因', '招标节约']],
        rows: [{ target: '5次', actual: '5次', explanation: null }],
      },
    },
    'a block below the table gives a reason': {
      form: { funding: low, blocks: [['偏差原因分析', '尾款按合同次年支付。']] },
    },
    'the reason column of the budget block': {
      form: { funding: [{ label: '总额', budget: 100, executed: 76, rate: '76%', reason: '招标节约资金' }] },
    },
    'the text on what was achieved names the cause': {
      form: { funding: low, achieved: '由于工期调整，尾款结转下年。' },
    },
    'no amounts and no rate': { form: { funding: [{ label: '财政拨款', budget: null, executed: null, rate: null }] } },
    'zero beside no money': {
      form: { funding: [{ label: '年度资金总额', total: true, budget: 0, executed: 0, rate: '0%' }] },
    },
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
      found: ['F5 lowByDefault'],
      says: '执行率 76.00%，低于 90%（本工具的默认线），没有说明预算没有执行完的原因。',
    },
    'the line of a family that prints one': {
      form: { funding: low },
      ruleSet: sichuan,
      found: ['F5 low'],
      says: '执行率 76.00%，低于 90%，没有说明预算没有执行完的原因。',
    },
    'the true rate counts, not the stated one': {
      form: { funding: [{ label: '财政拨款', budget: 100, executed: 76, rate: '100%' }] },
      found: ['F5 lowByDefault'],
    },
    'what explains one indicator does not explain the rate': {
      form: { funding: low, rows: [{ target: '5次', actual: '4次', explanation: '因疫情推迟，今年补办。' }] },
      found: ['F5 lowByDefault'],
    },
    'nor does the actual of such an indicator': {
      form: { funding: low, rows: [{ target: '5次', actual: '4次，由于疫情', explanation: null }] },
      found: ['F5 lowByDefault'],
    },
    'words that say nothing are no reason': {
      form: { funding: low, blocks: [['原因分析', '无']], rows: [{ target: '5次', actual: '5次', explanation: '无' }] },
      found: ['F5 lowByDefault'],
    },
    'only the rate is given': {
      form: { funding: [{ label: '财政拨款', budget: null, executed: null, rate: '76%' }] },
      found: ['F5 lowByDefault'],
    },
    'a blank total leaves the source to speak': {
      form: { funding: [...low, { label: '合计', total: true, budget: null, executed: null, rate: null }] },
      found: ['F5 lowByDefault'],
    },
  },
});
