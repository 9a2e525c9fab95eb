import { inOneGo, share, type Steps } from '../../../core/steps';
import { contentOf } from '../../../core/edits/kinds/steps';
import { cellKey, cellOfKey, MAX_COLUMNS, type CellRange, type CellRef } from '../../../core/sheet/address';
import type { SheetCell, SheetSnapshot } from '../../../core/sheet/snapshot';
import { cellIn } from '../../../core/sheet/sorted-cells';
import { styleOf } from '../xml/cell-xml';
import { shiftRows, type RowShift } from '../../../core/sheet/rows';
import type { Parts } from '../../package/parts';
import { ChangedRows } from './changed-rows';
import type { CellContext } from './cells';
import { readingSheet } from './sheet';
import { HostError } from '../../host';
import { refusal } from '../../refuse';
import { readingSharedStrings } from './shared-strings';
import { SheetText, hasFormulas } from '../xml/sheet-text';
import { hasUnlocked, isUnlocked } from './protection';
import { Styles } from './styles';
import { Originals, type OriginalCell } from './originals';
import { SuppliedResults, type SuppliedResult } from './supplied-results';
import { Layouts } from '../view/layouts';
import { readWorkbook, type SheetEntry, type WorkbookContent } from './workbook-part';
import { mainPrefixes } from '../../xml/scanner';
import { attributeOf } from '../../xml/attributes';

/** Smaller sheets are laid out and cut in no time, in characters. */
const WORTH_STEPS = 256 << 10;

/** A cell of the workbook. */
export interface CellPlace extends CellRef {
  readonly sheetId: string;
}

interface SheetState {
  readonly text: SheetText;
  readonly prefixes: ReadonlySet<string>;
  /** Whether the file came with array formulas or data tables; none is ever written. */
  readonly hasArrays: boolean;
  /** Rows whose text changed since the snapshot was read. */
  readonly staleRows: Set<number>;
}

/** An open workbook in memory: parts as text, sheets being edited, and what they were. */
export class WorkbookState {
  readonly content: WorkbookContent;
  readonly styles: Styles;
  /** As the file has them, and our edits. */
  readonly #snapshots = new Map<string, SheetSnapshot>();
  readonly layouts = new Layouts({
    sheetXml: (sheetId) => this.xml(sheetId),
    stylesXml: () => this.styles.xml,
    themeXml: () => this.parts.relatedText(this.content.part, 'theme'),
  });
  readonly #sheets = new Map<string, SheetState>();
  /** How the file wrote what is put in order here; outlives the sheets, which are cut again when rows move. */
  readonly #written = new Map<string, Map<string, string>>();
  readonly #originals = new Map<string, Originals>();
  #derived: { readonly key: object; readonly value: object; readonly changed: CellPlace[] } | null = null;
  readonly #protected = new Map<string, boolean>();
  readonly #supplied = new SuppliedResults();
  #strings: readonly string[] | null = null;
  readonly #changedRows = new ChangedRows();
  #readable: readonly SheetEntry[] | null = null;

  constructor(readonly parts: Parts) {
    this.content = readWorkbook(parts);
    const styles = parts.related(this.content.part, 'styles');
    this.styles = new Styles(styles === null ? null : parts.sound(styles), this.content.date1904);
  }

  sheet(sheetId: string): SheetEntry {
    const sheet = this.content.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw refusal('sheet-gone', 'host.sheet-gone');
    return sheet;
  }

  worksheet(sheetId: string): SheetEntry {
    const sheet = this.sheet(sheetId);
    if (sheet.type === 'missing')
      throw refusal('unreadable', 'host.xlsx.unreadable', { part: sheet.name }, 'no relationship');
    if (sheet.type !== 'worksheet') throw refusal('not-a-worksheet', 'host.xlsx.not-a-worksheet', {}, sheet.type);
    return sheet;
  }

