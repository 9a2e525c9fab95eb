import { VAGUE_ONES } from '../../language/figures';
import type { UnitEntry } from '../../language/units';
import { HUNDRED, ONE, ZERO, type Decimal } from '../../decimal';
import { codesOf } from '../../text/characters';
import { bind } from './bind';
import { newDraft, skip, type Draft, type NumberReading } from './draft';
import { bareFigure, bareNumberStands, identifierEnd, isNameWithUnit, namedFigure } from './named-figures';
import { isDigit, readArabic, readHan, type Numeral } from './numerals';
import { applyPer } from './per';
import { readRatio, readServiceHours, readShare, type Share } from './shares';
import { addHalfBehind, isBracketed, suitsHan, takeUncommonUnit, unitAfter, withHalf } from './units-behind';

/** The figure at a place before anything around it is read. */
interface Figure {
  readonly at: number;
  readonly isArabic: boolean;
  /** 百分之…, 三分之二, 九成. */
  readonly share: Share | null;
  readonly numeral: Numeral;
}

function figureAt(text: string, at: number): Figure | null {
  const isArabic = isDigit(text.charAt(at));
  const share = isArabic ? null : readShare(text, at);
  const numeral = share?.numeral ?? (isArabic ? readArabic(text, at) : readHan(text, at));
  return numeral && { at, isArabic, share, numeral: withHalf(text, numeral) };
}

/** 0717-…: telephone and file numbers begin with a zero; the 05 of 2小时05分, right behind another quantity, is none. */
function isDialled(text: string, at: number, from: number): boolean {
  if (text.charAt(at) !== '0' || !isDigit(text.charAt(at + 1))) return false;
  return from !== at || at === 0 || isDigit(text.charAt(at + 2));
}

/** What an Arabic figure is besides a number with a unit: a name, hours of service, a ratio; null when it is none. */
function otherwise(text: string, { at, numeral }: Figure, unit: UnitEntry | null, from: number): NumberReading | null {
  const service = readServiceHours(text, at, numeral);
  if (service) return service;
  const named = namedFigure(text, at, numeral, unit);
  if (named || unit) return named;
  const ratio = readRatio(text, at, numeral);
  return ratio?.draft ? { ...ratio, draft: bind(text, ratio.draft, from) } : ratio;
}

const RANGE_MARKS = codesOf('-~—至到');
const DASHES = codesOf('—-');
const FROM = codesOf('从由');
const TO = codesOf('至到');

interface Upper {
  readonly end: number;
  readonly value: Decimal;
  readonly places: number;
  readonly multiplier: Decimal;
}

const PER_BEFORE_RANGE = /^\/[\u4e00-\u9fff]{1,2}(?=[-~—至到])/;

/** -20℃~-16℃: both ends lie below nought, the nearer one is the upper. */
function bothBelow(text: string, at: number, mark: number): Upper | null {
  const isBelow = MINUS.has(text.charCodeAt(at - 1)) && MINUS.has(text.charCodeAt(mark + 1));
  const second = isBelow && isDigit(text.charAt(mark + 2)) ? readArabic(text, mark + 2) : null;
  return second && { ...second, value: second.value.times(-1) };
}

const MINUS = codesOf('-负');

/** The upper end of a range: 80-100, 5%-8%, 3至5天, 10万-20万. */
function upperEnd(text: string, { at, numeral }: Figure, unit: UnitEntry | null): Upper | null {
  const behind = numeral.end + (unit?.name.length ?? 0);
  // 800元/亩至1000元/亩
  const mark = behind + (PER_BEFORE_RANGE.exec(text.slice(behind, behind + 4))?.[0].length ?? 0);
  if (!RANGE_MARKS.has(text.charCodeAt(mark))) return null;
  // 从83.1%到84.6%: from where to where, and no range.
  if (FROM.has(text.charCodeAt(at - 1)) && unit !== null && TO.has(text.charCodeAt(mark))) return null;
  const below = bothBelow(text, at, mark);
  if (below) return below;
  const next = DASHES.has(text.charCodeAt(mark + 1)) ? mark + 2 : mark + 1;
  const isArabic = isDigit(text.charAt(next));
  const second = isArabic ? readArabic(text, next) : numeral.isHan ? readHan(text, next) : null;
  return second?.value.gte(numeral.mantissa) ? second : null;
}

/** Makes a range of the draft. A Chinese numeral needs a unit at either end. */
function takeRange(text: string, draft: Draft, upper: Upper, { isArabic }: Figure): void {
  const upperUnit = unitAfter(text, upper.end);
  if (!upperUnit && !draft.unit && !isArabic) return;
  draft.end = upper.end + (upperUnit?.name.length ?? 0);
  draft.upper = upper.value;
  // -18℃至-22℃: the ends may stand the other way round; the sign of the first is still to be read.
  if (upper.value.plus(draft.value).lt(ZERO)) {
    draft.upper = draft.value.times(-1);
    draft.value = upper.value.times(-1);
    draft.mantissa = draft.value;
  }
  draft.places = Math.max(draft.places, upper.places);
  // 10-20万: the multiplier of the upper end holds for both.
  if (draft.multiplier.eq(ONE) && !upper.multiplier.eq(ONE)) {
    draft.value = draft.value.times(upper.multiplier);
    draft.multiplier = upper.multiplier;
  }
  draft.unit = upperUnit ?? draft.unit;
  draft.kind = draft.unit?.kind ?? 'number';
}

