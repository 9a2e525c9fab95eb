/** Longest-match word table; a look-up costs as much as the words that share a first character. */
export interface Lexicon<T> {
  /** The longest word that begins at `at` and does not reach beyond `until`. */
  matchAt(text: string, at: number, until?: number): { readonly word: string; readonly value: T } | null;
  /** The longest word that ends right before `end`. */
  matchBefore(text: string, end: number): { readonly word: string; readonly value: T } | null;
}

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

/** Buckets by the code of one character of the word, longest words first. */
function index<T>(entries: readonly Entry<T>[], key: (word: string) => number): Map<number, Entry<T>[]> {
  const table = new Map<number, Entry<T>[]>();
  for (const entry of entries) {
    const bucket = table.get(key(entry.word));
    if (bucket) bucket.push(entry);
    else table.set(key(entry.word), [entry]);
  }
  for (const bucket of table.values()) bucket.sort((a, b) => b.word.length - a.word.length);
  return table;
}

/** Builds a lexicon; the words must be folded (half-width) already. */
export function lexicon<T>(pairs: readonly (readonly [string, T])[]): Lexicon<T> {
  const entries = pairs.map(([word, value]): Entry<T> => ({ word, value }));
  const byFirst = index(entries, (word) => word.charCodeAt(0));
  let byLast: Map<number, Entry<T>[]> | null = null;
  return {
    matchAt(text, at, until = text.length) {
      const bucket = byFirst.get(text.charCodeAt(at));
      return bucket?.find(({ word }) => at + word.length <= until && text.startsWith(word, at)) ?? null;
    },
    matchBefore(text, end) {
      // Few lexicons are read backwards.
      byLast ??= index(entries, (word) => word.charCodeAt(word.length - 1));
      const bucket = byLast.get(text.charCodeAt(end - 1));
      return bucket?.find(({ word }) => text.endsWith(word, end)) ?? null;
    },
  };
}

/** A lexicon of words alone. */
export function wordList(words: readonly string[]): Lexicon<true> {
  return lexicon(words.map((word) => [word, true] as const));
}
