import { changedFigure } from '../../reading/facts';
import type { FigureFact } from '../../reading/types';
import type { Workings } from '../workings';
import { growthOfLevel, monthsOfSpan } from './growth';
import type { Known } from './known';
import { planAllDone, planMinusMissing, planTimesRate, targetWithDeviation } from './plans';
import { products, quotientPerHead } from './products';
import { complement, rateOfCounts } from './rates';

/** All steps, changes of dimension before direct answers. Each adds facts; none takes one away. */
const STEPS: readonly { readonly name: string; readonly run: (known: Known, workings: Workings) => FigureFact[] }[] = [
  { name: 'rate-of-counts', run: rateOfCounts },
  { name: 'complement', run: complement },
  { name: 'months-of-span', run: monthsOfSpan },
  { name: 'growth-of-level', run: growthOfLevel },
  { name: 'quotient-per-head', run: quotientPerHead },
  { name: 'products', run: products },
  { name: 'plan-times-rate', run: planTimesRate },
  { name: 'plan-minus-missing', run: planMinusMissing },
  { name: 'plan-all-done', run: planAllDone },
  { name: 'target-with-deviation', run: targetWithDeviation },
];

/** The figures of the actual with what follows from them towards the requirement. */
export function derive(known: Known, workings: Workings): readonly FigureFact[] {
  const all = [...known.facts];
  for (const { run } of STEPS) {
    for (const fact of run(known, workings)) all.push(changedFigure(fact, { id: 1000 + all.length }));
  }
  return all;
}
