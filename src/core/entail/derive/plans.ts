import { HUNDRED, ZERO } from '../../decimal';

import type { Sense } from '../../language/cues/index';
import { isHolding, namesLack } from '../../reading/acts';
import { alignMentions } from '../../reading/align';
import type { ClaimFact, FigureFact } from '../../reading/types';

import { isBelow, roleOf } from '../roles';
import { type Workings } from '../workings';
import { LEVEL_OF_CHANGE } from './from-base';
import { derived, holdsCoverage, isSameUnit, movedBy, unitOf, type Known } from './known';

/** 完成计划的91%: the share of the plan answers the amount that was planned. */
export function planTimesRate({ requirement, facts }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  if (mention.kind === 'percent') return [];
  return facts
    .filter((fact) => fact.mention.kind === 'percent' && fact.cues.some(({ sense }) => sense === 'of-plan'))
    .flatMap((fact) => {
      const value = mention.value.times(fact.mention.value).div(HUNDRED);
      const made = derived(
        'plan-times-rate',
        [fact],
        { ...unitOf(mention), value },
        { ...workings, text: workings.shown(value, mention) },
      );
      return made ? [made] : [];
    });
}

/** 98项中有6项: the whole that a part is named of. */
const isNamedWhole = ({ cues }: FigureFact): boolean => cues.some(({ sense }) => sense === 'among');

/** 应巡240次，漏巡9次; 98项中有6项尚未开通: the whole less what is missing. */
export function planMinusMissing(known: Known, workings: Workings): FigureFact[] {
  const { requirement, facts, asked } = known;
  const roles = facts.map((fact) => ({ fact, role: roleOf(fact, requirement, asked) }));
  const plan =
    roles.find(({ role }) => role === 'plan' || role === 'allotted')?.fact ??
    roles.find(({ fact, role }) => role === 'base' && isNamedWhole(fact))?.fact;
  if (!plan) return [];
  const missing = roles
    .filter(({ fact, role }) => (role === 'missing' || role === 'denied') && isSameUnit(fact, plan))
    .map(({ fact }) => fact);
  const hasResult = roles.some(({ fact, role }) => role === 'result' && isSameUnit(fact, plan));
  const total = missing.reduce((sum, { mention }) => sum.plus(mention.value), ZERO);
  if (missing.length === 0 || hasResult || total.gt(plan.mention.value)) return [];
  const value = plan.mention.value.minus(total);
  const made = derived(
    'plan-minus-missing',
    [plan, ...missing],
    { value },
    { ...workings, text: workings.minus(plan.mention.value, total, value) },
  );
  return made ? [made] : [];
}

/** Nothing is missing: 无漏检, 未遗漏, 无一缺席. */
function saysNoneMissing({ cues, polarity }: ClaimFact): boolean {
  const has = (sense: Sense): boolean => cues.some((cue) => cue.sense === sense);
  return has('missing') && (polarity === 'denied' || has('averted'));
}

/** All of the plan was done: 全部完成, 均已检完; words of another act say nothing of it. */
function saysAllDone(claim: ClaimFact, plan: FigureFact, { pool, asked }: Known): boolean {
  const { polarity, certainty, stage, verb, clause } = claim;
  if (polarity !== 'affirmed' || certainty !== 'stated' || clause <= plan.clause || isBelow(claim, asked)) return false;
  if (stage === 'planned' || stage === 'expected' || claim.cues.some(({ sense }) => UNFINISHED.has(sense)))
    return false;
  // 现已全部安装: a stage and no words of another act.
  if (claim.isBare || (claim.stage === 'rung' && verb.length <= 1)) return true;
  const isAll = claim.cues.some(({ sense }) => sense === 'all') || holdsCoverage(pool, clause);
  return isAll && (plan.verb.sharesCharacter(verb) || asked.context.sharesCharacter(verb) || isHolding(verb));
}

const UNFINISHED: ReadonlySet<Sense> = new Set<Sense>(['progress', 'partly', 'reserve', 'exception']);

/** 应检96次，全部完成: what was planned, where the text says that all of it was done and gives no other figure. */
export function planAllDone(known: Known, workings: Workings): FigureFact[] {
  const { requirement, facts, asked } = known;
  const answering = facts.filter((fact) => alignMentions(requirement.fact.mention, fact.mention) !== null);
  const [plan, ...others] = answering.filter(
    ({ mention, share }) => mention.kind !== 'coverage' && mention.kind !== 'zero-event' && share !== 'part',
  );
  if (!plan || others.length > 0 || requirement.direction === 'lower') return [];
  const role = roleOf(plan, requirement, asked);
  if (role !== 'plan' && role !== 'allotted') return [];
  const { claims } = known.row.given.text;
  const isDone =
    claims.some((claim) => saysNoneMissing(claim) || saysAllDone(claim, plan, known)) ||
    known.pool.some(({ mention, noun }) => mention.kind === 'zero-event' && namesLack(noun));
  const isTakenBack = claims.some(({ polarity, cues, isLate }) => {
    const lacks = cues.some(({ sense }) => UNFINISHED.has(sense) || sense === 'undone' || sense === 'hedged');
    return lacks || isLate || (polarity === 'denied' && !cues.some(({ sense }) => sense === 'missing'));
  });
  if (!isDone || isTakenBack) return [];
  const made = derived('plan-all-done', [plan], {}, { ...workings, text: plan.mention.text });
  return made ? [made] : [];
}

/** 比目标多11次, 超预算3.2万元: the target and the deviation from it. */
export function targetWithDeviation({ requirement, facts, asked, made }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  // 较预算78万元节约3万元: measured from what the text says itself.
  if (made.some(({ from }) => from?.step === LEVEL_OF_CHANGE)) return [];
  return facts.flatMap((fact) => {
    if (fact.aspect !== 'deviation' || roleOf(fact, requirement, asked) !== 'deviation' || fact.sense === null)
      return [];
    const by = movedBy(fact.mention, mention);
    if (by === null) return [];
    const value = fact.sense === 'up' ? mention.value.plus(by) : mention.value.minus(by);
    const made = derived(
      'target-with-deviation',
      [fact],
      { ...unitOf(mention), value },
      { ...workings, text: workings.shown(value, mention) },
    );
    return made ? [made] : [];
  });
}
