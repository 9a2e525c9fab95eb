import { decimal } from '../../decimal';
import { OF_KINDS } from '../../language/figures';
import { AVERAGED, AVERAGED_THINGS, DAYS_OF_YEAR } from '../../language/rhythms';

import { alignMentions, perCounts } from '../../reading/align';
import { periodsIn } from '../../reading/periods';
import type { FigureFact } from '../../reading/types';

import { type Workings } from '../workings';
import { areDealtTogether, COUNTABLE, derived, isSameUnit, onlyTime, type Known } from './known';

/** 分别购置19台、11台: each place has its figure, and nothing is multiplied. */
function isAlone(fact: FigureFact, facts: readonly FigureFact[]): boolean {
  return !facts.some((other) => other !== fact && areDealtTogether(fact, other));
}

/** 场均 is over 场. */
function averagedOver({ cues }: FigureFact): string | null {
  for (const { word } of cues) {
    const thing = AVERAGED_THINGS.get(word);
    if (thing !== undefined) return thing;
  }
  return null;
}

/** What a figure is so much for: 期 of 每期, 场 of 场均; null where it is dealt out to whatever stands before it. */
interface Dealt {
  readonly per: string | null;
}

/** How a figure is dealt out; null where it is not. */
function dealtOf(fact: FigureFact, facts: readonly FigureFact[]): Dealt | null {
  const { per, rhythm, kind } = fact.mention;
  if (rhythm !== null || !COUNTABLE.has(kind)) return null;
  const thing = per ?? (fact.share === 'average' ? averagedOver(fact) : null);
  if (thing !== null) return { per: thing };
  return fact.share === 'each' && fact.members <= 1 && isAlone(fact, facts) ? { per: null } : null;
}

/** 举办两期，每期42人; 3个点位，各2次: the only count that a figure per thing, or of each, can be multiplied with. */
function multiplier(fact: FigureFact, facts: readonly FigureFact[]): FigureFact | null {
  const dealt = dealtOf(fact, facts);
  if (dealt === null) return null;
  const [count, ...others] = facts.filter(
    ({ mention }) =>
      mention.kind === 'count' &&
      mention.per === null &&
      mention.unit?.name !== fact.mention.unit?.name &&
      (dealt.per === null || perCounts(dealt.per, mention.unit?.name ?? '')),
  );
  if (!count || others.length > 0 || count.share === 'each') return null;
  if (dealt.per !== null) return count;
  return count.clause < fact.clause - 1 || count.mention.at > fact.mention.at ? null : count;
}

/** 两期，每期42人 where heads are asked for. */
function perTimesNumber({ requirement, facts }: Known, workings: Workings): FigureFact[] {
  const { mention: wanted } = requirement.fact;
  if (wanted.per !== null || wanted.rhythm !== null || requirement.product !== null) return [];
  // 6个食堂，每个食堂24人 for 6个: what is counted directly is no product of something else.
  const isCounted = facts.some((fact) => fact.mention.per === null && isSameUnit(fact, requirement.fact));
  return facts.flatMap((fact) => {
    const count = multiplier(fact, facts);
    if (isCounted && !isSameUnit(fact, requirement.fact)) return [];
    if (!count || requirement.wantsAverage || !alignMentions(wanted, { ...fact.mention, per: null })) return [];
    const value = fact.mention.value.times(count.mention.value);
    const made = derived(
      'per-times-number',
      [fact, count],
      { value, per: null },
      { ...workings, text: workings.times(count.mention.value, fact.mention, value) },
    );
    return made ? [made] : [];
  });
}

/** What the figure is an average of, where it counts what is asked for; undefined for others. */
function periodOf(fact: FigureFact, { fact: asked }: Known['requirement']): ReturnType<typeof AVERAGED.get> {
  const { per, kind } = fact.mention;
  if ((fact.share !== 'average' && per === null) || !COUNTABLE.has(kind)) return undefined;
  const words = [per ?? '', ...fact.cues.map(({ word }) => word)];
  const period = words.map((word) => AVERAGED.get(word)).find((found) => found !== undefined);
  // 日均供餐900份 is nothing of 助餐点10个.
  const isOther = kind === 'count' && fact.mention.unit?.name !== asked.mention.unit?.name;
  const isFit = alignMentions(asked.mention, { ...fact.mention, per: null })?.fit === 'same';
  return isFit && !isOther ? period : undefined;
}

