import type { ColumnSpan, Entry, Grid } from '../grid';
import { budgetRole, DIVISORS, type BudgetRole } from '../labels';
import { slotAt, slotOf } from '../slots';
import type { Slot } from '../types';
import {
  BUDGET_ROLES,
  columnsOf,
  isCaption,
  isWhole,
  roleOf,
  slotIn,
  type MoneyColumn,
  type MoneyHeader,
} from './measures';
import type { Measure, SourceDraft } from './pivot';

/** Sources that stand above or below the measures, each with a column of its own. */
export interface GroupedMoney {
  readonly drafts: readonly SourceDraft[];
  /** Rows of the amounts and of their rates. */
  readonly rows: readonly number[];
  /** The label of the rates, where they stand in a row of their own. */
  readonly rateLabel: Entry | null;
}

const captionsUnder = (grid: Grid, row: number, { left, right }: MoneyColumn): Entry[] =>
  grid.row(row).filter((entry) => entry.col >= left && entry.area.right <= right && isCaption(entry));

/** Reads a header of two rows, sources in one and measures in the other; null for all other headers. */
export function readGrouped(grid: Grid, header: MoneyHeader): GroupedMoney | null {
  return underMeasures(grid, header) ?? underSources(grid, header);
}

/** 全年预算数 over 小计 | 上级 | 本级, 全年执行数 over the same. */
function underMeasures(grid: Grid, { bottom, cells }: MoneyHeader): GroupedMoney | null {
  const captionRow = bottom + 1;
  const row = captionRow + 1;
  const groupOf = (accept: (role: BudgetRole | null) => boolean): Entry[] => {
    const group = cells.find((cell) => cell.right > cell.left && accept(roleOf(cell)));
    return group ? captionsUnder(grid, captionRow, group) : [];
  };
  const budgets = groupOf((role) => role !== null && role !== 'initial' && BUDGET_ROLES.has(role));
  const executed = groupOf((role) => role === 'executed');
  const isAlike = budgets.length === executed.length && budgets.length > 1;
  if (!isAlike || budgets.some(({ label }, index) => executed[index]?.label.bare !== label.bare)) return null;
  const rates = groupOf((role) => role === 'rate');
  const single = cells.find((cell) => roleOf(cell) === 'rate' && cell.right === cell.left);
  const whole = budgets.find(isWhole) ?? budgets[0];
  const at = (entry: Entry | undefined): Slot | undefined => (entry ? slotAt(grid, row, entry.col) : undefined);
  const drafts = budgets.map((source, index): SourceDraft => {
    const rate = at(rates[index]) ?? (single && source === whole ? slotAt(grid, row, single.left) : undefined);
    return draftOf(source, { budget: slotAt(grid, row, source.col), executed: at(executed[index]), rate });
  });
  return { drafts, rows: [row], rateLabel: null };
}

function draftOf(source: Entry, amounts: Partial<Record<Measure, Slot | undefined>>): SourceDraft {
  const given: Partial<Record<Measure, Slot>> = {};
  for (const measure of ['initial', 'budget', 'executed', 'rate'] as const) {
    const slot = amounts[measure];
    if (slot) given[measure] = slot;
  }
  return {
    label: slotOf(source),
    isSubset: source.label.bare.startsWith('其中'),
    standsForAll: isWhole(source),
    amounts: given,
  };
}

/** A source with the columns of its measures. */
interface Group extends ColumnSpan {
  readonly source: Entry;
  readonly budget: MoneyColumn;
  readonly initial: MoneyColumn | undefined;
  readonly executed: MoneyColumn;
  readonly rate: MoneyColumn | undefined;
}

/** 2023年 | 2024年, 上年 | 本年: the same money at other times, no sources of it. */
const PERIOD = /^(?:(?:19|20)\d{2}年?度?|上年度?|去年|本年度?|当年|今年)$/;
const isPeriod = ({ source }: Group): boolean => PERIOD.test(source.label.bare);

