import type { CueTable } from '../language/cues/index';

/** Which senses end the reach of which; a table of senses, no words. */
export const STOPPED_BY: Readonly<Partial<Record<CueTable['sense'], ReadonlySet<CueTable['sense']>>>> = {
  plan: new Set(['done', 'expected', 'missing']),
  allotted: new Set(['done', 'expected']),
  expected: new Set(['this-year']),
  'other-year': new Set(['this-year']),
  cumulative: new Set(['this-year']),
  rung: new Set(['done']),
  base: new Set(['done', 'rung', 'opposite']),
  missing: new Set(['done']),
  total: new Set([]),
  opposite: new Set(['done']),
  exception: new Set([]),
  denied: new Set(['remainder']),
};
