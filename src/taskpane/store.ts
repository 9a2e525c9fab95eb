/** Holds a page's state outside React, so that actions see the present one between two renderings. */
export class Store<S, E> {
  #state: S;
  readonly #listeners = new Set<() => void>();

  constructor(
    initial: S,
    private readonly reduce: (state: S, event: E) => S,
  ) {
    this.#state = initial;
  }

  readonly getState = (): S => this.#state;

  readonly dispatch = (event: E): void => {
    this.#state = this.reduce(this.#state, event);
    for (const listener of [...this.#listeners]) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
