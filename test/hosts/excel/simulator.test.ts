import { describe, expect, it } from 'vitest';
import { utils, write } from '@e965/xlsx';
import { evaluate } from '../../excel-simulator/model/formula';
import { SimWorkbook } from '../../excel-simulator/model/workbook';
import { loadExcelClient } from '../../excel-simulator/client/node-client';
import { Simulator } from '../../excel-simulator/simulator';
import { area, smallForm } from './open-host';

function start() {
  const { workbook, sheet } = smallForm();
  const simulator = new Simulator(workbook);
  const client = loadExcelClient(simulator);
  return { workbook, sheet, simulator, client };
}

/** Code of the client's error. */
async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'no error';
}

describe('the simulated Excel, as Microsoft’s client sees it', () => {
  it('answers null objects and their children', async () => {
    const { client } = start();
    await client.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('没有');
      const inside = missing.getRange('A1').getUsedRangeOrNullObject(true);
      missing.load('name');
      inside.load('values');
      await context.sync();
      expect([missing.isNullObject, inside.isNullObject]).toEqual([true, true]);
    });
  });

  it('refuses a missing sheet, an unloaded property and values of another size', async () => {
    const { client } = start();
    expect(
      await codeOf(
        client.run(async (context) => {
          context.workbook.worksheets.getItem('没有').activate();
          await context.sync();
        }),
      ),
    ).toBe('ItemNotFound');
    expect(
      await codeOf(
        client.run(async (context) => {
          const range = context.workbook.worksheets.getFirst().getRange('A1');
          await context.sync();
          return range.values;
        }),
      ),
    ).toBe('PropertyNotLoaded');
    expect(
      await codeOf(
        client.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange('A1:B2').values = [['x']];
          await context.sync();
        }),
      ),
    ).toBe('InvalidArgument');
  });

  it('takes the client’s own chunks of a large write', async () => {
    const { client, sheet, simulator } = start();
    const values = Array.from({ length: 2_000 }, (_, row) =>
      Array.from({ length: 10 }, (_unused, col) => row * 10 + col),
    );
    await client.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A10:J2009').values = values;
      await context.sync();
    });
    expect([sheet.value(9, 0), sheet.value(2_008, 9)]).toEqual([0, 19_999]);
    expect(simulator.requests[0]?.names).toContain('_ValidateArraySize');
  });

  it('lets a held range follow its cells when rows are inserted above', async () => {
    const { client } = start();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const held = sheet.getRange('A5:B5');
      held.load('values');
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      await context.sync();
      held.load('address,values');
      await context.sync();
      expect([held.address, held.values]).toEqual(['自评表!A7:B7', [['巡检次数', '12次']]]);
    });
  });

  it('finds what is used inside a range, not what the sheet uses around it', async () => {
    const { client } = start();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const inside = sheet.getRange('A3:Z4').getUsedRangeOrNullObject(true);
      const blank = sheet.getRange('A9:Z20').getUsedRangeOrNullObject(true);
      inside.load('address');
      await context.sync();
      expect([inside.address, blank.isNullObject]).toEqual(['自评表!A3:D4', true]);
    });
  });

  it('shifts merges, formulas and conditional formats with the rows', () => {
    const { sheet } = start();
    sheet.put(5, 1, '=SUM(B3:B5)+$C$3');
    sheet.addConditionalFormat('Custom', [area('D5')], '=TRUE');
    sheet.insertRows(2, 2);
    expect(sheet.cells.peek(7, 1)?.formula).toBe('=SUM(B5:B7)+$C$5');
    expect([sheet.merges, sheet.conditionalFormats[0]?.ranges]).toEqual([[area('A1:D1')], [area('D7')]]);
    sheet.deleteRows(2, 2);
    expect(sheet.cells.peek(5, 1)?.formula).toBe('=SUM(B3:B5)+$C$3');
  });

  it('keeps what was done before a failing action and delivers what was read before it', async () => {
    const { client, sheet } = start();
    await client.run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      const read = first.getRange('A2');
      read.load('values');
      first.getRange('D5').values = [['写入']];
      context.workbook.worksheets.getItem('没有').activate();
      expect(await codeOf(context.sync())).toBe('ItemNotFound');
      expect(read.values).toEqual([['资金']]);
    });
    expect(sheet.value(4, 3)).toBe('写入');
  });

  it('has no member of a later requirement set than it poses', async () => {
    const { client, simulator } = start();
    simulator.pose.apiVersion = '1.12';
    expect(
      await codeOf(
        client.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange('A1:D9').getMergedAreasOrNullObject().load('address');
          await context.sync();
        }),
      ),
    ).toBe('ApiNotFound');
  });

  it('reads the fill of an unfilled cell as white, as Excel does', async () => {
    const { client, sheet } = start();
    await client.run(async (context) => {
      const { fill } = context.workbook.worksheets.getFirst().getRange('A2').format;
      fill.load('color');
      await context.sync();
      expect(fill.color).toBe('#FFFFFF');
    });
    expect(sheet.cells.peek(1, 0)?.style.fill).toBeNull();
  });

  it('fails the load of a data bar’s custom rule', async () => {
    const { client, sheet } = start();
    sheet.addConditionalFormat('DataBar', [area('B3')]);
    expect(
      await codeOf(
        client.run(async (context) => {
          context.workbook.worksheets.getFirst().getRange().conditionalFormats.load('items/custom/rule/formula');
          await context.sync();
        }),
      ),
    ).toBe('InvalidOperation');
  });
});

