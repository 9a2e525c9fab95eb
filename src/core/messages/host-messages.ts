import type { Catalogue } from './message';

/** Sentences for everything a host can refuse, and for single edits it skips. */
export const hostMessages = {
  'host.skipped.changed': {
    'zh-CN': '{cell} 的内容已被改动，未写入；请重新校验。',
    'en-US': '{cell} was changed in the meantime and was left alone; check again.',
  },
  'host.sheet-gone': {
    'zh-CN': '这张工作表已不在工作簿中；请重新选择工作表。',
    'en-US': 'This sheet is no longer in the workbook; choose another one.',
  },
  'host.unexpected': {
    'zh-CN': '出现了意外问题，文件未被改动；请重试，仍不行请把文件发给维护人员。',
    'en-US': 'Something unexpected happened and the file was not changed; try again, or send the file to the maintainers.',
  },
} as const satisfies Catalogue;
