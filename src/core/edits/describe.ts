import { rangeToA1, toA1 } from '../sheet/address';
import { contentText } from './content-text';
import type { Edit } from './types';

/** Place of an edit for a sentence: a cell, a range, or rows such as `26:29`. */
export function placeOf(edit: Edit): string {
  switch (edit.kind) {
    case 'cell':
      return toA1(edit.cell);
    case 'insert-rows':
    case 'remove-rows':
      return `${edit.row + 1}:${edit.row + edit.count}`;
    case 'text-row':
    case 'clear-text-row':
      return rangeToA1(edit.range);
  }
}

/** Where an edit writes, and what, for lists of what was filled in; rows inserted or removed count as `+4`, `-4`. */
export function placeAndContent(edit: Edit): { readonly cell: string; readonly after: string } {
  switch (edit.kind) {
    case 'cell':
      return { cell: toA1(edit.cell), after: contentText(edit.write) };
    case 'text-row':
    case 'clear-text-row':
      return { cell: toA1({ row: edit.range.top, col: edit.range.left }), after: edit.text };
    case 'insert-rows':
      return { cell: toA1({ row: edit.row, col: 0 }), after: `+${edit.count}` };
    case 'remove-rows':
      return { cell: toA1({ row: edit.row, col: 0 }), after: `-${edit.count}` };
  }
}
