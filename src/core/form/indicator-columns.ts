import type { ColumnSpan, Grid } from './grid';
import type { HeaderCell, IndicatorHeader } from './header-cells';
import {
  FOURTH_LEVEL,
  LEVEL1_NAMES,
  LEVEL2_NAMES,
  NOTES_START,
  PART_OF_YEAR,
  tailRole,
  WHOLE_YEAR,
  type HeaderRole,
} from './labels';
import { cleanLevel } from './label-text';
import { settlePoints, type SettledPoints } from './settle-points';
import { compactLabel } from '../text/normalise';

/** Where the parts of an indicator stand. */
export interface TableColumns {
  readonly level1: ColumnSpan | null;
  readonly level2: ColumnSpan | null;
  /** In order of preference: the first one that is filled names the indicator. */
  readonly names: readonly ColumnSpan[];
  /** Where the first target or actual behind the names begins: a name does not run over into it. */
  readonly nameLimit: number;
  readonly operator: ColumnSpan | null;
  readonly unit: ColumnSpan | null;
  /** In order of preference: an adjusted target counts before the initial one. */
  readonly targets: readonly ColumnSpan[];
  readonly actual: ColumnSpan | null;
  /** A unit of its own beside the actual, where the target has another. */
  readonly actualUnit: ColumnSpan | null;
  readonly explanation: ColumnSpan | null;
  readonly weight: ColumnSpan | null;
  readonly score: ColumnSpan | null;
  /** What the weight is multiplied by to make the score, where the form prints that. */
  readonly factor: ColumnSpan | null;
  readonly points: SettledPoints;
  /** First grid columns of those no heading names: what stands in them tells. */
  readonly byContent: ReadonlySet<number>;
  readonly left: number;
  readonly right: number;
}

function best(
  cells: readonly HeaderCell[],
  role: HeaderRole,
  accept: (cell: HeaderCell) => boolean = () => true,
): HeaderCell | null {
  let found: HeaderCell | null = null;
  for (const cell of cells) {
    if (cell.role === role && accept(cell) && (found === null || cell.strength > found.strength)) found = cell;
  }
  return found;
}

function all(cells: readonly HeaderCell[], role: HeaderRole): HeaderCell[] {
  return cells.filter((cell) => cell.role === role).sort((a, b) => b.strength - a.strength);
}

/** The column of what was achieved; of columns for parts of the year and the whole of it, the one for the whole. */
function actualColumn(grid: Grid, header: IndicatorHeader, cells: readonly HeaderCell[]): ColumnSpan | null {
  const found = best(cells, 'actual');
  if (!found) return null;
  const others = cells.filter(({ role }) => role === 'actual');
  if (others.some(({ entry }) => PART_OF_YEAR.test(entry.label.bare))) {
    return best(others, 'actual', ({ entry }) => WHOLE_YEAR.test(entry.label.bare)) ?? found;
  }
  if (found.right === found.left) return found;
  // 完成情况 over 一季度 | … | 全年: none of them says by itself what it is a column of.
  const under = grid.entriesIn(header.bottom + 1, found).filter(({ row }) => row === header.bottom + 1);
  const whole = under.some(({ label }) => PART_OF_YEAR.test(label.bare))
    ? under.find(({ label }) => WHOLE_YEAR.test(label.bare))
    : undefined;
  return whole ? { left: whole.col, right: whole.area.right } : found;
}

/** The columns of levels and names, as far as they are known. */
type LevelColumns = Pick<TableColumns, 'level1' | 'level2' | 'names'>;

/** The columns of levels and names: by their headings, else by what stands in them. */
function levelColumns(
  grid: Grid,
  header: IndicatorHeader,
  cells: readonly HeaderCell[],
  lastRow: number,
): LevelColumns {
  const firstRow = header.bottom + 1;
  const headed: LevelColumns = {
    level1: best(cells, 'level1'),
    level2: best(cells, 'level2'),
    names: namesInOrder(grid, all(cells, 'name'), firstRow, lastRow),
  };
  const named = lastLevelAsName(underGroup(grid, headed, best(cells, 'group'), firstRow, lastRow));
  const told = ofSecondLevel(grid, underOneHeading(grid, named, firstRow, lastRow), firstRow, lastRow);
  const nameLeft = told.names[0]?.left ?? 0;
  if (!told.level1) {
    const [level1, level2] = levelsByContent(grid, header, nameLeft, lastRow, told.level2);
    return { ...told, level1, level2 };
  }
  const between = { left: told.level1.right + 1, right: nameLeft - 1 };
  if (told.level2 || between.left > between.right) return told;
  // 指标类别 | 分项 | 指标内容: the column between holds 数量指标, whatever heads it.
  return holdsSecondLevel(grid, between, firstRow, lastRow) ? { ...told, level2: between } : told;
}

