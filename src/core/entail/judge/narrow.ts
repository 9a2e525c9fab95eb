import type { Sense } from '../../language/cues/index';
import { ON_TOP_WORDS } from '../../language/claims';
import { IN_FACT } from '../../language/cues/stages';
import { namesAct, namesBuying } from '../../reading/acts';
import { FIRST_MONTHS } from '../../reading/calendar-days';
import type { Requirement } from '../../reading/asked';
import { Key } from '../../reading/key';
import type { FigureFact } from '../../reading/types';

import type { Row } from '../context';
import { areDealtTogether, isSameUnit } from '../derive/known';

import { roleOf } from '../roles';
import { areAskedTogether, areByOccasion, areOneList, isTotal, seriesOf } from './members';

/** How well the words around a figure fit what is asked for. */
function relevance(fact: FigureFact, { context, fact: target }: Requirement): number {
  const own = target.noun.isEmpty ? null : (fact.noun.likeness(target.noun) ?? fact.verb.likeness(target.noun));
  const noun = own ?? fact.noun.likeness(context) ?? fact.verb.likeness(context) ?? 0.3;
  const sameUnit = isSameUnit(fact, target) ? 0.25 : 0;
  const sameValue = fact.mention.value.eq(target.mention.value) ? 0.1 : 0;
  return noun + sameUnit + sameValue + (fact.from ? 0.5 : 0);
}

const CLEARLY_BETTER = 0.25;

/** Of several results those that speak of what is asked for: totals, the highest rung, what fits best. */
export function narrowed(results: readonly FigureFact[], requirement: Requirement, row: Row): readonly FigureFact[] {
  if (results.length < 2) return results;
  let left = [...results];
  const keep = (test: (fact: FigureFact) => boolean): void => {
    const kept = left.filter(test);
    if (kept.length > 0) left = kept;
  };
  const derived = left.filter(({ from }) => from !== null);
  if (derived.length > 0) left = derived;
  keep(({ mention }) => mention.kind !== 'coverage' && mention.kind !== 'zero-event');
  keep((fact) => !restatesOther(fact, requirement, row));
  const series = seriesOf(left, requirement);
  if (series) return series;
  keep((fact) => isAskedPart(fact, requirement, row));
  keep(
    (fact) =>
      isAskedPart(fact, requirement, row) ||
      (fact.share !== 'part' && (fact.share !== 'base' || roleOf(fact, requirement, row.asked) === 'result')),
  );
  const { per } = requirement.fact.mention;
  if (per !== null) keep(({ mention }) => mention.per === per);
  if (requirement.wantsAverage) keep(({ share }) => share === 'average' || share === 'each');
  else if (per === null) keep(isTotalWanted(requirement, row) ? totalAmong(left, requirement) : isNoTotal);
  // 年初352座，年末347座: where it began is no result beside where it came to.
  if (left.some(({ ownDay }) => ownDay !== null && ownDay.first > FIRST_MONTHS))
    keep(({ ownDay, aspect }) => ownDay === null || ownDay.last > FIRST_MONTHS || aspect !== 'level');
  if (areAskedTogether(left, requirement, row)) return left;
  keepFurthest(left, requirement, keep);
  keepAskedAct(left, requirement, row, keep);
  keepBeyondFirst(left, row, keep);
  keepRung(left, requirement, row, keep);
  const [first] = left;
  const areAlike = areOneList(left, requirement, row) || (requirement.fact.share !== 'each' && areByOccasion(left));
  const isDealtOut = first !== undefined && left.every((fact) => areDealtTogether(first, fact));
  if (left.length > 1 && !isDealtOut) {
    const fits = left.map((fact) => relevance(fact, requirement));
    const best = Math.max(...fits);
    const chosen = left.find((_, i) => fits[i] === best);
    left = left.filter((fact, i) => {
      if (areAlike) return true;
      if (chosen && isNamedExactly(chosen, requirement) && !isNamedExactly(fact, requirement)) return false;
      const behind = best - (fits[i] ?? 0);
      return behind < CLEARLY_BETTER || (behind < 2 * CLEARLY_BETTER && chosen !== undefined && isListed(fact, chosen));
    });
  }
  const isAgain = (fact: FigureFact, i: number): boolean => {
    const first = left.findIndex((other) => isSameUnit(other, fact) && other.mention.value.eq(fact.mention.value));
    const other = left[first];
    if (first >= i || !other) return false;
    const isBesideDays = fact.ownDay !== null && other.ownDay !== null;
    const isParallel = areAlike || isBesideTheOther(fact, other, requirement);
    return !isBesideDays && !isParallel;
  };
  return left.filter((fact, i) => !isAgain(fact, i));
}

