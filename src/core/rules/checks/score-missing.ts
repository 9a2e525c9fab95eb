import { ZERO } from '../../decimal';
import { isAnswered } from '../indicator-cells';
import { isBlankCell } from '../../text/blank';
import { defineRule } from '../define';

/** An indicator without a score among scored ones. */
export default defineRule({
  meta: {
    code: 'ZP307',
    slug: 'score-missing',
    severity: 'warning',
    stage: 'stable',
    edits: null,
    topic: 'score-positive',
    title: { 'zh-CN': '得分未填', 'en-US': 'Score is missing' },
    what: {
      'zh-CN': '其他指标都有得分，这一项空着。',
      'en-US': 'Other indicators have a score; this one is blank.',
    },
    why: {
      'zh-CN': '少一项得分，总分就对不上。',
      'en-US': 'With one score missing the total cannot be right.',
    },
    howToFix: {
      'zh-CN': '按完成情况填写得分；能算出的可在补全时勾选“得分”。',
      'en-US': 'Write the score; those that can be computed are filled in when you choose scores.',
    },
    messages: {
      missing: {
        'zh-CN': '指标“{name}”没有得分（分值 {weight}）。',
        'en-US': '{name} has no score (weight {weight}).',
      },
    },
  },
  *check({ form, ruleSet }) {
    if (!ruleSet.scoring || !form.indicators.some(({ score }) => score?.amount)) return;
    for (const indicator of form.indicators) {
      const { name, weight, score, actual, isSubRow } = indicator;
      // A blank actual is the gap; the score is asked for once it is filled.
      if (isSubRow || !score || (actual && !isAnswered(indicator)) || !weight?.amount?.gt(ZERO) || !isBlankCell(score))
        continue;
      yield { cell: score.cell, messageId: 'missing', data: { name: name.text, weight: weight.text } };
    }
  },
});