/** 绩效指标 over all of them: the last of its columns names the indicator, those before it are levels. */
function underGroup(
  grid: Grid,
  levels: LevelColumns,
  group: ColumnSpan | null,
  firstRow: number,
  lastRow: number,
): LevelColumns {
  if (levels.names.length > 0 || !group) return levels;
  const parts = splitGroup(grid, group, firstRow, lastRow);
  const [outer = null, inner = null] = parts.slice(0, -1);
  return { level1: levels.level1 ?? outer, level2: levels.level2 ?? inner, names: parts.slice(-1) };
}

/** Where no column is headed as that of the names, the innermost level holds them. */
function lastLevelAsName(levels: LevelColumns): LevelColumns {
  const { level1, level2, names } = levels;
  if (names.length > 0) return levels;
  if (level2) return { level1, level2: null, names: [level2] };
  return level1 ? { level1: null, level2: null, names: [level1] } : levels;
}

/** One header over both level columns. */
function underOneHeading(grid: Grid, levels: LevelColumns, firstRow: number, lastRow: number): LevelColumns {
  const { level1, level2 } = levels;
  if (!level1 || level2 || level1.right <= level1.left) return levels;
  const [outer, inner] = splitGroup(grid, level1, firstRow, lastRow);
  return outer && inner ? { ...levels, level1: outer, level2: inner } : levels;
}

/** 指标类别 over 数量, 质量: the first level stands in rows of its own. */
function ofSecondLevel(grid: Grid, levels: LevelColumns, firstRow: number, lastRow: number): LevelColumns {
  const { level1, level2 } = levels;
  if (!level1 || level2 || !holdsSecondLevel(grid, level1, firstRow, lastRow)) return levels;
  return { ...levels, level1: null, level2: level1 };
}

/** The columns of the target, the best first: an adjusted one counts before the initial. */
function targetColumns(cells: readonly HeaderCell[]): HeaderCell[] {
  const adjusted = [
    ...all(cells, 'targetAdjusted'),
    ...cells.filter((cell) => cell.role === 'target' && cell.combined.includes('调整')),
  ];
  const plain = all(cells, 'target').filter((cell) => !adjusted.includes(cell));
  return [...adjusted, ...plain, ...all(cells, 'targetInitial')];
}

/** The unit of the target, and that of the actual where a second one stands right beside it. */
function unitColumns(
  cells: readonly HeaderCell[],
  actual: ColumnSpan | null,
): Pick<TableColumns, 'unit' | 'actualUnit'> {
  const actualUnit = all(cells, 'targetUnit').find(({ left }) => actual !== null && left === actual.right + 1) ?? null;
  const unit = best(cells, 'targetUnit', (cell) => cell !== actualUnit);
  // A single one behind both belongs to the target: 目标值 | 实际值 | 单位.
  return unit ? { unit, actualUnit } : { unit: actualUnit, actualUnit: null };
}

const POINT_ROLES: ReadonlySet<HeaderRole | null> = new Set<HeaderRole | null>(['weight', 'score', 'aside', null]);

/** Columns that may hold points; those right of the names where there are any (一级指标权重 stands left of them). */
function pointColumns(cells: readonly HeaderCell[], nameLeft: number): HeaderCell[] {
  const all = cells.filter(({ role }) => POINT_ROLES.has(role));
  const isLeft = ({ left }: HeaderCell): boolean => left <= nameLeft;
  return all.filter(
    (cell) => !isLeft(cell) || (cell.role !== null && !all.some((other) => other.role === cell.role && !isLeft(other))),
  );
}

/** Assigns the header's columns to the parts of an indicator. */
export function assignColumns(grid: Grid, header: IndicatorHeader, lastRow: number): TableColumns {
  // What stands left of the levels is the table's name at its side, whatever it says.
  const levelLefts = header.cells
    .filter(({ role }) => role === 'level1' || role === 'level2' || role === 'name')
    .map(({ left }) => left);
  const firstLevel = Math.min(...levelLefts);
  const cells = header.cells.filter(
    ({ role, left }) => left >= firstLevel || role === 'group' || levelLefts.length === 0,
  );
  const levels = levelColumns(grid, header, cells, lastRow);
  const nameLeft = levels.names[0]?.left ?? 0;
  const targets = targetColumns(cells);
  const actual = actualColumn(grid, header, cells);
  const points = settlePoints(grid, pointColumns(cells, nameLeft), header.bottom + 1, lastRow);
  const behindName = [...targets, ...(actual ? [actual] : [])].filter(({ left }) => left > nameLeft);
  return {
    ...levels,
    nameLimit: Math.min(...behindName.map(({ left }) => left)),
    operator: best(cells, 'targetOperator'),
    ...unitColumns(cells, actual),
    targets,
    actual,
    explanation: best(cells, 'explanation'),
    weight: points.weight,
    score: points.score,
    factor: points.factor,
    points,
    byContent: new Set(cells.filter(({ byContent }) => byContent).flatMap(({ left }) => left)),
    left: Math.min(...cells.map(({ left }) => left)),
    right: Math.max(...cells.map(({ right }) => right)),
  };
}

