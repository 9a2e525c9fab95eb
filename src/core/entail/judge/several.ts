import { decimal, HUNDRED, ONE, ZERO, type Decimal } from '../../decimal';

import { isActAlone, isAlternative } from '../../reading/acts';
import type { Requirement } from '../../reading/asked';
import { changedFigure } from '../../reading/facts';
import { areDistinct } from '../../reading/key';
import { changedMention } from '../../reading/mentions/changed';
import type { FigureFact, TextSpan } from '../../reading/types';
import { quote } from '../../reading/wording';
import type { Row } from '../context';
import { isSameUnit } from '../derive/known';
import { sumText } from '../workings';
import { evidenceOf, say } from '../evidence';
import { judgePair, type FigureJudgement } from '../figures';

import type { Evidence } from '../types';
import { targetWords } from '../wording';
import { byOne, type Candidate } from './outcome';

function reach(facts: readonly FigureFact[]): TextSpan {
  return {
    start: Math.min(...facts.map(({ span }) => span.start)),
    end: Math.max(...facts.map(({ span }) => span.end)),
  };
}

const ADDITIVE = new Set(['count', 'amount', 'number', 'frequency']);
/** Measures whose pieces add up, as temperatures do not. */
const EXTENSIVE = new Set(['length', 'area', 'volume', 'mass', 'multiple']);

function addsUp(facts: readonly FigureFact[], requirement: Requirement): boolean {
  const [first] = facts;
  const isMixed = requirement.fact.mention.kind === 'count' && requirement.fact.mention.unit?.isMixed === true;
  return (
    first !== undefined &&
    first.mention.per === null &&
    facts.every(({ mention }) => ADDITIVE.has(mention.kind) || EXTENSIVE.has(mention.unit?.group ?? '')) &&
    facts.every(
      (fact) => isSameUnit(fact, first) || (isMixed && fact.mention.kind === 'count') || sameGroup(fact, first),
    )
  );
}

const sameGroup = (a: FigureFact, b: FigureFact): boolean =>
  a.mention.unit !== null && a.mention.unit.group !== 'count' && a.mention.unit.group === b.mention.unit?.group;

/** All of them as one figure, in the unit of the first. */
export function together(facts: readonly FigureFact[]): FigureFact | null {
  const [first] = facts;
  if (!first) return null;
  const own = decimal(first.mention.unit?.factor ?? '1');
  const value = facts.reduce<Decimal>(
    (sum, { mention }) => sum.plus(mention.value.times(mention.unit?.factor ?? '1').div(own)),
    ZERO,
  );
  const span = reach(facts);
  const text = sumText(facts, value, first.mention.unit?.name ?? '');
  return changedFigure(first, {
    id: 5000 + first.id,
    span,
    text,
    mention: changedMention(first.mention, { value, mantissa: value, multiplier: ONE, upper: null, text }),
    from: { step: 'sum-of-parts', facts: facts.map(({ id }) => id) },
  });
}

/** Each of them is enough. */
function byAllGood(
  requirement: Requirement,
  judgements: readonly FigureJudgement[],
  summed: FigureJudgement | null,
  said: SeveralWords,
): Evidence {
  // 财政250万元，配套45万元: each within the limit, together perhaps beyond it.
  if (requirement.direction === 'lower' && summed?.outcome === 'short')
    return evidenceOf('figures', 'unclear', say('judge.unclear.several', said.data), said.target, said.actual);
  const [first] = judgements;
  if (first && judgements.every(({ outcome }) => outcome === 'exceeded')) return byOne(requirement, first);
  return evidenceOf('figures', 'met', say('judge.met.every', said.data), said.target, said.actual);
}

