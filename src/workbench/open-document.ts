import type { Message } from '../core/messages/message';
import { HostError } from '../hosts/host';
import { refusal } from '../hosts/refuse';
import type { Workbook } from '../hosts/xlsx/types';
import { loadPart } from '../hosts/load-part';
import { LIMITS } from '../hosts/package/limits';
import { message } from './messages';
import type { SampleFile } from './samples';
import type { Surroundings } from './surroundings';
import { WorkbenchHost } from './workbench-host';

/** An open file. */
export interface WorkbenchDocument {
  /** Different for every opening, so that the pane starts anew. */
  readonly id: number;
  readonly fileName: string;
  readonly host: WorkbenchHost;
  readonly isSample: boolean;
}

/** Larger files are not even read: the xlsx host would refuse them as well. */
const LARGEST_FILE = LIMITS.file;
let opened = 0;

export type Opened =
  | { readonly document: WorkbenchDocument; readonly problem: null }
  | { readonly document: null; readonly problem: Message };

/** Opens the bytes of a file; every refusal comes back as one sentence. */
export async function openBytes(bytes: Uint8Array, fileName: string, isSample: boolean): Promise<Opened> {
  try {
    const host = new WorkbenchHost(await workbookOf(bytes, fileName));
    opened++;
    return { document: { id: opened, fileName, host, isSample }, problem: null };
  } catch (error) {
    return refused(fileName, error);
  }
}

async function workbookOf(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  // Readers come after the page's first picture.
  const { openWorkbook } = await loadPart(() => import('../hosts/xlsx/workbook'));
  const workbook = await openWorkbook(bytes, fileName);
  const front = workbook.sheets.find(({ isActive }) => isActive) ?? workbook.sheets[0];
  if (front?.visibility !== 'visible') {
    const shown = workbook.sheets.find(({ visibility }) => visibility === 'visible');
    if (shown) workbook.activate(shown.id);
  }
  return workbook;
}

/**
 * Reads an open file again after another program saved it.
 *
 * @returns null, or why it cannot be read; the document then stays as it is
 */
export async function renewDocument({ host }: WorkbenchDocument, file: File): Promise<Message | null> {
  try {
    host.renew(await workbookOf(await bytesOf(file), file.name));
    return null;
  } catch (error) {
    return refused(file.name, error).problem;
  }
}

/** Opens a chosen or dropped file. */
export async function openFile(file: File): Promise<Opened> {
  try {
    return await openBytes(await bytesOf(file), file.name, false);
  } catch (error) {
    return refused(file.name, error);
  }
}

/**
 * Reads a chosen or dropped file.
 *
 * @throws HostError with one sentence when it is too large or the browser may not read it
 */
export async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_FILE) {
    const data = { size: Math.ceil(file.size / 1024 / 1024), limit: LARGEST_FILE / 1024 / 1024 };
    throw refusal('too-large', 'host.xlsx.file-too-large', data);
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw refusal('unreadable', 'host.xlsx.file-unreadable', {}, String(error));
  }
}

/** Opens a sample that came with the page. */
export async function openSample(file: SampleFile, readSample: Surroundings['readSample']): Promise<Opened> {
  try {
    return await openBytes(await readSample(file), file, true);
  } catch {
    return { document: null, problem: message('workbench.sample-failed') };
  }
}

function refused(file: string, error: unknown): Opened {
  const reason = error instanceof HostError ? error.userMessage : message('workbench.unexpected');
  return { document: null, problem: message('workbench.failed', { file, reason }) };
}
