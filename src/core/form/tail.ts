import { compact, displayLine } from '../text/normalise';
import type { ColumnSpan, Entry, Grid } from './grid';
import { inlineParts, valueRightOf } from './head';
import type { TableColumns } from './indicator-columns';
import { beforeColon, isNumbered, readLabel } from './label-text';
import { GRADES, NOTES_START, NOT_A_NOTE, tailRole, type TailRole } from './labels';
import { numberSlot, slotAt, slotOf } from './slots';
import type { EvaluationForm, NotesBlock, NumberSlot, Slot, TextBlock } from './types';

type TotalRow = NonNullable<EvaluationForm['total']>;

/** What stands below the rows of the indicator table. */
export interface Tail {
  readonly total: TotalRow | null;
  readonly explanationBlocks: readonly TextBlock[];
  readonly notes: NotesBlock | null;
  /** Last row that belongs to the table; −1 when nothing below the indicators does. */
  readonly lastRow: number;
}

/** What stands below a gap this long does not belong to the form. */
export const MAX_BLANK_ROWS = 10;

/** Reads the total row: its points, its score and a grade beside them. */
function readTotal(grid: Grid, row: number, columns: TableColumns): TotalRow | null {
  const label = grid.row(row)[0];
  if (!label) return null;
  const inline = inlineTotal(label);
  if (inline) return inline;
  const numberIn = (span: ColumnSpan | null): NumberSlot | null => {
    if (!span || span.left <= label.area.right) return null;
    const { left, right } = grid.sheet.area(row, span.left);
    const { score } = columns;
    // One cell under weight and score holds the score.
    const isShared = score !== null && span !== score && left <= score.left && right >= score.left;
    return isShared ? null : numberSlot(slotAt(grid, row, span.left));
  };
  const grade = grid.row(row).find((entry) => GRADES.has(entry.label.bare));
  let score = numberIn(columns.score);
  if (!columns.score) {
    // Without a score column the figure beside the label is the score.
    const value = valueRightOf(grid, label);
    score = value ? numberSlot(value.value) : null;
  }
  return { label: slotOf(label), weight: numberIn(columns.weight), score, grade: grade ? slotOf(grade) : null };
}

/** 自评得分：97.5分   自评等级：优 in one cell. */
function inlineTotal(entry: Entry): TotalRow | null {
  const parts = inlineParts(entry.cell.text).map(({ label, value }) => ({
    role: tailRole(readLabel(label))?.role,
    value,
  }));
  const total = parts.find(({ role, value }) => role === 'total' && value !== '');
  if (!total) return null;
  const slot = slotOf(entry);
  const grade = parts.find(({ role, value }) => role === 'grade' && value !== '');
  return {
    label: slot,
    weight: null,
    score: numberSlot({ ...slot, text: total.value, value: total.value }),
    grade: grade ? { ...slot, text: grade.value } : null,
  };
}

/** A label that carries its own text: 改进措施：… */
function blockOf(grid: Grid, label: Entry, columns: TableColumns): TextBlock {
  const text = displayLine(label.cell.text);
  const head = beforeColon(text);
  const rest = text.slice(head.length + 1).trim();
  const block = { label: slotOf(label), heading: null };
  if (rest !== '') return { ...block, label: { ...block.label, text: head }, content: { ...block.label, text: rest } };
  const beside = valueRightOf(grid, label)?.value ?? null;
  if (beside !== null && beside.text !== '') return { ...block, content: beside };
  // A label over the whole width has its text in the row below.
  const [below, ...others] = grid.row(label.area.bottom + 1);
  const isText =
    below !== undefined && others.length === 0 && below.col === label.col && below.area.right >= label.area.right;
  if (isText && label.area.right >= columns.right && !isTailLabel(below)) return { ...block, content: slotOf(below) };
  return { ...block, content: beside };
}

const isTailLabel = (entry: Entry): boolean => NOTES_START.test(entry.label.compact) || tailRole(entry.lead) !== null;

/** A sentence of the instructions is no label. */
const PROSE = /[,，。;；]/;

