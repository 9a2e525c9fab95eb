import type { Span } from '../../../core/sheet/snapshot';

/** One edge of a cell. */
export interface BorderLine {
  /** As in the file: thin, medium, thick, double, dashed, dotted, hair … */
  readonly style: string;
  /** `#RRGGBB`, or null for automatic (black). */
  readonly color: string | null;
}

/** How a cell looks. Colours are `#RRGGBB`; null means automatic or none. */
export interface CellLook {
  readonly font: {
    readonly name: string;
    /** Points. */
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strike: boolean;
    readonly color: string | null;
  };
  readonly fill: string | null;
  readonly borders: {
    readonly left: BorderLine | null;
    readonly right: BorderLine | null;
    readonly top: BorderLine | null;
    readonly bottom: BorderLine | null;
  };
  /** A line across the cell, as in the corner of a table's head: from bottom left up, from top left down, or both. */
  readonly diagonal: { readonly line: BorderLine; readonly isUp: boolean; readonly isDown: boolean } | null;
  /** `general` aligns numbers right, texts left, booleans and errors centred. */
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  readonly shrinkToFit: boolean;
  /** Steps of about three spaces. */
  readonly indent: number;
  /** Degrees counter-clockwise, −90…90; 255 means stacked letters. */
  readonly rotation: number;
}

/** Geometry and styles of a sheet. */
export interface SheetLayout {
  /** Last used row and column, styled cells included; −1 when the sheet is empty. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The workbook's default font; its digits are the unit of column widths. Size in points. */
  readonly defaultFont: { readonly name: string; readonly size: number };
  /** The same object as long as no column changes its width, nor the sheet as a whole. */
  readonly columns: object;
  /** Width in characters of the default font. */
  columnWidth(col: number): number;
  /** Height in points; null when the row has none of its own and grows with its content. */
  rowHeight(row: number): number | null;
  /** Points. */
  readonly defaultRowHeight: number;
  /** Frozen rows and columns at the top left. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridLines: boolean;
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Style of any grid cell, also an empty one. The same style is the same object. */
  look(row: number, col: number): CellLook;
}
