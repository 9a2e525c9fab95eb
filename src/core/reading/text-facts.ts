import type { Key } from './key';
import { Key as KeyOf } from './key';
import { contentOf } from './context';
import { ordinalCount, sideBySide } from './combine/ordinals';
import { claimFact, dayFact, figureFact } from './facts';
import type { Draft } from './mentions/draft';
import { mentionOf, readText, type NamedYear, type TextMentions } from './mentions/read';
import type { Mention } from './mentions/types';
import { changedSaying, saidBy, NOTHING_SAID } from './said';
import { scan, type Cue, type Token } from './scan';
import { attach, type Clause } from './scope';
import type { ClaimFact, DayFact, Fact, FigureFact, Said } from './types';
import { codesOf } from '../text/characters';
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
  readonly years: readonly NamedYear[];
  /** Ids of all cues of the text, reached or not. */
  readonly cues: readonly Cue[];
  readonly spanOf: TextMentions['spanOf'];
}

interface Surroundings {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The words from one place to another without cues and breaks. */
function wordsBetween({ text, tokens }: Surroundings, from: number, to: number): string {
  let words = '';
  let at = from;
  for (let i = firstEndingAfter(tokens, from); i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.start >= to) break;
    words += text.slice(at, Math.max(at, token.start));
    at = Math.max(at, token.end);
  }
  return words + text.slice(at, Math.max(at, to));
}

/** Index of the first token that ends behind a place; tokens stand in order. */
function firstEndingAfter(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
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

/** The mention right before another; both stand in order of place. */
function mentionBefore(mentions: readonly Mention[], mention: Mention): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.at ?? 0) < mention.at) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1] ?? null;
}

/** The last entry that holds, looked for from the end. */
function lastOf<T>(entries: readonly T[], holds: (entry: T) => boolean): T | undefined {
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i];
    if (entry !== undefined && holds(entry)) return entry;
  }
  return undefined;
}

/** The year named last before a figure in its own clause or right at the beginning of the text. */
function yearOf(mention: Mention, clauseFrom: number, { years }: TextMentions): number | null {
  const own = lastOf(years, ({ at }) => at <= mention.at && at >= clauseFrom);
  return own?.year ?? null;
}

/** 投影仪、音响、摄像机各1台: how many things stand before 各. */
function membersBefore(text: string, from: number, to: number): number {
  let count = 1;
  for (let at = from; at < to; at++) {
    const unit = text.charAt(at);
    if (unit === '、' || ((unit === '和' || unit === '及' || unit === '与') && at > from)) count++;
  }
  return count;
}

/** Whole words before a bound or figure: 签约 stays outside of 约1960人. */
/** The noun without the words that were read as cues. */
function withoutCues(noun: string, { cues }: Said): string {
  let rest = noun;
  for (const { word } of cues) if (rest.includes(word)) rest = rest.replace(word, '');
  return contentOf(rest);
}

/** 延期3天, 提前6天: a time that is late or early by so much is no level. */
function asDeviation(said: Said, { kind, at }: Mention): Said {
  // 1个月延后发放 counts the months that were late.
  const isBefore = said.cues.some(({ sense, start }) => (sense === 'late' || sense === 'ahead') && start < at);
  if (kind !== 'duration' || said.aspect !== 'level' || !isBefore) return said;
  const isAhead = said.cues.some(({ sense }) => sense === 'ahead');
  if (!said.isLate && !isAhead) return said;
  return changedSaying(said, { aspect: 'deviation', base: said.base ?? 'target', sense: said.isLate ? 'up' : 'down' });
}

/** A day or span of the year to come, named without its number: 明年初, 下年. */
function isNextYear(calendar: Mention['calendar'] | undefined): boolean {
  return calendar !== null && calendar !== undefined && calendar.year === null && calendar.first >= YEAR;
}