/** 18个断面 for 每月监测1次，全年12份: the target's other figure once more, counted otherwise than what is asked for. */
function restatesOther({ mention }: FigureFact, { fact: target }: Requirement, { asked }: Row): boolean {
  const { kind, unit, value } = target.mention;
  if (mention.kind !== 'count' || kind !== 'count' || mention.unit?.name === unit?.name) return false;
  return asked.target.figures.some(
    (other) =>
      other !== target &&
      other.mention.unit?.name === mention.unit?.name &&
      other.mention.value.eq(mention.value) &&
      !other.mention.value.eq(value),
  );
}

const isNoTotal = (fact: FigureFact): boolean => !isTotal(fact);

/** 4期共8000册 for 4期: a total of something else counts nothing that is asked for. */
function totalAmong(facts: readonly FigureFact[], { fact: target }: Requirement): (fact: FigureFact) => boolean {
  const hasUnit = facts.some((fact) => isSameUnit(fact, target));
  const isNamed = facts.some((fact) => !isTotal(fact) && !fact.noun.isEmpty && fact.noun.equals(target.noun));
  // 全县公租房共2000套 beside 改造危旧房120套 is a total of other things.
  const isOfOther = ({ noun }: FigureFact): boolean => isNamed && (noun.likeness(target.noun) ?? 1) === 0;
  return (fact) => isTotal(fact) && !isOfOther(fact) && (!hasUnit || isSameUnit(fact, target));
}

/** 合计10000吨 beside 小麦6500吨、稻谷3500吨 answers neither where each is asked for. */
function isTotalWanted({ fact }: Requirement, { asked }: Row): boolean {
  const alike = asked.requirements.filter((other) => isSameUnit(other.fact, fact));
  return alike.length < 2 || isTotal(fact);
}

/** 回收1200份（其中有效问卷1084份） for 回收有效问卷: the part alone is of what is asked for. */
export function isAskedPart(fact: FigureFact, requirement: Requirement, { asked, given }: Row): boolean {
  const { share, noun, verb, ownDay } = fact;
  const { wantsAdded, fact: target } = requirement;
  const own = noun.isEmpty ? verb : noun;
  // 累计建成86个，其中本年建成9个.
  if (share === 'part' && ownDay !== null && wantsAdded) return true;
  if (share === 'part' && isFurtherThanWhole(fact, requirement, given)) return true;
  // 全年46篇，其中省级以上19篇 for 在省级以上媒体刊稿30篇.
  if (share !== 'part' || own.length < 2) return false;
  if (asked.name.key.includes(own)) return true;
  const isOnly = given.text.figures.filter((fact) => fact.share === 'part').length === 1;
  return isOnly && target.share !== 'part' && [target.noun, target.verb].some((key) => key.includes(own));
}

/** 60台均已到货，其中41台完成安装 for 建成: of a whole that only came to a lower stage the part that came further. */
function isFurtherThanWhole(part: FigureFact, { rung: wanted }: Requirement, { text }: Row['given']): boolean {
  const { rung, stage, mention } = part;
  if (rung === null || wanted === null || stage !== 'rung') return false;
  return text.figures.some(
    (whole) =>
      whole.share !== 'part' &&
      whole.stage === 'rung' &&
      whole.mention.at < mention.at &&
      isSameUnit(whole, part) &&
      whole.rung?.ladder === rung.ladder &&
      whole.rung.level < rung.level &&
      (wanted.ladder !== rung.ladder || wanted.level > whole.rung.level),
  );
}

/** 推荐标准1所、基本标准5所 for 推荐标准2所: under the very words. */
const isNamedExactly = ({ noun, verb }: FigureFact, { fact: target }: Requirement): boolean =>
  !target.noun.isEmpty && [noun, verb].some((own) => own.equals(target.noun));

/** 线上招聘会8场、线下招聘会13场: two of one list, counted alike. */
function isListed(fact: FigureFact, other: FigureFact): boolean {
  const likeness = fact.noun.likeness(other.noun) ?? 0;
  return fact.clause === other.clause && isSameUnit(fact, other) && likeness >= 0.5;
}

/** 白沙11台，柳湾11台; 分别11台、11台: as many of another place, not the same ones again. */
function isBesideTheOther(fact: FigureFact, other: FigureFact, { context }: Requirement): boolean {
  if (areDealtTogether(fact, other)) return true;
  if (fact.verb.isEmpty || other.verb.isEmpty || fact.verb.equals(other.verb) || fact.verb.length !== other.verb.length)
    return false;
  if (fact.clause === other.clause) return true;
  return (
    !namesAct(fact.verb) &&
    !namesAct(other.verb) &&
    !context.sharesCharacter(fact.verb) &&
    fact.rung === null &&
    other.rung === null
  );
}

const isBound =
  (comparator: 'ge' | 'le') =>
  ({ mention }: FigureFact): boolean =>
    mention.comparator === comparator && mention.comparatorStyle === 'word';

