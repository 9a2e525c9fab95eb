import { ACTIONS } from '../language/claims';
import { RATE_DENIALS, RATE_OPPOSITES } from '../language/antonyms';
import * as direction from '../language/directions';
import { lexicon, wordList, type Lexicon } from '../language/lexicon';
import { unitNamed } from '../language/units';
import { decimal, HUNDRED, ONE, ZERO } from '../decimal';
import { foldForReading } from '../text/reading';
import { Key } from './key';
import type { FigureFact } from './types';
import { changedMention } from './mentions/changed';
import type { Mention } from './mentions/types';
import { plainWords } from './plain';
import { readFacts, type TextFacts } from './text-facts';

const removals = wordList(direction.REMOVALS);
export const wantedActs = wordList(direction.WANTED_ACTS);
const tails = wordList(direction.NAME_TAILS);
const costs = wordList(direction.COSTS);
const rateNames = wordList(direction.RATE_NAMES);
const changeNames = wordList(direction.CHANGE_NAMES);
const offered = wordList(direction.OFFERED);
const aboutCompletion = wordList(direction.ABOUT_COMPLETION);
const ranks = wordList(direction.RANKS);
const actions = wordList(ACTIONS);
const MOST_TAILS = 3;

/** Whether the name ends in one of the words, tails and so many characters aside: 挽回损失 ends in 挽回. */
export function endsIn(name: string, table: Lexicon<true>, aside = 2): boolean {
  let end = name.length;
  for (let i = 0; i <= MOST_TAILS; i++) {
    for (let slack = 0; slack <= aside; slack++) if (table.matchBefore(name, end - slack)) return true;
    const tail = tails.matchBefore(name, end);
    if (!tail) return false;
    end -= tail.word.length;
  }
  return false;
}

const unwanted = wordList(direction.UNWANTED);
const unwantedRates = wordList(direction.UNWANTED_RATES);
const bearers = wordList(direction.BEARERS);

/** Whether the words name what one hopes to see little of: 投诉件数, 辍学学生数, but neither 失业保险 nor 更换破损井盖数. */
export function namesUnwanted(words: string): boolean {
  if (endsIn(words, unwanted, 0) || endsIn(words, unwantedRates, 0)) return true;
  const bad = unwanted.matchAt(words, 0)?.word.length ?? 0;
  return bad > 0 && bad < words.length && endsIn(words.slice(bad), bearers, 0);
}

const ANY_BRACKET = /[()[\]]/;

function withoutBrackets(folded: string): string {
  if (!ANY_BRACKET.test(folded)) return folded;
  let plain = '';
  let depth = 0;
  for (const unit of folded) {
    if (unit === '(' || unit === '[') depth++;
    else if (unit === ')' || unit === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0) plain += unit;
  }
  return plain;
}

/** The name without what stands in brackets and without 指标1：. */
function plainName(folded: string): string {
  const plain = withoutBrackets(folded);
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
  /** What a rate is of, denied: 不合格 and 未合格 of 合格率. */
  readonly opposites: readonly Key[];
  /** What the rest of the whole is of: 准确 for 差错率, 满意 for 不满意率. */
  readonly restStems: readonly Key[];
  /** Words of the cues in what a rate is of: 破损 in 破损率, which by itself hides it. */
  readonly rateWords: ReadonlySet<string>;
  /** Its last two characters, mostly an act: 认定 of 高新技术企业认定. */
  readonly tail: Key;
  /** 开赛 of 马拉松开赛时间: the event that a time is asked of; empty for others. */
  readonly event: Key;
  /** Its words without blanks and punctuation. */
  readonly words: Key;
  /** 供暖时间, 开放时间: a longer time is more than was asked for. */
  readonly isOffered: boolean;
  /** 服务期, 供暖期: how long a service runs. */
  readonly isServed: boolean;
  readonly isAboutCompletion: boolean;
  readonly isRank: boolean;
  /** 住户数量: what is counted is named, and no act. */
  readonly namesNoAct: boolean;
}

const TIME_TAILS = ['时间', '日期', '时限', '时点', '节点'];

const RATE_TAILS = ['完成率', '率', '比例', '度'];

function stemOf(plain: string): string {
  const tail = RATE_TAILS.find((word) => plain.endsWith(word));
  return tail ? plain.slice(0, -tail.length).slice(-2) : '';
}

const oppositesOf = (stem: string): readonly Key[] =>
  stem.length < 2 ? [] : RATE_DENIALS.map((denial) => new Key(`${denial}${stem}`));

/** The other side of a rate, by its own denial or by a word of its own. */
function restStemsOf(plain: string): readonly Key[] {
  const stem = stemOf(plain);
  if (stem.length < 2) return [];
  const isDenied = RATE_DENIALS.some((denial) => plain.includes(`${denial}${stem}`));
  const rest = RATE_OPPOSITES.flatMap(([word, opposite]) => {
    if (word === stem) return [opposite];
    return opposite === stem ? [word] : [];
  });
  return [...(isDenied ? [stem] : []), ...rest].map((word) => new Key(word));
}

const isRate = (words: string): boolean => words.length > 2 && words.length <= LONGEST_RATE && words.endsWith('率');

/** 报汛差错率 of a target under another name: the rate that the figure's own words name; null where they name none. */
export function rateNamedBy({ mention, verb }: Pick<FigureFact, 'mention' | 'verb'>): string | null {
  if (mention.kind !== 'percent') return null;
  return [mention.noun, verb.shown].find(isRate) ?? null;
}

const LONGEST_RATE = 24;

