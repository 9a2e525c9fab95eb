import { HUNDRED, ZERO } from '../../decimal';
import type { ClaimFact, FigureFact } from '../../reading/types';
import { ratioText, type Workings } from '../workings';
import { COUNTABLE, derived, holdsFigure, isSameUnit, rated, type Known } from './known';

/** The step's name: what it made leaves no rate of counts to be looked for. */
export const REST_OF_WHOLE = 'rest-of-whole';

/** 其余均为中级以上: says something of all that was not counted. */
const isOfRest = ({ cues, polarity, certainty }: ClaimFact): boolean =>
  polarity === 'affirmed' && certainty === 'stated' && cues.some(({ sense }) => sense === 'rest');

/** How well the words fit what is asked for. */
const fits = (words: ClaimFact['verb'], { asked }: Known): number => words.foundIn(asked.context);

/** The whole, and the parts of it that were counted. */
function countedOf({ pool }: Known): { readonly whole: FigureFact; readonly parts: readonly FigureFact[] } | null {
  const counts = pool.filter(({ mention }) => COUNTABLE.has(mention.kind) && mention.per === null);
  const [whole, ...parts] = counts;
  if (!whole || parts.length === 0 || !parts.every((part) => isSameUnit(part, whole))) return null;
  return { whole, parts };
}

/** 35人中初级16人，其余均为中级以上: the whole less what was counted, where the rest is what is asked for. */
export function restOfWhole(known: Known, workings: Workings): FigureFact[] {
  const { requirement, row } = known;
  const claim = row.given.text.cued.find(isOfRest);
  const counted = claim ? countedOf(known) : null;
  if (!claim || !counted || holdsFigure(known.pool, claim.clause)) return [];
  const { whole, parts } = counted;
  if (parts.some((part) => fits(part.noun.isEmpty ? part.verb : part.noun, known) >= fits(claim.verb, known)))
    return [];
  const left = parts.reduce((rest, { mention }) => rest.minus(mention.value), whole.mention.value);
  if (left.lt(ZERO) || whole.mention.value.lte(ZERO)) return [];
  const { kind } = requirement.fact.mention;
  if (kind === 'percent') {
    const value = left.div(whole.mention.value).times(HUNDRED);
    return rated(REST_OF_WHOLE, [whole, ...parts], value, {
      ...workings,
      text: ratioText(left, whole.mention.value, value),
    });
  }
  if (!isSameUnit(requirement.fact, whole)) return [];
  const text = workings.minus(whole.mention.value, whole.mention.value.minus(left), left);
  const made = derived(REST_OF_WHOLE, [whole, ...parts], { value: left }, { ...workings, text });
  return made ? [made] : [];
}
