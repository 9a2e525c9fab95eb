import type { Sense } from '../language/cues/index';
import { AGREED } from '../language/cues/stages';
import { MADE_UP, REACHED, RUNNING, TOTALS } from '../language/totals';
import { namesAct } from '../reading/acts';
import { alignMentions } from '../reading/align';
import { demandedOn, type Asked, type Requirement } from '../reading/asked';
import { Key } from '../reading/key';
import { areSeveral } from '../reading/mentions/read';
import type { ClaimFact, DayFact, FigureFact } from '../reading/types';

/** What a figure of the actual is to a requirement. Only a result can satisfy it by itself. */
export type Role =
  | 'result'
  | 'plan'
  | 'allotted'
  | 'expected'
  | 'lower'
  | 'denied'
  | 'missing'
  | 'other-year'
  | 'stock'
  | 'cumulative'
  | 'deviation'
  | 'change'
  | 'of-base'
  | 'opposite'
  | 'base'
  | 'part'
  | 'remainder'
  | 'exception';

/** Senses that are asked for as such: 未整改隐患, 节约资金, 下降率. Of the others the very word must be asked for. */
const BY_SENSE: ReadonlySet<Sense> = new Set<Sense>([
  'denied',
  'missing',
  'remainder',
  'stock',
  'cumulative',
  'saved',
  'up',
  'down',
  'than-last-year',
]);

function isAskedFor(sense: Sense, fact: FigureFact | DayFact, { asksFor }: Asked): boolean {
  if (BY_SENSE.has(sense)) return asksFor.senses.has(sense);
  return fact.cues.some((cue) => cue.sense === sense && asksFor.words.has(cue.word));
}

/** Of another year than the row's own. */
function isOtherYear(fact: FigureFact | DayFact, asked: Asked): boolean {
  if (fact.time === 'other-year') return true;
  // 2020年以来累计: over several years, this one among them.
  return fact.time !== 'cumulative' && fact.year !== null && asked.year !== null && fact.year !== asked.year;
}

/** On a rung below the one that is asked for. */
export function isBelow(fact: FigureFact | DayFact | ClaimFact, asked: Asked): boolean {
  if (fact.rung === null || asked.asksFor.words.has(fact.cues.find(({ sense }) => sense === 'rung')?.word ?? ''))
    return false;
  const demanded = demandedOn(asked, fact.rung.ladder);
  return demanded !== null && fact.rung.level < demanded;
}

/** 5台的工作延至下年: late, and not said to be done. */
function isPutOff({ isLate, stage, mention }: FigureFact, asked: Asked): boolean {
  if (!isLate || stage === 'done' || stage === 'rung' || asked.asksFor.senses.has('late')) return false;
  return mention.kind === 'count' || mention.kind === 'measure' || mention.kind === 'amount';
}

/** 床位总数达2360张 for 新增150张: how many there are by now. */
function isTotalOfAll({ cues, verb, mention }: FigureFact, requirement: Requirement): boolean {
  if (cues.length === 0 || mention.kind === 'percent' || cues.some(({ sense }) => sense === 'added')) return false;
  const { wantsAdded, fact: target } = requirement;
  if (!wantsAdded && !(requirement.asksMaking && isFarBeyond(mention, target.mention))) return false;
  // 面积达到238平方公里 for 新增15: what was reached, far beyond what was to be added.
  const isReached = cues.some(({ word }) => REACHED.has(word)) && isFarBeyond(mention, target.mention);
  // 累计建成460个 for 当年新增60.
  const isRunning = wantsAdded && cues.some(({ word }) => RUNNING.has(word)) && isFarBeyond(mention, target.mention);
  return (
    isReached || isRunning || (cues.some(({ sense, word }) => sense === 'total' && TOTALS.has(word)) && !namesAct(verb))
  );
}

/** Three times as much and more. */
function isFarBeyond(given: FigureFact['mention'], wanted: FigureFact['mention']): boolean {
  const aligned = alignMentions(wanted, given);
  return aligned !== null && aligned.actual.gte(aligned.target.times(3));
}

/** 截至2023年末累计建成640套 for 120套 of the year: a running total, far beyond the year's own. */
function isRunningTotal({ cues, ownDay, mention, share }: FigureFact, requirement: Requirement): boolean {
  // 截至年末全县共计31处 for 新建5处.
  const isStock = share === 'total' && (requirement.wantsAdded || requirement.asksMaking);
  const isRunning = ownDay !== null && (isStock || cues.some(({ word }) => RUNNING.has(word)));
  const { fact: target } = requirement;
  return (
    isRunning &&
    requirement.direction === 'higher' &&
    mention.kind !== 'percent' &&
    isFarBeyond(mention, target.mention)
  );
}

/** Taken out, left over or lacking. */
function shareLeftOut(fact: FigureFact, asked: Asked): Role | null {
  switch (fact.share) {
    case 'exception':
      return 'exception';
    case 'remainder':
    case 'missing':
      // 余下700床于8月补齐.
      if (fact.cues.some(({ word }) => MADE_UP.has(word))) return null;
      return isAskedFor(fact.share, fact, asked) ? null : fact.share;
    default:
      return null;
  }
}

function stillToCome(fact: FigureFact, asked: Asked): Role | null {
  const isExpected =
    fact.stage === 'expected' && !isAskedFor('expected', fact, asked) && !isAskedFor('progress', fact, asked);
  return isExpected || isPutOff(fact, asked) ? 'expected' : null;
}

/** 不合格食品核查处置率 asks for nothing that is 不合格 where another figure of the target counts 抽检. */
function isOfOtherDemand(
  { cues, polarity, mention }: FigureFact,
  { fact: target }: Requirement,
  asked: Asked,
): boolean {
  if (polarity !== 'opposite' || mention.kind !== 'count' || asked.requirements.length < 2) return false;
  const words = cues.filter(({ sense }) => sense === 'opposite').map(({ word }) => word);
  const known = [...target.cues, ...asked.name.facts.cues];
  return !words.some((word) => known.some((cue) => cue.word === word));
}

