import { decimal, HUNDRED, ONE, roundHalfUp, ZERO, type Decimal } from '../decimal';
import { classesOf } from '../language/units';
import { alignMentions, type Alignment } from '../reading/align';
import type { Requirement } from '../reading/asked';
import type { Mention } from '../reading/mentions/types';
import type { FigureFact } from '../reading/types';
import type { EntailSettings, Verdict } from './types';

/** One figure asked for against one given; both on one scale. */
export interface FigureJudgement {
  readonly outcome: Exclude<Verdict, 'unanswered'>;
  readonly fact: FigureFact;
  readonly target: Decimal;
  readonly actual: Decimal;
  /** The same only after rounding to the places the target is printed with. */
  readonly isRounded: boolean;
}

const FIVE_PERCENT_LESS = decimal('0.95');
const TWO_PERCENT_LESS = decimal('0.98');
const FIVE_PERCENT_MORE = decimal('1.05');
const ALMOST = decimal('0.9999');
const TWICE = decimal(2);
const HALF_PERCENT = decimal('0.005');
const TEN = decimal(10);

type Bound = 'met' | 'short' | 'unclear';

/** Rounds the actual to the target's printed places, where those go beyond the unit. */
function atPrintedPrecision(value: Decimal, target: Mention, actual: Mention, aligned: Alignment): Decimal {
  if (target.places === 0 || actual.places <= target.places || target.value.lte(ZERO)) return value;
  const unit = aligned.target.div(target.value).times(target.multiplier);
  // 1.46万 is no 1.5万: of counts and amounts only the last of many figures may be rounded.
  const isCoarse = unit.div(TEN.pow(target.places)).div(TWICE).gt(aligned.target.times(HALF_PERCENT));
  if (target.kind !== 'percent' && isCoarse) return value;
  return roundHalfUp(value.div(unit), target.places).times(unit);
}

/** Occasions: more of them than a range asks for are not too many by nature, as heads in a class are. */
function countsOccasions({ kind, unit }: Mention): boolean {
  return kind === 'frequency' || (kind === 'count' && classesOf(unit?.name ?? '').has('times'));
}

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

/** 20多, 1100余: up to the next figure that is as round, on the target's scale. */
function stepOf({ mantissa, value }: Mention, { actual }: Alignment): Decimal {
  if (mantissa.lte(ZERO) || value.lte(ZERO)) return ZERO;
  let step = ONE;
  while (mantissa.mod(step.times(TEN)).eq(ZERO)) step = step.times(TEN);
  return step.div(mantissa).times(actual);
}

/** What the actual is known to lie between; null is unbounded. */
function limits(actual: Mention, aligned: Alignment, value: Decimal): { low: Decimal | null; high: Decimal | null } {
  if (aligned.actualIs === 'floor') return { low: value, high: null };
  if (aligned.actualIs === 'ceiling') return { low: null, high: value };
  if (aligned.actualIs === 'approximate') {
    return { low: value.times(FIVE_PERCENT_LESS), high: value.times(FIVE_PERCENT_MORE) };
  }
  if (aligned.actualUpper) return { low: value, high: aligned.actualUpper };
  if (actual.comparator === 'almost') {
    const least = actual.kind === 'percent' ? TWO_PERCENT_LESS : FIVE_PERCENT_LESS;
    return { low: value.times(least), high: value.times(ALMOST) };
  }
  if (actual.comparator === 'more') return { low: value, high: value.plus(stepOf(actual, aligned)) };
  return { low: value, high: value };
}

/** 85%以上 for a ceiling, 85%以下 for a floor: a bound in the other direction says nothing for sure. */
function isAgainst(direction: 'higher' | 'lower', actual: Mention): boolean {
  const { comparator } = actual;
  if (direction === 'higher') return comparator === 'le' || comparator === 'lt';
  return comparator === 'ge' || comparator === 'gt';
}

/** 超过55 for up to 55, 不足48 for 48 and more. */
function isSaidBeyond({ comparator }: Mention, { actual, target, targetUpper }: Alignment): boolean {
  if (comparator === 'gt') return targetUpper !== null && actual.gte(targetUpper);
  return comparator === 'lt' && actual.lte(target);
}

