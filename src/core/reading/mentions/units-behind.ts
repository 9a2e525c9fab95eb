import { comparatorBefore } from '../../language/bounds';
import { AFTER_AND_A_HALF, NOT_BEHIND_HAN, NO_MEASURE } from '../../language/figures';
import { classesOf, unitAt, unitOf, type UnitEntry } from '../../language/units';
import { decimal, type Decimal } from '../../decimal';
import { codesOf } from '../../text/characters';
import type { Draft } from './draft';
import { isCjk, isLatin, type Numeral } from './numerals';
import type { MentionKind } from './types';

/** Whether a unit in brackets follows: 95(%); (含) is none. */
export function isBracketed(text: string, at: number): boolean {
  return text.charAt(at) === '(' && text.charAt(at + 1) !== '含';
}

/** The unit right after a number, also in brackets: 95(%). */
export function unitAfter(text: string, at: number): UnitEntry | null {
  if (isBracketed(text, at)) {
    const inside = unitAt(text, at + 1);
    return inside && text.charAt(at + 1 + inside.name.length) === ')' ? inside : null;
  }
  const unit = unitAt(text, at);
  // 一个半月: behind a half 月 is no date.
  if (unit?.name === '月' && text.charAt(at - 1) === '半') return unit;
  const visits = visitsAt(text, at, unit);
  if (visits) return visits;
  // 3月 as a date was tried before; 5分钟 is no 分; 5层级, 3处理 are none.
  return unit?.name === '月' || unit?.name === '季度' ? null : unit;
}

/** Whether the unit follows Chinese numerals: 三度, 四方 and 几分 are mostly words of their own. */
export function suitsHan({ name }: UnitEntry): boolean {
  return !NOT_BEHIND_HAN.has(name) && !isLatin(name.charAt(0));
}

const LATIN_UNIT = /[A-Za-zμ°][A-Za-z0-9/·.³²μ]{0,11}/y;
const ENDS_UNIT = codesOf(',;。、)\n以左±');
const endsUnit = (text: string, at: number): boolean => at >= text.length || ENDS_UNIT.has(text.charCodeAt(at));

const VISITS = '次';

/** 井次, 站次: so many times at each of what was counted. */
function visitsAt(text: string, at: number, unit: UnitEntry | null): UnitEntry | null {
  // 510家次 are as many 家 as 家次.
  if (unit !== null && classesOf(unit.name).has('household')) return null;
  const name = unit ? unit.name : text.charAt(at);
  if ((unit !== null && unit.kind !== 'count') || !isCjk(name.charAt(0)) || NO_MEASURE.has(name.charCodeAt(0)))
    return null;
  const end = at + name.length + 1;
  return text.charAt(end - 1) === VISITS && endsUnit(text, end) ? unitOf(name + VISITS, 'count', '1', 'count') : null;
}

/** A unit nobody taught us: NTU, CFU/mL, lx, 铜磬6鏊. Alike on both sides it can be compared. */
function unknownUnit(text: string, at: number): UnitEntry | null {
  LATIN_UNIT.lastIndex = at;
  const latin = LATIN_UNIT.exec(text)?.[0];
  const name = latin ?? (isCjk(text.charAt(at)) && !NO_MEASURE.has(text.charCodeAt(at)) ? text.charAt(at) : '');
  if (name === '' || !endsUnit(text, at + name.length)) return null;
  const kind: MentionKind = latin === undefined ? 'count' : 'measure';
  return unitOf(name, latin === undefined ? 'count' : `unknown ${name.toLowerCase()}`, '1', kind);
}

const BRACKET_POWERS: ReadonlyMap<string, Decimal> = new Map([
  ['百', decimal(100)],
  ['千', decimal(1000)],
  ['万', decimal(10000)],
  ['亿', decimal(100000000)],
]);

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

const LEAST_COUNT = 100;
const OWN_UNIT = /[\u4e00-\u9fff]{2,4}$/y;

/** ≥6000治疗量: of a text that is a figure and nothing but a word behind it, the word is what it counts. */
function unitOfWholeText(text: string, { start, end, value }: Draft): UnitEntry | null {
  const before = comparatorBefore(text, start)?.length ?? 0;
  // 2版教材 names an edition.
  const isCount = before > 0 || value.gte(LEAST_COUNT);
  if (start !== before || !isCount || NO_MEASURE.has(text.charCodeAt(end))) return null;
  OWN_UNIT.lastIndex = end;
  const name = OWN_UNIT.exec(text)?.[0];
  return name === undefined ? null : unitOf(name, 'count', '1', 'count');
}

/** Gives a figure without a unit the one nobody taught us, or the one in brackets with its power of ten. */
export function takeUncommonUnit(text: string, numeralEnd: number, draft: Draft): void {
  const bracketed = powerInBrackets(text, numeralEnd);
  const unit = bracketed?.unit ?? unknownUnit(text, draft.end) ?? unitOfWholeText(text, draft);
  if (!unit) return;
  draft.unit = unit;
  draft.kind = unit.kind;
  draft.end = bracketed?.end ?? draft.end + unit.name.length;
  if (!bracketed) return;
  draft.value = draft.value.times(bracketed.power);
  draft.multiplier = bracketed.power;
}

const HALF = decimal('0.5');

/** 两个半小时, 3个半月: half of the unit on top. */
export function withHalf(text: string, numeral: Numeral): Numeral {
  const isHalf = text.startsWith('个半', numeral.end) && AFTER_AND_A_HALF.has(text.charCodeAt(numeral.end + 2));
  if (!isHalf || numeral.places > 0) return numeral;
  const value = numeral.value.plus(HALF);
  return { ...numeral, value, mantissa: value, places: 1, end: numeral.end + 2 };
}

/** 十公里半: half of the unit behind it. */
export function addHalfBehind(text: string, draft: Draft): void {
  if (text.charAt(draft.end) !== '半' || draft.unit === null || draft.unit.kind === 'count') return;
  if (!endsUnit(text, draft.end + 1)) return;
  draft.value = draft.value.plus(HALF);
  draft.mantissa = draft.value;
  draft.places = 1;
  draft.end++;
}
