import { INITIAL_STATE, reduce, type PaneEvent, type PaneState } from './state';

/** Holds the pane's state outside React, so that actions see the present one between two renderings. */
export class PaneStore {
  #state: PaneState = INITIAL_STATE;
  readonly #listeners = new Set<() => void>();

  readonly getState = (): PaneState => this.#state;

  readonly dispatch = (event: PaneEvent): void => {
    this.#state = reduce(this.#state, event);
    for (const listener of [...this.#listeners]) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
