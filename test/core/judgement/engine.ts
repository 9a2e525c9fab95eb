import { compare } from '../../../src/core/judgement';

export type Verdict = 'met' | 'exceeded' | 'short' | 'unanswered' | 'unclear';

/** One row of a form: the levels and name of its indicator, what was asked and what was reported. */
export interface Asked {
  readonly level1: string;
  readonly level2: string;
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
}

/** The one place where the generated families reach the engine under test. */
export const judge = (row: Asked): Verdict => compare(row).verdict;
