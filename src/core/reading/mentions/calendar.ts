import { codesOf } from '../../text/characters';
import { lexicon, wordList } from '../../language/lexicon';
import { isDigit, readHan, startsHanNumeral } from './numerals';
import type { Calendar } from './types';

/** A date, a period, or a year label such as 2021年度 that is read over. */
export interface CalendarReading {
  readonly end: number;
  readonly kind: 'date' | 'period' | 'label';
  readonly calendar: Calendar;
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

/** Parts of a year that may follow a year or stand alone. */
const YEAR_PARTS = lexicon<DaySpan>([
  ...['年底', '年末', '年终'].map((word): [string, DaySpan] => [word, day(ordinal(12, 1), LAST_DAY)]),
  ['年初', day(0, ordinal(2, 31))],
  ['年中', day(ordinal(6, 1), ordinal(7, 31))],
  ['上半年', day(0, ordinal(6, 31), true)],
  ['下半年', day(ordinal(7, 1), LAST_DAY, true)],
  ...['上、下半年', '上,下半年', '上/下半年', '上下半年', '上半年下半年'].map((word): [string, DaySpan] => [
    word,
    day(0, LAST_DAY, true),
  ]),
  ...['全年', '全年度', '当年', '当年度', '本年', '本年度', '年内', '当年内', '本年度内', '年度内'].map(
    (word): [string, DaySpan] => [word, day(0, LAST_DAY, true)],
  ),
]);

const AFTER_YEAR = lexicon<DaySpan>([
  ['底', day(ordinal(12, 1), LAST_DAY)],
  ['末', day(ordinal(12, 1), LAST_DAY)],
  ['初', day(0, ordinal(2, 31))],
]);

const NEXT_YEAR = wordList([
  '次年',
  '次年度',
  '第二年',
  '第2年',
  '翌年',
  '来年',
  '明年',
  '下年',
  '下一年',
  '下年度',
  '下一年度',
]);
/** 多次年检, 本次年会: the end of another word. */
const BEFORE_NO_YEAR = /[多首每本此各再几数未从往原0-9一二两三四五六七八九十]/;

const DEADLINE = lexicon<true>(['之前', '以前', '前', '之内', '以内', '内', '止'].map((word) => [word, true]));

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

function quarterAt(text: string, at: number): { end: number; span: DaySpan } | null {
  const start = text.charAt(at) === '第' ? at + 1 : at;
  const number = wholeNumber(text, start);
  if (!number || number.value < 1 || number.value > 4 || number.end - start > 1) return null;
  const word = text.startsWith('季度', number.end)
    ? 2
    : text.charAt(number.end) === '季' && text.charAt(at) === '第'
      ? 1
      : 0;
  if (word === 0) return null;
  return { end: number.end + word, span: day(ordinal(number.value * 3 - 2, 1), ordinal(number.value * 3, 31), true) };
}

/** N月 with 底, 上旬 or a day. */
function monthAt(text: string, at: number): { end: number; span: DaySpan } | null {
  const month = wholeNumber(text, at);
  if (!month || !isMonth(month.value) || text.charAt(month.end) !== '月') return null;
  let end = month.end + 1;
  // 每3月份, 3月龄: only 份 belongs to the date.
  if (text.charAt(end) === '份') end++;
  const whole = day(ordinal(month.value, 1), ordinal(month.value, 31));
  const tail = text.charAt(end);
  if (tail === '底' || tail === '末')
    return { end: end + 1, span: day(ordinal(month.value, 25), ordinal(month.value, 31)) };
  if (text.startsWith('上旬', end))
    return { end: end + 2, span: day(ordinal(month.value, 1), ordinal(month.value, 10)) };
  if (text.startsWith('中旬', end))
    return { end: end + 2, span: day(ordinal(month.value, 11), ordinal(month.value, 20)) };
  if (text.startsWith('下旬', end))
    return { end: end + 2, span: day(ordinal(month.value, 21), ordinal(month.value, 31)) };
  if (tail === '初') return { end: end + 1, span: day(ordinal(month.value, 1), ordinal(month.value, 10)) };
  const date = wholeNumber(text, end);
  if (date && date.value >= 1 && date.value <= 31 && /[日号]/.test(text.charAt(date.end))) {
    return { end: date.end + 1, span: day(ordinal(month.value, date.value), ordinal(month.value, date.value)) };
  }
  return { end, span: whole };
}

const RANGE_MARKS = codesOf('-~—至到');

/** 1-12月, 3月至10月, 3月1日-5月30日. */
function monthRangeAt(text: string, at: number): { end: number; span: DaySpan } | null {
  const from = monthAt(text, at);
  const bare = from ? null : wholeNumber(text, at);
  if (!from && !(bare && isMonth(bare.value))) return null;
  const joint = from?.end ?? bare?.end ?? at;
  if (!RANGE_MARKS.has(text.charCodeAt(joint))) return null;
  const to = monthAt(text, joint + 1);
  if (!to) return null;
  return { end: to.end, span: day(from?.span.first ?? ordinal(bare?.value ?? 1, 1), to.span.last, true) };
}

/** 2021-12-31, 2021/12/31, 2021.12.31, and 2021-12 or 2021.12 where nothing else follows. */
function isoDateAt(text: string, yearEnd: number): { end: number; span: DaySpan } | null {
  const mark = text.charAt(yearEnd);
  if (mark !== '-' && mark !== '/' && mark !== '.') return null;
  const month = wholeNumber(text, yearEnd + 1);
  if (!month || !isMonth(month.value) || month.end - yearEnd > 3) return null;
  if (text.charAt(month.end) === mark) {
    const date = wholeNumber(text, month.end + 1);
    if (date && date.value >= 1 && date.value <= 31 && date.end - month.end <= 3) {
      return { end: date.end, span: day(ordinal(month.value, date.value), ordinal(month.value, date.value)) };
    }
  }
  const next = text.charAt(month.end);
  if (
    next !== '' &&
    !/[前底止,;。)]/.test(next) &&
    !/^[-~—至到](?:19|20)[0-9]{2}/.test(text.slice(month.end, month.end + 5))
  )
    return null;
  return {
    end: next === '底' ? month.end + 1 : month.end,
    span: day(ordinal(month.value, 1), ordinal(month.value, 31)),
  };
}

