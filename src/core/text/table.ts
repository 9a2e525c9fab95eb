const hasOwn = Object.prototype.hasOwnProperty;

/** Looks up a word that stands in a file or on a command line: what every object inherits (`constructor`) is no entry. */
export function entryOf<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return hasOwn.call(table, word) ? table[word] : undefined;
}
