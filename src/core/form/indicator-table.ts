import type { CellRef } from '../sheet/address';
import { parseDecimal, type Decimal } from '../decimal';
import { compactLabel } from '../text/normalise';
import type { ColumnSpan, Entry, Grid } from './grid';
import { isCompleteHeader, readHeader, type IndicatorHeader } from './indicator-header';
import { assignColumns, type TableColumns } from './indicator-columns';
import { beforeColon, cleanLevel, pointsOf, readLabel, Strength, type LabelMatch } from './label-text';
import {
  budgetRole,
  DIVISORS,
  headerRole,
  headRole,
  LEVEL1_NAMES,
  LEVEL2_NAMES,
  NOTES_START,
  tailRole,
  type BudgetRole,
  type HeaderRole,
  type HeadRole,
  type TailRole,
} from './labels';
import { isNumberingRow } from './numbering-row';
import { blankSlot, numberSlot, slotAt, slotOf } from './slots';
import type { Indicator, NumberSlot, Slot } from './types';

/** What was read of the indicator table, and where it ends. */
export interface IndicatorTable {
  readonly indicators: readonly Indicator[];
  readonly columns: TableColumns;
  /** 总分 row, if it stands in the table. */
  readonly totalRow: number | null;
  /** Last row that belongs to the table's rows, fillers and blank merged rows included. */
  readonly lastRow: number;
  /** First row after the table's rows. */
  readonly tailRow: number;
}

interface Level {
  readonly text: string;
  readonly points: Decimal | null;
  readonly cell: CellRef | null;
}

const NO_LEVEL: Level = { text: '', points: null, cell: null };

/** Rows of the template nobody filled in: 指标2, ……, 指标1：/, （可增行）. */
const FILLER =
  /^(?:(?:三级)?指标[\d一二三四五六七八九十nN]{0,3}[:;.、]?[-—–/\\….·。*]*|[-—–/\\….·。、*]*|\d{0,3}[.、]?|\(?(?:可|请|根据|按).{0,20}(?:增行|增加|添加|填写|列示)\)?)$/;
const BARE_NUMBERED = /^(?:三级)?指标[\d一二三四五六七八九十]{1,3}[:]?$/;
const NOTHING = /^[-—–/\\….·。*无]*$/;

/** Role at the foot of the form, of the whole cell or of what stands before its colon. */
function tailRoleOf(entry: Entry): LabelMatch<TailRole> | null {
  return tailRole(readLabel(beforeColon(entry.cell.text))) ?? tailRole(entry.label);
}

function slotIn(grid: Grid, row: number, span: ColumnSpan | null): Slot | null {
  if (!span) return null;
  const entry = grid.entryIn(row, span);
  if (entry) return slotOf(entry);
  const slot = slotAt(grid, row, span.left);
  return slot.text === '' ? slot : blankSlot({ ...slot, cell: { row, col: span.left } });
}

/** A weight or score that several rows share counts once, in the first of them. */
function ownNumber(grid: Grid, row: number, span: ColumnSpan | null): NumberSlot | null {
  const slot = slotIn(grid, row, span);
  if (!slot) return null;
  return numberSlot(slot.cell.row < row ? blankSlot(slot) : slot);
}

const PARTIES: ReadonlySet<HeadRole> = new Set<HeadRole>([
  'project',
  'department',
  'localDepartment',
  'centralDepartment',
  'implementingUnit',
]);

/** 项目名称 | … printed again on the next page. */
function isHeadRow([first]: readonly Entry[]): boolean {
  const match = first && headRole(first.label);
  return (
    match?.strength === Strength.exact && PARTIES.has(match.role) && first !== undefined && first.label.bare !== '项目'
  );
}

const BUDGET_FIGURES: ReadonlySet<BudgetRole> = new Set<BudgetRole>(['initial', ...DIVISORS, 'executed', 'rate']);

