import { cellKey, overlaps, rangeToA1, toA1, type CellRange, type CellRef } from '../sheet/address';
import type { RawValue, SheetCell, SheetSnapshot, Span } from '../sheet/snapshot';
import { messagesOf, type Message } from '../messages/message';
import { contentText } from './content-text';
import { editsMessages } from './messages';
import { RunGuard } from './run-guard';
import { sameValue } from './same-value';
import { BLANK, type ApplyReport, type CellContent, type CellEdit, type Edit, type EditOutcome } from './types';

const message = messagesOf(editsMessages);

/** Whether two cell contents are the same; an empty string counts as blank. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  return a.formula === b.formula && (a.formula !== null || sameValue(a.value, b.value));
}

/** Content of a cell as edits see it. */
export function contentOf(cell: SheetCell | null | undefined): CellContent {
  return cell ? { value: cell.value, formula: cell.formula } : BLANK;
}

/**
 * Applies edits to a snapshot the way a host applies them to a workbook: in order, each against what it
 * expects, skipping what does not fit. For previews, planning and as the reference the hosts are tested with.
 *
 * @param guard of a run that these edits go on with
 */
export function applyToSnapshot(
  snapshot: SheetSnapshot,
  edits: readonly Edit[],
  guard = new RunGuard(),
): { readonly snapshot: SheetSnapshot; readonly report: ApplyReport } {
  let current = snapshot;
  const outcomes: EditOutcome[] = [];
  const inverse: Edit[] = [];
  for (const edit of edits) {
    const doubt = guard.doubt(edit, (cell) => valueAt(current, cell));
    const step = doubt ? { snapshot: current, inverse: null, refused: doubt } : applyOne(current, edit);
    guard.record(edit, step.refused === null);
    outcomes.push({ edit, status: step.inverse ? 'applied' : 'skipped', reason: step.refused });
    if (step.inverse) {
      current = step.snapshot;
      inverse.unshift(step.inverse);
    }
  }
  return { snapshot: current, report: { outcomes, inverse } };
}

/** The value of a cell of a snapshot; null when it is blank. */
function valueAt(snapshot: SheetSnapshot, ref: CellRef): RawValue {
  return cellAt(snapshot, ref)?.value ?? null;
}

interface Step {
  readonly snapshot: SheetSnapshot;
  readonly inverse: Edit | null;
  readonly refused: Message | null;
}

function applyOne(snapshot: SheetSnapshot, edit: Edit): Step {
  switch (edit.kind) {
    case 'cell':
      return writeCell(snapshot, edit);
    case 'insert-rows':
      return done(shiftRows(snapshot, edit.row, edit.count), { kind: 'remove-rows', row: edit.row, count: edit.count });
    case 'remove-rows': {
      const rows = rowBand(edit.row, edit.count);
      if (!isBlank(snapshot, rows)) return refuse(snapshot, rows);
      return done(shiftRows(snapshot, edit.row, -edit.count), {
        kind: 'insert-rows',
        row: edit.row,
        count: edit.count,
      });
    }
    case 'text-row': {
      if (!isBlank(snapshot, edit.range)) return refuse(snapshot, edit.range);
      const written = putCell(snapshot, topLeft(edit.range), { value: edit.text, formula: null }, 'General');
      return done(
        { ...written, merges: [...(snapshot.merges ?? []), edit.range] },
        { kind: 'clear-text-row', range: edit.range, text: edit.text, restore: null },
      );
    }
    case 'clear-text-row': {
      const anchor = topLeft(edit.range);
      const found = contentOf(cellAt(snapshot, anchor));
      if (!sameContent(found, { value: edit.text, formula: null })) return changed(snapshot, anchor, found);
      const cleared = putCell(snapshot, anchor, BLANK, 'General');
      const merges = (snapshot.merges ?? []).filter((merge) => !sameRange(merge, edit.range));
      return done({ ...cleared, merges }, { kind: 'text-row', range: edit.range, text: edit.text, fontFrom: anchor });
    }
  }
}

