/** Longest-match word table; a look-up costs as much as the words that share a first character. */
export interface Lexicon<T> {
  /** The longest word that begins at `at`. */
  matchAt(text: string, at: number): { readonly word: string; readonly value: T } | null;
  /** The longest word that ends right before `end`. */
  matchBefore(text: string, end: number): { readonly word: string; readonly value: T } | null;
}

function index<T>(entries: readonly (readonly [string, T])[], key: (word: string) => string): Map<string, [string, T][]> {
  const table = new Map<string, [string, T][]>();
  for (const [word, value] of entries) {
    const bucket = table.get(key(word));
    if (bucket) bucket.push([word, value]);
    else table.set(key(word), [[word, value]]);
  }
  for (const bucket of table.values()) bucket.sort((a, b) => b[0].length - a[0].length);
  return table;
}

/** Builds a lexicon; the words must be folded (half-width) already. */
export function lexicon<T>(entries: readonly (readonly [string, T])[]): Lexicon<T> {
  const byFirst = index(entries, (word) => word.charAt(0));
  const byLast = index(entries, (word) => word.charAt(word.length - 1));
  return {
    matchAt(text, at) {
      for (const [word, value] of byFirst.get(text.charAt(at)) ?? []) {
        if (text.startsWith(word, at)) return { word, value };
      }
      return null;
    },
    matchBefore(text, end) {
      for (const [word, value] of byLast.get(text.charAt(end - 1)) ?? []) {
        if (text.endsWith(word, end)) return { word, value };
      }
      return null;
    },
  };
}

/** A lexicon of words alone. */
export function wordList(words: readonly string[]): Lexicon<true> {
  return lexicon(words.map((word) => [word, true] as const));
}
