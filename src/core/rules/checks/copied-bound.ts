import { textToRead } from '../../form/index';
import { defineRule } from '../define';

/** The actual repeats the target's limit instead of a measured value. */
export default defineRule({
  meta: {
    code: 'ZP203',
    slug: 'copied-bound',
    severity: 'warning',
    stage: 'stable',
    edits: null,
    topic: 'actual',
    title: { 'zh-CN': '照抄目标值，没有填实测数', 'en-US': 'Actual repeats the bound' },
    what: {
      'zh-CN': '实际完成值照抄了“≥90%”“48小时以内”这样的界限，没有实际数字。',
      'en-US': 'The actual repeats a bound such as ≥90% instead of a measured figure.',
    },
    why: {
      'zh-CN': '界限不是完成结果，审核时看不出实际完成多少。',
      'en-US': 'A bound is no result: nobody can see what was achieved.',
    },
    howToFix: {
      'zh-CN': '改填实际测得或发生的数：多少、多久、哪一天，不要只写“以上”“以内”。',
      'en-US': 'Write what was measured or what happened: how much, how long, on which day; not just 以上 or 以内.',
    },
    messages: {
      copied: {
        'zh-CN': '实际完成值“{bound}”照抄了目标的界限，请填实际数字。',
        'en-US': 'The actual {bound} repeats the bound of the target; write the measured figure.',
      },
    },
  },
  *check({ indicators }) {
    for (const { indicator, comparison } of indicators) {
      const span = comparison.copiedBound;
      if (!span || !indicator.actual) continue;
      const bound = textToRead(indicator.actual).slice(span.start, span.end) || indicator.actual.text;
      yield { cell: indicator.actual.cell, messageId: 'copied', data: { bound } };
    }
  },
});
