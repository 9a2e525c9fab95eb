/** What a ribbon button asks of the pane. */
export type PaneRequest = 'check' | 'fillRates' | 'insertNotes';

/** Carries requests from the ribbon to the pane; one that comes before the pane listens waits for it. */
export class RequestChannel {
  #listener: ((request: PaneRequest) => void) | null = null;
  #waiting: PaneRequest[] = [];

  send(request: PaneRequest): void {
    if (this.#listener) this.#listener(request);
    else this.#waiting.push(request);
  }

  /** Starts listening; returns a function that stops. One listener at a time: the pane. */
  listen(listener: (request: PaneRequest) => void): () => void {
    this.#listener = listener;
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach(listener);
    return () => {
      if (this.#listener === listener) this.#listener = null;
    };
  }
}
