/*
 * Rewrites what is generated from the rules: the table in README.md and assets/rule-set.schema.json.
 * Run from the top folder:
 *   npx esbuild test/docs/write-generated.ts --bundle --platform=node --format=cjs | node -
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readmeWithRules, ruleSetJsonSchema } from './generated';

writeFileSync('README.md', readmeWithRules(readFileSync('README.md', 'utf8')));
writeFileSync('assets/rule-set.schema.json', ruleSetJsonSchema());
