import { cellKey, type CellRef } from '../sheet/address';
import type { Steps } from '../steps';
import { compactLabel } from '../text/normalise';
import type { ColumnSpan, Entry, Grid } from './grid';
import type { IndicatorHeader } from './header-cells';
import { isCompleteHeader, readHeader } from './indicator-header';
import { assignColumns, type TableColumns } from './indicator-columns';
import { Levels } from './levels';
import { sectionOver } from './outline';
import { beforeColon } from './label-text';
import { headerRole, tailRole, type HeaderRole } from './labels';
import { blankSlot, numberSlot, slotOf } from './slots';
import { markSubRows } from './sub-rows';
import { RowClassifier } from './table-rows';
import { readActual, readTarget, slotIn } from './targets';
import type { Indicator, NumberSlot, RowKind, RowNote, Slot } from './types';

/** What was read of the indicator table, and where it ends. */
export interface IndicatorTable {
  readonly indicators: readonly Indicator[];
  readonly columns: TableColumns;
  /** 总分 row, if it stands in the table. */
  readonly totalRow: number | null;
  /** Last row that belongs to the table's rows, fillers and blank merged rows included. */
  readonly lastRow: number;
  /** First row after the table's rows. */
  readonly tailRow: number;
  /** What each of its rows is. */
  readonly rows: readonly RowNote[];
}

/** A weight or score that several rows share counts once, in the first of them. */
function ownNumber(grid: Grid, row: number, span: ColumnSpan | null): NumberSlot | null {
  const slot = slotIn(grid, row, span);
  if (!slot) return null;
  return numberSlot(slot.cell.row < row ? blankSlot(slot) : slot);
}

/** A gap this long ends the table; what lies further down is something else. */
const MAX_BLANK_ROWS = 10;

/** Kinds of rows that end the table. */
const ENDS: ReadonlySet<RowKind> = new Set<RowKind>(['budget-header', 'reason', 'notes', 'sign-off']);

/** Folds the rows of an indicator table, each classified once, into its indicators. */
export class TableReader {
  readonly #indicators: Indicator[] = [];
  readonly #seen = new Set<number>();
  readonly #notes: RowNote[] = [];
  readonly #levels: Levels;
  #classifier: RowClassifier;
  readonly #columns: TableColumns;
  #totalRow: number | null = null;
  /** The total has been passed; one above the indicators closes nothing. */
  #isClosed = false;
  #lastRow: number;

  constructor(
    private readonly grid: Grid,
    private readonly header: IndicatorHeader,
    private readonly limit: number,
    /** Rows that name levels as a header does. */
    private readonly candidateRows: ReadonlySet<number>,
  ) {
    this.#columns = assignColumns(grid, header, limit);
    this.#classifier = new RowClassifier(grid, this.#columns);
    this.#levels = new Levels(grid);
    this.#lastRow = header.bottom;
  }

