import * as direction from '../language/directions';
import { wordList } from '../language/lexicon';
import { unitNamed } from '../language/units';
import { ONE, ZERO, type Decimal } from '../decimal';
import { codesOf } from '../text/characters';
import { perCounts } from './align';
import { changedMention } from './mentions/changed';
import type { Mention } from './mentions/types';
import { wholePeriodsIn } from './periods';
import type { FigureFact } from './types';

const moneyNouns = wordList(direction.MONEY_NOUNS);
const ASKS = new Set(['number', 'count', 'amount', 'measure', 'duration', 'percent', 'ratio', 'frequency']);

const INVESTED = ['投资', '完成', '合计', '共', '总', '金额', '资金总', '价值', '及', '和'];

/** A count right before money only says for whom: 8家合作社奖补资金96万元. */
function isForWhom(fact: FigureFact, figures: readonly FigureFact[], text: string): boolean {
  const next = figures.find(({ mention }) => mention.at >= fact.mention.until);
  if (fact.mention.kind !== 'count' || next?.mention.kind !== 'amount' || next.clause !== fact.clause) return false;
  const between = text.slice(fact.mention.until, next.mention.at);
  if (between.includes('、') || between.length > 16) return false;
  if (between.length <= 12 && !INVESTED.some((word) => between.includes(word))) return true;
  let end = between.length;
  const bound = ['共计', '共', '合计', '约', '总计', ':'].find((word) => between.endsWith(word));
  if (bound) end -= bound.length;
  return moneyNouns.matchBefore(between, end) !== null;
}

/** 为30个网格配备终端90台: for so many, where what they get is counted behind it. */
function isBeneficiary({ mention, clause }: FigureFact, figures: readonly FigureFact[], text: string): boolean {
  if (mention.kind !== 'count' || mention.per !== null) return false;
  const word = FOR_WHOM.find((one) => text.endsWith(one, mention.at));
  const at = mention.at - (word?.length ?? 0);
  if (word === undefined || (at > 0 && !BEFORE_WHOM.has(text.charCodeAt(at - 1)))) return false;
  return figures.some(
    (other) =>
      other.clause === clause &&
      other.mention.at > mention.at &&
      (other.mention.kind === 'count' || other.mention.kind === 'measure') &&
      other.share !== 'each' &&
      other.mention.per === null &&
      other.mention.unit?.name !== mention.unit?.name,
  );
}

const FOR_WHOM = ['面向', '针对', '为', '给', '向', '在'];
const BEFORE_WHOM = codesOf(',;。、年:');

/** 配套率97%，全县共有规模场200家: how many there are is what the rate is of. */
function isThere({ mention }: FigureFact, figures: readonly FigureFact[], text: string): boolean {
  if (mention.kind !== 'count' || !figures.some((other) => other.mention.kind === 'percent')) return false;
  const before = text.slice(Math.max(0, mention.at - LONGEST_STOCK), mention.at);
  return THERE_ARE.some((word) => before.includes(word)) && !/[,;。]/.test(before.slice(before.lastIndexOf('有')));
}

const THERE_ARE = ['共有', '现有', '辖有', '下辖', '登记在册'];
const LONGEST_STOCK = 10;

/** 80岁以上的640位老人: how old they are only says who is counted. */
const isAge = ({ mention, clause }: FigureFact, figures: readonly FigureFact[]): boolean =>
  AGES.has(mention.unit?.name ?? '') &&
  figures.some((other) => other.clause === clause && other.mention.at > mention.at && other.mention.kind === 'count');

const AGES: ReadonlySet<string> = new Set(['岁', '周岁']);

/** In brackets behind a figure that is asked for: where it comes from, what it costs, how it splits. */
function isBreakdown(fact: FigureFact, figures: readonly FigureFact[], text: string): boolean {
  const open = text.lastIndexOf('(', fact.mention.at);
  if (open < 0 || text.slice(open, fact.mention.at).includes(')')) return false;
  return figures.some((other) => other !== fact && other.mention.until <= open);
}

const isPerPerson = ({ per }: Mention): boolean => per === '人' || (per?.startsWith('人/') ?? false);

/** 全年12次，每月1次: says another requirement again, or explains its total. */
function isRhythmOf(fact: FigureFact, figures: readonly FigureFact[]): boolean {
  const isPerHead =
    isPerPerson(fact.mention) &&
    figures.some(
      ({ mention, share }) =>
        mention.kind === 'count' &&
        mention.per === null &&
        share === 'total' &&
        perCounts('人', mention.unit?.name ?? ''),
    );
  if (isPerHead) return true;
  const isPattern =
    fact.mention.value.eq(ONE) &&
    figures.some(
      (other) =>
        other !== fact &&
        other.share === 'total' &&
        other.mention.unit?.name === fact.mention.unit?.name &&
        other.mention.value.gt(ONE),
    );
  if (isPattern) return true;
  // 每村每月1场 is counted by the year as 每月1场 is.
  const isRhythm = fact.mention.kind === 'frequency' || fact.mention.per?.includes('/') === true;
  const isShare = isRhythm || (fact.mention.kind === 'count' && (fact.mention.per !== null || fact.share === 'each'));
  return (
    isShare &&
    figures.some(
      (other) =>
        other !== fact &&
        other.mention.kind === 'count' &&
        other.mention.per === null &&
        other.mention.unit?.name === fact.mention.unit?.name &&
        (other.share === 'total' || (other.ownDay !== null && isRhythm)
          ? other.mention.value.gt(fact.mention.value) ||
            (fact.mention.kind === 'frequency' && other.mention.value.eq(fact.mention.value))
          : fact.mention.kind === 'frequency' && other.mention.value.eq(fact.mention.value)),
    )
  );
}

