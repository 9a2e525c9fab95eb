import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
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
import { delimiter, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const release = join(root, 'dist/release');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const SAMPLE = join(root, 'assets/samples/sample-caidian-style.xlsx');
const OLD = join(root, 'test/fixtures/forms/old-format.xls');

let away = '';
beforeAll(() => {
  away = mkdtempSync(join(tmpdir(), 'ziping 发布 '));
  const nodeExe = join(away, 'node.exe');
  writeFileSync(nodeExe, 'stands for node.exe');
  const made = spawnSync(process.execPath, ['assets/release/make.js', '--node-exe', nodeExe], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(made.stderr).toBe('');
  expect(made.status).toBe(0);
}, 120_000);
afterAll(() => {
  rmSync(away, { recursive: true });
});

/** Runs a command in a folder that has nothing to do with the project. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(command, args, { cwd: away, encoding: 'utf8', env: { ...process.env, ...env } });
}

/** Checks many files, which are told apart by name only, with two threads. */
function manyFiles(): string {
  const folder = join(away, '收齐的表');
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < 30; number++) copyFileSync(SAMPLE, join(folder, `${String(number)}.xlsx`));
  return folder;
}

describe('the release folder', () => {
  it('holds each thing once, with checksums that are right', () => {
    const sums = readFileSync(join(release, 'SHA256SUMS'), 'utf8').trim().split('\n');
    const files = sums.map((line) => line.slice(66)).sort();
    expect(files).toEqual(
      [
        'manifest.xml',
        'windows/ziping.cmd',
        'windows/ziping.mjs',
        `ziping-${version}-site.zip`,
        `ziping-${version}-windows.zip`,
        `ziping-${version}.tgz`,
        '绩效自评助手.html',
        '说明.txt',
        '部署说明.md',
      ].sort(),
    );
    for (const line of sums) {
      const bytes = readFileSync(join(release, line.slice(66)));
      expect(createHash('sha256').update(bytes).digest('hex'), line).toBe(line.slice(0, 64));
    }
    expect(readdirSync(release)).toHaveLength(files.length);
  });

  it('tells on one page what each file is for, in a way every Windows editor shows', () => {
    const text = readFileSync(join(release, '说明.txt'), 'utf8');
    expect(text.startsWith(`\uFEFF绩效自评助手 ${version}\r\n`)).toBe(true);
    expect(text.split('\r\n').length).toBeLessThan(50);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).not.toContain('{version}');
  });

  it('has a site that is whole and holds nothing else', () => {
    const names = Object.keys(unzipSync(readFileSync(join(release, `ziping-${version}-site.zip`))));
    for (const name of ['index.html', 'taskpane.html', 'manifest.xml', 'service-worker.js', 'office/office.js'])
      expect(names).toContain(name);
    expect(names).toContain('samples/sample-clean.xlsx');
    expect(names.filter((name) => /\.map$|^cli\/|^release\//.test(name))).toEqual([]);
  });

  it('has a Windows archive with node.exe as it was given', () => {
    const parts = unzipSync(readFileSync(join(release, `ziping-${version}-windows.zip`)));
    expect(Object.keys(parts).sort()).toEqual(['ziping/node.exe', 'ziping/ziping.cmd', 'ziping/ziping.mjs']);
    expect(Buffer.from(parts['ziping/node.exe'] ?? []).toString()).toBe('stands for node.exe');
    expect(Buffer.from(parts['ziping/ziping.cmd'] ?? []).toString()).toContain('%~dp0node.exe');
  });
});

describe('the command line of the release', () => {
  it('is installed by npm and works from any folder', () => {
    const prefix = join(away, 'prefix');
    const tarball = join(release, `ziping-${version}.tgz`);
    const installed = run('npm', [
      'install',
      '--global',
      '--offline',
      '--no-audit',
      '--no-fund',
      '--prefix',
      prefix,
      tarball,
    ]);
    expect(installed.status, installed.stderr).toBe(0);
    const env = { PATH: `${join(prefix, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` };
    expect(run('ziping', ['--version'], env).stdout.trim()).toBe(version);
    const checked = run('ziping', ['check', SAMPLE], env);
    expect([checked.status, checked.stderr]).toEqual([1, '']);
    expect(checked.stdout).toContain('rate-missing');
    expect(run('ziping', ['check', OLD], env).stdout).toContain('actual-missing');
    const filled = run('ziping', ['complete', SAMPLE, '-o', '已补全.xlsx'], env);
    expect(filled.status, filled.stderr).toBe(0);
    expect(existsSync(join(away, '已补全.xlsx'))).toBe(true);
  });

  it('is one script as well, which is also its own threads', () => {
    const script = join(away, 'ziping.mjs');
    copyFileSync(join(release, 'windows/ziping.mjs'), script);
    expect(run(process.execPath, [script, 'check', OLD]).stdout).toContain('actual-missing');
    const checked = run(process.execPath, [script, 'check', manyFiles(), '--threads', '2', '--format', 'jsonl']);
    expect(checked.stderr).toBe('');
    const lines = checked.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { error: unknown; sheets: unknown[] });
    expect(lines).toHaveLength(30);
    expect(lines.every(({ error, sheets }) => error === null && sheets.length > 0)).toBe(true);
  });
});
