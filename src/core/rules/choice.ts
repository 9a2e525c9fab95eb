import type { RuleSet } from './rule-sets/types';
import type { Rule } from './types';

/** Rules that whoever runs a check switches on or off, by slug. */
export interface RuleChoice {
  readonly on: readonly string[];
  readonly off: readonly string[];
}

export const NO_CHOICE: RuleChoice = { on: [], off: [] };

/** Whether a rule is run: the choice of the person goes before that of the rule set, and this before the rule's own. */
export function isOn(
  { meta }: Pick<Rule, 'meta'>,
  { overrides }: Pick<RuleSet, 'overrides'>,
  choice: RuleChoice,
): boolean {
  if (choice.off.includes(meta.slug)) return false;
  if (choice.on.includes(meta.slug)) return true;
  const override = overrides[meta.slug]?.severity;
  return override === undefined ? meta.offByDefault !== true : override !== 'off';
}

/**
 * Reads `+slug,-slug`; a bare slug switches on.
 *
 * @returns the choice, or the first word that names no rule
 */
export function readRuleChoice(
  text: string,
  rules: readonly Pick<Rule, 'meta'>[],
): RuleChoice | { readonly unknown: string } {
  const slugs = new Set(rules.map(({ meta }) => meta.slug));
  const on: string[] = [];
  const off: string[] = [];
  for (const word of text.split(/[,，\s]+/).filter((part) => part !== '')) {
    const slug = word.replace(/^[+-]/, '');
    if (!slugs.has(slug)) return { unknown: word };
    (word.startsWith('-') ? off : on).push(slug);
  }
  return { on, off };
}
