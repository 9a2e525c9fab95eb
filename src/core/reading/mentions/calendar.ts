import { codesOf } from '../../text/characters';
import {
  AFTER_NO_DAY,
  AFTER_NO_DEADLINE,
  AFTER_NO_YEAR,
  AFTER_YEAR,
  BEFORE,
  BEFORE_NO_YEAR,
  DEADLINE,
  DEALT_TO_MONTHS,
  MONTH_PARTS,
  NEXT_YEAR,
  OF_MONTH,
  OF_NEXT_MONTH,
  YEAR_PARTS,
  type YearPart,
} from '../../language/calendar';
import { clockEnd } from './clock';
import { FEAST_STARTS, feastDue } from './feasts';
import { hanStretchEnd, isDigit, readHan, startsHanNumeral } from './numerals';
import type { Calendar } from './types';

/** A date, a period, or a year label such as 2021年度 that is read over. */
export interface CalendarReading {
  readonly end: number;
  readonly kind: 'date' | 'period' | 'label';
  readonly calendar: Calendar;
  /** The other end of a label over several years: 2022—2024年. */
  readonly lastYear?: number;
}

const LAST_DAY = 371;
const YEAR = 372;
const ordinal = (month: number, day: number): number => (month - 1) * 31 + day - 1;

interface DaySpan {
  readonly first: number;
  readonly last: number;
  readonly isPeriod: boolean;
}

const day = (first: number, last: number, isPeriod = false): DaySpan => ({ first, last, isPeriod });

const PARTS: Readonly<Record<YearPart, DaySpan>> = {
  end: day(ordinal(12, 1), LAST_DAY),
  beginning: day(0, ordinal(2, 31)),
  middle: day(ordinal(6, 1), ordinal(7, 31)),
  'first-half': day(0, ordinal(6, 31), true),
  'second-half': day(ordinal(7, 1), LAST_DAY, true),
  whole: day(0, LAST_DAY, true),
};

/** A piece of the calendar with the end of its words. */
interface Piece {
  readonly end: number;
  readonly span: DaySpan;
}

function wholeNumber(text: string, at: number): { end: number; value: number } | null {
  if (isDigit(text.charAt(at))) {
    let end = at;
    while (isDigit(text.charAt(end)) && end - at < 5) end++;
    return { end, value: Number(text.slice(at, end)) };
  }
  if (!startsHanNumeral(text.charAt(at)) || text.charAt(at) === '半') return null;
  const read = readHan(text, at);
  return read && read.places === 0 && !read.isMore ? { end: read.end, value: Number(read.value.toFixed()) } : null;
}

const isYear = (value: number): boolean => value >= 1990 && value <= 2099;
const isMonth = (value: number): boolean => value >= 1 && value <= 12;

/** 一至四季度: the number at the other end of a range of quarters. */
function lastQuarter(
  text: string,
  first: { readonly end: number; readonly value: number },
): { readonly end: number; readonly value: number } | null {
  if (!RANGE_MARKS.has(text.charCodeAt(first.end))) return null;
  const last = wholeNumber(text, first.end + 1);
  return last && last.value > first.value && last.value <= 4 ? last : null;
}

function quarterAt(text: string, at: number): Piece | null {
  const isOrdinal = text.charAt(at) === '第';
  const start = isOrdinal ? at + 1 : at;
  const number = wholeNumber(text, start);
  if (!number || number.value < 1 || number.value > 4 || number.end - start > 1) return null;
  const last = lastQuarter(text, number) ?? number;
  const word = ['季度', ...(isOrdinal ? ['季'] : [])].find((name) => text.startsWith(name, last.end));
  const months = day(ordinal(number.value * 3 - 2, 1), ordinal(last.value * 3, 31), true);
  return word === undefined ? null : { end: last.end + word.length, span: months };
}

const DAY_MARKS = codesOf('日号');

