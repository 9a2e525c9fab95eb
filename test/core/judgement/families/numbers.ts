import fc from 'fast-check';
import type { Sides, Words } from './template';

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.noBias(fc.integer({ min, max }));

/** Two numbers turned into slots. */
function two(
  first: readonly [number, number],
  second: readonly [number, number],
  slots: (a: number, b: number) => Words,
): fc.Arbitrary<Words> {
  return fc.tuple(whole(...first), whole(...second)).map(([a, b]) => slots(a, b));
}

/**
 * Asked {x}, answered {y}; {d} is the distance between them, {more} something above both.
 * An answer that is enough stays under 1.3 × the target.
 */
export const COUNTS: Sides = {
  short: two([20, 480], [1, 40], (x, cut) => countSlots(x, x - Math.ceil((x * cut) / 100))),
  enough: two([20, 480], [0, 25], (x, over) => countSlots(x, x + Math.floor((x * over) / 100))),
};

const countSlots = (x: number, y: number): Words => ({
  x,
  y,
  d: Math.abs(x - y),
  more: Math.max(x, y) + 7,
  far: 3 * x + 11,
});

/** As COUNTS, the answer always a different number from the target. */
export const DISTANCES: Sides = {
  short: COUNTS.short,
  enough: two([20, 480], [5, 25], (x, over) => countSlots(x, x + Math.floor((x * over) / 100))),
};

/** From 1.3 × the target on. */
export const FAR_MORE: fc.Arbitrary<Words> = two([20, 480], [30, 160], (x, over) =>
  countSlots(x, x + Math.ceil((x * over) / 100)),
);

/** A cap {x}: over it is short, at or under it is enough. */
export const CAPS: Sides = {
  short: two([20, 480], [1, 40], (x, over) => countSlots(x, x + Math.ceil((x * over) / 100))),
  enough: two([20, 480], [0, 40], (x, under) => countSlots(x, x - Math.floor((x * under) / 100))),
};

/** A cap that is kept or passed by a difference that is not nought. */
export const CAP_DISTANCES: Sides = {
  short: CAPS.short,
  enough: two([20, 480], [5, 40], (x, under) => countSlots(x, x - Math.floor((x * under) / 100))),
};

/** Tenths as text: 37 is "3.7". */
export const tenths = (n: number): string => `${Math.floor(n / 10)}${n % 10 === 0 ? '' : `.${n % 10}`}`;

const tenthSlots = (x: number, y: number): Words => ({ x: tenths(x), y: tenths(y), d: tenths(Math.abs(x - y)) });

/** Tenths that are printed as such: against a whole number a tenth less could pass for rounded. */
const fraction = (n: number): number => (n % 10 === 0 ? n + 1 : n);

const lessTenths = (n: number, cut: number): Words => {
  const x = fraction(n);
  return tenthSlots(x, x - Math.ceil((x * cut) / 100));
};
const moreTenths = (n: number, over: number): Words => {
  const x = fraction(n);
  return tenthSlots(x, x + Math.floor((x * over) / 100));
};

/** As COUNTS with one decimal. */
export const DECIMALS: Sides = {
  short: two([25, 480], [1, 40], lessTenths),
  enough: two([25, 480], [0, 25], moreTenths),
};

/** As DECIMALS, small: multiples. */
export const MULTIPLES: Sides = {
  short: two([15, 60], [2, 40], lessTenths),
  enough: two([15, 60], [0, 25], moreTenths),
};

/** Money handed out in full, or not: equal is enough. */
export const SPENT: Sides = {
  short: DECIMALS.short,
  enough: whole(25, 480).map((x) => moreTenths(x, 0)),
};

const BASES = [20, 25, 40, 50, 80, 100, 200, 250, 400, 500] as const;
const RATES = [80, 84, 88, 90, 92, 95] as const;

function rate(offset: fc.Arbitrary<number>): fc.Arbitrary<Words> {
  return fc.tuple(fc.constantFrom(...BASES), fc.constantFrom(...RATES), offset).map(([base, p, step]) => {
    const least = Math.ceil((base * p) / 100);
    // Below, a rate that rounds to the one asked would count as reached.
    const below = Math.min(least + step, Math.ceil((base * (p - 0.5)) / 100) - 1);
    const good = Math.max(1, Math.min(base - 1, step < 0 ? below : least + step));
    return { p, base, good, bad: base - good };
  });
}

/** A rate of {p} % asked, {good} of {base} reported, {bad} the others. */
export const RATE_COUNTS: Sides = { short: rate(whole(-6, -1)), enough: rate(whole(0, 1)) };

/** All of them, or so few less that the rate does not round to 100 %. */
export const ALL_COUNTS: Sides = {
  short: two([12, 150], [1, 9], (base, bad) => ({ base, bad, good: base - bad })),
  enough: whole(12, 300).map((base) => ({ base, bad: 0, good: base })),
};

/** {a}, {b} and {c} asked apart, {y} answered in one. */
export function parts(answer: (sum: number) => fc.Arbitrary<number>): fc.Arbitrary<Words> {
  return fc
    .tuple(whole(11, 90), whole(11, 90), whole(11, 90))
    .chain(([p, q, r]) => answer(p + q + r).map((y) => ({ p, q, r, pq: p + q, x: p + q + r, y, d: p + q + r - y })));
}

export const PARTS: Sides = {
  short: parts((sum) => whole(1, 10).map((cut) => sum - cut)),
  enough: parts((sum) => whole(0, 10).map((over) => sum + over)),
};

/** A thing asked in full, or {k} of them missing. */
export const FEW: fc.Arbitrary<Words> = whole(1, 6).map((k) => ({ k }));

export const YEARS: fc.Arbitrary<Words> = whole(2018, 2024).map((year) => ({
  year,
  before: year - 1,
  after: year + 1,
}));

export { whole };
