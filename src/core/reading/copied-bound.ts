import { alignMentions } from './align';
import type { Mention } from './mentions/types';
import type { TextSpan } from './types';

const BOUNDS = new Set(['ge', 'gt', 'le', 'lt']);

function repeats(target: Mention, actual: Mention): boolean {
  if (target.calendar || actual.calendar) return false;
  const aligned = alignMentions(target, actual);
  return aligned !== null && aligned.actual.eq(aligned.target) && actual.upper === null;
}

/**
 * Where the actual repeats the bound of the target instead of a measured value; null when it does not.
 *
 * @param targets what is asked for, which is looked up only for an actual that states a bound
 */
export function findCopiedBound(
  targets: () => readonly Mention[],
  actuals: readonly Mention[],
  actualText: string,
): { span: TextSpan; isWeak: boolean } | null {
  let weak: TextSpan | null = null;
  for (const actual of actuals) {
    if (!BOUNDS.has(actual.comparator) || !targets().some((target) => repeats(target, actual))) continue;
    const span = { start: actual.start, end: actual.end };
    // 2小时内到达 within a sentence may be a plain statement; alone in the cell it is the bound.
    const isWhole = actualText.trim().length === actual.text.length;
    if (actual.comparatorStyle !== 'within' || isWhole) return { span, isWeak: false };
    weak ??= span;
  }
  return weak ? { span: weak, isWeak: true } : null;
}
