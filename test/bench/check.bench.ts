import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as peer from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { checkSheet } from '../../src/core/check';
import { openWorkbook } from '../../src/hosts/xlsx/workbook';

const SAMPLE = resolve('assets/samples/sample-mof-scored.xlsx');
const bytes = new Uint8Array(readFileSync(SAMPLE));

const FORMS = 1_000;
const COLD_STARTS = 15;

async function seconds(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

it(`checks ${FORMS} forms in one process faster than a peer reads them`, async () => {
  let findings = 0;
  const checkAll = async (): Promise<void> => {
    for (let i = 0; i < FORMS; i++) {
      const workbook = await openWorkbook(bytes, 'form.xlsx');
      for (const { id } of workbook.sheets) {
        for (const report of checkSheet(workbook.snapshot(id))) findings += report.findings.length;
      }
    }
  };
  const ours = await seconds(checkAll);
  const memory = process.memoryUsage().rss / 2 ** 20;
  const sheetjs = await seconds(() => {
    for (let i = 0; i < FORMS; i++) peer.read(bytes);
  });
  const hucre = await seconds(async () => {
    for (let i = 0; i < FORMS; i++) await readXlsx(bytes);
  });
  expect(findings).toBeGreaterThan(FORMS);
  console.log(
    `check ${FORMS} forms: ${ours.toFixed(2)} s, ${memory.toFixed(0)} MB rss; ` +
      `read only: @e965/xlsx ${sheetjs.toFixed(2)} s (×${(ours / sheetjs).toFixed(2)}), ` +
      `hucre ${hucre.toFixed(2)} s (×${(ours / hucre).toFixed(2)})`,
  );
});

it('starts the built command line quickly', () => {
  const runs = (args: readonly string[]): number[] =>
    Array.from({ length: COLD_STARTS }, () => {
      const start = performance.now();
      execFileSync('node', args, { stdio: 'ignore' });
      return performance.now() - start;
    }).sort((a, b) => a - b);
  const median = (values: readonly number[]): number => values[Math.floor(values.length / 2)] ?? Number.NaN;
  const bare = median(runs(['-e', '0']));
  const help = median(runs(['dist/cli/ziping.js', '--version']));
  console.log(`start: node alone ${bare.toFixed(0)} ms, ziping --version ${help.toFixed(0)} ms (median of ${COLD_STARTS})`);
  expect(help).toBeGreaterThan(bare);
});
