import type { Edit } from '../../../core/edits/types';
import { excelCell } from './cell';
import type { ExcelKind } from './kind';
import { excelInsertRows, excelRemoveRows } from './rows';
import { excelClearTextRow, excelTextRow } from './text-row';

/** Every kind of edit under its name; one that is missing does not compile. */
const KINDS: { readonly [K in Edit['kind']]: ExcelKind<Extract<Edit, { kind: K }>> } = {
  cell: excelCell,
  'insert-rows': excelInsertRows,
  'remove-rows': excelRemoveRows,
  'text-row': excelTextRow,
  'clear-text-row': excelClearTextRow,
};

/** What Excel must be told about an edit, to be asked about edits of that kind only. */
export function excelKindOf(edit: Edit): ExcelKind<Edit> {
  return KINDS[edit.kind] as ExcelKind<Edit>;
}
