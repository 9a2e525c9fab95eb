import rule from '../../../../src/core/rules/checks/heading-contradicts';
import { testRule } from '../../../support/rule-tester';

const funding = [{ label: '财政拨款', budget: 200, executed: 180, rate: '90%' }] as const;

testRule(rule, {
  valid: { 'one heading': { form: { funding } }, 'no money': { form: {} } },
  invalid: {
    'two roles over one column': {
      form: { funding, doubts: [['role', '预算数', '执行数']] },
      found: ['L1 role'],
      says: '同一列的表头上面写“预算数”，下面写“执行数”，互相矛盾：数字能证明是哪一个才读取，否则不读取也不补全。',
    },
    'amounts with and without a unit': {
      form: { funding, doubts: [['amount', '200000', '80万元']] },
      found: ['L1 amount'],
    },
    'two units': { form: { funding, doubts: [['unit', '项目资金（万元）', '单位：元']] }, found: ['L1 unit'] },
  },
});