/** Rows looked through to tell what a column holds. */
const SAMPLE_ROWS = 60;

/**
 * Of several name columns the fourth level names the indicator; else the first one, unless its cells stand for
 * several rows that another column tells apart (三级指标 merged over the rows of 具体指标).
 */
function namesInOrder(grid: Grid, names: readonly HeaderCell[], firstRow: number, lastRow: number): HeaderCell[] {
  const fourth = names.filter(({ combined }) => FOURTH_LEVEL.test(combined));
  if (fourth.length > 0) return [...fourth, ...names.filter((cell) => !fourth.includes(cell))];
  const [first, ...others] = names;
  const finer =
    first &&
    others.find(
      (other) =>
        other.left > first.left && tellsApart(grid, first, other, firstRow, Math.min(lastRow, firstRow + SAMPLE_ROWS)),
    );
  return finer ? [finer, ...names.filter((cell) => cell !== finer)] : [...names];
}

function tellsApart(grid: Grid, wide: ColumnSpan, fine: ColumnSpan, firstRow: number, lastRow: number): boolean {
  for (let row = firstRow; row <= lastRow; row++) {
    const [first] = grid.row(row);
    // What stands below the table says nothing about its columns.
    if (first && (tailRole(first.label) !== null || NOTES_START.test(first.label.compact))) return false;
    const [named] = grid.entriesIn(row, fine);
    if (named?.row === row && grid.entriesIn(row, wide).every((entry) => entry.row < row)) return true;
  }
  return false;
}

/** A header 绩效指标 over several columns heads levels and name; the rows below tell how many. */
function splitGroup(grid: Grid, group: ColumnSpan, firstRow: number, lastRow: number): ColumnSpan[] {
  const starts = new Set<number>([group.left]);
  for (const entry of grid.between(firstRow, Math.min(lastRow, firstRow + SAMPLE_ROWS))) {
    if (entry.col > group.left && entry.col <= group.right) starts.add(entry.col);
  }
  const lefts = [...starts].sort((a, b) => a - b);
  return lefts.map((left, index) => ({ left, right: (lefts[index + 1] ?? group.right + 1) - 1 }));
}

/** Whether a column of levels names those of the second level and none of the first. */
function holdsSecondLevel(grid: Grid, span: ColumnSpan, firstRow: number, lastRow: number): boolean {
  let found = 0;
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + SAMPLE_ROWS); row++) {
    const entry = grid.entryIn(row, span);
    // A row over the width of the table is a section, whatever it names.
    if (entry?.row !== row || entry.area.right > span.right) continue;
    const text = cleanLevel(compactLabel(entry.cell.text));
    // 成本指标 and 满意度指标 stand on either level.
    if (LEVEL2_NAMES.has(text)) found += LEVEL1_NAMES.has(text) ? 0 : 1;
    else if (LEVEL1_NAMES.has(text)) return false;
  }
  return found >= 2;
}

/** Level columns without a header are known by what stands in them: 产出指标, 数量指标, …. */
function levelsByContent(
  grid: Grid,
  header: IndicatorHeader,
  nameLeft: number,
  lastRow: number,
  headedLevel2: ColumnSpan | null,
): [ColumnSpan | null, ColumnSpan | null] {
  let level1: ColumnSpan | null = null;
  let level2 = headedLevel2;
  for (const entry of grid.between(header.bottom + 1, lastRow)) {
    if (entry.area.right >= nameLeft || (headedLevel2 && entry.col === headedLevel2.left)) continue;
    const text = cleanLevel(compactLabel(entry.cell.text));
    if (LEVEL1_NAMES.has(text)) level1 ??= { left: entry.col, right: entry.area.right };
    else if (LEVEL2_NAMES.has(text)) level2 ??= { left: entry.col, right: entry.area.right };
  }
  return [level1, level2];
}
