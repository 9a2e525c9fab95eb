import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/core/edits/types';
import { RememberedMerges } from '../../../src/hosts/excel/merges';
import type { RecordedRequest } from '../../excel-simulator/simulator';
import { area, at, openHost, smallForm, type OpenHost } from './open-host';

const asksForMerges = ({ names }: RecordedRequest): boolean => names.includes('GetMergedAreasOrNullObject');
const asked = ({ simulator }: OpenHost): number => simulator.requests.filter(asksForMerges).length;

const notes: readonly Edit[] = [
  { kind: 'insert-rows', row: 5, count: 1 },
  { kind: 'text-row', range: area('A6:D6'), text: '备注：', fontFrom: at('A5') },
];

/** A form with a merge below the place where notes go. */
async function read(): Promise<
  OpenHost & { readonly id: string; readonly sheet: ReturnType<typeof smallForm>['sheet'] }
> {
  const { workbook, sheet } = smallForm();
  sheet.put(6, 0, '填表人');
  sheet.merge(area('A7:D7'));
  const opened = openHost(workbook);
  opened.host.watch(() => undefined);
  const { id } = await opened.host.readSheet();
  return { ...opened, sheet, id };
}

const eventsDelivered = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('merges, whose reading may empty what a person can undo', () => {
  it('are asked for once on a command, and not again after our own write', async () => {
    const opened = await read();
    await opened.host.apply(opened.id, notes);
    const { merges } = await opened.host.readSheet(opened.id, { reading: 'follow-up' });
    expect(asked(opened)).toBe(1);
    expect(merges).toEqual(expect.arrayContaining([area('A1:D1'), area('A6:D6'), area('A8:D8')]));
    expect(merges).toHaveLength(3);
    expect(merges).toEqual(expect.arrayContaining(opened.sheet.merges));
  });

  it('are not moved a second time when Excel tells of our own write', async () => {
    const opened = await read();
    await opened.host.apply(opened.id, notes);
    await eventsDelivered();
    const { merges } = await opened.host.readSheet(opened.id, { reading: 'follow-up' });
    expect([asked(opened), merges]).toEqual([1, expect.arrayContaining([area('A8:D8')])]);
  });

  it('are asked for again on the next command: a person may have merged cells', async () => {
    const opened = await read();
    opened.sheet.merge(area('A9:B9'));
    expect((await opened.host.readSheet(opened.id)).merges).toContainEqual(area('A9:B9'));
    expect(asked(opened)).toBe(2);
  });

  it('are known after a write of which only a part stands', async () => {
    const opened = await read();
    const taken: Edit = { ...notes[1], kind: 'text-row', range: area('A5:D5'), text: '2.', fontFrom: at('A5') };
    const report = await opened.host.apply(opened.id, [...notes, taken]);
    expect(report.outcomes.map(({ status }) => status)).toEqual(['applied', 'applied', 'skipped']);
    const { merges } = await opened.host.readSheet(opened.id, { reading: 'follow-up' });
    expect(merges).toHaveLength(3);
    expect(asked(opened)).toBe(1);
  });

  it('move with rows that a person inserts', async () => {
    const opened = await read();
    opened.workbook.userInsertsRows(opened.sheet, 3, 2);
    await eventsDelivered();
    const { merges } = await opened.host.readSheet(opened.id, { reading: 'follow-up' });
    expect(merges).toEqual([area('A1:D1'), area('A9:D9')]);
    expect(asked(opened)).toBe(1);
  });
});

describe('remembered merges', () => {
  const after = (type: string, where: string | null, merges = ['A1:D1', 'A7:D8', 'E4:E5']) => {
    const remembered = new RememberedMerges();
    remembered.remember('s', merges.map(area));
    remembered.follow({ sheetId: 's', type, area: where === null ? null : area(where) });
    return remembered.of('s');
  };

  it.each([
    ['RowInserted', 'A3:XFD4', ['A1:D1', 'A9:D10', 'E6:E7']],
    ['RowDeleted', 'A4:XFD4', ['A1:D1', 'A6:D7']],
    ['RowDeleted', 'A7:XFD8', ['A1:D1', 'E4:E5']],
    ['RangeEdited', 'A1:B2', ['A1:D1', 'A7:D8', 'E4:E5']],
  ])('after %s at %s', (type, where, expected) => {
    expect(after(type, where)).toEqual(expected.map(area));
  });

  it.each([
    ['ColumnInserted', 'B1:B1048576'],
    ['CellDeleted', 'A3:A3'],
    ['RowInserted', null],
    // Rows of some columns only, and whole rows of which something else is told.
    ['RowInserted', 'A3:D4'],
    ['RowInserted', 'B3:XFD4'],
    ['CellInserted', 'A3:XFD4'],
    ['Unknown', 'A1:A1'],
  ])('are forgotten after %s at %s', (type, where) => {
    expect(after(type, where)).toBeNull();
  });
});
