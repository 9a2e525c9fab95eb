import { decimal, HUNDRED, ONE, ZERO, type Decimal } from '../../decimal';
import { alignMentions } from '../../reading/align';
import type { Requirement } from '../../reading/asked';
import type { FigureFact, TextSpan } from '../../reading/types';
import { quote } from '../../reading/wording';
import type { Row } from '../context';
import { derive, isSameUnit, sumText } from '../derive';
import { evidenceOf, say } from '../evidence';
import { judgePair, percentOf, type FigureJudgement } from '../figures';
import { roleOf, type Role } from '../roles';
import type { Evidence } from '../types';
import { actualWords, targetWords } from '../wording';

/** A figure that could answer, with what it is to the requirement. */
export interface Candidate {
  readonly fact: FigureFact;
  readonly role: Role;
}

/** What a requirement came to. */
export interface RequirementOutcome {
  readonly evidence: Evidence;
  /** Only where a single figure decided. */
  readonly judgement: FigureJudgement | null;
  /** Ids of the facts that decided or were worked into what decided. */
  readonly used: ReadonlySet<number>;
  readonly candidates: readonly Candidate[];
}

const ids = (facts: readonly FigureFact[]): Set<number> =>
  new Set(facts.flatMap((fact) => [fact.id, ...(fact.from?.facts ?? [])]));

const MIXED = { met: 'judge.met.figure', short: 'judge.short.figure', unclear: 'judge.unclear.figure' } as const;

/** One figure decides. */
export function byOne(requirement: Requirement, judgement: FigureJudgement): Evidence {
  const { fact: target } = requirement;
  const { fact, outcome } = judgement;
  const data = { target: targetWords(target.mention), actual: actualWords(fact.mention, target.mention) };
  const done = (message: Evidence['message']): Evidence =>
    evidenceOf('figure', outcome, message, target.span, fact.span);
  if (outcome === 'exceeded') return done(say('judge.exceeded.figure', { ...data, percent: percentOf(judgement) }));
  if (outcome === 'met' && judgement.isRounded) return done(say('judge.met.rounded', data));
  return done(say(MIXED[outcome], data));
}

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
  return {
    ...first,
    id: 5000 + first.id,
    span,
    text,
    mention: { ...first.mention, value, mantissa: value, multiplier: ONE, upper: null, text },
    from: { step: 'sum-of-parts', facts: facts.map(({ id }) => id) },
  };
}

/** Several figures that the text does not tell apart. */
function byGroup(requirement: Requirement, judgements: readonly FigureJudgement[], row: Row): Evidence {
  const facts = judgements.map(({ fact }) => fact);
  const outcomes = new Set(judgements.map(({ outcome }) => outcome));
  const actual = facts.map(({ text }) => quote(text)).join('、');
  const data = { target: targetWords(requirement.fact.mention), actual };
  const span = requirement.fact.span;
  const isGood = [...outcomes].every((outcome) => outcome === 'met' || outcome === 'exceeded');
  const sum = addsUp(facts, requirement) ? together(facts) : null;
  const summed = sum ? judgePair(requirement, sum, row.settings) : null;
  if (isGood) {
    // 财政250万元，配套45万元: each within the limit, together perhaps beyond it.
    if (requirement.direction === 'lower' && summed?.outcome === 'short') {
      return evidenceOf('figures', 'unclear', say('judge.unclear.several', data), span, reach(facts));
    }
    const exceeded = judgements.find(({ outcome }) => outcome === 'exceeded');
    if (outcomes.size === 1 && exceeded) return byOne(requirement, exceeded);
    return evidenceOf('figures', 'met', say('judge.met.every', data), span, reach(facts));
  }
  const isShort = outcomes.size === 1 && outcomes.has('short');
  if (isShort && summed && sum && requirement.direction === 'higher') {
    const said = { ...data, sum: sum.text };
    if (summed.outcome === 'short') return evidenceOf('sum', 'short', say('judge.short.sum', said), span, reach(facts));
    if (summed.outcome === 'exceeded') return byOne(requirement, summed);
    return evidenceOf('sum', 'met', say('judge.met.sum', said), span, reach(facts));
  }
  const [first] = judgements;
  if (isShort && first) return byOne(requirement, first);
  return evidenceOf('figures', 'unclear', say('judge.unclear.several', data), span, reach(facts));
}

