import type { Evidence, Verdict } from './entail/types';
import { decide, ORDER } from './entail/decide';
import { derive } from './entail/derive';
import { assign } from './entail/pair';
import { roleOf, type Role } from './entail/roles';
import type { Row } from './entail/context';
import { readRow, type ComparisonInput, type ComparisonSettings } from './judgement';
import type { Requirement } from './reading/asked';
import type { Direction } from './reading/direction';
import { MOST_FIGURES } from './reading/target-figures';
import type { TextFacts } from './reading/text-facts';
import type { Fact, Said, TextSpan } from './reading/types';

/** A cue that reached a fact, where it stands in the original text. */
interface ExplainedCue {
  readonly sense: string;
  readonly word: string;
  readonly span: TextSpan;
}

/** A fact with what the sentence says of it; what it leaves at its default is not listed. */
export interface ExplainedFact {
  readonly id: number;
  readonly kind: Fact['kind'];
  readonly text: string;
  readonly span: TextSpan;
  readonly clause: number;
  readonly noun: string;
  readonly verb: string;
  readonly says: Readonly<Record<string, string>>;
  readonly cues: readonly ExplainedCue[];
}

/** One text: its clauses and the facts that were read from them. */
export interface ExplainedText {
  readonly text: string;
  readonly clauses: readonly { readonly number: number; readonly text: string; readonly span: TextSpan }[];
  readonly facts: readonly ExplainedFact[];
}

/** A figure of the actual as a requirement sees it: read from the text, or worked out by a step from other facts. */
interface ExplainedAnswer {
  readonly id: number;
  readonly text: string;
  readonly role: Role;
  readonly from: { readonly step: string; readonly facts: readonly number[] } | null;
}

/** What is asked for, and what was paired with it. */
interface ExplainedRequirement {
  readonly text: string;
  readonly span: TextSpan;
  readonly direction: Direction;
  readonly rung: string | null;
  /** What number and rhythm make in a year. */
  readonly product: string | null;
  readonly answers: readonly ExplainedAnswer[];
}

/** How a row was judged, step by step. */
export interface Explanation {
  readonly verdict: Verdict;
  readonly target: ExplainedText;
  readonly actual: ExplainedText;
  readonly requirements: readonly ExplainedRequirement[];
  /** Judges and doubts in the order in which they spoke. */
  readonly evidence: readonly Evidence[];
}

const DEFAULTS: Readonly<Partial<Record<keyof Said, unknown>>> = {
  stage: 'open',
  polarity: 'affirmed',
  certainty: 'stated',
  aspect: 'level',
  base: null,
  sense: null,
  time: 'form',
  isLate: false,
  share: 'whole',
};

const rungText = (rung: Said['rung']): string | null => (rung ? `${rung.ladder}.${String(rung.level)}` : null);

function saysOf(fact: Fact): Record<string, string> {
  const says: Record<string, string> = {};
  for (const [field, usual] of Object.entries(DEFAULTS)) {
    const value = fact[field as keyof Said];
    if (value !== usual) says[field === 'isLate' ? 'late' : field] = String(value);
  }
  const rung = rungText(fact.rung);
  return rung === null ? says : { ...says, rung };
}

function explainText(read: TextFacts): ExplainedText {
  const factOf = (fact: Fact): ExplainedFact => ({
    id: fact.id,
    kind: fact.kind,
    text: fact.text,
    span: fact.span,
    clause: fact.clause,
    noun: fact.noun.shown,
    verb: fact.verb.shown,
    says: saysOf(fact),
    cues: fact.cues.map(({ sense, word, start }) => ({ sense, word, span: read.spanOf(start, start + word.length) })),
  });
  return {
    text: read.original,
    clauses: read.claims.map(({ clause, text, span }) => ({ number: clause, text, span })),
    facts: read.facts.map(factOf),
  };
}

function explainRequirement(requirement: Requirement, row: Row): ExplainedRequirement {
  const { asked, given } = row;
  const { fact, direction, rung, product } = requirement;
  const facts = assign(asked.requirements, given.text.figures, row).get(requirement) ?? [];
  const all = derive(requirement, facts, row);
  return {
    text: fact.text,
    span: fact.span,
    direction,
    rung: rungText(rung),
    product: product ? row.workings.shown(product.mention.value, product.mention) : null,
    answers: all.map((answer) => ({
      id: answer.id,
      text: answer.text,
      role: roleOf(answer, requirement, asked),
      from: answer.from,
    })),
  };
}

/** Tells how `compare` comes to its verdict: what was read, what is asked, what was paired and worked out, who judged. */
export function explain(input: ComparisonInput, settings: ComparisonSettings): Explanation {
  const row = readRow(input, settings);
  const { evidence } = decide(row);
  const verdicts = new Set(evidence.map(({ outcome }) => outcome));
  const isProse = row.asked.requirements.length > MOST_FIGURES || row.given.text.figures.length > MOST_FIGURES;
  return {
    verdict: ORDER.find((verdict) => verdicts.has(verdict)) ?? 'unclear',
    target: explainText(row.asked.target),
    actual: explainText(row.given.text),
    requirements: isProse ? [] : row.asked.requirements.map((requirement) => explainRequirement(requirement, row)),
    evidence,
  };
}
