import { formatPlain, ZERO } from '../decimal';
import { readQuantities, type Quantity } from '../quantity/index';
import { detached, Memo } from '../text/memo';
import { findCopiedBound } from './copied-bound';
import { answersOf } from './derive';
import { directionOf } from './direction';
import { evidenceOf, spanOf, whole } from './evidence';
import { readGrade } from './grades';
import { findTemplateHint } from './hints';
import { judgeMatch } from './judge-match';
import { judgeMissing } from './judge-missing';
import { judgeTogether } from './judge-together';
import { judgeSoft } from './judge-soft';
import { findDuplicateEntry } from './lists';
import { matchQuantities, MOST_QUANTITIES } from './match';
import { answersZero, mayAnswer } from './may-answer';
import { isSilent, plainWords, saysNone, withoutKindMark } from './plain';
import { judgeWords } from './qualitative';
import type { Reading } from './reading';
import { isExplained, saysAgain } from './rhythms';
import { scaleOf } from './scales';
import { findUnmentionedServices } from './services';
import { findNotDone, isCompletionClaim, isHedged } from './statements';
import { requirements } from './targets';
import { findUnreadFigure } from './unread';
import { judgeWaterClass } from './water-class';
import {
  DEFAULT_COMPARISON_SETTINGS,
  type Comparison,
  type ComparisonInput,
  type ComparisonSettings,
  type Evidence,
  type Verdict,
} from './types';
import { quote, say } from './wording';

/** Worst first: the verdict of the row is that of its weakest part. */
const ORDER: readonly Verdict[] = ['short', 'unanswered', 'unclear', 'exceeded', 'met'];

/** Names longer than this are prose; what follows does not help to tell nouns apart. */
const LONGEST_NAME = 200;

interface Verdicts {
  readonly evidence: Evidence[];
  readonly ratio: Comparison['ratio'];
}

function judgeFigures(asked: readonly Quantity[], soft: readonly Quantity[], reading: Reading): Verdicts {
  const hard = asked.length > 1 ? asked.filter((target) => !isExplained(target, asked)) : asked;
  const { input, actuals } = reading;
  const pool = actuals.filter((actual) => hard.some((target) => mayAnswer(actual, target, input)));
  const together = judgeTogether(hard, pool, reading);
  if (together) return { evidence: [together], ratio: null };
  const matches = matchQuantities(hard, pool, input.indicator);
  const evidence: Evidence[] = [];
  const missing: Quantity[] = [];
  let ratio: Comparison['ratio'] = null;
  matches.forEach((match, i) => {
    const target = hard[i];
    if (!match) {
      if (
        target &&
        !saysAgain(
          target,
          hard.filter((_, j) => matches[j]),
        )
      )
        missing.push(target);
      return;
    }
    const judged = judgeMatch(match, reading);
    evidence.push(judged.evidence);
    if (hard.length === 1 && judged.judgement && match.candidates.length === 1) {
      const { target: figure, actual } = judged.judgement;
      ratio = {
        target: formatPlain(figure),
        actual: formatPlain(actual),
        lowerIsBetter: directionOf(match.target, input) === 'lower',
      };
    }
  });
  if (missing.length > 0) evidence.push(...judgeMissing(missing, reading));
  evidence.push(...soft.map((target) => judgeSoft(target, reading)));
  const services = findUnmentionedServices(input.target, input.actual);
  if (services) {
    evidence.push(
      evidenceOf(
        'unclear',
        say('compare.unclear.soft', { target: quote(input.target.slice(services.start, services.end)) }),
        services,
        null,
      ),
    );
  }
  const notDone = findNotDone(input.actual);
  const isGood = evidence.every(({ outcome }) => outcome === 'met' || outcome === 'exceeded');
  const unread = isGood ? findUnreadFigure(input.target, input.actual, reading.targets) : null;
  if (unread) {
    evidence.push(
      evidenceOf(
        'unclear',
        say('compare.unclear.soft', { target: quote(input.target.slice(unread.start, unread.end)) }),
        unread,
        null,
      ),
    );
  }
  if (
    notDone &&
    isGood &&
    !`${input.indicator}${input.target}`.includes(input.actual.slice(notDone.start, notDone.end))
  ) {
    evidence.push(
      evidenceOf(
        'unclear',
        say('compare.unclear.contradiction', { actual: input.actual.slice(notDone.start, notDone.end) }),
        null,
        notDone,
      ),
    );
  }
  return { evidence, ratio };
}

