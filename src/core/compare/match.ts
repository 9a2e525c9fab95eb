import { alignQuantities } from '../quantity/convert';
import type { Quantity } from '../quantity/index';
import { likeness } from './similarity';

/** A target quantity with the quantities of the actual that may answer it, best group first. */
export interface Match {
  readonly target: Quantity;
  /** Several only when the text does not tell them apart. */
  readonly candidates: readonly Quantity[];
  /** The nouns of both sides have nothing in common. */
  readonly nounsClash: boolean;
}

/** More than this per cell is no cell a person wrote. */
export const MOST_QUANTITIES = 60;

function sharesCharacter(a: string, b: string): boolean {
  for (const unit of a) if (b.includes(unit)) return true;
  return false;
}

function clash(target: Quantity, actual: Quantity, indicator: string): boolean {
  if (actual.noun === '' || target.kind === 'coverage' || sharesCharacter(actual.noun, `${target.noun}${indicator}`))
    return false;
  // A rate is named by its own word: 完成率 does not answer 满意度.
  return target.noun !== '' || (actual.kind === 'percent' && /[率度比]/.test(actual.noun));
}

function score(target: Quantity, actual: Quantity, context: string): number {
  const fit = alignQuantities(target, actual)?.fit === 'same' ? 0.15 : 0;
  const sameUnit = target.unit?.name === actual.unit?.name ? 0.1 : 0;
  const sameValue = target.value.eq(actual.value) && target.kind === actual.kind ? 0.1 : 0;
  const noun = likeness(actual.noun, context) ?? 0.3;
  return noun + fit + sameUnit + sameValue;
}

function aloneMatch(target: Quantity, pool: readonly Quantity[], indicator: string): Match | null {
  let candidates = pool.filter((actual) => alignQuantities(target, actual) !== null);
  const figures = candidates.filter((actual) => actual.kind !== 'coverage' && actual.kind !== 'zero-event');
  if (figures.length > 0) candidates = figures;
  const whole = candidates.filter((actual) => !actual.isPart);
  if (whole.length > 0) candidates = whole;
  const totals = candidates.filter((actual) => actual.isTotal);
  if (totals.length > 0) candidates = totals;
  const [only] = candidates;
  if (!only) return null;
  if (candidates.length === 1) return { target, candidates, nounsClash: clash(target, only, indicator) };
  const context = `${target.noun} ${indicator}`;
  const scores = candidates.map((actual) => score(target, actual, context));
  const best = Math.max(...scores);
  const group = candidates.filter((_, i) => (scores[i] ?? 0) > best - 0.25);
  const first = group[0];
  return first
    ? { target, candidates: group, nounsClash: group.every((actual) => clash(target, actual, indicator)) }
    : null;
}

interface Pair {
  readonly t: number;
  readonly a: number;
  readonly weight: number;
}

/** Pairs several targets with several actuals by unit, noun and order; each actual answers once, if it can. */
function manyMatches(targets: readonly Quantity[], pool: readonly Quantity[], indicator: string): (Match | null)[] {
  const pairs: Pair[] = [];
  targets.forEach((target, t) => {
    pool.forEach((actual, a) => {
      const alignment = alignQuantities(target, actual);
      if (!alignment) return;
      const noun = likeness(actual.noun, target.noun);
      const fit = alignment.fit === 'same' ? 0.4 : 0.1;
      const sameText = actual.text === target.text ? 0.3 : 0;
      pairs.push({ t, a, weight: (noun ?? 0.25) * 3 + fit + sameText - Math.abs(t - a) * 0.02 });
    });
  });
  pairs.sort((x, y) => y.weight - x.weight);
  const answers = new Map<number, number>();
  const used = new Set<number>();
  const nounOf = ({ t, a }: Pair): number | null => likeness(pool[a]?.noun ?? '', targets[t]?.noun ?? '');
  const take = (pair: Pair): void => {
    answers.set(pair.t, pair.a);
    used.add(pair.a);
  };
  for (const pair of pairs) if (!answers.has(pair.t) && !used.has(pair.a) && (nounOf(pair) ?? 0.25) > 0.2) take(pair);
  // One statement may answer two targets: 2小时内到达并解决.
  for (const pair of pairs) if (!answers.has(pair.t) && (nounOf(pair) ?? 0) > 0.5) answers.set(pair.t, pair.a);
  for (const pair of pairs) if (!answers.has(pair.t) && !used.has(pair.a)) take(pair);
  return targets.map((target, t) => {
    const actual = pool[answers.get(t) ?? -1];
    return actual
      ? {
          target,
          candidates: [actual],
          nounsClash: likeness(actual.noun, target.noun) === 0 && clash(target, actual, indicator),
        }
      : null;
  });
}

/** For each target the actual quantities that answer it, or null. */
export function matchQuantities(
  targets: readonly Quantity[],
  actuals: readonly Quantity[],
  indicator: string,
): (Match | null)[] {
  const pool = actuals.slice(0, MOST_QUANTITIES);
  const first = targets[0];
  if (targets.length === 1 && first) return [aloneMatch(first, pool, indicator)];
  return manyMatches(targets.slice(0, MOST_QUANTITIES), pool, indicator);
}
