import type { CueTable } from '../language/cues/index';
import type { Cue, Figure, Token } from './scan';
import { STOPPED_BY } from './stops';

/** Dates, coverage and the like stand between a cue and its figure without being meant. */
function isCountable({ mention }: Figure): boolean {
  return mention.calendar === null && mention.kind !== 'coverage';
}

/** The tokens of one clause, and where it stands in the folded text. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly number: number;
  /** Number of its sentence. */
  readonly sentence: number;
  readonly depth: number;
}

/**
 * Splits at commas, stops and brackets. Members of a list (、) stay in one clause.
 * @public
 */
export function clausesOf(tokens: readonly Token[], length: number): Clause[] {
  const clauses: Clause[] = [];
  let current: Token[] = [];
  let sentence = 0;
  let depth = 0;
  let from = 0;
  const close = (to: number, next: number): void => {
    clauses.push({ tokens: current, from, to, number: clauses.length, sentence, depth });
    current = [];
    from = next;
  };
  for (const token of tokens) {
    if (token.kind !== 'break' || token.how === 'member') {
      current.push(token);
      continue;
    }
    close(token.start, token.end);
    if (token.how === 'sentence') sentence++;
    if (token.how === 'open') depth++;
    if (token.how === 'close') depth = Math.max(0, depth - 1);
  }
  close(length, length);
  return clauses;
}

/** Words between two places: what is neither cue, figure nor break. */
type Content = (from: number, to: number) => string;

/** Whether a figure stands close enough for the cue; 年初安排课题11项: behind a part of the year a cue reaches as far as any. */
function isWithin(cue: Cue, figure: Token, before: Token | undefined): boolean {
  const isDated = before?.kind === 'figure' && before.mention.calendar !== null && before.end === cue.start;
  return isDated || cue.table.touch === undefined || figure.start - cue.end <= cue.table.touch;
}

/** 计划完成, 验收完成: what stands right behind a plan or rung stops nothing. */
function isPlanned(cue: Cue, next: Cue): boolean {
  return (next.table.canBePlanned === true || cue.sense === 'rung') && next.start === cue.end;
}

/** The most tokens between a cue and a figure it reaches, and the most clauses a whole sentence has: more nobody writes. */
const FARTHEST = 100;

/** 15项任务办结14项: tasks that were counted are no plan of what follows. */
function isCounted(tokens: readonly Token[], at: number, cue: Cue): boolean {
  const before = tokens[at - 1];
  return cue.sense === 'plan' && before?.kind === 'figure' && before.end === cue.start && isCountable(before);
}

/** 25个名额用去19个: the figure right before, where one of its own unit follows in the clause. */
function wholeBefore(tokens: readonly Token[], at: number): Figure | undefined {
  const before = tokens[at - 1];
  if (before?.kind !== 'figure') return undefined;
  const unit = before.mention.unit?.name;
  const isTaken = tokens
    .slice(at + 1, at + FARTHEST)
    .some((token) => token.kind === 'figure' && token.mention.unit?.name === unit);
  return isTaken ? before : undefined;
}

function nextFigure(tokens: readonly Token[], at: number, cue: Cue): number {
  const stops = STOPPED_BY[cue.sense];
  const end = Math.min(tokens.length, at + FARTHEST);
  for (let i = at + 1; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'figure' && isCountable(token))
      return isWithin(cue, token, at > 0 ? tokens[at - 1] : undefined) ? i : -1;
    if (token?.kind === 'break' || (token?.kind === 'cue' && stops?.has(token.sense) && !isPlanned(cue, token)))
      return -1;
  }
  return -1;
}

const LONGEST_WHOLE = 10;

/** 4座病险水库中3座: right before a figure of the same unit 中 takes the one before for its whole. */
function isBeforePart(next: Token | undefined, whole: Figure, cue: Cue): boolean {
  if (cue.sense !== 'among' || next?.kind !== 'figure' || next.start !== cue.end) return false;
  return next.mention.unit?.name === whole.mention.unit?.name && cue.start - whole.end <= LONGEST_WHOLE;
}

