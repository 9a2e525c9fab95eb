import type { SheetSnapshot } from '../sheet/snapshot';
import type { ColumnSpan, Grid } from './grid';
import { isCompleteHeader } from './indicator-header';
import { Strength } from './label-text';
import { headerRole, headRole, type HeaderRole } from './labels';

/** Headers looked at; forms side by side show in the first of them. */
const MAX_HEADERS = 100;

const LEVELS: ReadonlySet<HeaderRole> = new Set<HeaderRole>(['level1', 'level2', 'name', 'group']);
const FIGURES: ReadonlySet<HeaderRole> = new Set<HeaderRole>([
  'target',
  'targetInitial',
  'targetAdjusted',
  'actual',
  'explanation',
  'weight',
  'score',
]);

interface Segment extends ColumnSpan {
  readonly row: number;
}

/** Whether one of the columns between two entries is blank in the row and below it. */
function isGap(grid: Grid, row: number, left: number, right: number): boolean {
  for (let col = left; col <= right; col++) {
    if ([row, row + 1, row + 2].every((place) => grid.at(place, col) === null)) return true;
  }
  return false;
}

/** A stretch that is still being read: the roles of its labels, and whether more may join it. */
class Stretch {
  readonly #roles = new Set<HeaderRole>();
  #isClosed = false;
  #hasFigures = false;

  constructor(
    private readonly grid: Grid,
    readonly segment: { row: number; left: number; right: number },
    role: HeaderRole,
  ) {
    this.#roles.add(role);
  }

  /** An entry on the right: a blank column behind the actual, or a label that comes again, ends the stretch. */
  meet(role: HeaderRole | null, previousRight: number, left: number): void {
    const comesAgain = role !== null && role !== 'target' && FIGURES.has(role) && this.#roles.has(role);
    this.#isClosed ||=
      comesAgain || (this.#roles.has('actual') && isGap(this.grid, this.segment.row, previousRight + 1, left - 1));
  }

  /** Whether a level begins another stretch: levels stand in front of figures, and belong together before them. */
  get endsBeforeLevel(): boolean {
    return this.#isClosed || this.#hasFigures;
  }

  take(role: HeaderRole, right: number): void {
    if (this.#isClosed) return;
    this.segment.right = right;
    this.#roles.add(role);
    this.#hasFigures ||= FIGURES.has(role);
  }
}

/** Stretches of the row that each begin with levels and go on with figures, up to a blank column or a label that comes again. */
function stretches(grid: Grid, row: number): Segment[] {
  const found: Stretch[] = [];
  let current: Stretch | undefined;
  let previousRight = -1;
  for (const { label, col, area } of grid.row(row)) {
    const match = headerRole(label);
    const role = match && match.strength !== Strength.weak ? match.role : null;
    current?.meet(role, previousRight, col);
    previousRight = area.right;
    if (role === null) continue;
    if (LEVELS.has(role) && (!current || current.endsBeforeLevel)) {
      current = new Stretch(grid, { row, left: col, right: area.right }, role);
      found.push(current);
    } else {
      current?.take(role, area.right);
    }
  }
  return found.map(({ segment }) => segment);
}

/** Whether the columns hold a whole header, in this row or with the row above or below it. */
function isWhole(grid: Grid, { row, left, right }: Segment): boolean {
  const roles = new Set<HeaderRole>();
  for (const entry of grid.between(row - 1, row + 1)) {
    const role = entry.col >= left && entry.col <= right ? headerRole(entry.label)?.role : undefined;
    if (role) roles.add(role);
  }
  return isCompleteHeader(roles);
}

/** The headers of a row; a stretch that is none by itself (一级指标 | 权重) belongs to the next. */
function headersIn(grid: Grid, row: number): Segment[] {
  const headers: Segment[] = [];
  let left: number | null = null;
  for (const stretch of stretches(grid, row)) {
    const header: Segment = { ...stretch, left: left ?? stretch.left };
    if (isWhole(grid, header)) {
      headers.push(header);
      left = null;
    } else {
      left = header.left;
    }
  }
  return headers;
}

/** The band of a header begins with the filled cells that touch it on its left. */
function bandStart(grid: Grid, { row, left }: Segment, previousRight: number): number {
  let start = left;
  while (start - 1 > previousRight && grid.at(row, start - 1) !== null) start--;
  return start;
}

/**
 * The columns of each form where forms stand side by side: their headers share no column.
 *
 * @returns one span per form from left to right; a single one that spans everything for all other sheets
 */
export function columnBands(grid: Grid, candidateRows: readonly number[]): ColumnSpan[] {
  const clusters: { row: number; left: number; right: number }[] = [];
  for (const header of candidateRows
    .slice(0, MAX_HEADERS)
    .flatMap((row) => headersIn(grid, row))
    .sort((a, b) => a.left - b.left)) {
    const last = clusters[clusters.length - 1];
    if (last && header.left <= last.right) last.right = Math.max(last.right, header.right);
    else clusters.push({ ...header });
  }
  const starts = clusters.slice(1).map((cluster, index) => bandStart(grid, cluster, clusters[index]?.right ?? -1));
  return [0, ...starts].map((left, index) => ({ left, right: (starts[index] ?? Number.MAX_SAFE_INTEGER) - 1 }));
}

/**
 * Whether bands are the halves of one form printed side by side: their headers stand in the same row, and only the
 * first of them has a head or a budget of its own.
 */
export function areHalves(grid: Grid, candidateRows: readonly number[], bands: readonly ColumnSpan[]): boolean {
  const [row] = candidateRows.filter((candidate) => headersIn(grid, candidate).length > 0);
  if (row === undefined || headersIn(grid, row).length !== bands.length) return false;
  const opens = ({ left, right }: ColumnSpan): boolean =>
    [...grid.between(grid.firstRow, row - 1)].some(
      (entry) => entry.col >= left && entry.col <= right && headRole(entry.label)?.role === 'project',
    );
  const [first, ...others] = bands;
  return first !== undefined && opens(first) && !others.some(opens);
}

/** What stands in the columns; a cell merged over their edge (a title over all forms) belongs to every form. */
export function withinColumns(snapshot: SheetSnapshot, { left, right }: ColumnSpan): SheetSnapshot {
  const merges = (snapshot.merges ?? []).filter((merge) => merge.right >= left && merge.left <= right);
  const shared = new Set(merges.filter((merge) => merge.left < left).map((merge) => `${merge.top},${merge.left}`));
  const cells = snapshot.cells.filter(({ row, col }) => (col >= left && col <= right) || shared.has(`${row},${col}`));
  return { ...snapshot, cells, merges: snapshot.merges && merges };
}
