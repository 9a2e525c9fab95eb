import { decimal, formatPlain, roundHalfUp, ZERO } from '../decimal';
import type { CalendarSpan, Quantity } from '../quantity/index';
import { unitNamed } from '../quantity/units';

const DOTTED = /(?:^|[^0-9./])(1[0-2]|0?[1-9])\.(3[01]|[12][0-9]|0?[1-9])(?![0-9./%])/g;

/** 12/15, 已于12/15完成: nothing else stands in the answer, as 完成3/4 is a share of the work and 12/20号文件 a number. */
const SLASHED =
  /^\s*(?:(?:实际)?(?:完成|完工|竣工|验收)?(?:时间|日期)[:为是]?\s*)?(已?[于在]\s*)?(1[0-2]|0?[1-9])\/(3[01]|[12][0-9]|0?[1-9])(?![0-9])\s*([日号]?之?前?)((?:已|全部|全面|按时|按期|如期|完成|完工|竣工|验收|交付|办结|建成|拨付|支付|发放|到位)*)[。.]?\s*$/;

/** The day of a slash date; 3/4完成 may as well say how much is done, fractions hardly ever are of more than tenths. */
function slashedDate(
  text: string,
): { readonly start: number; readonly figure: string; readonly month: number; readonly day: number } | null {
  const found = text.length <= 40 ? SLASHED.exec(text) : null;
  if (!found) return null;
  const [, inOrOn = '', month = '', day = '', marks = '', done = ''] = found;
  if (done !== '' && inOrOn === '' && marks === '' && Number(day) <= 10) return null;
  const figure = `${month}/${day}`;
  return { start: text.indexOf(figure), figure, month: Number(month), day: Number(day) };
}

const EIGHT_FIGURES = /(?<![0-9A-Za-z.])(20[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9.])/g;

function dayAt(
  year: number | null,
  month: number,
  dayOfMonth: number,
  start: number,
  text: string,
  model: Quantity,
): Quantity {
  const day = (month - 1) * 31 + dayOfMonth - 1;
  return {
    ...model,
    kind: 'date',
    start,
    end: start + text.length,
    text,
    comparator: 'none',
    comparatorStyle: null,
    calendar: { year, first: day, last: day, isDeadline: false },
    noun: '',
    isPart: false,
    isWeak: false,
  };
}

/** 12.15, 12/15 or 20221215 where a day is asked for. */
export function dottedDates(text: string, model: Quantity): Quantity[] {
  const eights = [...text.slice(0, 400).matchAll(EIGHT_FIGURES)].map((found) =>
    dayAt(Number(found[1]), Number(found[2]), Number(found[3]), found.index, found[0], model),
  );
  if (eights.length > 0) return eights;
  const slashed = slashedDate(text);
  if (slashed) return [dayAt(null, slashed.month, slashed.day, slashed.start, slashed.figure, model)];
  return [...text.slice(0, 400).matchAll(DOTTED)].map((found) => {
    const figure = found[0].replace(/^[^0-9]/, '');
    return dayAt(
      null,
      Number(found[1]),
      Number(found[2]),
      found.index + found[0].length - figure.length,
      figure,
      model,
    );
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
    ...model,
    kind: 'duration',
    start,
    end,
    text: `${formatPlain(roundHalfUp(months, 1))}个月`,
    comparator: 'none',
    comparatorStyle: null,
    value: months,
    mantissa: months,
    upper: null,
    places: 0,
    multiplier: decimal(1),
    unit,
    per: null,
    calendar: null,
    noun: '',
    isPart: false,
    isEach: false,
    isTotal: false,
    isWeak: false,
  };
}

/** 2023年1月1日至12月31日 where months are asked for; null when the text names no single span of dates. */
export function monthsBetween(text: string, quantities: readonly Quantity[], model: Quantity): Quantity | null {
  const dates = quantities.filter(({ calendar }) => calendar !== null);
  const [first, second] = dates;
  if (
    first?.calendar &&
    dates.length === 1 &&
    first.kind === 'period' &&
    /[-~—至到]/.test(text.slice(first.start, first.end))
  ) {
    return monthsOf(first.calendar, first.calendar, first.start, first.end, model);
  }
  if (
    !first?.calendar ||
    !second?.calendar ||
    dates.length !== 2 ||
    !/^[日起]?[-~—至到]{1,2}$/.test(text.slice(first.end, second.start))
  )
    return null;
  const span = monthsOf(first.calendar, second.calendar, first.start, second.end, model);
  return span.value.gt(ZERO) ? span : null;
}
