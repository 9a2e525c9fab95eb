import { ONE } from '../../decimal';
import type { Row } from '../context';
import { evidenceOf, say } from '../evidence';
import { answersProduct, isCovered } from '../judge/requirement';
import { actualWords, targetWords } from '../wording';
import type { FigureFact } from '../../reading/types';
import type { Doubt, Doubted } from './types';

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

/** A total, or a count of all, where so many per head or an average is asked for. */
function isTotalInstead(fact: FigureFact, { requirement, row }: Doubted): boolean {
  const { fact: target } = requirement;
  if (
    isCovered(fact, row) ||
    fact.from ||
    fact.share === 'average' ||
    fact.share === 'each' ||
    answersProduct(requirement, fact, row)
  )
    return false;
  const isPerHead = target.mention.kind === 'count' && target.mention.per !== null && fact.mention.per === null;
  return isPerHead || (target.share === 'average' && fact.share === 'total' && requirement.wantsAverage);
}

/** 总增收42万元 for 户均增收1500元, or a count for so many per head. */
export const totalForAverage: Doubt = (doubted) => {
  const { requirement, outcome, row } = doubted;
  const fact = outcome.judgement?.fact;
  const target = requirement.fact;
  if (!fact) return null;
  // 42家全部检查到位，累计45次 for 每家至少1次: once each is what 全部 says.
  const isOnceEach = (): boolean => target.mention.value.eq(ONE) && saysAll(row);
  const isDoubtful = isAverageOfEach(fact, target) ? !isOnceEach() : isTotalInstead(fact, doubted);
  if (!isDoubtful) return null;
  const data = { target: targetWords(target.mention), actual: actualWords(fact.mention, target.mention) };
  return evidenceOf('average', 'unclear', say('doubt.average', data), target.span, fact.span);
};