describe('the simulated workbook', () => {
  it('is loaded from an .xlsx file and saved as one', () => {
    const source = utils.aoa_to_sheet([
      ['项目', '执行率'],
      ['甲', 0.8362],
    ]);
    source['B2'] = { t: 'n', v: 0.8362, f: 'ROUND(A3,4)', z: '0.00%' };
    source['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 3, c: 1 } }];
    source['!rows'] = [{}, { hidden: true, hpt: 30 }];
    const file = utils.book_new();
    utils.book_append_sheet(file, source, '自评表');
    utils.book_append_sheet(file, utils.aoa_to_sheet([['x']]), '隐藏');
    file.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const workbook = SimWorkbook.fromXlsx(
      new Uint8Array(write(file, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
    );
    const sheet = workbook.sheet('自评表');
    expect(sheet.cells.peek(1, 1)).toMatchObject({ formula: '=ROUND(A3,4)', style: { numberFormat: '0.00%' } });
    expect([sheet.merges, sheet.isRowHidden(1), workbook.sheet('隐藏').visibility]).toEqual([
      [area('A4:B4')],
      true,
      'Hidden',
    ]);
    const again = SimWorkbook.fromXlsx(workbook.toXlsx());
    expect(again.sheet('自评表').cells.peek(1, 1)?.formula).toBe('=ROUND(A3,4)');
  });

  it.each<[string, unknown]>([
    ['=IF(B1=0,"",ROUND(A1/B1,4))', 0.8362],
    ['=ROUND(83.615,2)', 83.62],
    ['=IF(C1=0,"",A1/C1)', ''],
    ['=A1/C1', { error: '#DIV/0!' }],
    ['=SUM(A1:B1,"x")*2', 734.46],
    ['=IFERROR(A1/C1,"无")', '无'],
    ['="共"&B1&"万元"', '共200万元'],
    ['=LEN("ziping:error")>0', true],
    ['=AND(A1<B1,B1>=200)', true],
    ['=1+2*3-4/2', 5],
    ['=50%', 0.5],
    ['=VLOOKUP(A1,B1:C1,2)', { error: '#NAME?' }],
  ])('computes %s', (formula, expected) => {
    const row = [167.23, 200, null];
    expect(evaluate(formula, (_, col) => row[col] ?? null)).toEqual(expected);
  });
});
