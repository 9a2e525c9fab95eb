import { ZERO } from '../../decimal';
import { WITHIN_STANDARD } from '../../language/claims';
import { alignMentions } from '../../reading/align';
import type { ClaimFact } from '../../reading/types';
import { holdsCoverage } from '../derive/known';
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

const LEAST_DEMAND = 2;

/** 各乡镇都建立了台账 for 各乡镇均建立, 均已落实每日消毒 for 各村每日消毒: of all of them the very words that are asked for. */
export const saidOfAll: Judge = (row) => {
  const { wanted, given } = row;
  const [asked, ...others] = wanted.text.claims;
  if (!asked || others.length > 0 || wanted.unfinished || given.unfinished || given.excepted || given.hedged)
    return null;
  if (given.reserved || !(wanted.kinds.isEveryone || asked.cues.some(isOfAll))) return null;
  const isSaid = given.text.claims.some(
    (claim) =>
      claim.polarity === 'affirmed' &&
      claim.stage !== 'planned' &&
      claim.stage !== 'expected' &&
      !claim.isLate &&
      (claim.cues.some(isOfAll) || holdsCoverage(given.text.figures, claim.clause)) &&
      (isOwn(asked.noun, claim.noun) || (claim.verb.length >= LEAST_DEMAND && asked.verb.closesWith(claim.verb))),
  );
  return isSaid ? met('all', row) : null;
};

const isOfAll = ({ sense }: ClaimFact['cues'][number]): boolean => sense === 'all';
const isOwn = (asked: ClaimFact['noun'], said: ClaimFact['noun']): boolean =>
  asked.length > LEAST_DEMAND && said.includes(asked);

/** 偶有积案 for 零积案: it did happen. */
export const happenedAfterAll: Judge = (row) => {
  const { wanted, given } = row;
  const isNone = wanted.text.cued.find(({ cues }) => cues.some(({ sense }) => sense === 'averted'));
  const happened = given.text.cued.find(
    ({ cues, polarity, noun }) =>
      polarity === 'affirmed' && cues.some(({ sense }) => sense === 'sometimes') && !noun.isEmpty,
  );
  if (!isNone || !happened || (happened.noun.likeness(isNone.verb) ?? 0) === 0) return null;
  return short('sometimes', row);
};