/** How well the words around a figure fit what is asked for. */
export function relevance(fact: FigureFact, { context, fact: target }: Requirement): number {
  const own = target.noun.isEmpty ? null : (fact.noun.likeness(target.noun) ?? fact.verb.likeness(target.noun));
  const noun = own ?? fact.noun.likeness(context) ?? fact.verb.likeness(context) ?? 0.3;
  const sameUnit = isSameUnit(fact, target) ? 0.25 : 0;
  const sameValue = fact.mention.value.eq(target.mention.value) ? 0.1 : 0;
  return noun + sameUnit + sameValue + (fact.from ? 0.5 : 0);
}

const CLEARLY_BETTER = 0.25;

/** Of several results those that speak of what is asked for: totals, the highest rung, what fits best. */
function narrowed(results: readonly FigureFact[], requirement: Requirement, row: Row): FigureFact[] {
  let left = [...results];
  const keep = (test: (fact: FigureFact) => boolean): void => {
    const kept = left.filter(test);
    if (kept.length > 0) left = kept;
  };
  const derived = left.filter(({ from }) => from !== null);
  if (derived.length > 0) left = derived;
  keep(({ mention }) => mention.kind !== 'coverage' && mention.kind !== 'zero-event');
  keep((fact) => fact.share !== 'part' && (fact.share !== 'base' || roleOf(fact, requirement, row.asked) === 'result'));
  if (requirement.wantsAverage) keep(({ share }) => share === 'average' || share === 'each');
  else keep(({ share }) => share === 'total');
  keepRung(left, requirement, row, keep);
  const each = left[0]?.cues.find(({ sense }) => sense === 'each');
  const isDealtOut = each !== undefined && left.every(({ cues }) => cues.some(({ start }) => start === each.start));
  if (left.length > 1 && !isDealtOut) {
    const fits = left.map((fact) => relevance(fact, requirement));
    const best = Math.max(...fits);
    left = left.filter((_, i) => (fits[i] ?? 0) > best - CLEARLY_BETTER);
  }
  const isAgain = (fact: FigureFact, i: number): boolean => {
    const first = left.findIndex((other) => isSameUnit(other, fact) && other.mention.value.eq(fact.mention.value));
    const other = left[first];
    if (first >= i || !other) return false;
    const isBesideDays = fact.hasOwnDay && other.hasOwnDay;
    const isParallel = isBesideTheOther(fact, other, requirement);
    return !isBesideDays && !isParallel;
  };
  return left.filter((fact, i) => !isAgain(fact, i));
}

/** 白沙11台，柳湾11台; 分别11台、11台: as many of another place, not the same ones again. */
function isBesideTheOther(fact: FigureFact, other: FigureFact, { context }: Requirement): boolean {
  const each = fact.cues.find(({ sense }) => sense === 'each');
  if (each && other.cues.some(({ start }) => start === each.start)) return true;
  if (fact.verb.isEmpty || other.verb.isEmpty || fact.verb.equals(other.verb) || fact.verb.length !== other.verb.length)
    return false;
  if (fact.clause === other.clause) return true;
  return (
    !fact.isAct && !other.isAct && !context.sharesCharacter(fact.verb) && fact.rung === null && other.rung === null
  );
}

/** Of figures on one ladder the rung asked for answers, else the highest. */
function keepRung(
  left: readonly FigureFact[],
  _: Requirement,
  { asked }: Row,
  keep: (test: (fact: FigureFact) => boolean) => void,
): void {
  const onLadder = left.filter(({ rung, stage }) => rung !== null && stage === 'rung');
  const [first] = onLadder;
  if (!first?.rung || left.length < 2) return;
  const { ladder } = first.rung;
  const named = onLadder.find(({ cues }) =>
    cues.some(({ sense, word }) => sense === 'rung' && asked.asksFor.words.has(word)),
  );
  const highest = Math.max(...onLadder.map(({ rung }) => (rung?.ladder === ladder ? rung.level : -1)));
  const wanted = named?.rung?.level ?? highest;
  keep(({ rung }) => rung === null || rung.ladder !== ladder || rung.level === wanted);
}

const decided = (
  evidence: Evidence,
  facts: readonly FigureFact[],
  candidates: readonly Candidate[],
  judgement: FigureJudgement | null = null,
): RequirementOutcome => ({
  evidence,
  judgement,
  used: ids(facts),
  candidates,
});

