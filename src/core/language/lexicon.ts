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

/** Words by their characters, one step a character. Most places have one way on, which costs no table. */
class Place<T> {
  entry: Entry<T> | null = null;
  #code = -1;
  #only: Place<T> | undefined = undefined;
  #more: Map<number, Place<T>> | null = null;

  next(code: number): Place<T> | undefined {
    if (code === this.#code) return this.#only;
    return this.#more === null ? undefined : this.#more.get(code);
  }

  grow(code: number): Place<T> {
    const known = this.next(code);
    if (known) return known;
    const place = new Place<T>();
    if (this.#only) (this.#more ??= new Map()).set(code, place);
    else {
      this.#code = code;
      this.#only = place;
    }
    return place;
  }
}

/** All words in the direction they are read. */
class Tree<T> {
  readonly #roots = new Map<number, Place<T>>();
  /** One bit a character: hardly any place of a text begins a word of any one table. */
  readonly #begins = new Uint8Array(0x2000);

  constructor(entries: readonly Entry<T>[], codesOf: (word: string) => number[]) {
    for (const entry of entries) {
      const [first, ...others] = codesOf(entry.word);
      if (first === undefined) continue;
      let place = this.#root(first);
      for (const code of others) place = place.grow(code);
      place.entry ??= entry;
    }
  }

  get firstCodes(): Iterable<number> {
    return this.#roots.keys();
  }

  from(code: number): Place<T> | undefined {
    return ((this.#begins[code >> 3] ?? 0) & (1 << (code & 7))) === 0 ? undefined : this.#roots.get(code);
  }

  #root(code: number): Place<T> {
    const known = this.#roots.get(code);
    if (known) return known;
    const root = new Place<T>();
    this.#roots.set(code, root);
    this.#begins[code >> 3] = (this.#begins[code >> 3] ?? 0) | (1 << (code & 7));
    return root;
  }
}

const codes = (word: string): number[] => Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));

/** Builds a lexicon; the words must be folded (half-width) already. Of two equal words the first one stands. */
export function lexicon<T>(pairs: readonly (readonly [string, T])[]): Lexicon<T> {
  const entries = pairs.map(([word, value]): Entry<T> => ({ word, value }));
  const forwards = new Tree(entries, codes);
  let backwards: Tree<T> | null = null;
  const matchAt: Lexicon<T>['matchAt'] = (text, at, until = text.length) => {
    let place = forwards.from(text.charCodeAt(at));
    let found: Entry<T> | null = null;
    for (let i = at + 1; place && i <= until; i++) {
      if (place.entry) found = place.entry;
      place = place.next(text.charCodeAt(i));
    }
    return found;
  };
  return {
    matchAt,
    isIn(text) {
      for (let i = 0; i < text.length; i++) if (matchAt(text, i)) return true;
      return false;
    },
    firstCodes: { [Symbol.iterator]: () => forwards.firstCodes[Symbol.iterator]() },
    matchBefore(text, end) {
      // Few lexicons are read backwards.
      backwards ??= new Tree(entries, (word) => codes(word).reverse());
      let place = backwards.from(text.charCodeAt(end - 1));
      let found: Entry<T> | null = null;
      for (let i = end - 2; place; i--) {
        if (place.entry) found = place.entry;
        place = i < 0 ? undefined : place.next(text.charCodeAt(i));
      }
      return found;
    },
  };
}

/** A lexicon of words alone. */
export function wordList(words: readonly string[]): Lexicon<true> {
  return lexicon(words.map((word) => [word, true] as const));
}
