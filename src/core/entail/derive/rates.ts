import { HUNDRED, ZERO } from '../../decimal';

import { alignMentions } from '../../reading/align';
import { namesLack } from '../../reading/acts';
import { demandedOn } from '../../reading/asked';

import { Key } from '../../reading/key';
import type { Sense } from '../../language/cues/index';
import type { ClaimFact, FigureFact, Rung } from '../../reading/types';

import { roleOf } from '../roles';
import { ratioText, type Workings } from '../workings';
import { COUNTABLE, holdsCoverage, isSameUnit, rated, sumOf, type Known } from './known';
import { REST_OF_WHOLE } from './rest';

/** 12个点位 and 10个 count the same things. */
function countAlike(a: FigureFact, b: FigureFact): boolean {
  return (
    isSameUnit(a, b) ||
    (a.mention.kind === 'count' &&
      b.mention.kind === 'count' &&
      alignMentions(a.mention, b.mention)?.actualIs === 'exact')
  );
}

function countsOf({ pool }: Known): FigureFact[] {
  return pool.filter(
    ({ mention, share }) =>
      (COUNTABLE.has(mention.kind) || mention.kind === 'duration') &&
      mention.upper === null &&
      mention.per === null &&
      share !== 'remainder',
  );
}

/** Affirmed, or unwanted by a word that the rate is named by: 差评9条 of a 差评整改率. */
const isWanted = ({ polarity, cues }: FigureFact, { name }: Known['requirement']): boolean =>
  polarity === 'affirmed' ||
  (polarity === 'opposite' &&
    cues.some(
      ({ sense, word }) =>
        sense === 'opposite' &&
        name.facts.cues.some((cue) => cue.word === word) &&
        !new Key(word).closesWith(name.stem),
    ));

/** How surely a figure is what a rate is taken of. */
function baseWeight(base: FigureFact, done: FigureFact, { requirement }: Known): number {
  if (base.share === 'missing' || base.share === 'part' || !isWanted(base, requirement)) return 0;
  // 上年42万元，本年40万元 make a fall, and no share.
  if (base.time === 'other-year' && requirement.wantsChange) return 0;
  if (base.share === 'base' || base.stage === 'planned' || base.stage === 'allotted') return 2;
  // 在册1460户，抽查82户.
  if (base.time === 'stock') return 2;
  if (isEarlier(base.rung, done.rung)) return 2;
  return base.share === 'total' ? 1.5 : weightOfPlace(base, done, requirement.context);
}

/** A lower rung of the same ladder, or the first of any. */
function isEarlier(base: Rung | null, done: Rung | null): boolean {
  if (base === null) return false;
  return base.level === 0 || (base.ladder === done?.ladder && base.level < done.level);
}

/** Where nothing is said of it, what stands first and is named is what the other is taken of. */
function weightOfPlace(base: FigureFact, done: FigureFact, context: Key): number {
  const isFirst = base.mention.at < done.mention.at;
  const isSameClause = base.clause === done.clause;
  const isNamed = [base.verb, base.noun].some((key) => !key.isEmpty && context.includes(key));
  return (isFirst ? 0.5 : 0) + (isSameClause && isFirst ? 0.8 : 0) + (isNamed && isFirst ? 0.4 : 0);
}

/** 满意481份 for a 不满意率, 熄灯45盏 for a 亮灯率: of the other side. */
function isOtherSide({ polarity, verb, noun }: FigureFact, { requirement: { name } }: Known): boolean {
  return polarity === 'affirmed' && name.restStems.some((stem) => [verb, noun].some((key) => key.closesWith(stem)));
}

/** Counts what was not reached: 不合格4批次, 逾期2件, 尚有2处正在整改; but 破损160件 is what a 破损率 is of. */
function isLacking(fact: FigureFact, known: Known): boolean {
  const { polarity, share, isLate, stage, cues } = fact;
  const { name } = known.requirement;
  if (isOtherSide(fact, known)) return true;
  if (share === 'exception') return true;
  if (polarity === 'affirmed' && share !== 'missing' && !isLate && stage !== 'expected') return false;
  return !cues.some(({ sense, word }) => LACKS.has(sense) && name.rateWords.has(word));
}

