import { ZERO } from '../../decimal';
import { alignMentions } from '../../reading/align';
import type { Requirement } from '../../reading/asked';
import { NO_WORDS } from '../../reading/indicator-name';
import type { FigureFact } from '../../reading/types';
import { named, quote } from '../../reading/wording';
import type { Row } from '../context';
import { derive } from '../derive/index';
import { evidenceOf, say } from '../evidence';
import { judgePair } from '../figures';
import { roleOf, type Role } from '../roles';
import type { Evidence } from '../types';
import { byOne } from './outcome';
import { exceptedOfAll } from './taken-back';

/** A soft demand as a requirement, to be compared by the same judge. */
function asRequirement(fact: FigureFact, { asked }: Row): Requirement {
  const isNone = fact.mention.kind === 'zero-event';
  return {
    fact,
    product: null,
    direction: isNone ? 'lower' : 'higher',
    isPromise: false,
    rung: null,
    wantsChange: false,
    wantedWay: null,
    wantsAdded: false,
    asksMaking: false,
    wantsAverage: false,
    name: asked.name,
    rateWords: NO_WORDS,
    context: asked.context,
  };
}

/** A result; of what must not be, 死亡一人 is one as well. */
const speaksOf = (role: Role, { mention }: FigureFact): boolean =>
  role === 'result' || (role === 'opposite' && mention.kind === 'zero-event');

/** An event that did not happen only answers its own name; 全部 only what it is said of. */
function mayAnswer(actual: FigureFact, target: FigureFact, { asked }: Row): boolean {
  // 演练4次 beside 未发生火灾 is no fire.
  if (target.mention.kind === 'zero-event' && actual.mention.kind === 'count')
    return (
      target.noun.isEmpty ||
      !hasOwnName(actual) ||
      [actual.noun, actual.verb].some((key) => target.noun.sharesCharacter(key))
    );
  if (actual.mention.kind === 'zero-event')
    return actual.noun.isEmpty || (actual.noun.likeness(target.noun.and(asked.name.key)) ?? 0) > 0;
  if (actual.mention.kind === 'coverage')
    return (
      !actual.mention.isWeak ||
      target.noun.and(asked.name.key).sharesCharacter(actual.noun) ||
      target.mention.kind === 'coverage'
    );
  return true;
}

const hasOwnName = ({ noun, verb }: FigureFact): boolean => !noun.isEmpty || !verb.isEmpty;

/** 2个支部未换届: some were left undone. */
function isLeftOut({ polarity, share, mention }: FigureFact): boolean {
  return (polarity === 'denied' || share === 'missing') && mention.kind === 'count' && mention.value.gt(ZERO);
}

/** 站点除两处外实现无障碍 beside a figure that is kept: some were taken out of all. */
export function leftOutOf(target: FigureFact, row: Row): Evidence | null {
  const left = exceptedOfAll(target, row);
  if (!left) return null;
  const data = { target: quote(target.text), actual: quote(left.text) };
  return evidenceOf('exception', 'short', say('judge.short.exception', data), target.span, left.span);
}

/** Coverage with an exception, a denial or a hedge beside it is no coverage. */
function takenBack(target: FigureFact, row: Row): Evidence | null {
  const { kind } = target.mention;
  if (kind !== 'coverage' && kind !== 'frequency' && kind !== 'service-hours') return null;
  const { given } = row;
  const named =
    given.excepted ??
    given.text.figures.find(({ share }) => share === 'exception') ??
    given.text.figures.find(isLeftOut);
  if (named)
    return evidenceOf(
      'exception',
      'short',
      say('judge.short.exception', { target: quote(target.text), actual: quote(named.text) }),
      target.span,
      named.span,
    );
  if (given.hedged)
    return evidenceOf(
      'hedged',
      'unclear',
      say('judge.unclear.hedged', { actual: quote(given.hedged.text) }),
      target.span,
      given.hedged.span,
    );
  return null;
}

/** 演练2次，未发生事件: beside an absence of its own a count answers only under the very name of the event. */
function withoutOtherCounts(answers: readonly FigureFact[], target: FigureFact, { asked }: Row): readonly FigureFact[] {
  if (!answers.some(({ mention }) => mention.kind === 'zero-event')) return answers;
  const known = [target.noun, target.verb, asked.name.key];
  // 一般事故2起，未发生较大及以上事故: what is asked for by its very name is said not to have happened.
  const isNamedAbsence = answers.some(
    ({ mention, noun }) => mention.kind === 'zero-event' && noun.length > 2 && known.some((key) => key.includes(noun)),
  );
  return answers.filter(
    ({ mention, noun, verb }) =>
      mention.kind === 'zero-event' ||
      ((!isNamedAbsence || known.some((key) => (noun.isEmpty ? verb : noun).foundIn(key) >= SAME_NAME)) &&
        [noun, verb].some((key) => (key.likeness(target.noun) ?? 0) >= SAME_NAME)),
  );
}

