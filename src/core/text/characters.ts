/**
 * Codes of the characters of a text, for tests by `charCodeAt`: looking a character up by its code costs a
 * fraction of matching or hashing a one-character string.
 */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** Where in a text one of some characters stands: one bit a character, so that passing over the others costs little. */
export class Characters {
  readonly #bits = new Uint8Array(0x2000);

  constructor(codes: Iterable<number>) {
    for (const code of codes) this.#bits[code >> 3] = (this.#bits[code >> 3] ?? 0) | (1 << (code & 7));
  }

  /** The next place from `at` on, before `until`, where one of them stands; `until` when there is none. */
  next(text: string, at: number, until = text.length): number {
    const bits = this.#bits;
    for (let i = at; i < until; i++) {
      const code = text.charCodeAt(i);
      if (((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0) return i;
    }
    return until;
  }

  has(code: number): boolean {
    return ((this.#bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
  }
}

/** A figure or letter of ASCII. */
export function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** White space and characters nobody sees: first and last code of each range. */
const UNSEEN_RANGES = [
  [0, 0x20],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x1680, 0x1680],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x2064],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const;

/** The codes from `first` to `last`. */
export function codesBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The code of every character nobody sees. */
export const UNSEEN_CODES: readonly number[] = UNSEEN_RANGES.flatMap(([first, last]) => codesBetween(first, last));

/** The same, as the inside of a character class. */
export const UNSEEN = UNSEEN_RANGES.map((range) =>
  range.map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('-'),
).join('');

const IS_UNSEEN: ReadonlySet<number> = new Set(UNSEEN_CODES);

/** Whether this is white space or a character nobody sees; Chinese text is told by one comparison. */
export function isUnseen(code: number): boolean {
  return code <= 0x20 || ((code < 0x3001 || code === 0xfeff) && code > 0x7e && IS_UNSEEN.has(code));
}

/** Whether this takes no room at all: what stands before and behind it is one word, `1\u200b20` is 120. */
export function isZeroWidth(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff
  );
}
