import { displayLine } from '../text/normalise';
import type { ColumnSpan, Entry, Grid } from './grid';
import type { HeadField } from './head';
import type { HeaderCell, IndicatorHeader } from './header-cells';
import type { TableColumns } from './indicator-columns';
import type { IndicatorTable } from './indicator-table';
import { NOTES_START, tailRole } from './labels';
import { beforeColon, readLabel } from './label-text';
import type { ColumnRole, EvaluationForm, FundingBlock, IndicatorColumn, RowKind, RowNote, Slot } from './types';

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

/** The first cell of a row that says something. */
function placeOf(grid: Grid, row: number): RowNote['cell'] {
  const [first] = grid.row(row);
  return first ? { row: first.row, col: first.col } : null;
}

/** What every row of the form is: each row is said once, by the part that took it up first. */
export function rowNotes(grid: Grid, first: number, last: number, parts: Parts): RowNote[] {
  const notes = new Map<number, RowNote>();
  const say = (
    row: number,
    kind: RowKind,
    slot: { readonly cell: Slot['cell'] | null } | null,
    by: RowNote['by'] = 'words',
  ): void => {
    if (!notes.has(row)) notes.set(row, { row, kind, cell: slot?.cell ?? placeOf(grid, row), by });
  };
  for (const { rows } of parts.tables) for (const note of rows) say(note.row, note.kind, note, note.by);
  if (parts.title) say(parts.title.row, 'title', { cell: parts.title.cell });
  for (const { area, rows } of parts.blocks) {
    for (let row = area.top; row <= area.bottom; row++) {
      const source = rows.find(({ budget, executed, label }) =>
        [budget?.cell.row, executed?.cell.row, label.cell.row].includes(row),
      );
      const isHeader = row === area.top && !rows.some(({ budget }) => budget?.cell.row === row);
      if (isHeader) say(row, 'budget-header', null);
      else if (source) say(row, source.isTotal ? 'total' : 'source', source.label);
      else if (grid.row(row).length > 0) say(row, 'budget-header', null);
    }
  }
  for (const slot of [parts.goals?.expected, parts.goals?.achieved])
    if (slot) say(slot.cell.row, 'goal', slot, 'place');
  for (const { label } of parts.reasons) say(label.cell.row, 'reason', label);
  for (const { label } of parts.fields) say(label.row, 'head', { cell: label.cell });
  const range = parts.notes?.range;
  for (let row = range?.top ?? 0; range && row <= range.bottom; row++) say(row, 'notes', null);
  for (let row = first; row <= last; row++) {
    const [entry] = grid.row(row);
    say(row, entry ? restKind(entry) : 'blank', entry ? { cell: entry.cell } : null, 'place');
  }
  return [...notes.values()].filter(({ row }) => row >= first && row <= last).sort((a, b) => a.row - b.row);
}

/** What the row of an entry nobody took up is. */
function restKind(entry: Entry): RowKind {
  if (NOTES_START.test(entry.label.compact)) return 'notes';
  const role = tailRole(readLabel(beforeColon(entry.cell.text)))?.role;
  if (role === 'signOff' || role === 'grade') return 'sign-off';
  return role === 'total' ? 'total' : 'other';
}
