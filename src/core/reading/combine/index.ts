import type { Draft } from '../mentions/draft';
import { joinCompounds } from './compounds';
import { joinGrowth } from './from-to';
import { markNamedPlaces } from './named-places';
import { joinFrequencies } from './rhythms';
import { shareBounds, shareUnits } from './shared-units';

/** What the sentence alone decides about figures that stand together, in this order. */
const STEPS: readonly {
  readonly name: string;
  readonly run: (text: string, drafts: readonly Draft[]) => readonly Draft[];
}[] = [
  // 2小时10分 before anything asks how often or from what to what.
  { name: 'compounds', run: joinCompounds },
  { name: 'shared-units', run: shareUnits },
  { name: 'shared-bounds', run: shareBounds },
  { name: 'named-places', run: markNamedPlaces },
  { name: 'rhythms', run: joinFrequencies },
  { name: 'from-to', run: joinGrowth },
];

/** Runs all steps. Each takes figures together or leaves them as they are; none drops one. */
export function combine(text: string, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length === 0) return drafts;
  let current = drafts;
  for (const step of STEPS) current = step.run(text, current);
  return current;
}
