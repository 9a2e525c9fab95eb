import { ONE } from '../../decimal';
import {
  AFTER_TIME_OF_TALK,
  BEFORE_NOUN_OF_NUMBER,
  BEFORE_TIME_OF_TALK,
  NO_OPEN_COUNT,
  NO_OPEN_UNIT,
} from '../../language/figures';
import { codesOf } from '../../text/characters';
import { newDraft, skip, type NumberReading } from './draft';
import { suitsHan } from './units-behind';
import { isHanDigit, NEIGHBOURS } from './numerals';
import { unitAt, type UnitEntry } from '../../language/units';

/** 几, 十几, 若干, 数十, 两三: how many it is stays open. 数 alone mostly ends a noun (人数). */
const OPEN_WORDS = ['好几', '上[十百千万]', '成[百千]上[千万]', '若干', '数(?=[十百千万亿])'];
const NUMERAL = new RegExp(`(?:[一二两三四五六七八九]?[十百千])?几|${OPEN_WORDS.join('|')}|${NEIGHBOURS}`, 'y');
const POWERS = /[十百千万亿]{0,2}[余多]?/y;
/** Characters at which a vague quantity may begin, beyond those of Chinese numerals. */
export const VAGUE_STARTS = codesOf(`几${OPEN_WORDS.map((word) => word.charAt(0)).join('')}`);

/** 近几年来, 这几天: when, not how long. */
function isTimeOfTalk(text: string, at: number, end: number): boolean {
  return BEFORE_TIME_OF_TALK.has(text.charCodeAt(at - 1)) || AFTER_TIME_OF_TALK.has(text.charCodeAt(end));
}

function unitOf(text: string, at: number, end: number): UnitEntry | null {
  const unit = unitAt(text, end);
  // 一二季度, 五六月 name parts of a year; 三四年级 and 几个方面 count nothing.
  if (!unit || !suitsHan(unit) || NO_OPEN_UNIT.has(unit.name)) return null;
  const after = end + unit.name.length;
  const isOther = NO_OPEN_COUNT.matchAt(text, after) !== null;
  return isOther || (unit.kind === 'duration' && isTimeOfTalk(text, at, after)) ? null : unit;
}

/** 以上百分之…, 线上百人: 上 ends another word. */
const ENDS_WITH_UP = codesOf('以线网马早晚');

/** The numeral that leaves open how many, with its powers: 几, 数十, 两三百. */
function openNumeral(text: string, at: number): { readonly word: string; readonly end: number } | null {
  NUMERAL.lastIndex = at;
  const word = NUMERAL.exec(text)?.[0];
  if (word === undefined) return null;
  if (word.startsWith('上') && ENDS_WITH_UP.has(text.charCodeAt(at - 1))) return null;
  if (text.startsWith('数十', at) && BEFORE_NOUN_OF_NUMBER.has(text.charCodeAt(at - 1))) return null;
  POWERS.lastIndex = at + word.length;
  return { word, end: at + word.length + (POWERS.exec(text)?.[0].length ?? 0) };
}

/** 两三, 七八: neighbours. */
function isPair(word: string): boolean {
  return word.length === 2 && [...word].every(isHanDigit);
}

const ENDS = codesOf(',;。、\n)');
const DIGITS_BEHIND = codesOf('一二三四五六七八九');

/** Reads 几个, 若干, 数十场, 两三次 at `at`; a pair of figures (两三) that counts nothing is read over. */
export function readVague(text: string, at: number): NumberReading | null {
  const numeral = openNumeral(text, at);
  if (!numeral) return null;
  const { word, end } = numeral;
  const unit = unitOf(text, at, end);
  const isBare = word === '若干' && (end >= text.length || ENDS.has(text.charCodeAt(end)));
  if (!unit && !isBare) return isPair(word) && !DIGITS_BEHIND.has(text.charCodeAt(end)) ? skip(end) : null;
  const draft = newDraft('vague', at, end + (unit?.name.length ?? 0), ONE);
  draft.unit = unit;
  if (unit && text.charAt(at - 1) === '每') {
    draft.kind = 'every';
    draft.start = at - 1;
    draft.every = { perYear: null, name: text.slice(at, draft.end), isVague: true };
  }
  return { end: draft.end, draft };
}
