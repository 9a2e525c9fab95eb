import type { LocalisedText } from '../messages/message';
import type { Severity } from './types';

/** What a clerk has to do about a finding, in the same words in every face and report. */
export const SEVERITY_WORDS: Readonly<Record<Severity, LocalisedText>> = {
  error: { 'zh-CN': '必改', 'en-US': 'must fix' },
  warning: { 'zh-CN': '要核对', 'en-US': 'to check' },
  info: { 'zh-CN': '可改进', 'en-US': 'could improve' },
};
