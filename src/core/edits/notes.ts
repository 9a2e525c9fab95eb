import { cellKey, MAX_COLUMNS, type CellRange } from '../sheet/address';
import type { SheetSnapshot } from '../sheet/snapshot';
import { lowerBound, rowIn } from '../sheet/sorted-cells';
import { MAX_BLANK_ROWS } from '../form/tail';
import { isBlankRange } from './kinds/steps';
import type { EvaluationForm, NotesBlock } from '../form/types';
import { compact } from '../text/normalise';
import { messagesOf } from '../messages/message';
import { editsMessages } from './messages';
import type { EditInput, PlannedEdit } from './types';

const message = messagesOf(editsMessages);

/** Two lines say the same when this share of their character pairs agrees: re-punctuated or lightly reworded. */
const SAME_LINE_SHARE = 0.6;

/** How the notes of a form stand to the wanted lines. */
export interface NotesMatch {
  /** `absent`: no notes at all; `heading-only`: 备注： with nothing under it. */
  readonly state: 'absent' | 'heading-only' | 'complete' | 'partial' | 'different';
  /** Wanted lines that no line of the form says. */
  readonly missing: readonly string[];
}

/** Compares the notes a form carries with the standard lines, numbering and punctuation aside. */
export function matchNotes(notes: NotesBlock | null, wanted: readonly string[]): NotesMatch {
  if (!notes) return { state: 'absent', missing: wanted };
  const present = notes.lines.flatMap((line) => noteItems(line.text)).filter((line) => line !== '');
  if (present.length === 0) return { state: 'heading-only', missing: wanted };
  const missing = wanted.filter((line) => !present.some((candidate) => saysTheSame(candidate, line)));
  if (missing.length === 0) return { state: 'complete', missing };
  return { state: missing.length === wanted.length ? 'different' : 'partial', missing };
}

/** One cell may hold several numbered items; each is returned without number, heading and white space. */
function noteItems(text: string): string[] {
  const plain = compact(text).replace(/^(备注|注|说明|填表说明):?/, '');
  return plain
    .split(/(?<=[。;.；])(?=[(（]?\d{1,2}[.、)）．])/)
    .map((item) => withoutPunctuation(item.replace(/^[(（]?\d{1,2}[.、)）．]/, '')));
}

