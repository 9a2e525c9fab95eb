import { decimal, HUNDRED, ONE, type Decimal, ZERO } from '../decimal';
import type { Mention } from './mentions/types';
import { classesOf, unitNamed } from '../language/units';

/** Two quantities brought to one scale. */
export interface Alignment {
  readonly target: Decimal;
  readonly targetUpper: Decimal | null;
  readonly actual: Decimal;
  readonly actualUpper: Decimal | null;
  /** same: one unit or convertible; loose: a generic word or no unit; bound: only one direction can be concluded. */
  readonly fit: 'same' | 'loose';
  /** The actual is at least (floor) or at most (ceiling) what it says, in the target's unit: 人 against 人次. */
  readonly actualIs: 'exact' | 'floor' | 'ceiling' | 'approximate';
}

function scaled(quantity: Mention, factor: Decimal): { low: Decimal; high: Decimal | null } {
  return { low: quantity.value.times(factor), high: quantity.upper ? quantity.upper.times(factor) : null };
}

function align(
  target: Mention,
  actual: Mention,
  targetFactor: Decimal,
  actualFactor: Decimal,
  fit: 'same' | 'loose',
  actualIs: Alignment['actualIs'] = 'exact',
): Alignment {
  const t = scaled(target, targetFactor);
  const a = scaled(actual, actualFactor);
  return { target: t.low, targetUpper: t.high, actual: a.low, actualUpper: a.high, fit, actualIs };
}

const factorOf = (quantity: Mention): Decimal => decimal(quantity.unit?.factor ?? '1');

/** Measure words: same class, or 个 for any thing. Null when they count different things. */
function alignCounts(target: Mention, actual: Mention): Alignment | null {
  const t = target.unit?.name ?? '';
  const a = actual.unit?.name ?? '';
  if (t === a) return align(target, actual, ONE, ONE, 'same');
  const tClasses = classesOf(t);
  const aClasses = classesOf(a);
  if (tClasses.has('person') && aClasses.has('person-time')) return align(target, actual, ONE, ONE, 'loose', 'ceiling');
  if (tClasses.has('person-time') && aClasses.has('person')) return align(target, actual, ONE, ONE, 'loose', 'floor');
  for (const name of tClasses) if (aClasses.has(name)) return align(target, actual, ONE, ONE, 'same');
  const isPeopleOrTimes = (classes: ReadonlySet<string>): boolean =>
    classes.has('person-time') || (classes.has('times') && !classes.has('document'));
  if ((t === '个' && !isPeopleOrTimes(aClasses)) || (a === '个' && !isPeopleOrTimes(tClasses)))
    return align(target, actual, ONE, ONE, 'loose');
  return null;
}

/** Days, working days, months: what converts only roughly says so. */
function alignDurations(target: Mention, actual: Mention): Alignment | null {
  const t = target.unit?.group ?? '';
  const a = actual.unit?.group ?? '';
  const day = decimal(86400);
  if (t === a) return align(target, actual, factorOf(target), factorOf(actual), 'same');
  // With weekends and holidays a working day stands for one to two calendar days.
  if (t === 'workday' && a === 'time') {
    const calendar = align(target, actual, day, factorOf(actual), 'same');
    return { ...calendar, actual: calendar.actual.div(2), actualUpper: calendar.actualUpper ?? calendar.actual };
  }
  if (t === 'time' && a === 'workday') {
    const working = align(target, actual, factorOf(target), day, 'same');
    return { ...working, actualUpper: (working.actualUpper ?? working.actual).times(2) };
  }
  if (t === 'month' && a === 'time')
    return align(target, actual, factorOf(target).times(30).times(day), factorOf(actual), 'same', 'approximate');
  if (t === 'time' && a === 'month')
    return align(target, actual, factorOf(target), factorOf(actual).times(30).times(day), 'same', 'approximate');
  return null;
}

const STORAGE: Readonly<Record<string, string>> = { K: '1', M: '1024', 兆: '1024', G: '1048576', T: '1073741824' };

function alignMeasures(target: Mention, actual: Mention): Alignment | null {
  const t = target.unit;
  const a = actual.unit;
  if (!t || !a) return null;
  if (t.group === a.group) return align(target, actual, decimal(t.factor), decimal(a.factor), 'same');
  // M and G alone may mean a line or a store.
  if (t.group === 'storage' && a.group === 'bandwidth' && STORAGE[a.name])
    return align(target, actual, decimal(t.factor), decimal(STORAGE[a.name] ?? '1'), 'same');
  if (t.group === 'bandwidth' && a.group === 'storage' && STORAGE[t.name])
    return align(target, actual, decimal(STORAGE[t.name] ?? '1'), decimal(a.factor), 'same');
  if ((t.group === 'degree' && a.group === 'energy') || (t.group === 'energy' && a.group === 'degree'))
    return align(target, actual, ONE, ONE, 'same');
  return null;
}

