import type { ApplyReport, CellContent, Edit } from '../core/edits/types';
import type { CellRef } from '../core/sheet/address';
import type { SheetSnapshot, Span } from '../core/sheet/snapshot';
import type { Host, HostChange, Mark, SheetInfo, StoredSettings } from '../hosts/host';
import type { SheetScene } from '../hosts/xlsx/scene/types';
import type { SheetLayout } from '../hosts/xlsx/view/types';
import type { Workbook } from '../hosts/xlsx/types';
import type { SizeChange } from '../hosts/xlsx/edit/sizes';
import { XlsxHost, type CellWrite, type Selection } from '../hosts/xlsx/xlsx-host';

/** One run that Ctrl+Z takes back. */
type HistoryStep =
  | { readonly sheetId: string; readonly edits: readonly Edit[] }
  | { readonly sheetId: string; readonly resized: SizeChange };

const NOTHING_WRITTEN: ApplyReport = { outcomes: [], inverse: [] };

/** The host of the page over the one of the file: tells the view what the pane did, and remembers every run for undo and redo. */
export class WorkbenchHost implements Host {
  readonly kind = 'xlsx';
  readonly #file: XlsxHost;
  readonly #viewers = new Set<() => void>();
  readonly #findings = new Map<string, readonly Mark[]>();
  #undo: HistoryStep[] = [];
  #redo: HistoryStep[] = [];
  /** Whether there are changes that were not downloaded; highlights do not count. */
  #isUnsaved = false;
  #reveals = 0;
  #revision = 0;
  #contentRevision = 0;

  constructor(workbook: Workbook) {
    this.#file = new XlsxHost(workbook);
  }

  get workbook(): Workbook {
    return this.#file.workbook;
  }

  /** The file was saved by another program: shows what it holds now. What was done here before is not undone any more. */
  renew(workbook: Workbook): void {
    this.#undo = [];
    this.#redo = [];
    this.#isUnsaved = false;
    this.#contentRevision++;
    this.#file.renew(workbook);
    this.#show();
  }

