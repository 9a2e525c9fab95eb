import type { Quantity } from '../quantity/index';
import type { Evidence, TextSpan, Verdict } from './types';

/** All of a text. */
export function whole(text: string): TextSpan {
  return { start: 0, end: text.length };
}

/** Where a quantity stands in its text. */
export function spanOf(quantity: Quantity): TextSpan {
  return { start: quantity.start, end: quantity.end };
}

/** Puts evidence together. */
export function evidenceOf(
  outcome: Verdict,
  message: Evidence['message'],
  target: TextSpan | null,
  actual: TextSpan | null,
): Evidence {
  return { outcome, message, target, actual };
}
