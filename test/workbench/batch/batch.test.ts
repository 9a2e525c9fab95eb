import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../../src/taskpane/cancelled';
import { engine, type Engine } from '../../../src/taskpane/engine';
import { Batch } from '../../../src/workbench/batch/batch';
import type { PickedFile } from '../../../src/workbench/batch/picked-files';

const samples = resolve(import.meta.dirname, '../../../assets/samples');

function picked(path: string, content: Uint8Array | string): PickedFile {
  return { path, file: new File([content as BlobPart], path.slice(path.lastIndexOf('/') + 1)) };
}

const sample = (name: string, path: string): PickedFile => picked(path, readFileSync(resolve(samples, name)));
const wrong = sample('sample-caidian-style.xlsx', '乡镇/甲.xlsx');
const clean = sample('sample-clean.xlsx', '乡镇/乙.xlsx');
const broken = picked('丙.xlsx', 'no zip');

const loadEngine = () => Promise.resolve(engine);

describe('a batch', () => {
  it('checks every file in order, whatever happens to one of them', async () => {
    const batch = new Batch([wrong, broken, clean], loadEngine);
    await batch.run();
    const { checked, isRunning } = batch.progress();
    expect(isRunning).toBe(false);
    expect(
      checked
        .flatMap(({ rows }) => rows)
        .map(({ picked: { path }, status, overview }) => [path, status, overview?.errors]),
    ).toEqual([
      ['乡镇/甲.xlsx', 'error', 7],
      ['丙.xlsx', 'unchecked', undefined],
      ['乡镇/乙.xlsx', 'clean', 0],
    ]);
    expect(checked[1]?.rows[0]?.reason?.id).toBe('host.xlsx.not-a-workbook');
    expect(checked[0]?.report.file).toBe('乡镇/甲.xlsx');
  });

  it('says in words that a file can no longer be read', async () => {
    const gone = new File([], '移走了.xlsx');
    Object.defineProperty(gone, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    const batch = new Batch([{ path: '移走了.xlsx', file: gone }], loadEngine);
    await batch.run();
    expect(batch.progress().checked[0]?.rows[0]?.reason?.id).toBe('host.xlsx.file-unreadable');
  });

  it('stops when asked to and goes on where it stopped', async () => {
    // Reading them takes longer than news of them may wait, on the fastest machine as well.
    const slow = Array.from({ length: 40 }, (_, number): PickedFile => {
      const { path, file } = sample('sample-caidian-style.xlsx', `${String(number)}.xlsx`);
      const arrayBuffer = async (): Promise<ArrayBuffer> => {
        await pause(50);
        return wrong.file.arrayBuffer();
      };
      return { path, file: Object.defineProperty(file, 'arrayBuffer', { value: arrayBuffer }) };
    });
    const batch = new Batch(slow, loadEngine);
    const stopAtFirstNews = batch.subscribe(() => {
      if (batch.progress().checked.length > 0) batch.stop();
    });
    await batch.run();
    const stopped = batch.progress();
    expect(stopped.isRunning).toBe(false);
    expect(stopped.checked.length).toBeGreaterThan(0);
    expect(stopped.checked.length).toBeLessThan(slow.length);
    stopAtFirstNews();
    await batch.run();
    expect(batch.progress().checked.map(({ report }) => report.file)).toEqual(batch.files.map(({ path }) => path));
    expect(batch.progress().checked[0]).toBe(stopped.checked[0]);
  });

  it('stops a check at once, and begins with its file when it goes on', async () => {
    let asked = 0;
    const check: Engine['check'] = (snapshots, checking) =>
      asked++ === 1
        ? new Promise((_, reject) => {
            checking.signal?.addEventListener('abort', () => {
              reject(new Cancelled());
            });
            batch.stop();
          })
        : engine.check(snapshots, checking);
    const batch: Batch = new Batch([wrong, clean], () => Promise.resolve({ ...engine, check }));
    await batch.run();
    expect(batch.progress().checked.map(({ report }) => report.file)).toEqual(['乡镇/甲.xlsx']);
    await batch.run();
    expect(batch.progress().checked.map(({ report }) => report.file)).toEqual(['乡镇/甲.xlsx', '乡镇/乙.xlsx']);
  });

  it('keeps no cells of what it has checked', async () => {
    const batch = new Batch([wrong], loadEngine);
    await batch.run();
    expect(batch.progress().checked[0]?.report.sheets.map(({ report }) => report.context)).toEqual([null, null]);
  });
});
