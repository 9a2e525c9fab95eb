import { evidenceOf, say } from '../evidence';
import { actualWords, targetWords } from '../wording';
import type { Doubt } from './types';

/** 94.5% against 提升3个百分点: the level reached, not the growth asked for. */
export const levelForGrowth: Doubt = ({ requirement, outcome }) => {
  const fact = outcome.judgement?.fact;
  const target = requirement.fact.mention;
  if (!fact || fact.from || target.unit?.group !== 'points') return null;
  const { mention, aspect } = fact;
  if (mention.unit?.group !== 'percent' || mention.from !== null || mention.change !== null || aspect !== 'level')
    return null;
  const data = { target: targetWords(target), actual: actualWords(mention, target) };
  return evidenceOf('level', 'unclear', say('doubt.level', data), requirement.fact.span, fact.span);
};
