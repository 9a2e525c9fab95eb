import type { Message } from '../messages/message';
import { messagesOf } from '../messages/message';
import type { TextSpan } from '../reading/types';
import { entailMessages } from './messages';
import type { Evidence, Verdict } from './types';

export const say = messagesOf(entailMessages);

export function evidenceOf(
  by: string,
  outcome: Verdict,
  message: Message,
  target: TextSpan | null,
  actual: TextSpan | null,
): Evidence {
  return { by, outcome, message, target, actual };
}

/** Whether a part of the target is kept. */
export const isGood = ({ outcome }: Evidence): boolean => outcome === 'met' || outcome === 'exceeded';
