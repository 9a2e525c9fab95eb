import { codesOf } from '../../text/characters';
import { comparatorAfter, comparatorBefore, comparatorInClause, type ComparatorReading } from '../../language/bounds';
import { decimal, HUNDRED, ONE, type Decimal, ZERO } from '../../decimal';
import type { Draft } from './draft';
import { periodNamed } from './every';
import { isDigit, readArabic, readHan, type Numeral } from './numerals';
import type { MentionKind } from './types';
import { unitAt, unitNamed, type UnitEntry } from '../../language/units';

const isLatin = (unit: string): boolean => (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
const isCjk = (unit: string): boolean => unit >= '\u4e00' && unit <= '\u9fff';

/** What was found at a place: a quantity, or a stretch to read over. */
export interface NumberReading {
  readonly end: number;
  readonly draft: Draft | null;
}

export function newDraft(kind: MentionKind | 'every', start: number, end: number, value: Decimal): Draft {
  return {
    kind,
    start,
    end,
    value,
    mantissa: value,
    multiplier: ONE,
    upper: null,
    places: 0,
    comparator: 'none',
    style: null,
    unit: null,
    per: null,
    from: null,
    change: null,
    calendar: null,
    noun: null,
    isWeak: false,
    isHan: false,
    rhythm: null,
    isName: false,
    every: null,
  };
}

function skip(end: number): NumberReading {
  return { end, draft: null };
}

const IDENTIFIER = /[A-Za-z0-9.\-_]+/y;

/** End of a Latin/figure word such as 11g, 2.0.1, 0717-123456. */
function identifierEnd(text: string, at: number): number {
  IDENTIFIER.lastIndex = at;
  return IDENTIFIER.test(text) ? IDENTIFIER.lastIndex : at;
}

/** DB42/1234: the numbers of a standard go on behind a slash. */
function nameEnd(text: string, at: number): number {
  const end = identifierEnd(text, at);
  return text.charAt(end) === '/' && isDigit(text.charAt(end + 1)) ? identifierEnd(text, end + 1) : end;
}

/** Whether the figure belongs to a name: ORACLE 11g, H5, GB/T 19001. */
function belongsToName(text: string, at: number, end: number, unit: UnitEntry | null): boolean {
  let before = at - 1;
  const gap = text.charAt(before) === ' ' || text.charAt(before) === '-' || text.charAt(before) === '_';
  if (gap) before--;
  if (!isLatin(text.charAt(before))) return false;
  const hasHanUnit = unit !== null && isCjk(unit.name.charAt(0)) && text.startsWith(unit.name, end);
  return !(hasHanUnit && isLatin(text.charAt(before - 1)));
}

/** 1. 1、 (1) at the beginning of a clause number the clause. */
function isNumbering(text: string, at: number, end: number): boolean {
  const mark = text.charAt(end);
  if (end - at > 2 || !/[.、):]/.test(mark) || isDigit(text.charAt(end + 1)) || text.charAt(end + 1) === '')
    return false;
  const before = text.charAt(at - 1);
  if (mark === ')') return before === '(';
  if (NUMBERED.some((word) => text.endsWith(word, at))) return true;
  return before === '' || /[;。\n:]/.test(before) || (mark === '.' && (before === ',' || before === '、'));
}

/** Nouns whose figure is their number: 目标1：, 任务2、. */
const NUMBERED = [
  '目标',
  '任务',
  '指标',
  '事项',
  '措施',
  '内容',
  '工作',
  '子项目',
  '项目',
  '子目标',
  '标段',
  '附件',
  '包',
];

const NAMING = /号|级|届|年级|等奖|楼|环|路公交|类区|中学|院区|代|年制|旬|大队|支队(?!伍)|中队/y;

/** Names whose figure counts nothing, by what follows: 12号令, 3级, 11届, 5年级. */
export function namesSomething(text: string, end: number): boolean {
  NAMING.lastIndex = end;
  return NAMING.test(text);
}

