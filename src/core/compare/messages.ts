import type { Catalogue } from '../messages/message';

/** Sentences of the comparison; `{target}` and `{actual}` are pieces of the form's own text. */
export const compareMessages = {
  'compare.unclear.prose': {
    'zh-CN': '目标与实际均为文字描述，请人工判断。',
    'en-US': 'Target and actual are both prose; a person must judge.',
  },
} as const satisfies Catalogue;