  get isUnsaved(): boolean {
    return this.#isUnsaved;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Counts requests to bring a cell into view. */
  get reveals(): number {
    return this.#reveals;
  }

  /** Counts changes of anything the view shows. */
  readonly revision = (): number => this.#revision;

  /** Counts changes of cells; selection and highlights leave it alone. */
  get contentRevision(): number {
    return this.#contentRevision;
  }

  /** Calls back after anything the view shows has changed; returns a function that stops it. */
  readonly subscribe = (viewer: () => void): (() => void) => {
    this.#viewers.add(viewer);
    return () => {
      this.#viewers.delete(viewer);
    };
  };

  /** Geometry and looks; the same object as long as none of them changes. */
  layout(sheetId: string): SheetLayout {
    return this.workbook.layout(sheetId);
  }

  /** What stands on a sheet beside its cells; the same object until something is written. */
  scene(sheetId: string): SheetScene {
    return this.workbook.scene(sheetId);
  }

  /** Where the pane's open findings stand; shown in the sheet, not written into the file. */
  readonly showFindings = (sheetId: string, marks: readonly Mark[]): void => {
    this.#findings.set(sheetId, marks);
    this.#show();
  };

  /** What to highlight on a sheet: the last check's findings, else marks that stand in the file. */
  highlights(sheetId: string): readonly Mark[] {
    return this.#findings.get(sheetId) ?? this.workbook.marks(sheetId);
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return this.#file.listSheets();
  }

  readSheet(sheetId?: string): Promise<SheetSnapshot> {
    return this.#file.readSheet(sheetId);
  }

  readSheets(sheetIds: readonly string[]): Promise<readonly SheetSnapshot[]> {
    return this.#file.readSheets(sheetIds);
  }

  columnWidths(sheetId: string, columns: Span): Promise<readonly number[]> {
    return this.#file.columnWidths(sheetId, columns);
  }

  openNew(): Promise<boolean> {
    return this.#file.openNew();
  }

  loadSettings(): Promise<StoredSettings> {
    return this.#file.loadSettings();
  }

  watch(listener: (change: HostChange) => void): () => void {
    return this.#file.watch(listener);
  }

  activeSheetId(): string {
    return this.#file.activeSheetId();
  }

  selection(sheetId?: string): Selection {
    return this.#file.selection(sheetId);
  }

  save(): Uint8Array {
    return this.#file.save();
  }

  /** The workbook as it is now, packed while the page goes on. */
  saveInPieces(): Promise<Uint8Array> {
    return this.workbook.saveInPieces();
  }

  async apply(sheetId: string, edits: readonly Edit[]): Promise<ApplyReport> {
    const report = await this.#file.apply(sheetId, edits);
    this.#record(sheetId, report);
    return report;
  }

  async mark(sheetId: string, marks: readonly Mark[]): Promise<void> {
    await this.#file.mark(sheetId, marks);
    this.#show();
  }

  async select(sheetId: string, cell: CellRef): Promise<void> {
    await this.#file.select(sheetId, cell);
    this.#reveals++;
    this.#show();
  }

  async saveSettings(settings: StoredSettings): Promise<void> {
    await this.#file.saveSettings(settings);
    this.#isUnsaved = true;
    this.#show();
  }

  activateByUser(sheetId: string): void {
    this.#file.activateByUser(sheetId);
    this.#show();
  }

  selectByUser(sheetId: string, cell: CellRef): void {
    this.#file.selectByUser(sheetId, cell);
    this.#show();
  }

  editCell(sheetId: string, cell: CellRef, content: CellContent): ApplyReport {
    return this.editCells(sheetId, [{ cell, content }]);
  }

  /** Writes into cells as one run: all of them or none. */
  editCells(sheetId: string, writes: readonly CellWrite[]): ApplyReport {
    const report = this.#file.editCells(sheetId, writes);
    this.#record(sheetId, report);
    return report;
  }

  /** Sizes rows or columns; Ctrl+Z takes it back like any other run. */
  resize(sheetId: string, change: SizeChange): void {
    this.#undo.push({ sheetId, resized: this.workbook.resize(sheetId, change) });
    this.#redo = [];
    this.#changed();
  }

  /** Takes back the last run and shows where; null when there is none. */
  undo(): ApplyReport | null {
    return this.#travel(this.#undo, this.#redo);
  }

  /** Does the last undone run again. */
  redo(): ApplyReport | null {
    return this.#travel(this.#redo, this.#undo);
  }

  /** The bytes of the workbook were downloaded. */
  markSaved(): void {
    this.#isUnsaved = false;
    this.#show();
  }

  /** The workbook was brought back from the local copy with changes that were not downloaded. */
  markUnsaved(): void {
    this.#isUnsaved = true;
  }

  #record(sheetId: string, report: ApplyReport): void {
    if (report.inverse.length === 0) return;
    this.#undo.push({ sheetId, edits: report.inverse });
    this.#redo = [];
    this.#changed();
  }

  #travel(from: HistoryStep[], to: HistoryStep[]): ApplyReport | null {
    const step = from.pop();
    if (!step) return null;
    const { sheetId } = step;
    this.workbook.activate(sheetId);
    if ('resized' in step) {
      to.push({ sheetId, resized: this.workbook.resize(sheetId, step.resized) });
      this.#changed();
      return NOTHING_WRITTEN;
    }
    const report = this.#file.applyByUser(sheetId, step.edits);
    if (report.inverse.length > 0) to.push({ sheetId, edits: report.inverse });
    const cell = step.edits.find((edit) => edit.kind === 'cell')?.cell;
    if (cell) {
      this.selectByUser(sheetId, cell);
      this.#reveals++;
    }
    this.#changed();
    return report;
  }

  #changed(): void {
    this.#isUnsaved = true;
    this.#contentRevision++;
    this.#show();
  }

  #show(): void {
    this.#revision++;
    for (const viewer of [...this.#viewers]) viewer();
  }
}
