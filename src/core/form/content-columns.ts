import { compact, compactLabel } from '../text/normalise';
import type { ColumnSpan, Entry, Grid } from './grid';
import type { HeaderCell, IndicatorHeader } from './header-cells';
import { cleanLevel, Strength } from './label-text';
import { headerRole, LEVEL1_NAMES, LEVEL2_NAMES, NOTES_START, tailRole, type HeaderRole } from './labels';
import { settlePoints } from './settle-points';

/** Rows looked at. */
const SAMPLE_ROWS = 60;
/** Rows in which target and actual must look alike before their headings may be unknown. */
const MIN_ALIKE = 3;
/** Columns that answer a target, but not with what was achieved this year. */
const OTHER_FIGURES = /预计|预期|可能|计划|上年|历史|标准|月|季度|半年/;
/** Columns that are no target of the whole year either. */
const OTHER_TIMES = /上年|历史|月|季度|半年/;
const TARGETS: ReadonlySet<HeaderRole> = new Set<HeaderRole>(['target', 'targetInitial', 'targetAdjusted']);
const LEVELS: ReadonlySet<HeaderRole> = new Set<HeaderRole>(['level1', 'level2', 'name', 'group']);
const isLevelRole = (role: HeaderRole | undefined): boolean => role !== undefined && LEVELS.has(role);

function textIn(grid: Grid, row: number, { left, right }: ColumnSpan): string {
  for (let col = left; col <= right; col++) {
    const entry = grid.at(row, col);
    if (entry && entry.col >= left) return compact(entry.cell.text);
  }
  return '';
}

/** The rows below a header, down to its total or notes. */
function rowsBelow(grid: Grid, bottom: number, lastRow: number): number[] {
  const rows: number[] = [];
  for (let row = bottom + 1; row <= Math.min(lastRow, bottom + SAMPLE_ROWS); row++) {
    const [first] = grid.row(row);
    if (!first) continue;
    if (NOTES_START.test(first.label.compact) || tailRole(first.label)?.strength === Strength.exact) break;
    rows.push(row);
  }
  return rows;
}

const withoutFigures = (text: string): string => text.replace(/[\d.,≥≤><=＝≧≦═]/g, '');

/** Whether one text could answer the other: a figure in the same unit (or none), or the same words. */
function isAlike(target: string, actual: string): boolean {
  if (target === actual) return true;
  if (!/\d/.test(target) || !/\d/.test(actual)) return false;
  const [unit, given] = [withoutFigures(target), withoutFigures(actual)];
  return unit === given || unit === '' || given === '';
}

/** Figures with a bound or a unit: bare numbers are points of two people as well. */
const haveFigures = (target: string, actual: string): boolean =>
  /\d/.test(target) && /[^\d.,]/.test(target) && /\d/.test(actual);

/** Whether two columns stand to each other as target and actual, row for row; where neither is known, in figures. */
function areAlike(
  grid: Grid,
  rows: readonly number[],
  target: ColumnSpan,
  actual: ColumnSpan,
  inFigures = false,
): boolean {
  const pairs = rows
    .map((row) => [textIn(grid, row, target), textIn(grid, row, actual)] as const)
    .filter(([left, right]) => left !== '' && right !== '');
  const alike = pairs.filter(
    ([left, right]) => isAlike(left, right) && (!inFigures || haveFigures(left, right)),
  ).length;
  return alike >= MIN_ALIKE && alike * 3 >= pairs.length * 2;
}

const taken = (cell: HeaderCell, role: HeaderRole): HeaderCell => ({ ...cell, role, byContent: true });

/** The first two columns without a role of which one answers the other. */
function answeringPair(
  grid: Grid,
  rows: readonly number[],
  open: readonly HeaderCell[],
  inFigures: boolean,
): readonly [target: HeaderCell, actual: HeaderCell] | null {
  const mayBe = ({ entry }: HeaderCell, others: RegExp): boolean => !others.test(entry.label.bare);
  for (const target of open.filter((cell) => mayBe(cell, OTHER_TIMES))) {
    const behind = open.filter((cell) => cell.left > target.left && mayBe(cell, OTHER_FIGURES));
    const actual = behind.find((cell) => areAlike(grid, rows, target, cell, inFigures));
    if (actual) return [target, actual];
  }
  return null;
}

function withPair(
  cells: readonly HeaderCell[],
  pair: readonly [target: HeaderCell, actual: HeaderCell] | null,
): readonly HeaderCell[] | null {
  if (!pair) return null;
  const [target, actual] = pair;
  return cells.map((cell) =>
    cell === target ? taken(cell, 'target') : cell === actual ? taken(cell, 'actual') : cell,
  );
}

/**
 * Gives a role to the columns of target and actual whose headings nobody knows: one answers the other row for row.
 */
