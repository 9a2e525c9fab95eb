import { ACTIONS, CLAIMS } from '../language/claims';
import { wordList } from '../language/lexicon';
import { GRADE_WORDS } from '../language/scales';
import type { Key } from './key';

const acts = wordList([...ACTIONS, ...GRADE_WORDS.map(([word]) => word), ...CLAIMS]);

/** Whether the words name an act or a grade (培训80人，合格80人), and no place. */
export function namesAct({ shown }: Key): boolean {
  for (let at = 0; at < shown.length; at++) if (acts.matchAt(shown, at)) return true;
  return false;
}
