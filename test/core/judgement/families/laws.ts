import fc from 'fast-check';
import { judge, type Asked, type Verdict } from '../engine';
import { FAMILIES, seedOf, SEED } from './generate';
import { whole } from './numbers';
import { asked, merge, oneOf, pick, type Row, type Words } from './template';
import {
  ASIDES,
  CHECKED,
  DEEDS,
  GOODS,
  MEASURES,
  PEOPLE,
  PLACES,
  STATE_SUBJECTS,
  STATES,
  THINGS,
  WORKS,
} from './vocabulary';

/** A row and what becomes of it; a law says which verdicts may follow each other. */
export interface Change {
  readonly before: Asked;
  readonly after: Asked;
}

export interface Law {
  readonly title: string;
  readonly changes: fc.Arbitrary<Change>;
  readonly holds: (before: Verdict, after: Verdict) => boolean;
}

const isMet = (verdict: Verdict): boolean => verdict === 'met' || verdict === 'exceeded';

/** Rows of all families. */
const anyRow: fc.Arbitrary<Row> = fc.oneof(...FAMILIES.map(({ rows }) => rows));
const differing: fc.Arbitrary<Row> = fc.oneof(
  ...FAMILIES.filter(({ name }) => name.endsWith(': short')).map(({ rows }) => rows),
);

const changed = (row: fc.Arbitrary<Row>, change: (row: Asked) => Partial<Asked>): fc.Arbitrary<Change> =>
  row.map(({ asked: before }) => ({ before, after: { ...before, ...change(before) } }));

/** Several different things with a number each, asked and answered in any order, one of them lowered. */
const lowered: fc.Arbitrary<Change> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...GOODS, ...WORKS, ...PEOPLE, ...MEASURES), whole(5, 400)), {
      minLength: 1,
      maxLength: 4,
      selector: ([{ n }]) => n,
    }),
    fc.nat(),
    whole(1, 90),
    fc.constantFrom('、', '，', '；', ','),
    fc.boolean(),
  )
  .map(([things, which, cut, joint, backwards]) => {
    const index = which % things.length;
    const say = (list: readonly (readonly [Words, number])[]): string =>
      list.map(([{ v, n, u }, value]) => `${v}${n}${value}${u}`).join(joint);
    const less = things.map(([words, value], i) => {
      const rest = i === index ? value - Math.ceil((value * cut) / 100) : value;
      return [words, rest] as const;
    });
    const row = { level1: '产出指标', level2: '数量指标', indicator: '项目实施内容', target: say(things) };
    const order = <T>(list: readonly T[]): readonly T[] => (backwards ? [...list].reverse() : list);
    return { before: { ...row, actual: say(order(things)) }, after: { ...row, actual: say(order(less)) } };
  });

/** The same several answers in two orders; some of them are short. */
const reordered: fc.Arbitrary<Change> = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...GOODS, ...WORKS, ...MEASURES), whole(5, 400), fc.constantFrom(0, 0, 0, -2, 1)),
    {
      minLength: 2,
      maxLength: 4,
      selector: ([{ n }]) => n,
    },
  )
  .map((things) => {
    const say = (list: readonly (readonly [Words, number, number])[], off: 0 | 1): string =>
      list.map(([{ v, n, u }, value, more]) => `${v}${n}${value + off * more}${u}`).join('，');
    const row = { level1: '产出指标', level2: '数量指标', indicator: '项目实施内容', target: say(things, 0) };
    return { before: { ...row, actual: say(things, 1) }, after: { ...row, actual: say([...things].reverse(), 1) } };
  });

const SMALLER: Readonly<Record<string, readonly [number, string]>> = {
  万元: [10_000, '元'],
  公里: [1000, '米'],
  吨: [1000, '公斤'],
  公顷: [15, '亩'],
};
const LARGE_UNIT = /(\d+)(?:\.(\d))?(万元|公里|吨|公顷)/g;

/** Every whole number, or one with a single decimal, in the next smaller unit. */
function inSmallUnits(text: string): string {
  return text.replace(LARGE_UNIT, (_, whole: string, tenth: string | undefined, unit: string) => {
    const [factor, small] = SMALLER[unit] ?? [1, unit];
    return `${((Number(whole) * 10 + Number(tenth ?? 0)) * factor) / 10}${small}`;
  });
}

/** Kinds whose numbers are not written in one plain piece: compound units, blanks, misprints, separators. */
const IN_PIECES = ['05', '22', '27'];
const inLargeUnits: fc.Arbitrary<Row> = fc
  .oneof(...FAMILIES.filter(({ kind }) => !IN_PIECES.includes(kind.slice(0, 2))).map(({ rows }) => rows))
  .filter(({ asked: { target, actual } }) => target !== actual && inSmallUnits(actual) !== actual);

const fullWidth = (text: string): string =>
  text.replace(/[0-9%,.:()]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
const halfWidth = (text: string): string =>
  text.replace(/[０-９％，：（）；]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0xfee0));
const spacedOut = (text: string): string => text.replace(/(\d)(?=[一-鿿])/g, '$1 ').replace(/([一-鿿])(?=\d)/g, '$1 ');

