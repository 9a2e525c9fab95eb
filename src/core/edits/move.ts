import type { Edit } from './types';

/** First row an edit concerns. */
export function rowOf(edit: Edit): number {
  switch (edit.kind) {
    case 'cell':
      return edit.cell.row;
    case 'text-row':
    case 'clear-text-row':
      return edit.range.top;
    case 'insert-rows':
    case 'remove-rows':
      return edit.row;
  }
}

/** The same edit where its rows and its inputs have moved to; formulas and the cell a font is taken from stay as they are. */
export function moveEdit(edit: Edit, moved: (row: number) => number): Edit {
  const inputs = edit.inputs?.map(({ cell, value }) => ({ cell: { ...cell, row: moved(cell.row) }, value }));
  return { ...movePlace(edit, moved), ...(inputs && { inputs }) };
}

function movePlace(edit: Edit, moved: (row: number) => number): Edit {
  switch (edit.kind) {
    case 'cell':
      return { ...edit, cell: { ...edit.cell, row: moved(edit.cell.row) } };
    case 'text-row':
    case 'clear-text-row':
      return { ...edit, range: { ...edit.range, top: moved(edit.range.top), bottom: moved(edit.range.bottom) } };
    case 'insert-rows':
    case 'remove-rows':
      return { ...edit, row: moved(edit.row) };
  }
}
