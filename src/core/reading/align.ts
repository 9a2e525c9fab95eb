import { entryOf } from '../text/table';
import { decimal, HUNDRED, ONE, type Decimal, ZERO } from '../decimal';
import { changedMention } from './mentions/changed';
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
  if (factor === ONE) return { low: quantity.value, high: quantity.upper };
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

function factorOf({ unit }: Mention): Decimal {
  return unit === null || unit.factor === '1' ? ONE : decimal(unit.factor);
}

const plainly = (target: Mention, actual: Mention, fit: Alignment['fit']): Alignment =>
  align(target, actual, ONE, ONE, fit);

const byUnits = (target: Mention, actual: Mention): Alignment =>
  align(target, actual, factorOf(target), factorOf(actual), 'same');

function shareClass(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  for (const name of first) if (second.has(name)) return true;
  return false;
}

/** Whether 个 may not stand for it: 人次, 场次. */
function isPeopleOrTimes(classes: ReadonlySet<string>): boolean {
  return classes.has('person-time') || (classes.has('times') && !classes.has('document'));
}

/** Measure words: same class, or 个 for any thing. Null when they count different things. */
function alignCounts(target: Mention, actual: Mention): Alignment | null {
  const asked = target.unit?.name ?? '';
  const given = actual.unit?.name ?? '';
  if (asked === given) return plainly(target, actual, 'same');
  const askedClasses = classesOf(asked);
  const givenClasses = classesOf(given);
  if (askedClasses.has('person') && givenClasses.has('person-time'))
    return align(target, actual, ONE, ONE, 'loose', 'ceiling');
  if (askedClasses.has('person-time') && givenClasses.has('person'))
    return align(target, actual, ONE, ONE, 'loose', 'floor');
  if (shareClass(askedClasses, givenClasses)) return plainly(target, actual, 'same');
  const isAnyThing =
    (asked === '个' && !isPeopleOrTimes(givenClasses)) || (given === '个' && !isPeopleOrTimes(askedClasses));
  return isAnyThing ? plainly(target, actual, 'loose') : null;
}

const DAY = decimal(86400);
const MONTH = DAY.times(30);

type Aligner = (target: Mention, actual: Mention) => Alignment | null;

/** Days, working days, months: what converts only roughly says so. By the target's group and the actual's. */
const DURATIONS: Readonly<Record<string, Aligner>> = {
  // With weekends and holidays a working day stands for one to two calendar days.
  'workday time': (target, actual) => {
    const calendar = align(target, actual, DAY, factorOf(actual), 'same');
    return { ...calendar, actual: calendar.actual.div(2), actualUpper: calendar.actualUpper ?? calendar.actual };
  },
  'time workday': (target, actual) => {
    const working = align(target, actual, factorOf(target), DAY, 'same');
    return { ...working, actualUpper: (working.actualUpper ?? working.actual).times(2) };
  },
  'month time': (target, actual) =>
    align(target, actual, factorOf(target).times(MONTH), factorOf(actual), 'same', 'approximate'),
  'time month': (target, actual) =>
    align(target, actual, factorOf(target), factorOf(actual).times(MONTH), 'same', 'approximate'),
};

function alignDurations(target: Mention, actual: Mention): Alignment | null {
  const asked = target.unit?.group ?? '';
  const given = actual.unit?.group ?? '';
  return asked === given ? byUnits(target, actual) : (DURATIONS[`${asked} ${given}`]?.(target, actual) ?? null);
}

const STORAGE: Readonly<Record<string, string>> = { K: '1', M: '1024', 兆: '1024', G: '1048576', T: '1073741824' };

/** M and G alone may mean a line or a store: by the target's group and the actual's. */
const MEASURES: Readonly<Record<string, Aligner>> = {
  'storage bandwidth': (target, actual) => {
    const store = STORAGE[actual.unit?.name ?? ''];
    return store === undefined ? null : align(target, actual, factorOf(target), decimal(store), 'same');
  },
  'bandwidth storage': (target, actual) => {
    const store = STORAGE[target.unit?.name ?? ''];
    return store === undefined ? null : align(target, actual, decimal(store), factorOf(actual), 'same');
  },
  'degree energy': (target, actual) => plainly(target, actual, 'same'),
  'energy degree': (target, actual) => plainly(target, actual, 'same'),
};

function alignMeasures(target: Mention, actual: Mention): Alignment | null {
  if (!target.unit || !actual.unit) return null;
  const { group } = target.unit;
  if (group === actual.unit.group) return byUnits(target, actual);
  return MEASURES[`${group} ${actual.unit.group}`]?.(target, actual) ?? null;
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
    case 'zero-event':
      return align(target, actual, factor, ONE, 'loose');
    default:
      return null;
  }
}

const TIMES_LIKE = ['times', 'work', 'document', 'case', 'piece'];

function alignFrequencies(target: Mention, actual: Mention): Alignment | null {
  if (actual.kind === 'number') return plainly(target, actual, 'loose');
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

const YEARLY: Readonly<Record<string, number>> = { 年: 1, 半年: 2, 学期: 2, 季度: 4, 月: 12 };

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
  const [wanted, given] = [target, actual].map((quantity) => perParts(quantity).find(isPeriod));
  if (wanted === undefined || given === undefined || wanted === given) return null;
  return { times: entryOf(YEARLY, given) ?? 1, over: entryOf(YEARLY, wanted) ?? 1 };
}