/** None of them is enough, but together they may be. */
function bySum(requirement: Requirement, summed: FigureJudgement, said: SeveralWords): Evidence {
  const data = { ...said.data, sum: summed.fact.text };
  if (summed.outcome === 'short')
    return evidenceOf('sum', 'short', say('judge.short.sum', data), said.target, said.actual);
  if (summed.outcome === 'exceeded') return byOne(requirement, summed);
  return evidenceOf('sum', 'met', say('judge.met.sum', data), said.target, said.actual);
}

/** What is said of several figures at once. */
interface SeveralWords {
  readonly data: { readonly target: ReturnType<typeof targetWords>; readonly actual: readonly string[] };
  readonly target: TextSpan;
  readonly actual: TextSpan;
}

/** 费用总额, 合计: the sum is what is asked for. */
function asksTotal({ fact, direction }: Requirement, { asked }: Row): boolean {
  return fact.share === 'total' || (direction === 'lower' && asked.asksFor.senses.has('total'));
}

/** 一季度3次、三季度1次 for 每季度不少于2次: one period with too few, where each of them is told. */
function belowRhythm({ fact: { mention } }: Requirement, facts: readonly FigureFact[]): FigureFact | null {
  const { rhythm, comparator } = mention;
  if (rhythm === null || comparator !== 'ge' || !facts.every(({ ownDay }) => ownDay !== null)) return null;
  if (!decimal(rhythm.times).div(rhythm.over).eq(facts.length)) return null;
  return facts.find((fact) => fact.mention.kind === 'count' && fact.mention.value.lt(rhythm.count)) ?? null;
}

/** So many of each are asked for, and so many of each are told. */
function isOfEach({ fact: { mention, share } }: Requirement, facts: readonly FigureFact[]): boolean {
  const asksEach = (mention.per !== null && mention.rhythm === null) || share === 'each';
  return asksEach && areDealtOut(facts);
}

/** Every figure under a part of the year of its own, for a count of the whole year. */
function makeTheYear({ fact: { mention } }: Requirement, facts: readonly FigureFact[]): boolean {
  const [first] = facts;
  return (
    mention.rhythm === null &&
    mention.per === null &&
    facts.every(({ ownDay, time, stage }) => ownDay !== null && time === 'form' && stage === first?.stage)
  );
}

/** Several figures that the text does not tell apart, with what they come to together. */
interface Group {
  readonly requirement: Requirement;
  readonly judgements: readonly FigureJudgement[];
  readonly facts: readonly FigureFact[];
  readonly row: Row;
  readonly said: SeveralWords;
  readonly summed: FigureJudgement | null;
}

const isShort = ({ outcome }: FigureJudgement): boolean => outcome === 'short';

/** One of the periods that were told by themselves has too few. */
function bySlackPeriod({ requirement, facts, said }: Group): Evidence | null {
  const slack = belowRhythm(requirement, facts);
  if (!slack) return null;
  const data = { ...said.data, actual: quote(slack.text) };
  return evidenceOf('figures', 'short', say('judge.short.figure', data), said.target, slack.span);
}

/** 上半年9件，下半年13件: the parts of the year make the year. */
function byYear({ requirement, facts, said, summed }: Group): Evidence | null {
  if (!summed || requirement.direction !== 'lower' || !makeTheYear(requirement, facts)) return null;
  return bySum(requirement, summed, said);
}

function byEachGood({ requirement, judgements, row, said, summed }: Group): Evidence | null {
  if (judgements.some(({ outcome }) => outcome !== 'met' && outcome !== 'exceeded')) return null;
  return summed && asksTotal(requirement, row) ? null : byAllGood(requirement, judgements, summed, said);
}

/** 参训分别为56、52、47人 for 每期不少于50人: each of them is to keep it. */
function byEachKept({ requirement, judgements, facts, summed }: Group): Evidence | null {
  const below = judgements.find(isShort);
  if (!below) return null;
  // 三次抽查分别为0.1%、0.35%: each was measured, and a ceiling holds for each.
  const areMeasured = requirement.direction === 'lower' && summed === null && areDealtOut(facts);
  return areMeasured || isOfEach(requirement, facts) ? byOne(requirement, below) : null;
}

