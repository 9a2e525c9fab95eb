import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { followed, type BatchEnd } from '../../src/cli/batch/batch';
import type { CommandIo } from '../../src/cli/io';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function io(onInterrupt: CommandIo['onInterrupt']): CommandIo {
  return {
    stdout: () => Promise.resolve(),
    stderr: () => undefined,
    stdin: () => Readable.from([]),
    cwd: '/',
    env: {},
    isTerminal: false,
    isErrorTerminal: false,
    columns: 80,
    onInterrupt,
  };
}

it('keeps no result of a batch once it was taken', async () => {
  const taken: WeakRef<object>[] = [];
  let alive = Number.NaN;
  async function* results(): AsyncGenerator<object> {
    for (let number = 0; number < 20; number++) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      yield { number };
    }
    collectGarbage();
    alive = taken.filter((result) => result.deref()).length;
  }
  const end: BatchEnd = { isStopped: false, ownReports: 0 };
  const batch = followed(results(), { count: null, locale: 'zh-CN', io: io(() => () => undefined) }, end);
  for await (const result of batch) taken.push(new WeakRef(result));
  expect(taken).toHaveLength(20);
  // The last ones may still be on the stack.
  expect(alive).toBeLessThan(5);
});

it('ends at once when the user stops while a file is being checked', async () => {
  let stop: () => void = () => undefined;
  const waiting = io((interrupt) => {
    stop = interrupt;
    return () => undefined;
  });
  async function* results(): AsyncGenerator<number> {
    yield 1;
    stop();
    await new Promise(() => undefined);
  }
  const end: BatchEnd = { isStopped: false, ownReports: 0 };
  const seen: number[] = [];
  for await (const result of followed(results(), { count: null, locale: 'zh-CN', io: waiting }, end)) seen.push(result);
  expect(seen).toEqual([1]);
  expect(end.isStopped).toBe(true);
});
