import { describe, expect, it } from 'vitest';
import { SimWorkbook } from '../../excel-simulator/model/workbook';
import { hostMessages } from '../../../src/hosts/messages';
import { LogicalSheet } from '../../../src/core/sheet/logical-sheet';
import { area, at, openHost, smallForm } from './open-host';
import { refusal } from './refusal';

describe('reading a sheet', () => {
  it('takes one request, whatever the form holds', async () => {
    const { workbook, sheet } = smallForm();
    sheet.put(2, 3, '=ROUND(C3/B3,4)');
    sheet.cells.at(2, 3).style.numberFormat = '0.00%';
    const { host, simulator } = openHost(workbook);
    const snapshot = await host.readSheet();
    expect(simulator.requests).toHaveLength(1);
    expect(snapshot).toMatchObject({
      id: sheet.id,
      name: '自评表',
      visibility: 'visible',
      isProtected: false,
      merges: [area('A1:D1')],
    });
    expect(new LogicalSheet(snapshot).cell(2, 3)).toEqual({
      row: 2,
      col: 3,
      value: 0.8362,
      text: '83.62%',
      formula: '=ROUND(C3/B3,4)',
      numberFormat: '0.00%',
    });
  });

  it('sends no clean-up request afterwards', async () => {
    const { host, simulator } = openHost(smallForm().workbook);
    await host.readSheet();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(simulator.requests).toHaveLength(1);
  });

  it('lists cells row by row and leaves blanks out', async () => {
    const { host } = openHost(smallForm().workbook);
    const { cells } = await host.readSheet();
    expect(cells.map(({ row, col }) => [row, col])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
      [2, 0],
      [2, 1],
      [2, 2],
      [3, 0],
      [3, 1],
      [3, 2],
      [3, 3],
      [4, 0],
      [4, 1],
      [4, 2],
    ]);
  });

  it('tells errors, truth values and texts that look like formulas apart', async () => {
    const { workbook, sheet } = smallForm();
    sheet.put(5, 0, '=B3/0');
    sheet.put(5, 1, true);
    sheet.cells.at(5, 2).style.numberFormat = '@';
    sheet.cells.at(5, 2).value = '=不是公式';
    const { host } = openHost(workbook);
    const logical = new LogicalSheet(await host.readSheet());
    expect(logical.cell(5, 0)).toMatchObject({ value: { error: '#DIV/0!' }, formula: '=B3/0' });
    expect(logical.cell(5, 1)).toMatchObject({ value: true, formula: null });
    expect(logical.cell(5, 2)).toMatchObject({ value: '=不是公式', formula: null });
  });

  it('knows hidden rows and columns as runs', async () => {
    const { workbook, sheet } = smallForm();
    for (const row of [1, 2, 4]) sheet.hideRow(row);
    sheet.hiddenColumns.add(1);
    const { host } = openHost(workbook);
    const snapshot = await host.readSheet();
    expect(snapshot.hiddenRows).toEqual([
      { first: 1, last: 2 },
      { first: 4, last: 4 },
    ]);
    expect(snapshot.hiddenColumns).toEqual([{ first: 1, last: 1 }]);
  });

  it('reads a merge that lies below all content', async () => {
    const { workbook, sheet } = smallForm();
    sheet.merge(area('A20:D20'));
    const { host } = openHost(workbook);
    expect((await host.readSheet()).merges).toEqual([area('A1:D1'), area('A20:D20')]);
  });

  it('reads a sheet by id while another one is in front, and a hidden one too', async () => {
    const { workbook } = smallForm();
    const other = workbook.addSheet('汇总');
    other.put(0, 0, '合计');
    other.visibility = 'Hidden';
    const { host } = openHost(workbook);
    const snapshot = await host.readSheet(other.id);
    expect(snapshot).toMatchObject({ name: '汇总', visibility: 'hidden' });
    expect(snapshot.cells).toHaveLength(1);
  });

  it('reads a protected sheet', async () => {
    const { workbook, sheet } = smallForm();
    sheet.isProtected = true;
    const { host } = openHost(workbook);
    expect((await host.readSheet()).isProtected).toBe(true);
  });

  it('answers an empty sheet with no cells', async () => {
    const workbook = new SimWorkbook();
    workbook.addSheet('空');
    const { host, simulator } = openHost(workbook);
    expect(await host.readSheet()).toMatchObject({
      name: '空',
      cells: [],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    });
    expect(simulator.requests).toHaveLength(1);
  });
});

