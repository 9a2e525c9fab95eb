import rule from '../../../../src/core/rules/checks/weights-not-100';
import { caidian2021 } from '../../../../src/core/rules/rule-sets/caidian-2021';
import { testRule } from '../../../support/rule-tester';

const weights = (...list: (number | null)[]) => list.map((weight) => ({ target: '1', actual: '1', weight }));
const rate = [{ label: '年度资金总额', total: true, budget: 1, executed: 1, rate: '100%', weight: 10 }];

const headings = (...points: string[]) =>
  points.map((level1Points, index) => ({ level1: `第${index}类`, level1Points, target: '1', actual: '1', score: 20 }));

testRule(rule, {
  valid: {
    'headings that come to the points of their table': { form: { tablePoints: '80', rows: headings('50', '30') } },
    'a table of eighty without points for the rate': { form: { tablePoints: '80', rows: weights(50, 30) } },
    'ninety and ten': { form: { rows: weights(50, 30, 10), funding: rate, total: { weight: 100 } } },
    'eighty and twenty from the header': {
      form: { rows: weights(40, 40), ratePoints: '20', funding: [{ label: '总额', budget: 1, executed: 1 }] },
    },
    'a hundred without the rate': { form: { rows: weights(60, 40) } },
    'ninety where the form names no points for the rate': { form: { rows: weights(60, 30), total: { weight: 100 } } },
    'a stated total of ninety or sixty, the rest elsewhere': {
      form: { rows: weights(40, 20), total: { weight: 60 } },
    },
    'a stated total of shares': { form: { rows: weights(0.6, 0.4), total: { weight: 1 } } },
    'weights that are not all given': { form: { rows: weights(60, null), total: { weight: 100 } } },
    'no weights': { form: { rows: [{ target: '1', actual: '1' }] } },
    'sub-rows carry none of their own': {
      form: { rows: [...weights(60, 40), { target: '1', actual: '1', weight: 20, sub: true }] },
    },
    'decimals add up exactly': { form: { rows: weights(33.3, 33.3, 33.4) } },
    'a family without weights': { form: { rows: weights(1, 2) }, ruleSet: caidian2021 },
  },
  invalid: {
    'headings under the points of their table': {
      form: { tablePoints: '80', rows: headings('60', '40'), total: { score: 100 } },
      found: ['I22 headings'],
      says: '各一级指标写明的分值合计 100 分，而整张指标表写明 80 分。',
    },
    'headings beside the points of the rate': {
      form: {
        ratePoints: '20',
        funding: [{ label: '总额', total: true, budget: 1, executed: 1 }],
        rows: headings('60', '30'),
      },
      found: ['B20 headingsWithRate'],
      severity: 'warning',
    },
    'a hundred for the indicators and ten on top': {
      form: { rows: weights(70, 20, 10), funding: rate, total: { weight: 100 } },
      found: ['H23 withRate'],
      says: '指标分值 100 + 执行率分值 10 = 110，应为 100。',
    },
    'a stated total that agrees, and is no whole': {
      form: { rows: weights(60, 35), total: { weight: 95 } },
      found: ['H22 withoutRate'],
      severity: 'warning',
      says: '各指标分值合计 95，应为 100。',
    },
    'no total row: the head of the column': { form: { rows: weights(60, 45) }, found: ['H19 withoutRate'] },
    // The rest may stand on a page that is not at hand.
    'too little and no total row is no proof': {
      form: { rows: weights(30, 20) },
      found: ['H19 withoutRate'],
      severity: 'warning',
    },
  },
});