/** N日 or N号. */
function dayNumberAt(text: string, at: number): { end: number; value: number } | null {
  const date = wholeNumber(text, at);
  const isDay = date && date.value >= 1 && date.value <= 31 && DAY_MARKS.has(text.charCodeAt(date.end));
  return isDay ? { end: date.end + 1, value: date.value } : null;
}

/** N月 with 底, 上旬 or a day. */
function monthAt(text: string, at: number): Piece | null {
  const month = wholeNumber(text, at);
  if (!month || !isMonth(month.value) || text.charAt(month.end) !== '月') return null;
  // 每3月份, 3月龄: only 份 belongs to the date.
  const end = text.charAt(month.end + 1) === '份' ? month.end + 2 : month.end + 1;
  const days = (first: number, last: number): DaySpan => day(ordinal(month.value, first), ordinal(month.value, last));
  const part = MONTH_PARTS.matchAt(text, end);
  if (part) return { end: end + part.word.length, span: days(...part.value) };
  const date = dayNumberAt(text, end);
  return date ? { end: date.end, span: days(date.value, date.value) } : { end, span: days(1, 31) };
}

const RANGE_MARKS = codesOf('-~—至到');

/** 1-12月, 3月至10月, 3月1日-5月30日; `from` is the month at the place, where one stands there. */
function monthRangeAt(text: string, at: number, from: Piece | null): Piece | null {
  const bare = from ? null : wholeNumber(text, at);
  if (!from && !(bare && isMonth(bare.value))) return null;
  const joint = from?.end ?? bare?.end ?? at;
  if (!RANGE_MARKS.has(text.charCodeAt(joint))) return null;
  const to = monthAt(text, joint + 1);
  if (!to) return null;
  return { end: to.end, span: day(from?.span.first ?? ordinal(bare?.value ?? 1, 1), to.span.last, true) };
}

/** The day of 2021-12-31 behind its second mark. */
function isoDay(text: string, mark: string, monthEnd: number): { end: number; value: number } | null {
  const date = text.charAt(monthEnd) === mark ? wholeNumber(text, monthEnd + 1) : null;
  return date && date.value >= 1 && date.value <= 31 && date.end - monthEnd <= 3 ? date : null;
}

const AFTER_ISO_MONTH = codesOf('前底止,;。)');
const YEAR_BEHIND = /(?:19|20)[0-9]{2}/y;

/** Whether 2021.12 may end here: at a deadline, a break, or before the second date of a range. */
function isoMonthEnds(text: string, end: number): boolean {
  if (end >= text.length || AFTER_ISO_MONTH.has(text.charCodeAt(end))) return true;
  YEAR_BEHIND.lastIndex = end + 1;
  return RANGE_MARKS.has(text.charCodeAt(end)) && YEAR_BEHIND.test(text);
}

/** 2021-12-31, 2021/12/31, 2021.12.31, and 2021-12 or 2021.12 where nothing else follows. */
function isoDateAt(text: string, yearEnd: number): Piece | null {
  const mark = text.charAt(yearEnd);
  if (mark !== '-' && mark !== '/' && mark !== '.') return null;
  const month = wholeNumber(text, yearEnd + 1);
  if (!month || !isMonth(month.value) || month.end - yearEnd > 3) return null;
  const date = isoDay(text, mark, month.end);
  if (date) return { end: date.end, span: day(ordinal(month.value, date.value), ordinal(month.value, date.value)) };
  if (!isoMonthEnds(text, month.end)) return null;
  const end = text.charAt(month.end) === '底' ? month.end + 1 : month.end;
  return { end, span: day(ordinal(month.value, 1), ordinal(month.value, 31)) };
}

const LIST_MARKS = codesOf('、,/和及与');

/** The 12月 that ends 3、6、9、12月, and how many months it lists; null when it is none. */
function monthList(text: string, first: { end: number; value: number }): { end: number; months: number } | null {
  let last = first;
  let months = 1;
  while (LIST_MARKS.has(text.charCodeAt(last.end))) {
    const next = wholeNumber(text, last.end + 1);
    if (!next || !isMonth(next.value) || next.value <= last.value) return null;
    last = next;
    months++;
  }
  return months > 1 && text.charAt(last.end) === '月' ? { end: last.end + 1, months } : null;
}

