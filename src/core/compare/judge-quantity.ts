import { decimal, roundHalfUp, type Decimal, ZERO, HUNDRED } from '../decimal';
import { alignQuantities, type Alignment } from '../quantity/convert';
import type { Quantity } from '../quantity/index';
import { classesOf } from '../quantity/units';
import type { Message } from '../messages/message';
import type { Direction } from './direction';
import type { Evidence, Verdict } from './types';
import { actualWords, say, targetWords } from './wording';

/** One target quantity against one actual quantity. */
export interface Judgement {
  readonly outcome: Verdict;
  readonly evidence: Evidence;
  /** Both in one unit, for scores. */
  readonly target: Decimal;
  readonly actual: Decimal;
}

const FIVE_PERCENT_LESS = decimal('0.95');
const FIVE_PERCENT_MORE = decimal('1.05');
const ALMOST = decimal('0.9999');

/** Rounds the actual to the target's printed places, where those go beyond the unit. */
function atPrintedPrecision(value: Decimal, target: Quantity, actual: Quantity, aligned: Alignment): Decimal {
  if (target.places === 0 || actual.places <= target.places || target.value.lte(ZERO)) return value;
  // One printed unit of the target on the common scale.
  const unit = aligned.target.div(target.value).times(target.multiplier);
  return roundHalfUp(value.div(unit), target.places).times(unit);
}

/** Occasions: more of them than a range asks for are not too many by nature, as heads in a class are. */
function countsOccasions({ kind, unit }: Quantity): boolean {
  return kind === 'frequency' || (kind === 'count' && classesOf(unit?.name ?? '').has('times'));
}

type Bound = 'met' | 'short' | 'unclear';

/** At least `target`: what the actual is known to be at least (`low`) and at most (`high`). */
function atLeast(low: Decimal | null, high: Decimal | null, target: Decimal, isStrict: boolean): Bound {
  if (low && (isStrict ? low.gt(target) : low.gte(target))) return 'met';
  if (high && (isStrict ? high.lte(target) : high.lt(target))) return 'short';
  return 'unclear';
}

function atMost(low: Decimal | null, high: Decimal | null, target: Decimal, isStrict: boolean): Bound {
  if (high && (isStrict ? high.lt(target) : high.lte(target))) return 'met';
  if (low && (isStrict ? low.gte(target) : low.gt(target))) return 'short';
  return 'unclear';
}

/** What the actual is known to lie between; null is unbounded. */
function limits(actual: Quantity, aligned: Alignment, value: Decimal): { low: Decimal | null; high: Decimal | null } {
  if (aligned.actualIs === 'floor') return { low: value, high: null };
  if (aligned.actualIs === 'ceiling') return { low: null, high: value };
  if (aligned.actualIs === 'approximate')
    return { low: value.times(FIVE_PERCENT_LESS), high: value.times(FIVE_PERCENT_MORE) };
  if (aligned.actualUpper) return { low: value, high: aligned.actualUpper };
  if (actual.comparator === 'almost') return { low: value.times(FIVE_PERCENT_LESS), high: value.times(ALMOST) };
  return { low: value, high: value };
}

/** A stated bound as an actual counts as its figure: 85%以上 misses ≥90%, ≥90% answers it. */
function boundAgainst(direction: Direction, actual: Quantity): 'figure' | 'against' {
  const isFloor = actual.comparator === 'ge' || actual.comparator === 'gt' || actual.comparator === 'more';
  const isCeiling = actual.comparator === 'le' || actual.comparator === 'lt';
  return (direction === 'higher' && isCeiling) || (direction === 'lower' && isFloor) ? 'against' : 'figure';
}

function judgeBound(
  target: Quantity,
  actual: Quantity,
  aligned: Alignment,
  direction: Direction,
  value: Decimal,
): Bound {
  const { low, high } = limits(actual, aligned, value);
  if (aligned.targetUpper) {
    const above = atLeast(low, high, aligned.target, false);
    const below = atMost(low, high, aligned.targetUpper, false);
    // 7场 for 4-6场 is more than was planned, and whether that is too much only a person can tell.
    if (above === 'met' && below === 'short' && direction === 'higher' && countsOccasions(target)) return 'unclear';
    if (above === 'short' || below === 'short') return 'short';
    return above === 'met' && below === 'met' ? 'met' : 'unclear';
  }
  const isSigned = (comparator: string): boolean =>
    actual.comparator === comparator && target.comparator === comparator;
  if (target.comparator === 'about') {
    if (direction !== 'lower' && high && high.lt(aligned.target.times(FIVE_PERCENT_LESS))) return 'short';
    if (direction === 'lower' && low && low.gt(aligned.target.times(FIVE_PERCENT_MORE))) return 'short';
    return low || high ? 'met' : 'unclear';
  }
  if (direction === 'exact') {
    // A standard set with = and paid short of is missed; paid beyond, or set without a sign, is for a person.
    if (target.comparator === 'eq' && high && high.lt(aligned.target)) return 'short';
    return value.eq(aligned.target) && !aligned.actualUpper ? 'met' : 'unclear';
  }
  if (direction === 'higher') {
    // 不足80 is below 80.
    if (actual.comparator === 'lt' && value.lte(aligned.target)) return 'short';
    const bound = atLeast(low, high, aligned.target, target.comparator === 'gt' && !isSigned('gt'));
    return bound === 'met' && boundAgainst(direction, actual) === 'against' ? 'unclear' : bound;
  }
  if ((actual.comparator === 'gt' || actual.comparator === 'more') && value.gte(aligned.target)) return 'short';
  const bound = atMost(low, high, aligned.target, target.comparator === 'lt' && !isSigned('lt'));
  return bound === 'met' && boundAgainst(direction, actual) === 'against' ? 'unclear' : bound;
}

