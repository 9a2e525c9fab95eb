import type { SheetReport } from '../core/check';
import type { CompletionOptions } from '../core/completion';
import type { Draft } from '../core/draft/types';
import { retryOf } from '../core/edits/retry';
import type { ApplyReport, Edit, EditPlan } from '../core/edits/types';
import type { Message } from '../core/messages/message';
import type { CellRef } from '../core/sheet/address';
import type { SheetSnapshot } from '../core/sheet/snapshot';
import type { Steps } from '../core/steps';
import { NO_SETTINGS, type HostChange, type SheetInfo, type StoredSettings } from '../hosts/host';
import { withChoicesOf } from './choices';
import type { Notice } from './notice';
import { previewItems, withTick } from './preview';
import { viewReport } from './report-view';
import { stopAt } from './way';
import { nextWorkList, tidied, workOf, type Grouping, type Work, type WorkList } from './work-list';

/** What the pane is waiting for. */
export type BusyTask =
  | 'loading'
  | 'loading-rules'
  | 'searching'
  | 'reading'
  | 'checking'
  | 'planning'
  | 'writing'
  | 'marking'
  | 'saving'
  | 'drafting'
  | 'listing';

/** One check's result. */
export interface CheckResult {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly snapshot: SheetSnapshot;
  readonly reports: readonly SheetReport[];
  /** The sheets the form goes on over, this one among them; absent for one that stands alone. */
  readonly parts?: readonly SheetSnapshot[];
}

/** Edits laid before the user; nothing has been written. */
export interface OpenPreview {
  readonly kind: 'completion' | 'fix' | 'suggestion';
  readonly title: Message | null;
  readonly plan: EditPlan;
  /** Keys of the lines that are ticked. */
  readonly chosen: ReadonlySet<string>;
  /** Reworded texts by line. */
  readonly rewordings: Readonly<Record<string, string>>;
  /** What a completion covers; null for a single fix or suggestion. */
  readonly options: CompletionOptions | null;
}

/** What takes back the runs of edits of one sheet, the last one last. */
type Runs = readonly (readonly Edit[])[];

export interface PaneError {
  readonly message: Message;
  /** For copying into a bug report. */
  readonly detail: string;
  readonly code: string;
}

type View = 'main' | 'preview' | 'notes' | 'rules' | 'closing' | 'draft';

export interface PaneState {
  readonly view: View;
  readonly busy: BusyTask | null;
  /** The task takes longer than a moment: progress is shown and buttons rest. */
  readonly isSlow: boolean;
  /** How much of it is done, from 0 to 1, where that is known. */
  readonly progress: number | null;
  readonly error: PaneError | null;
  readonly notice: Notice | null;
  readonly sheets: readonly SheetInfo[];
  /** Chosen in the pane; null follows the sheet in front. */
  readonly chosenSheet: string | null;
  readonly settings: StoredSettings;
  readonly result: CheckResult | null;
  readonly formIndex: number;
  /** The sheets with forms as far as the workbook was looked through, in its order. */
  readonly forms: readonly CheckResult[];
  /** Every sheet of the workbook was looked at. */
  readonly isSearched: boolean;
  /** The sheet changed after it was read. */
  readonly stale: boolean;
  /** Changes of the sheet are about to be checked by themselves. */
  readonly isAwaitingPause: boolean;
  /** What is to be done, parallel to the result's reports. */
  readonly workLists: readonly WorkList[];
  readonly grouping: Grouping;
  /** Sections opened or closed by hand. */
  readonly sections: Readonly<Record<string, boolean>>;
  readonly openKey: string | null;
  readonly selected: CellRef | null;
  readonly preview: OpenPreview | null;
  /** The report as it was drafted last. */
  readonly draft: Draft | null;
  /** By sheet. */
  readonly runs: Readonly<Record<string, Runs>>;
  readonly marked: boolean;
}

export const INITIAL_STATE: PaneState = {
  view: 'main',
  busy: null,
  isSlow: false,
  progress: null,
  error: null,
  notice: null,
  sheets: [],
  chosenSheet: null,
  settings: NO_SETTINGS,
  result: null,
  formIndex: 0,
  forms: [],
  isSearched: false,
  stale: false,
  isAwaitingPause: false,
  workLists: [],
  grouping: 'severity',
  sections: {},
  openKey: null,
  selected: null,
  preview: null,
  draft: null,
  runs: {},
  marked: false,
};

