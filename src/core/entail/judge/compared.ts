import { ZERO } from '../../decimal';
import { WITHIN_STANDARD } from '../../language/claims';
import { alignMentions } from '../../reading/align';
import type { ClaimFact } from '../../reading/types';
import { met, prose, short, type Judge } from './by-words';

/** 全国平均27.8%，我县30.1% or 比全市平均高0.8个百分点 for 高于全国平均水平. */
export const thanOthers: Judge = (row) => {
  const { wanted, given } = row;
  const asked = wanted.text.cued.find(({ cues }) => cues.some(({ sense }) => BESIDE_OTHERS.has(sense)));
  if (!asked) return null;
  const way = asked.sense ?? 'up';
  const told = given.text.claims.find(({ cues, sense }) => sense !== null && cues.some(isOfOthers));
  if (told) {
    if (told.polarity !== 'affirmed' || told.certainty !== 'stated') return null;
    return told.sense === way ? met('others', row) : short('others', row);
  }
  const theirs = given.text.figures.filter(({ cues }) => cues.some(isOfOthers));
  const own = given.text.figures.filter(({ share, time }) => share === 'whole' && time === 'form');
  const [other, ...moreOthers] = theirs;
  const [ours, ...moreOurs] = own;
  if (!other || !ours || moreOthers.length > 0 || moreOurs.length > 0) return null;
  const aligned = alignMentions(other.mention, ours.mention);
  if (!aligned) return null;
  if (aligned.actual.eq(aligned.target)) return prose('others', row);
  return aligned.actual.gt(aligned.target) === (way === 'up') ? met('others', row) : short('others', row);
};

const BESIDE_OTHERS: ReadonlySet<string> = new Set(['above-others', 'below-others']);
const isOfOthers = ({ sense }: ClaimFact['cues'][number]): boolean => sense === 'of-others' || BESIDE_OTHERS.has(sense);

/** 均未超标 for 无超标排放, 2次超标 for the same: what goes beyond a standard is asked to be absent. */
export const standardKept: Judge = (row) => {
  const { wanted, given } = row;
  if (!wanted.text.cued.some(isWithinStandard)) return null;
  const beyond = given.text.cued.find((claim) => claim.cues.some(isBeyondStandard) && !isWithinStandard(claim));
  if (beyond && !given.text.figures.some((fact) => fact.clause === beyond.clause && fact.mention.value.eq(ZERO)))
    return short('standard', row);
  return !beyond && given.text.cued.some(isWithinStandard) ? met('standard', row) : null;
};

const isBeyondStandard = ({ sense }: ClaimFact['cues'][number]): boolean => sense === 'than-standard';
const isWithinStandard = ({ cues }: ClaimFact): boolean =>
  cues.some(({ sense, word }) => sense === 'within-limit' && WITHIN_STANDARD.has(word)) ||
  (cues.some(isBeyondStandard) && cues.some(({ sense }) => sense === 'averted' || sense === 'denied'));

export const overspent: Judge = (row) =>
  row.wanted.kinds.isAboutBudget && row.given.overspent ? short('budget', row) : null;

/** 比预算节省1.2万元 for 不超预算. */
export const withinBudget: Judge = (row) =>
  row.wanted.kinds.isAboutBudget && row.wanted.isWithinBudget && row.given.isWithinBudget && !row.given.unfinished
    ? met('budget', row)
    : null;
