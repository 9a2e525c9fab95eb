import { HUNDRED, parseDecimal, ZERO, type Decimal } from '../decimal';
import type { CellRange } from '../sheet/address';
import { markBreakdowns } from './funding-nesting';
import type { ColumnSpan, Entry, Grid } from './grid';
import { valueRightOf } from './head';
import { pointsOf, Strength, unitOf, type LabelMatch } from './label-text';
import { budgetRole, DIVISORS, FUNDING_TOTAL, goalRole, headRole, tailRole, type BudgetRole } from './labels';
import { isNumberingRow } from './numbering-row';
import { looksLikeMoney, moneySlot, numberSlot, ownUnitOf, rateSlot, slotAt, slotOf } from './slots';
import type { FundingBlock, FundingRow, MoneySlot, NumberSlot, Slot } from './types';

interface BudgetCell extends ColumnSpan {
  readonly entry: Entry;
  readonly match: LabelMatch<BudgetRole>;
}

interface BudgetHeader {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly BudgetCell[];
}

const MONEY_ROLES: ReadonlySet<BudgetRole> = new Set<BudgetRole>(['initial', ...DIVISORS, 'executed', 'rate']);
const BUDGET_ROLES: ReadonlySet<BudgetRole> = new Set<BudgetRole>(['initial', ...DIVISORS]);

function budgetCells(grid: Grid, row: number): BudgetCell[] {
  const entries = grid.row(row);
  const cells: BudgetCell[] = [];
  entries.forEach((entry, index) => {
    const match = budgetRole(entry.label);
    if (!match) return;
    const next = entries[index + 1];
    const isMerged = grid.sheet.mergeAt(row, entry.col) !== null;
    const right = isMerged || !next ? entry.area.right : next.col - 1;
    cells.push({ entry, match, left: entry.col, right });
  });
  return cells;
}

function moneyRoles(cells: readonly BudgetCell[]): number {
  return new Set(cells.map(({ match }) => match.role).filter((role) => MONEY_ROLES.has(role))).size;
}

/** The header of the budget block: at least two of budget, executed and rate side by side. */
function findHeader(grid: Grid, first: number, last: number): BudgetHeader | null {
  let best: BudgetHeader | null = null;
  let bestRoles = 1;
  for (let row = first; row <= last; row++) {
    const cells = budgetCells(grid, row);
    const roles = moneyRoles(cells);
    if (roles <= bestRoles) continue;
    best = withNumbers(grid, withSubHeader(grid, row, cells));
    bestRoles = roles;
  }
  return best;
}

/** A second header row (预算数 / 到位数 / 执行数 under the groups) refines the first. */
function withSubHeader(grid: Grid, row: number, cells: readonly BudgetCell[]): BudgetHeader {
  const below = budgetCells(grid, row + 1);
  const isHeader =
    below.length >= 2 &&
    grid.row(row + 1).every((entry) => typeof entry.cell.value === 'string' && !/\d/.test(entry.label.bare));
  if (!isHeader) return { top: row, bottom: row, cells };
  const uncovered = cells.filter(({ left, right }) => !below.some((cell) => cell.left >= left && cell.left <= right));
  const refined = below.map((cell) => {
    const group = cells.find(({ left, right }) => cell.left >= left && cell.left <= right);
    // 预算数 under 预算安排情况（调整后）; 结转数 under 执行情况 keeps its own meaning.
    return group && cell.match.role === 'budget' && BUDGET_ROLES.has(group.match.role)
      ? { ...cell, match: group.match }
      : cell;
  });
  return { top: row, bottom: row + 1, cells: [...uncovered, ...refined].sort((a, b) => a.left - b.left) };
}

/** The header with the row below it that numbers its columns. */
function withNumbers(grid: Grid, header: BudgetHeader): BudgetHeader {
  const hasNumbers = isNumberingRow(grid.row(header.bottom + 1));
  return hasNumbers ? { ...header, bottom: header.bottom + 1 } : header;
}

