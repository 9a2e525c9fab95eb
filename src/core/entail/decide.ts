import { formatPlain, HUNDRED, ZERO } from '../decimal';
import { OF_KINDS } from '../language/figures';
import { alignMentions } from '../reading/align';
import { demanding, type Requirement } from '../reading/asked';
import { changedFigure } from '../reading/facts';
import { changedMention } from '../reading/mentions/changed';
import type { DayFact, FigureFact } from '../reading/types';
import { LONGEST_READ } from '../reading/mentions/read';
import { MOST_FIGURES } from '../reading/target-figures';
import { named, quote } from '../reading/wording';
import type { Row } from './context';
import { isSameUnit } from './derive/known';
import { completion } from './doubts/completion';
import { hedgedFigure } from './doubts/hedged';
import { levelForGrowth } from './doubts/level';
import { otherAct } from './doubts/other-act';
import { otherThing } from './doubts/other-thing';
import { totalForAverage } from './doubts/average';
import type { Doubt } from './doubts/types';
import { unused } from './doubts/unused';
import { evidenceOf, isGood, say } from './evidence';
import { judgePair } from './figures';
import { judgeDay } from './judge/days';
import { judgeMissing } from './judge/missing';
import { byOne, type RequirementOutcome } from './judge/outcome';
import { answersProduct, judgeRequirement } from './judge/requirement';
import { together } from './judge/several';
import { judgeCoverage, judgeSoft, leftOutOf } from './judge/soft';
import { takenBack } from './judge/taken-back';
import { gradeBeside, judgeGrades } from './judge/grades';
import { judgeWords } from './judge/words';
import { assign } from './pair';
import { roleOf } from './roles';
import { withRowDoubts } from './row-doubts';
import type { Evidence, Ratio, Verdict } from './types';

/** Each may only turn met or exceeded into unclear. */
const DOUBTS: readonly Doubt[] = [
  completion,
  otherThing,
  otherAct,
  levelForGrowth,
  totalForAverage,
  unused,
  hedgedFigure,
];
/** Worst first: the verdict of the row is that of its weakest part. */
export const ORDER: readonly Verdict[] = ['short', 'unanswered', 'unclear', 'exceeded', 'met'];

export interface Decision {
  readonly evidence: readonly Evidence[];
  readonly ratio: Ratio | null;
}

/** 木工18人、瓦工12人 answered by 30人: one figure for all of them; null when the figures are told apart. */
function judgeTogether(requirements: readonly Requirement[], row: Row): Evidence | null {
  const [first] = requirements;
  if (
    !first ||
    requirements.length < 2 ||
    !requirements.every(
      ({ fact, direction }) =>
        isSameUnit(fact, first.fact) &&
        direction === first.direction &&
        fact.mention.upper === null &&
        fact.share !== 'part',
    )
  )
    return null;
  const results = row.given.text.figures.filter(
    (fact) => alignMentions(first.fact.mention, fact.mention) && roleOf(fact, first, row.asked) === 'result',
  );
  // 两个片区合计52座: only what is counted alike can be the sum.
  const alike = results.filter((fact) => isSameUnit(fact, first.fact));
  const summing = alike.length > 0 ? alike : results;
  const [only] = summing;
  if (
    !only ||
    summing.length !== 1 ||
    requirements.some(({ fact }) => fact.mention.kind === 'percent' || fact.mention.kind === 'duration')
  )
    return null;
  const sum = together(requirements.map(({ fact }) => fact));
  if (
    !sum ||
    requirements.some(
      ({ fact }) => judgePair(first, only, row.settings) === null || fact.mention.value.gte(sum.mention.value),
    )
  )
    return null;
  const isLarger = requirements.every(({ fact }) =>
    alignMentions(fact.mention, only.mention)?.actual.gt(alignMentions(fact.mention, only.mention)?.target ?? 0),
  );
  if (!isLarger) return null;
  const whole = demanding(first, sum);
  const judged = judgePair(whole, only, row.settings);
  return judged ? { ...byOne(whole, judged), by: 'sum' } : null;
}

