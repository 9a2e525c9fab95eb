import { describe, expect, it } from 'vitest';
import { toA1 } from '../../src/core/sheet/address';
import { renderMessage } from '../../src/catalogue';
import { ruleMessageId } from '../../src/core/rules/messages';
import type { RuleSet } from '../../src/core/rules/rule-sets/types';
import type { Rule, Violation } from '../../src/core/rules/types';
import { contextOf, shortEdit, type FormLiteral } from './form';

export interface ValidCase {
  readonly form: FormLiteral;
  readonly ruleSet?: RuleSet;
}

export interface InvalidCase extends ValidCase {
  /** Each finding as `cell messageId`, in order. */
  readonly found: readonly string[];
  /** The Chinese sentence of the first finding. */
  readonly says?: string;
  readonly severity?: Violation['severity'];
  /** The Chinese sentences the first finding rests on. */
  readonly evidence?: readonly string[];
  /** Edits of all fixes, short. */
  readonly fix?: readonly string[];
  /** Edits of all suggestions, short. */
  readonly suggests?: readonly string[];
}

/** Runs a rule on forms it must be silent on and on forms it must find something in. */
export function testRule(
  rule: Rule,
  cases: {
    readonly valid: Readonly<Record<string, ValidCase>>;
    readonly invalid: Readonly<Record<string, InvalidCase>>;
  },
): void {
  describe(rule.meta.slug, () => {
    it('has cases of both kinds', () => {
      expect(Object.keys(cases.valid)).not.toHaveLength(0);
      expect(Object.keys(cases.invalid)).not.toHaveLength(0);
    });

    it.each(Object.entries(cases.valid))('is silent: %s', (_name, { form, ruleSet }) => {
      expect(
        [...rule.check(contextOf(form, ruleSet))].map(({ cell, messageId }) => `${toA1(cell)} ${messageId}`),
      ).toEqual([]);
    });

    it.each(Object.entries(cases.invalid))('reports: %s', (_name, expected) => {
      const found = [...rule.check(contextOf(expected.form, expected.ruleSet))];
      expect(found.map(({ cell, messageId }) => `${toA1(cell)} ${messageId}`)).toEqual(expected.found);
      for (const { messageId, data = {} } of found) {
        for (const locale of ['zh-CN', 'en-US'] as const) {
          expect(renderMessage({ id: ruleMessageId(rule.meta.slug, messageId), data }, locale)).not.toMatch(
            /[{}]|^rule\./,
          );
        }
      }
      const [first] = found;
      if (expected.says !== undefined && first) {
        const message = { id: ruleMessageId(rule.meta.slug, first.messageId), data: first.data ?? {} };
        expect(renderMessage(message, 'zh-CN')).toBe(expected.says);
      }
      if (expected.evidence)
        expect((first?.evidence ?? []).map((each) => renderMessage(each, 'zh-CN'))).toEqual(expected.evidence);
      if (expected.severity) expect(first?.severity).toBe(expected.severity);
      const fixes = found.flatMap(({ fix = [] }) => fix);
      const suggestions = found.flatMap(({ suggestions: list = [] }) => list.flatMap(({ edits }) => edits));
      if (expected.fix) expect(fixes.map(shortEdit)).toEqual(expected.fix);
      if (expected.suggests) expect(suggestions.map(shortEdit)).toEqual(expected.suggests);
      if (fixes.length > 0) expect(rule.meta.edits).toBe('fix');
      if (suggestions.length > 0) expect(rule.meta.edits).toBe('suggest');
    });
  });
}
