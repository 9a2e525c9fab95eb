import type { Calendar } from '../../reading/mentions/types';
import { monthEnd } from '../../reading/calendar-days';
import type { DayFact } from '../../reading/types';
import { quote } from '../../reading/wording';
import type { Row } from '../context';
import { evidenceOf, say } from '../evidence';
import { isBelow } from '../roles';
import type { Evidence, Verdict } from '../types';

const YEAR = 372;

/** Whether the day was kept; `unclear` where the text leaves it open. */
function judgeCalendar(target: DayFact, actual: DayFact, isDue: boolean): 'met' | 'short' | 'unclear' {
  const t: Calendar = { ...target.calendar, last: monthEnd(target.calendar.last) };
  const a = actual.calendar;
  const shift = t.year !== null && a.year !== null ? (a.year - t.year) * YEAR : 0;
  const first = a.first + shift;
  const last = a.last + shift;
  if (target.mention.kind === 'period' && actual.mention.kind === 'period') {
    const isWhole = first <= 0 && last === YEAR - 1;
    if (first <= t.first && (last === t.last || (isWhole && last > t.last))) return 'met';
    // 5月至9月 for 5月至8月: too late where time is what counts.
    if (first <= t.last && last > t.last && isDue && !isWhole) return 'short';
    return last < t.first || first > t.last ? 'short' : 'unclear';
  }
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

/** A day of another event says little: a later stage in time proves the earlier one, an earlier stage proves nothing. */
function byEvent(target: DayFact, actual: DayFact, outcome: 'met' | 'short' | 'unclear', row: Row): Evidence | null {
  const { rung } = actual;
  const isBegun = actual.cues.some(({ sense }) => sense === 'progress') && !row.asked.asksFor.senses.has('progress');
  if (isBegun) {
    return evidenceOf(
      'stage',
      'short',
      say('judge.short.stage', { target: quote(target.text), actual: quote(actual.text) }),
      target.span,
      actual.span,
    );
  }
  if (rung === null || actual.stage === 'planned') return null;
  // 6月9日投入运营 for 建成并投入运营: the asked event itself.
  const isAsked = ({ word }: DayFact['cues'][number]): boolean =>
    row.asked.target.cues.some((cue) => cue.table.sense === 'rung' && cue.word === word);
  if (actual.cues.some(isAsked)) return null;
  if (actual.stage === 'rung' && isBelow(actual, row.asked)) {
    return evidenceOf(
      'stage',
      'short',
      say('judge.short.stage', { target: quote(target.text), actual: quote(actual.text) }),
      target.span,
      actual.span,
    );
  }
  const asked =
    target.rung ??
    row.wanted.text.claims.find((claim) => claim.rung !== null)?.rung ??
    row.asked.name.facts.claims.find((claim) => claim.rung !== null)?.rung ??
    null;
  const isOther =
    asked === null ? outcome === 'short' && rung.level > 9 : asked.ladder !== rung.ladder || asked.level < rung.level;
  return isOther && outcome === 'short' ? against(target, actual, 'unclear') : null;
}

/** Several deadlines against as many dates: each by the words before it, else by its place. */
function datesFor(target: DayFact, dates: readonly DayFact[], { wanted }: Row): readonly DayFact[] {
  const deadlines = wanted.text.days.filter(({ mention }) => mention.kind === 'date');
  const at = deadlines.findIndex((deadline) => deadline === target);
  if (at < 0 || deadlines.length < 2 || deadlines.length !== dates.length) return dates;
  const known = dates.filter((date) => (date.noun.likeness(target.noun) ?? 0) >= 0.5);
  const own = known.length === 1 ? known[0] : dates[at];
  return own ? [own] : dates;
}

const RANK: readonly Verdict[] = ['short', 'met', 'unclear'];

/** Judges one day or span of the target. */
export function judgeDay(target: DayFact, row: Row): Evidence {
  const { given, asked, wanted } = row;
  const text = quote(target.text);
  const isDue = asked.isAboutTime && !asked.name.isOffered;
  const bare = row.asked.bareMonth?.(given.text.text) ?? null;
  if (bare) {
    return evidenceOf(
      'day',
      bare,
      say(IDS[bare], { target: text, actual: quote(given.text.original) }),
      target.span,
      given.whole,
    );
  }
  const said = row.givenDays.filter((day) => day.stage !== 'planned');
  const planned =
    said.length === 0 ? row.givenDays.find((day) => judgeCalendar(target, day, isDue) === 'short') : undefined;
  if (planned) return against(target, planned, 'short');
  const dates = said;
  const exact = dates.filter(({ mention }) => mention.kind === 'date' || target.mention.kind === 'period');
  const judged = datesFor(target, exact.length > 0 ? exact : dates, row).map((actual) => {
    const kept = judgeCalendar(target, actual, isDue);
    const isAhead = actual.stage === 'expected' && !wanted.text.claims.some(({ stage }) => stage === 'expected');
    const outcome = isAhead && kept === 'met' ? 'unclear' : kept;
    const isReached = actual.rung !== null && outcome === 'met' && !(actual.stage === 'rung' && isBelow(actual, asked));
    return { isReached, evidence: byEvent(target, actual, outcome, row) ?? against(target, actual, outcome) };
  });
  // 6月12日建成，6月20日投入运营 for 运营: the asked rung has a day of its own, and the earlier one says nothing against it.
  const counted = judged.some(({ isReached }) => isReached)
    ? judged.filter(({ evidence }) => evidence.by !== 'stage')
    : judged;
  const all = counted.map(({ evidence }) => evidence);
  const best = RANK.map((outcome) => all.find((one) => one.outcome === outcome)).find((one) => one !== undefined);
  if (best && best.outcome !== 'unclear') return best;
  if (given.late)
    return evidenceOf('late', 'short', say('judge.short.late', { target: text }), target.span, given.late.span);
  const isPeriodDone =
    wanted.endsInDone && target.mention.kind === 'period' && given.isClaim && given.text.figures.length === 0;
  if ((given.saysInTime && !given.unfinished && given.text.figures.length === 0) || isPeriodDone) {
    return evidenceOf('in-time', 'met', say('judge.met.in-time', { target: text }), target.span, given.whole);
  }
  if (best) return best;
  if (given.unfinished) {
    return evidenceOf(
      'statement',
      'short',
      say('judge.short.statement', { actual: quote(given.unfinished.text) }),
      target.span,
      given.unfinished.span,
    );
  }
  return evidenceOf('silent', 'unclear', say('judge.unclear.silent', { target: text }), target.span, null);
}