/** 5座的工作延至下年: late, into the year to come. */
function isPutOff(said: Said, mention: Mention, mentions: readonly Mention[]): boolean {
  return said.isLate && isNextYear(mentions.find(({ at }) => at >= mention.until)?.calendar);
}

/** 两年累计1900户, 明年初75个: what stands around a figure puts it into other years. */
function inTime(said: Said, mention: Mention, clauseFrom: number, { mentions, years }: TextMentions): Said {
  if (isPutOff(said, mention, mentions)) return changedSaying(said, { stage: 'expected' });
  const before = mentionBefore(mentions, mention);
  if (!before || before.at < clauseFrom) return said;
  if (isNextYear(before.calendar)) return changedSaying(said, { stage: 'expected' });
  // 2021年至2023年累计造林: a sum over the years between.
  const named = years.filter(({ at }) => at >= clauseFrom && at <= mention.at);
  const spansYears = named.some(({ year }) => year !== named[0]?.year);
  const isYears =
    spansYears ||
    (before.kind === 'duration' && before.unit?.group === 'month' && before.value.times(before.unit.factor).gte(24));
  return isYears && said.share === 'total' ? changedSaying(said, { time: 'cumulative' }) : said;
}

const YEAR = 372;

/** 完成计划的30场: behind its plan a count, and no percentage, is what was done. */
function fitted(said: Said, { kind }: Mention): Said {
  const isOfPlan = said.base === 'target' && said.aspect === 'level' && !said.isLate;
  return isOfPlan && (kind === 'count' || kind === 'measure' || kind === 'amount')
    ? changedSaying(said, { base: null, stage: said.stage === 'open' ? 'done' : said.stage })
    : said;
}

function factOf(
  mention: Mention,
  id: number,
  clause: number,
  said: Said,
  verb: Key,
  reading: TextMentions,
  clauseFrom: number,
): FigureFact | DayFact {
  const saidHere = asDeviation(inTime(fitted(said, mention), mention, clauseFrom, reading), mention);
  const place = {
    id,
    span: reading.spanOf(mention.at, mention.until),
    text: mention.text,
    clause,
    noun: new KeyOf(withoutCues(mention.noun, said)),
    verb,
    year: yearOf(mention, clauseFrom, reading),
    members: said.share === 'each' ? membersBefore(reading.text, clauseFrom, mention.at) : 1,
  };
  if (mention.calendar !== null) return dayFact(saidHere, place, mention, mention.calendar);
  const isLast = endsClause(reading.text, mention.until);
  return figureFact(saidHere, place, mention, isLast, hasOwnDay(mention, clauseFrom, reading));
}

/** Whether a part of the year stands between the figure before and this one. */
function hasOwnDay(mention: Mention, clauseFrom: number, { mentions }: TextMentions): boolean {
  const before = mentionBefore(mentions, mention);
  return before !== null && before.calendar !== null && before.at >= clauseFrom;
}

const ENDS = codesOf(',;。、)\n');

const WORK_TAILS = [
  '的工程量',
  '的总工程量',
  '的工作量',
  '的任务量',
  '工程量',
  '总工程量',
  '的工程',
  '的工作',
  '的任务',
  '以上',
  '左右',
  '的进度',
  '进度',
];

/** Nothing follows, or only the work that a share is of: 完工85%的工程量. */
function endsClause(text: string, at: number): boolean {
  const tail = WORK_TAILS.find((word) => text.startsWith(word, at));
  const end = at + (tail?.length ?? 0);
  return end >= text.length || ENDS.has(text.charCodeAt(end));
}

/** A figure that the text implies without printing it. */
function impliedFact(draft: Draft, id: number, reading: TextMentions): FigureFact {
  const span = reading.spanOf(draft.start, draft.end);
  const mention = mentionOf(draft, reading.original, span);
  const none = new KeyOf('');
  const place = { id, span, text: mention.text, clause: 0, noun: none, verb: none, year: null, members: 1 };
  return figureFact(NOTHING_SAID, place, mention, true, false);
}

