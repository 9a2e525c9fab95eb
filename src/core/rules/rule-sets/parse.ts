import * as v from 'valibot';
import type { Message } from '../../messages/message';
import { rules } from '../index';
import { say } from '../messages';
import { ruleSetSchema } from './schema';
import type { RuleSet } from './types';

type Issue = v.BaseIssue<unknown>;

const SHOWN_PROBLEMS = 20;

function place(issue: Issue): string {
  const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return keys.join('').replace(/^\./, '');
}

/** An issue of a choice between types is told by its innermost reason; the rest is noise. */
function toMessage(issue: Issue): Message {
  const path = place(issue) || '{}';
  if (issue.received === 'undefined' && issue.type === 'strict_object') return say('rules.rule-set.missing', { path });
  if (issue.expected === 'never') return say('rules.rule-set.unknown-key', { path });
  if (issue.type === 'picklist') {
    return say('rules.rule-set.not-allowed', {
      path,
      received: issue.received,
      allowed: (issue.expected ?? '').replace(/[()]/g, ''),
    });
  }
  if (issue.type === 'union' || issue.type === 'regex' || issue.type === 'min_value' || issue.type === 'max_value') {
    const isId = path === 'id';
    return say(isId ? 'rules.rule-set.bad-id' : 'rules.rule-set.not-a-figure', { path, received: issue.received });
  }
  if (issue.type === 'non_empty') return say('rules.rule-set.empty', { path });
  return say('rules.rule-set.wrong-type', {
    path,
    expected: expectedType(issue.expected ?? issue.type),
    received: issue.received,
  });
}

const TYPES = {
  string: say('rules.rule-set.type.text'),
  Array: say('rules.rule-set.type.list'),
  Object: say('rules.rule-set.type.object'),
  boolean: say('rules.rule-set.type.yes-no'),
  number: say('rules.rule-set.type.number'),
} as const;

function expectedType(expected: string): Message | string {
  return expected in TYPES ? TYPES[expected as keyof typeof TYPES] : expected;
}

/** The line a JSON error points to; the last one when the text ended too early. */
function lineOfError(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}

function unknownRules(overrides: RuleSet['overrides']): Message[] {
  const known = new Set(rules.map(({ meta }) => meta.slug));
  return Object.keys(overrides)
    .filter((slug) => !known.has(slug))
    .map((slug) => say('rules.rule-set.unknown-rule', { path: `overrides.${slug}`, slug }));
}

/**
 * Reads one's own rule set from the text of a JSON file. Every problem is told with its place in the file,
 * what is wrong and what to write instead; nothing is guessed and nothing thrown.
 */
export function parseRuleSet(text: string): { readonly ruleSet: RuleSet } | { readonly errors: readonly Message[] } {
  const plain = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch (error) {
    return { errors: [say('rules.rule-set.not-json', { line: lineOfError(plain, error) })] };
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { errors: [say('rules.rule-set.not-an-object')] };
  const result = v.safeParse(ruleSetSchema, json);
  if (!result.success) return { errors: result.issues.slice(0, SHOWN_PROBLEMS).map(toMessage) };
  const ruleSet: RuleSet = result.output;
  const errors = unknownRules(ruleSet.overrides);
  return errors.length > 0 ? { errors } : { ruleSet };
}
