import { execFileSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from './run-cli';

const SAMPLE = resolve('assets/samples/sample-caidian-style.xlsx');
const CLEAN = resolve('assets/samples/sample-clean.xlsx');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('bad input gets one sentence and exit code 2', () => {
  it('a pattern that matches nothing', async () => {
    const { code, stdout } = await runCli(['check', '没有这个.xlsx'], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toContain('“没有这个.xlsx”没有对应的');
  });

  it('an empty folder', async () => {
    mkdirSync(join(folder, '空'));
    const { code, stdout } = await runCli(['check', '空'], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toContain('“空”没有对应的');
  });

  it.each([
    ['an unknown format', ['check', SAMPLE, '--format', 'xml'], '选项 --format 不能是“xml”；可选：text、json'],
    ['an unknown level', ['check', SAMPLE, '--fail-on', 'info'], '选项 --fail-on 不能是“info”；可选：error、warning'],
    ['an unknown language', ['check', SAMPLE, '--lang', 'fr'], '选项 --lang 不能是“fr”'],
    ['an unknown rule set', ['check', SAMPLE, '--rule-set', 'nowhere'], '没有名为“nowhere”的规则集；内置的有：'],
    ['a missing rule set file', ['check', SAMPLE, '--rule-set', 'mine.json'], '“mine.json”读不出来（ENOENT）'],
    ['an unknown command', ['chekc', SAMPLE], '没有命令“chekc”'],
    ['an unknown option', ['check', SAMPLE, '--fast'], '没有选项“--fast”'],
    ['a misspelt option', ['check', SAMPLE, '--formt', 'csv'], '没有选项“--formt”'],
    ['no file', ['check'], '没有给出文件'],
    [
      'an output folder that is a file',
      ['complete', SAMPLE, CLEAN, '-o', 'out.xlsx'],
      '有 2 个输入文件，-o 须是一个文件夹',
    ],
  ])('%s', async (_what, args, sentence) => {
    const { code, stdout, stderr } = await runCli(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('the language %s', async (word) => {
    for (const args of [
      ['check', SAMPLE, '--lang', word],
      ['rules', '--lang', word],
      ['check', SAMPLE, '--rule-set', word],
    ]) {
      const { code, stderr } = await runCli(args, { cwd: folder });
      expect(code).toBe(2);
      expect(stderr).toContain(`“${word}”`);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('a pipe instead of a file is not waited for', async () => {
    execFileSync('mkfifo', [join(folder, '管道.xlsx')]);
    copyFileSync(CLEAN, join(folder, '好的.xlsx'));
    const { code, stdout } = await runCli(['check', '.'], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toContain('“管道.xlsx”不是普通文件');
    const rules = await runCli(['check', '好的.xlsx', '--rule-set', 'fifo.json'], { cwd: folder });
    expect(rules.code).toBe(2);
    execFileSync('mkfifo', [join(folder, 'fifo.json')]);
    const waiting = await runCli(['check', '好的.xlsx', '--rule-set', 'fifo.json'], { cwd: folder });
    expect([waiting.code, waiting.stderr]).toEqual([2, expect.stringContaining('“fifo.json”不是普通文件')]);
  });

  it('a file above the limit is refused by its size, unread', async () => {
    const file = openSync(join(folder, '大.xlsx'), 'w');
    ftruncateSync(file, 5 * 1024 ** 3);
    closeSync(file);
    const { code, stdout } = await runCli(['check', '大.xlsx'], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toContain('“大.xlsx”有 5120 MB，超过 64 MB 的上限');
  });

  it('tells the same in English when asked', async () => {
    const { stderr } = await runCli(['check', SAMPLE, '--format', 'xml', '--lang', 'en'], { cwd: folder });
    expect(stderr).toContain('--format cannot be “xml”; choose one of:');
  });

  it('a rule set file that is not a rule set', async () => {
    writeFileSync(join(folder, 'mine.json'), '{"id": 3}');
    const { code, stderr } = await runCli(['check', SAMPLE, '--rule-set', 'mine.json'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('规则集文件“mine.json”不能用：');
  });

  it('a sheet that is not there, with the names of those that are', async () => {
    const { code, stdout } = await runCli(['check', SAMPLE, '--sheet', '没有'], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toContain('没有名为“没有”的工作表；这个文件里有：');
  });
});

describe('one bad file does not stop the rest', () => {
  it('checks the others and says which one failed', async () => {
    writeFileSync(join(folder, '1-坏的.xlsx'), 'not a workbook');
    writeFileSync(join(folder, '2-空的.xlsx'), '');
    writeFileSync(join(folder, '~$3-锁.xlsx'), 'lock');
    copyFileSync(CLEAN, join(folder, '4-好的.xlsx'));
    const { code, stdout } = await runCli(['check', '.', '--format', 'json'], { cwd: folder });
    expect(code).toBe(2);
    const { files } = JSON.parse(stdout) as {
      files: { file: string; error: { code: string } | null; sheets: object[] }[];
    };
    expect(files.map(({ file, error }) => [file, error?.code ?? null])).toEqual([
      ['1-坏的.xlsx', 'not-a-workbook'],
      ['2-空的.xlsx', 'not-a-workbook'],
      ['4-好的.xlsx', null],
    ]);
  });
});

describe('files of the user are never overwritten', () => {
  it('refuses the input as output', async () => {
    copyFileSync(SAMPLE, join(folder, 'form.xlsx'));
    const before = readFileSync(join(folder, 'form.xlsx'));
    const { code, stderr } = await runCli(['complete', 'form.xlsx', '-o', 'form.xlsx'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('输出文件“form.xlsx”就是输入文件');
    expect(readFileSync(join(folder, 'form.xlsx')).equals(before)).toBe(true);
  });

  it('refuses an output that exists', async () => {
    copyFileSync(SAMPLE, join(folder, 'form.xlsx'));
    writeFileSync(join(folder, 'out.xlsx'), 'precious');
    const { code, stderr } = await runCli(['complete', 'form.xlsx', '-o', 'out.xlsx'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('“out.xlsx”已经存在，没有覆盖');
    expect(readFileSync(join(folder, 'out.xlsx'), 'utf8')).toBe('precious');
  });

  it('writes a copy beside the input, and nothing for a form that is complete', async () => {
    copyFileSync(SAMPLE, join(folder, 'form.xlsx'));
    const first = await runCli(['complete', 'form.xlsx'], { cwd: folder });
    expect(first.code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['form-已补全.xlsx', 'form.xlsx']);
    const second = await runCli(['complete', 'form-已补全.xlsx'], { cwd: folder });
    expect(second).toMatchObject({ code: 0, stdout: 'form-已补全.xlsx：没有可补全的内容，未生成副本。\n' });
  });

  it('completes several files into a folder', async () => {
    mkdirSync(join(folder, 'out'));
    copyFileSync(SAMPLE, join(folder, 'a.xlsx'));
    copyFileSync(SAMPLE, join(folder, 'b.xlsx'));
    const { code } = await runCli(['complete', 'a.xlsx', 'b.xlsx', '-o', 'out', '--scores'], { cwd: folder });
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a-已补全.xlsx', 'b-已补全.xlsx']);
  });
});

describe('exit codes', () => {
  it.each([
    ['0 for a clean form', [CLEAN], 0],
    ['1 for findings', [SAMPLE], 1],
    ['2 for a file that cannot be checked, whatever else was found', [SAMPLE, 'gone.xlsx'], 2],
  ])('%s', async (_what, files, code) => {
    expect((await runCli(['check', ...files], { cwd: folder })).code).toBe(code);
  });
});