const LACKS: ReadonlySet<Sense> = new Set<Sense>(['opposite', 'missing', 'late', 'denied', 'undone', 'progress']);

/** By a word that the rate is of: 入学1240人 for 入学率, 逾期2件 for 按期答复率. */
function isNamedByRate({ cues, isLate }: FigureFact, { requirement }: Known): boolean {
  const { name } = requirement;
  return (
    cues.some(({ word }) => name.rateWords.has(word) || requirement.rateWords.has(word)) ||
    (isLate && name.facts.cues.some(isInTime))
  );
}

const isInTime = ({ table }: { readonly table: { readonly sense: Sense } }): boolean => table.sense === 'in-time';

/** How surely a figure is what was reached of it. */
function doneWeight(done: FigureFact, known: Known): number {
  const { requirement } = known;
  const { name } = requirement;
  if (done.stage === 'planned' || (done.stage === 'allotted' && !isNamedByRate(done, known))) return 0;
  if (done.share === 'base') return 0;
  if (isLacking(done, known)) return isNamedByRate(done, known) ? 1.5 : 1.2;
  if (done.certainty === 'hedged') return 0;
  const isNamed =
    isNamedByRate(done, known) ||
    [done.verb, done.noun].some(
      (key) =>
        (name.key.likeness(key) ?? 0) >= 0.5 ||
        key.includes(name.stem) ||
        key.closesWith(rateStemOf(requirement)) ||
        (requirement.fact.mention.kind === 'coverage' && requirement.fact.noun.closesWith(key)) ||
        // 其中未成年人9.2万人次 for 未成年人占三成.
        (done.share === 'part' && key.length > 1 && requirement.fact.noun.includes(key)),
    );
  return (isReached(done, known) ? 1.2 : 0) + (isNamed ? 1.5 : 0) + (done.share === 'part' ? 0.5 : 0);
}

const isBaseAsked = ({ cues, share }: FigureFact, { asked }: Known): boolean =>
  share === 'base' && cues.some(({ sense, word }) => sense === 'base' && asked.asksFor.words.has(word));

/** What the rate that is asked for is of, by the words around its figure: 成活率不低于90%. */
function rateStemOf({ fact: { noun, verb } }: Known['requirement']): Key {
  return noun.rateStem.isEmpty ? verb.rateStem : noun.rateStem;
}

/** Said to be done, or on the rung that is asked for. */
function isReached({ stage, rung }: FigureFact, { asked }: Known): boolean {
  if (stage === 'done' || rung === null) return stage === 'done';
  const demanded = demandedOn(asked, rung.ladder);
  return demanded === null || rung.level >= demanded || rung.level > 0;
}

const ENOUGH = 2;
const PART_OF = 0.5;

/** 开行1200列，晚点18列: two counts and no more, of which the second lacks something. */
function areOnlyTwo(base: FigureFact, done: FigureFact, known: Known): boolean {
  return base.mention.at < done.mention.at && isLacking(done, known) && countsOf(known).length === 2;
}

/** 320人中有271人拿到证书: whatever is told of them, so many of the whole. */
function isAmong(base: FigureFact, done: FigureFact): boolean {
  const among = base.cues.find(({ sense }) => sense === 'among');
  return among !== undefined && done.clause === base.clause && done.mention.at > among.start && isPlainPart(done);
}

/** 抽查500粒，孵出483粒 for a 孵化率: what was looked at, and behind it what a word of the rate's own tells. */
function isOfStem(base: FigureFact, done: FigureFact, known: Known): boolean {
  const { stem } = known.requirement.name;
  const isBehind = base.share === 'base' && base.mention.at < done.mention.at && countsOf(known).length === 2;
  return isBehind && isPlainPart(done) && done.verb.length <= LONGEST_DEED && done.verb.sharesCharacter(stem);
}

