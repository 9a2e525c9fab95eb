import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { reportMessage } from '../../core/report/messages';
import type { CommandIo } from '../io';
import type { ThreadName } from '../thread-script';
import { putDown, type JobResult, type JobSettings } from './job';
import type { ThreadAnswer, ThreadOrder } from './thread';

/** Below so many files threads take longer to start than they save. */
const WORTH_IT = 120;
/** One processor stays free for the rest of the desk; with two, two threads were measured to be no quicker than one. */
const SPARED = 1;
const MOST = 8;
/** Files handed to a thread before its first answer: enough that it never waits. */
const AHEAD = 12;

/** Threads that check files. */
export interface Threads {
  readonly ahead: number;
  readonly run: (file: string) => Promise<JobResult>;
  readonly stop: () => void;
}

interface Order {
  readonly file: string;
  readonly answer: (result: JobResult) => void;
}

/** Starts threads where there is enough to do; null where one thread is as quick. */
export function startThreads(settings: JobSettings, count: number | null, io: CommandIo): Threads | null {
  const wanted = settings.threads ?? (isMany(count) ? Math.min(availableParallelism() - SPARED, MOST) : 1);
  if (!io.threadScript || wanted < 2) return null;
  const script = io.threadScript;
  const threads = Array.from({ length: wanted }, () => new CheckingThread(script, settings, io.cwd));
  return {
    ahead: wanted * AHEAD,
    run: (file) =>
      new Promise((answer) => {
        threads.reduce((idlest, thread) => (thread.load < idlest.load ? thread : idlest)).take({ file, answer });
      }),
    stop: () => {
      for (const thread of threads) thread.stop();
    },
  };
}

/** A list that is still being read may be long. */
function isMany(count: number | null): boolean {
  return count === null || count >= WORTH_IT;
}

/** One thread with what it has still to do. When it breaks down, only the file at hand is lost. */
class CheckingThread {
  #orders: Order[] = [];
  #worker: Worker | null = null;

  constructor(
    private readonly script: URL,
    private readonly settings: JobSettings,
    private readonly cwd: string,
  ) {}

  get load(): number {
    return this.#orders.length;
  }

  take(order: Order): void {
    this.#orders.push(order);
    this.#post(order);
  }

  stop(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }

  #post({ file }: Order): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage({ file } satisfies ThreadOrder);
  }

  #start(): Worker {
    const worker = new Worker(this.script, {
      argv: ['check-thread' satisfies ThreadName],
      workerData: { settings: this.settings, cwd: this.cwd },
    });
    worker.on('message', (answer: ThreadAnswer) => this.#orders.shift()?.answer(answer));
    worker.on('error', (error) => {
      this.#recover(worker, String(error));
    });
    return worker;
  }

  #recover(worker: Worker, cause: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const lost = this.#orders.shift();
    if (lost) {
      const { file } = lost;
      const message = reportMessage('report.file.internal', { file, cause });
      lost.answer({
        ...putDown({ file, error: { code: 'internal', message }, sheets: [] }, this.settings),
        isOwnReport: false,
      });
    }
    for (const order of this.#orders) this.#post(order);
  }
}