function turnedRound(fact: FigureFact, requirement: Requirement, asked: Asked): Role | null {
  if (fact.polarity === 'affirmed') return null;
  if (isAskedFor(fact.polarity, fact, asked)) return isOfOtherDemand(fact, requirement, asked) ? fact.polarity : null;
  return isSpanOfAsked(fact, asked) ? null : fact.polarity;
}

/** 故障均在1天内修复 for 故障修复不超过24小时: how long what the target names took. */
function isSpanOfAsked({ polarity, mention, cues }: FigureFact, { context }: Asked): boolean {
  return (
    polarity === 'opposite' &&
    mention.kind === 'duration' &&
    cues.every(({ sense, word }) => sense !== 'opposite' || context.includes(new Key(word)))
  );
}

/** 平均提前48分钟 for 提前量40分钟以上: how much ahead is what is asked for. */
function isLeadAsked({ cues }: FigureFact, { context }: Asked): boolean {
  return cues.some(({ sense, word }) => sense === 'ahead' && context.includes(new Key(word)));
}

/** Measured from something else: another year, the target, last year's level. */
function fromElsewhere(fact: FigureFact, asked: Asked): Role | null {
  if (isOtherYear(fact, asked)) return 'other-year';
  if (fact.aspect === 'deviation' && !isAskedFor('saved', fact, asked) && !isLeadAsked(fact, asked)) return 'deviation';
  return isOfBase(fact, asked) ? 'of-base' : null;
}

function isOfBase({ cues }: FigureFact, asked: Asked): boolean {
  return cues.some(
    ({ sense }) => (sense === 'of-last-year' || sense === 'of-plan') && !asked.asksFor.senses.has(sense),
  );
}

/** 合同约定质保期3年: a time that was agreed on is what there is to be. */
const isAgreedTime = ({ mention, cues }: FigureFact): boolean =>
  mention.kind === 'duration' && cues.some(({ word }) => AGREED.has(word));

function beforeTheDeed(fact: FigureFact, asked: Asked): Role | null {
  if (fact.stage === 'planned') return isAskedFor('plan', fact, asked) || isAgreedTime(fact) ? null : 'plan';
  return fact.stage === 'allotted' && !isAskedFor('allotted', fact, asked) ? 'allotted' : null;
}

/** A rise or fall where neither it nor what was added is asked for. */
function isBareChange({ aspect, mention, base, cues }: FigureFact, requirement: Requirement): boolean {
  // 新增数比上年多120个: by how many more, and not how many.
  const isMore = base === 'last-year' && cues.some(({ sense }) => sense === 'more' || sense === 'less');
  const isAdded = mention.kind !== 'percent' && requirement.wantsAdded && !isMore;
  return aspect === 'change' && !requirement.wantsChange && !isAdded;
}

/** 恢复465亩 for 湿地恢复面积: how much was done, by the very word that is asked for. */
function isDeedAsked({ cues }: FigureFact, { asksFor }: Asked): boolean {
  return cues.some(({ sense, word }) => (sense === 'up' || sense === 'down') && asksFor.words.has(word));
}

function changeOrLower(fact: FigureFact, requirement: Requirement, asked: Asked): Role | null {
  if (isBareChange(fact, requirement) && !isDeedAsked(fact, asked)) return 'change';
  return fact.stage === 'rung' && isBelow(fact, asked) ? 'lower' : null;
}

function overTime(fact: FigureFact, requirement: Requirement, asked: Asked): Role | null {
  // 已有15件办结: what came so far is no stock.
  const isReached =
    fact.stage === 'rung' && fact.cues.some(({ sense, start }) => sense === 'rung' && start > fact.mention.at);
  const isStock = fact.time === 'stock' && !isReached && (requirement.wantsAdded || !isAskedFor('stock', fact, asked));
  if (isStock || isTotalOfAll(fact, requirement)) return 'stock';
  // 1990年至2010年历史档案: several years are asked for by name.
  const isCumulative =
    fact.time === 'cumulative' && !isAskedFor('cumulative', fact, asked) && !areSeveral(asked.target.years);
  return isCumulative || isRunningTotal(fact, requirement) ? 'cumulative' : null;
}

function shareOfWhole(fact: FigureFact, { fact: target }: Requirement, asked: Asked): Role | null {
  if (fact.share === 'base') return isAskedFor('base', fact, asked) ? null : 'base';
  // 其中食用农产品1000批次，核查处置率100%: a part that is asked for as one.
  return fact.share === 'part' && target.share !== 'part' ? 'part' : null;
}

/** Nothing is said of it that could make it anything but the result. */
function isPlain({ cues, year, share, polarity, aspect, time, stage, isLate }: FigureFact): boolean {
  const isLevel = share === 'whole' && polarity === 'affirmed' && aspect === 'level' && time === 'form';
  return cues.length === 0 && year === null && isLevel && stage === 'open' && !isLate;
}

/** What the figure is to the requirement: the tests in the order in which they weigh. */
export function roleOf(fact: FigureFact, requirement: Requirement, asked: Asked): Role {
  if (isPlain(fact)) return 'result';
  return (
    shareLeftOut(fact, asked) ??
    stillToCome(fact, asked) ??
    turnedRound(fact, requirement, asked) ??
    fromElsewhere(fact, asked) ??
    beforeTheDeed(fact, asked) ??
    changeOrLower(fact, requirement, asked) ??
    overTime(fact, requirement, asked) ??
    shareOfWhole(fact, requirement, asked) ??
    'result'
  );
}