/** The figures of a target among which one is looked at. */
export interface TargetFigures {
  readonly figures: readonly FigureFact[];
  readonly text: string;
  /** For a rhythm, or so many of each: the count of things it is kept for. */
  readonly keptFor: ReadonlyMap<FigureFact, FigureFact>;
  /** All counts of things that a rhythm is kept for. */
  readonly counts: ReadonlySet<FigureFact>;
}

/** More figures than this are no cell a person wrote; they are not held against each other, and no row with them is judged. */
export const MOST_FIGURES = 60;

const areFew = (figures: readonly FigureFact[]): boolean => figures.length <= MOST_FIGURES;

/** Finds out once which counts belong to which rhythms. */
export function targetFigures(figures: readonly FigureFact[], text: string): TargetFigures {
  const keptFor = new Map<FigureFact, FigureFact>();
  if (figures.length > 1 && areFew(figures)) {
    for (const rhythm of figures) {
      const count = countBeside(rhythm, figures, text);
      if (count) keptFor.set(rhythm, count);
    }
  }
  const counts = new Set(keptFor.values());
  // 6座泵站每周1次，全年52周: over how many of its periods the rhythm runs.
  for (const rhythm of keptFor.keys())
    for (const span of figures)
      if (span.mention.at > rhythm.mention.at && span.clause === rhythm.clause + 1 && isSpanOf(span, rhythm))
        counts.add(span);
  return { figures, text, keptFor, counts };
}

/** 三年累计600人: over how long the total runs. */
function isSpanOfTotal({ mention }: FigureFact, figures: readonly FigureFact[]): boolean {
  if (mention.kind !== 'duration') return false;
  return figures.some(
    (other) =>
      other.time === 'cumulative' && other.mention.at >= mention.until && other.mention.at - mention.until <= 4,
  );
}

/** Whether a figure only explains another one, or says for whom that is. */
function isAside(fact: FigureFact, { figures, text, counts }: TargetFigures): boolean {
  if (figures.length < 2 || !areFew(figures)) return false;
  return (
    counts.has(fact) ||
    isAge(fact, figures) ||
    isMeasuredFrom(fact, figures) ||
    isSpanOfTotal(fact, figures) ||
    isBeneficiary(fact, figures, text) ||
    isForWhom(fact, figures, text) ||
    isThere(fact, figures, text) ||
    isBreakdown(fact, figures, text) ||
    isRhythmOf(fact, figures)
  );
}

export function isRequirement(fact: FigureFact, target: TargetFigures): boolean {
  if (!ASKS.has(fact.mention.kind) || fact.mention.isWeak) return false;
  return fact.share !== 'remainder' && fact.share !== 'exception' && !isAside(fact, target);
}

/** 较预算240万元节约3%: what the change behind it is measured from. */
function isMeasuredFrom({ share, clause, mention }: FigureFact, figures: readonly FigureFact[]): boolean {
  return (
    share === 'base' &&
    mention.kind !== 'percent' &&
    figures.some(
      (other) =>
        other.clause === clause &&
        other.mention.at > mention.at &&
        other.mention.kind === 'percent' &&
        other.aspect !== 'level',
    )
  );
}

/** The only figure of the clause before, parted from the rhythm by its comma alone. */
function isRightBefore(
  before: FigureFact,
  rhythm: FigureFact,
  figures: readonly FigureFact[],
  between: string,
): boolean {
  const isOnly = figures.filter(({ clause }) => clause === before.clause).length === 1;
  return (
    isOnly && before.verb.isEmpty && before.clause + 1 === rhythm.clause && between.indexOf(',') === between.length - 1
  );
}

function lastBefore(figure: FigureFact, figures: readonly FigureFact[]): FigureFact | undefined {
  let at = figures.length - 1;
  while (at >= 0 && (figures[at]?.mention.until ?? 0) > figure.mention.at) at--;
  return at >= 0 ? figures[at] : undefined;
}

/** The count right before a rhythm in its clause says how many things it is kept for. */
function countBefore(rhythm: FigureFact, figures: readonly FigureFact[], text: string): FigureFact | null {
  if (rhythm.mention.rhythm === null && rhythm.share !== 'each') return null;
  const before = lastBefore(rhythm, figures);
  if (!before || before.mention.per !== null || before.mention.unit?.name === rhythm.mention.unit?.name) return null;
  if (before.mention.kind !== 'count' && !wholePeriodsIn(before.mention, rhythm.mention)) return null;
  const between = text.slice(before.mention.until, rhythm.mention.at);
  // 2个自然村，每月走访1次: the comma right before the rhythm parts nothing.
  if (before.clause !== rhythm.clause && !isRightBefore(before, rhythm, figures, between)) return null;
  return between.includes('、') ? null : before;
}