/** 日均61吨 where so much a year is asked for. */
function averageTimesPeriods({ requirement, facts }: Known, workings: Workings): FigureFact[] {
  if (requirement.fact.mention.per !== null || requirement.direction === 'lower' || requirement.wantsAverage) return [];
  return facts.flatMap((fact) => {
    const period = periodOf(fact, requirement);
    if (!period) return [];
    // 开放300天: the days that the average was taken over, where the actual says them.
    const own = period.times === DAYS_OF_YEAR ? onlyTime(facts, '天') : null;
    const times = own?.mention.value ?? decimal(period.times);
    const value = fact.mention.value.times(times);
    const made = derived(
      'average-times-periods',
      own ? [fact, own] : [fact],
      { value, per: null, comparator: period.isMost && !own ? 'le' : 'none' },
      { ...workings, text: workings.times(times, fact.mention, value) },
    );
    return made ? [made] : [];
  });
}

/** 国保2处、省保5处各巡查12次: the list counts its things, and each of them got as many. */
function isOfCounted({ clause, members, mention }: FigureFact, facts: readonly FigureFact[]): boolean {
  const counted = facts.filter((one) => one.clause === clause && one.mention.kind === 'count');
  return counted.filter(({ mention: { at } }) => at < mention.at).length >= members;
}

/** The target asks for as many of each of the list, or for each of them by itself. */
function asksOfEach(fact: FigureFact, { requirement, asked }: Known): boolean {
  if (requirement.fact.share === 'each' && requirement.fact.members === fact.members) return true;
  return asked.requirements.filter((other) => isSameUnit(other.fact, fact)).length >= fact.members;
}

/** 10天，每天6学时; 7口井每旬1次; 投影仪、音响各1台: so many of each. */
export function products(known: Known, workings: Workings): FigureFact[] {
  const { facts } = known;
  const made: (FigureFact | null)[] = [...perTimesNumber(known, workings), ...averageTimesPeriods(known, workings)];
  facts.forEach((fact, i) => {
    const { mention } = fact;
    const isOfList =
      fact.share === 'each' &&
      fact.members > 1 &&
      COUNTABLE.has(mention.kind) &&
      isAlone(fact, facts) &&
      !isOfCounted(fact, facts);
    // 八一、春节各1次 answers 八一、春节各1次, and 夏、冬装各85套 answers 夏装85套，冬装85套.
    if (isOfList && !asksOfEach(fact, known)) {
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
    const periods = periodsIn(before.mention, mention);
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

const TWO = 2;

/** 手册2500份、海报1800份 for 2种共4300份: as many kinds as the list names, where none of them is counted by itself. */
export function membersOfList({ requirement, facts, asked, pool }: Known, workings: Workings): FigureFact[] {
  const { mention } = requirement.fact;
  const isOfKinds = mention.kind === 'count' && OF_KINDS.has(mention.unit?.name ?? '') && mention.value.gte(TWO);
  const [first] = pool;
  if (!isOfKinds || !first || pool.length < TWO || asked.requirements.length < TWO) return [];
  if (facts.some((fact) => isSameUnit(fact, requirement.fact))) return [];
  const isMember = (fact: FigureFact): boolean =>
    fact.clause === first.clause && isSameUnit(fact, first) && !fact.verb.isEmpty && fact.stage === first.stage;
  const isAskedFor = asked.requirements.some(
    (other) => other !== requirement && other.fact.mention.unit?.name === first.mention.unit?.name,
  );
  if (!isAskedFor || !pool.every(isMember)) return [];
  const value = decimal(pool.length);
  const text = workings.shown(value, mention);
  const { kind, unit } = mention;
  const made = derived('members-of-list', pool, { value, kind, unit, per: null, places: 0 }, { ...workings, text });
  return made ? [made] : [];
}