/** Growth asked for and decline answered, or the other way round. */
function runsAgainst(target: Quantity, actual: Quantity): boolean {
  return target.change !== null && actual.change !== null && target.change !== actual.change && actual.value.gt(ZERO);
}

function isExceeded(target: Quantity, aligned: Alignment, direction: Direction, value: Decimal, from: string): boolean {
  return (
    direction === 'higher' &&
    aligned.targetUpper === null &&
    target.kind !== 'ratio' &&
    target.kind !== 'coverage' &&
    target.kind !== 'service-hours' &&
    target.unit?.group !== 'points' &&
    aligned.target.gt(ZERO) &&
    aligned.actualIs !== 'ceiling' &&
    value.gte(aligned.target.times(decimal(from)))
  );
}

function evidence(outcome: Verdict, message: Message, target: Quantity, actual: Quantity): Evidence {
  return {
    outcome,
    message,
    target: { start: target.start, end: target.end },
    actual: { start: actual.start, end: actual.end },
  };
}

/** 1:11 for 1:12: of two ratios neither is the better one by itself. */
function isOtherRatio(target: Quantity, actual: Quantity, aligned: Alignment): boolean {
  return (
    target.kind === 'ratio' &&
    actual.kind === 'ratio' &&
    /[:：]/.test(target.text) &&
    !aligned.actual.eq(aligned.target)
  );
}

const TEN = decimal(10);

/**
 * A bare figure up to 1 for a rate that should be low: 0.5 may be 0.5 % or 50 %.
 * `plain` where 50 % would be beyond belief, `open` where only a person can tell.
 */
function bareRate(
  target: Quantity,
  actual: Quantity,
  aligned: Alignment,
  direction: Direction,
): 'plain' | 'open' | null {
  if (
    direction !== 'lower' ||
    target.kind !== 'percent' ||
    actual.kind !== 'number' ||
    !aligned.actual.gt(actual.value)
  )
    return null;
  if (aligned.actual.lte(aligned.target)) return null;
  return aligned.actual.gte(aligned.target.times(TEN)) ? 'plain' : 'open';
}

/** Judges a pair that can be compared; null when the actual cannot answer the target. */
export function judgeQuantity(
  target: Quantity,
  actual: Quantity,
  direction: Direction,
  exceededFrom: string,
): Judgement | null {
  const asRead = alignQuantities(target, actual);
  if (!asRead) return null;
  const bare = bareRate(target, actual, asRead, direction);
  const aligned: Alignment = bare === 'plain' ? { ...asRead, actual: actual.value, actualUpper: actual.upper } : asRead;
  const value = atPrintedPrecision(aligned.actual, target, actual, aligned);
  const data = { target: targetWords(target), actual: actualWords(actual, target) };
  const done = (outcome: Verdict, message: Message): Judgement => ({
    outcome,
    evidence: evidence(outcome, message, target, actual),
    target: aligned.target,
    actual: aligned.actual,
  });
  if (runsAgainst(target, actual)) return done('short', say('compare.short.quantity', data));
  const bound =
    bare === 'open' || isOtherRatio(target, actual, aligned)
      ? 'unclear'
      : judgeBound(target, actual, aligned, direction, value);
  if (bound === 'unclear') return done('unclear', say('compare.unclear.quantity', data));
  if (bound === 'short') return done('short', say('compare.short.quantity', data));
  if (isExceeded(target, aligned, direction, value, exceededFrom)) {
    const percent = roundHalfUp(value.div(aligned.target).times(HUNDRED), 1).toFixed();
    return done('exceeded', say('compare.exceeded.quantity', { ...data, percent }));
  }
  return done('met', say(value.eq(aligned.actual) ? 'compare.met.quantity' : 'compare.met.rounded', data));
}
