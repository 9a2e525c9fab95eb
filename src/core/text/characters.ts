/**
 * Codes of the characters of a text, for tests by `charCodeAt`: looking a character up by its code costs a
 * fraction of matching or hashing a one-character string.
 */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}
