import { MAX_COLUMNS, MAX_ROWS, parseRange, type CellRange } from '../../core/sheet/address';
import type { HostChange } from '../host';
import type { ShapeChange } from './merges';
import type { OwnActs } from './own-acts';
import type { ExcelSession } from './session';

type Listener = (change: HostChange) => void;

/**
 * Tells listeners what people do in the workbook: typing, choosing a sheet or a cell, adding or deleting sheets.
 * What we do ourselves is not told. Nothing is read from Excel here. Excel's events are registered once, by the
 * first listener, and kept: whether unregistering one handler silences another is Excel's secret.
 */
export class WorkbookWatch {
  readonly #listeners = new Set<{ readonly listener: Listener }>();
  #isRegistered = false;

  constructor(
    private readonly session: ExcelSession,
    private readonly own: { readonly writes: OwnActs; readonly selections: OwnActs },
    /** Told of what a person did to the shape of a sheet. */
    private readonly shaped: (change: ShapeChange) => void,
  ) {}

  /** @returns a function that stops telling this listener */
  add(listener: Listener): () => void {
    const entry = { listener };
    this.#listeners.add(entry);
    this.renew();
    return () => {
      this.#listeners.delete(entry);
    };
  }

  /** Registers with Excel if somebody listens and it has not succeeded yet; call when Excel is known to answer. */
  renew(): void {
    if (!this.#isRegistered && this.#listeners.size > 0) this.#register();
  }

  #register(): void {
    this.#isRegistered = true;
    this.session
      .read(({ workbook: { worksheets } }) => {
        worksheets.onChanged.add((event) => this.#edited(event));
        worksheets.onActivated.add((event) =>
          this.#tell(
            { kind: 'activated', sheetId: event.worksheetId },
            this.own.selections.explains(event.worksheetId, null),
          ),
        );
        worksheets.onSelectionChanged.add((event) => this.#selected(event));
        worksheets.onAdded.add(() => this.#tell({ kind: 'structure' }, false));
        worksheets.onDeleted.add(() => this.#tell({ kind: 'structure' }, false));
      })
      // Without events the pane still works; results are then not marked as stale by themselves until it succeeds.
      .catch(() => {
        this.#isRegistered = false;
      });
  }

  #edited(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const isOwn = isOwnEdit(this.own.writes, event);
    if (!isOwn) this.shaped({ sheetId: event.worksheetId, type: event.changeType, area: areaOf(event.address) });
    return this.#tell({ kind: 'edited', sheetId: event.worksheetId }, isOwn);
  }

  #selected({ worksheetId: sheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> {
    const area = areaOf(address);
    if (!area) return Promise.resolve();
    const change = { kind: 'selected', sheetId, cell: { row: area.top, col: area.left } } as const;
    return this.#tell(change, this.own.selections.explains(sheetId, area));
  }

  #tell(change: HostChange, isOwn: boolean): Promise<void> {
    if (!isOwn) for (const { listener } of [...this.#listeners]) listener(change);
    return Promise.resolve();
  }
}

function isOwnEdit(writes: OwnActs, event: Excel.WorksheetChangedEventArgs): boolean {
  // Newer builds say who it was.
  if (event.triggerSource === 'ThisLocalAddin') return true;
  if (typeof event.triggerSource === 'string' || event.source === 'Remote') return false;
  return writes.explains(event.worksheetId, areaOf(event.address));
}

/** First area of an event's address: `A1:B2`, `20:22`, `C:C`, `A1,B3`. */
function areaOf(address: string): CellRange | null {
  const first =
    address
      .slice(address.lastIndexOf('!') + 1)
      .split(',')[0]
      ?.replaceAll('$', '') ?? '';
  const rows = /^(\d+):(\d+)$/.exec(first);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLUMNS - 1 };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(first);
  if (columns) return parseRange(`${columns[1]}1:${columns[2]}${MAX_ROWS}`);
  return parseRange(first);
}
