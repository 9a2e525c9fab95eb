import { lexicon } from '../lexicon';
import { LADDER_CUES } from '../ladders';
import { CHANGE_CUES } from './changes';
import { DENIAL_CUES, PSEUDO_CUES } from './denials';
import { SCOPE_CUES } from './scope';
import { STAGE_CUES } from './stages';
import type { CueTable } from './types';

export type { CueTable, Sense } from './types';

/** With every field, so that looking at a table costs the same whichever it is. */
function ofOneShape(table: CueTable): CueTable {
  const { sense, reach, rung, touch, carries, atEnd, isOfWords, way, canBePlanned, isPast, isToCome, words } = table;
  return { sense, reach, rung, touch, carries, atEnd, isOfWords, way, canBePlanned, isPast, isToCome, words };
}

/**
 * All tables. Of two that hold the same word the later one has it, unless the later one asks for a place of its own.
 * @public tests reach every word of every table
 */
export const CUE_TABLES: readonly CueTable[] = [
  ...[...LADDER_CUES].reverse(),
  ...STAGE_CUES,
  ...SCOPE_CUES,
  ...CHANGE_CUES,
  ...DENIAL_CUES,
  PSEUDO_CUES,
].map(ofOneShape);

/** What a word says at the end of its clause, where that is something else; and everywhere else. */
export interface CueEntry {
  readonly anywhere: CueTable | null;
  readonly atEnd: CueTable | null;
}

const byWord = new Map<string, CueEntry>();
for (const table of CUE_TABLES) {
  for (const word of table.words) {
    const known = byWord.get(word);
    byWord.set(word, {
      anywhere: table.atEnd ? (known?.anywhere ?? null) : table,
      atEnd: table.atEnd ? table : (known?.atEnd ?? null),
    });
  }
}

/** Longest match over the words of all cues. */
export const cues = lexicon<CueEntry>([...byWord]);
