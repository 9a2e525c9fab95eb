import { AFTER_EVENT, AFTER_NO_RANK, RANK_UNITS, RANKED } from '../../language/figures';
import { wordList } from '../../language/lexicon';
import { unitNamed } from '../../language/units';
import { newDraft, type NumberReading } from './draft';
import { isDigit, readArabic, readHan } from './numerals';

const LONGEST_RANKED = 8;
const RANKED_WITH = '名';

/** 排名全省第3位, 位居全市第二: a rank is a count of those that come no later. */
function rankAt(text: string, at: number): NumberReading | null {
  const before = text.slice(Math.max(0, at - LONGEST_RANKED), at);
  if (!RANKED.some((word) => before.includes(word))) return null;
  const number = isDigit(text.charAt(at + 1)) ? readArabic(text, at + 1) : readHan(text, at + 1);
  const unit = unitNamed(RANKED_WITH);
  if (!number || !unit || number.places > 0 || AFTER_NO_RANK.has(text.charCodeAt(number.end))) return null;
  const draft = newDraft(unit.kind, at, number.end, number.value);
  draft.unit = unit;
  if (RANK_UNITS.has(text.charCodeAt(number.end))) draft.end++;
  return { end: draft.end, draft };
}

const LONGEST_EVENT = 10;
const DAY_UNITS = wordList(['日', '天', '个工作日']);

/** 收到资金后第21日: how long after what stands before it. */
function dayAfterAt(text: string, at: number): NumberReading | null {
  const number = isDigit(text.charAt(at + 1)) ? readArabic(text, at + 1) : readHan(text, at + 1);
  const word = number ? DAY_UNITS.matchAt(text, number.end)?.word : undefined;
  const unit = word === undefined ? null : unitNamed(word);
  const isAfter = text.slice(Math.max(0, at - LONGEST_EVENT), at).includes(AFTER_EVENT);
  // 第9个工作日 is counted from something, whatever that was.
  if (!number || !unit || !(isAfter || unit.group === 'workday')) return null;
  const draft = newDraft(unit.kind, at, number.end + unit.name.length, number.value);
  draft.unit = unit;
  return { end: draft.end, draft };
}

/** An ordinal at `at` (the character 第) that counts something: a rank, or a day after an event; null for a mere name. */
export function countingOrdinal(text: string, at: number): NumberReading | null {
  return rankAt(text, at) ?? dayAfterAt(text, at);
}
