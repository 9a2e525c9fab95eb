import type { Edit, ApplyReport, CellContent } from '../../core/edits/types';
import type { CellRef } from '../../core/sheet/address';
import type { SheetSnapshot, Span } from '../../core/sheet/snapshot';
import { cellIn } from '../../core/sheet/sorted-cells';
import { hostMessage as message } from '../messages';
import { HostError, type Host, type HostChange, type Mark, type SheetInfo, type StoredSettings } from '../host';
import { loadPart } from '../load-part';
import type { Workbook } from './types';
import { readableSnapshots } from './snapshots';

/** A place in the workbook: sheet and cell. */
export interface Selection {
  readonly sheetId: string;
  readonly cell: CellRef;
}

/** A cell and what a person wants in it. */
export interface CellWrite {
  readonly cell: CellRef;
  readonly content: CellContent;
}

/** The .xlsx file as a host: the command line and the workbench work through it. */
export class XlsxHost implements Host {
  readonly kind = 'xlsx';
  readonly #listeners = new Set<(change: HostChange) => void>();
  readonly #selected = new Map<string, CellRef>();

  #workbook: Workbook;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** The open workbook. */
  get workbook(): Workbook {
    return this.#workbook;
  }

  /** The file was saved by another program: from now on the workbook is what it holds. Watchers hear of every sheet. */
  renew(workbook: Workbook): void {
    const front = this.activeSheetId();
    this.#workbook = workbook;
    if (workbook.sheets.some(({ id, visibility }) => id === front && visibility === 'visible'))
      workbook.activate(front);
    this.#tell({ kind: 'structure' });
    for (const { id } of workbook.sheets) this.#tell({ kind: 'edited', sheetId: id });
  }

  // The contract is asynchronous because Excel's is; a refusal must reject, never throw.
  async listSheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(this.workbook.sheets);
  }

  async readSheet(sheetId?: string): Promise<SheetSnapshot> {
    const snapshot = await attempt(() => this.workbook.snapshot(sheetId ?? this.activeSheetId()));
    return this.workbook.word ? { ...snapshot, surroundings: await this.#narrative() } : snapshot;
  }

  async readSheets(sheetIds: readonly string[]): Promise<readonly SheetSnapshot[]> {
    const read = await Promise.allSettled(sheetIds.map((id) => this.readSheet(id)));
    return read.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  }

  /** The text of a Word document, where it says which form it speaks of. */
  async #narrative(): Promise<readonly string[] | null> {
    const { word, sheets } = this.workbook;
    // It recognises forms, for which most of the core is needed; no workbook asks for it.
    const { narrativeOf } = await loadPart(() => import('../word-narrative'));
    return attempt(() => narrativeOf(word?.narrative ?? [], [...readableSnapshots(this.workbook, sheets)]).narrative);
  }

  async columnWidths(sheetId: string, { first, last }: Span): Promise<readonly number[]> {
    return attempt(() => {
      const layout = this.workbook.layout(sheetId);
      return Array.from({ length: last - first + 1 }, (_, index) => layout.columnWidth(first + index));
    });
  }

  async apply(sheetId: string, edits: readonly Edit[]): Promise<ApplyReport> {
    return attempt(() => this.workbook.apply(sheetId, edits));
  }

  async mark(sheetId: string, marks: readonly Mark[]): Promise<void> {
    return attempt(() => {
      this.workbook.mark(sheetId, marks);
    });
  }

  /** Our highlights as they stand on the sheet now. */
  async marks(sheetId: string): Promise<readonly Mark[]> {
    return attempt(() => this.workbook.marks(sheetId));
  }

  async select(sheetId: string, cell: CellRef): Promise<void> {
    return attempt(() => {
      this.#select(sheetId, cell);
    });
  }

  /** A page or a command line has no place for a second workbook. */
  openNew(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async loadSettings(): Promise<StoredSettings> {
    return attempt(() => this.workbook.settings());
  }

  async saveSettings(settings: StoredSettings): Promise<void> {
    return attempt(() => {
      this.workbook.setSettings(settings);
    });
  }

  watch(listener: (change: HostChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The sheet in front. */
  activeSheetId(): string {
    const active = this.workbook.sheets.find((sheet) => sheet.isActive) ?? this.workbook.sheets[0];
    if (!active) throw new HostError('sheet-gone', message('host.sheet-gone', {}));
    return active.id;
  }

  /** The selected cell of a sheet, A1 until a person chose another. */
  selection(sheetId: string = this.activeSheetId()): Selection {
    return { sheetId, cell: this.#selected.get(sheetId) ?? { row: 0, col: 0 } };
  }

  /** A person brought a sheet to the front: watchers hear `activated`. */
  activateByUser(sheetId: string): void {
    this.workbook.activate(sheetId);
    this.#tell({ kind: 'activated', sheetId });
  }

  /** A person selected a cell: watchers hear `selected`. */
  selectByUser(sheetId: string, cell: CellRef): void {
    this.#select(sheetId, cell);
    this.#tell({ kind: 'selected', sheetId, cell });
  }

  /** A person typed into a cell: watchers hear `edited`. */
  editCell(sheetId: string, cell: CellRef, content: CellContent): ApplyReport {
    return this.editCells(sheetId, [{ cell, content }]);
  }

  /**
   * A person wrote into cells, by typing, pasting, filling or clearing: watchers hear `edited`. All are written or none.
   *
   * @param writes a formula's result is calculated when its value is null
   * @returns the report, whose inverse undoes all of it; it is empty when one of the cells cannot be written
   */
  editCells(sheetId: string, writes: readonly CellWrite[]): ApplyReport {
    const { cells } = this.workbook.snapshot(sheetId);
    const report = this.workbook.apply(
      sheetId,
      writes.map(({ cell, content }) => {
        const current = cellIn(cells, cell);
        const expect = { value: current?.value ?? null, formula: current?.formula ?? null };
        return { kind: 'cell', cell, expect, write: content, numberFormat: null };
      }),
    );
    if (report.outcomes.some(({ status }) => status === 'skipped')) {
      this.workbook.apply(sheetId, report.inverse);
      return { outcomes: report.outcomes.filter(({ status }) => status === 'skipped'), inverse: [] };
    }
    if (writes.length > 0) this.#tell({ kind: 'edited', sheetId });
    return report;
  }

  /** A person's own edits, such as undo and redo of typing: watchers hear `edited`. */
  applyByUser(sheetId: string, edits: readonly Edit[]): ApplyReport {
    const report = this.workbook.apply(sheetId, edits);
    if (report.outcomes.some((outcome) => outcome.status === 'applied')) this.#tell({ kind: 'edited', sheetId });
    return report;
  }

  /** The workbook as .xlsx bytes. */
  save(): Uint8Array {
    return this.workbook.save();
  }

  #select(sheetId: string, cell: CellRef): void {
    this.workbook.activate(sheetId);
    this.#selected.set(sheetId, cell);
  }

  #tell(change: HostChange): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}

/** Reads what a person typed as a cell content: numbers as numbers, `=` as a formula, anything else as text. */
export function contentFromTyping(text: string): CellContent {
  if (text === '') return { value: null, formula: null };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const isNumber = /^-?(0|[1-9]\d{0,14})(\.\d{1,14})?$/.test(text);
  return { value: isNumber ? Number(text) : text, formula: null };
}

function attempt<T>(action: () => T): Promise<T> {
  try {
    return Promise.resolve(action());
  } catch (error) {
    return Promise.reject(
      error instanceof HostError ? error : new HostError('unexpected', message('host.unexpected', {}), String(error)),
    );
  }
}
