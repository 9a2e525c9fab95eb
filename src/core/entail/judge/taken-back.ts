import { ONE, ZERO } from '../../decimal';
import { isActAlone, namesAct } from '../../reading/acts';
import { alignMentions } from '../../reading/align';
import type { Requirement } from '../../reading/asked';
import type { ClaimFact, FigureFact } from '../../reading/types';
import { quote } from '../../reading/wording';
import type { Row } from '../context';
import { holdsFigure, isSameUnit } from '../derive/known';
import { isBelow } from '../roles';
import { evidenceOf, say } from '../evidence';
import type { Evidence } from '../types';
import { targetWords } from '../wording';
import type { RequirementOutcome } from './outcome';

/** 900个已到货，待发放 for 发放: the very act that is asked for is still to come, and no figure stands under it. */
function pendingAct(answer: FigureFact, { given, wanted, asked }: Row): ClaimFact | null {
  const isAsked = ({ cues }: Pick<ClaimFact, 'cues'>): boolean =>
    cues.some(({ sense, word }) => sense === 'rung' && asked.asksFor.words.has(word));
  const isAhead = ({ stage, polarity }: ClaimFact): boolean => stage === 'expected' || polarity === 'denied';
  // What is asked for is looked up last: for it the name has to be read.
  const ahead = given.text.cued.filter((claim) => isAhead(claim) && !holdsFigure(given.text.figures, claim.clause));
  if (ahead.length === 0 || wanted.unfinished || isAsked(answer)) return null;
  return (
    ahead.find(isAsked) ??
    ahead.find((claim) => isDeniedAct(claim, answer, asked) || isNamedDemand(claim, answer, wanted)) ??
    null
  );
}

/** 已完成路基平整12公里，路面尚未硬化 for 硬化12公里: the deed that is asked for is said not to be done, and the figure stands under another. */
function isDeniedAct({ verb, polarity, cues }: ClaimFact, answer: FigureFact, asked: Row['asked']): boolean {
  const deed = verb.tail;
  const isUndone = polarity === 'denied' && cues.some(({ sense }) => sense === 'undone' || sense === 'denied');
  if (!isUndone || deed.length < 2 || answer.verb.includes(deed) || answer.noun.includes(deed)) return false;
  const isLeading = asked.requirements.some(({ fact }) => fact.verb.opensWith(deed)) || asked.name.key.closesWith(deed);
  return isLeading || (isActAlone(deed) && asked.context.includes(deed));
}

const IS_AHEAD: ReadonlySet<string> = new Set(['progress', 'expected', 'undone']);

/** 车载急救设备尚在采购中 beside 救护车2辆: something else that the target asks for by its own name. */
function isNamedDemand({ noun, cues }: ClaimFact, answer: FigureFact, { key }: Row['wanted']): boolean {
  if (noun.length <= 2 || noun.foundIn(key) < HALF || !cues.some(({ sense }) => IS_AHEAD.has(sense))) return false;
  return ![answer.noun, answer.verb].some((own) => !own.isEmpty && (noun.likeness(own) ?? 0) > 0);
}

/** 1套，目前刚做完需求调研 for 上线1套: behind the bare figure an earlier stage, and none that is asked for. */
function cameOnlyTo(answer: FigureFact, { given, asked }: Row): ClaimFact | null {
  if (answer.stage !== 'open' || answer.from) return null;
  const stages = given.text.cued.filter(({ rung, polarity }) => rung !== null && polarity === 'affirmed');
  const [first] = stages;
  const isBehind = ({ clause }: ClaimFact): boolean =>
    clause > answer.clause &&
    !given.text.figures.some((figure) => figure.clause === clause && figure.mention.kind === 'count');
  // What is asked for is looked up last: for it the name has to be read.
  if (!first || !stages.every(isBehind) || asked.acts.length === 0) return null;
  return stages.every((claim) => isBelow(claim, asked)) ? first : null;
}

/** 5个乡镇除罗坪乡外均已完成 for 5: at least one of them is missing. */
function exceptedOne({ fact }: Requirement, answer: FigureFact, { given, wanted }: Row): ClaimFact | null {
  const { excepted } = given;
  if (!excepted || wanted.excepted || answer.from || answer.mention.kind !== 'count') return null;
  return excepted.clause === answer.clause && answer.mention.value.minus(ONE).lt(fact.mention.value) ? excepted : null;
}

