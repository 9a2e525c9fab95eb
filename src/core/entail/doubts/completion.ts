import { quote } from '../../reading/wording';
import { evidenceOf, say } from '../evidence';
import { targetWords } from '../wording';
import type { Doubt } from './types';

/** 已完成100% against 满意度90%: the percentage may be the rate of completion. */
export const completion: Doubt = ({ requirement, outcome, row }) => {
  const { mention, span } = requirement.fact;
  const fact = outcome.judgement?.fact;
  if (
    !fact ||
    fact.from ||
    mention.kind !== 'percent' ||
    (fact.mention.kind !== 'percent' && fact.mention.kind !== 'coverage')
  )
    return null;
  const isClaim = fact.cues.some(({ sense, word }) => sense === 'done' && row.asked.completionWords.has(word));
  if (!isClaim || row.asked.name.isAboutCompletion || row.asked.target.cues.some(({ table }) => table.sense === 'done'))
    return null;
  return evidenceOf(
    'completion',
    'unclear',
    say('doubt.completion', { target: targetWords(mention), actual: quote(row.given.text.original) }),
    span,
    fact.span,
  );
};
