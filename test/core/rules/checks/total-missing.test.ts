import rule from '../../../../src/core/rules/checks/total-missing';
import { testRule } from '../../../support/rule-tester';

testRule(rule, {
  valid: {
    'the total is there': {
      form: {
        funding: [
          { label: '财政拨款', budget: 5, executed: 4 },
          { label: '合计', total: true, budget: 5, executed: 4 },
        ],
      },
    },
    'there is no total row': { form: { funding: [{ label: '财政拨款', budget: 5, executed: 4 }] } },
    'everything is blank': {
      form: {
        funding: [
          { label: '财政拨款', budget: null, executed: null },
          { label: '合计', total: true, budget: null, executed: null },
        ],
      },
    },
    'only the initial budget has no total': {
      form: {
        funding: [
          { label: '年度资金总额', total: true, initial: null, budget: 5, executed: 4 },
          { label: '其中：财政拨款', subset: true, initial: 5, budget: 5, executed: 4 },
        ],
      },
    },
  },
  invalid: {
    'one source, as text': {
      form: {
        funding: [
          { label: '公用经费', budget: '36.5万元', executed: '31.25万元', rate: '85.62%' },
          { label: '合计', total: true, budget: null, executed: null, rate: null },
        ],
      },
      found: ['D6 missing'],
      says: '“合计”的预算数、执行数没有填，各项资金之和为 36.5 / 31.25（万元）。',
      fix: ['D6 "36.5万元"', 'E6 "31.25万元"', 'F6 "85.62%"'],
    },
    'several sources, as numbers': {
      form: {
        funding: [
          { label: '财政拨款', budget: 120, executed: 100.5, rate: 0.8375 },
          { label: '自筹', budget: 30, executed: 30, rate: 1 },
          { label: '合计', total: true, budget: null, executed: null, rate: null },
        ],
      },
      found: ['D7 missing'],
      fix: ['D7 =SUM(D5:D6) → 150', 'E7 =SUM(E5:E6) → 130.5', 'F7 =IF(D7=0,"",ROUND(E7/D7,4)) → 0.87'],
    },
    'a total at the head': {
      form: {
        funding: [
          { label: '年度资金总额', total: true, budget: null, executed: null },
          { label: '其中：财政拨款', subset: true, budget: 12, executed: 11 },
          { label: '其他资金', budget: 3, executed: 3 },
        ],
      },
      found: ['D5 missing'],
      fix: ['D5 =SUM(D6:D7) → 15', 'E5 =SUM(E6:E7) → 14'],
    },
    'a subset does not count twice': {
      form: {
        funding: [
          { label: '财政拨款', budget: 12, executed: 11 },
          { label: '其中：上级', subset: true, budget: 9, executed: 9 },
          { label: '自筹', budget: 3, executed: 3 },
          { label: '合计', total: true, budget: null, executed: 14 },
        ],
      },
      found: ['D8 missing'],
      fix: ['D8 =SUM(D5,D7) → 15'],
    },
    'amounts with cents stay exact': {
      form: {
        unit: '元',
        funding: [
          { label: '财政拨款', budget: '0.10', executed: '0.10' },
          { label: '自筹', budget: '0.20', executed: '0.20' },
          { label: '合计', total: true, budget: null, executed: null },
        ],
      },
      found: ['D7 missing'],
      fix: ['D7 "0.30"', 'E7 "0.30"'],
    },
  },
});
