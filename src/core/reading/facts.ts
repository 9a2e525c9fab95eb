import type { Key } from './key';
import type { Mention } from './mentions/types';
import type { ClaimFact, DayFact, FigureFact, Said, TextSpan } from './types';

/*
 * The constructors of facts. Every field is written out, so that all facts of a kind have one shape: copying what was
 * said field by field at run time (spreading it) costs several times as much, and readings are mostly the making of facts.
 */

/** Where a fact stands, and the words around it. */
export interface Place {
  readonly id: number;
  readonly span: TextSpan;
  readonly text: string;
  readonly clause: number;
  readonly noun: Key;
  readonly verb: Key;
}

/** A place of a figure or day: also the year and the list before it. */
export interface CountedPlace extends Place {
  readonly year: number | null;
  readonly members: number;
}

export function figureFact(
  said: Said,
  place: CountedPlace,
  mention: Mention,
  isLast: boolean,
  ownDay: Mention['calendar'],
): FigureFact {
  return {
    kind: 'figure',
    stage: said.stage,
    rung: said.rung,
    polarity: said.polarity,
    certainty: mention.kind === 'vague' ? 'vague' : said.certainty,
    aspect: said.aspect,
    base: said.base,
    sense: said.sense,
    time: said.time,
    isLate: said.isLate,
    share: said.share,
    cues: said.cues,
    id: place.id,
    span: place.span,
    text: place.text,
    clause: place.clause,
    noun: place.noun,
    verb: place.verb,
    year: place.year,
    members: place.members,
    from: null,
    mention,
    isLast,
    ownDay,
  };
}

export function dayFact(
  said: Said,
  place: CountedPlace,
  mention: Mention,
  calendar: NonNullable<Mention['calendar']>,
): DayFact {
  return {
    kind: 'day',
    stage: said.stage,
    rung: said.rung,
    polarity: said.polarity,
    certainty: said.certainty,
    aspect: said.aspect,
    base: said.base,
    sense: said.sense,
    time: said.time,
    isLate: said.isLate,
    share: said.share,
    cues: said.cues,
    id: place.id,
    span: place.span,
    text: place.text,
    clause: place.clause,
    noun: place.noun,
    verb: place.verb,
    year: place.year,
    members: place.members,
    from: null,
    mention,
    calendar,
  };
}

export function claimFact(said: Said, place: Place, words: Key, isBare: boolean, isByway: boolean): ClaimFact {
  return {
    kind: 'claim',
    stage: said.stage,
    rung: said.rung,
    polarity: said.polarity,
    certainty: said.certainty,
    aspect: said.aspect,
    base: said.base,
    sense: said.sense,
    time: said.time,
    isLate: said.isLate,
    share: said.share,
    cues: said.cues,
    id: place.id,
    span: place.span,
    text: place.text,
    clause: place.clause,
    noun: place.noun,
    verb: place.verb,
    year: null,
    members: 1,
    from: null,
    words,
    isByway,
    isBare,
  };
}

/** A copy with some fields changed, of the shape of all other figures. */
export function changedFigure(fact: FigureFact, change: Partial<FigureFact>): FigureFact {
  return Object.assign<FigureFact, Partial<FigureFact>>(
    figureFact(fact, fact, fact.mention, fact.isLast, fact.ownDay),
    change.from === undefined && fact.from !== null ? { from: fact.from, ...change } : change,
  );
}