function previousFigure(tokens: readonly Token[], at: number, cue: Cue): number {
  const end = Math.max(0, at - FARTHEST);
  for (let i = at - 1; i >= end; i--) {
    const token = tokens[i];
    if (token?.kind === 'figure' && isCountable(token)) {
      const isNear = cue.table.touch === undefined || cue.start - token.end <= cue.table.touch;
      return isNear || isBeforePart(tokens[at + 1], token, cue) ? i : -1;
    }
    if (token?.kind === 'break') return -1;
  }
  return -1;
}

/** 计划路灯80盏、灯杆25根: a cue goes on to the next member of a list where both are built alike. */
function carried(tokens: readonly Token[], first: number, cue: Cue, content: Content): readonly Figure[] {
  const reached: Figure[] = [];
  const start = tokens[first];
  if (start?.kind !== 'figure') return reached;
  reached.push(start);
  if (tokens[first + 1]?.kind !== 'break') return reached;
  let last = first;
  let hasContent = content(cue.end, start.start) !== '';
  for (;;) {
    const mark = tokens[last + 1];
    const next = tokens[last + 2];
    if (mark?.kind !== 'break' || next?.kind !== 'figure' || !isCountable(next)) return reached;
    const words = content(mark.end, next.start);
    // 不合格3种、合格57种: the next member takes the cue back.
    if (cue.word.length > 2 && words.startsWith(cue.word.slice(1))) return reached;
    // 计划60人、上船64人 are not built alike.
    if ((words !== '') !== hasContent && !cue.table.carries) return reached;
    hasContent = words !== '';
    last += 2;
    reached.push(next);
  }
}

/** Senses that behind a list are said of every member. */
const GOES_BACK: ReadonlySet<CueTable['sense']> = new Set(['rung', 'done']);

/** 钳工70人、焊工64人取得证书: what is said behind a list of members built alike, with no word in between, is said of each. */
function carriedBack(tokens: readonly Token[], last: number, content: Content): readonly Figure[] {
  const reached: Figure[] = [];
  for (let at = last; ; at -= 2) {
    const figure = tokens[at];
    if (figure?.kind !== 'figure' || !isCountable(figure)) return reached;
    const mark = tokens[at - 1];
    const start = mark?.end ?? 0;
    // 应到30人、实到28人: a member of another build, or under words of its own, ends it.
    if (reached.length > 0 && content(start, figure.start) === '') return reached;
    reached.push(figure);
    if (mark?.kind !== 'break' || mark.how !== 'member' || content(start, figure.start) === '') return reached;
  }
}

/** All figures from a place on, up to what ends the reach. */
function figuresFrom(tokens: readonly Token[], from: number, stops: ReadonlySet<CueTable['sense']> = NEVER): Figure[] {
  const figures: Figure[] = [];
  const end = Math.min(tokens.length, from + FARTHEST);
  for (let i = from; i < end; i++) {
    const token = tokens[i];
    if (token?.kind === 'cue' && stops.has(token.sense)) break;
    if (token?.kind === 'figure' && isCountable(token)) figures.push(token);
  }
  return figures;
}

const NEVER: ReadonlySet<CueTable['sense']> = new Set();
const NONE: readonly Figure[] = [];

