import { describe, expect, it } from 'vitest';
import { openHost, smallForm } from './open-host';

describe('a new workbook beside the open one', () => {
  it('is opened from its bytes, and nothing is written to the open one', async () => {
    const { workbook } = smallForm();
    const before = JSON.stringify(workbook.sheets.map((sheet) => [...sheet.cells.all()]));
    const { host } = openHost(workbook);
    const bytes = Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7) % 256);
    expect(await host.openNew(bytes)).toBe(true);
    const [opened = ''] = workbook.opened;
    expect(new Uint8Array(Buffer.from(opened, 'base64'))).toEqual(bytes);
    expect(JSON.stringify(workbook.sheets.map((sheet) => [...sheet.cells.all()]))).toBe(before);
  });

  it('is said not to be there where Excel refuses', async () => {
    const { workbook } = smallForm();
    const { host, simulator } = openHost(workbook);
    simulator.pose.failAction = { name: 'CreateAndOpenWorkbook', code: 'GeneralException' };
    expect(await host.openNew(new Uint8Array([1]))).toBe(false);
    expect(workbook.opened).toEqual([]);
  });
});
