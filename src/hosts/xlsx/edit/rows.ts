import type { InsertRowsEdit, RemoveRowsEdit } from '../../../core/edits/types';
import { MAX_ROWS, parseRange, rangeToA1 } from '../../../core/sheet/address';
import type { Step } from './cell';
import type { RowShift } from '../../../core/sheet/rows';
import type { Checkpoint } from '../../package/parts';
import { hostMessage } from '../../messages';
import { groupsThatBreak } from './moving-groups';
import { moveOriginals, unshareFormulas } from './shared-formulas';
import { rewrite, shiftRelated, shiftWorkbook, tableRanges } from './shift-parts';
import { shiftAnchors, shiftCalcChain, shiftRow, shiftXml, type ShiftContext } from './shift-xml';
import { holdsShared } from '../xml/formula-element';
import type { WorkbookState } from '../read/workbook-state';
import type { SheetEntry } from '../read/workbook-part';
import { hasFormulas } from '../xml/sheet-text';
import { attributeOf } from '../../xml/attributes';

const NO_GROUPS: ReadonlySet<string> = new Set();

/** Parts before and after an insertion: taking it back gives the very same texts. */
interface Insertion {
  readonly sheetId: string;
  readonly row: number;
  readonly count: number;
  readonly before: Checkpoint;
  readonly after: Checkpoint;
  readonly originals: ReturnType<WorkbookState['originalsNow']>;
}

/** Inserts and removes whole rows, with everything in the workbook that speaks of rows below. */
export class RowEditor {
  readonly #insertions: Insertion[] = [];

  constructor(private readonly state: WorkbookState) {}

  insert(sheetId: string, edit: InsertRowsEdit): Step {
    const { state } = this;
    const { row, count } = edit;
    const lastRow = state.text(sheetId).rowNumbers.at(-1) ?? -1;
    if (row < 0 || count < 1 || Math.max(row, lastRow + 1) + count > MAX_ROWS)
      return { skipped: hostMessage('host.skipped.no-room', { first: row }) };
    const refused = this.#refuses(sheetId, row);
    if (refused) return refused;
    state.flush();
    const before = state.parts.checkpoint();
    const originals = state.originalsNow();
    this.#shift(sheetId, { row, count });
    const after = state.parts.checkpoint();
    this.#insertions.push({ sheetId, row, count, before, after, originals });
    return { inverse: { kind: 'remove-rows', row, count } };
  }

  remove(sheetId: string, edit: RemoveRowsEdit): Step {
    const { state } = this;
    const { row, count } = edit;
    const last = row + count - 1;
    const { cells, merges } = state.snapshot(sheetId);
    // A merge that only reaches into the rows from above shrinks, as it had grown.
    const isTaken = [...cells, ...(merges ?? []).map((merge) => ({ row: merge.top }))].some(
      (cell) => cell.row >= row && cell.row <= last,
    );
    if (isTaken || count < 1)
      return { skipped: hostMessage('host.skipped.rows-not-empty', { first: row + 1, last: last + 1 }) };
    const refused = this.#refuses(sheetId, row);
    if (refused) return refused;
    state.flush();
    const known = this.#insertions.at(-1);
    const isLast = known?.sheetId === sheetId && known.row === row && known.count === count;
    const restored = isLast ? state.parts.restoreIfUnchanged(known.before, known.after) : null;
    if (known && restored) {
      this.#insertions.pop();
      state.shiftOriginals(sheetId, { row, count: -count });
      state.recallOriginals(known.originals, restored);
      state.reload();
    } else {
      this.#shift(sheetId, { row, count: -count });
    }
    return { inverse: { kind: 'insert-rows', row, count } };
  }

  /** Rows inside an Excel table, a pivot table or an array formula are left to Excel. */
  #refuses(sheetId: string, row: number): Step | null {
    const { state } = this;
    const { part } = state.worksheet(sheetId);
    for (const { kind, range } of tableRanges(state.parts, part)) {
      if (range.top < row && row <= range.bottom)
        return { skipped: hostMessage(`host.skipped.${kind}`, { first: row + 1, range: rangeToA1(range) }) };
    }
    const xml = state.xml(sheetId);
    // Most sheets have none, and looking at every formula of a large one takes long.
    if (!xml.includes('array') && !xml.includes('dataTable')) return null;
    for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?f\s[^>]*t\s*=\s*["'](?:array|dataTable)["'][^>]*>/g)) {
      const range = parseRange(attributeOf(tag, 'ref') ?? '');
      if (range && range.top < row && row <= range.bottom)
        return { skipped: hostMessage('host.skipped.array', { cell: attributeOf(tag, 'ref') ?? '' }) };
    }
    return null;
  }

  #shift(sheetId: string, shift: RowShift): void {
    const { state } = this;
    const moved = state.worksheet(sheetId);
    for (const sheet of state.worksheets)
      this.#shiftSheet(sheet, { shift, isOwn: sheet.id === sheetId, sheetName: moved.name });
    state.shiftOriginals(sheetId, shift);
    state.flush();
    state.reload();
    const elsewhere: ShiftContext = { shift, isOwn: false, sheetName: moved.name };
    for (const sheet of state.content.sheets)
      shiftRelated(state.parts, sheet.part, { ...elsewhere, isOwn: sheet.id === sheetId });
    shiftWorkbook(state.parts, state.content.part, elsewhere);
    const chain = state.parts.related(state.content.part, 'calcChain');
    if (chain !== null) rewrite(state.parts, chain, (xml) => shiftCalcChain(xml, sheetId, shift));
  }

  #shiftSheet(sheet: SheetEntry, context: ShiftContext): void {
    const { state } = this;
    const xml = state.xml(sheet.id);
    // Without the moved sheet's name, another sheet cannot speak of its rows.
    if (!context.isOwn && !xml.includes('!')) return;
    const text = state.text(sheet.id);
    const isShared = holdsShared(xml);
    const broken = isShared ? groupsThatBreak(text, context) : NO_GROUPS;
    if (broken.size > 0) unshareFormulas(state, sheet.id, broken);
    const { row, count } = context.shift;
    text.mapRows((number, rowXml) => {
      const isBelow = context.isOwn && number >= row;
      if (isBelow && count < 0 && number < row - count) return null;
      const delta = isBelow ? count : 0;
      return {
        number: number + delta,
        xml: delta !== 0 || hasFormulas(rowXml) ? shiftRow(rowXml, number + delta, delta, context) : rowXml,
      };
    });
    text.head = shiftXml(text.head, context);
    const tail = shiftXml(text.tail, context);
    text.tail =
      context.isOwn && /<(?:\w+:)?(?:controls|oleObjects)/.test(tail) ? shiftAnchors(tail, context.shift) : tail;
    text.touch();
    if (isShared) moveOriginals(state, sheet.id, context);
    state.forgetSnapshot(sheet.id);
  }
}