const LONGEST_DEED = 3;

const isPlainPart = ({ polarity, share, isLate, stage }: FigureFact): boolean =>
  polarity === 'affirmed' && share !== 'missing' && !isLate && stage === 'open';

/** 住院25000人次，死亡115例; 抽查20万字，差错41处: what the rate is named of, among things that are counted otherwise. */
function areUnlike(base: FigureFact, done: FigureFact, known: Known): boolean {
  if (known.requirement.direction !== 'lower' || base.mention.kind !== 'count' || done.mention.kind !== 'count')
    return false;
  const isFirst = base.mention.at < done.mention.at && base.polarity === 'affirmed';
  return isFirst && countsOf(known).length === 2 && isNamedByRate(done, known);
}

/** 立案54件，发出建议41件，其中回复40件: a part is of the count that stands nearest before it. */
function isOverWhole(base: FigureFact, done: FigureFact, known: Known): boolean {
  if (done.share !== 'part') return false;
  return countsOf(known).some(
    (one) =>
      one.share !== 'part' &&
      one.polarity === 'affirmed' &&
      one.mention.at > base.mention.at &&
      one.mention.at < done.mention.at &&
      one.mention.value.gte(done.mention.value) &&
      isSameUnit(one, base),
  );
}

/** How surely two counts make a rate; 0 where they do not. */
function weightOf(base: FigureFact, done: FigureFact, known: Known): number {
  if (base === done || done.mention.value.gt(base.mention.value) || isOverWhole(base, done, known)) return 0;
  if (!countAlike(base, done)) return areUnlike(base, done, known) ? ENOUGH : 0;
  // 在册1460户，抽查82户 where the share that is to be looked at is asked for.
  if (base.time === 'stock' && isBaseAsked(done, known)) return ENOUGH;
  const ofBase = baseWeight(base, done, known);
  const ofDone = doneWeight(done, known) || (isAmong(base, done) || isOfStem(base, done, known) ? PART_OF : 0);
  if (ofBase <= 0 || ofDone <= 0) return 0;
  const sum = ofBase + ofDone + (areOnlyTwo(base, done, known) ? PART_OF : 0);
  return sum >= ENOUGH ? sum : 0;
}

/** 高血压患者3000人，糖尿病患者900人: of several rates that are asked for each is made of its own counts. */
function isOfThisRate({ noun, verb }: FigureFact, { requirement, asked }: Known): boolean {
  const rates = asked.requirements.filter(({ fact }) => fact.mention.kind === 'percent' && !fact.noun.isEmpty);
  if (rates.length < 2) return true;
  const likenessTo = (key: Key): number => Math.max(key.likeness(noun) ?? 0, key.likeness(verb) ?? 0);
  const own = likenessTo(requirement.fact.noun);
  return rates.every(({ fact }) => fact === requirement.fact || likenessTo(fact.noun) <= own);
}

/** Of counts that fit as well those that stand nearer to each other. */
const FAR_APART = 0.001;

/** How many clauses lie between; before what it is taken of a part stands less often than behind it. */
const apart = (base: FigureFact, done: FigureFact): number =>
  done.clause < base.clause ? 2 * (base.clause - done.clause) : done.clause - base.clause;

/** The two counts that most surely make a rate; null when none do. */
function surest(counts: readonly FigureFact[], known: Known): { base: FigureFact; done: FigureFact } | null {
  let best: { base: FigureFact; done: FigureFact } | null = null;
  let highest = 0;
  for (const base of counts) {
    for (const done of counts) {
      const weight = weightOf(base, done, known) - FAR_APART * apart(base, done);
      if (weight <= highest) continue;
      highest = weight;
      best = { base, done };
    }
  }
  return best;
}

