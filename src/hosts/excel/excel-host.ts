import type { CellRange, CellRef } from '../../core/sheet/address';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import type { ApplyReport, Edit } from '../../core/edits/types';
import type { Host, HostChange, Mark, SheetInfo, StoredSettings } from '../host';
import { applyEdits } from './apply-edits';
import type { ExcelEnvironment } from './environment';
import { officeEnvironment } from './environment';
import { excelError } from './errors';
import { listSheets } from './list-sheets';
import { replaceMarks } from './marks';
import { OwnActs } from './own-acts';
import { a1, loadSheet, readSheet, visibilityOf } from './read-sheet';
import { asHostError, ExcelSession } from './session';
import { loadSettings, saveSettings } from './settings';
import { WorkbookWatch } from './watch';

/** The open workbook in Excel, through Office.js. */
export class ExcelHost implements Host {
  readonly kind = 'excel';
  readonly #session: ExcelSession;
  readonly #own: { readonly writes: OwnActs; readonly selections: OwnActs };
  readonly #watch: WorkbookWatch;
  /** Merges as last read per sheet: applying never asks for them, because asking can clear Excel's undo list. */
  readonly #merges = new Map<string, readonly CellRange[]>();

  /** @param environment the running Excel when left out; then call after `Office.onReady` */
  constructor(environment: ExcelEnvironment = officeEnvironment()) {
    this.#session = new ExcelSession(environment);
    this.#own = { writes: new OwnActs(environment), selections: new OwnActs(environment) };
    this.#watch = new WorkbookWatch(this.#session, this.#own);
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return asHostError(() => listSheets(this.#session));
  }

  readSheet(sheetId?: string): Promise<SheetSnapshot> {
    return asHostError(async () => {
      const snapshot = await readSheet(this.#session, sheetId);
      this.#remember(snapshot.id, snapshot.merges);
      this.#watch.renew();
      return snapshot;
    });
  }

  apply(sheetId: string, edits: readonly Edit[]): Promise<ApplyReport> {
    return asHostError(async () => {
      const { report, merges } = await applyEdits(
        this.#session,
        this.#own.writes,
        sheetId,
        edits,
        this.#merges.get(sheetId) ?? null,
      );
      this.#remember(sheetId, merges);
      return report;
    });
  }

  mark(sheetId: string, marks: readonly Mark[]): Promise<void> {
    return asHostError(() => replaceMarks(this.#session, sheetId, marks));
  }

  select(sheetId: string, cell: CellRef): Promise<void> {
    return asHostError(async () => {
      const sheet = await this.#session.read((context) => loadSheet(context, sheetId));
      if (sheet.isNullObject) throw excelError('sheet-gone', 'host.excel.sheet-gone', {}, sheetId);
      if (visibilityOf(sheet) !== 'visible')
        throw excelError('hidden-sheet', 'host.excel.hidden-sheet', { sheet: sheet.name });
      const area = { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col };
      await this.#own.selections.during(sheetId, [area], () =>
        this.#session.read((context) => {
          const target = context.workbook.worksheets.getItem(sheetId);
          target.activate();
          target.getRange(a1(area)).select();
        }),
      );
    });
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

  #remember(sheetId: string, merges: readonly CellRange[] | null): void {
    if (merges) this.#merges.set(sheetId, merges);
    else this.#merges.delete(sheetId);
  }
}
