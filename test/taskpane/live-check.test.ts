import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SheetSnapshot } from '../../src/core/sheet/snapshot';
import { HostError } from '../../src/hosts/host';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { LARGEST_LIVE_SHEET, PAUSE_MS } from '../../src/taskpane/live-check';
import { currentReport } from '../../src/taskpane/state';
import { paneOver, sampleHost } from './fixtures';

/** Counts what is asked of the host. */
class CountingHost extends XlsxHost {
  readonly asked: string[] = [];
  failure: HostError | null = null;
  isLarge = false;

  override async readSheet(sheetId?: string): Promise<SheetSnapshot> {
    this.asked.push('readSheet');
    if (this.failure) throw this.failure;
    const snapshot = await super.readSheet(sheetId);
    const [cell] = snapshot.cells;
    if (!this.isLarge || !cell) return snapshot;
    const far = Array.from({ length: LARGEST_LIVE_SHEET }, (_, index) => ({ ...cell, row: 1_000 + index, col: 90 }));
    return { ...snapshot, cells: [...snapshot.cells, ...far] };
  }

  override listSheets() {
    this.asked.push('listSheets');
    return super.listSheets();
  }
}

async function checked(prepare: (host: CountingHost) => void = () => undefined) {
  const host = new CountingHost((await sampleHost()).workbook);
  prepare(host);
  const pane = paneOver(host);
  const stop = pane.controller.start();
  await vi.advanceTimersByTimeAsync(0);
  const check = pane.controller.check();
  await vi.advanceTimersByTimeAsync(10);
  await check;
  host.asked.length = 0;
  const type = (value: string): void => {
    host.editCell(host.activeSheetId(), { row: 6, col: 5 }, { value, formula: null });
  };
  return { host, stop, type, ...pane };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('editing a cell', () => {
  it('is followed by one reading, a pause after the last edit and no sooner', async () => {
    const { host, store, type } = await checked();
    type('9');
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 100);
    type('91.75%');
    expect(PAUSE_MS).toBeGreaterThanOrEqual(800);
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
    expect(host.asked).toEqual([]);
    expect(store.getState()).toMatchObject({ stale: true, isAwaitingPause: true });
    await vi.advanceTimersByTimeAsync(10);
    expect(host.asked).toEqual(['readSheet']);
    expect(store.getState()).toMatchObject({ stale: false, isAwaitingPause: false, busy: null, error: null });
    expect(currentReport(store.getState())?.findings.some(({ rule }) => rule === 'rate-missing')).toBe(false);
  });

  it('is left to a button on a very large sheet', async () => {
    const { host, store, type } = await checked((each) => (each.isLarge = true));
    type('91.75%');
    await vi.advanceTimersByTimeAsync(5 * PAUSE_MS);
    expect(host.asked).toEqual([]);
    expect(store.getState()).toMatchObject({ stale: true, isAwaitingPause: false });
  });

  it('says that the results are old when the sheet cannot be read, as while a cell is being edited', async () => {
    const { host, store, type } = await checked();
    host.failure = new HostError('cell-edit-mode', { id: 'host.unexpected', data: {} });
    type('91.75%');
    await vi.advanceTimersByTimeAsync(PAUSE_MS + 10);
    expect(store.getState()).toMatchObject({ stale: true, isAwaitingPause: false, error: null });
    host.failure = null;
    type('91.75%');
    await vi.advanceTimersByTimeAsync(PAUSE_MS + 10);
    expect(store.getState().stale).toBe(false);
  });

  it('changes nothing under a preview', async () => {
    const { host, store, controller, type } = await checked();
    const opening = controller.openCompletion();
    await vi.advanceTimersByTimeAsync(10);
    await opening;
    type('91.75%');
    await vi.advanceTimersByTimeAsync(2 * PAUSE_MS);
    expect(host.asked).toEqual([]);
    expect(store.getState()).toMatchObject({ view: 'preview', stale: true });
  });

  it('is not heard of any more once the pane is gone', async () => {
    const { host, stop, type } = await checked();
    type('91.75%');
    stop();
    await vi.advanceTimersByTimeAsync(2 * PAUSE_MS);
    expect(host.asked).toEqual([]);
  });
});
