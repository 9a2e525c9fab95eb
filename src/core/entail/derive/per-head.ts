import { ZERO } from '../../decimal';
import { A_DAY, SCALED_THINGS } from '../../language/rhythms';
import { alignMentions } from '../../reading/align';
import { namesPeople } from '../../reading/acts';
import type { Requirement } from '../../reading/asked';
import { changedFigure } from '../../reading/facts';
import type { FigureFact } from '../../reading/types';
import type { Workings } from '../workings';
import { derived, onlyTime, type Known } from './known';

/** The first sum of the asked kind that is said of all together. */
function totalOf({ fact: { mention } }: Requirement, facts: readonly FigureFact[]): FigureFact | undefined {
  return facts.find(
    (fact) =>
      fact.mention.unit?.group === mention.unit?.group &&
      fact.mention.kind === mention.kind &&
      (mention.kind !== 'count' || fact.mention.unit?.name === mention.unit?.name) &&
      fact.mention.per === null &&
      fact.share !== 'average' &&
      fact.share !== 'each',
  );
}

/** Heads, or kilometres where it is asked per kilometre. */
function countsHeads({ mention, noun, verb }: FigureFact, per: string | null): boolean {
  // 常住人口26万.
  if (mention.kind === 'number') return [noun, verb].some(namesPeople);
  return mention.kind === 'count' || (mention.kind === 'measure' && mention.unit?.name === per);
}

/** The only count of heads, where it counts what the sum is asked per. */
function headsOf(per: string | null, total: FigureFact, known: Known, workings: Workings): FigureFact | null {
  const { pool, requirement } = known;
  const heads = pool.filter((fact) => fact !== total && fact.mention.value.gt(ZERO) && countsHeads(fact, per));
  const [head] = heads;
  if (!head || heads.length > 1 || isPerHeadItself(total, requirement, head)) return null;
  const unit = head.mention.unit?.name ?? '';
  const isCounted = per === null || workings.isPer(per, unit) || isCountedInTarget(head, known);
  return isCounted ? head : null;
}

/** 6所 of 每校 where the target counts 6所 as well. */
function isCountedInTarget({ mention }: FigureFact, { asked }: Known): boolean {
  return asked.target.figures.some(
    (fact) =>
      fact.mention.kind === 'count' && fact.mention.per === null && fact.mention.unit?.name === mention.unit?.name,
  );
}

/** 资助200人，1500元: a sum that lies nearer to what one gets than to what all get is no total. */
function isPerHeadItself(total: FigureFact, { fact }: Requirement, head: FigureFact): boolean {
  const aligned = alignMentions(fact.mention, { ...total.mention, per: fact.mention.per });
  if (!aligned || aligned.target.lte(ZERO)) return false;
  const times = aligned.actual.div(aligned.target);
  // 25万人 are 250 times a thousand.
  const scale = SCALED_THINGS.get(fact.mention.per ?? '')?.times ?? 1;
  return times.times(times).lte(head.mention.value.div(scale));
}

/** 365天共766.5万吨 where so much a day is asked for: the only figure beside the sum. */
function daysOfAll({ requirement, pool, asked }: Known): FigureFact[] | null {
  if (requirement.fact.mention.per !== null || ![...asked.asksFor.words].some((word) => A_DAY.has(word))) return null;
  const days = pool.length === 2 ? onlyTime(pool, '天') : null;
  return days?.mention.value.gt(ZERO) ? [days] : null;
}

/** The heads, and where it is per head and day the days, that a sum is divided by; null where one is not told. */
function divisorsOf(per: string | null, total: FigureFact, known: Known, workings: Workings): FigureFact[] | null {
  const head = headsOf(per, total, known, workings);
  if (!head) return null;
  const also = per === null ? null : workings.alsoPer(per);
  if (also === null) return [head];
  const days = onlyTime(known.pool, also);
  return days?.mention.value.gt(ZERO) ? [head, days] : null;
}

/** 户均年增收3420元，村集体9.1万元 for 户均3000元: what is said per head is no sum to be divided. */
const saysPerHead = ({ mention, share }: FigureFact, { fact: target }: Requirement): boolean =>
  mention.kind === target.mention.kind &&
  mention.unit?.group === target.mention.unit?.group &&
  (target.mention.per === null
    ? share === 'average' && target.share === 'average'
    : mention.per === target.mention.per);

/** A sum and something to divide it by, and no figure per head. */
const mayBeDivided = ({ pool, facts, requirement }: Known): boolean =>
  pool.length > 1 && !facts.some((fact) => saysPerHead(fact, requirement));

/** 120人共支出3.3万元 where so much per head is asked for; 50人3天 where it is per head and day; 365天共766.5万吨 a day. */
export function quotientPerHead(known: Known, workings: Workings): FigureFact[] {
  const { requirement, pool } = known;
  const { per, unit } = requirement.fact.mention;
  if (unit === null || !mayBeDivided(known)) return [];
  const total = totalOf(requirement, pool);
  // The average is asked for last: for it the name has to be read.
  if (!total || (per === null && !requirement.wantsAverage)) return [];
  const heads = SCALED_THINGS.get(per ?? '')?.thing ?? per;
  const divisors = daysOfAll(known) ?? divisorsOf(heads, total, known, workings);
  if (!divisors) return [];
  const scale = SCALED_THINGS.get(per ?? '')?.times ?? 1;
  const value = divisors.reduce((rest, { mention }) => rest.div(mention.value), total.mention.value).times(scale);
  const text = workings.quotient(total, divisors, value);
  const made = derived('quotient-per-head', [total, ...divisors], { value, per, places: 4 }, { ...workings, text });
  return made ? [changedFigure(made, { share: 'average' })] : [];
}