/** Words of the cues in what a rate is of; none for what is no rate. */
export function rateWordsOf(plain: string): ReadonlySet<string> {
  const tail = RATE_TAILS.find((word) => plain.endsWith(word));
  if (!tail) return NO_WORDS;
  return new Set(readFacts(plain.slice(0, -tail.length)).cues.map(({ word }) => word));
}

export const NO_WORDS: ReadonlySet<string> = new Set();

const COUNTING = ['数量', '人数', '户数', '个数', '总数', '数', '面积', '里程', '长度', '规模'];

const LONGEST_NAME = 200;

/** Not worked out yet. */
type Later<T> = T | undefined;

/** A name as far as somebody asked: of most rows only what tells the direction is needed. */
class NameReading implements NameFacts {
  readonly folded: string;
  readonly plain: string;
  readonly #name: string;
  #facts: Later<TextFacts>;
  #key: Later<Key>;
  #isUnwanted: Later<boolean>;
  #isWantedAct: Later<boolean>;
  #isRate: Later<boolean>;
  #namesChange: Later<boolean>;
  #stem: Later<Key>;
  #rateWords: Later<ReadonlySet<string>>;

  constructor(name: string) {
    this.#name = name;
    this.folded = foldForReading(name).text;
    this.plain = plainName(this.folded);
  }

  get facts(): TextFacts {
    return (this.#facts ??= readFacts(this.#name));
  }

  get key(): Key {
    return (this.#key ??= new Key(this.plain));
  }

  get isWantedAct(): boolean {
    return (this.#isWantedAct ??= endsIn(this.plain, wantedActs) || wantedActs.matchAt(this.plain, 0) !== null);
  }

  get isUnwanted(): boolean {
    return (this.#isUnwanted ??= namesUnwanted(this.plain) && !this.isWantedAct && !this.#isRemoval);
  }

  /** 老旧车辆淘汰: a task, though a 淘汰率 is none. */
  get #isRemoval(): boolean {
    return !this.isRate && endsIn(this.plain, removals);
  }

  get isCost(): boolean {
    return costs.matchBefore(this.plain, this.plain.length) !== null;
  }

  get isRate(): boolean {
    return (this.#isRate ??= rateNames.matchBefore(this.plain, this.plain.length) !== null);
  }

  get namesChange(): boolean {
    return (this.#namesChange ??= endsIn(this.plain, changeNames));
  }

  get stem(): Key {
    return (this.#stem ??= new Key(stemOf(this.plain)));
  }

  get opposites(): readonly Key[] {
    return oppositesOf(stemOf(this.plain));
  }

  get restStems(): readonly Key[] {
    return restStemsOf(this.plain);
  }

  get rateWords(): ReadonlySet<string> {
    return (this.#rateWords ??= rateWordsOf(this.plain));
  }

  get tail(): Key {
    return new Key(this.plain.slice(-2));
  }

  get event(): Key {
    const tail = TIME_TAILS.find((word) => this.plain.endsWith(word));
    return new Key(tail ? this.plain.slice(0, -tail.length).slice(-2) : '');
  }

  get words(): Key {
    return new Key(plainWords(this.plain));
  }

  get isOffered(): boolean {
    return offered.isIn(this.plain);
  }

  get isServed(): boolean {
    return direction.SERVED.some((tail) => this.plain.endsWith(tail));
  }

  get isAboutCompletion(): boolean {
    return aboutCompletion.isIn(this.plain);
  }

  get isRank(): boolean {
    return ranks.isIn(this.plain);
  }

  get namesNoAct(): boolean {
    return COUNTING.some((tail) => this.plain.endsWith(tail)) && !actions.isIn(this.plain);
  }
}

export const readName = (name: string): NameFacts => new NameReading(name.slice(0, LONGEST_NAME));

/** 培训人数（万人）: the unit in the brackets at the end of the name, with its power of ten. */
function withUnitInBrackets(mention: Mention, { folded }: NameFacts): Mention | null {
  const inside = bracketAtEnd(folded);
  if (inside === '') return null;
  const unit = unitNamed(inside);
  if (unit) return changedMention(mention, { kind: unit.kind, unit });
  const power = POWERS.matchAt(inside, 0);
  const scaled = power ? unitNamed(inside.slice(power.word.length)) : null;
  if (!power || !scaled) return null;
  const scale = decimal(power.value);
  return changedMention(mention, {
    kind: scaled.kind,
    unit: scaled,
    multiplier: mention.multiplier.times(scale),
    value: mention.value.times(scale),
    upper: mention.upper?.times(scale) ?? null,
  });
}

/** 合格率 95 or 0.95: the name of a rate makes a percentage of either. */
function asPercent(mention: Mention): Mention | null {
  const percent = unitNamed('%');
  const { value, places } = mention;
  if (!percent || value.gt(HUNDRED)) return null;
  const inPercent = { kind: 'percent', unit: percent } as const;
  if (value.gt(ONE)) return changedMention(mention, inPercent);
  if (places === 0 || !value.gt(ZERO)) return null;
  return changedMention(mention, {
    ...inPercent,
    value: value.times(HUNDRED),
    multiplier: HUNDRED,
    upper: mention.upper?.times(HUNDRED) ?? null,
  });
}

/** A bare number takes its unit from the indicator's brackets, or % from a name that is a rate. */
export function withUnitOfName(mention: Mention, name: NameFacts): Mention {
  if (mention.kind !== 'number') return mention;
  return withUnitInBrackets(mention, name) ?? (name.isRate ? asPercent(mention) : null) ?? mention;
}

const POWERS = lexicon<string>([
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
]);

export function bracketAtEnd(name: string): string {
  const open = name.lastIndexOf('(');
  return open >= 0 && name.endsWith(')') && name.length - open <= 10 ? name.slice(open + 1, -1) : '';
}
