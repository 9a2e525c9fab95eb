import type { CheckedEdit } from './check-edits';
import { excelKindOf } from './kinds/index';
import type { Loaded } from './kinds/kind';

/** An edit on its way: what stood there in the very request that wrote it, and what was read back. */
export interface WrittenEdit extends Loaded {
  readonly checked: CheckedEdit;
}

/** Adds the actions of one edit to the request. */
export function prepareWrite(sheet: Excel.Worksheet, checked: CheckedEdit): WrittenEdit {
  return { checked, ...excelKindOf(checked.edit).write(sheet, checked.edit, checked.before) };
}

/** Whether a person changed the place between our check and our write. */
export function isRaced({ checked: { edit, before }, found }: WrittenEdit): boolean {
  return excelKindOf(edit).isRaced(found, before);
}

/** Whether Excel holds what was written. */
export function isTaken({ checked: { edit }, after }: WrittenEdit): boolean {
  return excelKindOf(edit).isTaken(edit, after);
}

/** Whether a proxy has been filled. */
export function isFilled(range: Excel.Range): boolean {
  try {
    return range.isNullObject || typeof range.rowIndex === 'number';
  } catch {
    return false;
  }
}
