import { namesMoney, namesNothing } from '../../reading/acts';
import { actualWords, targetWords } from '../wording';
import { evidenceOf, say } from '../evidence';
import type { Doubt } from './types';

/** Measures that belong to one thing: a line has one bandwidth, whatever its ends are called. */
const ONE_OF_A_KIND = new Set(['bandwidth', 'storage', 'voltage']);

/** 完成率98% for a 满意度: what is counted shares no word with what was asked. */
export const otherThing: Doubt = ({ requirement, outcome, row }) => {
  const fact = outcome.judgement?.fact;
  const target = requirement.fact;
  if (
    !fact ||
    fact.from ||
    fact.noun.isEmpty ||
    target.mention.kind === 'coverage' ||
    target.mention.kind === 'service-hours'
  )
    return null;
  if (ONE_OF_A_KIND.has(target.mention.unit?.group ?? '')) return null;
  const known = target.noun.and(row.asked.name.key);
  if (known.sharesCharacter(fact.noun) || namesNothing(fact.noun)) return null;
  if (target.mention.kind === 'amount' && namesMoney(fact.noun) && namesMoney(target.noun)) return null;
  // A rate is named by its own word.
  const isNamed = !target.noun.isEmpty || (fact.mention.kind === 'percent' && row.asked.isRateName(fact.noun));
  if (!isNamed) return null;
  const data = { target: targetWords(target.mention), actual: actualWords(fact.mention, target.mention) };
  return evidenceOf('other-thing', 'unclear', say('doubt.other-thing', data), target.span, fact.span);
};