function judgeWithoutFigures(soft: readonly Quantity[], reading: Reading): Evidence[] {
  const { input } = reading;
  const water = judgeWaterClass(input);
  if (water) {
    const data = { target: quote(input.target), actual: quote(input.actual) };
    const message =
      water === 'met'
        ? say('compare.met.word', data)
        : water === 'short'
          ? say('compare.short.word', data)
          : say('compare.unclear.quantity', data);
    return [evidenceOf(water, message, whole(input.target), whole(input.actual))];
  }
  if (soft.length === 0) return [judgeWords(input)];
  const judged = soft.map((target) => judgeSoft(target, reading));
  if (judged.every(({ outcome }) => outcome !== 'unclear')) return judged;
  const words = judgeWords(input);
  // Words may settle what the figures leave open, but never what they decide.
  if (judged.some(({ outcome }) => outcome === 'short')) return judged;
  // How many 若干 or 几个 are, no words tell.
  if (words.outcome === 'met' && soft.some(({ kind }) => kind === 'vague')) return judged;
  const isPeriodOnly = soft.every(({ calendar }) => calendar !== null);
  if (
    words.outcome === 'short' ||
    (words.outcome === 'met' && !(isPeriodOnly && isCompletionClaim(plainWords(input.actual))))
  )
    return [words];
  return judged;
}

function decide(reading: Reading): Verdicts {
  const { input, targets, hint, grade } = reading;
  const silent = isSilent(input.actual);
  if (isSilent(input.target) && !plainWords(input.target)) {
    return { evidence: [evidenceOf('unclear', say('compare.unclear.no-target'), null, null)], ratio: null };
  }
  const { hard, soft } = requirements(targets, input);
  if (
    silent ||
    (saysNone(input.actual) &&
      ![...hard, ...soft].some(answersZero) &&
      !scaleOf(input.target) &&
      plainWords(input.target) !== '无')
  ) {
    return {
      evidence: [evidenceOf('unanswered', say('compare.unanswered.blank'), whole(input.target), null)],
      ratio: null,
    };
  }
  if (saysNone(input.target)) {
    const happened = reading.actuals.find(
      ({ kind, value }) => (kind === 'count' || kind === 'number') && value.gt(ZERO),
    );
    const data = { target: quote(input.target), actual: quote(input.actual) };
    if (happened)
      return {
        evidence: [evidenceOf('short', say('compare.short.word', data), whole(input.target), spanOf(happened))],
        ratio: null,
      };
    if (saysNone(input.actual) || reading.actuals.some(answersZero))
      return {
        evidence: [evidenceOf('met', say('compare.met.word', data), whole(input.target), whole(input.actual))],
        ratio: null,
      };
  }
  if (hint && (hint.end - hint.start) * 2 >= input.actual.trim().length) {
    return {
      evidence: [
        evidenceOf(
          'unanswered',
          say('compare.unanswered.hint', { actual: quote(input.actual.slice(hint.start, hint.end)) }),
          whole(input.target),
          hint,
        ),
      ],
      ratio: null,
    };
  }
  const isIdentical = plainWords(input.target) === plainWords(input.actual);
  if (isIdentical && scaleOf(input.target) && scaleOf(input.actual))
    return { evidence: [judgeWords(input)], ratio: null };
  if (grade !== null && hard.length === 0) {
    const outcome = grade === 'full' ? 'met' : 'short';
    const message =
      grade === 'full' ? say('compare.met.grade') : say('compare.short.grade', { actual: quote(input.actual) });
    return { evidence: [evidenceOf(outcome, message, whole(input.target), whole(input.actual))], ratio: null };
  }
  if (isIdentical) {
    const met = evidenceOf('met', say('compare.met.identical'), whole(input.target), whole(input.actual));
    return {
      evidence: [met],
      ratio:
        hard.length === 1 && reading.actuals.length <= MOST_QUANTITIES ? judgeFigures(hard, [], reading).ratio : null,
    };
  }
  if (targets.length > MOST_QUANTITIES || reading.actuals.length > MOST_QUANTITIES) {
    return { evidence: [evidenceOf('unclear', say('compare.unclear.prose'), null, null)], ratio: null };
  }
  if (hard.length === 0) {
    return { evidence: judgeWithoutFigures(soft, reading), ratio: null };
  }
  return judgeFigures(hard, soft, reading);
}

