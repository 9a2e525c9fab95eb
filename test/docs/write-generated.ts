/*
 * Rewrites what is generated: the table of rules in README.md, the schemas under assets, and the picture of the
 * rooms in CONTRIBUTING.md.
 * Run from the top folder:
 *   npx esbuild test/docs/write-generated.ts --bundle --platform=node --format=cjs | node -
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importsOf } from '../architecture/imports';
import { architecturePicture, withPicture } from '../architecture/picture';
import { readmeWithRules, reportJsonSchema, ruleSetJsonSchema } from './generated';

writeFileSync('README.md', readmeWithRules(readFileSync('README.md', 'utf8')));
writeFileSync('assets/rule-set.schema.json', ruleSetJsonSchema());
writeFileSync('assets/report.schema.json', reportJsonSchema());
writeFileSync(
  'CONTRIBUTING.md',
  withPicture(readFileSync('CONTRIBUTING.md', 'utf8'), architecturePicture(importsOf(resolve('src')))),
);