/** The figures of its own clause that a cue reaches. */
function reachedIn(tokens: readonly Token[], at: number, cue: Cue, content: Content): readonly Figure[] {
  const { reach } = cue.table;
  if (reach === 'clause' || reach === 'sentence') return figuresFrom(tokens, at + 1, STOPPED_BY[cue.sense]);
  const isOfCounted = isCounted(tokens, at, cue);
  const whole = isOfCounted ? wholeBefore(tokens, at) : undefined;
  if (whole) return [whole];
  const next = reach === 'previous' || isOfCounted ? -1 : nextFigure(tokens, at, cue);
  if (next >= 0) return carried(tokens, next, cue, content);
  const previous = reach === 'next' ? -1 : previousFigure(tokens, at, cue);
  const figure = previous >= 0 ? tokens[previous] : undefined;
  if (figure?.kind !== 'figure') return NONE;
  return GOES_BACK.has(cue.sense) ? carriedBack(tokens, previous, content) : [figure];
}

/** Differences: what they are measured from may stand between the cue and the figure. */
const MEASURED: ReadonlySet<CueTable['sense']> = new Set([
  'than-last-year',
  'than-target',
  'than-budget',
  'than-standard',
]);
const CHANGES: ReadonlySet<CueTable['sense']> = new Set(['up', 'down', 'saved', 'more', 'less']);
const MEASURED_FROM: CueTable = { sense: 'base', reach: 'next', words: [] };

/** 较上年90万元减少15万元: the figure of the change, behind the one it is measured from; undefined where no change follows. */
function changeBehind(tokens: readonly Token[], base: number): Figure | undefined {
  let isChange = false;
  for (let i = base + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind === 'cue') isChange ||= CHANGES.has(token.sense);
    else return token?.kind === 'figure' && isCountable(token) && isChange ? token : undefined;
  }
  return undefined;
}

/** Which cues reach which figure, while it is found out: by the figure's index, in the order of the text. */
class Reached {
  readonly byFigure: Cue[][] = [];

  give(figure: Figure, cue: Cue): void {
    const list = this.byFigure[figure.index];
    if (list) list.push(cue);
    else this.byFigure[figure.index] = [cue];
  }

  of(figure: Figure): readonly Cue[] {
    return this.byFigure[figure.index] ?? [];
  }
}

function attachCue(tokens: readonly Token[], at: number, cue: Cue, reached: Reached, content: Content): void {
  const figures = reachedIn(tokens, at, cue, content);
  const [base] = figures;
  const change = base && MEASURED.has(cue.sense) ? changeBehind(tokens, tokens.indexOf(base)) : undefined;
  if (base && change) {
    reached.give(change, cue);
    // No word: what is measured from is never asked for by name.
    reached.give(base, { ...cue, sense: 'base', table: MEASURED_FROM, word: '' });
    return;
  }
  for (const figure of figures) reached.give(figure, cue);
}

/** Lets the cues of one clause reach figures, there and in other clauses. */
function attachClause(clauses: readonly Clause[], at: number, reached: Reached, content: Content): void {
  const clause = clauses[at];
  if (!clause) return;
  const { tokens } = clause;
  const hasFigure = tokens.some(({ kind }) => kind === 'figure');
  for (let i = 0; i < tokens.length; i++) {
    const cue = tokens[i];
    if (cue?.kind !== 'cue') continue;
    if (hasFigure) {
      sumUp(tokens, i, cue, reached);
      attachCue(tokens, i, cue, reached, content);
    }
    if (cue.table.reach === 'sentence') reachLater(clauses, at, clause, cue, reached);
    if (!hasFigure) reachAcross(clauses, at, cue, reached, content);
  }
}

/** What is said of the rest of the sentence: the figures of its later clauses, brackets inside brackets aside. */
function reachLater(clauses: readonly Clause[], at: number, clause: Clause, cue: Cue, reached: Reached): void {
  const end = Math.min(clauses.length, at + FARTHEST);
  for (let later = at + 1; later < end; later++) {
    const next = clauses[later];
    if (!next || next.sentence !== clause.sentence || next.depth < clause.depth) return;
    for (const figure of figuresFrom(next.tokens, 0)) reached.give(figure, cue);
  }
}

