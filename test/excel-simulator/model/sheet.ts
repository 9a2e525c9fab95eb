import { format } from 'numfmt';
import {
  cellKey,
  contains,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  rangeToA1,
  type CellRange,
} from '../../../src/core/sheet/address';
import { CellStore, defaultStyle, type SimValue } from './cells';
import { evaluate, shiftFormula } from './formula';

export interface SimConditionalFormat {
  readonly id: string;
  /** As the wire names it: Custom, CellValue, DataBar, … */
  readonly type: string;
  ranges: CellRange[];
  formula: string;
  fill: string | null;
  fontColor: string | null;
  stopIfTrue: boolean;
}

interface RowState {
  height: number | null;
  hidden: boolean;
}

export const STANDARD_ROW_HEIGHT = 14.25;
export const STANDARD_COLUMN_WIDTH = 54;

/** A worksheet of the simulated Excel. Coordinates are zero-based, sizes in points. */
export class SimSheet {
  readonly cells = new CellStore();
  merges: CellRange[] = [];
  conditionalFormats: SimConditionalFormat[] = [];
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  /** Excel tables and pivot tables. */
  tables: { readonly name: string; readonly area: CellRange }[] = [];
  pivots: { readonly name: string; readonly area: CellRange }[] = [];
  /** The range with a filter, and whether rows are hidden by it. */
  autoFilter: { readonly area: CellRange; readonly isFiltered: boolean } | null = null;
  isProtected = false;
  /** Null when the whole sheet is printed. */
  printArea: CellRange[] | null = null;
  /** Live ranges held by clients: they follow the cells when rows move. */
  readonly tracked = new Set<CellRange & { top: number; bottom: number }>();
  readonly columnWidths = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  #rows = new Map<number, RowState>();
  #nextConditionalFormat = 1;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** A cell's value, formulas computed now. A cell covered by a merge is empty. */
  value(row: number, col: number): SimValue {
    return this.#value(row, col, new Set());
  }

  #value(row: number, col: number, underWay: Set<number>): SimValue {
    const cell = this.cells.peek(row, col);
    if (!cell) return null;
    if (cell.formula === null) return cell.value;
    const key = cellKey(row, col);
    if (underWay.has(key)) return 0;
    underWay.add(key);
    const result = evaluate(cell.formula, (r, c) => this.#value(r, c, underWay));
    underWay.delete(key);
    return result;
  }

  /** What the grid shows. */
  text(row: number, col: number): string {
    const value = this.value(row, col);
    if (value === null) return '';
    if (typeof value === 'object') return value.error;
    if (typeof value === 'boolean') return String(value).toUpperCase();
    return format(this.cells.peek(row, col)?.style.numberFormat ?? 'General', value);
  }

  /** Types into a cell as a program does: text starting with `=` is a formula, number-like text a number. */
  put(row: number, col: number, input: unknown): void {
    if (input === null || input === undefined) return;
    const covering = this.merges.find((merge) => contains(merge, { row, col }));
    if (covering && (covering.top !== row || covering.left !== col)) return;
    const cell = this.cells.at(row, col);
    cell.formula = null;
    if (typeof input === 'string' && input.startsWith('=') && input.length > 1) {
      cell.formula = input;
      cell.value = null;
    } else if (typeof input === 'string') {
      this.#putText(row, col, input);
    } else if (typeof input === 'number' || typeof input === 'boolean') {
      cell.value = input;
    }
  }