/** 应签8420人，实签6930人; 抽检400批次，不合格4批次: a rate said by the two counts it is made of. */
export function rateOfCounts(known: Known, workings: Workings): FigureFact[] {
  if (!mayBeOfCounts(known)) return [];
  const counts = countsOf(known).filter((count) => isOfThisRate(count, known));
  const all = counts.at(-1);
  if (all && areAll(known)) return rated('rate-of-counts', [all], HUNDRED, { ...workings, text: all.text });
  const best = surest(counts, known) ?? wholeOfParts(known);
  if (!best) return doneAndLacking(counts, known, workings);
  return best.base.mention.value.lte(ZERO) ? [] : rateOf(best, counts, known, workings);
}

const OF_COUNTS = new Set(['percent', 'coverage', 'ratio']);

/** A rate is asked for, and the text states none. */
function mayBeOfCounts({ requirement, facts, asked, made }: Known): boolean {
  return (
    OF_COUNTS.has(requirement.fact.mention.kind) &&
    !facts.some((fact) => RATES.has(fact.mention.kind) && roleOf(fact, requirement, asked) === 'result') &&
    !made.some(({ from }) => from?.step === REST_OF_WHOLE)
  );
}

/** 不合格5批次，均已处置; 应到86名代表无一缺席. */
const areAll = (known: Known): boolean =>
  known.row.given.text.claims.some((claim) => saysAllWere(claim, known)) ||
  (known.requirement.direction !== 'lower' && known.pool.some(isNoLack));

function rateOf(
  { base, done }: { readonly base: FigureFact; readonly done: FigureFact },
  counts: readonly FigureFact[],
  known: Known,
  workings: Workings,
): FigureFact[] {
  const { requirement, asked } = known;
  const isUnsure = doneWeight(done, known) === 0;
  const alike = countsLike(done, base, counts, known);
  const isComplement =
    isOtherSide(done, known) || (isLacking(done, known) && roleOf(done, requirement, asked) !== 'result');
  const counted = sumOf(alike);
  const reached = isComplement ? base.mention.value.minus(done.mention.value) : counted;
  const value = reached.div(base.mention.value).times(HUNDRED);
  const text = ratioText(reached, base.mention.value, value);
  return rated(isUnsure ? RATE_OF_PART : 'rate-of-counts', [base, ...alike], value, { ...workings, text });
}

/** A rate of so many of a whole of whom is told in other words than those of the rate. */
export const RATE_OF_PART = 'rate-of-part';

/** 承担40项，完成36项，其余4项结转: what was done and the rest of it make the first exactly. */
function wholeOfParts({ pool }: Known): { base: FigureFact; done: FigureFact } | null {
  const [base, done, rest, ...others] = pool.filter(({ mention }) => COUNTABLE.has(mention.kind));
  if (!base || !done || !rest || others.length > 0 || !isSameUnit(base, done) || !isSameUnit(base, rest)) return null;
  const isRest = rest.share === 'remainder' || rest.cues.some(({ sense }) => sense === 'rest');
  const isWhole = done.mention.value.plus(rest.mention.value).eq(base.mention.value);
  return isRest && isWhole && done.polarity === 'affirmed' && done.stage !== 'expected' ? { base, done } : null;
}

/** 结案570件，尚有50件在审: what was done and what is left make the whole. */
function doneAndLacking(counts: readonly FigureFact[], known: Known, workings: Workings): FigureFact[] {
  const [done, left, ...others] = counts;
  if (!done || !left || others.length > 0 || !isSameUnit(done, left)) return [];
  const isLeft = isLacking(left, known) || left.cues.some(({ sense }) => sense === 'reserve');
  if (!isNamedByRate(done, known) || isLacking(done, known) || !isLeft) return [];
  const whole = done.mention.value.plus(left.mention.value);
  if (whole.lte(ZERO)) return [];
  const value = done.mention.value.div(whole).times(HUNDRED);
  const text = ratioText(done.mention.value, whole, value);
  return rated('rate-of-counts', [done, left], value, { ...workings, text });
}