/** 除3路外均已接入: all of them but some. */
export function exceptedOfAll({ mention }: FigureFact, { given, wanted }: Row): ClaimFact | FigureFact | null {
  if (mention.kind !== 'coverage' || wanted.excepted) return null;
  return (
    given.excepted ??
    given.text.figures.find(({ share, mention: { value } }) => share === 'exception' && value.gt(ZERO)) ??
    null
  );
}

/** 竣工38户，其中通过验收31户 for 竣工并验收38户: both are asked for, and fewer came so far. */
function fewerFurther({ fact: target }: Requirement, answer: FigureFact, { given, asked }: Row): FigureFact | null {
  const own = answer.rung;
  if (own === null || answer.from) return null;
  const words = new Set(target.cues.map(({ word }) => word));
  const levels = asked.target.cues.flatMap(({ word, table }) =>
    words.has(word) && table.rung?.ladder === own.ladder ? [table.rung.level] : [],
  );
  const isFurther = ({ rung, polarity }: FigureFact): boolean =>
    rung?.ladder === own.ladder && rung.level > own.level && polarity === 'affirmed' && levels.includes(rung.level);
  const fewer = given.text.figures.find(
    (fact) =>
      fact !== answer && isSameUnit(fact, answer) && isFurther(fact) && fact.mention.value.lt(target.mention.value),
  );
  return fewer ?? null;
}

/** 进馆2.43万卷，其中已整理上架1.9万卷 for 当年整理上架: a deed that the target asks for in words was done with a part. */
function partOfDeed(answer: FigureFact, { given, wanted }: Row): FigureFact | null {
  if (answer.from) return null;
  const parts = given.text.figures.filter(
    (fact) =>
      fact !== answer &&
      fact.share === 'part' &&
      isSameUnit(fact, answer) &&
      fact.mention.value.lt(answer.mention.value),
  );
  if (parts.length === 0) return null;
  const deeds = wanted.text.claims.filter(({ clause }) => !holdsFigure(wanted.text.figures, clause));
  return (
    parts.find(({ verb, noun }) =>
      deeds.some((deed) => [verb, noun].some((own) => namesAct(own) && deed.words.includes(own))),
    ) ?? null
  );
}

/** 尚无一件立案 for 立案20件: of the very act that is asked for there is none. */
function noneOfAct({ given, asked }: Row): FigureFact | null {
  const none = given.text.figures.filter(({ mention }) => mention.kind === 'zero-event');
  if (none.length === 0) return null;
  return none.find(({ noun }) => asked.acts.some((act) => noun.closesWith(act))) ?? null;
}

/** 升级25个，全部开通 answered by 25个升级，1个未开通: some of what all were to be are not. */
function leftOfAll({ fact: target }: Requirement, answer: FigureFact, { given, asked }: Row): FigureFact | null {
  const others = given.text.figures.filter((fact) => fact !== answer);
  if (others.length === 0) return null;
  const asksAll =
    asked.target.figures.some(({ mention }) => mention.kind === 'coverage') || asked.asksFor.senses.has('all');
  if (!asksAll) return null;
  const left = others.find(
    (fact) =>
      fact.polarity === 'denied' &&
      fact.mention.kind === 'count' &&
      fact.mention.value.gt(ZERO) &&
      alignMentions(target.mention, fact.mention) !== null,
  );
  return left ?? fewerOfAll(answer, asked, others);
}

/** 4座（其中1座尚未完工） for 4座, 累计16个，其中上年9个 for 当年16个: with that part taken off it is too few. */
function deniedPart({ fact: target }: Requirement, answer: FigureFact, row: Row): FigureFact | null {
  const { given } = row;
  const aligned = alignMentions(target.mention, answer.mention);
  if (!aligned || answer.from) return null;
  const left = given.text.figures.find(
    (fact) =>
      fact !== answer &&
      (((fact.polarity === 'denied' || fact.time === 'other-year') && fact.share === 'part') ||
        isPending(fact, row) ||
        isDeedDenied(fact, row)) &&
      isSameUnit(fact, answer) &&
      answer.mention.value.minus(fact.mention.value).lt(target.mention.value),
  );
  return left ?? null;
}

