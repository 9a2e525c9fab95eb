import type { EvaluationForm, Slot } from '../../form/types';
import { cellKey } from '../../sheet/address';
import { defineRule } from '../define';
import { rateBlanksIn } from '../plans/remarks';

/** Where a reason for the rate is written: beside the money or in a block for the whole form; a merged cell once. */
function rateReasons({ funding, explanationBlocks }: EvaluationForm): Slot[] {
  const slots = [
    ...(funding?.rows ?? []).map(({ explanation }) => explanation),
    ...explanationBlocks.map(({ content }) => content),
  ];
  const given = slots.flatMap((slot) => (slot ? [[cellKey(slot.cell.row, slot.cell.col), slot] as const] : []));
  return [...new Map(given).values()];
}

/** An inserted sentence that was not finished. */
export default defineRule({
  meta: {
    code: 'ZP207',
    slug: 'remark-blank-left',
    severity: 'error',
    stage: 'stable',
    edits: null,
    topic: 'explanation',
    title: { 'zh-CN': '说明还是草稿，【】没有填', 'en-US': 'Blanks in 【】 left in an explanation' },
    what: {
      'zh-CN': '插入的说明草稿里，【】处还没有补充完整。',
      'en-US': 'The inserted sentence still has parts in 【】 that nobody filled in.',
    },
    why: {
      'zh-CN': '带着【】报出去等于没有说明。',
      'en-US': 'A sentence with open blanks explains nothing.',
    },
    howToFix: {
      'zh-CN': '把【】连同里面的提示换成实际内容。',
      'en-US': 'Replace each 【】 and its hint with what happened.',
    },
    messages: {
      open: {
        'zh-CN': '指标“{name}”的说明还是草稿，有 {count} 处没有填：{first}。',
        'en-US': 'The explanation of {name} is still a draft: {count} open blanks, the first is {first}.',
      },
      openRate: {
        'zh-CN': '预算执行的说明还是草稿，有 {count} 处没有填：{first}。',
        'en-US': 'The explanation of the rate is still a draft: {count} open blanks, the first is {first}.',
      },
    },
  },
  *check({ form, indicators }) {
    for (const { indicator, explanation } of indicators) {
      const [first] = explanation.openBlanks;
      if (!first || !indicator.explanation) continue;
      yield {
        cell: indicator.explanation.cell,
        messageId: 'open',
        data: {
          name: indicator.name.text,
          count: explanation.openBlanks.length,
          first: indicator.explanation.text.slice(first.start, first.end),
        },
      };
    }
    for (const { cell, text } of rateReasons(form)) {
      const blanks = rateBlanksIn(text);
      const [first] = blanks;
      if (first !== undefined) yield { cell, messageId: 'openRate', data: { count: blanks.length, first } };
    }
  },
});