/** The reading of an actual without a unit that is nearest to the target: as it stands, or in plain units. */
function alignBareActual(target: Mention, actual: Mention): Alignment {
  const factor = factorOf(target);
  const asWritten = align(target, actual, factor, factor.times(target.multiplier), 'loose');
  if (target.multiplier.eq(ONE)) return asWritten;
  // 4.55万 beside 663.22万元 has its own 万.
  if (!actual.multiplier.eq(ONE)) return align(target, actual, factor, factor, 'loose');
  const plain = align(target, actual, factor, factor, 'loose');
  return nearer(asWritten, plain);
}

/** How far target and actual are apart: by a factor, as larger over smaller, where both are above zero. */
function distance({ target, actual }: Alignment): { readonly larger: Decimal; readonly smaller: Decimal } {
  if (target.lte(ZERO) || actual.lte(ZERO)) return { larger: target.minus(actual).abs(), smaller: ONE };
  return target.gt(actual) ? { larger: target, smaller: actual } : { larger: actual, smaller: target };
}

function nearer(first: Alignment, second: Alignment): Alignment {
  const [a, b] = [distance(first), distance(second)];
  return b.larger.times(a.smaller).lt(a.larger.times(b.smaller)) ? second : first;
}

/** A target without a unit: the actual's printed figure or its full value, whichever is nearer. */
function alignBareTarget(target: Mention, actual: Mention): Alignment {
  const full = align(target, actual, ONE, ONE, 'loose');
  if (actual.multiplier.eq(ONE) || actual.kind === 'frequency' || actual.kind === 'ratio') return full;
  const printed: Alignment = {
    ...full,
    actual: actual.mantissa,
    actualUpper: actual.upper ? actual.upper.div(actual.multiplier) : null,
  };
  return nearer(full, printed);
}

/** A bare number against a percentage: 96 and 0.96 both answer 95 %. */
function alignPercentWithNumber(target: Mention, actual: Mention, targetFactor: Decimal): Alignment {
  const plain = align(target, actual, targetFactor, ONE, 'loose');
  const looksLikeFraction = actual.value.gt(ZERO) && actual.value.lte(ONE) && plain.target.gte(2);
  if (!looksLikeFraction) return plain;
  return align(target, actual, targetFactor, HUNDRED, 'loose');
}

/** 由91.2%提升至94.5% where percentage points are asked for: the difference. */
function growthInPoints(target: Mention, actual: Mention): Alignment | null {
  if (target.unit?.group !== 'points' || actual.unit?.group !== 'percent' || actual.from === null) return null;
  const rise = actual.value.minus(actual.from);
  const difference = target.change === 'down' ? rise.times(-1) : rise;
  return {
    target: target.value,
    targetUpper: target.upper,
    actual: difference,
    actualUpper: null,
    fit: 'same',
    actualIs: 'exact',
  };
}

function alignPercents(target: Mention, actual: Mention): Alignment | null {
  const factor = factorOf(target);
  switch (actual.kind) {
    case 'percent':
      return growthInPoints(target, actual) ?? align(target, actual, factor, factorOf(actual), 'same');
    case 'ratio':
      return align(target, actual, factor, HUNDRED, 'same');
    case 'number':
      return alignPercentWithNumber(target, actual, factor);
    case 'coverage':
      return align(target, actual, factor, ONE, 'loose');
    case 'zero-event':
      return align(target, actual, factor, ONE, 'loose');
    default:
      return null;
  }
}

const TIMES_LIKE = ['times', 'work', 'document', 'case', 'piece'];

function alignFrequencies(target: Mention, actual: Mention): Alignment | null {
  if (actual.kind === 'number') return align(target, actual, ONE, ONE, 'loose');
  if (actual.kind !== 'count' && actual.kind !== 'frequency') return null;
  const counts = alignCounts(target, actual);
  if (counts) return counts;
  // 按月开展 answers 每月1次: once each is implied.
  if (
    actual.kind === 'frequency' &&
    actual.unit === null &&
    TIMES_LIKE.some((name) => classesOf(target.unit?.name ?? '').has(name))
  )
    return align(target, actual, ONE, ONE, 'loose');
  const classes = classesOf(actual.unit?.name ?? '');
  // 每月… without a count of its own is answered by any count of occasions.
  return target.unit === null && TIMES_LIKE.some((name) => classes.has(name))
    ? align(target, actual, ONE, ONE, 'loose')
    : null;
}

const YEARLY: Readonly<Record<string, number>> = { 年: 1, 半年: 2, 季度: 4, 月: 12 };

/** Parts of what a standard is paid per; 元/年 keeps its year in the text alone. */
function perParts(quantity: Mention): string[] {
  if (quantity.per !== null) return quantity.per.split('/');
  return quantity.kind === 'amount' && /[/／]年度?$/.test(quantity.text) ? ['年'] : [];
}

/**
 * How many of the actual's periods make one of the target's: 元/人·月 against 元/人·年 is 12.
 * Null without periods on both sides, or with equal ones.
 */
function periodFactor(target: Mention, actual: Mention): { times: number; over: number } | null {
  const [wanted, given] = [target, actual].map((quantity) => perParts(quantity).find((part) => part in YEARLY));
  if (wanted === undefined || given === undefined || wanted === given) return null;
  return { times: YEARLY[given] ?? 1, over: YEARLY[wanted] ?? 1 };
}

