/*
 * Rewrites what is generated: the tables of rules and commands, the schemas under assets, and the picture of the
 * rooms in CONTRIBUTING.md.
 * Run by `npm run docs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importsOf } from '../architecture/imports';
import { architecturePicture, withPicture } from '../architecture/picture';
import { thirdPartyNotices } from './third-party';
import { readmeWithCommands, reportJsonSchema, ruleSetJsonSchema, rulesPage } from './generated';

writeFileSync('README.md', await readmeWithCommands(readFileSync('README.md', 'utf8')));
const RULES = 'src/core/rules/RULES.md';
writeFileSync(RULES, rulesPage(readFileSync(RULES, 'utf8')));
writeFileSync('assets/rule-set.schema.json', ruleSetJsonSchema());
writeFileSync('assets/report.schema.json', reportJsonSchema());
writeFileSync('THIRD-PARTY-NOTICES.txt', thirdPartyNotices(process.cwd()));
writeFileSync(
  'CONTRIBUTING.md',
  withPicture(readFileSync('CONTRIBUTING.md', 'utf8'), architecturePicture(importsOf(resolve('src')))),
);