  #putText(row: number, col: number, input: string): void {
    const cell = this.cells.at(row, col);
    if (input === '') cell.value = null;
    else if (cell.style.numberFormat === '@') cell.value = input;
    else if (input.startsWith("'")) cell.value = input.slice(1);
    else Object.assign(cell, { value: coerceTypedText(input, cell.style) });
  }

  formulaOrValue(row: number, col: number): unknown {
    return this.cells.peek(row, col)?.formula ?? wireValue(this.cells.peek(row, col)?.value ?? null);
  }

  /** The smallest rectangle around what is used inside an area, the whole sheet by default. */
  usedRange(valuesOnly: boolean, within: CellRange | null = null): CellRange | null {
    let range: CellRange | null = null;
    for (const { row, col, cell } of this.cells.all()) {
      if (within && !contains(within, { row, col })) continue;
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      range = range
        ? {
            top: Math.min(range.top, row),
            left: Math.min(range.left, col),
            bottom: Math.max(range.bottom, row),
            right: Math.max(range.right, col),
          }
        : { top: row, left: col, bottom: row, right: col };
    }
    if (!valuesOnly && range && !within) {
      for (const merge of this.merges) {
        range = {
          top: Math.min(range.top, merge.top),
          left: Math.min(range.left, merge.left),
          bottom: Math.max(range.bottom, merge.bottom),
          right: Math.max(range.right, merge.right),
        };
      }
    }
    return range;
  }

  isBlank(range: CellRange): boolean {
    for (const { row, col, cell } of this.cells.all()) {
      if (contains(range, { row, col }) && (cell.value !== null || cell.formula !== null)) return false;
    }
    return true;
  }

  /** Merging over an existing merge joins both, as in Excel; only the top-left content survives. */
  merge(area: CellRange): void {
    let whole = area;
    for (let grown = true; grown;) {
      grown = false;
      for (const merge of this.merges) {
        if (!overlaps(merge, whole) || covers(whole, merge)) continue;
        whole = {
          top: Math.min(whole.top, merge.top),
          left: Math.min(whole.left, merge.left),
          bottom: Math.max(whole.bottom, merge.bottom),
          right: Math.max(whole.right, merge.right),
        };
        grown = true;
      }
    }
    this.unmerge(whole);
    for (let row = whole.top; row <= whole.bottom; row++) {
      for (let col = whole.left; col <= whole.right; col++) {
        const cell = this.cells.peek(row, col);
        if (cell && (row !== whole.top || col !== whole.left)) Object.assign(cell, { value: null, formula: null });
      }
    }
    if (whole.top !== whole.bottom || whole.left !== whole.right) this.merges.push(whole);
  }

  unmerge(area: CellRange): void {
    this.merges = this.merges.filter((merge) => !overlaps(merge, area));
  }

  rowHeight(row: number): number {
    return this.#rows.get(row)?.height ?? STANDARD_ROW_HEIGHT;
  }

  hasStandardHeight(row: number): boolean {
    return (this.#rows.get(row)?.height ?? null) === null;
  }

  setRowHeight(row: number, height: number | null): void {
    this.#rows.set(row, { height, hidden: this.isRowHidden(row) });
  }

  isRowHidden(row: number): boolean {
    return this.#rows.get(row)?.hidden ?? false;
  }

  hideRow(row: number): void {
    this.#rows.set(row, { height: this.#rows.get(row)?.height ?? null, hidden: true });
  }

  columnWidth(col: number): number {
    return this.columnWidths.get(col) ?? STANDARD_COLUMN_WIDTH;
  }

  /** Whole rows only; the new rows take the formats of the row above, as in Excel. */
  /** The first cell in an area whose displayed text holds this one, in either case. */
  find(text: string, area: CellRange): CellRange | null {
    const [place] = [...this.cells.all()]
      .filter(({ row, col }) => contains(area, { row, col }))
      .filter(({ row, col }) => this.text(row, col).toLowerCase().includes(text.toLowerCase()))
      .sort((a, b) => a.row - b.row || a.col - b.col);
    return place ? { top: place.row, bottom: place.row, left: place.col, right: place.col } : null;
  }

  insertRows(at: number, count: number): void {
    if (this.usedRange(true)?.bottom === MAX_ROWS - 1) throw new RangeError('NonBlankCellOffSheet');
    const above = [...this.cells.all()].filter(({ row }) => row === at - 1);
    this.#move((row) => (row >= at ? row + count : row));
    for (let row = at; row < at + count; row++) {
      for (const { col, cell } of above) this.cells.at(row, col).style = structuredClone(cell.style);
    }
  }

  deleteRows(at: number, count: number): void {
    this.#move((row) => (row < at ? row : row < at + count ? null : row - count));
  }

  #move(target: (row: number) => number | null): void {
    this.cells.moveRows(target);
    for (const { cell } of this.cells.all()) {
      if (cell.formula !== null) cell.formula = shiftFormula(cell.formula, target);
    }
    const rows = new Map<number, RowState>();
    for (const [row, state] of this.#rows) {
      const to = target(row);
      if (to !== null) rows.set(to, state);
    }
    this.#rows = rows;
    this.merges = this.merges.flatMap((merge) => moveRange(merge, target));
    for (const each of this.conditionalFormats) each.ranges = each.ranges.flatMap((range) => moveRange(range, target));
    this.conditionalFormats = this.conditionalFormats.filter((each) => each.ranges.length > 0);
    const moved = <T extends { readonly area: CellRange }>(items: readonly T[]): T[] =>
      items.flatMap((item) => moveRange(item.area, target).map((area) => ({ ...item, area })));
    this.tables = moved(this.tables);
    this.pivots = moved(this.pivots);
    this.autoFilter = moved(this.autoFilter ? [this.autoFilter] : [])[0] ?? null;
    const printed = this.printArea?.flatMap((range) => moveRange(range, target)) ?? [];
    this.printArea = printed.length > 0 ? printed : null;
    for (const range of this.tracked) {
      const moved = moveRange(range, target)[0];
      if (moved) Object.assign(range, { top: moved.top, bottom: moved.bottom });
    }
  }

  addConditionalFormat(type: string, ranges: CellRange[], formula = ''): SimConditionalFormat {
    const id = `{00000000-0000-0000-0000-${String(this.#nextConditionalFormat++).padStart(12, '0')}}`;
    const added = { id, type, ranges, formula, fill: null, fontColor: null, stopIfTrue: false };
    this.conditionalFormats.push(added);
    return added;
  }

  clearFormats(area: CellRange): void {
    for (const { row, col, cell } of this.cells.all()) {
      if (contains(area, { row, col })) cell.style = defaultStyle();
    }
  }
}

