const DAYS = 31;
const MONTHS = 12;
const FEBRUARY = 2;
const SHORT_MONTHS = new Set([4, 6, 9, 11]);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const YEAR = DAYS * MONTHS;
const DAYS_OF_YEAR = 365;

/** The end of what 年初 names, as `Calendar` counts days. */
export const FIRST_MONTHS = 62;

/** Days since the beginning of the year, of a day in months of 31 days; 29 February is told by its year. */
function dayOfYear(day: number, isLeap: boolean): number {
  const within = day % YEAR;
  const month = Math.floor(within / DAYS);
  const before = LENGTHS.slice(0, month).reduce((sum, length) => sum + length, 0);
  return Math.floor(day / YEAR) * DAYS_OF_YEAR + before + (within % DAYS) + (isLeap && month >= FEBRUARY ? 1 : 0);
}

const isLeapYear = (year: number | null): boolean =>
  year !== null && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days lie between two days of a `Calendar`, both counted. */
export function daysBetween(first: number, last: number, year: number | null): number {
  const isLeap = isLeapYear(year);
  return dayOfYear(last, isLeap) - dayOfYear(first, isLeap) + 1;
}

/** The last day of a short month ends the month of 31 days. */
export function monthEnd(last: number): number {
  const months = Math.floor(last / DAYS);
  const month = (months % MONTHS) + 1;
  const day = (last % DAYS) + 1;
  const isEnd = (month === FEBRUARY && day >= 28) || (SHORT_MONTHS.has(month) && day === 30);
  return isEnd ? (months + 1) * DAYS - 1 : last;
}
