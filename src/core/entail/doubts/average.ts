import { evidenceOf, say } from '../evidence';
import { answersProduct } from '../judge/requirement';
import { actualWords, targetWords } from '../wording';
import type { Doubt } from './types';

/** 总增收42万元 for 户均增收1500元, or a count for so many per head. */
export const totalForAverage: Doubt = ({ requirement, outcome }) => {
  const fact = outcome.judgement?.fact;
  const target = requirement.fact;
  if (!fact || fact.from || answersProduct(requirement, fact) || fact.share === 'average' || fact.share === 'each')
    return null;
  const isPerHead = target.mention.kind === 'count' && target.mention.per !== null && fact.mention.per === null;
  const isTotal = requirement.wantsAverage && target.share === 'average' && fact.share === 'total';
  if (!isPerHead && !isTotal) return null;
  const data = { target: targetWords(target.mention), actual: actualWords(fact.mention, target.mention) };
  return evidenceOf('average', 'unclear', say('doubt.average', data), target.span, fact.span);
};
