import type { CellRange } from '../../../core/sheet/address';
import type { LookChange } from '../view/styles';
import type { CellLook } from '../view/types';

/** A corner of something that floats over cells: a cell, and a distance from its top left in points. */
export interface Corner {
  readonly row: number;
  readonly col: number;
  readonly x: number;
  readonly y: number;
}

/** Where something floats: between two corners, or from one with a size in points. */
export interface Anchor {
  readonly from: Corner;
  readonly to: Corner | null;
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** A picture over the cells, such as a seal. */
export interface Picture {
  readonly anchor: Anchor;
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** What the file says it shows; may be empty. */
  readonly description: string;
}

/** A check box laid over the cells. */
export interface CheckBox {
  readonly anchor: Anchor;
  readonly label: string;
  readonly isChecked: boolean;
}

/** A note somebody attached to a cell. */
export interface Comment {
  readonly author: string;
  readonly text: string;
}

/** A stretch of a text with a font of its own; null where it has the cell's. */
export interface TextRun {
  readonly text: string;
  readonly font: CellLook['font'] | null;
  readonly raised: 'superscript' | 'subscript' | null;
}

/** Kinds of things that a file may hold and the page does not draw. */
export type NotDrawn =
  'chart' | 'shape' | 'picture' | 'control' | 'object' | 'conditional' | 'sparkline' | 'header-footer' | 'background';

/** How a sheet is printed. Lengths in millimetres. */
export interface PageSetup {
  readonly paper: { readonly width: number; readonly height: number };
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** Per cent, or null where the sheet is fitted to pages. */
  readonly scale: number | null;
  /** Pages across and down a sheet is fitted to; 0 is as many as it takes. */
  readonly fit: { readonly width: number; readonly height: number } | null;
  readonly isCentered: boolean;
  readonly areas: readonly CellRange[];
  /** Rows repeated at the top of every page. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows after which a new page begins by hand. */
  readonly breaksAfter: readonly number[];
}

/** What stands on a sheet beside its cells. */
export interface SheetScene {
  readonly pictures: readonly Picture[];
  readonly checkBoxes: readonly CheckBox[];
  /** By `cellKey`. */
  readonly comments: ReadonlyMap<number, Comment>;
  readonly notDrawn: readonly NotDrawn[];
  readonly page: PageSetup;
  /** The text of a cell in its runs; null where it has one font only. */
  runs(row: number, col: number): readonly TextRun[] | null;
  /** What the conditional formats make of a cell as it stands; null where nothing applies. */
  conditional(row: number, col: number): LookChange | null;
}
