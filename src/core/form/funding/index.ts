import { parseDecimal, type Decimal } from '../../decimal';
import type { CellRange } from '../../sheet/address';
import { displayLine } from '../../text/normalise';
import type { Entry, Grid } from '../grid';
import { pointsOf, Strength, unitOf } from '../label-text';
import { budgetRole, type BudgetRole } from '../labels';
import { ownUnitOf, slotOf } from '../slots';
import type { ColumnRole, FundingBlock, FundingRow, HeadingDoubt, Slot } from '../types';
import {
  BUDGET_ROLES,
  columnsOf,
  findHeaders,
  headsLabels,
  holdsAmounts,
  isCaption,
  leftOfValues,
  type MoneyColumn,
  type MoneyHeader,
} from './measures';
import { readInline, readRecords, type ReadPairs } from './inline';
import { columnsOfPairs, findPairs, readDown } from './pairs';
import { findPairsByFigures } from './pairs-by-figures';
import { addUpGroups, namedAfter } from './crossed';
import {
  crossedGroups,
  findGroups,
  readGrouped,
  underOneGroup,
  underWholes,
  type GroupedHeader,
  type GroupedMoney,
} from './grouped';
import { pivot, type SourceDraft } from './pivot';
import { settleMoney, type SettledMoney } from './settle';
import { isBorneOut, readRows, type MoneyColumns, type SourceRow } from './rows';

/**
 * Reads the money of a form between two rows, the main block first: columns of sources, labels with amounts beside,
 * below or behind them. Further blocks (what the money was spent on) follow in their order.
 */
export function readFunding(grid: Grid, first: number, last: number): readonly FundingBlock[] {
  const blocks: FundingBlock[] = [];
  const taken: CellRange[] = [];
  for (const found of findHeaders(grid, first, last)) {
    if (taken.some(({ top, bottom }) => found.top >= top && found.top <= bottom) || holdsAmounts(grid, found)) continue;
    const read = readColumns(grid, found, first, last, blocks.length > 0);
    blocks.push(...read);
    taken.push(...read.map(({ area }) => area));
  }
  if (blocks.length > 0) return withoutHalves(blocks);
  const other = readPairs(grid, first, last) ?? readByFigures(grid, first, last);
  return other ? [other] : [];
}

/** Rows whose figures must bear out columns that no word names. */
const MIN_BORNE_OUT = 2;

/** A block none of whose headings is known: executed ÷ budget = rate tells its columns. */
function readByFigures(grid: Grid, first: number, last: number): FundingBlock | null {
  for (let row = first; row < last; row++) {
    const cells = columnsOf(grid, row);
    const below = grid.row(row + 1).filter((entry) => !isCaption(entry));
    if (cells.length < 3 || below.length < 3 || !cells.every(({ entry }) => isCaption(entry))) continue;
    const rows = Array.from({ length: Math.min(12, last - row) }, (_, index) => row + 1 + index);
    const settled = settleMoney(grid, cells, rows);
    if (settled.by === 'words' || (settled.by === 'figures' && settled.rows < MIN_BORNE_OUT)) continue;
    const roles = new Map<MoneyColumn | null, BudgetRole>([
      [settled.budget, 'budget'],
      [settled.executed, 'executed'],
      [settled.rate, 'rate'],
    ]);
    const named = cells.map((cell): MoneyColumn => {
      const role = roles.get(cell);
      return role ? { ...cell, match: { role, strength: Strength.weak } } : cell;
    });
    const [block] = readColumns(grid, { top: row, bottom: row, cells: named, contradicting: [] }, first, last, false);
    return block ?? null;
  }
  return null;
}

/** A block without budget and execution tells nothing beside one that has both. */
function withoutHalves(blocks: readonly FundingBlock[]): readonly FundingBlock[] {
  const [main, ...others] = blocks;
  const whole = blocks.filter(({ rows }) => rows.some(({ budget, executed }) => budget && executed));
  const best = main && whole.includes(main) ? main : (whole[0] ?? main);
  const further = [main, ...others].filter((block) => block && block !== best && whole.includes(block));
  return [best, ...further.sort((a, b) => (a?.area.top ?? 0) - (b?.area.top ?? 0))].filter(
    (block) => block !== undefined,
  );
}

