import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../../src/core/edits/kinds/steps';
import type { CellContent, Edit } from '../../../../src/core/edits/types';
import { parseA1 } from '../../../../src/core/sheet/address';
import type { Workbook } from '../../../../src/hosts/xlsx/types';
import { openWorkbook } from '../../../../src/hosts/xlsx/workbook';
import { buildPackage, worksheet } from '../build';

/* Which formulas read a cell is kept from edit to edit, and only what was written over is looked at again. */

const CELLS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

async function open(): Promise<Workbook> {
  const rows = [1, 2].map(
    (row) => `<row r="${row}">${['A', 'B', 'C'].map((col) => `<c r="${col}${row}"><v>${row}</v></c>`).join('')}</row>`,
  );
  return openWorkbook(buildPackage({ 'xl/worksheets/sheet1.xml': worksheet(rows.join('')) }), '公式.xlsx');
}

function cellOf(workbook: Workbook, a1: string) {
  const { row, col } = parseA1(a1) ?? { row: -1, col: -1 };
  return workbook.snapshot('1').cells.find((cell) => cell.row === row && cell.col === col) ?? null;
}

function write(workbook: Workbook, a1: string, content: CellContent): readonly Edit[] {
  const cell = parseA1(a1) ?? { row: -1, col: -1 };
  const expected = contentOf(cellOf(workbook, a1));
  const { outcomes, inverse } = workbook.apply('1', [
    { kind: 'cell', cell, expect: expected, write: content, numberFormat: null },
  ]);
  expect(outcomes[0]?.status).toBe('applied');
  return inverse;
}

const number = (value: number): CellContent => ({ value, formula: null });
const formula = (text: string): CellContent => ({ value: null, formula: text });

describe('formulas that come and go', () => {
  it('are calculated from what they read now', async () => {
    const workbook = await open();
    write(workbook, 'C1', formula('=A1*10'));
    const undo = write(workbook, 'C1', formula('=SUM(B1:B2)'));
    write(workbook, 'A1', number(5));
    expect(cellOf(workbook, 'C1')?.value).toBe(3);
    write(workbook, 'B2', number(7));
    expect(cellOf(workbook, 'C1')?.value).toBe(8);
    workbook.apply('1', undo);
    write(workbook, 'A1', number(6));
    expect(cellOf(workbook, 'C1')).toMatchObject({ formula: '=A1*10', value: 60 });
    write(workbook, 'C1', number(1));
    write(workbook, 'A1', number(9));
    expect(cellOf(workbook, 'C1')?.value).toBe(1);
  });

  it('have the results a file opened anew would calculate', async () => {
    // Formulas read only cells before their own, so that none reads itself.
    const content = (index: number) =>
      fc.oneof(
        fc.integer({ min: 0, max: 99 }).map(number),
        ...CELLS.slice(0, index).map((a1) => fc.constantFrom(formula(`=${a1}+1`), formula(`=SUM(A1:${a1})`))),
      );
    const step = fc.nat(CELLS.length - 1).chain((index) => fc.tuple(fc.constant(index), content(index)));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const workbook = await open();
        for (const [index, next] of steps) write(workbook, CELLS[index] ?? '', next);
        const values = new Map(CELLS.map((a1) => [a1, cellOf(workbook, a1)?.value]));
        // Written once more from the first to the last: everything is calculated from what stands there.
        const anew = await open();
        for (const a1 of CELLS) write(anew, a1, contentOf(cellOf(workbook, a1)));
        expect(values).toEqual(new Map(CELLS.map((a1) => [a1, cellOf(anew, a1)?.value])));
      }),
      { numRuns: 80 },
    );
  });
});
