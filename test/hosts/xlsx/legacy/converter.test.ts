import { afterEach, describe, expect, it, vi } from 'vitest';
import { convertInThread, setConverter, stopConverter } from '../../../../src/hosts/xlsx/legacy/converter';

/** A thread that takes so long for each file, counted on the clock of the test. */
function threadThatTakes(milliseconds: number): { stopped: number } {
  const seen = { stopped: 0 };
  setConverter(({ onReady, onDone }) => {
    setTimeout(onReady, 1);
    return {
      post: () => {
        setTimeout(() => {
          onDone({ bytes: new Uint8Array(1) });
        }, milliseconds);
      },
      stop: () => {
        seen.stopped++;
      },
    };
  });
  return seen;
}

describe('converting old workbooks in a thread', () => {
  afterEach(() => {
    stopConverter();
    vi.useRealTimers();
  });

  it('waits for a good file on a machine that has its hands full', async () => {
    vi.useFakeTimers();
    const seen = threadThatTakes(8_000);
    const conversion = convertInThread(new Uint8Array(30_000));
    await vi.advanceTimersByTimeAsync(8_100);
    expect(await conversion).toHaveProperty('bytes');
    expect(seen.stopped).toBe(0);
  });

  it('stops a thread that does not come back', async () => {
    vi.useFakeTimers();
    const seen = threadThatTakes(3_600_000);
    const conversion = convertInThread(new Uint8Array(30_000));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await conversion).toHaveProperty('problem');
    expect(seen.stopped).toBe(1);
  });
});
