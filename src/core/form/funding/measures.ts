import type { Slot } from '../types';
import type { ColumnSpan, Entry, Grid } from '../grid';
import { Strength, type LabelMatch } from '../label-text';
import { budgetRole, DIVISORS, FUNDING_TOTAL, goalRole, SUBTOTAL, type BudgetRole } from '../labels';
import { holdsFigure } from './inline';
import { isNumberingRow } from '../numbering-row';
import { looksLikeMoney, slotAt, slotOf } from '../slots';

/** A column of a money block: its header cell and what the words of it propose; null for words nobody knows. */
export interface MoneyColumn extends ColumnSpan {
  readonly entry: Entry;
  readonly match: LabelMatch<BudgetRole> | null;
}

export interface MoneyHeader {
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly MoneyColumn[];
  /** Cells of two header rows that give one column two roles. */
  readonly contradicting: readonly (readonly [upper: Entry, lower: Entry])[];
}

export const BUDGET_ROLES: ReadonlySet<BudgetRole> = new Set<BudgetRole>(['initial', ...DIVISORS]);
const MONEY_ROLES: ReadonlySet<BudgetRole> = new Set<BudgetRole>([...BUDGET_ROLES, 'executed', 'rate']);

/**
 * What was handed out or arrived may be all there is to divide by (拨付数 | 决算数 | 完成率), where the figures say so: a
 * hint of one role forbids no other, and money that is neither budget nor spending does not either.
 */
export const mayStandForBudget = ({ role, strength }: LabelMatch<BudgetRole>): boolean =>
  role === 'aside' || (role === 'executed' && strength === Strength.weak);

export const roleOf = ({ match }: MoneyColumn): BudgetRole | null => match?.role ?? null;

/** A text that is no amount. */
export const isCaption = (entry: Entry): boolean => !looksLikeMoney(entry.cell.text, entry.cell.value);

/** 合计 or 小计 over sources: what the others come to. */
export const isWhole = ({ label }: Entry): boolean => FUNDING_TOTAL.test(label.bare) || SUBTOTAL.test(label.bare);

/** The row's cell in the columns; where a label stands in front of the amount (预算数： | 40), the cell behind it. */
export function slotIn(grid: Grid, row: number, span: ColumnSpan): Slot {
  if (span.left === span.right) return slotAt(grid, row, span.left);
  const [first, second] = grid.entriesIn(row, span);
  if (!first) return slotAt(grid, row, span.left);
  if (first.area.right < span.right && isCaption(first))
    return second && !isCaption(second) ? slotOf(second) : slotAt(grid, row, first.area.right + 1);
  return slotOf(first);
}

/** The cells of a row as columns. Without a merge a header cell heads the blank columns to its right as well. */
export function columnsOf(grid: Grid, row: number): MoneyColumn[] {
  const entries = grid.row(row);
  return entries.map((entry, index) => {
    const next = entries[index + 1];
    const isMerged = grid.sheet.mergeAt(row, entry.col) !== null;
    const right = isMerged || !next ? entry.area.right : next.col - 1;
    return { entry, match: budgetRole(entry.label), left: entry.col, right };
  });
}

const known = (cells: readonly MoneyColumn[]): MoneyColumn[] => cells.filter(({ match }) => match !== null);

function moneyRoles(cells: readonly MoneyColumn[]): Set<BudgetRole> {
  const roles = new Set<BudgetRole>();
  for (const { match } of cells) if (match && MONEY_ROLES.has(match.role)) roles.add(match.role);
  return roles;
}

/** Rows with at least two of budget, executed and rate side by side and others below; the most telling first. */
export function findHeaders(grid: Grid, first: number, last: number): MoneyHeader[] {
  const found: { readonly header: MoneyHeader; readonly points: number }[] = [];
  for (let row = first; row < last; row++) {
    const cells = columnsOf(grid, row);
    const roles = moneyRoles(cells);
    if (roles.size < 2 || isGoalRow(grid, row) || cells.some(({ entry }) => holdsFigure(entry))) continue;
    const header = withNumbers(grid, withSubHeader(grid, row, cells));
    const isComplete = [...BUDGET_ROLES].some((role) => roles.has(role)) && roles.has('executed');
    found.push({ header, points: roles.size + (isComplete ? 0.5 : 0) });
  }
  return found.sort((a, b) => b.points - a.points || a.header.top - b.header.top).map(({ header }) => header);
}

const isGoalRow = (grid: Grid, row: number): boolean =>
  grid.row(row).some((entry) => goalRole(entry.label)?.strength === Strength.exact);