/**
 * What is furthest out must keep a bound that each has to keep: 最长12天，平均7天 for a limit of 10; 最低95.4%，最高99.1% for a
 * floor; 平均班额48人，最大班额58人 for 每班不超过55人.
 */
function keepFurthest(
  left: readonly FigureFact[],
  { direction, wantsAverage }: Requirement,
  keep: (test: (fact: FigureFact) => boolean) => void,
): void {
  const isMost = isBound('le');
  // 完成40课时，还加授10课时: what came on top takes nothing away.
  if (direction === 'higher') keep(({ verb }) => !ON_TOP.some((word) => verb.opensWith(word)));
  // 采购5000册，实到4760册.
  keep(({ cues }) => cues.some(({ word }) => IN_FACT.has(word)));
  if (direction === 'lower') keep(isMost);
  else if (left.some(isMost)) keep((fact) => !isMost(fact));
  const furthest = direction === 'lower' ? 'most' : 'least';
  if (!wantsAverage) keep(({ cues }) => cues.some(({ sense }) => sense === furthest));
}

const ON_TOP = ON_TOP_WORDS.map((word) => new Key(word));

/** Deeds by their word; 拆除, 注销 may be asked for as well. */
const ACTS: ReadonlySet<Sense> = new Set<Sense>(['rung', 'opposite']);

/** 采购60台，发放52台 for 发放: the figure under the very word that is asked for answers, not one under another verb. */
function keepAskedAct(
  left: readonly FigureFact[],
  { fact: target }: Requirement,
  { asked }: Row,
  keep: (test: (fact: FigureFact) => boolean) => void,
): void {
  if (!left.some(({ cues }) => cues.some(({ sense }) => ACTS.has(sense)))) return;
  const words = new Set([...target.cues, ...asked.name.facts.cues].map(({ word }) => word));
  const isAsked = ({ cues }: FigureFact): boolean => cues.some(({ sense, word }) => ACTS.has(sense) && words.has(word));
  if (left.some(isAsked)) keep((fact) => isAsked(fact) || fact.rung !== null || fact.verb.isEmpty);
}

/** Of cases and money an early rung may be all a target means. */
const CASES = 'files';

/** 申请830人，实际救助761人: beside what was done, what only entered the process is no result. */
function keepBeyondFirst(
  left: readonly FigureFact[],
  { asked }: Row,
  keep: (test: (fact: FigureFact) => boolean) => void,
): void {
  const isEntry = ({ rung, stage, cues }: FigureFact): boolean =>
    stage === 'rung' && rung?.level === 0 && !cues.some(({ word }) => asked.asksFor.words.has(word));
  // 申报12家，获省级认定的为10家 for 高新技术企业认定: under the last word of the name.
  const isNamed = (fact: FigureFact): boolean => !isEntry(fact) && fact.verb.includes(asked.name.tail);
  // 摸排3200平方米，拆除2780平方米 for 拆除.
  const isAsked = ({ cues }: FigureFact): boolean =>
    cues.some(({ sense, word }) => sense === 'opposite' && asked.asksFor.words.has(word));
  // 申报8项，结题4项: on the way of works, research and people what came further is meant.
  const isBeyond = ({ rung, stage }: FigureFact): boolean =>
    stage === 'rung' && rung !== null && rung.level > 0 && rung.ladder !== CASES;
  if (left.some((fact) => fact.stage === 'done' || isNamed(fact) || isAsked(fact) || isBeyond(fact)))
    keep((fact) => !isEntry(fact));
  // 采购16台套，安装12台套 for 更新16台套: what was bought is not in place by that.
  if (left.some((fact) => isBeyond(fact) && fact.rung?.ladder === BOUGHT) && !namesBuying(asked.context))
    keep(({ rung, verb }) => rung !== null || !namesBuying(verb));
}

const BOUGHT = 'procurement';

/** Of figures on one ladder the rung asked for answers, else the highest. */
function keepRung(
  left: readonly FigureFact[],
  { rung: wantedRung }: Requirement,
  { asked }: Row,
  keep: (test: (fact: FigureFact) => boolean) => void,
): void {
  // 到货120个，安装完成96个 for 建成: of two processes the one that is asked for.
  const isOfAsked = ({ rung }: FigureFact): boolean => rung !== null && rung.ladder === wantedRung?.ladder;
  if (left.some(isOfAsked)) keep((fact) => fact.rung === null || isOfAsked(fact));
  // 17件落实了包案领导，15件息访 for 化解: beside what came as far as is asked for, another deed is no result.
  if (wantedRung !== null) keep(({ rung }) => rung?.ladder === wantedRung.ladder && rung.level >= wantedRung.level);
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
  // 到账200万元，拨付164万元 for 拨付: of two words of one rung the one that is asked for.
  if (named) keep(({ cues, rung }) => rung === null || cues.some(({ word }) => asked.asksFor.words.has(word)));
}
