/** Longest piece of a sentence or cell that is quoted. */
const LONGEST_QUOTE = 40;

/** The part of a long text that holds the given words; its beginning where none are given. */
export function quoteAround(text: string, words: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const at = words === '' ? 0 : Math.max(0, text.indexOf(words));
  const start = Math.max(0, Math.min(at - (LONGEST_QUOTE >> 1), text.length - LONGEST_QUOTE));
  const end = start + LONGEST_QUOTE;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}
