import { ONE, ZERO } from '../../decimal';
import { alignMentions } from '../../reading/align';
import type { Requirement } from '../../reading/asked';
import { changedFigure } from '../../reading/facts';
import type { FigureFact } from '../../reading/types';
import type { Workings } from '../workings';
import { derived, type Known } from './known';

/** The first sum of the asked kind that is said of all together. */
function totalOf({ fact: { mention } }: Requirement, facts: readonly FigureFact[]): FigureFact | undefined {
  return facts.find(
    (fact) =>
      fact.mention.unit?.group === mention.unit?.group &&
      fact.mention.kind === mention.kind &&
      fact.mention.per === null &&
      fact.share !== 'average' &&
      fact.share !== 'each',
  );
}

/** The only count of heads, where it counts what the sum is asked per. */
function headsOf(per: string | null, total: FigureFact, known: Known, workings: Workings): FigureFact | null {
  const { pool, requirement } = known;
  const heads = pool.filter((fact) => fact.mention.kind === 'count' && fact.mention.value.gt(ZERO) && fact !== total);
  const [head] = heads;
  if (!head || heads.length > 1 || isPerHeadItself(total, requirement, head)) return null;
  return per === null || workings.isPer(per, head.mention.unit?.name ?? '') ? head : null;
}

/** 资助200人，1500元: a sum that lies nearer to what one gets than to what all get is no total. */
function isPerHeadItself(total: FigureFact, { fact }: Requirement, head: FigureFact): boolean {
  const aligned = alignMentions(fact.mention, { ...total.mention, per: fact.mention.per });
  if (!aligned || aligned.target.lte(ZERO)) return false;
  const times = aligned.actual.div(aligned.target);
  return times.times(times).lte(head.mention.value);
}

/** 3天 for what is per head and day: the only time that is counted in the unit asked for. */
function daysCounted(facts: readonly FigureFact[], unit: string): FigureFact | null {
  const [days, ...others] = facts.filter(({ mention }) => mention.kind === 'duration');
  return days?.mention.unit?.name === unit && others.length === 0 && days.mention.value.gt(ZERO) ? days : null;
}

/** 120人共支出3.3万元 where so much per head is asked for; 50人3天 where it is per head and day. */
export function quotientPerHead(known: Known, workings: Workings): FigureFact[] {
  const { requirement, pool } = known;
  const { per, unit } = requirement.fact.mention;
  if ((per === null && !requirement.wantsAverage) || unit === null) return [];
  const total = totalOf(requirement, pool);
  const head = total ? headsOf(per, total, known, workings) : null;
  if (!total || !head) return [];
  const also = per === null ? null : workings.alsoPer(per);
  const days = also === null ? null : daysCounted(pool, also);
  if (also !== null && !days) return [];
  const value = total.mention.value.div(head.mention.value).div(days?.mention.value ?? ONE);
  const from = days ? [total, head, days] : [total, head];
  const text = workings.quotient(total, head, days, value);
  const made = derived('quotient-per-head', from, { value, per, places: 4 }, { ...workings, text });
  return made ? [changedFigure(made, { share: 'average' })] : [];
}
