import { decimal, ZERO, ONE, HUNDRED } from '../decimal';
import type { Quantity } from '../quantity/index';
import { unitNamed } from '../quantity/units';
import { foldWidth } from '../text/normalise';
import type { ComparisonInput } from './types';

const MULTIPLIERS: readonly (readonly [string, string])[] = [
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
];

/** A bare number takes its unit from the indicator's brackets, or % from a name that is a rate. */
export function withUnitOfName(quantity: Quantity, input: ComparisonInput): Quantity {
  if (quantity.kind !== 'number') return quantity;
  const name = foldWidth(input.indicator).trim();
  const bracket = /\(([^()]{1,8})\)$/.exec(name)?.[1] ?? '';
  const whole = unitNamed(bracket);
  if (whole) return { ...quantity, kind: whole.kind, unit: whole };
  for (const [word, factor] of MULTIPLIERS) {
    const unit = bracket.startsWith(word) ? unitNamed(bracket.slice(word.length)) : null;
    if (unit) {
      const scale = decimal(factor);
      return {
        ...quantity,
        kind: unit.kind,
        unit,
        multiplier: quantity.multiplier.times(scale),
        value: quantity.value.times(scale),
        upper: quantity.upper?.times(scale) ?? null,
      };
    }
  }
  const percent = unitNamed('%');
  const isRate = /(率|满意度|比例|占比|比重|知晓度)$/.test(name.replace(/\([^()]*\)$/, ''));
  if (percent && isRate && quantity.places > 0 && quantity.value.gt(ZERO) && quantity.value.lte(ONE)) {
    return {
      ...quantity,
      kind: 'percent',
      unit: percent,
      value: quantity.value.times(HUNDRED),
      multiplier: HUNDRED,
      upper: quantity.upper?.times(HUNDRED) ?? null,
    };
  }
  if (percent && isRate && quantity.value.gt(ONE) && quantity.value.lte(100)) {
    return { ...quantity, kind: 'percent', unit: percent };
  }
  return quantity;
}

const FIGURES = new Set(['number', 'count', 'amount', 'measure', 'duration', 'percent', 'ratio', 'frequency']);

/** Dates that 各 deals a count out to (3、6、9、12月各1次) belong to the count and are no deadlines of their own. */
function datesDealtOutTo(quantities: readonly Quantity[]): ReadonlySet<Quantity> {
  const dates = new Set<Quantity>();
  // From the end, so that every date has what it leads up to behind it.
  let next: Quantity | null = null;
  for (const quantity of [...quantities].reverse()) {
    const leadsUp: boolean =
      next !== null && quantity.calendar !== null && !quantity.calendar.isDeadline && next.start - quantity.end <= 1;
    if (leadsUp) dates.add(quantity);
    const isDealt = quantity.kind === 'frequency' && /^内?(各|均|分别)/.test(quantity.text);
    next = leadsUp || isDealt ? quantity : null;
  }
  return dates;
}

/** What of the target must be answered (`hard`), and what only a person can tell when it is not (`soft`). */
export function requirements(
  quantities: readonly Quantity[],
  input: ComparisonInput,
): { hard: Quantity[]; soft: Quantity[] } {
  const figures = quantities
    .filter((quantity) => FIGURES.has(quantity.kind) && !quantity.isWeak)
    .map((quantity) => withUnitOfName(quantity, input));
  if (figures.length > 0) {
    const dealt = datesDealtOutTo(quantities);
    return {
      hard: figures,
      soft: quantities.filter((quantity) =>
        quantity.isWeak
          ? FIGURES.has(quantity.kind)
          : ['date', 'service-hours', 'zero-event', 'vague'].includes(quantity.kind) && !dealt.has(quantity),
      ),
    };
  }
  const rest = quantities.filter((quantity) => quantity.kind !== 'coverage' || !quantity.isWeak);
  const withoutPeriods = rest.filter((quantity) => quantity.kind !== 'period');
  return { hard: [], soft: withoutPeriods.length > 0 ? withoutPeriods : rest };
}
