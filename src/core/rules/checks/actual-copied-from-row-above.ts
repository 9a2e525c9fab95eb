import { toA1 } from '../../sheet/address';
import { defineRule } from '../define';

/** An actual that was copied from another row and not changed. */
export default defineRule({
  meta: {
    code: 'ZP210',
    slug: 'actual-copied-from-row-above',
    severity: 'warning',
    stage: 'trial',
    edits: null,
    topic: 'actual',
    namesAnotherCell: true,
    title: { 'zh-CN': '实际完成值与上面一行雷同', 'en-US': 'Actual copied from a row above' },
    what: {
      'zh-CN': '目标不同的两行，实际完成值却一字不差，像是复制后忘了改。',
      'en-US': 'Two rows with different targets have the very same actual, as if it was copied and not changed.',
    },
    why: {
      'zh-CN': '复制来的数不是这一项的完成情况。',
      'en-US': 'A copied figure says nothing about this indicator.',
    },
    howToFix: {
      'zh-CN': '核对这一行，填写它自己的完成数。',
      'en-US': 'Check this row and write its own figure.',
    },
    messages: {
      copied: {
        'zh-CN': '“{here}”与 {other} 的实际完成值相同，但两行目标不同，请核对。',
        'en-US': '{here} is also the actual of {other}, yet the targets differ; please check.',
      },
    },
  },
  *check(context) {
    const { form } = context;
    for (const { kind, row, other, texts } of context.conflicts) {
      const here = form.indicators[row]?.actual;
      const there = form.indicators[other]?.actual;
      if (kind !== 'copied-actual' || !here || !there) continue;
      yield { cell: here.cell, messageId: 'copied', data: { here: texts[0], other: toA1(there.cell) } };
    }
  },
});
