import type { Calendar } from '../../reading/mentions/types';
import type { Key } from '../../reading/key';
import { monthEnd } from '../../reading/calendar-days';
import type { ClaimFact, DayFact, Rung } from '../../reading/types';
import { quote } from '../../reading/wording';
import type { Row } from '../context';
import { evidenceOf, say } from '../evidence';
import { BEGUN } from '../../language/ladders';
import { isBelow } from '../roles';
import type { Evidence, Verdict } from '../types';

const YEAR = 372;
const A_MONTH = 31;

/** What time means to the row: it is due by then, or offered for so long. */
interface Due {
  readonly isDue: boolean;
  readonly isOffered: boolean;
}

type Span = Pick<Calendar, 'first' | 'last'>;

/** 3月至10月 for a service of 3月至12月: it ended too early, or began too late. */
function isShorter(asked: Span, { first, last }: Span): boolean {
  const isInside = first >= asked.first && last <= asked.last;
  return isInside && (first > asked.first || last < asked.last);
}

/** 2月21日至24日 for 第一季度. */
const isEventWithin = (asked: Span, { first, last }: Span): boolean =>
  first >= asked.first && last <= asked.last && last - first < A_MONTH;

/** 5月至9月 for 5月至8月 is too late, an event within the period in time. */
function whereTimeCounts(asked: Span, { first, last }: Span): 'met' | 'short' | null {
  if (first <= asked.last && last > asked.last) return 'short';
  return isEventWithin(asked, { first, last }) ? 'met' : null;
}

/** Whether a period lies where it was asked for; days as in `Calendar`. */
function keptPeriod(asked: Span, { first, last }: Span, { isDue, isOffered }: Due): 'met' | 'short' | 'unclear' {
  if (isOffered && isShorter(asked, { first, last })) return 'short';
  const isWhole = first <= 0 && last === YEAR - 1;
  if (first <= asked.first && (last === asked.last || (isWhole && last > asked.last))) return 'met';
  const due = isDue && !isWhole ? whereTimeCounts(asked, { first, last }) : null;
  if (due) return due;
  return last < asked.first || first > asked.last ? 'short' : 'unclear';
}

/** Whether the day was kept; `unclear` where the text leaves it open. */
function judgeCalendar(target: DayFact, actual: DayFact, due: Due): 'met' | 'short' | 'unclear' {
  const t: Calendar = { ...target.calendar, last: monthEnd(target.calendar.last) };
  const a = actual.calendar;
  const shift = t.year !== null && a.year !== null ? (a.year - t.year) * YEAR : 0;
  const first = a.first + shift;
  const last = a.last + shift;
  if (target.mention.kind === 'period' && actual.mention.kind === 'period') return keptPeriod(t, { first, last }, due);
  if (last <= t.last) return 'met';
  return first > t.last ? 'short' : 'unclear';
}

const IDS = { met: 'judge.met.figure', short: 'judge.short.figure', unclear: 'judge.unclear.figure' } as const;

function against(target: DayFact, actual: DayFact, outcome: 'met' | 'short' | 'unclear'): Evidence {
  return evidenceOf(
    'day',
    outcome,
    say(IDS[outcome], { target: quote(target.text), actual: quote(actual.text) }),
    target.span,
    actual.span,
  );
}

/** 6月9日投入运营 for 建成并投入运营: the asked event itself. */
function isAskedEvent({ cues, noun }: DayFact, target: DayFact, { asked }: Row): boolean {
  if (target.rung === null && (noun.likeness(target.noun) ?? 0) >= 0.5) return true;
  const own = target.cues.filter(({ sense }) => sense === 'rung');
  // 完成封顶、装修，12月投用: the day is set for what its own clause says.
  const rungs = own.length > 0 ? own : asked.target.cues.filter(({ sense }) => sense === 'rung');
  return cues.some(({ word }) => rungs.some((cue) => cue.word === word));
}

/** Begun, or on a rung below the one asked for: not done by that day. */
function isNotDoneYet(actual: DayFact, target: DayFact, row: Row): boolean {
  const { asked } = row;
  // 3月封顶 for 12月投入使用, though 封顶 is asked for elsewhere.
  const { rung } = actual;
  if (rung !== null && rung.ladder === target.rung?.ladder && rung.level < target.rung.level) return true;
  if (actual.cues.some(({ sense }) => sense === 'progress') && !asked.asksFor.senses.has('progress')) return true;
  return isBelowRung(actual, row) && !isAskedEvent(actual, target, row);
}

const isBegun = ({ cues, rung }: DayFact): boolean =>
  rung?.level === BEGUN || cues.some(({ sense }) => sense === 'progress');

