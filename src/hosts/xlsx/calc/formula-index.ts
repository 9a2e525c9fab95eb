import { cellKey, MAX_COLUMNS, MAX_ROWS } from '../../../core/sheet/address';
import { tokenize, type ReferenceToken } from '../../../core/sheet/formula';
import type { WorkbookState } from '../read/workbook-state';
import { readDefinedNames } from '../read/workbook-part';
import { hasFormulas } from '../xml/sheet-text';

/** A rectangle on one sheet that a formula reads. */
interface Area {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A formula cell of the workbook. */
export interface FormulaCell {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
  /** Without its `=`. */
  readonly formula: string;
}

/** Functions whose result depends on more than the cells they name. */
const VOLATILE = /^(INDIRECT|OFFSET|NOW|TODAY|RAND|RANDBETWEEN|CELL|INFO)$/i;

/** All formulas of a workbook, and which of them read a cell. */
export class FormulaIndex {
  readonly #byCell = new Map<string, Map<number, FormulaCell>>();
  readonly #readersOfCell = new Map<string, Map<number, FormulaCell[]>>();
  readonly #readersOfArea: { readonly area: Area; readonly reader: FormulaCell }[] = [];
  readonly #always: FormulaCell[] = [];
  readonly #sheetIds: Map<string, string>;
  readonly #names: Map<string, string>;

  constructor(state: WorkbookState) {
    this.#sheetIds = new Map(state.worksheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
    const workbookXml = state.parts.required(state.content.part);
    this.#names = new Map(
      workbookXml.includes('definedName')
        ? readDefinedNames(workbookXml).map(({ name, formula }) => [name.toLowerCase(), formula])
        : [],
    );
    for (const { id } of state.worksheets) {
      if (!hasFormulas(state.xml(id))) continue;
      for (const cell of state.snapshot(id).cells) {
        if (cell.formula !== null)
          this.#add({ sheetId: id, row: cell.row, col: cell.col, formula: cell.formula.slice(1) });
      }
    }
  }

  get size(): number {
    return [...this.#byCell.values()].reduce((sum, cells) => sum + cells.size, 0);
  }

  formulaAt(sheetId: string, row: number, col: number): FormulaCell | null {
    return this.#byCell.get(sheetId)?.get(cellKey(row, col)) ?? null;
  }

  /** The reference a defined name stands for; null when it stands for anything else. */
  referenceOf(name: string): ReferenceToken | null {
    const [token, ...more] = tokenize(this.#names.get(name.toLowerCase()) ?? '');
    return token?.kind === 'reference' && more.length === 0 ? token : null;
  }

  /** Id of the sheet a reference of a formula points to; null for other workbooks and sheets that are gone. */
  sheetIdOf(reference: ReferenceToken, own: string): string | null {
    return reference.sheet === null ? own : (this.#sheetIds.get(reference.sheet.toLowerCase()) ?? null);
  }

  /** Formulas that read any of the cells, directly or through others; the cells' own formulas included. */
  affectedBy(
    cells: Iterable<{ readonly sheetId: string; readonly row: number; readonly col: number }>,
  ): Set<FormulaCell> {
    const affected = new Set<FormulaCell>();
    const queue: { readonly sheetId: string; readonly row: number; readonly col: number }[] = [];
    const visit = (formula: FormulaCell): void => {
      if (affected.has(formula)) return;
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
      for (const { area, reader } of this.#readersOfArea) {
        if (area.sheetId === sheetId && row >= area.top && row <= area.bottom && col >= area.left && col <= area.right)
          visit(reader);
      }
    }
    return affected;
  }

  #add(formula: FormulaCell): void {
    const { sheetId, row, col } = formula;
    let cells = this.#byCell.get(sheetId);
    if (!cells) this.#byCell.set(sheetId, (cells = new Map()));
    cells.set(cellKey(row, col), formula);
    this.#addReferences(formula, formula.formula, new Set());
  }

  #addReferences(reader: FormulaCell, text: string, seen: Set<string>): void {
    let isVolatile = false;
    for (const token of tokenize(text)) {
      if (token.kind === 'reference') this.#addReference(reader, token);
      else if (token.kind === 'name') {
        const name = token.text.toLowerCase();
        const formula = this.#names.get(name);
        if (formula !== undefined && !seen.has(name)) this.#addReferences(reader, formula, seen.add(name));
      } else if (token.kind === 'function' ? VOLATILE.test(token.text) : token.kind === 'opaque') isVolatile = true;
    }
    if (isVolatile && !this.#always.includes(reader)) this.#always.push(reader);
  }

  #addReference(reader: FormulaCell, token: ReferenceToken): void {
    const sheetId = this.sheetIdOf(token, reader.sheetId);
    if (sheetId === null) return;
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
    this.#readersOfArea.push({ area: { sheetId, ...areaOf(token) }, reader });
  }
}

/** Rectangle of a reference; whole rows and columns reach to the end of the grid. */
export function areaOf({ from, to }: ReferenceToken): { top: number; left: number; bottom: number; right: number } {
  const end = to ?? from;
  const [a, b] = [from.row ?? 0, end.row ?? MAX_ROWS - 1];
  const [c, d] = [from.col ?? 0, end.col ?? MAX_COLUMNS - 1];
  return { top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) };
}
