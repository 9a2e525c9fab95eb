import { codesOf } from '../../text/characters';
import { foldForReading } from '../../text/reading';
import { CALENDAR_STARTS, readCalendar } from './calendar';
import { feastDue } from './feasts';
import { COLUMN_OF, PREDICATE_HEADS } from '../../language/figures';
import { contentOf, contextAfter, contextBefore } from '../context';
import { decimal, ZERO } from '../../decimal';
import { newDraft, skip, type Draft, type NumberReading } from './draft';
import { EVERY_STARTS, readEvery } from './every';
import { combine } from '../combine/index';
import { COUNTED_IN_PATTERN, HOLDING, HOLDING_TAX, OF_WHICH } from '../../language/enumerations';
import { notQuantities } from '../../language/names';
import { readDoubled } from './doubled';
import { readNumber } from './number';
import { HAN_STARTS, isDigit, overlongHanEnd, readHan, startsHanNumeral } from './numerals';
import { countingOrdinal } from './ordinals';
import { PHRASE_STARTS, readPhrase } from './phrases';
import type { Mention } from './types';
import { unitAt } from '../../language/units';
import { readVague, VAGUE_STARTS } from './vague';

const COLUMN_DAY = '年初';

function calendarDraft(text: string, at: number, years: NamedYear[]): NumberReading | null {
  const reading = readCalendar(text, at);
  if (!reading) return null;
  // 比年初目标多600人: the name of a column, and no day.
  if (text.startsWith(COLUMN_DAY, at) && COLUMN_OF.matchAt(text, at + COLUMN_DAY.length)) return null;
  if (reading.calendar.year !== null) years.push({ at, year: reading.calendar.year });
  if (reading.lastYear !== undefined) years.push({ at, year: reading.lastYear });
  if (reading.kind === 'label') return { end: reading.end, draft: null };
  const draft = newDraft(reading.kind, at, reading.end, ZERO);
  draft.calendar = reading.calendar;
  if (reading.calendar.isDeadline) {
    draft.comparator = 'le';
    draft.style = 'within';
  }
  return { end: reading.end, draft };
}

function everyDraft(text: string, at: number): NumberReading | null {
  const reading = readEvery(text, at);
  if (!reading) return null;
  const draft = newDraft('every', at, reading.end, ZERO);
  draft.every = { perYear: reading.perYear, name: reading.name };
  return { end: reading.end, draft };
}

function phraseDraft(text: string, at: number): NumberReading | null {
  const reading = readPhrase(text, at);
  if (!reading) return null;
  const draft = newDraft(reading.kind, at, reading.end, decimal(reading.value));
  draft.noun = reading.kind === 'coverage' || reading.kind === 'service-hours' ? null : reading.noun;
  draft.isWeak = reading.isWeak;
  return { end: reading.end, draft };
}

/** 一村一品, 一人一档: a pattern of speech. 一年一次 is none. */
function isEachPattern(text: string, at: number): boolean {
  return text.charAt(at) === '一' && text.charAt(at + 2) === '一' && !COUNTED_IN_PATTERN.has(text.charCodeAt(at + 1));
}

/** 〔2021〕1号, 第3期, 第三方: named, not counted. */
function namedAt(text: string, at: number): NumberReading | null {
  const unit = text.charAt(at);
  if (unit === '〔' || unit === '[' || unit === '【') {
    const number = /^[〔[【]\d{4}[〕\]】]第?\d{1,5}号/.exec(text.slice(at, at + 16));
    return number ? { end: at + number[0].length, draft: null } : null;
  }
  if (unit !== '第') return null;
  const counted = countingOrdinal(text, at);
  if (counted) return counted;
  let end = at + 1;
  while (isDigit(text.charAt(end)) || (end - at < 5 && startsHanNumeral(text.charAt(end)))) end++;
  return end > at + 1 ? { end: end + 1, draft: null } : null;
}