interface BudgetColumns {
  readonly initial: ColumnSpan | null;
  /** What was added or carried over, where the initial budget is all there is beside it. */
  readonly change: ColumnSpan | null;
  /** The columns the rate rests on: a further one only for rows that leave the first blank. */
  readonly budgets: readonly ColumnSpan[];
  readonly executed: ColumnSpan | null;
  readonly rate: BudgetCell | null;
  readonly weight: ColumnSpan | null;
  readonly score: ColumnSpan | null;
  readonly reason: ColumnSpan | null;
}

function pick(cells: readonly BudgetCell[], role: BudgetRole): BudgetCell | null {
  let best: BudgetCell | null = null;
  for (const cell of cells) {
    if (cell.match.role === role && (best === null || cell.match.strength > best.match.strength)) best = cell;
  }
  return best;
}

function assign(cells: readonly BudgetCell[]): BudgetColumns {
  const initial = pick(cells, 'initial');
  const [first, second] = DIVISORS.map((role) => pick(cells, role)).filter((cell) => cell !== null);
  const budgets = first === undefined ? [initial] : first.match.role === 'net' ? [first, second ?? null] : [first];
  return {
    // Where the form has the initial figure only, that is what the rate rests on.
    initial: first === undefined ? null : initial,
    change: first === undefined ? pick(cells, 'change') : null,
    budgets: budgets.filter((cell) => cell !== null),
    executed: pick(cells, 'executed'),
    rate: pick(cells, 'rate'),
    weight: pick(cells, 'weight'),
    score: pick(cells, 'score'),
    reason: pick(cells, 'reason'),
  };
}

/** The row's cell under the budget; null where an initial budget was changed to an amount the form does not print. */
function budgetSlot(grid: Grid, row: number, { budgets, change }: BudgetColumns): Slot | null {
  const [first, second] = budgets;
  if (!first) return null;
  const changed = change && moneySlot(slotIn(grid, row, change), DEFAULT_UNIT).amount;
  if (changed && !changed.eq(ZERO)) return null;
  const slot = slotIn(grid, row, first);
  return second && slot.text === '' ? slotIn(grid, row, second) : slot;
}

/** The row's cell in the columns; where a label stands in front of the amount (预算数： | 40), the cell behind it. */
function slotIn(grid: Grid, row: number, span: ColumnSpan): Slot {
  const entries = grid.entriesIn(row, span);
  const [first, second] = entries;
  if (!first) return slotAt(grid, row, span.left);
  if (first.area.right < span.right && isCaption(first))
    return second ? slotOf(second) : slotAt(grid, row, first.area.right + 1);
  return slotOf(first);
}

const isCaption = (entry: Entry): boolean => !looksLikeMoney(entry.cell.text, entry.cell.value);

/** Reads the budget block between two rows; null when there is none. */
export function readFunding(grid: Grid, first: number, last: number): FundingBlock | null {
  const found = findHeader(grid, first, last);
  if (!found || holdsAmounts(grid, found)) return readPairs(grid, first, last);
  const header = { ...found, cells: found.cells.filter((cell) => !headsLabels(grid, found, cell)) };
  const valueLeft = leftOfValues(header);
  const side = [...grid.between(header.top, header.bottom)].filter(
    (entry) => entry.col < valueLeft && budgetRole(entry.label)?.role !== 'source',
  );
  return readRows(grid, header, side, first, last) ?? readPairs(grid, first, last);
}

/** A header holds labels only; where an amount follows a label, the row is one of pairs. */
function holdsAmounts(grid: Grid, { top, cells }: BudgetHeader): boolean {
  const labels = new Set(cells.map(({ entry }) => entry));
  return grid.row(top).some((entry, index, row) => {
    const previous = row[index - 1];
    return (
      previous !== undefined &&
      labels.has(previous) &&
      !labels.has(entry) &&
      /\d/.test(entry.cell.text) &&
      !isCaption(entry)
    );
  });
}

