import type { CompletionOptions } from '../core/completion';
import type { PaneState } from './state';

/** What a ribbon button asks of the pane. */
export type PaneRequest = 'check' | 'fillRates' | 'insertNotes';

/** What 填写执行率 of the ribbon fills in. */
export const RATES_ONLY: CompletionOptions = { rates: true, totals: true, notes: false, scores: false };

/** Whether what a ribbon button leads to is on show already, for the sheet in front as it stands. */
export function isOpenFor(request: PaneRequest, { view, preview, result, sheets, stale }: PaneState): boolean {
  const front = sheets.find(({ isActive }) => isActive)?.id;
  if (stale || front === undefined || front !== result?.sheetId) return false;
  if (request === 'insertNotes') return view === 'notes';
  return (
    request === 'fillRates' && view === 'preview' && JSON.stringify(preview?.options) === JSON.stringify(RATES_ONLY)
  );
}

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
