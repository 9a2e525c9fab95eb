import Big from 'big.js';
import { remembered } from './text/memo';

/** Exact decimal. Money, rates and scores never touch binary floats. */
export type Decimal = Big;

// Division is carried far beyond any printed precision, so that the one rounding that shows is ours: quotients of
// figures of 15 digits keep 5e-20 and more away from a printed half they do not hit.
const Exact = Big();
Exact.DP = 24;
Exact.RM = Big.roundHalfUp;

/** A decimal from text (`167.23`, thousands separators allowed); null when it is not a number. */
export function parseDecimal(text: string): Decimal | null {
  const plain = text.includes(',') ? text.replaceAll(',', '') : text;
  return /^[+-]?(\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? new Exact(plain.startsWith('+') ? plain.slice(1) : plain) : null;
}

/** Decimals do not change, so that one serves all who write the same figure: 5, 10, 95, 100 stand in every form. */
const exact = remembered((text) => new Exact(text));

/**
 * A decimal from a number of Excel, through 15 significant digits: the file holds
 * 0.83615000000000006 where the clerk typed 0.83615. Null for NaN and infinities.
 */
export function fromDouble(value: number): Decimal | null {
  if (!Number.isFinite(value)) return null;
  // The shortest text of a number is already exact when it needs no more digits than that.
  const shortest = String(value);
  return exact(shortest.length <= 15 ? shortest : value.toPrecision(15));
}

/** A decimal from an exact literal of our own code or data. */
export function decimal(value: string | number): Decimal {
  return exact(String(value));
}

/** Whether a value is a decimal. */
export function isDecimal(value: unknown): value is Decimal {
  return value instanceof Exact || value instanceof Big;
}

export const ZERO = decimal(0);
export const ONE = decimal(1);
export const HUNDRED = decimal(100);
/** A product with it is exact, and quicker than a division by 100. */
export const HUNDREDTH = decimal('0.01');

/** Rounds half-up (四舍五入, away from zero) to the given decimal places. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundHalfUp);
}

/** Fixed notation with exactly `places` decimals, rounded half-up: 83.615 → `83.62`. */
export function formatFixed(value: Decimal, places: number): string {
  return roundHalfUp(value, places).toFixed(places);
}

/** Shortest plain notation without exponent: 12.50 → `12.5`. */
export function formatPlain(value: Decimal): string {
  return value.toFixed();
}