function fractionTail(text: string, at: number): { end: number; value: Decimal; text: string } | null {
  if (!isDigit(text.charAt(at))) return null;
  const second = readArabic(text, at);
  return second && second.value.gt(ZERO)
    ? { end: second.end, value: second.value, text: text.slice(at, second.end) }
    : null;
}

const TIMES_MARKS = codesOf('*xX');

/** 7*24小时, 5*8, 24*7: hours a week. */
function serviceHours(text: string, start: number, first: Numeral): NumberReading | null {
  let at = first.end;
  const firstUnit = ['天', '日', '小时'].find((word) => text.startsWith(word, first.end)) ?? '';
  at += firstUnit.length;
  if (!TIMES_MARKS.has(text.charCodeAt(at)) || !isDigit(text.charAt(at + 1))) return null;
  const second = readArabic(text, at + 1);
  if (!second) return null;
  const [days, hours] = first.value.lte(7) ? [first.value, second.value] : [second.value, first.value];
  let end = second.end;
  const secondUnit = /^(个?小时|天|日|h|H)/.exec(text.slice(end, end + 3))?.[0] ?? '';
  if (!days.lte(7) || !hours.lte(24) || !(hours.eq(24) || secondUnit !== '' || firstUnit !== ''))
    return skip(Math.max(end, identifierEnd(text, end)));
  end += secondUnit.length;
  return { end, draft: { ...newDraft('service-hours', start, end, days.times(hours)) } };
}

const RANGE_MARKS = codesOf('-~—至到');

interface Span {
  end: number;
  upper: Decimal;
  places: number;
  multiplier: Decimal;
}

/** The upper end of a range: 80-100, 5%-8%, 3至5天, 10万-20万. */
function rangeTail(text: string, at: number, first: Numeral, firstUnit: UnitEntry | null): Span | null {
  let mark = at;
  if (firstUnit) mark += firstUnit.name.length;
  if (!RANGE_MARKS.has(text.charCodeAt(mark))) return null;
  let next = mark + 1;
  if (text.charAt(next) === '—' || text.charAt(next) === '-') next++;
  const second = isDigit(text.charAt(next)) ? readArabic(text, next) : first.isHan ? readHan(text, next) : null;
  if (!second || !second.value.gte(first.mantissa)) return null;
  return { end: second.end, upper: second.value, places: second.places, multiplier: second.multiplier };
}

/** 次/年, 元/平方米, 元每平方米; returns what it is per. */
function perTail(text: string, at: number): { end: number; name: string; times: number | null } | null {
  const mark = text.charAt(at);
  if (mark !== '/' && !(mark === '每' && text.charAt(at - 1) !== '每')) return null;
  const period = periodNamed(text, at + 1);
  // 2个小区每月走访1次: the rhythm belongs to what follows.
  if (mark === '每' && period && isCjk(text.charAt(period.end))) return null;
  const unit = unitAt(text, at + 1);
  let end = at + 1;
  let name = '';
  let times: number | null = null;
  if (period && (!unit || period.end - at - 1 >= unit.name.length)) {
    ({ end, name, times } = period);
  } else if (unit) {
    end += unit.name.length;
    name = unit.name;
  } else {
    const noun = /^[\u4e00-\u9fff]{1,3}(?=[,;。、\n)]|$)/.exec(text.slice(end, end + 4))?.[0];
    if (!noun) return null;
    // 元/生年 is per head and year.
    const each = noun.length > 1 ? periodNamed(noun, noun.length - 1) : null;
    return each
      ? { end: end + noun.length, name: `${noun.slice(0, -1)}/${each.name}`, times: null }
      : { end: end + noun.length, name: noun, times: null };
  }
  // 元/人天: the same without the dot.
  const day = /^[天日月年](?=[,;。、)\n]|$)/.test(text.slice(end, end + 2)) && unit ? periodNamed(text, end) : null;
  if (day) return { end: day.end, name: `${name}/${day.name}`, times: null };
  // 元/人·月: more parts follow.
  if (/[·.*/]/.test(text.charAt(end))) {
    const more = periodNamed(text, end + 1);
    if (more) return { end: more.end, name: `${name}/${more.name}`, times: null };
  }
  return { end, name, times };
}

