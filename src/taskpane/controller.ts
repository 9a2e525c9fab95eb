import { DEFAULT_COMPLETION, type CompletionOptions } from '../core/check';
import type { Edit, EditPlan, PlannedEdit } from '../core/edits/types';
import type { Message } from '../core/messages/message';
import type { Finding } from '../core/rules/types';
import type { CellRef } from '../core/sheet/address';
import { toA1 } from '../core/sheet/address';
import { HostError, type Host, type HostChange, type Mark, type StoredSettings, type Waiver } from '../hosts/host';
import { afterRun } from './after-run';
import type { Engine } from './engine';
import { chosenEdits } from './preview';
import { viewReport, type FindingItem } from './report-view';
import { marksOf } from './marks';
import { isOpenFor, RATES_ONLY, type PaneRequest } from './requests';
import { currentReport, currentSheet, undoable, type BusyTask, type OpenPreview, type PaneError } from './state';
import type { PaneStore } from './store';

const NOTES_ONLY: CompletionOptions = { rates: false, totals: false, notes: true, scores: false };

/** Shorter waits show nothing: a flash of progress only unsettles. */
const PATIENCE_MS = 300;

/** Everything a person can do in the pane. One task at a time; every failure ends as a sentence in the state. */
export class PaneController {
  readonly #host: Host;
  readonly #engine: Engine;
  readonly #store: PaneStore;
  #queue: Promise<void> = Promise.resolve();
  #areSettingsKnown = false;

  constructor(host: Host, engine: Engine, store: PaneStore) {
    this.#host = host;
    this.#engine = engine;
    this.#store = store;
  }