const isPeriod = (part: string): boolean => entryOf(YEARLY, part) !== undefined;

/** The actual by the target's period. */
function toPeriodOf(target: Mention, actual: Mention): Mention {
  const factor = target.kind === 'amount' && actual.kind === 'amount' ? periodFactor(target, actual) : null;
  if (factor === null) return actual;
  return changedMention(actual, {
    // Multiplied first: a twelfth has no end, the monthly part of 1200元 has.
    value: actual.value.times(factor.times).div(factor.over),
    upper: actual.upper?.times(factor.times).div(factor.over) ?? null,
    multiplier: actual.multiplier.times(factor.times).div(factor.over),
    per: perParts(actual)
      .map((part) => (isPeriod(part) ? (perParts(target).find(isPeriod) ?? part) : part))
      .join('/'),
  });
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
  return minutes ? changedMention(mention, { kind: 'duration', unit: minutes }) : mention;
}

/** Kinds that answer a number without a unit. */
const ANSWERS_BARE = new Set<Mention['kind']>([
  'number',
  'count',
  'amount',
  'measure',
  'duration',
  'ratio',
  'frequency',
]);

function alignNumbers(target: Mention, actual: Mention): Alignment | null {
  if (actual.kind === 'zero-event') return plainly(target, actual, 'loose');
  if (actual.kind === 'coverage') return target.value.eq(100) ? plainly(target, actual, 'loose') : null;
  if (actual.kind === 'percent') return align(target, actual, ONE, factorOf(actual), 'loose');
  return ANSWERS_BARE.has(actual.kind) ? alignBareTarget(target, actual) : null;
}

function alignAmounts(target: Mention, actual: Mention): Alignment | null {
  return target.unit?.group === actual.unit?.group ? byUnits(target, actual) : null;
}

function alignRatios(target: Mention, actual: Mention): Alignment | null {
  if (actual.kind === 'percent') return align(target, actual, HUNDRED, factorOf(actual), 'same');
  // 0 is none of so many, in whatever terms.
  const isPlain = actual.kind === 'number' && (actual.places > 0 || actual.value.eq(ZERO));
  const isRatio = actual.kind === 'ratio' || isPlain;
  return isRatio ? plainly(target, actual, 'same') : null;
}

function alignCoverage(target: Mention, actual: Mention): Alignment | null {
  if (actual.kind === 'ratio') return align(target, actual, ONE, HUNDRED, 'same');
  const isWhole = actual.kind === 'number' && actual.value.eq(100);
  const isShare = isWhole || actual.kind === 'coverage' || actual.kind === 'percent';
  return isShare ? align(target, actual, ONE, factorOf(actual), 'same') : null;
}

const counted: Aligner = (target, actual) => plainly(target, actual, 'loose');

/** By the target's kind, how each kind of actual answers it. What is not listed does not. */
const ALIGNERS: Readonly<Record<Mention['kind'], Aligner | Readonly<Partial<Record<Mention['kind'], Aligner>>>>> = {
  percent: alignPercents,
  number: alignNumbers,
  count: { number: alignBareActual, count: alignCounts, frequency: alignCounts, 'zero-event': counted },
  amount: { number: alignBareActual, amount: alignAmounts },
  measure: { number: alignBareActual, measure: alignMeasures },
  duration: { number: alignBareActual, duration: alignDurations },
  ratio: alignRatios,
  frequency: alignFrequencies,
  'service-hours': { 'service-hours': (target, actual) => plainly(target, actual, 'same') },
  coverage: alignCoverage,
  'zero-event': { count: counted, number: counted, percent: counted, 'zero-event': counted },
  date: {},
  period: {},
  vague: {},
};

/** 分 counts points, and minutes beside a time. */
function asTimes(target: Mention, actual: Mention): readonly [Mention, Mention] {
  if (actual.kind === 'duration' && isMinutes(target)) return [asMinutes(target), actual];
  return target.kind === 'duration' && isMinutes(actual) ? [target, asMinutes(actual)] : [target, actual];
}

/** Brings target and actual to one scale; null when the actual cannot answer the target at all. */
export function alignMentions(target: Mention, given: Mention): Alignment | null {
  const actual = toPeriodOf(target, given);
  if (!perAgrees(target, actual)) return null;
  const [asked, answer] = asTimes(target, actual);
  const aligner = ALIGNERS[asked.kind];
  return (typeof aligner === 'function' ? aligner : aligner[answer.kind])?.(asked, answer) ?? null;
}

const PER_CLASSES: Readonly<Record<string, string>> = { 人: 'person', 生: 'person', 名: 'person', 户: 'household' };

/** Whether what is paid per (元/人) counts what the unit counts (120名). */
export function perCounts(per: string, unit: string): boolean {
  const [head = ''] = per.split('/');
  // 每所 counts 所学校, but no 所次.
  if (head === unit || (head !== '' && (unit.startsWith(head) || unit.endsWith(head)) && !unit.endsWith('次')))
    return true;
  const wanted = entryOf(PER_CLASSES, head);
  return wanted !== undefined && classesOf(unit).has(wanted);
}

/** The second thing something is per: 天 of 人/天; null of one alone, and of the year, which is the form's own. */
export function alsoPer(per: string): string | null {
  const also = per.split('/')[1] ?? '年';
  return also === '年' ? null : also;
}
