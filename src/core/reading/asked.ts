import { decimal, HUNDRED, ONE, ZERO } from '../decimal';
import type { Sense } from '../language/cues/index';
import * as direction from '../language/directions';
import { ACTIONS } from '../language/claims';
import { DONE_RUNG } from '../language/ladders';
import { lexicon, wordList, type Lexicon } from '../language/lexicon';
import { unitNamed } from '../language/units';
import { remembered } from '../text/memo';
import { foldForReading } from '../text/reading';
import { perCounts } from './align';
import { Key } from './key';
import { plainWords } from './plain';
import type { Mention } from './mentions/types';
import { readFacts, type TextFacts } from './text-facts';
import { readServices, type Services } from './services';
import type { DayFact, FigureFact, Rung } from './types';

/** Whether more or less of it is better; `exact` for standards that should be hit. */
export type Direction = 'higher' | 'lower' | 'exact';

/** One figure the target asks for. */
export interface Requirement {
  readonly fact: FigureFact;
  /** 3条河道每周巡查1次: what number and rhythm make in a year; null where only a rhythm, or none, is asked for. */
  readonly product: Mention | null;
  readonly direction: Direction;
  /** Paid to people: more than promised is never too much, and never exceeded. */
  readonly isPromise: boolean;
  /** The stage asked for; null where any will do. */
  readonly rung: Rung | null;
  /** A rise or fall is asked for, no level. */
  readonly wantsChange: boolean;
  /** Which way the name says it should go: 下降率, 增收. */
  readonly wantedWay: 'up' | 'down' | null;
  /** 新增, 新建: what was added, no stock. */
  readonly wantsAdded: boolean;
  readonly wantsAverage: boolean;
  /** Days and events that the figure belongs to ask nothing of their own. */
  readonly context: Key;
}

/** The row as it asks: names and levels beside the target. */
export interface RowNames {
  readonly level1: string;
  readonly level2: string;
  readonly indicator: string;
}

/** What is asked for, before anybody looks at the actual. */
export interface Asked {
  readonly names: RowNames;
  readonly target: TextFacts;
  readonly name: NameFacts;
  readonly requirements: readonly Requirement[];
  /** Figures that ask only when nothing else does: coverage, absence, service hours, one of something. */
  readonly soft: readonly FigureFact[];
  /** Senses and words of the cues in name and target: what is asked for by name is no reason to set a figure aside. */
  readonly asksFor: { readonly senses: ReadonlySet<Sense>; readonly words: ReadonlySet<string> };
  readonly year: number | null;
  /** A 时效指标: being in time is what it is about. */
  readonly isAboutTime: boolean;
  /** ≤11月 against a bare 10; null where the target is no month alone. */
  /** Days that ask something of their own: deadlines that no count is dealt out to. */
  readonly days: readonly DayFact[];
  readonly services: Services | null;
  readonly completionWords: ReadonlySet<string>;
  readonly isRateName: (noun: Key) => boolean;
  readonly bareMonth: ((actual: string) => 'met' | 'short' | 'unclear' | null) | null;
  /** Name and target. */
  readonly context: Key;
}

const unwanted = wordList(direction.UNWANTED);
const unwantedRates = wordList(direction.UNWANTED_RATES);
const wantedActs = wordList(direction.WANTED_ACTS);
const tails = wordList(direction.NAME_TAILS);
const costs = wordList(direction.COSTS);
const rateNames = wordList(direction.RATE_NAMES);
const changeNames = wordList(direction.CHANGE_NAMES);
const moneyNouns = wordList(direction.MONEY_NOUNS);

const MOST_TAILS = 3;

/** Whether the name ends in one of the words, tails and two characters aside. */
function endsIn(name: string, table: Lexicon<true>): boolean {
  let end = name.length;
  for (let i = 0; i <= MOST_TAILS; i++) {
    for (let slack = 0; slack <= 2; slack++) if (table.matchBefore(name, end - slack)) return true;
    const tail = tails.matchBefore(name, end);
    if (!tail) return false;
    end -= tail.word.length;
  }
  return false;
}

const holds = (text: string, table: readonly string[]): boolean => table.some((word) => text.includes(word));

const BRACKETS = lexicon<true>([
  ['(', true],
  ['[', true],
]);

/** The name without what stands in brackets and without 指标1：. */
function plainName(folded: string): string {
  let plain = '';
  let depth = 0;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charAt(i);
    if (BRACKETS.matchAt(folded, i)) depth++;
    else if (unit === ')' || unit === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0) plain += unit;
  }
  const colon = plain.indexOf(':');
  const head = plain.slice(0, Math.max(0, colon));
  return colon > 0 && colon <= 5 && head.startsWith('指标') ? plain.slice(colon + 1) : plain;
}

