import { defineRule } from '../define';
import { isAnswered } from '../indicator-cells';

/** An actual without a target, in a form that has targets. */
export default defineRule({
  meta: {
    code: 'ZP212',
    slug: 'target-missing',
    severity: 'warning',
    stage: 'trial',
    edits: null,
    topic: 'measurable',
    title: { 'zh-CN': '目标值未填', 'en-US': 'Target is missing' },
    what: {
      'zh-CN': '填了实际完成值，目标值却空着（同表其他指标都有目标值）。',
      'en-US': 'The actual is given but the target is blank, while other rows have one.',
    },
    why: {
      'zh-CN': '没有目标就无从判断是否完成。',
      'en-US': 'Without a target nobody can tell whether it was met.',
    },
    howToFix: {
      'zh-CN': '按批复的绩效目标补填目标值。',
      'en-US': 'Fill in the target as it was approved.',
    },
    messages: {
      blank: {
        'zh-CN': '指标“{name}”填了实际完成值“{actual}”，目标值没有填。',
        'en-US': '{name} has the actual {actual} but no target.',
      },
    },
  },
  *check({ form }) {
    if (!form.indicators.some(({ target }) => target.text !== '')) return;
    for (const indicator of form.indicators) {
      if (indicator.target.text !== '' || !indicator.actual || !isAnswered(indicator)) continue;
      yield {
        cell: indicator.target.cell,
        messageId: 'blank',
        data: { name: indicator.name.text, actual: indicator.actual.text },
      };
    }
  },
});