/** A label at the side of the block that only sounds like an amount (资金安排（万元） over all rows): none stand below it. */
function isSideLabel(grid: Grid, { bottom, cells }: MoneyHeader, cell: MoneyColumn): boolean {
  if (reachesBelow(bottom, cells, cell)) return true;
  if (cell.match?.strength !== Strength.weak) return isOverNothing(grid, bottom, cells, cell);
  if (cell.entry.area.bottom > bottom) return true;
  if (cells.some(({ match, left }) => match && left < cell.left)) return false;
  const below = [1, 2, 3].flatMap((step) => grid.entriesIn(bottom + step, cell));
  return below.every(isCaption);
}

/** 资金使用（万元） merged down beside the rows heads no column, whatever it says. */
function reachesBelow(bottom: number, cells: readonly MoneyColumn[], cell: MoneyColumn): boolean {
  const others = cells.filter((other) => other !== cell);
  const lowest = Math.max(bottom, ...others.map(({ entry }) => entry.area.bottom));
  return others.length > 0 && cell.entry.area.bottom > lowest && others.every(({ left }) => left > cell.left);
}

/** 预算资金（万元） in front of the headings, with nothing below it while the next budget has its amounts. */
function isOverNothing(grid: Grid, bottom: number, cells: readonly MoneyColumn[], cell: MoneyColumn): boolean {
  const isBudget = (other: MoneyColumn): boolean => other.match !== null && BUDGET_ROLES.has(other.match.role);
  const filled = (column: MoneyColumn): boolean =>
    [1, 2].some((step) => grid.entriesIn(bottom + step, column).some(({ row }) => row > bottom));
  return (
    isBudget(cell) &&
    cells.every(({ left }) => left >= cell.left) &&
    !filled(cell) &&
    cells.some((other) => other !== cell && isBudget(other) && filled(other))
  );
}

function readColumns(
  grid: Grid,
  header: MoneyHeader,
  first: number,
  last: number,
  isFurther: boolean,
): readonly FundingBlock[] {
  const read = (found: MoneyHeader): FundingBlock | null => readUnder(grid, found, first, last, isFurther);
  const found = findGroups(grid, header);
  const alone = found && readGrouped(grid, found);
  if (alone) return [blockOfGroups(grid, header, alone, first, last)];
  const one = found ? underOneGroup(found) : underWholes(grid, header);
  if (one) return [read(one)].filter((block) => block !== null);
  return found ? readCrossed(found, read) : [];
}

/** The whole of groups that no column adds up, and each group as a further block; nothing where one cannot be read. */
function readCrossed(
  found: GroupedHeader,
  read: (header: MoneyHeader) => FundingBlock | null,
): readonly FundingBlock[] {
  const crossed = crossedGroups(found);
  const groups = crossed.groups.flatMap(({ source, header }) => {
    const block = read(header);
    return block ? [namedAfter(source.label.bare, block)] : [];
  });
  const shared = groups.length === crossed.groups.length ? read(crossed.shared) : null;
  const whole = shared && addUpGroups(shared, groups);
  return whole ? [whole, ...groups] : [];
}

/** The block of a header with one column for each measure. */
function readUnder(
  grid: Grid,
  found: MoneyHeader,
  first: number,
  last: number,
  isFurther: boolean,
): FundingBlock | null {
  const cells = found.cells.filter((cell) => !headsLabels(grid, found, cell) && !isSideLabel(grid, found, cell));
  const columns = { ...found, cells };
  const valueLeft = leftOfValues(columns);
  const side = [...grid.between(found.top, found.bottom)].filter(
    (entry) => entry.col < valueLeft && budgetRole(entry.label)?.role !== 'source',
  );
  return blockOf(grid, { header: columns, side, first, last, isFurther });
}

/** A block whose sources stand under each measure. */
function blockOfGroups(
  grid: Grid,
  header: MoneyHeader,
  { drafts, rows: amountRows, rateLabel }: GroupedMoney,
  first: number,
  last: number,
): FundingBlock {
  const valueLeft = leftOfValues(header);
  const top = Math.min(header.top, ...drafts.map(({ label }) => label.cell.row));
  const side = [...grid.between(top, header.bottom)].filter(({ col }) => col < valueLeft);
  const entries = [...side, ...header.cells.map(({ entry }) => entry)];
  const unit = statedUnit(grid, entries, first, last) ?? unitInAmounts(drafts) ?? DEFAULT_UNIT;
  const rows = pivot(drafts, unit, rateLabel?.label.asides.includes('%') ?? false);
  const area = areaOf({ ...header, top }, side, amountRows, rows);
  const rateHeading = rateLabel ?? header.cells.find(({ match }) => match?.role === 'rate')?.entry;
  return {
    unit,
    points: blockPoints(entries),
    rows,
    area,
    rateHeading: headingOf(rateHeading),
    columns: [],
    doubts: [],
  };
}