/** An indicator's name, read once. */
export interface NameFacts {
  readonly folded: string;
  readonly plain: string;
  readonly facts: TextFacts;
  readonly key: Key;
  readonly isUnwanted: boolean;
  readonly isWantedAct: boolean;
  readonly isCost: boolean;
  readonly isRate: boolean;
  readonly namesChange: boolean;
  /** What a rate is of: 签约 in 签约率, 整改 in 整改完成率; empty for others. */
  readonly stem: Key;
  /** Its words without blanks and punctuation. */
  readonly words: Key;
  /** 供暖时间, 开放时间: a longer time is more than was asked for. */
  readonly isOffered: boolean;
  readonly isAboutCompletion: boolean;
  readonly isRank: boolean;
  /** 住户数量: what is counted is named, and no act. */
  readonly namesNoAct: boolean;
}

const RATE_TAILS = ['完成率', '率', '比例', '度'];

function stemOf(plain: string): string {
  const tail = RATE_TAILS.find((word) => plain.endsWith(word));
  return tail ? plain.slice(0, -tail.length).slice(-2) : '';
}

const COUNTING = ['数量', '人数', '户数', '个数', '总数', '数', '面积', '里程', '长度', '规模'];

const LONGEST_NAME = 200;

const readName: (name: string) => NameFacts = remembered((name) => {
  const cut = name.slice(0, LONGEST_NAME);
  const { text: folded } = foldForReading(cut);
  const plain = plainName(folded);
  const isWantedAct = endsIn(plain, wantedActs) || wantedActs.matchAt(plain, 0) !== null;
  return {
    folded,
    plain,
    facts: readFacts(cut),
    key: new Key(plain),
    isWantedAct,
    isUnwanted: !isWantedAct && (endsIn(plain, unwanted) || endsIn(plain, unwantedRates)),
    isCost: costs.matchBefore(plain, plain.length) !== null,
    isRate: rateNames.matchBefore(plain, plain.length) !== null,
    namesChange: endsIn(plain, changeNames),
    stem: new Key(stemOf(plain)),
    words: new Key(plainWords(plain)),
    isOffered: holds(plain, direction.OFFERED),
    isAboutCompletion: holds(plain, direction.ABOUT_COMPLETION),
    isRank: holds(plain, direction.RANKS),
    namesNoAct: COUNTING.some((tail) => plain.endsWith(tail)) && !holds(plain, ACTIONS),
  };
});

/** A bare number takes its unit from the indicator's brackets, or % from a name that is a rate. */
function withUnitOfName(mention: Mention, name: NameFacts): Mention {
  if (mention.kind !== 'number') return mention;
  const inside = bracketAtEnd(name.folded);
  const unit = inside === '' ? null : unitNamed(inside);
  if (unit) return { ...mention, kind: unit.kind, unit };
  const power = POWERS.matchAt(inside, 0);
  const scaled = power ? unitNamed(inside.slice(power.word.length)) : null;
  if (power && scaled) {
    const scale = decimal(power.value);
    return {
      ...mention,
      kind: scaled.kind,
      unit: scaled,
      multiplier: mention.multiplier.times(scale),
      value: mention.value.times(scale),
      upper: mention.upper?.times(scale) ?? null,
    };
  }
  const percent = unitNamed('%');
  if (!percent || !name.isRate) return mention;
  if (mention.places > 0 && mention.value.gt(ZERO) && mention.value.lte(ONE)) {
    const upper = mention.upper?.times(HUNDRED) ?? null;
    return {
      ...mention,
      kind: 'percent',
      unit: percent,
      value: mention.value.times(HUNDRED),
      multiplier: HUNDRED,
      upper,
    };
  }
  return mention.value.gt(ONE) && mention.value.lte(HUNDRED) ? { ...mention, kind: 'percent', unit: percent } : mention;
}

const POWERS = lexicon<string>([
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
]);

function bracketAtEnd(name: string): string {
  const open = name.lastIndexOf('(');
  return open >= 0 && name.endsWith(')') && name.length - open <= 10 ? name.slice(open + 1, -1) : '';
}

const FLOORS = new Set(['ge', 'gt', 'more']);
const CEILINGS = new Set(['le', 'lt']);

