import { formatFixed, formatPlain } from '../../decimal';
import { defineRule } from '../define';
import { executionRate } from '../rate';

/** More was executed than the budget of the same row allows. */
export default defineRule({
  meta: {
    code: 'ZP106',
    slug: 'executed-above-budget',
    severity: 'warning',
    stage: 'stable',
    edits: null,
    topic: 'rate',
    title: { 'zh-CN': '执行数大于预算数', 'en-US': 'Executed amount above the budget' },
    what: {
      'zh-CN': '同一行的执行数大于全年（调整后）预算数。',
      'en-US': 'The executed amount of a row is larger than its adjusted budget.',
    },
    why: {
      'zh-CN': '执行率超过 100% 多半是预算数没有按调整后的填，或金额单位弄错。',
      'en-US': 'A rate above 100% mostly means that the budget is not the adjusted one, or that a unit is wrong.',
    },
    howToFix: {
      'zh-CN': '预算数按调整后（含上年结转）的填写；确实超支的，说明原因。',
      'en-US': 'Write the adjusted budget including carry-over; if more was really spent, say why.',
    },
    messages: {
      above: {
        'zh-CN': '“{label}”执行数 {executed} 大于预算数 {budget}（{unit}），执行率 {rate}%。',
        'en-US': '{label}: executed {executed} is above the budget {budget} ({unit}), a rate of {rate}%.',
      },
    },
  },
  *check({ form }) {
    for (const row of form.funding?.rows ?? []) {
      const rate = executionRate(row);
      const budget = row.budget?.amount;
      const executed = row.executed?.amount;
      if (!rate || !budget || !executed || !row.executed || executed.lte(budget)) continue;
      yield {
        cell: row.executed.cell,
        messageId: 'above',
        data: {
          label: row.label.text,
          executed: formatPlain(executed),
          budget: formatPlain(budget),
          unit: form.funding?.unit ?? '',
          rate: formatFixed(rate, 2),
        },
      };
    }
  },
});
