import type { Catalogue } from '../messages/message';

export const editsMessages = {
  'edits.skipped.changed': {
    'zh-CN': '{cell} 现为“{found}”，与校验时不同，未写入；请重新校验。',
    'en-US': '{cell} now holds “{found}”, not what was checked, and was left alone; check again.',
  },
  'edits.skipped.not-blank': {
    'zh-CN': '{range} 不是空白区域，未写入；请先清空或另选位置。',
    'en-US': '{range} is not blank and was left alone; clear it or choose another place.',
  },
  'edits.skipped.merged': {
    'zh-CN': '{cell} 位于合并单元格内部，不能单独写入。',
    'en-US': '{cell} lies inside a merged cell and cannot be written by itself.',
  },
  'edits.reason.notes': {
    'zh-CN': '在表格下方插入备注',
    'en-US': 'Insert the notes below the table',
  },
  'edits.reason.notes-rows': {
    'zh-CN': '表格下方没有足够的空行，先插入 {count} 行',
    'en-US': 'Insert {count} rows first: there are not enough blank rows below the table',
  },
} as const satisfies Catalogue;
