import { decimal, type Decimal } from '../decimal';
import { alignMentions } from '../reading/align';
import type { Mention } from '../reading/mentions/types';
import type { Calendar } from '../reading/mentions/types';

/** Whether two figures can be compared, and if so, are the same as printed. */
export function sameFigure(form: Mention, said: Mention): 'same' | 'other' | null {
  const aligned = alignMentions(form, said);
  if (!aligned) return null;
  const { target, actual, targetUpper, actualUpper } = aligned;
  const tolerance = larger(stepOf(form, target), stepOf(said, actual)).times('0.5');
  const isNear = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lt(tolerance) || a.eq(b);
  const isSame =
    isNear(target, actual) && (targetUpper === null || actualUpper === null || isNear(targetUpper, actualUpper));
  return isSame ? 'same' : 'other';
}

/** What one in the last printed digit is worth, in the unit the figures were brought to. */
function stepOf(mention: Mention, scaled: Decimal): Decimal {
  const { value, places, multiplier } = mention;
  if (value.eq(0)) return decimal('0');
  const scale = scaled.div(value).abs();
  return multiplier.div(decimal('10').pow(places)).times(scale);
}

function larger(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}

/** Days of one month or less: a year is no date to compare. */
const A_MONTH = 31;

/** Whether two days can be compared, and if so, overlap. */
export function sameDay(form: Calendar, said: Calendar): 'same' | 'other' | null {
  if (form.last - form.first > A_MONTH || said.last - said.first > A_MONTH) return null;
  if (form.year !== null && said.year !== null && form.year !== said.year) return 'other';
  return form.first <= said.last && said.first <= form.last ? 'same' : 'other';
}
