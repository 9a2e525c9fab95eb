import type { Message } from '../core/messages/message';
import { hostMessage } from './messages';
import type { WordOrigin } from './word-origin';

/** Longest piece of a left out text that is quoted. */
const LONGEST_SAMPLE = 16;

/** What of a Word document was not read, in sentences. */
export function leftOutOf({ leftOut }: WordOrigin): Message[] {
  const say = (kind: 'hidden' | 'deleted'): Message[] => {
    const texts = leftOut[kind];
    const [first = ''] = texts;
    const line = first.replace(/\s+/g, ' ');
    const sample = line.length > LONGEST_SAMPLE ? `${line.slice(0, LONGEST_SAMPLE)}…` : line;
    return texts.length === 0 ? [] : [hostMessage(`host.docx.left-out.${kind}`, { count: texts.length, sample })];
  };
  return [...say('hidden'), ...say('deleted')];
}
