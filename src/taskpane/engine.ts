import { renderMessage } from '../catalogue';
import { planCompletion } from '../core/check';
import { checkSheets } from '../core/check-sheets';
import { rules } from '../core/rules/index';
import { ruleSets } from '../core/rules/rule-sets/index';
import type { RuleSet } from '../core/rules/rule-sets/types';
import type { RuleMeta } from '../core/rules/types';

/** The part of the core the pane uses. It is most of the program, and the pane's first picture does without it. */
export interface Engine {
  readonly check: typeof checkSheets;
  readonly plan: typeof planCompletion;
  readonly ruleSets: readonly RuleSet[];
  readonly rules: readonly RuleMeta[];
  /** Says what findings, reasons and reports say. */
  readonly render: typeof renderMessage;
}

export const engine: Engine = {
  check: checkSheets,
  plan: planCompletion,
  ruleSets,
  rules: rules.map(({ meta }) => meta),
  render: renderMessage,
};
