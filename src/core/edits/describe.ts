import { toA1, topLeft } from '../sheet/address';
import { kindOf } from './kinds/index';
import type { EditRecord } from './kinds/kind';
import type { Edit } from './types';

/** Place of an edit for a sentence: a cell, a range, or rows such as `26:29`. */
export function placeOf(edit: Edit): string {
  return kindOf(edit).place(edit);
}

/** Where an edit writes, and what, for lists of what was filled in; rows inserted or removed count as `+4`, `-4`. */
export function placeAndContent(edit: Edit): { readonly cell: string; readonly after: string } {
  return { cell: toA1(topLeft(kindOf(edit).area(edit))), after: kindOf(edit).shown(edit) };
}

/** An edit as reports list it. */
export function recordOf(edit: Edit): EditRecord {
  return kindOf(edit).record(edit);
}
