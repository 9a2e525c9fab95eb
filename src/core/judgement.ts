import { readAsked, type Asked } from './reading/asked';
import { PairWords } from './reading/pair-words';
import { findCopiedBound } from './reading/copied-bound';
import { dottedDays } from './reading/dotted-days';
import { readWords, type Given, type Words } from './reading/given';
import { readList, repeatedEntry } from './reading/lists';
import type { Mention } from './reading/mentions/types';
import { withoutKindMark } from './reading/plain';
import { MOST_FIGURES } from './reading/target-figures';
import type { TextFacts } from './reading/text-facts';
import type { DayFact, TextSpan } from './reading/types';
import { alsoPer, perCounts } from './reading/align';
import type { Row } from './entail/context';
import { decide, ORDER } from './entail/decide';
import type { EntailSettings, Evidence, Ratio, Verdict } from './entail/types';
import { workingsWith } from './entail/workings';
import { detached, Memo } from './text/memo';

/** One indicator as the judgement sees it: texts only, no addresses. */
export interface ComparisonInput {
  readonly level1: string;
  readonly level2: string;
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
}

export type ComparisonSettings = EntailSettings;
export const DEFAULT_COMPARISON_SETTINGS: ComparisonSettings = { exceededFrom: '1.3' };

/** The judgement of one row. */
export interface Comparison {
  readonly verdict: Verdict;
  /** Never empty. The first entry carries the verdict. */
  readonly evidence: readonly Evidence[];
  readonly ratio: Ratio | null;
  /** The actual repeats the target's bound (`≥90%`, `≤48小时`) instead of a measured value; where, in the actual. */
  readonly copiedBound: TextSpan | null;
  /** The bound is a phrase (2小时内到达) that may also be a plain statement: a weaker sign than a copied ≥ or 以上. */
  readonly copiedBoundIsWeak?: boolean;
  /** The actual is (or still holds) the template's hint text. */
  readonly templateHint: TextSpan | null;
  /** A list in the actual names the same thing twice: the repeated entry. */
  readonly duplicate: { readonly entry: string; readonly span: TextSpan } | null;
  /** What was read from the actual, in order. */
  readonly quantities: readonly Mention[];
  /** The qualitative grade the actual states, when it is one of the standard phrases. */
  readonly grade: 'full' | 'partial' | 'poor' | null;
}

const LONGEST_NAME = 200;
const workings = workingsWith(perCounts, alsoPer);

/**
 * Everything entailment looks at, read from the row's texts.
 * @public
 */
export function readRow(input: ComparisonInput, settings: ComparisonSettings): Row {
  const indicator = input.indicator.slice(0, LONGEST_NAME);
  const target = withoutKindMark(input.target);
  const actual = withoutKindMark(input.actual);
  const wanted = readWords(target);
  const given = readWords(actual);
  const asked = readAsked({ level1: input.level1, level2: input.level2, indicator }, wanted.text);
  const words = new PairWords(wanted, given, () => asked.name.folded);
  return new RowReading(asked, wanted, given, settings, words);
}

/** A row as it is judged; the actual's days are looked for when a judge asks. */
class RowReading implements Row {
  readonly workings = workings;
  #givenDays: readonly DayFact[] | null = null;

  constructor(
    readonly asked: Asked,
    readonly wanted: Words,
    readonly given: Given,
    readonly settings: EntailSettings,
    readonly words: PairWords,
  ) {}

  get givenDays(): readonly DayFact[] {
    return (this.#givenDays ??= daysOf(this.given.text, this.asked.target));
  }
}

/** Days of the actual; also 12.15 and 20221215 where the target asks for a day. */
function daysOf(given: TextFacts, { days: [askedDay] }: TextFacts): readonly DayFact[] {
  const dotted = askedDay && given.days.length === 0 ? dottedDays(given.original, askedDay) : [];
  return dotted.length > 0 ? dotted : given.days;
}

/** Rows with longer texts hold prose, which hardly ever comes again. */
const LONGEST_ROW = 400;
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
 * Figures decide; words only where the target has none. Pure, linear in the texts, never throws.
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
  const row = readRow(input, settings);
  const { evidence, ratio } = decide(row);
  const sorted =
    evidence.length < 2 ? evidence : [...evidence].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const mentions = row.given.text.mentioned.map(({ mention }) => mention);
  const targets = (): readonly Mention[] =>
    row.asked.requirements.slice(0, MOST_FIGURES).map(({ fact }) => fact.mention);
  const bound = findCopiedBound(targets, mentions.slice(0, MOST_FIGURES), input.actual);
  return {
    verdict: sorted[0]?.outcome ?? 'unclear',
    evidence: sorted,
    ratio,
    copiedBound: bound?.span ?? null,
    copiedBoundIsWeak: bound?.isWeak ?? false,
    templateHint: row.given.hint,
    duplicate: repeatedEntry(row.given.text.original === input.actual ? row.given.list : readList(input.actual)),
    quantities: mentions,
    grade: row.given.grade === 'full' && row.given.hedged ? null : row.given.grade,
  };
}
