import { describe, expect, it } from 'vitest';
import type { CellEdit } from '../../../src/core/edits/types';
import { toA1 } from '../../../src/core/sheet/address';
import type { RawValue } from '../../../src/core/sheet/snapshot';
import type { Workbook } from '../../../src/hosts/xlsx/types';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { buildPackage, partText, worksheet } from './build';

const SHEET = 'xl/worksheets/sheet1.xml';

function open(rows: string): Promise<Workbook> {
  return openWorkbook(buildPackage({ [SHEET]: worksheet(rows) }), 'book.xlsx');
}

function values(workbook: Workbook): Record<string, RawValue> {
  return Object.fromEntries(workbook.snapshot('1').cells.map((cell) => [toA1(cell), cell.value]));
}

function write(col: number, value: number, before: number | null): CellEdit {
  return {
    kind: 'cell',
    cell: { row: 0, col },
    expect: { value: before, formula: null },
    write: { value, formula: null },
    numberFormat: null,
  };
}

const ROW =
  '<row r="1"><c r="A1"><v>18</v></c><c r="B1"><v>20</v></c><c r="C1"><f>A1/B1</f></c><c r="D1" t="str"><f>C1*2&amp;"倍"</f></c><c r="E1"><f>NOSUCH(A1)</f></c><c r="F1"><f>1+1</f><v>7</v></c></row>';

describe('formulas stored without a result', () => {
  it('read as what they come to, where that can be said; stored results stand', async () => {
    const workbook = await open(ROW);
    expect(values(workbook)).toEqual({ A1: 18, B1: 20, C1: 0.9, D1: '1.8倍', E1: null, F1: 7 });
    expect(workbook.isModified).toBe(false);
  });

  it('follow a change, and come back when it is taken back; the file keeps none of it', async () => {
    const workbook = await open(ROW);
    const { inverse } = workbook.apply('1', [write(1, 10, 20)]);
    expect(values(workbook)).toMatchObject({ C1: 1.8, D1: '3.6倍' });
    workbook.apply('1', inverse);
    expect(values(workbook)).toMatchObject({ B1: 20, C1: 0.9, D1: '1.8倍' });
    expect(partText(workbook.save(), SHEET)).toBe(worksheet(ROW));
  });

  it('stay as they are in the file when something else is filled in', async () => {
    const workbook = await open(ROW);
    workbook.apply('1', [write(7, 5, null)]);
    expect(partText(workbook.save(), SHEET)).toContain('<c r="C1"><f>A1/B1</f></c><c r="D1" t="str">');
  });

  it('in a circle stay without', async () => {
    expect(values(await open('<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>A1</f></c></row>'))).toEqual({
      A1: null,
      B1: null,
    });
  });
});
