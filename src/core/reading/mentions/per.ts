import { unitAt } from '../../language/units';
import { codesOf } from '../../text/characters';
import type { Draft } from './draft';
import { periodNamed } from './every';
import { isCjk, isDigit } from './numerals';

/** What a rate is per: the end of its words, its key, and how often a year where it is a period. */
interface Per {
  readonly end: number;
  readonly name: string;
  readonly times: number | null;
}

const MOST_OF_NOUN = 3;
const ENDS = codesOf(',;。、\n)');
const isEnd = (text: string, at: number): boolean => at >= text.length || ENDS.has(text.charCodeAt(at));

/** 元/生年 is per head and year; 元/车 per a thing nobody listed, where nothing else follows. */
function perNoun(text: string, from: number): Per | null {
  let end = from;
  while (end - from < MOST_OF_NOUN && isCjk(text.charAt(end))) end++;
  const noun = text.slice(from, end);
  // 元/生·年
  const period = end > from && MORE.has(text.charCodeAt(end)) ? periodNamed(text, end + 1) : null;
  if (period) return { end: period.end, name: `${noun}/${period.name}`, times: null };
  if (end === from || !isEnd(text, end)) return null;
  const each = noun.length > 1 ? periodNamed(noun, noun.length - 1) : null;
  return { end, name: each ? `${noun.slice(0, -1)}/${each.name}` : noun, times: null };
}

/** A period or a unit, whichever is longer. */
function perListed(text: string, from: number): (Per & { readonly isUnit: boolean }) | null {
  const period = periodNamed(text, from);
  const unit = unitAt(text, from);
  if (period && (!unit || period.end - from >= unit.name.length)) return { ...period, isUnit: unit !== null };
  return unit ? { end: from + unit.name.length, name: unit.name, times: null, isUnit: true } : null;
}

const DAYS = codesOf('天日月年');
const MORE = codesOf('·.*/');

/** 元/人·月 and 元/人天: one more part. */
function withMore(text: string, first: Per & { readonly isUnit: boolean }): Per {
  const { end, name, times, isUnit } = first;
  const isGlued = isUnit && DAYS.has(text.charCodeAt(end)) && isEnd(text, end + 1);
  const more = isGlued ? periodNamed(text, end) : MORE.has(text.charCodeAt(end)) ? periodNamed(text, end + 1) : null;
  return more ? { end: more.end, name: `${name}/${more.name}`, times: null } : { end, name, times };
}

/** 次/年, 元/平方米, 元每平方米; what it is per. */
function perTail(text: string, at: number): Per | null {
  const mark = text.charAt(at);
  if (mark !== '/' && !(mark === '每' && text.charAt(at - 1) !== '每')) return null;
  const period = mark === '每' ? periodNamed(text, at + 1) : null;
  // 2个小区每月走访1次: the rhythm belongs to what follows.
  if (period && isCjk(text.charAt(period.end))) return null;
  const listed = perListed(text, at + 1);
  // 15个村每村2盏, 15个村每村每月1次: another figure begins.
  const behind = listed ? text.charAt(listed.end) : '';
  if (mark === '每' && (isDigit(behind) || behind === '每')) return null;
  // 36个村每村配备2名: so do words about each of the things just counted.
  if (mark === '每' && listed && text.startsWith(listed.name, at - listed.name.length)) return null;
  return listed ? withMore(text, listed) : perNoun(text, at + 1);
}

const PER_BEFORE = /\/([人生户亩名])(?:[·.]?([年月天日]))?$/;

/** 按/生·年1250元: what it is per stands before it. */
function perBefore(text: string, start: number): string | null {
  const found = PER_BEFORE.exec(text.slice(Math.max(0, start - 5), start));
  if (!found) return null;
  const [, thing = '', period] = found;
  return period === undefined ? thing : `${thing}/${period}`;
}

/** Takes what follows a unit as what it is per; a count per period becomes a yearly frequency. */
export function applyPer(text: string, draft: Draft): void {
  const per = draft.unit ? perTail(text, draft.end) : null;
  if (!per && draft.unit?.kind === 'amount') draft.per = perBefore(text, draft.start);
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