/** 帐篷50顶、棉被200床 answered by 共250件: one total over several measure words. */
function judgeMixedTotal(requirements: readonly Requirement[], row: Row): Evidence | null {
  const [first] = requirements;
  if (!first || requirements.length < 2) return null;
  // 三类辅具共发放200件: how many kinds there are is no figure of its own.
  const isOfKinds = ({ mention: { unit, value } }: FigureFact): boolean =>
    OF_KINDS.has(unit?.name ?? '') && value.eq(requirements.length);
  const [only, ...others] = row.given.text.figures.filter((fact) => !isOfKinds(fact));
  if (only?.share !== 'total' || others.length > 0) return null;
  const areCounts = requirements.every(
    ({ fact, direction }) =>
      fact.mention.kind === 'count' &&
      fact.mention.per === null &&
      fact.mention.upper === null &&
      direction === 'higher',
  );
  if (!areCounts) return null;
  if (only.mention.kind !== 'count' || roleOf(only, first, row.asked) !== 'result') return null;
  const sum = together(requirements.map(({ fact }) => fact));
  if (!sum || only.mention.value.lt(sum.mention.value)) return null;
  const whole = demanding(
    first,
    changedFigure(sum, { mention: changedMention(sum.mention, { unit: only.mention.unit }) }),
  );
  const judged = judgePair(whole, only, row.settings);
  return judged ? { ...byOne(whole, judged), by: 'sum' } : null;
}

/** All figures that may still be an answer, each given to what it answers best. */
function judgeFigures(row: Row): Decision {
  const { asked, given } = row;
  const summed = judgeTogether(asked.requirements, row) ?? judgeMixedTotal(asked.requirements, row);
  if (summed) return { evidence: withRowDoubts([summed], row), ratio: null };
  const assigned = assign(asked.requirements, given.text.figures, row);
  const evidence: Evidence[] = [];
  const missing: Missing[] = [];
  let ratio: Ratio | null = null;
  const outcomes = asked.requirements.map((requirement) => ({
    requirement,
    outcome: judgeRequirement(requirement, assigned.get(requirement) ?? [], row),
  }));
  const multiplied = outcomes.flatMap((one) => countInProduct(one, row) ?? []);
  for (const { requirement, outcome } of outcomes) {
    if (!outcome) {
      // 200人，每人1500元 answered by 30万元: the heads are in the sum.
      if (multiplied.includes(requirement.fact)) continue;
      const absent = leftOut(requirement, row) ?? judgeMissing(requirement, row);
      if (absent.outcome === 'unanswered') missing.push({ requirement, absent });
      evidence.push(absent);
      continue;
    }
    evidence.push(...doubted(requirement, outcome, row));
    if (asked.requirements.length === 1) ratio = ratioOf(requirement, outcome);
  }
  evidence.push(...softEvidence(row));
  return { evidence: withRowDoubts(inOneSentence(evidence, missing), row), ratio };
}

/** The count that went into the product which the actual answered, if it did. */
function countInProduct(
  one: { requirement: Requirement; outcome: RequirementOutcome | null },
  row: Row,
): FigureFact | null {
  const { requirement, outcome } = one;
  return outcome?.judgement && answersProduct(requirement, outcome.judgement.fact, row)
    ? (requirement.product?.count ?? null)
    : null;
}

interface Missing {
  readonly requirement: Requirement;
  readonly absent: Evidence;
}

/** What is asked for and not answered is said at once, not figure by figure. */
function inOneSentence(evidence: readonly Evidence[], missing: readonly Missing[]): Evidence[] {
  const [first] = missing;
  if (!first || missing.length < 2) return [...evidence];
  const target = missing.map(({ requirement }) => named(requirement.fact.mention));
  const data = { ...first.absent.message.data, target };
  const together = { ...first.absent, message: { ...first.absent.message, data } };
  return [together, ...evidence.filter((one) => !missing.some(({ absent }) => absent === one))];
}

/** 1260万元，其中上级860万元 answered by the whole alone: the part is for a person. */
function leftOut({ fact }: Requirement, { asked, given }: Row): Evidence | null {
  const hasWhole = asked.requirements.some(
    (other) => other.fact !== fact && other.fact.share !== 'part' && isSameUnit(other.fact, fact),
  );
  if (fact.share !== 'part' || !hasWhole || given.unfinished) return null;
  return evidenceOf('part', 'unclear', say('doubt.part', { target: named(fact.mention) }), fact.span, null);
}

function ratioOf(requirement: Requirement, { judgement }: RequirementOutcome): Ratio | null {
  if (!judgement) return null;
  return {
    target: formatPlain(judgement.target),
    actual: formatPlain(judgement.actual),
    lowerIsBetter: requirement.direction === 'lower',
  };
}

function doubted(requirement: Requirement, outcome: RequirementOutcome, row: Row): Evidence[] {
  if (!isGood(outcome.evidence)) return [outcome.evidence];
  const missed = takenBack(requirement, outcome, row);
  if (missed) return [missed];
  const evidence: Evidence[] = [];
  const doubted = { requirement, outcome, row };
  for (const doubt of DOUBTS) {
    const raised = doubt(doubted);
    if (raised) evidence.push(raised);
  }
  evidence.push(outcome.evidence);
  return evidence;
}

