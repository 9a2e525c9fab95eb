import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/core/edits/types';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import { area, at, openHost, smallForm } from './open-host';

/** Two rows for notes in front of row 6, and a cell that has nothing to do with them. */
const edits: readonly Edit[] = [
  {
    kind: 'cell',
    cell: at('D5'),
    expect: { value: null, formula: null },
    write: { value: '设备到货晚', formula: null },
    numberFormat: null,
  },
  { kind: 'insert-rows', row: 5, count: 2 },
  { kind: 'text-row', range: area('A6:D6'), text: '备注：', fontFrom: at('A5') },
];

async function reasons(
  pose: (sheet: SimSheet) => void,
): Promise<{ said: unknown[]; sheet: SimSheet; requests: number }> {
  const { workbook, sheet } = smallForm();
  sheet.put(6, 0, '填表人');
  pose(sheet);
  const { host, simulator } = openHost(workbook);
  const { outcomes } = await host.apply(sheet.id, edits);
  const said = outcomes.map(({ status, reason }) => [status, reason?.id ?? null, reason?.data['range'] ?? null]);
  return { said, sheet, requests: simulator.requests.length };
}

const APPLIED = ['applied', null, null];

describe('rows are not moved', () => {
  it.each<[string, string, string | null, (sheet: SimSheet) => void]>([
    [
      'inside an Excel table',
      'host.skipped.table',
      '表1',
      (sheet) => sheet.tables.push({ name: '表1', area: area('A4:D8') }),
    ],
    [
      'inside a pivot table beside the form',
      'host.skipped.pivot',
      '汇总',
      (sheet) => sheet.pivots.push({ name: '汇总', area: area('H2:K9') }),
    ],
    [
      'among filtered rows',
      'host.excel.skipped.filtered',
      null,
      (sheet) => (sheet.autoFilter = { area: area('A4:D9'), isFiltered: true }),
    ],
    [
      'right below the heading of filtered rows',
      'host.excel.skipped.filtered',
      null,
      (sheet) => (sheet.autoFilter = { area: area('A5:D9'), isFiltered: true }),
    ],
    [
      'at the last of filtered rows',
      'host.excel.skipped.filtered',
      null,
      (sheet) => (sheet.autoFilter = { area: area('A2:D6'), isFiltered: true }),
    ],
  ])('%s, while all else is written', async (_, id, range, pose) => {
    const { said, sheet } = await reasons(pose);
    expect(said.slice(0, 2)).toEqual([APPLIED, ['skipped', id, range]]);
    expect(sheet.value(4, 3)).toBe('设备到货晚');
    // Nothing has moved, and nothing is written where the rows should have come.
    expect(sheet.value(6, 0)).toBe('填表人');
  });

  it.each<[string, (sheet: SimSheet) => void]>([
    ['a table ends right above', (sheet) => sheet.tables.push({ name: '表1', area: area('A2:D5') })],
    ['a table begins right below', (sheet) => sheet.tables.push({ name: '表1', area: area('A6:D9') })],
    ['filtered rows begin right below', (sheet) => (sheet.autoFilter = { area: area('A6:D9'), isFiltered: true })],
    ['filtered rows end right above', (sheet) => (sheet.autoFilter = { area: area('A2:D5'), isFiltered: true })],
    ['a filter hides nothing', (sheet) => (sheet.autoFilter = { area: area('A4:D9'), isFiltered: false })],
  ])('but they are where %s', async (_, pose) => {
    const { said, sheet, requests } = await reasons(pose);
    expect(said[1]).toEqual(APPLIED);
    expect(sheet.value(8, 0)).toBe('填表人');
    // Asked along with the rest.
    expect(requests).toBe(2);
  });

  it('and the reason names the row as Excel counts it', async () => {
    const { workbook, sheet } = smallForm();
    sheet.autoFilter = { area: area('A4:D9'), isFiltered: true };
    const { outcomes } = await openHost(workbook).host.apply(sheet.id, edits);
    expect(outcomes[1]?.reason?.data).toMatchObject({ first: 6 });
  });
});
