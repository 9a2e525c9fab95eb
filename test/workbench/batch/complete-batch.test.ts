import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { Cancelled } from '../../../src/taskpane/cancelled';
import { engine, type Engine } from '../../../src/taskpane/engine';
import { Batch, type BatchProgress } from '../../../src/workbench/batch/batch';
import { completeAll, fillableOf } from '../../../src/workbench/batch/complete-batch';
import { openChecked } from '../../../src/workbench/batch/open-checked';
import type { PickedFile } from '../../../src/workbench/batch/picked-files';
import { buildWorkbook } from '../../hosts/xlsx/build';

const bytesOf = (sample: string): Uint8Array =>
  readFileSync(resolve(import.meta.dirname, '../../../assets/samples', sample));
const picked = (path: string, bytes: Uint8Array): PickedFile => ({
  path,
  file: new File([bytes as Uint8Array<ArrayBuffer>], path.slice(path.lastIndexOf('/') + 1)),
});

const blanks = bytesOf('sample-caidian-style.xlsx');
const clean = bytesOf('sample-clean.xlsx');

const open = (file: PickedFile) => openChecked(file, engine);

async function checked(...files: PickedFile[]): Promise<ReturnType<Batch['progress']>['checked']> {
  const batch = new Batch(files, () => Promise.resolve(engine));
  await batch.run();
  return batch.progress().checked;
}

describe('what can be filled in', () => {
  it('is counted over the files that have blanks', async () => {
    const { files, edits } = fillableOf(
      await checked(picked('甲.xlsx', blanks), picked('乙.xlsx', clean), picked('丙.xlsx', new Uint8Array([1, 2, 3]))),
    );
    expect(files.map(({ path }) => path)).toEqual(['甲.xlsx']);
    // F7, D8, E8 and F8; the heading of the notes and three of them
    expect(edits).toBe(8);
  });
});

describe('filling in a list', () => {
  it('packs copies under names of their own in their folders, with a list of what was written', async () => {
    const progress: number[] = [];
    const { zip, files, written, skipped, failed } = await completeAll(
      [picked('乡镇/甲.xlsx', blanks), picked('甲.xlsx', blanks)],
      'zh-CN',
      '补全清单',
      { open, onFile: (done) => progress.push(done) },
    );
    expect([files, skipped, failed, progress]).toEqual([2, 0, [], [1, 2]]);
    const parts = unzipSync(zip);
    expect(Object.keys(parts).sort()).toEqual(['乡镇/甲-已补全.xlsx', '甲-已补全.xlsx', '补全清单.csv'].sort());
    const workbook = await openWorkbook(parts['甲-已补全.xlsx'] ?? new Uint8Array(), '甲.xlsx');
    const cells = workbook.snapshot(workbook.sheets[0]?.id ?? '').cells;
    expect(cells.find(({ row, col }) => row === 6 && col === 5)?.text).toBe('91.75%');
    const list = new TextDecoder('utf-8', { ignoreBOM: true }).decode(parts['补全清单.csv']).split('\r\n');
    expect(list[0]).toBe('\ufeff文件,工作表,单元格,写入内容,说明');
    expect(list.filter((line) => line.startsWith('乡镇/甲.xlsx,自评表,F7,91.75%,'))).toHaveLength(1);
    expect(list.filter((line) => line !== '')).toHaveLength(1 + written);
  });

  it('counts names up where two copies would meet', async () => {
    const { zip } = await completeAll([picked('甲.xls', blanks), picked('甲.xlsx', blanks)], 'zh-CN', '补全清单', {
      open,
      onFile: () => undefined,
    });
    expect(Object.keys(unzipSync(zip)).sort()).toEqual(['甲-已补全-2.xlsx', '甲-已补全.xlsx', '补全清单.csv'].sort());
  });

  it('leaves out protected sheets and says so in the list', async () => {
    const form = [
      ['项目支出绩效自评表'],
      ['资金来源', '预算数（A）', '执行数（B）', '执行率（B/A）'],
      ['拨款', '200', '150'],
      ['一级指标', '三级指标', '年初目标值', '实际完成值'],
      ['产出指标', '巡查', '12次', '12次'],
    ];
    const cells = Object.fromEntries(
      form.flatMap((row, r) =>
        row.map((value, c): [string, { value: string }] => [
          `${String.fromCharCode(65 + c)}${String(r + 1)}`,
          { value },
        ]),
      ),
    );
    const locked = buildWorkbook({ sheets: [{ name: '自评表', cells, isProtected: true }] });
    const { zip, files, written, skipped } = await completeAll([picked('锁.xlsx', locked)], 'zh-CN', '补全清单', {
      open,
      onFile: () => undefined,
    });
    expect([files, written]).toEqual([0, 0]);
    expect(skipped).toBeGreaterThan(0);
    const parts = unzipSync(zip);
    expect(Object.keys(parts)).toEqual(['补全清单.csv']);
    expect(new TextDecoder().decode(parts['补全清单.csv'])).toContain('未写入：');
  });

  it('tells of a file that is no longer what it was, and goes on', async () => {
    const { files, failed, zip } = await completeAll(
      [picked('坏.xlsx', new Uint8Array([1, 2, 3])), picked('甲.xlsx', blanks)],
      'zh-CN',
      '补全清单',
      { open, onFile: () => undefined },
    );
    expect(files).toBe(1);
    expect(failed.map(({ path, reason }) => [path, reason.id])).toEqual([['坏.xlsx', 'host.xlsx.not-a-workbook']]);
    expect(new TextDecoder().decode(unzipSync(zip)['补全清单.csv'])).toMatch(/\r\n坏\.xlsx,,,,未写入：/);
  });
});

describe('filling in a list, stopped', () => {
  const files = ['甲.xlsx', '乙.xlsx', '丙.xlsx'].map((path) => picked(path, blanks));

  async function complete(batch: Batch): Promise<BatchProgress> {
    await batch.completeBy((signal, onFile) =>
      completeAll(files, 'zh-CN', '补全清单', { open: (file) => batch.open(file, signal), onFile, signal }),
    );
    return batch.progress();
  }

  it('between two files: nothing comes of it, and it can be done again', async () => {
    const batch = new Batch(files, () => Promise.resolve(engine));
    const seen: (number | null)[] = [];
    const leave = batch.subscribe(() => {
      const { completing } = batch.progress();
      seen.push(completing);
      if (completing === 1) batch.stopCompleting();
    });
    expect(await complete(batch)).toMatchObject({ completing: null, completed: 'stopped' });
    expect(seen).toEqual([0, 1, null]);
    leave();
    expect(await complete(batch)).toMatchObject({ completing: null, completed: { files: 3, failed: [] } });
  });

  it('in the middle of a file: no file is said to have failed', async () => {
    const check: Engine['check'] = (_snapshots, { signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new Cancelled());
        });
        batch.stopCompleting();
      });
    const batch: Batch = new Batch(files, () => Promise.resolve({ ...engine, check }));
    expect(await complete(batch)).toMatchObject({ completing: null, completed: 'stopped' });
  });

  it('is not stopped by closing the list, which ends the check alone', async () => {
    const batch = new Batch(files, () => Promise.resolve(engine));
    batch.subscribe(() => {
      batch.stop();
    });
    expect(await complete(batch)).toMatchObject({ completed: { files: 3 } });
  });
});
