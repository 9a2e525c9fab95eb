import type { Locale } from '../../core/messages/message';
import type { CommandIo } from '../io';
import { cliMessage } from '../texts';
import { say } from '../say';

/** A batch that is over sooner needs no progress, in milliseconds. */
const QUIET = 1_000;
/** The line is written anew no more often than this, in milliseconds. */
const EVERY = 200;

/** How far a batch is, how fast and how long still: one line on the terminal, nothing where errors go elsewhere. */
export class Progress {
  readonly #started = performance.now();
  #shownAt = 0;
  #isShown = false;
  #done = 0;

  constructor(
    private readonly all: number | null,
    private readonly locale: Locale,
    private readonly io: CommandIo,
  ) {}

  get count(): number {
    return this.#done;
  }

  /** One more file is done. */
  done(): void {
    this.#done++;
  }

  /** Writes the line, if it is time to. */
  show(): void {
    const now = performance.now();
    if (!this.io.isErrorTerminal || now - this.#started < QUIET) return;
    if (this.#isShown && now - this.#shownAt < EVERY) return;
    if (!this.#isShown && this.io.isTerminal && now - this.#shownAt < EVERY) return;
    this.#shownAt = now;
    this.#isShown = true;
    this.io.stderr(`\r\u001b[K${this.#text(now)}`);
  }

  /** Takes the line away where results are about to be written on the same terminal. */
  clear(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.io.stderr('\r\u001b[K');
  }

  #text(now: number): string {
    const perSecond = this.#done / ((now - this.#started) / 1_000);
    const rate = perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond);
    if (this.all === null) return say(cliMessage('cli.batch.progress.open', { done: this.#done, rate }), this.locale);
    const seconds = Math.ceil((this.all - this.#done) / perSecond);
    const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    return say(cliMessage('cli.batch.progress', { done: this.#done, all: this.all, rate, left }), this.locale);
  }
}
