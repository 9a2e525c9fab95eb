import { ZERO } from '../../decimal';
import { compact } from '../../text/normalise';
import type { ColumnSpan, Entry, Grid } from '../grid';
import { Strength } from '../label-text';
import { budgetRole, DIVISORS, goalRole, headRole, tailRole, type BudgetRole } from '../labels';
import { looksLikeMoney, moneySlot, slotAt, slotOf } from '../slots';
import type { Slot } from '../types';
import { isCaption, leftOfValues, roleOf, slotIn, type MoneyColumn, type MoneyHeader } from './measures';
import type { SourceDraft } from './pivot';
import { settleMoney, type SettledMoney } from './settle';

export interface MoneyColumns {
  readonly initial: MoneyColumn | null;
  /** What was added or carried over, where the initial budget is all there is beside it. */
  readonly change: ColumnSpan | null;
  /** The columns the rate rests on: a further one only for rows that leave the first blank. */
  readonly budgets: readonly ColumnSpan[];
  readonly executed: ColumnSpan | null;
  readonly rate: MoneyColumn | null;
  readonly weight: MoneyColumn | null;
  readonly score: MoneyColumn | null;
  readonly reason: MoneyColumn | null;
  readonly settled: SettledMoney;
}

/** A row of the block: where it stands, and what it says. */
export interface SourceRow extends SourceDraft {
  readonly row: number;
}

function pick(cells: readonly MoneyColumn[], role: BudgetRole): MoneyColumn | null {
  let best: MoneyColumn | null = null;
  for (const cell of cells) {
    if (roleOf(cell) === role && (best === null || (cell.match?.strength ?? 0) > (best.match?.strength ?? 0)))
      best = cell;
  }
  return best;
}

function assign(grid: Grid, header: MoneyHeader, rows: readonly number[]): MoneyColumns {
  const { cells } = header;
  const settled = settleMoney(grid, cells, rows);
  const { budget, executed, rate } = settled;
  const divisors = DIVISORS.map((role) => pick(cells, role)).filter((cell) => cell !== null);
  const isInitial = budget === null || roleOf(budget) === 'initial';
  const whole = budget && roleOf(budget) === 'net' ? (divisors.find((cell) => cell !== budget) ?? null) : null;
  return {
    // Where the form has the initial figure only, that is what the rate rests on.
    initial: isInitial ? null : pick(cells, 'initial'),
    change: isInitial ? pick(cells, 'change') : null,
    budgets: [budget, whole].filter((cell) => cell !== null),
    executed,
    rate,
    weight: pick(cells, 'weight'),
    score: pick(cells, 'score'),
    reason: pick(cells, 'reason'),
    settled,
  };
}

/** The row's cell under the budget; null where an initial budget was changed to an amount the form does not print. */
function budgetSlot(grid: Grid, row: number, { budgets, change }: MoneyColumns): Slot | null {
  const [first, second] = budgets;
  if (!first) return null;
  const changed = change && moneySlot(slotIn(grid, row, change), '万元').amount;
  if (changed && !changed.eq(ZERO)) return null;
  const slot = slotIn(grid, row, first);
  return second && slot.text === '' ? slotIn(grid, row, second) : slot;
}

/** Rows under the header that could belong to the block. */
function candidateRows(grid: Grid, { bottom }: MoneyHeader, last: number): number[] {
  const rows: number[] = [];
  for (let row = bottom + 1; row <= last && rows.length < MAX_ROWS; row++) {
    if (grid.row(row).some((entry) => goalRole(entry.label)?.strength === Strength.exact)) break;
    rows.push(row);
  }
  return rows;
}

/** Sources of a form are few; money lists of hundreds of rows are no part of it. */
const MAX_ROWS = 200;

