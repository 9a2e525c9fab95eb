import { HUNDRED, ZERO, type Decimal } from '../../decimal';

import type { FigureFact } from '../../reading/types';
import { wayOf } from '../figures';

import { type Workings } from '../workings';
import { derived, rated, type Known } from './known';

const isOfLastYear = ({ mention, cues }: FigureFact): boolean =>
  mention.kind === 'percent' && cues.some(({ sense }) => sense === 'of-last-year');
const tellsGrowth = (fact: FigureFact): boolean => fact.mention.from !== null || isOfLastYear(fact);

/** 为上年的106.5% is a growth of 6.5 %; 由200起升至210起 one of 10起 and of 5 %. */
export function growthOfLevel({ requirement, facts }: Known, workings: Workings): FigureFact[] {
  const grown = facts.filter(tellsGrowth);
  if (grown.length === 0) return [];
  if (!requirement.wantsChange && !requirement.wantsAdded) return [];
  const wanted = wayOf(requirement.fact) ?? requirement.wantedWay ?? 'up';
  const signed = (value: Decimal): Decimal => (wanted === 'down' ? value.times(-1) : value);
  const asksRate = requirement.fact.mention.kind === 'percent' && requirement.fact.mention.unit?.group !== 'points';
  return grown.flatMap((fact) => {
    const { mention } = fact;
    if (isOfLastYear(fact)) {
      const value = signed(mention.value.minus(HUNDRED));
      return rated('growth-of-level', [fact], value, {
        ...workings,
        text: workings.minus(mention.value, HUNDRED, value),
      });
    }
    if (mention.from === null || mention.upper !== null) return [];
    const difference = signed(mention.value.minus(mention.from));
    if (asksRate && mention.kind !== 'percent' && mention.from.gt(ZERO)) {
      const value = difference.div(mention.from).times(HUNDRED);
      return rated('growth-of-level', [fact], value, {
        ...workings,
        text: workings.minus(mention.value, mention.from, value),
      });
    }
    const made = derived(
      'growth-of-level',
      [fact],
      { value: difference },
      { ...workings, text: workings.minus(mention.value, mention.from, difference) },
    );
    return made ? [made] : [];
  });
}
