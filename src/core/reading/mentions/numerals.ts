import { codesOf } from '../../text/characters';
import { decimal, ONE, ZERO, type Decimal } from '../../decimal';

/** A number as written, before any unit. */
export interface Numeral {
  readonly end: number;
  readonly mantissa: Decimal;
  readonly multiplier: Decimal;
  readonly value: Decimal;
  readonly places: number;
  readonly isHan: boolean;
  /** 20多, 十余: more than the figure. */
  readonly isMore: boolean;
}

const POWERS: readonly (readonly [string, string])[] = [
  ['万亿', '1000000000000'],
  ['千亿', '100000000000'],
  ['百亿', '10000000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
];
const POWER_VALUES = POWERS.map(([word, value]) => [word, decimal(value)] as const);

const HAN_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
/** 廿五 is 二十五. */
const CONTRACTED_TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const HAN_TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

export function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9';
}

export const isLatin = (unit: string): boolean => (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
export const isCjk = (unit: string): boolean => unit >= '\u4e00' && unit <= '\u9fff';

const HAN_DIGIT_CODES = codesOf(Object.keys(HAN_DIGITS).join(''));
const HAN_RUN_CODES = codesOf(
  [...Object.keys(HAN_DIGITS), ...Object.keys(HAN_TENS), ...Object.keys(CONTRACTED_TENS)].join(''),
);
const HAN_NUMERAL_CODES = new Set([...HAN_RUN_CODES, ...codesOf('万亿')]);

/** Characters a Chinese numeral may begin with. */
export const HAN_STARTS = `${Object.keys(HAN_DIGITS).join('')}十拾百千半廿卅`;
const HAN_START_CODES = codesOf(HAN_STARTS);

export function isHanDigit(unit: string): boolean {
  return HAN_DIGIT_CODES.has(unit.charCodeAt(0));
}

/** Longest stretch of numeral characters that can still be one number: 一亿二千三百四十五万六千七百八十九 has 17. */
const LONGEST_NUMERAL = 24;

/** End of a stretch of Chinese numeral characters from `at`; no number goes beyond it but by 点 and 余. */
export function hanStretchEnd(text: string, at: number): number {
  let end = at;
  while (HAN_NUMERAL_CODES.has(text.charCodeAt(end))) end++;
  return end;
}

/** The same where it is too long to be a number; null when it may be one. */
export function overlongHanEnd(text: string, at: number): number | null {
  const end = hanStretchEnd(text, at);
  return end - at > LONGEST_NUMERAL ? end : null;
}

/** Whether a Chinese numeral may begin with the character. */
export function startsHanNumeral(unit: string): boolean {
  return HAN_START_CODES.has(unit.charCodeAt(0));
}

/** End of a run of digits from `at`. */
function digitsEnd(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end); code >= ZERO_CODE && code <= NINE_CODE; code = text.charCodeAt(end)) end++;
  return end;
}

const ZERO_CODE = 48;
const NINE_CODE = 57;

const GROUP = 4;

/** Whether three figures and no more stand behind the mark at `at`. */
function isGroup(text: string, at: number): boolean {
  return digitsEnd(text, at + 1) - at === GROUP;
}

/** 4 20人 as the whole text: a blank that slipped in, where nothing else could be meant. */
function isWholeFigure(text: string, at: number, first: number): boolean {
  if (at > 0) return false;
  const rest = digitsEnd(text, first + 1);
  return (
    text.charAt(first) === ' ' &&
    rest > first + 1 &&
    rest - at <= 6 &&
    text.length - rest <= 3 &&
    rest < text.length &&
    text.charCodeAt(rest) > 127
  );
}

/** End of the groups of three digits that follow the first figure: 58,320 and, before a unit, 18 200株. */
function groupsEnd(text: string, at: number, first: number): number {
  if (!PARTS_GROUPS.has(text.charCodeAt(first))) return first;
  let end = first;
  while (text.charAt(end) === ',' && isGroup(text, end)) end += GROUP;
  if (end > first) return end;
  if (isWholeFigure(text, at, first)) return digitsEnd(text, first + 1);
  const before = text.charCodeAt(at - 1);
  if (text.charAt(at) === '0' || before === 32 || before === 46) return end;
  while (text.charAt(end) === ' ' && isGroup(text, end)) end += GROUP;
  // Two figures side by side are none; a unit tells that one is meant.
  const next = text.charAt(end) === '.' ? digitsEnd(text, end + 1) : end;
  const isUnit = text.charCodeAt(next) > 127 || text.charAt(next) === '%';
  return end > first && isUnit ? end : first;
}

/** What may stand between groups of digits. */
const PARTS_GROUPS = codesOf(', ');

/** Reads 1234, 1,234.5 from `at`; the end and the plain text of the figure. */
function arabicFigure(text: string, at: number): { end: number; plain: string } {
  const first = digitsEnd(text, at);
  const whole = first - at <= 3 ? groupsEnd(text, at, first) : first;
  const end = text.charAt(whole) === '.' && isDigit(text.charAt(whole + 1)) ? digitsEnd(text, whole + 1) : whole;
  const figure = text.slice(at, end);
  return { end, plain: whole === first ? figure : figure.replace(/[, ]/g, '') };
}

