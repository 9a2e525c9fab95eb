import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { speakerOf } from '../../src/catalogue';
import { checkFile } from '../../src/cli/check-file';
import { DEFAULT_COMPLETION } from '../../src/core/completion';
import { formsOfReport } from '../../src/core/review/of-report';
import type { ReviewedForm } from '../../src/core/review/reviewed-form';
import { reviewWorkbook } from '../../src/report/review-workbook';

const SAMPLES = ['assets/samples/sample-mof-scored.xlsx', 'assets/samples/sample-caidian-style.xlsx'];
const FORMS = 1_000;
const RUNS = 3;

const speaker = speakerOf('zh-CN');

/** So many forms of as many units, as a bureau gets them. */
async function reviewed(): Promise<ReviewedForm[]> {
  const forms: ReviewedForm[] = [];
  for (const sample of SAMPLES) {
    const { report } = await checkFile(sample, {
      read: (file) => Promise.resolve(new Uint8Array(readFileSync(file))),
      ruleSet: undefined,
      sheet: undefined,
      completion: DEFAULT_COMPLETION,
    });
    forms.push(...formsOfReport(report, speaker));
  }
  return Array.from({ length: FORMS }, (_, number) => {
    const form = forms[number % forms.length];
    if (!form) throw new Error('no form in the samples');
    return { ...form, file: `收齐/${number}.xlsx`, unit: `${form.unit}${number}` };
  });
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly milliseconds: number; readonly made: T }> {
  const start = performance.now();
  const made = await work();
  return { milliseconds: performance.now() - start, made };
}

it(`writes the review workbook of ${FORMS} forms beside @e965/xlsx, which writes the same texts bare`, async () => {
  const forms = await reviewed();
  const review = { forms, files: FORMS, honoursWaivers: false, version: '0.0.0', speaker };
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const styled = await timed(() => reviewWorkbook(review));
    ours.push(styled.milliseconds);
    const { sheets } = await readXlsx(styled.made);
    const rows = sheets.map(({ name, rows: cells }) => ({ name, cells }));
    const plain = await timed(() => {
      const book = utils.book_new();
      for (const { name, cells } of rows) utils.book_append_sheet(book, utils.aoa_to_sheet(cells as unknown[][]), name);
      return write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
    });
    bare.push(plain.milliseconds);
    expect(plain.made.byteLength).toBeGreaterThan(0);
    expect(rows[0]?.cells.length).toBeGreaterThan(FORMS);
  }
  const ratios = ours.map((milliseconds, run) => (milliseconds / (bare[run] ?? Number.NaN)).toFixed(2)).join(', ');
  console.log(
    `review workbook of ${FORMS} forms: ${Math.min(...ours).toFixed(0)} ms with styles, filters, links and charts; ` +
      `@e965/xlsx ${Math.min(...bare).toFixed(0)} ms for the bare cells (ours ×${ratios})`,
  );
});
