import { parseDecimal, type Decimal } from '../decimal';
import type { CellRange, CellRef } from '../sheet/address';
import type { SheetSnapshot } from '../sheet/snapshot';
import { inOneGo, type Steps } from '../steps';
import { fundingBlocks } from './blocks';
import { readFunding } from './funding/index';
import { readGoals, readManagementBlock } from './goals';
import { Grid, type ColumnSpan, type Entry } from './grid';
import { headerByContent } from './content-columns';
import { findTitle, findYear, headFields, type HeadField } from './head';
import type { IndicatorHeader } from './header-cells';
import { findingCandidateRows, lookingForFigures, readHeader } from './indicator-header';
import { TableReader, type IndicatorTable } from './indicator-table';
import { kindOf } from './kind';
import { pointsOf } from './label-text';
import { columnMap, columnRoles, rowNotes } from './layout';
import { headTotal, parties } from './parties';
import { findingRegions, type Region } from './regions';
import { areHalves, columnBands, withinColumns } from './side-by-side';
import { sectionOver } from './outline';
import { slotOf } from './slots';
import { readReasonsAbove, readTail, type Tail } from './tail';
import type { EvaluationForm, FormPart, Recognition, RowNote, Slot } from './types';
import { nothingFound, whyNone } from './why-none';

/**
 * Finds every self-evaluation form on a sheet.
 *
 * @returns the forms from top to bottom and left to right, or what was looked for and not found
 */
export function recogniseForms(snapshot: SheetSnapshot): Recognition {
  return inOneGo(recognisingForms(snapshot));
}

/** As `recogniseForms`, in steps: for a page that goes on meanwhile. */
export function* recognisingForms(snapshot: SheetSnapshot): Steps<Recognition> {
  const candidates = yield* findingCandidateRows(snapshot);
  const [firstCandidate = 0] = candidates;
  if (candidates.length === 0) return yield* withoutHeadings(snapshot);
  const grid = new Grid(snapshot);
  const hasFigures = yield* lookingForFigures(grid, candidates);
  if (!hasFigures && candidates.length > MAX_UNSURE)
    return { forms: [], reason: whyNone(snapshot, firstCandidate, false) };
  const bands = columnBands(grid, candidates);
  if (bands.length > 1 && !areHalves(grid, candidates, bands)) return yield* besideEachOther(snapshot, bands);
  const halves = bands.map((band) => (bands.length > 1 ? new Grid(withinColumns(snapshot, band)) : grid));
  const regions = yield* findingRegions(halves[0] ?? grid, candidates);
  const candidateRows: ReadonlySet<number> = new Set(candidates);
  const forms: EvaluationForm[] = [];
  for (const region of regions) {
    const form = readForm(grid, region, yield* readingTables(halves, region, candidateRows));
    if (form) forms.push(form);
    yield 1;
  }
  return { forms, reason: forms.length > 0 ? null : whyNone(snapshot, firstCandidate, regions.length > 0) };
}

/**
 * The money of a form once cells of it are filled. Only the rows above the table are read again: what is checked of the
 * table does not rest on an amount above it.
 *
 * @param filled the cells that are filled in this state of the sheet
 * @returns null where the money stands elsewhere, or where more than money was filled: the form is to be recognised
 */
export function moneyFilled(
  form: EvaluationForm,
  snapshot: SheetSnapshot,
  filled: readonly CellRef[],
): Pick<EvaluationForm, 'funding' | 'moreFunding'> | null {
  const { head } = form;
  if (!head || filled.some(({ row }) => row < head.first || row > head.last)) return null;
  const [funding = null, ...moreFunding] = readFunding(new Grid(snapshot), head.first, head.last);
  return funding && { funding, moreFunding };
}

/** Rows that name levels where no heading of achievement is known: more of them are a list of codes. */
const MAX_UNSURE = 20;