/** 预算数 | 执行数 | 执行率: the budget block stands below the indicators. */
function isBudgetHeader(entries: readonly Entry[]): boolean {
  if (!entries.some(({ cell }) => cell.text.includes('执行') && cell.text.length <= MAX_BUDGET_LABEL)) return false;
  const roles = new Set<BudgetRole>();
  for (const { label } of entries) {
    const match = budgetRole(label);
    if (match?.strength === Strength.exact && BUDGET_FIGURES.has(match.role)) roles.add(match.role);
  }
  return roles.size >= 3 || (roles.size === 2 && !roles.has('rate'));
}

/** A longer cell is the text of an indicator. */
const MAX_BUDGET_LABEL = 12;

/** A gap this long ends the table; what lies further down is something else. */
const MAX_BLANK_ROWS = 10;

export class TableReader {
  readonly #indicators: Indicator[] = [];
  readonly #seen = new Set<string>();
  #columns: TableColumns;
  #level1 = NO_LEVEL;
  #level2 = NO_LEVEL;
  #totalRow: number | null = null;
  #lastRow: number;

  constructor(
    private readonly grid: Grid,
    private readonly header: IndicatorHeader,
    private readonly limit: number,
    /** Rows that name levels as a header does. */
    private readonly candidateRows: ReadonlySet<number>,
  ) {
    this.#columns = assignColumns(grid, header, limit);
    this.#lastRow = header.bottom;
  }

