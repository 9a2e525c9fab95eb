import { ONE } from '../../decimal';
import { newDraft, suitsHan, type NumberReading } from './number';
import { NEIGHBOURS } from './numerals';
import { unitAt, type UnitEntry } from '../../language/units';

/** 几, 十几, 若干, 数十, 两三: how many it is stays open. 数 alone mostly ends a noun (人数). */
const NUMERAL = new RegExp(`(?:[一二两三四五六七八九]?[十百千])?几|若干|数(?=[十百千万亿])|${NEIGHBOURS}`, 'y');
const POWERS = /[十百千万亿]{0,2}[余多]?/y;
/** Characters that make a noun with 数: 人数十人 are ten persons. Nobody writes 百 for one hundred so. */
const BEFORE_NOUN_OF_NUMBER = /[人次户件天场总指分系基个辆台倍批期份套座处家项篇册条例床位学参多少]/;

/** Characters at which a vague quantity may begin, beyond those of Chinese numerals. */
export const VAGUE_STARTS = '几若数';

/** 近几年来, 这几天: when, not how long. */
function isTimeOfTalk(text: string, at: number, end: number): boolean {
  return /[近这前后头那过]/.test(text.charAt(at - 1)) || /[来前后]/.test(text.charAt(end));
}

function unitOf(text: string, at: number, end: number): UnitEntry | null {
  const unit = unitAt(text, end);
  // 一二季度, 五六月 name parts of a year; 三四年级 and 几个方面 count nothing.
  if (!unit || !suitsHan(unit) || /^(月|季度|成)$/.test(unit.name)) return null;
  const after = end + unit.name.length;
  if (
    /^(级|代|方面|层面|环节)/.test(text.slice(after, after + 2)) ||
    (unit.kind === 'duration' && isTimeOfTalk(text, at, after))
  )
    return null;
  return unit;
}

/** Reads 几个, 若干, 数十场, 两三次 at `at`; a pair of figures (两三) that counts nothing is read over. */
export function readVague(text: string, at: number): NumberReading | null {
  NUMERAL.lastIndex = at;
  const word = NUMERAL.exec(text)?.[0];
  if (word === undefined || (text.startsWith('数十', at) && BEFORE_NOUN_OF_NUMBER.test(text.charAt(at - 1))))
    return null;
  POWERS.lastIndex = at + word.length;
  const end = at + word.length + (POWERS.exec(text)?.[0].length ?? 0);
  const unit = unitOf(text, at, end);
  const isBare = word === '若干' && /^[,;。、\n)]?$/.test(text.charAt(end));
  if (!unit && !isBare)
    return isPair(word) && !/[一二三四五六七八九]/.test(text.charAt(end)) ? { end, draft: null } : null;
  const draft = newDraft('vague', at, end + (unit?.name.length ?? 0), ONE);
  draft.unit = unit;
  if (unit && text.charAt(at - 1) === '每') {
    draft.kind = 'every';
    draft.start = at - 1;
    draft.every = { perYear: null, name: text.slice(at, draft.end), isVague: true };
  }
  return { end: draft.end, draft };
}

/** 两三, 七八: neighbours. */
function isPair(word: string): boolean {
  return word.length === 2 && !/[几若十百千]/.test(word);
}
