import { readBytes, whyNoFile, type FileArgument } from '../files';
import type { Locale } from '../../core/messages/message';
import type { CommandIo } from '../io';
import { cliMessage } from '../texts';
import { putDown, runJob, type JobResult, type JobSettings } from './job';
import { mapAhead } from './map-ahead';
import { startThreads } from './threads';
import { Progress } from './progress';
import { say } from '../say';

/** Files being read at the same time as one is checked: a folder of a hundred units' files mostly lies on a slow share. */
const READ_AHEAD = 8;

/** What a batch works on. */
export interface BatchInput {
  readonly files: AsyncIterable<FileArgument> | Iterable<FileArgument>;
  /** How many there are; null while they are still being named. */
  readonly count: number | null;
}

/** One file of a batch with what came of it. */
export interface BatchItem {
  readonly argument: FileArgument;
  readonly result: JobResult;
}

/** How a batch ended, once it has. */
export interface BatchEnd {
  /** Stopped by the user; what was yielded until then stands. */
  isStopped: boolean;
  /** Reports of ours that were found along with the forms and left out. */
  ownReports: number;
}

/**
 * Checks files in order, in threads where there are many, and yields what came of each. Whatever happens to one file
 * does not stop the others; Ctrl-C ends the batch after the file at hand. Progress is shown on a terminal.
 */
export async function* runBatch(
  { files, count }: BatchInput,
  settings: JobSettings,
  io: CommandIo,
  end: BatchEnd,
): AsyncGenerator<BatchItem> {
  const threads = startThreads(settings, count, io);
  const results = threads
    ? mapAhead(files, threads.ahead, (argument) => resultOf(argument, settings, (file) => threads.run(file)))
    : inProcess(files, settings, io);
  try {
    for await (const { item: argument, result } of followed(results, { count, locale: settings.locale, io }, end)) {
      if (result.isOwnReport && 'file' in argument && !argument.isNamed) end.ownReports++;
      else yield { argument, result };
    }
  } finally {
    threads?.stop();
  }
}

/**
 * Yields what comes of each of many files, with progress on a terminal, until all are done or the user stops: then what
 * was yielded stands, and `end` says so.
 */
export async function* followed<T>(
  results: AsyncGenerator<T>,
  { count, locale, io }: { readonly count: number | null; readonly locale: Locale; readonly io: CommandIo },
  end: BatchEnd,
): AsyncGenerator<T> {
  const progress = new Progress(count, locale, io);
  let wake: () => void = () => undefined;
  const release = io.onInterrupt(() => {
    end.isStopped = true;
    wake();
  });
  // No race against one promise for the whole run: that would hold on to every result until the end.
  const nextOrStop = (): Promise<IteratorResult<T> | null> =>
    new Promise((resolve, reject) => {
      wake = () => {
        resolve(null);
      };
      results.next().then(resolve, reject);
    });
  try {
    for (;;) {
      const next = end.isStopped ? null : await nextOrStop();
      if (next === null || next.done) break;
      progress.done();
      progress.clear();
      yield next.value;
      progress.show();
    }
  } finally {
    release();
    progress.clear();
  }
  if (end.isStopped) io.stderr(`${say(cliMessage('cli.batch.stopped', { done: progress.count }), locale)}\n`);
  if (end.ownReports > 0) io.stderr(`${say(cliMessage('cli.batch.own', { count: end.ownReports }), locale)}\n`);
}

async function* inProcess(
  files: BatchInput['files'],
  settings: JobSettings,
  io: CommandIo,
): AsyncGenerator<{ readonly item: FileArgument; readonly result: JobResult }> {
  const read = mapAhead(files, READ_AHEAD, async (argument) =>
    'file' in argument ? readOrError(argument.file, io) : null,
  );
  let sinceBreath = performance.now();
  for await (const { item, result: bytes } of read) {
    const take = (): Promise<Uint8Array> =>
      bytes instanceof Uint8Array ? Promise.resolve(bytes) : Promise.reject(bytes ?? new Error('nothing was read'));
    const result = await resultOf(item, settings, (file) => runJob(file, settings, take));
    if (performance.now() - sinceBreath > BREATH) {
      // So that Ctrl-C is heard.
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      sinceBreath = performance.now();
    }
    yield { item, result };
  }
}

/** Checking is not interrupted by itself; so long it may go on before the system is listened to, in milliseconds. */
const BREATH = 50;

async function readOrError(file: string, io: CommandIo): Promise<Uint8Array | Error> {
  try {
    return await readBytes(file, io.cwd);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function resultOf(
  argument: FileArgument,
  settings: JobSettings,
  check: (file: string) => Promise<JobResult>,
): Promise<JobResult> {
  if ('file' in argument) return check(argument.file);
  const file = 'unmatched' in argument ? argument.unmatched : argument.folder;
  const message = whyNoFile(argument);
  const code = message.id.replace(/^.*\./, '');
  return Promise.resolve({
    ...putDown({ file, error: { code, message }, sheets: [] }, settings),
    isOwnReport: false,
  });
}
