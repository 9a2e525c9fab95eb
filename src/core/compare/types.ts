import type { Message } from '../messages/message';
import type { Quantity } from '../quantity/index';

/** What the actual says about the target. The design's table of verdicts binds. */
export type Verdict = 'met' | 'exceeded' | 'short' | 'unanswered' | 'unclear';

/** A piece of the original text: half-open, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** One indicator as the comparison sees it: texts only, no addresses. */
export interface ComparisonInput {
  readonly level1: string;
  readonly level2: string;
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
}

export interface ComparisonSettings {
  /** From this multiple of the target on, a higher-is-better quantity is `exceeded`: 1.3 for ≥ 130 %. */
  readonly exceededFrom: string;
}

export const DEFAULT_COMPARISON_SETTINGS: ComparisonSettings = { exceededFrom: '1.3' };

/** Which part of the target was answered by which part of the actual, and how. */
export interface Evidence {
  readonly outcome: Verdict;
  /** The reasoning in words a clerk understands, with the arithmetic. */
  readonly message: Message;
  /** The target's piece this speaks of, in the original target text. */
  readonly target: TextSpan | null;
  /** The actual's piece that answers it, in the original actual text. */
  readonly actual: TextSpan | null;
}

export interface Comparison {
  readonly verdict: Verdict;
  /** Never empty. The first entry carries the verdict. */
  readonly evidence: readonly Evidence[];
  /** The single target and actual figure in one unit, when there is exactly one pair; for scores. Plain decimals. */
  readonly ratio: { readonly target: string; readonly actual: string; readonly lowerIsBetter: boolean } | null;
  /** The actual repeats the target's bound (`≥90%`, `≤48小时`) instead of a measured value; where, in the actual. */
  readonly copiedBound: TextSpan | null;
  /** The bound is a phrase (2小时内到达) that may also be a plain statement: a weaker sign than a copied ≥ or 以上. */
  readonly copiedBoundIsWeak?: boolean;
  /** The actual is (or still holds) the template's hint text. */
  readonly templateHint: TextSpan | null;
  /** A list in the actual names the same thing twice: the repeated entry. */
  readonly duplicate: { readonly entry: string; readonly span: TextSpan } | null;
  /** What was read from the actual, in order. */
  readonly quantities: readonly Quantity[];
  /** The qualitative grade the actual states, when it is one of the standard phrases. */
  readonly grade: 'full' | 'partial' | 'poor' | null;
}

/** What an explanation cell (未完成原因及改进措施) says. */
export interface ExplanationReading {
  /** `none` for blank and for words that say nothing: 无, /, —, 0. */
  readonly kind: 'none' | 'reason-only' | 'measure-only' | 'complete' | 'unsorted';
  /** Left-over 【】 blanks of a scaffold. */
  readonly openBlanks: readonly TextSpan[];
}
