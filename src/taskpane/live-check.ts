import { currentSheet, type PaneState } from './state';
import type { PaneStore } from './pane-store';

/** From the last edit to the check, in milliseconds: somebody who goes on typing is left alone. */
export const PAUSE_MS = 1_000;

/** A larger sheet takes too long to be read after every entry; there a button asks. */
export const LARGEST_LIVE_SHEET = 20_000;

/** Checks the sheet again when a person has stopped changing it. */
export class LiveCheck {
  readonly #store: PaneStore;
  readonly #check: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** @param check reads and checks the sheet on show; rejects when it cannot now */
  constructor(store: PaneStore, check: () => Promise<void>) {
    this.#store = store;
    this.#check = check;
  }

  /** The sheet was edited: the pause begins again. */
  touch(): void {
    this.stop();
    if (!canCheck(this.#store.getState())) return;
    this.#store.dispatch({ type: 'awaiting-pause', isAwaiting: true });
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#run();
    }, PAUSE_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#store.getState().isAwaitingPause) this.#store.dispatch({ type: 'awaiting-pause', isAwaiting: false });
  }

  async #run(): Promise<void> {
    // A failure needs no words of its own: the results then say that they may be out of date.
    if (canCheck(this.#store.getState())) await this.#check().catch(() => undefined);
    if (this.#timer === null) this.#store.dispatch({ type: 'awaiting-pause', isAwaiting: false });
  }
}

/** Whether the results on show are old, may be renewed under the person's hand, and soon are. */
function canCheck(state: PaneState): boolean {
  const { result, stale, view } = state;
  return (
    stale &&
    view === 'main' &&
    result !== null &&
    currentSheet(state)?.id === result.sheetId &&
    result.snapshot.cells.length <= LARGEST_LIVE_SHEET
  );
}
