import type { SampleFile } from './samples';

/** What the page stands on: a site with files of its own beside it, or a single file that holds everything. */
export interface Surroundings {
  /**
   * Bytes of a sample by its file name.
   *
   * @throws Error when it is not there
   */
  readonly readSample: (file: SampleFile) => Promise<Uint8Array>;
  /**
   * A worker that runs `xls/xls-worker.ts`.
   *
   * @throws Error where the browser allows no worker
   */
  readonly startXlsWorker: () => Worker;
  /**
   * A worker that runs `engine/engine-worker.ts`.
   *
   * @throws Error where the browser allows no worker
   */
  readonly startEngineWorker: () => Worker;
}
