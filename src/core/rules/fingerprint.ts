import { toA1, type CellRef } from '../sheet/address';
import type { LogicalSheet } from '../sheet/logical-sheet';
import { compact } from '../text/normalise';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const SEPARATOR = '\u001f';

/** 32-bit FNV-1a over UTF-16 units, as eight hex digits. Stable over runs and machines; no secrecy intended. */
export function hashText(text: string): string {
  let hash = OFFSET;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), PRIME);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Ties a waiver to rule, cell and content: the texts of the cell and of its whole row, white space aside. When target,
 * actual, explanation or figures of that row change, the fingerprint does, and a waiver given for it lapses.
 */
export class Fingerprints {
  /** Most rows with one finding have several. */
  readonly #rows = new Map<number, readonly string[]>();

  constructor(private readonly sheet: LogicalSheet) {}

  of(slug: string, cell: CellRef): string {
    const place = toA1(cell);
    const texts = [slug, place, compact(this.sheet.text(cell.row, cell.col)), ...this.#rowTexts(cell.row)];
    return `${slug}:${place}:${hashText(texts.join(SEPARATOR))}`;
  }

  #rowTexts(row: number): readonly string[] {
    let texts = this.#rows.get(row);
    if (!texts) this.#rows.set(row, (texts = this.sheet.cellsInRow(row).map(({ text }) => compact(text))));
    return texts;
  }
}
