import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../src/hosts/host';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import type { SimWorkbook } from '../../excel-simulator/model/workbook';
import { area, openHost, smallForm } from './open-host';

function fill(sheet: SimSheet, from: number, to: number, columns: number, text: (row: number) => string): void {
  for (let row = from; row < to; row++) for (let col = 0; col < columns; col++) sheet.put(row, col, text(row));
}

/** Stray figures down to row 40,000 below a form, as after dragging a formula too far. */
function withStrayRows(): { readonly workbook: SimWorkbook; readonly sheet: SimSheet } {
  const made = smallForm();
  fill(made.sheet, 5, 40_000, 10, (row) => `序${row}`);
  return made;
}

/** Tens of thousands of cells take their time on a busy machine. */
describe('a sheet that is larger than any form', () => {
  it('is read no further than its first rows when these are enough, with one look for words in the rest', async () => {
    const { workbook } = withStrayRows();
    const { host, simulator } = openHost(workbook);
    const { cells } = await host.readSheet(undefined, { rest: () => ['指标', '备注'] });
    expect(simulator.requests).toHaveLength(2);
    expect(simulator.requests.reduce((sum, { bytesOut }) => sum + bytesOut, 0)).toBeLessThan(1_000_000);
    expect(cells.at(-1)?.row).toBe(399);
  });

  it('is read to its last column, at the border of what is asked for first as well', async () => {
    for (const [last, cols] of [
      [25, [25]],
      [26, [25, 26]],
      [27, [25, 26, 27]],
    ] as const) {
      const { workbook, sheet } = smallForm();
      for (const col of cols) sheet.put(0, col, col);
      const { cells } = await openHost(workbook).host.readSheet();
      const found = cells.filter(({ col }) => col >= 25).map(({ col, value }) => [col, value]);
      expect(found, String(last)).toEqual(cols.map((col) => [col, col]));
    }
  });

  it('is read whole when one of the words stands in the rest', async () => {
    const { workbook, sheet } = smallForm();
    fill(sheet, 5, 3_000, 2, (row) => `序${row}`);
    sheet.put(2_500, 1, '三级指标');
    const { host, simulator } = openHost(workbook);
    const { cells } = await host.readSheet(undefined, { rest: () => ['指标', '备注'] });
    expect(simulator.requests).toHaveLength(3);
    expect(cells.at(-1)?.row).toBe(2_999);
  });

  it('is read whole unless somebody says otherwise', async () => {
    const { workbook, sheet } = smallForm();
    fill(sheet, 5, 3_000, 2, (row) => `序${row}`);
    const { host } = openHost(workbook);
    expect((await host.readSheet()).cells.at(-1)?.row).toBe(2_999);
  });

  it('tells of its first rows and of how much is left', async () => {
    const { workbook, sheet } = smallForm();
    sheet.put(999, 3, '远');
    const { host } = openHost(workbook);
    const asked: [number, number][] = [];
    const rest: ReadOptions['rest'] = (first, left) => {
      asked.push([first.cells.length, left]);
      return false;
    };
    await host.readSheet(undefined, { rest });
    expect(asked).toEqual([[15, 600 * 4]]);
  });

  it('tells of nothing where it was read whole', async () => {
    const { host } = openHost(smallForm().workbook);
    let asked = 0;
    const { cells } = await host.readSheet(undefined, {
      rest: () => {
        asked++;
        return true;
      },
    });
    expect([asked, cells.length]).toEqual([0, 15]);
  });
});

describe('several sheets', () => {
  const many = (count: number) => {
    const { workbook, sheet } = smallForm();
    for (let number = 2; number <= count; number++) workbook.copySheet(sheet, `自评表${number}`);
    return workbook;
  };

  it('are read in one request, each with its merges', async () => {
    const workbook = many(20);
    const { host, simulator } = openHost(workbook);
    const ids = workbook.sheets.map(({ id }) => id);
    const snapshots = await host.readSheets(ids);
    expect(simulator.requests).toHaveLength(1);
    expect(snapshots.map(({ id }) => id)).toEqual(ids);
    expect(new Set(snapshots.map(({ cells }) => cells.length))).toEqual(new Set([15]));
    expect(snapshots.every(({ merges }) => merges?.length === 1)).toBe(true);
  });

  it('that have more merges than Excel tells at once are read with one request more', async () => {
    const workbook = many(3);
    const [, second] = workbook.sheets;
    for (let row = 5; row < 605; row++) second?.merge(area(`A${row + 1}:D${row + 1}`));
    second?.put(604, 0, '末行');
    const { host, simulator } = openHost(workbook);
    const snapshots = await host.readSheets(
      workbook.sheets.map(({ id }) => id),
      { rest: () => false },
    );
    expect(snapshots.map(({ merges }) => merges?.length)).toEqual([1, 601, 1]);
    // One for the sheet with too many, one for the sheet whose question came after it.
    expect(simulator.requests.length).toBeLessThanOrEqual(3);
  });

  it('leave out what is gone, and what is too large for the others to wait for', async () => {
    const workbook = many(4);
    const [first, second, third] = workbook.sheets;
    second?.put(1_048_575, 3, ' ');
    const ids = workbook.sheets.map(({ id }) => id);
    if (third) workbook.deleteSheet(third);
    const { host } = openHost(workbook);
    expect((await host.readSheets(ids)).map(({ name }) => name)).toEqual([first?.name, '自评表4']);
  });

  it('are halved when their answer would be above 5 MB', async () => {
    const workbook = many(4);
    for (const sheet of workbook.sheets) fill(sheet, 5, 100, 3, (row) => `${'说明'.repeat(1_000)}${row}`);
    const { host, simulator } = openHost(workbook);
    expect(await host.readSheets(workbook.sheets.map(({ id }) => id))).toHaveLength(4);
    expect(simulator.requests.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
  });
});
