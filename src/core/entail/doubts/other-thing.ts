import { namesMoney, namesNothing } from '../../reading/acts';
import type { Key } from '../../reading/key';
import type { FigureFact } from '../../reading/types';
import { actualWords, targetWords } from '../wording';
import { evidenceOf, say } from '../evidence';
import type { Doubt } from './types';

/** Measures that belong to one thing: a line has one bandwidth, whatever its ends are called. */
const ONE_OF_A_KIND = new Set(['bandwidth', 'storage', 'voltage']);

/** Coverage, service hours and measures of one thing are about whatever the row is about. */
const isOfNoThing = ({ kind, unit }: FigureFact['mention']): boolean =>
  kind === 'coverage' || kind === 'service-hours' || ONE_OF_A_KIND.has(unit?.group ?? '');

/** 支出 and 成本 are both the money; a noun that shares a character, or names no certain thing, is no other one. */
function speaksOfSame(fact: FigureFact, target: FigureFact, name: Key): boolean {
  if (target.noun.and(name).sharesCharacter(fact.noun) || namesNothing(fact.noun)) return true;
  return target.mention.kind === 'amount' && namesMoney(fact.noun) && namesMoney(target.noun);
}

/** 完成率98% for a 满意度: what is counted shares no word with what was asked. */
export const otherThing: Doubt = ({ requirement, outcome, row }) => {
  const fact = outcome.judgement?.fact;
  const target = requirement.fact;
  if (!fact || fact.from || fact.noun.isEmpty || isOfNoThing(target.mention)) return null;
  if (speaksOfSame(fact, target, row.asked.name.key)) return null;
  // A rate is named by its own word.
  const isNamed = !target.noun.isEmpty || (fact.mention.kind === 'percent' && row.asked.isRateName(fact.noun));
  if (!isNamed) return null;
  const data = { target: targetWords(target.mention), actual: actualWords(fact.mention, target.mention) };
  return evidenceOf('other-thing', 'unclear', say('doubt.other-thing', data), target.span, fact.span);
};