/** All figures; the bare ones of a pair (发12破9) are counts and no answer of their own. */
function figuresOf(facts: readonly Fact[], implied: readonly FigureFact[]): FigureFact[] {
  const pair = implied.find(({ mention }) => mention.kind === 'percent')?.mention;
  return facts.filter(
    (fact): fact is FigureFact =>
      fact.kind === 'figure' &&
      !(
        pair !== undefined &&
        fact.mention.kind === 'number' &&
        fact.mention.at >= pair.at &&
        fact.mention.until <= pair.until
      ),
  );
}

/** Words a bare claim of completion is made of besides cues. */
const EMPTY_WORDS = new Set([
  '',
  '工作',
  '项目',
  '了',
  '任务',
  '指标',
  '各项',
  '各项工作',
  '均',
  '的',
  '建设',
  '地',
  '100%',
  '率',
  '为',
  '率为',
]);

function claimOf(clause: Clause, around: Surroundings, reading: TextMentions, id: number): ClaimFact | null {
  const { from, to, number } = clause;
  const whole = around.text.slice(from, to);
  if (whole === '') return null;
  const cuesHere = clause.tokens.filter((token): token is Cue => token.kind === 'cue');
  const rest = wordsBetween(around, from, to);
  const said = cuesHere.length === 0 ? NOTHING_SAID : saidBy(cuesHere);
  const isBare =
    EMPTY_WORDS.has(rest) && (said.stage === 'done' || said.stage === 'rung') && said.polarity === 'affirmed';
  const span = reading.spanOf(from, to);
  const place = {
    id,
    span,
    text: reading.original.slice(span.start, span.end),
    clause: number,
    noun: new KeyOf(contentOf(rest)),
    verb: new KeyOf(rest),
  };
  return claimFact(said, place, new KeyOf(whole), isBare);
}

/** How far a text was read: each step is taken when somebody asks for what it gives. Of a name hardly more than its cues are asked for. */
class Reading implements TextFacts {
  readonly original: string;
  readonly text: string;
  readonly cues: readonly Cue[];
  readonly #mentions: TextMentions;
  readonly #around: Surroundings;
  #attached: Attached | null = null;
  #mentioned: readonly (FigureFact | DayFact)[] | null = null;
  #implied: readonly FigureFact[] | null = null;
  #figures: readonly FigureFact[] | null = null;
  #days: readonly DayFact[] | null = null;
  #claims: readonly ClaimFact[] | null = null;

  constructor(mentions: TextMentions) {
    this.original = mentions.original;
    this.text = mentions.text;
    this.#mentions = mentions;
    const tokens = scan(mentions.text, mentions.mentions);
    this.#around = { text: mentions.text, tokens };
    this.cues = tokens.filter((token) => token.kind === 'cue');
  }

  get years(): readonly NamedYear[] {
    return this.#mentions.years;
  }

  get spanOf(): TextMentions['spanOf'] {
    return this.#mentions.spanOf;
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
      const verb = new KeyOf(contentOf(wordsBetween(this.#around, leads[i] ?? 0, mention.at)));
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

/** The number of each figure's clause. */
function clauseNumbers(clauses: readonly Clause[], figures: number): readonly number[] {
  const numbers = new Array<number>(figures).fill(0);
  for (const { tokens, number } of clauses) {
    for (const token of tokens) if (token.kind === 'figure') numbers[token.index] = number;
  }
  return numbers;
}

function impliedIn(mentions: TextMentions): readonly FigureFact[] {
  const first = mentions.mentions.length;
  return [ordinalCount(mentions.text), sideBySide(mentions.text)].flatMap((draft, i): FigureFact[] =>
    draft ? [impliedFact(draft, first + i, mentions)] : [],
  );
}

/** Everything one text says, as facts. Knows no target, judges nothing, drops nothing. Linear, never throws. */
export const readFacts: (original: string) => TextFacts = remembered((original) => new Reading(readText(original)));
