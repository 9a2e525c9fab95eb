import { HostError } from '../hosts/host';
import { Cancelled } from './cancelled';
import type { BusyTask, PaneError } from './state';
import type { PaneStore } from './pane-store';

/** Shorter waits show nothing: a flash of progress only unsettles. */
const PATIENCE_MS = 300;

/** One task at a time; every failure ends as a sentence in the state. */
export class TaskQueue {
  readonly #store: PaneStore;
  #last: Promise<void> = Promise.resolve();
  #failed: (() => Promise<void>) | null = null;

  constructor(store: PaneStore) {
    this.#store = store;
  }

  /** Resolves when what is under way has ended. */
  get settled(): Promise<void> {
    return this.#last;
  }

  /** Runs a task after the ones before it, out of sight: a failure is the caller's. */
  quietly(work: () => Promise<void>): Promise<void> {
    const step = this.#last.then(work);
    this.#last = step.catch(() => undefined);
    return step;
  }

  /** Runs once more what failed last. */
  again(): Promise<void> {
    return this.#failed?.() ?? this.#last;
  }

  /** Runs a task after the ones before it; `null` shows no progress. */
  run(task: BusyTask | null, work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      if (task) this.#store.dispatch({ type: 'busy', task });
      const timer = setTimeout(() => {
        this.#store.dispatch({ type: 'slow' });
      }, PATIENCE_MS);
      try {
        await work();
        if (task) this.#store.dispatch({ type: 'idle' });
      } catch (error) {
        if (error instanceof Cancelled) {
          this.#store.dispatch({ type: 'idle' });
          return;
        }
        this.#failed = () => this.run(task, work);
        this.#store.dispatch({ type: 'failed', error: paneError(error) });
      } finally {
        clearTimeout(timer);
      }
    });
    return this.#last;
  }
}

function paneError(error: unknown): PaneError {
  if (error instanceof HostError) return { message: error.userMessage, detail: error.detail, code: error.code };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message: { id: 'error.unexpected', data: {} }, detail, code: 'unexpected' };
}
