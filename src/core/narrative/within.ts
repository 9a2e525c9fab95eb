import { decimal, formatPlain, HUNDRED, ZERO, type Decimal } from '../decimal';
import { MEASURES_HEADING, PROBLEMS_AND_MEASURES, PROBLEMS_HEADING } from './words';

/** What does not fit within a narrative itself, whatever the form says. */
export type NarrativeDoubt =
  | { readonly kind: 'shares'; readonly sentence: string; readonly sum: string }
  | { readonly kind: 'fewer-measures'; readonly problems: number; readonly measures: number }
  | { readonly kind: 'count'; readonly sentence: string; readonly stated: number; readonly listed: number }
  | { readonly kind: 'number-twice'; readonly number: string; readonly first: string; readonly second: string }
  | { readonly kind: 'blank-left'; readonly blank: string; readonly sentence: string };

const DIGITS = '一二三四五六七八九十';
const COUNTS = `[${DIGITS}两]|\\d{1,2}`;

/** Marks that head a paragraph, from chapters down. */
const MARKS: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})、/,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^(\d{1,2})[.．、](?!\d)/,
  /^[（(](\d{1,2})[）)]/,
];
/** Longer paragraphs with a mark are items of a list, no headings. */
const LONGEST_HEADING = 40;

interface Marked {
  readonly text: string;
  /** Place in MARKS; -1 without a mark. */
  readonly level: number;
  readonly number: string;
}

/**
 * What reviewers look for in a narrative by itself: shares that add up to 100, as many measures as problems, numbers
 * of headings, blanks of the template.
 *
 * @param narrative paragraphs in reading order
 */
export function doubtsWithin(narrative: readonly string[]): NarrativeDoubt[] {
  const lines = narrative.flatMap((paragraph) => paragraph.split('\n')).map(marked);
  return [
    ...lines.flatMap(({ text }) => [...sharesOf(text), ...blanksOf(text)]),
    ...problemsAndMeasures(lines),
    ...numbersTwice(lines),
  ];
}

function marked(line: string): Marked {
  const text = line.trim();
  const level = MARKS.findIndex((mark) => mark.test(text));
  return { text, level, number: MARKS[level]?.exec(text)?.[1] ?? '' };
}

const SHARE = /占[^，。；、\d%％]{0,12}?(\d+(?:\.\d+)?)[%％]((?:[、和，]\d+(?:\.\d+)?[%％])*)/g;
const GRADE =
  /(?:非常|很|十分|比较|较|基本|不太|不|很不|非常不)?(?:满意|一般)[^，。；、\d%％]{0,6}?(\d+(?:\.\d+)?)[%％]()/g;
/** Names what is left over, so that the list is a whole one. */
const REST = /其[他它余]/;
/** Two shares may be of different things; so many in one sentence are a list. */
const FEWEST_SHARES = 3;
/** Further off the figures are no list of one whole. */
const NEAR = decimal(10);

/** Shares of one whole: more than all of it, or less where the rest is among them. */
function sharesOf(paragraph: string): NarrativeDoubt[] {
  return (paragraph.match(/[^。！？!?]+/g) ?? []).flatMap((sentence): NarrativeDoubt[] => {
    const grades = percentsOf(sentence, GRADE);
    const isGraded = grades.length >= FEWEST_SHARES && /不(?:太)?满意|一般/.test(sentence);
    const shares = isGraded ? grades : percentsOf(sentence, SHARE);
    if (shares.length < FEWEST_SHARES) return [];
    const sum = shares.reduce((all, share) => all.plus(decimal(share)), ZERO);
    const off = sum.minus(HUNDRED);
    if (off.abs().gt(NEAR) || off.abs().lt(roundingOf(shares))) return [];
    const isWhole = isGraded || REST.test(sentence) || off.gt(ZERO);
    return isWhole ? [{ kind: 'shares', sentence: sentence.trim(), sum: formatPlain(sum) }] : [];
  });
}

function percentsOf(sentence: string, pattern: RegExp): string[] {
  return [...sentence.matchAll(pattern)].flatMap(([, first = '', more = '']) => [
    first,
    ...(more.match(/\d+(?:\.\d+)?/g) ?? []),
  ]);
}

