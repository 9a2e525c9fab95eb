import { ACTIONS, ALTERNATIVES, BUYING, CLAIMS, HOLDING, MAKING, PEOPLE } from '../language/claims';
import { OCCASIONS } from '../language/calendar';
import { SCOPE_CUES } from '../language/cues/scope';
import { wordList } from '../language/lexicon';
import { RANKED } from '../language/figures';
import { ANY_THING, COSTS, MONEY_NOUNS } from '../language/directions';
import { GRADE_WORDS } from '../language/scales';
import { codesOf } from '../text/characters';
import type { Key } from './key';

const acts = wordList([...ACTIONS, ...GRADE_WORDS.map(([word]) => word), ...CLAIMS]);

/** Whether the words name an act or a grade (培训80人，合格80人), and no place. */
export function namesAct({ shown }: Key): boolean {
  return acts.isIn(shown);
}

const actsAlone = new Set(ACTIONS);

/** Whether the words are an act and nothing else: 编制2期. */
export function isActAlone({ shown }: Key): boolean {
  return actsAlone.has(shown) || (shown.length === 2 && FINISHED.has(shown.charCodeAt(1)));
}

/** 装好, 修完: behind a verb of one character. */
const FINISHED = codesOf('好完毕成');

const buying = wordList(BUYING);

/** Whether the words ask for something to be bought. */
export function namesBuying({ shown }: Key): boolean {
  return buying.isIn(shown);
}

const making = wordList(MAKING);

/** Whether the words open with an act that makes or brings what it counts: 新建7个. */
export const beginsMaking = ({ shown }: Pick<Key, 'shown'>): boolean => making.matchAt(shown, 0) !== null;

/** Whether of the things counted each gets this deed or another: 新建5座，改建7座. */
export function isAlternative({ shown }: Key): boolean {
  return ALTERNATIVES.has(shown);
}

/** Whether the verb says no more than that something took place: 均已召开. */
export function isHolding({ shown }: Key): boolean {
  return HOLDING.has(shown);
}

const lacks = wordList(
  SCOPE_CUES.filter(({ sense, touch }) => sense === 'missing' && touch === undefined).flatMap((cue) => cue.words),
);

/** Whether the words name what was left out: 漏检, 缺席. */
export function namesLack({ shown }: Key): boolean {
  return lacks.isIn(shown);
}

const anyThing = new Set([...ANY_THING, ...RANKED]);

/** Whether the noun names no certain thing: 开展活动10场. */
export function namesNothing({ shown }: Key): boolean {
  return anyThing.has(shown);
}

/** Whether the words name all people of a place: 常住人口. */
export function namesPeople({ shown }: Key): boolean {
  return PEOPLE.some((word) => shown.endsWith(word));
}

const money = wordList([...new Set([...MONEY_NOUNS, ...COSTS])]);

/** Whether the noun speaks of money by any of its names: 成本, 支出, 经费. */
export function namesMoney({ shown }: Key): boolean {
  return money.isIn(shown);
}

const QUOTES = codesOf('“"‘「');
const occasions = wordList(OCCASIONS);

/** The occasion that the words open with: 春节走访, 秋防免疫; null without one. */
export function occasionOf({ shown }: Key): string | null {
  const from = QUOTES.has(shown.charCodeAt(0)) ? 1 : 0;
  return occasions.matchAt(shown, from)?.word ?? null;
}
