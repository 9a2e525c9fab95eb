import { ONE } from '../../decimal';
import type { Row } from '../context';
import { evidenceOf, say } from '../evidence';
import { answersProduct } from '../judge/requirement';
import { actualWords, targetWords } from '../wording';
import type { FigureFact } from '../../reading/types';
import type { Doubt } from './types';

/** 12次共36个乡镇 for 每次不少于3个: an average keeps no bound that each has to keep. */
function isAverageOfEach(fact: FigureFact, { mention }: FigureFact): boolean {
  return (
    fact.from?.step === 'quotient-per-head' &&
    mention.kind === 'count' &&
    mention.per !== null &&
    mention.comparator !== 'none'
  );
}

const saysAll = ({ given: { text } }: Row): boolean =>
  text.figures.some(({ mention }) => mention.kind === 'coverage') ||
  text.cues.some(({ table }) => table.sense === 'all');

/** 总增收42万元 for 户均增收1500元, or a count for so many per head. */
export const totalForAverage: Doubt = ({ requirement, outcome, row }) => {
  const fact = outcome.judgement?.fact;
  const target = requirement.fact;
  // 42家全部检查到位，累计45次 for 每家至少1次: once each is what 全部 says.
  const isOnceEach = target.mention.value.eq(ONE) && saysAll(row);
  if (fact && isAverageOfEach(fact, target)) {
    if (isOnceEach) return null;
    const data = { target: targetWords(target.mention), actual: actualWords(fact.mention, target.mention) };
    return evidenceOf('average', 'unclear', say('doubt.average', data), target.span, fact.span);
  }
  if (!fact || fact.from || answersProduct(requirement, fact, row) || fact.share === 'average' || fact.share === 'each')
    return null;
  const isPerHead = target.mention.kind === 'count' && target.mention.per !== null && fact.mention.per === null;
  const isTotal = requirement.wantsAverage && target.share === 'average' && fact.share === 'total';
  if (!isPerHead && !isTotal) return null;
  const data = { target: targetWords(target.mention), actual: actualWords(fact.mention, target.mention) };
  return evidenceOf('average', 'unclear', say('doubt.average', data), target.span, fact.span);
};
