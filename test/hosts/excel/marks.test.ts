import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/hosts/host';
import { addresses, markFormula } from '../../../src/hosts/excel/marks';
import { SimWorkbook } from '../../excel-simulator/model/workbook';
import { area, at, openHost, smallForm } from './open-host';
import { refusal } from './refusal';

const marks: readonly Mark[] = [
  { cell: at('D3'), severity: 'error' },
  { cell: at('D5'), severity: 'warning' },
  { cell: at('D6'), severity: 'warning' },
  { cell: at('A2'), severity: 'warning' },
];

describe('highlighting', () => {
  it('uses one conditional format per severity and leaves the fills of the cells alone', async () => {
    const { workbook, sheet } = smallForm();
    sheet.cells.at(2, 3).style.fill = '#CCFFCC';
    const { host, simulator } = openHost(workbook);
    await host.mark(sheet.id, marks);
    expect(sheet.conditionalFormats.map(({ formula, ranges }) => [formula, ranges])).toEqual([
      ['=LEN("ziping:error")>0', [area('D3')]],
      ['=LEN("ziping:warning")>0', [area('A2'), area('D5:D6')]],
    ]);
    expect(sheet.conditionalFormats.every(({ fill }) => fill !== null && fill !== '#FFFFFF')).toBe(true);
    expect(sheet.cells.peek(2, 3)?.style.fill).toBe('#CCFFCC');
    expect(sheet.cells.peek(4, 3)?.style.fill ?? null).toBeNull();
    expect(simulator.requests.length).toBeLessThanOrEqual(3);
  });

  it.each([2, 3])('starts again when a co-author deletes a mark before request %s', async (request) => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    await host.mark(sheet.id, marks);
    simulator.requests.length = 0;
    simulator.beforeRequest = (number) => {
      if (number === request) sheet.conditionalFormats.pop();
    };
    await host.mark(sheet.id, marks.slice(0, 1));
    expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual(['=LEN("ziping:error")>0']);
  });

  it.each<[string, readonly Mark[], boolean, string | null]>([
    ['refuses marks', marks, false, 'protected'],
    ['refuses to take marks away where there may be some', [], true, 'protected'],
    ['has none to take away where nobody highlights anything', [], false, null],
  ])('on a protected sheet %s', async (_, given, isHighlighted, code) => {
    const { workbook, sheet } = smallForm();
    if (isHighlighted) sheet.addConditionalFormat('Custom', [area('B3:C3')], '=B3>100');
    sheet.isProtected = true;
    const before = structuredClone(sheet.conditionalFormats);
    const { host } = openHost(workbook);
    const failure = await host.mark(sheet.id, given).then(
      () => null,
      (error: unknown) => (error as { readonly code: string }).code,
    );
    expect(failure).toBe(code);
    expect(sheet.conditionalFormats).toEqual(before);
  });

  it('says that the sheet is gone when it is deleted before the change', async () => {
    const { workbook, sheet } = smallForm();
    workbook.addSheet('另一张');
    const { host, simulator } = openHost(workbook);
    await host.mark(sheet.id, marks);
    simulator.requests.length = 0;
    simulator.beforeRequest = (number) => {
      if (number === 3) workbook.deleteSheet(sheet);
    };
    expect((await refusal(host.mark(sheet.id, []))).code).toBe('sheet-gone');
  });

  it('replaces its own marks, keeps those of other people, and clears without trace', async () => {
    const { workbook, sheet } = smallForm();
    sheet.addConditionalFormat('Custom', [area('B3:C3')], '=B3>100');
    sheet.addConditionalFormat('DataBar', [area('B3:B9')]);
    const theirs = structuredClone(sheet.conditionalFormats);
    const { host, simulator } = openHost(workbook);
    await host.mark(sheet.id, marks);
    expect(sheet.conditionalFormats).toHaveLength(4);
    simulator.requests.length = 0;
    await host.mark(sheet.id, marks.slice(0, 1));
    expect(sheet.conditionalFormats).toHaveLength(3);
    expect(simulator.requests).toHaveLength(3);
    await host.mark(sheet.id, []);
    expect(sheet.conditionalFormats).toEqual(theirs);
  });

  it('finds its marks again in a workbook opened anew, where their ids are others', async () => {
    const first = smallForm();
    await openHost(first.workbook).host.mark(first.sheet.id, marks);
    const second = new SimWorkbook();
    const sheet = second.addSheet('自评表');
    for (const { ranges, formula } of first.sheet.conditionalFormats)
      sheet.addConditionalFormat('Custom', ranges, formula);
    await openHost(second).host.mark(sheet.id, []);
    expect(sheet.conditionalFormats).toEqual([]);
  });

  it('shows the worst finding of a cell', async () => {
    const { workbook, sheet } = smallForm();
    await openHost(workbook).host.mark(sheet.id, [
      { cell: at('D5'), severity: 'info' },
      { cell: at('D5'), severity: 'error' },
      { cell: at('D5'), severity: 'warning' },
    ]);
    expect(sheet.conditionalFormats.map(({ formula, ranges }) => [formula, ranges])).toEqual([
      ['=LEN("ziping:error")>0', [area('D5')]],
    ]);
  });

  it('asks once and writes nothing when there is nothing to clear', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    await host.mark(sheet.id, []);
    expect(simulator.requests).toHaveLength(1);
  });

  it('takes three requests for 2,000 cells', async () => {
    const { workbook, sheet } = smallForm();
    const { host, simulator } = openHost(workbook);
    const many = Array.from({ length: 2_000 }, (_, index): Mark => ({
      cell: { row: index * 2, col: index % 7 },
      severity: 'info',
    }));
    await host.mark(sheet.id, many);
    expect(sheet.conditionalFormats.flatMap(({ ranges }) => ranges)).toHaveLength(2_000);
    expect(simulator.requests.length).toBeLessThanOrEqual(3);
  });

  it('refuses on a protected sheet, which has no marks to lose', async () => {
    const { workbook, sheet } = smallForm();
    sheet.isProtected = true;
    const { host } = openHost(workbook);
    expect((await refusal(host.mark(sheet.id, marks))).code).toBe('protected');
    await host.mark(sheet.id, []);
    expect(sheet.conditionalFormats).toEqual([]);
  });

  it('says so when the sheet is gone', async () => {
    const { workbook } = smallForm();
    expect((await refusal(openHost(workbook).host.mark('{gone}', marks))).code).toBe('sheet-gone');
  });
});

describe('addresses of marks', () => {
  it('joins neighbours, drops doubles and stays below the limit of an address', () => {
    expect(addresses([at('D6'), at('D5'), at('D5'), at('B2')])).toEqual(['B2,D5:D6']);
    const lists = addresses(Array.from({ length: 3_000 }, (_, index) => ({ row: index * 2, col: 0 })));
    expect(lists.every((list) => list.length <= 8_000)).toBe(true);
    expect(lists.join(',').split(',')).toHaveLength(3_000);
  });

  it('tags each severity by a formula that is always true', () => {
    expect(markFormula('info')).toBe('=LEN("ziping:info")>0');
  });
});
