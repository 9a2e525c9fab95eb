import { alignQuantities } from '../quantity/convert';
import type { Quantity } from '../quantity/index';

/** 全年12次，每月1次: a target that only says another one again needs no answer of its own. */
export function saysAgain(target: Quantity, others: readonly Quantity[]): boolean {
  return (
    target.kind === 'frequency' &&
    others.some((other) => {
      const aligned = other.upper === null ? alignQuantities(target, other) : null;
      return aligned?.actual.eq(aligned.target) ?? false;
    })
  );
}

function isShareOfEach({ kind, per, isEach, noun }: Quantity): boolean {
  return kind === 'frequency' || (kind === 'count' && (per !== null || isEach || /^一.一/.test(noun)));
}

/** 一镇一月一场，共36场: the rhythm, or the share of each, explains the total, and only the total is to be answered. */
export function isExplained(target: Quantity, others: readonly Quantity[]): boolean {
  return (
    isShareOfEach(target) &&
    others.some(
      (other) =>
        other.isTotal &&
        other.kind === 'count' &&
        other.value.gt(target.value) &&
        alignQuantities(target, other) !== null,
    )
  );
}
