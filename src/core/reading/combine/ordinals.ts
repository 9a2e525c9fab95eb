import { decimal } from '../../decimal';
import { unitNamed } from '../../language/units';
import { changedDraft, newDraft, type Draft } from '../mentions/draft';

const ORDINAL = /第(?:[一二三四五六七八九十]|[0-9]{1,2})([期批次轮场届组])/g;
const LONGEST = 2000;

/** 第一期41人、第二期42人 tells of two terms: a count that stands nowhere as a figure; null when the text tells of none. */
export function ordinalCount(text: string): Draft | null {
  if (!text.includes('第')) return null;
  const found = [...text.slice(0, LONGEST).matchAll(ORDINAL)];
  const [first] = found;
  const last = found.at(-1);
  const word = first?.[1] ?? '';
  const numbers = new Set(found.map(([ordinal]) => ordinal));
  const unit = unitNamed(word);
  if (
    !first ||
    !last ||
    !unit ||
    numbers.size < 2 ||
    numbers.size !== found.length ||
    found.some(([, other]) => other !== word)
  )
    return null;
  const count = decimal(numbers.size);
  return changedDraft(newDraft('count', first.index, last.index + last[0].length, count), { unit });
}

/** 发12破9, 应3实3: two figures side by side, each behind the one character of its verb. */
const SIDE_BY_SIDE =
  /(?:发案?|立案?|应[\u4e00-\u9fff]?|收|报|查)([0-9]{1,6})(件|起|宗|人|户|份)?[,、]?(?:破案?|实[\u4e00-\u9fff]?|结|办|改)([0-9]{1,6})(?=件|起|宗|人|户|份|[,;。、]|$)/;
const LONGEST_PAIR = 200;

/** The rate that two figures side by side make, in percent; null when there are none. */
export function sideBySide(text: string): Draft | null {
  const found = SIDE_BY_SIDE.exec(text.slice(0, LONGEST_PAIR));
  const percent = unitNamed('%');
  if (!found || !percent || Number(found[1]) === 0 || Number(found[3]) > Number(found[1])) return null;
  const value = decimal(found[3] ?? '0')
    .div(found[1] ?? '1')
    .times(100);
  const end = found.index + found[0].length;
  return changedDraft(newDraft('percent', found.index, end, value), { unit: percent, places: 2 });
}
