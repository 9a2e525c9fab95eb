import { MAX_COLUMNS, MAX_ROWS, parseRange, type CellRange } from '../../core/sheet/address';
import type { HostChange } from '../host';
import type { OwnActs } from './own-acts';
import type { ExcelSession } from './session';

interface Handler {
  remove(): void;
  readonly context: { sync(): Promise<unknown> };
}

/**
 * Tells a listener what people do in the workbook: typing, choosing a sheet or a cell, adding or deleting
 * sheets. What we do ourselves is not told. Nothing is read from Excel here.
 *
 * @returns a function that stops watching, also before the registration has gone through
 */
export function watchWorkbook(session: ExcelSession, own: { readonly writes: OwnActs; readonly selections: OwnActs }, listener: (change: HostChange) => void): () => void {
  let isStopped = false;
  let handlers: readonly Handler[] = [];
  const tell = (change: HostChange): Promise<void> => {
    if (!isStopped) listener(change);
    return Promise.resolve();
  };
  const stop = (): void => {
    const [first] = handlers;
    if (!first) return;
    for (const handler of handlers) handler.remove();
    handlers = [];
    // Failing to unregister is harmless: a stopped listener hears nothing.
    first.context.sync().catch(() => undefined);
  };
  session
    .read((context) => {
      const { worksheets } = context.workbook;
      return [
        worksheets.onChanged.add((event) => (isOwnEdit(own.writes, event) ? Promise.resolve() : tell({ kind: 'edited', sheetId: event.worksheetId }))),
        worksheets.onActivated.add((event) => (own.selections.explains(event.worksheetId, null) ? Promise.resolve() : tell({ kind: 'activated', sheetId: event.worksheetId }))),
        worksheets.onSelectionChanged.add((event) => {
          const area = areaOf(event.address);
          if (!area || own.selections.explains(event.worksheetId, area)) return Promise.resolve();
          return tell({ kind: 'selected', sheetId: event.worksheetId, cell: { row: area.top, col: area.left } });
        }),
        worksheets.onAdded.add(() => tell({ kind: 'structure' })),
        worksheets.onDeleted.add(() => tell({ kind: 'structure' })),
      ];
    })
    .then((added) => {
      handlers = added;
      if (isStopped) stop();
    })
    // Without events the pane still works; results are then not marked as stale by themselves.
    .catch(() => undefined);
  return () => {
    isStopped = true;
    stop();
  };
}

function isOwnEdit(writes: OwnActs, event: Excel.WorksheetChangedEventArgs): boolean {
  // Newer builds say who it was.
  if (event.triggerSource === 'ThisLocalAddin') return true;
  if (typeof event.triggerSource === 'string' || event.source === 'Remote') return false;
  return writes.explains(event.worksheetId, areaOf(event.address));
}

/** First area of an event's address: `A1:B2`, `20:22`, `C:C`, `A1,B3`. */
function areaOf(address: string): CellRange | null {
  const first = address.slice(address.lastIndexOf('!') + 1).split(',')[0]?.replaceAll('$', '') ?? '';
  const rows = /^(\d+):(\d+)$/.exec(first);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: MAX_COLUMNS - 1 };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(first);
  if (columns) return parseRange(`${columns[1]}1:${columns[2]}${MAX_ROWS}`);
  return parseRange(first);
}
