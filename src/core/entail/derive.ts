import { decimal, HUNDRED, ONE, ZERO, type Decimal } from '../decimal';
import { unitNamed } from '../language/units';
import { alignMentions } from '../reading/align';
import type { Asked, Requirement } from '../reading/asked';
import { demandedOn } from '../reading/asked';
import type { Mention } from '../reading/mentions/types';
import { NOTHING_SAID } from '../reading/said';
import { monthEnd } from '../reading/calendar-days';
import type { DayFact, FigureFact } from '../reading/types';
import { wayOf } from './figures';
import { roleOf } from './roles';
import { ratioText, sumText, type Workings } from './workings';

/** What a step works with: the requirement and the figures of the actual so far. */
export interface Known {
  readonly requirement: Requirement;
  readonly asked: Asked;
  readonly facts: readonly FigureFact[];
  /** All figures of the actual, also those that answer other requirements: a rate may be made of them. */
  readonly pool: readonly FigureFact[];
  readonly days: readonly DayFact[];
}

/** A figure worked out from others. */
function derived(
  step: string,
  from: readonly FigureFact[],
  change: Partial<Mention>,
  { text }: Workings,
): FigureFact | null {
  const [first] = from;
  if (!first) return null;
  const start = Math.min(...from.map(({ span }) => span.start));
  const end = Math.max(...from.map(({ span }) => span.end));
  const mention: Mention = {
    ...first.mention,
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
  };
  return {
    ...first,
    ...NOTHING_SAID,
    stage: 'done',
    id: -1,
    span: { start, end },
    text,
    mention,
    from: { step, facts: from.map(({ id }) => id) },
  };
}

const COUNTABLE = new Set(['count', 'measure', 'amount', 'number']);

export const isSameUnit = (a: FigureFact, b: FigureFact): boolean =>
  a.mention.unit?.name === b.mention.unit?.name && a.mention.kind === b.mention.kind && a.mention.per === b.mention.per;

/** 12个点位 and 10个 count the same things. */
function countAlike(a: FigureFact, b: FigureFact): boolean {
  return (
    isSameUnit(a, b) ||
    (a.mention.kind === 'count' &&
      b.mention.kind === 'count' &&
      alignMentions(a.mention, b.mention)?.actualIs === 'exact')
  );
}

function countsOf({ pool }: Known): FigureFact[] {
  return pool.filter(
    ({ mention, share }) =>
      COUNTABLE.has(mention.kind) && mention.upper === null && mention.per === null && share !== 'remainder',
  );
}

/** How surely a figure is what a rate is taken of. */
function baseWeight(base: FigureFact, done: FigureFact, { requirement }: Known): number {
  if (base.polarity !== 'affirmed' || base.share === 'missing' || base.share === 'part') return 0;
  if (base.share === 'base' || base.stage === 'planned' || base.stage === 'allotted') return 2;
  const isLowerRung = base.rung !== null && base.rung.ladder === done.rung?.ladder && base.rung.level < done.rung.level;
  if (isLowerRung || (base.rung !== null && base.rung.level === 0)) return 2;
  if (base.share === 'total') return 1.5;
  const isFirst = base.mention.at < done.mention.at;
  const isSameClause = base.clause === done.clause;
  const isNamed = [base.verb, base.noun].some((key) => !key.isEmpty && requirement.context.includes(key));
  return (isFirst ? 0.5 : 0) + (isSameClause && isFirst ? 0.8 : 0) + (isNamed && isFirst ? 0.4 : 0);
}

/** How surely a figure is what was reached of it. */
function doneWeight(done: FigureFact, { asked }: Known): number {
  if (done.stage === 'planned' || done.stage === 'allotted' || done.share === 'base') return 0;
  if (done.polarity !== 'affirmed' || done.share === 'missing') return 1.2;
  if (done.certainty === 'hedged') return 0;
  const demanded = done.rung ? demandedOn(asked, done.rung.ladder) : null;
  const isNamed = [done.verb, done.noun].some((key) => !key.isEmpty && (asked.name.key.likeness(key) ?? 0) > 0.5);
  const isReached =
    done.stage === 'done' ||
    (done.rung !== null && (demanded === null || done.rung.level >= demanded || done.rung.level > 0));
  return (isReached ? 1.2 : 0) + (isNamed ? 1.5 : 0) + (done.share === 'part' ? 0.5 : 0);
}

