import type { FigureFact } from '../../reading/types';
import type { Row } from '../context';
import { isSameUnit } from '../derive/known';
import { evidenceOf, say } from '../evidence';
import { actualWords, targetWords } from '../wording';
import type { Doubt } from './types';

/** Nothing but the figure, or an act that name or target names. */
function isAskedAct(fact: FigureFact, { asked }: Row): boolean {
  if (fact.share === 'base')
    return fact.cues.some(({ sense, word }) => sense === 'base' && asked.asksFor.words.has(word));
  return fact.verb.isEmpty || asked.context.sharesCharacter(fact.verb);
}

/** 计划70户，劝导72户: beside a plan another act is done often enough, which may be no answer. */
export const otherAct: Doubt = ({ requirement, outcome, row }) => {
  const fact = outcome.judgement?.fact;
  if (!fact || fact.from || fact.stage !== 'open') return null;
  const plan = outcome.candidates.find(
    ({ fact: other, role }) =>
      (role === 'plan' || role === 'allotted') && isSameUnit(other, fact) && other.mention.at < fact.mention.at,
  );
  if (!plan || isAskedAct(fact, row)) return null;
  if (row.asked.name.namesNoAct && requirement.fact.verb.isEmpty) return null;
  if (!plan.fact.verb.isEmpty && plan.fact.verb.sharesCharacter(fact.verb)) return null;
  const data = {
    target: targetWords(requirement.fact.mention),
    actual: actualWords(fact.mention, requirement.fact.mention),
  };
  return evidenceOf('other-act', 'unclear', say('doubt.other-act', data), requirement.fact.span, fact.span);
};
