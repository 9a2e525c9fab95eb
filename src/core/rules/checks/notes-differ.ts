import { matchNotes } from '../../edits/notes';
import { defineRule } from '../define';

/** Notes that are not the standard ones. */
export default defineRule({
  meta: {
    code: 'ZP402',
    slug: 'notes-differ',
    severity: 'info',
    stage: 'stable',
    edits: null,
    topic: 'notes',
    title: { 'zh-CN': '备注与标准备注不一致', 'en-US': 'Notes differ from the standard ones' },
    what: {
      'zh-CN': '表下已有备注，但缺少标准备注中的几条，或内容不同。',
      'en-US': 'There are notes, but some of the standard ones are missing or say something else.',
    },
    why: {
      'zh-CN': '备注口径不一致，各单位的数就不能比较。',
      'en-US': 'With other notes the figures of different units cannot be compared.',
    },
    howToFix: {
      'zh-CN': '对照标准备注补充缺少的几条；本单位另有规定的，可以忽略。',
      'en-US': 'Add what is missing; if your unit has its own notes, set this aside.',
    },
    messages: {
      partial: {
        'zh-CN': '备注缺少标准备注的 {count} 条，例如：“{line}”',
        'en-US': '{count} of the standard notes are missing, such as: {line}',
      },
      different: {
        'zh-CN': '备注与本地区的标准备注不同，共 {count} 条，例如：“{line}”',
        'en-US': 'The notes are not the {count} standard ones, such as: {line}',
      },
    },
  },
  *check({ form, ruleSet }) {
    if (ruleSet.notes.length === 0 || !form.notes) return;
    const { state, missing } = matchNotes(form.notes, ruleSet.notes);
    if (state !== 'partial' && state !== 'different') return;
    const { top, left } = form.notes.range;
    yield { cell: { row: top, col: left }, messageId: state, data: { count: missing.length, line: missing[0] ?? '' } };
  },
});
