import type { Requirement } from '../../reading/asked';
import type { FigureFact } from '../../reading/types';

import { evidenceOf, say } from '../evidence';
import { percentOf, type FigureJudgement } from '../figures';
import { type Role } from '../roles';
import type { Evidence } from '../types';
import { actualWords, targetWords } from '../wording';
/** A figure that could answer, with what it is to the requirement. */
export interface Candidate {
  readonly fact: FigureFact;
  readonly role: Role;
}

/** What a requirement came to. */
export interface RequirementOutcome {
  readonly evidence: Evidence;
  /** Only where a single figure decided. */
  readonly judgement: FigureJudgement | null;
  /** Ids of the facts that decided or were worked into what decided. */
  readonly used: ReadonlySet<number>;
  readonly candidates: readonly Candidate[];
}

function idsOf(facts: readonly FigureFact[]): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const { id, from } of facts) {
    ids.add(id);
    if (from) for (const own of from.facts) ids.add(own);
  }
  return ids;
}

const MIXED = { met: 'judge.met.figure', short: 'judge.short.figure', unclear: 'judge.unclear.figure' } as const;

/** One figure decides. */
export function byOne(requirement: Requirement, judgement: FigureJudgement): Evidence {
  const { fact: target } = requirement;
  const { fact, outcome } = judgement;
  const data = { target: targetWords(target.mention), actual: actualWords(fact.mention, target.mention) };
  const done = (message: Evidence['message']): Evidence =>
    evidenceOf('figure', outcome, message, target.span, fact.span);
  if (outcome === 'exceeded') return done(say('judge.exceeded.figure', { ...data, percent: percentOf(judgement) }));
  if (outcome === 'met' && judgement.isRounded) return done(say('judge.met.rounded', data));
  return done(say(MIXED[outcome], data));
}

export const decided = (
  evidence: Evidence,
  facts: readonly FigureFact[],
  candidates: readonly Candidate[],
  judgement: FigureJudgement | null = null,
): RequirementOutcome => ({
  evidence,
  judgement,
  used: idsOf(facts),
  candidates,
});
