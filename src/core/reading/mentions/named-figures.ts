import { comparatorAfter, comparatorBefore } from '../../language/bounds';
import { AFTER_GIGABYTES, NAMED_BY_NUMBER, NUMBERED_NOUNS, SCHOOL_YEAR_TAILS } from '../../language/figures';
import type { UnitEntry } from '../../language/units';
import { codesOf } from '../../text/characters';
import { skip, type Draft, type NumberReading } from './draft';
import { isCjk, isDigit, isLatin, type Numeral } from './numerals';

const IDENTIFIER = /[A-Za-z0-9.\-_]+/y;

/** End of a Latin/figure word such as 11g, 2.0.1, 0717-123456. */
export function identifierEnd(text: string, at: number): number {
  IDENTIFIER.lastIndex = at;
  return IDENTIFIER.test(text) ? IDENTIFIER.lastIndex : at;
}

/** DB42/1234: the numbers of a standard go on behind a slash. */
function nameEnd(text: string, at: number): number {
  const end = identifierEnd(text, at);
  return text.charAt(end) === '/' && isDigit(text.charAt(end + 1)) ? identifierEnd(text, end + 1) : end;
}

const JOINTS = codesOf(' -_');

/** Whether the figure belongs to a name: ORACLE 11g, H5, GB/T 19001. */
function belongsToName(text: string, at: number, end: number, unit: UnitEntry | null): boolean {
  const before = JOINTS.has(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
  if (!isLatin(text.charAt(before))) return false;
  const hasHanUnit = unit !== null && isCjk(unit.name.charAt(0)) && text.startsWith(unit.name, end);
  // PM2.5年均: a decimal glued to a word of letters is a name, whatever stands behind it.
  if (before === at - 1 && text.slice(at, end).includes('.')) return true;
  return !(hasHanUnit && isLatin(text.charAt(before - 1)));
}

const NUMBERING_MARKS = codesOf('.、):');
const BEFORE_NUMBERING = codesOf(';。\n:');

/** 1. 1、 (1) at the beginning of a clause number the clause. */
function isNumbering(text: string, at: number, end: number): boolean {
  const mark = text.charAt(end);
  const next = text.charAt(end + 1);
  if (end - at > 2 || !NUMBERING_MARKS.has(text.charCodeAt(end)) || isDigit(next) || next === '') return false;
  const before = text.charAt(at - 1);
  if (mark === ')') return before === '(' || before === '' || /[;。\n]/.test(before);
  if (NUMBERED_NOUNS.some((word) => text.endsWith(word, at))) return true;
  const beginsClause = before === '' || BEFORE_NUMBERING.has(text.charCodeAt(at - 1));
  return beginsClause || (mark === '.' && (before === ',' || before === '、'));
}

/** An Arabic figure that counts nothing: in a name, as numbering, before 号 or 级; how far to read over it. */
export function namedFigure(text: string, at: number, { end }: Numeral, unit: UnitEntry | null): NumberReading | null {
  if (belongsToName(text, at, end, unit)) return skip(nameEnd(text, at));
  const isName = isNumbering(text, at, end) || NAMED_BY_NUMBER.matchAt(text, end)?.value === true;
  return isName ? skip(end + 1) : null;
}

function isYearAlone(text: string, at: number, draft: Draft): boolean {
  if (draft.end - at !== 4 || draft.places > 0 || draft.upper) return false;
  if (draft.value.lt(1990) || draft.value.gt(2099)) return false;
  return !(at === 0 && draft.end === text.length) && comparatorBefore(text, at) === null;
}

const BEHIND_BARE_NUMBER = codesOf(',;。、\n)]: ');

/** Whether a number without a unit may end here. */
export function bareNumberStands(text: string, end: number): boolean {
  return end >= text.length || BEHIND_BARE_NUMBER.has(text.charCodeAt(end)) || comparatorAfter(text, end) !== null;
}

/** An Arabic figure without a unit that is no number of its own: the beginning of a word, a year, glued to other words. */
export function bareFigure(text: string, at: number, draft: Draft): NumberReading | null {
  if (isLatin(text.charAt(draft.end))) return skip(identifierEnd(text, draft.end));
  return isYearAlone(text, at, draft) || !bareNumberStands(text, draft.end) ? skip(draft.end) : null;
}

/** 一年级, 三年制, and 5G as the name of a network; 5G带宽 is a quantity. */
export function isNameWithUnit(text: string, at: number, { end, unit, value }: Draft): boolean {
  if (unit?.name === '年') return SCHOOL_YEAR_TAILS.has(text.charCodeAt(end));
  const isGeneration = unit?.name === 'G' && value.lte(6) && end - at === 2;
  return isGeneration && end < text.length && AFTER_GIGABYTES.matchAt(text, end) === null;
}