export type PaneEvent =
  | { readonly type: 'busy'; readonly task: BusyTask }
  | { readonly type: 'slow' }
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'idle' }
  | { readonly type: 'failed'; readonly error: PaneError }
  | { readonly type: 'sheets'; readonly sheets: readonly SheetInfo[] }
  | { readonly type: 'settings'; readonly settings: StoredSettings }
  | { readonly type: 'sheet-chosen'; readonly sheetId: string }
  | { readonly type: 'sheet-shown'; readonly sheetId: string }
  | { readonly type: 'check-started' }
  | { readonly type: 'check-failed' }
  | { readonly type: 'checked'; readonly result: CheckResult }
  | { readonly type: 'forms'; readonly forms: readonly CheckResult[]; readonly isSearched: boolean }
  | { readonly type: 'changed'; readonly change: HostChange }
  | { readonly type: 'form-chosen'; readonly index: number }
  | { readonly type: 'awaiting-pause'; readonly isAwaiting: boolean }
  | { readonly type: 'tidied' }
  | { readonly type: 'section'; readonly key: string; readonly isOpen: boolean }
  | { readonly type: 'opened'; readonly key: string }
  | { readonly type: 'grouping'; readonly grouping: Grouping }
  | { readonly type: 'toggled'; readonly key: string }
  | { readonly type: 'view'; readonly view: View }
  | {
      readonly type: 'preview';
      readonly preview: Omit<OpenPreview, 'chosen' | 'rewordings'>;
      /** The preview that this one takes the place of, where it is not open any more. */
      readonly before?: OpenPreview | null;
    }
  | { readonly type: 'drafted'; readonly draft: Draft }
  | { readonly type: 'line-ticked'; readonly key: string; readonly ticked: boolean }
  | { readonly type: 'line-reworded'; readonly key: string; readonly text: string }
  | { readonly type: 'ran'; readonly sheetId: string; readonly report: ApplyReport; readonly undo: boolean }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'marked'; readonly count: number }
  | { readonly type: 'error-dismissed' };

/** The sheet a check would read now: the chosen one while it exists, else the one in front, else the first one a person can see. */
export function currentSheet(state: PaneState): SheetInfo | null {
  const chosen = state.sheets.find(({ id }) => id === state.chosenSheet);
  return (
    chosen ??
    state.sheets.find(({ isActive }) => isActive) ??
    state.sheets.find(({ visibility }) => visibility === 'visible') ??
    null
  );
}

/** The sheet a check would read now, when the results on show are another sheet's; else null. */
export function sheetInstead(state: PaneState): SheetInfo | null {
  const sheet = currentSheet(state);
  return state.result !== null && sheet !== null && sheet.id !== state.result.sheetId ? sheet : null;
}

/** The report on show, or null before the first check. */
export function currentReport(state: PaneState): SheetReport | null {
  return state.result?.reports[state.formIndex] ?? state.result?.reports[0] ?? null;
}

/** What takes back the last run on the sheet whose result is on show; null when there is none. */
export function undoable(state: PaneState): readonly Edit[] | null {
  return state.runs[state.result?.sheetId ?? '']?.at(-1) ?? null;
}

/** What is to be done on the form on show; null before the first check and where there is no form. */
export function currentWork(state: PaneState): Work | null {
  const report = currentReport(state);
  const list = state.workLists[report && state.result ? state.result.reports.indexOf(report) : -1];
  if (!report?.form || !list) return null;
  return workOf(list, report, state.settings.waivers, state.grouping);
}

/** All state changes of the pane, in one pure function. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'busy':
      return { ...state, busy: event.task, progress: null, error: null };
    case 'slow':
      return { ...state, isSlow: state.busy !== null };
    case 'progress':
      return { ...state, progress: event.share };
    case 'idle':
      return { ...state, busy: null, isSlow: false, progress: null };
    case 'failed':
      return { ...state, busy: null, isSlow: false, progress: null, error: event.error };
    case 'error-dismissed':
      return { ...state, error: null };
    case 'sheets':
      return withSheets(state, event.sheets);
    case 'settings':
      return { ...state, settings: event.settings };
    case 'sheet-chosen':
      return { ...state, chosenSheet: event.sheetId, notice: null };
    case 'sheet-shown':
      return inFront(state, event.sheetId);
    case 'check-started':
      // An edit that arrives while the sheet is being read makes the new result stale at once.
      return { ...state, stale: false };
    case 'check-failed':
      return { ...state, stale: state.result !== null };
    case 'forms':
      return { ...state, forms: event.forms, isSearched: event.isSearched };
    case 'checked':
      return checked(state, event.result);
    case 'changed':
      return changed(state, event.change);
    case 'form-chosen':
      return { ...state, formIndex: event.index, openKey: null };
    case 'awaiting-pause':
      return { ...state, isAwaitingPause: event.isAwaiting };
    case 'tidied':
      return { ...state, workLists: state.workLists.map((list) => tidied(list, state.settings.waivers)) };
    case 'section':
      return { ...state, sections: { ...state.sections, [event.key]: event.isOpen } };
    case 'opened':
      return { ...state, openKey: event.key };
    case 'grouping':
      return { ...state, grouping: event.grouping };
    case 'toggled':
      return { ...state, openKey: state.openKey === event.key ? null : event.key };
    case 'view':
      return {
        ...state,
        view: event.view,
        preview: event.view === 'preview' ? state.preview : null,
        notice: null,
        error: null,
      };
    case 'preview':
      return {
        ...state,
        view: 'preview',
        notice: null,
        preview: withChoicesOf(withBlanksTicked(event.preview), event.before ?? state.preview),
      };
    case 'drafted':
      return { ...state, view: 'draft', draft: event.draft, preview: null, notice: null, error: null };
    case 'line-ticked':
      return { ...state, preview: ticked(state.preview, event.key, event.ticked) };
    case 'line-reworded':
      return {
        ...state,
        preview: state.preview && {
          ...state.preview,
          rewordings: { ...state.preview.rewordings, [event.key]: event.text },
        },
      };
    case 'ran':
      return ran(state, event.sheetId, event.report, event.undo);
    case 'notice':
      return { ...state, notice: event.notice };
    case 'marked':
      return {
        ...state,
        marked: event.count > 0,
        notice: event.count > 0 ? { kind: 'marked', count: event.count } : { kind: 'unmarked' },
      };
  }
}

function withSheets(state: PaneState, sheets: readonly SheetInfo[]): PaneState {
  const chosenSheet = sheets.some(({ id }) => id === state.chosenSheet) ? state.chosenSheet : null;
  const runs = Object.fromEntries(Object.entries(state.runs).filter(([id]) => sheets.some((sheet) => sheet.id === id)));
  const forms = state.forms.filter(({ sheetId }) => sheets.some(({ id }) => id === sheetId));
  return { ...state, sheets, chosenSheet, runs, forms };
}

/**
 * Makes what a result is shown with, piece by piece, before it comes: of thousands of findings all of it at once would
 * freeze the page. What has changed by then is made anew.
 */