function isBelowRung(actual: DayFact, { asked }: Row): boolean {
  return actual.rung !== null && actual.stage === 'rung' && isBelow(actual, asked);
}

/** The rung that target or name speak of. */
function rungSpokenOf(target: DayFact, { asked, wanted }: Row): Rung | null {
  // 3月开工，9月完成主体: each day is set for what its own clause says.
  const isOwn = ({ clause }: ClaimFact): boolean => wanted.text.days.length < 2 || clause === target.clause;
  return (
    target.rung ??
    wanted.text.cued.find((claim) => claim.rung !== null && isOwn(claim))?.rung ??
    asked.name.facts.claims.find((claim) => claim.rung !== null)?.rung ??
    null
  );
}

/** 验收尚未组织 where the day is set for 验收: a clause that denies the very event. */
function deniedEvent(target: DayFact, { given }: Row): ClaimFact | undefined {
  const events = target.cues.filter(({ sense }) => sense === 'rung').map(({ word }) => word);
  return given.text.cued.find(
    ({ polarity, cues }) =>
      polarity === 'denied' && cues.some(({ sense, word }) => sense === 'rung' && events.includes(word)),
  );
}

/** A day of another event says little: a later stage in time proves the earlier one, an earlier stage proves nothing. */
function byEvent(target: DayFact, actual: DayFact, outcome: 'met' | 'short' | 'unclear', row: Row): Evidence | null {
  if (isNotDoneYet(actual, target, row)) {
    // 8月15日签订合同 for 验收: the day of another event; only what was begun is known not to be done.
    const undone = deniedEvent(target, row);
    if (undone) {
      const message = say('judge.short.statement', { actual: quote(undone.text) });
      return evidenceOf('statement', 'short', message, target.span, undone.span);
    }
    if (!isBegun(actual)) return against(target, actual, 'unclear');
    const data = { target: quote(target.text), actual: quote(actual.text) };
    return evidenceOf('stage', 'short', say('judge.short.stage', data), target.span, actual.span);
  }
  const { rung } = actual;
  if (rung === null || actual.stage === 'planned' || isAskedEvent(actual, target, row)) return null;
  const asked = rungSpokenOf(target, row);
  // 通过验收 for 支付: the day of another process, too late or not.
  const isNamed = actual.cues.some(({ sense, word }) => sense === 'rung' && row.asked.asksFor.words.has(word));
  if (outcome === 'met')
    return asked && asked.ladder !== rung.ladder && !isNamed ? against(target, actual, 'unclear') : null;
  if (outcome !== 'short') return null;
  const isOther =
    asked === null ? rung.level > LAST_OF_WORKS : asked.ladder !== rung.ladder || asked.level < rung.level;
  return isOther ? against(target, actual, 'unclear') : null;
}

/** 竣工: what comes behind it is another event where nobody names one. */
const LAST_OF_WORKS = 9;

/** Several deadlines against as many dates: each by the words before it, else by its place. */
function datesFor(target: DayFact, dates: readonly DayFact[], { wanted, asked }: Row): readonly DayFact[] {
  const ofEvent = datesOfEvent(target, dates, asked.name.event);
  const deadlines = wanted.text.days.filter(({ mention }) => mention.kind === 'date');
  if (ofEvent.length === 1 || (ofEvent.length > 0 && deadlines.length !== dates.length)) return ofEvent;
  const at = deadlines.findIndex((deadline) => deadline === target);
  if (at < 0 || deadlines.length < 2 || deadlines.length !== dates.length) return dates;
  const own = dates[at];
  return own ? [own] : dates;
}

/** 9月完成开发，11月上线 for 上线: the days of the event the deadline is set for, where others stand beside them. */
function datesOfEvent(target: DayFact, dates: readonly DayFact[], event: Key): readonly DayFact[] {
  const own = dates.filter(
    (date) =>
      [date.noun, date.verb].some((key) => (key.likeness(target.noun) ?? 0) >= 0.5 || key.includes(event)) ||
      isSameRung(date, target) ||
      date.cues.some(({ sense, word }) => sense === 'rung' && target.cues.some((cue) => cue.word === word)),
  );
  return own.length < dates.length ? own : NO_DATES;
}

function isSameRung({ rung }: DayFact, target: DayFact): boolean {
  return rung !== null && rung.ladder === target.rung?.ladder && rung.level === target.rung.level;
}

const NO_DATES: readonly DayFact[] = [];

const RANK: readonly Verdict[] = ['short', 'met', 'unclear'];

