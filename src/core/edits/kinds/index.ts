import type { Edit } from '../types';
import { cellKind } from './cell';
import type { EditKind } from './kind';
import { insertRowsKind, removeRowsKind } from './rows';
import { clearTextRowKind, textRowKind } from './text-row';

/** Every kind of edit under its name; one that is missing does not compile. */
const KINDS: { readonly [K in Edit['kind']]: EditKind<Extract<Edit, { kind: K }>> } = {
  cell: cellKind,
  'insert-rows': insertRowsKind,
  'remove-rows': removeRowsKind,
  'text-row': textRowKind,
  'clear-text-row': clearTextRowKind,
};

/** The kind of an edit, to be asked about edits of that kind only. */
export function kindOf(edit: Edit): EditKind<Edit> {
  return KINDS[edit.kind] as EditKind<Edit>;
}
