import { decimal, HUNDRED, ONE, ZERO, type Decimal } from '../../decimal';
import { unitNamed } from '../../language/units';

import { daysBetween, monthEnd } from '../../reading/calendar-days';

import type { DayFact, FigureFact } from '../../reading/types';
import { wayOf } from '../figures';

import { type Workings } from '../workings';
import { derived, rated, type Known } from './known';

/** 为上年的106.5% is a growth of 6.5 %; 由200起升至210起 one of 10起 and of 5 %. */
export function growthOfLevel({ requirement, facts }: Known, workings: Workings): FigureFact[] {
  if (!requirement.wantsChange && !requirement.wantsAdded) return [];
  const wanted = wayOf(requirement.fact) ?? requirement.wantedWay ?? 'up';
  const signed = (value: Decimal): Decimal => (wanted === 'down' ? value.times(-1) : value);
  const asksRate = requirement.fact.mention.kind === 'percent' && requirement.fact.mention.unit?.group !== 'points';
  return facts.flatMap((fact) => {
    const { mention } = fact;
    if (mention.kind === 'percent' && fact.cues.some(({ sense }) => sense === 'of-last-year')) {
      const value = signed(mention.value.minus(HUNDRED));
      return rated('growth-of-level', [fact], value, {
        ...workings,
        text: workings.minus(mention.value, HUNDRED, value),
      });
    }
    if (mention.from === null || mention.upper !== null) return [];
    const difference = signed(mention.value.minus(mention.from));
    if (asksRate && mention.kind !== 'percent' && mention.from.gt(ZERO)) {
      const value = difference.div(mention.from).times(HUNDRED);
      return rated('growth-of-level', [fact], value, {
        ...workings,
        text: workings.minus(mention.value, mention.from, value),
      });
    }
    const made = derived(
      'growth-of-level',
      [fact],
      { value: difference },
      { ...workings, text: workings.minus(mention.value, mention.from, difference) },
    );
    return made ? [made] : [];
  });
}

/** Whether a day is told, and no month or part of a year. */
const isDay = ({ calendar, mention }: DayFact): boolean => mention.kind === 'date' && calendar.first === calendar.last;

/** Where something began and where it ended: 3月1日开工，10月15日竣工; null where the days are others. */
function endsOf(days: readonly DayFact[]): { readonly first: DayFact; readonly last: DayFact } | null {
  const [first, last, ...others] = days.filter(isDay);
  if (!first || !last || others.length > 0 || days.length > 2) return null;
  const isInOrder =
    first.calendar.first < last.calendar.first || (last.calendar.year ?? 0) > (first.calendar.year ?? 0);
  return isInOrder && first.stage !== 'planned' && last.stage !== 'planned' ? { first, last } : null;
}

/** 7月1日至9月10日, 3月1日开工，10月15日竣工 where days are asked for. */
export function daysOfSpan({ requirement, facts, days }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  if (mention.kind !== 'duration' || mention.unit?.name !== '天') return [];
  if (facts.some((fact) => fact.mention.kind === 'duration' || fact.mention.kind === 'number')) return [];
  const [span, ...others] = days.filter((day) => day.mention.isSpan);
  const ends = span ? null : endsOf(days);
  if ((!span && !ends) || others.length > 0) return [];
  const from = span ?? ends?.first;
  const to = span ?? ends?.last;
  if (!from || !to) return [];
  const years =
    (to.calendar.year ?? 0) > 0 && from.calendar.year !== null && to !== from
      ? (to.calendar.year ?? 0) - from.calendar.year
      : 0;
  const value = decimal(daysBetween(from.calendar.first, to.calendar.last + years * YEAR, from.calendar.year));
  const { unit } = mention;
  const change = { kind: 'duration', value, unit, per: null, places: 0, calendar: null } as const;
  const asFigures = (to === from ? [from] : [from, to]).map((day): FigureFact => ({
    ...day,
    kind: 'figure',
    isLast: true,
    hasOwnDay: false,
  }));
  const text = workings.shown(value, { ...mention, multiplier: ONE });
  const made = derived('days-of-span', asFigures, change, { ...workings, text });
  return made ? [made] : [];
}

const YEAR = 372;

/** 2022年3月1日至2023年2月28日 where months are asked for. */
export function monthsOfSpan({ requirement, facts, row }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  if (
    mention.unit?.group !== 'month' ||
    facts.some((fact) => fact.mention.kind === 'duration' || fact.mention.kind === 'number')
  )
    return [];
  const [span, ...others] = row.givenDays.filter((day) => day.mention.isSpan);
  if (!span || others.length > 0) return [];
  const value = decimal(monthEnd(span.calendar.last) + 1 - span.calendar.first).div(31);
  const unit = unitNamed('个月');
  const change = { kind: 'duration', value, unit, per: null, places: 0, calendar: null } as const;
  const made = derived('months-of-span', [{ ...span, kind: 'figure', isLast: true, hasOwnDay: false }], change, {
    ...workings,
    text: workings.shown(value, { ...mention, unit, multiplier: ONE }),
  });
  return made ? [made] : [];
}
