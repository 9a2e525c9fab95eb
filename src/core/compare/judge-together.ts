import { alignQuantities } from '../quantity/convert';
import { decimal } from '../decimal';
import type { Quantity } from '../quantity/index';
import { sameUnit } from './derive-plan';
import { sum } from './derive';
import { directionOf } from './direction';
import { evidenceOf, spanOf, whole } from './evidence';
import { judgeQuantity } from './judge-quantity';
import type { Reading } from './reading';
import type { Evidence } from './types';
import { quote, say } from './wording';

/** 木工18人、瓦工12人 answered by 30人: one figure for all of them; null when the figures are told apart, or do not add up. */
export function judgeTogether(
  targets: readonly Quantity[],
  pool: readonly Quantity[],
  { input, settings }: Reading,
): Evidence | null {
  const [first] = targets;
  const [only] = pool;
  if (!first || !only || targets.length < 2 || pool.length !== 1 || only.noun !== '') return null;
  const isOneKind = targets.every(
    (target) =>
      target.kind === 'count' &&
      target.upper === null &&
      sameUnit(target, first) &&
      directionOf(target, input) === 'higher',
  );
  if (!isOneKind || !alignQuantities(first, only) || targets.some(({ value }) => value.gte(only.value))) return null;
  const total = sum(targets);
  const judged = judgeQuantity(
    { ...first, value: total, mantissa: total, multiplier: decimal(1) },
    only,
    'higher',
    settings.exceededFrom,
  );
  if (!judged) return null;
  const data = { target: quote(input.target), actual: quote(only.text) };
  const isShort = judged.outcome === 'short';
  return evidenceOf(
    isShort ? 'short' : 'unclear',
    say(isShort ? 'compare.short.quantity' : 'compare.unclear.quantity', data),
    whole(input.target),
    spanOf(only),
  );
}