const ENOUGH = 2;

/** 应签8420人，实签6930人; 抽检400批次，不合格4批次: a rate said by the two counts it is made of. */
function rateOfCounts(known: Known, workings: Workings): FigureFact[] {
  const { requirement, facts, asked } = known;
  const { kind } = requirement.fact.mention;
  if (kind !== 'percent' && kind !== 'coverage') return [];
  if (facts.some((fact) => RATES.has(fact.mention.kind) && roleOf(fact, requirement, asked) === 'result')) return [];
  const counts = countsOf(known);
  let best: { base: FigureFact; done: FigureFact; weight: number } | null = null;
  for (const base of counts) {
    for (const done of counts) {
      if (base === done || !countAlike(base, done) || done.mention.value.gt(base.mention.value)) continue;
      const weights = [baseWeight(base, done, known), doneWeight(done, known)] as const;
      const weight = weights[0] + weights[1];
      if (weights[0] > 0 && weights[1] > 0 && weight >= ENOUGH && (!best || weight > best.weight))
        best = { base, done, weight };
    }
  }
  if (!best || best.base.mention.value.lte(ZERO)) return [];
  const { base, done } = best;
  const isComplement =
    (done.polarity !== 'affirmed' || done.share === 'missing') && roleOf(done, requirement, asked) !== 'result';
  const reached = isComplement ? base.mention.value.minus(done.mention.value) : done.mention.value;
  const value = reached.div(base.mention.value).times(HUNDRED);
  const text = ratioText(reached, base.mention.value, value);
  return rated('rate-of-counts', [base, done], value, { ...workings, text });
}

const RATES = new Set(['percent', 'ratio']);

function rated(step: string, from: readonly FigureFact[], value: Decimal, workings: Workings): FigureFact[] {
  const fact = derived(
    step,
    from,
    { kind: 'percent', value, places: 2, unit: unitNamed('%'), per: null, noun: '' },
    workings,
  );
  return fact ? [fact] : [];
}

