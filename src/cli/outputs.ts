import { open, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isOwnReport } from '../core/report/own-report';
import { openWorkbook } from '../hosts/xlsx/workbook';
import { REVIEW_CREATOR } from '../report/review-mark';
import { filesAt, readBytes, shortPath, type FileArgument } from './files';
import { CommandError, type CommandIo, systemCause } from './io';
import { cliMessage } from './texts';
import { openWhole, writeWhole, type WholeFile } from './write-whole';

/**
 * Refuses to write over a file that is not a report of ours.
 *
 * @throws CommandError when such a file stands under the name
 */
export async function refuseForeign(file: string, io: CommandIo): Promise<void> {
  if ((await isNothingToLose(resolve(io.cwd, file))) || (await isEarlierReport(file, io))) return;
  throw new CommandError(cliMessage('cli.error.foreign-output', { file }));
}

/** What is not there, an empty file and a device; a folder is refused when it is written. */
async function isNothingToLose(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return !found.isFile() || found.size === 0;
  } catch {
    return true;
  }
}

/** Whether a report of ours from an earlier run stands under the name. */
export async function isEarlierReport(file: string, { cwd }: CommandIo): Promise<boolean> {
  try {
    const bytes = await readBytes(file, cwd);
    if (isZip(bytes)) return (await openWorkbook(bytes, file)).creator === REVIEW_CREATOR;
    return isOwnReport(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  } catch {
    return false;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** An input is never written over, nor is what is not ours; a summary of an earlier run found in the folder is no input. */
export async function refuseOutput(
  output: string,
  files: AsyncIterable<FileArgument>,
  force: boolean,
  io: CommandIo,
): Promise<void> {
  const inputs = await filesAt(output, files, io.cwd);
  const isNamedInput = inputs.some(({ isNamed }) => isNamed);
  if (isNamedInput || (inputs.length > 0 && !(await isEarlierReport(output, io))))
    throw new CommandError(cliMessage('cli.error.same-file', { file: output }));
  if (!force) await refuseForeign(output, io);
  await refuseLocked(output, io);
}

/** What cannot be written, since another program holds it or there is no such folder: said before an hour of work, not after it. */
async function refuseLocked(file: string, { cwd }: CommandIo): Promise<void> {
  const path = resolve(cwd, file);
  try {
    await stat(dirname(path));
  } catch (error) {
    throw new CommandError(cliMessage('cli.error.unwritable', { file, cause: systemCause(error) }));
  }
  if (!(await stat(path).catch(() => null))?.isFile()) return;
  try {
    await (await open(path, 'r+')).close();
  } catch (error) {
    throw new CommandError(cliMessage('cli.error.unwritable', { file, cause: systemCause(error) }));
  }
}

/** A report that is written piece by piece; an earlier one stands until it is finished. */
export async function openReport(file: string, { cwd }: CommandIo): Promise<WholeFile> {
  const told = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      throw new CommandError(cliMessage('cli.error.unwritable', { file, cause: systemCause(error) }));
    }
  };
  const opened = await told(() => openWhole(resolve(cwd, file), true));
  return {
    write: (content) => told(() => opened.write(content)),
    finish: () => told(() => opened.finish()),
    abandon: () => opened.abandon(),
  };
}

/** Writes a report in one step; an earlier one stands until then. */
export async function writeReport(file: string, document: string | Uint8Array, io: CommandIo): Promise<void> {
  const report = await openReport(file, io);
  try {
    await report.write(document);
    await report.finish();
  } catch (error) {
    await report.abandon();
    throw error;
  }
}

/**
 * Writes a copy that was filled in. One that says the same already is left as it is; any other file under the name is
 * replaced only when that was asked for.
 *
 * @returns whether it was written
 */
export async function writeCopy(
  path: string,
  bytes: Uint8Array,
  replaces: boolean,
  { cwd }: CommandIo,
): Promise<boolean> {
  const file = shortPath(path, cwd);
  try {
    await writeWhole(path, bytes, replaces);
    return true;
  } catch (error) {
    const cause = systemCause(error);
    if (cause !== 'EEXIST') throw new CommandError(cliMessage('cli.error.unwritable', { file, cause }));
    if (await holds(path, bytes)) return false;
    throw new CommandError(cliMessage('cli.error.exists', { file }));
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size === bytes.length && Buffer.compare(await readFile(path), bytes) === 0;
  } catch {
    return false;
  }
}
