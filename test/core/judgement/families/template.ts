import fc from 'fast-check';
import type { Asked, Verdict } from '../engine';

/** What fills the slots of a template. */
export type Words = Readonly<Record<string, string | number>>;

/** A generated row with the verdicts that are allowed. */
export interface Row {
  readonly kind: string;
  readonly family: string;
  readonly asked: Asked;
  readonly allowed: readonly Verdict[];
}

/** One family: rows that say the same thing of other words and numbers. Shrinking moves to the first alternatives. */
export interface Family {
  readonly kind: string;
  readonly name: string;
  readonly rows: fc.Arbitrary<Row>;
}

export const MET: readonly Verdict[] = ['met'];
export const EXCEEDED: readonly Verdict[] = ['exceeded'];
export const DIFFERS: readonly Verdict[] = ['short', 'unanswered'];
export const UNCLEAR: readonly Verdict[] = ['unclear'];
/** Where nobody may call it met, and a doubt is as good as a miss. */
export const NEVER_MET: readonly Verdict[] = ['short', 'unanswered', 'unclear'];
/** Where met is the better answer, and a doubt can be defended. */
export const MET_OR_DOUBT: readonly Verdict[] = ['met', 'unclear'];

const LEVELS = {
  count: ['产出指标', '数量指标'],
  quality: ['产出指标', '质量指标'],
  time: ['产出指标', '时效指标'],
  cost: ['产出指标', '成本指标'],
  economic: ['效益指标', '经济效益指标'],
  social: ['效益指标', '社会效益指标'],
  nature: ['效益指标', '生态效益指标'],
  content: ['满意度指标', '服务对象满意度指标'],
  goal: ['年度总体目标', ''],
} as const;

export type Level = keyof typeof LEVELS;

/** Templates: `[a|b]` are alternatives, `{x}` is a slot filled from the words. */
export interface Text {
  readonly level?: Level;
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
}

/** All ways to choose among the alternatives of a template. */
function choices(template: string): fc.Arbitrary<string> {
  const pieces = template.split(/(\[[^\]]*\])/).map((piece) => {
    if (!piece.startsWith('[')) return fc.constant(piece);
    return fc.constantFrom(...piece.slice(1, -1).split('|'));
  });
  return fc.tuple(...pieces).map((chosen) => chosen.join(''));
}

function fill(template: string, words: Words): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const word = words[slot];
    if (word === undefined) throw new Error(`no word for {${slot}} in ${template}`);
    return String(word);
  });
}

/** Texts with all alternatives and slots filled. */
export function asked(text: Text, words: fc.Arbitrary<Words>): fc.Arbitrary<Asked> {
  const [level1, level2] = LEVELS[text.level ?? 'count'];
  return fc
    .tuple(words, choices(text.indicator), choices(text.target), choices(text.actual))
    .map(([slots, indicator, target, actual]) => ({
      level1,
      level2,
      indicator: fill(indicator, slots),
      target: fill(target, slots),
      actual: fill(actual, slots),
    }));
}

/** Words of several sources in one. */
export function merge(...sources: readonly fc.Arbitrary<Words>[]): fc.Arbitrary<Words> {
  return fc.tuple(...sources).map((parts) => Object.assign({}, ...parts) as Words);
}

export const oneOf = (items: readonly Words[]): fc.Arbitrary<Words> => fc.constantFrom(...items);

/** One word of a list under the name of a slot. */
export const pick = (slot: string, items: readonly string[]): fc.Arbitrary<Words> =>
  fc.constantFrom(...items).map((word) => ({ [slot]: word }));

/** A few different words of a list, as slots a, b, c. */
export const pickThree = (items: readonly string[]): fc.Arbitrary<Words> =>
  fc.shuffledSubarray([...items], { minLength: 3, maxLength: 3 }).map(([a = '', b = '', c = '']) => ({ a, b, c }));

/** Collects the families of one kind. */
export class Kind {
  readonly families: Family[] = [];
  constructor(readonly title: string) {}

  /** One family whose rows all allow the same verdicts. */
  add(name: string, words: fc.Arbitrary<Words>, text: Text, allowed: readonly Verdict[]): this {
    const rows = asked(text, words).map((row): Row => ({ kind: this.title, family: name, asked: row, allowed }));
    this.families.push({ kind: this.title, name, rows });
    return this;
  }

  /** Two families of one text: the answer falls below what was asked, and it is enough. */
  both(name: string, words: fc.Arbitrary<Words>, sides: Sides, text: Text): this {
    this.add(`${name}: short`, merge(words, sides.short), text, DIFFERS);
    return this.add(`${name}: enough`, merge(words, sides.enough), text, MET);
  }
}

/** Numbers for an answer that is short and for one that is enough (never so much that it is exceeded). */
export interface Sides {
  readonly short: fc.Arbitrary<Words>;
  readonly enough: fc.Arbitrary<Words>;
}
