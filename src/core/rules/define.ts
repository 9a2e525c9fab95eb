import type { Catalogue } from '../messages/message';
import type { Rule, RuleContext, RuleMeta, Violation } from './types';

/** A violation whose message is one of the rule's own. */
export type ViolationOf<C extends Catalogue> = Violation & { readonly messageId: keyof C & string };

/** Declares a rule; a message id that is not in the rule's catalogue does not compile. */
export function defineRule<const C extends Catalogue>(rule: {
  readonly meta: RuleMeta & { readonly messages: C };
  check(context: RuleContext): Iterable<ViolationOf<C>>;
}): Rule {
  return rule;
}
