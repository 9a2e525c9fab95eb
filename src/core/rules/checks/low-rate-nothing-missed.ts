import { decimal, formatFixed } from '../../decimal';
import { mainRows, projectMoney } from '../../form/index';
import { defineRule } from '../define';

/** The line below which the monitoring of budgets turns red. */
const LOW = '60';
/** Fewer indicators prove nothing. */
const ENOUGH = 3;

/** Under 60 % of the money was spent while no indicator was missed (reviewer: 0.08 % of the money and 748 % of the work). */
export default defineRule({
  meta: {
    code: 'ZP504',
    slug: 'low-rate-nothing-missed',
    severity: 'warning',
    stage: 'trial',
    edits: null,
    topic: null,
    title: { 'zh-CN': '钱没花完，指标却全部完成', 'en-US': 'Little was spent, yet nothing was missed' },
    what: {
      'zh-CN': '执行率低于 60%，可以判断的指标却全部达成，且没有说明原因。',
      'en-US':
        'Less than 60% of the money was spent, yet every indicator that can be judged was met, and no reason is given.',
    },
    why: {
      'zh-CN': '钱没用而事全做完，说明预算偏高或完成数不实，复核必问。',
      'en-US': 'Either the budget was too high or the figures are not true; reviewers always ask.',
    },
    howToFix: {
      'zh-CN': '核对完成数；属实的，说明资金为什么没有用。',
      'en-US': 'Check the actuals; if they are true, say why the money was not needed.',
    },
    messages: {
      nothingMissed: {
        'zh-CN': '执行率只有 {rate}%，{count} 项可判断的指标却全部达成，没有说明原因。',
        'en-US':
          'Only {rate}% of the money was spent, yet all {count} indicators that can be judged were met, and no reason is given.',
      },
    },
  },
  *check({ form, indicators, isLowRateExplained }) {
    const [row] = form.funding ? mainRows(form.funding) : [];
    const { rate } = projectMoney(form.funding);
    const cell = row?.rate?.cell ?? row?.executed?.cell;
    if (!rate || !cell || isLowRateExplained || rate.gte(decimal(LOW))) return;
    const judged = indicators.filter(({ comparison }) => comparison.verdict !== 'unclear');
    const met = judged.filter(({ comparison }) => comparison.verdict === 'met' || comparison.verdict === 'exceeded');
    if (met.length < ENOUGH || met.length < judged.length) return;
    yield { cell, messageId: 'nothingMissed', data: { rate: formatFixed(rate, 2), count: met.length } };
  },
});
