import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Locale, Message } from '../../core/messages/message';
import { completedRows, type CompletedEdit } from '../../core/report/completed-rows';
import { csvOf } from '../../core/report/csv';
import type { FileReport } from '../../core/report/types';
import { failureOf } from '../../hosts/failure';
import { applyPlans } from '../../core/apply-plans';
import { Cancelled } from '../../taskpane/cancelled';
import { downloadName } from '../file-names';
import type { CheckedFileNow } from './open-checked';
import type { PickedFile } from './picked-files';
import { speakerOf } from '../../catalogue';

interface Checked {
  readonly picked: PickedFile;
  readonly report: FileReport;
}

/** What can be filled in over a whole list. */
export interface Fillable {
  readonly files: readonly PickedFile[];
  readonly edits: number;
}

/** Copies of all files that could be filled in, in one archive with a list of what was written. */
export interface CompletedBatch {
  readonly zip: Uint8Array;
  /** Files with at least one thing written. */
  readonly files: number;
  readonly written: number;
  readonly skipped: number;
  /** Files that could not be read again since they were checked. */
  readonly failed: readonly { readonly path: string; readonly reason: Message }[];
}

/** How files are opened for it, and who hears how far it is. */
interface Completing {
  open(picked: PickedFile): Promise<CheckedFileNow>;
  /** Told how many files are done. */
  onFile(done: number): void;
  readonly signal?: AbortSignal;
}

/** The files in which something can be filled in, and how much. */
export function fillableOf(checked: readonly Checked[]): Fillable {
  const counts = checked.map(({ picked, report }) => ({
    picked,
    edits: report.sheets.reduce((sum, { plan }) => sum + plan.edits.length, 0),
  }));
  const fillable = counts.filter(({ edits }) => edits > 0);
  return { files: fillable.map(({ picked }) => picked), edits: fillable.reduce((sum, { edits }) => sum + edits, 0) };
}

/**
 * Fills in copies: blank cells only, each judged by the file as it is now. The originals are not touched.
 *
 * @param listName name of the list of what was written, without extension
 * @throws Cancelled when the signal ended it: half an archive is none
 */
export async function completeAll(
  files: readonly PickedFile[],
  locale: Locale,
  listName: string,
  { open, onFile, signal }: Completing,
): Promise<CompletedBatch> {
  const content: Zippable = {};
  const edits: CompletedEdit[] = [];
  const failed: { path: string; reason: Message }[] = [];
  for (const [index, picked] of files.entries()) {
    try {
      const completed = await completeOne(picked, await open(picked));
      edits.push(...completed.edits);
      // A workbook is packed already.
      if (completed.bytes) content[freeName(picked.path, content)] = [completed.bytes, { level: 0 }];
    } catch (error) {
      if (error instanceof Cancelled) throw error;
      failed.push({ path: picked.path, reason: failureOf(error, picked.path).message });
    }
    onFile(index + 1);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (signal?.aborted) throw new Cancelled();
  }
  const filled = Object.keys(content).length;
  content[`${listName}.csv`] = strToU8(csvOf(completedRows(edits, failed, speakerOf(locale))));
  const written = edits.filter(({ skipped }) => skipped === null).length;
  return { zip: zipSync(content), files: filled, written, skipped: edits.length - written, failed };
}

async function completeOne(
  { path }: PickedFile,
  { workbook, sheets: checked }: CheckedFileNow,
): Promise<{ readonly edits: readonly CompletedEdit[]; readonly bytes: Uint8Array | null }> {
  const edits = applyPlans(workbook, checked).flatMap((applied, index) =>
    applied.map((edit): CompletedEdit => ({ file: path, sheet: checked[index]?.report.sheet.name ?? '', ...edit })),
  );
  return { edits, bytes: edits.some(({ skipped }) => skipped === null) ? await workbook.saveInPieces() : null };
}

/** The name of the copy, in the same folder; counted up where 甲.xls and 甲.xlsx would meet. */
function freeName(path: string, taken: Zippable): string {
  const slash = path.lastIndexOf('/') + 1;
  let name = path.slice(slash);
  do name = downloadName(name);
  while (taken[path.slice(0, slash) + name] !== undefined);
  return path.slice(0, slash) + name;
}
