import { LAST_YEAR_ENDS } from '../../language/cues/scope';
import { beginsMaking } from '../../reading/acts';
import { FIRST_MONTHS } from '../../reading/calendar-days';
import type { FigureFact } from '../../reading/types';
import type { Workings } from '../workings';
import { COUNTABLE, derived, isSameUnit, onlyTime, type Known } from './known';
import { decimal, type Decimal, ZERO } from '../../decimal';
import { isBelow } from '../roles';

const isAtStart = (day: FigureFact['ownDay']): boolean => day !== null && day.first === 0 && day.last <= FIRST_MONTHS;

/** What there was at the start: 年初2.86万户, 年初存量22件, 上年末4.6万人. */
const isOpening = ({ ownDay, mention, aspect, cues }: FigureFact): boolean =>
  (isAtStart(ownDay) || cues.some(({ word }) => LAST_YEAR_ENDS.has(word))) &&
  COUNTABLE.has(mention.kind) &&
  aspect === 'level';

/** How a figure moves the stock: 净增 and 新增 up, 减少 and what was dealt with down; null for one that says neither. */
function moves(fact: FigureFact, known: Known): 'up' | 'down' | null {
  if (fact.polarity !== 'affirmed') return null;
  if (fact.aspect === 'change' && fact.base === null) return fact.sense;
  if (fact.cues.some(({ sense }) => sense === 'added') || beginsMaking(fact.verb)) return 'up';
  const isDealtWith = fact.stage === 'rung' && !isBelow(fact, known.asked);
  return isDealtWith && known.requirement.direction === 'lower' ? 'down' : null;
}

/** 年初2.86万户，全年净增1500户 where so many at the end of the year are asked for: what there was and what came and went. */
export function closingStock(known: Known, workings: Workings): FigureFact[] {
  const { facts } = known;
  const [opening, ...others] = facts.filter(isOpening);
  if (!opening || others.length > 0) return [];
  // 无新增 moves nothing.
  const flows = facts.filter((fact) => fact !== opening && COUNTABLE.has(fact.mention.kind));
  if (flows.length === 0 || !flows.every((fact) => isSameUnit(fact, opening))) return [];
  let value: Decimal = opening.mention.value;
  for (const flow of flows) {
    const way = moves(flow, known);
    if (way === null) return [];
    value = way === 'up' ? value.plus(flow.mention.value) : value.minus(flow.mention.value);
  }
  if (value.lt(ZERO)) return [];
  const text = workings.shown(value, opening.mention);
  const made = derived('closing-stock', [opening, ...flows], { value, places: 0 }, { ...workings, text });
  return made ? [made] : [];
}

const DAYS_OF_YEAR = decimal(365);
const MOST_OF_YEAR = decimal(183);

/** 除检修闭馆20天外均开放 where most days of the year are asked for: the year less those. */
export function yearLessException({ requirement, facts, row }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  if (mention.kind !== 'duration' || requirement.direction !== 'higher' || mention.value.lt(MOST_OF_YEAR)) return [];
  const left = onlyTime(facts, mention.unit?.name ?? '');
  if (left?.share !== 'exception') return [];
  const isOfRest =
    facts.some((fact) => fact.mention.kind === 'coverage') ||
    row.given.text.cues.some(({ table }) => table.sense === 'all');
  if (!isOfRest) return [];
  const value = DAYS_OF_YEAR.minus(left.mention.value);
  const text = workings.minus(DAYS_OF_YEAR, left.mention.value, value);
  const made = derived('year-less-exception', [left], { value }, { ...workings, text });
  return made ? [made] : [];
}
