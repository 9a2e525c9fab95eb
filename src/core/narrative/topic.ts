import { GENERIC_TAILS, GENERIC_WORDS } from './words';

/**
 * What a piece of text speaks of: pairs of neighbouring Chinese characters and whole Latin words.
 * Figures, signs and words that fit any figure are left out.
 */
export class Topic {
  readonly #parts: ReadonlySet<string>;

  constructor(text: string) {
    this.#parts = partsOf(text);
  }

  get size(): number {
    return this.#parts.size;
  }

  /** How much of this topic another one speaks of, 0 to 1. */
  foundIn(other: Topic): number {
    if (this.size === 0) return 0;
    let shared = 0;
    for (const part of this.#parts) if (other.#parts.has(part)) shared++;
    return shared / this.size;
  }
}

/** The name of an indicator without the words that only say that it is counted. */
export function nameTopic(name: string): Topic {
  const tail = GENERIC_TAILS.find((word) => name.endsWith(word) && name.length > word.length + 1);
  return new Topic(tail === undefined ? name : name.slice(0, -tail.length));
}

function partsOf(text: string): Set<string> {
  const parts = new Set<string>();
  let words = text;
  for (const word of GENERIC_WORDS) words = words.replaceAll(word, ' ');
  for (const run of words.match(/[\u4e00-\u9fff]+|[A-Za-z]+/g) ?? []) {
    if (/[A-Za-z]/.test(run)) parts.add(run.toUpperCase());
    for (let at = 0; at + 1 < run.length && /[\u4e00-\u9fff]/.test(run); at++) parts.add(run.slice(at, at + 2));
  }
  return parts;
}
