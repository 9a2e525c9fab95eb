import { ACTIONS } from '../language/claims';
import { readFacts } from './text-facts';
import type { TextSpan } from './types';

/** One entry of an enumeration, in the original text. */
export interface ListEntry {
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

/** A numbering, particles and a count together take no more; what is longer names something. */
const LONGEST_EMPTY = 40;

/** Numbering and particles around an entry do not make it another one. */
function entryKey(text: string): string {
  const plain = text
    .replace(/^\s*[(（]?[0-9０-９一二三四五六七八九十①-⑳]{1,2}[)）.．、:：]\s*/, '')
    .replace(/\s+/g, '')
    .replace(/^(和|及|以及|与)/, '');
  let end = plain.length;
  while (end > 0 && '。.;；,，'.includes(plain.charAt(end - 1))) end--;
  const tail = Math.max(0, end - LONGEST_TAIL);
  return plain.slice(0, tail) + plain.slice(tail, end).replace(/(等)?(共计?)?[0-9]*[个项家类种]?$/, '');
}

/** Pieces between separators; `separator` matches single characters. */
function split(original: string, separator: RegExp): ListEntry[] {
  const entries: ListEntry[] = [];
  let start = 0;
  for (const text of original.split(separator)) {
    const lead = text.length - text.trimStart().length;
    const rest = text.trim().replace(/[。.]$/, '');
    // "1" before "、" is the numbering of the next entry.
    const isNumbering = separator.test('、') && /^[0-9０-９一二三四五六七八九十]{1,2}$/.test(rest);
    if (!isNumbering && (text.length > LONGEST_EMPTY || entryKey(text) !== ''))
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
    const entries = split(original, /[,，]/.test(original) && !/[,，].*[、]/.test(original) ? ANY : MINOR);
    // 公安局、交通局和城管局: the last mark is a word.
    const last = entries.at(-1);
    const joint = last ? /[和及与]/.exec(last.text) : null;
    if (last && joint && joint.index >= 2 && last.text.length - joint.index > 2 && entries.length > 1) {
      const at = last.span.start + joint.index;
      return [
        ...entries.slice(0, -1),
        { text: last.text.slice(0, joint.index), span: { start: last.span.start, end: at } },
        { text: last.text.slice(joint.index + 1), span: { start: at + 1, end: last.span.end } },
      ];
    }
    return entries;
  }
  return split(original, /[,，]/);
}

const SENTENCE_START =
  /^(完成|已完成|保障|开通|开展|实施|推进|加强|确保|实现|强化|提升|提高|落实|组织|做好|通过|按照|根据|全面|进一步|有效|顺利|已|及时|正在|对|为|保证|积极|持续|不断|基本|严格)/;

/** Works named in title marks 《》. */
function titlesIn(original: string): ListEntry[] {
  return [...original.matchAll(/《[^《》]{2,60}》/g)].map((found) => ({
    text: found[0],
    span: { start: found.index, end: found.index + found[0].length },
  }));
}

/** Reads an enumeration of two and more entries; null when the text is none. */
export function readList(original: string): ListReading | null {
  // Long prose is no list, and the cap keeps the work small.
  if (original.length > 4000 || !ANY_MARK.test(original)) return null;
  const titles = titlesIn(original);
  if (titles.length > 0) {
    const keys = titles.map(({ text }) => text);
    return {
      entries: titles,
      distinct: new Set(keys).size,
      duplicate: titles.find(({ text }, i) => keys.indexOf(text) < i) ?? null,
      isLoose: titles.length === 1,
      isSteps: false,
      isOpen: false,
    };
  }
  const body = original.replace(/[（(][^（()）]*[)）]/g, (inside) => '·'.repeat(inside.length));
  const entries = byMarks(body).map(({ span }) => ({ span, text: original.slice(span.start, span.end) }));
  if (entries.length < 2 || entries.some(({ text }) => text.length > 40)) return null;
  const seen = new Set<string>();
  let duplicate: ListEntry | null = null;
  for (const entry of entries) {
    const key = entryKey(entry.text);
    if (seen.has(key)) duplicate ??= entry;
    seen.add(key);
  }
  const first = entries[0]?.text ?? '';
  const last = entries.at(-1)?.text ?? '';
  const isSteps =
    entries.filter(
      ({ text }) =>
        isAct(text) || cuesIn(text).some(({ sense }) => sense === 'rung' || sense === 'done' || sense === 'progress'),
    ).length *
      2 >
    entries.length;
  const isSentence = SENTENCE_START.test(entryKey(first));
  const endsOpen = /[^\u4e00-\u9fff]?等([家个处所项单位部门]{0,3})$/.test(last);
  return {
    entries,
    distinct: seen.size,
    duplicate,
    isSteps,
    isOpen: !isSentence && endsOpen && !/(平等|上等|中等|高等|同等|优等)$/.test(last),
    isLoose: isSentence || /等[^级额待]{0,6}$/.test(last),
  };
}

/** The first entry of a list in the text that repeats an earlier one; null when there is none. */
export function findDuplicateEntry(text: string): { entry: string; span: TextSpan } | null {
  const list = readList(text);
  if (!list?.duplicate || list.duplicate.text.length < 3 || /\d/.test(list.duplicate.text)) return null;
  return { entry: list.duplicate.text, span: list.duplicate.span };
}

/** 联系嘉宾, 书架安装: something done, no thing. */
function isAct(text: string): boolean {
  return ACTIONS.some((word) => text.startsWith(word) || (text.endsWith(word) && text.length > word.length));
}

/** The cues of a short text. */
function cuesIn(text: string): { sense: string }[] {
  return readFacts(text).cues.map(({ table }) => ({ sense: table.sense }));
}
