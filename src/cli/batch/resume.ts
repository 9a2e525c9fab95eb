import { createReadStream } from 'node:fs';
import { open, rename, stat, unlink } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { addTotals, NO_TOTALS, type Totals } from '../../core/report/types';
import { readFileResult, type FileResult } from '../../core/review/file-result';
import { type FileArgument } from '../files';
import { CommandError, type CommandIo, systemCause } from '../io';
import { cliMessage } from '../texts';
import type { WholeFile } from '../write-whole';
import type { BatchInput } from './batch';

/** Ends the name of results that are not complete yet; whatever ends the run, the lines in it stand. */
const UNFINISHED = '.part';

/**
 * Results of a run that was broken off, to go on from: a line of JSON a file, kept beside the output until the run is
 * complete. A file that changed since is checked again.
 */
export class Resumed {
  readonly #lines = new Map<string, string>();
  #totals = NO_TOTALS;

  private constructor(
    private readonly output: string,
    private readonly io: CommandIo,
  ) {}

  /**
   * Reads what is there of an earlier run.
   *
   * @param output the name the complete results are to have
   * @throws CommandError when it cannot be read
   */
  static async from(output: string, io: CommandIo): Promise<Resumed> {
    const resumed = new Resumed(output, io);
    // Complete results of an earlier run serve as well: only what is new is checked.
    for (const file of [output, output + UNFINISHED]) await resumed.#read(resolve(io.cwd, file));
    return resumed;
  }

  /** What the earlier lines say. */
  get totals(): Totals {
    return this.#totals;
  }

  get results(): FileResult[] {
    return [...this.#lines.values()].flatMap((line) => readFileResult(JSON.parse(line)) ?? []);
  }

  /** The files that are still to be checked. */
  without({ files, count }: BatchInput): BatchInput {
    const lines = this.#lines;
    async function* open(): AsyncGenerator<FileArgument> {
      for await (const argument of files) if (!('file' in argument) || !lines.has(argument.file)) yield argument;
    }
    return { files: open(), count: count === null ? null : Math.max(0, count - lines.size) };
  }

  /** Opens the results for going on. */
  async open(): Promise<WholeFile> {
    const target = resolve(this.io.cwd, this.output);
    const part = target + UNFINISHED;
    const told = async <T>(act: () => Promise<T>): Promise<T> => {
      try {
        return await act();
      } catch (error) {
        throw new CommandError(cliMessage('cli.error.unwritable', { file: this.output, cause: systemCause(error) }));
      }
    };
    const file = await told(() => open(part, 'w'));
    const write = (content: Uint8Array | string): Promise<void> => told(() => file.writeFile(content));
    for (const line of this.#lines.values()) await write(`${line}\n`);
    return {
      write,
      finish: () =>
        told(async () => {
          await file.sync();
          await file.close();
          await rename(part, target);
        }),
      // What was checked is kept for the next time.
      abandon: () => file.close().catch(() => undefined),
    };
  }

  /** Removes what is kept beside an output that is complete by now. */
  static async discard(output: string, { cwd }: CommandIo): Promise<void> {
    await unlink(resolve(cwd, output) + UNFINISHED).catch(() => undefined);
  }

  async #read(path: string): Promise<void> {
    const written = await stat(path).catch(() => null);
    if (!written?.isFile()) return;
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      const result = resultOn(line);
      // The last line of a run that was killed may be half a line.
      if (!result || result.error || this.#lines.has(result.file)) continue;
      const file = await stat(resolve(this.io.cwd, result.file)).catch(() => null);
      if (!file || file.mtimeMs > written.mtimeMs) continue;
      this.#lines.set(result.file, line);
      this.#totals = addTotals(this.#totals, totalsOf(result));
    }
  }
}

function resultOn(line: string): FileResult | null {
  try {
    return readFileResult(JSON.parse(line));
  } catch {
    return null;
  }
}

/** The counts of a file as its line has them. */
function totalsOf({ error, sheets }: FileResult): Totals {
  const findings = sheets.flatMap((sheet) => sheet.findings);
  const forms = sheets.filter(({ form }) => form !== null).length;
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: 1,
    failed: error !== null || forms === 0 ? 1 : 0,
    forms,
    bySeverity: { error: count('error'), warning: count('warning'), info: count('info') },
  };
}
