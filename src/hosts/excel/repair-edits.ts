import type { Edit } from '../../core/edits/types';
import { excelKindOf } from './kinds/index';
import { RowHistory } from './rows';
import { isFilled, type WrittenEdit } from './write-edits';

/**
 * Adds the actions that put the place of an edit back as it was found in the request that wrote it.
 *
 * @param later edits carried out after it, which may have moved its rows
 */
export function prepareRepair(sheet: Excel.Worksheet, written: WrittenEdit, later: readonly Edit[]): void {
  const { edit, before } = written.checked;
  const { found, after } = written;
  if (!isFilled(found)) return;
  const history = new RowHistory();
  for (const each of later) history.add(each);
  excelKindOf(edit).repair(sheet, edit, { before, found, isDone: isFilled(after) }, (row) => history.current(row));
}
