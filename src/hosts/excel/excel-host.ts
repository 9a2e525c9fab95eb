import type { CellRange, CellRef } from '../../core/sheet/address';
import type { SheetSnapshot, Span } from '../../core/sheet/snapshot';
import type { ApplyReport, Edit } from '../../core/edits/types';
import type { Host, HostChange, Mark, ReadOptions, SheetInfo, StoredSettings } from '../host';
import { applyEdits } from './apply-edits';
import { columnWidths } from './column-widths';
import type { ExcelEnvironment } from './environment';
import { officeEnvironment } from './environment';
import { listSheets } from './list-sheets';
import { replaceMarks } from './marks';
import { RememberedMerges } from './merges';
import { openNewWorkbook } from './new-workbook';
import { OwnActs } from './own-acts';
import { readSheet, readSheets } from './read-sheet';
import { selectCell } from './select-cell';
import { asHostError, ExcelSession } from './session';
import { loadSettings, saveSettings } from './settings';
import { WorkbookWatch } from './watch';

/** The open workbook in Excel, through Office.js. */
export class ExcelHost implements Host {
  readonly kind = 'excel';
  readonly #session: ExcelSession;
  readonly #own: { readonly writes: OwnActs; readonly selections: OwnActs };
  readonly #watch: WorkbookWatch;
  readonly #merges = new RememberedMerges();

  /** @param environment the running Excel when left out; then call after `Office.onReady` */
  constructor(environment: ExcelEnvironment = officeEnvironment()) {
    this.#session = new ExcelSession(environment);
    this.#own = { writes: new OwnActs(environment), selections: new OwnActs(environment) };
    this.#watch = new WorkbookWatch(this.#session, this.#own, (change) => {
      this.#merges.follow(change);
    });
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return asHostError(() => listSheets(this.#session));
  }

  readSheet(sheetId?: string, options: ReadOptions = {}): Promise<SheetSnapshot> {
    return asHostError(async () => {
      const snapshot = await readSheet(this.#session, sheetId, this.#knownMerges(options), options);
      this.#merges.remember(snapshot.id, snapshot.merges);
      this.#watch.renew();
      return snapshot;
    });
  }

  readSheets(sheetIds: readonly string[], options: ReadOptions = {}): Promise<readonly SheetSnapshot[]> {
    return asHostError(async () => {
      const snapshots = await readSheets(this.#session, sheetIds, this.#knownMerges(options), options);
      for (const { id, merges } of snapshots) this.#merges.remember(id, merges);
      this.#watch.renew();
      return snapshots;
    });
  }

  #knownMerges({ reading }: ReadOptions): (sheetId: string | undefined) => readonly CellRange[] | null {
    return (sheetId) => (reading === 'follow-up' && sheetId !== undefined ? this.#merges.of(sheetId) : null);
  }

  columnWidths(sheetId: string, columns: Span): Promise<readonly number[]> {
    return asHostError(() => columnWidths(this.#session, sheetId, columns));
  }

  apply(sheetId: string, edits: readonly Edit[]): Promise<ApplyReport> {
    return asHostError(async () => {
      const { report, merges } = await applyEdits(
        this.#session,
        this.#own.writes,
        sheetId,
        edits,
        this.#merges.of(sheetId),
      );
      this.#merges.remember(sheetId, merges);
      return report;
    });
  }

  mark(sheetId: string, marks: readonly Mark[]): Promise<void> {
    return asHostError(() => replaceMarks(this.#session, sheetId, marks));
  }

  select(sheetId: string, cell: CellRef): Promise<void> {
    const area = { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col };
    return asHostError(() =>
      this.#own.selections.during(sheetId, [area], () => selectCell(this.#session, sheetId, cell)),
    );
  }

  openNew(workbook: Uint8Array): Promise<boolean> {
    return asHostError(() => openNewWorkbook(this.#session, workbook));
  }

  loadSettings(): Promise<StoredSettings> {
    return asHostError(() => loadSettings(this.#session));
  }

  saveSettings(settings: StoredSettings): Promise<void> {
    return asHostError(() => saveSettings(this.#session, settings));
  }

  watch(listener: (change: HostChange) => void): () => void {
    return this.#watch.add(listener);
  }
}
