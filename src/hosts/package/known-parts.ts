import { Memo } from '../../core/text/memo';

/** Larger parts hold somebody's cells, which hardly ever come again. */
const LARGEST = 32 << 10;
/** Parts kept before the oldest are forgotten: those of some thirty templates. */
const MOST = 200;
/** Parts that were met once, kept by their checksum alone. */
const MOST_MET = 2_000;

/** What the directory states of a part; one that states something else is another part. */
interface Stated {
  readonly crc: number;
  readonly method: number;
  readonly size: number;
}

interface KnownPart extends Stated {
  readonly packed: Uint8Array;
  readonly text: string;
}

const parts = new Memo<KnownPart>(MOST);
const met = new Memo<true>(MOST_MET);

/**
 * Text of a part that was unpacked lately from the very same bytes: the files of a batch were made from one template
 * and share its styles, relationships and content types to the byte.
 */
export function knownText({ crc, method, size }: Stated, packed: Uint8Array): string | null {
  const known = parts.get(String(crc));
  return known?.size === size && known.method === method && areSame(known.packed, packed) ? known.text : null;
}

/** Keeps the text of a part that was unpacked and found sound, from the second time on: most sheets come only once. */
export function keepText({ crc, method, size }: Stated, packed: Uint8Array, text: string): void {
  if (size > LARGEST) return;
  const key = String(crc);
  // The bytes are copied: those of the file would keep all of it in memory.
  if (met.get(key)) parts.set(key, { crc, method, size, packed: packed.slice(), text });
  else met.set(key, true);
}

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
