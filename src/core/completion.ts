/** What 补全 shall fill in. */
export interface CompletionOptions {
  readonly rates: boolean;
  readonly totals: boolean;
  readonly notes: boolean;
  readonly scores: boolean;
  /** Own notes text instead of the rule set's. */
  readonly ownNotes?: readonly string[] | undefined;
}

/** What 补全 covers unless told otherwise, and what reports list; scores are a matter of judgement and filled on demand only. */
export const DEFAULT_COMPLETION: CompletionOptions = { rates: true, totals: true, notes: true, scores: false };