const LIST_MARKS = codesOf('、,/和及与');

/** The 3 of 3、6、9、12月: each month of a list is a date of its own. Two alone may be a numbered clause (1、3月) unless 各 follows. */
function listedMonthAt(text: string, at: number): { end: number; span: DaySpan } | null {
  const first = wholeNumber(text, at);
  if (!first || !isMonth(first.value)) return null;
  let last = first;
  let months = 1;
  while (LIST_MARKS.has(text.charCodeAt(last.end))) {
    const next = wholeNumber(text, last.end + 1);
    if (!next || !isMonth(next.value) || next.value <= last.value) return null;
    last = next;
    months++;
  }
  if (months === 1 || text.charAt(last.end) !== '月') return null;
  const isContinued = LIST_MARKS.has(text.charCodeAt(at - 1)) && /[0-9一二三四五六七八九十]/.test(text.charAt(at - 2));
  if (months === 2 && !isContinued && !/^份?(各|均|分别)/.test(text.slice(last.end + 1, last.end + 4))) return null;
  return { end: first.end, span: day(ordinal(first.value, 1), ordinal(first.value, 31)) };
}

const DOT = 46;

/** 12.31前: month and day with a dot, only where a deadline follows. */
function dottedDayAt(text: string, at: number): { end: number; span: DaySpan } | null {
  const dot = text.charCodeAt(at + 1) === DOT || text.charCodeAt(at + 2) === DOT;
  if (!dot || /[0-9.]/.test(text.charAt(at - 1))) return null;
  const found = /^(1[0-2]|0?[1-9])\.(3[01]|[12][0-9]|0?[1-9])日?(?=前|之前|以前|止)/.exec(text.slice(at, at + 8));
  if (!found) return null;
  const only = ordinal(Number(found[1]), Number(found[2]));
  return { end: at + found[0].length, span: day(only, only) };
}

function finish(text: string, end: number, span: DaySpan, year: number | null): CalendarReading {
  let isDeadline = false;
  let stop = end;
  const mark = DEADLINE.matchAt(text, stop);
  // 前期, 前后, 内部 begin another word.
  if (mark && !/[期后部容往提端]/.test(text.charAt(stop + mark.word.length))) {
    isDeadline = true;
    stop += mark.word.length;
  }
  return {
    end: stop,
    kind: span.isPeriod && !(isDeadline && mark?.word.endsWith('前')) ? 'period' : 'date',
    calendar: { year, first: span.first, last: span.last, isDeadline },
  };
}

function afterYear(text: string, at: number, year: number): CalendarReading {
  const part = monthRangeAt(text, at) ?? monthAt(text, at) ?? quarterAt(text, at);
  if (part) return finish(text, part.end, part.span, year);
  const word = YEAR_PARTS.matchAt(text, at) ?? AFTER_YEAR.matchAt(text, at);
  if (word) return finish(text, at + word.word.length, word.value, year);
  const whole = finish(text, at, day(0, LAST_DAY, true), year);
  return whole.calendar.isDeadline ? { ...whole, kind: 'date' } : whole;
}

