import type { Catalogue } from '../messages/message';

export const editsMessages = {
  'edits.skipped.changed': {
    'zh-CN': '{cell} 现为“{found}”，与校验时不同，未写入；请重新校验。',
    'en-US': '{cell} now holds “{found}”, not what was checked, and was left alone; check again.',
  },
  'edits.skipped.input-changed': {
    'zh-CN': '{cell} 依据的 {input} 现为“{found}”，与校验时不同，{cell} 未写入；请重新校验。',
    'en-US':
      '{cell} rests on {input}, which now holds “{found}” and not what was checked; {cell} was left alone. Check again.',
  },
  'edits.skipped.depends': {
    'zh-CN': '{cell} 依据的 {input} 没有写入，{cell} 也未写入；请重新校验。',
    'en-US': '{cell} rests on {input}, which was not written, so {cell} was left alone as well; check again.',
  },
  'edits.skipped.after-rows': {
    'zh-CN': '前面的插入或删除行没有成功，{cell} 未写入；请重新校验。',
    'en-US': 'Rows were to be inserted or removed first and were not, so {cell} was left alone; check again.',
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
