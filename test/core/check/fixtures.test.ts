import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../src/core/check';
import { toA1 } from '../../../src/core/sheet/address';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';

interface Expectation {
  readonly file: string;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly forms: readonly { readonly findings: readonly { readonly rule: string; readonly cell: string }[] }[];
  }[];
}

const folder = join(import.meta.dirname, '../../fixtures/forms');
const expectations = readdirSync(folder)
  .filter((file) => file.endsWith('.expect.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expectation);

describe.each(expectations)('$file', ({ file, sheets }) => {
  it('gives the findings a reviewer expects, and no others', async () => {
    const workbook = await openWorkbook(new Uint8Array(readFileSync(join(folder, file))), file);
    for (const { sheet, forms } of sheets) {
      const info = workbook.sheets.find(({ name }) => name === sheet);
      const reports = checkSheet(workbook.snapshot(info?.id ?? ''));
      forms.forEach((form, index) => {
        const found = (reports[index]?.findings ?? []).map(({ rule, cell }) => `${toA1(cell)} ${rule}`);
        const wanted = form.findings.map(({ rule, cell }) => `${cell} ${rule}`);
        expect([...found].sort()).toEqual([...wanted].sort());
      });
    }
  });
});
