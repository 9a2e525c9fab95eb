/** Pairs of neighbouring characters, the unit in which Chinese nouns are compared. */
function pairsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}

/** Whether no two of them are the same. */
export const areDistinct = (keys: readonly Key[]): boolean =>
  keys.every((key, i) => keys.findIndex((other) => other.equals(key)) === i);

/**
 * Words of a text as something that can be compared and not opened: what entailment knows of a noun or verb.
 * The text stays inside; only `text` for messages gives it out.
 */
export class Key {
  readonly #text: string;
  #pairs: Set<string> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  get isEmpty(): boolean {
    return this.#text === '';
  }

  get length(): number {
    return this.#text.length;
  }

  /** For messages and explanations only. */
  get shown(): string {
    return this.#text;
  }

  equals(other: Key): boolean {
    return this.#text === other.#text;
  }

  includes(other: Key): boolean {
    return !other.isEmpty && this.#text.includes(other.#text);
  }

  /** What a rate is of, in its last two characters: 处置 of 依法处置率; empty for what is no rate. */
  get rateStem(): Key {
    const isRate = this.#text.endsWith('率') || this.#text.endsWith('度');
    return new Key(isRate ? this.#text.slice(0, -1).slice(-2) : '');
  }

  /** What stands behind its last 的: 布局图 of 床位的布局图; empty without one. */
  get behindOf(): Key {
    const at = this.#text.lastIndexOf('的');
    return new Key(at < 0 ? '' : this.#text.slice(at + 1));
  }

  /** Its first characters, so many of them at most. */
  start(length: number): Key {
    return new Key(this.#text.slice(0, length));
  }

  /** What stands before a word of it; empty without the word. */
  upTo(word: string): Key {
    const at = word === '' ? -1 : this.#text.indexOf(word);
    return new Key(at < 0 ? '' : this.#text.slice(0, at));
  }

  /** Its first two characters, mostly its verb. */
  get head(): Key {
    return new Key(this.#text.slice(0, 2));
  }

  /** Its last two characters, mostly its head noun. */
  get tail(): Key {
    return new Key(this.#text.slice(-2));
  }

  /** 乔灌木 holds 乔木: its two characters, with at most one of another between. */
  contracts(other: Key): boolean {
    const [first = '', second = '', ...rest] = other.#text;
    const at = rest.length === 0 && second !== '' ? this.#text.indexOf(first) : -1;
    return at >= 0 && this.#text.charAt(at + 2) === second;
  }

  /** Begins with the same words. */
  opensWith(other: Key): boolean {
    return !other.isEmpty && this.#text.startsWith(other.#text);
  }

  /** Ends in the same words. */
  closesWith(other: Key): boolean {
    return !other.isEmpty && this.#text.endsWith(other.#text);
  }

  /** Whether a single character of the other stands in it. */
  sharesCharacter(other: Key): boolean {
    for (const unit of other.#text) if (this.#text.includes(unit)) return true;
    return false;
  }

  /** Both one after the other. */
  and(other: Key): Key {
    return new Key(`${this.#text} ${other.#text}`);
  }

  /** How much of this one is found in the other, 0 to 1. */
  foundIn(other: Key): number {
    if (this.isEmpty) return 0;
    if (other.#text.includes(this.#text)) return 1;
    const own = (this.#pairs ??= pairsOf(this.#text));
    if (own.size === 0) return 0;
    const others = (other.#pairs ??= pairsOf(other.#text));
    let shared = 0;
    for (const pair of own) if (others.has(pair)) shared++;
    return shared / own.size;
  }

  /** How much of the shorter one is found in the other, 0 to 1; null when one of them is empty. */
  likeness(other: Key): number | null {
    if (this.isEmpty || other.isEmpty) return null;
    const [short, long] = this.length <= other.length ? [this, other] : [other, this];
    if (long.#text.includes(short.#text)) return 1;
    if (short.length === 1) return 0;
    const shortPairs = (short.#pairs ??= pairsOf(short.#text));
    const longPairs = (long.#pairs ??= pairsOf(long.#text));
    let shared = 0;
    for (const pair of shortPairs) if (longPairs.has(pair)) shared++;
    return shared / shortPairs.size;
  }
}