/** Days, coverage, absence and service hours that the target asks for beside its figures. */
function softEvidence(row: Row): Evidence[] {
  const { asked } = row;
  const soft = asked.soft
    .filter((fact) => fact.mention.kind !== 'coverage' && fact.share !== 'part')
    .map((fact) => judgeSoft(fact, row));
  const left = row.wanted.text.figures.flatMap((fact) => leftOutOf(fact, row) ?? []);
  const parts = asked.soft.filter(({ share }) => share === 'part').map((fact) => judgeSoft(fact, row));
  const days = row.wanted.text.days.filter((day) => asked.days.includes(day)).map((day) => judgeDay(day, row));
  const lowerGrade = gradeBeside(row);
  return [...soft, ...left, ...parts, ...days, ...(lowerGrade ? [lowerGrade] : [])];
}

/** The days, or where there are none the spans, that a target without figures is judged by. */
function daysToJudge({ asked, wanted }: Row): readonly DayFact[] {
  if (wanted.trend !== null) return [];
  const days = wanted.text.days.filter(({ mention }) => mention.kind === 'date');
  if (days.length > 0) return days;
  return asked.soft.length > 0 ? [] : wanted.text.days;
}

/** A denial or delay in words, where every part by itself looks kept. */
function deniedInWords(judged: readonly Evidence[], row: Row): Evidence | null {
  const { given } = row;
  const isDenied = given.text.cued.some(({ polarity }) => polarity === 'denied');
  // 截至11月30日支付92% for 11月底前支付完毕: less than all of the deed.
  const isPartly = given.text.figures.some(
    ({ mention, stage, rung }) =>
      mention.kind === 'percent' && mention.value.lt(HUNDRED) && (stage === 'done' || rung !== null),
  );
  const isTurned = isDenied || isPartly || row.words.saysOpposite;
  if ((!given.unfinished && !given.late && !isTurned) || judged.length === 0 || !judged.every(isGood)) return null;
  const denied = judgeWords(row);
  return denied.outcome === 'short' ? denied : null;
}

/** A miss, or a day that was compared and left open: words settle neither. */
const isBeyondWords = ({ by, outcome, actual }: Evidence): boolean =>
  outcome === 'short' || (by === 'day' && outcome === 'unclear' && actual !== null);

/** What was left open may be settled by words. */
function settledByWords(judged: Evidence[], isAboutDays: boolean, row: Row): Evidence[] {
  const { asked, given } = row;
  const words = judgeWords(row);
  if (words.outcome === 'short') return [words];
  // How many 若干 are, no words tell.
  if (words.outcome !== 'met' || asked.soft.some(({ certainty }) => certainty === 'vague')) return judged;
  const isPeriodOnly = asked.soft.length === 0 && isAboutDays;
  // 秋播已完成 for 10月底前完成秋播: done, and nobody says when.
  const isDayOpen = row.wanted.text.days.some(({ mention }) => mention.kind === 'date');
  return isPeriodOnly && (given.isClaim || isDayOpen) ? judged : withRowDoubts([words], row);
}

/** No figure is asked for: days, coverage, absence, else words. */
function judgeWithoutFigures(row: Row): Evidence[] {
  const days = daysToJudge(row);
  const judged = [...row.asked.soft.map((fact) => judgeSoft(fact, row)), ...days.map((day) => judgeDay(day, row))];
  const denied = deniedInWords(judged, row);
  if (denied) return [denied];
  if (judged.length === 0) {
    const words = judgeWords(row);
    return withRowDoubts([words.by === 'prose' ? (judgeCoverage(row) ?? words) : words], row);
  }
  if (judged.every(({ outcome }) => outcome !== 'unclear')) return withRowDoubts(judged, row);
  return judged.some(isBeyondWords) ? judged : settledByWords(judged, days.length > 0, row);
}

const one = (evidence: Evidence): Decision => ({ evidence: [evidence], ratio: null });

/** Whether a nought is asked for, which 无 answers. */
function asksNone({ asked, wanted }: Row): boolean {
  return (
    wanted.saysNone ||
    asked.requirements.some(({ fact, direction }) => fact.mention.value.eq(ZERO) || isFew(fact, direction)) ||
    asked.soft.some(({ mention }) => mention.value.eq(ZERO))
  );
}

/** 未发生 for 1起以内: a count that is to be small. */
const isFew = ({ mention }: FigureFact, direction: Requirement['direction']): boolean =>
  direction === 'lower' && mention.kind === 'count';

