import { HUNDRED, ONE, ZERO } from '../../decimal';
import { alignMentions } from '../../reading/align';
import type { Requirement } from '../../reading/asked';
import type { Mention } from '../../reading/mentions/types';
import type { ClaimFact, FigureFact } from '../../reading/types';
import { named, quote } from '../../reading/wording';
import type { Row } from '../context';
import { BASICALLY } from '../../language/claims';
import { isUncommonUnit } from '../../language/units';
import { holdsFigure } from '../derive/known';
import { evidenceOf, say } from '../evidence';
import { isBelow } from '../roles';
import type { Evidence } from '../types';
import { targetWords } from '../wording';

const TWO = 2;
const HALF = 0.5;

/** Two and more of something may be named one by one; one thing is not answered by naming several, which mostly are steps. */
function isListable({ kind, value, upper }: Mention): boolean {
  return (kind === 'count' || kind === 'number') && upper === null && value.eq(value.round(0)) && value.gte(TWO);
}

/** 因场地原因，今年未举办: nothing was done that could be named. */
const isUndone = ({ text, unfinished }: Row['given']): boolean =>
  unfinished !== null && text.claims.every(({ polarity, cues }) => polarity === 'denied' || cues.length === 0);

/** A count answered by naming the things one by one. */
function byList(requirement: Requirement, { given }: Row): Evidence | null {
  const { mention, span } = requirement.fact;
  const list = isListable(mention) && !isUndone(given) ? given.list : null;
  if (!list) return null;
  const count = list.entries.length;
  const target = targetWords(mention);
  const isEnough =
    requirement.direction === 'lower' ? mention.value.gte(list.distinct) : mention.value.lte(list.distinct);
  if (list.duplicate && mention.value.lte(count)) {
    const data = { target, count, entry: quote(list.duplicate.text), distinct: list.distinct };
    return evidenceOf('list', 'unclear', say('judge.unclear.duplicate', data), span, list.duplicate.span);
  }
  if (isEnough && !list.isSteps) {
    return list.isLoose
      ? evidenceOf('list', 'unclear', say('judge.unclear.list', { target, count }), span, given.whole)
      : evidenceOf('list', 'met', say('judge.met.list', { target, count }), span, given.whole);
  }
  if (list.isSteps) return null;
  if (list.isOpen)
    return evidenceOf('list', 'unclear', say('judge.unclear.list', { target, count }), span, given.whole);
  const counts = given.text.figures.filter(({ mention: { kind } }) => kind === 'count').length;
  return list.isLoose || counts > 1
    ? null
    : evidenceOf('list', 'short', say('judge.short.list', { target, count }), span, given.whole);
}

/** 无黑臭水体, 未发生, 零: there is none of what must not be. */
function byNone(requirement: Requirement, { given, asked }: Row): Evidence | null {
  const { mention, span } = requirement.fact;
  const wantsNone = mention.value.eq(ZERO) || mention.kind === 'zero-event';
  if (!wantsNone) return null;
  const isNone = given.saysNone || given.absent.some((noun) => (asked.context.likeness(noun) ?? 0) >= 0.5);
  if (!isNone) return null;
  return evidenceOf(
    'none',
    'met',
    say('judge.met.word', { target: quote(mention.text), actual: quote(given.text.original) }),
    span,
    given.whole,
  );
}

/** 抽检120批次，未发现不合格产品 for a 合格率: there is none that would make it less. */
function byNoOpposite(requirement: Requirement, { given, asked }: Row): Evidence | null {
  const { mention, span } = requirement.fact;
  if (mention.kind !== 'percent' || requirement.direction === 'lower' || given.unfinished || given.hedged) return null;
  const isNone = given.absent.some((noun) => asked.name.opposites.some((opposite) => noun.includes(opposite)));
  if (!isNone) return null;
  const data = { target: quote(mention.text), actual: quote(given.text.original) };
  return evidenceOf('none', 'met', say('judge.met.word', data), span, given.whole);
}

