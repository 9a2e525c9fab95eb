import { describe, expect, it } from 'vitest';
import { KINDS } from './generate';
import { LAWS, tryLaw } from './laws';
import { failures, FLOORS, tally } from './measure';

describe('the engine on generated families', () => {
  it.each(KINDS.map((kind) => [kind.title, kind] as const))('%s', (_, kind) => {
    const { right, calledMet, falseAlarms } = tally(kind);
    const simplest = kind.families
      .flatMap((family) => failures(family))
      .map(({ family, fault, simplest: { asked }, verdict }) =>
        [family, fault, asked.indicator, asked.target, asked.actual, verdict].join(' | '),
      )
      .join('\n');
    expect(right.percent, simplest).toBeGreaterThanOrEqual(FLOORS.right);
    expect(calledMet.percent, simplest).toBeLessThanOrEqual(FLOORS.calledMet);
    expect(falseAlarms.percent, simplest).toBeLessThanOrEqual(FLOORS.falseAlarms);
  });

  it.each(LAWS.map((law) => [law.title, law] as const))('%s', (_, law) => {
    const { broken, simplest } = tryLaw(law);
    expect(broken, JSON.stringify(simplest)).toBe(0);
  });
});
