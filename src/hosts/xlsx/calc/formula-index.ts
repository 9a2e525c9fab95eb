import { cellKey } from '../../../core/sheet/address';
import { areaOf, tokenize, type ReferenceToken, type Token } from '../../../core/sheet/formula';
import type { Steps } from '../../../core/steps';
import type { CellPlace, WorkbookState } from '../read/workbook-state';
import { readDefinedNames } from '../read/workbook-part';
import { hasFormulas } from '../xml/sheet-text';
import { pointedAt, POINTING } from './pointed-at';
import { tablesOf, type Area } from './tables';
import { AreaReaders } from './area-readers';

/** A formula cell of the workbook. */
export interface FormulaCell extends CellPlace {
  /** Without its `=`. */
  readonly formula: string;
}

/** Formulas between two steps. */
const STEP = 500;

/** All formulas of a workbook, and which of them read a cell. */
export class FormulaIndex {
  readonly #byCell = new Map<string, Map<number, FormulaCell>>();
  readonly #readersOfCell = new Map<string, Map<number, FormulaCell[]>>();
  readonly #readersOfArea = new AreaReaders<FormulaCell>();
  /** Those whose cells can only be told by calculating them. */
  readonly #always = new Set<FormulaCell>();
  readonly #sheetIds: Map<string, string>;
  /** Formulas of defined names; one of each sheet may have the same name. */
  readonly #names = new Map<string, string[]>();
  readonly #tables: ReadonlyMap<string, Area>;
  readonly #sheetOrder: readonly { readonly id: string; readonly name: string }[];

  private constructor(state: WorkbookState) {
    this.#sheetIds = new Map(state.worksheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
    this.#sheetOrder = state.worksheets.map(({ id, name }) => ({ id, name: name.toLowerCase() }));
    this.#tables = tablesOf(state);
    const workbookXml = state.parts.required(state.content.part);
    if (workbookXml.includes('definedName')) {
      for (const { name, formula } of readDefinedNames(workbookXml)) {
        const key = name.toLowerCase();
        this.#names.set(key, [...(this.#names.get(key) ?? []), formula]);
      }
    }
  }

  /** The index of a workbook as it is now, made in steps unless it is known. */
  static *of(state: WorkbookState): Steps<FormulaIndex> {
    const known = state.known(FormulaIndex);
    if (known?.value instanceof FormulaIndex) {
      for (const place of known.changed) known.value.#replace(place, state);
      return known.value;
    }
    const index = new FormulaIndex(state);
    let added = 0;
    for (const { id } of state.worksheets) {
      if (!hasFormulas(state.xml(id))) continue;
      const { cells } = state.snapshot(id);
      for (const { row, col, formula } of cells) {
        if (formula === null) continue;
        index.#add({ sheetId: id, row, col, formula: formula.slice(1) });
        if (++added % STEP === 0) yield added / (added + cells.length);
      }
    }
    return state.keep(FormulaIndex, index);
  }

  get size(): number {
    return [...this.#byCell.values()].reduce((sum, cells) => sum + cells.size, 0);
  }

  formulaAt(sheetId: string, row: number, col: number): FormulaCell | null {
    return this.#byCell.get(sheetId)?.get(cellKey(row, col)) ?? null;
  }

  /** The reference a defined name stands for; null when it stands for anything else. */
  referenceOf(name: string): ReferenceToken | null {
    const [formula = '', ...others] = this.#names.get(name.toLowerCase()) ?? [];
    const [token, ...more] = others.length > 0 ? [] : tokenize(formula);
    return token?.kind === 'reference' && more.length === 0 ? token : null;
  }

  /** Id of the sheet a reference of a formula points to; null for other workbooks and sheets that are gone. */
  sheetIdOf(reference: ReferenceToken, own: string): string | null {
    return reference.sheet === null ? own : (this.#sheetIds.get(reference.sheet.toLowerCase()) ?? null);
  }

  /** Formulas that read any of the cells, directly or through others; the cells' own formulas included. */
  affectedBy(cells: Iterable<CellPlace>): Set<FormulaCell> {
    const readersOfArea = this.#readersOfArea.search();
    const affected = new Set<FormulaCell>();
    const queue: CellPlace[] = [];
    const visit = (formula: FormulaCell): void => {
      if (affected.has(formula) || this.formulaAt(formula.sheetId, formula.row, formula.col) !== formula) return;
      affected.add(formula);
      queue.push(formula);
    };
    for (const cell of cells) {
      queue.push(cell);
      const own = this.formulaAt(cell.sheetId, cell.row, cell.col);
      if (own) affected.add(own);
    }
    if (queue.length > 0) this.#always.forEach(visit);
    for (let cell = queue.pop(); cell; cell = queue.pop()) {
      const { sheetId, row, col } = cell;
      this.#readersOfCell.get(sheetId)?.get(cellKey(row, col))?.forEach(visit);
      readersOfArea(sheetId, row, col).forEach(visit);
    }
    return affected;
  }

  /** A cell got another formula, or none. Who read what for the old one is passed over when it is found. */
  #replace({ sheetId, row, col }: CellPlace, state: WorkbookState): void {
    this.#byCell.get(sheetId)?.delete(cellKey(row, col));
    const formula = state.cell(sheetId, row, col)?.formula ?? null;
    if (formula !== null) this.#add({ sheetId, row, col, formula: formula.slice(1) });
  }

  #add(formula: FormulaCell): void {
    const { sheetId, row, col } = formula;
    let cells = this.#byCell.get(sheetId);
    if (!cells) this.#byCell.set(sheetId, (cells = new Map()));
    cells.set(cellKey(row, col), formula);
    this.#addReferences(formula, formula.formula, new Set());
  }

