import type { ApplyReport, Edit } from '../../core/edits/types';
import type { Steps } from '../../core/steps';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import type { Mark, SheetInfo, StoredSettings } from '../host';
import type { WordOrigin } from '../word-origin';
import type { SizeChange } from './edit/sizes';
import type { SheetScene } from './scene/types';
import type { SheetLayout } from './view/types';

/** A defined name of a workbook. */
export interface WorkbookName {
  readonly name: string;
  /** The sheet it belongs to; null for one of the whole workbook. */
  readonly sheetId: string | null;
  /** What it stands for, without `=`. */
  readonly formula: string;
}

/**
 * An open .xlsx workbook. All methods are synchronous; they throw a `HostError` and nothing else.
 * The bytes it was opened from are never changed.
 */
export interface Workbook {
  readonly fileName: string;
  /** True when the file came in another format (.xls, .docx) and will be saved as .xlsx. */
  readonly isConverted: boolean;
  /** Set when the file is a Word document. */
  readonly word: WordOrigin | null;
  /** Who made the file, as its properties say; null when they do not. */
  readonly creator: string | null;
  /** All sheets in tab order, chart sheets included (reading one is refused). */
  readonly sheets: readonly SheetInfo[];
  /** Names in the list of sheets that nothing in the file belongs to, such as old macro modules; Excel ignores them. */
  readonly passedOver: readonly string[];
  /** The defined names, those of Excel itself (`_xlnm.Print_Area`) included. */
  names(): readonly WorkbookName[];
  /** Whether somebody signed the file: the signature does not hold for a copy that was changed. */
  readonly isSigned: boolean;
  /** Whether saving would give other bytes than those opened. */
  readonly isModified: boolean;
  /**
   * Reads all sheets in steps, for pages that go on meanwhile: afterwards neither showing nor editing one takes long.
   * Others need not: every method reads what it needs. A sheet that cannot be read is refused when it is asked for.
   */
  load(): Steps<void>;
  /** Reads a sheet, once; later calls answer from memory until an edit changes it. */
  snapshot(sheetId: string): SheetSnapshot;
  /**
   * Widths, heights, fonts, fills and borders, for showing the sheet as it is printed. The same object as long as none
   * of them changes.
   */
  layout(sheetId: string): SheetLayout;
  /** What stands on a sheet beside its cells, and how it is printed; the same object until something is written. */
  scene(sheetId: string): SheetScene;
  /** Applies edits in order; each is checked against what it expects. Dependent formulas are recalculated. */
  apply(sheetId: string, edits: readonly Edit[]): ApplyReport;
  /** Sizes rows or columns as a person dragged them; returns what takes it back. Refused on a protected sheet. */
  resize(sheetId: string, change: SizeChange): SizeChange;
  /** Replaces our highlights on a sheet; an empty list removes every trace of them. */
  mark(sheetId: string, marks: readonly Mark[]): void;
  /** Our highlights as they stand in the file. */
  marks(sheetId: string): readonly Mark[];
  settings(): StoredSettings;
  /** Remembers settings inside the workbook; the default ones leave no trace. */
  setSettings(settings: StoredSettings): void;
  /** Which sheet is in front. Kept in memory: looking at a sheet does not modify the file. */
  activate(sheetId: string): void;
  /** The workbook as .xlsx bytes; parts that did not change are copied as they are. */
  save(): Uint8Array;
  /** The same workbook as it is now, packed while a page goes on: for large ones. */
  saveInPieces(): Promise<Uint8Array>;
}