/** Whether what looks like a name is a count: 12345台, 信息系统一套, 管网三公里, 采购设备一批. */
function countsAfterAll(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  if (/^[0-9]+$/.test(name)) return unitAt(text, end) !== null;
  // The last character begins a count of its own: 统|一套.
  const last = end - 1;
  if (last > at && startsHanNumeral(text.charAt(last))) return endsCount(text, last, end);
  return startsHanNumeral(text.charAt(at)) && endsCount(text, at, end);
}

const AFTER_COUNT = codesOf(',;。、\n)');

/** A numeral with its unit from `at` that reaches beyond `end`, or ends there together with the clause. */
function endsCount(text: string, at: number, end: number): boolean {
  const numeral = readHan(text, at);
  const unit = numeral ? unitAt(text, numeral.end) : null;
  if (!numeral || !unit) return false;
  const stop = numeral.end + unit.name.length;
  const isLast = stop === text.length || AFTER_COUNT.has(text.charCodeAt(stop));
  return stop > end ? isLast || unit.group !== 'count' : stop === end && isLast && isWholeText(text, at, stop);
}

function isWholeText(text: string, at: number, stop: number): boolean {
  return (
    stop === text.length && (at === 0 || text.charAt(at - 1) > '\u4e00' || !AFTER_COUNT.has(text.charCodeAt(at - 1)))
  );
}

/** The end of a stretch of numerals too long to be one. */
function overlong(text: string, at: number): NumberReading | null {
  const end = overlongHanEnd(text, at);
  return end === null ? null : skip(end);
}

/** 一体化, 一村一品: the numerals of fixed words and patterns count nothing. */
function fixedWords(text: string, at: number): NumberReading | null {
  if (feastDue(text, at)) return null;
  // 位列第三 is a rank.
  if (text.charAt(at) === '第' && countingOrdinal(text, at)) return null;
  const phrase = notQuantities.matchAt(text, at);
  if (phrase && !countsAfterAll(text, at, phrase.word) && !isDigit(text.charAt(at - 1)))
    return skip(at + phrase.word.length);
  return isEachPattern(text, at) ? skip(at + 4) : null;
}

/** What a character may begin, one bit each. */
const ARABIC = 1;
const HAN = 2;
const FIGURE = ARABIC | HAN;
const NAMED = 4;
const PHRASED = 8;
const DATED = 16;
const REPEATED = 32;
const OPEN = 64;
const NUMBERED = 128;

/** By the code of a character; most begin nothing and are passed over. */
const BEGINS: Uint8Array = (() => {
  const begins = new Uint8Array(0x10000);
  const mark = (codes: Iterable<number>, bit: number): void => {
    for (const code of codes) begins[code] = (begins[code] ?? 0) | bit;
  };
  mark(codesOf('0123456789'), ARABIC);
  mark(codesOf(HAN_STARTS), HAN);
  // 万分之三.
  mark(codesOf('万'), HAN);
  mark(notQuantities.firstCodes, NAMED);
  // 一村一品.
  mark(codesOf('一'), NAMED);
  mark(PHRASE_STARTS, PHRASED);
  mark(CALENDAR_STARTS, DATED);
  mark(EVERY_STARTS, REPEATED);
  mark(VAGUE_STARTS, OPEN);
  mark(codesOf('〔[【第翻'), NUMBERED);
  return begins;
})();

/** The next place at or after `at` where a reading may begin; the length of the text when there is none. */
function nextStart(text: string, at: number): number {
  let next = at;
  while (next < text.length && BEGINS[text.charCodeAt(next)] === 0) next++;
  return next;
}