function writeCell(snapshot: SheetSnapshot, edit: CellEdit): Step {
  const covered = (snapshot.merges ?? []).some(
    (merge) => overlaps(merge, single(edit.cell)) && (merge.top !== edit.cell.row || merge.left !== edit.cell.col),
  );
  if (covered) {
    return { snapshot, inverse: null, refused: message('edits.skipped.merged', { cell: toA1(edit.cell) }) };
  }
  const cell = cellAt(snapshot, edit.cell);
  const found = contentOf(cell);
  if (!sameContent(found, edit.expect)) return changed(snapshot, edit.cell, found);
  const format = edit.numberFormat?.write ?? cell?.numberFormat ?? 'General';
  return done(putCell(snapshot, edit.cell, edit.write, format), {
    kind: 'cell',
    cell: edit.cell,
    expect: edit.write,
    write: found,
    numberFormat: edit.numberFormat && { expect: edit.numberFormat.write, write: edit.numberFormat.expect },
  });
}

function done(snapshot: SheetSnapshot, inverse: Edit): Step {
  return { snapshot, inverse, refused: null };
}

function refuse(snapshot: SheetSnapshot, range: CellRange): Step {
  return { snapshot, inverse: null, refused: message('edits.skipped.not-blank', { range: rangeToA1(range) }) };
}

function changed(snapshot: SheetSnapshot, cell: CellRef, found: CellContent): Step {
  const refused = message('edits.skipped.changed', { cell: toA1(cell), found: contentText(found) });
  return { snapshot, inverse: null, refused };
}

function cellAt(snapshot: SheetSnapshot, ref: CellRef): SheetCell | undefined {
  return snapshot.cells.find((cell) => cell.row === ref.row && cell.col === ref.col);
}

function putCell(snapshot: SheetSnapshot, ref: CellRef, content: CellContent, numberFormat: string): SheetSnapshot {
  const others = snapshot.cells.filter((cell) => cell.row !== ref.row || cell.col !== ref.col);
  const isEmpty = content.formula === null && (content.value === null || content.value === '');
  if (isEmpty) return { ...snapshot, cells: others };
  const key = cellKey(ref.row, ref.col);
  const at = others.findIndex((cell) => cellKey(cell.row, cell.col) > key);
  const text = content.value === null ? '' : contentText({ value: content.value, formula: null });
  const cell: SheetCell = { ...ref, value: content.value, text, formula: content.formula, numberFormat };
  return { ...snapshot, cells: at < 0 ? [...others, cell] : [...others.slice(0, at), cell, ...others.slice(at)] };
}

function shiftRows(snapshot: SheetSnapshot, row: number, by: number): SheetSnapshot {
  const moved = (index: number): number => (index >= row ? index + by : index);
  const movedSpan = (span: Span): Span => ({ first: moved(span.first), last: moved(span.last) });
  return {
    ...snapshot,
    cells: snapshot.cells.map((cell) => (cell.row >= row ? { ...cell, row: cell.row + by } : cell)),
    merges: snapshot.merges?.map((merge) => ({ ...merge, top: moved(merge.top), bottom: moved(merge.bottom) })) ?? null,
    hiddenRows: snapshot.hiddenRows.map(movedSpan),
  };
}

function isBlank(snapshot: SheetSnapshot, range: CellRange): boolean {
  return (
    !snapshot.cells.some((cell) => overlaps(range, single(cell))) &&
    !(snapshot.merges ?? []).some((merge) => overlaps(range, merge))
  );
}

function rowBand(row: number, count: number): CellRange {
  return { top: row, bottom: row + count - 1, left: 0, right: Number.MAX_SAFE_INTEGER };
}

function single(cell: CellRef): CellRange {
  return { top: cell.row, bottom: cell.row, left: cell.col, right: cell.col };
}

function topLeft(range: CellRange): CellRef {
  return { row: range.top, col: range.left };
}

function sameRange(a: CellRange, b: CellRange): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
