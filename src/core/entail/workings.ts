import { formatPlain, roundHalfUp, type Decimal } from '../decimal';
import type { Mention } from '../reading/mentions/types';
import type { FigureFact } from '../reading/types';

/** Arithmetic in words, for evidence. */
export interface Workings {
  /** The text of the figure that is being made. */
  readonly text: string;
  readonly shown: (value: Decimal, like: Mention) => string;
  readonly minus: (from: Decimal, less: Decimal, value: Decimal) => string;
  readonly times: (factor: Decimal, mention: Mention, value: Decimal) => string;
  readonly quotient: (total: FigureFact, by: readonly FigureFact[], value: Decimal) => string;
  /** Whether `per` counts what the unit counts: 人 for 名. */
  readonly isPer: (per: string, unit: string) => boolean;
  /** The second thing something is per: 天 of 人·天; null of one alone. */
  readonly alsoPer: (per: string) => string | null;
}

const PLACES = 2;
const plain = (value: Decimal): string => formatPlain(roundHalfUp(value, PLACES));

export function ratioText(done: Decimal, base: Decimal, value: Decimal): string {
  return `${formatPlain(done)}÷${formatPlain(base)}＝${plain(value)}%`;
}

export function sumText(parts: readonly FigureFact[], total: Decimal, unit: string): string {
  return `${parts.map(({ mention }) => plain(mention.value)).join('+')}＝${plain(total)}${unit}`;
}

const printed = (value: Decimal, { multiplier, unit }: Mention): string =>
  `${plain(value.div(multiplier))}${POWER[formatPlain(multiplier)] ?? ''}${unit?.name ?? ''}`;
const POWER: Readonly<Record<string, string>> = {
  '1000': '千',
  '10000': '万',
  '100000000': '亿',
  '1000000': '百万',
  '10000000': '千万',
};

/** The ways of saying a working; `isPer` comes from the units. */
export function workingsWith(isPer: Workings['isPer'], alsoPer: Workings['alsoPer']): Workings {
  return {
    text: '',
    isPer,
    alsoPer,
    shown: printed,
    minus: (from, less, value) => `${plain(from)}-${plain(less)}＝${plain(value)}`,
    times: (factor, mention, value) =>
      `${plain(factor)}×${plain(mention.value)}＝${plain(value)}${mention.unit?.name ?? ''}`,
    quotient: (total, by, value) => `${[total, ...by].map(({ text }) => text).join('÷')}＝${plain(value)}`,
  };
}
