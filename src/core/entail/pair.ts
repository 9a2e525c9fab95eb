import { alignMentions } from '../reading/align';
import type { Requirement } from '../reading/asked';
import type { FigureFact } from '../reading/types';
import type { Row } from './context';
import { areDealtTogether, isSameUnit } from './derive/known';
import { judgePair } from './figures';
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

/** 印数600份 answers no 信息100条: another thing in another unit. */
function countsOther(fact: FigureFact, { fact: target }: Requirement, noun: number | null): boolean {
  return noun === 0 && fact.mention.kind === 'count' && !isSameUnit(fact, target);
}

/** 育婴58人 is none of 三个工种 where 200人 are asked for as well: counted as another demand is. */
function countsAnother(fact: FigureFact, own: Requirement, requirements: readonly Requirement[]): boolean {
  if (requirements.length < 2 || fact.mention.kind !== 'count' || own.fact.mention.kind !== 'count') return false;
  if (own.product !== null || isSameUnit(fact, own.fact)) return false;
  return requirements.some((other) => other !== own && isSameUnit(fact, other.fact));
}

/** How well a figure answers a requirement; null when it cannot. `distance` is how far apart their places are. */
function pairOf(requirement: Requirement, fact: FigureFact, distance: number, isOnly: boolean): Pair | null {
  const { product, fact: target } = requirement;
  const byProduct = product && alignMentions(product.mention, fact.mention);
  const alignment = byProduct ?? alignMentions(target.mention, fact.mention);
  if (!alignment) return null;
  const noun = nounOf(fact, requirement);
  if (!isOnly && countsOther(fact, requirement, noun)) return null;
  const wanted = product && byProduct ? product.mention : target.mention;
  const fit = alignment.fit === 'same' ? 0.4 : 0.1;
  const sameUnit = fact.mention.unit?.name === wanted.unit?.name ? 0.2 : 0;
  const sameText = fact.mention.text === target.mention.text ? 0.3 : 0;
  const weight = (noun ?? UNKNOWN_NOUN) * NOUN_WEIGHT + fit + sameUnit + sameText - distance * ORDER_WEIGHT;
  return { requirement, fact, noun, weight };
}

/** Everything that could answer something, best first. */
function pairsOf(requirements: readonly Requirement[], facts: readonly FigureFact[]): Pair[] {
  const pairs: Pair[] = [];
  requirements.forEach((requirement, r) => {
    facts.forEach((fact, f) => {
      if (countsAnother(fact, requirement, requirements)) return;
      const pair = pairOf(requirement, fact, Math.abs(r - f), requirements.length === 1);
      if (pair) pairs.push(pair);
    });
  });
  return pairs.sort((a, b) => b.weight - a.weight);
}

/** Which figures were given to which requirements so far. */
class Assignment {
  readonly given: Map<Requirement, FigureFact[]>;
  readonly #used = new Set<FigureFact>();
  readonly #answered = new Set<Requirement>();

  constructor(requirements: readonly Requirement[]) {
    this.given = new Map(requirements.map((requirement) => [requirement, []]));
  }

  take({ requirement, fact }: Pair): void {
    this.given.get(requirement)?.push(fact);
    this.#used.add(fact);
    this.#answered.add(requirement);
  }

  isUsed(fact: FigureFact): boolean {
    return this.#used.has(fact);
  }

  isAnswered(requirement: Requirement): boolean {
    return this.#answered.has(requirement);
  }

  /** Takes each pair that may be taken when its turn comes. */
  takeAll(pairs: readonly Pair[], mayTake: (pair: Pair) => boolean): void {
    for (const pair of pairs) if (mayTake(pair)) this.take(pair);
  }

  /** Figures of other units help to work something out: 120人共支出3.3万元. */
  giveRest(facts: readonly FigureFact[]): void {
    for (const fact of facts) {
      if (this.isUsed(fact)) continue;
      for (const list of this.given.values()) list.push(fact);
    }
    for (const list of this.given.values()) list.sort((a, b) => a.id - b.id);
  }
}

/** 国内学术会议3次 is none of 国际学术会议1次: by its words it answers another demand clearly better. */
function isNearerTo({ fact, noun, requirement }: Pair, pairs: readonly Pair[]): boolean {
  return pairs.some(
    (other) => other.fact === fact && other.requirement !== requirement && (other.noun ?? 0) > (noun ?? 0) + CLEARLY,
  );
}

const CLEARLY = 0.15;

/** Counted as what was taken already, which by itself is too few. */
function isFurtherPart({ requirement, fact, noun }: Pair, assignment: Assignment, { settings }: Row): boolean {
  const [taken] = assignment.given.get(requirement) ?? [];
  if (!taken || requirement.direction !== 'higher' || !isSameUnit(taken, fact)) return false;
  if ((noun ?? UNKNOWN_NOUN) <= LEAST_NOUN && !areDealtTogether(taken, fact)) return false;
  return judgePair(requirement, taken, settings)?.outcome === 'short';
}

/** Named by a demand for a part of what this one asks for. */
const isPartAsked = ({ fact, requirement }: Pair, requirements: readonly Requirement[]): boolean =>
  requirement.fact.share !== 'part' &&
  requirements.some(
    (other) =>
      other.fact.share === 'part' &&
      isSameUnit(other.fact, requirement.fact) &&
      !other.fact.noun.isEmpty &&
      fact.noun.includes(other.fact.noun),
  );

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
  const [single] = requirements;
  if (requirements.length === 1 && single) return new Map([[single, facts]]);
  const assignment = new Assignment(requirements);
  const pairs = pairsOf(requirements, facts);
  const results = pairs.filter(({ fact, requirement }) => roleOf(fact, requirement, row.asked) === 'result');
  const isFree = ({ fact, requirement }: Pair): boolean =>
    !assignment.isUsed(fact) && !assignment.isAnswered(requirement);
  assignment.takeAll(results, (pair) => (pair.noun ?? UNKNOWN_NOUN) > LEAST_NOUN && isFree(pair));
  assignment.takeAll(
    results,
    (pair) => (pair.noun ?? 0) > SURE_NOUN && !assignment.isAnswered(pair.requirement) && !isNearerTo(pair, results),
  );
  // 由87%提高到90.5% for 提高3个百分点，达到90%: from where to where says both.
  assignment.takeAll(
    results,
    ({ fact, requirement }) => fact.mention.from !== null && !assignment.isAnswered(requirement),
  );
  // 夏、冬装各85套 answers both.
  assignment.takeAll(
    results,
    ({ fact, requirement }) =>
      fact.share === 'each' &&
      fact.members > 1 &&
      isSameUnit(fact, requirement.fact) &&
      !assignment.isAnswered(requirement),
  );
  assignment.takeAll(results, isFree);
  // 国家标准2项、行业标准3项 for 国家、行业标准5项: what falls short by itself takes the parts that fit it best.
  assignment.takeAll(results, (pair) => !assignment.isUsed(pair.fact) && isFurtherPart(pair, assignment, row));
  // 博士3名、正高2名 for 5名，其中博士3名: what answers a part is of the whole as well.
  assignment.takeAll(results, (pair) => isPartAsked(pair, requirements) && isFurtherPart(pair, assignment, row));
  assignment.takeAll(pairs, ({ fact }) => !assignment.isUsed(fact));
  assignment.giveRest(facts);
  return assignment.given;
}
