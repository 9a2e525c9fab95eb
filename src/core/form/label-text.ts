import { remembered } from '../text/memo';
import { compactLabel } from '../text/normalise';

/** A label as it is compared: folded, without white space, with what stands in brackets set apart. */
export interface LabelText {
  /** Folded, no white space, brackets unified. */
  readonly compact: string;
  /** Without bracketed parts, numbering, stars and the trailing colon: 预算执行情况（万元）（20分） → 预算执行情况. */
  readonly bare: string;
  /** Like `bare`, but with the words in brackets kept: 专项（项目）名称 → 专项项目名称. */
  readonly full: string;
  /** Contents of the brackets: 万元, 20分, A. */
  readonly asides: readonly string[];
  /** What the matchers said of it, each at its own place: a header's cells are asked by whoever looks for one. */
  readonly matches: (LabelMatch<string> | null | undefined)[];
}

const PLAIN_WORDS = /^[\u4e00-\u9fff]+$/;
const NO_ASIDES: readonly string[] = [];
const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.](?!\d)|[①-⑳])/;
const ORNAMENTS = /^[*★☆※▲△●◆■#]{1,6}/;

/** Whether a compacted text begins with the number of an item: 1. or 一、 or ①, brackets around it or not. */
export const isNumbered = (compacted: string): boolean =>
  NUMBERING.test(compacted.replace(/^\((\w+|[一-龥]+)\)/, '$1.'));

function trimLabel(text: string): string {
  return text
    .replace(ORNAMENTS, '')
    .replace(NUMBERING, '')
    .replace(/[:*]{1,3}$/, '');
}

/** Splits a text into label and bracketed asides. Unbalanced brackets are simply dropped. */
export const readLabel: (original: string) => LabelText = remembered(splitLabel);

function splitLabel(original: string): LabelText {
  // Most labels are plain words already; they need no work at all.
  if (PLAIN_WORDS.test(original))
    return { compact: original, bare: original, full: original, asides: NO_ASIDES, matches: noMatches() };
  const compact = compactLabel(original);
  let outside = '';
  let aside = '';
  let depth = 0;
  const asides: string[] = [];
  for (let i = 0; i < compact.length; i++) {
    const unit = compact.charAt(i);
    if (unit === '(' || unit === '[') {
      depth++;
    } else if (unit === ')' || unit === ']') {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && aside !== '') {
        asides.push(aside);
        aside = '';
      }
    } else if (depth > 0) {
      aside += unit;
    } else {
      outside += unit;
    }
  }
  const full = trimLabel(compact.replace(/[()[\]]/g, ''));
  // An opened bracket that never closes hides the rest of the label: read it as if it were not there.
  const bare = depth > 0 ? full : trimLabel(outside);
  return { compact, bare, full, asides, matches: noMatches() };
}

/** One group of synonyms, each list separated by white space. Adding a label is one more word in `exact`. */
export interface LabelGroup<R extends string> {
  readonly role: R;
  /** Whole labels, compacted, without brackets. */
  readonly exact: string;
  /** Combinations of words (joined by +) that all occur in the label. */
  readonly words?: string;
  /** Words that rule the group out. */
  readonly never?: string;
  /** Labels that count only when nothing better is found. */
  readonly weak?: string;
  /** Combinations of words that only hint at the role: the figures must bear it out. */
  readonly hints?: string;
}

const wordsOf = (list: string | undefined): string[] => list?.trim().split(/\s+/) ?? [];

/** The words of a list separated by white space. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(wordsOf(list));
}

/** How sure a match is: a known label, a label with the known words, a last resort. */
export const Strength = { weak: 1, words: 2, exact: 3 } as const;
export type Strength = (typeof Strength)[keyof typeof Strength];

export interface LabelMatch<R extends string> {
  readonly role: R;
  readonly strength: Strength;
}

/** Longest label that is still compared by words; longer texts are contents. */
const MAX_LABEL_LENGTH = 24;

type LabelMatcher<R extends string> = (label: LabelText) => LabelMatch<R> | null;

/** The parts of a form that have words of their own, each with its place among a label's matches. */
const PLACES = { header: 0, head: 1, budget: 2, goal: 3, tail: 4 } as const;
const noMatches = (): undefined[] => [undefined, undefined, undefined, undefined, undefined];

