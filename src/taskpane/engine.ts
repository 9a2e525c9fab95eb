import { renderMessage } from '../catalogue';
import { planCompletion, type CheckOptions, type SheetReport, type SheetWithPlan } from '../core/check';
import { checkSheets } from '../core/check-sheets';
import type { CompletionOptions } from '../core/completion';
import type { EditPlan } from '../core/edits/types';
import { rules } from '../core/rules/index';
import { ruleSets } from '../core/rules/rule-sets/index';
import type { RuleSet } from '../core/rules/rule-sets/types';
import type { RuleMeta } from '../core/rules/types';
import type { SheetSnapshot } from '../core/sheet/snapshot';

/** What a check is told. */
export interface Checking extends Pick<CheckOptions, 'ruleSet' | 'onRow'> {
  readonly completion: CompletionOptions;
  /** Ends the check early, where it does not keep the page itself busy. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The part of the core the pane uses. It is most of the program, and the pane's first picture does without it. It may
 * work somewhere else than in the page, so that its answers have to be waited for.
 */
export interface Engine {
  /** @throws Cancelled when the signal ended it */
  readonly check: (snapshots: readonly SheetSnapshot[], checking: Checking) => Promise<readonly SheetWithPlan[]>;
  readonly plan: (snapshot: SheetSnapshot, report: SheetReport, options: CompletionOptions) => Promise<EditPlan>;
  /** A check can be ended early. */
  readonly canCancel: boolean;
  readonly ruleSets: readonly RuleSet[];
  readonly rules: readonly RuleMeta[];
  /** Says what findings, reasons and reports say. */
  readonly render: typeof renderMessage;
}

/** The engine in the page itself: while it works, nothing else does. */
export const engine: Engine = {
  check: (snapshots, { ruleSet, completion }) => attempt(() => checkSheets(snapshots, { ruleSet, completion })),
  plan: (snapshot, report, options) => attempt(() => planCompletion(snapshot, report, options)),
  canCancel: false,
  ruleSets,
  rules: rules.map(({ meta }) => meta),
  render: renderMessage,
};

function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
