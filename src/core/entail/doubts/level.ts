import type { Mention } from '../../reading/mentions/types';
import { evidenceOf, say } from '../evidence';
import { actualWords, targetWords } from '../wording';
import type { Doubt, Doubted } from './types';

/** 94.5% against 提升3个百分点: a percentage is no number of points. */
const isPercentForPoints = ({ unit }: Mention, target: Mention): boolean =>
  target.unit?.group === 'points' && unit?.group === 'percent';

/** 收入达到85万元 against 增收10万元: what was reached, far beyond what was to be gained. */
const isFarBeyondGain = ({ requirement, outcome }: Doubted): boolean =>
  requirement.wantsChange &&
  requirement.fact.mention.kind !== 'percent' &&
  outcome.judgement?.actual.gte(outcome.judgement.target.times(FAR)) === true;

const FAR = 3;

/** The level reached, not the growth asked for. */
export const levelForGrowth: Doubt = (doubted) => {
  const { requirement, outcome } = doubted;
  const fact = outcome.judgement?.fact;
  const target = requirement.fact.mention;
  if (!fact || fact.from) return null;
  const { mention, aspect } = fact;
  if (mention.from !== null || mention.change !== null || aspect !== 'level') return null;
  if (!isPercentForPoints(mention, target) && !isFarBeyondGain(doubted)) return null;
  const data = { target: targetWords(target), actual: actualWords(mention, target) };
  return evidenceOf('level', 'unclear', say('doubt.level', data), requirement.fact.span, fact.span);
};
