import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as Cues from '../../../src/core/language/cues/index';
import type { CueEntry, CueTable } from '../../../src/core/language/cues/index';
import { loadSpecs } from '../../specs/load';
import type { ExpectedText } from './notation';

const TABLES = '../../../src/core/language/cues/index';
const STOPS = '../../../src/core/reading/stops';
const scope = loadSpecs<ExpectedText>('scope.json');

/** How many rows of scope.json are read otherwise than written by the modules as they are mocked now. */
async function misreadRows(): Promise<number> {
  const { misread } = await import('./notation');
  return scope.filter((row) => misread(row).length > 0).length;
}

/** Every cue reaches all figures of its clause, however far. */
function withoutReach(original: typeof Cues): object {
  const loose = (table: CueTable | null): CueTable | null => {
    if (table === null || table.sense === 'nothing') return table;
    const { sense, words, rung, way } = table;
    return { sense, words, reach: 'clause', ...(rung ? { rung } : {}), ...(way ? { way } : {}) };
  };
  const entry = ({ anywhere, atEnd }: CueEntry): CueEntry => ({ anywhere: loose(anywhere), atEnd: loose(atEnd) });
  const cues: typeof original.cues = {
    ...original.cues,
    matchAt(text, at, until) {
      const found = original.cues.matchAt(text, at, until);
      return found && { ...found, value: entry(found.value) };
    },
  };
  return { ...original, cues };
}

afterEach(() => {
  vi.doUnmock(TABLES);
  vi.doUnmock(STOPS);
  vi.resetModules();
});

describe('the rows of scope.json', () => {
  it('fail by the dozen when cues reach as far as they like', async () => {
    const before = await misreadRows();
    vi.resetModules();
    vi.doMock(TABLES, async (original) => withoutReach(await original<typeof Cues>()));
    expect((await misreadRows()) - before).toBeGreaterThanOrEqual(20);
  });

  it('fail when nothing stops a cue', async () => {
    const before = await misreadRows();
    vi.resetModules();
    vi.doMock(STOPS, () => ({ STOPPED_BY: {} }));
    expect(await misreadRows()).toBeGreaterThan(before);
  });
});
