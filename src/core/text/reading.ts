import { isAlphanumeric, isUnseen, isZeroWidth, UNSEEN } from './characters';
import { foldWidth, hideBookmarks } from './normalise';
import { SIMPLIFIED } from './traditional';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** Which of the Chinese characters are traditional, so that the many others cost no look-up. */
const IS_TRADITIONAL = new Uint8Array(LAST_HAN - FIRST_HAN + 1);
for (const code of SIMPLIFIED.keys()) IS_TRADITIONAL[code - FIRST_HAN] = 1;

/** Text with white space dropped, and the way back to the original. */
export interface ReadingText {
  readonly text: string;
  /** `map[i]` is the original index of unit `i`, one entry more marks the end; null when nothing was dropped. */
  readonly map: readonly number[] | null;
}

const ANY_UNSEEN = new RegExp(`[${UNSEEN}]`);

/** Traditional characters as simplified ones; length and places stay. */
function simplify(text: string): string {
  let simplified = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST_HAN || code > LAST_HAN || IS_TRADITIONAL[code - FIRST_HAN] !== 1) continue;
    const plain = SIMPLIFIED.get(code) ?? '';
    simplified += text.slice(kept, i) + plain;
    kept = i + 1;
  }
  return kept === 0 ? text : simplified + text.slice(kept);
}

/** What is seen of a gap: nothing, a space or a line break. */
type Gap = '' | ' ' | '\n';

function widened(gap: Gap, code: number): Gap {
  if (code === 10 || code === 13) return '\n';
  return gap === '' && !isZeroWidth(code) ? ' ' : gap;
}

/** Whether a gap stays: between letters or figures, and as a line break behind other characters. */
function isKept(gap: ' ' | '\n', isBehind: boolean, isBefore: boolean): boolean {
  return isBehind ? isBefore : gap === '\n';
}

/**
 * Text for reading numbers: folded, white space dropped, with a map back. A gap that can be seen between two letters or
 * figures stays one space, so that neighbours do not grow together; a line break between words stays one.
 */
export function foldForReading(original: string): ReadingText {
  const folded = simplify(foldWidth(hideBookmarks(original)));
  if (!ANY_UNSEEN.test(folded)) return { text: folded, map: null };
  const map: number[] = [];
  const pieces: string[] = [];
  let pieceAt = 0;
  let gapAt = -1;
  let gap: Gap = '';
  let last = -1;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (isUnseen(code)) {
      if (gapAt < 0) {
        gapAt = i;
        pieces.push(folded.slice(pieceAt, i));
      }
      gap = widened(gap, code);
      continue;
    }
    if (gapAt >= 0) {
      if (last >= 0 && gap !== '' && isKept(gap, isAlphanumeric(last), isAlphanumeric(code))) {
        pieces.push(gap);
        map.push(gapAt);
      }
      pieceAt = i;
    }
    gapAt = -1;
    gap = '';
    last = code;
    map.push(i);
  }
  if (gapAt < 0) pieces.push(folded.slice(pieceAt));
  map.push(original.length);
  return { text: pieces.join(''), map };
}