/** 260辆，尚有37辆补贴未兑付 where 兑付 is asked for: the deed that the target names in words is denied of some. */
function isDeedDenied({ polarity, rung }: FigureFact, { wanted }: Row): boolean {
  if (polarity !== 'denied' || rung === null) return false;
  return wanted.text.cued.some(
    (deed) =>
      deed.rung?.ladder === rung.ladder &&
      deed.rung.level === rung.level &&
      !holdsFigure(wanted.text.figures, deed.clause),
  );
}

/** 6台待安装，其余均已安装 for 安装80台: the very act that is asked for is still to come for some of them. */
function isPending({ stage, cues, share }: FigureFact, { asked, given }: Row): boolean {
  const isSome = share === 'part' || given.text.cues.some(({ sense }) => sense === 'rest');
  return (
    isSome && stage === 'expected' && cues.some(({ sense, word }) => sense === 'rung' && asked.asksFor.words.has(word))
  );
}

/** 整理8000件，全部著录 answered by 整理8000件，著录6200件: what all were to be was done with fewer. */
function fewerOfAll(
  answer: FigureFact,
  { target, asksFor }: Row['asked'],
  others: readonly FigureFact[],
): FigureFact | null {
  const acts = target.figures.filter(({ mention }) => mention.kind === 'coverage').map(({ noun }) => noun);
  const isOfAct = ({ verb, noun, cues }: FigureFact): boolean =>
    cues.some(({ sense, word }) => sense === 'rung' && asksFor.words.has(word)) ||
    acts.some((act) => [verb, noun].some((key) => !key.isEmpty && (act.likeness(key) ?? 0) >= HALF));
  const left = others.find(
    (fact) => isSameUnit(fact, answer) && fact.mention.value.lt(answer.mention.value) && isOfAct(fact),
  );
  return left ?? null;
}

const HALF = 0.5;

/** 县级赛事5场 for 市级以上赛事5场. */
function isOfLowerLevel({ wanted, given }: Row): boolean {
  const [level, ...others] = wanted.levels;
  if (!level || others.length > 0 || given.levels.length === 0) return false;
  return given.levels.every(({ rank }) => rank < level.rank);
}

/** 除3件超过7日外，其余均在7日内: some did not keep the limit. */
function beyondLimit({ fact }: Requirement, { given, wanted }: Row): Evidence | null {
  if (wanted.excepted || !given.excepted || fact.mention.kind !== 'duration') return null;
  const left = given.text.figures.find(
    ({ share, mention }) => share === 'exception' && mention.kind === 'count' && mention.value.gt(ZERO),
  );
  if (!left) return null;
  const data = { target: targetWords(fact.mention), actual: quote(left.text) };
  return evidenceOf('exception', 'short', say('judge.short.exception', data), fact.span, left.span);
}

/** What the sentence itself takes back of an answer that would be enough. */
export function takenBack(requirement: Requirement, outcome: RequirementOutcome, row: Row): Evidence | null {
  const answer = outcome.judgement?.fact;
  if (!answer) return null;
  if (requirement.direction === 'lower') return beyondLimit(requirement, row);
  const { span } = requirement.fact;
  const pending = pendingAct(answer, row) ?? cameOnlyTo(answer, row);
  if (pending) {
    const data = { actual: quote(pending.text) };
    return evidenceOf('statement', 'short', say('judge.short.statement', data), span, pending.span);
  }
  if (isOfLowerLevel(row)) {
    const data = { target: quote(row.wanted.text.original), actual: quote(row.given.text.original) };
    return evidenceOf('grade', 'short', say('judge.short.word', data), span, answer.span);
  }
  const left =
    fewerFurther(requirement, answer, row) ??
    noneOfAct(row) ??
    partOfDeed(answer, row) ??
    leftOfAll(requirement, answer, row) ??
    deniedPart(requirement, answer, row);
  if (left) {
    const data = { target: targetWords(requirement.fact.mention), actual: quote(left.text) };
    return evidenceOf('exception', 'short', say('judge.short.exception', data), span, left.span);
  }
  const excepted = exceptedOne(requirement, answer, row) ?? exceptedOfAll(answer, row);
  if (!excepted) return null;
  const data = { target: targetWords(requirement.fact.mention), actual: quote(excepted.text) };
  return evidenceOf('exception', 'short', say('judge.short.exception', data), span, excepted.span);
}
