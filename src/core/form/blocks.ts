import type { EvaluationForm, FundingBlock } from './types';

/** Every block of money of a form, the main one first. */
export function fundingBlocks({
  funding,
  moreFunding,
}: Pick<EvaluationForm, 'funding' | 'moreFunding'>): readonly FundingBlock[] {
  return funding ? [funding, ...moreFunding] : moreFunding;
}
