import { toJsonSchema } from '@valibot/to-json-schema';
import { rulesTable, withRulesTable } from '../../src/core/rules/docs';
import { rules } from '../../src/core/rules/index';
import { reportSchema } from '../../src/core/report/schema';
import { ruleSetSchema } from '../../src/core/rules/rule-sets/schema';

/** The README with an up-to-date table of rules; an error when it has no place for one. */
export function readmeWithRules(readme: string): string {
  const updated = withRulesTable(readme, rulesTable(rules));
  if (updated === null) throw new Error('README.md has no <!-- rules:begin --> … <!-- rules:end -->');
  return updated;
}

/** The JSON Schema of rule set files, as published in assets. What JSON Schema cannot say is left out. */
export function ruleSetJsonSchema(): string {
  const schema = toJsonSchema(ruleSetSchema, { typeMode: 'input', errorMode: 'ignore' });
  return `${JSON.stringify({ ...schema, title: 'Ziping rule set / 绩效自评助手规则集' }, null, 2)}\n`;
}

/** The JSON Schema of `check --format json`, as published in assets. */
export function reportJsonSchema(): string {
  const schema = toJsonSchema(reportSchema, { typeMode: 'output', errorMode: 'ignore' });
  return `${JSON.stringify({ ...schema, title: 'Ziping check report / 绩效自评助手检查结果' }, null, 2)}\n`;
}
