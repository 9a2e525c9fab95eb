import type { CellContent } from '../../../core/edits/types';
import { contentOf } from '../../../core/edits/kinds/steps';
import { cellKey, MAX_COLUMNS, type CellRange } from '../../../core/sheet/address';
import type { SheetCell, SheetSnapshot } from '../../../core/sheet/snapshot';
import { styleOf } from '../xml/cell-xml';
import { shiftRows, type RowShift } from '../../../core/sheet/rows';
import type { Parts } from '../../package/parts';
import { readCells, type CellContext } from './cells';
import { lowerBound } from './lower-bound';
import { readSheet } from './sheet';
import { HostError } from '../../host';
import { refusal } from '../../refuse';
import { readSharedStrings } from './shared-strings';
import { SheetText, hasFormulas } from '../xml/sheet-text';
import { hasUnlocked, isUnlocked } from './protection';
import { Styles } from './styles';
import { SuppliedResults, type SuppliedResult } from './supplied-results';
import { readLayout, readStyles, type StyleTable } from '../view/layout';
import type { SheetLayout } from '../view/types';
import { readWorkbook, type SheetEntry, type WorkbookContent } from './workbook-part';
import { mainPrefixes } from '../../xml/scanner';
import { attributeOf } from '../../xml/attributes';

/** A cell as it was before we first touched it. */
export interface OriginalCell {
  readonly xml: string | null;
  readonly content: CellContent;
  readonly numberFormat: string;
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
  readonly #snapshots = new Map<string, SheetSnapshot>();
  readonly #layouts = new Map<string, SheetLayout>();
  /** Where the layouts look heights up. */
  readonly #heights = new Map<string, Map<number, number>>();
  readonly #sheets = new Map<string, SheetState>();
  /** How the file wrote what is put in order here; outlives the sheets, which are cut again when rows move. */
  readonly #written = new Map<string, Map<string, string>>();
  readonly #originals = new Map<string, Map<number, OriginalCell>>();
  #derived: { readonly key: object; readonly value: object } | null = null;
  readonly #protected = new Map<string, boolean>();
  readonly #supplied = new SuppliedResults();
  #strings: readonly string[] | null = null;
  /** The row read last: a wide one is asked for each of its cells. */
  #lastRow: { readonly xml: string; readonly cells: SheetCell[] } | null = null;
  #readable: readonly SheetEntry[] | null = null;
  #looks: { readonly xml: string; readonly table: StyleTable } | null = null;

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
    let snapshot = this.#snapshots.get(sheetId);
    const state = this.#sheets.get(sheetId);
    if (!snapshot) {
      const { id, name, visibility, part } = this.worksheet(sheetId);
      const content = readSheet(this.xml(sheetId), part, this.#context());
      this.#protected.set(sheetId, content.isProtected);
      const isProtected = content.isProtected && !hasUnlocked(this.xml(sheetId), this.styles);
      const cells = this.#supplied.into(sheetId, content.cells, this.content.date1904);
      snapshot = { id, name, visibility, ...content, isProtected, cells };
    } else if (state && state.staleRows.size > 0) {
      snapshot = { ...snapshot, cells: this.#withFreshRows(sheetId, snapshot.cells, state) };
    } else return snapshot;
    state?.staleRows.clear();
    this.#snapshots.set(sheetId, snapshot);
    return snapshot;
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
      return this.#readRow(sheetId, state, row).find((cell) => cell.col === col) ?? null;
    }
    const { cells } = this.#snapshots.get(sheetId) ?? this.snapshot(sheetId);
    const index = lowerBound(cells, cellKey(row, col));
    const found = cells[index];
    return found?.row === row && found.col === col ? found : null;
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

  /** Results of formulas the file stores none of: sheets are read again with them. */
  supply(results: readonly SuppliedResult[]): void {
    if (!this.#supplied.replace(results)) return;
    this.#snapshots.clear();
    for (const { staleRows } of this.#sheets.values()) staleRows.clear();
  }

  /**
   * Something worked out from the formulas of the workbook, kept until one of them changes.
   *
   * @param key identifies what it is
   */
  derived<T extends object>(key: object, make: (state: this) => T): T {
    if (this.#derived?.key !== key) this.#derived = { key, value: make(this) };
    return this.#derived.value as T;
  }

  /**
   * Writes a cell element, remembering what was there.
   *
   * @param keepsFormula true when only the stored result of a formula changes
   */
  setCell(sheetId: string, row: number, col: number, xml: string | null, keepsFormula = false): void {
    const state = this.#state(sheetId);
    this.remember(sheetId, row, col);
    if (!keepsFormula && (hasFormulas(xml ?? '') || hasFormulas(state.text.cell(row, col) ?? ''))) this.#derived = null;
    const shared = /t\s*=\s*["']shared/;
    const touchesShared = shared.test(state.text.row(row) ?? '') || shared.test(xml ?? '');
    state.text.setCell(row, col, xml);
    // A row on its own cannot say what its shared formulas are.
    if (touchesShared) this.#snapshots.delete(sheetId);
    else state.staleRows.add(row);
  }

  /** Writes stored results of formulas, all those of one row at once. */
  setResults(sheetId: string, row: number, cells: ReadonlyMap<number, string>): void {
    const state = this.#state(sheetId);
    for (const col of cells.keys()) this.remember(sheetId, row, col);
    state.text.replaceCells(row, cells);
    // A row on its own cannot say what its shared formulas are.
    if (/t\s*=\s*["']shared/.test(state.text.row(row) ?? '')) this.#snapshots.delete(sheetId);
    else state.staleRows.add(row);
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
    if (!cells) this.#originals.set(sheetId, (cells = new Map()));
    const key = cellKey(row, col);
    if (cells.has(key)) return;
    const cell = this.cell(sheetId, row, col);
    const numberFormat = this.styles.formatOf(this.styleAt(sheetId, row, col)).code;
    cells.set(key, { xml: this.text(sheetId).cell(row, col), content: contentOf(cell), numberFormat });
  }

  /** Rewrites the element text of remembered cells, after the sheet writes formulas another way. */
  rewriteOriginals(sheetId: string, rewrite: (xml: string, formula: string) => string): void {
    const cells = this.#originals.get(sheetId);
    for (const [key, original] of cells ?? []) {
      const { xml, content } = original;
      if (xml !== null && content.formula !== null)
        cells?.set(key, { ...original, xml: rewrite(xml, content.formula.slice(1)) });
    }
  }

  /** What is remembered of all sheets at this moment. */
  originalsNow(): ReadonlyMap<string, ReadonlyMap<number, OriginalCell>> {
    return new Map([...this.#originals].map(([sheetId, cells]) => [sheetId, new Map(cells)]));
  }

  /**
   * Goes back to what was remembered then; cells touched since stay remembered.
   *
   * @param parts the parts whose text of then is back; what is remembered of other sheets has moved on with their text
   */
  recallOriginals(then: ReadonlyMap<string, ReadonlyMap<number, OriginalCell>>, parts: readonly string[]): void {
    for (const [sheetId, cells] of then)
      if (parts.includes(this.sheet(sheetId).part))
        this.#originals.set(sheetId, new Map([...(this.#originals.get(sheetId) ?? []), ...cells]));
  }

  /** Moves what is remembered along with inserted or removed rows. */
  shiftOriginals(sheetId: string, shift: RowShift): void {
    const cells = this.#originals.get(sheetId);
    if (!cells) return;
    const moved = new Map<number, OriginalCell>();
    for (const [key, original] of cells) {
      const row = Math.floor(key / MAX_COLUMNS);
      const rows = shiftRows(row, row, shift);
      if (rows) moved.set(cellKey(rows.top, key % MAX_COLUMNS), original);
    }
    this.#originals.set(sheetId, moved);
  }

  /** Cells were merged, and their looks changed; their contents are read again as of any cell that was written. */
  merged(sheetId: string, range: CellRange): void {
    this.forgetLayout(sheetId);
    const known = this.#snapshots.get(sheetId);
    if (known) this.#snapshots.set(sheetId, { ...known, merges: [...(known.merges ?? []), range] });
  }

  /** The sheet's text changed in other ways than cell by cell. */
  forgetSnapshot(sheetId: string): void {
    this.forgetLayout(sheetId);
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
    this.#layouts.clear();
  }

  /** Geometry and looks, read once until sizes or merged cells change; the same object means that nothing did. */
  layout(sheetId: string): SheetLayout {
    let layout = this.#layouts.get(sheetId);
    if (!layout) {
      const heights = new Map<number, number>();
      layout = readLayout(this.xml(sheetId), this.looks(), heights);
      this.#heights.set(sheetId, heights);
      this.#layouts.set(sheetId, layout);
    }
    return layout;
  }

  /** A row has another height now; null when it has none of its own any more. */
  rowResized(sheetId: string, row: number, points: number | null): void {
    const layout = this.#layouts.get(sheetId);
    if (!layout || points === null) {
      this.#layouts.delete(sheetId);
      return;
    }
    // One run may size many rows of a large sheet: reading all of it again for each would take minutes. The copy has
    // the rows read before one of them changes.
    this.#layouts.set(sheetId, { ...layout });
    this.#heights.get(sheetId)?.set(row, points);
  }

  /** Columns changed their size, or cells their looks. */
  forgetLayout(sheetId: string): void {
    this.#layouts.delete(sheetId);
  }

  /** How cell styles look, by index. */
  looks(): StyleTable {
    const { xml } = this.styles;
    if (this.#looks?.xml !== xml) {
      const theme = this.parts.related(this.content.part, 'theme');
      this.#looks = { xml, table: readStyles(xml, theme === null ? null : this.parts.text(theme)) };
    }
    return this.#looks.table;
  }

  #state(sheetId: string): SheetState {
    let state = this.#sheets.get(sheetId);
    if (!state) {
      const { part } = this.worksheet(sheetId);
      const xml = this.parts.required(part);
      const written = this.#written.get(sheetId) ?? new Map<string, string>();
      this.#written.set(sheetId, written);
      state = {
        text: new SheetText(xml, part, written),
        prefixes: mainPrefixes(xml),
        hasArrays: /t\s*=\s*["'](?:array|dataTable)["']/.test(xml),
        staleRows: new Set(),
      };
      this.#sheets.set(sheetId, state);
    }
    return state;
  }

  #readRow(sheetId: string, state: SheetState, row: number): SheetCell[] {
    const xml = state.text.row(row);
    if (xml === null) return [];
    if (this.#lastRow?.xml !== xml)
      this.#lastRow = { xml, cells: readCells(xml, 0, state.prefixes, this.#context()).cells };
    return this.#supplied.into(sheetId, this.#lastRow.cells, this.content.date1904);
  }

  #withFreshRows(sheetId: string, cells: readonly SheetCell[], state: SheetState): SheetCell[] {
    const fresh: SheetCell[] = [];
    let copied = 0;
    for (const row of [...state.staleRows].sort((a, b) => a - b)) {
      const start = lowerBound(cells, cellKey(row, 0));
      for (let i = copied; i < start; i++) fresh.push(cells[i] as SheetCell);
      for (const cell of this.#readRow(sheetId, state, row)) fresh.push(cell);
      copied = lowerBound(cells, cellKey(row + 1, 0));
    }
    for (let i = copied; i < cells.length; i++) fresh.push(cells[i] as SheetCell);
    return fresh;
  }

  #context(): CellContext {
    const { part, date1904 } = this.content;
    if (!this.#strings) {
      const strings = this.parts.related(part, 'sharedStrings');
      const xml = strings === null ? null : this.parts.sound(strings);
      this.#strings = xml === null ? [] : readSharedStrings(xml);
    }
    return { sharedStrings: this.#strings, date1904, formatOf: (style) => this.styles.formatOf(style) };
  }
}
