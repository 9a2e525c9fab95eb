import { messagesOf } from '../../messages/message';
import { cellKey, overlaps, rangeToA1, toA1, type CellRange, type CellRef } from '../../sheet/address';
import type { SheetCell, SheetSnapshot } from '../../sheet/snapshot';
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

export function cellAt(snapshot: SheetSnapshot, ref: CellRef): SheetCell | undefined {
  return snapshot.cells.find((cell) => cell.row === ref.row && cell.col === ref.col);
}

export function putCell(
  snapshot: SheetSnapshot,
  ref: CellRef,
  content: CellContent,
  numberFormat: string,
): SheetSnapshot {
  const others = snapshot.cells.filter((cell) => cell.row !== ref.row || cell.col !== ref.col);
  if (holdsNothing(content)) return { ...snapshot, cells: others };
  const key = cellKey(ref.row, ref.col);
  const at = others.findIndex((cell) => cellKey(cell.row, cell.col) > key);
  const text = content.value === null ? '' : contentText({ value: content.value, formula: null });
  const cell: SheetCell = { ...ref, value: content.value, text, formula: content.formula, numberFormat };
  return { ...snapshot, cells: at < 0 ? [...others, cell] : [...others.slice(0, at), cell, ...others.slice(at)] };
}

/** Whether neither content nor a merge reaches into a range. */
export function isBlankRange(snapshot: SheetSnapshot, range: CellRange): boolean {
  return (
    !snapshot.cells.some((cell) => overlaps(range, oneCell(cell))) &&
    !(snapshot.merges ?? []).some((merge) => overlaps(range, merge))
  );
}

export function oneCell({ row, col }: CellRef): CellRange {
  return { top: row, bottom: row, left: col, right: col };
}
