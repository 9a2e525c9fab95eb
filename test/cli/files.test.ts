import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesAt, findFiles, type FileArgument } from '../../src/cli/files';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'ziping-files-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

function given(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(join(cwd, dirname(file)), { recursive: true });
    writeFileSync(join(cwd, file), '');
  }
}

async function all(files: AsyncIterable<FileArgument>): Promise<FileArgument[]> {
  const found: FileArgument[] = [];
  for await (const argument of files) found.push(argument);
  return found;
}

const namesOf = (found: readonly FileArgument[]): string[] =>
  found.map((argument) => ('file' in argument ? argument.file : JSON.stringify(argument)));

describe('finding files', () => {
  it('gives those of a folder in reading order, before those of its sub-folders, each time it is gone through', async () => {
    given('收/乙/1.xlsx', '收/10.xlsx', '收/2.xlsx', '收/说明.txt', '收/~$2.xlsx', '收/甲/1.docx');
    const found = await findFiles(['收/'], cwd);
    const names = ['收/2.xlsx', '收/10.xlsx', '收/甲/1.docx', '收/乙/1.xlsx'];
    expect(namesOf(await all(found))).toEqual(names);
    expect(namesOf(await all(found))).toEqual(names);
    expect(found.count).toBe(names.length);
  });

  it('gives a file once whatever names it, as the one who named it outright spelled it', async () => {
    given('收/一.xlsx', '收/二.xlsx', '收/下/三.xlsx');
    const found = await findFiles(['收', './收/二.xlsx', '收/下', '收/*.xlsx'], cwd);
    expect(await all(found)).toEqual([
      { file: './收/二.xlsx', isNamed: true },
      { file: '收/一.xlsx', isNamed: false, root: '收' },
      { file: '收/下/三.xlsx', isNamed: false, root: '收' },
    ]);
    expect(found.count).toBe(3);
  });

  it('counts the copies it leaves out beside their originals, and takes one whose original is gone', async () => {
    given('一.xlsx', '一-已补全.xlsx', '二-已补全.xlsx', '下/一-已补全.xlsx');
    const found = await findFiles(['.'], cwd);
    expect(namesOf(await all(found))).toEqual(['二-已补全.xlsx', '一.xlsx', '下/一-已补全.xlsx']);
    expect([found.count, found.copies]).toEqual([3, 1]);
  });

  it('says of a pattern and of a folder that nothing was found, and of a folder of copies only not', async () => {
    given('空/说明.txt');
    const found = await findFiles(['空', '没有*.xlsx'], cwd);
    expect(await all(found)).toEqual([{ unmatched: '空' }, { unmatched: '没有*.xlsx' }]);
    expect(found.count).toBe(2);
  });

  it('visits a folder once that links lead back to', async () => {
    given('收/一.xlsx');
    symlinkSync('.', join(cwd, '收/回来'));
    expect(namesOf(await all(await findFiles(['收'], cwd)))).toEqual(['收/一.xlsx']);
  });
});

describe('the inputs at a path', () => {
  it('are found by way of links, and none where nothing is', async () => {
    given('收/一.xlsx', '收/二.xlsx');
    linkSync(join(cwd, '收/二.xlsx'), join(cwd, '另一个名字.xlsx'));
    const files = await findFiles(['收', '收/二.xlsx'], cwd);
    expect(await filesAt('另一个名字.xlsx', files, cwd)).toEqual([{ file: '收/二.xlsx', isNamed: true }]);
    expect(await filesAt('没有.xlsx', files, cwd)).toEqual([]);
  });
});
