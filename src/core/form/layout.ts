import { displayLine } from '../text/normalise';
import type { ColumnSpan, Entry, Grid } from './grid';
import type { HeadField } from './head';
import type { HeaderCell, IndicatorHeader } from './header-cells';
import type { TableColumns } from './indicator-columns';
import type { IndicatorTable } from './indicator-table';
import { NOTES_START, tailRole } from './labels';
import { beforeColon, readLabel } from './label-text';
import type { ColumnRole, EvaluationForm, FundingBlock, IndicatorColumn, RowKind, RowNote } from './types';

/** The columns of the indicator table with their roles, and what settled them. */
export function columnRoles({ cells }: IndicatorHeader, columns: TableColumns): ColumnRole[] {
  const { points } = columns;
  const headingOf = ({ left }: ColumnSpan): string => {
    const cell = cells.find((candidate: HeaderCell) => left >= candidate.left && left <= candidate.right);
    return cell ? displayLine(cell.entry.cell.text) : '';
  };
  const spans: readonly [ColumnRole['role'], ColumnSpan | null | undefined][] = [
    ['level1', columns.level1],
    ['level2', columns.level2],
    ['name', columns.names[0]],
    ['targetOperator', columns.operator],
    ['target', columns.targets[0]],
    ['targetUnit', columns.unit],
    ['actual', columns.actual],
    ['explanation', columns.explanation],
    ['weight', columns.weight],
    ['score', columns.score],
    ['factor', columns.factor],
  ];
  const byFigures = new Set<ColumnRole['role']>(points.by === 'figures' ? ['weight', 'score', 'factor'] : []);
  return spans
    .flatMap(([role, span]): ColumnRole[] =>
      span
        ? [
            {
              col: span.left,
              role,
              heading: headingOf(span),
              ...(byFigures.has(role)
                ? { by: 'figures' as const, rows: points.rows }
                : { by: columns.byContent.has(span.left) ? ('figures' as const) : ('words' as const), rows: 0 }),
            },
          ]
        : [],
    )
    .sort((a, b) => a.col - b.col);
}

/** Column → first grid column of that role. */
export function columnMap(roles: readonly ColumnRole[]): EvaluationForm['columns'] {
  const map: Partial<Record<IndicatorColumn, number>> = {};
  for (const { role, col } of roles) {
    if (role !== 'initialBudget' && role !== 'budget' && role !== 'executed' && role !== 'rate' && role !== 'factor')
      map[role] = col;
  }
  return map;
}

/** The parts whose rows are known once the form is read. */
interface Parts {
  readonly title: Entry | null;
  readonly fields: readonly HeadField[];
  readonly blocks: readonly FundingBlock[];
  readonly goals: EvaluationForm['goals'];
  readonly tables: readonly IndicatorTable[];
  readonly reasons: EvaluationForm['explanationBlocks'];
  readonly notes: EvaluationForm['notes'];
}

/** What a part says of a row; without a cell it is the first one of the row that tells. */
type Saying = Omit<RowNote, 'cell' | 'by'> & Partial<Pick<RowNote, 'cell' | 'by'>>;

/** What every row of the form is: each row is said once, by the part that took it up first. */
export function rowNotes(grid: Grid, first: number, last: number, parts: Parts): RowNote[] {
  const notes = new Map<number, RowNote>();
  const take = (sayings: Iterable<Saying>): void => {
    for (const { row, kind, cell, by = 'words' } of sayings)
      if (!notes.has(row)) notes.set(row, { row, kind, cell: cell ?? firstCell(grid, row), by });
  };
  for (const { rows } of parts.tables) take(rows);
  if (parts.title) take([{ row: parts.title.row, kind: 'title', cell: parts.title.cell }]);
  for (const block of parts.blocks) take(rowsOfMoney(grid, block));
  take(rowsOfTexts(parts));
  take(restOfRows(grid, first, last));
  return [...notes.values()].filter(({ row }) => row >= first && row <= last).sort((a, b) => a.row - b.row);
}

/** The first cell of a row that says something. */
function firstCell(grid: Grid, row: number): RowNote['cell'] {
  const [first] = grid.row(row);
  return first ? { row: first.row, col: first.col } : null;
}

/** Headings and sources of a block of money. */
function* rowsOfMoney(grid: Grid, { area, rows }: FundingBlock): Iterable<Saying> {
  for (let row = area.top; row <= area.bottom; row++) {
    const isHeader = row === area.top && !rows.some(({ budget }) => budget?.cell.row === row);
    const source = isHeader ? undefined : sourceIn(rows, row);
    if (source) yield { row, kind: source.isTotal ? 'total' : 'source', cell: source.label.cell };
    else if (isHeader || grid.row(row).length > 0) yield { row, kind: 'budget-header' };
  }
}

function sourceIn(rows: FundingBlock['rows'], row: number): FundingBlock['rows'][number] | undefined {
  return rows.find(({ budget, executed, label }) =>
    [budget?.cell.row, executed?.cell.row, label.cell.row].includes(row),
  );
}

/** Goals, reasons, head and notes. */
function* rowsOfTexts({ goals, reasons, fields, notes }: Parts): Iterable<Saying> {
  for (const slot of [goals?.expected, goals?.achieved])
    if (slot) yield { row: slot.cell.row, kind: 'goal', cell: slot.cell, by: 'place' };
  for (const { label } of reasons) yield { row: label.cell.row, kind: 'reason', cell: label.cell };
  for (const { label } of fields) yield { row: label.row, kind: 'head', cell: label.cell };
  if (notes) for (let row = notes.range.top; row <= notes.range.bottom; row++) yield { row, kind: 'notes' };
}

function* restOfRows(grid: Grid, first: number, last: number): Iterable<Saying> {
  for (let row = first; row <= last; row++) {
    const [entry] = grid.row(row);
    yield { row, kind: entry ? restKind(entry) : 'blank', cell: entry?.cell ?? null, by: 'place' };
  }
}

/** What the row of an entry nobody took up is. */
function restKind(entry: Entry): RowKind {
  if (NOTES_START.test(entry.label.compact)) return 'notes';
  const role = tailRole(readLabel(beforeColon(entry.cell.text)))?.role;
  if (role === 'signOff' || role === 'grade') return 'sign-off';
  return role === 'total' ? 'total' : 'other';
}
