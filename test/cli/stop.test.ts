import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/run';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-stop-'));
  copyFileSync('assets/samples/sample-clean.xlsx', join(folder, 'form.xlsx'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('keeps what is finished when it is stopped, also in a file, and says how much', async () => {
  let stop: () => void = () => undefined;
  let stderr = '';
  const code = await run(
    ['check', '--files-from', '-', '--format', 'jsonl', '--output', 'out.jsonl', '--threads', '1'],
    {
      stdout: () => Promise.resolve(),
      stderr: (text) => (stderr += text),
      stdin: async function* () {
        yield 'form.xlsx\nform.xlsx\n';
        // A list that never ends; whoever reads on has done what there was.
        stop();
        await new Promise(() => undefined);
      },
      cwd: folder,
      env: {},
      isTerminal: false,
      isErrorTerminal: false,
      columns: 80,
      onInterrupt: (told) => {
        stop = told;
        return () => undefined;
      },
    },
  );
  expect(code).toBe(2);
  const lines = readFileSync(join(folder, 'out.jsonl'), 'utf8').split('\n').filter(Boolean);
  expect(stderr).toContain(`完成了 ${lines.length} 个文件`);
  expect(lines.length).toBeLessThanOrEqual(2);
});

it('ends the completion of a folder between two files, and says how far it came', async () => {
  for (const name of ['甲', '乙', '丙'])
    copyFileSync('assets/samples/sample-caidian-style.xlsx', join(folder, `${name}.xlsx`));
  let stop: () => void = () => undefined;
  let stdout = '';
  let stderr = '';
  const code = await run(['complete', '甲.xlsx', '乙.xlsx', '丙.xlsx', '-o', '.'], {
    stdout: (text) => {
      stdout += text;
      // The first copy has just been written.
      stop();
      return Promise.resolve();
    },
    stderr: (text) => (stderr += text),
    stdin: async function* () {
      yield '';
    },
    cwd: folder,
    env: {},
    isTerminal: false,
    isErrorTerminal: false,
    columns: 80,
    onInterrupt: (told) => {
      stop = told;
      return () => undefined;
    },
  });
  expect([code, stdout.match(/→/g)?.length]).toEqual([2, 1]);
  expect(stderr).toMatch(/完成了 [01] 个文件/);
});
