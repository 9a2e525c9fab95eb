import rule from '../../../../src/core/rules/checks/cost-differs-from-executed';
import { testRule } from '../../../support/rule-tester';

const funding = [{ label: '年度资金总额', total: true, budget: 400, executed: 386, rate: '96.5%' }] as const;
const cost = { level2: '成本指标', name: '项目总成本', target: '≤400万元', actual: '160万元' } as const;

testRule(rule, {
  valid: {
    'the same money': { form: { funding, rows: [{ ...cost, actual: '386万元' }] } },
    'the same money in another unit': { form: { funding, rows: [{ ...cost, actual: '3860000元' }] } },
    rounded: { form: { funding, rows: [{ ...cost, actual: '385.9万元' }] } },
    'the cost of one thing': { form: { funding, rows: [{ ...cost, name: '单位总成本' }] } },
    'a share': { form: { funding, rows: [{ ...cost, name: '总成本节约率', actual: '5%' }] } },
    explained: { form: { funding, rows: [{ ...cost, explanation: '其余为社会捐赠。', reading: 'complete' }] } },
    'no unit anywhere': { form: { funding, rows: [{ ...cost, target: '≤400', actual: '160' }] } },
    'another cost': { form: { funding, rows: [{ ...cost, name: '印刷费' }] } },
    'nothing executed is known': { form: { funding: [{ label: '合计', total: true, budget: 400 }], rows: [cost] } },
  },
  invalid: {
    'less than was executed': {
      form: { funding, rows: [cost] },
      found: ['F20 differs'],
      says: '指标“项目总成本”的实际值是 160，而执行数是 386（万元）。',
    },
    'the unit stands in the target': { form: { funding, rows: [{ ...cost, actual: '400' }] }, found: ['F20 differs'] },
  },
});