/** Reads the rows below the header. */
export function readRows(
  grid: Grid,
  header: MoneyHeader,
  side: readonly Entry[],
  last: number,
): { readonly columns: MoneyColumns; readonly rows: readonly SourceRow[] } {
  const candidates = candidateRows(grid, header, last);
  const columns = assign(grid, header, candidates);
  const reader = new RowReader(grid, header, columns, side[0] ?? null, header.top);
  const rows: SourceRow[] = [];
  for (const row of candidates) {
    const kind = reader.read(row);
    if (kind === 'end') break;
    if (kind !== 'other') rows.push(kind);
  }
  return { columns, rows };
}

/** 执行率 | 95% below the amounts is their measure, 偏差原因 their reason: no sources. */
const isMeasure = ({ label }: Entry): boolean =>
  budgetRole(label)?.role === 'rate' || tailRole(label)?.role === 'explanation';

class RowReader {
  readonly #valueLeft: number;
  readonly #labelRight: number;

  constructor(
    private readonly grid: Grid,
    header: MoneyHeader,
    private readonly columns: MoneyColumns,
    private readonly side: Entry | null,
    private readonly headerRow: number,
  ) {
    this.#valueLeft = Math.min(leftOfValues(header), ...columns.budgets.map(({ left }) => left));
    this.#labelRight = rightOfLabels(grid, header, this.#valueLeft);
  }

  /** What a row under the header is: a source of money, something else, or the next block. */
  read(row: number): SourceRow | 'end' | 'other' {
    const entries = this.grid.row(row);
    const [outermost] = entries;
    if (!outermost) return 'other';
    if (this.#isNextBlock(outermost) || this.#opensOther(row)) return 'end';
    const labels = entries.filter(
      (entry) => entry.col <= this.#labelRight && entry !== this.side && !isFigure(entry) && !isUnit(entry),
    );
    const caption = labels.length === 0 ? this.#caption(row) : undefined;
    const label = labels[labels.length - 1] ?? caption;
    if (/按.{2,4}性质/.test(label?.label.bare ?? '')) return 'end';
    // 其中：一般公共预算：1873.66万元 over the amount columns is prose, not a row of the block.
    const isProse = label !== undefined && label !== caption && label.area.right >= this.#valueLeft;
    if (isProse || (label && isMeasure(label)) || !this.#holdsMoney(row, label !== undefined)) return 'other';
    return this.#draft(row, label, labels);
  }

  #isNextBlock(outermost: Entry): boolean {
    const { side } = this;
    const head = headRole(outermost.label);
    return head?.strength === Strength.exact && outermost !== side && outermost.col <= (side?.col ?? outermost.col);
  }

  /** 二、支出明细 | 预算数 | 执行数: the headings again under another name. */
  #opensOther(row: number): boolean {
    const { budget, executed } = this.columns.settled;
    const isRepeated = (column: MoneyColumn | null): boolean => {
      const entry = column && this.grid.entryIn(row, column);
      return entry?.row === row && entry.label.bare === column?.entry.label.bare;
    };
    // 预算数 | 80 | 执行数 | 76 names its amounts in each row.
    if (!isRepeated(budget) || !isRepeated(executed) || !this.grid.row(row).every(isCaption)) return false;
    return this.#headingIn(row) !== this.#headingIn(this.headerRow);
  }

  /** What stands right in front of the amounts. */
  #headingIn(row: number): string {
    const before = this.grid.row(row).filter(({ col }) => col < this.#valueLeft);
    return before[before.length - 1]?.label.bare ?? '';
  }

