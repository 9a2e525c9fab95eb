import { decimal, formatPlain, roundHalfUp, ZERO } from '../quantity/decimal';
import type { CalendarSpan, Quantity } from '../quantity/index';
import { unitNamed } from '../quantity/units';

const DOTTED = /(?:^|[^0-9./])(1[0-2]|0?[1-9])[./](3[01]|[12][0-9]|0?[1-9])(?![0-9./%])/g;

const EIGHT_FIGURES = /(?<![0-9A-Za-z.])(20[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9.])/g;

/** 12.15, 12/15 or 20221215 where a day is asked for. */
export function dottedDates(text: string, model: Quantity): Quantity[] {
  const eights = [...text.slice(0, 400).matchAll(EIGHT_FIGURES)].map((found): Quantity => {
    const day = (Number(found[2]) - 1) * 31 + Number(found[3]) - 1;
    return {
      ...model, kind: 'date', start: found.index, end: found.index + found[0].length, text: found[0], comparator: 'none', comparatorStyle: null,
      calendar: { year: Number(found[1]), first: day, last: day, isDeadline: false }, noun: '', isPart: false, isWeak: false,
    };
  });
  if (eights.length > 0) return eights;
  return [...text.slice(0, 400).matchAll(DOTTED)].map((found) => {
    const figure = found[0].replace(/^[^0-9]/, '');
    const start = found.index + found[0].length - figure.length;
    const day = (Number(found[1]) - 1) * 31 + Number(found[2]) - 1;
    return {
      ...model, kind: 'date', start, end: start + figure.length, text: figure, comparator: 'none', comparatorStyle: null,
      calendar: { year: null, first: day, last: day, isDeadline: false }, noun: '', isPart: false, isWeak: false,
    };
  });
}

/** The last day of a short month ends the month of 31 days. */
export function monthEnd(last: number): number {
  const months = Math.floor(last / 31);
  const month = (months % 12) + 1;
  const day = (last % 31) + 1;
  const isEnd = (month === 2 && day >= 28) || ([4, 6, 9, 11].includes(month) && day === 30);
  return isEnd ? (months + 1) * 31 - 1 : last;
}

function monthsOf(from: CalendarSpan, to: CalendarSpan, start: number, end: number, model: Quantity): Quantity {
  const years = from.year !== null && to.year !== null ? to.year - from.year : 0;
  const days = years * 372 + monthEnd(to.last) + 1 - from.first;
  const months = decimal(days).div(31);
  const unit = unitNamed('个月');
  return {
    ...model, kind: 'duration', start, end, text: `${formatPlain(roundHalfUp(months, 1))}个月`, comparator: 'none', comparatorStyle: null,
    value: months, mantissa: months, upper: null, places: 0, multiplier: decimal(1), unit, per: null, calendar: null, noun: '', isPart: false, isEach: false, isTotal: false, isWeak: false,
  };
}

/** 2023年1月1日至12月31日 where months are asked for; null when the text names no single span of dates. */
export function monthsBetween(text: string, quantities: readonly Quantity[], model: Quantity): Quantity | null {
  const dates = quantities.filter(({ calendar }) => calendar !== null);
  const [first, second] = dates;
  if (first?.calendar && dates.length === 1 && first.kind === 'period' && /[-~—至到]/.test(text.slice(first.start, first.end))) {
    return monthsOf(first.calendar, first.calendar, first.start, first.end, model);
  }
  if (!first?.calendar || !second?.calendar || dates.length !== 2 || !/^[日起]?[-~—至到]{1,2}$/.test(text.slice(first.end, second.start))) return null;
  const span = monthsOf(first.calendar, second.calendar, first.start, second.end, model);
  return span.value.gt(ZERO) ? span : null;
}
