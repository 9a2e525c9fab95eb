import { codesOf } from '../../text/characters';
import { remembered } from '../../text/memo';
import { foldForReading } from '../../text/reading';
import { readCalendar } from './calendar';
import { contentOf, contextAfter, contextBefore } from '../context';
import { decimal, ZERO } from '../../decimal';
import type { Draft } from './draft';
import { readEvery } from './every';
import { combine } from '../combine/index';
import { notQuantities } from '../../language/names';
import { newDraft, readNumber, type NumberReading } from './number';
import { HAN_STARTS, isDigit, overlongHanEnd, readHan, startsHanNumeral } from './numerals';
import { readPhrase } from './phrases';
import type { Mention } from './types';
import { unitAt } from '../../language/units';
import { readVague, VAGUE_STARTS } from './vague';

const CALENDAR = '年上下全当本第次翌明来每';
const PHRASE = '全应百所均未没无零不杜从每';
const EVERY = '每月季周年逐按双隔';
const NAME = '逐进世国省正等万归单专同统唯人';
const CALENDAR_STARTS = new Set(CALENDAR);
const PHRASE_STARTS = new Set(PHRASE);
const EVERY_STARTS = new Set(EVERY);
const NAME_STARTS = new Set(NAME);
/** Characters at which a quantity, or a phrase that is none, may begin; everything else is passed over. */
const STARTS = new RegExp(`[0-9${HAN_STARTS}${CALENDAR}${PHRASE}${EVERY}${NAME}${VAGUE_STARTS}〔\\[【]`, 'g');

/** The next place at or after `at` where a reading may begin; the length of the text when there is none. */
function nextStart(text: string, at: number): number {
  STARTS.lastIndex = at;
  return STARTS.test(text) ? STARTS.lastIndex - 1 : text.length;
}

function calendarDraft(text: string, at: number, years: NamedYear[]): NumberReading | null {
  const reading = readCalendar(text, at);
  if (!reading) return null;
  if (reading.calendar.year !== null) years.push({ at, year: reading.calendar.year });
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
  return (
    text.charAt(at) === '一' &&
    text.charAt(at + 2) === '一' &&
    !/[年月周天日季十百千万亿零点]/.test(text.charAt(at + 1))
  );
}

/** 〔2021〕1号, 第3期, 第三方: named, not counted. */
function namedAt(text: string, at: number): NumberReading | null {
  const unit = text.charAt(at);
  if (unit === '〔' || unit === '[' || unit === '【') {
    const number = /^[〔[【]\d{4}[〕\]】]第?\d{1,5}号/.exec(text.slice(at, at + 16));
    return number ? { end: at + number[0].length, draft: null } : null;
  }
  if (unit !== '第') return null;
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

function readAt(text: string, at: number, from: number, years: NamedYear[]): NumberReading | null {
  const unit = text.charAt(at);
  const isNumeral = isDigit(unit);
  const isHan = !isNumeral && startsHanNumeral(unit);
  if (isHan) {
    const end = overlongHanEnd(text, at);
    if (end !== null) return { end, draft: null };
  }
  if (isNumeral || isHan || NAME_STARTS.has(unit)) {
    const phrase = notQuantities.matchAt(text, at);
    if (phrase && !countsAfterAll(text, at, phrase.word) && !isDigit(text.charAt(at - 1)))
      return { end: at + phrase.word.length, draft: null };
    if (isEachPattern(text, at)) return { end: at + 4, draft: null };
  }
  if (PHRASE_STARTS.has(unit) || isNumeral || isHan) {
    const phrase = phraseDraft(text, at);
    if (phrase) return phrase;
  }
  if (isNumeral || isHan || CALENDAR_STARTS.has(unit)) {
    const calendar = calendarDraft(text, at, years);
    if (calendar) return calendar;
  }
  if (EVERY_STARTS.has(unit)) {
    const every = everyDraft(text, at);
    if (every) return every;
  }
  if (isHan || VAGUE_STARTS.includes(unit)) {
    const vague = readVague(text, at);
    if (vague) return vague;
  }
  const named = namedAt(text, at);
  if (named) return named;
  return isNumeral || isHan ? readNumber(text, at, from) : null;
}

/** No cell a person wrote holds more; what follows is not read. */
const MOST_DRAFTS = 1000;
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

function hasBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (BREAKS.has(text.charCodeAt(i))) return true;
  return false;
}

