import { cues, type CueEntry, type CueTable, type Sense } from '../language/cues/index';
import { BESIDES } from '../language/enumerations';
import { MENDING } from '../language/claims';
import { wordList } from '../language/lexicon';
import { NUMBERED_NOUNS } from '../language/figures';
import { Characters, codesOf } from '../text/characters';
import type { Mention } from './mentions/types';

/** A cue where it stands; positions in the folded text. */
export interface Cue {
  readonly kind: 'cue';
  readonly table: CueTable;
  readonly sense: Sense;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

interface Break {
  readonly kind: 'break';
  /** `clause` parts clauses, `member` members of a list, `open` and `close` are brackets, `sentence` ends everything. */
  readonly how: 'sentence' | 'clause' | 'member' | 'open' | 'close';
  readonly start: number;
  readonly end: number;
}

export interface Figure {
  readonly kind: 'figure';
  readonly index: number;
  readonly mention: Mention;
  readonly start: number;
  readonly end: number;
}

export type Token = Cue | Break | Figure;

const BREAKS: ReadonlyMap<string, Break['how']> = new Map([
  [',', 'clause'],
  [';', 'sentence'],
  ['。', 'sentence'],
  ['\n', 'sentence'],
  ['!', 'sentence'],
  ['、', 'member'],
  [':', 'member'],
  ['(', 'open'],
  [')', 'close'],
  ['[', 'open'],
  [']', 'close'],
]);
const BREAK_CODES = codesOf([...BREAKS.keys()].join(''));

const LONGEST_INSIDE = 8;
const INTO = /[到在于入至][^,;。、]{1,6}$/;

/** Which sense a word has here: 中 behind a figure takes it for a whole, at the end of a clause it says that things go on. */
function tableOf({ anywhere, atEnd }: CueEntry, text: string, at: number, end: number): CueTable | null {
  if (!atEnd) return anywhere;
  // 挂接到系统中: in it, and no going on.
  if (INTO.test(text.slice(Math.max(0, at - LONGEST_INSIDE), at))) return anywhere;
  const isEnd = end >= text.length || BREAK_CODES.has(text.charCodeAt(end));
  // 8月停巡: only what is a single character could be a part of another word.
  const isBehindWord = end - at > 1 || (at > 1 && text.charCodeAt(at - 1) > 127 && text.charCodeAt(at - 2) > 127);
  return isEnd && isBehindWord ? atEnd : anywhere;
}

/** Whether a cue says anything here: 较 before a figure only says what it is compared with. */
function says(
  table: CueTable,
  text: string,
  { at, end }: { readonly at: number; readonly end: number },
  next: Mention | undefined,
): boolean {
  if (table.sense === 'nothing' || (table.isOfWords === true && end === next?.at)) return false;
  return !isBesides(table, text, end) && !isOnTheWay(table, text, at, end) && !isMended(table, text, at);
}

const LONGEST_BESIDES = 16;

/** 除闭馆日外全年开放316天: what is left out stands before 外. */
function upToOutside(table: CueTable, text: string, end: number): CueTable {
  if (table.sense !== 'exception' || table.reach !== 'next') return table;
  const outside = text.slice(end, end + LONGEST_BESIDES).indexOf(OUTSIDE);
  return outside < 0 ? table : { ...table, touch: outside };
}

/** 除例行检查外，另开展夜间抽查: besides, and not except for. */
function isBesides({ sense }: CueTable, text: string, end: number): boolean {
  if (sense !== 'exception') return false;
  const outside = text.slice(end, end + LONGEST_BESIDES).indexOf(OUTSIDE);
  if (outside < 0) return false;
  const at = end + outside + 1;
  return BESIDES.matchAt(text, text.charAt(at) === ',' ? at + 1 : at) !== null;
}

const OUTSIDE = '外';

/** 经起草、会签、审议后印发: what was gone through is over. */
function isOnTheWay({ sense }: CueTable, text: string, at: number, end: number): boolean {
  if (sense !== 'progress') return false;
  return (
    THROUGH.test(text.slice(Math.max(0, at - LONGEST_BESIDES), at)) &&
    AFTERWARDS.test(text.slice(end, end + LONGEST_BESIDES))
  );
}

/** 维修破损路面: what is broken is what something is done about. */
function isMended({ sense }: CueTable, text: string, at: number): boolean {
  return sense === 'opposite' && mending.matchBefore(text, at) !== null;
}

const mending = wordList(MENDING);

const THROUGH = /经过?[^,;。]*$/;
const AFTERWARDS = /^[^,;。]*后/;

/** The longest cue up to the next figure; of a longer one no single character is left but a denial: 未全部. */
function cueAt(text: string, at: number, until: number): { readonly word: string; readonly value: CueEntry } | null {
  const longest = cues.matchAt(text, at);
  if (!longest || at + longest.word.length <= until) return longest;
  const shorter = cues.matchAt(text, at, until);
  return shorter && (shorter.word.length > 1 || shorter.value.anywhere?.sense === 'denied') ? shorter : null;
}

const labels = wordList(NUMBERED_NOUNS);

/** 目标1：, 任务二: a noun with its number at the beginning of a clause is a label, and its noun says nothing. */
function labelEnd(text: string, at: number, last: Token | undefined, until: number): number {
  if (at > 0 && !(last?.kind === 'break' && last.end === at)) return at;
  const noun = labels.matchAt(text, at, until);
  if (!noun) return at;
  let end = at + noun.word.length;
  const number = end;
  while (end < until && end - number < 2 && LABEL_DIGITS.has(text.charCodeAt(end))) end++;
  if (end === number || end >= text.length) return at;
  if (text.startsWith(LABEL_TAIL, end)) end += LABEL_TAIL.length;
  return text.charAt(end) === ':' ? end + 1 : end;
}

/** 目标1完成情况: is a label as well. */
const LABEL_TAIL = '完成情况';
const LABEL_DIGITS = codesOf('0123456789一二三四五六七八九十');

/** What a cue, label or break begins with; of most characters of a text it is none. */
const BEGINS = new Characters([...BREAK_CODES, ...labels.firstCodes, ...cues.firstCodes]);

/** The text as figures, cues and breaks in order; words that are none of them are passed over. Linear in the text. */
export function scan(text: string, mentions: readonly Mention[]): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let at = 0;
  while (at < text.length) {
    const mention = mentions[next];
    if (mention && at >= mention.at) {
      tokens.push({ kind: 'figure', index: next, mention, start: mention.at, end: mention.until });
      at = Math.max(at, mention.until);
      next++;
      continue;
    }
    const until = mention?.at ?? text.length;
    at = BEGINS.next(text, at, until);
    if (at === until) continue;
    const how = BREAKS.get(text.charAt(at));
    if (how) {
      tokens.push({ kind: 'break', how, start: at, end: at + 1 });
      at++;
      continue;
    }
    const label = labelEnd(text, at, tokens.at(-1), until);
    if (label > at) {
      tokens.push({ kind: 'break', how: 'clause', start: at, end: label });
      at = label;
      continue;
    }
    // A cue never reaches into a figure: 超 of 超80% belongs to the bound.
    const found = cueAt(text, at, until);
    if (found) {
      const end = at + found.word.length;
      const table = tableOf(found.value, text, at, end);
      if (table && says(table, text, { at, end }, mention)) {
        const { sense } = table;
        tokens.push({ kind: 'cue', table: upToOutside(table, text, end), sense, word: found.word, start: at, end });
      }
      at = end;
      continue;
    }
    at++;
  }
  return tokens;
}
