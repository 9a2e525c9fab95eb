import { toA1 } from '../sheet/address';
import { contentText } from './apply';
import type { Edit } from './types';

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