/** 次年1月, 第二年: a year later than the one the text speaks of. */
function nextYearAt(text: string, at: number): CalendarReading | null {
  const word = NEXT_YEAR.matchAt(text, at);
  if (!word || BEFORE_NO_YEAR.test(text.charAt(at - 1))) return null;
  const end = at + word.word.length;
  const part = monthRangeAt(text, end) ?? monthAt(text, end) ?? quarterAt(text, end);
  const half = part ? null : (YEAR_PARTS.matchAt(text, end) ?? AFTER_YEAR.matchAt(text, end));
  if (!part && !half && /[级会检审报鉴假货画终]/.test(text.charAt(end))) return null;
  const span = part?.span ?? half?.value ?? day(0, LAST_DAY, true);
  return finish(
    text,
    part?.end ?? end + (half?.word.length ?? 0),
    day(span.first + YEAR, span.last + YEAR, span.isPeriod),
    null,
  );
}

/** 2023年1月1日至2023年12月31日, 12月至次年2月: two dates that make a period. */
function joined(text: string, from: CalendarReading): CalendarReading {
  if (from.kind !== 'date' || from.calendar.isDeadline || !RANGE_MARKS.has(text.charCodeAt(from.end))) return from;
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

/** 各月均在5日前发放: a day of the month behind 在 or 于, to be done by then. */
function dayAfterIn(text: string, at: number): CalendarReading | null {
  const before = text.charAt(at - 1);
  if ((before !== '在' && before !== '于') || !/[1-9]/.test(text.charAt(at))) return null;
  const found = /^([1-9]|[12][0-9]|3[01])[日号](?=之?前)/.exec(text.slice(at, at + 5));
  if (!found) return null;
  const only = Number(found[1]) - 1;
  return finish(text, at + found[0].length, day(only, only), null);
}

/** 每月25日前, 次月5日: a day of every month, or of the one after. */
function dayOfMonthAt(text: string, at: number): CalendarReading | null {
  const later = text.startsWith('次月', at) || text.startsWith('下月', at);
  const every = ['每月', '当月', '每个月'].find((word) => text.startsWith(word, at));
  if (!later && every === undefined) return dayAfterIn(text, at);
  const from = at + (every?.length ?? 2);
  const number = wholeNumber(text, from);
  if (!number || number.value < 1 || number.value > 31 || !/[日号]/.test(text.charAt(number.end))) return null;
  if (/[次场期名人户内]/.test(text.charAt(number.end + 1))) return null;
  const only = number.value - 1 + (later ? 31 : 0);
  return finish(text, number.end + 1, day(only, only), null);
}

function readOne(text: string, at: number): CalendarReading | null {
  const ofMonth = dayOfMonthAt(text, at);
  if (ofMonth) return ofMonth;
  const nextYear = nextYearAt(text, at);
  if (nextYear) return nextYear;
  const word = YEAR_PARTS.matchAt(text, at);
  if (word) return finish(text, at + word.word.length, word.value, null);
  const first = text.charAt(at);
  if (!isDigit(first) && !startsHanNumeral(first) && first !== '第') return null;
  const number = wholeNumber(text, at);
  if (number && isYear(number.value) && number.end - at === 4) {
    const next = text.charAt(number.end);
    // 2022年度 as the whole answer to when is a period; before anything else it only names the year.
    const label = (end: number): CalendarReading => ({
      end,
      kind: at === 0 && end === text.length && text.endsWith('年度') ? 'period' : 'label',
      calendar: { year: number.value, first: 0, last: LAST_DAY, isDeadline: false },
    });
    if (next === '年') {
      if (text.charAt(number.end + 1) === '度') {
        const rest = YEAR_PARTS.matchAt(text, number.end + 2);
        return rest ? finish(text, number.end + 2 + rest.word.length, rest.value, number.value) : label(number.end + 2);
      }
      return afterYear(text, number.end + 1, number.value);
    }
    const iso = isoDateAt(text, number.end);
    if (iso) return finish(text, iso.end, iso.span, number.value);
    if (/[-~—至]/.test(next)) {
      const second = wholeNumber(text, number.end + 1);
      if (second && isYear(second.value)) return label(text.charAt(second.end) === '年' ? second.end + 1 : second.end);
    }
    if (text.startsWith('至', number.end)) return label(number.end + 1);
  }
  const part =
    monthRangeAt(text, at) ??
    monthAt(text, at) ??
    quarterAt(text, at) ??
    dottedDayAt(text, at) ??
    listedMonthAt(text, at);
  return part ? finish(text, part.end, part.span, null) : null;
}