const UP = /(增长|增加|上升|提高|提升|增幅|上涨|同比增|环比增|增收|扩大)[^到至]{0,4}$/;
const DOWN = /(下降|减少|降低|下跌|降幅|同比降|压减|压缩|缩减|缩短|减幅|负增长)[^到至]{0,4}$/;

function changeBefore(text: string, from: number, at: number): 'up' | 'down' | null {
  const before = text.slice(Math.max(from, at - 10), at);
  if (DOWN.test(before)) return 'down';
  return UP.test(before) ? 'up' : null;
}

const CLAUSE_BREAKS = codesOf(',;。、\n');

function clauseStart(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && at - start < 20 && !CLAUSE_BREAKS.has(text.charCodeAt(start - 1))) start--;
  return start;
}

function bareNumberStands(text: string, end: number): boolean {
  const next = text.charAt(end);
  return next === '' || /[,;。、\n)\]: ]/.test(next) || comparatorAfter(text, end) !== null;
}

/** Whether the unit follows Chinese numerals: 三度, 四方 and 几分 are mostly words of their own. */
export function suitsHan(unit: UnitEntry): boolean {
  return (
    unit.name !== '平' &&
    unit.name !== '方' &&
    unit.name !== '度' &&
    unit.name !== '员' &&
    unit.name !== '分' &&
    !isLatin(unit.name.charAt(0))
  );
}

function acceptsHan(text: string, at: number, numeral: Numeral, unit: UnitEntry | null): boolean {
  if (unit) return suitsHan(unit);
  // 一万五 as the whole answer.
  if (at === 0 && numeral.end === text.length && numeral.value.gte(100)) return true;
  return numeral.places > 0 && bareNumberStands(text, numeral.end);
}

const VAGUE_ONES = /^(个|套|支|种|系列|条|项|门|张|本|面|块|片|段|股|层|道|口|点|家|位|路|把|包|场|件|份|节|只|册|排)$/;

