import * as directions from '../language/directions';
import { wordList } from '../language/lexicon';
import { unitNamed } from '../language/units';
import { ZERO } from '../decimal';
import { bracketAtEnd, endsIn, namesUnwanted, rateNamedBy, wantedActs, type NameFacts } from './indicator-name';
import { namesAct } from './acts';
import type { Mention } from './mentions/types';
import type { FigureFact } from './types';

/** Whether more or less of it is better; `exact` for standards that should be hit. */
export type Direction = 'higher' | 'lower' | 'exact';

/** The row's names beside the target. */
export interface RowNames {
  readonly level1: string;
  readonly level2: string;
  readonly indicator: string;
}

const ceilings = wordList(directions.CEILINGS);
const savings = wordList(directions.SAVINGS);
const moneyTasks = wordList(directions.MONEY_TASKS);
const promises = wordList(directions.PROMISES);
const timeLimits = wordList(directions.TIME_LIMITS);
const lasting = wordList(directions.LASTING);
const FLOORS = new Set(['ge', 'gt', 'more']);
const CEILINGS = new Set(['le', 'lt']);

/** The name, or what is counted, is a thing one does not want. */
function isOfUnwanted(fact: FigureFact, name: NameFacts): boolean {
  // 办结率100% under 信访: the target names the rate itself.
  const own = rateNamedBy(fact);
  if (own !== null) return namesUnwanted(own) && !endsIn(own, wantedActs);
  if (name.isUnwanted) return !countsOther(fact, name) && !isDealtWith(fact);
  const { noun } = fact.mention;
  // 办理案件260件，其中欠薪案件80件: a part is wanted as its whole is.
  if (noun === '' || noun.length > 8 || name.isWantedAct || fact.share === 'part') return false;
  return namesUnwanted(noun) && !endsIn(noun, wantedActs) && !isDealtWith(fact);
}

/** 发布信息200条 under 舆情: what is counted is not what the name speaks of. */
function countsOther({ verb, noun }: FigureFact, { key }: NameFacts): boolean {
  const own = noun.isEmpty ? verb : noun;
  return namesAct(verb) && !own.isEmpty && !key.sharesCharacter(own) && !key.sharesCharacter(verb);
}

/** 发放奖补60万元: the target itself says that it is to be handed out. */
const isPaidOut = ({ rung, mention }: FigureFact): boolean =>
  rung?.ladder === 'files' && mention.per === null && mention.comparator === 'none';

/** Money is promised, saved, to be spent, or a cost; null where nothing tells. */
function byMoney(fact: FigureFact, name: NameFacts, isCostLevel: boolean): Direction | null {
  const { mention } = fact;
  if (mention.kind !== 'amount' && mention.kind !== 'number') return null;
  const { plain } = name;
  if (fact.cues.some(({ word }) => ceilings.matchBefore(word, word.length))) return 'lower';
  if (isPromised(fact, name) || savings.isIn(plain)) return 'higher';
  if (!isCostLevel && !name.isCost) return null;
  // 资金支出46万元 under 数量指标 is money to be spent.
  const isTask =
    moneyTasks.isIn(plain) ||
    moneyTasks.matchAt(fact.verb.shown, 0) !== null ||
    isPaidOut(fact) ||
    (!isCostLevel && plain.endsWith('资金支出'));
  return isTask ? 'higher' : 'lower';
}

/** Which way is better where neither a sign nor a zero says so: by meaning, by the name's head, by the unit. */
function byName(fact: FigureFact, name: NameFacts, names: RowNames): Direction {
  const { mention } = fact;
  if (mention.kind === 'amount' && isPromised(fact, name)) return 'higher';
  if (isOfUnwanted(fact, name)) return 'lower';
  const isCostLevel = names.level2.includes('成本') || names.level1.startsWith('成本');
  if (isCostLevel && mention.kind === 'percent') return name.isCost || holdsCostShare(name.plain) ? 'lower' : 'higher';
  return byMoney(fact, name, isCostLevel) ?? byTime(fact, name, names);
}