export function* preparing(state: PaneState, result: CheckResult): Steps<void> {
  const { settings, grouping } = state;
  for (const [index, report] of result.reports.entries()) {
    viewReport(report, settings.waivers);
    yield 0;
    const list = nextWorkList(listBefore(state, result, index), report, settings.waivers);
    yield 0;
    workOf(list, report, settings.waivers, grouping);
    yield 0;
  }
}

/** What was to be done on a form before it was checked again; undefined when another sheet was on show. */
function listBefore(state: PaneState, { sheetId }: CheckResult, index: number): WorkList | undefined {
  return state.result?.sheetId === sheetId ? state.workLists[index] : undefined;
}

function checked(state: PaneState, result: CheckResult): PaneState {
  const sameSheet = state.result?.sheetId === result.sheetId;
  return {
    ...state,
    result,
    view: 'main',
    preview: null,
    formIndex: sameSheet && state.formIndex < result.reports.length ? state.formIndex : 0,
    workLists: result.reports.map((report, index) =>
      nextWorkList(listBefore(state, result, index), report, state.settings.waivers),
    ),
    openKey: sameSheet ? state.openKey : null,
    // What was done on one sheet must not be read as done on another.
    notice: sameSheet ? state.notice : null,
    marked: sameSheet && state.marked,
  };
}

function changed(state: PaneState, change: HostChange): PaneState {
  switch (change.kind) {
    case 'edited':
      return isOnShow(state.result, change.sheetId) ? { ...state, stale: true } : state;
    case 'activated':
      return { ...inFront(state, change.sheetId), selected: null };
    case 'selected':
      return selected(state, change.sheetId === state.result?.sheetId ? change.cell : null);
    case 'structure':
      return { ...state, stale: true };
  }
}

/** A cell with a finding brings its line along. */
function selected(state: PaneState, cell: CellRef | null): PaneState {
  const work = cell && state.view === 'main' ? currentWork(state) : null;
  const key = work && cell && stopAt(work.sections, work.view.unclear, cell, state.openKey);
  return { ...state, selected: cell, openKey: key ?? state.openKey };
}

/** Whether a result rests on this sheet: a form may go on over several. */
function isOnShow(result: CheckResult | null, sheetId: string): boolean {
  return result === null || result.sheetId === sheetId || (result.parts ?? []).some(({ id }) => id === sheetId);
}

/** Another sheet came to the front; that ends a choice made in the pane. */
function inFront(state: PaneState, sheetId: string): PaneState {
  return {
    ...state,
    chosenSheet: null,
    sheets: state.sheets.map((sheet) => ({ ...sheet, isActive: sheet.id === sheetId })),
  };
}

function withBlanksTicked(preview: Omit<OpenPreview, 'chosen' | 'rewordings'>): OpenPreview {
  const items = previewItems(preview.plan);
  const all: ReadonlySet<string> = new Set(items.map(({ key }) => key));
  // What a person stated is replaced only where he ticks it himself.
  const chosen = items
    .filter(({ before }) => before !== '')
    .reduce((ticked, { key }) => withTick(preview.plan, ticked, key, false), all);
  return { ...preview, chosen, rewordings: {} };
}

function ticked(preview: OpenPreview | null, key: string, isTicked: boolean): OpenPreview | null {
  if (!preview) return null;
  return { ...preview, chosen: withTick(preview.plan, preview.chosen, key, isTicked) };
}

function ran(state: PaneState, sheetId: string, report: ApplyReport, undo: boolean): PaneState {
  const runs = state.runs[sheetId] ?? [];
  // What could not be taken back may be tried once more.
  const more = undo ? retryOf(report) : report.inverse;
  const kept = undo ? runs.slice(0, -1) : runs;
  const now = more.length > 0 ? [...kept, more] : kept;
  return {
    ...state,
    view: 'main',
    preview: null,
    runs: { ...state.runs, [sheetId]: now },
    notice: { kind: undo ? 'undone' : 'applied', report },
  };
}
