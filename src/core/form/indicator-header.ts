import type { SheetSnapshot } from '../sheet/snapshot';
import type { Steps } from '../steps';
import type { ColumnSpan, Entry, Grid } from './grid';
import { withAnswers } from './content-columns';
import type { HeaderCell, IndicatorHeader } from './header-cells';
import { readLabel, Strength, type LabelMatch } from './label-text';
import { headerRole, type HeaderRole } from './labels';

const LEVEL_ROLES: ReadonlySet<HeaderRole> = new Set(['level1', 'level2', 'name', 'group']);
const TARGET_ROLES: ReadonlySet<HeaderRole> = new Set(['target', 'targetInitial', 'targetAdjusted']);

/** Levels named without 指标. */
const SHORT_LEVEL: ReadonlySet<string> = new Set(['一级', '二级', '三级', '四级']);

/** Longest text that can be a header cell. */
const MAX_HEADER_LENGTH = 40;

/** Cells looked at in one step. */
const STEP = 5_000;

/**
 * Rows in which a header of an indicator table may stand, found without indexing the sheet: every such row
 * has a cell that names a level, and what was achieved stands in it or beside it. Linear in cells.
 */
export function* findingCandidateRows({ cells }: SheetSnapshot): Steps<number[]> {
  const roles = new Map<string, HeaderRole | null>();
  const roleOf = (text: string): HeaderRole | null => {
    let role = roles.get(text);
    if (role === undefined) {
      role = headerRole(readLabel(text))?.role ?? null;
      roles.set(text, role);
    }
    return role;
  };
  const levelRows: number[] = [];
  for (const [index, { row, text }] of cells.entries()) {
    if (index % STEP === 0) yield index / cells.length;
    if (
      text.length > MAX_HEADER_LENGTH ||
      !(text.includes('标') || text.includes('内容') || SHORT_LEVEL.has(text)) ||
      levelRows[levelRows.length - 1] === row
    )
      continue;
    const role = roleOf(text);
    if (role !== null && LEVEL_ROLES.has(role)) levelRows.push(row);
  }
  return levelRows;
}

/** Whether any of the rows, or a row next to it, holds a header cell for what was achieved or scored. */
export function* lookingForFigures({ sheet }: Grid, rows: readonly number[]): Steps<boolean> {
  const known = new Map<string, boolean>();
  for (const row of new Set(rows.flatMap((at) => [at - 1, at, at + 1]))) {
    for (const { text } of sheet.cellsInRow(row)) {
      if (text.length > MAX_HEADER_LENGTH) continue;
      let isFigure = known.get(text);
      if (isFigure === undefined) {
        const role = headerRole(readLabel(text))?.role;
        isFigure = role === 'actual' || role === 'score';
        known.set(text, isFigure);
      }
      if (isFigure) return true;
    }
    yield 0;
  }
  return false;
}

/** Entries of a row that are header cells, with the columns each of them heads. */
function rowCells(grid: Grid, row: number): { entry: Entry; match: LabelMatch<HeaderRole> | null; span: ColumnSpan }[] {
  const entries = grid.row(row);
  return entries.map((entry, index) => {
    const next = entries[index + 1];
    const isMerged = entry.area.right > entry.area.left || grid.sheet.mergeAt(row, entry.col) !== null;
    // Without a merge a header cell heads the blank columns to its right as well.
    const right = isMerged || !next ? entry.area.right : next.col - 1;
    return {
      entry,
      match: headerRole(entry.label),
      span: { left: entry.col, right: Math.max(entry.area.right, right) },
    };
  });
}

function addRoles(grid: Grid, row: number, roles: Set<HeaderRole>): void {
  for (const { label } of grid.row(row)) {
    const match = headerRole(label);
    if (match) roles.add(match.role);
  }
}

function rolesIn(grid: Grid, row: number): ReadonlySet<HeaderRole> {
  const roles = new Set<HeaderRole>();
  addRoles(grid, row, roles);
  return roles;
}

function has(roles: ReadonlySet<HeaderRole>, wanted: ReadonlySet<HeaderRole>): boolean {
  for (const role of wanted) if (roles.has(role)) return true;
  return false;
}

/**
 * Whether the roles make a header of a self-evaluation: a level or name, and what was achieved; or, where there is
 * neither target nor actual, what each indicator weighs and scored.
 */
