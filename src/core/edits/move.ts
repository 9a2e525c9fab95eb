import { kindOf } from './kinds/index';
import type { Edit } from './types';

/** First row an edit concerns. */
export function rowOf(edit: Edit): number {
  return kindOf(edit).area(edit).top;
}

/** The same edit where its rows and its inputs have moved to; formulas and the cell a font is taken from stay as they are. */
export function moveEdit(edit: Edit, moved: (row: number) => number): Edit {
  const inputs = edit.inputs?.map(({ cell, value }) => ({ cell: { ...cell, row: moved(cell.row) }, value }));
  return { ...kindOf(edit).moved(edit, moved), ...(inputs && { inputs }) };
}
