import { ZERO } from '../../decimal';
import { alignMentions } from '../../reading/align';
import { demandedOn, demanding, type Requirement } from '../../reading/asked';
import { changedFigure } from '../../reading/facts';
import type { Product } from '../../reading/target-figures';
import type { FigureFact } from '../../reading/types';

import type { Row } from '../context';

import { isSameUnit } from '../derive/known';
import { judgePair, type FigureJudgement } from '../figures';
import { roleOf, type Role } from '../roles';

import { derive } from '../derive/index';
import { RATE_OF_PART } from '../derive/rates';
import { isAskedPart, narrowed } from './narrow';
import { slackGroup } from './groups';
import { byOther, gapInRhythm, noneOfIt } from './no-result';
import { byOne, decided, type Candidate, type RequirementOutcome } from './outcome';
import { byGroup, byShares } from './several';

/** Below the ceiling with what was allotted, or alone: what was allotted is what was done. */
function resultsOf(candidates: readonly Candidate[], requirement: Requirement): FigureFact[] {
  const groups: readonly (readonly Role[])[] = [['result'], ['part', 'base'], ['allotted'], ['stock'], ['lower']];
  for (const roles of groups) {
    const group = candidates.filter(({ role }) => roles.includes(role)).map(({ fact }) => fact);
    if (group.length > 0 && mayStand(roles[0], requirement)) return group;
  }
  return [];
}

/** A stock is no result of what was to be added or made; what came less far is one below a ceiling. */
function mayStand(role: Role | undefined, requirement: Requirement): boolean {
  if (role === 'stock') return !requirement.wantsAdded && !requirement.asksMaking;
  return role !== 'lower' || requirement.direction === 'lower';
}

/** Judges one figure of the target against the figures of the actual that were given to it; null when none can answer. */
export function judgeRequirement(
  requirement: Requirement,
  own: readonly FigureFact[],
  row: Row,
): RequirementOutcome | null {
  const none = noneOfIt(requirement, own, row);
  if (none) return none;
  const all = derive(requirement, own, row);
  const worked = workedOut(all);
  const candidates = all
    .filter(
      (fact) =>
        fact.certainty !== 'vague' &&
        !fact.mention.isName &&
        maySpeak(fact, requirement, row) &&
        alignMentions(wantedMention(requirement, fact, row), fact.mention) !== null,
    )
    .map((fact): Candidate => ({
      fact,
      role:
        worked.has(fact.id) && fact.from === null
          ? workedRole(fact, requirement, row)
          : raisedRole(fact, requirement, row),
    }));
  if (candidates.length === 0) return null;
  const gap = gapInRhythm(requirement, candidates, row) ?? slackGroup(requirement, candidates, row);
  if (gap) return gap;
  const results = narrowed(resultsOf(withoutCopies(candidates, requirement), requirement), requirement, row);
  if (results.length === 0) return byOther(requirement, candidates, row);
  const judgements = results
    .flatMap((fact) => judgePair(forFact(requirement, fact, row), fact, row.settings) ?? [])
    .map((one) =>
      one.outcome === 'short' &&
      (isBeyond(one.fact, row) || isOneOfYears(one.fact, requirement) || one.fact.from?.step === RATE_OF_PART)
        ? { ...one, outcome: 'unclear' as const }
        : one,
    );
  const [only] = judgements;
  if (!only) return null;
  const shares = judgements.every(({ outcome }) => outcome === 'short') ? byShares(requirement, candidates) : null;
  if (shares) return decided(shares, results, candidates);
  const few = judgements.every(({ outcome }) => outcome === 'met') ? tooFewOfEach(requirement, only.fact, row) : null;
  if (few) return decided(byOne(demanding(requirement, few.asked), few.judged), [few.judged.fact], candidates);
  if (judgements.length === 1) return decided(byOne(requirement, only), [only.fact], candidates, only);
  return decided(byGroup(requirement, judgements, row), results, candidates);
}

/** 当年1760人 for 2023—2025年累计5000人: of several years only one is told. */
const isOneOfYears = ({ ownDay, time }: FigureFact, { fact: target }: Requirement): boolean =>
  target.time === 'cumulative' && time === 'form' && ownDay !== null && ownDay.first === 0 && ownDay.last >= WHOLE_YEAR;

