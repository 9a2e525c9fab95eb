import { toA1, type CellRange } from '../sheet/address';
import type { SheetSnapshot } from '../sheet/snapshot';
import { messagesOf, type Message } from '../messages/message';
import { Grid, type ColumnSpan, type Entry } from './grid';
import { isContinuationMark } from './continuation';
import { readFunding } from './funding/index';
import { readGoals, readManagementBlock } from './goals';
import { findTitle, findYear, headFields, isTitle, type HeadField } from './head';
import { candidateHeaderRows, hasActualNear, readHeader, type IndicatorHeader } from './indicator-header';
import type { TableColumns } from './indicator-columns';
import { TableReader, type IndicatorTable } from './indicator-table';
import { readLabel } from './label-text';
import { headRole, headerRole, type HeadRole } from './labels';
import { formMessages } from './messages';
import { columnBands, withinColumns } from './side-by-side';
import { numberSlot, slotOf } from './slots';
import { readReasonsAbove, readTail, type Tail, type TotalRow } from './tail';
import type { EvaluationForm, FormPart, IndicatorColumn, Recognition, Slot } from './types';

const message = messagesOf(formMessages);

/**
 * Finds every self-evaluation form on a sheet.
 *
 * @returns the forms from top to bottom and left to right, or what was looked for and not found
 */
export function recogniseForms(snapshot: SheetSnapshot): Recognition {
  const candidates = candidateHeaderRows(snapshot);
  if (candidates.length === 0)
    return { forms: [], reason: message('form.none', { found: message('form.none.nothing') }) };
  if (!hasActualNear(snapshot, candidates)) return { forms: [], reason: whyNone(snapshot, candidates[0] ?? 0, false) };
  const grid = new Grid(snapshot);
  const bands = columnBands(grid, candidates);
  if (bands.length > 1) return besideEachOther(snapshot, bands);
  const regions = findRegions(grid, candidates);
  const candidateRows: ReadonlySet<number> = new Set(candidates);
  const forms = regions.map((region) => readForm(grid, region, candidateRows)).filter((form) => form !== null);
  return { forms, reason: forms.length > 0 ? null : whyNone(snapshot, candidates[0] ?? 0, regions.length > 0) };
}

/** Forms side by side, in reading order; none reaches into the columns of another, though they may share a title. */
function besideEachOther(snapshot: SheetSnapshot, bands: readonly ColumnSpan[]): Recognition {
  const found = bands.map((band) => ({ band, ...recogniseForms(withinColumns(snapshot, band)) }));
  const forms = found.flatMap(({ band, forms: own }) =>
    own.map((form) => ({ ...form, table: { ...form.table, left: Math.max(form.table.left, band.left) } })),
  );
  return {
    forms: forms.sort((a, b) => a.headerRow - b.headerRow),
    reason: forms.length > 0 ? null : (found[0]?.reason ?? null),
  };
}

/** First row of a form, and the header of its indicators. */
interface Start {
  readonly first: number;
  readonly header: IndicatorHeader;
}

interface Region extends Start {
  readonly last: number;
}

/** A header starts a form of its own when a title or a project stands between it and the header before. */
function findRegions(grid: Grid, candidates: readonly number[]): Region[] {
  const starts: Start[] = [];
  for (const row of candidates) {
    const previous = starts[starts.length - 1];
    if (previous && row <= previous.header.bottom) continue;
    const header = readHeader(grid, row);
    if (!header) continue;
    if (!previous) {
      starts.push({ first: grid.firstRow, header });
      continue;
    }
    const first = formStart(grid, previous.header.bottom + 1, header.top - 1);
    if (first !== null && !isSameForm(grid, previous, { first, header })) starts.push({ first, header });
  }
  return starts.map((start, index) => ({ ...start, last: (starts[index + 1]?.first ?? grid.lastRow + 1) - 1 }));
}

/** Title and project printed again on the next page: the same words, and no budget of its own. */
function isSameForm(grid: Grid, before: Start, after: Start): boolean {
  const title = findTitle(grid, after.first, after.header.top - 1);
  const project = projectOf(grid, after);
  if (!title || !project || findTitle(grid, before.first, before.header.top - 1)?.label.compact !== title.label.compact)
    return false;
  return projectOf(grid, before) === project && readFunding(grid, after.first, after.header.top - 1).length === 0;
}

function projectOf(grid: Grid, { first, header }: Start): string {
  return valueOf(headFields(grid, first, header.top - 1), 'project')?.text ?? '';
}

function formStart(grid: Grid, first: number, last: number): number | null {
  for (let row = first; row <= last; row++) {
    const entries = grid.row(row);
    const opening = entries[0];
    if (!opening) continue;
    const isContinued = isContinuationMark(opening.label.compact);
    if (entries.length === 1 && isTitle(opening) && !isContinued) return row;
    if (entries.some((entry) => headRole(entry.label)?.role === 'project' && headRole(entry.label)?.strength === 3))
      return row;
  }
  return null;
}

