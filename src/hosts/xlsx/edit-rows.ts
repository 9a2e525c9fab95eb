import type { InsertRowsEdit, RemoveRowsEdit } from '../../core/edits/types';
import { MAX_ROWS, parseRange } from '../../core/sheet/address';
import type { Step } from './edit-cell';
import type { RowShift } from './formula';
import type { Checkpoint } from './parts';
import { hostMessage } from './refuse';
import { unshareFormulas } from './shared-formulas';
import { hasFormulas, movedFormula, shiftAnchors, shiftCalcChain, shiftRow, shiftVml, shiftXml, type ShiftContext } from './shift-xml';
import type { WorkbookState } from './workbook-state';
import type { SheetEntry } from './workbook-part';
import { attributeOf } from './styles';

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
    if (row < 0 || count < 1 || Math.max(row, lastRow + 1) + count > MAX_ROWS) return { skipped: hostMessage('host.skipped.no-room', { first: row }) };
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
    const isTaken = [...cells, ...(merges ?? []).map((merge) => ({ row: merge.top }))].some((cell) => cell.row >= row && cell.row <= last);
    if (isTaken || count < 1) return { skipped: hostMessage('host.skipped.rows-not-empty', { first: row + 1, last: last + 1 }) };
    const refused = this.#refuses(sheetId, row);
    if (refused) return refused;
    state.flush();
    const known = this.#insertions.at(-1);
    if (known?.sheetId === sheetId && known.row === row && known.count === count && state.parts.restoreIfUnchanged(known.before, known.after)) {
      this.#insertions.pop();
      state.shiftOriginals(sheetId, { row, count: -count });
      state.recallOriginals(known.originals);
      state.reload();
    } else {
      this.#shift(sheetId, { row, count: -count });
    }
    return { inverse: { kind: 'insert-rows', row, count } };
  }

  /** Rows inside an Excel table or an array formula are left to Excel. */
  #refuses(sheetId: string, row: number): Step | null {
    const { state } = this;
    const { part } = state.worksheet(sheetId);
    for (const { type, target } of state.parts.relationships(part)) {
      if (type !== 'table') continue;
      const range = parseRange(attributeOf(state.parts.text(target) ?? '', 'ref') ?? '');
      if (range && range.top < row && row <= range.bottom) return { skipped: hostMessage('host.skipped.table', { first: row + 1 }) };
    }
    for (const [tag] of state.xml(sheetId).matchAll(/<(?:[\w.-]+:)?f\s[^>]*t\s*=\s*["'](?:array|dataTable)["'][^>]*>/g)) {
      const range = parseRange(attributeOf(tag, 'ref') ?? '');
      if (range && range.top < row && row <= range.bottom) return { skipped: hostMessage('host.skipped.array', { cell: attributeOf(tag, 'ref') ?? '' }) };
    }
    return null;
  }

  #shift(sheetId: string, shift: RowShift): void {
    const { state } = this;
    const moved = state.worksheet(sheetId);
    for (const sheet of state.worksheets) this.#shiftSheet(sheet, { shift, isOwn: sheet.id === sheetId, sheetName: moved.name });
    state.shiftOriginals(sheetId, shift);
    state.flush();
    state.reload();
    const elsewhere: ShiftContext = { shift, isOwn: false, sheetName: moved.name };
    this.#rewrite(state.content.part, (xml) => shiftXml(xml, elsewhere));
    this.#shiftRelated(moved, { ...elsewhere, isOwn: true });
    for (const name of state.parts.names()) {
      if (/^xl\/charts\/[^/]*\.xml$/.test(name)) this.#rewrite(name, (xml) => shiftXml(xml, elsewhere));
      else if (/^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/.test(name)) this.#rewrite(name, (xml) => shiftPivotSource(xml, { ...elsewhere, isOwn: true }));
    }
    const chain = state.parts.related(state.content.part, 'calcChain');
    if (chain !== null) this.#rewrite(chain, (xml) => shiftCalcChain(xml, sheetId, shift));
  }

  #shiftSheet(sheet: SheetEntry, context: ShiftContext): void {
    const { state } = this;
    const xml = state.xml(sheet.id);
    // Without the moved sheet's name, another sheet cannot speak of its rows.
    if (!context.isOwn && !xml.includes('!')) return;
    if (/t\s*=\s*["']shared/.test(xml) && this.#movesFormulas(sheet.id, context)) unshareFormulas(state, sheet.id);
    const text = state.text(sheet.id);
    const { row, count } = context.shift;
    text.mapRows((number, rowXml) => {
      const isBelow = context.isOwn && number >= row;
      if (isBelow && count < 0 && number < row - count) return null;
      const delta = isBelow ? count : 0;
      return { number: number + delta, xml: delta !== 0 || hasFormulas(rowXml) ? shiftRow(rowXml, number + delta, delta, context) : rowXml };
    });
    text.head = shiftXml(text.head, context);
    const tail = shiftXml(text.tail, context);
    text.tail = context.isOwn && /<(?:\w+:)?(?:controls|oleObjects)/.test(tail) ? shiftAnchors(tail, context.shift) : tail;
    text.touch();
    state.forgetSnapshot(sheet.id);
  }

  #movesFormulas(sheetId: string, context: ShiftContext): boolean {
    return this.state.snapshot(sheetId).cells.some(
      ({ formula, row }) => formula !== null && ((context.isOwn && row >= context.shift.row) || movedFormula(formula.slice(1), context) !== formula.slice(1)),
    );
  }

  #shiftRelated(sheet: SheetEntry, context: ShiftContext): void {
    for (const { type, target } of this.state.parts.relationships(sheet.part)) {
      if (type === 'comments' || type === 'threadedComment' || type === 'table' || type === 'pivotTable') this.#rewrite(target, (xml) => shiftXml(xml, context));
      else if (type === 'vmlDrawing') this.#rewrite(target, (xml) => shiftVml(xml, context.shift));
      else if (type === 'drawing') this.#rewrite(target, (xml) => shiftAnchors(xml, context.shift));
    }
  }

  #rewrite(part: string, change: (xml: string) => string): void {
    const xml = this.state.parts.text(part);
    if (xml === null) return;
    const changed = change(xml);
    if (changed !== xml) this.state.parts.set(part, changed);
  }
}

/** The range a pivot table takes its data from, when it is on the moved sheet. */
function shiftPivotSource(xml: string, context: ShiftContext): string {
  return xml.replace(/<(?:\w+:)?worksheetSource\s[^>]*>/, (tag) => {
    const range = attributeOf(tag, 'ref');
    if (range === null || attributeOf(tag, 'sheet')?.toLowerCase() !== context.sheetName.toLowerCase()) return tag;
    const moved = movedFormula(range, context);
    return tag.replace(/(\sref\s*=\s*["'])[^"']*/, `$1${moved}`);
  });
}