function leftOfValues(header: BudgetHeader): number {
  return Math.min(...header.cells.filter(({ match }) => match.role !== 'source').map(({ left }) => left));
}

/** Reads the rows below the header; null when there are none. */
function readRows(
  grid: Grid,
  header: BudgetHeader,
  side: readonly Entry[],
  first: number,
  last: number,
): FundingBlock | null {
  const columns = assign(header.cells);
  const valueLeft = leftOfValues(header);
  const sideLabel = side[0] ?? null;
  const labelRight = rightOfLabels(grid, header, valueLeft);
  const rowSpans: { row: number; label: Slot; isSubset: boolean }[] = [];
  for (let row = header.bottom + 1; row <= last; row++) {
    const kind = rowKind(grid, row, valueLeft, labelRight, columns, sideLabel);
    if (kind === 'end') break;
    if (kind === 'other') continue;
    rowSpans.push({ row, ...kind });
  }
  const unit = blockUnit(
    grid,
    header,
    sideLabel,
    first,
    last,
    rowSpans.map(({ row }) => row),
    columns,
  );
  const rows = markBreakdowns(
    rowSpans.map(({ row, label, isSubset }) => fundingRow(grid, row, label, isSubset, columns, unit)),
  );
  if (rows.length === 0) return null;
  return { unit, points: blockPoints(header, sideLabel), rows, area: areaOf(header, side, rows) };
}

/** Where the labels of the rows end: 任务名称 | 主要内容 | 批复金额 has a column between that says something else. */
function rightOfLabels(grid: Grid, { top, cells }: BudgetHeader, valueLeft: number): number {
  const source = cells.find(({ match }) => match.role === 'source');
  const isOther = (entry: Entry): boolean => source !== undefined && entry.col > source.right && entry.col < valueLeft;
  return source && grid.row(top).some(isOther) ? source.right : valueLeft - 1;
}

/** 年度预算数（万元） above 总额, 财政资金, … heads the labels of the rows, whatever it says. */
function headsLabels(grid: Grid, header: BudgetHeader, cell: BudgetCell): boolean {
  const [below] = grid.entriesIn(header.bottom + 1, cell);
  return (
    below !== undefined &&
    below.row > header.bottom &&
    below.area.right >= cell.right &&
    MONEY_ROLES.has(cell.match.role) &&
    isCaption(below)
  );
}

type RowKind = 'end' | 'other' | { label: Slot; isSubset: boolean };

/** What a row under the header is: a source of money, something else, or the next block. */
function rowKind(
  grid: Grid,
  row: number,
  valueLeft: number,
  labelRight: number,
  columns: BudgetColumns,
  side: Entry | null,
): RowKind {
  const entries = grid.row(row);
  const outermost = entries[0];
  if (!outermost) return 'other';
  if (entries.some((entry) => goalRole(entry.label)?.strength === 3)) return 'end';
  const head = headRole(outermost.label);
  if (head?.strength === Strength.exact && outermost !== side && outermost.col <= (side?.col ?? outermost.col))
    return 'end';
  const labels = entries.filter((entry) => entry.col <= labelRight && entry !== side);
  const captionSpan = columns.initial ?? columns.budgets[0];
  const caption = captionSpan && labels.length === 0 ? grid.entriesIn(row, captionSpan).find(isCaption) : undefined;
  const label =
    labels[labels.length - 1] ??
    (caption && captionSpan && caption.area.right < captionSpan.right ? caption : undefined);
  if (/按.{2,4}性质/.test(label?.label.bare ?? '')) return 'end';
  if (label && tailRole(label.label)?.role === 'explanation') return 'other';
  // 其中：一般公共预算：1873.66万元 over the amount columns is prose, not a row of the block.
  if (label && label !== caption && label.area.right >= valueLeft) return 'other';
  const money = [...columns.budgets, columns.executed].flatMap((span) => (span ? [slotIn(grid, row, span)] : []));
  if (money.some(({ text, value }) => !looksLikeMoney(text, value))) return 'other';
  if (
    !label &&
    money.every(({ text }) => text === '') &&
    !(columns.rate && slotIn(grid, row, columns.rate).text !== '')
  )
    return 'other';
  const isSubset =
    [...labels, ...(label ? [label] : [])].some((entry) => entry.label.bare.startsWith('其中')) ||
    besideGroup(grid, row, label ?? null);
  // A block of one row is named by the label at its side.
  return {
    label: label ? slotOf(label) : side ? slotOf(side) : slotAt(grid, row, Math.max(0, valueLeft - 1)),
    isSubset,
  };
}

