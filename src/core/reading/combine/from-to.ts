import type { Draft } from '../mentions/draft';

const RISES =
  /^(变|调|减|缩|涨|跌|压|增加|减少|升级|提升|提高|增加|增长|上升|扩大|扩容|下降|降低|减少|压减|缩短|调整|变更|更新|升速|提速|增|升|降|扩|由)?(到|至|为)$/;

/** 从100M升级到150M becomes one quantity of 150M that started from 100M. */
export function joinGrowth(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const previous = joined.at(-1);
    const between = previous ? text.slice(previous.end, Math.min(draft.start, previous.end + 8)) : '';
    const isMeasured =
      previous &&
      previous.calendar === null &&
      draft.calendar === null &&
      previous.kind !== 'every' &&
      draft.kind !== 'every';
    if (previous && isMeasured && between.length === draft.start - previous.end && RISES.test(between)) {
      const starter = text.charAt(previous.start - 1);
      if (starter === '从' || starter === '由' || between.length > 1) {
        joined[joined.length - 1] = {
          ...draft,
          from: previous.value,
          start: starter === '从' || starter === '由' ? previous.start - 1 : previous.start,
        };
        continue;
      }
    }
    joined.push(draft);
  }
  return joined;
}