/** 48-59 for a range up to 55: an end of what was measured lies outside. */
function reachesOutside(low: Decimal | null, high: Decimal | null, { target, targetUpper }: Alignment): boolean {
  const isOver = high !== null && targetUpper !== null && high.gt(targetUpper);
  return isOver || (low !== null && low.lt(target));
}

function withinRange(
  target: Mention,
  actual: Mention,
  aligned: Alignment,
  requirement: Requirement,
  low: Decimal | null,
  high: Decimal | null,
): Bound {
  if (isSaidBeyond(actual, aligned)) return 'short';
  const above = atLeast(low, high, aligned.target, false);
  const below = atMost(low, high, aligned.targetUpper ?? aligned.target, false);
  if (above === 'met' && below === 'short' && requirement.direction === 'higher' && countsOccasions(target))
    return 'unclear';
  if (above === 'short' || below === 'short' || reachesOutside(low, high, aligned)) return 'short';
  return above === 'met' && below === 'met' ? 'met' : 'unclear';
}

function aboutBound(
  direction: Requirement['direction'],
  aligned: Alignment,
  low: Decimal | null,
  high: Decimal | null,
): Bound {
  if (direction !== 'lower' && high?.lt(aligned.target.times(FIVE_PERCENT_LESS))) return 'short';
  if (direction === 'lower' && low?.gt(aligned.target.times(FIVE_PERCENT_MORE))) return 'short';
  return low || high ? 'met' : 'unclear';
}

function floorBound(
  target: Mention,
  actual: Mention,
  aligned: Alignment,
  value: Decimal,
  low: Decimal | null,
  high: Decimal | null,
): Bound {
  // 不足80 is below 80; a range of results must keep the floor with its lower end.
  if (actual.comparator === 'lt' && value.lte(aligned.target)) return 'short';
  if (aligned.actualUpper && low?.lt(aligned.target))
    return high?.gte(aligned.target) && !isMeasured(actual) ? 'unclear' : 'short';
  const isStrict = target.comparator === 'gt' && actual.comparator !== 'gt';
  const bound = atLeast(low, high, aligned.target, isStrict);
  return bound === 'met' && isAgainst('higher', actual) ? 'unclear' : bound;
}

/** 16-22℃, 48-59dB: results that were measured, no estimate of one figure. */
function isMeasured({ kind, upper, per }: Mention): boolean {
  if (kind === 'amount') return upper !== null && per !== null;
  return upper !== null && (kind === 'measure' || kind === 'duration' || kind === 'percent');
}

function ceilingBound(
  target: Mention,
  actual: Mention,
  aligned: Alignment,
  value: Decimal,
  low: Decimal | null,
  high: Decimal | null,
): Bound {
  if ((actual.comparator === 'gt' || actual.comparator === 'more') && value.gte(aligned.target)) return 'short';
  if (aligned.actualUpper && high?.gt(aligned.target))
    return isMeasured(actual) || low?.gt(aligned.target) ? 'short' : 'unclear';
  const isStrict = target.comparator === 'lt' && actual.comparator !== 'lt';
  const bound = atMost(low, high, aligned.target, isStrict);
  return bound === 'met' && isAgainst('lower', actual) ? 'unclear' : bound;
}

function boundOf(requirement: Requirement, actual: Mention, aligned: Alignment, value: Decimal): Bound {
  const { mention: target } = requirement.fact;
  const { direction } = requirement;
  const { low, high } = limits(actual, aligned, value);
  if (aligned.targetUpper) return withinRange(target, actual, aligned, requirement, low, high);
  if (target.comparator === 'about') return aboutBound(direction, aligned, low, high);
  if (direction === 'exact') return value.eq(aligned.target) && !aligned.actualUpper ? 'met' : 'unclear';
  return direction === 'higher'
    ? floorBound(target, actual, aligned, value, low, high)
    : ceilingBound(target, actual, aligned, value, low, high);
}

