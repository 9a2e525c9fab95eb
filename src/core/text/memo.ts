/** Longer texts are somebody's prose, which hardly ever comes again and would only take room. */
const LONGEST = 48;
/** From so many readings on, those not asked for lately are forgotten, so that a long run does not grow. */
const MOST = 1000;

/**
 * Keeps what was read from short texts. Labels, levels, `≥95%` and `100%` stand in every form of a batch, and a
 * second check of a sheet reads mostly the same texts: they need reading once. The reading must depend on the text
 * alone and must not be changed by whoever gets it.
 *
 * @param longest texts longer than this are read anew each time
 */
export function remembered<T>(read: (text: string) => T, longest = LONGEST): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  const keep = (text: string, reading: T): T => {
    if (recent.size >= MOST) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, reading);
    return reading;
  };
  return (text) => {
    if (text.length > longest) return read(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    return keep(own, older.get(text) ?? read(own));
  };
}

/** The text in memory of its own: a piece cut out of a file's text would keep all of that file alive. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