/** The actual by the target's period. */
function toPeriodOf(target: Mention, actual: Mention): Mention {
  const factor = target.kind === 'amount' && actual.kind === 'amount' ? periodFactor(target, actual) : null;
  if (factor === null) return actual;
  return {
    // Multiplied first: a twelfth has no end, the monthly part of 1200元 has.
    ...actual,
    value: actual.value.times(factor.times).div(factor.over),
    upper: actual.upper?.times(factor.times).div(factor.over) ?? null,
    multiplier: actual.multiplier.times(factor.times).div(factor.over),
    per: perParts(actual)
      .map((part) => (part in YEARLY ? (perParts(target).find((other) => other in YEARLY) ?? part) : part))
      .join('/'),
  };
}

/** ㎡ and 平方米 are one thing to be paid per. */
function perKey(part: string): string {
  const unit = unitNamed(part);
  return unit && unit.group !== 'count' ? `${unit.group} ${unit.factor}` : part;
}

function perAgrees(target: Mention, actual: Mention): boolean {
  if (target.per === null || actual.per === null || target.per === actual.per) return true;
  const given = actual.per.split('/').map(perKey);
  const asked = target.per.split('/').map(perKey);
  // 元/天 for 元/人/天 leaves a part out, as a figure without any does.
  return asked.every((part) => given.includes(part)) || given.every((part) => asked.includes(part));
}

/** 分 counts points, and minutes beside hours. */
function isMinutes({ unit }: Mention): boolean {
  return unit?.name === '分';
}

function asMinutes(mention: Mention): Mention {
  const minutes = unitNamed('分钟');
  return minutes ? { ...mention, kind: 'duration', unit: minutes } : mention;
}

/** Brings target and actual to one scale; null when the actual cannot answer the target at all. */
export function alignMentions(target: Mention, given: Mention): Alignment | null {
  const actual = toPeriodOf(target, given);
  if (!perAgrees(target, actual)) return null;
  if (target.kind === 'percent') return alignPercents(target, actual);
  if (actual.kind === 'zero-event') {
    return target.kind === 'count' || target.kind === 'number' || target.kind === 'zero-event'
      ? align(target, actual, ONE, ONE, 'loose')
      : null;
  }
  switch (target.kind) {
    case 'number':
      if (actual.kind === 'coverage') return target.value.eq(100) ? align(target, actual, ONE, ONE, 'loose') : null;
      if (actual.kind === 'percent') return align(target, actual, ONE, factorOf(actual), 'loose');
      if (['number', 'count', 'amount', 'measure', 'duration', 'ratio', 'frequency'].includes(actual.kind))
        return alignBareTarget(target, actual);
      return null;
    case 'count':
      if (actual.kind === 'number') return alignBareActual(target, actual);
      if (actual.kind === 'count' || actual.kind === 'frequency') return alignCounts(target, actual);
      return null;
    case 'amount':
      if (actual.kind === 'number') return alignBareActual(target, actual);
      return actual.kind === 'amount' && target.unit?.group === actual.unit?.group
        ? align(target, actual, factorOf(target), factorOf(actual), 'same')
        : null;
    case 'measure':
      if (isMinutes(target) && actual.kind === 'duration') return alignDurations(asMinutes(target), actual);
      if (actual.kind === 'number') return alignBareActual(target, actual);
      return actual.kind === 'measure' ? alignMeasures(target, actual) : null;
    case 'duration':
      if (isMinutes(actual)) return alignDurations(target, asMinutes(actual));
      if (actual.kind === 'number') return alignBareActual(target, actual);
      return actual.kind === 'duration' ? alignDurations(target, actual) : null;
    case 'ratio':
      if (actual.kind === 'percent') return align(target, actual, HUNDRED, factorOf(actual), 'same');
      return actual.kind === 'ratio' || (actual.kind === 'number' && actual.places > 0)
        ? align(target, actual, ONE, ONE, 'same')
        : null;
    case 'frequency':
      return alignFrequencies(target, actual);
    case 'service-hours':
      return actual.kind === 'service-hours' ? align(target, actual, ONE, ONE, 'same') : null;
    case 'coverage':
      if (actual.kind === 'ratio') return align(target, actual, ONE, HUNDRED, 'same');
      return actual.kind === 'coverage' ||
        actual.kind === 'percent' ||
        (actual.kind === 'number' && actual.value.eq(100))
        ? align(target, actual, ONE, factorOf(actual), 'same')
        : null;
    case 'zero-event':
      return actual.kind === 'count' || actual.kind === 'number' || actual.kind === 'percent'
        ? align(target, actual, ONE, ONE, 'loose')
        : null;
    case 'date':
    case 'period':
    case 'vague':
      return null;
  }
}

const PER_CLASSES: Readonly<Record<string, string>> = { 人: 'person', 生: 'person', 名: 'person', 户: 'household' };

/** Whether what is paid per (元/人) counts what the unit counts (120名). */
export function perCounts(per: string, unit: string): boolean {
  const [head = ''] = per.split('/');
  if (head === unit) return true;
  const wanted = PER_CLASSES[head];
  return wanted !== undefined && classesOf(unit).has(wanted);
}
