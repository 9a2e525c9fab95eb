import { HUNDRED, ZERO, type Decimal } from '../../decimal';
import type { FigureFact } from '../../reading/types';
import { wayOf } from '../figures';
import type { Workings } from '../workings';
import { derived, movedBy, rated, unitOf, type Known } from './known';

export const LEVEL_OF_CHANGE = 'level-of-change';

const isBase = ({ share, time, aspect, mention }: FigureFact): boolean =>
  (share === 'base' || time === 'other-year') && aspect === 'level' && mention.kind !== 'percent';

const isLevel = ({ share, time, aspect }: FigureFact): boolean =>
  share === 'whole' && time === 'form' && aspect === 'level';

/** What was measured from and the change behind it, where the text has one of each and no level beside them. */
function baseAndChange(facts: readonly FigureFact[]): { readonly base: FigureFact; readonly by: FigureFact } | null {
  const [base, ...bases] = facts.filter(isBase);
  const [by, ...changes] = facts.filter(({ aspect }) => aspect !== 'level');
  if (!base || !by || bases.length > 0 || changes.length > 0 || by.mention.at < base.mention.at) return null;
  if (facts.some((fact) => isLevel(fact) && fact.mention.kind === base.mention.kind)) return null;
  return isMeasuredFrom(base, by) && base.mention.value.gt(ZERO) ? { base, by } : null;
}

/** 上年90万元，较预算节约5万元: last year's figure is not what the budget's saving is measured from. */
function isMeasuredFrom(base: FigureFact, by: FigureFact): boolean {
  const isOfLastYear = by.base === null || by.base === 'last-year';
  return base.share === 'base' ? by.base !== null : isOfLastYear;
}

interface Moved {
  readonly base: FigureFact;
  readonly by: FigureFact;
  readonly moved: Decimal;
  readonly way: 'up' | 'down';
}

function movedIn(facts: readonly FigureFact[]): Moved | null {
  const found = facts.length > 1 ? baseAndChange(facts) : null;
  if (!found) return null;
  const way = found.by.mention.change ?? found.by.sense;
  const moved = movedBy(found.by.mention, found.base.mention);
  return way && moved ? { ...found, way, moved } : null;
}

/** The change as a share of what it is measured from, towards the way that is asked for. */
function rateOfChange({ base, by, moved, way }: Moved, { requirement }: Known, workings: Workings): FigureFact[] {
  const { kind, unit } = requirement.fact.mention;
  if (kind !== 'percent' || unit?.group === 'points' || by.mention.kind === 'percent') return [];
  const isWanted = (wayOf(requirement.fact) ?? requirement.wantedWay ?? 'up') === way;
  const rate = moved.div(base.mention.value).times(HUNDRED);
  const value = isWanted ? rate : rate.times(-1);
  return rated(LEVEL_OF_CHANGE, [base, by], value, { ...workings, text: workings.quotient(by, [base], value) });
}

/** 较上年90万元减少15万元 is a level of 75万元 and a fall of 16.7 %. */
export function levelOfChange(known: Known, workings: Workings): FigureFact[] {
  const found = movedIn(known.facts);
  if (!found) return [];
  const { wantsChange, wantsAdded } = known.requirement;
  if (wantsChange || wantsAdded) return rateOfChange(found, known, workings);
  const { base, by, moved, way } = found;
  const value = way === 'up' ? base.mention.value.plus(moved) : base.mention.value.minus(moved);
  const text = workings.shown(value, base.mention);
  const made = derived(LEVEL_OF_CHANGE, [base, by], { ...unitOf(base.mention), value }, { ...workings, text });
  return made ? [made] : [];
}
