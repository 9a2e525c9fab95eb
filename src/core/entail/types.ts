import type { Message } from '../messages/message';
import type { TextSpan } from '../reading/types';

/** What the actual says about the target. The design's table of verdicts binds. */
export type Verdict = 'met' | 'exceeded' | 'short' | 'unanswered' | 'unclear';

/** Which part of the target was answered by which part of the actual, how, and who says so. */
export interface Evidence {
  /** Id of the judge or doubt that made it. */
  readonly by: string;
  readonly outcome: Verdict;
  /** The reasoning in words a clerk understands, with the arithmetic. */
  readonly message: Message;
  /** The target's piece this speaks of, in the original target text. */
  readonly target: TextSpan | null;
  /** The actual's piece that answers it, in the original actual text. */
  readonly actual: TextSpan | null;
}

export interface EntailSettings {
  /** From this multiple of the target on, a higher-is-better figure is `exceeded`: 1.3 for ≥ 130 %. */
  readonly exceededFrom: string;
}

/** The single target and actual figure in one unit, when there is exactly one pair; for scores. Plain decimals. */
export interface Ratio {
  readonly target: string;
  readonly actual: string;
  readonly lowerIsBetter: boolean;
}
