import type { Rule } from './types';

/** All rules, alphabetical by slug. */
export const rules: readonly Rule[] = [];
