import { BRINGING } from '../language/claims';
import type { Sense } from '../language/cues/index';
import { DONE_RUNG, SIGNED } from '../language/ladders';
import { directionOf, isPromised, type Direction, type RowNames } from './direction';
import { beginsMaking } from './acts';
import { changedFigure } from './facts';
import { NO_WORDS, rateNamedBy, rateWordsOf, readName, withUnitOfName, type NameFacts } from './indicator-name';
import { Key } from './key';
import { areSeveral } from './mentions/read';
import { readServices, type Services } from './services';
import { bareMonthOf, daysAsked, type BareMonth } from './target-days';
import { isRequirement, isSoft, productOf, targetFigures, type Product, type TargetFigures } from './target-figures';
import type { TextFacts } from './text-facts';
import type { DayFact, FigureFact, Rung } from './types';

/** One figure the target asks for. */
export interface Requirement {
  readonly fact: FigureFact;
  /** 3条河道每周巡查1次, 200人每人1500元: what the two make; null where no figure is multiplied. */
  readonly product: Product | null;
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
  /** An act that makes what it counts (建设, 接收): what stands there already is no answer. */
  readonly asksMaking: boolean;
  readonly wantsAverage: boolean;
  /** The name of what the figure asks for: a rate that the target itself names, else the row's. */
  readonly name: NameFacts;
  /** Words of the cues in what a rate of the target is of: 合格 in 考核合格率. */
  readonly rateWords: ReadonlySet<string>;
  /** Days and events that the figure belongs to ask nothing of their own. */
  readonly context: Key;
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
  /** The stages that name and target speak of, as words that nouns may end in. */
  readonly acts: readonly Key[];
  readonly year: number | null;
  /** A 时效指标: being in time is what it is about. */
  readonly isAboutTime: boolean;
  /** ≤11月 against a bare 10; null where the target is no month alone. */
  /** Days that ask something of their own: deadlines that no count is dealt out to. */
  readonly days: readonly DayFact[];
  readonly services: Services | null;
  readonly completionWords: ReadonlySet<string>;
  readonly isRateName: (noun: Key) => boolean;
  readonly bareMonth: BareMonth | null;
  /** Name and target. */
  readonly context: Key;
}

function levelNamed({ cues }: TextFacts, ladder: string): number | null {
  for (const { table } of cues) if (table.rung?.ladder === ladder) return table.rung.level;
  return null;
}

const [PLAIN_LADDER = ''] = Object.keys(DONE_RUNG);

const ADDING = ['新', '本年', '当年', '今年', '招录', '招聘', '招收', '增'];

/** The figures of the target that count something, with the unit that the name gives them. */
function figuresAsked(target: TextFacts, name: NameFacts): FigureFact[] {
  const figures: FigureFact[] = [];
  for (const fact of target.figures) {
    if (fact.mention.isName) continue;
    const mention = withUnitOfName(fact.mention, name);
    figures.push(mention === fact.mention ? fact : changedFigure(fact, { mention }));
  }
  return figures;
}

/** Senses and words of the cues in name and target. */
function askedFor(name: TextFacts, target: TextFacts): Asked['asksFor'] {
  const senses = new Set<Sense>();
  const words = new Set<string>();
  for (const { sense, word } of name.cues) {
    senses.add(sense);
    words.add(word);
  }
  for (const { sense, word } of target.cues) {
    senses.add(sense);
    words.add(word);
  }
  return { senses, words };
}

/** Not worked out yet; null is an answer. */
type Later<T> = T | undefined;

/** What holds for all figures of the target alike; the name is read for it only when somebody asks. */
class Common {
  #wantedWay: Later<'up' | 'down' | null>;
  #wantsAdded: Later<boolean>;

  constructor(
    readonly asked: Asked,
    readonly figures: TargetFigures,
  ) {}

  get wantedWay(): 'up' | 'down' | null {
    return this.#wantedWay === undefined ? (this.#wantedWay = wayNamed(this.asked.name)) : this.#wantedWay;
  }

