import { decimal, HUNDRED, ONE, ZERO, type Decimal } from '../../decimal';
import { unitNamed } from '../../language/units';
import type { Asked, Requirement } from '../../reading/asked';
import { changedFigure, figureFact } from '../../reading/facts';
import { changedMention } from '../../reading/mentions/changed';
import type { Mention } from '../../reading/mentions/types';
import { NOTHING_SAID } from '../../reading/said';
import type { FigureFact } from '../../reading/types';
import type { Row } from '../context';
import type { Workings } from '../workings';

/** What a step works with: the requirement and the figures of the actual so far. */
export interface Known {
  readonly requirement: Requirement;
  readonly asked: Asked;
  readonly facts: readonly FigureFact[];
  /** All figures of the actual, also those that answer other requirements: a rate may be made of them. */
  readonly pool: readonly FigureFact[];
  /** What earlier steps made, in their order. */
  readonly made: readonly FigureFact[];
  /** The row's other readings, which hardly any step asks for. */
  readonly row: Row;
}

/** A figure worked out from others. */
export function derived(
  step: string,
  from: readonly FigureFact[],
  change: Partial<Mention>,
  { text }: Workings,
): FigureFact | null {
  const [first] = from;
  if (!first) return null;
  const start = Math.min(...from.map(({ span }) => span.start));
  const end = Math.max(...from.map(({ span }) => span.end));
  const mention = changedMention(first.mention, {
    comparator: 'none',
    comparatorStyle: null,
    upper: null,
    from: null,
    change: null,
    rhythm: null,
    isWeak: false,
    multiplier: ONE,
    ...change,
    mantissa: change.value ?? first.mention.value,
    text,
    start,
    end,
  });
  const { clause, noun, verb, year, members, isLast, ownDay } = first;
  const place = { id: -1, span: { start, end }, text, clause, noun, verb, year, members };
  return changedFigure(figureFact(NOTHING_SAID, place, mention, isLast, ownDay), {
    stage: 'done',
    from: { step, facts: from.map(({ id }) => id) },
  });
}

/** What several figures of one unit come to together. */
export const sumOf = (facts: readonly FigureFact[]): Decimal =>
  facts.reduce<Decimal>((total, { mention }) => total.plus(mention.value), ZERO);

export const COUNTABLE = new Set(['count', 'measure', 'amount', 'number']);

export const isSameUnit = (a: FigureFact, b: FigureFact): boolean =>
  a.mention.unit?.name === b.mention.unit?.name && a.mention.kind === b.mention.kind && a.mention.per === b.mention.per;

/** 分别为1.8万、1.6万平方米: both dealt out by one word. */
export function areDealtTogether(a: FigureFact, b: FigureFact): boolean {
  const each = a.cues.find(({ sense }) => sense === 'each');
  return each !== undefined && b.cues.some(({ start }) => start === each.start);
}

/** Whether a figure of any kind stands in the clause. */
export const holdsFigure = (figures: readonly FigureFact[], clause: number): boolean =>
  figures.some((fact) => fact.clause === clause);

/** Whether 全部, 均已 and the like stand in the clause. */
export const holdsCoverage = (figures: readonly FigureFact[], clause: number): boolean =>
  figures.some((fact) => fact.mention.kind === 'coverage' && fact.clause === clause);

/** More than any target prints: 24 of 36 is 66.67%. */
const PLACES_OF_RATE = 4;

export function rated(step: string, from: readonly FigureFact[], value: Decimal, workings: Workings): FigureFact[] {
  const fact = derived(
    step,
    from,
    { kind: 'percent', value, places: PLACES_OF_RATE, unit: unitNamed('%'), per: null, noun: '' },
    workings,
  );
  return fact ? [fact] : [];
}

export function unitOf({ kind, unit, per, places, multiplier }: Mention): Partial<Mention> {
  return { kind, unit, per, places, multiplier };
}

/** The only time among the figures, where it is counted in this unit: 开放300天. */
export function onlyTime(facts: readonly FigureFact[], unit: string): FigureFact | null {
  const [time, ...others] = facts.filter(({ mention }) => mention.kind === 'duration');
  return time?.mention.unit?.name === unit && others.length === 0 ? time : null;
}

/** By how much a change or deviation moves a figure, in that figure's unit; null where the two measure different things. */
export function movedBy(by: Mention, from: Mention): Decimal | null {
  const isRate = by.kind === 'percent' && from.kind !== 'percent' && by.unit?.group !== 'points';
  if (isRate) return from.value.times(by.value).div(HUNDRED);
  if (by.kind !== from.kind) return null;
  return by.value.times(decimal(by.unit?.factor ?? '1')).div(decimal(from.unit?.factor ?? '1'));
}
