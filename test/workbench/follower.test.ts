import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Follower, type ReadableHandle } from '../../src/workbench/follower';

/** A file on a disk that other programs save. */
class DiskFile implements ReadableHandle {
  readonly kind = 'file';
  isBusy = false;
  constructor(private text: string) {}
  #savedAt = 1;
  save(text: string): void {
    this.text = text;
    this.#savedAt++;
  }
  now(): File {
    return new File([this.text], '甲.xlsx', { lastModified: this.#savedAt });
  }
  getFile(): Promise<File> {
    return this.isBusy ? Promise.reject(new Error('NotReadableError')) : Promise.resolve(this.now());
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const A_WHILE = 5_000;

async function followed(onSaved: (text: string) => boolean) {
  const disk = new DiskFile('一');
  const told: string[] = [];
  const follower = new Follower(disk, disk.now(), async (file) => {
    const text = await file.text();
    told.push(text);
    return onSaved(text);
  });
  await vi.advanceTimersByTimeAsync(A_WHILE);
  return { disk, told, follower };
}

describe('following a file', () => {
  it('tells of each save once, and of nothing else', async () => {
    const { disk, told } = await followed(() => true);
    expect(told).toEqual([]);
    disk.save('二');
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect(told).toEqual(['二']);
    disk.save('三');
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect(told).toEqual(['二', '三']);
  });

  it('waits while the file cannot be read, and asks again for what could not be taken', async () => {
    let isWhole = false;
    const { disk, told } = await followed(() => isWhole);
    disk.isBusy = true;
    disk.save('二');
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect(told).toEqual([]);
    disk.isBusy = false;
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect(told.length).toBeGreaterThan(1);
    isWhole = true;
    await vi.advanceTimersByTimeAsync(A_WHILE);
    const { length } = told;
    await vi.advanceTimersByTimeAsync(A_WHILE);
    expect(told).toHaveLength(length);
  });

  it('looks at once when somebody comes back, and never again after it was stopped', async () => {
    const { disk, told, follower } = await followed(() => true);
    disk.save('二');
    await follower.look();
    expect(told).toEqual(['二']);
    follower.stop();
    disk.save('三');
    await vi.advanceTimersByTimeAsync(A_WHILE);
    await follower.look();
    expect(told).toEqual(['二']);
  });
});
