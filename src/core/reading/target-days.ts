import type { TextFacts } from './text-facts';
import type { DayFact, FigureFact } from './types';

/** Judges a bare month or figure against a target that is a month and nothing else. */
export type BareMonth = (actual: string) => 'met' | 'short' | 'unclear' | null;

/** ≤11月 or 9月, and nothing else. */
const MONTH_ALONE = /^([≤<≥>=]?)(\d{1,2})月$/;
const MONTH_FIGURE = /^(\d{1,2}(?:\.\d+)?)(?:个月)?$/;

/** Forms with a column for units print 月 for the tenth month and for ten months alike; either way the figures decide. */
export function bareMonthOf(target: string): BareMonth | null {
  const asked = MONTH_ALONE.exec(target);
  if (!asked) return null;
  return (actual) => {
    const given = MONTH_FIGURE.exec(actual);
    if (!given) return null;
    const [limit, figure, sign] = [Number(asked[2]), Number(given[1]), asked[1] ?? ''];
    if (figure === limit) return sign === '<' || sign === '>' ? 'short' : 'met';
    // Without a sign an earlier month may be early or too short.
    if (sign === '' || sign === '=') return 'unclear';
    return (sign === '≤' || sign === '<') === figure < limit ? 'met' : 'short';
  };
}

/** 比2021年有所下降: the year is what is compared with. */
function isBaseOfComparison({ mention }: DayFact, text: string): boolean {
  const before = text.charAt(mention.at - 1);
  return before === '比' || before === '较';
}

const COLUMN_NAMES = new Set(['年初', '年末', '年底', '年终']);

/** 年初预算80万元, 年末决算80万元: the name of a budget column, no deadline. */
function namesColumn(day: DayFact, figures: readonly FigureFact[]): boolean {
  return (
    COLUMN_NAMES.has(day.text) &&
    figures.some(({ clause, mention }) => clause === day.clause && mention.at >= day.mention.until)
  );
}

/** Dates that 各 deals a count out to (3、6、9、12月各1次) belong to the count and are no deadlines of their own. */
export function daysAsked({ days, figures, text }: TextFacts): readonly DayFact[] {
  return days.filter((day) => {
    if (day.mention.kind !== 'date' || isBaseOfComparison(day, text) || namesColumn(day, figures)) return false;
    const next = figures.find(({ mention }) => mention.at >= day.mention.until || mention.until > day.mention.at);
    return !(
      next?.mention.kind === 'frequency' &&
      next.mention.rhythm !== null &&
      !day.calendar.isDeadline &&
      !text.slice(day.mention.until, next.mention.at).includes(',')
    );
  });
}