/** 55%±5%, 20±2℃, 200mm±5%: from so much below to so much above. */
function takeTolerance(text: string, draft: Draft): void {
  if (text.charAt(draft.end) !== '±' || !isDigit(text.charAt(draft.end + 1))) return;
  const by = readArabic(text, draft.end + 1);
  if (by === null) return;
  const unit = unitAfter(text, by.end);
  const isShare = unit?.kind === 'percent' && draft.unit?.kind !== 'percent';
  const spread = isShare ? draft.value.times(by.value).div(HUNDRED) : by.value.times(draft.multiplier);
  draft.end = by.end + (unit?.name.length ?? 0);
  draft.upper = draft.value.plus(spread);
  draft.value = draft.value.minus(spread);
  if (draft.unit !== null || unit === null || isShare) return;
  draft.unit = unit;
  draft.kind = unit.kind;
}

/** The figure with its unit, as far as one stands right behind it. */
function draftOf(text: string, { at, numeral, share }: Figure, unit: UnitEntry | null): Draft {
  const draft = newDraft(unit?.kind ?? 'number', at, numeral.end, numeral.value);
  draft.unit = unit;
  draft.isHan = numeral.isHan;
  draft.mantissa = numeral.mantissa;
  draft.multiplier = numeral.multiplier;
  draft.places = numeral.places;
  if (numeral.isMore) draft.comparator = 'more';
  if (share) draft.end = share.end;
  else if (unit) draft.end += unit.name.length + (isBracketed(text, numeral.end) ? 2 : 0);
  return draft;
}

const BEFORE_NOUGHT = codesOf('为是');

/** Whether a Chinese numeral counts something: 三个 does, 三 in 三思 does not. */
function isCounting(text: string, { at, numeral }: Figure, unit: UnitEntry | null): boolean {
  if (unit) return suitsHan(unit);
  // 一万五 as the whole answer.
  if (at === 0 && numeral.end === text.length && numeral.value.gte(100)) return true;
  // 投诉件数为零.
  const isNought = numeral.value.eq(ZERO) && BEFORE_NOUGHT.has(text.charCodeAt(at - 1));
  return (numeral.places > 0 || isNought) && bareNumberStands(text, numeral.end);
}

const ENDS_PHRASE = codesOf(',;。、\n)');

/** 建立一套制度: one of what often counts nothing, before a noun. */
function isWeakOne(text: string, { isHan, value, unit, end }: Draft): boolean {
  if (!isHan || unit?.kind !== 'count' || !value.eq(ONE) || !VAGUE_ONES.has(unit.name)) return false;
  return end < text.length && !ENDS_PHRASE.has(text.charCodeAt(end));
}

/** Characters before a minus that make a dash of it: 3-5, 8%-10%. */
const BEFORE_DASH = /[A-Za-z0-9%)]/;

function applySign(text: string, draft: Draft): void {
  const mark = text.charAt(draft.start - 1);
  if ((mark !== '-' && mark !== '负') || BEFORE_DASH.test(text.charAt(draft.start - 2))) return;
  draft.start--;
  // -18±2℃: the ends change places; of -20℃~-16℃ the upper one had its sign already.
  const isTolerance = draft.upper?.gt(draft.value) === true;
  const low = isTolerance ? draft.upper : draft.value;
  if (isTolerance) draft.upper = draft.value.times(-1);
  draft.value = (low ?? draft.value).times(-1);
  draft.mantissa = draft.mantissa.times(-1);
}

/** ±5%以内: up to so much below and above. */
function applySpread(text: string, draft: Draft): void {
  if (text.charAt(draft.start - 1) !== '±' || isDigit(text.charAt(draft.start - 2)) || draft.upper !== null) return;
  draft.start--;
  draft.upper = draft.value;
  draft.value = draft.value.times(-1);
}

const LONG_NUMERAL = 100;

/** The figure with all of its measure: a range, half a unit more, a unit nobody taught us. */
function measured(text: string, figure: Figure, unit: UnitEntry | null): { draft: Draft; isRange: boolean } {
  const draft = draftOf(text, figure, unit);
  const upper = upperEnd(text, figure, unit);
  if (upper) takeRange(text, draft, upper, figure);
  else takeTolerance(text, draft);
  if (figure.share?.isRatio) draft.kind = 'ratio';
  addHalfBehind(text, draft);
  // 一千五百一十二丘: a long numeral counts, whatever is counted.
  const isSure = figure.isArabic || draft.value.gte(LONG_NUMERAL);
  if (isSure && !draft.unit) takeUncommonUnit(text, figure.numeral.end, draft);
  return { draft, isRange: upper !== null };
}

/** Takes what stands around a measured number: what it is per, sign, bounds. */
function finished(text: string, draft: Draft, from: number): NumberReading {
  draft.isWeak = isWeakOne(text, draft);
  applyPer(text, draft);
  applySign(text, draft);
  applySpread(text, draft);
  const { end } = draft;
  return { end, draft: bind(text, draft, from) };
}

/**
 * Reads the number at `at` with everything that belongs to it: figure, unit or range, what it is per, sign, bounds.
 *
 * @param from where the last quantity ended
 * @returns the quantity or a stretch to read over; null when the place holds no number
 */
export function readNumber(text: string, at: number, from: number): NumberReading | null {
  const figure = figureAt(text, at);
  if (figure === null) return isDigit(text.charAt(at)) ? skip(identifierEnd(text, at)) : null;
  if (isDialled(text, at, from)) return skip(identifierEnd(text, at));
  const { isArabic, share, numeral } = figure;
  const unit = share ? share.unit : unitAfter(text, numeral.end);
  const other = isArabic ? otherwise(text, figure, unit, from) : null;
  if (other) return other;
  const { draft, isRange } = measured(text, figure, unit);
  if (!isArabic && !share && !isRange && !isCounting(text, figure, draft.unit)) return null;
  const bare = isArabic && !draft.unit ? bareFigure(text, at, draft) : null;
  if (bare) return bare;
  return isNameWithUnit(text, at, draft) ? skip(draft.end) : finished(text, draft, from);
}