/** A change that was asked for: points, a rate or measure of growth, or so many more or fewer than last year. */
function asksChange({ fact, wantsChange }: Requirement): boolean {
  const { kind, unit } = fact.mention;
  if (unit?.group === 'points' || (fact.aspect === 'change' && fact.base === 'last-year')) return true;
  return wantsChange && (kind === 'percent' || kind === 'measure');
}

/** From how many times the target on it is exceeded; null where more is not more. */
function exceededFrom(requirement: Requirement, aligned: Alignment, settings: EntailSettings): Decimal | null {
  const { fact, direction, isPromise } = requirement;
  const { kind } = fact.mention;
  if (direction !== 'higher' || isPromise || aligned.targetUpper !== null || aligned.target.lte(ZERO)) return null;
  if (aligned.actualIs === 'ceiling' || kind === 'ratio' || kind === 'coverage' || kind === 'service-hours')
    return null;
  return asksChange(requirement) ? TWICE : decimal(settings.exceededFrom);
}

/**
 * A bare figure up to 1 for a rate that should be low: 0.5 may be 0.5 % or 50 %.
 * `plain` where 50 % would be beyond belief, `open` where only a person can tell.
 */
function bareRate(requirement: Requirement, actual: Mention, aligned: Alignment): 'plain' | 'open' | null {
  if (requirement.direction !== 'lower' || requirement.fact.mention.kind !== 'percent') return null;
  if (actual.kind !== 'number' || !aligned.actual.gt(actual.value) || aligned.actual.lte(aligned.target)) return null;
  return aligned.actual.gte(aligned.target.times(TEN)) ? 'plain' : 'open';
}

/** Which way the requirement's change goes; null for levels. */
export function wayOf(fact: FigureFact): 'up' | 'down' | null {
  return fact.mention.change ?? (fact.aspect === 'change' ? fact.sense : null);
}

/** Growth asked for and decline answered, or the other way round. */
function runsAgainst(requirement: Requirement, fact: FigureFact): boolean {
  const wanted = wayOf(requirement.fact) ?? (requirement.wantsChange ? requirement.wantedWay : null);
  const given = wayOf(fact);
  return wanted !== null && given !== null && wanted !== given && fact.mention.value.gt(ZERO);
}

/** 1:11 for 1:12: of two ratios neither is the better one by itself. */
function isOtherRatio(target: Mention, actual: Mention, aligned: Alignment): boolean {
  return (
    target.kind === 'ratio' && actual.kind === 'ratio' && target.isColonRatio && !aligned.actual.eq(aligned.target)
  );
}

/** Judges a pair that can be compared; null when the figure cannot answer the requirement at all. */
export function judgePair(
  requirement: Requirement,
  fact: FigureFact,
  settings: EntailSettings,
): FigureJudgement | null {
  const target = requirement.fact.mention;
  const actual = fact.mention;
  const asRead = alignMentions(target, actual);
  if (!asRead) return null;
  const bare = bareRate(requirement, actual, asRead);
  const aligned = bare === 'plain' ? { ...asRead, actual: actual.value, actualUpper: actual.upper } : asRead;
  const value = atPrintedPrecision(aligned.actual, target, actual, aligned);
  const judged = (outcome: FigureJudgement['outcome']): FigureJudgement => ({
    outcome,
    fact,
    target: aligned.target,
    actual: aligned.actual,
    isRounded: value !== aligned.actual && !value.eq(aligned.actual),
  });
  if (runsAgainst(requirement, fact)) return judged('short');
  if (bare === 'open' || isOtherRatio(target, actual, aligned)) return judged('unclear');
  const bound = boundOf(requirement, actual, aligned, value);
  if (bound !== 'met') return judged(bound);
  const from = exceededFrom(requirement, aligned, settings);
  return judged(from && aligned.actual.gte(aligned.target.times(from)) ? 'exceeded' : 'met');
}

/** The actual as a percentage of the target, one place. */
export function percentOf({ target, actual }: FigureJudgement): string {
  return roundHalfUp(actual.div(target).times(HUNDRED), 1).toFixed();
}
