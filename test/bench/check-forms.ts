import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Run by check.bench.ts in a process of its own: goes through a folder of workbooks once, cold, and prints what it took.
 * Usage: node check-forms.js <ziping | @e965/xlsx | hucre> <folder>
 */

/** What one workbook gives: findings, or sheets for those who only read. */
type Work = (bytes: Uint8Array, name: string) => number | Promise<number>;

/** Each loads what it needs and nothing of the others. */
const WORKERS: Readonly<Record<string, () => Promise<Work>>> = {
  async ziping() {
    const { checkSheet } = await import('../../src/core/check');
    const { openWorkbook } = await import('../../src/hosts/xlsx/workbook');
    return async (bytes, name) => {
      const workbook = await openWorkbook(bytes, name);
      return workbook.sheets.flatMap(({ id }) => checkSheet(workbook.snapshot(id))).reduce((sum, { findings }) => sum + findings.length, 0);
    };
  },
  async '@e965/xlsx'() {
    const { read } = await import('@e965/xlsx');
    return (bytes) => read(bytes).SheetNames.length;
  },
  async hucre() {
    const { readXlsx } = await import('hucre/xlsx');
    return async (bytes) => (await readXlsx(bytes)).sheets.length;
  },
};

const [, , who = '', folder = ''] = process.argv;
const work = await WORKERS[who]?.();
if (!work) throw new Error(`${who} is none of ${Object.keys(WORKERS).join(', ')}`);
const start = performance.now();
let results = 0;
for (const name of readdirSync(folder)) results += await work(readFileSync(join(folder, name)), name);
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, results }));
