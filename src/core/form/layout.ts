import { displayLine } from '../text/normalise';
import type { ColumnSpan, Entry, Grid } from './grid';
import type { HeadField } from './head';
import type { HeaderCell, IndicatorHeader } from './header-cells';
import type { TableColumns } from './indicator-columns';
import type { IndicatorTable } from './indicator-table';
import { NOTES_START, tailRole } from './labels';
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
  const byFigures = new Set<ColumnRole['role']>(points.byFigures ? ['weight', 'score', 'factor'] : []);
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

/** What every row of the form is: each row is said once, by the part that took it up first. */
export function rowNotes(grid: Grid, first: number, last: number, parts: Parts): RowNote[] {
  const said = new SaidRows(grid);
  for (const { rows } of parts.tables) for (const { row, kind, cell, by } of rows) said.say(row, kind, cell, by);
  if (parts.title) said.say(parts.title.row, 'title', parts.title.cell);
  for (const block of parts.blocks) sayMoney(said, grid, block);
  sayTexts(said, parts);
  return said.between(first, last);
}

class SaidRows {
  readonly #notes = new Map<number, RowNote>();

  constructor(private readonly grid: Grid) {}

  /** @param cell without one the first of the row tells */
  say(row: number, kind: RowKind, cell: RowNote['cell'] = null, by: RowNote['by'] = 'words'): void {
    if (!this.#notes.has(row)) this.#notes.set(row, { row, kind, cell: cell ?? this.#firstCell(row), by });
  }

  /** The rows in order; what nobody took up is told by its place. */
  between(first: number, last: number): RowNote[] {
    const notes: RowNote[] = [];
    for (let row = first; row <= last; row++) notes.push(this.#notes.get(row) ?? this.#byPlace(row));
    return notes;
  }

  #byPlace(row: number): RowNote {
    const [entry] = this.grid.row(row);
    return { row, kind: entry ? restKind(entry) : 'blank', cell: entry?.cell ?? null, by: 'place' };
  }

  #firstCell(row: number): RowNote['cell'] {
    const [first] = this.grid.row(row);
    return first ? { row: first.row, col: first.col } : null;
  }
}

/** Headings and sources of a block of money. */
function sayMoney(said: SaidRows, grid: Grid, { area, rows }: FundingBlock): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const isHeader = row === area.top && !rows.some(({ budget }) => budget?.cell.row === row);
    const source = isHeader ? undefined : sourceIn(rows, row);
    if (source) said.say(row, source.isTotal ? 'total' : 'source', source.label.cell);
    else if (isHeader || grid.row(row).length > 0) said.say(row, 'budget-header');
  }
}

function sourceIn(rows: FundingBlock['rows'], row: number): FundingBlock['rows'][number] | undefined {
  return rows.find(
    ({ budget, executed, label }) => budget?.cell.row === row || executed?.cell.row === row || label.cell.row === row,
  );
}

/** Goals, reasons, head and notes. */
function sayTexts(said: SaidRows, { goals, reasons, fields, notes }: Parts): void {
  for (const slot of [goals?.expected, goals?.achieved]) if (slot) said.say(slot.cell.row, 'goal', slot.cell, 'place');
  for (const { label } of reasons) said.say(label.cell.row, 'reason', label.cell);
  for (const { label } of fields) said.say(label.row, 'head', label.cell);
  if (notes) for (let row = notes.range.top; row <= notes.range.bottom; row++) said.say(row, 'notes');
}

/** What the row of an entry nobody took up is. */
function restKind(entry: Entry): RowKind {
  if (NOTES_START.test(entry.label.compact)) return 'notes';
  const role = tailRole(entry.lead)?.role;
  if (role === 'signOff' || role === 'grade') return 'sign-off';
  return role === 'total' ? 'total' : 'other';
}