const SAME_NAME = 0.6;

/** The figures of the actual, for coverage with the rate that counts make: 应免2.3万头，实免2.3万头. */
function figuresFor(requirement: Requirement, row: Row): readonly FigureFact[] {
  const { figures } = row.given.text;
  return requirement.fact.mention.kind === 'coverage' ? derive(requirement, figures, row) : figures;
}

/** 偶有投诉 for 零投诉. */
function itHappened(target: FigureFact, { given, asked }: Row): Evidence | null {
  const claim = given.text.cued.find(
    ({ cues, polarity, noun }) =>
      polarity === 'affirmed' &&
      cues.some(({ sense }) => sense === 'sometimes') &&
      (target.noun.and(asked.name.key).likeness(noun) ?? 0) > 0,
  );
  if (!claim) return null;
  const data = { target: quote(target.text), actual: quote(claim.text) };
  return evidenceOf('sometimes', 'short', say('judge.short.word', data), target.span, claim.span);
}

const FIRST_OF_DECEMBER = 341;

/** 1至12月均于当月发放: in every part of the year, with nothing taken back. */
function isAllYear({ given }: Row): boolean {
  const { text, unfinished, excepted, late } = given;
  if (unfinished || excepted || late) return false;
  return text.days.some(
    ({ clause, mention, calendar }) =>
      mention.isSpan &&
      calendar.first === 0 &&
      calendar.last >= FIRST_OF_DECEMBER &&
      text.claims.some(
        (claim) =>
          claim.clause === clause && claim.polarity === 'affirmed' && claim.cues.some(({ sense }) => sense === 'all'),
      ),
  );
}

/** 收集8214头，无害化处理8214头 for 收集的全部无害化处理: two counts that make the whole, or less; null where none do. */
export function judgeCoverage(row: Row): Evidence | null {
  const all = row.wanted.text.figures.find(({ mention }) => mention.kind === 'coverage');
  if (!all || row.given.text.figures.length < 2) return null;
  const requirement = asRequirement(all, row);
  const rate = derive(requirement, row.given.text.figures, row).find(({ from }) => from?.step === 'rate-of-counts');
  const judged = rate ? judgePair(requirement, rate, row.settings) : null;
  return judged && judged.outcome !== 'unclear' ? byOne(requirement, judged) : null;
}

/** Coverage, absence, service hours, one of something, 若干: what a person must look at when the actual is silent about it. */
export function judgeSoft(target: FigureFact, row: Row): Evidence {
  const { given } = row;
  const words = quote(target.text);
  if (target.certainty === 'vague')
    return evidenceOf('vague', 'unclear', say('judge.unclear.vague-target', { target: words }), target.span, null);
  const back = takenBack(target, row);
  if (back) return back;
  const requirement = asRequirement(target, row);
  const answers = figuresFor(requirement, row).filter(
    (fact) =>
      alignMentions(target.mention, fact.mention) !== null &&
      mayAnswer(fact, target, row) &&
      speaksOf(roleOf(fact, requirement, row.asked), target),
  );
  const judged = withoutOtherCounts(answers, target, row).flatMap(
    (fact) => judgePair(requirement, fact, row.settings) ?? [],
  );
  const best = judged.find(({ outcome }) => outcome === 'short') ?? judged[0];
  if (best) return byOne(requirement, best);
  const happened = target.mention.value.eq(ZERO) ? itHappened(target, row) : null;
  if (happened) return happened;
  if (target.mention.kind === 'frequency' && isAllYear(row)) {
    const data = { target: words, actual: quote(given.text.original) };
    return evidenceOf('all-year', 'met', say('judge.met.word', data), target.span, given.whole);
  }
  if (target.mention.value.eq(ZERO) && given.saysNone) {
    return evidenceOf(
      'none',
      'met',
      say('judge.met.word', { target: words, actual: quote(given.text.original) }),
      target.span,
      given.whole,
    );
  }
  return evidenceOf(
    'silent',
    'unclear',
    say('judge.unclear.silent', { target: named(target.mention) }),
    target.span,
    null,
  );
}
