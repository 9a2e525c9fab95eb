import type { Quantity } from '../quantity/index';
import { monthEnd } from './derive-dates';
import type { Evidence, Verdict } from './types';
import { quote, say } from './wording';

const YEAR = 372;

/** Whether the day was kept; `unclear` where the text leaves it open. */
function judgeCalendar(target: Quantity, actual: Quantity, isDue: boolean): Verdict {
  const t = target.calendar && { ...target.calendar, last: monthEnd(target.calendar.last) };
  const a = actual.calendar;
  if (!t || !a) return 'unclear';
  const sharesYears = t.year !== null && a.year !== null;
  const shift = sharesYears ? ((a.year ?? 0) - (t.year ?? 0)) * YEAR : 0;
  const first = a.first + shift;
  const last = a.last + shift;
  // 全年 answers 全年, 1-12月 and the year itself; a date within it does as well.
  if (target.kind === 'period' && actual.kind === 'period') {
    const isWhole = first <= 0 && last === YEAR - 1;
    if (first <= t.first && (last === t.last || (isWhole && last > t.last))) return 'met';
    // 5月至9月 for 5月至8月: too late where time is what counts.
    if (first <= t.last && last > t.last && isDue && !isWhole) return 'short';
    return last < t.first || first > t.last ? 'short' : 'unclear';
  }
  if (last <= t.last) return 'met';
  return first > t.last ? 'short' : 'unclear';
}

/** Evidence for a date or period of the target answered by one of the actual; `isDue` where being in time is what the indicator is about. */
export function judgeDate(target: Quantity, actual: Quantity, isDue: boolean): Evidence {
  const outcome = judgeCalendar(target, actual, isDue);
  const data = { target: quote(target.text), actual: quote(actual.text) };
  const message =
    outcome === 'met'
      ? say('compare.met.quantity', data)
      : outcome === 'short'
        ? say('compare.short.quantity', data)
        : say('compare.unclear.quantity', data);
  return {
    outcome,
    message,
    target: { start: target.start, end: target.end },
    actual: { start: actual.start, end: actual.end },
  };
}
