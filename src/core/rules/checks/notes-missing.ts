import { matchNotes, planNotes } from '../../edits/notes';
import { defineRule } from '../define';

/** The standard notes of the family are not there. */
export default defineRule({
  meta: {
    code: 'ZP401',
    slug: 'notes-missing',
    severity: 'warning',
    stage: 'stable',
    edits: 'fix',
    topic: 'notes',
    title: { 'zh-CN': '缺少标准备注', 'en-US': 'Standard notes are missing' },
    what: {
      'zh-CN': '本地区的自评表应附标准备注，表下没有。',
      'en-US': 'Forms of this family carry standard notes; there are none below the table.',
    },
    why: {
      'zh-CN': '备注写明了预算口径和计分原则，缺少会被要求补上。',
      'en-US': 'The notes state how figures and scores are to be read; reviewers ask for them.',
    },
    howToFix: {
      'zh-CN': '一键补全会在表格下方插入备注，不动表内内容。',
      'en-US': 'They can be inserted below the table; the table itself is not touched.',
    },
    messages: {
      missing: {
        'zh-CN': '表格下方没有备注，应附 {count} 条标准备注。',
        'en-US': 'There are no notes below the table; {count} standard notes belong there.',
      },
      headingOnly: {
        'zh-CN': '“备注”下面是空的，应附 {count} 条标准备注。',
        'en-US': 'The heading 备注 has nothing below it; {count} standard notes belong there.',
      },
    },
  },
  *check({ form, ruleSet, sheet, others }) {
    if (ruleSet.notes.length === 0) return;
    const { state } = matchNotes(form.notes, ruleSet.notes);
    if (state !== 'absent' && state !== 'heading-only') return;
    const { top, left } = form.notes?.range ?? { top: form.table.bottom + 1, left: form.table.left };
    yield {
      cell: { row: top, col: left },
      messageId: state === 'absent' ? 'missing' : 'headingOnly',
      data: { count: ruleSet.notes.length },
      fix: planNotes(sheet.snapshot, form, ruleSet.notes, others),
    };
  },
});