/** 9 or 9个月 where the target is a month alone. */
function byBareMonth(target: DayFact, { asked, given }: Row): Evidence | null {
  const bare = asked.bareMonth?.(given.text.text) ?? null;
  if (bare === null) return null;
  const data = { target: quote(target.text), actual: quote(given.text.original) };
  return evidenceOf('day', bare, say(IDS[bare], data), target.span, given.whole);
}

/** The plainest that the days of the actual say. */
function byDays(target: DayFact, row: Row): Evidence | undefined {
  const { givenDays, asked, wanted } = row;
  const due: Due = { isDue: asked.isAboutTime && !asked.name.isOffered, isOffered: asked.name.isServed };
  const said = givenDays.filter((day) => day.stage !== 'planned');
  const planned = said.length === 0 ? givenDays.find((day) => judgeCalendar(target, day, due) === 'short') : undefined;
  if (planned) return against(target, planned, 'short');
  const exact = said.filter(({ mention }) => mention.kind === 'date' || target.mention.kind === 'period');
  const judged = datesFor(target, exact.length > 0 ? exact : said, row).map((actual) => {
    const kept = judgeCalendar(target, actual, due);
    const isAhead = actual.stage === 'expected' && !wanted.text.cued.some(({ stage }) => stage === 'expected');
    const outcome = isAhead && kept === 'met' ? 'unclear' : kept;
    const isReached = actual.rung !== null && outcome === 'met' && !isBelowRung(actual, row);
    return { isReached, evidence: byEvent(target, actual, outcome, row) ?? against(target, actual, outcome) };
  });
  // 6月12日建成，6月20日投入运营 for 运营: the asked rung has a day of its own, and the earlier one says nothing against it.
  const counted = judged.some(({ isReached }) => isReached)
    ? judged.filter(({ evidence }) => evidence.by !== 'stage')
    : judged;
  const all = counted.map(({ evidence }) => evidence);
  return RANK.map((outcome) => all.find((one) => one.outcome === outcome)).find((one) => one !== undefined);
}

/** 延误, 按时, 全年完成: words that tell whether the time was kept. */
function byWordsOfTime(target: DayFact, { given, wanted }: Row): Evidence | null {
  const text = quote(target.text);
  if (given.late)
    return evidenceOf('late', 'short', say('judge.short.late', { target: text }), target.span, given.late.span);
  // 提前12天 is no other figure.
  const isOfTime = given.text.figures.every(({ aspect, sense }) => aspect === 'deviation' && sense === 'down');
  if (!isOfTime) return null;
  const isPeriodDone = wanted.endsInDone && target.mention.kind === 'period' && given.isClaim;
  return (given.saysInTime && !given.unfinished) || isPeriodDone
    ? evidenceOf('in-time', 'met', say('judge.met.in-time', { target: text }), target.span, given.whole)
    : null;
}

function withoutDay(target: DayFact, { given: { unfinished } }: Row): Evidence {
  if (unfinished) {
    const message = say('judge.short.statement', { actual: quote(unfinished.text) });
    return evidenceOf('statement', 'short', message, target.span, unfinished.span);
  }
  return evidenceOf(
    'silent',
    'unclear',
    say('judge.unclear.silent', { target: quote(target.text) }),
    target.span,
    null,
  );
}

/** 每月10日前发放到户 for 每月10日前: the very words that are asked for, as a result, and no other day beside them. */
function repeatsTheDay({ wanted, given, givenDays }: Row): boolean {
  const { key } = wanted;
  if (key.length <= 2 || !given.key.includes(key) || givenDays.length > wanted.text.days.length) return false;
  const isAhead = given.text.cued.some(({ stage }) => stage === 'expected' || stage === 'planned');
  return !isAhead && !given.late && !given.unfinished && !given.excepted;
}

/** 除3月外，每月15日前: the rhythm of days with one taken out. */
function withoutOne(target: DayFact, { wanted, givenDays }: Row): Evidence | null {
  const left = wanted.excepted ? undefined : givenDays.find(({ share }) => share === 'exception');
  if (
    !left ||
    !givenDays.some(({ calendar, share }) => share !== 'exception' && calendar.last === target.calendar.last)
  )
    return null;
  const data = { target: quote(target.text), actual: quote(left.text) };
  return evidenceOf('exception', 'short', say('judge.short.exception', data), target.span, left.span);
}

/** Judges one day or span of the target. */
export function judgeDay(target: DayFact, row: Row): Evidence {
  const excepted = withoutOne(target, row);
  if (excepted) return excepted;
  if (repeatsTheDay(row)) return against(target, target, 'met');
  const bare = byBareMonth(target, row);
  if (bare) return bare;
  const best = byDays(target, row);
  if (best && best.outcome !== 'unclear') return best;
  return byWordsOfTime(target, row) ?? best ?? withoutDay(target, row);
}