export function isCompleteHeader(roles: ReadonlySet<HeaderRole>): boolean {
  if (!has(roles, LEVEL_ROLES)) return false;
  if (!roles.has('actual')) return roles.has('weight') && roles.has('score') && !has(roles, TARGET_ROLES);
  return has(roles, TARGET_ROLES) || roles.has('weight') || roles.has('score') || roles.has('level2');
}

/**
 * Whether the row below may belong to the header: no table of its own, and no row of figures named like headings. Levels
 * and points alone (一级 | 二级 | 三级 | … | 分值 | 得分) are none below what was achieved.
 */
function mayRefine(grid: Grid, row: number, roles: ReadonlySet<HeaderRole>, above: ReadonlySet<HeaderRole>): boolean {
  const isOwnTable = isCompleteHeader(roles) && (roles.has('actual') || !above.has('actual'));
  if (roles.size < 2 || isOwnTable) return false;
  return grid.row(row).every(({ cell }) => typeof cell.value !== 'number');
}

/** Reads the header whose level names stand in `row`; null when the row is something else. */
export function readHeader(grid: Grid, row: number): IndicatorHeader | null {
  const own = rolesIn(grid, row);
  if (!has(own, LEVEL_ROLES)) return null;
  let top = row;
  let bottom = row;
  const above = rolesIn(grid, row - 1);
  const below = rolesIn(grid, row + 1);
  const mergedDown = grid
    .row(row - 1)
    .some((entry) => entry.area.bottom >= row && headerRole(entry.label) !== null && entry.label.bare !== '绩效指标');
  if (above.size >= 2 && (mergedDown || !isCompleteHeader(own)) && !isCompleteHeader(above)) top = row - 1;
  else if (mayRefine(grid, row + 1, below, own)) bottom = row + 1;
  // A third row refines the second: 年度指标值 over 符号 | 值 | 单位, with a row of groups above.
  if (top < bottom && isHeaderOnly(grid, bottom + 1)) bottom++;
  const roles = new Set<HeaderRole>();
  for (let at = top; at <= bottom; at++) addRoles(grid, at, roles);
  const cells = withAnswers(grid, cellsOf(grid, top, bottom), bottom);
  for (const { role } of cells) if (role) roles.add(role);
  return isCompleteHeader(roles) ? { top, bottom, cells } : null;
}

/** Whether the row holds header cells, several of them known and the others short words (数值 beside 符号 and 单位). */
function isHeaderOnly(grid: Grid, row: number): boolean {
  const entries = grid.row(row);
  const known = entries.filter(({ label }) => headerRole(label) !== null);
  return (
    known.length >= 2 &&
    known.length * 2 >= entries.length &&
    entries.every((entry) => !/\d/.test(entry.label.bare) && (known.includes(entry) || isShortWord(entry)))
  );
}

const isShortWord = ({ cell }: Entry): boolean => /^[\u4e00-\u9fff]{1,4}$/.test(cell.text.trim());

function headerCell(
  entry: Entry,
  span: ColumnSpan,
  match: LabelMatch<HeaderRole> | null,
  combined: string,
): HeaderCell {
  return {
    left: span.left,
    right: span.right,
    entry,
    role: match?.role ?? null,
    strength: match?.strength ?? Strength.weak,
    combined,
  };
}

/** The cells of the first row, refined by those of each further row that stand under them. */
function cellsOf(grid: Grid, top: number, bottom: number): HeaderCell[] {
  let cells = rowCells(grid, top).map(({ entry, match, span }) => headerCell(entry, span, match, entry.label.bare));
  for (let row = top + 1; row <= bottom; row++) cells = refined(cells, rowCells(grid, row));
  return cells;
}

/** A cell of the upper row heads its columns, unless cells of the lower row stand under it. */
function refined(uppers: readonly HeaderCell[], lower: ReturnType<typeof rowCells>): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (const upper of uppers) {
    const under = lower.filter(({ entry }) => entry.col >= upper.left && entry.col <= upper.right);
    if (under.length === 0) cells.push(upper);
    for (const { entry, match, span } of under) {
      const inherited =
        match && match.strength > Strength.weak
          ? match
          : upper.role
            ? { role: upper.role, strength: upper.strength }
            : match;
      const right = Math.min(span.right, Math.max(upper.right, entry.area.right));
      cells.push(headerCell(entry, { left: span.left, right }, inherited, upper.combined + entry.label.bare));
    }
  }
  const seen = new Set(cells.map(({ entry }) => entry));
  for (const { entry, match, span } of lower) {
    if (!seen.has(entry)) cells.push(headerCell(entry, span, match, entry.label.bare));
  }
  return cells.sort((a, b) => a.left - b.left);
}