const NUMERALS = codesOf('0123456789一二三四五六七八九十');

/** 3、9月各1次: two months are listed where a count is dealt out to them. */
function isDealtTo(text: string, at: number): boolean {
  const from = text.charAt(at) === '份' ? at + 1 : at;
  return DEALT_TO_MONTHS.some((word) => text.startsWith(word, from) && from + word.length <= at + 3);
}

/** The 3 of 3、6、9、12月: each month of a list is a date of its own. Two alone may be a numbered clause (1、3月) unless 各 follows. */
function listedMonthAt(text: string, at: number): Piece | null {
  const first = wholeNumber(text, at);
  const list = first && isMonth(first.value) ? monthList(text, first) : null;
  if (!first || !list) return null;
  const isContinued = LIST_MARKS.has(text.charCodeAt(at - 1)) && NUMERALS.has(text.charCodeAt(at - 2));
  if (list.months === 2 && !isContinued && !isDealtTo(text, list.end)) return null;
  return { end: first.end, span: day(ordinal(first.value, 1), ordinal(first.value, 31)) };
}

const DOT = 46;

/** 12.31前: month and day with a dot, only where a deadline follows. */
function dottedDayAt(text: string, at: number): Piece | null {
  const dot = text.charCodeAt(at + 1) === DOT || text.charCodeAt(at + 2) === DOT;
  if (!dot || /[0-9.]/.test(text.charAt(at - 1))) return null;
  const found = /^(1[0-2]|0?[1-9])\.(3[01]|[12][0-9]|0?[1-9])日?(?=前|之前|以前|止)/.exec(text.slice(at, at + 8));
  if (!found) return null;
  const only = ordinal(Number(found[1]), Number(found[2]));
  return { end: at + found[0].length, span: day(only, only) };
}

function finish(text: string, { end, span }: Piece, year: number | null): CalendarReading {
  const found = DEADLINE.matchAt(text, end);
  const mark = found && !AFTER_NO_DEADLINE.has(text.charCodeAt(end + found.word.length)) ? found.word : '';
  const isDeadline = mark !== '';
  return {
    end: end + mark.length,
    kind: span.isPeriod && !mark.endsWith(BEFORE) ? 'period' : 'date',
    calendar: { year, first: span.first, last: span.last, isDeadline },
  };
}

/** A month, a span of months or a quarter. */
function monthsAt(text: string, at: number): Piece | null {
  const month = monthAt(text, at);
  return monthRangeAt(text, at, month) ?? month ?? quarterAt(text, at);
}

const OTHER_YEAR = codesOf('上去');

/** 年底, 上半年; behind a year also 底 and 初. */
function partAt(text: string, at: number, isBehindYear: boolean): Piece | null {
  const word = YEAR_PARTS.matchAt(text, at) ?? (isBehindYear ? AFTER_YEAR.matchAt(text, at) : null);
  // 上年末 is no day of this year.
  if (word && !isBehindYear && OTHER_YEAR.has(text.charCodeAt(at - 1))) return null;
  return word && { end: at + word.word.length, span: PARTS[word.value] };
}

function afterYear(text: string, at: number, year: number): CalendarReading {
  const part = monthsAt(text, at) ?? partAt(text, at, true);
  if (part) return finish(text, part, year);
  const whole = finish(text, { end: at, span: PARTS.whole }, year);
  return whole.calendar.isDeadline ? { ...whole, kind: 'date' } : whole;
}