/** 不合格5批次，均已处置 for a 处置率: of those there were, all. */
function saysAllWere({ cues, verb, clause, polarity, certainty, stage, isLate }: ClaimFact, known: Known): boolean {
  if (polarity === 'denied' || certainty !== 'stated' || isLate || stage === 'planned' || stage === 'expected')
    return false;
  const { requirement, row } = known;
  if (requirement.direction === 'lower') return false;
  const isOfAll = cues.some(({ sense }) => sense === 'all') || holdsCoverage(known.pool, clause);
  if (!isOfAll || row.given.text.claims.some(takesSomeOut)) return false;
  return (
    cues.some(({ sense, word }) => sense === 'rung' && requirement.name.rateWords.has(word)) ||
    verb.closesWith(rateStemOf(requirement)) ||
    verb.closesWith(requirement.name.stem)
  );
}

/** 应到86名代表无一缺席. */
const isNoLack = ({ mention, noun }: FigureFact): boolean => mention.kind === 'zero-event' && namesLack(noun);

const takesSomeOut = ({ cues, polarity }: ClaimFact): boolean =>
  polarity === 'denied' ||
  cues.some(({ sense }) => sense === 'exception' || sense === 'progress' || sense === 'partly');

/** 非常满意201份、满意81份: the parts that say as surely as the first that they were reached, if the whole holds them. */
function countsLike(
  done: FigureFact,
  base: FigureFact,
  counts: readonly FigureFact[],
  known: Known,
): readonly FigureFact[] {
  const named = known.requirement.name.stem;
  const isPlain = ({ polarity, share, certainty }: FigureFact): boolean =>
    polarity === 'affirmed' && share === 'whole' && certainty === 'stated';
  const isNamed = ({ verb }: FigureFact): boolean => verb.includes(named) || verb.foundIn(named) >= HALF;
  // 应到260万元，分两笔到位160万元和100万元: the instalments make the whole.
  const instalments = counts.filter(
    (one) => one === done || (one.clause === done.clause && one.verb.isEmpty && isSameUnit(one, done) && isPlain(one)),
  );
  if (sumOf(instalments).eq(base.mention.value)) return instalments;
  if (!isPlain(done) || named.isEmpty || !isNamed(done)) return [done];
  const alike = counts.filter(
    (one) =>
      one !== base &&
      (one === done ||
        (isSameUnit(one, done) &&
          (one.verb.includes(done.verb) || done.verb.includes(one.verb) || one.verb.includes(named)) &&
          isPlain(one) &&
          !one.mention.value.eq(done.mention.value))),
  );
  return sumOf(alike).gt(base.mention.value) ? [done] : alike;
}

const HALF = 0.5;

const RATES = new Set(['percent', 'ratio']);

/** 不合格率2%, 缺岗率1.4%, and 准确率99.7% for a 差错率: the rate of the rest of the whole. */
function isOppositeRate(fact: FigureFact, { requirement, asked }: Known): boolean {
  if (fact.mention.kind !== 'percent') return false;
  const role = roleOf(fact, requirement, asked);
  if (role === 'opposite' || (role === 'missing' && asked.isRateName(fact.noun))) return true;
  return requirement.name.restStems.some((stem) => fact.noun.rateStem.equals(stem));
}

/** The rate of what is asked for is the rest. */
export function complement(known: Known, workings: Workings): FigureFact[] {
  const { requirement, facts, asked } = known;
  if (requirement.fact.mention.kind !== 'percent') return [];
  const opposites = facts.filter((fact) => isOppositeRate(fact, known));
  const isAnswered = facts.some(
    (fact) =>
      fact.mention.kind === 'percent' && !opposites.includes(fact) && roleOf(fact, requirement, asked) === 'result',
  );
  if (isAnswered) return [];
  return opposites.flatMap((fact) => {
    const value = HUNDRED.minus(fact.mention.value);
    const text = workings.minus(HUNDRED, fact.mention.value, value);
    return rated('complement', [fact], value, { ...workings, text });
  });
}