/** 验收合格 against 合格率100%, 在用41台 for an 在用率: the rate's word is there, its figure is not. */
function leavesRateOpen(requirement: Requirement, { given, asked }: Row): boolean {
  const { mention } = requirement.fact;
  if (mention.kind !== 'percent') return false;
  const stem = asked.name.stem;
  if (given.isClaim) return true;
  if (stem.isEmpty) return false;
  if (given.hedged) {
    const isBasic = given.hedged.cues.some(({ word }) => BASICALLY.has(word));
    return isBasic && given.text.figures.length === 0 && (stem.likeness(given.key) ?? 0) >= HALF;
  }
  const absent = given.text.figures.some(
    (fact) => fact.mention.kind === 'zero-event' && !fact.noun.isEmpty && asked.name.key.includes(fact.noun),
  );
  return absent || (given.key.includes(stem) && (mention.value.eq(HUNDRED) || given.text.figures.length > 1));
}

/** 未超预算, 控制在范围内: speaks of the limit without a figure. */
function speaksOfLimit({ given }: Row): boolean {
  return given.text.cues.some(({ table }) => table.sense === 'within-limit' || table.sense === 'saved');
}

/** 1份 against 已完成编制并印发: the one thing is there, though the actual does not count it. */
function saysTheOneIsDone(requirement: Requirement, { given, asked }: Row): boolean {
  const { mention } = requirement.fact;
  if (mention.kind !== 'count' || !mention.value.eq(ONE) || mention.per !== null || asked.requirements.length > 1)
    return false;
  if (given.text.cued.some((claim) => claim.rung !== null && isBelow(claim, asked))) return false;
  return (
    given.text.figures.length === 0 &&
    !given.hedged &&
    !given.isClaim &&
    given.text.cued.some((claim) => claim.polarity === 'affirmed' && (claim.stage === 'done' || claim.stage === 'rung'))
  );
}

/** 验收后20日内 answered by a day: whether it was kept depends on a day the row does not name. */
function isLimitAnsweredByDay(requirement: Requirement, { given }: Row): boolean {
  return (
    requirement.fact.mention.kind === 'duration' && requirement.direction === 'lower' && given.text.days.length > 0
  );
}

/** 土地平整，基础浇筑 for 1座: the steps that were taken end below what is asked for. */
function earlierStage(requirement: Requirement, { given, asked }: Row): Evidence | null {
  const claims = given.text.cued.filter(({ rung, stage }) => rung !== null && stage === 'rung');
  const [first] = claims;
  if (!first || !claims.every((claim) => isBelow(claim, asked))) return null;
  const data = { target: targetWords(requirement.fact.mention), actual: quote(given.text.original) };
  return evidenceOf('stage', 'short', say('judge.short.stage', data), requirement.fact.span, first.span);
}

function byVague(requirement: Requirement, { given }: Row): Evidence | null {
  const { mention, span } = requirement.fact;
  const vague = given.text.figures.find(
    (fact) =>
      fact.certainty === 'vague' &&
      alignMentions(mention, { ...fact.mention, kind: fact.mention.unit ? mention.kind : 'number' }) !== null,
  );
  return vague
    ? evidenceOf(
        'vague',
        'unclear',
        say('judge.unclear.vague', { target: named(mention), actual: quote(vague.text) }),
        span,
        vague.span,
      )
    : null;
}

/** 同比下降12% for a level: how much less it was tells nobody how much it is. */
function byChangeAlone({ fact: target, wantsChange }: Requirement, { given }: Row): Evidence | null {
  const [change, ...others] = given.text.figures;
  const isChange = change?.mention.change !== null || change.aspect === 'change';
  if (!change || others.length > 0 || !isChange || (wantsChange && change.mention.kind === target.mention.kind))
    return null;
  const data = { target: targetWords(target.mention), actual: quote(change.text) };
  return evidenceOf('change', 'unclear', say('doubt.change', data), target.span, change.span);
}

/** 产值5.6亿元 for a 增长率: a level tells nobody by how much it changed. */
function byLevelAlone({ fact: target, wantsChange }: Requirement, { given, asked }: Row): Evidence | null {
  const [level, ...others] = given.text.figures;
  const isRate = target.mention.kind === 'percent' && (wantsChange || target.aspect === 'change');
  if (!isRate || !level || others.length > 0 || level.aspect !== 'level' || level.mention.kind === 'percent')
    return null;
  const own = level.noun.isEmpty ? level.verb : level.noun;
  if (!asked.name.key.sharesCharacter(own)) return null;
  const data = { target: targetWords(target.mention), actual: quote(level.text) };
  return evidenceOf('of-base', 'unclear', say('doubt.level', data), target.span, level.span);
}