/** 化解积案10件, 清理违规网具300张: what is done about it is counted, not the bad thing itself. */
function isDealtWith({ cues, verb, noun }: FigureFact): boolean {
  if (cues.some(({ sense }) => sense === 'rung') || endsIn(verb.shown, wantedActs)) return true;
  return [verb, noun].some(({ shown }) => wantedActs.matchAt(shown, 0) !== null);
}

function holdsCostShare(plain: string): boolean {
  return (
    !plain.endsWith('控制率') &&
    ['成本占比', '成本比例', '费用占比', '费用率', '支出占比', '超支率', '成本率', '费用比例'].some((tail) =>
      plain.endsWith(tail),
    )
  );
}

/** 低保标准, 生活补助: per head or as a standard; also where the target itself speaks of it. */
export function isPromised({ mention, verb, noun }: FigureFact, name: NameFacts): boolean {
  if (mention.per !== null && [verb, noun].some(({ shown }) => promises.isIn(shown))) return true;
  return (
    promises.isIn(name.plain) &&
    (mention.per !== null || name.plain.includes('标准') || name.plain.includes('人均') || name.plain.includes('生均'))
  );
}

const DAY_COUNTS = ['天数', '时数', '时长', '月数'];
const HANDLINGS = wordList(['办理', '审批', '处理', '等待', '响应', '工期', '办结', '修复']);

/** 开放天数 under 数量指标: days that are counted, and no time that something may take. */
function countsDays(plain: string, level2: string): boolean {
  return level2.includes('数量') && DAY_COUNTS.some((tail) => plain.endsWith(tail)) && !HANDLINGS.isIn(plain);
}

/** A time, or a bare number whose unit in the name's brackets is one. */
function isTime({ kind }: Mention, { folded }: NameFacts): boolean {
  return kind === 'duration' || (kind === 'number' && unitNamed(bracketAtEnd(folded))?.kind === 'duration');
}

const offering = wordList(directions.OFFERING);

/** 提供运维服务12个月: what is offered is to last. */
const isOffered = ({ verb }: FigureFact): boolean => offering.matchAt(verb.shown, 0) !== null;

function byTime(fact: FigureFact, name: NameFacts, { level2 }: RowNames): Direction {
  const { plain } = name;
  const { mention } = fact;
  const isLimit = timeLimits.isIn(plain) || timeLimits.isIn(mention.noun);
  const isAboutTime = level2.includes('时效');
  if (!isTime(mention, name))
    return mention.kind === 'number' && isLimit && !name.isRate && isAboutTime ? 'lower' : 'higher';
  if (isOffered(fact) || lasting.isIn(plain) || lasting.isIn(mention.noun) || countsDays(plain, level2))
    return 'higher';
  return isAboutTime || isLimit ? 'lower' : 'higher';
}

/** 前10名, 第3名: a rank may be better and not worse. */
function isRankedBefore({ mention }: FigureFact, text: string): boolean {
  const before = text.charAt(mention.at - 1);
  return (
    before === '前' && (mention.kind === 'number' || mention.kind === 'count') && text.charAt(mention.at - 2) !== '年'
  );
}

export function directionOf(fact: FigureFact, name: NameFacts, names: RowNames, target: string): Direction {
  const { mention } = fact;
  if (FLOORS.has(mention.comparator)) return 'higher';
  if (CEILINGS.has(mention.comparator)) return 'lower';
  if (mention.kind === 'zero-event') return 'lower';
  if (name.isRank || isRankedBefore(fact, target)) return 'lower';
  const isChange = mention.change !== null || fact.aspect === 'change';
  if (isChange || name.namesChange) return 'higher';
  if (mention.value.eq(ZERO) && mention.upper === null) return 'lower';
  return byName(fact, name, names);
}
