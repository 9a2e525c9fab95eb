import type { CellRef } from '../core/sheet/address';
import type { SheetSnapshot, SheetVisibility, Span } from '../core/sheet/snapshot';
import type { ApplyReport, Edit } from '../core/edits/types';
import type { Message } from '../core/messages/message';
import type { Severity } from '../core/rules/types';

/** A sheet as the user sees it in the tab bar. */
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isActive: boolean;
}

/** A cell to highlight. */
export interface Mark {
  readonly cell: CellRef;
  readonly severity: Severity;
}

/** 已核实，忽略: one finding set aside by a person, until the content changes. */
export interface Waiver {
  readonly fingerprint: string;
  readonly rule: string;
  readonly cell: string;
  readonly sheet: string;
  readonly reason: string;
}

/** What is remembered in the workbook. */
export interface StoredSettings {
  readonly waivers: readonly Waiver[];
  /** Rule set chosen by hand, or null for the one the evidence points to. */
  readonly ruleSet: string | null;
  /** Own notes text, one line per entry; null for the rule set's. */
  readonly notes: readonly string[] | null;
}

export const NO_SETTINGS: StoredSettings = { waivers: [], ruleSet: null, notes: null };

/** Told to watchers; our own writes are not reported. */
export type HostChange =
  | { readonly kind: 'edited'; readonly sheetId: string }
  | { readonly kind: 'activated'; readonly sheetId: string }
  | { readonly kind: 'selected'; readonly sheetId: string; readonly cell: CellRef }
  | { readonly kind: 'structure' };

/** Whether the rest of a sheet is worth reading, or words of which one must stand in it to be so. */
type Rest = boolean | readonly string[];

/** How a sheet is read. */
export interface ReadOptions {
  /**
   * Why: a person asked for it, or something that was just done is followed. The latter must not disturb what a person
   * can undo in the host. A command by default.
   */
  readonly reading?: 'command' | 'follow-up';
  /**
   * Told the first rows of a sheet that is larger, and how many cells are left: whether the rest is worth reading, or
   * words of which one must stand in it to be so. The rest is read by default. A hint: a host may read more.
   */
  readonly rest?: (first: SheetSnapshot, cellsLeft: number) => Rest | Promise<Rest>;
}

/**
 * A workbook as the faces see it. Two hosts implement it, and one contract suite runs against both.
 * Every method rejects with a `HostError` and nothing else.
 */
export interface Host {
  readonly kind: 'excel' | 'xlsx';
  listSheets(): Promise<readonly SheetInfo[]>;
  /** Reads one sheet, the active one by default. Merges are included. */
  readSheet(sheetId?: string, options?: ReadOptions): Promise<SheetSnapshot>;
  /** Reads several sheets in their order, in as few requests as it can; those it cannot read as sheets are left out. */
  readSheets(sheetIds: readonly string[], options?: ReadOptions): Promise<readonly SheetSnapshot[]>;
  /** How wide these columns are, both ends included; only the proportions mean something. */
  columnWidths(sheetId: string, columns: Span): Promise<readonly number[]>;
  /** Applies edits in order; each is checked against what it expects and read back. */
  apply(sheetId: string, edits: readonly Edit[]): Promise<ApplyReport>;
  /** Replaces our highlights on the sheet; an empty list removes every trace of them. */
  mark(sheetId: string, marks: readonly Mark[]): Promise<void>;
  /** Activates the sheet, selects the cell and scrolls it into view. */
  select(sheetId: string, cell: CellRef): Promise<void>;
  /** Opens these bytes of an .xlsx as a new workbook beside this one, not saved anywhere; false where the host cannot. */
  openNew(workbook: Uint8Array): Promise<boolean>;
  loadSettings(): Promise<StoredSettings>;
  saveSettings(settings: StoredSettings): Promise<void>;
  /** Calls back on changes made by a person; returns a function that stops watching. */
  watch(listener: (change: HostChange) => void): () => void;
}

/** Everything that can go wrong in a host, each with its own sentence. */
export type HostErrorCode =
  | 'protected'
  | 'read-only'
  | 'cell-edit-mode'
  | 'hidden-sheet'
  | 'sheet-gone'
  | 'not-a-worksheet'
  | 'empty-sheet'
  | 'too-large'
  | 'api-missing'
  | 'offline'
  | 'busy'
  | 'unexpected'
  | 'not-a-workbook'
  | 'no-table'
  | 'encrypted'
  | 'wrong-type'
  | 'truncated'
  | 'zip-bomb'
  | 'unreadable';

/** The one error type hosts throw. `detail` is for copying into a bug report, never shown by itself. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** One sentence: what, where, what to do. */
    readonly userMessage: Message,
    readonly detail = '',
  ) {
    super(`${code}: ${detail}`);
    this.name = 'HostError';
  }
}
