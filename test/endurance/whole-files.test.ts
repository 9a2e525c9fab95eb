import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli } from '../cli/build-cli';
import { seeded } from '../support/random';

const RUNS = Number(process.env['KILL_RUNS'] ?? 500);
const SEED = Number(process.env['SEED'] ?? 20240115);
const SAMPLE = 'assets/samples/sample-caidian-style.xlsx';
const UNFINISHED = /^\.ziping-[0-9a-f]{16}\.tmp$/;

let built: Awaited<ReturnType<typeof buildCli>>;
let folder: string;
/** What a run that is left alone makes: the copy and the report. */
let whole: { readonly copy: Buffer; readonly report: Buffer; readonly milliseconds: number };
const OLD_REPORT = '\ufeff文件,工作表,项目,单位,单元格,级别,规则,问题,依据,处理办法,条款\r\n';

beforeAll(async () => {
  built = await buildCli();
  folder = mkdtempSync(join(tmpdir(), 'ziping-whole-'));
  const alone = fresh('alone');
  const since = performance.now();
  await run(alone, null);
  const milliseconds = performance.now() - since;
  whole = { ...outputs(alone), milliseconds } as typeof whole;
});
afterAll(() => {
  rmSync(built.folder, { recursive: true });
  rmSync(folder, { recursive: true });
});

function fresh(name: string): string {
  const place = join(folder, name);
  mkdirSync(place);
  copyFileSync(SAMPLE, join(place, 'form.xlsx'));
  writeFileSync(join(place, 'report.csv'), OLD_REPORT);
  return place;
}

function outputs(place: string): { copy: Buffer | null; report: Buffer } {
  const copy = join(place, 'copy.xlsx');
  return { copy: existsSync(copy) ? readFileSync(copy) : null, report: readFileSync(join(place, 'report.csv')) };
}

/** Completes and reports; killed after so many milliseconds. */
async function run(place: string, killAfter: number | null, limits = ''): Promise<void> {
  const ziping = `"${process.execPath}" "${built.script}"`;
  const script = `${limits} ${ziping} complete form.xlsx -o copy.xlsx; ${ziping} check form.xlsx --format csv --output report.csv`;
  const child = spawn('bash', ['-c', script], { cwd: place, detached: true, stdio: 'ignore' });
  const timer = killAfter === null ? null : setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), killAfter);
  await new Promise((resolve) => child.on('close', resolve));
  if (timer) clearTimeout(timer);
}

function expectWhole(place: string): void {
  const { copy, report } = outputs(place);
  expect(copy === null || copy.equals(whole.copy)).toBe(true);
  expect(report.equals(whole.report) || report.toString() === OLD_REPORT).toBe(true);
  expect(readFileSync(join(place, 'form.xlsx')).equals(readFileSync(SAMPLE))).toBe(true);
  const others = readdirSync(place).filter((name) => !['form.xlsx', 'copy.xlsx', 'report.csv'].includes(name));
  expect(others.filter((name) => !UNFINISHED.test(name))).toEqual([]);
}

describe('whole files or none', () => {
  it(`${RUNS} runs killed at any moment leave the old state or the whole new file`, async () => {
    const random = seeded(SEED);
    const seen = { neither: 0, copy: 0, both: 0 };
    for (let i = 0; i < RUNS; i++) {
      const place = fresh(`kill-${i}`);
      await run(place, Math.floor(random() * whole.milliseconds * 1.1));
      expectWhole(place);
      const { copy, report } = outputs(place);
      seen[copy === null ? 'neither' : report.equals(whole.report) ? 'both' : 'copy']++;
      rmSync(place, { recursive: true });
    }
    process.stderr.write(`${JSON.stringify(seen)}\n`);
    // Otherwise the moments were not spread over the run.
    expect(Math.min(seen.neither, seen.copy)).toBeGreaterThan(0);
  });

  it(`${RUNS} runs on a disk that fills up at any byte leave the old state or the whole new file`, async () => {
    for (let i = 0; i < RUNS; i++) {
      const place = fresh(`full-${i}`);
      // Blocks of 1,024 bytes: nothing larger can be written.
      await run(place, null, `trap '' XFSZ; ulimit -f ${i % 20};`);
      expectWhole(place);
      expect(readdirSync(place).filter((name) => UNFINISHED.test(name))).toEqual([]);
      rmSync(place, { recursive: true });
    }
  });
});
