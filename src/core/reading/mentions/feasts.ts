import { BEFORE, DEADLINE, FEASTS } from '../../language/calendar';

const DAYS_A_MONTH = 31;

/** Characters at which a feast may begin. */
export const FEAST_STARTS = FEASTS.firstCodes;

/**
 * 国庆节前: a feast by which something is due; by itself it is an occasion.
 *
 * @returns the end of its name, and the day before it as `Calendar` counts days
 */
export function feastDue(text: string, at: number): { readonly end: number; readonly day: number } | null {
  const feast = FEASTS.matchAt(text, at);
  if (!feast) return null;
  const end = at + feast.word.length;
  const [month, date] = feast.value;
  const before = (month - 1) * DAYS_A_MONTH + date - 2;
  return before >= 0 && DEADLINE.matchAt(text, end)?.word.endsWith(BEFORE) ? { end, day: before } : null;
}
