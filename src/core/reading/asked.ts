import { MAKING } from '../language/claims';
import type { Sense } from '../language/cues/index';
import { DONE_RUNG } from '../language/ladders';
import { wordList } from '../language/lexicon';
import { directionOf, isPromised, type Direction, type RowNames } from './direction';
import { readName, withUnitOfName, type NameFacts } from './indicator-name';
import { Key } from './key';
import { readServices, type Services } from './services';
import { bareMonthOf, daysAsked, type BareMonth } from './target-days';
import { isRequirement, isSoft, productOf, type Product } from './target-figures';
import { readFacts, type TextFacts } from './text-facts';
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
      asksMaking: beginsMaking(name.plain) || beginsMaking(fact.verb.shown),
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

const making = wordList(MAKING);

const beginsMaking = (words: string): boolean => making.matchAt(words, 0) !== null;

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

function rungFor(fact: FigureFact, rungs: ReadonlyMap<string, number>): Rung | null {
  if (fact.rung) return fact.rung;
  const first = [...rungs][0];
  return first ? { ladder: first[0], level: first[1] } : null;
}

/** The rung demanded on a ladder, for any fact of the actual. */
export function demandedOn(asked: Asked, ladder: string): number | null {
  return demandedRung(asked.target, asked.name.facts).get(ladder) ?? null;
}