/** A form none of whose headings is known: its levels and figures may still tell. */
function* withoutHeadings(snapshot: SheetSnapshot): Steps<Recognition> {
  if (!snapshot.cells.some(({ text }) => text.includes('指标'))) return { forms: [], reason: nothingFound() };
  const grid = new Grid(snapshot);
  const header = headerByContent(grid);
  const region = header && { first: grid.firstRow, last: grid.lastRow, header };
  const form = region && readForm(grid, region, yield* readingTables([grid], region, new Set()));
  return form ? { forms: [form], reason: null } : { forms: [], reason: nothingFound() };
}

/** Forms side by side, in reading order; none reaches into the columns of another, though they may share a title. */
function* besideEachOther(snapshot: SheetSnapshot, bands: readonly ColumnSpan[]): Steps<Recognition> {
  const found: ({ readonly band: ColumnSpan } & Recognition)[] = [];
  for (const band of bands) found.push({ band, ...(yield* recognisingForms(withinColumns(snapshot, band))) });
  const forms = found.flatMap(({ band, forms: own }) =>
    own.map((form) => ({ ...form, head: null, table: { ...form.table, left: Math.max(form.table.left, band.left) } })),
  );
  return {
    forms: forms.sort((a, b) => a.headerRow - b.headerRow),
    reason: forms.length > 0 ? null : (found[0]?.reason ?? null),
  };
}

interface ReadTable {
  readonly header: IndicatorHeader;
  readonly table: IndicatorTable;
}

/** The indicator table of a form; a form printed in halves has one in each. */
function* readingTables(
  halves: readonly Grid[],
  { header, last }: Region,
  candidateRows: ReadonlySet<number>,
): Steps<readonly ReadTable[]> {
  const tables: ReadTable[] = [];
  for (const [index, half] of halves.entries()) {
    const own = index === 0 ? header : readHeader(half, header.top);
    if (own) tables.push({ header: own, table: yield* new TableReader(half, own, last, candidateRows).reading() });
  }
  return tables;
}

function readForm(grid: Grid, { first, last, header }: Region, tables: readonly ReadTable[]): EvaluationForm | null {
  const headLast = header.top - 1;
  const [main] = tables;
  const closing = tables[tables.length - 1]?.table;
  const indicators = tables.flatMap(({ table }) => table.indicators);
  if (!main || !closing || indicators.length === 0) return null;
  const kind = kindOf(header, indicators);
  if (!kind) return null;
  const titleEntry = findTitle(grid, first, headLast);
  const fields = headFields(grid, first, headLast);
  const tailRow = Math.max(...tables.map(({ table }) => table.tailRow));
  const totalRow = tables.map(({ table }) => table.totalRow).find((row) => row !== null) ?? null;
  const above = readFunding(grid, first, headLast);
  const [funding = null, ...moreFunding] = above.length > 0 ? above : readFunding(grid, tailRow, last);
  const tail = readTail(grid, tailRow, last, closing.columns, totalRow);
  const roles = columnRoles(header, main.table.columns);
  const explanationBlocks = [
    ...readManagementBlock(grid, first, headLast),
    ...readReasonsAbove(grid, first, headLast, main.table.columns),
    ...tail.explanationBlocks,
  ];
  const goals = readGoals(grid, first, headLast);
  let rows: readonly RowNote[] | undefined;
  const form: Omit<EvaluationForm, 'missing'> = {
    kind,
    title: titleEntry ? slotOf(titleEntry) : null,
    year: findYear(grid, titleEntry, fields, first, headLast),
    ...parties(fields, titleEntry),
    funding,
    moreFunding,
    goals,
    indicators,
    columns: columnMap(roles),
    columnRoles: roles,
    tablePoints: tablePoints(grid, header, main.table),
    total: tail.total ?? headTotal(fields),
    explanationBlocks,
    notes: tail.notes,
    table: tableRange(grid, { title: titleEntry, fields, header, tables, tail, first }),
    headerRow: header.bottom,
    head: above.length > 0 ? { first, last: headLast } : null,
    labels: labelsOf(grid, first, header),
    // Only who asks how the form was understood wants them.
    get rows() {
      return (rows ??= rowNotes(grid, first, Math.max(tail.lastRow, tail.notes?.range.bottom ?? 0, closing.lastRow), {
        title: titleEntry,
        fields,
        blocks: funding ? [funding, ...moreFunding] : moreFunding,
        goals,
        tables: tables.map(({ table }) => table),
        reasons: explanationBlocks,
        notes: tail.notes,
      }));
    },
  };
  return Object.assign(form, { missing: missingParts(form) });
}

