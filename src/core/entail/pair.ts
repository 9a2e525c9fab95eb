import { alignMentions } from '../reading/align';
import type { Requirement } from '../reading/asked';
import type { FigureFact } from '../reading/types';
import type { Row } from './context';
import { isSameUnit } from './derive/known';
import { roleOf } from './roles';

const NOUN_WEIGHT = 3;
const UNKNOWN_NOUN = 0.25;
const ORDER_WEIGHT = 0.02;
const LEAST_NOUN = 0.2;
const SURE_NOUN = 0.5;

interface Pair {
  readonly requirement: Requirement;
  readonly fact: FigureFact;
  readonly noun: number | null;
  readonly weight: number;
}

function nounOf(fact: FigureFact, requirement: Requirement): number | null {
  const target = requirement.fact;
  const own = fact.noun.likeness(target.noun) ?? fact.verb.likeness(target.noun);
  const verb = fact.verb.likeness(target.verb);
  return own === null ? verb : Math.max(own, verb ?? 0);
}

/** Everything that could answer something, best first. */
function pairsOf(requirements: readonly Requirement[], facts: readonly FigureFact[]): Pair[] {
  const pairs: Pair[] = [];
  requirements.forEach((requirement, r) => {
    facts.forEach((fact, f) => {
      const { product } = requirement;
      const byProduct = product && alignMentions(product.mention, fact.mention);
      const alignment = byProduct ?? alignMentions(requirement.fact.mention, fact.mention);
      if (!alignment) return;
      const wanted = product && byProduct ? product.mention : requirement.fact.mention;
      const noun = nounOf(fact, requirement);
      // 印数600份 answers no 信息100条: another thing in another unit.
      const isOther = noun !== null && noun === 0 && !isSameUnit(fact, requirement.fact) && requirements.length > 1;
      if (isOther && fact.mention.kind === 'count') return;
      const fit = alignment.fit === 'same' ? 0.4 : 0.1;
      const sameUnit = fact.mention.unit?.name === wanted.unit?.name ? 0.2 : 0;
      const sameText = fact.mention.text === requirement.fact.mention.text ? 0.3 : 0;
      const weight = (noun ?? UNKNOWN_NOUN) * NOUN_WEIGHT + fit + sameUnit + sameText - Math.abs(r - f) * ORDER_WEIGHT;
      pairs.push({ requirement, fact, noun, weight });
    });
  });
  return pairs.sort((a, b) => b.weight - a.weight);
}

/**
 * Gives the figures of the actual to the requirements they may answer: every one to a single requirement gets all, of
 * several each gets the result that fits it best, and what is left goes where it fits best. One statement may answer two
 * requirements whose words it repeats (2小时内到达并解决).
 */
export function assign(
  requirements: readonly Requirement[],
  facts: readonly FigureFact[],
  row: Row,
): ReadonlyMap<Requirement, readonly FigureFact[]> {
  const given = new Map<Requirement, FigureFact[]>(requirements.map((requirement) => [requirement, []]));
  const [single] = requirements;
  if (requirements.length === 1 && single) return new Map([[single, facts]]);
  const pairs = pairsOf(requirements, facts);
  const used = new Set<FigureFact>();
  const answered = new Set<Requirement>();
  const take = ({ requirement, fact }: Pair): void => {
    given.get(requirement)?.push(fact);
    used.add(fact);
    answered.add(requirement);
  };
  const isResult = ({ fact, requirement }: Pair): boolean => roleOf(fact, requirement, row.asked) === 'result';
  for (const pair of pairs) {
    const isKnown = (pair.noun ?? UNKNOWN_NOUN) > LEAST_NOUN;
    if (isResult(pair) && isKnown && !used.has(pair.fact) && !answered.has(pair.requirement)) take(pair);
  }
  for (const pair of pairs)
    if (isResult(pair) && (pair.noun ?? 0) > SURE_NOUN && !answered.has(pair.requirement)) take(pair);
  for (const pair of pairs) if (isResult(pair) && !used.has(pair.fact) && !answered.has(pair.requirement)) take(pair);
  for (const pair of pairs) if (!used.has(pair.fact)) take(pair);
  for (const fact of facts) {
    if (used.has(fact)) continue;
    // Figures of other units help to work something out: 120人共支出3.3万元.
    for (const list of given.values()) list.push(fact);
  }
  for (const list of given.values()) list.sort((a, b) => a.id - b.id);
  return given;
}