const equally = (before: Verdict, after: Verdict): boolean => before === after;

/** Sentences that say that something was done, with what makes them met. */
const deeds: fc.Arbitrary<Asked> = fc.oneof(
  asked({ indicator: '{v}{n}', target: '{v}{n}', actual: '{v}{n}' }, oneOf(DEEDS)),
  asked(
    { indicator: '{v}{n}', target: '[{x}{u}|≥{x}{u}|{v}{n}{x}{u}]', actual: '[{v}{n}{x}{u}|{v}{x}{u}]' },
    merge(
      oneOf(THINGS),
      whole(5, 400).map((x) => ({ x })),
    ),
  ),
  asked({ indicator: '{place}覆盖', target: '全覆盖', actual: '实现全覆盖' }, pick('place', PLACES)),
  asked({ level: 'quality', indicator: '{n}质量', target: '全部合格', actual: '全部合格' }, oneOf(CHECKED)),
  asked(
    { level: 'social', indicator: '{what}', target: '[{good}|明显{good}]', actual: '[得到{good}|明显{good}]' },
    merge(oneOf(STATES), pick('what', STATE_SUBJECTS)),
  ),
);

const retracted = (ways: readonly ((text: string) => string)[]): fc.Arbitrary<Change> =>
  fc.tuple(deeds, fc.constantFrom(...ways)).map(([before, way]) => ({
    before,
    after: { ...before, actual: way(before.actual) },
  }));

const prefixes = (...words: readonly string[]): readonly ((text: string) => string)[] =>
  words.map((word) => (text) => word + text);

export const LAWS: readonly Law[] = [
  {
    title: 'L1 an answered figure lowered below its target is never met',
    changes: lowered,
    holds: (_, after) => !isMet(after),
  },
  {
    title: 'L2 speaking of something else never turns a miss into met',
    changes: fc
      .tuple(differing, fc.constantFrom(...ASIDES), fc.constantFrom('，', '；', '。'), fc.boolean())
      .map(([{ asked: before }, aside, joint, first]) => ({
        before,
        after: { ...before, actual: first ? aside + joint + before.actual : before.actual + joint + aside },
      })),
    holds: (before, after) => isMet(before) || !isMet(after),
  },
  {
    title: 'L3 equal texts are met',
    changes: changed(anyRow, ({ target }) => ({ actual: target })),
    holds: (_, after) => after === 'met',
  },
  {
    title: 'L4 full width keeps the verdict',
    changes: changed(anyRow, ({ target, actual }) => ({ target: fullWidth(target), actual: fullWidth(actual) })),
    holds: equally,
  },
  {
    title: 'L5 half width keeps the verdict',
    changes: changed(anyRow, ({ target, actual }) => ({ target: halfWidth(target), actual: halfWidth(actual) })),
    holds: equally,
  },
  {
    title: 'L6 blanks beside numbers keep the verdict',
    changes: changed(anyRow, ({ target, actual }) => ({ target: spacedOut(target), actual: spacedOut(actual) })),
    holds: equally,
  },
  {
    title: 'L7 a full stop, and blanks around, keep the verdict',
    changes: changed(anyRow, ({ target, actual }) => ({ target: ` ${target}`, actual: `${actual}。 ` })),
    holds: equally,
  },
  {
    title: 'L8 the order of several things keeps the verdict',
    changes: reordered,
    holds: equally,
  },
  {
    title: 'L9 a smaller unit keeps the verdict',
    changes: changed(inLargeUnits, ({ actual }) => ({ actual: inSmallUnits(actual) })),
    holds: equally,
  },
  {
    title: 'L10 denied, it is never met',
    changes: retracted(prefixes('未', '尚未', '没有', '未能', '并未', '暂未')),
    holds: (_, after) => !isMet(after),
  },
  {
    title: 'L11 put off, it is never met',
    changes: retracted([
      ...prefixes('计划', '拟', '预计', '明年将', '下一年度', '准备', '推迟至明年'),
      (text) => `${text}，推迟到明年`,
      (text) => `${text}的工作延至下年`,
    ]),
    holds: (_, after) => !isMet(after),
  },
];

/** Changes tried for each law. */
const TRIES = 400;

export interface LawTally {
  readonly title: string;
  readonly tried: number;
  readonly broken: number;
  /** The simplest change that breaks the law. */
  readonly simplest: (Change & { readonly verdicts: readonly [Verdict, Verdict] }) | null;
}

export function tryLaw(law: Law, seed = SEED): LawTally {
  const breaks = ({ before, after }: Change): boolean => !law.holds(judge(before), judge(after));
  const runs = { seed: seedOf({ kind: '', name: law.title }, seed), numRuns: TRIES };
  const broken = fc.sample(law.changes, runs).filter(breaks).length;
  const found = fc.check(
    fc.property(law.changes, (change) => !breaks(change)),
    runs,
  ).counterexample?.[0];
  const simplest = found && { ...found, verdicts: [judge(found.before), judge(found.after)] as const };
  return { title: law.title, tried: TRIES, broken, simplest: simplest ?? null };
}