/** Which way is better where neither a sign nor a zero says so: by meaning, by the name's head, by the unit. */
function byName(mention: Mention, name: NameFacts, names: RowNames): Direction {
  const { plain } = name;
  const noun = mention.noun;
  const isMoney = mention.kind === 'amount' || mention.kind === 'number';
  const isNoun = noun !== '' && noun.length <= 8 && endsIn(noun, unwanted) && !endsIn(noun, wantedActs);
  if (name.isUnwanted || (isNoun && !name.isWantedAct)) return 'lower';
  const isCostLevel = names.level2.includes('成本') || names.level1.startsWith('成本');
  if (isCostLevel && mention.kind === 'percent') return name.isCost || holdsCostShare(plain) ? 'lower' : 'higher';
  if (isMoney && isPromised(mention, name)) return 'higher';
  if (isMoney && holds(plain, direction.SAVINGS)) return 'higher';
  if (isMoney && (isCostLevel || name.isCost)) return holds(plain, direction.MONEY_TASKS) ? 'higher' : 'lower';
  return byTime(mention, name, names);
}

function holdsCostShare(plain: string): boolean {
  return (
    !plain.endsWith('控制率') &&
    ['成本占比', '成本比例', '费用占比', '费用率', '支出占比', '超支率', '成本率', '费用比例'].some((tail) =>
      plain.endsWith(tail),
    )
  );
}

/** 低保标准, 生活补助: per head or as a standard. */
function isPromised(mention: Mention, name: NameFacts): boolean {
  return (
    holds(name.plain, direction.PROMISES) &&
    (mention.per !== null || name.plain.includes('标准') || name.plain.includes('人均') || name.plain.includes('生均'))
  );
}

function byTime(mention: Mention, { plain, folded, isRate }: NameFacts, { level2 }: RowNames): Direction {
  const inside = bracketAtEnd(folded);
  const isTimed = mention.kind === 'duration' || (mention.kind === 'number' && unitNamed(inside)?.kind === 'duration');
  const isLimit = holds(plain, direction.TIME_LIMITS) || holds(mention.noun, direction.TIME_LIMITS);
  if (!isTimed) return mention.kind === 'number' && isLimit && !isRate && level2.includes('时效') ? 'lower' : 'higher';
  if (holds(plain, direction.LASTING) || holds(mention.noun, direction.LASTING)) return 'higher';
  const countsDays =
    plain.endsWith('天数') || plain.endsWith('时数') || plain.endsWith('时长') || plain.endsWith('月数');
  if (
    level2.includes('数量') &&
    countsDays &&
    !holds(plain, ['办理', '审批', '处理', '等待', '响应', '工期', '办结', '修复'])
  )
    return 'higher';
  return level2.includes('时效') || isLimit ? 'lower' : 'higher';
}

/** 前10名, 第3名: a rank may be better and not worse. */
function isRankedBefore({ mention }: FigureFact, text: string): boolean {
  const before = text.charAt(mention.at - 1);
  return (
    before === '前' && (mention.kind === 'number' || mention.kind === 'count') && text.charAt(mention.at - 2) !== '年'
  );
}

function directionOf(fact: FigureFact, name: NameFacts, names: RowNames, target: string): Direction {
  const { mention } = fact;
  if (FLOORS.has(mention.comparator)) return 'higher';
  if (CEILINGS.has(mention.comparator)) return 'lower';
  if (mention.kind === 'zero-event') return 'lower';
  if (name.isRank || isRankedBefore(fact, target)) return 'lower';
  const isChange = mention.change !== null || fact.aspect === 'change';
  if (isChange || name.namesChange) return 'higher';
  if (mention.value.eq(ZERO) && mention.upper === null) return 'lower';
  return byName(mention, name, names);
}

const ASKS = new Set(['number', 'count', 'amount', 'measure', 'duration', 'percent', 'ratio', 'frequency']);

/** The rung the name or target asks for by its word, else the one a plain demand of that ladder means. */
function demandedRung(target: TextFacts, name: TextFacts): ReadonlyMap<string, number> {
  const demanded = new Map<string, number>(Object.entries(DONE_RUNG));
  // The verb leads: 办结公证申请 asks for 办结. What the target says itself counts before the name.
  const named = new Set<string>();
  for (const { table } of [...target.cues, ...name.cues]) {
    if (!table.rung || named.has(table.rung.ladder)) continue;
    named.add(table.rung.ladder);
    demanded.set(table.rung.ladder, table.rung.level);
  }
  return demanded;
}

const INVESTED = ['投资', '完成', '合计', '共', '总', '金额', '资金总', '价值', '及', '和'];

