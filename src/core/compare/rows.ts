import type { ComparisonInput, TextSpan } from './types';

/** Two rows of one form that contradict each other, or an actual copied from the row above. */
export interface RowConflict {
  readonly kind: 'different-numbers' | 'copied-actual';
  /** Index of the later row, where the finding belongs. */
  readonly row: number;
  /** Index of the earlier row it clashes with. */
  readonly other: number;
  /** Piece of the later row's actual. */
  readonly span: TextSpan;
  /** The two pieces of text, later and earlier. */
  readonly texts: readonly [string, string];
}

/** Contradictions between rows of one form: the same thing with different figures; an actual copied from above. */
export function findRowConflicts(_rows: readonly ComparisonInput[]): RowConflict[] {
  return [];
}
