import { comparatorAfter, comparatorBefore, comparatorInClause, type ComparatorReading } from '../../language/bounds';
import { FALLING, FINER_SMALL, NOT_ONE, RISING } from '../../language/figures';
import { wordList } from '../../language/lexicon';
import { codesOf } from '../../text/characters';
import type { Draft } from './draft';

const rising = wordList(RISING);
const falling = wordList(FALLING);
/** Characters between the word of a change and its figure. */
const MOST_BETWEEN = 4;
const LONGEST_CHANGE = 10;
/** 增长到: what follows is the level that was reached, no change. */
const REACHED = codesOf('到至');

/** Whether a word of the table ends at most four characters before `at`, with no 到 or 至 between. */
function stands(table: typeof rising, text: string, from: number, at: number): boolean {
  for (let end = at; end > from && at - end <= MOST_BETWEEN; end--) {
    const found = table.matchBefore(text, end);
    if (found && end - found.word.length >= from) return true;
    if (REACHED.has(text.charCodeAt(end - 1))) return false;
  }
  return false;
}

function changeBefore(text: string, clause: number, at: number): 'up' | 'down' | null {
  const from = Math.max(clause, at - LONGEST_CHANGE);
  if (stands(falling, text, from, at)) return 'down';
  return stands(rising, text, from, at) ? 'up' : null;
}

const CLAUSE_BREAKS = codesOf(',;。、\n');
const LONGEST_CLAUSE = 20;

function clauseStart(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && at - start < LONGEST_CLAUSE && !CLAUSE_BREAKS.has(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Whether the bound behind the figure counts beside the one before it: 约300人以上, but not ≥95%左右. */
function suits(after: ComparatorReading, before: ComparatorReading | null): boolean {
  if (!before) return true;
  // 不 in 不低于95%以内 says the same as 以上.
  if (before.comparator === 'ge' && after.comparator === 'le') return false;
  if (before.comparator === 'about' || before.comparator === 'almost') return true;
  return after.comparator !== 'about' && after.comparator !== 'more' && before.style !== 'sign';
}

const finerSmall = wordList(FINER_SMALL);

/** 精度优于0.5米, 误差优于1%: lengths and times, and what is best when it is small. */
function isFinerSmall(before: string, { unit }: Draft): boolean {
  return unit?.group === 'length' || unit?.kind === 'duration' || finerSmall.isIn(before);
}

/** Gives the draft the bounds around it, and whether it grows or falls; `from` is where the last quantity ended. */
export function bind(text: string, draft: Draft, from: number): Draft {
  const found = comparatorBefore(text, draft.start);
  const before = found && draft.start - found.length >= from ? found : null;
  const after = comparatorAfter(text, draft.end);
  const start = draft.start - (before?.length ?? 0);
  if (after) draft.end += after.length;
  const clause = clauseStart(text, from, draft.start);
  const beside = after && suits(after, before) ? after : before;
  const reading = beside ?? comparatorInClause(text, clause, draft.start);
  draft.change = draft.unit?.kind === 'percent' ? changeBefore(text, clause, start) : null;
  draft.start = start;
  if (reading) take(reading, draft, reading.isOfQuality ? text.slice(clause, start) : '');
  deniedOfAll(text, draft, from, start);
  return draft;
}

/** 没有一个村低于80%: all of them keep it. */
function deniedOfAll(text: string, draft: Draft, from: number, start: number): void {
  const turned = TURNED.get(draft.comparator);
  if (!turned) return;
  const begin = clauseStart(text, 0, start);
  const none = NOT_ONE.map((word) => text.slice(begin, start).indexOf(word)).find((at) => at >= 0);
  if (none === undefined) return;
  draft.comparator = turned;
  if (begin + none >= from) draft.start = begin + none;
}

const TURNED: ReadonlyMap<Draft['comparator'], Draft['comparator']> = new Map([
  ['lt', 'ge'],
  ['gt', 'le'],
]);

/** Gives the draft the bound, as it is meant behind these words. */
function take({ comparator, style, isOfQuality }: ComparatorReading, draft: Draft, before: string): void {
  const meant = isOfQuality && isFinerSmall(before, draft) ? 'lt' : comparator;
  draft.comparator = draft.comparator === 'more' && meant === 'about' ? 'more' : meant;
  draft.style = style;
}
