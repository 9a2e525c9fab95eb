import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli } from '../cli/build-cli';
import { damagedXls, withOverlappingMerges } from '../support/damaged';
import { seeded } from '../support/random';

const XLS_RUNS = Number(process.env['XLS_RUNS'] ?? 2000);
const MERGE_RUNS = Number(process.env['MERGE_RUNS'] ?? 1000);
const SEED = Number(process.env['SEED'] ?? 20240115);

let built: Awaited<ReturnType<typeof buildCli>>;
let folder: string;
beforeAll(async () => {
  built = await buildCli();
  folder = mkdtempSync(join(tmpdir(), 'ziping-damaged-'));
});
afterAll(() => {
  rmSync(built.folder, { recursive: true });
  rmSync(folder, { recursive: true });
});

interface Outcome {
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function ziping(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: folder, maxBuffer: 1 << 30, timeout: 20 * 60_000, killSignal: 'SIGKILL' } as const;
    execFile(process.execPath, [built.script, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? error.signal ?? null) : 0, stdout, stderr });
    });
  });
}

const forms = (extension: string): Uint8Array[] =>
  readdirSync('test/fixtures/forms')
    .filter((name) => name.endsWith(extension))
    .map((name) => readFileSync(join('test/fixtures/forms', name)));

function fill(name: string, count: number, extension: string, damage: typeof damagedXls): void {
  const random = seeded(SEED);
  const good = forms(extension);
  mkdirSync(join(folder, name));
  for (let i = 0; i < count; i++)
    writeFileSync(join(folder, name, `${i}${extension}`), damage(good[i % good.length] ?? new Uint8Array(), random));
}

/** What became of each file: its error code, or how many forms were found in it. */
function tally(stdout: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of stdout.trimEnd().split('\n')) {
    const { error } = JSON.parse(line) as { error: { code: string } | null };
    const key = error?.code ?? 'read';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe('damaged files', () => {
  it(`${XLS_RUNS} damaged .xls are each answered with a result or a sentence, and nothing reaches stderr`, async () => {
    fill('xls', XLS_RUNS, '.xls', damagedXls);
    const { code, stdout, stderr } = await ziping('check', 'xls', '--format', 'jsonl');
    const counts = tally(stdout);
    process.stderr.write(`${JSON.stringify(counts)}\n`);
    expect([code === 1 || code === 2, stderr]).toEqual([true, '']);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(XLS_RUNS);
    expect(counts['internal']).toBeUndefined();
  });

  it(`${MERGE_RUNS} workbooks with overlapping merges are checked and completed`, async () => {
    fill('merges', MERGE_RUNS, '.xlsx', withOverlappingMerges);
    mkdirSync(join(folder, 'out'));
    const checked = await ziping('check', 'merges', '--format', 'jsonl');
    const counts = tally(checked.stdout);
    process.stderr.write(`${JSON.stringify(counts)}\n`);
    expect([checked.code, checked.stderr, counts]).toEqual([2, '', { read: MERGE_RUNS }]);
    const completed = await ziping('complete', 'merges', '-o', 'out');
    expect(typeof completed.code).toBe('number');
    expect(completed.stderr).not.toMatch(/HostError|TypeError|程序自身/);
  });
});
