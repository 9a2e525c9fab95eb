import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../src/core/check';
import { toA1 } from '../../../src/core/sheet/address';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { SimWorkbook } from '../../excel-simulator/model/workbook';
import { openHost } from './open-host';

const fixtures = resolve(import.meta.dirname, '../../fixtures/forms');
const files = readdirSync(fixtures).filter((name) => name.endsWith('.xlsx'));

/** With fingerprints, because a waiver given in one host must hold in the other. */
function findings(snapshot: SheetSnapshot): string[] {
  return checkSheet(snapshot).flatMap((report) =>
    report.findings.map(({ rule, cell, severity, fingerprint }) => `${rule} ${toA1(cell)} ${severity} ${fingerprint}`),
  );
}

/** Numbers to the 15 digits that spreadsheet programs store. */
function plain({ row, col, value, formula }: SheetSnapshot['cells'][number]): unknown {
  return { row, col, formula, value: typeof value === 'number' ? Number(value.toPrecision(15)) : value };
}

describe('a form in Excel and the same form as a file', () => {
  it('are looked for in the fixtures', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('%s: same contents, same findings, one request per sheet in Excel', async (file) => {
    const bytes = readFileSync(join(fixtures, file));
    const xlsx = new XlsxHost(await openWorkbook(new Uint8Array(bytes), file));
    const { host: excel, simulator } = openHost(SimWorkbook.fromXlsx(bytes));
    const inExcel = await excel.listSheets();
    const inFile = await xlsx.listSheets();
    expect(inExcel.map(({ name, visibility }) => [name, visibility])).toEqual(
      inFile.map(({ name, visibility }) => [name, visibility]),
    );
    simulator.requests.length = 0;
    for (const [index, { id }] of inExcel.entries()) {
      const ours = await excel.readSheet(id);
      const theirs = await xlsx.readSheet(inFile[index]?.id);
      expect(ours.cells.map(plain)).toEqual(theirs.cells.map(plain));
      expect(findings(ours)).toEqual(findings(theirs));
      expect([ours.hiddenRows, ours.hiddenColumns, ours.isProtected]).toEqual([
        theirs.hiddenRows,
        theirs.hiddenColumns,
        theirs.isProtected,
      ]);
    }
    expect(simulator.requests).toHaveLength(inExcel.length);
  });
});
