import type { Quantity } from '../quantity/index';
import type { ComparisonInput, ComparisonSettings } from './types';

/** One indicator with what was read from it: what every judgement looks at. */
export interface Reading {
  readonly input: ComparisonInput;
  readonly targets: readonly Quantity[];
  readonly actuals: readonly Quantity[];
  readonly settings: ComparisonSettings;
}