/** The actual's figures as answers; texts no person wrote are left as they are. */
function withAnswers(reading: Reading): Reading {
  if (reading.actuals.length > MOST_QUANTITIES || reading.targets.length > MOST_QUANTITIES) return reading;
  return { ...reading, actuals: answersOf(reading.input, reading.targets, reading.actuals) };
}

/** Rows with longer texts hold prose, which hardly ever comes again. */
const LONGEST_ROW = 48;
const known = new Memo<Comparison>(300);

/** The row as one text: different rows, or settings, never give the same. */
function rowText(
  { level1, level2, indicator, target, actual }: ComparisonInput,
  { exceededFrom }: ComparisonSettings,
): string {
  return `${level1.length} ${level2.length} ${indicator.length} ${target.length} ${exceededFrom} ${level1}${level2}${indicator}${target}${actual}`;
}

/**
 * Judges whether the actual answers and satisfies the target, with evidence in words.
 * Numbers decide; words only where the target has none. Pure, linear in the texts, never throws.
 * Rows of a batch come again and again, and a second check finds most rows as they were: short ones are judged once.
 *
 * @param settings from which multiple of the target on a figure counts as exceeded
 */
export function compare(
  input: ComparisonInput,
  settings: ComparisonSettings = DEFAULT_COMPARISON_SETTINGS,
): Comparison {
  const { level1, level2, indicator, target, actual } = input;
  if (level1.length + level2.length + indicator.length + target.length + actual.length > LONGEST_ROW)
    return judge(input, settings);
  const row = rowText(input, settings);
  const judged = known.get(row);
  if (judged) return judged;
  const own = {
    level1: detached(level1),
    level2: detached(level2),
    indicator: detached(indicator),
    target: detached(target),
    actual: detached(actual),
  };
  const comparison = judge(own, settings);
  known.set(detached(row), comparison);
  return comparison;
}

function judge(input: ComparisonInput, settings: ComparisonSettings): Comparison {
  const plain: ComparisonInput = {
    ...input,
    indicator: input.indicator.slice(0, LONGEST_NAME),
    target: withoutKindMark(input.target),
    actual: withoutKindMark(input.actual),
  };
  const hint = findTemplateHint(plain.actual);
  const grade = readGrade(plain.actual);
  const reading: Reading = {
    input: plain,
    settings,
    targets: readQuantities(plain.target),
    actuals: readQuantities(plain.actual),
    hint,
    grade,
  };
  const { evidence, ratio } = decide(withAnswers(reading));
  const sorted = [...evidence].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const bound = findCopiedBound(
    reading.targets.slice(0, MOST_QUANTITIES),
    reading.actuals.slice(0, MOST_QUANTITIES),
    input.actual,
  );
  return {
    verdict: sorted[0]?.outcome ?? 'unclear',
    evidence: sorted,
    ratio,
    copiedBound: bound?.span ?? null,
    copiedBoundIsWeak: bound?.isWeak ?? false,
    templateHint: hint,
    duplicate: findDuplicateEntry(input.actual),
    quantities: reading.actuals,
    grade: grade === 'full' && isHedged(input.actual) ? null : grade,
  };
}
