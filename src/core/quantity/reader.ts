import { codesOf } from '../text/characters';
import { remembered } from '../text/memo';
import { foldForReading } from '../text/reading';
import { readCalendar } from './calendar';
import { contentOf, contextAfter, contextBefore } from './context';
import { decimal, ZERO } from '../decimal';
import type { Draft } from './draft';
import { readEvery } from './every';
import { joinFrequencies } from './frequency';
import { joinGrowth } from './growth';
import { notQuantities } from './not-quantities';
import { newDraft, readNumber, type NumberReading } from './number-reader';
import { HAN_STARTS, isDigit, overlongHanEnd, startsHanNumeral } from './numerals';
import { readPhrase } from './phrases';
import type { Quantity } from './types';
import { unitAt } from './units';
import { readVague, VAGUE_STARTS } from './vague';

const CALENDAR = '年上下全当本第次翌明来';
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

function calendarDraft(text: string, at: number): NumberReading | null {
  const reading = readCalendar(text, at);
  if (!reading) return null;
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

function readAt(text: string, at: number, from: number): NumberReading | null {
  const unit = text.charAt(at);
  const isNumeral = isDigit(unit);
  const isHan = !isNumeral && startsHanNumeral(unit);
  if (isHan) {
    const end = overlongHanEnd(text, at);
    if (end !== null) return { end, draft: null };
  }
  if (isNumeral || isHan || NAME_STARTS.has(unit)) {
    const phrase = notQuantities.matchAt(text, at);
    // 12345 alone is the hotline, 12345台 is not.
    const isCount = phrase !== null && /^[0-9]+$/.test(phrase.word) && unitAt(text, at + phrase.word.length) !== null;
    if (phrase && !isCount && !isDigit(text.charAt(at - 1))) return { end: at + phrase.word.length, draft: null };
    if (isEachPattern(text, at)) return { end: at + 4, draft: null };
  }
  if (PHRASE_STARTS.has(unit) || isNumeral || isHan) {
    const phrase = phraseDraft(text, at);
    if (phrase) return phrase;
  }
  if (isNumeral || isHan || CALENDAR_STARTS.has(unit)) {
    const calendar = calendarDraft(text, at);
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

function readDrafts(text: string): Draft[] {
  const drafts: Draft[] = [];
  let from = 0;
  let at = nextStart(text, 0);
  let readings = 0;
  while (at < text.length && drafts.length < MOST_DRAFTS && readings < MOST_READINGS) {
    readings++;
    const reading = readAt(text, at, from);
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

/**
 * Reads all quantities of a Chinese text, in order of their figures. Spans point into the original text.
 * Linear in the length of the text; never throws.
 * Reads at most 1,000 quantities. What is not surely a quantity is left out.
 */
export const readQuantities: (original: string) => readonly Quantity[] = remembered(readAll);

function readAll(original: string): readonly Quantity[] {
  const { text, map } = foldForReading(original);
  const drafts = joinGrowth(text, joinFrequencies(text, readDrafts(text)));
  const nouns = assignNouns(text, drafts);
  return drafts.flatMap((draft, i): Quantity[] => {
    const kind = draft.kind;
    if (kind === 'every') return [];
    const start = map ? (map[draft.start] ?? 0) : draft.start;
    const end = map ? (map[draft.end - 1] ?? original.length - 1) + 1 : draft.end;
    const context = nouns[i];
    return [
      {
        kind,
        start,
        end,
        text: original.slice(start, end),
        comparator: draft.comparator,
        comparatorStyle: draft.style,
        value: draft.value,
        upper: draft.upper,
        mantissa: draft.mantissa,
        places: draft.places,
        multiplier: draft.multiplier,
        unit: draft.unit ? { name: draft.unit.name, group: draft.unit.group, factor: draft.unit.factor } : null,
        per: draft.per,
        from: draft.from,
        change: draft.change,
        calendar: draft.calendar,
        noun: context?.noun ?? '',
        isPart: context?.isPart ?? false,
        isTotal: context?.isTotal ?? false,
        isEach: context?.isEach ?? false,
        isWeak: draft.isWeak,
      },
    ];
  });
}
