import { DEFAULT_COMPLETION, type CompletionOptions } from '../core/completion';
import type { CellEdit, Edit, EditPlan, PlannedEdit } from '../core/edits/types';
import type { Message } from '../core/messages/message';
import type { Finding } from '../core/rules/types';
import type { CellRef } from '../core/sheet/address';
import type { Host, HostChange } from '../hosts/host';
import { afterRun } from './after-run';
import { Checker, type Wanted } from './checker';
import { downloadBytes } from './download';
import { Documents, type HandOver } from './documents';
import { Guide } from './guide';
import type { LateEngine } from './late-engine';
import { LiveCheck } from './live-check';
import { openMarks } from './marking';
import { Memory } from './memory';
import { chosenEdits, oncePerCell } from './preview';
import { sameFinding, type FindingItem } from './report-view';
import { isOpenFor, RATES_ONLY, type PaneRequest } from './requests';
import { currentReport, currentSheet, undoable, type BusyTask, type OpenPreview } from './state';
import type { PaneStore } from './pane-store';
import { TaskQueue } from './task-queue';

const NOTES_ONLY: CompletionOptions = { rates: false, totals: false, notes: true, scores: false };

/** Everything a person can do in the pane. One task at a time; every failure ends as a sentence in the state. */
export class PaneController {
  readonly #host: Host;
  readonly #store: PaneStore;
  readonly #tasks: TaskQueue;
  readonly #live: LiveCheck;
  /** What is remembered in the workbook. */
  readonly memory: Memory;
  /** Checks and plans; a check under way can be ended. */
  readonly checker: Checker;
  /** The way through the list. */
  readonly guide: Guide;
  /** The report in Word. */
  readonly documents: Documents;