const areDealtOut = (facts: readonly FigureFact[]): boolean =>
  facts.every(({ cues }) => cues.some(({ sense }) => sense === 'each'));

/** 现场3100万元，意向9200万元 for 合计8000万元: the sum is asked for. */
function byTotal({ requirement, row, said, summed }: Group): Evidence | null {
  return summed && asksTotal(requirement, row) ? bySum(requirement, summed, said) : null;
}

function byAllShort({ requirement, judgements, said, summed }: Group): Evidence | null {
  const [first] = judgements;
  if (!first || !judgements.every(isShort)) return null;
  if (summed && requirement.direction === 'higher')
    return isShort(summed) || !areSteps(judgements) ? bySum(requirement, summed, said) : null;
  return byOne(requirement, first);
}

/** 培训60人，考核50人: the same people may go from one deed to the next. */
function areSteps(judgements: readonly FigureJudgement[]): boolean {
  const deeds = judgements.map(({ fact }) => fact.verb);
  return deeds.every((deed) => isActAlone(deed) && !isAlternative(deed)) && areDistinct(deeds);
}

/** 每季度均在90分以上: one below is one too many. */
function byOneBelow({ requirement, judgements, facts }: Group): Evidence | null {
  const below = judgements.find(isShort);
  const { cues, mention } = requirement.fact;
  const isOfEachTime = mention.per !== null && facts.every(({ ownDay }) => ownDay !== null);
  // 80岁以上150元，90岁以上120元 for 每人不低于150元: a floor holds for each of them.
  const isFloor =
    mention.per !== null && mention.comparator === 'ge' && facts.every((fact) => fact.mention.per === mention.per);
  return below && (isOfEachTime || isFloor || cues.some(({ sense }) => sense === 'all'))
    ? byOne(requirement, below)
    : null;
}

/** What several figures say together, the surest first. */
const BY_GROUP: readonly ((group: Group) => Evidence | null)[] = [
  bySlackPeriod,
  byYear,
  byEachGood,
  byEachKept,
  byTotal,
  byAllShort,
  byOneBelow,
];

/** Several figures that the text does not tell apart. */
export function byGroup(requirement: Requirement, judgements: readonly FigureJudgement[], row: Row): Evidence {
  const facts = judgements.map(({ fact }) => fact);
  const said: SeveralWords = {
    data: { target: targetWords(requirement.fact.mention), actual: facts.map(({ text }) => quote(text)) },
    target: requirement.fact.span,
    actual: reach(facts),
  };
  const sum = addsUp(facts, requirement) ? together(facts) : null;
  const summed = sum ? judgePair(requirement, sum, row.settings) : null;
  const group: Group = { requirement, judgements, facts, row, said, summed };
  for (const step of BY_GROUP) {
    const evidence = step(group);
    if (evidence) return evidence;
  }
  return evidenceOf('figures', 'unclear', say('judge.unclear.several', said.data), said.target, said.actual);
}

/** 非常满意48%，满意41%: shares of one whole, which only together may be enough. */
export function byShares({ fact: target }: Requirement, candidates: readonly Candidate[]): Evidence | null {
  if (target.mention.kind !== 'percent') return null;
  const shares = candidates
    .filter(
      ({ role, fact }) =>
        role === 'result' && fact.from === null && fact.mention.unit?.name === target.mention.unit?.name,
    )
    .map(({ fact }) => fact);
  const total = shares.reduce<Decimal>((sum, { mention }) => sum.plus(mention.value), ZERO);
  const isOfOneWhole = shares.length > 1 && total.lte(HUNDRED) && total.gte(target.mention.value);
  if (!isOfOneWhole) return null;
  const data = { target: targetWords(target.mention), actual: shares.map(({ text }) => quote(text)) };
  return evidenceOf('shares', 'unclear', say('judge.unclear.several', data), target.span, reach(shares));
}
