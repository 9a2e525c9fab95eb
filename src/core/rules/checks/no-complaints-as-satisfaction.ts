import { targetToRead, textToRead } from '../../form/index';
import { compact } from '../../text/normalise';
import { defineRule } from '../define';

const NO_COMPLAINTS = /(?:无|零|0|没有|未收到|未发生|未出现|未接到|不存在)(?:任何|有效|相关)?(?:投诉|信访|举报|不满)/;
const FIGURE = /\d\.*[%％]|百分之|\d分/;

/** Nobody complained is no rate of satisfaction (reviewer: no survey, no points). */
export default defineRule({
  meta: {
    code: 'ZP503',
    slug: 'no-complaints-as-satisfaction',
    severity: 'warning',
    stage: 'trial',
    edits: null,
    topic: null,
    title: { 'zh-CN': '以“无投诉”代替满意度', 'en-US': 'No complaints instead of a satisfaction rate' },
    what: {
      'zh-CN': '满意度目标是百分数，实际完成值却只写“无投诉”等，没有调查得出的满意度。',
      'en-US': 'The target is a satisfaction rate, the actual says only that nobody complained.',
    },
    why: {
      'zh-CN': '没有调查就没有满意度，复核时按 0 分处理。',
      'en-US': 'Without a survey there is no rate; reviewers give it no points.',
    },
    howToFix: {
      'zh-CN': '填写调查得出的满意度；没有调查的，在原因栏说明。',
      'en-US': 'Write the rate the survey gave, or say why there was none.',
    },
    messages: {
      noRate: {
        'zh-CN': '满意度指标“{name}”的目标是“{target}”，实际“{actual}”没有给出满意度。',
        'en-US': '{name} has the target {target}; {actual} gives no rate.',
      },
    },
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const { actual, name } = indicator;
      const target = targetToRead(indicator);
      const text = compact(textToRead(actual));
      if (!actual || !/满意/.test(name.text) || !FIGURE.test(compact(target))) continue;
      if (!NO_COMPLAINTS.test(text) || FIGURE.test(text)) continue;
      yield { cell: actual.cell, messageId: 'noRate', data: { name: name.text, target, actual: actual.text } };
    }
  },
});