/** 任务基本完成: nobody can tell how far the counts were reached. */
function byBasics({ fact: target }: Requirement, { given, wanted }: Row): Evidence | null {
  const isBasic = ({ cues, stage, verb }: ClaimFact): boolean =>
    (stage === 'done' || stage === 'rung' || wanted.key.sharesCharacter(verb)) &&
    cues.some(({ sense, word }) => sense === 'hedged' && BASICALLY.has(word));
  if (given.text.figures.length > 0) return null;
  const claim = given.text.cued.find(isBasic) ?? (given.isBasicClaim ? given.hedged : null);
  if (!claim) return null;
  return evidenceOf(
    'hedged',
    'unclear',
    say('judge.unclear.hedged', { actual: quote(claim.text) }),
    target.span,
    claim.span,
  );
}

const silent = (requirement: Requirement): Evidence =>
  evidenceOf(
    'silent',
    'unclear',
    say('judge.unclear.silent', { target: named(requirement.fact.mention) }),
    requirement.fact.span,
    null,
  );

/** 春节、重阳节均开展慰问 for 春节、重阳节各慰问1次: once each, and each of them is named again. */
function eachWasHeld({ fact }: Requirement, { given, wanted }: Row): Evidence | null {
  if (fact.share !== 'each' || fact.members < 2 || !fact.mention.value.eq(ONE)) return null;
  const asked = wanted.text.claims.find(({ clause }) => clause === fact.clause);
  const claim = given.text.cued.find(
    ({ polarity, certainty, stage, cues, verb }) =>
      polarity === 'affirmed' &&
      certainty === 'stated' &&
      stage !== 'expected' &&
      stage !== 'planned' &&
      cues.some(({ sense }) => sense === 'all') &&
      (asked?.verb.likeness(verb) ?? 0) >= ALIKE,
  );
  if (!claim || given.unfinished || given.excepted) return null;
  const data = { target: quote(fact.text), actual: quote(claim.text) };
  return evidenceOf('words', 'met', say('judge.met.word', data), fact.span, claim.span);
}

/** 平台已建成投用 for 建成平台1个 beside other demands: the one thing by its own name, said to be there. */
function oneIsThere(requirement: Requirement, { given, asked }: Row): Evidence | null {
  const { mention, noun, verb, span } = requirement.fact;
  if (mention.kind !== 'count' || !mention.value.eq(ONE) || mention.per !== null) return null;
  const names = [noun, verb].filter((key) => key.length > 1);
  const claim = given.text.claims.find(
    (one) =>
      (one.stage === 'done' || one.stage === 'rung') &&
      one.polarity === 'affirmed' &&
      one.certainty === 'stated' &&
      !isBelow(one, asked) &&
      !holdsFigure(given.text.figures, one.clause) &&
      names.some((name) => (name.likeness(one.verb) ?? 0) >= ALIKE),
  );
  if (!claim) return null;
  const data = { target: quote(mention.text), actual: quote(claim.text) };
  return evidenceOf('words', 'met', say('judge.met.word', data), span, claim.span);
}

const ALIKE = 0.6;

/** 均已治理到位 for 12处隐患点全部治理: all of them, by the very act that is asked for. */
function saysAllOfThem({ fact: target }: Requirement, { asked, given }: Row): boolean {
  if (target.mention.kind !== 'count' || given.unfinished || given.excepted || given.hedged || given.reserved)
    return false;
  const isCoverage = ({ mention }: FigureFact): boolean => mention.kind === 'coverage';
  const all = asked.target.figures.find((fact) => isCoverage(fact) && fact.clause === target.clause);
  const said = given.text.figures.find(isCoverage);
  if (!all || !said || given.text.figures.some(({ mention }) => mention.kind === 'count')) return false;
  return (all.noun.likeness(said.noun) ?? 0) >= HALF || said.noun.includes(all.noun);
}

/** 均在规定时限内发放 for a 及时率. */
const isAllInTime = ({ asked, given }: Row): boolean =>
  given.saysInTime && given.late === null && asked.name.facts.cues.some(({ sense }) => sense === 'in-time');

/** 按标准发放 for 1200元/人·月, without a sum of its own. */
function isPaidByStandard({ isPromise }: Requirement, { given }: Row): boolean {
  const hasAmount = given.text.figures.some(({ mention: { kind } }) => kind === 'amount' || kind === 'number');
  return isPromise && given.kinds.isByStandard && !given.unfinished && !given.hedged && !hasAmount;
}

