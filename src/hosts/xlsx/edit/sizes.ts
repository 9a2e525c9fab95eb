import { MAX_COLUMNS } from '../../../core/sheet/address';
import { attributeOf, withAttributes } from '../../xml/attributes';
import type { WorkbookState } from '../read/workbook-state';
import { neededHeight, restoreRows, type RowGrowth } from './row-growth';
import { rowTag, setRowTag, type RowTag } from './row-tag';

/** A run of rows or columns as a person wants them. */
export interface SizeChange {
  readonly axis: 'row' | 'column';
  /** Both ends included, zero-based. */
  readonly first: number;
  readonly last: number;
  /** Points of a row, characters of a column; null lets rows fit their content again. */
  readonly size: number | null;
  /** Of an inverse: what was written before. */
  readonly restore?: RowGrowth | ColumnsBefore;
}

interface ColumnsBefore {
  readonly before: string;
  readonly after: string;
}

/** Sizes rows or columns; returns what takes it back. */
export function resize(state: WorkbookState, sheetId: string, change: SizeChange): SizeChange {
  return change.axis === 'row' ? resizeRows(state, sheetId, change) : resizeColumns(state, sheetId, change);
}

function resizeRows(
  state: WorkbookState,
  sheetId: string,
  { axis, first, last, size, restore }: SizeChange,
): SizeChange {
  const old = state.layouts.of(sheetId).rowHeight(first);
  if (restore && 'rows' in restore)
    return { axis, first, last, size: old, restore: restoreRows(state, sheetId, restore) };
  const rows = Array.from({ length: last - first + 1 }, (_, index) => {
    const row = first + index;
    const before = rowTag(state, sheetId, row);
    const after = size === null ? fitted(state, sheetId, row) : { ht: String(size), customHeight: '1' };
    setRowTag(state, sheetId, row, after);
    return { row, before, after };
  });
  return { axis, first, last, size: old, restore: { rows: rows.reverse() } };
}

/** Nothing where Excel finds the height by itself, else the height it would not find. */
function fitted(state: WorkbookState, sheetId: string, row: number): RowTag {
  const { points, isFoundByExcel } = neededHeight(state.snapshot(sheetId), state.layouts.of(sheetId), row);
  return isFoundByExcel ? { ht: null, customHeight: null } : { ht: String(points), customHeight: '1' };
}

function resizeColumns(state: WorkbookState, sheetId: string, change: SizeChange): SizeChange {
  const { axis, first, last, size, restore } = change;
  const text = state.text(sheetId);
  const old = state.layouts.of(sheetId).columnWidth(first);
  const before = text.head;
  if (restore && 'after' in restore && restore.after === before) text.head = restore.before;
  else if (size !== null) text.head = withColumnWidth(before, text.prefix, { first, last, width: size });
  text.touch();
  state.layouts.columnsResized(sheetId);
  return { axis, first, last, size: old, restore: { before, after: text.head } };
}

interface ColumnWidth {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

/** The text before the cells with some columns at a width; runs that reach further are cut, their styles stay. */
function withColumnWidth(head: string, prefix: string, { first, last, width }: ColumnWidth): string {
  const list = /<(?:[\w.-]+:)?cols\s*>([\s\S]*?)<\/(?:[\w.-]+:)?cols\s*>/.exec(head);
  const sized = { width: String(width), customWidth: '1' };
  const runs: { first: number; last: number; xml: string }[] = [];
  for (const [xml] of (list?.[1] ?? '').matchAll(/<(?:[\w.-]+:)?col\s[^>]*>/g)) {
    const run = { first: Number(attributeOf(xml, 'min')) - 1, last: Number(attributeOf(xml, 'max')) - 1, xml };
    const inside = { first: Math.max(run.first, first), last: Math.min(run.last, last) };
    if (inside.first > inside.last) {
      runs.push(run);
      continue;
    }
    if (run.first < inside.first) runs.push({ first: run.first, last: inside.first - 1, xml });
    runs.push({ ...inside, xml: withAttributes(xml, sized) });
    if (run.last > inside.last) runs.push({ first: inside.last + 1, last: run.last, xml });
  }
  for (let col = first; col <= Math.min(last, MAX_COLUMNS - 1); col++) {
    if (!runs.some((run) => col >= run.first && col <= run.last))
      runs.push({ first: col, last: col, xml: withAttributes(`<${prefix}col min="1" max="1"/>`, sized) });
  }
  const columns = runs
    .sort((a, b) => a.first - b.first)
    .map((run) => withAttributes(run.xml, { min: String(run.first + 1), max: String(run.last + 1) }))
    .join('');
  if (list) {
    const at = list.index + list[0].indexOf('>') + 1;
    return head.slice(0, at) + columns + head.slice(at + (list[1] ?? '').length);
  }
  const end = head.lastIndexOf('<');
  return `${head.slice(0, end)}<${prefix}cols>${columns}</${prefix}cols>${head.slice(end)}`;
}
