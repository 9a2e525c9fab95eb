import { decimal, formatFixed, ZERO, type Decimal } from '../../decimal';
import { mainRows } from '../../form/index';
import type { FundingRow } from '../../form/types';
import { say } from '../messages';
import { planRateRemark } from '../plans/remarks';
import { rowRate } from '../rate';
import { defineRule } from '../define';

/** A rate printed without the amounts it would follow from; zero beside no money says nothing. */
function statedAlone({ budget, executed, rate }: FundingRow): Decimal | null {
  if (budget?.amount || executed?.amount || !rate?.percent?.gt(ZERO)) return null;
  return rate.percent;
}

/** A low execution rate, and no reason for it: not beside the budget, not for the whole form, not where money is spoken of. */
export default defineRule({
  meta: {
    code: 'ZP105',
    slug: 'low-rate-unexplained',
    severity: 'warning',
    stage: 'stable',
    edits: 'suggest',
    topic: 'low-rate',
    title: { 'zh-CN': '执行率偏低未说明原因', 'en-US': 'Low execution rate without a reason' },
    what: {
      'zh-CN': '执行率低于规定线（规则集没有规定的，默认 90%），没有说明预算没有执行完的原因；只说明某个指标的，不算。',
      'en-US':
        'The rate is below the threshold (90% unless the rule set has its own) and nothing says why the budget was not used up; a reason for one indicator only does not count.',
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
      lowByDefault: {
        'zh-CN': '执行率 {rate}%，低于 {threshold}%（本工具的默认线），没有说明预算没有执行完的原因。',
        'en-US':
          'The rate is {rate}%, below {threshold}% (the default of this tool), and nothing says why the budget was not used up.',
      },
    },
  },
  *check({ form, ruleSet, isLowRateExplained, sheet }) {
    if (!form.funding || isLowRateExplained) return;
    const threshold = decimal(ruleSet.thresholds.lowRate);
    const messageId = ruleSet.proven.includes('lowRate') ? 'low' : 'lowByDefault';
    for (const row of mainRows(form.funding)) {
      const rate = rowRate(row) ?? statedAlone(row);
      if (!rate || rate.gte(threshold)) continue;
      const cell = row.rate?.cell ?? row.executed?.cell;
      if (!cell) continue;
      const shown = formatFixed(rate, 2);
      const edits = planRateRemark(sheet, form, row, shown);
      const suggestions = edits.length > 0 ? [{ title: say('rules.suggest.remark'), edits }] : [];
      yield { cell, messageId, data: { rate: shown, threshold: ruleSet.thresholds.lowRate }, suggestions };
    }
  },
});