  /** The worksheets that can be read: one that cannot must not keep the others from being filled in. */
  get worksheets(): readonly SheetEntry[] {
    this.#readable ??= this.content.sheets.filter(
      (sheet) => sheet.type === 'worksheet' && this.parts.has(sheet.part) && this.#canRead(sheet.id),
    );
    return this.#readable;
  }

  #canRead(sheetId: string): boolean {
    try {
      this.snapshot(sheetId);
      return true;
    } catch (error) {
      if (error instanceof HostError) return false;
      throw error;
    }
  }

  snapshot(sheetId: string): SheetSnapshot {
    return this.#supplied.intoSheet(this.#asStored(sheetId), this.content.date1904);
  }

  #asStored(sheetId: string): SheetSnapshot {
    let snapshot = this.#snapshots.get(sheetId);
    const state = this.#sheets.get(sheetId);
    if (!snapshot) snapshot = inOneGo(this.#reading(sheetId));
    else if (state && state.staleRows.size > 0) {
      const read = (row: number) => this.#readRow(sheetId, state, row);
      snapshot = { ...snapshot, cells: this.#changedRows.into(snapshot.cells, state.staleRows, read) };
    } else return snapshot;
    state?.staleRows.clear();
    this.#snapshots.set(sheetId, snapshot);
    return snapshot;
  }

  *#reading(sheetId: string): Steps<SheetSnapshot> {
    const { id, name, visibility, part } = this.worksheet(sheetId);
    const context = yield* share(this.#loadingContext(), 0, 0.2);
    const content = yield* share(readingSheet(this.xml(sheetId), part, context), 0.2, 1);
    this.#protected.set(sheetId, content.isProtected);
    const isProtected = content.isProtected && !hasUnlocked(this.xml(sheetId), this.styles);
    return { id, name, visibility, ...content, isProtected };
  }

  /** Reads a sheet in steps: afterwards neither showing nor editing it takes long. Of one that cannot be read nothing is there. */
  *load(sheetId: string): Steps<void> {
    const { part, type } = this.sheet(sheetId);
    if (type !== 'worksheet' || !this.parts.has(part)) return;
    try {
      yield* share(this.parts.load(part), 0, 0.2);
      if (!this.#snapshots.has(sheetId)) this.#snapshots.set(sheetId, yield* share(this.#reading(sheetId), 0.2, 0.6));
      if (this.xml(sheetId).length < WORTH_STEPS) return;
      yield* share(this.layouts.reading(sheetId), 0.6, 0.8);
      yield* share(this.#cutting(sheetId), 0.8, 1);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }

  /** Whether protection keeps anything from being written; a snapshot says whether it keeps all of it. */
  isProtected(sheetId: string): boolean {
    this.snapshot(sheetId);
    return this.#protected.get(sheetId) ?? false;
  }

  /** Whether a person could write into a cell; other than its content, nothing may change on a protected sheet. */
  mayFill(sheetId: string, row: number, col: number): boolean {
    return !this.isProtected(sheetId) || isUnlocked(this.styles, this.styleAt(sheetId, row, col));
  }

  /** Text of a worksheet part as it stands. */
  xml(sheetId: string): string {
    const sheet = this.worksheet(sheetId);
    return this.#sheets.get(sheetId)?.text.toString() ?? this.parts.required(sheet.part);
  }

  /** The sheet's text for editing. */
  text(sheetId: string): SheetText {
    return this.#state(sheetId).text;
  }

  /** Merged ranges of a sheet; asking in the middle of a run does not make the sheet be read again. */
  merges(sheetId: string): readonly CellRange[] {
    return (this.#snapshots.get(sheetId) ?? this.snapshot(sheetId)).merges ?? [];
  }

  /** Whether cells of a sheet may belong to an array formula or a data table. */
  hasArrayFormulas(sheetId: string): boolean {
    return this.#state(sheetId).hasArrays;
  }

  /** A cell as it stands now, also in the middle of a run. */
  cell(sheetId: string, row: number, col: number): SheetCell | null {
    const state = this.#sheets.get(sheetId);
    if (state?.staleRows.has(row)) {
      const stored = this.#readRow(sheetId, state, row);
      return this.#supplied.into(sheetId, stored, this.content.date1904).find((cell) => cell.col === col) ?? null;
    }
    const stored = this.#snapshots.get(sheetId) ?? this.#asStored(sheetId);
    const { cells } = this.#supplied.intoSheet(stored, this.content.date1904);
    return cellIn(cells, { row, col });
  }

  /** Style index of a cell, also of one that does not exist yet. */
  styleAt(sheetId: string, row: number, col: number): number {
    const text = this.text(sheetId);
    const cell = text.cell(row, col);
    if (cell !== null) return styleOf(cell);
    const rowXml = text.row(row);
    if (rowXml !== null && attributeOf(rowXml, 'customFormat') === '1') return Number(attributeOf(rowXml, 's') ?? '0');
    const columns = /<(?:[\w.-]+:)?col\s[^>]*>/g;
    for (const [tag] of text.head.matchAll(columns)) {
      const first = Number(attributeOf(tag, 'min')) - 1;
      const last = Number(attributeOf(tag, 'max')) - 1;
      if (col >= first && col <= last) return Number(attributeOf(tag, 'style') ?? '0');
    }
    return 0;
  }

  /** Results of formulas the file stores none of: sheets read with them. */
  supply(results: readonly SuppliedResult[]): void {
    this.#supplied.replace(results);
  }

  /**
   * Something worked out from the formulas of the workbook, as it was kept, and the cells whose formulas changed since it
   * was last asked for; null where nothing was kept, or rows moved since.
   *
   * @param key identifies what it is
   */
  known(key: object): { readonly value: object; readonly changed: readonly CellPlace[] } | null {
    if (this.#derived?.key !== key) return null;
    const { value, changed } = this.#derived;
    return { value, changed: changed.splice(0) };
  }

  /** Keeps what was worked out as long as rows stay where they are. */
  keep<T extends object>(key: object, value: T): T {
    this.#derived = { key, value, changed: [] };
    return value;
  }

  /**
   * Writes a cell element, remembering what was there.
   *
   * @param keepsFormula true when only the stored result of a formula changes
   */
  setCell(sheetId: string, row: number, col: number, xml: string | null, keepsFormula = false): void {
    const state = this.#state(sheetId);
    this.remember(sheetId, row, col);
    if (!keepsFormula && (hasFormulas(xml ?? '') || hasFormulas(state.text.cell(row, col) ?? '')))
      this.#derived?.changed.push({ sheetId, row, col });
    state.text.setCell(row, col, xml);
    this.#originals.get(sheetId)?.written(cellKey(row, col));
    state.staleRows.add(row);
    this.layouts.cellStyled(sheetId, row, col, xml === null ? null : styleOf(xml));
  }

  /** Writes stored results of formulas, all those of one row at once. */
  setResults(sheetId: string, row: number, cells: ReadonlyMap<number, string>): void {
    for (const col of cells.keys()) this.remember(sheetId, row, col);
    const { text, staleRows } = this.#state(sheetId);
    text.replaceCells(row, cells);
    staleRows.add(row);
  }

  /** The cell as it was before our first change; undefined when it was never touched. */
  original(sheetId: string, row: number, col: number): OriginalCell | undefined {
    return this.#originals.get(sheetId)?.get(cellKey(row, col));
  }

  /** All cells touched so far. */
  *originals(): IterableIterator<{ sheetId: string; row: number; col: number; original: OriginalCell }> {
    for (const [sheetId, cells] of this.#originals) {
      for (const [key, original] of cells) {
        yield { sheetId, row: Math.floor(key / MAX_COLUMNS), col: key % MAX_COLUMNS, original };
      }
    }
  }

  remember(sheetId: string, row: number, col: number): void {
    let cells = this.#originals.get(sheetId);
    if (!cells) this.#originals.set(sheetId, (cells = this.#remembering(sheetId)));
    const key = cellKey(row, col);
    if (cells.get(key)) return;
    const cell = this.cell(sheetId, row, col);
    const numberFormat = this.styles.formatOf(this.styleAt(sheetId, row, col)).code;
    cells.set(key, { xml: this.text(sheetId).cell(row, col), content: contentOf(cell), numberFormat });
  }

  #remembering(sheetId: string, cells?: Iterable<readonly [number, OriginalCell]>): Originals {
    return new Originals((row, col) => this.text(sheetId).cell(row, col), cells);
  }

  /**
   * Rewrites the element text of remembered cells, after the sheet writes formulas another way.
   *
   * @param chosen tells which cells: looking at all of them with each of thousands of writes takes long
   */
  rewriteOriginals(
    sheetId: string,
    chosen: (cells: Originals) => Iterable<number>,
    rewrite: (xml: string, formula: string, cell: CellRef) => string,
  ): void {
    const cells = this.#originals.get(sheetId);
    if (!cells) return;
    for (const key of chosen(cells)) {
      const original = cells.get(key);
      if (!original || original.xml === null || original.content.formula === null) continue;
      const xml = rewrite(original.xml, original.content.formula.slice(1), cellOfKey(key));
      if (xml !== original.xml) cells.set(key, { ...original, xml });
    }
  }

  /** What is remembered of all sheets at this moment. */
  originalsNow(): ReadonlyMap<string, ReadonlyMap<number, OriginalCell>> {
    return new Map([...this.#originals].map(([sheetId, cells]) => [sheetId, new Map(cells)]));
  }

  /**
   * Goes back to what was remembered then, and to no more: cells touched since are as they were, and what is remembered
   * of them speaks of rows that stood elsewhere.
   *
   * @param parts the parts whose text of then is back; what is remembered of other sheets has moved on with their text
   */
  recallOriginals(then: ReadonlyMap<string, ReadonlyMap<number, OriginalCell>>, parts: readonly string[]): void {
    for (const { id, part } of this.worksheets)
      if (parts.includes(part)) this.#originals.set(id, this.#remembering(id, then.get(id)));
  }

  /** Moves what is remembered along with inserted or removed rows. */
  shiftOriginals(sheetId: string, shift: RowShift): void {
    const cells = this.#originals.get(sheetId);
    if (!cells) return;
    const moved = this.#remembering(sheetId);
    for (const [key, original] of cells) {
      const row = Math.floor(key / MAX_COLUMNS);
      const rows = shiftRows(row, row, shift);
      if (rows) moved.set(cellKey(rows.top, key % MAX_COLUMNS), original);
    }
    this.#originals.set(sheetId, moved);
  }

  /** Cells were merged, and their looks changed; their contents are read again as of any cell that was written. */
  merged(sheetId: string, range: CellRange): void {
    this.layouts.forget(sheetId);
    const known = this.#snapshots.get(sheetId);
    if (known) this.#snapshots.set(sheetId, { ...known, merges: [...(known.merges ?? []), range] });
  }

  /** The sheet's text changed in other ways than cell by cell. */
  forgetSnapshot(sheetId: string): void {
    this.layouts.forget(sheetId);
    this.#snapshots.delete(sheetId);
    this.#sheets.get(sheetId)?.staleRows.clear();
  }

  /** Puts edited sheets into the parts. */
  flush(): void {
    for (const [sheetId, { text }] of this.#sheets) this.parts.set(this.sheet(sheetId).part, text.toString());
  }

  /** Starts again from the parts, after they were changed as a whole. */
  reload(): void {
    this.#derived = null;
    this.#sheets.clear();
    this.#snapshots.clear();
    this.layouts.clear();
  }

  #state(sheetId: string): SheetState {
    return this.#sheets.get(sheetId) ?? inOneGo(this.#cutting(sheetId));
  }

  *#cutting(sheetId: string): Steps<SheetState> {
    let state = this.#sheets.get(sheetId);
    if (!state) {
      const { part } = this.worksheet(sheetId);
      const xml = this.parts.required(part);
      const written = this.#written.get(sheetId) ?? new Map<string, string>();
      this.#written.set(sheetId, written);
      state = {
        text: yield* SheetText.cutting(xml, part, written),
        prefixes: mainPrefixes(xml),
        hasArrays: /t\s*=\s*["'](?:array|dataTable)["']/.test(xml),
        staleRows: new Set(),
      };
      this.#sheets.set(sheetId, state);
    }
    return state;
  }

  #readRow(sheetId: string, state: SheetState, row: number): readonly SheetCell[] {
    const xml = state.text.row(row);
    if (xml === null) return [];
    const before = () => (this.#snapshots.get(sheetId) ?? this.#asStored(sheetId)).cells;
    // A cell that was written over and came back is not among them.
    const original = (col: number) => this.original(sheetId, row, col)?.content.formula;
    return this.#changedRows.read(xml, state.prefixes, this.#context(), before, original);
  }

  #context(): CellContext {
    return inOneGo(this.#loadingContext());
  }

  *#loadingContext(): Steps<CellContext> {
    const { part, date1904 } = this.content;
    if (!this.#strings) {
      const strings = this.parts.related(part, 'sharedStrings');
      const xml = strings === null ? null : yield* share(this.parts.soundInSteps(strings), 0, 0.5);
      this.#strings = xml === null ? [] : yield* share(readingSharedStrings(xml), 0.5, 1);
    }
    return { sharedStrings: this.#strings, date1904, formatOf: (style) => this.styles.formatOf(style) };
  }
}