/** Excel turns number-like text into numbers when a program writes it into a General cell. */
function coerceTypedText(input: string, style: { numberFormat: string }): SimValue {
  const trimmed = input.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(trimmed)) return Number(trimmed);
  const percent = /^(-?\d+(?:\.\d+)?)%$/.exec(trimmed);
  if (percent) {
    if (style.numberFormat === 'General') style.numberFormat = trimmed.includes('.') ? '0.00%' : '0%';
    return Number(percent[1]) / 100;
  }
  if (/^\d{1,4}[-/年]\d{1,2}(?:[-/月](?:\d{1,2}日?)?)?$/.test(trimmed) || /^\d{1,2}月\d{1,2}日$/.test(trimmed)) {
    // Which day it becomes depends on the locale; what matters is that the text is gone.
    style.numberFormat = 'yyyy/m/d';
    return 45000;
  }
  if (/^(?:true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  return input;
}

/** Error and blank values as they travel to a client. */
export function wireValue(value: SimValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

function covers(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

function moveRange(range: CellRange, target: (row: number) => number | null): CellRange[] {
  let top = range.top;
  while (top <= range.bottom && target(top) === null) top++;
  let bottom = range.bottom;
  while (bottom >= top && target(bottom) === null) bottom--;
  const newTop = target(top);
  const newBottom = target(bottom);
  if (top > bottom || newTop === null || newBottom === null) return [];
  return [{ ...range, top: newTop, bottom: newBottom }];
}

/** Whether a range is made of whole rows. */
export function isWholeRows(range: CellRange): boolean {
  return range.left === 0 && range.right === MAX_COLUMNS - 1;
}

/** Sheet-qualified address as Excel returns it. */
export function addressOf(sheet: SimSheet, range: CellRange): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  if (isWholeRows(range)) return `${name}!${range.top + 1}:${range.bottom + 1}`;
  return `${name}!${rangeToA1(range)}`;
}
