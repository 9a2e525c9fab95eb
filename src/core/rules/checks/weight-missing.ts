import { ZERO } from '../../decimal';
import { isBlankCell } from '../../text/blank';
import { ownWeights } from '../arithmetic/own-weights';
import { defineRule } from '../define';

/** An indicator without a weight among weighted ones. */
export default defineRule({
  meta: {
    code: 'ZP304',
    slug: 'weight-missing',
    severity: 'warning',
    stage: 'stable',
    edits: null,
    topic: 'weights',
    title: { 'zh-CN': '分值未填', 'en-US': 'Weight is missing' },
    what: {
      'zh-CN': '其他指标都有分值，这一项空着或为 0。',
      'en-US': 'Other indicators have a weight; this one is blank or 0.',
    },
    why: {
      'zh-CN': '没有分值的指标不计分，分值合计也会不对。',
      'en-US': 'An indicator without a weight is not scored and the sum is wrong.',
    },
    howToFix: {
      'zh-CN': '按批复的指标体系补填分值。',
      'en-US': 'Fill in the weight as it was approved.',
    },
    messages: {
      missing: {
        'zh-CN': '指标“{name}”没有分值。',
        'en-US': '{name} has no weight.',
      },
    },
  },
  *check({ form }) {
    const rows = ownWeights(form).weighted;
    if (!rows.some(({ weight }) => weight?.amount?.gt(ZERO))) return;
    for (const { name, weight, target } of rows) {
      if (!weight || target.text === '') continue;
      if (isBlankCell(weight) || weight.amount?.eq(ZERO))
        yield { cell: weight.cell, messageId: 'missing', data: { name: name.text } };
    }
  },
});
