import { AFTER_NO_TENTH, BEFORE_RATIO, SERVICE_DAYS, SERVICE_TIMES } from '../../language/figures';
import { unitNamed, type UnitEntry } from '../../language/units';
import { HUNDRED, ONE, ZERO, type Decimal } from '../../decimal';
import { codesOf } from '../../text/characters';
import { newDraft, skip, type NumberReading } from './draft';
import { identifierEnd } from './named-figures';
import { isDigit, readArabic, readHan, type Numeral } from './numerals';

/** A share said in words. */
export interface Share {
  readonly numeral: Numeral;
  readonly unit: UnitEntry | null;
  readonly end: number;
  readonly isRatio: boolean;
}

const SHARES = [
  { head: '百分之', unit: '%', parts: ONE },
  { head: '千分之', unit: '‰', parts: ONE },
  { head: '万分之', unit: '%', parts: HUNDRED },
] as const;

/** 百分之九十, 千分之3, 万分之三 (0.03 %). */
function hundredths(text: string, at: number): Share | null {
  const share = SHARES.find(({ head }) => text.startsWith(head, at));
  const read = isDigit(text.charAt(at + 3)) ? readArabic(text, at + 3) : readHan(text, at + 3);
  if (!read || !share) return null;
  const value = read.value.div(share.parts);
  const numeral = share.parts.eq(ONE) ? read : { ...read, value, mantissa: value, places: read.places + 2 };
  return { numeral, unit: unitNamed(share.unit), end: read.end, isRatio: false };
}

/** 三分之二. */
function fraction(text: string, first: Numeral): Share | null {
  const second = readHan(text, first.end + 2);
  if (!second || first.value.eq(ZERO)) return null;
  const value = second.value.div(first.value);
  return { numeral: { ...second, value, mantissa: value, places: 4 }, unit: null, end: second.end, isRatio: true };
}

const HUNDREDTHS = codesOf('一二三四五六七八九');

/** 九成, 九成五. */
function tenths(text: string, first: Numeral): Share | null {
  const tail = first.end + 1;
  if (AFTER_NO_TENTH.has(text.charCodeAt(tail)) || !first.value.lte(10)) return null;
  const read = HUNDREDTHS.has(text.charCodeAt(tail)) ? readHan(text, tail) : null;
  const second = read?.end === tail + 1 ? read : null;
  const value = first.value.times(10).plus(second?.value ?? 0);
  const numeral = { ...first, value, mantissa: value, places: 0 };
  return { numeral, unit: unitNamed('%'), end: second?.end ?? tail, isRatio: false };
}

/** Reads 百分之九十, 三分之二 or 九成五 at `at`. */
export function readShare(text: string, at: number): Share | null {
  if (text.startsWith('分之', at + 1) && SHARES.some(({ head }) => text.startsWith(head, at)))
    return hundredths(text, at);
  const first = readHan(text, at);
  if (!first) return null;
  if (text.startsWith('分之', first.end)) return fraction(text, first);
  return text.charAt(first.end) === '成' ? tenths(text, first) : null;
}

function fractionTail(text: string, at: number): { end: number; value: Decimal; text: string } | null {
  if (!isDigit(text.charAt(at))) return null;
  const second = readArabic(text, at);
  return second?.value.gt(ZERO) ? { end: second.end, value: second.value, text: text.slice(at, second.end) } : null;
}

/** 8:30, unless something tells that a ratio is meant. */
function isTimeOfDay(
  text: string,
  at: number,
  first: Numeral,
  second: { end: number; value: Decimal; text: string },
): boolean {
  if (second.text.length !== 2 || !first.value.lte(24) || !second.value.lt(60)) return false;
  const isWhole = at === 0 && second.end === text.length;
  return !isWhole && !BEFORE_RATIO.has(text.charCodeAt(at - 1));
}

/** Reads 28/31, 18/10万, 1:3 from their first figure. Times of day are read over. */
export function readRatio(text: string, at: number, first: Numeral): NumberReading | null {
  const mark = text.charAt(first.end);
  if (mark !== '/' && mark !== ':') return null;
  const second = fractionTail(text, first.end + 1);
  if (!second) return null;
  if (mark === ':' && isTimeOfDay(text, at, first, second)) return skip(second.end);
  const draft = newDraft('ratio', at, second.end, first.value.div(second.value));
  draft.mantissa = first.value;
  draft.multiplier = ONE.div(second.value);
  draft.places = first.places;
  return { end: second.end, draft };
}

const TIMES_MARKS = codesOf('*xX');
/** What may stand right behind the first figure of such hours. */
const BEHIND_SERVICE = new Set([...TIMES_MARKS, ...SERVICE_DAYS.map((word) => word.charCodeAt(0))]);

/** Reads 7*24小时, 5天*8, 24*7 from their first figure: hours a week. */
export function readServiceHours(text: string, start: number, first: Numeral): NumberReading | null {
  if (!BEHIND_SERVICE.has(text.charCodeAt(first.end))) return null;
  const firstUnit = SERVICE_DAYS.find((word) => text.startsWith(word, first.end)) ?? '';
  const at = first.end + firstUnit.length;
  if (!TIMES_MARKS.has(text.charCodeAt(at)) || !isDigit(text.charAt(at + 1))) return null;
  const second = readArabic(text, at + 1);
  if (!second) return null;
  const [days, hours] = first.value.lte(7) ? [first.value, second.value] : [second.value, first.value];
  const secondUnit = SERVICE_TIMES.matchAt(text, second.end)?.word ?? '';
  const isSure = hours.eq(24) || secondUnit !== '' || firstUnit !== '';
  if (!days.lte(7) || !hours.lte(24) || !isSure) return skip(Math.max(second.end, identifierEnd(text, second.end)));
  const end = second.end + secondUnit.length;
  return { end, draft: newDraft('service-hours', start, end, days.times(hours)) };
}
