import { toA1, type CellRef } from '../sheet/address';
import type { LogicalSheet } from '../sheet/logical-sheet';
import type { SheetCell } from '../sheet/snapshot';
import { compact } from '../text/normalise';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

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

/** Index of the first cell in or below a row; cells stand row by row. */
function firstInRow(cells: readonly SheetCell[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cells[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

const known = new WeakMap<LogicalSheet, Map<number, readonly string[]>>();

/** Texts of a row, white space aside; kept, since most rows with one finding have several. */
function rowTexts(row: number, sheet: LogicalSheet): readonly string[] {
  let rows = known.get(sheet);
  if (!rows) known.set(sheet, (rows = new Map()));
  let texts = rows.get(row);
  if (!texts) {
    const { cells } = sheet.snapshot;
    const found: string[] = [];
    for (let index = firstInRow(cells, row); cells[index]?.row === row; index++) found.push(compact(cells[index]?.text ?? ''));
    rows.set(row, (texts = found));
  }
  return texts;
}

/**
 * Ties a waiver to rule, cell and content: the texts of the cell and of its whole row, white space aside. When target,
 * actual, explanation or figures of that row change, the fingerprint does, and a waiver given for it lapses.
 */
export function fingerprint(slug: string, cell: CellRef, sheet: LogicalSheet): string {
  const place = toA1(cell);
  const texts = [slug, place, compact(sheet.text(cell.row, cell.col)), ...rowTexts(cell.row, sheet)];
  return `${slug}:${place}:${hashText(texts.join('\u001f'))}`;
}