/** Tens of thousands of cells take their time on a busy machine. */
describe('large sheets', () => {
  it('ignores formatting down to the last row', async () => {
    const { workbook, sheet } = smallForm();
    sheet.cells.at(1_048_575, 5).style.wrapText = true;
    const { host, simulator } = openHost(workbook);
    expect((await host.readSheet()).cells).toHaveLength(15);
    expect(simulator.requests).toHaveLength(1);
  });

  it('refuses politely when content reaches the last row, and names that cell', async () => {
    const { workbook, sheet } = smallForm();
    sheet.put(1_048_575, 3, ' ');
    const { host, simulator } = openHost(workbook);
    const error = await refusal(host.readSheet());
    expect(error.code).toBe('too-large');
    expect(error.userMessage.data).toMatchObject({ sheet: '自评表', cell: 'D1048576' });
    expect(simulator.requests).toHaveLength(1);
  });

  it('reads 6,000 rows of 10 columns in three requests', async () => {
    const { workbook, sheet } = smallForm();
    for (let row = 5; row < 6_000; row++) for (let col = 0; col < 10; col++) sheet.put(row, col, row * 10 + col);
    const { host, simulator } = openHost(workbook);
    const { cells } = await host.readSheet();
    expect(cells).toHaveLength(15 + 5_995 * 10);
    expect(cells.at(-1)).toMatchObject({ row: 5_999, col: 9, value: 59_999 });
    expect(simulator.requests).toHaveLength(3);
    expect(Math.max(...simulator.requests.map(({ bytesOut }) => bytesOut))).toBeLessThan(5_000_000);
  });

  it('reads what lies to the right of the first window', async () => {
    const { workbook, sheet } = smallForm();
    sheet.put(0, 40, '远');
    sheet.hideRow(0);
    const { host, simulator } = openHost(workbook);
    const snapshot = await host.readSheet();
    expect(new LogicalSheet(snapshot).text(0, 40)).toBe('远');
    expect(snapshot.cells).toHaveLength(16);
    expect(snapshot.hiddenRows).toEqual([{ first: 0, last: 0 }]);
    expect(simulator.requests).toHaveLength(2);
  });

  it('halves a request whose answer would be above 5 MB', async () => {
    const { workbook, sheet } = smallForm();
    const long = '说明'.repeat(900);
    for (let row = 5; row < 600; row++) sheet.put(row, 1, `${long}${row}`);
    const { host, simulator } = openHost(workbook);
    const { cells } = await host.readSheet();
    expect(cells).toHaveLength(15 + 595);
    expect(simulator.requests.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(true);
    expect(simulator.requests.length).toBeLessThanOrEqual(8);
  });

  it('reads more than 512 merges with one request more', async () => {
    const { workbook, sheet } = smallForm();
    for (let row = 5; row < 355; row++) {
      sheet.put(row, 0, row);
      sheet.merge({ top: row, bottom: row, left: 0, right: 1 });
      sheet.merge({ top: row, bottom: row, left: 2, right: 3 });
    }
    const { host, simulator } = openHost(workbook);
    expect((await host.readSheet()).merges).toHaveLength(701);
    expect(simulator.requests).toHaveLength(2);
  });

  it('says that merges are unknown when Excel cannot name them at all', async () => {
    const { workbook } = smallForm();
    const { host, simulator } = openHost(workbook);
    simulator.pose.failAction = { name: 'GetMergedAreasOrNullObject', code: 'GeneralException' };
    const snapshot = await host.readSheet();
    expect(snapshot.merges).toBeNull();
    expect(snapshot.cells).toHaveLength(15);
  });
});

describe('sheets that cannot be read', () => {
  it('says of a refused reading that nothing could be read, and nothing about writing', async () => {
    const { host, simulator } = openHost(smallForm().workbook);
    simulator.pose.failAt = { at: 1, code: 'AccessDenied' };
    const { userMessage } = await refusal(host.readSheet());
    expect(userMessage.id).toBe('host.excel.read-refused');
    expect(hostMessages[userMessage.id as keyof typeof hostMessages]['zh-CN']).not.toContain('写入');
  });

  it('says so when the sheet is gone', async () => {
    const { workbook, sheet } = smallForm();
    workbook.addSheet('另一张');
    workbook.deleteSheet(sheet);
    const { host } = openHost(workbook);
    expect((await refusal(host.readSheet(sheet.id))).code).toBe('sheet-gone');
  });

  it('says so when a chart sheet is in front, and still lists the worksheets', async () => {
    const { workbook } = smallForm();
    workbook.activeSheet = null;
    const { host } = openHost(workbook);
    const error = await refusal(host.readSheet());
    expect([error.code, error.userMessage.id]).toEqual(['not-a-worksheet', 'host.excel.not-a-worksheet']);
    expect(await host.listSheets()).toMatchObject([{ name: '自评表', isActive: false }]);
  });

  it('does not take a sheet that has answered for a chart sheet, whatever fails later in the request', async () => {
    const { workbook } = smallForm();
    const { host, simulator } = openHost(workbook);
    // What the sheet is called is answered before.
    simulator.pose.failAction = { name: 'GetUsedRangeOrNullObject', code: 'GeneralException' };
    const error = await refusal(host.readSheet());
    expect(error.code).not.toBe('not-a-worksheet');
  });

  it('selects nothing on a hidden sheet and says why', async () => {
    const { workbook } = smallForm();
    const hidden = workbook.addSheet('底稿');
    hidden.visibility = 'VeryHidden';
    const { host } = openHost(workbook);
    const error = await refusal(host.select(hidden.id, at('A1')));
    expect([error.code, error.userMessage.data['sheet']]).toEqual(['hidden-sheet', '底稿']);
    expect(workbook.selectedAddress).toBeNull();
  });

  it('selects a cell on another sheet', async () => {
    const { workbook, sheet } = smallForm();
    const other = workbook.addSheet('汇总');
    const { host, simulator } = openHost(workbook);
    await host.select(other.id, at('C7'));
    expect([workbook.activeSheet, workbook.selectedAddress]).toEqual([other, 'C7']);
    expect(simulator.requests).toHaveLength(1);
    expect(workbook.activeSheet).not.toBe(sheet);
  });
});