/** 全部完成 for 100 %, 按标准发放 for a standard: words that say all of it. */
function bySaying(requirement: Requirement, row: Row): Evidence | null {
  const { given } = row;
  const { mention, span } = requirement.fact;
  const says = (): Evidence =>
    evidenceOf(
      'words',
      'met',
      say('judge.met.word', { target: quote(mention.text), actual: quote(given.text.original) }),
      span,
      given.whole,
    );
  const isAll =
    given.text.cues.some(({ table }) => table.sense === 'all') ||
    given.text.figures.some((fact) => fact.mention.kind === 'coverage');
  const saysRate =
    mention.kind === 'percent' &&
    mention.value.eq(HUNDRED) &&
    isAll &&
    !row.asked.name.stem.isEmpty &&
    (given.key.includes(row.asked.name.stem) || isAllInTime(row));
  if (
    saysRate &&
    !given.unfinished &&
    !given.hedged &&
    !given.reserved &&
    given.text.cued.every(({ polarity }) => polarity === 'affirmed')
  )
    return says();
  return saysAllOfThem(requirement, row) || isPaidByStandard(requirement, row) ? says() : null;
}

/** The list that answers the only count that is asked for. */
function byOwnList(requirement: Requirement, row: Row, vague: Evidence | null): Evidence | null {
  const { requirements } = row.asked;
  const counts = requirements.filter(({ fact }) => fact.mention.kind === 'count' || fact.mention.kind === 'number');
  const mayList = counts.length === 1 && (requirements.length === 1 || row.given.text.figures.length === 0);
  // 基本完成全年任务，普及了知识: a claim of the whole, and no list.
  const isClaimed = row.given.hedged !== null && byBasics(requirement, row) !== null;
  const listed = mayList && !isClaimed ? byList(requirement, row) : null;
  // 联合学校、社区举办数十场: those two are no list of what was counted.
  return vague && listed?.outcome === 'short' ? null : listed;
}

/** Words that stand for the figure without giving it; of a unit nobody taught us the answer may be there and not be read. */
function leavesOpen(requirement: Requirement, row: Row): boolean {
  const { unit } = requirement.fact.mention;
  if (unit && isUncommonUnit(unit)) return true;
  if (isLimitAnsweredByDay(requirement, row) || saysTheOneIsDone(requirement, row)) return true;
  return requirement.direction === 'lower' && speaksOfLimit(row) && requirement.fact.mention.kind !== 'count';
}

function notFinished({ fact }: Requirement, { given: { unfinished } }: Row): Evidence | null {
  if (!unfinished) return null;
  const message = say('judge.short.statement', { actual: quote(unfinished.text) });
  return evidenceOf('statement', 'short', message, fact.span, unfinished.span);
}

function unanswered({ fact }: Requirement, { given }: Row): Evidence {
  const target = named(fact.mention);
  const message = given.isClaim
    ? say('judge.unanswered.claim', { target, actual: quote(given.text.original) })
    : say('judge.unanswered.figure', { target });
  return evidenceOf('unanswered', 'unanswered', message, fact.span, null);
}

/** 平台已建成 beside other demands: one thing of several. */
const oneOfSeveral: Saying = (requirement, row) =>
  row.asked.requirements.length > 1 ? oneIsThere(requirement, row) : null;

type Saying = (requirement: Requirement, row: Row) => Evidence | null;

/** Words that stand for the figure, the plainest first. */
const SAYINGS: readonly Saying[] = [oneOfSeveral, eachWasHeld, byNone, byNoOpposite, bySaying];

/** Judges a requirement that no figure answers: by a list, by words, or as unanswered. */
export function judgeMissing(requirement: Requirement, row: Row): Evidence {
  const vague = byVague(requirement, row);
  const said =
    byOwnList(requirement, row, vague) ??
    SAYINGS.map((say) => say(requirement, row)).find((evidence) => evidence !== null);
  if (said) return said;
  if (!row.given.unfinished && leavesRateOpen(requirement, row)) return silent(requirement);
  const missed = earlierStage(requirement, row) ?? notFinished(requirement, row);
  if (missed) return missed;
  if (leavesOpen(requirement, row)) return silent(requirement);
  return (
    vague ??
    byChangeAlone(requirement, row) ??
    byLevelAlone(requirement, row) ??
    byBasics(requirement, row) ??
    unanswered(requirement, row)
  );
}
