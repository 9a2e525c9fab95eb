import { decimal, formatFixed } from '../../decimal';
import { mainRows } from '../arithmetic/funding';
import { rowRate } from '../rate';
import { defineRule } from '../define';

/** A low execution rate, and no reason for it: not beside the budget, not for the whole form, not where money is spoken of. */
export default defineRule({
  meta: {
    code: 'ZP105',
    slug: 'low-rate-unexplained',
    severity: 'warning',
    stage: 'stable',
    edits: null,
    topic: 'low-rate',
    title: { 'zh-CN': '执行率偏低未说明原因', 'en-US': 'Low execution rate without a reason' },
    what: {
      'zh-CN': '执行率低于规定线（一般为 90%），没有说明预算没有执行完的原因；只说明某个指标的，不算。',
      'en-US':
        'The rate is below the threshold (mostly 90%) and nothing says why the budget was not used up; a reason for one indicator only does not count.',
    },
    why: {
      'zh-CN': '执行率偏低是审核必问的问题，没有原因会被退回。',
      'en-US': 'Reviewers always ask about a low rate; without a reason the form is sent back.',
    },
    howToFix: {
      'zh-CN': '在原因栏或说明栏写明预算没有执行完的原因和改进措施。',
      'en-US': 'Say in the explanation column or block why the budget was not used up and what will be done.',
    },
    messages: {
      low: {
        'zh-CN': '执行率 {rate}%，低于 {threshold}%，没有说明预算没有执行完的原因。',
        'en-US': 'The rate is {rate}%, below {threshold}%, and nothing says why the budget was not used up.',
      },
    },
  },
  *check({ form, ruleSet, isLowRateExplained }) {
    if (!form.funding || isLowRateExplained) return;
    const threshold = decimal(ruleSet.thresholds.lowRate);
    for (const row of mainRows(form.funding)) {
      const rate = rowRate(row) ?? row.rate?.percent ?? null;
      if (!rate || rate.gte(threshold)) continue;
      const cell = row.rate?.cell ?? row.executed?.cell;
      if (!cell) continue;
      yield { cell, messageId: 'low', data: { rate: formatFixed(rate, 2), threshold: ruleSet.thresholds.lowRate } };
    }
  },
});