/** A second header row (预算数 / 到位数 / 执行数 under the groups) refines the first. */
function withSubHeader(grid: Grid, row: number, cells: readonly MoneyColumn[]): MoneyHeader {
  const lower = columnsOf(grid, row + 1);
  const below = known(lower);
  const isHeader =
    below.length >= 2 &&
    grid.row(row + 1).every((entry) => typeof entry.cell.value === 'string' && !/\d/.test(entry.label.bare));
  if (!isHeader) return { top: row, bottom: row, cells, contradicting: [] };
  const groupOf = (cell: MoneyColumn): MoneyColumn | undefined =>
    known(cells).find(({ left, right }) => cell.left >= left && cell.left <= right);
  const named = [...below, ...lower.filter((cell) => cell.match === null && isAloneIn(groupOf(cell), cell, lower))];
  const uncovered = cells.filter(({ left, right }) => !named.some((cell) => cell.left >= left && cell.left <= right));
  const contradicting: [Entry, Entry][] = [];
  const refined = named.map((cell) => {
    const group = groupOf(cell);
    if (group && contradicts(group, cell)) {
      contradicting.push([group.entry, cell.entry]);
      return { ...cell, match: null };
    }
    // 预算数 under 预算安排情况（调整后）, 金额 under 执行情况; 结转数 under 执行情况 keeps its own meaning.
    const isRefined = cell.match === null || (roleOf(cell) === 'budget' && group && isBudget(group));
    return isRefined && group?.match ? { ...cell, match: group.match } : cell;
  });
  const all = [...uncovered, ...refined].sort((a, b) => a.left - b.left);
  const bottom = Math.max(row + 1, ...named.map(({ entry }) => entry.area.bottom));
  return { top: row, bottom, cells: all, contradicting };
}

const isBudget = ({ match }: MoneyColumn): boolean => match !== null && BUDGET_ROLES.has(match.role);

/** Whether a heading nobody knows (金额) stands under a group as the only one that says nothing else. */
function isAloneIn(group: MoneyColumn | undefined, cell: MoneyColumn, lower: readonly MoneyColumn[]): boolean {
  if (!group || group.left === group.right) return false;
  const under = lower.filter(({ left }) => left >= group.left && left <= group.right);
  return (
    under.filter((other) => other.match === null || other.match.role === group.match?.role).length === 1 &&
    under.includes(cell)
  );
}

/** 预算数 over 执行数 in one column: neither binds, the figures may tell. */
function contradicts(upper: MoneyColumn, lower: MoneyColumn): boolean {
  const roles = [upper, lower].map((cell) => (cell.match?.strength === Strength.exact ? roleOf(cell) : null));
  const areBudgets = roles.map((role) => role !== null && BUDGET_ROLES.has(role));
  const isSameColumn = upper.left === lower.left && upper.right === lower.right;
  return isSameColumn && areBudgets[0] !== areBudgets[1] && roles.includes('executed');
}

/** The header with the row below it that numbers its columns, or says what they are counted in. */
function withNumbers(grid: Grid, header: MoneyHeader): MoneyHeader {
  const below = grid.row(header.bottom + 1);
  return isNumberingRow(below) || areUnits(below) ? { ...header, bottom: header.bottom + 1 } : header;
}

/** 万元 | 万元 | %. */
const areUnits = (entries: readonly Entry[]): boolean =>
  entries.length > 1 && entries.every(({ label }) => /^\(?(?:单位:)?(?:[百千万亿]{0,2}元|%)\)?$/.test(label.compact));

/** A header holds labels only; where an amount follows a label, the row is one of pairs. */
export function holdsAmounts(grid: Grid, { top, cells }: MoneyHeader): boolean {
  const labels = new Set(known(cells).map(({ entry }) => entry));
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

/**
 * 年度预算数（万元） above 总额, 财政资金, … heads the labels of the rows, whatever it says. Labels stand before their
 * amounts: words under 执行率 (详见附件) are an answer of their own.
 */
export function headsLabels(grid: Grid, { bottom, cells }: MoneyHeader, cell: MoneyColumn): boolean {
  const [below] = grid.entriesIn(bottom + 1, cell);
  const isBehindAmounts = cells.some(({ match, left }) => left < cell.left && match && MONEY_ROLES.has(match.role));
  return (
    !isBehindAmounts &&
    below !== undefined &&
    below.row > bottom &&
    below.area.right >= cell.right &&
    cell.match !== null &&
    MONEY_ROLES.has(cell.match.role) &&
    isCaption(below)
  );
}

/** The first column of amounts. */
export function leftOfValues({ cells }: MoneyHeader): number {
  return Math.min(...cells.filter(({ match }) => match && match.role !== 'source').map(({ left }) => left));
}