interface Place {
  readonly header: MoneyHeader;
  readonly side: readonly Entry[];
  readonly first: number;
  readonly last: number;
  readonly isFurther: boolean;
  /** The answer to 执行率 in a row of its own, below amounts that stand beside their labels. */
  readonly rateBelow?: Slot | undefined;
}

function blockOf(grid: Grid, { header, side, first, last, isFurther, rateBelow }: Place): FundingBlock | null {
  const { columns, rows } = readRows(grid, header, side, last);
  const drafts = withRateBelow(rows, rateBelow);
  const mustBeBorneOut = isFurther || isOnlyHinted(columns.settled);
  if (drafts.length === 0 || (mustBeBorneOut && !isBorneOut(drafts))) return null;
  const headings = [...side.slice(0, 1), ...header.cells.map(({ entry }) => entry), ...grid.row(header.bottom)];
  const stated = statedUnit(grid, headings, first, last);
  const unit = stated ?? unitInAmounts(drafts) ?? DEFAULT_UNIT;
  const sources = pivot(drafts, unit, columns.rate?.entry.label.compact.includes('%') ?? false);
  return {
    unit,
    points: blockPoints(headings),
    rows: sources,
    area: areaOf(
      header,
      side,
      drafts.map(({ row }) => row),
      sources,
    ),
    rateHeading: headingOf(columns.rate?.entry),
    columns: columnRoles(columns),
    doubts: [
      ...header.contradicting.map(([upper, lower]) => doubt('role', upper, lower)),
      ...(stated === null ? amountDoubts(drafts) : []),
      ...unitDoubts(grid, headings, first, last),
    ],
  };
}

/** The one row of a block with the rate that stands in a row of its own. */
function withRateBelow(rows: readonly SourceRow[], rate: Slot | undefined): readonly SourceRow[] {
  return rate && rows.length === 1 ? rows.map((row) => ({ ...row, amounts: { ...row.amounts, rate } })) : rows;
}

/** Whether budget or execution rest on a heading that only hints at them, or on none. */
function isOnlyHinted({ budget, executed }: SettledMoney): boolean {
  return [budget, executed].some((cell) => cell !== null && (cell.match?.strength ?? Strength.weak) === Strength.weak);
}

function columnRoles({ settled, initial, weight, score, reason }: MoneyColumns): ColumnRole[] {
  const { budget, executed, rate, by, rows } = settled;
  const found = (
    cell: MoneyColumn | null,
    role: ColumnRole['role'],
    why: Pick<ColumnRole, 'by' | 'rows'> = { by, rows },
  ): ColumnRole[] => (cell ? [{ col: cell.left, role, heading: displayLine(cell.entry.cell.text), ...why }] : []);
  const named = (cell: MoneyColumn | null, role: ColumnRole['role']): ColumnRole[] =>
    found(cell, role, { by: 'words', rows: 0 });
  return [
    ...named(initial, 'initialBudget'),
    ...found(budget, 'budget'),
    ...found(executed, 'executed'),
    ...found(rate, 'rate'),
    ...named(weight, 'weight'),
    ...named(score, 'score'),
    ...named(reason, 'explanation'),
  ].sort((a, b) => a.col - b.col);
}

/** Amounts beside, below or behind their labels. */
function readPairs(grid: Grid, first: number, last: number): FundingBlock | null {
  const pairs = findPairs(grid, first, last);
  if (!pairs) {
    const byFigures = (): ReadPairs | null => {
      const found = findPairsByFigures(grid, first, last);
      return found && readDown(grid, found);
    };
    const read = readRecords(grid, first, last) ?? readInline(grid, first, last) ?? byFigures();
    return read && blockOfPairs(grid, read, first, last);
  }
  const { row: top } = pairs.budget.label;
  if (pairs.executed.label.row !== top) return blockOfPairs(grid, readDown(grid, pairs), first, last);
  const cells = columnsOfPairs(grid, pairs);
  const side = grid.row(top).find((entry) => entry.col < (cells[0]?.left ?? 0));
  const header = { top, bottom: top - 1, cells, contradicting: [] };
  const rateBelow = pairs.byRole.get('rate')?.value;
  return blockOf(grid, { header, side: side ? [side] : [], first, last, isFurther: false, rateBelow });
}

