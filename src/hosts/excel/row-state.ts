import type { CellRef } from '../../core/sheet/address';

/** What of a cell's look a text row changes. */
const CELL_LOOK = {
  format: {
    wrapText: true,
    horizontalAlignment: true,
    verticalAlignment: true,
    font: { name: true, size: true, bold: true, italic: true, color: true, underline: true },
  },
} as const satisfies Excel.CellPropertiesLoadOptions;

/** How a row looked before a text row was written into it: carried by the inverse edit, opaque to the core. */
export type RowState =
  | { readonly kind: 'plain'; readonly fontFrom: CellRef | null }
  | {
      readonly kind: 'styled';
      /** Per cell of the range, as `setCellProperties` takes it. */
      readonly cells: readonly Excel.SettableCellProperties[];
      /** Points; null for the standard height. */
      readonly height: number | null;
      readonly fontFrom: CellRef | null;
    };

/** Proxies that answer how a row looks. */
export interface RowStateRequest {
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly range: Excel.Range;
}

/** Asks for the look of a range of one row. */
export function askRowState(range: Excel.Range): RowStateRequest {
  range.load('format/rowHeight,format/useStandardHeight');
  return { range, cells: range.getCellProperties(CELL_LOOK) };
}

export function rowStateOf({ range, cells }: RowStateRequest, fontFrom: CellRef): RowState {
  return {
    kind: 'styled',
    cells: (cells.value[0] ?? []).map(({ format }) => ({ format: format ?? {} })),
    height: range.format.useStandardHeight ? null : range.format.rowHeight,
    fontFrom,
  };
}

/** What an inverse edit carries; anything that is not ours counts as a row without a look of its own. */
export function rowStateFrom(restore: unknown): RowState {
  if (typeof restore === 'object' && restore !== null && 'kind' in restore && restore.kind === 'styled') {
    return restore as RowState;
  }
  return { kind: 'plain', fontFrom: null };
}

/** Gives a row of one range its look back. */
export function restoreRowState(range: Excel.Range, state: RowState): void {
  if (state.kind === 'plain') {
    range.clear('Formats');
    range.format.useStandardHeight = true;
    return;
  }
  range.setCellProperties([[...state.cells]]);
  if (state.height === null) range.format.useStandardHeight = true;
  else range.format.rowHeight = state.height;
}