  /** What a formula reads: more rather than less, but nothing that has no bearing on it. */
  #addReferences(reader: FormulaCell, text: string, seen: Set<string>): void {
    const tokens = tokenize(text);
    for (const [index, token] of tokens.entries()) {
      if (token.kind === 'reference') this.#addReference(reader, token);
      else if (token.kind === 'name') this.#addName(reader, token.text, seen);
      else if (token.kind === 'opaque') this.#addOpaque(reader, token.text, seen);
      else if (token.kind === 'function' && POINTING.test(token.text)) this.#addPointed(reader, tokens, index);
    }
    if (tokens.some(({ kind, text: operator }) => kind === 'operator' && operator === ':')) this.#always.add(reader);
  }

  #addName(reader: FormulaCell, name: string, seen: Set<string>): void {
    const key = name.toLowerCase();
    if (seen.has(key)) return;
    seen.add(key);
    for (const formula of this.#names.get(key) ?? []) this.#addReferences(reader, formula, seen);
    const table = this.#tables.get(key);
    if (table) this.#readersOfArea.add(table, reader);
  }

  /** `Table[column]` reads its table, `Sheet!name` what the name says. */
  #addOpaque(reader: FormulaCell, text: string, seen: Set<string>): void {
    const name = /^[^[\]!]+(?=\[)|(?<=!)[^[\]!]+$/.exec(text)?.[0];
    if (name !== undefined) this.#addName(reader, name, seen);
  }

  /** OFFSET and INDIRECT: where they point is calculated; what cannot be counts as reading everything. */
  #addPointed(reader: FormulaCell, tokens: readonly Token[], index: number): void {
    const pointed = pointedAt(tokens, index);
    if (pointed === null) this.#always.add(reader);
    else if (pointed.kind === 'reference') this.#addReference(reader, pointed);
  }

  #addReference(reader: FormulaCell, token: ReferenceToken): void {
    for (const sheetId of this.#sheetsOf(token, reader.sheetId)) this.#addArea(reader, token, sheetId);
  }

  /** Sheets a reference reads; `甲:丙!A1` reads all from one to the other. */
  #sheetsOf(token: ReferenceToken, own: string): readonly string[] {
    const single = this.sheetIdOf(token, own);
    if (single !== null) return [single];
    const [first, last, ...more] = (token.sheet ?? '').toLowerCase().split(':');
    if (last === undefined || more.length > 0) return [];
    const ends = [first, last].map((name) => this.#sheetOrder.findIndex((sheet) => sheet.name === name));
    if (ends.some((end) => end < 0)) return [];
    return this.#sheetOrder.slice(Math.min(...ends), Math.max(...ends) + 1).map(({ id }) => id);
  }

  #addArea(reader: FormulaCell, token: ReferenceToken, sheetId: string): void {
    const { from, to } = token;
    if (!to && from.row !== null && from.col !== null) {
      let readers = this.#readersOfCell.get(sheetId);
      if (!readers) this.#readersOfCell.set(sheetId, (readers = new Map()));
      const key = cellKey(from.row, from.col);
      const list = readers.get(key);
      if (list) list.push(reader);
      else readers.set(key, [reader]);
      return;
    }
    this.#readersOfArea.add({ sheetId, ...areaOf(token) }, reader);
  }
}