/** Points printed at the side of the table or over it: 年度绩效目标（80分）. */
function tablePoints(grid: Grid, header: IndicatorHeader, { columns }: IndicatorTable): Decimal | null {
  const isSide = (entry: Entry): boolean => entry.col < columns.left || /指标|目标/.test(entry.label.bare);
  // 产出指标（50分） over the header is a level of the table.
  if (!columns.level1 && sectionOver(grid, header.top, columns)) return null;
  const left = columns.level1?.left ?? columns.names[0]?.left ?? 0;
  const side = [...grid.between(header.top, header.bottom)].filter((entry) => entry.area.right < left);
  const above = grid.row(header.top - 1);
  for (const entry of [...side, ...(above.length === 1 ? above : [])]) {
    const points = isSide(entry) ? pointsOf(entry.label) : null;
    if (points !== null) return parseDecimal(points);
  }
  return null;
}

interface Extent {
  readonly title: Entry | null;
  readonly fields: readonly HeadField[];
  readonly header: IndicatorHeader;
  readonly tables: readonly ReadTable[];
  readonly tail: Tail;
  readonly first: number;
}

function tableRange(grid: Grid, { title, fields, header, tables, tail, first }: Extent): CellRange {
  const areas = [...grid.between(header.top, header.bottom)].map(({ area }) => area);
  const labelled = fields.flatMap(({ label, valueArea }) => [label.area, valueArea]);
  const all = [...areas, ...labelled, ...(title ? [title.area] : [])];
  return {
    top: title?.row ?? fields[0]?.label.row ?? first,
    left: Math.min(...all.map(({ left }) => left)),
    bottom: Math.max(tail.lastRow, ...tables.map(({ table }) => table.lastRow)),
    right: Math.max(...areas.map(({ right }) => right), ...labelled.map(({ right }) => right)),
  };
}

function labelsOf(grid: Grid, first: number, header: IndicatorHeader): string[] {
  const labels: string[] = [];
  for (const entry of grid.between(first, header.bottom))
    if (entry.label.compact.length <= 30) labels.push(entry.label.compact);
  return labels;
}

function missingParts(form: Omit<EvaluationForm, 'missing'>): FormPart[] {
  const isBlank = (slot: Slot | null): boolean => slot === null || slot.text === '';
  const rows = fundingBlocks(form).flatMap((block) => block.rows);
  const parts: readonly [FormPart, boolean][] = [
    ['title', form.title === null],
    ['year', form.year === null],
    ['project', isBlank(form.project)],
    ['department', isBlank(form.department)],
    ['implementingUnit', isBlank(form.implementingUnit)],
    ['funding', form.funding === null],
    ['budget', rows.every(({ budget }) => budget === null)],
    ['executed', rows.every(({ executed }) => executed === null)],
    ['rate', rows.every(({ rate }) => rate === null)],
    ['target', form.columns.target === undefined],
    ['actual', form.columns.actual === undefined],
    ['explanation', form.columns.explanation === undefined],
    ['weight', form.columns.weight === undefined],
    ['score', form.columns.score === undefined],
    ['total', form.total === null],
    ['notes', form.notes === null],
  ];
  return parts.filter(([, isMissing]) => isMissing).map(([part]) => part);
}
