import { describe, expect, it } from 'vitest';
import type { ApplyReport, Edit } from '../../../src/core/edits/types';
import { rangeToA1 } from '../../../src/core/sheet/address';
import { followPrintArea } from '../../../src/hosts/excel/print-area';
import type { SimSheet } from '../../excel-simulator/model/sheet';
import { area, at, openHost, smallForm } from './open-host';
import { refusal } from './refusal';

function notes(row: number, text: string): Edit {
  return { kind: 'text-row', range: area(`A${row}:D${row}`), text, fontFrom: at('A5') };
}

const TWO_LINES: readonly Edit[] = [
  { kind: 'insert-rows', row: 5, count: 2 },
  notes(6, '备注：1.口径'),
  notes(7, '2.说明'),
];

/** The small form, printed down to its last row. */
function printedForm() {
  const { workbook, sheet } = smallForm();
  sheet.printArea = [area('A1:D5')];
  return { sheet, ...openHost(workbook) };
}

const printed = (sheet: SimSheet): string[] => (sheet.printArea ?? []).map(rangeToA1);
const statuses = (report: ApplyReport): string[] => report.outcomes.map(({ status }) => status);
const asksForPrintArea = (names: readonly string[]): boolean => names.includes('PageLayout');

describe('a print area above notes', () => {
  it('costs no request of its own, neither to grow nor to go back', async () => {
    const { host, simulator, sheet } = printedForm();
    const { inverse } = await host.apply(sheet.id, TWO_LINES);
    expect([printed(sheet), simulator.requests.length]).toEqual([['A1:D7'], 2]);
    await host.apply(sheet.id, inverse);
    expect([printed(sheet), simulator.requests.length]).toEqual([['A1:D5'], 4]);
  });

  it('is not asked for when a run has no notes', async () => {
    const { host, simulator, sheet } = printedForm();
    await host.apply(sheet.id, [
      {
        kind: 'cell',
        cell: at('D5'),
        expect: { value: null, formula: null },
        write: { value: '甲', formula: null },
        numberFormat: null,
      },
      { kind: 'insert-rows', row: 5, count: 1 },
    ]);
    expect(simulator.requests.some(({ names }) => asksForPrintArea(names))).toBe(false);
  });

  it('hides no refusal of what is asked before it', async () => {
    const { workbook, sheet } = smallForm();
    sheet.printArea = [area('A1:D5')];
    const { host, simulator } = openHost(workbook, 50);
    simulator.pose.cellEditRequests = Infinity;
    expect((await refusal(host.apply(sheet.id, TWO_LINES))).code).toBe('cell-edit-mode');
  });

  it('is not set when it need not grow', async () => {
    const { host, simulator, sheet } = printedForm();
    sheet.printArea = [area('A1:D20')];
    await host.apply(sheet.id, TWO_LINES);
    expect(printed(sheet)).toEqual(['A1:D22']);
    expect(simulator.requests.flatMap(({ names }) => names)).not.toContain('SetPrintArea');
  });

  it('grows again when the undo is taken back', async () => {
    const { host, sheet } = printedForm();
    const first = await host.apply(sheet.id, TWO_LINES);
    const second = await host.apply(sheet.id, first.inverse);
    await host.apply(sheet.id, second.inverse);
    expect(printed(sheet)).toEqual(['A1:D7']);
  });

  it('is left alone by the undo when somebody changed it since', async () => {
    const { host, sheet } = printedForm();
    const { inverse } = await host.apply(sheet.id, [notes(6, '备注：')]);
    sheet.printArea = [area('A1:F9')];
    await host.apply(sheet.id, inverse);
    expect(printed(sheet)).toEqual(['A1:F9']);
  });
});