/** Reads the number at `at` with everything that belongs to it; `from` is where the last quantity ended. */
export function readNumber(text: string, at: number, from: number): NumberReading | null {
  const isArabic = isDigit(text.charAt(at));
  const percent = isArabic ? null : percentWords(text, at);
  const plain = percent?.numeral ?? (isArabic ? readArabic(text, at) : readHan(text, at));
  if (!plain) return isArabic ? skip(identifierEnd(text, at)) : null;
  const numeral = halfMore(text, plain) ?? plain;

  // 0717-…: telephone and file numbers begin with a zero.
  if (isArabic && text.charAt(at) === '0' && isDigit(text.charAt(at + 1))) return skip(identifierEnd(text, at));
  const service = isArabic ? serviceHours(text, at, numeral) : null;
  if (service) return service;
  let unit: UnitEntry | null = percent ? percent.unit : unitAfter(text, numeral.end);
  if (isArabic) {
    if (belongsToName(text, at, numeral.end, unit)) return skip(nameEnd(text, at));
    if (isNumbering(text, at, numeral.end)) return skip(numeral.end + 1);
    if (namesSomething(text, numeral.end)) return skip(numeral.end + 1);
  }

  const draft = newDraft(unit?.kind ?? 'number', at, numeral.end, numeral.value);
  draft.isHan = numeral.isHan;
  draft.mantissa = numeral.mantissa;
  draft.multiplier = numeral.multiplier;
  draft.places = numeral.places;

  if (isArabic && !unit) {
    const ratio = readRatio(text, at, numeral);
    if (ratio) return ratio.draft ? { ...ratio, draft: bind(text, ratio.draft, from) } : ratio;
  }

  const range = rangeTail(text, numeral.end, numeral, unit);
  if (range) {
    const upperUnit = unitAfter(text, range.end);
    if (upperUnit || unit || isArabic) {
      draft.end = range.end;
      draft.upper = range.upper;
      draft.places = Math.max(draft.places, range.places);
      // 10-20万: the multiplier of the upper end holds for both.
      if (numeral.multiplier.eq(ONE) && !range.multiplier.eq(ONE)) {
        draft.value = draft.value.times(range.multiplier);
        draft.multiplier = range.multiplier;
      }
      unit = upperUnit ?? (text.charAt(range.end) === '%' ? unit : unit);
      draft.kind = unit?.kind ?? 'number';
      if (upperUnit) draft.end += upperUnit.name.length;
    }
  } else if (unit && !percent) {
    draft.end += bracketed(text, numeral.end) ? unit.name.length + 2 : unit.name.length;
  } else if (percent) {
    draft.end = percent.end;
  }
  draft.unit = unit;
  if (percent?.isRatio) draft.kind = 'ratio';
  addHalfBehind(text, draft);
  if (isArabic && !unit) {
    const inBrackets = powerInBrackets(text, numeral.end);
    unit = inBrackets?.unit ?? unknownUnit(text, draft.end);
    if (unit) {
      draft.unit = unit;
      draft.kind = unit.kind;
      draft.end = inBrackets?.end ?? draft.end + unit.name.length;
      if (inBrackets) {
        draft.value = draft.value.times(inBrackets.power);
        draft.multiplier = inBrackets.power;
      }
    }
  }

  if (!isArabic && !percent && !range && !acceptsHan(text, at, numeral, unit)) return null;
  if (isArabic && !unit) {
    if (isLatin(text.charAt(draft.end))) return skip(identifierEnd(text, draft.end));
    if (isYearAlone(text, at, draft)) return skip(draft.end);
    if (!bareNumberStands(text, draft.end)) return skip(draft.end);
  }
  if (isGeneration(text, at, draft) || isSchoolYear(text, draft)) return skip(draft.end);
  if (numeral.isMore) draft.comparator = 'more';
  draft.isWeak =
    numeral.isHan &&
    draft.value.eq(ONE) &&
    unit?.kind === 'count' &&
    VAGUE_ONES.test(unit.name) &&
    !/^$|^[,;。、\n)]/.test(text.charAt(draft.end));

  applyPer(text, draft);
  applySign(text, draft);
  return { end: draft.end, draft: bind(text, draft, from) };
}

function bracketed(text: string, at: number): boolean {
  return text.charAt(at) === '(' && text.charAt(at + 1) !== '含';
}

const LATIN_UNIT = /[A-Za-zμ°][A-Za-z0-9/·.³²μ]{0,11}/y;
const ENDS_UNIT = codesOf(',;。、)\n以左±');
/** Characters behind a figure that begin no measure word. */
const NO_MEASURE = codesOf(
  '年月日时号级届点比至到和与及等内外前后中上下左右以余多约的是为即也又但均已未无不在于从由被把将给并或第元至之其此每各共',
);

/** A unit nobody taught us: NTU, CFU/mL, lx, 铜磬6鏊. Alike on both sides it can be compared. */
function unknownUnit(text: string, at: number): UnitEntry | null {
  LATIN_UNIT.lastIndex = at;
  const latin = LATIN_UNIT.exec(text)?.[0];
  const name = latin ?? (isCjk(text.charAt(at)) && !NO_MEASURE.has(text.charCodeAt(at)) ? text.charAt(at) : '');
  const end = at + name.length;
  if (name === '' || (end < text.length && !ENDS_UNIT.has(text.charCodeAt(end)))) return null;
  const kind: MentionKind = latin === undefined ? 'count' : 'measure';
  return { name, group: latin === undefined ? 'count' : `unknown ${name.toLowerCase()}`, factor: '1', kind };
}

/** 2.8(万人): the power of ten stands in the brackets as well. */
function powerInBrackets(
  text: string,
  at: number,
): { readonly power: Decimal; readonly unit: UnitEntry; readonly end: number } | null {
  const power = text.charAt(at) === '(' ? BRACKET_POWERS.get(text.charAt(at + 1)) : undefined;
  const unit = power ? unitAt(text, at + 2) : null;
  const end = at + 2 + (unit?.name.length ?? 0);
  return power && unit && text.charAt(end) === ')' ? { power, unit, end: end + 1 } : null;
}