/** Nothing is said, or 无 where that answers nothing. */
function isBlank(row: Row): boolean {
  const { given, words } = row;
  return given.isSilent || (given.saysNone && !asksNone(row) && words.printedScale === null && words.yesNo === null);
}

/** The actual repeats the target word by word; a single figure still tells how far it was reached. */
function byEqualTexts(row: Row): Decision {
  const { asked, wanted, given } = row;
  const met = evidenceOf('identical', 'met', say('judge.met.identical'), wanted.whole, given.whole);
  const [only] = asked.requirements;
  const outcome = only && asked.requirements.length === 1 ? judgeRequirement(only, given.text.figures, row) : null;
  return { evidence: [met], ratio: only && outcome ? ratioOf(only, outcome) : null };
}

/** Blank cells, templates' hints, standard grades and equal texts: nothing else need be read. */
function decideAtOnce(row: Row): Decision | null {
  const { asked, wanted, given } = row;
  if (wanted.isSilent && wanted.key.isEmpty)
    return one(evidenceOf('no-target', 'unclear', say('judge.unclear.no-target'), null, null));
  if (isBlank(row)) return one(evidenceOf('blank', 'unanswered', say('judge.unanswered.blank'), wanted.whole, null));
  if (given.isHint) {
    const message = say('judge.unanswered.hint', { actual: given.hintWords });
    return one(evidenceOf('hint', 'unanswered', message, wanted.whole, given.hint));
  }
  const isIdentical = wanted.text.original === given.text.original || wanted.key.equals(given.key);
  if (isIdentical && row.words.printedScale === 'scale') return one(judgeWords(row));
  if (given.grade !== null && asked.requirements.length === 0) return one(byStandardGrade(row));
  return isIdentical ? byEqualTexts(row) : null;
}

function byStandardGrade({ wanted, given }: Row): Evidence {
  if (given.grade === 'full')
    return evidenceOf('standard-grade', 'met', say('judge.met.grade'), wanted.whole, given.whole);
  return evidenceOf(
    'standard-grade',
    'short',
    say('judge.short.grade', { actual: quote(given.text.original) }),
    wanted.whole,
    given.whole,
  );
}

/** 无 as a target: any count above zero misses it. */
function judgeNoneWanted(row: Row): Decision | null {
  const { wanted, given } = row;
  if (!wanted.saysNone) return null;
  const happened = given.text.figures.find(
    ({ mention }) => (mention.kind === 'count' || mention.kind === 'number') && mention.value.gt(0),
  );
  const data = { target: quote(wanted.text.original), actual: quote(given.text.original) };
  if (happened) return one(evidenceOf('none', 'short', say('judge.short.word', data), wanted.whole, happened.span));
  const isNone = given.saysNone || given.text.figures.some((fact: FigureFact) => fact.mention.value.eq(0));
  return isNone ? one(evidenceOf('none', 'met', say('judge.met.word', data), wanted.whole, given.whole)) : null;
}

/** Grades on one scale are compared as grades, also where 三类 could be read as a count. */
function judgeByGrade(row: Row): Decision | null {
  const evidence = judgeGrades(row);
  return evidence ? { evidence: withRowDoubts([evidence], row), ratio: null } : null;
}

const asksFigureOrDay = ({ requirements, soft, target }: Row['asked']): boolean =>
  requirements.length > 0 || soft.length > 0 || target.days.length > 0;

/** 56O, 96..5, 13月5日: nobody knows what was meant. */
function judgeMisprint(row: Row): Decision | null {
  // The text tells at once; what is asked for takes reading.
  const { misprint } = row.words;
  if (!misprint || !asksFigureOrDay(row.asked)) return null;
  return one(
    evidenceOf(
      'misprint',
      'unclear',
      say('judge.unclear.misprint', { actual: quote(misprint.text) }),
      row.wanted.whole,
      misprint.span,
    ),
  );
}

/** Whether the actual answers and satisfies what is asked, with evidence; pure, linear, never throws. */
export function decide(row: Row): Decision {
  const { asked, given } = row;
  const atOnce = judgeMisprint(row) ?? decideAtOnce(row) ?? judgeNoneWanted(row) ?? judgeByGrade(row);
  if (atOnce) return atOnce;
  if (asked.target.isCut || given.text.isCut)
    return one(evidenceOf('long', 'unclear', say('judge.unclear.long', { limit: LONGEST_READ }), null, null));
  if (asked.target.figures.length > MOST_FIGURES || given.text.figures.length > MOST_FIGURES) {
    return one(evidenceOf('prose', 'unclear', say('judge.unclear.prose'), null, null));
  }
  return asked.requirements.length > 0 ? judgeFigures(row) : { evidence: judgeWithoutFigures(row), ratio: null };
}