/** Some senses say something of every day of their clause. */
function attachToDays({ tokens }: Clause, reached: Reached): void {
  const cues = tokens.filter((token): token is Cue => token.kind === 'cue' && OF_DAYS.has(token.sense));
  if (cues.length === 0) return;
  const days = tokens.filter((token): token is Figure => token.kind === 'figure' && token.mention.calendar !== null);
  for (const day of days)
    for (const cue of cues)
      if ((cue.table.reach !== 'previous' || cue.start >= day.end) && !isOfOtherMember(cue, day, days, tokens))
        reached.give(day, cue);
}

/** 3月底前公告、6月底前开工: a rung in another member of the list, which has a day of its own. */
function isOfOtherMember(cue: Cue, day: Figure, days: readonly Figure[], tokens: readonly Token[]): boolean {
  if (days.length < 2 || cue.sense !== 'rung') return false;
  const memberOf = (at: number): number =>
    tokens.filter((token) => token.kind === 'break' && token.how === 'member' && token.start < at).length;
  const own = memberOf(cue.start);
  return own !== memberOf(day.start) && days.some((other) => memberOf(other.start) === own);
}

const byPlace = (a: Cue, b: Cue): number => a.start - b.start;

/**
 * Lets every cue reach the figures it speaks of. The one place where that is decided, and it holds no word: direction
 * and reach stand in the tables, stops are senses.
 *
 * @param content the words between two places of the folded text
 * @returns for each figure, by its index, the cues that reach it in the order of the text; and the clauses
 */
export function attach(
  tokens: readonly Token[],
  length: number,
  content: Content,
): { readonly byFigure: readonly (readonly Cue[] | undefined)[]; readonly clauses: readonly Clause[] } {
  const clauses = clausesOf(tokens, length);
  const reached = new Reached();
  if (!tokens.some(({ kind }) => kind === 'cue')) return { byFigure: reached.byFigure, clauses };
  for (let at = 0; at < clauses.length; at++) attachClause(clauses, at, reached, content);
  for (const clause of clauses) attachToDays(clause, reached);
  // Hardly any figure is reached by two.
  for (const list of reached.byFigure) if (list && list.length > 1) list.sort(byPlace);
  return { byFigure: reached.byFigure, clauses };
}

/** Senses that say something of a day of their clause as well. */
const OF_DAYS = new Set<CueTable['sense']>([
  'rung',
  'denied',
  'undone',
  'plan',
  'expected',
  'exception',
  'done',
  'late',
  'progress',
]);

const ACROSS = new Set<CueTable['sense']>(['rung', 'denied', 'undone', 'progress', 'expected', 'missing']);

/** 拨付4笔共126万元: a total right behind a figure sums it up, so that all that was said of it holds. */
function sumUp(tokens: readonly Token[], at: number, cue: Cue, reached: Reached): void {
  if (cue.sense !== 'total' || at === 0) return;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.kind !== 'figure' || before.end !== cue.start || next?.kind !== 'figure') return;
  for (const said of reached.of(before)) if (said.start < before.start) reached.give(next, said);
}

/** A clause that speaks of the figure before it is a short one. */
const MOST_ASIDE = 12;

/**
 * 8家，均已开工: a clause of cues that begins with 均 speaks of the figure right before it, and so does a bracket that
 * holds a cue and no other words: 60万人次（预计）.
 */
function reachAcross(clauses: readonly Clause[], at: number, cue: Cue, reached: Reached, content: Content): void {
  const own = clauses[at];
  const before = at > 0 ? clauses[at - 1] : undefined;
  const first = own?.tokens[0];
  if (!own || !before || own.tokens.length > MOST_ASIDE) return;
  const isAside = own.depth > before.depth && content(own.from, own.to) === '';
  const isOfAll = first?.kind === 'cue' && first.sense === 'all' && ACROSS.has(cue.sense);
  if (!isAside && !isOfAll) return;
  const last = figuresFrom(before.tokens, 0).at(-1);
  if (last) reached.give(last, cue);
}
