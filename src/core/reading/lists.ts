import { ACTIONS } from '../language/claims';
import {
  AFTER_AND_SO_ON,
  BY_STEPS,
  ENDS_WITH_EQUAL,
  ENTRY_HEADS,
  LAST_JOINTS,
  SENTENCE_START,
  STEPS_BEHIND,
} from '../language/enumerations';
import { codesOf } from '../text/characters';
import { readFacts } from './text-facts';
import type { TextSpan } from './types';

/** One entry of an enumeration, in the original text. */
interface ListEntry {
  readonly text: string;
  readonly span: TextSpan;
}

/** A text that names things one after the other. */
export interface ListReading {
  readonly entries: readonly ListEntry[];
  readonly distinct: number;
  readonly duplicate: ListEntry | null;
  /** Ends with 等, or reads like a sentence: the count is not to be relied on. */
  readonly isLoose: boolean;
  /** Its entries are steps of one undertaking (土地平整，基础浇筑), no things to count. */
  readonly isSteps: boolean;
  /** Ends with 等: there may be more. */
  readonly isOpen: boolean;
}

/** Without one of these a text lists nothing. */
const ANY_MARK = /[;；\n、,，《]/;
const MAJOR = /[;；\n]/;
const MINOR = /[、]/;
const ANY = /[、,，]/;

/** Longer tails than this are no count: 等12345个. */
const LONGEST_TAIL = 16;

/** A character that is no part of a numbering, a joint, a mark or a count: the entry names something. */
const NAMES = /[^\s0-9０-９一二三四五六七八九十①-⑳()（）.．、:：。;；,，以及和与等共计个项家类种]/;

/** Numbering and particles around an entry do not make it another one. */
function entryKey(text: string): string {
  const plain = ANY_BLANK_OR_NUMBER.test(text) ? text.replace(NUMBERING, '').replace(/\s+/g, '') : text;
  const head = BEGINS_HEAD.has(plain.charCodeAt(0)) ? (ENTRY_HEADS.find((word) => plain.startsWith(word)) ?? '') : '';
  let end = plain.length;
  while (end > head.length && AROUND_ENTRY.has(plain.charCodeAt(end - 1))) end--;
  if (!ENDS_COUNT.has(plain.charCodeAt(end - 1))) return plain.slice(head.length, end);
  const tail = Math.max(head.length, end - LONGEST_TAIL);
  return plain.slice(head.length, tail) + plain.slice(tail, end).replace(COUNT_BEHIND, '');
}

/** Without one of these there is neither a numbering nor a blank to take out. */
const ANY_BLANK_OR_NUMBER = /[\s0-9０-９一二三四五六七八九十①-⑳]/;

const NUMBERING = /^\s*[(（]?[0-9０-９一二三四五六七八九十①-⑳]{1,2}[)）.．、:：]\s*/;
const BEGINS_HEAD = codesOf(ENTRY_HEADS.map((word) => word.charAt(0)).join(''));
const AROUND_ENTRY = codesOf('。.;；,，');
const COUNT_BEHIND = /(等)?(共计?)?[0-9]*[个项家类种]?$/;
/** What a count behind an entry may end in. */
const ENDS_COUNT = codesOf('等共计0123456789个项家类种');

/** Pieces between separators; `separator` matches single characters. */
function split(original: string, separator: RegExp): ListEntry[] {
  const entries: ListEntry[] = [];
  const mayNumber = separator.test('、');
  let start = 0;
  for (const text of original.split(separator)) {
    const lead = text.length - text.trimStart().length;
    const rest = text.trim().replace(/[。.]$/, '');
    // "1" before "、" is the numbering of the next entry.
    const isNumbering = mayNumber && rest.length <= 2 && /^[0-9０-９一二三四五六七八九十]{1,2}$/.test(rest);
    if (!isNumbering && (NAMES.test(text) || entryKey(text) !== ''))
      entries.push({ text: rest, span: { start: start + lead, end: start + lead + rest.length } });
    start += text.length + 1;
  }
  return entries;
}

function byMarks(original: string): ListEntry[] {
  if (MAJOR.test(original)) {
    const entries = split(original, MAJOR);
    if (entries.length > 1) return entries;
  }
  if (MINOR.test(original)) {
    const entries = split(original, /[,，]/.test(original) && !/[,，][^,，、\n]*、/.test(original) ? ANY : MINOR);
    // 公安局、交通局和城管局: the last mark is a word.
    const last = entries.at(-1);
    return last && entries.length > 1 ? [...entries.slice(0, -1), ...atJoint(last)] : entries;
  }
  return split(original, /[,，]/);
}

/** 交通局和城管局: two entries. */
function atJoint(entry: ListEntry): readonly ListEntry[] {
  const { text, span } = entry;
  const joint = [...text].findIndex((unit) => LAST_JOINTS.has(unit.charCodeAt(0)));
  if (joint < 2 || text.length - joint <= 2) return [entry];
  const at = span.start + joint;
  return [
    { text: text.slice(0, joint), span: { start: span.start, end: at } },
    { text: text.slice(joint + 1), span: { start: at + 1, end: span.end } },
  ];
}

