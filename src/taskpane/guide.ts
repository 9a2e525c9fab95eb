import type { CellRef } from '../core/sheet/address';
import { currentWork } from './state';
import type { PaneStore } from './pane-store';
import { stopFrom, type Stop } from './way';

/** Leads through the list, one thing at a time. */
export class Guide {
  readonly #store: PaneStore;
  readonly #locate: (cell: CellRef) => Promise<void>;

  /** @param locate shows a cell of the checked sheet */
  constructor(store: PaneStore, locate: (cell: CellRef) => Promise<void>) {
    this.#store = store;
    this.#locate = locate;
  }

  /** Opens what is next to be done (or was before), and shows its cell; stays where nothing is left that way. */
  step(direction: 1 | -1): void {
    const state = this.#store.getState();
    const work = currentWork(state);
    const stop = work && stopFrom(work.sections, work.view.unclear, state.openKey, direction);
    if (stop) this.open(stop);
  }

  /** Opens the first thing to be done, unless one is open; the sheet stays as it is. */
  begin(): void {
    const { openKey } = this.#store.getState();
    const work = currentWork(this.#store.getState());
    const stop = work && openKey === null ? stopFrom(work.sections, work.view.unclear, null, 1) : null;
    if (stop) this.#store.dispatch({ type: 'opened', key: stop.key });
  }

  /** Opens the row of a finding, and shows its cell. */
  open({ key, cell }: Stop): void {
    const state = this.#store.getState();
    const row = currentWork(state)
      ?.sections.flatMap(({ rows }) => rows)
      .find(({ items }) => items.some((item) => item.key === key));
    this.#store.dispatch({ type: 'opened', key: row?.key ?? key });
    if (state.result?.snapshot.visibility === 'visible') void this.#locate(cell);
  }
}