/** What a figure that is no result says by itself, the plainest miss first. */
function byOther(requirement: Requirement, candidates: readonly Candidate[], row: Row): RequirementOutcome | null {
  const target = targetWords(requirement.fact.mention);
  const first = (role: Role): FigureFact | undefined => candidates.find((one) => one.role === role)?.fact;
  const miss = (role: Role, by: string, id: Parameters<typeof say>[0]): RequirementOutcome | null => {
    const fact = first(role);
    return fact
      ? decided(
          evidenceOf(by, 'short', say(id, { target, actual: quote(fact.text) }), requirement.fact.span, fact.span),
          [fact],
          candidates,
        )
      : null;
  };
  const isMore = requirement.direction !== 'lower';
  if (isMore) {
    const missed =
      miss('denied', 'denied', 'judge.short.denied') ??
      miss('missing', 'missing', 'judge.short.missing') ??
      miss('exception', 'exception', 'judge.short.exception') ??
      miss('lower', 'stage', 'judge.short.stage') ??
      miss('expected', 'expected', 'judge.short.expected');
    if (missed) return missed;
  }
  return (
    miss('other-year', 'other-year', 'judge.short.other-year') ??
    byUnsure(requirement, candidates, row) ??
    byPlan(requirement, candidates)
  );
}

const UNSURE = {
  change: 'doubt.change',
  'of-base': 'doubt.level',
  stock: 'doubt.stock',
  cumulative: 'doubt.several-years',
  deviation: 'doubt.change',
} as const;

/** Stocks, sums of years and changes: below the target they miss it, otherwise nobody can tell. */
function byUnsure(
  requirement: Requirement,
  candidates: readonly Candidate[],
  { settings }: Row,
): RequirementOutcome | null {
  for (const { fact, role } of candidates) {
    if (role !== 'change' && role !== 'of-base' && role !== 'stock' && role !== 'cumulative' && role !== 'deviation')
      continue;
    const judged = role === 'stock' || role === 'cumulative' ? judgePair(requirement, fact, settings) : null;
    if (judged?.outcome === 'short' && requirement.direction === 'higher')
      return decided(byOne(requirement, judged), [fact], candidates, judged);
    const data = { target: targetWords(requirement.fact.mention), actual: quote(fact.text) };
    return decided(
      evidenceOf(role, 'unclear', say(UNSURE[role], data), requirement.fact.span, fact.span),
      [fact],
      candidates,
    );
  }
  return null;
}

function byPlan(requirement: Requirement, candidates: readonly Candidate[]): RequirementOutcome | null {
  const plan = candidates.find(({ role }) => role === 'plan')?.fact;
  if (!plan) return null;
  const data = { target: targetWords(requirement.fact.mention), actual: quote(plan.text) };
  return decided(
    evidenceOf('plan', 'unanswered', say('judge.unanswered.plan', data), requirement.fact.span, plan.span),
    [plan],
    candidates,
  );
}

/** Below the ceiling with what was allotted, or alone: what was allotted is what was done. */
function resultsOf(candidates: readonly Candidate[], { wantsAdded }: Requirement): FigureFact[] {
  const of = (...roles: Role[]): FigureFact[] =>
    candidates.filter(({ role }) => roles.includes(role)).map(({ fact }) => fact);
  for (const group of [of('result'), of('part', 'base'), of('allotted'), wantsAdded ? [] : of('stock')]) {
    if (group.length > 0) return group;
  }
  return [];
}

/** Judges one figure of the target against the figures of the actual that were given to it; null when none can answer. */
export function judgeRequirement(
  requirement: Requirement,
  own: readonly FigureFact[],
  row: Row,
): RequirementOutcome | null {
  const none = noneOfIt(requirement, own, row);
  if (none) return none;
  const all = derive(
    { requirement, asked: row.asked, facts: own, pool: row.given.text.figures, days: row.givenDays },
    row.workings,
  );
  const worked = new Set(all.flatMap(({ from }) => from?.facts ?? []));
  const candidates = all
    .filter(
      (fact) =>
        fact.certainty !== 'vague' &&
        !fact.mention.isName &&
        maySpeak(fact, requirement, row) &&
        alignMentions(wantedMention(requirement, fact), fact.mention) !== null,
    )
    .map((fact): Candidate => ({
      fact,
      role:
        worked.has(fact.id) && fact.from === null
          ? workedRole(fact, requirement, row)
          : roleOf(fact, requirement, row.asked),
    }));
  if (candidates.length === 0) return null;
  const gap = gapInRhythm(requirement, candidates, row);
  if (gap) return gap;
  const results = narrowed(resultsOf(withoutCopies(candidates, requirement), requirement), requirement, row);
  if (results.length === 0) return byOther(requirement, candidates, row);
  const judgements = results.flatMap((fact) => judgePair(forFact(requirement, fact), fact, row.settings) ?? []);
  const [only] = judgements;
  if (!only) return null;
  const shares = judgements.every(({ outcome }) => outcome === 'short') ? byShares(requirement, candidates) : null;
  if (shares) return decided(shares, results, candidates);
  if (judgements.length === 1) return decided(byOne(requirement, only), [only.fact], candidates, only);
  return decided(byGroup(requirement, judgements, row), results, candidates);
}

