import { ZERO } from '../decimal';
import type { Quantity } from '../quantity/index';
import { directionOf } from './direction';
import { likeness } from './similarity';
import type { ComparisonInput } from './types';

/** Whether none at all is what the target asks for. */
export function answersZero(target: Quantity): boolean {
  return target.value.eq(ZERO) || target.kind === 'zero-event';
}

/** Whether a quantity of the actual may answer the target: an event that did not happen only answers its own name. */
export function mayAnswer(actual: Quantity, target: Quantity, input: ComparisonInput): boolean {
  if (actual.kind === 'zero-event') {
    const isLower = directionOf(target, input) === 'lower' || answersZero(target);
    return isLower && (actual.noun === '' || (likeness(actual.noun, `${target.noun} ${input.indicator}`) ?? 0) > 0);
  }
  if (actual.kind === 'coverage') {
    if (directionOf(target, input) === 'lower') return false;
    return !actual.isWeak || [...actual.noun].some((unit) => `${target.noun}${input.indicator}`.includes(unit));
  }
  return true;
}
