import type { Quantity } from '../quantity/index';
import type { Comparison, ComparisonInput, ComparisonSettings } from './types';

/** One indicator with what was read from it: what every judgement looks at. */
export interface Reading {
  readonly input: ComparisonInput;
  readonly targets: readonly Quantity[];
  readonly actuals: readonly Quantity[];
  readonly settings: ComparisonSettings;
  /** A hint of the template in the actual. */
  readonly hint: Comparison['templateHint'];
  /** The grade the actual states. */
  readonly grade: Comparison['grade'];
}
