import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const codeOf = (writing: Promise<void>): Promise<unknown> =>
  writing.then(
    () => null,
    (error: unknown) => (error as { code?: unknown }).code,
  );

describe('writing a whole file', () => {
  it('makes it, replaces it, and leaves nothing else behind', async () => {
    const path = join(folder, '清单.csv');
    await writeWhole(path, '一', false);
    await writeWhole(path, '二', true);
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['二', ['清单.csv']]);
  });

  it('does not replace what is there unless told to', async () => {
    const path = join(folder, 'a');
    writeFileSync(path, 'theirs');
    expect(await codeOf(writeWhole(path, 'ours', false))).toBe('EEXIST');
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['theirs', ['a']]);
  });

  it('lets one of two runs win that write the same name at the same time', async () => {
    const path = join(folder, 'a');
    const texts = ['x'.repeat(100_000), 'y'.repeat(100_000)];
    const codes = await Promise.all(texts.map((text) => codeOf(writeWhole(path, text, false))));
    expect(codes.map(String).sort()).toEqual(['EEXIST', 'null']);
    expect(readFileSync(path, 'utf8')).toBe(texts[codes.indexOf(null)]);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('takes a name as long as names can be', async () => {
    const name = `${'绩'.repeat(84)}.x`;
    await writeWhole(join(folder, name), 'x', false);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('replaces what a link leads to, and keeps who may read it', async () => {
    writeFileSync(join(folder, 'real'), 'old', { mode: 0o640 });
    symlinkSync('real', join(folder, 'link'));
    await writeWhole(join(folder, 'link'), 'new', true);
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'real')).mode & 0o777).toBe(0o640);
  });

  it('refuses a folder and a folder that is not there', async () => {
    mkdirSync(join(folder, 'sub'));
    expect(await codeOf(writeWhole(join(folder, 'sub'), 'x', true))).toBe('EISDIR');
    expect(await codeOf(writeWhole(join(folder, 'nowhere', 'a'), 'x', true))).toBe('ENOENT');
    expect(readdirSync(folder)).toEqual(['sub']);
  });

  it('clears away what a killed run left an hour ago, and nothing younger', async () => {
    const [old, young] = ['0123456789abcdef', 'fedcba9876543210'].map((id) => join(folder, `.ziping-${id}.tmp`));
    writeFileSync(old ?? '', 'half');
    writeFileSync(young ?? '', 'half');
    const then = Date.now() / 1000 - 2 * 60 * 60;
    utimesSync(old ?? '', then, then);
    await writeWhole(join(folder, 'a'), 'x', true);
    expect(readdirSync(folder).sort()).toEqual(['.ziping-fedcba9876543210.tmp', 'a']);
  });
});
