import type { Sense } from '../../language/cues/index';
import type { Requirement } from '../../reading/asked';
import { changedFigure } from '../../reading/facts';
import type { FigureFact } from '../../reading/types';
import type { Row } from '../context';
import type { Workings } from '../workings';
import { LEVEL_OF_CHANGE, levelOfChange } from './from-base';
import { growthOfLevel, multipleOfTwo } from './growth';
import type { Known } from './known';
import { planAllDone, planMinusMissing, planTimesRate, targetWithDeviation } from './plans';
import { quotientPerHead } from './per-head';
import { membersOfList, products } from './products';
import { REST_OF_WHOLE, restOfWhole } from './rest';
import { complement, rateOfCounts } from './rates';
import { daysOfSpan, monthsOfSpan } from './spans';
import { closingStock, yearLessException } from './stocks';

/** A step, and of which senses the actual must hold one for it to find anything; without senses it is always tried. */
interface Step {
  readonly name: string;
  readonly run: (known: Known, workings: Workings) => FigureFact[];
  readonly needs?: readonly Sense[];
}

/**
 * All steps, changes of dimension before direct answers. Each adds facts; none takes one away.
 * @public a test tries every step where its senses are missing
 */
export const STEPS: readonly Step[] = [
  { name: REST_OF_WHOLE, run: restOfWhole, needs: ['rest'] },
  { name: 'rate-of-counts', run: rateOfCounts },
  { name: 'complement', run: complement },
  { name: 'months-of-span', run: monthsOfSpan },
  { name: 'days-of-span', run: daysOfSpan },
  { name: 'growth-of-level', run: growthOfLevel },
  { name: LEVEL_OF_CHANGE, run: levelOfChange },
  { name: 'multiple-of-two', run: multipleOfTwo },
  { name: 'quotient-per-head', run: quotientPerHead },
  { name: 'products', run: products },
  { name: 'closing-stock', run: closingStock },
  { name: 'year-less-exception', run: yearLessException, needs: ['exception'] },
  { name: 'members-of-list', run: membersOfList },
  { name: 'plan-times-rate', run: planTimesRate, needs: ['of-plan'] },
  { name: 'plan-minus-missing', run: planMinusMissing, needs: ['plan', 'allotted', 'among'] },
  { name: 'plan-all-done', run: planAllDone, needs: ['plan', 'allotted'] },
  {
    name: 'target-with-deviation',
    run: targetWithDeviation,
    needs: ['than-target', 'than-budget', 'than-standard', 'saved', 'late', 'ahead'],
  },
];

/** 101批次, ≥95%: of the only figure, where nothing is said of it and it is of nothing else, nothing follows. */
function standsAlone(facts: readonly FigureFact[], pool: readonly FigureFact[], wanted: FigureFact): boolean {
  const [only] = facts;
  if (!only || pool.length > 1 || facts.length > 1 || only.cues.length > 0) return false;
  const { per, from, rhythm, kind } = only.mention;
  // 3月18日下达，4月25日全部分配: 全部 by itself hides no days.
  if (kind === 'coverage') return false;
  return per === null && from === null && rhythm === null && wanted.mention.unit?.group !== 'month';
}

/** 准确率99.7% for a 差错率: a rate that may be of the other side. */
const mayBeRest = ([only]: readonly FigureFact[], { asked }: Row): boolean =>
  only?.mention.kind === 'percent' && !only.noun.isEmpty && asked.name.restStems.length > 0;

/** Some of the figures of the actual with what follows from them towards the requirement. */
export function derive(requirement: Requirement, facts: readonly FigureFact[], row: Row): readonly FigureFact[] {
  const pool = row.given.text.figures;
  if (standsAlone(facts, pool, requirement.fact) && !mayBeRest(facts, row)) return facts;
  const made: FigureFact[] = [];
  const known: Known = { requirement, asked: row.asked, facts, pool, made, row };
  const { senses } = row.given.text;
  for (const { run, needs } of STEPS) {
    if (needs !== undefined && (senses.size === 0 || !needs.some((sense) => senses.has(sense)))) continue;
    for (const fact of run(known, row.workings))
      made.push(changedFigure(fact, { id: 1000 + facts.length + made.length }));
  }
  return [...facts, ...made];
}
