/** Longest-match word table; a look-up costs as much as the longest word that fits. */
export interface Lexicon<T> {
  /** The longest word that begins at `at` and does not reach beyond `until`. */
  matchAt(text: string, at: number, until?: number): { readonly word: string; readonly value: T } | null;
  /** The longest word that ends right before `end`. */
  matchBefore(text: string, end: number): { readonly word: string; readonly value: T } | null;
  /** Whether any of the words stands anywhere in the text. */
  isIn(text: string): boolean;
  /** The first characters of all words, by code. */
  readonly firstCodes: Iterable<number>;
}

interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

/** Words by their characters: one step a character, in the direction the table is read. */
interface Node<T> {
  entry: Entry<T> | null;
  readonly next: Map<number, Node<T>>;
}

function grow<T>(entries: readonly Entry<T>[], codesOf: (word: string) => number[]): Node<T> {
  const root: Node<T> = { entry: null, next: new Map() };
  for (const entry of entries) {
    let node = root;
    for (const code of codesOf(entry.word)) {
      let child = node.next.get(code);
      if (!child) {
        child = { entry: null, next: new Map() };
        node.next.set(code, child);
      }
      node = child;
    }
    node.entry ??= entry;
  }
  return root;
}

const codes = (word: string): number[] => Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));

/** Builds a lexicon; the words must be folded (half-width) already. Of two equal words the first one stands. */
export function lexicon<T>(pairs: readonly (readonly [string, T])[]): Lexicon<T> {
  const entries = pairs.map(([word, value]): Entry<T> => ({ word, value }));
  const forwards = grow(entries, codes);
  let backwards: Node<T> | null = null;
  const matchAt: Lexicon<T>['matchAt'] = (text, at, until = text.length) => {
    let node = forwards.next.get(text.charCodeAt(at));
    let found: Entry<T> | null = null;
    for (let i = at + 1; node && i <= until; i++) {
      if (node.entry) found = node.entry;
      node = node.next.get(text.charCodeAt(i));
    }
    return found;
  };
  return {
    matchAt,
    isIn(text) {
      const { next } = forwards;
      for (let i = 0; i < text.length; i++) if (next.has(text.charCodeAt(i)) && matchAt(text, i)) return true;
      return false;
    },
    get firstCodes() {
      return forwards.next.keys();
    },
    matchBefore(text, end) {
      // Few lexicons are read backwards.
      backwards ??= grow(entries, (word) => codes(word).reverse());
      let node = backwards.next.get(text.charCodeAt(end - 1));
      let found: Entry<T> | null = null;
      for (let i = end - 2; node; i--) {
        if (node.entry) found = node.entry;
        node = i < 0 ? undefined : node.next.get(text.charCodeAt(i));
      }
      return found;
    },
  };
}

/** A lexicon of words alone. */
export function wordList(words: readonly string[]): Lexicon<true> {
  return lexicon(words.map((word) => [word, true] as const));
}