function blockOfPairs(grid: Grid, { drafts, labels, side }: ReadPairs, first: number, last: number): FundingBlock {
  const unit = statedUnit(grid, [side, ...labels], first, last) ?? unitInAmounts(drafts) ?? DEFAULT_UNIT;
  const rows = pivot(
    drafts,
    unit,
    labels.some(({ label }) => label.asides.includes('%')),
  );
  const slots = drafts.flatMap(({ amounts }) => Object.values(amounts));
  return {
    unit,
    points: blockPoints([side]),
    rows,
    area: {
      top: Math.min(side.row, ...labels.map(({ row }) => row)),
      left: side.col,
      bottom: Math.max(...labels.map(({ area }) => area.bottom)),
      right: Math.max(...slots.map(({ cell }) => cell.col)),
    },
    rateHeading: headingOf(labels.find(({ label }) => budgetRole(label)?.role === 'rate')),
    columns: [],
    doubts: [],
  };
}

const headingOf = (entry: Entry | null | undefined): string | null => (entry ? displayLine(entry.cell.text) : null);

const DEFAULT_UNIT = '万元';

/** 金额单位：元 on a line of its own. */
function unitLine(grid: Grid, first: number, last: number): Entry | null {
  for (const entry of grid.between(first, last))
    if (entry.label.compact.includes('单位:') && unitOf(entry.label)) return entry;
  return null;
}

/** The unit of the first heading that names one, else of a line above the table. */
function statedUnit(grid: Grid, headings: readonly Entry[], first: number, last: number): string | null {
  for (const { label } of headings) {
    const unit = unitOf(label);
    if (unit !== null) return unit;
  }
  const line = unitLine(grid, first, last);
  return line && unitOf(line.label);
}

const doubt = (about: HeadingDoubt['about'], first: Entry, second: Entry): HeadingDoubt => ({
  about,
  first: slotOf(first),
  second: slotOf(second),
});

/** The unit beside the amounts, and a line above the table that states another. */
function unitDoubts(grid: Grid, labels: readonly Entry[], first: number, last: number): HeadingDoubt[] {
  const own = labels.find(({ label }) => unitOf(label));
  const line = unitLine(grid, first, last);
  return own && line && unitOf(own.label) !== unitOf(line.label) ? [doubt('unit', own, line)] : [];
}

const amountsOf = (drafts: readonly SourceDraft[]): readonly Slot[] =>
  drafts.flatMap(({ amounts }) => [amounts.budget, amounts.executed]).filter((slot) => slot !== undefined);

/** ￥300,000.00 typed as text, beside 20万, is in 元. */
const isInYuan = ({ value, text }: Slot): boolean => typeof value === 'string' && /^[¥￥][\d,.]+$/.test(text.trim());

function unitInAmounts(drafts: readonly SourceDraft[]): string | null {
  const slots = amountsOf(drafts);
  if (slots.some(isInYuan)) return '元';
  const ofRow = drafts.map(({ unit }) => unit ?? null);
  return [...slots.map(ownUnitOf), ...ofRow].find((unit) => unit !== null) ?? null;
}

/** An amount without a unit beside one with its own, where the block states none: 200000 beside 80万元. */
function amountDoubts(drafts: readonly SourceDraft[]): HeadingDoubt[] {
  const slots = amountsOf(drafts).filter(({ text }) => /[1-9]/.test(text));
  const second = slots.find((slot) => ownUnitOf(slot) !== null);
  const first = slots.find((slot) => ownUnitOf(slot) === null && !isInYuan(slot));
  return first && second ? [{ about: 'amount', first, second }] : [];
}

/** Points of the execution rate: 预算执行情况（20分）, 得分（20分*执行率）. */
function blockPoints(entries: readonly Entry[]): Decimal | null {
  for (const entry of entries) {
    const points = pointsOf(entry.label);
    if (points !== null) return parseDecimal(points);
  }
  return null;
}

function areaOf(
  header: MoneyHeader,
  side: readonly Entry[],
  drafts: readonly number[],
  rows: readonly FundingRow[],
): CellRange {
  const entries = [...side, ...header.cells.map(({ entry }) => entry)];
  return {
    top: header.top,
    left: Math.min(...entries.map(({ area }) => area.left), ...rows.map(({ label }) => label.cell.col)),
    bottom: Math.max(header.bottom, ...drafts),
    right: Math.max(...entries.map(({ area }) => area.right)),
  };
}
