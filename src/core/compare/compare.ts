import { messagesOf } from '../messages/message';
import { compareMessages } from './messages';
import { DEFAULT_COMPARISON_SETTINGS, type Comparison, type ComparisonInput, type ComparisonSettings } from './types';

const say = messagesOf(compareMessages);

/** Judges whether the actual answers and satisfies the target. Pure, never throws. */
export function compare(_input: ComparisonInput, _settings: ComparisonSettings = DEFAULT_COMPARISON_SETTINGS): Comparison {
  return {
    verdict: 'unclear',
    evidence: [{ outcome: 'unclear', message: say('compare.unclear.prose'), target: null, actual: null }],
    ratio: null, copiedBound: null, templateHint: null, duplicate: null, grade: null,
  };
}