/** 基本支出 over 预算 | 决算, 项目支出 over the same; their rates beside the amounts or in a row of their own. */
function underSources(grid: Grid, header: MoneyHeader): GroupedMoney | null {
  const groups = groupsOf(grid, header);
  const [first] = groups;
  if (!first || groups.length < 2 || groups.some(isPeriod)) return null;
  const row = header.bottom + 1;
  const rateRow = [row + 1, row + 2].find((below) => rateLabelOf(grid, below, first) !== null);
  const further = row + 1 === rateRow ? rateRow + 1 : row + 1;
  // A table of sources in both directions is read by its total column, as rows.
  if (groups.some(({ budget }) => isAmount(grid, further, budget))) return null;
  if (!groups.some(({ budget, executed }) => isAmount(grid, row, budget) && isAmount(grid, row, executed))) return null;
  const at = (column: MoneyColumn | undefined): Slot | undefined => column && slotIn(grid, row, column);
  const drafts = groups.map(({ source, budget, initial, executed, rate, left, right }) =>
    draftOf(source, {
      initial: at(initial),
      budget: at(budget),
      executed: at(executed),
      rate: at(rate) ?? (rateRow === undefined ? undefined : slotIn(grid, rateRow, { left, right })),
    }),
  );
  const rows = rateRow === undefined ? [row] : [row, rateRow];
  return { drafts, rows, rateLabel: rateRow === undefined ? null : rateLabelOf(grid, rateRow, first) };
}

const isAmount = (grid: Grid, row: number, column: MoneyColumn): boolean => {
  const entry = grid.entryIn(row, column);
  return entry !== null && !isCaption(entry);
};

/** The label of a row of rates, in front of the sources. */
function rateLabelOf(grid: Grid, row: number, { left }: Group): Entry | null {
  const found = grid.row(row).find((entry) => entry.col < left && budgetRole(entry.label)?.role === 'rate');
  return found ?? null;
}

/** The sources above the measures, where each has the same of them. */
function groupsOf(grid: Grid, { cells }: MoneyHeader): Group[] {
  // Most headers name each measure once.
  if (cells.filter((cell) => roleOf(cell) === 'executed').length < 2) return [];
  const lowest = Math.max(...cells.map(({ entry }) => entry.row));
  const measures = cells.filter(
    ({ entry, match }) => entry.row === lowest && match !== null && match.role !== 'source',
  );
  const sources = columnsOf(grid, lowest - 1).filter(({ entry }) => isCaption(entry) || PERIOD.test(entry.label.bare));
  const members = new Map<Entry, MoneyColumn[]>();
  for (const measure of measures) {
    const source = sources.filter(({ left }) => left <= measure.left).pop();
    if (!source) return [];
    const known = members.get(source.entry);
    if (known) known.push(measure);
    else members.set(source.entry, [measure]);
  }
  const groups = [...members].map(([source, columns]) => groupOf(source, columns));
  const roles = new Set([...members.values()].map((columns) => columns.map(roleOf).join()));
  return roles.size === 1 ? groups.filter((group) => group !== null) : [];
}

function groupOf(source: Entry, columns: readonly MoneyColumn[]): Group | null {
  const of = (role: BudgetRole): MoneyColumn | undefined => columns.find((column) => roleOf(column) === role);
  const initial = of('initial');
  const budget = DIVISORS.map(of).find((column) => column !== undefined) ?? initial;
  const executed = of('executed');
  if (!budget || !executed || columns[0]?.left !== source.col) return null;
  const right = Math.max(source.area.right, ...columns.map((column) => column.right));
  return {
    source,
    budget,
    initial: budget === initial ? undefined : initial,
    executed,
    rate: of('rate'),
    left: source.col,
    right,
  };
}

/** The period the form is about: this year by name, else the last of those printed. */
function currentPeriod(groups: readonly Group[]): Group | undefined {
  const periods = groups.filter(isPeriod);
  const named = periods.find(({ source }) => /^(?:本|当|今)/.test(source.label.bare));
  const byYear = [...periods].sort((a, b) => a.source.label.bare.localeCompare(b.source.label.bare));
  return named ?? byYear.filter(({ source }) => /^\d/.test(source.label.bare)).pop();
}

/** The header of a table with sources in its rows and groups above, reduced to this year or to the total of the groups. */
export function underOneGroup(grid: Grid, header: MoneyHeader): MoneyHeader {
  const groups = groupsOf(grid, header);
  const whole = currentPeriod(groups) ?? groups.find(({ source }) => isWhole(source));
  if (groups.length < 2 || !whole) return header;
  const isOfOther = ({ left }: MoneyColumn): boolean =>
    groups.some((group) => group !== whole && left >= group.left && left <= group.right);
  return { ...header, cells: header.cells.filter((cell) => !isOfOther(cell)) };
}