/** A count right before money only says for whom: 8家合作社奖补资金96万元. */
function isForWhom(fact: FigureFact, figures: readonly FigureFact[], text: string): boolean {
  const next = figures.find(({ mention }) => mention.at >= fact.mention.until);
  if (fact.mention.kind !== 'count' || next?.mention.kind !== 'amount' || next.clause !== fact.clause) return false;
  const between = text.slice(fact.mention.until, next.mention.at);
  if (between.includes('、') || between.length > 16) return false;
  if (between.length <= 8 && !INVESTED.some((word) => between.includes(word))) return true;
  let end = between.length;
  const bound = ['共计', '共', '合计', '约', '总计', ':'].find((word) => between.endsWith(word));
  if (bound) end -= bound.length;
  return moneyNouns.matchBefore(between, end) !== null;
}

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
  const isShare =
    fact.mention.kind === 'frequency' ||
    (fact.mention.kind === 'count' && (fact.mention.per !== null || fact.share === 'each'));
  return (
    isShare &&
    figures.some(
      (other) =>
        other !== fact &&
        other.mention.kind === 'count' &&
        other.mention.per === null &&
        other.mention.unit?.name === fact.mention.unit?.name &&
        (other.share === 'total'
          ? other.mention.value.gt(fact.mention.value)
          : fact.mention.kind === 'frequency' && other.mention.value.eq(fact.mention.value)),
    )
  );
}

function isRequirement(fact: FigureFact, figures: readonly FigureFact[], text: string): boolean {
  if (!ASKS.has(fact.mention.kind) || fact.mention.isWeak) return false;
  if (fact.share === 'remainder' || fact.share === 'exception') return false;
  if (figures.some((other) => countBefore(other, figures, text) === fact)) return false;
  return !isForWhom(fact, figures, text) && !isBreakdown(fact, figures, text) && !isRhythmOf(fact, figures);
}

const ADDING = ['新', '本年', '当年', '今年', '招录', '招聘', '招收', '增'];