export function withAnswers(grid: Grid, cells: readonly HeaderCell[], bottom: number): readonly HeaderCell[] {
  const named = (accept: (role: HeaderRole) => boolean): HeaderCell | undefined =>
    cells.find(({ role }) => role !== null && accept(role));
  const level = named((role) => LEVELS.has(role));
  const target = named((role) => TARGETS.has(role));
  const actual = named((role) => role === 'actual');
  if (!level || (target && actual)) return cells;
  const known = target ?? actual;
  const open = cells.filter(({ role, left }) => role === null && left > level.left);
  const unknown = open.filter(({ entry }) => !OTHER_FIGURES.test(entry.label.bare));
  if (unknown.length === 0) return cells;
  const rows = rowsBelow(grid, bottom, grid.lastRow);
  if (!known) return withPair(cells, answeringPair(grid, rows, open, true)) ?? cells;
  const answer = target
    ? unknown.find((cell) => cell.left > target.left && areAlike(grid, rows, target, cell))
    : unknown.filter((cell) => cell.left < known.left && areAlike(grid, rows, cell, known)).pop();
  return answer ? cells.map((cell) => (cell === answer ? taken(cell, target ? 'actual' : 'target') : cell)) : cells;
}

const levelOf = (entry: Entry): 'level1' | 'level2' | null => {
  const text = cleanLevel(compactLabel(entry.cell.text));
  return LEVEL2_NAMES.has(text) ? 'level2' : LEVEL1_NAMES.has(text) ? 'level1' : null;
};

/**
 * A table none of whose levels and names is headed by a word that is known, found by the names of its levels (产出指标,
 * 数量指标) and settled by its figures. Null where there is none, or where the figures do not tell target and actual from
 * the rest.
 */
export function headerByContent(grid: Grid): IndicatorHeader | null {
  const levels = [...grid.between(grid.firstRow, Math.min(grid.lastRow, MAX_SEARCHED))].filter(
    (entry) => levelOf(entry) !== null,
  );
  const [first] = levels;
  if (!first || levels.length < MIN_ALIKE) return null;
  const bottom = first.row - 1;
  const headings = grid.row(bottom);
  if (headings.length < 4 || headings.some(({ label }) => isLevelRole(headerRole(label)?.role))) return null;
  const columns = new Set(levels.map(({ col }) => col));
  const nameLeft = headings.find(({ col }) => col > Math.max(...columns))?.col;
  const cells = headings.map((entry, index): HeaderCell => {
    const level = levels.find(({ col }) => col === entry.col);
    const match = headerRole(entry.label);
    const byPlace = level ? levelOf(level) : entry.col === nameLeft ? 'name' : null;
    const right = Math.max(entry.area.right, (headings[index + 1]?.col ?? entry.area.right + 1) - 1);
    return {
      left: entry.col,
      right,
      role: byPlace ?? match?.role ?? null,
      strength: byPlace ? Strength.weak : (match?.strength ?? Strength.weak),
      entry,
      combined: entry.label.bare,
      byContent: byPlace !== null || match === null,
    };
  });
  return settled(grid, bottom, cells);
}

/** A sheet of other data may be long; a form without one known word is not looked for in all of it. */
const MAX_SEARCHED = 500;

/** The header with its target and actual, by their headings or by the figures; null where neither tells them. */
function settled(grid: Grid, bottom: number, cells: readonly HeaderCell[]): IndicatorHeader | null {
  const unknown = cells.filter(({ role }) => role === null);
  const { weight, score } = settlePoints(grid, unknown, bottom + 1, grid.lastRow);
  const roles = new Map<HeaderCell, HeaderRole>([
    ...(weight ? [[weight, 'weight'] as const] : []),
    ...(score ? [[score, 'score'] as const] : []),
  ]);
  const named = cells.map((cell) => {
    const role = roles.get(cell);
    return role ? taken(cell, role) : cell;
  });
  const answered = answeredBy(grid, bottom, named);
  if (!answered) return null;
  return { top: bottom, bottom, cells: answered.map((cell) => (cell.role === null ? taken(cell, 'aside') : cell)) };
}

function answeredBy(grid: Grid, bottom: number, cells: readonly HeaderCell[]): readonly HeaderCell[] | null {
  const isTold = (known: readonly HeaderCell[]): boolean =>
    known.some(({ role }) => role !== null && TARGETS.has(role)) && known.some(({ role }) => role === 'actual');
  const byOther = withAnswers(grid, cells, bottom);
  if (isTold(byOther)) return byOther;
  const rows = rowsBelow(grid, bottom, grid.lastRow);
  const open = cells.filter(({ role }) => role === null);
  return withPair(cells, answeringPair(grid, rows, open, false));
}
