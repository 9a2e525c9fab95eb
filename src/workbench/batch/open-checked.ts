import { DEFAULT_COMPLETION } from '../../core/completion';
import { paced } from '../../hosts/pace';
import { checkWorkbookBy, type CheckedWorkbook } from '../../hosts/xlsx/check-workbook';
import { openWorkbook, type Workbook } from '../../hosts/xlsx/workbook';
import { Cancelled } from '../../taskpane/cancelled';
import type { Engine } from '../../taskpane/engine';
import { bytesOf } from '../open-document';
import type { PickedFile } from './picked-files';

/** A file as it is now, with what was found in it. */
export interface CheckedFileNow extends CheckedWorkbook {
  readonly workbook: Workbook;
}

/**
 * Reads a file in slices and has it checked by the engine, so that the page goes on meanwhile.
 *
 * @throws HostError when it cannot be read, Cancelled when the signal ended it
 */
export async function openChecked({ file }: PickedFile, engine: Engine, signal?: AbortSignal): Promise<CheckedFileNow> {
  const workbook = await openWorkbook(await bytesOf(file), file.name);
  const isWanted = (): boolean => signal?.aborted !== true;
  await paced(workbook.load(), { isWanted });
  if (!isWanted()) throw new Cancelled();
  const checked = await checkWorkbookBy(
    (snapshots) => engine.check(snapshots, { completion: DEFAULT_COMPLETION, signal }),
    workbook,
  );
  return { workbook, ...checked };
}