  get wantsAdded(): boolean {
    return (this.#wantsAdded ??= asksAdded(this.asked));
  }

  get wantsAverage(): boolean {
    return says(this.asked.name.facts.cues, 'average');
  }
}

function asksAdded({ name, target }: Asked): boolean {
  return (
    says(target.cues, 'added') ||
    ADDING.some((word) => name.plain.startsWith(word) || target.text.startsWith(word)) ||
    says(name.facts.cues, 'added')
  );
}

/** One figure that is asked for, with what name and target say of it as far as somebody asks. */
class Demand implements Requirement {
  readonly #common: Common;
  #product: Later<Product | null>;
  #direction: Later<Direction>;
  #rung: Later<Rung | null>;
  #rateWords: Later<ReadonlySet<string>>;
  #name: Later<NameFacts>;

  constructor(
    readonly fact: FigureFact,
    common: Common,
  ) {
    this.#common = common;
  }

  get product(): Product | null {
    return this.#product === undefined ? (this.#product = productOf(this.fact, this.#common.figures)) : this.#product;
  }

  get direction(): Direction {
    return (this.#direction ??= this.#readDirection());
  }

  #readDirection(): Direction {
    const { name, names, target } = this.#common.asked;
    return directionOf(this.fact, name, names, target.text);
  }

