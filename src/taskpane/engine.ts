import { planCompletion } from '../core/check';
import { checkSheets } from '../core/check-sheets';
import { rules } from '../core/rules/index';
import { ruleSets } from '../core/rules/rule-sets/index';
import type { RuleSet } from '../core/rules/rule-sets/types';
import type { RuleMeta } from '../core/rules/types';

/** The part of the core the pane uses. */
export interface Engine {
  readonly check: typeof checkSheets;
  readonly plan: typeof planCompletion;
  readonly ruleSets: readonly RuleSet[];
  readonly rules: readonly RuleMeta[];
}

export const engine: Engine = {
  check: checkSheets,
  plan: planCompletion,
  ruleSets,
  rules: rules.map(({ meta }) => meta),
};
