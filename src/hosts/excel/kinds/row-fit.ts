import type { CellEdit } from '../../../core/edits/types';
import { a1 } from '../areas';
import { askRowState, type RowState } from '../row-state';
import { textRowHeight } from '../text-row-height';
import type { Asked, Before } from './kind';

/** Heights a write changed, in points: carried by the inverse edit. */
interface RowFit {
  readonly kind: 'row-fit';
  readonly before: number | null;
  readonly after: number | null;
}

/** What must be known to make a row as high as its text needs; nothing for an edit that is no text, or no inverse of one. */
export function askForFit(sheet: Excel.Worksheet, edit: CellEdit, range: Excel.Range | null): Partial<Asked> {
  if (!range || (!textToFit(edit) && !fitFrom(edit))) return {};
  return {
    row: askRowState(range),
    columns: edit.shownIn
      ? sheet
          .getRange(a1({ ...edit.shownIn, top: 0, bottom: 0 }))
          .getColumnProperties({ format: { columnWidth: true } })
      : null,
  };
}

/**
 * The height a row must be given: as much as the text needs, never less than it has, and back again for an inverse
 * where nobody changed it since. Undefined where it stays. A row that Excel fits by itself is left to it.
 */
export function fittedHeight(edit: CellEdit, before: Before): number | null | undefined {
  if (before.rowState.kind !== 'styled') return undefined;
  const { height, cells } = before.rowState;
  const fit = fitFrom(edit);
  if (fit) return height === fit.after ? fit.before : undefined;
  const text = textToFit(edit);
  const format = cells[0]?.format;
  if (text === null || !edit.shownIn || format?.wrapText !== true) return undefined;
  const isMerged = edit.shownIn.left < edit.shownIn.right;
  if (height === null && !isMerged) return undefined;
  const needed = textRowHeight(text, before.columnWidths, format.font?.size ?? null);
  return needed > (height ?? 0) ? needed : undefined;
}

/** What takes the height back along with the content. */
export function fitOf(edit: CellEdit, before: Before): RowFit | undefined {
  const after = fittedHeight(edit, before);
  return after === undefined ? undefined : { kind: 'row-fit', before: heightOf(before.rowState), after };
}

export function setHeight(range: Excel.Range, height: number | null): void {
  if (height === null) range.format.useStandardHeight = true;
  else range.format.rowHeight = height;
}

function heightOf(state: RowState): number | null {
  return state.kind === 'styled' ? state.height : null;
}

function textToFit({ write, shownIn }: CellEdit): string | null {
  const isOneRow = shownIn !== undefined && shownIn.top === shownIn.bottom;
  return isOneRow && write.formula === null && typeof write.value === 'string' ? write.value : null;
}

function fitFrom({ restore }: CellEdit): RowFit | null {
  const isFit = typeof restore === 'object' && restore !== null && 'kind' in restore && restore.kind === 'row-fit';
  return isFit ? (restore as RowFit) : null;
}
