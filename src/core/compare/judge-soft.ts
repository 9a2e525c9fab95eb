import type { Quantity } from '../quantity/index';
import { evidenceOf, spanOf, whole } from './evidence';
import { judgeDate } from './judge-date';
import { judgeMatch } from './judge-match';
import { foldWidth } from '../text/normalise';
import { matchQuantities } from './match';
import { answersZero, mayAnswer } from './may-answer';
import { plainWords, saysNone } from './plain';
import type { Reading } from './reading';
import { likeness } from './similarity';
import { isCompletionClaim, saysInTime, saysLate } from './statements';
import type { Evidence } from './types';
import { named, quote, say } from './wording';

/** Several deadlines against as many dates: each by the words before it, else by its place. */
function datesFor(target: Quantity, { targets }: Reading, dates: readonly Quantity[]): readonly Quantity[] {
  const deadlines = targets.filter(({ kind }) => kind === 'date');
  const at = deadlines.indexOf(target);
  if (at < 0 || deadlines.length < 2 || deadlines.length !== dates.length) return dates;
  const known = dates.filter((date) => (likeness(date.noun, target.noun) ?? 0) >= 0.5);
  const own = known.length === 1 ? known[0] : dates[at];
  return own ? [own] : dates;
}

/** ≤11月 or 9月, and nothing else. */
const MONTH_ALONE = /^\s*([≤<≥>=]?)\s*(\d{1,2})月\s*$/;
const MONTH_FIGURE = /^\s*(\d{1,2}(?:\.\d+)?)(?:个月)?\s*$/;

/** ≤11月 against a bare 10: forms with a column for units print 月 for the tenth month and for ten months alike; either way the figures decide. */
function judgeBareMonth({ input }: Reading): Evidence | null {
  const target = MONTH_ALONE.exec(foldWidth(input.target));
  const actual = target && MONTH_FIGURE.exec(foldWidth(input.actual));
  if (!target || !actual) return null;
  const [asked, given, sign] = [Number(target[2]), Number(actual[1]), target[1] ?? ''];
  const isLimit = sign === '≤' || sign === '<';
  const isFloor = sign === '≥' || sign === '>';
  const isKept = given === asked ? sign !== '<' && sign !== '>' : isLimit ? given < asked : given > asked;
  // Without a sign an earlier month may be early or too short.
  const outcome = !isLimit && !isFloor && given !== asked ? 'unclear' : isKept ? 'met' : 'short';
  return evidenceOf(
    outcome,
    say(`compare.${outcome}.quantity`, { target: quote(input.target), actual: quote(input.actual) }),
    whole(input.target),
    whole(input.actual),
  );
}

/** 供暖时间, 开放时间: a longer time is more than was asked for. */
const OFFERED_FOR_A_TIME = /供|开放|服务|运行|保障|值守|执勤|管护|养护|使用|展出|禁/;

/** Dates, service hours, events: what a person must look at when the actual is silent about it. */
export function judgeSoft(target: Quantity, reading: Reading): Evidence {
  const { input, actuals } = reading;
  const words = quote(target.text);
  if (target.kind === 'vague')
    return evidenceOf('unclear', say('compare.unclear.vague-target', { target: words }), spanOf(target), null);
  if (target.calendar) {
    const isDue = input.level2.includes('时效') && !OFFERED_FOR_A_TIME.test(input.indicator);
    const bareMonth = judgeBareMonth(reading);
    if (bareMonth) return bareMonth;
    const dates = actuals.filter(({ calendar }) => calendar !== null);
    const exact = dates.filter(({ kind }) => kind === 'date' || target.kind === 'period');
    const judged = datesFor(target, reading, exact.length > 0 ? exact : dates).map((actual) =>
      judgeDate(target, actual, isDue),
    );
    const best =
      judged.find(({ outcome }) => outcome === 'short') ?? judged.find(({ outcome }) => outcome === 'met') ?? judged[0];
    if (best && best.outcome !== 'unclear') return best;
    if (saysLate(input.actual))
      return evidenceOf('short', say('compare.short.late', { target: words }), spanOf(target), whole(input.actual));
    if (
      saysInTime(input.actual) ||
      (plainWords(input.target).endsWith('完成') &&
        target.kind === 'period' &&
        isCompletionClaim(plainWords(input.actual)) &&
        !/\d/.test(input.actual))
    ) {
      return evidenceOf('met', say('compare.met.in-time', { target: words }), spanOf(target), whole(input.actual));
    }
    if (best) return best;
    return evidenceOf('unclear', say('compare.unclear.soft', { target: words }), spanOf(target), null);
  }
  const candidates = actuals.filter((actual) => mayAnswer(actual, target, input));
  const [match] = matchQuantities([target], candidates, input.indicator);
  if (match)
    return judgeMatch({ ...match, nounsClash: match.nounsClash && target.kind !== 'service-hours' }, reading).evidence;
  if (answersZero(target) && saysNone(input.actual)) {
    return evidenceOf(
      'met',
      say('compare.met.word', { target: words, actual: quote(input.actual) }),
      spanOf(target),
      whole(input.actual),
    );
  }
  return evidenceOf('unclear', say('compare.unclear.soft', { target: named(target) }), spanOf(target), null);
}
