import { contentOf } from './context';
import { ordinalCount, sideBySide } from './combine/ordinals';
import { claimOf, factOf, impliedFact, wordsBetween, type Surroundings } from './fact-of';
import { Key } from './key';
import { LONGEST_READ, readText, type NamedYear, type TextMentions } from './mentions/read';
import { keyWords, plainWords } from './plain';
import { saidBy } from './said';
import { scan, type Cue, type Token } from './scan';
import { attach, type Clause } from './scope';
import type { ClaimFact, DayFact, Fact, FigureFact } from './types';
import { remembered } from '../text/memo';

/** One text with the facts read from it. */
export interface TextFacts {
  readonly original: string;
  /** Folded. */
  readonly text: string;
  readonly facts: readonly Fact[];
  /** Figures and days alone, in order. */
  readonly mentioned: readonly (FigureFact | DayFact)[];
  readonly figures: readonly FigureFact[];
  readonly days: readonly DayFact[];
  readonly claims: readonly ClaimFact[];
  /** The claims that hold a cue: of the others nothing is said but their words. */
  readonly cued: readonly ClaimFact[];
  readonly years: readonly NamedYear[];
  /** Ids of all cues of the text, reached or not. */
  readonly cues: readonly Cue[];
  readonly senses: ReadonlySet<Cue['sense']>;
  readonly spanOf: TextMentions['spanOf'];
  /** The text goes on beyond what was read of it. */
  readonly isCut: boolean;
  /** Without blanks and punctuation. */
  readonly plain: string;
  /** The same without numbering and without what a change is measured from: what two texts are held against each other by. */
  readonly key: Key;
}

/** Where the words that lead to each figure begin: behind the last break or countable figure. */
function leadStarts(tokens: readonly Token[], figures: number): readonly number[] {
  const starts = new Array<number>(figures).fill(0);
  let start = 0;
  for (const token of tokens) {
    if (token.kind === 'figure') starts[token.index] = start;
    if (token.kind === 'break' || (token.kind === 'figure' && token.mention.calendar === null)) start = token.end;
  }
  return starts;
}

/** All figures; the bare ones of a pair (发12破9) are counts and no answer of their own. */
function figuresOf(facts: readonly Fact[], implied: readonly FigureFact[]): FigureFact[] {
  const figures: FigureFact[] = [];
  for (const fact of facts) if (fact.kind === 'figure') figures.push(fact);
  const pair = implied.find(({ mention }) => mention.kind === 'percent')?.mention;
  if (pair === undefined) return figures;
  return figures.filter(
    ({ mention: { kind, at, until } }) => !(kind === 'number' && at >= pair.at && until <= pair.until),
  );
}

