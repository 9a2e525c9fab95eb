import { loadPart } from '../../load-part';
import type { Conversion } from './xls-library';

/** A thread that converts old workbooks, however the face at hand starts one. */
interface ConverterThread {
  readonly post: (bytes: Uint8Array) => void;
  /** Ends it at once, whatever it is doing. */
  readonly stop: () => void;
}

/** What a thread tells: that it can begin, how a conversion came out, that it broke down. */
interface ConverterEvents {
  readonly onReady: () => void;
  readonly onDone: (conversion: Conversion) => void;
  readonly onBroken: (problem: string) => void;
}

export type StartConverter = (events: ConverterEvents) => ConverterThread;

/**
 * In milliseconds. A file converts in some of them, and a damaged one may never; but an old machine with a virus
 * scanner may need a hundred times as long as ours, and a good file must not be refused for that.
 */
const TIME_LIMIT = 15_000;
const TIME_PER_MEGABYTE = 4_000;
/** Starting a thread reads the library from the disk, in milliseconds. */
const START_LIMIT = 30_000;

let start: StartConverter | null = null;
let queue: Promise<unknown> = Promise.resolve();
let running: Running | null = null;

/** Tells how threads are started here; each face does so once, before it opens files. */
export function setConverter(startConverter: StartConverter): void {
  start = startConverter;
}

/** Ends the thread that waits for the next file, when there will be none. */
export function stopConverter(): void {
  running?.stop();
  running = null;
}

/** Converts one file after another in a thread of its own, which is stopped when it takes too long. */
export function convertInThread(bytes: Uint8Array): Promise<Conversion> {
  const turn = queue.then(() => convertNow(bytes));
  queue = turn.catch(() => undefined);
  return turn;
}

async function convertNow(bytes: Uint8Array): Promise<Conversion> {
  running ??= startRunning();
  const conversion = (await running?.convert(bytes)) ?? null;
  if (running?.isOver) running = null;
  // No thread can be started here: better to read the file without one than not at all.
  return conversion ?? (await loadPart(() => import('./xls-library'))).convertWithLibrary(bytes);
}

/** Null where no thread can be started: a program of one thread, a browser that forbids workers. */
function startRunning(): Running | null {
  try {
    return start && new Running(start);
  } catch {
    return null;
  }
}

/** A thread and what it is doing. It is kept for the next file until it has to be stopped. */
class Running {
  isOver = false;
  readonly #thread: ConverterThread;
  readonly #ready: Promise<void>;
  #hasBegun = false;
  #settle: (conversion: Conversion | null) => void = () => undefined;

  constructor(startThread: StartConverter) {
    let isReady: () => void = () => undefined;
    this.#ready = new Promise((resolve) => {
      isReady = resolve;
    });
    this.#thread = startThread({
      onReady: () => {
        this.#hasBegun = true;
        isReady();
      },
      onDone: (conversion) => {
        this.#settle(conversion);
      },
      onBroken: (problem) => {
        this.isOver = true;
        this.#settle(this.#hasBegun ? { problem } : null);
      },
    });
  }

  /** Null when the thread never began, so that nothing is known of the file. */
  convert(bytes: Uint8Array): Promise<Conversion | null> {
    return new Promise((resolve) => {
      let timer = this.#after(START_LIMIT, resolve);
      this.#settle = (conversion) => {
        clearTimeout(timer);
        resolve(conversion);
      };
      void this.#ready.then(() => {
        if (this.isOver) return;
        clearTimeout(timer);
        timer = this.#after(TIME_LIMIT + (bytes.length / (1 << 20)) * TIME_PER_MEGABYTE, resolve);
        this.#thread.post(bytes);
      });
    });
  }

  stop(): void {
    this.isOver = true;
    this.#thread.stop();
  }

  #after(limit: number, resolve: (conversion: Conversion) => void): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.stop();
      resolve({ problem: `no result after ${Math.round(limit)} ms` });
    }, limit);
  }
}
