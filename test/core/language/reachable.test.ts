import { describe, expect, it } from 'vitest';
import { CUE_TABLES, cues } from '../../../src/core/language/cues/index';
import * as antonyms from '../../../src/core/language/antonyms';
import * as claims from '../../../src/core/language/claims';
import type { CueTable } from '../../../src/core/language/cues/types';
import * as directions from '../../../src/core/language/directions';
import * as ladders from '../../../src/core/language/ladders';
import { lexicon } from '../../../src/core/language/lexicon';
import * as names from '../../../src/core/language/names';
import * as scales from '../../../src/core/language/scales';
import * as units from '../../../src/core/language/units';

const rungOf = ({ rung }: CueTable): string => (rung ? `${rung.ladder} ${String(rung.level)}` : '');
const nameOf = (table: CueTable): string => `${table.sense} ${table.reach} ${String(table.touch)} ${rungOf(table)}`;

/** Words of a table that a scan of the very word would not find as that table's. */
function hiddenIn(table: CueTable): string[] {
  return table.words.filter((word) => {
    const found = cues.matchAt(word, 0);
    const entry = found?.word === word ? found.value : null;
    return (table.atEnd ? entry?.atEnd : entry?.anywhere) !== table;
  });
}

describe('the tables of cues', () => {
  it.each(CUE_TABLES.map((table, at): [string, CueTable] => [`${String(at)} ${nameOf(table)}`, table]))(
    'no other table hides a word of table %s',
    (_, table) => {
      expect(hiddenIn(table)).toEqual([]);
    },
  );

  it('name a word once', () => {
    const twice = CUE_TABLES.flatMap((table) => table.words.filter((word, at) => table.words.indexOf(word) !== at));
    expect(twice).toEqual([]);
  });

  it('hold only folded words without blanks or marks', () => {
    const odd = CUE_TABLES.flatMap(({ words }) => words.filter((word) => !/^[\u4e00-\u9fff]+$/.test(word)));
    expect(odd).toEqual([]);
  });
});

const TABLES = { antonyms, claims, directions, ladders, names, scales };

describe('the other tables of words', () => {
  const lists = Object.entries(TABLES).flatMap(([file, module]) =>
    Object.entries(module).flatMap(([name, table]): [string, readonly string[]][] =>
      isWords(table) ? [[`${file}.${name}`, table]] : [],
    ),
  );

  it('are found', () => {
    expect(lists.length).toBeGreaterThan(20);
  });

  it.each(lists)('%s names a word once', (_, table) => {
    expect(table.filter((word, at) => word === '' || table.indexOf(word) !== at)).toEqual([]);
  });

  it('every grade and rank is found under its own word', () => {
    const grades = lexicon(scales.GRADE_WORDS);
    expect(scales.GRADE_WORDS.filter(([word, grade]) => grades.matchAt(word, 0)?.value !== grade)).toEqual([]);
  });

  it('every measure word is found as one', () => {
    const words = Object.values(units.MEASURE_CLASSES).flatMap((table) => table.split(' '));
    expect(words.filter((word) => units.unitNamed(word)?.kind !== 'count')).toEqual([]);
  });
});

function isWords(table: unknown): table is readonly string[] {
  return Array.isArray(table) && table.every((word) => typeof word === 'string');
}