/** 核对940笔，无不符: what must not be is said to be absent, and no figure of it stands beside. */
function noneOfIt(
  requirement: Requirement,
  own: readonly FigureFact[],
  { given, asked }: Row,
): RequirementOutcome | null {
  const { mention, span } = requirement.fact;
  if (!mention.value.eq(ZERO) || requirement.direction !== 'lower') return null;
  const absent = given.absent.find((noun) => asked.name.key.sharesCharacter(noun));
  if (!absent) return null;
  const happened = own.some(
    (fact) =>
      fact.mention.value.gt(ZERO) && [fact.noun, fact.verb].some((key) => !key.isEmpty && absent.sharesCharacter(key)),
  );
  if (happened) return null;
  const data = { target: quote(mention.text), actual: quote(given.text.original) };
  return decided(evidenceOf('none', 'met', say('judge.met.word', data), span, given.whole), [], []);
}

/** 每月1次，其中2月缺1次: a rhythm with a gap is no rhythm kept. */
function gapInRhythm(
  requirement: Requirement,
  candidates: readonly Candidate[],
  { given, wanted }: Row,
): RequirementOutcome | null {
  const { mention, span } = requirement.fact;
  if (mention.kind !== 'frequency' || requirement.direction === 'lower') return null;
  const restated = candidates.some(({ fact, role }) => role === 'result' && fact.mention.kind === 'frequency');
  const missing = candidates.find(
    ({ fact, role }) => (role === 'missing' || role === 'denied') && fact.mention.value.gt(ZERO),
  )?.fact;
  const day = given.text.days.find(({ polarity }) => polarity === 'denied');
  const claim = given.unfinished ?? given.excepted;
  const gap = missing ?? day ?? claim;
  if (!restated || !gap || wanted.unfinished) return null;
  const data = { target: targetWords(mention), actual: quote(gap.text) };
  return decided(evidenceOf('exception', 'short', say('judge.short.exception', data), span, gap.span), [], candidates);
}

/** An absence answers only what should not be, 全部 only what it is said of. */
function maySpeak({ mention, noun }: FigureFact, { direction, fact: target }: Requirement, { asked }: Row): boolean {
  const known = target.noun.and(asked.name.key);
  if (mention.kind === 'zero-event') {
    return (
      (direction === 'lower' || target.mention.value.eq(ZERO)) && (noun.isEmpty || (noun.likeness(known) ?? 0) > 0)
    );
  }
  if (mention.kind === 'coverage') return direction !== 'lower' && (!mention.isWeak || known.sharesCharacter(noun));
  return true;
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

/** 非常满意48%，满意41%: shares of one whole, which only together may be enough. */
function byShares({ fact: target }: Requirement, candidates: readonly Candidate[]): Evidence | null {
  if (target.mention.kind !== 'percent') return null;
  const shares = candidates
    .filter(({ role, fact }) => role === 'result' && fact.mention.kind === 'percent' && fact.from === null)
    .map(({ fact }) => fact);
  const total = shares.reduce<Decimal>((sum, { mention }) => sum.plus(mention.value), ZERO);
  const isOfOneWhole = shares.length > 1 && total.lte(HUNDRED) && total.gte(target.mention.value);
  if (!isOfOneWhole) return null;
  const data = { target: targetWords(target.mention), actual: shares.map(({ text }) => quote(text)).join('、') };
  return evidenceOf('shares', 'unclear', say('judge.unclear.several', data), target.span, reach(shares));
}

/** A figure that others were worked out from is no answer of its own. */
function workedRole(fact: FigureFact, requirement: Requirement, { asked }: Row): Role {
  const role = roleOf(fact, requirement, asked);
  return role === 'result' ? 'base' : role;
}

/** 3条河道每周1次 is answered by a rhythm as a rhythm, by a count as their product. */
function wantedMention({ fact, product }: Requirement, { mention, share }: FigureFact): FigureFact['mention'] {
  if (product === null || mention.kind !== product.kind || share === 'each') return fact.mention;
  return product;
}

function forFact(requirement: Requirement, fact: FigureFact): Requirement {
  const mention = wantedMention(requirement, fact);
  return mention === requirement.fact.mention
    ? requirement
    : { ...requirement, fact: { ...requirement.fact, mention } };
}
