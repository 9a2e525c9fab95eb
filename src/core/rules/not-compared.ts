import type { Comparison } from '../judgement';
import { say } from './messages';

/** What is said of a row that has neither target nor actual, as in a scoring table. */
export const NOT_COMPARED: Comparison = {
  verdict: 'unclear',
  evidence: [
    { by: 'not-compared', outcome: 'unclear', message: say('rules.nothing-to-compare'), target: null, actual: null },
  ],
  ratio: null,
  copiedBound: null,
  templateHint: null,
  duplicate: null,
  quantities: [],
  grade: null,
};
