import type { Message } from '../messages/message';
import type { Mention } from '../reading/mentions/types';
import { actualWording, targetWording, type Wording } from '../reading/wording';
import { say } from './evidence';

function worded({ text, converted }: Wording): string | Message {
  return converted === null ? text : say('judge.part.converted', { text, converted });
}

/** Target as said in evidence. */
export function targetWords(mention: Mention): string | Message {
  return worded(targetWording(mention));
}

/** Actual as said in evidence, in the target's unit where it is written in another. */
export function actualWords(actual: Mention, target: Mention): string | Message {
  return worded(actualWording(actual, target));
}