/** 次年1月, 第二年: a year later than the one the text speaks of. */
function nextYearAt(text: string, at: number): CalendarReading | null {
  const word = NEXT_YEAR.matchAt(text, at);
  if (!word || BEFORE_NO_YEAR.has(text.charCodeAt(at - 1))) return null;
  const end = at + word.word.length;
  const part = monthsAt(text, end) ?? partAt(text, end, true);
  if (!part && !word.word.endsWith('度') && AFTER_NO_YEAR.has(text.charCodeAt(end))) return null;
  const { first, last, isPeriod } = part?.span ?? PARTS.whole;
  return finish(text, { end: part?.end ?? end, span: day(first + YEAR, last + YEAR, isPeriod) }, null);
}

/** 11月4日至6日: the second day is of the month of the first. */
function dayOfSameMonth(text: string, { end, calendar }: CalendarReading): CalendarReading | null {
  if (calendar.first !== calendar.last) return null;
  const number = dayNumberAt(text, end + 1);
  if (!number) return null;
  const last = Math.floor(calendar.first / DAYS_A_MONTH) * DAYS_A_MONTH + number.value - 1;
  if (last <= calendar.first) return null;
  return { end: number.end, kind: 'period', calendar: { ...calendar, last } };
}

const DAYS_A_MONTH = 31;

/** 2023年1月1日至2023年12月31日, 12月至次年2月: two dates that make a period. */
function joined(text: string, from: CalendarReading): CalendarReading {
  if (from.kind !== 'date' || from.calendar.isDeadline || !RANGE_MARKS.has(text.charCodeAt(from.end))) return from;
  const sameMonth = from.calendar.year === null ? dayOfSameMonth(text, from) : null;
  if (sameMonth) return sameMonth;
  const to = readOne(text, from.end + 1);
  if (to?.kind !== 'date' || (to.calendar.year === null && to.calendar.first < YEAR)) return from;
  const years = to.calendar.year !== null ? to.calendar.year - (from.calendar.year ?? to.calendar.year) : 0;
  const last = to.calendar.last + years * YEAR;
  if (last < from.calendar.first) return from;
  const { isDeadline } = to.calendar;
  return {
    end: to.end,
    kind: isDeadline ? 'date' : 'period',
    calendar: { year: from.calendar.year ?? to.calendar.year, first: from.calendar.first, last, isDeadline },
  };
}

/** Reads a date or a part of the year from `at`, or a period between two dates; null when there is none. */
export function readCalendar(text: string, at: number): CalendarReading | null {
  const from = readOne(text, at);
  return from && joined(text, from);
}

const IN_OR_ON = codesOf('在于');
const DAY_BEFORE = /([1-9]|[12][0-9]|3[01])[日号](?=之?前)/y;

/** 各月均在5日前发放: a day of the month behind 在 or 于, to be done by then. */
function dayAfterIn(text: string, at: number): CalendarReading | null {
  if (!IN_OR_ON.has(text.charCodeAt(at - 1))) return null;
  DAY_BEFORE.lastIndex = at;
  const found = DAY_BEFORE.exec(text);
  if (!found) return null;
  const only = Number(found[1]) - 1;
  return finish(text, { end: at + found[0].length, span: day(only, only) }, null);
}

/** 每月25日前, 次月5日: a day of every month, or of the one after. */
function dayOfMonthAt(text: string, at: number): CalendarReading | null {
  const later = OF_NEXT_MONTH.matchAt(text, at);
  const month = later ?? OF_MONTH.matchAt(text, at);
  if (!month) return dayAfterIn(text, at);
  const date = dayNumberAt(text, at + month.word.length);
  if (!date || AFTER_NO_DAY.has(text.charCodeAt(date.end))) return null;
  const only = date.value - 1 + (later ? 31 : 0);
  return finish(text, { end: date.end, span: day(only, only) }, null);
}

const YEAR_RANGE_MARKS = codesOf('-~—至');

/** 2022年度 as the whole answer to when is a period; before anything else a year only names itself. */
function label(text: string, at: number, end: number, year: number): CalendarReading {
  const isWhole = at === 0 && end === text.length && text.endsWith('年度');
  const calendar = { year, first: 0, last: LAST_DAY, isDeadline: false };
  return { end, kind: isWhole ? 'period' : 'label', calendar };
}

