import type { SheetReport } from '../core/check';
import type { Finding, Severity } from '../core/rules/types';
import { cellKey, contains, toA1 } from '../core/sheet/address';
import type { PlannedEdit } from '../core/edits/types';
import type { Waiver } from '../hosts/host';
import { SEVERITIES, viewReport, type FindingItem, type ReportView } from './report-view';

export type Grouping = 'severity' | 'place' | 'rule';

/** Findings of one cause, kept from check to check, so that what is solved keeps its place. */
interface WorkRow {
  readonly key: string;
  /** The cell it came in with, by its key: that orders the list. */
  readonly at: number;
  readonly items: readonly FindingItem[];
  /** How heavy it has been: until the list is begun afresh, it does not move to a lighter section. */
  readonly was: Severity;
  /** Keys of the items that the last check no longer found. */
  readonly solved: ReadonlySet<string>;
  /** All of it was dealt with before the list was last begun afresh: it counts and is not shown. */
  readonly isTidied: boolean;
}

/** What is to be done on one form. */
export interface WorkList {
  /** Where the form stood: when rows are inserted above it, addresses mean other cells. */
  readonly place: string;
  readonly rows: readonly WorkRow[];
}

/** Lists that were made: one is made before it is shown, and asked for when it is. */
const LISTS = new WeakMap<
  SheetReport,
  { readonly before: WorkList | undefined; readonly waivers: readonly Waiver[]; readonly list: WorkList }
>();

/** The list after another check: found again, gone, or new. Nothing that is on it moves. */
export function nextWorkList(before: WorkList | undefined, report: SheetReport, waivers: readonly Waiver[]): WorkList {
  let made = LISTS.get(report);
  if (made?.before !== before || made?.waivers !== waivers)
    LISTS.set(report, (made = { before, waivers, list: makeList(before, report, waivers) }));
  return made.list;
}

function makeList(before: WorkList | undefined, report: SheetReport, waivers: readonly Waiver[]): WorkList {
  const { table } = report.form ?? {};
  const place = table ? `${toA1({ row: table.top, col: table.left })} ${report.form?.indicators.length ?? 0}` : '';
  const view = viewReport(report, waivers);
  const order = new Map(report.findings.map((finding, index) => [finding, index]));
  const placeOf = ({ finding }: FindingItem): number => order.get(finding) ?? 0;
  const items = [...view.open, ...view.waived].sort((a, b) => placeOf(a) - placeOf(b));
  const now = new Map(items.map((item) => [item.key, item]));
  const kept = before?.place === place ? before.rows : [];
  const known = new Set(kept.flatMap((row) => row.items.map(({ key }) => key)));
  const rows = kept.map((row): WorkRow => {
    const solved = new Set(row.items.filter(({ key }) => !now.has(key)).map(({ key }) => key));
    const isTidied = row.isTidied && solved.size === row.items.length;
    return { ...row, items: row.items.map((item) => now.get(item.key) ?? item), solved, isTidied };
  });
  for (const key of succeed(
    rows,
    items.filter(({ key }) => !known.has(key)),
  ))
    known.add(key);
  const taken = new Set(rows.map(({ key }) => key));
  // Most causes come in the order of the sheet and go to the end: in a long list only the others look for their place.
  let lowest = rows.reduce((low, row) => Math.max(low, row.at), -1);
  for (const cause of causes(items)) {
    const fresh = cause.filter(({ key }) => !known.has(key));
    if (fresh.length === 0) continue;
    // A cause of which nothing was known has no row yet: only the others are looked for.
    const keys = new Set(cause.map(({ key }) => key));
    const home =
      fresh.length === cause.length ? -1 : rows.findIndex((row) => row.items.some(({ key }) => keys.has(key)));
    const [first] = fresh;
    if (home >= 0 && rows[home]) rows[home] = { ...rows[home], items: [...rows[home].items, ...fresh] };
    else if (first) {
      const key = keyOfItem(first);
      rows.splice(key >= lowest ? rows.length : placeFor(rows, key), 0, {
        key: freeKey(first.key, taken),
        at: key,
        items: fresh,
        was: worst(fresh),
        solved: new Set(),
        // What was set aside before is not shown among what is to be done.
        isTidied: fresh.every(({ waiver }) => waiver !== null),
      });
      lowest = Math.max(lowest, key);
    }
  }
  return { place, rows };
}

/**
 * What is gone and comes up in other words where it stood, such as a draft or half an explanation where there was none,
 * is one thing that is not done yet: the new finding takes the old one's place.
 *
 * @param rows changed in place
 * @param fresh findings of which nothing was known
 * @returns keys of those that have a place now
 */