  constructor(host: Host, engine: LateEngine, store: PaneStore, handOver: HandOver = downloadBytes) {
    this.#host = host;
    this.#store = store;
    this.#tasks = new TaskQueue(store);
    this.memory = new Memory(host, store, this.#tasks);
    this.#live = new LiveCheck(store, () => this.#tasks.quietly(() => this.#checkShown()));
    this.guide = new Guide(store, (cell) => this.locate(cell));
    this.documents = new Documents(host, store, this.#tasks, handOver);
    this.checker = new Checker(host, engine, store);
  }

  /** Loads sheets and settings and starts watching; returns a function that stops. */
  start(): () => void {
    const unwatch = this.#host.watch((change) => {
      this.#onChange(change);
    });
    const stop = (): void => {
      unwatch();
      this.#live.stop();
    };
    void this.#run('loading', async () => {
      await this.#loadSheets();
      await this.memory.load();
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
      if (request === 'fillRates') await this.#previewCompletion(RATES_ONLY, preview);
      if (request === 'insertNotes') this.#showNotes();
    });
  }

  /** Shows what is checked. */
  openRules(): Promise<void> {
    return this.#run('loading-rules', async () => {
      await this.checker.load(null);
      this.#store.dispatch({ type: 'view', view: 'rules' });
    });
  }

  /** Does once more what failed last. */
  again(): Promise<void> {
    return this.#tasks.again();
  }

  /** Reads and checks the current sheet, and puts out of sight what has been dealt with. */
  async check(): Promise<void> {
    this.#store.dispatch({ type: 'tidied' });
    await this.recheck();
    await this.#lead();
  }

  /** Reads and checks the current sheet; what is solved keeps its place. */
  recheck(): Promise<void> {
    return this.#run('reading', () => this.#check());
  }

  /** Looks through every sheet of the workbook and checks the forms that are found. */
  findForms(): Promise<void> {
    return this.#run('searching', () =>
      this.#check({ sheetId: currentSheet(this.#store.getState())?.id, reading: 'command', isAll: true }),
    );
  }

  /** Brings a sheet with a form to the front and checks it. */
  openForm(sheetId: string): Promise<void> {
    return this.#run('reading', async () => {
      const table = this.#store
        .getState()
        .forms.find((each) => each.sheetId === sheetId)
        ?.reports.find(({ form }) => form)?.form?.table;
      await this.#host.select(sheetId, { row: table?.top ?? 0, col: table?.left ?? 0 });
      this.#store.dispatch({ type: 'sheet-shown', sheetId });
      await this.#check({ sheetId, reading: 'command' });
    });
  }

  chooseSheet(sheetId: string): Promise<void> {
    this.#store.dispatch({ type: 'sheet-chosen', sheetId });
    return this.check();
  }

  /** Checks by this rule set from now on; null lets the evidence decide. Remembered in the workbook. */
  chooseRuleSet(ruleSet: string | null): Promise<void> {
    return this.#run('saving', async () => {
      await this.memory.change(() => ({ ruleSet }));
      await this.#check();
    });
  }

  /** Lays the edits of a completion before the user. */
  openCompletion(options: CompletionOptions = DEFAULT_COMPLETION): Promise<void> {
    return this.#onCurrent(() => this.#previewCompletion(options));
  }

  openFix(...items: readonly FindingItem[]): Promise<void> {
    return this.#onCurrent(() => {
      const now = items.flatMap(({ finding }) => this.#now(finding) ?? []);
      const [first] = now;
      if (first) this.#open('fix', first.message, oncePerCell(now.flatMap(({ fix }) => fix)));
    });
  }

  /** Writes what a card showed in full and is blank now; where the sheet has changed since, it is laid out instead. */
  async writeFix(items: readonly FindingItem[]): Promise<void> {
    await this.#tasks.settled;
    const edits = oncePerCell(items.flatMap(({ finding }) => finding.fix)).map(({ edit }) => edit);
    return this.#store.getState().stale ? this.openFix(...items) : this.#writeNow(edits);
  }

  /** Writes an explanation that was put together and shown in the card. */
  async writeRemark(edit: CellEdit, text: string): Promise<void> {
    await this.#tasks.settled;
    return this.#writeNow([{ ...edit, write: { value: text, formula: null } }]);
  }

  /** Lays out what is proposed for these findings, the first proposal of each. */
  openSuggestions(items: readonly FindingItem[]): Promise<void> {
    return this.#onCurrent(() => {
      const now = items.flatMap(({ finding }) => this.#now(finding) ?? []);
      const edits = now.flatMap(({ fix, suggestions }) => (fix.length > 0 ? fix : (suggestions[0]?.edits ?? [])));
      if (edits.length > 0) this.#open('suggestion', null, oncePerCell(edits));
    });
  }

  /** @param index of the suggestion among those of the finding */
  openSuggestion({ finding }: FindingItem, index: number): Promise<void> {
    return this.#onCurrent(() => {
      const suggestion = this.#now(finding)?.suggestions[index];
      if (suggestion) this.#open('suggestion', suggestion.title, suggestion.edits);
    });
  }

  openNotes(): Promise<void> {
    return this.#onCurrent(() => {
      this.#showNotes();
    });
  }

  openDraft(): Promise<void> {
    return this.#onCurrent(() => void this.documents.open());
  }

  /** The plan for a completion of the form on show, own notes included; null without a form. */
  planOf(options: CompletionOptions): Promise<EditPlan | null> {
    return this.checker.plan(options);
  }

  /** What inserting these notes would do; null without a form. */
  planNotes(ownNotes: readonly string[]): Promise<EditPlan | null> {
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
      if (JSON.stringify(own) !== JSON.stringify(notes)) await this.memory.change(() => ({ notes: own }));
      await this.#apply(
        plan.sheetId,
        plan.edits.map(({ edit }) => edit),
        false,
      );
    });
  }

  #writeNow(edits: readonly Edit[]): Promise<void> {
    return this.#run('writing', async () => {
      const sheetId = this.#store.getState().result?.sheetId;
      if (sheetId !== undefined) await this.#apply(sheetId, edits, false);
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

  /** Highlights the open findings in the sheet. */
  mark(): Promise<void> {
    return this.#run('marking', async () => {
      const open = openMarks(this.#store.getState());
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

  /** Checks, and goes on only when that succeeded: what an earlier check found must not be offered for writing. */
  #afterCheck(act: () => void | Promise<void>): Promise<void> {
    return this.#run('reading', async () => {
      await this.#check();
      await act();
    });
  }

  /** Plans are made from a current reading: a sheet that changed since is checked again first, and that is said. */
  async #onCurrent(act: () => void | Promise<void>): Promise<void> {
    // A check under way is about to replace what is on show.
    await this.#tasks.settled;
    if (!this.#store.getState().stale) {
      await this.#run('planning', async () => act());
      return;
    }
    await this.#afterCheck(async () => {
      await act();
      this.#store.dispatch({ type: 'notice', notice: { kind: 'rechecked' } });
    });
  }

  /** Once nothing is left that can be filled in by itself, the first thing to be done by hand is opened. */
  async #lead(): Promise<void> {
    if ((await this.planOf(DEFAULT_COMPLETION))?.edits.length === 0) this.guide.begin();
  }

  async #previewCompletion(options: CompletionOptions, before: OpenPreview | null = null): Promise<void> {
    const plan = await this.planOf(options);
    const preview = plan && ({ kind: 'completion', title: null, plan, options } as const);
    if (preview) this.#store.dispatch({ type: 'preview', preview, before });
  }

  #showNotes(): void {
    if (currentReport(this.#store.getState())?.form) this.#store.dispatch({ type: 'view', view: 'notes' });
  }

  #now(finding: Finding): Finding | undefined {
    return sameFinding(this.#store.getState().result?.reports ?? [], finding);
  }

  #open(kind: 'fix' | 'suggestion', title: Message | null, edits: readonly PlannedEdit[]): void {
    const { result } = this.#store.getState();
    if (!result) return;
    const plan: EditPlan = { sheetId: result.sheetId, edits };
    this.#store.dispatch({ type: 'preview', preview: { kind, title, plan, options: null } });
  }

  async #loadSheets(): Promise<void> {
    this.#store.dispatch({ type: 'sheets', sheets: await this.#host.listSheets() });
  }

  /** @param wanted the sheet that is meant now by default */
  async #check(wanted?: Wanted): Promise<void> {
    await this.#loadSheets();
    await this.#checkListed(wanted ?? { sheetId: currentSheet(this.#store.getState())?.id, reading: 'command' });
  }

  async #checkListed(wanted: Wanted): Promise<void> {
    // At the start a cell may have been in edit; a check does without settings, but not because of that.
    await this.memory.loadIfMissing();
    this.#store.dispatch({ type: 'check-started' });
    try {
      await this.checker.check(wanted);
    } catch (error) {
      // What is on show is of an earlier reading.
      this.#store.dispatch({ type: 'check-failed' });
      throw error;
    }
  }

  /** Checks the sheet on show again without a word; only what it reads is asked for. */
  async #checkShown(): Promise<void> {
    const sheetId = this.#store.getState().result?.sheetId;
    if (sheetId === undefined || !this.#store.getState().stale) return;
    this.#store.dispatch({ type: 'check-started' });
    try {
      const wanted = { sheetId, reading: 'follow-up', isQuiet: true } as const;
      const isShown = await this.checker.check(wanted, () => this.#store.getState().view === 'main');
      if (!isShown) this.#store.dispatch({ type: 'check-failed' });
    } catch (error) {
      this.#store.dispatch({ type: 'check-failed' });
      throw error;
    }
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
    await this.#lead();
  }

  /** Marks follow the findings after a run, without a notice of their own. */
  async #refreshMarks(): Promise<void> {
    const open = openMarks(this.#store.getState());
    if (open) await this.#host.mark(open.sheetId, open.marks);
  }

  #onChange(change: HostChange): void {
    this.#store.dispatch({ type: 'changed', change });
    if (change.kind === 'edited') this.#live.touch();
    if (change.kind === 'structure') void this.#run(null, () => this.#loadSheets());
  }

  #run(task: BusyTask | null, work: () => Promise<void>): Promise<void> {
    return this.#tasks.run(task, work);
  }
}

const IN_FRONT: Wanted = { sheetId: undefined, reading: 'command' };