/** 2022-2023年, 2022至今. */
function yearRange(text: string, at: number, { end, value }: { end: number; value: number }): CalendarReading | null {
  if (!YEAR_RANGE_MARKS.has(text.charCodeAt(end))) return null;
  const second = wholeNumber(text, end + 1);
  if (second && isYear(second.value))
    return {
      ...label(text, at, text.charAt(second.end) === '年' ? second.end + 1 : second.end, value),
      lastYear: second.value,
    };
  return text.charAt(end) === '至' ? label(text, at, end + 1, value) : null;
}

/** A year with what belongs to it: 2023年3月, 2023年度, 2023-03-01. */
function yearAt(text: string, at: number): CalendarReading | null {
  const number = wholeNumber(text, at);
  if (!number || !isYear(number.value) || number.end - at !== 4) return null;
  const { end, value } = number;
  if (text.startsWith('年度', end)) {
    const rest = partAt(text, end + 2, false);
    return rest ? finish(text, rest, value) : label(text, at, end + 2, value);
  }
  if (text.charAt(end) === '年') return afterYear(text, end + 1, value);
  const iso = isoDateAt(text, end);
  return iso ? finish(text, iso, value) : yearRange(text, at, number);
}

/** What may stand right behind the first number of a date, a span, or a list of months. */
const BEHIND_NUMBER = codesOf('年月日号时:季度-~—至到/.、,和及与');
const LONGEST_NUMBER = 5;

/** Whether a date may begin with this figure: most figures have a unit behind them, and need not be read as dates first. */
function mayBeDate(text: string, at: number): boolean {
  let end = at;
  while (end - at < LONGEST_NUMBER && isDigit(text.charAt(end))) end++;
  if (end === at) end = hanStretchEnd(text, at);
  return BEHIND_NUMBER.has(text.charCodeAt(end));
}

/** Characters at which a date may begin that has no figure before it: 年底, 上半年, 次年, 每月, 第三季度. */
export const CALENDAR_STARTS: ReadonlySet<number> = new Set([
  ...YEAR_PARTS.firstCodes,
  ...NEXT_YEAR.firstCodes,
  ...OF_MONTH.firstCodes,
  ...OF_NEXT_MONTH.firstCodes,
  ...FEAST_STARTS,
  ...codesOf('第'),
]);

function readOne(text: string, at: number): CalendarReading | null {
  const first = text.charAt(at);
  if (isDigit(first)) return mayBeDate(text, at) ? (dayAfterIn(text, at) ?? numberedDate(text, at)) : null;
  const relative = dayOfMonthAt(text, at) ?? nextYearAt(text, at);
  if (relative) return relative;
  const part = partAt(text, at, false) ?? pieceOfFeast(text, at);
  if (part) return finish(text, part, null);
  return first === '第' || (startsHanNumeral(first) && mayBeDate(text, at)) ? numberedDate(text, at) : null;
}

function pieceOfFeast(text: string, at: number): Piece | null {
  const feast = feastDue(text, at);
  return feast && { end: feast.end, span: day(feast.day, feast.day) };
}

const NO_DAY = { year: null, first: 0, last: LAST_DAY, isDeadline: false };

/** 21时30分, 8:30: a time of day, which is read over. */
function clockAt(text: string, at: number): CalendarReading | null {
  const end = clockEnd(text, at);
  return end === null ? null : { end, kind: 'label', calendar: NO_DAY };
}

/** A date that begins with a number. */
function numberedDate(text: string, at: number): CalendarReading | null {
  const dated = yearAt(text, at);
  if (dated) return dated;
  const clock = clockAt(text, at);
  if (clock) return clock;
  const months = monthsAt(text, at) ?? dottedDayAt(text, at) ?? listedMonthAt(text, at);
  return months && finish(text, months, null);
}
