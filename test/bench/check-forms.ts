import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as sheetjs from '@e965/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { checkSheet } from '../../src/core/check';
import { openWorkbook } from '../../src/hosts/xlsx/workbook';

/*
 * Run by check.bench.ts in a process of its own: goes through a folder of workbooks once, cold, and prints what it took.
 * Usage: node check-forms.mjs <ziping | @e965/xlsx | hucre> <folder>
 */

/** What one workbook gives: findings, or sheets for those who only read. */
type Work = (bytes: Uint8Array, name: string) => number | Promise<number>;

async function check(bytes: Uint8Array, name: string): Promise<number> {
  const workbook = await openWorkbook(bytes, name);
  let findings = 0;
  for (const { id } of workbook.sheets) {
    for (const report of checkSheet(workbook.snapshot(id))) findings += report.findings.length;
  }
  return findings;
}

const WORK: Readonly<Record<string, Work>> = {
  ziping: check,
  '@e965/xlsx': (bytes) => sheetjs.read(bytes).SheetNames.length,
  hucre: async (bytes) => (await readXlsx(bytes)).sheets.length,
};

const [, , who = '', folder = ''] = process.argv;
const work = WORK[who];
if (!work) throw new Error(`${who} is none of ${Object.keys(WORK).join(', ')}`);
const start = performance.now();
let results = 0;
let memory = 0;
for (const name of readdirSync(folder)) {
  results += await work(readFileSync(join(folder, name)), name);
  memory = Math.max(memory, process.memoryUsage().rss);
}
console.log(JSON.stringify({ milliseconds: performance.now() - start, megabytes: memory / 2 ** 20, results }));