function withoutPunctuation(text: string): string {
  return text.replace(/[^\p{L}\p{N}%/*≥≤<>=]/gu, '');
}

function saysTheSame(presentPlain: string, wanted: string): boolean {
  const wantedPlain = withoutPunctuation(compact(wanted));
  if (presentPlain === wantedPlain) return true;
  // A band of 80-50% is not one of 80-60%, however alike the sentences are.
  const [presentFigures, wantedFigures] = [figures(presentPlain), figures(wantedPlain)];
  if (presentFigures !== '' && wantedFigures !== '' && presentFigures !== wantedFigures) return false;
  return pairShare(presentPlain, wantedPlain) >= SAME_LINE_SHARE;
}

/** The distinct figures of a text, sorted: `0 100 50 80`. */
function figures(text: string): string {
  return [...new Set(text.match(/\d+/g) ?? [])].sort().join(' ');
}

/** Sørensen–Dice share of common character pairs, 0…1. */
function pairShare(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      common++;
      pairs.set(pair, left - 1);
    }
  }
  return common === 0 ? 0 : (2 * common) / (a.length + b.length - 2);
}

/** The notes as they are written into rows: heading and numbered lines. */
export function notesRows(lines: readonly string[]): string[] {
  return ['备注：', ...lines.map((line, index) => `${index + 1}.${line.replace(/^\d{1,2}[.、．]\s*/, '')}`)];
}

/**
 * Plans the standard notes right below the table, over its width: into blank rows where there are any,
 * else whole rows are inserted below the table, so that nothing below is lost. Empty when the form already has
 * notes of its own, which are never duplicated, and when rows would be inserted into what stands beside it.
 *
 * @param others tables of the other forms on the sheet
 */
export function planNotes(
  snapshot: SheetSnapshot,
  form: EvaluationForm,
  lines: readonly string[],
  others: readonly CellRange[] = [],
): readonly PlannedEdit[] {
  if (lines.length === 0) return [];
  const { state } = matchNotes(form.notes, lines);
  if (state !== 'absent' && state !== 'heading-only') return [];
  const headingGiven = state === 'heading-only' && form.notes !== null;
  const rows = headingGiven ? notesRows(lines).slice(1) : notesRows(lines);
  const last = headingGiven ? form.notes.range.bottom : form.table.bottom;
  const first = bottomOfMerges(snapshot, form.table, last) + 1;
  // Farther down nobody would find them, and they would be written again.
  if (first > last + MAX_BLANK_ROWS) return [];
  const free = blankRowsFrom(snapshot, first, rows.length);
  const place = cellsOfRow(snapshot, lastFilledRow(snapshot, first));
  const edits: PlannedEdit[] = [];
  if (free < rows.length) {
    const row = first + free;
    if (cutsThrough(snapshot, form.table, row) || others.some(({ top, bottom }) => row > top && row <= bottom))
      return [];
    const count = rows.length - free;
    edits.push({
      edit: { kind: 'insert-rows', row, count, inputs: place },
      purpose: 'notes',
      reason: message('edits.reason.notes-rows', { count }),
    });
  }
  let inputs = place;
  const fontFrom = form.indicators[0]?.name.cell ?? { row: form.table.bottom, col: form.table.left };
  rows.forEach((text, index) => {
    const row = first + index;
    const range: CellRange = { top: row, bottom: row, left: form.table.left, right: form.table.right };
    edits.push({
      edit: { kind: 'text-row', range, text, fontFrom, inputs },
      purpose: 'notes',
      reason: message('edits.reason.notes'),
    });
    // Each line rests on the one above it: notes are written as a whole.
    inputs = [{ cell: { row, col: range.left }, value: text }];
  });
  return edits;
}

/**
 * Last row of the cells that begin in or above row `last` of the table. A label at its side is often merged one row too
 * far: rows inserted there would only make it longer.
 */
function bottomOfMerges(snapshot: SheetSnapshot, table: CellRange, last: number): number {
  const reaching = (snapshot.merges ?? []).filter(
    ({ top, bottom, left, right }) => top <= last && bottom > last && left <= table.right && right >= table.left,
  );
  return reaching.length === 0
    ? last
    : bottomOfMerges(snapshot, table, Math.max(...reaching.map(({ bottom }) => bottom)));
}

/** Whether rows inserted here would part what stands beside the table, another form for instance. */
function cutsThrough(snapshot: SheetSnapshot, table: CellRange, row: number): boolean {
  const isBeside = (left: number, right: number): boolean => right < table.left || left > table.right;
  const fillsBeside = (at: number): boolean => rowIn(snapshot.cells, at).some(({ col }) => isBeside(col, col));
  const merged = (snapshot.merges ?? []).some(
    ({ top, bottom, left, right }) => top < row && bottom >= row && isBeside(left, right),
  );
  return merged || (fillsBeside(row - 1) && fillsBeside(row));
}

/** The last row above `row` with anything in it. */
function lastFilledRow({ cells }: SheetSnapshot, row: number): number {
  return cells[lowerBound(cells, cellKey(row, 0)) - 1]?.row ?? 0;
}

/** What a place below a row rests on: were the row elsewhere by now, the place would be wrong. */
function cellsOfRow(snapshot: SheetSnapshot, row: number): readonly EditInput[] {
  return rowIn(snapshot.cells, row).map(({ col, value }) => ({ cell: { row, col }, value }));
}

/** Rows from `first` on that hold nothing in any column, counted up to `wanted`. */
function blankRowsFrom(snapshot: SheetSnapshot, first: number, wanted: number): number {
  for (let offset = 0; offset < wanted; offset++) {
    const row = first + offset;
    if (!isBlankRange(snapshot, { top: row, bottom: row, left: 0, right: MAX_COLUMNS - 1 })) return offset;
  }
  return wanted;
}
