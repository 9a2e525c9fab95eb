import { ZERO } from '../../decimal';
import { AFTER_NO_RHYTHM, AVERAGES, EVERY_THING, PERIODS, REST_OF, RHYTHMS } from '../../language/rhythms';
import { codesOf } from '../../text/characters';
import { isDigit, readArabic, readHan, startsHanNumeral } from './numerals';
import { unitAt } from '../../language/units';

/** 每月, 每两个月, 每亩: a time (with how often a year it comes round) or a thing. */
export interface EveryReading {
  readonly end: number;
  /** How many such periods a year has; null for things. */
  readonly perYear: { readonly times: number; readonly over: number } | null;
  /** Key of the period or thing. */
  readonly name: string;
}

function rhythmAt(text: string, at: number): EveryReading | null {
  const found = RHYTHMS.matchAt(text, at);
  if (!found || AFTER_NO_RHYTHM.has(text.charCodeAt(at + found.word.length))) return null;
  return { end: at + found.word.length, perYear: { times: found.value, over: 1 }, name: found.word };
}

/** 2 in 每2小时; 1 where no number stands. */
function numberBehind(text: string, at: number): { readonly over: number; readonly end: number } {
  const first = text.charAt(at);
  const number = isDigit(first)
    ? readArabic(text, at)
    : startsHanNumeral(first) && first !== '半'
      ? readHan(text, at)
      : null;
  const isWhole = number?.places === 0 && number.value.gt(ZERO) && number.value.lt(1000);
  return isWhole ? { over: Number(number.value.toFixed()), end: number.end } : { over: 1, end: at };
}

/** Characters at which `readEvery` finds something. */
export const EVERY_STARTS: ReadonlySet<number> = new Set([
  ...AVERAGES.firstCodes,
  ...RHYTHMS.firstCodes,
  ...codesOf('每'),
]);

/** 其余各月均发布3期: 均 says all of those months, which are not the whole year. */
function isOfRest(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_REST), at);
  return REST_OF.some((rest) => before.endsWith(`${rest}各`) || before.endsWith(rest));
}

const LONGEST_REST = 4;

/** 每名传承人 and 每人 are one. */
const EACH_PERSON: ReadonlyMap<string, string> = new Map([
  ['名', '人'],
  ['位', '人'],
]);

/** Reads 每… at `at` (the character 每, 月均, 年均, or a rhythm such as 按月 and 双月). */
export function readEvery(text: string, at: number): EveryReading | null {
  const average = AVERAGES.matchAt(text, at);
  if (average && !isOfRest(text, at)) {
    const { name, times } = average.value;
    return { end: at + average.word.length, perYear: { times, over: 1 }, name };
  }
  if (text.charAt(at) !== '每') return rhythmAt(text, at);
  const { over, end } = numberBehind(text, at + 1);
  const reading = (word: string, name: string, times: number | null): EveryReading => ({
    end: end + word.length,
    perYear: times === null ? null : { times, over },
    name: over === 1 ? (EACH_PERSON.get(name) ?? name) : `${over}${name}`,
  });
  const period = PERIODS.matchAt(text, end);
  if (period) return reading(period.word, period.value.name, period.value.times);
  const thing = EVERY_THING.matchAt(text, end);
  if (thing) return reading(thing.word, thing.word, null);
  const measured = unitAt(text, end);
  return (
    measured && {
      end: end + measured.name.length,
      perYear: null,
      name: EACH_PERSON.get(measured.name) ?? measured.name,
    }
  );
}

/** The period a rate is given per: 次/年, 次/月. */
export function periodNamed(text: string, at: number): { end: number; name: string; times: number } | null {
  const found = PERIODS.matchAt(text, at);
  return found ? { end: at + found.word.length, ...found.value } : null;
}
