import type { Decimal } from '../decimal';
import type { Mention } from './mentions/types';

const SECONDS: Readonly<Record<string, number>> = { time: 1, month: 2592000, workday: 86400 };
const A_YEAR = 365 * 86400;

/** How many of a rhythm's periods a span holds: 10天 of 每天, 11 months of 1-11月每月; null where either is none. */
export function periodsIn({ kind, unit, value }: Mention, { rhythm }: Mention): Decimal | null {
  if (!rhythm || kind !== 'duration' || unit === null) return null;
  const scale = SECONDS[unit.group];
  if (scale === undefined) return null;
  const length = value.times(unit.factor);
  // Months of a year, not of thirty days.
  if (unit.group === 'month') return length.times(rhythm.times).div(rhythm.over).div(12);
  return length.times(scale).times(rhythm.times).div(rhythm.over).div(A_YEAR);
}

/** 6天 before 每天4学时: a span of days or weeks that holds a few whole periods; null for others. */
export function wholePeriodsIn(span: Mention, rhythmic: Mention): Decimal | null {
  const isOfDays = span.unit?.group === 'time' || span.unit?.group === 'workday';
  const periods = isOfDays ? periodsIn(span, rhythmic) : null;
  const whole = periods?.round(0) ?? null;
  return periods && whole?.gt(1) && periods.minus(whole).abs().lt(ALMOST) ? whole : null;
}

/** So often a year, also of each: 每条每月1次. */
export const isRhythm = ({ kind, per }: Mention): boolean => kind === 'frequency' || per?.endsWith('/年') === true;

const ALMOST = '0.05';
