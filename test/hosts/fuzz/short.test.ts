import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attempts, goodWorkbooks, run, type Attempt, type Finding } from './campaign';

const SEED = 20_241_130;
const ATTEMPTS = 160;
const FOUND = 'test/hosts/fuzz/found';

const good = goodWorkbooks();

async function problemOf(attempt: Attempt): Promise<Finding | null> {
  const result = await run(attempt, good);
  return 'problem' in result ? result : null;
}

describe('damaged and strange workbooks', () => {
  it(`${ATTEMPTS} attempts at four levels break no promise (seed ${SEED})`, async () => {
    const outcomes = new Set<string>();
    let count = 0;
    for (const attempt of attempts(SEED, [...good.keys()])) {
      if (count++ === ATTEMPTS) break;
      const result = await run(attempt, good);
      if ('problem' in result) expect.fail(JSON.stringify(result));
      outcomes.add(`${attempt.level} ${result.outcome}`);
    }
    // The run means something only when workbooks of every level still reach the end.
    expect(outcomes).toEqual(
      new Set([...outcomes, 'bytes refused', 'xml completed', 'cells completed', 'text completed']),
    );
  }, 120_000);

  const kept = existsSync(FOUND) ? readdirSync(FOUND) : [];
  it.each(kept)('what a long run once found stays mended: %s', async (name) => {
    const { attempt } = JSON.parse(readFileSync(join(FOUND, name), 'utf8')) as Finding;
    expect(await problemOf(attempt)).toBeNull();
  });
});
