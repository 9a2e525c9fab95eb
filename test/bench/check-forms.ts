import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Run by check.bench.ts in a process of its own: goes through a folder of workbooks once, cold, and prints what it took.
 * Several workers take turns block by block, so that whatever else the machine does hits all of them alike.
 * Usage: node check-forms.js <ziping,@e965/xlsx,hucre or some of them> <folder>
 */

/** Forms one worker goes through before it is the next one's turn. */
const BLOCK = 20;

/** What one workbook gives: findings, or sheets for those who only read. */
type Work = (bytes: Uint8Array, name: string) => number | Promise<number>;

/** Each loads what it needs and nothing of the others. */
const WORKERS: Readonly<Record<string, () => Promise<Work>>> = {
  async ziping() {
    // As the command line starts.
    await import('../../src/cli/engine');
    const { checkSheet } = await import('../../src/core/check');
    const { openWorkbook } = await import('../../src/hosts/xlsx/workbook');
    return async (bytes, name) => {
      const workbook = await openWorkbook(bytes, name);
      return workbook.sheets
        .flatMap(({ id }) => checkSheet(workbook.snapshot(id)))
        .reduce((sum, { findings }) => sum + findings.length, 0);
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

const [, , names = '', folder = ''] = process.argv;
const files = readdirSync(folder);
const workers = await Promise.all(
  names.split(',').map(async (name) => {
    const work = await WORKERS[name]?.();
    if (!work) throw new Error(`${name} is none of ${Object.keys(WORKERS).join(', ')}`);
    return { name, work, milliseconds: 0, results: 0 };
  }),
);
for (let from = 0; from < files.length; from += BLOCK) {
  for (const worker of workers) {
    const start = performance.now();
    for (const name of files.slice(from, from + BLOCK))
      worker.results += await worker.work(readFileSync(join(folder, name)), name);
    worker.milliseconds += performance.now() - start;
  }
}
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(
  JSON.stringify({
    megabytes,
    workers: workers.map(({ name, milliseconds, results }) => ({ name, milliseconds, results })),
  }),
);