function succeed(rows: WorkRow[], fresh: readonly FindingItem[]): string[] {
  const gone = new Map<number, { readonly index: number; readonly item: FindingItem }[]>();
  for (const [index, { items, solved }] of rows.entries()) {
    for (const item of items.filter(({ key }) => solved.has(key)))
      for (const cell of placesOf(item)) gone.set(cell, [...(gone.get(cell) ?? []), { index, item }]);
  }
  return fresh.flatMap((item) => {
    const here = gone.get(keyOfItem(item)) ?? [];
    const written = placesOf(item).flatMap((cell) =>
      (gone.get(cell) ?? []).filter((old) => keyOfItem(old.item) === cell),
    );
    const old = [...here, ...written].find(({ index, item: { key } }) => rows[index]?.solved.has(key));
    const row = old && rows[old.index];
    if (!row) return [];
    const solved = new Set(row.solved);
    solved.delete(old.item.key);
    const items = row.items.map((each) => (each === old.item ? item : each));
    rows[old.index] = { ...row, items, was: worst(items, row.was), solved, isTidied: false };
    return [item.key];
  });
}

/** Where a finding stands, and the cells that what it proposes would write. */
function placesOf(item: FindingItem): number[] {
  const written = editsOf(item.finding).flatMap(({ edit }) => (edit.kind === 'cell' ? [edit.cell] : []));
  return [...new Set([keyOfItem(item), ...written.map(({ row, col }) => cellKey(row, col))])];
}

/** A key that no row has: one whose finding was succeeded by another keeps its own. */
function freeKey(key: string, taken: Set<string>): string {
  const free = taken.has(key) ? freeKey(`${key}'`, taken) : key;
  taken.add(free);
  return free;
}

/** Begins the list afresh: what is dealt with goes out of sight and still counts. */
export function tidied(list: WorkList, waivers: readonly Waiver[]): WorkList {
  const shown = shownRows(list, waivers);
  const isDone = (index: number): boolean => shown[index]?.open.length === 0;
  return {
    ...list,
    rows: list.rows.map((row, index) => ({
      ...row,
      was: worst(row.items),
      isTidied: row.isTidied || isDone(index),
    })),
  };
}

const keyOfItem = ({ finding: { cell } }: FindingItem): number => cellKey(cell.row, cell.col);

/** Before the first row that stands further down the sheet than a cell, by its key. */
function placeFor(rows: readonly WorkRow[], key: number): number {
  const at = rows.findIndex(({ at: other }) => other > key);
  return at < 0 ? rows.length : at;
}

/** Findings by cause: a figure that is computed from another one which is to be mended as well is one with it. */
function causes(items: readonly FindingItem[]): FindingItem[][] {
  const writers = new Map<number, FindingItem[]>();
  for (const item of items) {
    for (const { edit } of editsOf(item.finding)) {
      if (edit.kind !== 'cell') continue;
      const key = cellKey(edit.cell.row, edit.cell.col);
      writers.set(key, [...(writers.get(key) ?? []), item]);
    }
  }
  const groups = new Map(items.map((item) => [item, [item]]));
  for (const item of items) {
    for (const { cell } of editsOf(item.finding).flatMap(({ edit }) => edit.inputs ?? [])) {
      for (const other of writers.get(cellKey(cell.row, cell.col)) ?? []) join(groups, item, other);
    }
  }
  const order = new Map(items.map((item, index) => [item, index]));
  const isBefore = (a: FindingItem, b: FindingItem): number => (order.get(a) ?? 0) - (order.get(b) ?? 0);
  return [...new Set(groups.values())].map((group) =>
    group.sort((a, b) => rank(a.finding) - rank(b.finding) || isBefore(a, b)),
  );
}

/** Makes the groups of two findings one; the one that stands first takes the other in. */
function join(groups: Map<FindingItem, FindingItem[]>, a: FindingItem, b: FindingItem): void {
  const [first, second] = [groups.get(a), groups.get(b)];
  if (!first || !second || first === second) return;
  for (const item of second) {
    first.push(item);
    groups.set(item, first);
  }
}

function editsOf({ fix, suggestions }: Finding): PlannedEdit[] {
  return [...fix, ...suggestions.flatMap(({ edits }) => edits)];
}

const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
const worst = (items: readonly FindingItem[], atLeast: Severity = 'info'): Severity =>
  SEVERITIES.find((severity) => severity === atLeast || items.some(({ finding }) => finding.severity === severity)) ??
  atLeast;

/** A row as it is shown: what is open of it decides how it looks. */
export interface ShownRow {
  readonly key: string;
  readonly items: readonly FindingItem[];
  readonly open: readonly FindingItem[];
  /** What the row speaks of: the worst that is open. */
  readonly head: FindingItem;
  readonly severity: Severity;
  readonly state: 'open' | 'solved' | 'waived';
}

type Shown = Omit<ShownRow, 'head'> & { readonly head: FindingItem | undefined };

/** Rows as they were shown: many ask for the same ones with every drawing. */
const SHOWN = new WeakMap<WorkList, { readonly waivers: readonly Waiver[]; readonly rows: readonly Shown[] }>();

