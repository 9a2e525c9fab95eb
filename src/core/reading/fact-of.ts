import { BY_STEPS } from '../language/enumerations';
import { wordList } from '../language/lexicon';
import { codesOf } from '../text/characters';
import { contentOf } from './context';
import { claimFact, dayFact, figureFact } from './facts';
import { Key } from './key';
import type { Draft } from './mentions/draft';
import { areSeveral, mentionOf, type TextMentions } from './mentions/read';
import type { Mention } from './mentions/types';
import { changedSaying, NOTHING_SAID, saidBy } from './said';
import type { Cue, Token } from './scan';
import type { Clause } from './scope';
import type { ClaimFact, DayFact, FigureFact, Said } from './types';

/** A folded text with its figures, cues and breaks. */
export interface Surroundings {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The words from one place to another without cues and breaks. */
export function wordsBetween({ text, tokens }: Surroundings, from: number, to: number): string {
  let words = '';
  let at = from;
  for (let i = firstEndingAfter(tokens, from); i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.start >= to) break;
    words += text.slice(at, Math.max(at, token.start));
    at = Math.max(at, token.end);
  }
  return words + text.slice(at, Math.max(at, to));
}

/** Index of the first token that ends behind a place; tokens stand in order. */
function firstEndingAfter(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mention right before another; both stand in order of place. */
function mentionBefore(mentions: readonly Mention[], mention: Mention): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.at ?? 0) < mention.at) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1] ?? null;
}

/** The last entry that holds, looked for from the end. */
function lastOf<T>(entries: readonly T[], holds: (entry: T) => boolean): T | undefined {
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i];
    if (entry !== undefined && holds(entry)) return entry;
  }
  return undefined;
}

/** The year named last before a figure in its own clause or right at the beginning of the text. */
function yearOf(mention: Mention, clauseFrom: number, { years }: TextMentions): number | null {
  const own = lastOf(years, ({ at }) => at <= mention.at && at >= clauseFrom);
  return own?.year ?? null;
}

/** 投影仪、音响、摄像机各1台: how many things stand before 各. */
function membersBefore(text: string, from: number, to: number): number {
  let count = 1;
  for (let at = from; at < to; at++) {
    const unit = text.charAt(at);
    if (unit === '、' || ((unit === '和' || unit === '及' || unit === '与') && at > from)) count++;
  }
  return count;
}

/** The noun without the words that were read as cues. */
function withoutCues(noun: string, { cues }: Said): string {
  let rest = noun;
  for (const { word } of cues) {
    if (rest.includes(word)) rest = rest.replace(word, '');
    // 日 of 日均: what is left of a cue's own letters names nothing.
    else if (word.startsWith(rest)) return '';
  }
  return contentOf(rest);
}

/** 延期3天, 提前6天: a time that is late or early by so much is no level. */
function asDeviation(said: Said, { kind, at }: Mention): Said {
  if (kind !== 'duration' || said.aspect !== 'level') return said;
  // 1个月延后发放 counts the months that were late.
  const isBefore = said.cues.some(({ sense, start }) => (sense === 'late' || sense === 'ahead') && start < at);
  if (!isBefore) return said;
  const isAhead = said.cues.some(({ sense }) => sense === 'ahead');
  if (!said.isLate && !isAhead) return said;
  return changedSaying(said, { aspect: 'deviation', base: said.base ?? 'target', sense: said.isLate ? 'up' : 'down' });
}

/** A day or span of the year to come, named without its number: 明年初, 下年. */
function isNextYear(calendar: Mention['calendar'] | undefined): boolean {
  return calendar !== null && calendar !== undefined && calendar.year === null && calendar.first >= YEAR;
}

/** 5座的工作延至下年: late, into the year to come. */
function isPutOff(said: Said, mention: Mention, mentions: readonly Mention[]): boolean {
  return said.isLate && isNextYear(mentions.find(({ at }) => at >= mention.until)?.calendar);
}

