import type { TextSpan } from './types';

/** The first entry of a list in the text that repeats an earlier one; null when there is none. */
export function findDuplicateEntry(_text: string): { entry: string; span: TextSpan } | null {
  return null;
}
