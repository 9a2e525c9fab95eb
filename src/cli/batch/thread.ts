import { parentPort, workerData } from 'node:worker_threads';
import '../engine';
import { setConverter } from '../../hosts/xlsx/legacy/converter';
import { readBytes } from '../files';
import { threadScript } from '../thread-script';
import { xlsThread } from '../xls/start-thread';
import { runJob, type JobResult, type JobSettings } from './job';

/*
 * A thread of a batch: checks the files it is told, one after the other, and answers in the same order. The next ones
 * are read meanwhile.
 */

export interface ThreadData {
  readonly settings: JobSettings;
  readonly cwd: string;
}

export interface ThreadOrder {
  readonly file: string;
}

export type ThreadAnswer = JobResult;

setConverter(xlsThread(threadScript('xls-thread', import.meta.url)));

const { settings, cwd } = workerData as ThreadData;
let turn: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ file }: ThreadOrder) => {
  const reading = readBytes(file, cwd);
  // Whoever checks the file hears of it.
  reading.catch(() => undefined);
  turn = turn.then(async () => {
    parentPort?.postMessage((await runJob(file, settings, () => reading)) satisfies ThreadAnswer);
  });
});
