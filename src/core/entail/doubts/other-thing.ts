import { alignMentions } from '../../reading/align';
import { isActAlone, namesMoney, namesNothing } from '../../reading/acts';
import type { Key } from '../../reading/key';
import type { Row } from '../context';
import { holdsCoverage, isSameUnit } from '../derive/known';
import { isCovered } from '../judge/requirement';
import type { FigureFact } from '../../reading/types';
import { actualWords, targetWords } from '../wording';
import { evidenceOf, say } from '../evidence';
import type { Doubt, Doubted } from './types';

const SAME_NAME = 0.6;

/** Measures that belong to one thing: a line has one bandwidth, whatever its ends are called. */
const ONE_OF_A_KIND = new Set(['bandwidth', 'storage', 'voltage']);

/** Coverage, service hours and measures of one thing are about whatever the row is about. */
const isOfNoThing = ({ kind, unit }: FigureFact['mention']): boolean =>
  kind === 'coverage' || kind === 'service-hours' || ONE_OF_A_KIND.has(unit?.group ?? '');

/** 支出 and 成本 are both the money; a noun that shares a character, or names no certain thing, is no other one. */
function speaksOfSame(fact: FigureFact, target: FigureFact, name: Key): boolean {
  const own = target.noun.isEmpty ? target.verb : target.noun;
  // 送戏下乡全年演出80场: its verb names it.
  if ((own.likeness(fact.verb) ?? 0) >= SAME_NAME) return true;
  if (own.and(name).sharesCharacter(fact.noun) || namesNothing(fact.noun)) return true;
  return target.mention.kind === 'amount' && namesMoney(fact.noun) && namesMoney(target.noun);
}

/** 18日内拨付 for 30日内拨付: how long the same stage took. */
const isTimeOfStage = ({ rung, mention }: FigureFact, target: FigureFact): boolean =>
  mention.kind === 'duration' && rung !== null && rung.ladder === target.rung?.ladder;

/** 24小时扑灭率 for 24小时扑灭率: the very time that is asked for. */
const isSameTime = ({ requirement, outcome }: Doubted): boolean =>
  requirement.fact.mention.kind === 'duration' &&
  outcome.judgement !== null &&
  outcome.judgement.actual.eq(outcome.judgement.target);

/** 作品全部展出 for 获奖率≥20%: all of them, of another act; so much beyond what was asked that it can't be meant. */
function isAllOfOther({ requirement, outcome, row }: Doubted): boolean {
  const fact = outcome.judgement?.fact;
  if (fact?.mention.kind !== 'coverage' || requirement.fact.mention.kind !== 'percent') return false;
  const { stem } = row.asked.name;
  const act = stem.isEmpty ? requirement.fact.noun.rateStem : stem;
  const said = row.given.text.claims.find(({ clause }) => clause === fact.clause);
  return outcome.evidence.outcome === 'exceeded' && said !== undefined && !said.words.sharesCharacter(act);
}

/** 完成率98% for a 满意度: what is counted shares no word with what was asked. */
export const otherThing: Doubt = (doubted) => {
  const { requirement, outcome } = doubted;
  const fact = outcome.judgement?.fact;
  const target = requirement.fact;
  if (!fact || isSameTime(doubted) || (!isAllOfOther(doubted) && !isOfOther(fact, doubted))) return null;
  const data = { target: targetWords(target.mention), actual: actualWords(fact.mention, target.mention) };
  return evidenceOf('other-thing', 'unclear', say('doubt.other-thing', data), target.span, fact.span);
};

/** 报到30人 for 招收30名: a stage of the same people or things, and no thing of its own. */
const isStage = ({ rung, mention }: FigureFact, target: FigureFact): boolean =>
  rung?.ladder === 'people' && mention.kind === 'count' && alignMentions(target.mention, mention)?.fit === 'same';

/** 22栋、住户964户 for 22栋、居民960户: of several demands the one of its unit, answered by the only figure of that unit. */
function isOnlyOfItsUnit(fact: FigureFact, target: FigureFact, { asked, given }: Row): boolean {
  const { requirements } = asked;
  if (requirements.length < 2 || target.mention.kind !== 'count' || !isSameUnit(fact, target)) return false;
  const isAlone = (facts: readonly FigureFact[]): boolean => facts.filter((one) => isSameUnit(one, fact)).length === 1;
  const others = requirements.filter((other) => other.fact !== target);
  const areAnswered = others.every((other) => given.text.figures.some((one) => isSameUnit(one, other.fact)));
  return areAnswered && isAlone(given.text.figures) && isAlone(requirements.map((one) => one.fact));
}

/** Named by a noun that shares no word with what is asked for. */
function isOfOther(fact: FigureFact, { requirement: { fact: target }, row }: Doubted): boolean {
  const { asked } = row;
  if (fact.from || fact.noun.isEmpty || isOfNoThing(target.mention) || isStage(fact, target)) return false;
  if (isActAlone(fact.noun) || isTimeOfStage(fact, target)) return false;
  if (isOnlyOfItsUnit(fact, target, row)) return false;
  // 200张床位的布局图已审定: something of theirs, and not the beds.
  const { behindOf } = fact.noun;
  const isOfTheirs = behindOf.length > 1 && !asked.context.sharesCharacter(behindOf);
  // 8所敬老院的喷淋已全部装好: all of it, in the same clause.
  const isOfAll = isCovered(fact, row) || holdsCoverage(row.given.text.figures, fact.clause);
  if (isOfTheirs && !isOfAll) return true;
  if (speaksOfSame(fact, target, asked.name.key)) return false;
  // A rate is named by its own word.
  return !target.noun.isEmpty || (fact.mention.kind === 'percent' && asked.isRateName(fact.noun));
}