describe('an Excel that cannot tell or set the print area', () => {
  it.each(['NotImplemented', 'GeneralException', 'ApiNotFound', 'AccessDenied'])(
    'gets its notes all the same when it answers %s to the question',
    async (code) => {
      const { host, simulator, sheet } = printedForm();
      simulator.pose.failAction = { name: 'PageLayout', code };
      const report = await host.apply(sheet.id, TWO_LINES);
      expect(statuses(report)).toEqual(['applied', 'applied', 'applied']);
      expect([sheet.value(5, 0), sheet.value(6, 0), printed(sheet)]).toEqual(['备注：1.口径', '2.说明', ['A1:D5']]);
      expect(simulator.requests).toHaveLength(2);
      expect(statuses(await host.apply(sheet.id, report.inverse))).toEqual(['applied', 'applied', 'applied']);
      expect(sheet.usedRange(true)?.bottom).toBe(4);
    },
  );

  it('gets its notes all the same when it refuses the setting, and can take them back', async () => {
    const { host, simulator, sheet } = printedForm();
    simulator.pose.failAction = { name: 'SetPrintArea', code: 'GeneralException' };
    const report = await host.apply(sheet.id, TWO_LINES);
    expect(statuses(report)).toEqual(['applied', 'applied', 'applied']);
    expect([simulator.requests.length, simulator.requests[1]?.error, printed(sheet)]).toEqual([
      2,
      'GeneralException',
      ['A1:D5'],
    ]);
    expect(statuses(await host.apply(sheet.id, report.inverse))).toEqual(['applied', 'applied', 'applied']);
    expect([sheet.usedRange(true)?.bottom, printed(sheet)]).toEqual([4, ['A1:D5']]);
  });

  it('still refuses the run when the question about the cells fails', async () => {
    const { host, simulator, sheet } = printedForm();
    simulator.pose.failAction = { name: 'GetColumnProperties', code: 'GeneralException' };
    await expect(host.apply(sheet.id, TWO_LINES)).rejects.toMatchObject({ code: 'unexpected' });
    expect(sheet.usedRange(true)?.bottom).toBe(4);
  });
});

describe('a hand in between', () => {
  it('that sets another print area gets it back', async () => {
    const { host, simulator, sheet } = printedForm();
    simulator.beforeRequest = (number) => {
      if (number === 2) sheet.printArea = [area('A1:D3'), area('F1:G3')];
    };
    const report = await host.apply(sheet.id, TWO_LINES);
    expect(statuses(report)).toEqual(['applied', 'applied', 'applied']);
    expect([printed(sheet), simulator.requests.length]).toEqual([['A1:D3', 'F1:G3'], 3]);
  });

  it('that writes where the second line was going: only the first is printed', async () => {
    const { host, simulator, sheet, workbook } = printedForm();
    simulator.beforeRequest = (number) => {
      if (number === 2) workbook.coauthorTypes(sheet, 'B7', '别人的话');
    };
    const { inverse } = await host.apply(sheet.id, [notes(6, '备注：'), notes(7, '2.说明')]);
    expect(printed(sheet)).toEqual(['A1:D6']);
    await host.apply(sheet.id, inverse);
    expect(printed(sheet)).toEqual(['A1:D5']);
  });
});

it('covers the lines that were written before a failure', async () => {
  const { host, simulator, sheet } = printedForm();
  simulator.pose.failAction = { name: 'Insert', code: 'NonBlankCellOffSheet' };
  const report = await host.apply(sheet.id, [
    notes(6, '备注：'),
    { kind: 'insert-rows', row: 6, count: 1 },
    notes(7, '2.说明'),
  ]);
  expect(statuses(report)).toEqual(['applied', 'skipped', 'skipped']);
  expect(printed(sheet)).toEqual(['A1:D6']);
});

describe('the course of a print area', () => {
  it.each<[string, Edit, string | null]>([
    ['rows inserted inside', { kind: 'insert-rows', row: 4, count: 2 }, 'B3:D9'],
    ['rows inserted at its top', { kind: 'insert-rows', row: 2, count: 2 }, 'B5:D9'],
    ['rows inserted above', { kind: 'insert-rows', row: 0, count: 1 }, 'B4:D8'],
    ['rows inserted right below', { kind: 'insert-rows', row: 7, count: 2 }, 'B3:D7'],
    ['rows removed inside', { kind: 'remove-rows', row: 3, count: 2 }, 'B3:D5'],
    ['rows removed over its top', { kind: 'remove-rows', row: 1, count: 3 }, 'B2:D4'],
    ['rows removed over its bottom', { kind: 'remove-rows', row: 5, count: 9 }, 'B3:D5'],
    ['rows removed above', { kind: 'remove-rows', row: 0, count: 2 }, 'B1:D5'],
    ['all its rows removed', { kind: 'remove-rows', row: 2, count: 5 }, null],
    ['rows removed right below', { kind: 'remove-rows', row: 7, count: 2 }, 'B3:D7'],
  ])('%s: as the simulated Excel moves it', (_, edit, expected) => {
    const { sheet } = smallForm();
    sheet.printArea = [area('B3:D7')];
    const { byExcel, wanted } = followPrintArea(sheet.printArea, [edit]);
    if (edit.kind === 'insert-rows') sheet.insertRows(edit.row, edit.count);
    if (edit.kind === 'remove-rows') sheet.deleteRows(edit.row, edit.count);
    const all = expected === null ? [] : [expected];
    expect([byExcel?.map(rangeToA1), wanted?.map(rangeToA1), printed(sheet)]).toEqual([all, all, all]);
  });
});
