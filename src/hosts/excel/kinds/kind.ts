import type { CellContent, Edit } from '../../../core/edits/types';
import type { Message } from '../../../core/messages/message';
import type { CellRange } from '../../../core/sheet/address';
import type { BarriersRequest } from '../barriers';
import type { PrintAreaChange } from '../print-area-change';
import type { RowState, RowStateRequest } from '../row-state';

/** Font as the indicator cells have it. */
interface FontLook {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
}

/** What was there before an edit, as far as writing and undoing it needs. */
export interface Before {
  /** Of the cell, or of the left end of a text row. */
  readonly content: CellContent;
  readonly numberFormat: string;
  readonly rowState: RowState;
  readonly font: FontLook | null;
  /** Widths of the columns of a text row, in points. */
  readonly columnWidths: readonly number[];
  /** Why rows must not move here. */
  readonly barrier: Message | null;
}

export const NOTHING_BEFORE: Before = {
  content: { value: null, formula: null },
  numberFormat: 'General',
  rowState: { kind: 'plain', fontFrom: null },
  font: null,
  columnWidths: [],
  barrier: null,
};

/** Proxies for one edit; null where there is nothing to ask. */
export interface Asked {
  readonly grid: Excel.Range | null;
  readonly row: RowStateRequest | null;
  readonly font: Excel.RangeFont | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  /** Content in rows that are to be removed. */
  readonly occupied: Excel.Range | null;
  /** What forbids moving rows. */
  readonly barriers: BarriersRequest | null;
}

export const NOTHING_ASKED: Asked = {
  grid: null,
  row: null,
  font: null,
  columns: null,
  occupied: null,
  barriers: null,
};

/** What a write leaves in the request to be looked at afterwards. */
export interface Loaded {
  /** Loaded before the first write of the edit, of inserted rows once they are there: when it is filled, the edit has begun. */
  readonly found: Excel.Range;
  /** Loaded after its last write: once it is filled, the edit has been carried out. */
  readonly after: Excel.Range;
}

/** All that Excel must be told about one kind of edit. */
export interface ExcelKind<E extends Edit> {
  /**
   * Asks for what the edit touches.
   *
   * @param before the range of an area as it is before the run; null in rows that the run itself inserts
   */
  ask(sheet: Excel.Worksheet, edit: E, before: (area: CellRange) => Excel.Range | null): Asked;
  /** How the row looked, for taking a text row back. */
  rowState(edit: E, asked: RowStateRequest | null): RowState;
  /** What Excel's answer has against it that the core cannot know. */
  doubt(edit: E, before: Before): Message | null;
  /** Number format it sets; null when it leaves the cell's own. */
  numberFormat(edit: E): string | null;
  /** Adds its actions to the request. */
  write(sheet: Excel.Worksheet, edit: E, before: Before): Loaded;
  /** Whether a person changed the place between our check and our write. */
  isRaced(found: Excel.Range, before: Before): boolean;
  /** Whether Excel holds what was written. */
  isTaken(edit: E, after: Excel.Range): boolean;
  /**
   * Adds the actions that put its place back as it was found in the request that wrote it.
   *
   * @param state what was found, and whether the edit was carried out to its end
   * @param current where a row of the time of the edit is now; null when it was removed since
   */
  repair(
    sheet: Excel.Worksheet,
    edit: E,
    state: { readonly before: Before; readonly found: Excel.Range; readonly isDone: boolean },
    current: (row: number) => number | null,
  ): void;
  /**
   * What is said when all of it stands although it was to be put back, so that undo takes it away; null where, once it
   * has begun, nobody knows how much of it stands.
   */
  stands(edit: E, code: string): Message | null;
  inverse(edit: E, before: Before, after: Excel.Range, printArea: PrintAreaChange | undefined): Edit;
  /** Takes back whatever stands of it when it was carried out in part; null where nothing can be said of that. */
  halfInverse(edit: E, before: Before): Edit | null;
  /** Whether it may change the print area in another way than Excel does by itself. */
  concernsPrintArea(edit: E): boolean;
  /** The printed ranges after it, where Excel does not move them by itself. */
  printArea(edit: E, areas: readonly CellRange[]): readonly CellRange[];
}