function readForm(
  grid: Grid,
  { first, last, header }: Region,
  candidateRows: ReadonlySet<number>,
): EvaluationForm | null {
  const headLast = header.top - 1;
  const table = new TableReader(grid, header, last, candidateRows).read();
  if (table.indicators.length === 0) return null;
  const titleEntry = findTitle(grid, first, headLast);
  const fields = headFields(grid, first, headLast);
  const above = readFunding(grid, first, headLast);
  const [funding = null, ...moreFunding] = above.length > 0 ? above : readFunding(grid, table.tailRow, last);
  const tail = readTail(grid, table.tailRow, last, table.columns, table.totalRow);
  const year = findYear(grid, titleEntry, fields, first, headLast);
  const who = parties(fields, titleEntry);
  const form: Omit<EvaluationForm, 'missing'> = {
    title: titleEntry ? slotOf(titleEntry) : null,
    year,
    ...who,
    funding,
    moreFunding,
    goals: readGoals(grid, first, headLast),
    indicators: table.indicators,
    columns: columnMap(table.columns),
    total: tail.total ?? headTotal(fields),
    explanationBlocks: [
      ...readManagementBlock(grid, first, headLast),
      ...readReasonsAbove(grid, first, headLast, table.columns),
      ...tail.explanationBlocks,
    ],
    notes: tail.notes,
    table: tableRange(grid, titleEntry, fields, header, table, tail, first),
    headerRow: header.bottom,
    labels: labelsOf(grid, first, header),
  };
  return { ...form, missing: missingParts(form) };
}

function valueOf(fields: readonly HeadField[], ...roles: readonly HeadRole[]): Slot | null {
  for (const role of roles) {
    const found = fields.filter((field) => field.role === role);
    const filled = found.find(({ value }) => value.text !== '') ?? found[0];
    if (filled) return filled.value;
  }
  return null;
}

/** Who the form is about. 单位名称 means the department in whole-department forms, else the doer. */
function parties(
  fields: readonly HeadField[],
  title: Entry | null,
): Pick<EvaluationForm, 'project' | 'department' | 'implementingUnit'> {
  const project = valueOf(fields, 'project');
  const isWholeDepartment =
    project === null &&
    (/整体|部门/.test(title?.label.compact ?? '') || !fields.some(({ role }) => role === 'department'));
  const isDepartmentForm = isWholeDepartment && title !== null && /整体|部门/.test(title.label.compact);
  const department = valueOf(fields, 'localDepartment', 'department', 'centralDepartment');
  const implementingUnit = valueOf(fields, 'implementingUnit');
  if (isDepartmentForm) {
    return {
      project,
      department: department ?? valueOf(fields, 'departmentName', 'unitName', 'reportingUnit'),
      implementingUnit,
    };
  }
  return {
    project,
    department: department ?? valueOf(fields, 'departmentName'),
    implementingUnit: implementingUnit ?? valueOf(fields, 'unitName', 'reportingUnit'),
  };
}

/** 自评总分 in the head of the form. */
function headTotal(fields: readonly HeadField[]): TotalRow | null {
  const total = fields.find(({ role }) => role === 'total');
  if (!total) return null;
  return { label: slotOf(total.label), weight: null, score: numberSlot(total.value), grade: valueOf(fields, 'grade') };
}

function columnMap(columns: TableColumns): EvaluationForm['columns'] {
  const spans: readonly [IndicatorColumn, ColumnSpan | null | undefined][] = [
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
  ];
  const map: Partial<Record<IndicatorColumn, number>> = {};
  for (const [role, span] of spans) if (span) map[role] = span.left;
  return map;
}

function tableRange(
  grid: Grid,
  title: Entry | null,
  fields: readonly HeadField[],
  header: IndicatorHeader,
  table: IndicatorTable,
  tail: Tail,
  first: number,
): CellRange {
  const areas = [...grid.between(header.top, header.bottom)].map(({ area }) => area);
  const labelled = fields.flatMap(({ label, valueArea }) => [label.area, valueArea]);
  const all = [...areas, ...labelled, ...(title ? [title.area] : [])];
  return {
    top: title?.row ?? fields[0]?.label.row ?? first,
    left: Math.min(...all.map(({ left }) => left)),
    bottom: Math.max(table.lastRow, tail.lastRow),
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
  const rows = form.funding?.rows ?? [];
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

/** Names what was found of a header, and what was not. */
function whyNone(snapshot: SheetSnapshot, headerRow: number, hasHeader: boolean): Message {
  const cells: Message[] = [];
  const roles = new Set<string>();
  for (const { row, col, text } of snapshot.cells) {
    if (row !== headerRow) continue;
    const label = readLabel(text);
    const role = headerRole(label)?.role;
    if (!role) continue;
    roles.add(role);
    cells.push(message('form.none.label', { text: label.bare, cell: toA1({ row, col }) }));
  }
  const missing: Message[] = [];
  if (!roles.has('name') && !roles.has('group')) missing.push(message('form.part.name'));
  if (!['target', 'targetInitial', 'targetAdjusted'].some((role) => roles.has(role)))
    missing.push(message('form.part.target'));
  if (!roles.has('actual')) missing.push(message('form.part.actual'));
  if (hasHeader || missing.length === 0) missing.push(message('form.part.indicators'));
  return message('form.none', { found: message('form.none.partial', { cells, missing }) });
}
