/** Pairs of neighbouring characters, the unit in which Chinese nouns are compared. */
function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}

/**
 * How much of the shorter noun is found in the other, 0 to 1; null when one of them is empty.
 * Single characters count as found when contained.
 */
export function likeness(a: string, b: string): number | null {
  if (a === '' || b === '') return null;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.includes(short)) return 1;
  if (short.length === 1) return 0;
  const shortPairs = pairs(short);
  const longPairs = pairs(long);
  let shared = 0;
  for (const pair of shortPairs) if (longPairs.has(pair)) shared++;
  return shared / shortPairs.size;
}
