import { HUNDRED, ONE, ZERO, type Decimal } from '../../decimal';

import type { FigureFact } from '../../reading/types';
import { wayOf } from '../figures';

import { ratioText, type Workings } from '../workings';
import { derived, isSameUnit, rated, unitOf, type Known } from './known';

const isOfLastYear = ({ mention, cues }: FigureFact): boolean =>
  (mention.kind === 'percent' || mention.unit?.group === 'multiple') &&
  cues.some(({ sense }) => sense === 'of-last-year');
/** A percentage, and no number of points. */
const isShare = ({ kind, unit }: FigureFact['mention']): boolean => kind === 'percent' && unit?.group !== 'points';
const tellsGrowth = (fact: FigureFact): boolean => fact.mention.from !== null || isOfLastYear(fact);

/** 为上年的106.5% is a growth of 6.5 %; 由200起升至210起 one of 10起 and of 5 %. */
export function growthOfLevel(known: Known, workings: Workings): FigureFact[] {
  const { requirement, facts } = known;
  const shared = shareOfBase(known, workings);
  if (shared.length > 0) return shared;
  const grown = facts.filter(tellsGrowth);
  const years = twoYears(facts);
  if (grown.length === 0 && !years) return [];
  const asksTimes = requirement.fact.mention.unit?.group === 'multiple';
  if (!requirement.wantsChange && !requirement.wantsAdded && !asksTimes) return [];
  const wanted = wayOf(requirement.fact) ?? requirement.wantedWay ?? 'up';
  const signed = (value: Decimal): Decimal => (wanted === 'down' ? value.times(-1) : value);
  const asksRate = isShare(requirement.fact.mention);
  if (years) {
    const told = sinceLastYear(years, signed, requirement, workings);
    if (told) return told;
  }
  return grown.flatMap((fact) => {
    const { mention } = fact;
    if (isOfLastYear(fact)) {
      // 去年的1.5倍 is 150 % of last year.
      const share = mention.kind === 'percent' ? mention.value : mention.value.times(HUNDRED);
      if (asksTimes) return timesMore(fact, share.div(HUNDRED), requirement, workings);
      const value = signed(share.minus(HUNDRED));
      return rated('growth-of-level', [fact], value, {
        ...workings,
        text: workings.minus(share, HUNDRED, value),
      });
    }
    if (mention.from === null || mention.upper !== null) return [];
    const isTimes = requirement.fact.mention.unit?.group === 'multiple' && mention.unit?.group !== 'multiple';
    const difference = signed(mention.value.minus(mention.from));
    if (isTimes) {
      const measured = requirement.wantsChange ? difference : mention.value;
      return timesOfStart(fact, measured, requirement.fact, workings);
    }
    if (asksRate && mention.kind !== 'percent' && mention.from.gt(ZERO)) {
      const value = difference.div(mention.from).times(HUNDRED);
      return rated('growth-of-level', [fact], value, { ...workings, text: ratioText(difference, mention.from, value) });
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

const isBase = ({ share, time }: FigureFact): boolean => share === 'base' || time === 'other-year';

/** 较上年120万标箱增加8.4万标箱, 比预算节约8万元 of 240万元: a change as a share of what it is measured from. */
function shareOfBase({ requirement, facts, asked }: Known, workings: Workings): FigureFact[] {
  const { fact: target, wantedWay } = requirement;
  const asksShare = isShare(target.mention) && target.aspect !== 'level';
  if (!asksShare || facts.some(({ mention }) => mention.kind === 'percent')) return [];
  const [change, ...others] = facts.filter(({ aspect, mention }) => aspect !== 'level' && mention.from === null);
  if (!change || others.length > 0 || change.base !== target.base) return [];
  const isOfIt = (fact: FigureFact): boolean => isBase(fact) && isSameUnit(fact, change) && fact.mention.value.gt(ZERO);
  const base = facts.find(isOfIt) ?? asked.target.figures.find(isOfIt);
  if (!base) return [];
  const isOtherWay = change.sense !== (target.sense ?? wantedWay ?? 'up');
  const share = change.mention.value.div(base.mention.value).times(HUNDRED);
  const value = isOtherWay ? share.times(-1) : share;
  return rated('growth-of-level', [change], value, {
    ...workings,
    text: ratioText(change.mention.value, base.mention.value, value),
  });
}

/** 是上年的2.1倍 for 增长1倍: by how many times it grew, or how many times as much it is. */
function timesMore(
  fact: FigureFact,
  times: Decimal,
  { fact: { mention }, wantsChange }: Known['requirement'],
  workings: Workings,
): FigureFact[] {
  const value = wantsChange ? times.minus(ONE) : times;
  const text = workings.shown(value, mention);
  const made = derived('growth-of-level', [fact], { ...unitOf(mention), value, places: 2 }, { ...workings, text });
  return made ? [made] : [];
}

/** 从450单升至930单 for 达到上年的2倍, 由200吨提高到400吨 for 提升1倍: what it came to, or grew by, in times of where it began. */
function timesOfStart(fact: FigureFact, measured: Decimal, { mention }: FigureFact, workings: Workings): FigureFact[] {
  const { from } = fact.mention;
  if (from === null || from.lte(ZERO)) return [];
  const value = measured.div(from);
  const text = workings.shown(value, mention);
  const made = derived('growth-of-level', [fact], { ...unitOf(mention), value, places: 2 }, { ...workings, text });
  return made ? [made] : [];
}

/** What two years tell of the change that is asked for: how many times, by what share, or by how many. */
function sinceLastYear(
  years: TwoYears,
  signed: (value: Decimal) => Decimal,
  requirement: Known['requirement'],
  workings: Workings,
): FigureFact[] | null {
  const { mention } = requirement.fact;
  if (mention.unit?.group === 'multiple') return timesOfLastYear(years, requirement, workings);
  if (isShare(mention)) return rateSinceLastYear(years, signed, workings);
  return requirement.wantsChange ? differenceOfYears(years, signed, requirement, workings) : null;
}

/** 上年8000册次，本年16400册次 for 达到上年的2倍. */
function timesOfLastYear({ last, now }: TwoYears, requirement: Known['requirement'], workings: Workings): FigureFact[] {
  const times = now.mention.value.div(last.mention.value);
  return timesMore(now, times, requirement, { ...workings, text: workings.quotient(now, [last], times) });
}

/** 上年120起，今年113起: the change as a share of last year's. */
function rateSinceLastYear(
  { last, now }: TwoYears,
  signed: (value: Decimal) => Decimal,
  workings: Workings,
): FigureFact[] {
  const change = signed(now.mention.value.minus(last.mention.value));
  const value = change.div(last.mention.value).times(HUNDRED);
  const text = ratioText(change, last.mention.value, value);
  return rated('growth-of-level', [last, now], value, { ...workings, text });
}

/** 上年13个，本年9个 for 比上年少5个: so many fewer, or more. */
function differenceOfYears(
  { last, now }: TwoYears,
  signed: (value: Decimal) => Decimal,
  { fact: target }: Known['requirement'],
  workings: Workings,
): FigureFact[] {
  if (!isSameUnit(target, now)) return [];
  const value = signed(now.mention.value.minus(last.mention.value));
  const text = workings.minus(now.mention.value, last.mention.value, value);
  const made = derived('growth-of-level', [now, last], { value }, { ...workings, text });
  return made ? [made] : [];
}

interface TwoYears {
  readonly last: FigureFact;
  readonly now: FigureFact;
}

/** 上年120起，今年113起: last year's figure and this year's, and no others but what lies between them. */
function twoYears(facts: readonly FigureFact[]): TwoYears | null {
  const past = facts.filter(({ time }) => time === 'other-year');
  const present = facts.filter(({ time, aspect }) => time === 'form' && aspect === 'level');
  const [last, ...others] = past;
  if (!last || others.length > 0 || last.mention.kind === 'percent' || last.mention.value.lte(ZERO)) return null;
  const alike = present.filter((fact) => isSameUnit(fact, last));
  // 630万千瓦时，上年650万千瓦时，节电20万千瓦时.
  const isBetween = ({ mention: { value } }: FigureFact): boolean =>
    alike.some(({ mention }) => mention.value.minus(last.mention.value).abs().eq(value));
  const levels = alike.filter((fact) => !isBetween(fact) || fact.mention.value.times(2).gt(last.mention.value));
  const [now, ...more] = levels.length > 0 ? levels : alike;
  return now && more.length === 0 && past.length + present.length === facts.length && alike.length === present.length
    ? { last, now }
    : null;
}

/** 担保余额9000万元，本金3000万元 for 放大倍数: how many times the one is the other. */
export function multipleOfTwo({ requirement, pool }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  if (mention.unit?.group !== 'multiple' || requirement.wantsChange) return [];
  const [first, second, ...others] = pool;
  if (!first || !second || others.length > 0 || !isSameUnit(first, second) || first.mention.kind !== 'amount')
    return [];
  const [less, more] = first.mention.value.lt(second.mention.value) ? [first, second] : [second, first];
  if (less.mention.value.lte(ZERO)) return [];
  const value = more.mention.value.div(less.mention.value);
  const text = workings.quotient(more, [less], value);
  const made = derived(
    'multiple-of-two',
    [more, less],
    { ...unitOf(mention), value, places: 2 },
    { ...workings, text },
  );
  return made ? [made] : [];
}