  /** 产出指标（50分） over the header of a table without a column for it holds for the rows below. */
  #enterLevelAbove(): void {
    const section = this.#columns.level1 ? null : sectionOver(this.grid, this.header.top, this.#columns);
    if (!section) return;
    this.#levels.enter(section);
    this.#notes.push({ row: this.header.top - 1, kind: 'section', cell: section.level.cell, by: 'words' });
  }

  *reading(): Steps<IndicatorTable> {
    this.#enterLevelAbove();
    this.#noteHeader(this.header);
    let row = this.header.bottom + 1;
    let blankRows = 0;
    for (; row <= this.limit; row++) {
      yield 0;
      if (this.grid.row(row).length === 0) {
        blankRows++;
        if (blankRows > MAX_BLANK_ROWS && row > this.#lastRow + MAX_BLANK_ROWS) break;
        continue;
      }
      blankRows = 0;
      const repeated = this.#repeatedHeader(row);
      if (repeated) {
        this.#classifier = new RowClassifier(this.grid, assignColumns(this.grid, repeated, this.limit));
        this.#noteHeader(repeated);
        row = repeated.bottom;
        continue;
      }
      if (!this.#fold(row)) break;
    }
    this.#coverSides();
    const indicators = markSubRows(this.#indicators);
    const subRows = new Map(indicators.filter(({ isSubRow }) => isSubRow).map((own) => [keyOf(own.name.cell), own]));
    return {
      indicators,
      columns: this.#columns,
      totalRow: this.#totalRow,
      lastRow: this.#lastRow,
      tailRow: Math.max(row, this.#lastRow + 1),
      rows: this.#notes.map((note) => withSubRow(note, subRows)),
    };
  }

  /** The header printed again on the next page, possibly with other columns. */
  #repeatedHeader(row: number): IndicatorHeader | null {
    if (!this.candidateRows.has(row) && !this.candidateRows.has(row + 1)) return null;
    const roles = new Set<HeaderRole>();
    for (const entry of this.grid.row(row)) {
      const role = headerRole(entry.label)?.role;
      if (role) roles.add(role);
    }
    if (roles.size < 3) return null;
    const next = new Set<HeaderRole>(roles);
    for (const entry of this.grid.row(row + 1)) {
      const role = headerRole(entry.label)?.role;
      if (role) next.add(role);
    }
    if (!isCompleteHeader(roles) && !isCompleteHeader(next)) return null;
    return readHeader(this.grid, row) ?? readHeader(this.grid, row + 1);
  }

  /** Takes up one row; false when it ends the table. */
  #fold(row: number): boolean {
    const classified = this.#classifier.classify(row, this.#isClosed);
    if (!classified) return true;
    const { kind, entry, section } = classified;
    if (isReason(kind, entry) && this.#goesOnAfter(row)) this.#explain(entry);
    else if (ENDS.has(kind)) return false;
    this.#notes.push({
      row,
      kind,
      cell: { row: entry.row, col: entry.col },
      by: kind === 'indicator' ? 'place' : (section?.by ?? 'words'),
    });
    this.#cover(row, this.grid.row(row));
    if (kind === 'total') {
      this.#totalRow = row;
      this.#isClosed = this.#indicators.length > 0;
    }
    const isLevelled = kind === 'section' || kind === 'indicator' || kind === 'filler' || kind === 'other';
    if (isLevelled) this.#levels.read(row, this.#classifier.columns);
    if (section) this.#levels.enter(section);
    if (kind === 'indicator') this.#addIndicator(row, entry);
    return true;
  }

  /** Whether the next row is an indicator with a target or an actual: a line of reasons stands between the rows it is about. */
  #goesOnAfter(row: number): boolean {
    const next = this.#classifier.classify(row + 1, this.#isClosed);
    const isHeader = this.candidateRows.has(row + 1) || this.candidateRows.has(row + 2);
    return row < this.limit && !isHeader && next?.kind === 'indicator' && this.#classifier.hasContent(row + 1);
  }

  /** 说明：… below an indicator is its reason, where it has none beside it. */
  #explain(label: Entry): void {
    const above = this.#indicators.pop();
    if (!above) return;
    const isGiven = above.explanation !== null && above.explanation.text !== '';
    this.#indicators.push(isGiven ? above : { ...above, explanation: reasonIn(this.grid, label) });
  }

  #addIndicator(row: number, entry: Entry): void {
    const { columns } = this.#classifier;
    const { target, parts } = readTarget(this.grid, row, columns);
    // A name over several rows is one indicator, unless a further row brings a target of its own.
    const key = keyOf(entry);
    if (this.#seen.has(key) && (target.cell.row < row || target.text === '')) return;
    this.#seen.add(key);
    const { outer, inner } = this.#levels;
    const name = slotOf(entry);
    this.#indicators.push({
      level1: outer.text,
      level2: inner.text,
      level1Points: outer.points,
      level2Points: inner.points,
      level1Cell: outer.cell,
      level2Cell: inner.cell,
      name,
      target,
      targetParts: parts,
      actual: readActual(this.grid, row, columns),
      explanation: slotIn(this.grid, row, columns.explanation),
      weight: ownNumber(this.grid, row, columns.weight),
      score: ownNumber(this.grid, row, columns.score),
      factor: ownNumber(this.grid, row, columns.factor),
      isSubRow: compactLabel(name.text).startsWith('其中'),
    });
  }

  #noteHeader({ top, bottom }: IndicatorHeader): void {
    for (let row = top; row <= bottom; row++) {
      const [first] = this.grid.row(row);
      if (first) this.#notes.push({ row, kind: 'header', cell: { row: first.row, col: first.col }, by: 'words' });
    }
  }

  #cover(row: number, entries: readonly Entry[]): void {
    this.#lastRow = Math.max(
      this.#lastRow,
      row,
      ...entries.filter(({ area }) => area.bottom <= this.limit).map(({ area }) => area.bottom),
    );
  }

  /** The label at the side of the table is merged over all of its rows, blank ones included. */
  #coverSides(): void {
    for (let row = this.header.top; row <= this.header.bottom; row++) this.#cover(row, this.grid.row(row));
  }
}

/** 说明： opens the notes of a form as well. */
const isReason = (kind: RowKind, { lead }: Entry): boolean =>
  kind === 'reason' || (kind === 'notes' && tailRole(lead)?.role === 'explanation');

/** What stands behind a label of reasons, in its cell or in the one beside it. */
function reasonIn(grid: Grid, label: Entry): Slot {
  const slot = slotOf(label);
  const behind = slot.text.slice(beforeColon(slot.text).length + 1).trim();
  const beside = grid.row(label.row).find(({ col }) => col > label.area.right);
  return behind === '' && beside ? slotOf(beside) : { ...slot, text: behind, isPart: true };
}

const keyOf = ({ row, col }: CellRef): number => cellKey(row, col);

/** @param subRows by the cell of their name */
function withSubRow(note: RowNote, subRows: ReadonlyMap<number, Indicator>): RowNote {
  const own = note.kind === 'indicator' && note.cell ? subRows.get(keyOf(note.cell)) : undefined;
  if (!own) return note;
  return { ...note, kind: 'sub-row', by: own.name.text.trim().startsWith('其中') ? 'words' : 'figures' };
}
