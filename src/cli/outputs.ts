import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isOwnReport } from '../core/report/own-report';
import { openWorkbook } from '../hosts/xlsx/workbook';
import { REVIEW_CREATOR } from '../report/review-mark';
import { shortPath, systemCause } from './files';
import { CommandError, type CommandIo } from './io';
import { cliMessage } from './texts';
import { writeWhole } from './write-whole';

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
    const bytes = new Uint8Array(await readFile(resolve(cwd, file)));
    if (isZip(bytes)) return (await openWorkbook(bytes, file)).creator === REVIEW_CREATOR;
    return isOwnReport(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  } catch {
    return false;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Writes a report in one step; an earlier one stands until then. */
export async function writeReport(file: string, document: string | Uint8Array, { cwd }: CommandIo): Promise<void> {
  try {
    await writeWhole(resolve(cwd, file), document, true);
  } catch (error) {
    throw new CommandError(cliMessage('cli.error.unwritable', { file, cause: systemCause(error) }));
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
    return Buffer.compare(await readFile(path), bytes) === 0;
  } catch {
    return false;
  }
}