/** Each share may be off by half of its last digit. */
function roundingOf(shares: readonly string[]): Decimal {
  const places = Math.max(...shares.map((share) => share.split('.')[1]?.length ?? 0));
  return decimal('0.5').times(shares.length).div(decimal(10).pow(places));
}

/** Blanks of a draft or template; 【摘要】 before a text is its heading, 【2020】 the year in a number of a document. */
const BLANK =
  /【\s*】|(?<=.)【[^】\d][^】]{0,40}】|^【[^】\d][^】]{0,40}】(?=$|[。，；])|[_＿]{3,}|(?:[XＸ×]{2,}|[Xx]{2,})(?=万?元|年|月|日|个|人|次|户|[%％])/g;

function blanksOf(text: string): NarrativeDoubt[] {
  const [blank] = text.match(BLANK) ?? [];
  return blank === undefined ? [] : [{ kind: 'blank-left', blank, sentence: text }];
}

function problemsAndMeasures(lines: readonly Marked[]): NarrativeDoubt[] {
  let problems = 0;
  let measures = 0;
  const doubts: NarrativeDoubt[] = [];
  lines.forEach((line, index) => {
    const subject = subjectOf(line);
    if (subject === null) return;
    const section = sectionBelow(lines, index);
    const listed = itemsOf(section);
    if (subject === 'measures') measures += listed;
    else {
      problems += listed;
      doubts.push(...statedCount(section, listed));
    }
  });
  if (measures > 0 && measures < problems) doubts.push({ kind: 'fewer-measures', problems, measures });
  return doubts;
}

function subjectOf({ text, level }: Marked): 'problems' | 'measures' | null {
  if (level < 0 || text.length > LONGEST_HEADING || /[。；]/.test(text)) return null;
  if (PROBLEMS_AND_MEASURES.test(text)) return null;
  if (MEASURES_HEADING.test(text)) return 'measures';
  return PROBLEMS_HEADING.test(text) ? 'problems' : null;
}

/** The lines under a heading: up to the next mark as high or higher. */
function sectionBelow(lines: readonly Marked[], heading: number): readonly Marked[] {
  const level = lines[heading]?.level ?? 0;
  const end = lines.findIndex((line, index) => index > heading && line.level >= 0 && line.level <= level);
  return lines.slice(heading + 1, end < 0 ? undefined : end);
}

/** Items of the first kind of mark that is used; without marks, what 一是……二是…… counts; 0 where nothing is listed. */
function itemsOf(section: readonly Marked[]): number {
  const level = section.find((line) => line.level >= 0)?.level;
  if (level !== undefined) return section.filter((line) => line.level === level).length;
  let count = 0;
  for (const [, digit = ''] of section.flatMap(({ text }) => [
    ...text.matchAll(/(?:^|[。；;，,：:\s])([一二三四五六七八九十])(?:是|方面)/g),
  ]))
    if (digit === DIGITS[count]) count++;
  return count;
}

const STATED = new RegExp(
  `(?:以下|如下|存在|主要有|还有)(?:着|了|以下|如下)?(${COUNTS})(?:个方面|方面|个|点|条|项)的?(?:主要|突出|具体)?(?:问题|不足|困难)`,
);

function statedCount(section: readonly Marked[], listed: number): NarrativeDoubt[] {
  for (const { text } of section) {
    const [, digits] = STATED.exec(text) ?? [];
    if (digits === undefined) continue;
    const stated = digits === '两' ? 2 : DIGITS.indexOf(digits) + 1 || Number(digits);
    return listed > 1 && stated !== listed ? [{ kind: 'count', sentence: text, stated, listed }] : [];
  }
  return [];
}

/** Two neighbouring headings of a level with one number; a heading that a table took with it leaves a gap, no double. */
function numbersTwice(lines: readonly Marked[]): NarrativeDoubt[] {
  const last = new Map<number, Marked>();
  return lines.flatMap((line): NarrativeDoubt[] => {
    const { level, number, text } = line;
    if (level < 0 || level > 1 || text.length > LONGEST_HEADING) return [];
    const before = last.get(level);
    last.set(level, line);
    if (level === 0) last.delete(1);
    const isDouble = before?.number === number && number !== DIGITS[0];
    return isDouble ? [{ kind: 'number-twice', number, first: before.text, second: text }] : [];
  });
}