  /** Loads sheets and settings and starts watching; returns a function that stops. */
  start(): () => void {
    const stop = this.#host.watch((change) => {
      this.#onChange(change);
    });
    void this.#run('loading', async () => {
      await this.#loadSheets();
      await this.#loadSettings();
    });
    return stop;
  }

  /** A ribbon button was pressed: it means the sheet in front, and takes nothing back that was chosen in the pane. */
  handle(request: PaneRequest): Promise<void> {
    return this.#run('reading', async () => {
      const { preview } = this.#store.getState();
      let isOpen = false;
      try {
        // Asked and not remembered: which sheet is in front is all that matters here.
        await this.#loadSheets();
        isOpen = isOpenFor(request, this.#store.getState());
      } finally {
        // Else what is open was laid out for another reading, perhaps of another sheet.
        if (!isOpen) this.#store.dispatch({ type: 'view', view: 'main' });
      }
      if (isOpen) return;
      await this.#checkListed(IN_FRONT);
      if (request === 'fillRates') this.#previewCompletion(RATES_ONLY, preview);
      if (request === 'insertNotes') this.#showNotes();
    });
  }

  /** Reads and checks the current sheet. */
  check(): Promise<void> {
    return this.#run('reading', () => this.#check());
  }

  chooseSheet(sheetId: string): Promise<void> {
    this.#store.dispatch({ type: 'sheet-chosen', sheetId });
    return this.check();
  }

  /** Checks by this rule set from now on; null lets the evidence decide. Remembered in the workbook. */
  chooseRuleSet(ruleSet: string | null): Promise<void> {
    return this.#run('saving', async () => {
      await this.#save(() => ({ ruleSet }));
      await this.#check();
    });
  }

  /** Lays the edits of a completion before the user. */
  openCompletion(options: CompletionOptions = DEFAULT_COMPLETION): Promise<void> {
    return this.#onCurrent(() => {
      this.#previewCompletion(options);
    });
  }

  openFix({ finding }: FindingItem): Promise<void> {
    return this.#onCurrent(() => {
      const now = this.#sameFinding(finding);
      if (now) this.#open('fix', now.message, now.fix);
    });
  }

  /** @param index of the suggestion among those of the finding */
  openSuggestion({ finding }: FindingItem, index: number): Promise<void> {
    return this.#onCurrent(() => {
      const suggestion = this.#sameFinding(finding)?.suggestions[index];
      if (suggestion) this.#open('suggestion', suggestion.title, suggestion.edits);
    });
  }

  openNotes(): Promise<void> {
    return this.#onCurrent(() => {
      this.#showNotes();
    });
  }

  /** The plan for a completion of the form on show, own notes included; null without a form. */
  planOf(options: CompletionOptions): EditPlan | null {
    const state = this.#store.getState();
    const report = currentReport(state);
    if (!state.result || !report?.form) return null;
    const ownNotes = options.ownNotes ?? state.settings.notes ?? undefined;
    return this.#engine.plan(state.result.snapshot, report, { ...options, ownNotes });
  }

  /** What inserting these notes would do; null without a form. */
  planNotes(ownNotes: readonly string[]): EditPlan | null {
    return this.planOf({ ...NOTES_ONLY, ownNotes });
  }

  /** Writes the ticked lines of the preview, then checks again. */
  writePreview(): Promise<void> {
    return this.#run('writing', async () => {
      const { preview } = this.#store.getState();
      // Read here and not at the click: a second click finds the preview gone.
      if (!preview) return;
      await this.#apply(preview.plan.sheetId, chosenEdits(preview.plan, preview.chosen, preview.rewordings), false);
    });
  }

  /** Writes notes that were shown in full; `own` is remembered for next time, null forgets it. */
  writeNotes(plan: EditPlan, own: readonly string[] | null): Promise<void> {
    return this.#run('writing', async () => {
      const { notes } = this.#store.getState().settings;
      if (JSON.stringify(own) !== JSON.stringify(notes)) await this.#save(() => ({ notes: own }));
      await this.#apply(
        plan.sheetId,
        plan.edits.map(({ edit }) => edit),
        false,
      );
    });
  }

  /** Takes back the last run on the sheet whose result is on show. */
  undo(): Promise<void> {
    return this.#run('writing', async () => {
      const state = this.#store.getState();
      const inverse = undoable(state);
      if (state.result && inverse) await this.#apply(state.result.sheetId, inverse, true);
    });
  }

  /** Where the open findings of the last check stand, one mark per cell; null before the first check. */
  openMarks(): { readonly sheetId: string; readonly marks: readonly Mark[] } | null {
    const { result, settings } = this.#store.getState();
    if (!result) return null;
    return {
      sheetId: result.sheetId,
      marks: marksOf(result.reports.flatMap((report) => viewReport(report, settings.waivers).open)),
    };
  }

  /** Highlights the open findings in the sheet. */
  mark(): Promise<void> {
    return this.#run('marking', async () => {
      const open = this.openMarks();
      if (!open) return;
      await this.#host.mark(open.sheetId, open.marks);
      this.#store.dispatch({ type: 'marked', count: open.marks.length });
    });
  }

  clearMarks(): Promise<void> {
    return this.#run('marking', async () => {
      const sheetId = this.#store.getState().result?.sheetId ?? currentSheet(this.#store.getState())?.id;
      if (sheetId === undefined) return;
      await this.#host.mark(sheetId, []);
      this.#store.dispatch({ type: 'marked', count: 0 });
    });
  }

  /** Selects a cell of the checked sheet. */
  locate(cell: CellRef): Promise<void> {
    const sheetId = this.#store.getState().result?.sheetId;
    if (sheetId === undefined) return Promise.resolve();
    return this.#run(null, async () => {
      await this.#host.select(sheetId, cell);
      // Hosts do not tell us of what we do ourselves.
      this.#store.dispatch({ type: 'sheet-shown', sheetId });
    });
  }

  /** Brings the checked sheet back to the front. */
  showChecked(): Promise<void> {
    const table = currentReport(this.#store.getState())?.form?.table;
    return this.locate({ row: table?.top ?? 0, col: table?.left ?? 0 });
  }

  /** 已核实，忽略: sets a finding aside until its content changes. */
  waive({ finding }: FindingItem, reason: string): Promise<void> {
    return this.#run('saving', async () => {
      const { result } = this.#store.getState();
      const waiver = {
        fingerprint: finding.fingerprint,
        rule: finding.rule,
        cell: toA1(finding.cell),
        sheet: result?.sheetName ?? '',
        reason,
      };
      await this.#save(({ waivers }) => ({ waivers: [...without(waivers, finding.fingerprint), waiver] }));
      this.#store.dispatch({ type: 'notice', notice: { kind: 'waived' } });
    });
  }

  unwaive({ finding }: FindingItem): Promise<void> {
    return this.#run('saving', async () => {
      await this.#save(({ waivers }) => ({ waivers: without(waivers, finding.fingerprint) }));
    });
  }

  /** Checks, and goes on only when that succeeded: what an earlier check found must not be offered for writing. */
  #afterCheck(act: () => void): Promise<void> {
    return this.#run('reading', async () => {
      await this.#check();
      act();
    });
  }

  /** Plans are made from a current reading: a sheet that changed since is checked again first, and that is said. */
  async #onCurrent(act: () => void): Promise<void> {
    // A check under way is about to replace what is on show.
    await this.#queue;
    if (!this.#store.getState().stale) {
      act();
      return;
    }
    await this.#afterCheck(() => {
      act();
      this.#store.dispatch({ type: 'notice', notice: { kind: 'rechecked' } });
    });
  }

  #previewCompletion(options: CompletionOptions, before: OpenPreview | null = null): void {
    const plan = this.planOf(options);
    const preview = plan && ({ kind: 'completion', title: null, plan, options } as const);
    if (preview) this.#store.dispatch({ type: 'preview', preview, before });
  }

  #showNotes(): void {
    if (currentReport(this.#store.getState())?.form) this.#store.dispatch({ type: 'view', view: 'notes' });
  }

  /** The finding as the last check has it; undefined when it is gone. */
  #sameFinding({ rule, cell }: Finding): Finding | undefined {
    return this.#store
      .getState()
      .result?.reports.flatMap(({ findings }) => findings)
      .find((other) => other.rule === rule && other.cell.row === cell.row && other.cell.col === cell.col);
  }

  #open(kind: 'fix' | 'suggestion', title: Message, edits: readonly PlannedEdit[]): void {
    const { result } = this.#store.getState();
    if (!result) return;
    const plan: EditPlan = { sheetId: result.sheetId, edits };
    this.#store.dispatch({ type: 'preview', preview: { kind, title, plan, options: null } });
  }

  async #loadSheets(): Promise<void> {
    this.#store.dispatch({ type: 'sheets', sheets: await this.#host.listSheets() });
  }

  async #loadSettings(): Promise<void> {
    this.#store.dispatch({ type: 'settings', settings: await this.#host.loadSettings() });
    this.#areSettingsKnown = true;
  }

  /** @param wanted the sheet that is meant now by default */
  async #check(wanted?: Wanted): Promise<void> {
    await this.#loadSheets();
    await this.#checkListed(wanted ?? { sheetId: currentSheet(this.#store.getState())?.id, reading: 'command' });
  }

  async #checkListed(wanted: Wanted): Promise<void> {
    // At the start a cell may have been in edit; a check does without settings, but not because of that.
    if (!this.#areSettingsKnown) await this.#loadSettings().catch(() => undefined);
    this.#store.dispatch({ type: 'check-started' });
    try {
      await this.#readAndCheck(wanted);
    } catch (error) {
      // What is on show is of an earlier reading.
      this.#store.dispatch({ type: 'check-failed' });
      throw error;
    }
  }

  async #readAndCheck({ sheetId, reading }: Wanted): Promise<void> {
    const snapshot = await this.#host.readSheet(sheetId, { reading });
    if (sheetId === undefined) this.#store.dispatch({ type: 'sheet-shown', sheetId: snapshot.id });
    this.#store.dispatch({ type: 'busy', task: 'checking' });
    await nextFrame();
    const { ruleSet: chosen } = this.#store.getState().settings;
    const ruleSet = this.#engine.ruleSets.find(({ id }) => id === chosen);
    const reports = this.#engine.check(snapshot, { ruleSet });
    this.#store.dispatch({
      type: 'checked',
      result: { sheetId: snapshot.id, sheetName: snapshot.name, snapshot, reports },
    });
  }

  async #apply(sheetId: string, edits: readonly Edit[], undo: boolean): Promise<void> {
    const report = await this.#host.apply(sheetId, edits);
    this.#store.dispatch({ type: 'ran', sheetId, report, undo });
    const { marked } = this.#store.getState();
    try {
      // The sheet that was written, whichever is in front by now.
      await this.#check({ sheetId, reading: 'follow-up' });
      if (marked) await this.#refreshMarks();
    } catch (error) {
      throw afterRun(error);
    }
  }

  /** Marks follow the findings after a run, without a notice of their own. */
  async #refreshMarks(): Promise<void> {
    const open = this.openMarks();
    if (open) await this.#host.mark(open.sheetId, open.marks);
  }

  /** Changes what is remembered as it stands now: somebody else may have set findings aside since it was last read. */
  async #save(change: (current: StoredSettings) => Partial<StoredSettings>): Promise<void> {
    const current = await this.#host.loadSettings();
    const settings = { ...current, ...change(current) };
    await this.#host.saveSettings(settings);
    this.#store.dispatch({ type: 'settings', settings });
    this.#areSettingsKnown = true;
  }

  #onChange(change: HostChange): void {
    this.#store.dispatch({ type: 'changed', change });
    if (change.kind === 'structure') void this.#run(null, () => this.#loadSheets());
  }

  /** Runs a task after the ones before it; failures become the state's error. `null` shows no progress. */
  #run(task: BusyTask | null, work: () => Promise<void>): Promise<void> {
    const step = this.#queue.then(async () => {
      if (task) this.#store.dispatch({ type: 'busy', task });
      const timer = setTimeout(() => {
        this.#store.dispatch({ type: 'slow' });
      }, PATIENCE_MS);
      try {
        await work();
        if (task) this.#store.dispatch({ type: 'idle' });
      } catch (error) {
        this.#store.dispatch({ type: 'failed', error: paneError(error) });
      } finally {
        clearTimeout(timer);
      }
    });
    this.#queue = step;
    return step;
  }
}

/** What a check reads, and why. */
interface Wanted {
  /** The sheet in front when left out. */
  readonly sheetId: string | undefined;
  readonly reading: 'command' | 'follow-up';
}

const IN_FRONT: Wanted = { sheetId: undefined, reading: 'command' };

function without(waivers: readonly Waiver[], fingerprint: string): Waiver[] {
  return waivers.filter((waiver) => waiver.fingerprint !== fingerprint);
}

function paneError(error: unknown): PaneError {
  if (error instanceof HostError) return { message: error.userMessage, detail: error.detail, code: error.code };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message: { id: 'error.unexpected', data: {} }, detail, code: 'unexpected' };
}

/** Lets the pane draw its progress before the core, which is synchronous, takes the thread. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
