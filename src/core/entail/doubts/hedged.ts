import { quote } from '../../reading/wording';
import { evidenceOf, say } from '../evidence';
import type { Doubt } from './types';

/** 基本完成8家: the figure itself is hedged. */
export const hedgedFigure: Doubt = ({ requirement, outcome }) => {
  const fact = outcome.judgement?.fact;
  if (fact?.certainty !== 'hedged' || fact.from) return null;
  return evidenceOf(
    'hedged',
    'unclear',
    say('doubt.hedged', { actual: quote(fact.text) }),
    requirement.fact.span,
    fact.span,
  );
};
