import type { Catalogue } from './message';

/** Sentences for everything a host can refuse, and for single edits it skips. */
export const hostMessages = {
  'host.skipped.changed': {
    'zh-CN': '{cell} 的内容已被改动，未写入；请重新校验。',
    'en-US': '{cell} was changed in the meantime and was left alone; check again.',
  },
} as const satisfies Catalogue;
