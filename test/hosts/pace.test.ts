import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Steps } from '../../src/core/steps';
import { paced } from '../../src/hosts/pace';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Every look at the clock says that so many milliseconds went by. */
function clock(step: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += step));
}

/** Work of some steps; at its end something waits to be drawn. */
function* work(count: number, seen: { isDrawn: boolean }): Steps<string> {
  for (let step = 1; step < count; step++) yield step / count;
  setTimeout(() => (seen.isDrawn = true));
  return '完成';
}

describe('long work', () => {
  it('lets the page be drawn between its slices, and before its result is used', async () => {
    clock(100);
    const seen = { isDrawn: false };
    const told: number[] = [];
    expect(await paced(work(4, seen), { onProgress: (done) => told.push(done) })).toBe('完成');
    expect(told).toEqual([0.25, 0.5, 0.75]);
    expect(seen.isDrawn).toBe(true);
  });

  it('is done at once when it takes no time', async () => {
    clock(0);
    const seen = { isDrawn: false };
    expect(await paced(work(4, seen), { onProgress: () => expect.unreachable() })).toBe('完成');
    expect(seen.isDrawn).toBe(false);
  });

  it('is given up between two slices', async () => {
    clock(100);
    const told: number[] = [];
    const answer = await paced(work(9, { isDrawn: false }), {
      onProgress: (done) => told.push(done),
      isWanted: () => told.length < 2,
    });
    expect([answer, told.length]).toEqual([null, 2]);
  });
});
