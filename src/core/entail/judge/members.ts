import { isActAlone, isAlternative, namesAct, occasionOf } from '../../reading/acts';
import { alignMentions } from '../../reading/align';
import type { Requirement } from '../../reading/asked';
import { areDistinct, Key } from '../../reading/key';
import type { FigureFact } from '../../reading/types';
import type { Row } from '../context';
import { isSameUnit, sumOf } from '../derive/known';

/* Figures that make the answer together, told side by side or named one by one by the target. */

const LEAST_SERIES = 3;

/**
 * 春节4场，世界读书日6场，暑期9场; 首批300人、次批312人、末批250人: three and more of one kind, each by itself too few, told side by
 * side with nothing else said of them, make the whole.
 */
export function seriesOf(
  facts: readonly FigureFact[],
  { fact: target, direction }: Requirement,
): readonly FigureFact[] | null {
  const { per, rhythm, value, upper } = target.mention;
  if (direction !== 'higher' || per !== null || rhythm !== null || upper !== null || target.share === 'each')
    return null;
  const same = facts.filter((fact) => isSameUnit(fact, target));
  const counted = same.length > 0 ? same : facts.filter((fact) => countsAlike(fact, target));
  const alike = counted.filter((fact) => isPlainPart(fact) && fact.mention.value.lt(value));
  if (alike.length < LEAST_SERIES || alike.length < counted.length) return null;
  if (alike.some((fact) => isTotal(fact) || isSumOfOthers(fact, alike)) || !areOnOneRung(alike)) return null;
  const deeds = alike.map(({ verb }) => verb);
  return deeds.filter((deed) => isActAlone(deed)).length > 1 && areDistinct(deeds) ? null : alike;
}

/** 老党员66人，困难群众84人 for 老党员、困难群众共150人: one figure for each of those that the target counts together. */
function areAskedMembers(facts: readonly FigureFact[], { fact: whole, direction, context }: Requirement): boolean {
  if (whole.share !== 'total' || direction !== 'higher') return false;
  const areParts = facts.every(
    (fact) => isSameUnit(fact, whole) && isPlainPart(fact) && fact.mention.value.lt(whole.mention.value),
  );
  return (
    areParts &&
    areOnOneRung(facts) &&
    facts.every((fact, at) => isNamedIn(context, fact, at === 0)) &&
    areDistinct(facts.map(({ noun }) => noun))
  );
}

/** Of a process the same things come from step to step; under days of their own they are others each time. */
function areOnOneRung(facts: readonly FigureFact[]): boolean {
  const [first] = facts;
  if (facts.every(({ ownDay }) => ownDay !== null)) return true;
  return facts.every(({ rung }) => rung?.ladder === first?.rung?.ladder && rung?.level === first?.rung?.level);
}

/** 300人 of 862名. */
const countsAlike = (fact: FigureFact, target: FigureFact): boolean =>
  alignMentions(target.mention, fact.mention)?.actualIs === 'exact';

/** 55张（男30张、女25张）. */
function isSumOfOthers(fact: FigureFact, facts: readonly FigureFact[]): boolean {
  return sumOf(facts).eq(fact.mention.value.times(2));
}

/** A count of its own, and nothing said of it that makes it anything else: no average, no most or least. */
const isPlainPart = ({ from, stage, polarity, time, aspect, share, mention }: FigureFact): boolean =>
  from === null &&
  share !== 'average' &&
  mention.comparator === 'none' &&
  (stage === 'open' || stage === 'done' || stage === 'rung') &&
  polarity === 'affirmed' &&
  time === 'form' &&
  aspect === 'level' &&
  mention.rhythm === null &&
  mention.per === null;

/** 共申报31项 only entered the process. */
export const isTotal = ({ share, rung, stage }: FigureFact): boolean =>
  share === 'total' && !(stage === 'rung' && rung?.level === 0);

/**
 * 获国家级1项、省级2项 for 市级以上3项; 博士2名、正高级工程师1名: members of one list, in one clause, of which the row names all
 * or none, or whose levels are all as high as is asked for.
 */
export function areOneList(
  facts: readonly FigureFact[],
  { fact: target }: Requirement,
  { asked, wanted, given }: Row,
): boolean {
  const [first] = facts;
  if (!first || facts.length < 2) return false;
  const isMember = (fact: FigureFact): boolean =>
    fact.clause === first.clause && isSameUnit(fact, first) && fact.stage === first.stage && fact.from === null;
  if (!facts.every(isMember)) return false;
  const [level, ...others] = wanted.levels;
  if (level && others.length === 0 && given.levels.length > 0)
    return given.levels.every(({ rank }) => rank >= level.rank);
  // 博士3名、正高2名 for 5名，其中博士3名: what only a part of the target names is a member like the others.
  const isOfPart = ({ noun }: FigureFact): boolean =>
    target.share !== 'part' &&
    asked.requirements.some(({ fact }) => fact.share === 'part' && !fact.noun.isEmpty && noun.includes(fact.noun));
  const named = facts.filter((fact) => !isOfPart(fact) && isNamedIn(asked.context, fact, fact === first)).length;
  return named === 0 || named === facts.length;
}

/** 八一走访410人次、春节530人次; 春防6.3万头次，秋防6.1万头次: each under an occasion of its own. */
export function areByOccasion(facts: readonly FigureFact[]): boolean {
  const [first] = facts;
  const occasions = facts.map(({ noun, verb }) => occasionOf(noun) ?? occasionOf(verb));
  const areAlike = facts.every(
    (fact) => first && isSameUnit(fact, first) && fact.stage === first.stage && fact.from === null,
  );
  return areAlike && occasions.every((occasion) => occasion !== null) && new Set(occasions).size === facts.length;
}

export const areAskedTogether = (facts: readonly FigureFact[], requirement: Requirement, row: Row): boolean =>
  areAskedActs(facts, requirement, row) || areAskedMembers(facts, requirement);

/** 新建5座，改建7座 for 新建、改建公厕共12座: one figure for each deed that the target takes together; steps of one process are none. */
function areAskedActs(facts: readonly FigureFact[], { fact: whole }: Requirement, { wanted }: Row): boolean {
  const deeds = facts.map(deedOf);
  const isPart = (fact: FigureFact): boolean =>
    isSameUnit(fact, whole) && fact.mention.value.lt(whole.mention.value) && mayBeAct(fact);
  return (
    facts.every(isPart) && deeds.every((deed) => isAlternative(deed) && wanted.key.includes(deed)) && areDistinct(deeds)
  );
}

/** Of a process the same things come from step to step; what is mended is another lot than what is new. */
const mayBeAct = ({ rung, share, from, stage }: FigureFact): boolean =>
  share === 'whole' &&
  from === null &&
  stage !== 'done' &&
  (rung === null || (rung.ladder === MENDED && rung.level > 0));

const MENDED = 'findings';

const deedOf = ({ cues, verb }: FigureFact): Key => {
  const rung = cues.find(({ sense }) => sense === 'rung');
  return rung ? new Key(rung.word) : verb.head;
};

/** 修缮教学楼、食堂 for 修缮校舍: before the first of a list stands the deed, which names nothing. */
function isNamedIn(context: Key, { noun, verb }: FigureFact, isFirst: boolean): boolean {
  const own = noun.isEmpty ? verb : noun;
  if (isFirst && own.length > 2 && namesAct(own)) return context.includes(own.tail);
  return (context.likeness(own) ?? 0) > 0 || context.contracts(own);
}