/** 千 before 克, 米, 瓦 …: a unit prefix, not a multiplier. */
function isUnitPrefix(text: string, at: number, word: string): boolean {
  if (word.endsWith('千')) return /[克米瓦伏卡赫安]/.test(text.charAt(at + word.length));
  if (word.endsWith('百')) return text.charAt(at + word.length) === '分';
  if (word.endsWith('亿') || word.endsWith('万')) return false;
  return false;
}

const POWER_CODES = codesOf('万亿千百');

function powerAt(text: string, at: number): { word: string; value: Decimal } | null {
  if (!POWER_CODES.has(text.charCodeAt(at))) return null;
  for (const [word, value] of POWER_VALUES) {
    if (text.startsWith(word, at) && !isUnitPrefix(text, at, word)) return { word, value };
  }
  return null;
}

const MYRIAD = decimal(10000);
const MYRIAD_FIGURES = 4;

/** 1亿2100万, 2亿零300万: a lower power of the same figure follows. */
function withLower(text: string, end: number, upper: Decimal, multiplier: Decimal): Numeral | null {
  const isBehindZero = text.charAt(end) === '零';
  const at = isBehindZero ? end + 1 : end;
  const rest = isDigit(text.charAt(at)) ? readArabic(text, at) : null;
  // 2万4300: four figures behind 万 need no power of their own.
  const figures = rest?.places === 0 ? rest.end - at : 0;
  // 1万零200: behind a nought fewer will do.
  const isFilled = multiplier.eq(MYRIAD) && (isBehindZero ? figures < MYRIAD_FIGURES : figures === MYRIAD_FIGURES);
  if (!rest || !(rest.multiplier.gt(ONE) || isFilled) || !rest.value.lt(multiplier)) return null;
  const value = upper.plus(rest.value);
  return { ...rest, mantissa: value.div(rest.multiplier), value };
}

/** Reads an Arabic numeral with its 万/亿 and 余/多. The character at `at` must be a digit. */
export function readArabic(text: string, at: number): Numeral | null {
  const { end: figureEnd, plain } = arabicFigure(text, at);
  const mantissa = decimal(plain);
  const dot = plain.indexOf('.');
  let end = figureEnd;
  let isMore = false;
  if (isMoreMark(text, end)) {
    isMore = true;
    end++;
  }
  const power = powerAt(text, end);
  if (power) {
    end += power.word.length;
    if (isMoreMark(text, end)) {
      isMore = true;
      end++;
    }
  }
  const multiplier = power?.value ?? ONE;
  const value = power ? mantissa.times(multiplier) : mantissa;
  const longer = power && !isMore ? withLower(text, end, value, multiplier) : null;
  if (longer) return longer;
  return {
    end,
    mantissa,
    multiplier,
    isMore,
    isHan: false,
    value,
    places: dot < 0 ? 0 : plain.length - dot - 1,
  };
}

function isMoreMark(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return (mark === '余' || mark === '多') && !/[额款种元]/.test(mark === '余' ? text.charAt(at + 1) : '');
}

/** A run of numerals below 万 while it is added up, character by character. */
interface Section {
  readonly total: number;
  /** A digit that waits for its power; 一 stands for itself at the end. */
  readonly digit: number | null;
  /** The power of ten read last; each must be below the one before. */
  readonly lastTen: number;
}

/** One character more; null where it cannot follow. */
function withNumeral({ total, digit, lastTen }: Section, unit: string): Section | null {
  const ten = HAN_TENS[unit];
  if (ten !== undefined)
    return ten >= lastTen ? null : { total: total + (digit ?? 1) * ten, digit: null, lastTen: ten };
  const contracted = CONTRACTED_TENS[unit];
  if (contracted !== undefined)
    return lastTen <= 10 || (digit ?? 0) > 0 ? null : { total: total + contracted, digit: null, lastTen: 10 };
  // Two digits side by side are only right after a zero: 一百零五.
  return digit !== null && digit !== 0 ? null : { total, digit: HAN_DIGITS[unit] ?? 0, lastTen };
}

/** Value of a run of Chinese numerals below 万, by its characters. */
function sectionValue(run: string): number | null {
  let section: Section | null = { total: 0, digit: null, lastTen: 10000 };
  for (const unit of run) {
    section = withNumeral(section, unit);
    if (section === null) return null;
  }
  const { total, lastTen } = section;
  const digit = section.digit ?? 0;
  // 两百五 is 250: a bare digit after 百 or 千 counts the next lower power.
  const isShort = digit > 0 && lastTen >= 100 && lastTen < 10000 && !run.slice(0, -1).endsWith('零');
  return total + (isShort ? digit * (lastTen / 10) : digit);
}

/** 两三, 七八: neighbours side by side say about how many, and are no 23 and no 78. */
export const NEIGHBOURS = '一[两二]|[两二]三|三[四五]|四五|五六|六七|七八|八九';
const NEIGHBOURS_ALONE = new RegExp(`^(?:${NEIGHBOURS})$`);

