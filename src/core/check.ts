import type { Comparison } from './compare/types';
import type { EvaluationForm } from './form/types';
import type { Message } from './messages/message';
import type { EditPlan } from './edits/types';
import type { Finding } from './rules/types';
import type { RuleSet } from './rules/rule-sets/types';
import type { SheetSnapshot } from './sheet/snapshot';

/** What the user may set for a check. */
export interface CheckOptions {
  /** A rule set chosen by hand; otherwise the evidence in the form decides. */
  readonly ruleSet?: RuleSet | undefined;
}

/** How the rule set was chosen, shown to the user. */
export interface RuleSetChoice {
  readonly ruleSet: RuleSet;
  readonly chosenBy: 'evidence' | 'user' | 'default';
  readonly evidence: readonly string[];
}

/** The result for one form, or for a sheet without one. */
export interface SheetReport {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly form: EvaluationForm | null;
  /** Why there is no form: what was looked for. */
  readonly reason: Message | null;
  readonly ruleSet: RuleSetChoice | null;
  /** Parallel to `form.indicators`. */
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
}

/** What 补全 shall fill in. */
export interface CompletionOptions {
  readonly rates: boolean;
  readonly totals: boolean;
  readonly notes: boolean;
  readonly scores: boolean;
  /** Own notes text instead of the rule set's. */
  readonly ownNotes?: readonly string[] | undefined;
}

/** Checks a sheet: one report per form on it, or one that says why there is none. Pure. */
export type CheckSheet = (snapshot: SheetSnapshot, options?: CheckOptions) => SheetReport[];

/** Plans what can be filled in for one form; blank cells only. Pure. */
export type PlanCompletion = (snapshot: SheetSnapshot, report: SheetReport, options: CompletionOptions) => EditPlan;
