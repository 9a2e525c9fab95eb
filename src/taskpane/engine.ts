import { renderMessage } from '../catalogue';
import { planningCompletion, type CheckOptions, type SheetReport, type SheetWithPlan } from '../core/check';
import { checkingSheets } from '../core/check-sheets';
import type { CompletionOptions } from '../core/completion';
import type { EditPlan } from '../core/edits/types';
import { rules } from '../core/rules/index';
import { ruleSets } from '../core/rules/rule-sets/index';
import type { RuleSet } from '../core/rules/rule-sets/types';
import type { RuleMeta } from '../core/rules/types';
import type { SheetSnapshot } from '../core/sheet/snapshot';
import { paced } from '../hosts/pace';
import { Cancelled } from './cancelled';

/** What a check is told. */
export interface Checking extends Pick<CheckOptions, 'ruleSet' | 'onRow'> {
  readonly completion: CompletionOptions;
  /** Ends the check early. */
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
  readonly ruleSets: readonly RuleSet[];
  readonly rules: readonly RuleMeta[];
  /** Says what findings, reasons and reports say. */
  readonly render: typeof renderMessage;
}

/** The engine in the page itself: it works in slices, and the page goes on between them. */
export const engine: Engine = {
  check: async (snapshots, { signal, onRow, ...options }) => {
    let row: readonly [number, number] | null = null;
    const noted = { ...options, onRow: (...place: [number, number]) => (row = place) };
    const checked = await paced(checkingSheets(snapshots, noted), {
      onProgress: () => row && onRow?.(...row),
      isWanted: () => signal?.aborted !== true,
    });
    if (!checked) throw new Cancelled();
    return checked;
  },
  plan: async (snapshot, report, options) => {
    const plan = await paced(planningCompletion(snapshot, report, options));
    if (!plan) throw new Cancelled();
    return plan;
  },
  ruleSets,
  rules: rules.map(({ meta }) => meta),
  render: renderMessage,
};
