import { boundWordAt } from '../../language/bounds';
import { PUT_ANEW, PUT_IN_PLACE, RISES_TO } from '../../language/figures';
import { codesOf } from '../../text/characters';
import { changedDraft, type Draft } from '../mentions/draft';

const LONGEST = 8;
const FROM = codesOf('从由');

const isMeasured = ({ calendar, kind }: Draft): boolean => calendar === null && kind !== 'every';

/** Where 从100M升级到150M begins, when the two figures are its ends; null when they are not. */
function startOfRise(text: string, first: Draft, second: Draft): number | null {
  if (!isMeasured(first) || !isMeasured(second)) return null;
  // 压减至15分钟以内: the verb was read as a bound of the figure.
  const end = second.start + (second.style === null ? 0 : boundWordAt(text, second.start).length);
  const length = end - first.end;
  if (length < 1 || length > LONGEST || !RISES_TO.has(text.slice(first.end, end))) return null;
  if (FROM.has(text.charCodeAt(first.start - 1))) return first.start - 1;
  // 100M升级到150M says as much; 3到5 is a range.
  return length > 1 ? first.start : null;
}

const FARTHEST = 16;
const NEAR_BEFORE = 5;
const ORIGINALLY = '原';
const FROM_THEN = '起';

/** 原为12处，后调整为9处; 30场（年中调减为24场）: where the figure begins whose place the next one takes; null where it does not. */
function startOfReplaced(text: string, first: Draft, second: Draft): number | null {
  if (!isMeasured(first) || !isMeasured(second) || first.unit?.name !== second.unit?.name) return null;
  if (second.start < first.end || second.start - first.end > FARTHEST) return null;
  const between = text.slice(first.end, second.start);
  // 7月起调整为1100元: before that the other one held.
  if (between.includes(FROM_THEN)) return null;
  if (PUT_IN_PLACE.some((word) => between.endsWith(word))) return first.start;
  const wasOriginal = text.slice(Math.max(0, first.start - NEAR_BEFORE), first.start).includes(ORIGINALLY);
  return wasOriginal && PUT_ANEW.some((word) => between.endsWith(word)) ? first.start : null;
}

/** The last figure that is no day, and its place. */
function lastMeasured(drafts: readonly Draft[]): { readonly draft: Draft; readonly at: number } | null {
  const at = drafts.length - 1;
  const isDay = drafts[at]?.calendar !== null && drafts.length > 1;
  const found = isDay ? at - 1 : at;
  const draft = drafts[found];
  return draft ? { draft, at: found } : null;
}

/** 从100M升级到150M becomes one quantity of 150M that started from 100M, and one figure stands for that whose place it took. */
export function joinGrowth(text: string, drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts;
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const previous = joined.at(-1);
    const risen = previous ? startOfRise(text, previous, draft) : null;
    if (previous && risen !== null) {
      joined[joined.length - 1] = changedDraft(draft, { from: previous.value, start: risen });
      continue;
    }
    const last = lastMeasured(joined);
    const replaced = last ? startOfReplaced(text, last.draft, draft) : null;
    if (last && replaced !== null) joined.splice(last.at, joined.length, changedDraft(draft, { start: replaced }));
    else joined.push(draft);
  }
  return joined;
}
