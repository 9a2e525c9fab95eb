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

/** What a reviewer would send the form back for; the other rules are held to their own tests. */
const EXPECTED_COMPLETELY = [
  'rate-wrong',
  'rate-missing',
  'total-missing',
  'total-wrong',
  'actual-missing',
  'differs-unexplained',
  'exceeded-unexplained',
  'score-wrong',
  'weights-not-100',
  'template-hint-left',
  'copied-bound',
  'low-rate-unexplained',
];

const folder = join(import.meta.dirname, '../../fixtures/forms');
const expectations = readdirSync(folder)
  .filter((file) => file.endsWith('.expect.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expectation);

describe.each(expectations)('$file', ({ file, sheets }) => {
  it('gives the findings a reviewer expects, and no others of their kind', async () => {
    const workbook = await openWorkbook(new Uint8Array(readFileSync(join(folder, file))), file);
    for (const { sheet, forms } of sheets) {
      const info = workbook.sheets.find(({ name }) => name === sheet);
      const reports = checkSheet(workbook.snapshot(info?.id ?? ''));
      forms.forEach((form, index) => {
        const found = (reports[index]?.findings ?? []).map(({ rule, cell }) => `${toA1(cell)} ${rule}`);
        const wanted = form.findings.map(({ rule, cell }) => `${cell} ${rule}`);
        const counted = found.filter(
          (line) => EXPECTED_COMPLETELY.some((rule) => line.endsWith(` ${rule}`)) || wanted.includes(line),
        );
        expect([...counted].sort()).toEqual([...wanted].sort());
      });
    }
  });
});