const LONGEST_HOLDING = 2;

/** 每周1次，共6座; 每周3课时，开16周: the only count or span behind a rhythm, in a clause of its own that says nothing else. */
function countBehind(rhythm: FigureFact, figures: readonly FigureFact[]): FigureFact | null {
  if (rhythm.mention.rhythm === null) return null;
  const [behind, ...others] = figures.filter(({ mention }) => mention.at >= rhythm.mention.until);
  if (!behind || others.length > 0 || behind.mention.per !== null || behind.clause !== rhythm.clause + 1) return null;
  return isSpanOf(behind, rhythm) || isCountAlone(behind, rhythm) ? behind : null;
}

/** As many periods as the span holds. */
const isSpanOf = (behind: FigureFact, rhythm: FigureFact): boolean =>
  behind.verb.length <= LONGEST_HOLDING && wholePeriodsIn(behind.mention, rhythm.mention) !== null;

function isCountAlone({ mention, verb, stage, share, isLast }: FigureFact, rhythm: FigureFact): boolean {
  const isOfOtherUnit = mention.unit?.name !== rhythm.mention.unit?.name;
  const saysNothingElse = verb.isEmpty && (stage === 'open' || share === 'total');
  return mention.kind === 'count' && isOfOtherUnit && saysNothingElse && isLast;
}

function countBeside(rhythm: FigureFact, figures: readonly FigureFact[], text: string): FigureFact | null {
  return countBefore(rhythm, figures, text) ?? countBehind(rhythm, figures);
}

const PER_EACH = new Set<Mention['kind']>(['amount', 'count', 'number', 'measure', 'duration']);

/** 每村每季度1次 is counted by the year as what each village gets. */
const YEARLY = /\/年$/;

/** 资助200人，每人1500元; 10所学校每所2场: what a figure per thing is multiplied with, where one count alone can be meant. */
function headsOf({ mention, clause }: FigureFact, figures: readonly FigureFact[]): FigureFact | null {
  const { per, kind, upper } = mention;
  const each = per?.replace(YEARLY, '') ?? '/';
  if (per === null || each.includes('/') || !PER_EACH.has(kind) || upper !== null) return null;
  const all = figures.filter(
    (other) =>
      // 6周，每周5天: spans are counted as things are.
      (other.mention.kind === 'count' || (other.mention.kind === 'duration' && kind === 'duration')) &&
      other.mention.per === null &&
      (perCounts(each, other.mention.unit?.name ?? '') || other.noun.shown.includes(each)),
  );
  // 慰问420名，每人1000元；助学80人，每人3000元: of several the count right before it.
  const before = all.filter((other) => other.mention.at < mention.at && other.clause + 1 >= clause).at(-1);
  const [heads, ...others] = all.length > 1 && before ? [before] : all;
  return heads && others.length === 0 && heads.mention.upper === null ? heads : null;
}

/** What number and rhythm, or heads and sum per head, make together, and the count that went into it. */
export interface Product {
  readonly mention: Mention;
  readonly count: FigureFact;
}

/** 6天，每天4学时: as many periods as the span holds. */
function timesCount(mention: Mention, count: Mention): Decimal {
  const periods = wholePeriodsIn(count, mention);
  return periods && mention.rhythm ? mention.rhythm.count.times(periods) : mention.value.times(count.value);
}

export function productOf(fact: FigureFact, { figures, keptFor }: TargetFigures): Product | null {
  if (!areFew(figures)) return null;
  const each = figures.find(
    ({ mention }) =>
      isPerPerson(mention) && mention.value.gt(ZERO) && (mention.kind === 'frequency' || mention.unit?.name === '次'),
  );
  const visits = each ? unitNamed('人次') : null;
  if (each && visits && perCounts('人', fact.mention.unit?.name ?? '')) {
    const value = fact.mention.value.times(each.mention.value);
    return { mention: changedMention(fact.mention, { value, mantissa: value, unit: visits }), count: fact };
  }
  const count = keptFor.get(fact) ?? headsOf(fact, figures);
  if (!count) return null;
  const value = timesCount(fact.mention, count.mention);
  const kind = fact.mention.rhythm === null ? fact.mention.kind : 'count';
  const { per, unit } = fact.mention;
  // 80户，每户2次 makes 户次.
  const visited = per !== null && unit?.name === '次' ? unitNamed(`${per}次`) : null;
  const change = { kind, value, mantissa: value, multiplier: ONE, rhythm: null, per: null, unit: visited ?? unit };
  return { mention: changedMention(fact.mention, change), count };
}

export function isSoft(fact: FigureFact, target: TargetFigures): boolean {
  return (fact.mention.kind !== 'coverage' || !fact.mention.isWeak) && !isAside(fact, target);
}