/** A label to the right of a cell 其中 that is merged over several rows. */
function besideGroup(grid: Grid, row: number, label: Entry | null): boolean {
  if (!label || label.col === 0) return false;
  return grid.at(row, label.col - 1)?.label.bare.startsWith('其中') ?? false;
}

function fundingRow(
  grid: Grid,
  row: number,
  label: Slot,
  isSubset: boolean,
  columns: BudgetColumns,
  unit: string,
): Omit<FundingRow, 'isBreakdown'> {
  const money = (span: ColumnSpan | null) => (span ? moneySlot(slotIn(grid, row, span), unit) : null);
  const figure = (span: ColumnSpan | null) => (span ? numberSlot(slotIn(grid, row, span)) : null);
  const stated = budgetSlot(grid, row, columns);
  const budget = stated && moneySlot(stated, unit);
  const executed = money(columns.executed);
  const { rate } = columns;
  const computed = computedRate(budget, executed);
  const plain = label.text.replace(/[\s:：]/g, '');
  return {
    label,
    isTotal: !isSubset && (FUNDING_TOTAL.test(plain) || label.cell.row < row),
    isSubset,
    initialBudget: money(columns.initial),
    budget,
    executed,
    rate: rate ? rateSlot(slotIn(grid, row, rate), rate.entry.label.asides.includes('%'), computed) : null,
    weight: figure(columns.weight),
    score: figure(columns.score),
    explanation: columns.reason ? slotIn(grid, row, columns.reason) : null,
  };
}

/** Labels and values side by side: 全年预算数 | 120万元 | 全年执行数 | 108万元. */
function readPairs(grid: Grid, first: number, last: number): FundingBlock | null {
  const pairs = new Map<BudgetRole, { label: Entry; value: Slot }>();
  for (const label of grid.between(first, last)) {
    const match = budgetRole(label.label);
    if (match?.strength !== Strength.exact || pairs.has(match.role)) continue;
    const value = valueRightOf(grid, label)?.value;
    if (value && value.text !== '' && looksLikeMoney(value.text, value.value)) pairs.set(match.role, { label, value });
  }
  const [divisor] = DIVISORS.map((role) => pairs.get(role)).filter((pair) => pair !== undefined);
  const budget = divisor ?? (pairs.has('change') ? undefined : pairs.get('initial'));
  const executed = pairs.get('executed');
  if (!budget || !executed) return null;
  if (budget.label.row === executed.label.row)
    return readPairRows(
      grid,
      [...pairs.values()].map(({ label }) => label),
      budget.label.row,
      first,
      last,
    );
  const labels = [...pairs.values()].map(({ label }) => label);
  const side = grid.row(budget.label.row)[0] ?? budget.label;
  const unit =
    [side, ...labels].map(({ label }) => unitOf(label)).find((stated) => stated !== null) ??
    ownUnitOf(budget.value) ??
    DEFAULT_UNIT;
  const money = { budget: moneySlot(budget.value, unit), executed: moneySlot(executed.value, unit) };
  const rate = pairs.get('rate');
  const figure = (role: BudgetRole): NumberSlot | null => {
    const pair = pairs.get(role);
    return pair ? numberSlot(pair.value) : null;
  };
  const initial = pairs.get('initial');
  const row: FundingRow = {
    label: slotOf(side),
    isTotal: true,
    isSubset: false,
    isBreakdown: false,
    initialBudget: initial && initial !== budget ? moneySlot(initial.value, unit) : null,
    ...money,
    rate: rate
      ? rateSlot(rate.value, rate.label.label.asides.includes('%'), computedRate(money.budget, money.executed))
      : null,
    weight: figure('weight'),
    score: figure('score'),
    explanation: pairs.get('reason')?.value ?? null,
  };
  const points = pointsOf(side.label);
  return {
    unit,
    points: points === null ? null : parseDecimal(points),
    rows: [row],
    area: {
      top: Math.min(...labels.map(({ row: top }) => top)),
      left: side.col,
      bottom: Math.max(...labels.map(({ area }) => area.bottom)),
      right: Math.max(...[...pairs.values()].map(({ value }) => value.cell.col)),
    },
  };
}

