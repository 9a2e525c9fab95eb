import type { ColumnSpan, Entry, Grid } from '../grid';
import { Strength, type LabelMatch } from '../label-text';
import { budgetRole, DIVISORS, WHOLE_YEAR, type BudgetRole } from '../labels';
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

/** The sources in the row below the measures, where budget and execution stand over the same ones. */
function groupsBelow(grid: Grid, { bottom, cells }: MoneyHeader): Group[] {
  const under = (accept: (role: BudgetRole | null) => boolean): MoneyColumn[] => {
    const group = cells.find((cell) => cell.right > cell.left && accept(roleOf(cell)));
    const captions = group ? captionsUnder(grid, bottom + 1, group) : [];
    return captions.map((entry) => ({ entry, match: group?.match ?? null, left: entry.col, right: entry.area.right }));
  };
  const budgets = under((role) => role !== null && role !== 'initial' && BUDGET_ROLES.has(role));
  if (budgets.length < 2) return [];
  const executed = under((role) => role === 'executed');
  const rates = under((role) => role === 'rate');
  const groups = budgets.map((budget, index): Group | null => {
    const spent = executed[index];
    if (spent?.entry.label.bare !== budget.entry.label.bare) return null;
    return { source: budget.entry, budget, executed: spent, rate: rates[index], initial: undefined, ...spanOf(budget) };
  });
  const found = groups.filter((group) => group !== null);
  return executed.length === budgets.length && found.length === budgets.length ? found : [];
}

const spanOf = ({ left, right }: ColumnSpan): ColumnSpan => ({ left, right });

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

/**
 * Sources with one row of amounts: 基本支出 over 预算 | 决算, 项目支出 over the same, or 全年预算数 over 小计 | 上级 | 本级; their
 * rates beside the amounts, in a row of their own, or a single one for the whole. Null for tables of several rows.
 */
export function readGrouped(grid: Grid, { header, groups, areBelow }: GroupedHeader): GroupedMoney | null {
  const [first] = groups;
  if (!first || groups.some(isPeriod)) return null;
  const row = header.bottom + 1;
  const rateRow = [row + 1, row + 2].find((below) => rateLabelOf(grid, below, first) !== null);
  if (hasFurtherAmounts(grid, row + 1 === rateRow ? rateRow + 1 : row + 1, groups)) return null;
  const isFilled = ({ budget, executed }: Group): boolean =>
    isAmount(grid, row, budget) && isAmount(grid, row, executed);
  if (!areBelow && !groups.some(isFilled)) return null;
  const at = (column: MoneyColumn | undefined): Slot | undefined => column && slotIn(grid, row, column);
  const offset = rateRow === undefined ? 0 : placeOfRates(grid, rateRow, groups);
  const columns = new Set(groups.flatMap(columnsOfGroup));
  const single = header.cells.find((cell) => roleOf(cell) === 'rate' && cell.left === cell.right && !columns.has(cell));
  const whole = groups.find(({ source }) => isWhole(source)) ?? first;
  const drafts = groups.map((group) => {
    const below = rateRow === undefined ? undefined : rateUnder(grid, rateRow, group, offset);
    return draftOf(group.source, {
      initial: at(group.initial),
      budget: at(group.budget),
      executed: at(group.executed),
      rate: at(group.rate) ?? below ?? (areBelow && group === whole ? at(single) : undefined),
    });
  });
  const rows = rateRow === undefined ? [row] : [row, rateRow];
  return { drafts, rows, rateLabel: rateRow === undefined ? null : rateLabelOf(grid, rateRow, first) };
}

/** A table of sources in both directions is read as rows: by its total column, or added up. */
const hasFurtherAmounts = (grid: Grid, row: number, groups: readonly Group[]): boolean =>
  groups.some(({ budget }) => isAmount(grid, row, budget));

const isAmount = (grid: Grid, row: number, column: MoneyColumn): boolean => {
  const entry = grid.entryIn(row, column);
  return entry !== null && !isCaption(entry);
};

/** The label of a row of rates, in front of the sources or of the first rate. */
function rateLabelOf(grid: Grid, row: number, { right }: Group): Entry | null {
  const found = grid.row(row).find((entry) => entry.area.right < right && budgetRole(entry.label)?.role === 'rate');
  return found ?? null;
}

const rateIn = (grid: Grid, row: number, span: ColumnSpan): Entry | undefined =>
  grid.entriesIn(row, span).find((entry) => !isCaption(entry));

/** Under which column of its source the first rate of the row stands. */
function placeOfRates(grid: Grid, row: number, groups: readonly ColumnSpan[]): number {
  for (const group of groups) {
    const rate = rateIn(grid, row, group);
    if (rate) return rate.col - group.left;
  }
  return 0;
}