/** 二〇二一, 一二三: digits side by side. */
function digitRun(run: string): string | null {
  if (run.length < 2 || NEIGHBOURS_ALONE.test(run)) return null;
  let plain = '';
  for (const unit of run) {
    const value = HAN_DIGITS[unit];
    if (value === undefined) return null;
    plain += String(value);
  }
  return plain;
}

/** Longer runs are no numbers; the cap keeps the work linear. */
const LONGEST_RUN = 13;

/** End of the run of Chinese numeral characters (without 万 and 亿) from `at`. */
function hanRunEnd(text: string, at: number): number {
  let end = at;
  while (
    end - at < LONGEST_RUN &&
    HAN_RUN_CODES.has(text.charCodeAt(end)) &&
    !(end > at && isUnitPrefix(text, end, text.charAt(end)))
  )
    end++;
  return end;
}

const MYRIAD_MYRIADS = decimal(100000000);

/** 万 and 亿 behind a section multiply it, one after the other: 三千二百万, 一万亿. */
function powersAt(text: string, at: number): { end: number; value: Decimal; last: string } {
  let end = at;
  let value = ONE;
  for (;;) {
    const mark = text.charAt(end);
    if (mark !== '万' && mark !== '亿') return { end, value, last: end > at ? text.charAt(end - 1) : '' };
    value = value.times(mark === '万' ? MYRIAD : MYRIAD_MYRIADS);
    end++;
  }
}

/** One section of a large numeral, its powers multiplied in. */
interface Scaled {
  readonly value: Decimal;
  readonly end: number;
  readonly last: string;
}

/** The section from `at`; null when there is none, `invalid` when its characters are no number. */
function sectionAt(text: string, at: number, isFirst: boolean): Scaled | 'invalid' | null {
  const runEnd = hanRunEnd(text, at);
  if (runEnd === at) return null;
  const run = text.slice(at, runEnd);
  const section = run.length === LONGEST_RUN ? null : (digitRun(run) ?? sectionValue(run));
  if (section === null) return 'invalid';
  const { end, value, last } = powersAt(text, runEnd);
  // 一万五 is 15000: a bare digit behind 万 counts thousands.
  const isShort = !isFirst && run.length === 1 && text.charAt(at - 1) === '万' && text.charAt(runEnd) !== '万';
  const scaled = isShort ? decimal(section).times(1000) : decimal(section);
  return { value: last === '' ? scaled : scaled.times(value), end, last };
}

function hanWhole(text: string, at: number): { end: number; value: Decimal } | null {
  let whole: { readonly end: number; readonly value: Decimal } | null = null;
  let end = at;
  while (end - at < 2 * LONGEST_RUN) {
    const section = sectionAt(text, end, whole === null);
    if (section === 'invalid') return null;
    if (section === null) break;
    const before: Decimal = whole?.value ?? ZERO;
    // 一亿零五百万 adds section by section; 二万三千亿 multiplies what stands before as well.
    const isBelow = section.last === '亿' && before.lt(MYRIAD_MYRIADS);
    ({ end } = section);
    whole = { end, value: (isBelow ? before.times(MYRIAD_MYRIADS) : before).plus(section.value) };
    if (section.last === '') break;
  }
  return whole;
}

/** 伍 of 队伍, 陆 of 大陆: characters of other words, unless another of a written-out amount stands beside them. */
const IN_WORDS = codesOf('伍陆');
const WRITTEN_OUT = codesOf('壹贰叁肆伍陆柒捌玖拾佰仟零万亿元圆角分');

function isInWord(text: string, at: number): boolean {
  if (!IN_WORDS.has(text.charCodeAt(at))) return false;
  return !WRITTEN_OUT.has(text.charCodeAt(at - 1)) && !WRITTEN_OUT.has(text.charCodeAt(at + 1));
}

/** Reads a Chinese numeral (十二, 两千三百零五, 三点五, 半) with 余/多. */
export function readHan(text: string, at: number): Numeral | null {
  if (text.charAt(at) === '半') {
    const half = decimal('0.5');
    return { end: at + 1, mantissa: half, multiplier: ONE, value: half, places: 1, isHan: true, isMore: false };
  }
  const whole = isInWord(text, at) ? null : hanWhole(text, at);
  if (!whole) return null;
  let { end, value } = whole;
  let places = 0;
  if (text.charAt(end) === '点' && isHanDigit(text.charAt(end + 1))) {
    let decimals = '';
    let next = end + 1;
    while (isHanDigit(text.charAt(next))) {
      decimals += String(HAN_DIGITS[text.charAt(next)]);
      next++;
    }
    value = value.plus(`0.${decimals}`);
    places = decimals.length;
    end = next;
  }
  let isMore = false;
  if (isMoreMark(text, end)) {
    isMore = true;
    end++;
    const power = powerAt(text, end);
    if (power) {
      value = value.times(power.value);
      end += power.word.length;
    }
  }
  return { end, mantissa: value, multiplier: ONE, value, places, isHan: true, isMore };
}
