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

/** 计划完成: what is planned right behind the plan stops nothing. */
function isPlanned(cue: Cue, next: Cue): boolean {
  return next.table.canBePlanned === true && next.start === cue.end;
}

function nextFigure(tokens: readonly Token[], at: number, cue: Cue): number {
  const stops = STOPPED_BY[cue.table.sense];
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind === 'figure' && isCountable(token)) return isWithin(cue, token, tokens[at - 1]) ? i : -1;
    if (token?.kind === 'break' || (token?.kind === 'cue' && stops?.has(token.table.sense) && !isPlanned(cue, token)))
      return -1;
  }
  return -1;
}

function previousFigure(tokens: readonly Token[], at: number, cue: Cue): number {
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token?.kind === 'figure' && isCountable(token)) {
      const isNear = cue.table.touch === undefined || cue.start - token.end <= cue.table.touch;
      return isNear ? i : -1;
    }
    if (token?.kind === 'break') return -1;
  }
  return -1;
}

/** 计划路灯80盏、灯杆25根: a cue goes on to the next member of a list where both are built alike. */
function carried(tokens: readonly Token[], first: number, cue: Cue, content: Content): number[] {
  const reached = [first];
  let last = first;
  let hasContent = content(cue.end, tokens[first]?.start ?? cue.end) !== '';
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
    reached.push(last);
  }
}

/** All figures behind a place, up to what ends the reach. */
function figuresFrom(tokens: readonly Token[], at: number, stops: ReadonlySet<CueTable['sense']> = NEVER): number[] {
  const stop = tokens.findIndex((token, i) => i > at && token.kind === 'cue' && stops.has(token.table.sense));
  return tokens.flatMap((token, i) =>
    i > at && (stop < 0 || i < stop) && token.kind === 'figure' && isCountable(token) ? [i] : [],
  );
}

const NEVER: ReadonlySet<CueTable['sense']> = new Set();

function reachedIn(tokens: readonly Token[], at: number, cue: Cue, content: Content): number[] {
  const { reach } = cue.table;
  if (reach === 'clause' || reach === 'sentence') return figuresFrom(tokens, at, STOPPED_BY[cue.table.sense]);
  const next = reach === 'previous' ? -1 : nextFigure(tokens, at, cue);
  if (next >= 0) return carried(tokens, next, cue, content);
  const previous = reach === 'next' ? -1 : previousFigure(tokens, at, cue);
  return previous >= 0 ? [previous] : [];
}

/**
 * Lets every cue reach the figures it speaks of. The one place where that is decided, and it holds no word: direction
 * and reach stand in the tables, stops are senses.
 *
 * @param content the words between two places of the folded text
 * @returns for each figure the cues that reach it, in the order of the text; and the cues of each clause
 */
export function attach(
  tokens: readonly Token[],
  length: number,
  content: Content,
): { readonly byFigure: ReadonlyMap<number, readonly Cue[]>; readonly clauses: readonly Clause[] } {
  const clauses = clausesOf(tokens, length);
  const byFigure = new Map<number, Cue[]>();
  const give = (figure: Token | undefined, cue: Cue): void => {
    if (figure?.kind !== 'figure') return;
    const list = byFigure.get(figure.index);
    if (list) list.push(cue);
    else byFigure.set(figure.index, [cue]);
  };
  clauses.forEach((clause, c) => {
    const { tokens: own } = clause;
    const hasFigure = own.some(({ kind }) => kind === 'figure');
    own.forEach((token, i) => {
      if (token.kind !== 'cue') return;
      if (hasFigure) {
        sumUp(own, i, byFigure, give);
        for (const reached of reachedIn(own, i, token, content)) give(own[reached], token);
      }
      if (token.table.reach === 'sentence') {
        for (let later = c + 1; later < clauses.length; later++) {
          const next = clauses[later];
          if (!next || next.sentence !== clause.sentence || next.depth < clause.depth) break;
          for (const figure of figuresFrom(next.tokens, -1)) give(next.tokens[figure], token);
        }
      }
      if (!hasFigure) reachAcross(clauses, c, token, give, content);
    });
  });
  for (const { tokens: own } of clauses) {
    for (const day of own) {
      if (day.kind !== 'figure' || day.mention.calendar === null) continue;
      for (const cue of own) if (cue.kind === 'cue' && OF_DAYS.has(cue.table.sense)) give(day, cue);
    }
  }
  for (const list of byFigure.values()) list.sort((a, b) => a.start - b.start);
  return { byFigure, clauses };
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
function sumUp(
  tokens: readonly Token[],
  at: number,
  byFigure: ReadonlyMap<number, readonly Cue[]>,
  give: (figure: Token | undefined, cue: Cue) => void,
): void {
  const [before, cue, next] = tokens.slice(Math.max(0, at - 1), at + 2);
  if (cue?.kind !== 'cue' || cue.table.sense !== 'total' || before?.kind !== 'figure' || before.end !== cue.start)
    return;
  for (const said of byFigure.get(before.index) ?? []) if (said.start < before.start) give(next, said);
}

/**
 * 8家，均已开工: a clause of cues that begins with 均 speaks of the figure right before it, and so does a bracket that
 * holds a cue and no other words: 60万人次（预计）.
 */
/** A clause that speaks of the figure before it is a short one. */
const MOST_ASIDE = 12;

function reachAcross(
  clauses: readonly Clause[],
  at: number,
  cue: Cue,
  give: (figure: Token | undefined, cue: Cue) => void,
  content: Content,
): void {
  const own = clauses[at];
  const before = clauses[at - 1];
  const first = own?.tokens[0];
  if (!own || !before || own.tokens.length > MOST_ASIDE) return;
  const isAside = own.depth > before.depth && content(own.from, own.to) === '';
  const isOfAll = first?.kind === 'cue' && first.table.sense === 'all' && ACROSS.has(cue.table.sense);
  if (!isAside && !isOfAll) return;
  for (const figure of figuresFrom(before.tokens, -1).slice(-1)) give(before.tokens[figure], cue);
}
