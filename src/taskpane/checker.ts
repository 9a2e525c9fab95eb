import type { CompletionOptions } from '../core/completion';
import type { SheetReport } from '../core/check';
import type { EditPlan } from '../core/edits/types';
import type { RuleSet } from '../core/rules/rule-sets/types';
import type { Host } from '../hosts/host';
import { breath, paced } from '../hosts/pace';
import { checkRead, findForms, planOn, restFor, SHEETS_AT_ONCE, type Found, type Meant } from './find-forms';
import type { LateEngine } from './late-engine';
import { currentReport, preparing, type BusyTask, type CheckResult } from './state';
import type { PaneStore } from './pane-store';

/** What a check reads, and why. */
export interface Wanted {
  /** The sheet in front when left out. */
  readonly sheetId: string | undefined;
  readonly reading: 'command' | 'follow-up';
  /** Look at every sheet, however many there are. */
  readonly isAll?: boolean;
  /** Nobody waits for it: no progress is shown. */
  readonly isQuiet?: boolean;
}

/** What was found, and which of the forms known before it takes the place of. */
interface Looked extends Found {
  readonly isReplaced: (known: CheckResult) => boolean;
  readonly isSearched: boolean;
}

/** Reads and checks sheets and keeps what was found in the state. */
export class Checker {
  #running: AbortController | null = null;
  #planned: { readonly report: SheetReport; readonly plans: Map<string, Promise<EditPlan>> } | null = null;

  constructor(
    private readonly host: Host,
    private readonly engine: LateEngine,
    private readonly store: PaneStore,
  ) {}

  /**
   * Reads the sheet that is wanted, checks it and shows the result.
   *
   * @param isWelcome asked before the result is shown; without it, it always is
   * @returns whether it was shown
   */
  async check(wanted: Wanted, isWelcome: () => boolean = () => true): Promise<boolean> {
    await this.load(wanted.isQuiet ? null : 'reading');
    this.#running = new AbortController();
    const sheetId = wanted.sheetId ?? (await this.#sheetInFront());
    const found = await (wanted.reading === 'command' ? this.#find(sheetId, wanted) : this.#follow(sheetId, wanted));
    // Whoever found it was at work until now; what is made of it is a task of its own.
    await breath();
    if (found.result) await paced(preparing(this.store.getState(), found.result));
    // Without a pause between: forms and result are shown together.
    this.#keep(found);
    const { result } = found.result ? found : await this.#readAlone(sheetId);
    if (!result || !isWelcome()) return false;
    if (wanted.sheetId === undefined) this.store.dispatch({ type: 'sheet-shown', sheetId });
    this.store.dispatch({ type: 'checked', result });
    return true;
  }

  /**
   * Loads the rules where they are not there yet.
   *
   * @param task what goes on afterwards; null where nobody waits for it
   */
  async load(task: BusyTask | null): Promise<void> {
    if (this.engine.isLoaded) return;
    if (task) this.store.dispatch({ type: 'busy', task: 'loading-rules' });
    await this.engine.load();
    if (task) this.store.dispatch({ type: 'busy', task });
  }

  /** Ends the check under way. */
  cancel(): void {
    this.#running?.abort();
  }

  /** What could be filled in on the form on show; null without a form. Known until there is another report. */
  async plan(completion: CompletionOptions): Promise<EditPlan | null> {
    const state = this.store.getState();
    const report = currentReport(state);
    if (!state.result || !report?.form) return null;
    const ownNotes = completion.ownNotes ?? state.settings.notes ?? undefined;
    const options = { ...completion, ownNotes };
    const key = JSON.stringify(options);
    if (this.#planned?.report !== report) this.#planned = { report, plans: new Map() };
    const { plans } = this.#planned;
    let plan = plans.get(key);
    if (!plan) plans.set(key, (plan = planOn(this.engine.now, state.result, report, this.#ruleSet, options)));
    return plan;
  }

  /** Excel has a sentence of its own for what is no worksheet. */
  async #sheetInFront(): Promise<string> {
    const front = this.store.getState().sheets.find(({ isActive }) => isActive);
    return front?.id ?? (await this.host.readSheet()).id;
  }

  async #find(sheetId: string, { isAll = false }: Wanted): Promise<Looked> {
    const { sheets } = this.store.getState();
    const search = { sheets, isAll, ...this.#meant(sheetId) };
    const found = await findForms(this.host, this.engine.now, search, () => (isAll ? nextFrame() : this.#checking()));
    const isSearched = isAll || sheets.length <= SHEETS_AT_ONCE;
    // A look at the neighbours does not undo a search through all of them.
    const isReplaced = (): boolean => isSearched;
    return { ...found, isReplaced, isSearched: isSearched || this.store.getState().isSearched };
  }

  /** Reads the form again after something was done to it, on all sheets it goes on over. */
  async #follow(sheetId: string, { isQuiet = false }: Wanted): Promise<Looked> {
    const { forms, isSearched } = this.store.getState();
    const parts = forms.find((each) => each.sheetId === sheetId)?.parts?.map(({ id }) => id) ?? [sheetId];
    const options = { reading: 'follow-up', rest: restFor(this.engine.now, sheetId) } as const;
    const snapshots =
      parts.length > 1 ? await this.host.readSheets(parts, options) : [await this.host.readSheet(sheetId, options)];
    if (!isQuiet) await this.#checking();
    const found = await checkRead(this.engine.now, snapshots, this.#meant(sheetId, isQuiet));
    return { ...found, isReplaced: ({ sheetId: id }) => parts.includes(id), isSearched };
  }

  /** A sheet that was left out among others: alone it is read, or Excel says why not. */
  async #readAlone(sheetId: string): Promise<Found> {
    const snapshot = await this.host.readSheet(sheetId, { rest: restFor(this.engine.now, sheetId) });
    return checkRead(this.engine.now, [snapshot], this.#meant(sheetId));
  }

  #keep({ forms: found, isReplaced, isSearched }: Looked): void {
    const known = this.store.getState().forms.filter((each) => !isReplaced(each));
    const byId = new Map([...known, ...found].map((each) => [each.sheetId, each]));
    const forms = this.store.getState().sheets.flatMap(({ id }) => byId.get(id) ?? []);
    this.store.dispatch({ type: 'forms', forms, isSearched });
  }

  #meant(sheetId: string, isQuiet = false): Meant {
    return {
      sheetId,
      ruleSet: this.#ruleSet,
      signal: this.#running?.signal,
      onRow: (judged, rows) => {
        if (!isQuiet) this.store.dispatch({ type: 'progress', share: judged / rows });
      },
    };
  }

  async #checking(): Promise<void> {
    this.store.dispatch({ type: 'busy', task: 'checking' });
    await nextFrame();
  }

  get #ruleSet(): RuleSet | undefined {
    const { ruleSet } = this.store.getState().settings;
    return this.engine.ruleSets.find(({ id }) => id === ruleSet);
  }
}

/** Lets the pane draw its progress before the core, which is synchronous, takes the thread. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