const BRACKET_POWERS: ReadonlyMap<string, Decimal> = new Map([
  ['百', decimal(100)],
  ['千', decimal(1000)],
  ['万', decimal(10000)],
  ['亿', decimal(100000000)],
]);

const HALF = decimal('0.5');

/** 两个半小时, 3个半月: half of the unit on top. */
function halfMore(text: string, numeral: Numeral): Numeral | null {
  if (!text.startsWith('个半', numeral.end) || numeral.places > 0) return null;
  const after = text.charAt(numeral.end + 2);
  if (after !== '小' && after !== '月' && after !== '钟') return null;
  const value = numeral.value.plus(HALF);
  return { ...numeral, value, mantissa: value, places: 1, end: numeral.end + 2 };
}

/** 十公里半: half of the unit behind it. */
function addHalfBehind(text: string, draft: Draft): void {
  if (text.charAt(draft.end) !== '半' || !draft.isHan || draft.unit?.kind === 'count') return;
  const next = text.charAt(draft.end + 1);
  if (next !== '' && !ENDS_UNIT.has(text.charCodeAt(draft.end + 1))) return;
  draft.value = draft.value.plus(HALF);
  draft.mantissa = draft.value;
  draft.places = 1;
  draft.end++;
}

/** The unit right after a number, also in brackets: 95(%). */
function unitAfter(text: string, at: number): UnitEntry | null {
  if (bracketed(text, at)) {
    const inside = unitAt(text, at + 1);
    return inside && text.charAt(at + 1 + inside.name.length) === ')' ? inside : null;
  }
  const unit = unitAt(text, at);
  // 3月 as a date was tried before; 5分钟 is no 分; 5层级, 3处理 are none.
  if (unit?.name === '月' || unit?.name === '季度') return null;
  return unit;
}

function isYearAlone(text: string, at: number, draft: Draft): boolean {
  if (draft.end - at !== 4 || draft.places > 0 || draft.upper) return false;
  if (draft.value.lt(1990) || draft.value.gt(2099)) return false;
  return !(at === 0 && draft.end === text.length) && comparatorBefore(text, at) === null;
}

/** 一年级, 三年制: names of school years. */
function isSchoolYear(text: string, { end, unit }: Draft): boolean {
  return unit?.name === '年' && /[级制生]/.test(text.charAt(end));
}

/** 5G, 4G as names of networks; 5G带宽 is a quantity. */
function isGeneration(text: string, at: number, draft: Draft): boolean {
  if (draft.unit?.name !== 'G' || !draft.value.lte(6) || draft.end - at !== 2) return false;
  return !/^(带宽|内存|存储|流量|专线|出口|以上|硬盘|光纤|链路|容量|$)/.test(text.slice(draft.end, draft.end + 2));
}

function percentWords(
  text: string,
  at: number,
): { numeral: Numeral; unit: UnitEntry | null; end: number; isRatio: boolean } | null {
  const scale = text.startsWith('百分之', at) ? '%' : text.startsWith('千分之', at) ? '‰' : '';
  if (scale !== '') {
    const numeral = isDigit(text.charAt(at + 3)) ? readArabic(text, at + 3) : readHan(text, at + 3);
    return numeral ? { numeral, unit: unitNamed(scale), end: numeral.end, isRatio: false } : null;
  }
  const first = readHan(text, at);
  if (!first) return null;
  if (text.startsWith('分之', first.end)) {
    const second = readHan(text, first.end + 2);
    if (!second || first.value.eq(ZERO)) return null;
    const value = second.value.div(first.value);
    return { numeral: { ...second, value, mantissa: value, places: 4 }, unit: null, end: second.end, isRatio: true };
  }
  if (
    text.charAt(first.end) === '成' &&
    !/[果本效立为员功都交活长年品]/.test(text.charAt(first.end + 1)) &&
    first.value.lte(10)
  ) {
    const tail = text.charAt(first.end + 1);
    const second = /[一二三四五六七八九]/.test(tail) ? readHan(text, first.end + 1) : null;
    const value = first.value.times(10).plus(second && second.end === first.end + 2 ? second.value : 0);
    const end = second && second.end === first.end + 2 ? second.end : first.end + 1;
    return { numeral: { ...first, value, mantissa: value, places: 0 }, unit: unitNamed('%'), end, isRatio: false };
  }
  return null;
}

