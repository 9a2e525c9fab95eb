import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesTable, withRulesTable } from '../../src/core/rules/docs';
import { rules } from '../../src/core/rules/index';
import { readmeWithRules, ruleSetJsonSchema } from './generated';

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');

describe('generated documents (see write-generated.ts)', () => {
  it('README.md shows the rules as they are', () => {
    const readme = read('README.md');
    expect(readmeWithRules(readme)).toBe(readme);
  });

  it('assets/rule-set.schema.json is the schema that files are read with', () => {
    expect(read('assets/rule-set.schema.json')).toBe(ruleSetJsonSchema());
  });

  it('the table has one row per rule, by code, in both languages', () => {
    for (const locale of ['zh-CN', 'en-US'] as const) {
      const rows = rulesTable(rules, locale).split('\n').slice(2);
      expect(rows).toHaveLength(rules.length);
      expect(rows[0]).toContain('`rate-missing`');
      expect([...rows].sort()).toEqual(rows);
    }
  });

  it('keeps the rest of the document and refuses one without the marks', () => {
    const document = 'before\n<!-- rules:begin -->\nold\n<!-- rules:end -->\nafter';
    expect(withRulesTable(document, 'new')).toBe('before\n<!-- rules:begin -->\nnew\n<!-- rules:end -->\nafter');
    expect(withRulesTable('no marks', 'new')).toBeNull();
    expect(withRulesTable('<!-- rules:end --><!-- rules:begin -->', 'new')).toBeNull();
  });
});
