import { describe, expect, it } from 'vitest';
import type { CellEdit } from '../../../src/core/edits/types';
import { columnName } from '../../../src/core/sheet/address';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { buildPackage, partText, worksheet } from './build';

const SHEET = 'xl/worksheets/sheet1.xml';
const TEN: CellEdit = {
  kind: 'cell',
  cell: { row: 0, col: 0 },
  expect: { value: null, formula: null },
  write: { value: 10, formula: null },
  numberFormat: null,
};

describe('very many formulas that depend on one cell', () => {
  it('side by side: each gets its result, and all their text comes back', async () => {
    const last = 300;
    const cells = Array.from(
      { length: last },
      (_, index) => `<c r="${columnName(index + 1)}1" s="0"><f>${columnName(index)}1+1</f><v>${index + 1}</v></c>`,
    );
    const before = worksheet(`<row r="1">${cells.join('')}</row>`);
    const workbook = await openWorkbook(buildPackage({ [SHEET]: before }), '宽.xlsx');
    const { inverse } = workbook.apply('1', [TEN]);
    const values = workbook.snapshot('1').cells.map(({ value }) => value);
    expect(values).toEqual(Array.from({ length: last + 1 }, (_, index) => 10 + index));
    const again = await openWorkbook(workbook.save(), '宽.xlsx');
    expect(again.snapshot('1').cells.map(({ value }) => value)).toEqual(values);
    workbook.apply('1', inverse);
    expect(partText(workbook.save(), SHEET)).toBe(before);
  });

  it('running sums over millions of cells: what is not worked out here has no stale result, and Excel is asked', async () => {
    const last = 1_600;
    const rows = Array.from(
      { length: last },
      (_, index) => `<row r="${index + 2}"><c r="B${index + 2}"><f>SUM(A$1:A$${index + 1})</f><v>0</v></c></row>`,
    );
    const workbook = await openWorkbook(buildPackage({ [SHEET]: worksheet(rows.join('')) }), '累计.xlsx');
    workbook.apply('1', [TEN]);
    const saved = workbook.save();
    const results = [...partText(saved, SHEET).matchAll(/<c r="B\d+"[^>]*><f>[^<]*<\/f>(?:<v>(\d+)<\/v>)?<\/c>/g)];
    expect(results).toHaveLength(last);
    expect(new Set(results.map(([, value]) => value))).toEqual(new Set(['10', undefined]));
    expect(partText(saved, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });
});