  /** A label that stands in front of its amount, in the same columns (财政拨款 | 8 | 财政拨款 | 8). */
  #caption(row: number): Entry | undefined {
    const span = this.columns.initial ?? this.columns.budgets[0];
    const caption = span && this.grid.entriesIn(row, span).find(isCaption);
    return caption && caption.area.right < span.right ? caption : undefined;
  }

  /** 执行率 | 95% behind the amounts of a row whose columns have no heading for it. */
  #labelledRate(row: number): Slot | undefined {
    const label = this.grid
      .row(row)
      .find((entry) => entry.col > this.#valueLeft && budgetRole(entry.label)?.role === 'rate' && isCaption(entry));
    const value = label && slotAt(this.grid, row, label.area.right + 1);
    return value && looksLikeMoney(value.text, value.value) ? value : undefined;
  }

  #holdsMoney(row: number, isLabelled: boolean): boolean {
    const { budgets, executed, rate } = this.columns;
    const money = [...budgets, executed].flatMap((span) => (span ? [slotIn(this.grid, row, span)] : []));
    if (money.some(({ text, value }) => !looksLikeMoney(text, value))) return false;
    if (isLabelled || money.some(({ text }) => text !== '')) return true;
    return rate !== null && slotIn(this.grid, row, rate).text !== '';
  }

  #draft(row: number, label: Entry | undefined, labels: readonly Entry[]): SourceRow {
    const { grid, columns, side } = this;
    const at = (span: ColumnSpan | null): Slot | undefined => (span ? slotIn(grid, row, span) : undefined);
    const isSubset =
      [...labels, ...(label ? [label] : [])].some((entry) => entry.label.bare.startsWith('其中')) ||
      besideGroup(grid, row, label ?? null);
    // A block of one row is named by the label at its side.
    const named = label ? slotOf(label) : side ? slotOf(side) : slotAt(grid, row, Math.max(0, this.#valueLeft - 1));
    const amounts = {
      initial: at(columns.initial),
      budget: budgetSlot(grid, row, columns) ?? undefined,
      executed: at(columns.executed),
      rate: at(columns.rate) ?? this.#labelledRate(row),
      weight: at(columns.weight),
      score: at(columns.score),
      reason: at(columns.reason),
    };
    const unit = unitIn(grid, row);
    return { row, label: named, isSubset, standsForAll: named.cell.row < row, unit, amounts: withoutBlanks(amounts) };
  }
}

/** 万元 in a cell of its own, of a table with a column for units. */
const unitIn = (grid: Grid, row: number): string | null => grid.row(row).find(isUnit)?.label.bare ?? null;

const isUnit = ({ label }: Entry): boolean => /^[百千万亿]{0,2}元$/.test(label.bare);

function withoutBlanks<K extends string>(slots: Readonly<Record<K, Slot | undefined>>): Partial<Record<K, Slot>> {
  const kept: Partial<Record<K, Slot>> = {};
  for (const key in slots) if (slots[key]) kept[key] = slots[key];
  return kept;
}

/** An amount of a column that is none of the settled ones; no label, unlike 2023年追加. */
const isFigure = ({ cell }: Entry): boolean => typeof cell.value === 'number' || /^[\d,.]+%?$/.test(cell.text.trim());

/** A label to the right of a cell 其中 that is merged over several rows. */
function besideGroup(grid: Grid, row: number, label: Entry | null): boolean {
  if (!label || label.col === 0) return false;
  return grid.at(row, label.col - 1)?.label.bare.startsWith('其中') ?? false;
}

/** Where the labels of the rows end: 任务名称 | 主要内容 | 批复金额 has a column between that says something else. */
function rightOfLabels(grid: Grid, { top, cells }: MoneyHeader, valueLeft: number): number {
  const source = cells.find((cell) => roleOf(cell) === 'source');
  const isOther = (entry: Entry): boolean => source !== undefined && entry.col > source.right && entry.col < valueLeft;
  return source && grid.row(top).some(isOther) ? source.right : valueLeft - 1;
}

/** Whether the rows hold an amount under both the budget and the executed column. */
export function isBorneOut(rows: readonly SourceRow[]): boolean {
  const filled = (slot: Slot | undefined): boolean => slot !== undefined && /\d/.test(compact(slot.text));
  return rows.some(({ amounts }) => filled(amounts.budget) && filled(amounts.executed));
}
