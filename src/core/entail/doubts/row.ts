import { namesBuying } from '../../reading/acts';
import { ALL_THE_SAME_WORDS } from '../../language/claims';
import type { Sense } from '../../language/cues/index';
import { Key } from '../../reading/key';
import type { ClaimFact } from '../../reading/types';
import { quote } from '../../reading/wording';
import type { Row } from '../context';
import { holdsFigure } from '../derive/known';
import { evidenceOf, say } from '../evidence';
import type { Evidence } from '../types';

/** A doubt about the whole row, once every figure is met. */
export type RowDoubt = (row: Row) => Evidence | null;

/** Without one of these nothing is denied, late, or still to come. */
const OPEN: readonly Sense[] = [
  'reserve',
  'denied',
  'undone',
  'late',
  'progress',
  'partly',
  'expected',
  'plan',
  'allotted',
];

/** Whether the actual may say that something was not done, or is still to be. */
export const mayLeaveOpen = ({ given: { text } }: Row): boolean =>
  text.cues.length > 0 && OPEN.some((sense) => text.senses.has(sense));

/** 正在进行内部装修 behind 已封顶: other work that goes on takes nothing back. */
function isNextWork({ polarity, isLate, rung, verb, cues }: ClaimFact, { context }: Row['asked']): boolean {
  const goesOn = cues.some(({ sense }) => sense === 'progress');
  return (
    goesOn &&
    polarity === 'affirmed' &&
    !isLate &&
    rung === null &&
    !verb.isEmpty &&
    (context.likeness(verb) ?? 0) === 0
  );
}

/** 没有因贫失学情况 beside a 巩固率: a denial that speaks of something else, and of nothing left undone. */
function isOfOther({ polarity, cues, verb, words, isLate }: ClaimFact, { context }: Row['asked']): boolean {
  // 因电力增容未装: a reason names nothing that is denied.
  if (polarity !== 'denied' || isLate || verb.length <= 2 || words.opensWith(REASON)) return false;
  return !cues.some(({ sense }) => LEFT_UNDONE.has(sense)) && (context.likeness(verb) ?? 0) === 0;
}

const REASON = new Key('因');

const LEFT_UNDONE: ReadonlySet<string> = new Set([
  'undone',
  'rung',
  'done',
  'progress',
  'partly',
  'expected',
  'within-limit',
]);

/** 未新增 beside what is to be few: nothing came on top. */
function isNoMore({ polarity, cues }: ClaimFact, { requirements }: Row['asked']): boolean {
  const isMore = cues.some(({ sense }) => sense === 'added' || sense === 'up');
  return polarity === 'denied' && isMore && requirements.every(({ direction }) => direction === 'lower');
}

/** 作用发挥情况有待评估 for 作用进一步发挥: a reservation about what a clause of the target's asks for. */
const isReserved = ({ cues, noun, rung }: ClaimFact, { wanted }: Row): boolean =>
  rung === null &&
  cues.some(({ sense }) => sense === 'reserve') &&
  wanted.text.claims.some((asked) => (asked.noun.likeness(noun) ?? 0) >= SAME_WORDS);

const SAME_WORDS = 0.4;

/** 放映推迟，全年仍放映1320场: late for a while, and reached all the same, where no time is asked for. */
function isMadeGood({ isLate, clause }: ClaimFact, { asked, given, wanted }: Row): boolean {
  if (!isLate || asked.isAboutTime || wanted.text.days.length > 0) return false;
  return given.text.figures.some(
    (figure) =>
      figure.clause > clause &&
      figure.polarity === 'affirmed' &&
      figure.share === 'whole' &&
      ALL_THE_SAME.some((word) => figure.verb.opensWith(word)),
  );
}

const ALL_THE_SAME = ALL_THE_SAME_WORDS.map((word) => new Key(word));

