import { describe, expect, it } from 'vitest';
import type { HostChange } from '../../../src/hosts/host';
import { at, openHost, smallForm, type OpenHost } from './open-host';

const settle = () => new Promise((resolve) => setTimeout(resolve, 40));

async function watching(open: OpenHost): Promise<{ readonly changes: HostChange[]; readonly stop: () => void }> {
  const changes: HostChange[] = [];
  const stop = open.host.watch((change) => changes.push(change));
  await settle();
  return { changes, stop };
}

/** Our own write into a blank cell. */
const WRITES_D5: Parameters<OpenHost['host']['apply']>[1] = [
  {
    kind: 'cell',
    cell: at('D5'),
    expect: { value: null, formula: null },
    write: { value: '甲', formula: null },
    numberFormat: null,
  },
];

describe('watching the workbook', () => {
  it('tells what people do, and reads nothing for it', async () => {
    const { workbook, sheet } = smallForm();
    const open = openHost(workbook);
    const { changes } = await watching(open);
    expect(open.simulator.requests).toHaveLength(1);
    workbook.userTypes(sheet, 'B3', 300);
    workbook.coauthorTypes(sheet, 'B4', 'x');
    workbook.userSelects(sheet, 'C5');
    const other = workbook.addSheet('另一张');
    workbook.activate(other);
    workbook.deleteSheet(other);
    await settle();
    expect(changes).toEqual([
      { kind: 'edited', sheetId: sheet.id },
      { kind: 'edited', sheetId: sheet.id },
      { kind: 'selected', sheetId: sheet.id, cell: at('C5') },
      { kind: 'structure' },
      { kind: 'activated', sheetId: other.id },
      { kind: 'structure' },
    ]);
    expect(open.simulator.requests).toHaveLength(1);
  });

  it.each([true, false])('is silent about our own writes (Excel names the trigger: %s)', async (tellsTriggerSource) => {
    const { workbook, sheet } = smallForm();
    const open = openHost(workbook);
    open.simulator.pose.tellsTriggerSource = tellsTriggerSource;
    const { changes } = await watching(open);
    const report = await open.host.apply(sheet.id, [
      {
        kind: 'cell',
        cell: at('D5'),
        expect: { value: null, formula: null },
        write: { value: '甲', formula: null },
        numberFormat: null,
      },
      { kind: 'insert-rows', row: 5, count: 1 },
    ]);
    await open.host.apply(sheet.id, report.inverse);
    await open.host.select(sheet.id, at('D5'));
    await settle();
    expect(changes).toEqual([]);
    workbook.userTypes(sheet, 'B3', 300);
    await settle();
    expect(changes).toEqual([{ kind: 'edited', sheetId: sheet.id }]);
  });

  it('is silent about our own writes and selections also when Excel takes long', async () => {
    const { workbook, sheet } = smallForm();
    const other = workbook.addSheet('另一张');
    let time = 0;
    const open = openHost(workbook, 1, () => time);
    const { changes } = await watching(open);
    open.simulator.pose.tellsTriggerSource = false;
    open.simulator.beforeRequest = () => {
      time += 5_000;
    };
    await open.host.apply(sheet.id, WRITES_D5);
    await settle();
    await open.host.select(other.id, at('D5'));
    await settle();
    expect(changes).toEqual([]);
  });

  it('hears a person in the cell we wrote some time ago', async () => {
    const { workbook, sheet } = smallForm();
    let time = 0;
    const open = openHost(workbook, 1, () => time);
    open.simulator.pose.tellsTriggerSource = false;
    const { changes } = await watching(open);
    await open.host.apply(sheet.id, WRITES_D5);
    await settle();
    time += 3_001;
    workbook.userTypes(sheet, 'D5', '乙');
    await settle();
    expect(changes).toEqual([{ kind: 'edited', sheetId: sheet.id }]);
  });

  it.each([
    ['right above', 3, 1],
    ['far above', 0, 3],
    ['right below', 5, 1],
  ])('hears a person who inserts rows %s the cell we have just written', async (_, row, count) => {
    const { workbook, sheet } = smallForm();
    const open = openHost(workbook);
    open.simulator.pose.tellsTriggerSource = false;
    const { changes } = await watching(open);
    await open.host.apply(sheet.id, WRITES_D5);
    await settle();
    expect(changes).toEqual([]);
    workbook.userInsertsRows(sheet, row, count);
    await settle();
    expect(changes).toEqual([{ kind: 'edited', sheetId: sheet.id }]);
  });

  it('hears a co-author in the very cell we have just written', async () => {
    const { workbook, sheet } = smallForm();
    const open = openHost(workbook);
    open.simulator.pose.tellsTriggerSource = false;
    const { changes } = await watching(open);
    await open.host.apply(sheet.id, WRITES_D5);
    workbook.coauthorTypes(sheet, 'D5', '乙');
    await settle();
    expect(changes).toEqual([{ kind: 'edited', sheetId: sheet.id }]);
  });

  it('hears a person in the same cell of another sheet', async () => {
    const { workbook, sheet } = smallForm();
    const other = workbook.addSheet('另一张');
    const open = openHost(workbook);
    open.simulator.pose.tellsTriggerSource = false;
    const { changes } = await watching(open);
    await open.host.apply(sheet.id, WRITES_D5);
    workbook.userTypes(other, 'D5', '乙');
    await settle();
    expect(changes).toEqual([{ kind: 'edited', sheetId: other.id }]);
  });

  it('stops when told, also before the registration has gone through', async () => {
    const { workbook, sheet } = smallForm();
    const open = openHost(workbook);
    const { changes, stop } = await watching(open);
    stop();
    const early = open.host.watch((change) => changes.push(change));
    early();
    await settle();
    workbook.userTypes(sheet, 'B3', 300);
    await settle();
    expect(changes).toEqual([]);
  });

  it('serves two listeners apart', async () => {
    const { workbook, sheet } = smallForm();
    const open = openHost(workbook);
    const first = await watching(open);
    const second = await watching(open);
    first.stop();
    await settle();
    workbook.userTypes(sheet, 'B3', 300);
    await settle();
    expect([first.changes, second.changes]).toEqual([[], [{ kind: 'edited', sheetId: sheet.id }]]);
    expect(open.simulator.requests).toHaveLength(1);
  });

  it('tries to register again with the next listener when it failed', async () => {
    const { workbook, sheet } = smallForm();
    const open = openHost(workbook);
    open.simulator.pose.failAt = { at: 1, code: 'ServiceNotAvailable' };
    const first = await watching(open);
    const second = await watching(open);
    workbook.userTypes(sheet, 'B3', 300);
    await settle();
    expect([first.changes.length, second.changes.length]).toEqual([1, 1]);
  });

  it('tries again with the next reading when it failed, once', async () => {
    const { workbook, sheet } = smallForm();
    const open = openHost(workbook, 50);
    // A cell is being edited while the pane opens.
    open.simulator.pose.cellEditRequests = 4;
    const { changes } = await watching(open);
    await expect.poll(() => open.simulator.requests.length).toBe(4);
    await settle();
    await open.host.readSheet();
    await open.host.readSheet();
    await settle();
    workbook.userTypes(sheet, 'B3', 300);
    await settle();
    expect(changes).toEqual([{ kind: 'edited', sheetId: sheet.id }]);
    expect(open.simulator.requests).toHaveLength(7);
  });
});
