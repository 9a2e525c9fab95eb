import type { Sense } from '../language/cues/index';
import { namesAct } from '../reading/acts';
import { demandedOn, type Asked, type Requirement } from '../reading/asked';
import type { ClaimFact, DayFact, FigureFact } from '../reading/types';

/** What a figure of the actual is to a requirement. Only a result can satisfy it by itself. */
export type Role =
  | 'result'
  | 'plan'
  | 'allotted'
  | 'expected'
  | 'lower'
  | 'denied'
  | 'missing'
  | 'other-year'
  | 'stock'
  | 'cumulative'
  | 'deviation'
  | 'change'
  | 'of-base'
  | 'opposite'
  | 'base'
  | 'part'
  | 'remainder'
  | 'exception';

/** Senses that are asked for as such: 未整改隐患, 节约资金, 下降率. Of the others the very word must be asked for. */
const BY_SENSE: ReadonlySet<Sense> = new Set<Sense>([
  'denied',
  'missing',
  'remainder',
  'stock',
  'cumulative',
  'saved',
  'up',
  'down',
  'than-last-year',
]);

function isAskedFor(sense: Sense, fact: FigureFact | DayFact, { asksFor }: Asked): boolean {
  if (BY_SENSE.has(sense)) return asksFor.senses.has(sense);
  return fact.cues.some((cue) => cue.sense === sense && asksFor.words.has(cue.word));
}

const hasSense = (fact: FigureFact | DayFact, sense: Sense): boolean => fact.cues.some((cue) => cue.sense === sense);

/** Of another year than the row's own. */
function isOtherYear(fact: FigureFact | DayFact, asked: Asked): boolean {
  if (fact.time === 'other-year') return true;
  return asked.year !== null && fact.year !== null && fact.year !== asked.year;
}

/** On a rung below the one that is asked for. */
export function isBelow(fact: FigureFact | DayFact | ClaimFact, asked: Asked): boolean {
  if (fact.rung === null || asked.asksFor.words.has(fact.cues.find(({ sense }) => sense === 'rung')?.word ?? ''))
    return false;
  const demanded = demandedOn(asked, fact.rung.ladder);
  return demanded !== null && fact.rung.level < demanded;
}

/** 5台的工作延至下年: late, and not said to be done. */
function isPutOff({ isLate, stage, mention }: FigureFact, { asksFor }: Asked): boolean {
  if (!isLate || stage === 'done' || stage === 'rung' || asksFor.senses.has('late')) return false;
  return mention.kind === 'count' || mention.kind === 'measure' || mention.kind === 'amount';
}

/** 床位总数达2360张 for 新增150张: how many there are by now. */
function isTotalOfAll({ cues, verb, mention }: FigureFact, { wantsAdded }: Requirement): boolean {
  if (!wantsAdded || mention.kind === 'percent' || cues.some(({ sense }) => sense === 'added')) return false;
  return cues.some(({ sense, word }) => sense === 'total' && TOTALS.has(word)) && !namesAct(verb);
}

const TOTALS: ReadonlySet<string> = new Set(['总数', '总量', '总数为', '总量达', '总长', '总面积']);

const OF_BASE: readonly Sense[] = ['of-last-year', 'of-plan'];

/** One test a role, in the order in which they weigh. */
const TESTS: readonly {
  readonly role: Role;
  readonly holds: (fact: FigureFact, requirement: Requirement, asked: Asked) => boolean;
}[] = [
  { role: 'exception', holds: (fact) => fact.share === 'exception' },
  { role: 'remainder', holds: (fact, _, asked) => fact.share === 'remainder' && !isAskedFor('remainder', fact, asked) },
  { role: 'missing', holds: (fact, _, asked) => fact.share === 'missing' && !isAskedFor('missing', fact, asked) },
  {
    role: 'expected',
    holds: (fact, _, asked) =>
      (fact.stage === 'expected' && !isAskedFor('expected', fact, asked)) || isPutOff(fact, asked),
  },
  { role: 'denied', holds: (fact, _, asked) => fact.polarity === 'denied' && !isAskedFor('denied', fact, asked) },
  { role: 'opposite', holds: (fact, _, asked) => fact.polarity === 'opposite' && !isAskedFor('opposite', fact, asked) },
  { role: 'other-year', holds: (fact, _, asked) => isOtherYear(fact, asked) },
  { role: 'deviation', holds: (fact, _, asked) => fact.aspect === 'deviation' && !isAskedFor('saved', fact, asked) },
  {
    role: 'of-base',
    holds: (fact, _, { asksFor }) => OF_BASE.some((sense) => hasSense(fact, sense) && !asksFor.senses.has(sense)),
  },
  { role: 'plan', holds: (fact, _, asked) => fact.stage === 'planned' && !isAskedFor('plan', fact, asked) },
  { role: 'allotted', holds: (fact, _, asked) => fact.stage === 'allotted' && !isAskedFor('allotted', fact, asked) },
  {
    role: 'change',
    holds: (fact, { wantsChange, wantsAdded }) =>
      fact.aspect === 'change' && !wantsChange && !(wantsAdded && fact.mention.kind === 'count'),
  },
  { role: 'lower', holds: (fact, _, asked) => fact.stage === 'rung' && isBelow(fact, asked) },
  {
    role: 'stock',
    holds: (fact, requirement, asked) =>
      (fact.time === 'stock' && (requirement.wantsAdded || !isAskedFor('stock', fact, asked))) ||
      isTotalOfAll(fact, requirement),
  },
  {
    role: 'cumulative',
    holds: (fact, _, asked) => fact.time === 'cumulative' && !isAskedFor('cumulative', fact, asked),
  },
  { role: 'base', holds: (fact, _, asked) => fact.share === 'base' && !isAskedFor('base', fact, asked) },
  { role: 'part', holds: (fact) => fact.share === 'part' },
];

export function roleOf(fact: FigureFact, requirement: Requirement, asked: Asked): Role {
  return TESTS.find(({ holds }) => holds(fact, requirement, asked))?.role ?? 'result';
}