/** 28/31, 18/10万, 1:3. Times of day are read over. */
function readRatio(text: string, at: number, first: Numeral): NumberReading | null {
  const mark = text.charAt(first.end);
  if (mark !== '/' && mark !== ':') return null;
  const second = fractionTail(text, first.end + 1);
  if (!second) return null;
  if (
    mark === ':' &&
    second.text.length === 2 &&
    first.value.lte(24) &&
    second.value.lt(60) &&
    !/[比例为≥≤><=]$/.test(text.slice(Math.max(0, at - 2), at)) &&
    !(at === 0 && second.end === text.length)
  ) {
    return skip(second.end);
  }
  const draft = newDraft('ratio', at, second.end, first.value.div(second.value));
  draft.mantissa = first.value;
  draft.multiplier = ONE.div(second.value);
  draft.places = first.places;
  return { end: second.end, draft };
}

function applyPer(text: string, draft: Draft): void {
  const per = draft.unit ? perTail(text, draft.end) : null;
  if (!per || draft.unit?.kind === 'percent') return;
  draft.end = per.end;
  if (per.times !== null && draft.unit?.kind === 'count') {
    draft.kind = 'frequency';
    draft.value = draft.value.times(per.times);
    draft.multiplier = draft.multiplier.times(per.times);
    if (draft.upper) draft.upper = draft.upper.times(per.times);
    return;
  }
  if (per.times === 1 && draft.unit?.kind === 'amount') return;
  draft.per = per.name;
}

function applySign(text: string, draft: Draft): void {
  const isMinus = text.charAt(draft.start - 1) === '-' || text.charAt(draft.start - 1) === '负';
  if (!isMinus || /[A-Za-z0-9%)]/.test(text.charAt(draft.start - 2))) return;
  draft.start--;
  draft.value = draft.value.times(-1);
  draft.mantissa = draft.mantissa.times(-1);
}

/** Comparators around the number, and whether it grows or falls. */
function bind(text: string, draft: Draft, from: number): Draft {
  const before = comparatorBefore(text, draft.start);
  const after = comparatorAfter(text, draft.end);
  let reading: (ComparatorReading & { length?: number }) | null = null;
  let start = draft.start;
  if (before && draft.start - before.length >= from) {
    reading = before;
    start = draft.start - before.length;
    // 不 before 超过 and the like is covered by longer words; 未超过 too.
  }
  if (after) {
    const suits =
      !reading ||
      reading.comparator === 'about' ||
      reading.comparator === 'almost' ||
      (after.comparator !== 'about' && after.comparator !== 'more' && reading.style !== 'sign');
    // 不 in 不低于95%以上 says the same as 以上.
    if (suits && !(reading && reading.comparator === 'ge' && after.comparator === 'le')) reading = after;
    draft.end += after.length;
  }
  const clause = clauseStart(text, from, draft.start);
  if (!reading) reading = comparatorInClause(text, clause, draft.start);
  draft.change = draft.unit?.kind === 'percent' ? changeBefore(text, clause, start) : null;
  draft.start = start;
  if (reading) {
    draft.comparator = draft.comparator === 'more' && reading.comparator === 'about' ? 'more' : reading.comparator;
    draft.style = reading.style;
  }
  return draft;
}

/** Percent value of a plain fraction, exact. */
export function asPercent(fraction: Decimal): Decimal {
  return fraction.times(HUNDRED);
}
