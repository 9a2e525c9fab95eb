import { RISES_TO } from '../../language/figures';
import { codesOf } from '../../text/characters';
import { changedDraft, type Draft } from '../mentions/draft';

const LONGEST = 8;
const FROM = codesOf('从由');

const isMeasured = ({ calendar, kind }: Draft): boolean => calendar === null && kind !== 'every';

/** Where 从100M升级到150M begins, when the two figures are its ends; null when they are not. */
function startOfRise(text: string, first: Draft, second: Draft): number | null {
  if (!isMeasured(first) || !isMeasured(second)) return null;
  const length = second.start - first.end;
  if (length < 1 || length > LONGEST || !RISES_TO.has(text.slice(first.end, second.start))) return null;
  if (FROM.has(text.charCodeAt(first.start - 1))) return first.start - 1;
  // 100M升级到150M says as much; 3到5 is a range.
  return length > 1 ? first.start : null;
}

/** 从100M升级到150M becomes one quantity of 150M that started from 100M. */
export function joinGrowth(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const previous = joined.at(-1);
    const start = previous ? startOfRise(text, previous, draft) : null;
    if (previous && start !== null) joined[joined.length - 1] = changedDraft(draft, { from: previous.value, start });
    else joined.push(draft);
  }
  return joined;
}