/** Nouns by the style of the clause: 路灯80盏灯杆25根 or 80盏路灯25根灯杆. */
function assignNouns(
  text: string,
  drafts: readonly Draft[],
): { noun: string; isTotal: boolean; isPart: boolean; isEach: boolean }[] {
  let nounsComeFirst = true;
  let isPart = false;
  let isBracketed = false;
  return drafts.map((draft, i) => {
    const previousEnd = drafts[i - 1]?.end ?? 0;
    const nextStart = drafts[i + 1]?.start ?? text.length;
    const rawBefore = contextBefore(text, previousEnd, draft.start);
    const before = contentOf(rawBefore);
    const after = contentOf(contextAfter(text, draft.end, nextStart));
    const startsClause = i === 0 || hasBreak(text, previousEnd, draft.start);
    const endsClause = i === drafts.length - 1 || hasBreak(text, draft.end, nextStart);
    if (startsClause) nounsComeFirst = before !== '';
    const gap = text.slice(Math.max(previousEnd, draft.start - 40), draft.start);
    if (/[;。\n]/.test(gap)) isPart = false;
    if (gap.includes('其中')) isPart = true;
    // 260枚(含残简31枚): parts of the whole up to the closing bracket.
    if (isBracketed && gap.includes(')')) isPart = isBracketed = false;
    if (gap.includes('(') && /\((?:含|包括|包含)(?![)税])/.test(gap)) isPart = isBracketed = true;
    const useBefore = startsClause || nounsComeFirst;
    const useAfter = endsClause || !nounsComeFirst;
    const noun = draft.noun ?? `${useBefore ? before : ''}${useAfter ? after : ''}`;
    return {
      noun,
      isPart,
      isEach: /(各|分别)[^各]{0,4}$/.test(rawBefore),
      isTotal: /(共计?|合计|累计|总计|总数|总共|总)(完成|开展|培训|为|达)?$/.test(rawBefore),
    };
  });
}

/** A year named in the text, by its place in the folded text: 2023年, 2024年度. */
export interface NamedYear {
  readonly at: number;
  readonly year: number;
}

/** A text with everything that is mentioned in it. */
export interface TextMentions {
  readonly original: string;
  /** Folded: half-width, simplified, without blanks. */
  readonly text: string;
  /** The span of a piece of the folded text in the original. */
  readonly spanOf: (at: number, until: number) => { start: number; end: number };
  readonly mentions: readonly Mention[];
  readonly years: readonly NamedYear[];
}

/**
 * Reads everything a Chinese text mentions, in order of place. Spans point into the original text.
 * Linear in the length of the text; never throws. At most 1,000 mentions; what is not surely one is left out.
 */
export const readText: (original: string) => TextMentions = remembered(readAnew);

/** The mentions alone. */
export function readMentions(original: string): readonly Mention[] {
  return readText(original).mentions;
}

function readAnew(original: string): TextMentions {
  const { text, map } = foldForReading(original);
  const years: NamedYear[] = [];
  const drafts = combine(text, readDrafts(text, years));
  const nouns = assignNouns(text, drafts);
  const spanOf = (at: number, until: number): { start: number; end: number } => ({
    start: map ? (map[at] ?? 0) : at,
    end: map ? (map[until - 1] ?? original.length - 1) + 1 : until,
  });
  const mentions = drafts.flatMap((draft, i): Mention[] => {
    if (draft.kind === 'every') return [];
    return [mentionOf(draft, original, spanOf(draft.start, draft.end), nouns[i])];
  });
  return { original, text, spanOf, mentions, years };
}

interface Around {
  readonly noun: string;
  readonly isTotal: boolean;
  readonly isPart: boolean;
  readonly isEach: boolean;
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
    unit: unit
      ? { name: unit.name, group: unit.group, factor: unit.factor, ...(MIXED.test(unit.name) ? { isMixed: true } : {}) }
      : null,
    per: draft.per,
    from: draft.from,
    change: draft.change,
    calendar: draft.calendar,
    noun: around?.noun ?? '',
    isPart: around?.isPart ?? false,
    isTotal: around?.isTotal ?? false,
    isEach: around?.isEach ?? false,
    rhythm: draft.rhythm,
    isColonRatio: kind === 'ratio' && hasColon(text),
    isSpan: kind === 'period' && RANGE.test(text),
    isName: draft.isName,
    isWeak: draft.isWeak,
  };
}

const MIXED = /[(/]/;
const RANGE = /[-~—至到～－]/;

function hasColon(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === COLON || text.charCodeAt(i) === 0xff1a) return true;
  return false;
}
