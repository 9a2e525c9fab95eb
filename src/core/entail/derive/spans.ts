import { decimal, ONE, type Decimal } from '../../decimal';
import { unitNamed } from '../../language/units';
import { daysBetween, monthEnd } from '../../reading/calendar-days';
import type { Mention } from '../../reading/mentions/types';
import type { DayFact, FigureFact } from '../../reading/types';
import type { Workings } from '../workings';
import { derived, type Known } from './known';

/** Whether a day is told, and no month or part of a year. */
const isDay = ({ calendar, mention }: DayFact): boolean => mention.kind === 'date' && calendar.first === calendar.last;

/** 天 and 日, and no working days. */
const isInDays = ({ unit }: Mention): boolean => unit?.group === 'time' && decimal(unit.factor).eq(86400);

/** 当年6月20日: the year by itself says nothing of when. */
const isWholeYear = ({ calendar }: DayFact): boolean => calendar.first === 0 && calendar.last === YEAR - 1;

const isDone = ({ stage }: DayFact): boolean => stage !== 'planned' && stage !== 'expected';

/** From which day to which something took: one span in the text, or where it began and where it ended. */
interface Span {
  readonly from: DayFact;
  readonly to: DayFact;
}

/** 7月1日至9月10日: the only span of the text. */
function writtenSpan(days: readonly DayFact[]): Span | null {
  const [span, ...others] = days.filter((day) => day.mention.isSpan);
  return span && others.length === 0 ? { from: span, to: span } : null;
}

/** 3月1日开工，10月15日竣工: the only two days of the text, in order. */
function spanOfEnds(days: readonly DayFact[]): Span | null {
  const [from, to, ...others] = days;
  if (!from || !to || others.length > 0 || !days.every(isDone)) return null;
  // 4月8日、10月12日两批: days of one clause are two times of the same.
  if (from.clause === to.clause) return null;
  return from.calendar.first < to.calendar.first + yearsBetween(from, to) * YEAR ? { from, to } : null;
}

/** As `Calendar` counts the days of a year. */
const YEAR = 372;

function yearsBetween({ calendar: from }: DayFact, { calendar: to }: DayFact): number {
  return from.year === null || to.year === null ? 0 : to.year - from.year;
}

const isTime = ({ mention: { kind } }: FigureFact): boolean => kind === 'duration' || kind === 'number';

/** The length of the span as a time of the actual. */
function asTime(step: string, { from, to }: Span, value: Decimal, asked: Mention, workings: Workings): FigureFact[] {
  const { unit } = asked;
  const { upper } = asked;
  const change = { kind: 'duration', value, unit, upper, per: null, places: 0, calendar: null } as const;
  const days = from === to ? [from] : [from, to];
  const figures = days.map((day): FigureFact => ({ ...day, kind: 'figure', isLast: true, ownDay: null }));
  const text = workings.shown(value, { ...asked, multiplier: ONE });
  const made = derived(step, figures, change, { ...workings, text });
  return made ? [made] : [];
}

/** 7月1日至9月10日; 3月1日开工，10月15日竣工 where days are asked for. */
export function daysOfSpan({ requirement, facts, row }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  if (mention.kind !== 'duration' || !isInDays(mention) || facts.some(isTime)) return [];
  const days = row.givenDays.filter((day) => !isWholeYear(day));
  const span = writtenSpan(row.givenDays) ?? (days.every(isDay) ? spanOfEnds(days) : null);
  if (!span) return [];
  const { from, to } = span;
  const last = to.calendar.last + (from === to ? 0 : yearsBetween(from, to) * YEAR);
  const value = decimal(daysBetween(from.calendar.first, last, from.calendar.year));
  return asTime('days-of-span', span, value, { ...mention, upper: null }, workings);
}

/** 2022年3月1日至2023年2月28日 where months are asked for. */
export function monthsOfSpan({ requirement, facts, row }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  if (mention.unit?.group !== 'month' || facts.some(isTime)) return [];
  const span = writtenSpan(row.givenDays) ?? spanOfEnds(row.givenDays);
  if (!span) return [];
  const { from, to } = span;
  // A written span holds its last day, two days are so far apart.
  const last = from === to ? monthEnd(to.calendar.last) + 1 : to.calendar.first + yearsBetween(from, to) * YEAR;
  const value = decimal(last - (from === to ? from.calendar.first : from.calendar.last)).div(MONTH);
  // 4月初进场，11月中旬完工: so many months at least, and so many at most.
  const isOpen = from !== to && !(isDay(from) && isDay(to));
  const longest = to.calendar.last + 1 + yearsBetween(from, to) * YEAR - from.calendar.first;
  const upper = isOpen ? decimal(longest).div(MONTH) : null;
  return asTime('months-of-span', span, value, { ...mention, unit: unitNamed('个月'), upper }, workings);
}

const MONTH = 31;
