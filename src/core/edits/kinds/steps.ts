import { messagesOf } from '../../messages/message';
import { cellKey, overlaps, rangeToA1, toA1, type CellRange, type CellRef } from '../../sheet/address';
import type { SheetCell, SheetSnapshot } from '../../sheet/snapshot';
import { cellIn, lowerBound } from '../../sheet/sorted-cells';
import { contentText } from '../content-text';
import { editsMessages } from '../messages';
import { BLANK, type CellContent, type Edit } from '../types';
import type { Step } from './kind';
import { holdsNothing } from '../../text/blank';

const message = messagesOf(editsMessages);

/** Content of a cell as edits see it. */
export function contentOf(cell: SheetCell | null | undefined): CellContent {
  return cell ? { value: cell.value, formula: cell.formula } : BLANK;
}

export function done(snapshot: SheetSnapshot, inverse: Edit): Step {
  return { snapshot, inverse, refused: null };
}

export function coveredByMerge(snapshot: SheetSnapshot, cell: CellRef): Step {
  return { snapshot, inverse: null, refused: message('edits.skipped.merged', { cell: toA1(cell) }) };
}

export function notBlank(snapshot: SheetSnapshot, range: CellRange): Step {
  return { snapshot, inverse: null, refused: message('edits.skipped.not-blank', { range: rangeToA1(range) }) };
}

export function changed(snapshot: SheetSnapshot, cell: CellRef, found: CellContent): Step {
  const refused = message('edits.skipped.changed', { cell: toA1(cell), found: contentText(found) });
  return { snapshot, inverse: null, refused };
}

export function cellAt(snapshot: SheetSnapshot, ref: CellRef): SheetCell | null {
  return cellIn(snapshot.cells, ref);
}

export function putCell(
  snapshot: SheetSnapshot,
  ref: CellRef,
  content: CellContent,
  numberFormat: string,
): SheetSnapshot {
  const { cells } = snapshot;
  const at = lowerBound(cells, cellKey(ref.row, ref.col));
  const before = cells.slice(0, at);
  const behind = cells.slice(cellIn(cells, ref) ? at + 1 : at);
  if (holdsNothing(content)) return { ...snapshot, cells: before.concat(behind) };
  const text = content.value === null ? '' : contentText({ value: content.value, formula: null });
  const cell: SheetCell = { ...ref, value: content.value, text, formula: content.formula, numberFormat };
  return { ...snapshot, cells: before.concat(cell, behind) };
}

/** Whether neither content nor a merge reaches into a range. */
export function isBlankRange({ cells, merges }: SheetSnapshot, range: CellRange): boolean {
  for (let at = lowerBound(cells, cellKey(range.top, 0)); ; at++) {
    const cell = cells[at];
    if (!cell || cell.row > range.bottom) break;
    if (overlaps(range, oneCell(cell))) return false;
  }
  return !(merges ?? []).some((merge) => overlaps(range, merge));
}

export function oneCell({ row, col }: CellRef): CellRange {
  return { top: row, bottom: row, left: col, right: col };
}