/** The clause without a figure that takes something back, as the target itself does not. */
export function takenBackBy(row: Row): ClaimFact | null {
  const { given, wanted, asked, words } = row;
  const claim = given.text.cued.find(
    (one) =>
      (one.polarity === 'denied' ||
        one.isLate ||
        isReserved(one, row) ||
        one.cues.some(({ sense }) => sense === 'progress' || sense === 'partly')) &&
      !given.text.figures.some(({ clause, mention }) => clause === one.clause && mention.kind !== 'coverage') &&
      !isNextWork(one, asked) &&
      !isNoMore(one, asked) &&
      !isOfOther(one, asked) &&
      !one.isByway &&
      !isMadeGood(one, row) &&
      !asked.context.includes(one.words),
  );
  // 没有减少 for 不减少: denied as the target denies it.
  const isNoFall = wanted.isNoFall && claim?.polarity === 'denied' && claim.sense === 'down';
  const isAsked =
    isNoFall ||
    wanted.text.claims.some(
      (one) => one.polarity === 'denied' && claim?.polarity === 'denied' && one.verb.equals(claim.verb),
    );
  const isKept = isAsked || wanted.unfinished || words.keepsNegative;
  return !claim || isKept || wanted.key.includes(claim.words) ? null : claim;
}

/** 完成8家，尚未验收: the clause without a figure that takes something back. */
export const contradiction = ({ text, span }: ClaimFact): Evidence =>
  evidenceOf('contradiction', 'unclear', say('doubt.contradiction', { actual: quote(text) }), null, span);

const YEAR = 372;

/** 计划全部合格: what is planned or expected was not reached. */
export const putOff: RowDoubt = ({ given, wanted }) => {
  const isLater = ({ stage, clause }: ClaimFact): boolean =>
    (stage === 'planned' || stage === 'expected') &&
    !given.text.figures.some((figure) => figure.clause === clause && figure.mention.kind !== 'coverage');
  // 下一年度得到改善: the year to come is named as a day.
  const later = given.text.days.find(({ calendar }) => calendar.year === null && calendar.first >= YEAR);
  if (
    later &&
    given.text.figures.every(({ mention }) => mention.kind === 'coverage') &&
    !wanted.text.days.some(({ calendar }) => calendar.first >= YEAR)
  ) {
    return evidenceOf('put-off', 'unclear', say('doubt.put-off', { actual: quote(later.text) }), null, later.span);
  }
  const claim = given.text.cued.find(isLater);
  if (!claim) return null;
  const isDone = given.text.claims.some(
    ({ stage, clause }) => stage === 'done' || stage === 'rung' || (clause > claim.clause && stage === 'open'),
  );
  if ((isDone && !namesDeed(claim, wanted)) || wanted.text.cued.some(isLater)) return null;
  return evidenceOf('put-off', 'unclear', say('doubt.put-off', { actual: quote(claim.text) }), null, claim.span);
};

/** 出版工作计划于次年启动 for 并审定出版: what is to come opens with words of a clause of the target's that counts nothing. */
function namesDeed({ words }: ClaimFact, { text }: Row['wanted']): boolean {
  return text.claims.some((claim) => claim.words.includes(words.head) && !holdsFigure(text.figures, claim.clause));
}

/** 15套已完成采购，待安装 where the things are to be in place, and not only bought. */
export const notInPlace: RowDoubt = ({ given, asked, wanted }) => {
  const claim = given.text.cued.find(
    ({ stage, rung, clause }) =>
      stage === 'expected' && rung?.ladder === 'procurement' && !holdsFigure(given.text.figures, clause),
  );
  if (!claim || wanted.unfinished || namesBuying(asked.context)) return null;
  return evidenceOf('put-off', 'unclear', say('doubt.put-off', { actual: quote(claim.text) }), null, claim.span);
};

/** 提供助餐、助浴服务 beside a figure: none of the services is mentioned. */
export const service: RowDoubt = ({ asked, given }) => {
  const { services } = asked;
  if (!services || services.isAnswered(given.text.text)) return null;
  return evidenceOf('service', 'unclear', say('doubt.service', { target: quote(services.text) }), services.span, null);
};

/** 冬季9:00开门 for 不晚于8:30: another time of day, earlier or later. */
export const timeOfDay: RowDoubt = ({ words, wanted, given }) => {
  const other = words.otherClock;
  if (!other) return null;
  const data = { target: quote(other.wanted), actual: quote(other.given) };
  return evidenceOf('clock', 'unclear', say('doubt.clock', data), wanted.whole, given.whole);
};
