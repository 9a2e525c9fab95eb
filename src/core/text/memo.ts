/** Texts longer than this are somebody's prose and hardly ever come again. */
const LONGEST = 48;
/** How many readings are kept; when there are more, all are forgotten, so that a long run does not grow. */
const MOST = 4096;

/**
 * Keeps what was read from short texts. Labels, levels, `≥95%` and `100%` stand in every form of a batch, and a
 * second check of a sheet reads mostly the same texts: they need reading once. The reading must depend on the text
 * alone and must not be changed by whoever gets it.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = detached(text);
    const reading = read(own);
    if (known.size >= MOST) known.clear();
    known.set(own, reading);
    return reading;
  };
}

/** The text in memory of its own: a piece cut out of a file's text would keep all of that file alive. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
