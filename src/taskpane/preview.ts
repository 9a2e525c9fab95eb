import { isCellError } from '../core/sheet/snapshot';
import { rangeToA1, toA1, type CellRange } from '../core/sheet/address';
import type { CellContent, CellEdit, Edit, EditPlan, PlannedEdit } from '../core/edits/types';
import type { Message } from '../core/messages/message';
import { numberText } from './number-text';

/** One line of a preview: edits that are written together or not at all. */
export interface PreviewItem {
  readonly key: string;
  /** Positions in the plan's edits. */
  readonly positions: readonly number[];
  /** A1 of the cell or of the notes rows. */
  readonly place: string;
  /** Cell to show in the sheet. */
  readonly cell: { readonly row: number; readonly col: number };
  readonly before: string;
  readonly after: string;
  readonly formula: string | null;
  readonly insertedRows: number;
  readonly reason: Message;
  /** A text a person may reword before it is written. */
  readonly editable: boolean;
}

/**
 * A plan as lines with one checkbox each. The rows of a notes block belong together, because inserted rows and the
 * texts in them cannot be chosen one without the other.
 */
export function previewItems(plan: EditPlan): PreviewItem[] {
  const items: PreviewItem[] = [];
  const notes: number[] = [];
  plan.edits.forEach((planned, position) => {
    if (planned.edit.kind === 'cell') items.push(cellItem(planned, planned.edit, position));
    else notes.push(position);
  });
  if (notes.length > 0) items.push(notesItem(plan, notes));
  return items;
}

function cellItem({ purpose, reason }: PlannedEdit, edit: CellEdit, position: number): PreviewItem {
  const place = toA1(edit.cell);
  return {
    key: `${place}:${position}`,
    positions: [position],
    place,
    cell: edit.cell,
    before: contentText(edit.expect, edit.numberFormat?.expect),
    after: contentText(edit.write, edit.numberFormat?.write),
    formula: edit.write.formula,
    insertedRows: 0,
    reason,
    editable: purpose === 'remark' && edit.write.formula === null && typeof edit.write.value === 'string',
  };
}

function notesItem(plan: EditPlan, positions: readonly number[]): PreviewItem {
  const planned = positions.flatMap((position) => plan.edits[position] ?? []);
  const edits = planned.map(({ edit }) => edit);
  const rows = edits.filter((edit) => edit.kind === 'text-row');
  const range = bounds(rows.map(({ range: each }) => each));
  const reason = planned.find(({ edit }) => edit.kind === 'text-row') ?? planned[0];
  return {
    key: 'notes',
    positions,
    place: range ? rangeToA1(range) : '',
    cell: range ? { row: range.top, col: range.left } : { row: 0, col: 0 },
    before: '',
    after: rows.map(({ text }) => text).join('\n'),
    formula: null,
    insertedRows: insertedRows(edits),
    reason: reason?.reason ?? { id: 'preview.notes', data: {} },
    editable: false,
  };
}

/** Number of whole rows a list of edits inserts. */
function insertedRows(edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => sum + (edit.kind === 'insert-rows' ? edit.count : 0), 0);
}

function bounds(ranges: readonly CellRange[]): CellRange | null {
  const [first, ...rest] = ranges;
  if (!first) return null;
  return rest.reduce(
    (all, range) => ({
      top: Math.min(all.top, range.top),
      left: Math.min(all.left, range.left),
      bottom: Math.max(all.bottom, range.bottom),
      right: Math.max(all.right, range.right),
    }),
    first,
  );
}

/** A content as the sheet will show it; empty for a blank cell. */
export function contentText(content: CellContent, numberFormat?: string): string {
  const { value } = content;
  if (value === null) return content.formula ?? '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'number') return numberText(value, numberFormat);
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

/**
 * The ticked lines once one is ticked or not: a line takes along the lines it rests on, and leaves with them the lines
 * that rest on it.
 */
export function withTick(
  plan: EditPlan,
  chosen: ReadonlySet<string>,
  key: string,
  isTicked: boolean,
): ReadonlySet<string> {
  const items = previewItems(plan);
  const cells = (item: PreviewItem): Edit[] => item.positions.flatMap((position) => plan.edits[position]?.edit ?? []);
  const restsOn = (item: PreviewItem, other: PreviewItem): boolean =>
    cells(item).some(({ inputs }) => inputs?.some(({ cell }) => toA1(cell) === other.place));
  const result = new Set(chosen);
  const follow = (item: PreviewItem): void => {
    if (result.has(item.key) === isTicked) return;
    if (isTicked) result.add(item.key);
    else result.delete(item.key);
    for (const other of items) if (isTicked ? restsOn(item, other) : restsOn(other, item)) follow(other);
  };
  const item = items.find((each) => each.key === key);
  if (item) follow(item);
  return result;
}

/** The edits of the chosen lines in the plan's order, with reworded texts in place. */
export function chosenEdits(
  plan: EditPlan,
  chosen: ReadonlySet<string>,
  rewordings: Readonly<Record<string, string>>,
): Edit[] {
  const texts = new Map<number, string>();
  const positions = new Set<number>();
  for (const item of previewItems(plan)) {
    if (!chosen.has(item.key)) continue;
    item.positions.forEach((position) => positions.add(position));
    const rewording = rewordings[item.key];
    const [position] = item.positions;
    if (item.editable && rewording !== undefined && position !== undefined) texts.set(position, rewording);
  }
  return plan.edits.flatMap(({ edit }, position) => {
    if (!positions.has(position)) return [];
    const text = texts.get(position);
    return [edit.kind === 'cell' && text !== undefined ? { ...edit, write: { value: text, formula: null } } : edit];
  });
}

/** Two findings may propose the same cell (a total's rate); the first one stands. */
export function oncePerCell(edits: readonly PlannedEdit[]): PlannedEdit[] {
  const seen = new Set<string>();
  return edits.filter(({ edit }) => {
    if (edit.kind !== 'cell') return true;
    const place = toA1(edit.cell);
    return !seen.has(place) && seen.add(place);
  });
}