/** The rate of a source; a blank one where the others have theirs. */
function rateUnder(grid: Grid, row: number, group: ColumnSpan, offset: number): Slot {
  const rate = rateIn(grid, row, group);
  return rate ? slotOf(rate) : slotAt(grid, row, Math.min(group.left + offset, group.right));
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

/** A header whose amounts stand in one column for each measure and group. */
export interface GroupedHeader {
  /** Down to the row of its lower headings. */
  readonly header: MoneyHeader;
  readonly groups: readonly Group[];
  /** The sources stand below the measures. */
  readonly areBelow: boolean;
}

const columnsOfGroup = ({ budget, initial, executed, rate }: Group): MoneyColumn[] =>
  [initial, budget, executed, rate].filter((column) => column !== undefined);

/** A header of two rows, groups in one and measures in the other; null for all other headers. */
export function findGroups(grid: Grid, header: MoneyHeader): GroupedHeader | null {
  const below = groupsBelow(grid, header);
  if (below.length === 0) {
    const groups = groupsOf(grid, header);
    return groups.length > 1 ? { header, groups, areBelow: false } : null;
  }
  const columns = below.flatMap(columnsOfGroup);
  const others = header.cells.filter(({ left, right }) => !columns.some((at) => at.left >= left && at.left <= right));
  const cells = [...others, ...columns].sort((a, b) => a.left - b.left);
  return { header: { ...header, bottom: header.bottom + 1, cells }, groups: below, areBelow: true };
}

/**
 * The header of a table with sources in its rows and groups above, reduced to this year or to the total of the groups;
 * null where none of them stands for the others.
 */
export function underOneGroup({ header, groups, areBelow }: GroupedHeader): MoneyHeader | null {
  const whole = currentPeriod(groups) ?? groups.find(({ source }) => isWhole(source));
  if (!whole) return null;
  const others = groups.filter((group) => group !== whole);
  const columns = new Set(others.flatMap(columnsOfGroup));
  const isOfOther = (cell: MoneyColumn): boolean =>
    columns.has(cell) || (!areBelow && others.some(({ left, right }) => cell.left >= left && cell.left <= right));
  return { ...header, cells: header.cells.filter((cell) => !isOfOther(cell)) };
}

/** 支出 over 上半年 | 下半年 | 合计: what the others come to is the measure. */
export function underWholes(grid: Grid, header: MoneyHeader): MoneyHeader {
  const bottom = header.bottom + 1;
  const cells = header.cells.map((cell) => {
    const parts = cell.match && cell.right > cell.left ? captionsUnder(grid, bottom, cell) : [];
    const whole = parts.length > 1 ? parts.find((part) => part.row === bottom && isWholeOf(part)) : undefined;
    const narrowed = whole && { ...cell, left: whole.col, right: whole.area.right };
    // 合计 | 70 | 合计 | 66 names a source in front of each amount.
    return narrowed && isAmount(grid, bottom + 1, narrowed) ? narrowed : cell;
  });
  const isNarrowed = cells.some((cell, index) => cell !== header.cells[index]);
  return isNarrowed ? { ...header, bottom, cells } : header;
}

const isWholeOf = (part: Entry): boolean => isWhole(part) || WHOLE_YEAR.test(part.label.bare);

/** A group of columns as a header of its own, and what stands over it. */
export interface GroupHeader {
  readonly source: Entry;
  readonly header: MoneyHeader;
}

/** Money of another group, to be passed over. */
const ASIDE: LabelMatch<BudgetRole> = { role: 'aside', strength: Strength.exact };

/**
 * The groups of a table with sources in its rows that has no column for their total, each as a header of its own; the
 * columns that all of them share (weight, reason, one rate for the row) stay with `shared`.
 */
export function crossedGroups({ header, groups }: GroupedHeader): {
  readonly groups: readonly GroupHeader[];
  readonly shared: MoneyHeader;
} {
  const owners = new Map(groups.flatMap((group) => columnsOfGroup(group).map((column) => [column, group] as const)));
  const only = (isKept: (owner: Group | undefined) => boolean): MoneyHeader => ({
    ...header,
    cells: header.cells.map((cell) =>
      cell.match && roleOf(cell) !== 'source' && !isKept(owners.get(cell)) ? { ...cell, match: ASIDE } : cell,
    ),
  });
  return {
    groups: groups.map((group) => ({ source: group.source, header: only((owner) => owner === group) })),
    shared: only((owner) => owner === undefined || owner === groups[0]),
  };
}
