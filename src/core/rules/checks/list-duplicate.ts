import { defineRule } from '../define';

/** A list in the actual names the same thing twice. */
export default defineRule({
  meta: {
    code: 'ZP208',
    slug: 'list-duplicate',
    severity: 'warning',
    stage: 'stable',
    edits: null,
    topic: 'actual',
    title: { 'zh-CN': '列举的内容有重复', 'en-US': 'The same thing is listed twice' },
    what: {
      'zh-CN': '实际完成值逐项列举，其中一项出现了两次。',
      'en-US': 'The actual lists items and names one of them twice.',
    },
    why: {
      'zh-CN': '重复的一项会使数量虚高，实际完成数可能不够。',
      'en-US': 'A repeated item inflates the count: the target may not be met.',
    },
    howToFix: {
      'zh-CN': '删去重复的一项，或改成漏写的那一项，再核对数量。',
      'en-US': 'Delete the repetition, or write the item that was meant, and count again.',
    },
    messages: {
      twice: {
        'zh-CN': '“{entry}”列了两次，请核对实际完成的数量。',
        'en-US': '{entry} is listed twice; please check the count.',
      },
    },
  },
  *check({ indicators }) {
    for (const { indicator, comparison } of indicators) {
      if (!comparison.duplicate || !indicator.actual) continue;
      yield { cell: indicator.actual.cell, messageId: 'twice', data: { entry: comparison.duplicate.entry } };
    }
  },
});