  read(): IndicatorTable {
    const columns = this.#columns;
    let row = this.header.bottom + 1;
    let blankRows = 0;
    for (; row <= this.limit; row++) {
      const entries = this.grid.row(row);
      if (entries.length === 0) {
        blankRows++;
        if (blankRows > MAX_BLANK_ROWS && row > this.#lastRow + MAX_BLANK_ROWS) break;
        continue;
      }
      blankRows = 0;
      const repeated = this.#repeatedHeader(row);
      if (repeated) {
        this.#columns = assignColumns(this.grid, repeated, this.limit);
        row = repeated.bottom;
        continue;
      }
      if (isNumberingRow(entries) || isHeadRow(entries)) {
        this.#cover(row, entries);
        continue;
      }
      if (isBudgetHeader(entries)) break;
      if (this.#readRow(row, entries)) continue;
      if (this.#isTail(entries)) break;
      this.#cover(row, entries);
    }
    this.#coverSides();
    return {
      indicators: this.#indicators,
      columns,
      totalRow: this.#totalRow,
      lastRow: this.#lastRow,
      tailRow: Math.max(row, this.#lastRow + 1),
    };
  }

  /** The header printed again on the next page, possibly with other columns. */
  #repeatedHeader(row: number): IndicatorHeader | null {
    if (!this.candidateRows.has(row) && !this.candidateRows.has(row + 1)) return null;
    const roles = new Set<HeaderRole>();
    for (const entry of this.grid.row(row)) {
      const role = headerRole(entry.label)?.role;
      if (role) roles.add(role);
    }
    if (roles.size < 3) return null;
    const next = new Set<HeaderRole>(roles);
    for (const entry of this.grid.row(row + 1)) {
      const role = headerRole(entry.label)?.role;
      if (role) next.add(role);
    }
    if (!isCompleteHeader(roles) && !isCompleteHeader(next)) return null;
    return readHeader(this.grid, row) ?? readHeader(this.grid, row + 1);
  }

  /** Reads the row as a total, a section, an indicator or a filler; false when it is none of these. */
  #readRow(row: number, entries: readonly Entry[]): boolean {
    const first = entries[0];
    if (!first) return false;
    const tail = tailRoleOf(first);
    if (
      (tail?.role === 'total' || tail?.role === 'subtotal') &&
      (tail.strength === Strength.exact || !this.#hasContent(row))
    ) {
      if (tail.role === 'total') this.#totalRow = row;
      this.#cover(row, entries);
      return true;
    }
    if (this.#isTail(entries)) return false;
    this.#updateLevels(row);
    if (this.#isSection(first)) {
      this.#cover(row, entries);
      return true;
    }
    const name = this.#name(row);
    // After the total only a row with its level still belongs to the table.
    if (!name || (this.#totalRow !== null && !this.#hasLevel(row))) return false;
    this.#cover(row, entries);
    this.#addIndicator(row, name);
    return true;
  }

  #isTail(entries: readonly Entry[]): boolean {
    const first = entries[0];
    if (!first || first.col > Math.max(this.#columns.left, (this.#columns.names[0]?.left ?? 0) - 1)) return false;
    if (NOTES_START.test(first.label.compact)) return true;
    const match = tailRoleOf(first);
    if (!match || match.role === 'total' || match.role === 'subtotal') return false;
    // 负责人培训人次 is an indicator, not a line to sign.
    return match.strength === Strength.exact || this.#name(first.row) === null || !this.#hasContent(first.row);
  }

  /** A row that only names a level, over the width of the table. */
  #isSection(first: Entry): boolean {
    const nameLeft = this.#columns.names[0]?.left ?? 0;
    if (first.area.right < nameLeft || first.col > nameLeft) return false;
    const text = cleanLevel(first.label.full);
    const bare = cleanLevel(first.label.bare);
    const isLevel1 = LEVEL1_NAMES.has(text) || LEVEL1_NAMES.has(bare);
    if (!isLevel1 && !LEVEL2_NAMES.has(bare)) return false;
    if (this.#hasContent(first.row)) return false;
    const level = levelOf(first, bare);
    if (isLevel1) {
      this.#level1 = level;
      this.#level2 = NO_LEVEL;
    } else {
      this.#level2 = level;
    }
    return true;
  }

  #hasLevel(row: number): boolean {
    const { level1, level2 } = this.#columns;
    return [level1, level2].some((span) => span !== null && this.grid.entryIn(row, span) !== null);
  }

  #hasContent(row: number): boolean {
    const { targets, actual } = this.#columns;
    return [...targets, actual].some((span) => span !== null && this.grid.entryIn(row, span) !== null);
  }

  /** Levels are written once and hold for the rows below, merged or not. */
  #updateLevels(row: number): void {
    const { level1, level2, names } = this.#columns;
    const limit = names[0]?.left ?? Number.MAX_SAFE_INTEGER;
    const first = level1 && this.grid.entryIn(row, level1, limit);
    const both = first && bothLevels(first);
    if (both) {
      [this.#level1, this.#level2] = both;
    } else if (first && !NOTHING.test(first.label.compact)) {
      const level = levelOf(first);
      if (level.text !== this.#level1.text) this.#level2 = NO_LEVEL;
      this.#level1 = level;
    }
    const second = level2 && this.grid.entryIn(row, level2, limit);
    if (second && !NOTHING.test(second.label.compact)) this.#level2 = levelOf(second);
  }

  /** The entry that names the row's indicator; it may not run over into the target. */
  #name(row: number): Entry | null {
    const { names, level1, nameLimit: limit } = this.#columns;
    const nameLeft = names[0]?.left ?? 0;
    let filler: Entry | null = null;
    for (const span of names) {
      for (const entry of this.grid.entriesIn(row, span)) {
        if (entry.area.right >= limit) continue;
        // A running number or 指标1 before the name, or in the other of two name columns.
        if (!FILLER.test(entry.label.compact)) return entry;
        filler ??= entry;
      }
    }
    if (filler) return filler;
    // Level and name merged into one cell.
    const wide = this.grid.at(row, nameLeft);
    return wide && wide.row === row && wide.area.right < limit && wide.col >= (level1?.left ?? nameLeft) ? wide : null;
  }

  #addIndicator(row: number, entry: Entry): void {
    const name = slotOf(entry);
    const columns = this.#columns;
    const target = this.#target(row);
    const actual = slotIn(this.grid, row, columns.actual);
    const compactName = compactLabel(name.text);
    const isFilled = (): boolean =>
      !NOTHING.test(compactLabel(target.target.text)) || !NOTHING.test(compactLabel(actual?.text ?? ''));
    if (FILLER.test(compactName) && !(BARE_NUMBERED.test(compactName) && isFilled())) return;
    // A name over several rows is one indicator, unless a further row brings a target of its own.
    const key = `${entry.row},${entry.col}`;
    if (this.#seen.has(key) && (target.target.cell.row < row || target.target.text === '')) return;
    this.#seen.add(key);
    this.#indicators.push({
      level1: this.#level1.text,
      level2: this.#level2.text,
      level1Points: this.#level1.points,
      level2Points: this.#level2.points,
      level1Cell: this.#level1.cell,
      name,
      target: target.target,
      targetParts: target.parts,
      actual,
      explanation: slotIn(this.grid, row, columns.explanation),
      weight: ownNumber(this.grid, row, columns.weight),
      score: ownNumber(this.grid, row, columns.score),
      isSubRow: compactName.startsWith('其中'),
    });
  }

  #target(row: number): { target: Slot; parts: Indicator['targetParts'] } {
    const { operator, unit, targets } = this.#columns;
    const candidates = targets.filter((span) => span !== operator && span !== unit);
    const filled = candidates.find((span) => this.grid.entryIn(row, span) !== null) ?? candidates[0] ?? null;
    const value = slotIn(this.grid, row, filled);
    if (!value) return { target: blankSlot(slotAt(this.grid, row, this.#columns.names[0]?.left ?? 0)), parts: null };
    const sign = slotIn(this.grid, row, operator);
    // A column 指标属性 may hold 正向 or 约束性 as well, which is no part of the target.
    const operatorSlot = sign && (sign.text === '' || OPERATOR.test(compactLabel(sign.text))) ? sign : null;
    const unitSlot = slotIn(this.grid, row, unit);
    if (operatorSlot || unitSlot) return joined(operatorSlot, value, unitSlot);
    return filled ? this.#splitByContent(row, filled, value) : { target: value, parts: null };
  }

  /** One header over several cells: operator, value and unit without headers of their own. */
  #splitByContent(row: number, span: ColumnSpan, value: Slot): { target: Slot; parts: Indicator['targetParts'] } {
    const entries = this.grid.entriesIn(row, span);
    if (entries.length < 2) return { target: value, parts: null };
    const slots = entries.map(slotOf);
    const operator = OPERATOR.test(compactLabel(slots[0]?.text ?? '')) ? (slots.shift() ?? null) : null;
    const main = slots.shift() ?? value;
    return joined(operator, main, slots[0] ?? null);
  }

  #cover(row: number, entries: readonly Entry[]): void {
    this.#lastRow = Math.max(
      this.#lastRow,
      row,
      ...entries.filter(({ area }) => area.bottom <= this.limit).map(({ area }) => area.bottom),
    );
  }

  /** The label at the side of the table is merged over all of its rows, blank ones included. */
  #coverSides(): void {
    for (let row = this.header.top; row <= this.header.bottom; row++) this.#cover(row, this.grid.row(row));
  }
}

const OPERATOR = /^(?:[<>=≤≥≠═]{1,2}|大于等于|小于等于|大于|小于|等于|不低于|不高于|不少于|不超过|定性|定量)$/;

function joined(
  operator: Slot | null,
  value: Slot,
  unit: Slot | null,
): { target: Slot; parts: Indicator['targetParts'] } {
  const text = [operator, value, unit].map((slot) => slot?.text ?? '').join('');
  return { target: { ...value, text }, parts: { operator, value, unit } };
}

const LEVEL_MARKS = /[\r\n\-—–/、]+/;

/** 产出指标-数量指标, or one under the other, in a single cell. */
function bothLevels(entry: Entry): [Level, Level] | null {
  if (!LEVEL_MARKS.test(entry.cell.text)) return null;
  const [outer, inner, ...more] = entry.cell.text.split(LEVEL_MARKS).map(cleanLevel);
  if (
    outer === undefined ||
    inner === undefined ||
    more.length > 0 ||
    !LEVEL1_NAMES.has(outer) ||
    !LEVEL2_NAMES.has(inner)
  )
    return null;
  return [levelOf(entry, outer), { ...levelOf(entry, inner), points: null }];
}

function levelOf(entry: Entry, text = cleanLevel(entry.cell.text)): Level {
  const points = pointsOf(entry.label);
  return { text, points: points === null ? null : parseDecimal(points), cell: { row: entry.row, col: entry.col } };
}