function cuesOf(tokens: readonly Token[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (const token of tokens) if (token.kind === 'cue') cues.push(token);
  return cues;
}

/** How far a text was read: each step is taken when somebody asks for what it gives. Of a name hardly more than its cues are asked for. */
class Reading implements TextFacts {
  readonly original: string;
  readonly text: string;
  readonly cues: readonly Cue[];
  readonly #mentions: TextMentions;
  readonly #around: Surroundings;
  #attached: Attached | null = null;
  #senses: ReadonlySet<Cue['sense']> | null = null;
  #mentioned: readonly (FigureFact | DayFact)[] | null = null;
  #implied: readonly FigureFact[] | null = null;
  #figures: readonly FigureFact[] | null = null;
  #days: readonly DayFact[] | null = null;
  #claims: readonly ClaimFact[] | null = null;
  #cued: readonly ClaimFact[] | null = null;
  #plain: string | null = null;
  #key: Key | null = null;

  constructor(mentions: TextMentions) {
    this.original = mentions.original;
    this.text = mentions.text;
    this.#mentions = mentions;
    const tokens = scan(mentions.text, mentions.mentions);
    this.#around = { text: mentions.text, tokens };
    this.cues = cuesOf(tokens);
  }

  get senses(): ReadonlySet<Cue['sense']> {
    return (this.#senses ??= new Set(this.cues.map(({ sense }) => sense)));
  }

  get years(): readonly NamedYear[] {
    return this.#mentions.years;
  }

  get spanOf(): TextMentions['spanOf'] {
    return this.#mentions.spanOf;
  }

  get isCut(): boolean {
    return this.#mentions.isCut;
  }

  /** As much of the original as was read. */
  get #read(): string {
    return this.isCut ? this.original.slice(0, LONGEST_READ) : this.original;
  }

  get plain(): string {
    return (this.#plain ??= plainWords(this.#read));
  }

  get key(): Key {
    // What was not read is held against another text as it stands.
    return (this.#key ??= new Key(`${keyWords(this.#read)}${this.original.slice(LONGEST_READ)}`));
  }

  get facts(): readonly Fact[] {
    return [...this.mentioned, ...this.claims];
  }

  get mentioned(): readonly (FigureFact | DayFact)[] {
    return (this.#mentioned ??= this.#readMentioned());
  }

  get figures(): readonly FigureFact[] {
    return (this.#figures ??= figuresOf(this.mentioned, this.#impliedFigures));
  }

  get days(): readonly DayFact[] {
    return (this.#days ??= this.mentioned.filter((fact) => fact.kind === 'day'));
  }

  // Rows with figures mostly need no clause.
  get claims(): readonly ClaimFact[] {
    return (this.#claims ??= this.#readClaims());
  }

  get cued(): readonly ClaimFact[] {
    if (this.cues.length === 0) return NO_CLAIMS;
    return (this.#cued ??= this.claims.filter(({ cues }) => cues.length > 0));
  }

  get #impliedFigures(): readonly FigureFact[] {
    return (this.#implied ??= impliedIn(this.#mentions));
  }

  get #clauses(): Attached {
    return (this.#attached ??= attach(this.#around.tokens, this.text.length, (from, to) =>
      wordsBetween(this.#around, from, to),
    ));
  }

  #readMentioned(): readonly (FigureFact | DayFact)[] {
    const { mentions } = this.#mentions;
    const implied = this.#impliedFigures;
    if (mentions.length === 0) return implied;
    const { byFigure, clauses } = this.#clauses;
    const clauseOf = clauseNumbers(clauses, mentions.length);
    const leads = leadStarts(this.#around.tokens, mentions.length);
    const facts = mentions.map((mention, i) => {
      const clause = clauseOf[i] ?? 0;
      const verb = new Key(contentOf(wordsBetween(this.#around, leads[i] ?? 0, mention.at)));
      const from = clauses[clause]?.from ?? 0;
      return factOf(mention, i, clause, saidBy(byFigure[i] ?? NO_CUES), verb, this.#mentions, from);
    });
    return implied.length === 0 ? facts : [...facts, ...implied];
  }

  #readClaims(): readonly ClaimFact[] {
    const found: ClaimFact[] = [];
    const first = this.mentioned.length;
    for (const clause of this.#clauses.clauses) {
      const claim = claimOf(clause, this.#around, this.#mentions, first + found.length);
      if (claim) found.push(claim);
    }
    return found;
  }
}

type Attached = ReturnType<typeof attach>;
const NO_CUES: readonly Cue[] = [];
const NO_CLAIMS: readonly ClaimFact[] = [];

/** The number of each figure's clause. */
function clauseNumbers(clauses: readonly Clause[], figures: number): readonly number[] {
  const numbers = new Array<number>(figures).fill(0);
  for (const { tokens, number } of clauses) {
    for (const token of tokens) if (token.kind === 'figure') numbers[token.index] = number;
  }
  return numbers;
}

function impliedIn(mentions: TextMentions): readonly FigureFact[] {
  const { text } = mentions;
  const first = mentions.mentions.length;
  const count = ordinalCount(text);
  const rate = sideBySide(text);
  const implied: FigureFact[] = [];
  if (count) implied.push(impliedFact(count, first, mentions));
  if (rate) implied.push(impliedFact(rate, first + 1, mentions));
  return implied;
}

/** Everything one text says, as facts. Knows no target, judges nothing, drops nothing. Linear, never throws. */
export const readFacts: (original: string) => TextFacts = remembered((original) => new Reading(readText(original)));