/**
 * Pairs side by side are columns, each with its captions in front of the amounts:
 * 预算数： | 10 | 执行数： | 9, and below them 其中：财政拨款 | 8 | 其中：财政拨款 | 8.
 */
function readPairRows(
  grid: Grid,
  found: readonly Entry[],
  top: number,
  first: number,
  last: number,
): FundingBlock | null {
  const labels = found.filter(({ row }) => row === top).sort((a, b) => a.col - b.col);
  const cells = labels.flatMap((entry, index): BudgetCell[] => {
    const match = budgetRole(entry.label);
    const value = valueRightOf(grid, entry);
    const right = (labels[index + 1]?.col ?? (value?.valueArea.right ?? entry.area.right) + 1) - 1;
    return match ? [{ entry, match, left: entry.col, right }] : [];
  });
  const side = grid.row(top).find((entry) => entry.col < (labels[0]?.col ?? 0)) ?? null;
  return readRows(grid, { top, bottom: top - 1, cells }, side ? [side] : [], first, last);
}

/** Exact rate of a row in percent; null where it cannot be computed. */
function computedRate(budget: MoneySlot | null, executed: MoneySlot | null): Decimal | null {
  if (!budget?.amount || !executed?.amount || budget.amount.eq(ZERO)) return null;
  return executed.amount.times(HUNDRED).div(budget.amount);
}

const DEFAULT_UNIT = '万元';

/** The unit: beside the block, in a header, on the sheet's unit line, or in the amounts themselves. */
function blockUnit(
  grid: Grid,
  header: BudgetHeader,
  side: Entry | null,
  first: number,
  last: number,
  rows: readonly number[],
  columns: BudgetColumns,
): string {
  const stated =
    (side && unitOf(side.label)) ?? header.cells.map(({ entry }) => unitOf(entry.label)).find((unit) => unit !== null);
  if (stated) return stated;
  for (const entry of grid.between(first, last)) {
    const unit = entry.label.compact.includes('单位:') ? unitOf(entry.label) : null;
    if (unit) return unit;
  }
  for (const row of rows) {
    for (const span of [...columns.budgets, columns.executed]) {
      const unit = span && ownUnitOf(slotIn(grid, row, span));
      if (unit) return unit;
    }
  }
  return DEFAULT_UNIT;
}

/** Points of the execution rate: 预算执行情况（20分）, 得分（20分*执行率）. */
function blockPoints(header: BudgetHeader, side: Entry | null): Decimal | null {
  for (const entry of [...(side ? [side] : []), ...header.cells.map((cell) => cell.entry)]) {
    const points = pointsOf(entry.label);
    if (points !== null) return parseDecimal(points);
  }
  return null;
}

function areaOf(header: BudgetHeader, side: readonly Entry[], rows: readonly FundingRow[]): CellRange {
  const entries = [...side, ...header.cells.map(({ entry }) => entry)];
  return {
    top: header.top,
    left: Math.min(...entries.map(({ area }) => area.left), ...rows.map(({ label }) => label.cell.col)),
    bottom: Math.max(header.bottom, ...rows.map(({ label }) => label.cell.row)),
    right: Math.max(...entries.map(({ area }) => area.right)),
  };
}
