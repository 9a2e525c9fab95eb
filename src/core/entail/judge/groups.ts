import { ZERO } from '../../decimal';
import { alignMentions } from '../../reading/align';
import type { Requirement } from '../../reading/asked';
import type { FigureFact } from '../../reading/types';
import type { Row } from '../context';
import { isSameUnit } from '../derive/known';
import { judgePair, type FigureJudgement } from '../figures';
import { byOne, decided, type Candidate, type RequirementOutcome } from './outcome';

/** The count right before a figure in its clause, of those that the figure is told of: 31个村去了2次. */
function groupOf(fact: FigureFact, figures: readonly FigureFact[]): FigureFact | null {
  const before = figures.filter(
    ({ clause, mention }) => clause === fact.clause && mention.at < fact.mention.at && mention.kind === 'count',
  );
  const group = before.at(-1);
  return group && !isSameUnit(group, fact) && group.mention.value.gt(ZERO) ? group : null;
}

/** Whether every one of several must keep it: so many each, a rhythm, a time that nothing may take longer than. */
function isForEach({ fact: { mention, share }, direction }: Requirement): boolean {
  if (mention.kind === 'duration') return direction === 'lower';
  return direction === 'higher' && (mention.per !== null || mention.rhythm !== null || share === 'each');
}

/** Of two groups one is told with its count at least. */
const LEAST_FIGURES = 3;

/** 31个村去了2次，9个村只去了1次 for 每村不少于2次: the whole is told in groups, and one of them falls short. */
export function slackGroup(
  requirement: Requirement,
  candidates: readonly Candidate[],
  row: Row,
): RequirementOutcome | null {
  if (row.given.text.figures.length < LEAST_FIGURES) return null;
  const forEach = row.asked.requirements.filter(isForEach);
  if (forEach.length !== 1 || !isForEach(requirement)) return null;
  const { figures } = row.given.text;
  const told = candidates
    .filter(({ fact, role }) => fact.from === null && (role === 'result' || role === 'part'))
    .map(({ fact }) => fact)
    .filter((fact) => isCountedAlike(fact, requirement));
  const judgements = told.flatMap((fact) => judgePair(requirement, fact, row.settings) ?? []);
  const isOfGroup = ({ fact }: FigureJudgement): boolean => groupOf(fact, figures) !== null;
  const slack = judgements.find((one) => one.outcome === 'short' && isOfGroup(one));
  // 13件用了5个工作日 beside a time that was kept; of counts the others must be told of groups as well.
  const isKept = (one: FigureJudgement): boolean =>
    one.outcome !== 'short' && (requirement.direction === 'lower' || isOfGroup(one));
  if (!slack || !judgements.some(isKept)) return null;
  return decided(byOne(requirement, slack), [slack.fact], candidates, slack);
}

function isCountedAlike({ mention }: FigureFact, { fact: target }: Requirement): boolean {
  const isTimesOfEach = target.mention.per !== null && mention.per === null && target.mention.kind === mention.kind;
  return isTimesOfEach || alignMentions(target.mention, mention) !== null;
}