/** What may begin at a place, in this order, each where its first character stands; `from` is where the last quantity ended. */
const READERS: readonly {
  readonly begins: number;
  readonly read: (text: string, at: number, from: number, years: NamedYear[]) => NumberReading | null;
}[] = [
  { begins: HAN, read: overlong },
  { begins: NAMED, read: fixedWords },
  { begins: PHRASED, read: phraseDraft },
  { begins: FIGURE | DATED, read: (text, at, _from, years) => calendarDraft(text, at, years) },
  { begins: REPEATED, read: everyDraft },
  { begins: HAN | OPEN, read: readVague },
  { begins: NUMBERED, read: namedAt },
  { begins: NUMBERED, read: readDoubled },
  { begins: FIGURE, read: readNumber },
];

function readAt(text: string, at: number, from: number, years: NamedYear[]): NumberReading | null {
  const bits = BEGINS[text.charCodeAt(at)] ?? 0;
  for (const reader of READERS) {
    if ((bits & reader.begins) === 0) continue;
    const reading = reader.read(text, at, from, years);
    if (reading) return reading;
  }
  return null;
}

/** No cell a person wrote holds more; what follows is not read. */
const MOST_DRAFTS = 300;
/** Readings tried in one text, so that made-up input costs no more than a long cell. */
const MOST_READINGS = 20_000;

function readDrafts(text: string, years: NamedYear[]): Draft[] {
  const drafts: Draft[] = [];
  let from = 0;
  let at = nextStart(text, 0);
  let readings = 0;
  while (at < text.length && drafts.length < MOST_DRAFTS && readings < MOST_READINGS) {
    readings++;
    const reading = readAt(text, at, from, years);
    if (!reading) {
      at = nextStart(text, at + 1);
      continue;
    }
    from = Math.max(reading.end, at + 1, reading.draft?.end ?? 0);
    at = nextStart(text, from);
    if (reading.draft) drafts.push(reading.draft);
  }
  return drafts;
}

const BREAKS = codesOf(',;。、\n');

/** Whether a bracket opens with what it holds: (含残简31枚), but not (含税). */
function opensParts(gap: string): boolean {
  for (let at = gap.indexOf('('); at >= 0; at = gap.indexOf('(', at + 1)) {
    const word = HOLDING.find((holding) => gap.startsWith(holding, at + 1));
    if (word !== undefined && !HOLDS_NONE.has(gap.charCodeAt(at + 1 + word.length))) return true;
  }
  return false;
}

const HOLDS_NONE = codesOf(`)${HOLDING_TAX}`);
const SENTENCE_BREAKS = codesOf(';。\n');
const LONGEST_GAP = 40;

function hasAny(text: string, from: number, to: number, codes: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (codes.has(text.charCodeAt(i))) return true;
  return false;
}

/** Follows from gap to gap whether figures are parts of a whole: 其中, and brackets with 含 up to their end. */
function partsTracker(text: string): (from: number, to: number) => boolean {
  // Hardly any text names parts.
  if (!text.includes(OF_WHICH) && !text.includes('(')) return () => false;
  let isPart = false;
  let isBracketed = false;
  return (from, to) => {
    const gap = text.slice(from, to);
    if (hasAny(text, from, to, SENTENCE_BREAKS)) isPart = false;
    if (gap.includes(OF_WHICH)) isPart = true;
    if (isBracketed && gap.includes(')')) isPart = isBracketed = false;
    if (opensParts(gap)) isPart = isBracketed = true;
    return isPart;
  };
}

/** Nouns by the style of the clause: 路灯80盏灯杆25根 or 80盏路灯25根灯杆. */
function assignNouns(text: string, drafts: readonly Draft[]): Around[] {
  if (drafts.length === 0) return [];
  let nounsComeFirst = true;
  const arePartsFrom = partsTracker(text);
  return drafts.map((draft, i) => {
    const previousEnd = drafts[i - 1]?.end ?? 0;
    const nextStart = drafts[i + 1]?.start ?? text.length;
    const before = contentOf(contextBefore(text, previousEnd, draft.start));
    const startsClause = i === 0 || hasAny(text, previousEnd, draft.start, BREAKS);
    const endsClause = i === drafts.length - 1 || hasAny(text, draft.end, nextStart, BREAKS);
    if (startsClause) nounsComeFirst = before !== '';
    const useBefore = startsClause || nounsComeFirst;
    const useAfter = (endsClause || !nounsComeFirst) && PREDICATE_HEADS.matchAt(text, draft.end) === null;
    const after = useAfter ? contentOf(contextAfter(text, draft.end, nextStart)) : '';
    return {
      noun: draft.noun ?? `${useBefore ? before : ''}${after}`,
      isPart: arePartsFrom(Math.max(previousEnd, draft.start - LONGEST_GAP), draft.start),
    };
  });
}