/** Compiles the words of a part into a matcher. Groups that stand first win among equals. */
export function labelMatcher<R extends string>(
  part: keyof typeof PLACES,
  groups: readonly LabelGroup<R>[],
): LabelMatcher<R> {
  const matchOf = compile(groups);
  const place = PLACES[part];
  return (label) => {
    // Only this matcher writes to its place.
    let match = label.matches[place] as LabelMatch<R> | null | undefined;
    if (match === undefined) {
      match = matchOf(label);
      label.matches[place] = match;
    }
    return match;
  };
}

function combinationsOf<R extends string>(
  groups: readonly LabelGroup<R>[],
  strength: Strength,
  listOf: (group: LabelGroup<R>) => string | undefined,
) {
  return groups
    .filter((group) => listOf(group) !== undefined)
    .map((group) => ({
      match: { role: group.role, strength } satisfies LabelMatch<R>,
      combinations: wordsOf(listOf(group)).map((combination) => combination.split('+')),
      never: wordsOf(group.never),
    }));
}

function compile<R extends string>(groups: readonly LabelGroup<R>[]): LabelMatcher<R> {
  const exact = new Map<string, LabelMatch<R>>();
  const weak = new Map<string, LabelMatch<R>>();
  for (const group of groups) {
    for (const text of wordsOf(group.exact)) {
      if (!exact.has(text)) exact.set(text, { role: group.role, strength: Strength.exact });
    }
    for (const text of wordsOf(group.weak)) {
      if (!weak.has(text)) weak.set(text, { role: group.role, strength: Strength.weak });
    }
  }
  const byWords = [
    ...combinationsOf(groups, Strength.words, ({ words }) => words),
    ...combinationsOf(groups, Strength.weak, ({ hints }) => hints),
  ];
  // Every combination needs its first word; most texts hold none of them.
  const anyWord = new RegExp(
    byWords.flatMap(({ combinations }) => combinations.map(([word]) => word)).join('|') || '(?!)',
  );
  return ({ bare, full }) => {
    const strong = exact.get(bare) ?? exact.get(full);
    if (strong) return strong;
    if (bare === '' || bare.length > MAX_LABEL_LENGTH) return null;
    const lastResort = weak.get(bare) ?? weak.get(full);
    if (lastResort) return lastResort;
    if (!anyWord.test(bare)) return null;
    for (const { match, combinations, never } of byWords) {
      if (never.some((word) => bare.includes(word))) continue;
      if (combinations.some((words) => words.every((word) => bare.includes(word)))) return match;
    }
    return null;
  };
}

/** What stands before the first colon; the whole text when there is none. */
export function beforeColon(text: string): string {
  const at = text.search(/[:：]/);
  return at < 0 ? text : text.slice(0, at);
}

const UNIT = /^(?:金额)?(?:单位:?)?(亿元|万元|千元|元|人民币元|人民币万元)$/;

/** Money unit written in a label: 项目资金（万元）, （单位：元）, 单位：万元. */
export function unitOf(label: LabelText): string | null {
  for (const aside of label.asides) {
    const unit = UNIT.exec(aside)?.[1];
    if (unit) return unit.replace('人民币', '');
  }
  const stated =
    /单位:(?:人民币)?(亿元|万元|千元|元)/.exec(label.compact)?.[1] ?? /^(亿元|万元|千元|元)$/.exec(label.bare)?.[1];
  if (stated) return stated;
  // 资金万元 without brackets.
  return /(?:资金|金额|预算|数)[\/,]?(亿元|万元|千元)$/.exec(label.bare)?.[1] ?? null;
}

/** Points written in a label: 产出指标（50分）, 效益指标(30), 满意度指标10分. As text; null when there are none. */
export function pointsOf(label: LabelText): string | null {
  for (const aside of label.asides) {
    const points = POINTS.exec(aside)?.[1];
    if (points !== undefined) return points;
  }
  return /(\d{1,3}(?:\.\d{1,2})?)分$/.exec(label.bare)?.[1] ?? null;
}

const POINTS = /^(?:共|计|合计|总分|分值|权重|满分)?:?(\d{1,3}(?:\.\d{1,2})?)(?:分|%|分\*?执行率)?$/;
const POINTS_SUFFIX =
  /[（(【[〔](?:共|计|合计|总分|分值|权重|满分)?[:：]?[\d０-９.．\-~～—]{1,9}[分%％]?[）)】\]〕]$|\d{1,3}(?:\.\d{1,2})?分$/;

/** A level name as the field writes it in lists: no white space, no points suffix. */
export const cleanLevel: (text: string) => string = remembered((text) =>
  text.replace(/\s+/g, '').replace(POINTS_SUFFIX, ''),
);
