import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './imports';

const src = resolve(import.meta.dirname, '../../src');
const PLACE = 'core/text/memo.ts';
/** Faces keep views beside what they draw; the tables of the language are filled once, when they are loaded. */
const APART = /^(?:taskpane|workbench|commands|core\/language)\//;

/** What a file remembers from one call to the next by means of its own: the line of each such memory. */
function memoriesIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /^(?:export )?(?:const|let) \w+(?:: [^=]+)? = new Weak(?:Map|Set)\b/.test(line) || isOpen(line));
}

/** A map or set that is empty and not declared readonly is there to be filled. */
const isOpen = (line: string): boolean => /^(?:export )?(?:const|let) \w+ = new (?:Map|Set)(?:<.*>)?\(\);/.test(line);

describe('what outlives a call', () => {
  it('is kept by the one mechanism, which forgets: no room has a memory of its own', () => {
    const found = sourceFiles(src)
      .map((file) => ({ file: relative(src, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
      .filter(({ file }) => file !== PLACE && !APART.test(file))
      .flatMap(({ file, text }) => memoriesIn(text).map((line) => `${file}: ${line}`));
    expect(found).toEqual([]);
  });

  it.each([
    'const known = new WeakMap<Row, Rate>();',
    'export const seen = new Set<string>();',
    'let last = new Map();',
  ])('is seen in %s', (line) => {
    expect(memoriesIn(line)).toEqual([line]);
  });

  it.each(['const NONE: ReadonlySet<string> = new Set();', 'const ENDS = new Set([1]);', '  const seen = new Set();'])(
    'is not taken for %s',
    (line) => {
      expect(memoriesIn(line)).toEqual([]);
    },
  );
});