/** A year named in the text, by its place in the folded text: 2023年, 2024年度. */
export interface NamedYear {
  readonly at: number;
  readonly year: number;
}

/** Whether they are not all the same year. */
export const areSeveral = (years: readonly NamedYear[]): boolean => years.some(({ year }) => year !== years[0]?.year);

/** A text with everything that is mentioned in it. */
export interface TextMentions {
  readonly original: string;
  /** Folded: half-width, simplified, without blanks. */
  readonly text: string;
  /** The span of a piece of the folded text in the original. */
  readonly spanOf: (at: number, until: number) => { start: number; end: number };
  readonly mentions: readonly Mention[];
  readonly years: readonly NamedYear[];
  /** The text goes on beyond what was read of it. */
  readonly isCut: boolean;
}

/** No cell of a form comes near it; of a longer text no more is read, and whoever judges it must say so. */
export const LONGEST_READ = 10_000;

/**
 * Reads everything a Chinese text mentions, in order of place. Spans point into the original text.
 * Linear in the length of the text; never throws. At most 300 mentions; what is not surely one is left out.
 */
export function readText(original: string): TextMentions {
  const isCut = original.length > LONGEST_READ;
  const { text, map } = foldForReading(isCut ? original.slice(0, LONGEST_READ) : original);
  const years: NamedYear[] = [];
  const drafts = combine(text, readDrafts(text, years));
  const nouns = assignNouns(text, drafts);
  const spanOf = (at: number, until: number): { start: number; end: number } => ({
    start: map ? (map[at] ?? 0) : at,
    end: map ? (map[until - 1] ?? original.length - 1) + 1 : until,
  });
  const mentions: Mention[] = [];
  drafts.forEach((draft, i) => {
    if (draft.kind !== 'every') mentions.push(mentionOf(draft, original, spanOf(draft.start, draft.end), nouns[i]));
  });
  return { original, text, spanOf, mentions, years, isCut };
}

/** The mentions alone. */
export function readMentions(original: string): readonly Mention[] {
  return readText(original).mentions;
}

interface Around {
  readonly noun: string;
  readonly isPart: boolean;
}

const COLON = 58;

/** A draft as it is handed out, with its words in the original text. */
export function mentionOf(
  draft: Draft,
  original: string,
  { start, end }: { start: number; end: number },
  around?: Around,
): Mention {
  const { kind, unit } = draft;
  const text = original.slice(start, end);
  return {
    kind: kind === 'every' ? 'number' : kind,
    at: draft.start,
    until: draft.end,
    start,
    end,
    text,
    comparator: draft.comparator,
    comparatorStyle: draft.style,
    value: draft.value,
    upper: draft.upper,
    mantissa: draft.mantissa,
    places: draft.places,
    multiplier: draft.multiplier,
    unit,
    per: draft.per,
    from: draft.from,
    change: draft.change,
    calendar: draft.calendar,
    noun: around?.noun ?? '',
    isPart: around?.isPart ?? false,
    rhythm: draft.rhythm,
    isColonRatio: kind === 'ratio' && hasColon(text),
    isSpan: kind === 'period' && RANGE.test(text),
    isName: draft.isName,
    isWeak: draft.isWeak,
  };
}

const RANGE = /[-~—至到～－]/;

function hasColon(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === COLON || text.charCodeAt(i) === 0xff1a) return true;
  return false;
}
