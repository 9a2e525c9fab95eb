import type { Message } from '../core/messages/message';
import { HostError } from '../hosts/host';
import { refusal } from '../hosts/refuse';
import type { Workbook } from '../hosts/xlsx/types';
import { share, type Steps } from '../core/steps';
import { paced, type Pacing } from '../hosts/pace';
import { loadPart } from '../hosts/load-part';
import { LIMITS } from '../hosts/package/limits';
import { SheetContent } from './grid/sheet-content';
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

/** Opens the bytes of a file while the page goes on; every refusal comes back as one sentence, null when it was given up. */
export async function openBytes(
  bytes: Uint8Array,
  fileName: string,
  isSample: boolean,
  pacing?: Pacing,
): Promise<Opened | null> {
  try {
    const workbook = await workbookOf(bytes, fileName, pacing);
    if (!workbook) return null;
    const host = new WorkbenchHost(workbook);
    opened++;
    return { document: { id: opened, fileName, host, isSample }, problem: null };
  } catch (error) {
    return refused(fileName, error);
  }
}

async function workbookOf(bytes: Uint8Array, fileName: string, pacing?: Pacing): Promise<Workbook | null> {
  // Readers come after the page's first picture.
  const { openWorkbook } = await loadPart(() => import('../hosts/xlsx/workbook'));
  const workbook = await openWorkbook(bytes, fileName);
  const front = workbook.sheets.find(({ isActive }) => isActive) ?? workbook.sheets[0];
  if (front?.visibility !== 'visible') {
    const shown = workbook.sheets.find(({ visibility }) => visibility === 'visible');
    if (shown) workbook.activate(shown.id);
  }
  return paced(ready(workbook), pacing);
}

/** Rows of smaller sheets are measured in no time. */
const MANY_CELLS = 5_000;

/** Reads a workbook so far that none of its sheets takes long to be shown. */
function* ready(workbook: Workbook): Steps<Workbook> {
  yield* share(workbook.load(), 0, 0.9);
  for (const { id, visibility } of workbook.sheets) {
    if (visibility !== 'visible') continue;
    try {
      const snapshot = workbook.snapshot(id);
      if (snapshot.cells.length < MANY_CELLS) continue;
      yield 0.9;
      const content = new SheetContent(snapshot, workbook.layout(id), workbook.scene(id));
      yield* share(content.measuring(), 0.9, 1);
    } catch (error) {
      // Said where the sheet would stand.
      if (!(error instanceof HostError)) throw error;
    }
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
    const workbook = await workbookOf(await bytesOf(file), file.name);
    if (workbook) host.renew(workbook);
    return null;
  } catch (error) {
    return refused(file.name, error).problem;
  }
}

/** Opens a chosen or dropped file. */
export async function openFile(file: File, pacing?: Pacing): Promise<Opened | null> {
  try {
    return await openBytes(await bytesOf(file), file.name, false, pacing);
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
export async function openSample(file: SampleFile, readSample: Surroundings['readSample']): Promise<Opened | null> {
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
