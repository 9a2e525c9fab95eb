/** Before five o'clock hours and minutes more often say how long something took. */
const CLOCK = /([5-9]|1\d|2[0-4])(?:时(?:([0-5]?\d)分|半|整)?(?=[^\d]|$)|:([0-5]\d)(?!\d))/;
const AT = new RegExp(CLOCK.source, 'y');
const EVERY = new RegExp(CLOCK.source, 'g');
const HALF = 30;
const HOUR = 60;

/** Where a time of day ends that begins at `at` of the folded text: 21时30分, 8:30; null when none does. */
export function clockEnd(text: string, at: number): number | null {
  AT.lastIndex = at;
  const found = AT.exec(text)?.[0];
  return found === undefined ? null : at + found.length;
}

/** A time of day as it is written, and in minutes from midnight. */
interface Clock {
  readonly text: string;
  readonly minutes: number;
}

/** All times of day in the folded text. */
export function clocksIn(text: string): readonly Clock[] {
  if (!text.includes(':') && !text.includes('时')) return [];
  return [...text.matchAll(EVERY)].map(([found, hours = '0', spoken, printed]) => ({
    text: found,
    minutes: Number(hours) * HOUR + (found.endsWith('半') ? HALF : Number(spoken ?? printed ?? 0)),
  }));
}
