import { toA1 } from '../../sheet/address';
import { defineRule } from '../define';

/** The same thing with different figures in two rows. */
export default defineRule({
  meta: {
    code: 'ZP209',
    slug: 'cross-row-conflict',
    severity: 'info',
    stage: 'trial',
    edits: null,
    topic: null,
    namesAnotherCell: true,
    title: { 'zh-CN': '前后数字不一致', 'en-US': 'Rows contradict each other' },
    what: {
      'zh-CN': '同一件事在表内两处写了不同的数字。',
      'en-US': 'The same thing is given with different figures in two rows.',
    },
    why: {
      'zh-CN': '前后矛盾是审核常问的问题。',
      'en-US': 'Reviewers ask about contradictions.',
    },
    howToFix: {
      'zh-CN': '核对两处，改成一致；本来就是两回事的，可以忽略。',
      'en-US': 'Check both places and make them agree; if they are two different things, set this aside.',
    },
    messages: {
      differ: {
        'zh-CN': '这里写“{here}”，{other} 写“{there}”，请核对是否一致。',
        'en-US': 'This says {here}, {other} says {there}; do they agree?',
      },
    },
  },
  *check(context) {
    const { form } = context;
    for (const { kind, row, other, texts } of context.conflicts) {
      const here = form.indicators[row]?.actual;
      const there = form.indicators[other];
      if (kind !== 'different-numbers' || !here || !there) continue;
      const data = { here: texts[0], there: texts[1], other: toA1((there.actual ?? there.name).cell) };
      yield { cell: here.cell, messageId: 'differ', data };
    }
  },
});