/** Reasons in a row of their own above the indicators: 预算执行偏差原因 | …, not a column of that name. */
export function readReasonsAbove(grid: Grid, first: number, last: number, columns: TableColumns): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let row = first; row <= last; row++) {
    const entries = grid.row(row);
    const [label] = entries;
    if (!label || entries.length > 2) continue;
    const asked = beforeColon(label.cell.text);
    if (!asked.includes('原因') || PROSE.test(asked) || tailRole(label.lead)?.role !== 'explanation') continue;
    const block = blockOf(grid, label, columns);
    if (block.content && block.content.text !== '') blocks.push(block);
  }
  return blocks;
}

/** Reads rows `first`…`last` below the indicators. */
export function readTail(
  grid: Grid,
  first: number,
  last: number,
  columns: TableColumns,
  totalRow: number | null,
): Tail {
  const tail = new TailReader(grid, last, columns, totalRow);
  let lastFilled = first;
  for (let row = first; row <= last && row <= lastFilled + MAX_BLANK_ROWS; row++) {
    for (const entry of grid.row(row)) {
      lastFilled = Math.max(row, entry.area.bottom);
      if (!tail.take(entry)) break;
    }
  }
  return tail;
}

class TailReader implements Tail {
  total: TotalRow | null;
  readonly explanationBlocks: TextBlock[] = [];
  notes: NotesBlock | null = null;
  lastRow = -1;

  constructor(
    private readonly grid: Grid,
    private readonly last: number,
    private readonly columns: TableColumns,
    totalRow: number | null,
  ) {
    this.total = totalRow === null ? null : readTotal(grid, totalRow, columns);
  }

  /** Returns whether the rest of the row says more: the rows of the notes are read with their heading. */
  take(entry: Entry): boolean {
    if (this.#opensNotes(entry)) {
      this.notes = readNotes(this.grid, entry, this.last, this.columns);
      return false;
    }
    if (this.notes !== null && entry.row <= this.notes.range.bottom) return false;
    const role = (tailRole(entry.label) ?? tailRole(entry.lead))?.role;
    if (role !== undefined && this.#takeAs(role, entry)) this.lastRow = Math.max(this.lastRow, entry.area.bottom);
    return true;
  }

  #opensNotes(entry: Entry): boolean {
    return this.notes === null && NOTES_START.test(entry.label.compact) && entry === this.grid.row(entry.row)[0];
  }

  /** Whether the entry is part of the table; a total and a grade count once. */
  #takeAs(role: TailRole, entry: Entry): boolean {
    const { grid, columns, total } = this;
    if (role === 'explanation') this.explanationBlocks.push(blockOf(grid, entry, columns));
    else if (role === 'total' && total === null) this.total = readTotal(grid, entry.row, columns);
    else if (role === 'grade' && total?.grade === null)
      this.total = { ...total, grade: valueRightOf(grid, entry)?.value ?? null };
    else return false;
    return true;
  }
}

/** Whether a line below blank rows is another note: numbered, or a sentence that has its row for itself. */
function goesOn([line, ...others]: readonly Entry[]): boolean {
  if (!line || others.length > 0) return false;
  return isNumbered(line.label.compact) || PROSE.test(line.cell.text);
}

/** The notes run on while lines follow each other at the left of the table; blank rows may stand between them. */
function readNotes(grid: Grid, heading: Entry, last: number, columns: TableColumns): NotesBlock {
  const entries: Entry[] = [...grid.row(heading.row)];
  let bottom = heading.area.bottom;
  for (let row = heading.row + 1; row <= last; row++) {
    const line = grid.row(row)[0];
    if (row <= heading.area.bottom) {
      entries.push(...grid.row(row));
      continue;
    }
    if (!line) {
      if (row > bottom + MAX_BLANK_ROWS) break;
      continue;
    }
    if (NOT_A_NOTE.test(line.label.compact) || line.col > heading.area.right + 1) break;
    if (row > bottom + 1 && !goesOn(grid.row(row))) break;
    if (tailRole(line.lead)?.role === 'signOff') break;
    entries.push(...grid.row(row));
    bottom = Math.max(bottom, line.area.bottom);
  }
  const lines: Slot[] = entries.filter((entry) => compact(entry.cell.text) !== '').map(slotOf);
  const left = Math.min(...entries.map(({ area }) => area.left));
  const right = Math.max(...entries.map(({ area }) => area.right));
  // Unmerged lines run over the blank cells beside them, over the width of the table.
  return {
    range: { top: heading.row, left, bottom, right: right > left ? right : Math.max(right, columns.right) },
    lines,
  };
}