/** 两年累计1900户, 明年初75个: what stands around a figure puts it into other years. */
function inTime(said: Said, mention: Mention, clauseFrom: number, { mentions, years }: TextMentions): Said {
  // 由上年的88件降至52件: last year's is where it began.
  if (mention.from !== null && said.time === 'other-year') return changedSaying(said, { time: 'form' });
  if (isPutOff(said, mention, mentions)) return changedSaying(said, { stage: 'expected' });
  if (said.share === 'total' && spansYears(years, mentions, clauseFrom, mention.at))
    return changedSaying(said, CUMULATIVE);
  const before = mentionBefore(mentions, mention);
  if (!before || before.at < clauseFrom) return said;
  if (isNextYear(before.calendar)) return changedSaying(said, { stage: 'expected' });
  if (said.time === 'other-year' && isThisYear(before.calendar)) return changedSaying(said, { time: 'form' });
  return said.share === 'total' && isOfYears(before) ? changedSaying(said, CUMULATIVE) : said;
}

/** 两年 and more. */
const isOfYears = ({ kind, unit, value }: Mention): boolean =>
  kind === 'duration' && unit?.group === 'month' && value.times(unit.factor).gte(24);

const CUMULATIVE: Partial<Said> = { time: 'cumulative' };

/** 2021年至2023年累计造林, 2022—2024年间，共培训: a sum over the years between, with nothing counted behind them before it. */
function spansYears(
  years: TextMentions['years'],
  mentions: readonly Mention[],
  clauseFrom: number,
  to: number,
): boolean {
  if (years.length < 2) return false;
  const counted = mentions
    .filter(({ at, calendar, kind }) => at < to && calendar === null && kind !== 'duration')
    .at(-1);
  const from = Math.min(clauseFrom, counted ? counted.until : 0);
  return areSeveral(years.filter(({ at }) => at >= from && at <= to));
}

/** 本年, 当年: what follows is of the form's own year again. */
const isThisYear = (calendar: Mention['calendar']): boolean =>
  calendar !== null && calendar.year === null && calendar.first === 0 && calendar.last === YEAR - 1;

const YEAR = 372;

/** 没有一批低于95%: the bound was turned round, so that nothing is denied. */
function ofNone(said: Said, { comparator }: Mention, { text }: TextMentions): Said {
  if (said.polarity !== 'denied' || (comparator !== 'ge' && comparator !== 'le')) return said;
  const denial = said.cues.find(({ sense }) => sense === 'denied');
  return denial && text.startsWith('一', denial.start + denial.word.length)
    ? changedSaying(said, { polarity: 'affirmed' })
    : said;
}

/** 经抽检差错率为万分之二: a rate by its name is none that something is taken of. */
function ofRate(said: Said, { kind, noun }: Mention, { shown }: Key): Said {
  const isRate = kind === 'percent' && (noun.endsWith('率') || shown.endsWith('率'));
  return isRate && said.share === 'base' ? changedSaying(said, { share: 'whole' }) : said;
}

/** 完成计划的30场: behind its plan a count, and no percentage, is what was done. */
function fitted(said: Said, { kind }: Mention): Said {
  const isOfPlan = said.base === 'target' && said.aspect === 'level' && !said.isLate;
  return isOfPlan && (kind === 'count' || kind === 'measure' || kind === 'amount')
    ? changedSaying(said, { base: null, stage: said.stage === 'open' ? 'done' : said.stage })
    : said;
}

/** A figure or day with all that its sentence says of it. */
export function factOf(
  mention: Mention,
  id: number,
  clause: number,
  said: Said,
  verb: Key,
  reading: TextMentions,
  clauseFrom: number,
): FigureFact | DayFact {
  const saidHere = asDeviation(
    inTime(fitted(ofRate(ofNone(said, mention, reading), mention, verb), mention), mention, clauseFrom, reading),
    mention,
  );
  const place = {
    id,
    span: reading.spanOf(mention.at, mention.until),
    text: mention.text,
    clause,
    noun: new Key(withoutCues(mention.noun, said)),
    verb,
    year: yearOf(mention, clauseFrom, reading),
    members:
      said.share === 'each' ? membersBefore(reading.text, lastDayBefore(mention, clauseFrom, reading), mention.at) : 1,
  };
  if (mention.calendar !== null) return dayFact(saidHere, place, mention, mention.calendar);
  const isLast = endsClause(reading.text, mention.until);
  return figureFact(saidHere, place, mention, isLast, ownDayOf(mention, clauseFrom, reading));
}

