import { expect, it } from 'vitest';
import { STEPS } from '../../../src/core/entail/derive/index';
import { DEFAULT_COMPARISON_SETTINGS, readRow } from '../../../src/core/judgement';
import { loadSpecs } from '../../specs/load';

interface PairSpec {
  level2: string;
  indicator: string;
  target: string;
  actual: string;
}

const rows = loadSpecs<PairSpec>('pairs.json').map((spec) =>
  readRow({ level1: '', ...spec }, DEFAULT_COMPARISON_SETTINGS),
);

it.each(STEPS.filter(({ needs }) => needs !== undefined))(
  'the step $name finds nothing where the actual holds none of the senses it needs, and something elsewhere',
  ({ needs = [], run }) => {
    let found = 0;
    for (const row of rows) {
      const { figures, senses } = row.given.text;
      const isTried = needs.some((sense) => senses.has(sense));
      for (const requirement of row.asked.requirements) {
        const made = run({ requirement, asked: row.asked, facts: figures, pool: figures, made: [], row }, row.workings);
        if (isTried) found += made.length;
        else expect(made, row.given.text.original).toEqual([]);
      }
    }
    expect(found).toBeGreaterThan(0);
  },
);