/** 完成计划的91%: the share of the plan answers the amount that was planned. */
function planTimesRate({ requirement, facts }: Known, workings: Workings): FigureFact[] {
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

function unitOf({ kind, unit, per, places, multiplier }: Mention): Partial<Mention> {
  return { kind, unit, per, places, multiplier };
}

/** 为上年的106.5% is a growth of 6.5 %; 由200起升至210起 one of 10起 and of 5 %. */
function growthOfLevel({ requirement, facts }: Known, workings: Workings): FigureFact[] {
  if (!requirement.wantsChange && !requirement.wantsAdded) return [];
  const wanted = wayOf(requirement.fact) ?? requirement.wantedWay ?? 'up';
  const signed = (value: Decimal): Decimal => (wanted === 'down' ? value.times(-1) : value);
  const asksRate = requirement.fact.mention.kind === 'percent' && requirement.fact.mention.unit?.group !== 'points';
  return facts.flatMap((fact) => {
    const { mention } = fact;
    if (mention.kind === 'percent' && fact.cues.some(({ sense }) => sense === 'of-last-year')) {
      const value = signed(mention.value.minus(HUNDRED));
      return rated('growth-of-level', [fact], value, {
        ...workings,
        text: workings.minus(mention.value, HUNDRED, value),
      });
    }
    if (mention.from === null || mention.upper !== null) return [];
    const difference = signed(mention.value.minus(mention.from));
    if (asksRate && mention.kind !== 'percent' && mention.from.gt(ZERO)) {
      const value = difference.div(mention.from).times(HUNDRED);
      return rated('growth-of-level', [fact], value, {
        ...workings,
        text: workings.minus(mention.value, mention.from, value),
      });
    }
    const made = derived(
      'growth-of-level',
      [fact],
      { value: difference },
      { ...workings, text: workings.minus(mention.value, mention.from, difference) },
    );
    return made ? [made] : [];
  });
}

/** 应巡240次，漏巡9次: the plan less what is missing. */
function planMinusMissing(known: Known, workings: Workings): FigureFact[] {
  const { requirement, facts, asked } = known;
  const roles = facts.map((fact) => ({ fact, role: roleOf(fact, requirement, asked) }));
  const plan = roles.find(({ role }) => role === 'plan' || role === 'allotted')?.fact;
  if (!plan) return [];
  const missing = roles
    .filter(({ fact, role }) => role === 'missing' && isSameUnit(fact, plan))
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

/** 比目标多11次, 超预算3.2万元: the target and the deviation from it. */
function targetWithDeviation({ requirement, facts, asked }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  return facts.flatMap((fact) => {
    if (fact.aspect !== 'deviation' || roleOf(fact, requirement, asked) !== 'deviation' || fact.sense === null)
      return [];
    const isRate =
      fact.mention.kind === 'percent' && mention.kind !== 'percent' && fact.mention.unit?.group !== 'points';
    if (!isRate && fact.mention.kind !== mention.kind) return [];
    const own = decimal(mention.unit?.factor ?? '1');
    const other = decimal(fact.mention.unit?.factor ?? '1');
    const by = isRate ? mention.value.times(fact.mention.value).div(HUNDRED) : fact.mention.value.times(other).div(own);
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

/** 120人共支出3.3万元 where so much per head is asked for. */
function quotientPerHead({ requirement, pool: facts }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  const isAverage = requirement.wantsAverage && mention.per === null;
  if ((mention.per === null && !isAverage) || mention.unit === null) return [];
  const total = facts.find(
    (fact) =>
      fact.mention.unit?.group === mention.unit?.group &&
      fact.mention.kind === mention.kind &&
      fact.mention.per === null &&
      fact.share !== 'average' &&
      fact.share !== 'each',
  );
  const heads = facts.filter((fact) => fact.mention.kind === 'count' && fact.mention.value.gt(ZERO) && fact !== total);
  const [head] = heads;
  if (
    !total ||
    !head ||
    heads.length > 1 ||
    (mention.per !== null && !workings.isPer(mention.per, head.mention.unit?.name ?? ''))
  )
    return [];
  const value = total.mention.value.div(head.mention.value);
  const made = derived(
    'quotient-per-head',
    [total, head],
    { value, per: mention.per, places: 4 },
    { ...workings, text: workings.quotient(total, head, value) },
  );
  return made ? [{ ...made, share: 'average' }] : [];
}

/** How many of the rhythm's periods the actual's own span holds: 10天 of 每天, 11 months of 1-11月每月. */
function periodsIn(span: FigureFact, rhythm: FigureFact): Decimal | null {
  const r = rhythm.mention.rhythm;
  if (!r || span.mention.kind !== 'duration' || span.mention.unit === null) return null;
  const seconds: Readonly<Record<string, number>> = { time: 1, month: 2592000, workday: 86400 };
  const scale = seconds[span.mention.unit.group];
  if (scale === undefined) return null;
  const length = span.mention.value.times(span.mention.unit.factor).times(scale);
  const YEAR = 365 * 86400;
  if (span.mention.unit.group === 'month') {
    // Months of a year, not of thirty days.
    return span.mention.value.times(span.mention.unit.factor).times(r.times).div(r.over).div(12);
  }
  return length.times(r.times).div(r.over).div(YEAR);
}

/** 分别购置19台、11台: each place has its figure, and nothing is multiplied. */
function isAlone(fact: FigureFact, facts: readonly FigureFact[]): boolean {
  const each = fact.cues.find(({ sense }) => sense === 'each');
  return !facts.some((other) => other !== fact && other.cues.some(({ start }) => start === each?.start));
}

/** 10天，每天6学时; 7口井每旬1次; 投影仪、音响各1台: so many of each. */
function products({ facts }: Known, workings: Workings): FigureFact[] {
  const made: (FigureFact | null)[] = [];
  facts.forEach((fact, i) => {
    const { mention } = fact;
    if (fact.share === 'each' && fact.members > 1 && COUNTABLE.has(mention.kind) && isAlone(fact, facts)) {
      const value = mention.value.times(fact.members);
      made.push(
        derived(
          'each-of-list',
          [fact],
          { value },
          { ...workings, text: workings.times(decimal(fact.members), mention, value) },
        ),
      );
    }
    const before = facts[i - 1];
    if (!mention.rhythm || !before) return;
    const periods = periodsIn(before, fact);
    if (periods) {
      const value = mention.rhythm.count.times(periods).round(0);
      made.push(
        derived(
          'rhythm-in-span',
          [fact, before],
          { value, kind: 'count', per: null },
          { ...workings, text: workings.times(periods.round(0), { ...mention, value: mention.rhythm.count }, value) },
        ),
      );
    } else if (before.mention.kind === 'count' && before.clause === fact.clause && before.mention.rhythm === null) {
      const value = mention.value.times(before.mention.value);
      made.push(
        derived(
          'number-times-rhythm',
          [fact, before],
          { value, kind: 'count', per: null },
          { ...workings, text: workings.times(before.mention.value, mention, value) },
        ),
      );
    }
  });
  return made.filter((fact) => fact !== null);
}

/** 2022年3月1日至2023年2月28日 where months are asked for. */
function monthsOfSpan({ requirement, facts, days }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  if (
    mention.unit?.group !== 'month' ||
    facts.some((fact) => fact.mention.kind === 'duration' || fact.mention.kind === 'number')
  )
    return [];
  const [span, ...others] = days.filter((day) => day.mention.isSpan);
  if (!span || others.length > 0) return [];
  const value = decimal(monthEnd(span.calendar.last) + 1 - span.calendar.first).div(31);
  const unit = unitNamed('个月');
  const change = { kind: 'duration', value, unit, per: null, places: 0, calendar: null } as const;
  const made = derived(
    'months-of-span',
    [{ ...span, kind: 'figure', isLast: true, hasOwnDay: false, isAct: false }],
    change,
    {
      ...workings,
      text: workings.shown(value, { ...mention, unit, multiplier: ONE }),
    },
  );
  return made ? [made] : [];
}

/** 不合格率2%: the rate of what is asked for is the rest. */
function complement({ requirement, facts, asked }: Known, workings: Workings): FigureFact[] {
  if (requirement.fact.mention.kind !== 'percent') return [];
  if (facts.some((fact) => fact.mention.kind === 'percent' && roleOf(fact, requirement, asked) === 'result')) return [];
  return facts
    .filter((fact) => fact.mention.kind === 'percent' && roleOf(fact, requirement, asked) === 'opposite')
    .flatMap((fact) => {
      const value = HUNDRED.minus(fact.mention.value);
      return rated('complement', [fact], value, {
        ...workings,
        text: workings.minus(HUNDRED, fact.mention.value, value),
      });
    });
}

/** All steps, changes of dimension before direct answers. Each adds facts; none takes one away. */
const STEPS: readonly { readonly name: string; readonly run: (known: Known, workings: Workings) => FigureFact[] }[] = [
  { name: 'rate-of-counts', run: rateOfCounts },
  { name: 'complement', run: complement },
  { name: 'months-of-span', run: monthsOfSpan },
  { name: 'growth-of-level', run: growthOfLevel },
  { name: 'quotient-per-head', run: quotientPerHead },
  { name: 'products', run: products },
  { name: 'plan-times-rate', run: planTimesRate },
  { name: 'plan-minus-missing', run: planMinusMissing },
  { name: 'target-with-deviation', run: targetWithDeviation },
];

export { sumText };

/** The figures of the actual with what follows from them towards the requirement. */
export function derive(known: Known, workings: Workings): readonly FigureFact[] {
  const all = [...known.facts];
  for (const { run } of STEPS) {
    for (const fact of run(known, workings)) all.push({ ...fact, id: 1000 + all.length });
  }
  return all;
}