/** 5月和10月开展防汛、消防演练各1次: the days before the things are no members of their list. */
function lastDayBefore(mention: Mention, clauseFrom: number, { mentions }: TextMentions): number {
  const before = mentionBefore(mentions, mention);
  return before?.calendar && before.kind === 'date' && before.at >= clauseFrom ? before.until : clauseFrom;
}

/** The part of the year that stands between the figure before and this one. */
function ownDayOf(mention: Mention, clauseFrom: number, { mentions }: TextMentions): Mention['calendar'] {
  const before = mentionBefore(mentions, mention);
  return before !== null && before.at >= clauseFrom ? before.calendar : null;
}

const ENDS = codesOf(',;。、)\n');

const WORK_TAILS = wordList([
  '的工程量',
  '的总工程量',
  '的工作量',
  '的任务量',
  '工程量',
  '总工程量',
  '的工程',
  '的工作',
  '的任务',
  '以上',
  '左右',
  '的进度',
  '进度',
]);

/** Nothing follows, or only the work that a share is of: 完工85%的工程量. */
function endsClause(text: string, at: number): boolean {
  const end = at + (WORK_TAILS.matchAt(text, at)?.word.length ?? 0);
  return end >= text.length || ENDS.has(text.charCodeAt(end));
}

/** A figure that the text implies without printing it. */
export function impliedFact(draft: Draft, id: number, reading: TextMentions): FigureFact {
  const span = reading.spanOf(draft.start, draft.end);
  const mention = mentionOf(draft, reading.original, span);
  const none = new Key('');
  const place = { id, span, text: mention.text, clause: 0, noun: none, verb: none, year: null, members: 1 };
  return figureFact(NOTHING_SAID, place, mention, true, null);
}

/** Words a bare claim of completion is made of besides cues. */
const EMPTY_WORDS = new Set([
  '',
  '工作',
  '项目',
  '了',
  '任务',
  '指标',
  '各项',
  '各项工作',
  '均',
  '的',
  '建设',
  '地',
  '100%',
  '率',
  '为',
  '率为',
]);

/** 普查任务已全部完成: what a clause says was planned and is over by now was done. */
function ofClause(cues: readonly Cue[]): Said {
  const said = saidBy(cues);
  if (said.stage !== 'planned') return said;
  const plan = cues.findIndex(({ sense }) => sense === 'plan');
  return cues.some(({ table }, at) => at > plan && table.isPast === true)
    ? changedSaying(said, { stage: 'done' })
    : said;
}

const once = wordList(['一度', '曾因', '曾经']);

/** 一度停工: what is over by now. */
export const saysOnce = (clause: string): boolean => once.isIn(clause);

/** What a clause says beside its figures; null for a clause without a word. */
export function claimOf(clause: Clause, around: Surroundings, reading: TextMentions, id: number): ClaimFact | null {
  const { from, to, number } = clause;
  const whole = around.text.slice(from, to);
  if (whole === '') return null;
  const cuesHere = clause.tokens.filter((token): token is Cue => token.kind === 'cue');
  const rest = wordsBetween(around, from, to);
  const said = cuesHere.length === 0 ? NOTHING_SAID : ofClause(cuesHere);
  const isBare =
    EMPTY_WORDS.has(rest) && (said.stage === 'done' || said.stage === 'rung') && said.polarity === 'affirmed';
  const span = reading.spanOf(from, to);
  const place = {
    id,
    span,
    text: reading.original.slice(span.start, span.end),
    clause: number,
    noun: new Key(contentOf(rest)),
    verb: new Key(rest),
  };
  const isByway = BY_STEPS.matchAt(whole, 0) !== null || saysOnce(whole);
  return claimFact(said, place, new Key(whole), isBare, isByway && to < around.text.length);
}
