import { cues, type CueEntry, type CueTable } from '../language/cues/index';
import { codesOf } from '../text/characters';
import type { Mention } from './mentions/types';

/** A cue where it stands; positions in the folded text. */
export interface Cue {
  readonly kind: 'cue';
  readonly table: CueTable;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export interface Break {
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

/** Which sense a word has here: 中 behind a figure takes it for a whole, at the end of a clause it says that things go on. */
function tableOf({ anywhere, atEnd }: CueEntry, text: string, at: number, end: number): CueTable | null {
  if (!atEnd) return anywhere;
  const isEnd = end >= text.length || BREAK_CODES.has(text.charCodeAt(end));
  const isBehindWord = at > 1 && text.charCodeAt(at - 1) > 127 && text.charCodeAt(at - 2) > 127;
  return isEnd && isBehindWord ? atEnd : anywhere;
}

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
    if (BREAK_CODES.has(text.charCodeAt(at))) {
      const how = BREAKS.get(text.charAt(at)) ?? 'clause';
      tokens.push({ kind: 'break', how, start: at, end: at + 1 });
      at++;
      continue;
    }
    const longest = cues.matchAt(text, at);
    const reaches = longest !== null && mention !== undefined && at + longest.word.length > mention.at;
    // 未全部: where the longest word would reach into a figure, a shorter one may do.
    const found = reaches ? cues.matchAt(text.slice(at, mention.at), 0) : longest;
    // A cue never reaches into a figure: 超 of 超80% belongs to the bound.
    if (found && (!mention || at + found.word.length <= mention.at)) {
      const end = at + found.word.length;
      const table = tableOf(found.value, text, at, end);
      if (table && table.sense !== 'nothing') tokens.push({ kind: 'cue', table, word: found.word, start: at, end });
      at = end;
      continue;
    }
    at++;
  }
  return tokens;
}