const WHOLE_YEAR = 341;

/** The figures that others were worked out from, by their ids. */
function workedOut(facts: readonly FigureFact[]): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const { from } of facts) if (from) for (const id of from.facts) ids.add(id);
  return ids;
}

/** An absence answers only what should not be, 全部 only what it is said of. */
function maySpeak({ mention, noun }: FigureFact, { direction, fact: target }: Requirement, { asked }: Row): boolean {
  if (mention.kind !== 'zero-event' && mention.kind !== 'coverage') return true;
  const known = target.noun.and(asked.name.key);
  if (mention.kind === 'zero-event') {
    return (
      (direction === 'lower' || target.mention.value.eq(ZERO)) && (noun.isEmpty || (noun.likeness(known) ?? 0) > 0)
    );
  }
  return direction !== 'lower' && (!mention.isWeak || known.sharesCharacter(noun));
}

const SIGNS = new Set(['ge', 'gt', 'le', 'lt']);

/** ≥99%（实际98.2%）: beside another figure the target's own bound only repeats the plan. */
function withoutCopies(candidates: readonly Candidate[], { fact: target }: Requirement): readonly Candidate[] {
  const isCopy = ({ fact, role }: Candidate): boolean =>
    role === 'result' &&
    fact.mention.comparatorStyle === 'sign' &&
    SIGNS.has(fact.mention.comparator) &&
    fact.mention.value.eq(target.mention.value) &&
    fact.mention.comparator === target.mention.comparator;
  const others = candidates.filter((one) => one.role === 'result' && !isCopy(one));
  return others.length === 0 ? candidates : candidates.filter((one) => !isCopy(one));
}

/** 20间建成，3月25日投用: a clause behind it that counts nothing of its own tells how far the same things came. */
function raisedRole(fact: FigureFact, requirement: Requirement, row: Row): Role {
  const { asked, given } = row;
  const role = roleOf(fact, requirement, asked);
  if (role === 'part' && isAskedPart(fact, requirement, row)) return 'result';
  if (role !== 'lower' || fact.rung === null) return role;
  const { ladder } = fact.rung;
  const demanded = demandedOn(asked, ladder);
  const isThere = given.text.cued.some(
    (claim) =>
      claim.clause > fact.clause &&
      claim.rung?.ladder === ladder &&
      demanded !== null &&
      claim.rung.level >= demanded &&
      claim.stage === 'rung' &&
      claim.polarity === 'affirmed' &&
      claim.certainty === 'stated' &&
      !given.text.figures.some(({ clause, mention }) => clause === claim.clause && mention.kind === 'count'),
  );
  // 还没有一处投入使用: none of them came so far.
  const isDenied = given.text.figures.some((one) => one.polarity === 'denied' && one.rung?.ladder === ladder);
  return isThere && !isDenied ? 'result' : role;
}

/** 投产7家 for 签约10家: of those that came further there are at least as many on the rung that is asked for. */
function isBeyond({ rung, stage, mention }: FigureFact, { asked }: Row): boolean {
  // Money that was handed out is all that was, whatever was allotted.
  if (rung === null || stage !== 'rung' || mention.kind !== 'count') return false;
  const levels = [...asked.target.cues, ...asked.name.facts.cues].flatMap(({ table }) =>
    table.rung?.ladder === rung.ladder ? [table.rung.level] : [],
  );
  return levels.length > 0 && levels.every((level) => rung.level > level);
}

/** A figure that others were worked out from is no answer of its own. */
function workedRole(fact: FigureFact, requirement: Requirement, { asked }: Row): Role {
  const role = roleOf(fact, requirement, asked);
  return role === 'result' ? 'base' : role;
}

/** Counted as the product is; 培训47人，每人2次: heads are answered by heads, and visits by their product. */
function mayBeProduct(fact: FigureFact, product: Product, { kind, per, unit }: FigureFact['mention']): boolean {
  const countsHeads = product.count === fact && unit?.name === fact.mention.unit?.name;
  return kind === product.mention.kind && per === null && !countsHeads;
}

