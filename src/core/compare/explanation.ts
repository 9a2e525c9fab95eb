import { isBlankish } from '../text/normalise';
import type { ExplanationReading } from './types';

/** Reads an explanation cell: nothing, a reason, a measure, or both. */
export function readExplanation(text: string): ExplanationReading {
  return { kind: isBlankish(text) ? 'none' : 'unsorted', openBlanks: [] };
}
