/** Longer texts are somebody's prose, which hardly ever comes again and would only take room. */
const LONGEST = 48;
/** From so many readings on, those not asked for lately are forgotten, so that a long run does not grow. */
const MOST = 1000;

/** What was worked out lately, by the text it was worked out from. */
export class Memo<T> {
  #recent = new Map<string, T>();
  #older = new Map<string, T>();

  constructor(private readonly most = MOST) {}

  /** What is known under this key; undefined when nothing is, or it was forgotten. */
  get(key: string): T | undefined {
    const known = this.#recent.get(key);
    if (known !== undefined) return known;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(detached(key), older);
    return older;
  }

  /** @param key in memory of its own, see `detached` */
  set(key: string, value: T): void {
    if (this.#recent.size >= this.most) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
  }
}

/**
 * Keeps what was read from short texts. Labels, levels, `≥95%` and `100%` stand in every form of a batch, and a
 * second check of a sheet reads mostly the same texts: they need reading once. The reading must depend on the text
 * alone and must not be changed by whoever gets it.
 *
 * @param longest texts longer than this are read anew each time
 * @param most readings kept before the oldest are forgotten
 */
export function remembered<T>(read: (text: string) => T, longest = LONGEST, most = MOST): (text: string) => T {
  const memo = new Memo<T>(most);
  return (text) => {
    if (text.length > longest) return read(text);
    const known = memo.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    const reading = read(own);
    memo.set(own, reading);
    return reading;
  };
}

/**
 * Keeps what follows from a thing that never changes (the rate of a row, the weights of a form), as long as the thing is
 * there: a dozen rules ask for the same.
 */
export function onceFor<K extends WeakKey, T>(work: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly result: T }>();
  return (of) => {
    let found = known.get(of);
    if (found === undefined) {
      found = { result: work(of) };
      known.set(of, found);
    }
    return found.result;
  };
}

/** The text in memory of its own: a piece cut out of a file's text would keep all of that file alive. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