/** Reads what a row asks for. */
export function readAsked(names: RowNames, targetText: string): Asked {
  const target = readFacts(targetText);
  const name = readName(names.indicator);
  const rungs = demandedRung(target, name.facts);
  const context = new Key(`${name.plain} ${target.text.slice(0, 400)}`);
  const named = [...name.facts.cues, ...target.cues];
  const asksFor = {
    senses: new Set(named.map(({ table }) => table.sense)),
    words: new Set(named.map(({ word }) => word)),
  };
  const figures = target.figures
    .filter(({ mention }) => !mention.isName)
    .map((fact) => {
      const mention = withUnitOfName(fact.mention, name);
      return mention === fact.mention ? fact : { ...fact, mention };
    });
  const requirements = figures
    .filter((fact) => isRequirement(fact, figures, target.text))
    .map((fact): Requirement => ({
      fact,
      product: productOf(fact, figures, target.text),
      direction: directionOf(fact, name, names, target.text),
      isPromise: isPromised(fact.mention, name),
      rung: rungFor(fact, rungs),
      wantsChange: fact.aspect === 'change' || fact.mention.change !== null || name.namesChange,
      wantedWay: wayNamed(name),
      wantsAdded:
        [...name.facts.cues, ...target.cues].some(({ table }) => table.sense === 'added') ||
        ADDING.some((word) => name.plain.startsWith(word) || target.text.startsWith(word)),
      wantsAverage: fact.share === 'average' || name.facts.cues.some(({ table }) => table.sense === 'average'),
      context,
    }));
  const soft = figures.filter(
    (fact) => !requirements.some((requirement) => requirement.fact === fact) && isSoft(fact, figures, target.text),
  );
  const year = target.years[0]?.year ?? name.facts.years[0]?.year ?? null;
  return {
    names,
    target,
    name,
    requirements,
    soft,
    asksFor,
    year,
    isAboutTime: names.level2.includes('时效'),
    days: daysAsked(target),
    services: readServices(target),
    completionWords: COMPLETION_WORDS,
    isRateName,
    bareMonth: bareMonthOf(target.text),
    context,
  };
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

/** The count right before a rhythm in its clause says how many things it is kept for. */
function countBefore(rhythm: FigureFact, figures: readonly FigureFact[], text: string): FigureFact | null {
  if (rhythm.mention.rhythm === null && rhythm.share !== 'each') return null;
  const before = figures.filter(({ mention }) => mention.until <= rhythm.mention.at).at(-1);
  if (
    before?.mention.kind !== 'count' ||
    before.mention.per !== null ||
    before.mention.unit?.name === rhythm.mention.unit?.name
  )
    return null;
  const between = text.slice(before.mention.until, rhythm.mention.at);
  // 2个自然村，每月走访1次: the comma right before the rhythm parts nothing.
  if (before.clause !== rhythm.clause && !isRightBefore(before, rhythm, figures, between)) return null;
  return between.includes('、') ? null : before;
}

function productOf(fact: FigureFact, figures: readonly FigureFact[], text: string): Mention | null {
  const each = figures.find(
    ({ mention }) =>
      isPerPerson(mention) && mention.value.gt(ZERO) && (mention.kind === 'frequency' || mention.unit?.name === '次'),
  );
  const visits = unitNamed('人次');
  if (each && visits && perCounts('人', fact.mention.unit?.name ?? '')) {
    const value = fact.mention.value.times(each.mention.value);
    return { ...fact.mention, value, mantissa: value, unit: visits };
  }
  const count = countBefore(fact, figures, text);
  if (!count) return null;
  const value = fact.mention.value.times(count.mention.value);
  const kind = fact.mention.rhythm === null ? fact.mention.kind : 'count';
  return { ...fact.mention, kind, value, mantissa: value, multiplier: ONE, rhythm: null };
}

/** ≤11月 or 9月, and nothing else. */
const MONTH_ALONE = /^([≤<≥>=]?)(\d{1,2})月$/;
const MONTH_FIGURE = /^(\d{1,2}(?:\.\d+)?)(?:个月)?$/;

/** Forms with a column for units print 月 for the tenth month and for ten months alike; either way the figures decide. */
function bareMonthOf(target: string): Asked['bareMonth'] {
  const asked = MONTH_ALONE.exec(target);
  if (!asked) return null;
  return (actual) => {
    const given = MONTH_FIGURE.exec(actual);
    if (!given) return null;
    const [limit, figure, sign] = [Number(asked[2]), Number(given[1]), asked[1] ?? ''];
    if (figure === limit) return sign === '<' || sign === '>' ? 'short' : 'met';
    // Without a sign an earlier month may be early or too short.
    if (sign === '' || sign === '=') return 'unclear';
    return (sign === '≤' || sign === '<') === figure < limit ? 'met' : 'short';
  };
}

function wayNamed({ facts }: NameFacts): 'up' | 'down' | null {
  const senses = facts.cues.map(({ table }) => table.sense);
  if (senses.includes('up') === senses.includes('down')) return null;
  return senses.includes('up') ? 'up' : 'down';
}

const COMPLETION_WORDS = new Set(['完成', '已完成', '完成了', '全部完成', '实际完成', '完成率']);
const RATE_MARKS = ['率', '度', '比'];

function isRateName(noun: Key): boolean {
  return RATE_MARKS.some((mark) => noun.includes(new Key(mark)));
}

/** 比2021年有所下降: the year is what is compared with. */
export function isBaseOfComparison({ mention }: DayFact, text: string): boolean {
  const before = text.charAt(mention.at - 1);
  return before === '比' || before === '较';
}

const COLUMN_NAMES = new Set(['年初', '年末', '年底', '年终']);

/** 年初预算80万元, 年末决算80万元: the name of a budget column, no deadline. */
function namesColumn(day: DayFact, figures: readonly FigureFact[]): boolean {
  return (
    COLUMN_NAMES.has(day.text) &&
    figures.some(({ clause, mention }) => clause === day.clause && mention.at >= day.mention.until)
  );
}

/** Dates that 各 deals a count out to (3、6、9、12月各1次) belong to the count and are no deadlines of their own. */
function daysAsked({ days, figures, text }: TextFacts): readonly DayFact[] {
  return days.filter((day) => {
    if (day.mention.kind !== 'date' || isBaseOfComparison(day, text) || namesColumn(day, figures)) return false;
    const next = figures.find(({ mention }) => mention.at >= day.mention.until || mention.until > day.mention.at);
    return !(
      next?.mention.kind === 'frequency' &&
      next.mention.rhythm !== null &&
      !day.calendar.isDeadline &&
      !text.slice(day.mention.until, next.mention.at).includes(',')
    );
  });
}

function isSoft(fact: FigureFact, figures: readonly FigureFact[], text: string): boolean {
  if (isForWhom(fact, figures, text) || isBreakdown(fact, figures, text) || isRhythmOf(fact, figures)) return false;
  if (figures.some((other) => countBefore(other, figures, text) === fact)) return false;
  return fact.mention.kind !== 'coverage' || !fact.mention.isWeak;
}

function rungFor(fact: FigureFact, rungs: ReadonlyMap<string, number>): Rung | null {
  if (fact.rung) return fact.rung;
  const first = [...rungs][0];
  return first ? { ladder: first[0], level: first[1] } : null;
}

/** The rung demanded on a ladder, for any fact of the actual. */
export function demandedOn(asked: Asked, ladder: string): number | null {
  return demandedRung(asked.target, asked.name.facts).get(ladder) ?? null;
}
