const DAYS = 31;
const MONTHS = 12;
const FEBRUARY = 2;
const SHORT_MONTHS = new Set([4, 6, 9, 11]);

/** The last day of a short month ends the month of 31 days. */
export function monthEnd(last: number): number {
  const months = Math.floor(last / DAYS);
  const month = (months % MONTHS) + 1;
  const day = (last % DAYS) + 1;
  const isEnd = (month === FEBRUARY && day >= 28) || (SHORT_MONTHS.has(month) && day === 30);
  return isEnd ? (months + 1) * DAYS - 1 : last;
}
