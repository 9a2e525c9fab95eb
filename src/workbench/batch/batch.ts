import { withoutCells, type FileReport } from '../../core/report/types';
import { failureOf } from '../../hosts/failure';
import { breath } from '../../hosts/pace';
import { Cancelled } from '../../taskpane/cancelled';
import type { Engine } from '../../taskpane/engine';
import type { CompletedBatch } from './complete-batch';
import type { PickedFile } from './picked-files';
import { openChecked, type CheckedFileNow } from './open-checked';
import { rowsOf, type BatchRow } from './rows';

/** A file of the batch with what was found. */
export interface CheckedFile {
  readonly picked: PickedFile;
  readonly report: FileReport;
  /** Made once, so that drawing the list again leaves what it has alone. */
  readonly rows: readonly BatchRow[];
}

/** Where a batch stands. */
export interface BatchProgress {
  readonly checked: readonly CheckedFile[];
  readonly isRunning: boolean;
  /** Files filled in so far; null when that does not run. */
  readonly completing: number | null;
  /** How filling in came out the last time. */
  readonly completed: Completion | null;
}

/** What became of filling in a list. */
export type Completion = CompletedBatch | 'stopped' | 'failed';

/** Fills in the files and hands the copies over; told what ends it, and to tell how many files are done. */
type Complete = (signal: AbortSignal, onFile: (done: number) => void) => Promise<CompletedBatch>;

/** So long the page may be busy before it is drawn and listens again, in milliseconds. */
const SLICE = 40;
/** A long list takes a while to draw, so that it is told of less often than the page is let go. */
const NEWS_EVERY = 300;

let made = 0;

/** Checks many files one after the other; the page stays usable meanwhile. Nothing is written, nothing is kept but the reports. */
export class Batch {
  /** Different for every list, so that its view starts anew. */
  readonly id = ++made;
  readonly #viewers = new Set<() => void>();
  #progress: BatchProgress = { checked: [], isRunning: false, completing: null, completed: null };

  #stopping = new AbortController();
  /** Another one: closing a list gives up its check, not the copies that were asked for. */
  #stoppingCompletion = new AbortController();

  /** @param loadEngine of a list alone: what is stopped here goes on elsewhere */
  constructor(
    readonly files: readonly PickedFile[],
    private readonly loadEngine: () => Promise<Engine>,
  ) {}

  readonly progress = (): BatchProgress => this.#progress;

  /** Calls back when there is news; returns a function that stops it. */
  readonly subscribe = (viewer: () => void): (() => void) => {
    this.#viewers.add(viewer);
    return () => {
      this.#viewers.delete(viewer);
    };
  };

  /** Checks the files not checked yet, until all are or it is stopped. */
  async run(): Promise<void> {
    if (this.#progress.isRunning) return;
    const { signal } = (this.#stopping = new AbortController());
    const checked = [...this.#progress.checked];
    this.#tell(checked, true);
    let since = performance.now();
    let toldAt = since;
    for (const picked of this.files.slice(checked.length)) {
      const report = await this.#check(picked, signal);
      if (!report) break;
      checked.push({ picked, report, rows: rowsOf(picked, report, checked.length) });
      const now = performance.now();
      if (now - since < SLICE) continue;
      if (now - toldAt >= NEWS_EVERY) {
        this.#tell(checked, true);
        toldAt = now;
      }
      await breath();
      if (signal.aborted) break;
      since = performance.now();
    }
    this.#tell(checked, false);
  }

  /** Stops at once; `run` begins anew with the file at hand. */
  stop(): void {
    this.#stopping.abort();
  }

  /** The workbook of a file, checked; whoever fills in copies begins with it as well. */
  async open(picked: PickedFile, signal?: AbortSignal): Promise<CheckedFileNow> {
    return openChecked(picked, await this.loadEngine(), signal);
  }

  /** Has the files filled in; how far that is, is kept here, since the list may be out of sight meanwhile. */
  async completeBy(complete: Complete): Promise<void> {
    if (this.#progress.completing !== null) return;
    const { signal } = (this.#stoppingCompletion = new AbortController());
    this.#tellCompletion(0, null);
    try {
      const completed = await complete(signal, (done) => {
        this.#tellCompletion(done, null);
      });
      this.#tellCompletion(null, completed);
    } catch (error) {
      this.#tellCompletion(null, error instanceof Cancelled ? 'stopped' : 'failed');
    }
  }

  /** Gives up filling in; nothing comes of it. */
  stopCompleting(): void {
    this.#stoppingCompletion.abort();
  }

  /** Whatever happens to one file must not stop the others; null when a person stopped them. */
  async #check(picked: PickedFile, signal: AbortSignal): Promise<FileReport | null> {
    const { path: file } = picked;
    try {
      const { sheets, remarks } = await this.open(picked, signal);
      return withoutCells({ file, error: null, sheets, remarks });
    } catch (error) {
      return error instanceof Cancelled ? null : { file, error: failureOf(error, file), sheets: [] };
    }
  }

  #tellCompletion(completing: number | null, completed: Completion | null): void {
    this.#publish({ ...this.#progress, completing, completed });
  }

  #tell(checked: readonly CheckedFile[], isRunning: boolean): void {
    this.#publish({ ...this.#progress, checked: [...checked], isRunning });
  }

  #publish(progress: BatchProgress): void {
    this.#progress = progress;
    for (const viewer of this.#viewers) viewer();
  }
}
