import { Characters } from '../text/characters';

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

/** Which character of a word comes next, from its beginning or from its end. */
type Order = (word: string, depth: number) => number;

const forwards: Order = (word, depth) => word.charCodeAt(depth);
const backwards: Order = (word, depth) => word.charCodeAt(word.length - 1 - depth);

/** The words by their character at a depth. */
function byCode<T>(entries: readonly Entry<T>[], depth: number, order: Order): Map<number, Entry<T>[]> {
  const groups = new Map<number, Entry<T>[]>();
  for (const entry of entries) {
    const code = order(entry.word, depth);
    const group = groups.get(code);
    if (group) group.push(entry);
    else groups.set(code, [entry]);
  }
  return groups;
}

/**
 * Words by their characters, one step a character. What lies behind a place is laid out when a text first comes there:
 * most words stand in no text of a run. Most places have one way on, which costs no table.
 */
class Place<T> {
  readonly entry: Entry<T> | null;
  #beyond: readonly Entry<T>[] | null;
  #code = -1;
  #only: Place<T> | undefined = undefined;
  #more: Map<number, Place<T>> | null = null;

  constructor(
    entries: readonly Entry<T>[],
    private readonly depth: number,
    private readonly order: Order,
  ) {
    this.entry = entries.find(({ word }) => word.length === depth) ?? null;
    this.#beyond = entries.filter(({ word }) => word.length > depth);
  }

  next(code: number): Place<T> | undefined {
    if (this.#beyond !== null) this.#layOut(this.#beyond);
    if (code === this.#code) return this.#only;
    return this.#more === null ? undefined : this.#more.get(code);
  }

  #layOut(beyond: readonly Entry<T>[]): void {
    this.#beyond = null;
    for (const [code, entries] of byCode(beyond, this.depth, this.order)) {
      const place = new Place(entries, this.depth + 1, this.order);
      if (this.#only) (this.#more ??= new Map<number, Place<T>>()).set(code, place);
      else {
        this.#code = code;
        this.#only = place;
      }
    }
  }
}

/** All words in the direction they are read. */
class Tree<T> {
  readonly roots = new Map<number, Place<T>>();
  /** Hardly any place of a text begins a word of any one table. */
  readonly begins: Characters;

  constructor(entries: readonly Entry<T>[], order: Order) {
    for (const [code, group] of byCode(entries, 0, order)) this.roots.set(code, new Place(group, 1, order));
    this.begins = new Characters(this.roots.keys());
  }
}

/** A lexicon of entries that are asked for when it is first looked into. */
function lexiconOf<T>(entriesOf: () => readonly Entry<T>[]): Lexicon<T> {
  let words: Tree<T> | null = null;
  let wordsBackwards: Tree<T> | null = null;
  const matchAt: Lexicon<T>['matchAt'] = (text, at, until = text.length) => {
    words ??= new Tree(entriesOf(), forwards);
    const code = text.charCodeAt(at);
    if (!words.begins.has(code)) return null;
    let place = words.roots.get(code);
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
      const { begins } = (words ??= new Tree(entriesOf(), forwards));
      for (let at = begins.next(text, 0); at < text.length; at = begins.next(text, at + 1))
        if (matchAt(text, at)) return true;
      return false;
    },
    get firstCodes() {
      return new Set(entriesOf().map(({ word }) => word.charCodeAt(0)));
    },
    matchBefore(text, end) {
      wordsBackwards ??= new Tree(entriesOf(), backwards);
      const code = text.charCodeAt(end - 1);
      if (!wordsBackwards.begins.has(code)) return null;
      let place = wordsBackwards.roots.get(code);
      let found: Entry<T> | null = null;
      for (let i = end - 2; place; i--) {
        if (place.entry) found = place.entry;
        place = i < 0 ? undefined : place.next(text.charCodeAt(i));
      }
      return found;
    },
  };
}

/** Builds a lexicon; the words must be folded (half-width) already. Of two equal words the first one stands. */
export function lexicon<T>(pairs: readonly (readonly [string, T])[]): Lexicon<T> {
  return lexiconOf(() => pairs.map(([word, value]) => ({ word, value })));
}

/** A lexicon of words alone. */
export function wordList(words: readonly string[]): Lexicon<true> {
  return lexiconOf(() => words.map((word) => ({ word, value: true })));
}