/** 3条河道每周1次 is answered by a rhythm as a rhythm, by a count as their product. */
function wantedMention({ fact, product }: Requirement, answer: FigureFact, row: Row): FigureFact['mention'] {
  const { mention, share, from } = answer;
  if (product === null || share === 'each' || !mayBeProduct(fact, product, mention)) return fact.mention;
  // 春、秋两学期各1次: of each of the things counted; 3个乡镇均已配备1辆: as many as each is to have.
  const isRhythmOfEach =
    from?.step === 'each-of-list' && fact.mention.rhythm !== null && !product.count.noun.sharesCharacter(answer.verb);
  if (isRhythmOfEach || (isSaidOfAll(answer, row) && liesBetween(mention, fact.mention, product.mention)))
    return fact.mention;
  const isPaidOrMeasured = product.mention.kind === 'amount' || product.mention.kind === 'measure';
  return isPaidOrMeasured && !isNearerTotal(fact, product, mention) ? fact.mention : product.mention;
}

const isSaidOfAll = (answer: FigureFact, row: Row): boolean =>
  answer.share !== 'total' && (answer.cues.some(isAll) || isCovered(answer, row));

/** At least what each is to have, and less than all of them together. */
const liesBetween = (
  { value }: FigureFact['mention'],
  each: FigureFact['mention'],
  all: FigureFact['mention'],
): boolean => value.gte(each.value) && value.lt(all.value);

/** 6个站点均已配备2台: what is said of all of them before it, in its clause. */
export function isCovered({ clause, mention }: FigureFact, { given }: Row): boolean {
  const isBefore = ({ clause: own, mention: { kind, at } }: FigureFact): boolean =>
    kind === 'coverage' && own === clause && at < mention.at;
  // 46所学校都配备了2名.
  return (
    given.text.figures.some(isBefore) ||
    given.text.cued.some(
      (claim) => claim.clause === clause && claim.cues.some((cue) => isAll(cue) && cue.start < mention.at),
    )
  );
}

const isAll = ({ sense }: FigureFact['cues'][number]): boolean => sense === 'all';

/** 每人1500元 answered by 1500元 and by 30万元: a sum without its 每人 is whichever of the two it lies nearer to. */
function isNearerTotal(fact: FigureFact, { count }: Product, mention: FigureFact['mention']): boolean {
  const aligned = alignMentions(fact.mention, mention);
  if (!aligned || aligned.target.lte(ZERO)) return false;
  const times = aligned.actual.div(aligned.target);
  return times.times(times).gt(count.mention.value);
}

/** 47个小区，每站1套 for 60个小区每站1套: each has what it is to have, but there are too few of them. */
function tooFewOfEach(
  requirement: Requirement,
  answer: FigureFact,
  row: Row,
): { readonly asked: FigureFact; readonly judged: FigureJudgement } | null {
  const { product } = requirement;
  const { given, settings, asked } = row;
  const isOfEach = answer.mention.per !== null || answer.share === 'each' || isCovered(answer, row);
  if (product === null || answer.from || !isOfEach) return null;
  const { count } = product;
  const [own, ...others] = given.text.figures.filter((fact) => fact !== answer && isSameUnit(fact, count));
  if (!own || others.length > 0) return null;
  const whole = demanding(requirement, count);
  const judged = judgePair({ ...whole, direction: 'higher' }, own, settings);
  const isCounted = roleOf(own, whole, asked) === 'result' || own.rung !== null;
  return judged?.outcome === 'short' && isCounted ? { asked: count, judged } : null;
}

/** Whether the figure answers the product and not the single rhythm or sum. */
export function answersProduct(requirement: Requirement, fact: FigureFact, row: Row): boolean {
  return requirement.product !== null && wantedMention(requirement, fact, row) === requirement.product.mention;
}

function forFact(requirement: Requirement, fact: FigureFact, row: Row): Requirement {
  const mention = wantedMention(requirement, fact, row);
  return mention === requirement.fact.mention
    ? requirement
    : demanding(requirement, changedFigure(requirement.fact, { mention }));
}