/** All rows of a list as they are shown, in its order. */
function shownRows(list: WorkList, waivers: readonly Waiver[]): readonly Shown[] {
  let made = SHOWN.get(list);
  if (made?.waivers !== waivers) {
    const waived = new Map(waivers.map((waiver) => [waiver.fingerprint, waiver]));
    SHOWN.set(list, (made = { waivers, rows: list.rows.map((row) => shownRow(row, waived)) }));
  }
  return made.rows;
}

function shownRow(row: WorkRow, waived: ReadonlyMap<string, Waiver>): Shown {
  const items = row.items.map((item) => ({ ...item, waiver: waived.get(item.finding.fingerprint) ?? null }));
  const open = items.filter(({ key, waiver }) => waiver === null && !row.solved.has(key));
  const isWaived = items.some(({ key, waiver }) => waiver !== null && !row.solved.has(key));
  return {
    key: row.key,
    items,
    open,
    head: open[0] ?? items[0],
    severity: worst(items, row.was),
    state: open.length > 0 ? 'open' : isWaived ? 'waived' : 'solved',
  };
}

export interface Section {
  /** A severity, a rule, a level-1 indicator, or one of the two below. */
  readonly key: string;
  readonly rows: readonly ShownRow[];
  /** Findings that are open. */
  readonly count: number;
}

/** Sections by place for what belongs to no indicator. */
export const FUNDING = '#funding';
export const ELSEWHERE = '#elsewhere';

/** The list in sections, in the order in which it is worked through. */
export function sectionsOf(
  list: WorkList,
  report: SheetReport,
  waivers: readonly Waiver[],
  grouping: Grouping,
): Section[] {
  const rows = shownRows(list, waivers).flatMap(({ head, ...shown }, index): ShownRow[] =>
    head && (!list.rows[index]?.isTidied || shown.open.length > 0) ? [{ ...shown, head }] : [],
  );
  const keyOf = ({ head, severity }: ShownRow): string => {
    if (grouping === 'severity') return severity;
    return grouping === 'rule' ? head.finding.rule : placeOf(head, report);
  };
  const ordered =
    grouping === 'severity' ? SEVERITIES.flatMap((severity) => rows.filter((row) => row.severity === severity)) : rows;
  const sections = new Map<string, ShownRow[]>();
  for (const row of ordered) {
    const section = sections.get(keyOf(row));
    if (section) section.push(row);
    else sections.set(keyOf(row), [row]);
  }
  // A row may hold findings of more than one severity; the number of each is the one that is said elsewhere.
  const open = (of: readonly ShownRow[]): FindingItem[] => of.flatMap((row) => row.open);
  return [...sections].map(([key, members]) => ({
    key,
    rows: members,
    count:
      grouping === 'severity'
        ? open(rows).filter(({ finding }) => finding.severity === key).length
        : open(members).length,
  }));
}

/** A form as work to be done. */
export interface Work {
  readonly report: SheetReport;
  readonly view: ReportView;
  readonly list: WorkList;
  readonly sections: readonly Section[];
}

/** What was made of a list: many ask for it with every drawing. */
const WORKS = new WeakMap<
  WorkList,
  { readonly waivers: readonly Waiver[]; readonly grouping: Grouping; readonly work: Work }
>();

/** What is to be done on a form, the same object as long as nothing of it changes. */
export function workOf(list: WorkList, report: SheetReport, waivers: readonly Waiver[], grouping: Grouping): Work {
  let made = WORKS.get(list);
  if (made?.work.report !== report || made.waivers !== waivers || made.grouping !== grouping) {
    const view = viewReport(report, waivers);
    const sections = sectionsOf(list, report, waivers, grouping);
    WORKS.set(list, (made = { waivers, grouping, work: { report, list, view, sections } }));
  }
  return made.work;
}

function placeOf({ finding, indicator }: FindingItem, { form }: SheetReport): string {
  if (indicator) return indicator.indicator.level1 || ELSEWHERE;
  const area = form?.funding?.area;
  return area && contains(area, finding.cell) ? FUNDING : ELSEWHERE;
}

/** Rows that were set aside before the list was last begun afresh. */
export function waivedRows(list: WorkList, waivers: readonly Waiver[]): ShownRow[] {
  return shownRows(list, waivers).flatMap(({ head, ...shown }, index): ShownRow[] =>
    head && list.rows[index]?.isTidied && shown.state === 'waived' ? [{ ...shown, head }] : [],
  );
}

/** How far the work has come: findings solved or set aside, of all there were. */
export function progressOf(
  list: WorkList,
  waivers: readonly Waiver[],
): { readonly done: number; readonly all: number } {
  const rows = shownRows(list, waivers);
  const all = rows.reduce((sum, { items }) => sum + items.length, 0);
  return { done: all - rows.reduce((sum, { open }) => sum + open.length, 0), all };
}
