import { ZERO } from '../../decimal';

import type { Requirement } from '../../reading/asked';
import type { ClaimFact, FigureFact } from '../../reading/types';
import { isRhythm } from '../../reading/periods';
import { quote } from '../../reading/wording';
import type { Row } from '../context';

import { evidenceOf, say } from '../evidence';
import { judgePair } from '../figures';
import { type Role } from '../roles';

import { targetWords } from '../wording';
import { byOne, decided, type Candidate, type RequirementOutcome } from './outcome';

/** What a figure that is no result says by itself, the plainest miss first. */
export function byOther(
  requirement: Requirement,
  candidates: readonly Candidate[],
  row: Row,
): RequirementOutcome | null {
  const target = targetWords(requirement.fact.mention);
  const first = (role: Role): FigureFact | undefined => candidates.find((one) => one.role === role)?.fact;
  const miss = (role: Role, by: string, id: Parameters<typeof say>[0]): RequirementOutcome | null => {
    const fact = first(role);
    return fact
      ? decided(
          evidenceOf(by, 'short', say(id, { target, actual: quote(fact.text) }), requirement.fact.span, fact.span),
          [fact],
          candidates,
        )
      : null;
  };
  const isMore = requirement.direction !== 'lower';
  if (isMore) {
    const missed =
      miss('denied', 'denied', 'judge.short.denied') ??
      miss('missing', 'missing', 'judge.short.missing') ??
      miss('exception', 'exception', 'judge.short.exception') ??
      miss('lower', 'stage', 'judge.short.stage') ??
      miss('expected', 'expected', 'judge.short.expected');
    if (missed) return missed;
  }
  return (
    miss('other-year', 'other-year', 'judge.short.other-year') ??
    byUnsure(requirement, candidates, row) ??
    byPlan(requirement, candidates)
  );
}

const UNSURE = {
  change: 'doubt.change',
  'of-base': 'doubt.level',
  stock: 'doubt.stock',
  cumulative: 'doubt.several-years',
  deviation: 'doubt.change',
} as const;

/** Stocks, sums of years and changes: below the target they miss it, otherwise nobody can tell. */
function byUnsure(
  requirement: Requirement,
  candidates: readonly Candidate[],
  { settings }: Row,
): RequirementOutcome | null {
  for (const { fact, role } of candidates) {
    if (role !== 'change' && role !== 'of-base' && role !== 'stock' && role !== 'cumulative' && role !== 'deviation')
      continue;
    const judged = role === 'stock' || role === 'cumulative' ? judgePair(requirement, fact, settings) : null;
    if (judged?.outcome === 'short' && requirement.direction === 'higher')
      return decided(byOne(requirement, judged), [fact], candidates, judged);
    const data = { target: targetWords(requirement.fact.mention), actual: quote(fact.text) };
    return decided(
      evidenceOf(role, 'unclear', say(UNSURE[role], data), requirement.fact.span, fact.span),
      [fact],
      candidates,
    );
  }
  return null;
}

function byPlan(requirement: Requirement, candidates: readonly Candidate[]): RequirementOutcome | null {
  const plan = candidates.find(({ role }) => role === 'plan')?.fact;
  if (!plan) return null;
  const data = { target: targetWords(requirement.fact.mention), actual: quote(plan.text) };
  return decided(
    evidenceOf('plan', 'unanswered', say('judge.unanswered.plan', data), requirement.fact.span, plan.span),
    [plan],
    candidates,
  );
}

/** 核对940笔，无不符: what must not be is said to be absent, and no figure of it stands beside. */
export function noneOfIt(
  requirement: Requirement,
  own: readonly FigureFact[],
  { given, asked, wanted }: Row,
): RequirementOutcome | null {
  const { mention, span, clause } = requirement.fact;
  if (requirement.direction !== 'lower') return null;
  if (given.saysNone && mention.kind === 'count') {
    const none = { target: quote(mention.text), actual: quote(given.text.original) };
    return decided(evidenceOf('none', 'met', say('judge.met.word', none), span, given.whole), [], []);
  }
  if (!mention.value.eq(ZERO)) return null;
  // 全年因病死亡为零 under another name: the clause itself says of what.
  const target = wanted.text.claims.find((claim) => claim.clause === clause)?.words;
  const absent = given.absent.find((noun) => asked.name.key.sharesCharacter(noun) || (target?.likeness(noun) ?? 0) > 0);
  if (!absent) return null;
  const happened = own.some(
    (fact) =>
      fact.mention.value.gt(ZERO) &&
      ((fact.noun.isEmpty && fact.verb.isEmpty) ||
        [fact.noun, fact.verb].some((key) => !key.isEmpty && (absent.likeness(key) ?? 0) > 0)),
  );
  if (happened) return null;
  const data = { target: quote(mention.text), actual: quote(given.text.original) };
  return decided(evidenceOf('none', 'met', say('judge.met.word', data), span, given.whole), [], []);
}

/** What was left out of a rhythm: a count that is missing, a day or period that is denied, an exception. */
function gapOf(candidates: readonly Candidate[], { text, unfinished, excepted }: Row['given']): Gap | undefined {
  const missing = candidates.find(
    ({ fact, role }) => (role === 'missing' || role === 'denied') && fact.mention.value.gt(ZERO),
  )?.fact;
  const day = text.days.find(({ polarity }) => polarity === 'denied');
  // 第三季度未入户: a day or period of its own in a clause that denies.
  const denied = (): Gap | undefined =>
    text.cued.find((one) => one.polarity === 'denied' && text.days.some(({ clause }) => clause === one.clause));
  return missing ?? day ?? unfinished ?? excepted ?? denied();
}

type Gap = Pick<ClaimFact, 'text' | 'span'>;

/** 每月1次，其中2月缺1次: a rhythm with a gap is no rhythm kept. */
export function gapInRhythm(
  requirement: Requirement,
  candidates: readonly Candidate[],
  { given, wanted }: Row,
): RequirementOutcome | null {
  const { mention, span } = requirement.fact;
  if (!isRhythm(mention) || requirement.direction === 'lower') return null;
  const restated = candidates.some(({ fact, role }) => role === 'result' && isRhythm(fact.mention));
  if (!restated || wanted.unfinished) return null;
  const gap = gapOf(candidates, given);
  if (!gap) return null;
  const data = { target: targetWords(mention), actual: quote(gap.text) };
  return decided(evidenceOf('exception', 'short', say('judge.short.exception', data), span, gap.span), [], candidates);
}