/** Works named in title marks 《》. */
function titlesIn(original: string): ListEntry[] {
  if (!original.includes('《')) return [];
  return [...original.matchAll(/《[^《》]{2,60}》/g)].map((found) => ({
    text: found[0],
    span: { start: found.index, end: found.index + found[0].length },
  }));
}

/** The first entry that has the key of an earlier one, and how many keys there are. */
function repeated(
  entries: readonly ListEntry[],
  keyOf: (text: string) => string,
): Pick<ListReading, 'distinct' | 'duplicate'> {
  const seen = new Set<string>();
  let duplicate: ListEntry | null = null;
  for (const entry of entries) {
    const key = keyOf(entry.text);
    if (seen.has(key)) duplicate ??= entry;
    seen.add(key);
  }
  return { distinct: seen.size, duplicate };
}

/** 撰写甲、乙、甲报告: verb and common noun stand only once, before the first entry and behind the last. */
function withoutFrame(entries: readonly ListEntry[]): readonly ListEntry[] {
  const [first, ...others] = entries;
  const last = others.at(-1);
  if (!first || !last || entries.length < 3) return entries;
  const inner = others.slice(0, -1).map(({ text }) => text);
  const both = overlap(first.text, last.text);
  const own = (text: string, frames: (other: string) => boolean): string => {
    const known = [...inner, both].filter((other) => other.length >= 2 && other.length < text.length);
    return known.find(frames) ?? text;
  };
  return [
    { ...first, text: own(first.text, (other) => first.text.endsWith(other)) },
    ...others.slice(0, -1),
    { ...last, text: own(last.text, (other) => last.text.startsWith(other)) },
  ];
}

/** The longest end of one text that the other begins with. */
function overlap(first: string, last: string): string {
  for (let length = Math.min(first.length, last.length); length >= 2; length--)
    if (last.startsWith(first.slice(-length))) return first.slice(-length);
  return '';
}

/** Done, under way or on a rung: a step of something rather than a thing. */
function isStep(text: string): boolean {
  return (
    isAct(text) ||
    readFacts(text).cues.some(({ sense }) => sense === 'rung' || sense === 'done' || sense === 'progress')
  );
}

/** 等, 等3家单位 at the end: there may be more. */
function endsOpen(entry: string): boolean {
  let end = entry.length;
  while (end > 0 && entry.length - end < 3 && AFTER_AND_SO_ON.has(entry.charCodeAt(end - 1))) end--;
  return entry.charAt(end - 1) === '等' && !ENDS_WITH_EQUAL.some((word) => entry.endsWith(word));
}

const LOOSE_END = /等[^级额待]{0,6}$/;
const LONGEST_LIST = 4000;
const LONGEST_ENTRY = 40;
const ANY_BRACKET = /[（(]/;
const BRACKETED = /[（(][^（()）]*[)）]/g;

/** Reads an enumeration of two and more entries; null when the text is none. */
export function readList(original: string): ListReading | null {
  // Long prose is no list, and the cap keeps the work small.
  if (original.length > LONGEST_LIST || !ANY_MARK.test(original)) return null;
  const titles = titlesIn(original);
  if (titles.length > 0)
    return {
      entries: titles,
      ...repeated(titles, (text) => text),
      isLoose: titles.length === 1,
      isSteps: false,
      isOpen: false,
    };
  const entries = !ANY_BRACKET.test(original)
    ? byMarks(original)
    : byMarks(original.replace(BRACKETED, (inside) => '·'.repeat(inside.length))).map(({ span }) => ({
        span,
        text: original.slice(span.start, span.end),
      }));
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last || entries.length < 2 || entries.some(({ text }) => text.length > LONGEST_ENTRY)) return null;
  const bare = withoutFrame(entries);
  const beginning = entryKey(first.text);
  if (BY_STEPS.matchAt(beginning, 0) || STEPS_BEHIND.some((word) => last.text.endsWith(word))) return null;
  const isSentence = SENTENCE_START.matchAt(beginning, 0) !== null;
  return {
    entries,
    ...repeated(bare, entryKey),
    // Reading every entry costs more than all the rest of the row, and hardly any row asks.
    get isSteps() {
      return entries.filter(({ text }) => isStep(text)).length * 2 > entries.length;
    },
    isOpen: !isSentence && endsOpen(last.text),
    isLoose: isSentence || LOOSE_END.test(last.text),
  };
}

/** The first entry of a list that repeats an earlier one; null when there is none. */
export function repeatedEntry(list: ListReading | null): { entry: string; span: TextSpan } | null {
  if (!list?.duplicate || list.duplicate.text.length < 3 || /\d/.test(list.duplicate.text)) return null;
  return { entry: list.duplicate.text, span: list.duplicate.span };
}

/** 联系嘉宾, 书架安装: something done, no thing. */
function isAct(text: string): boolean {
  return ACTIONS.some((word) => text.startsWith(word) || (text.endsWith(word) && text.length > word.length));
}