  get isPromise(): boolean {
    return isPromised(this.fact, this.#common.asked.name);
  }

  get rung(): Rung | null {
    return this.#rung === undefined ? (this.#rung = rungFor(this.fact, this.#common.asked)) : this.#rung;
  }

  get wantsChange(): boolean {
    const { fact } = this;
    return fact.aspect === 'change' || fact.mention.change !== null || this.#common.asked.name.namesChange;
  }

  get wantedWay(): 'up' | 'down' | null {
    return this.#common.wantedWay;
  }

  get wantsAdded(): boolean {
    return this.#common.wantsAdded;
  }

  get asksMaking(): boolean {
    return beginsMaking({ shown: this.#common.asked.name.plain }) || beginsMaking(this.fact.verb);
  }

  get wantsAverage(): boolean {
    return this.fact.share === 'average' || this.#common.wantsAverage;
  }

  get name(): NameFacts {
    return (this.#name ??= this.#readName());
  }

  #readName(): NameFacts {
    const own = rateNamedBy(this.fact);
    return own === null ? this.#common.asked.name : readName(own);
  }

  get rateWords(): ReadonlySet<string> {
    const { mention } = this.fact;
    return (this.#rateWords ??= mention.kind === 'percent' ? rateWordsOf(mention.noun) : NO_WORDS);
  }

  get context(): Key {
    return this.#common.asked.context;
  }
}

/** The same demand of another figure. */
export function demanding(requirement: Requirement, fact: FigureFact): Requirement {
  const { product, direction, isPromise, rung, wantsChange, wantedWay, wantsAdded, asksMaking } = requirement;
  const { wantsAverage, name, rateWords, context } = requirement;
  return {
    fact,
    product,
    direction,
    isPromise,
    rung,
    wantsChange,
    wantedWay,
    wantsAdded,
    asksMaking,
    wantsAverage,
    name,
    rateWords,
    context,
  };
}

const says = (cues: TextFacts['cues'], sense: Sense): boolean => cues.some((cue) => cue.sense === sense);

/** Every figure of the target that asks, and those that ask only when nothing else does. */
function sorted(asked: Asked): Pick<Asked, 'requirements' | 'soft'> {
  const { target, name } = asked;
  const requirements: Requirement[] = [];
  const soft: FigureFact[] = [];
  if (target.figures.length === 0) return { requirements, soft };
  const figures = figuresAsked(target, name);
  const common = new Common(asked, targetFigures(figures, target.text));
  for (const fact of figures) {
    if (isRequirement(fact, common.figures)) requirements.push(new Demand(fact, common));
    else if (isSoft(fact, common.figures)) soft.push(fact);
  }
  return { requirements, soft };
}

/**
 * What a row asks for, each part worked out when somebody asks: equal texts and blank cells are judged without it, and
 * a name, which is another one in every row, is read only where a figure or word has to be told apart.
 */
class AskedOfRow implements Asked {
  readonly completionWords = COMPLETION_WORDS;
  readonly isRateName = isRateName;
  #name: Later<NameFacts>;
  #sorted: Later<Pick<Asked, 'requirements' | 'soft'>>;
  #asksFor: Later<Asked['asksFor']>;
  #days: Later<readonly DayFact[]>;
  #services: Later<Services | null>;
  #context: Later<Key>;

  constructor(
    readonly names: RowNames,
    readonly target: TextFacts,
  ) {}

  get name(): NameFacts {
    return (this.#name ??= readName(this.names.indicator));
  }

  get context(): Key {
    return (this.#context ??= new Key(`${this.name.plain} ${this.target.text.slice(0, 400)}`));
  }

  get requirements(): readonly Requirement[] {
    return (this.#sorted ??= sorted(this)).requirements;
  }

  get soft(): readonly FigureFact[] {
    return (this.#sorted ??= sorted(this)).soft;
  }

  get asksFor(): Asked['asksFor'] {
    return (this.#asksFor ??= askedFor(this.name.facts, this.target));
  }

  get acts(): readonly Key[] {
    const cues = [...this.target.cues, ...this.name.facts.cues].filter(({ sense }) => sense === 'rung');
    return cues.map(({ word }) => new Key(word));
  }

  get year(): number | null {
    const [year] = this.target.years;
    // 2022—2024年三年累计: of several years none is the form's own.
    const isOfYears = this.target.figures.some(({ time }) => time === 'cumulative');
    if (isOfYears || areSeveral(this.target.years)) return null;
    return year?.year ?? this.name.facts.years[0]?.year ?? null;
  }

  get isAboutTime(): boolean {
    return this.names.level2.includes('时效');
  }

  get days(): readonly DayFact[] {
    return (this.#days ??= daysAsked(this.target));
  }

  get services(): Services | null {
    return this.#services === undefined ? (this.#services = readServices(this.target)) : this.#services;
  }

  get bareMonth(): BareMonth | null {
    return bareMonthOf(this.target.text);
  }
}

/** Reads what a row asks for. */
export function readAsked(names: RowNames, target: TextFacts): Asked {
  return new AskedOfRow(names, target);
}

function wayNamed({ facts: { cues } }: NameFacts): 'up' | 'down' | null {
  const isUp = says(cues, 'up');
  if (isUp === (says(cues, 'down') || says(cues, 'saved'))) return null;
  return isUp ? 'up' : 'down';
}

const COMPLETION_WORDS = new Set(['完成', '已完成', '完成了', '全部完成', '实际完成', '完成率']);
const RATE_MARKS = ['率', '度', '比'].map((mark) => new Key(mark));

function isRateName(noun: Key): boolean {
  return RATE_MARKS.some((mark) => noun.includes(mark));
}

function rungFor(fact: FigureFact, asked: Asked): Rung | null {
  if (fact.rung) return fact.rung;
  const level = demandedOn(asked, PLAIN_LADDER);
  return level === null ? null : { ladder: PLAIN_LADDER, level };
}

/** What a demand that names no stage asks for; what is brought in is there once it is signed. */
function plainDemand({ shown }: Key, ladder: string): number | null {
  if (ladder === PLAIN_LADDER && BRINGING.some((word) => shown.includes(word))) return SIGNED;
  return DONE_RUNG[ladder] ?? null;
}

/** The level on a ladder that the name or target asks for by its word, else the one a plain demand of that ladder means. */
export function demandedOn({ target, name, context }: Asked, ladder: string): number | null {
  // The verb leads: 办结公证申请 asks for 办结. What the target says itself counts before the name.
  return levelNamed(target, ladder) ?? levelNamed(name.facts, ladder) ?? plainDemand(context, ladder);
}
