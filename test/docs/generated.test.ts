import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulesTable, withGenerated } from '../../src/core/rules/docs';
import { rules } from '../../src/core/rules/index';
import { importsOf } from '../architecture/imports';
import { architecturePicture, roomOf, withPicture } from '../architecture/picture';
import { shippedPackages, thirdPartyNotices } from './third-party';
import { readmeWithCommands, reportJsonSchema, ruleSetJsonSchema, rulesPage } from './generated';

/** Rooms whose guides come with what replaces or fills them. */

const read = (path: string): string => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');

describe('generated documents (see write-generated.ts)', () => {
  it('RULES.md shows the rules as they are', () => {
    const page = read('src/core/rules/RULES.md');
    expect(rulesPage(page)).toBe(page);
  });

  it('README.md shows every command, and begins with the one file and the two commands', async () => {
    const readme = read('README.md');
    expect(await readmeWithCommands(readme)).toBe(readme);
    const headings = readme.match(/^## .*$/gm) ?? [];
    expect(headings.slice(0, 2)).toEqual(['## 只要一个文件：绩效自评助手.html', '## 两条命令']);
    expect(readme).toContain('npm run package');
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
  });

  it.each(['README.md', 'README.en.md', 'src/core/rules/RULES.md'])('%s leads only to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#:]+)\)/g)].flatMap(([, link]) => link ?? []);
    expect(links.filter((link) => !existsSync(resolve(import.meta.dirname, '../..', dirname(page), link)))).toEqual([]);
  });

  it('assets/rule-set.schema.json is the schema that files are read with', () => {
    expect(read('assets/rule-set.schema.json')).toBe(ruleSetJsonSchema());
  });

  it('assets/report.schema.json is the schema that reports follow', () => {
    expect(read('assets/report.schema.json')).toBe(reportJsonSchema());
  });

  it('THIRD-PARTY-NOTICES.txt names every package that ships, with a licence that lets it', () => {
    const root = resolve(import.meta.dirname, '../..');
    expect(read('THIRD-PARTY-NOTICES.txt')).toBe(thirdPartyNotices(root));
    const free = /^\(?(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)\b/;
    const others = shippedPackages(root).filter(({ license }) => !free.test(license));
    // Microsoft's own terms let add-ins ship it.
    expect(others.map(({ name }) => name)).toEqual(['@microsoft/office-js']);
    expect(read('webpack.config.js')).toContain("from: 'THIRD-PARTY-NOTICES.txt'");
  });

  it('CONTRIBUTING.md shows the rooms as they import each other', () => {
    const document = read('CONTRIBUTING.md');
    const picture = architecturePicture(importsOf(resolve(import.meta.dirname, '../../src')));
    expect(withPicture(document, picture)).toBe(document);
  });

  it('every room tells what it does, what it never does and where to look next', () => {
    const rooms = new Set(
      importsOf(resolve(import.meta.dirname, '../../src')).flatMap(({ from }) => roomOf(from) ?? []),
    );
    const guided = [...rooms].filter((room) => !['catalogue', 'core', 'core/decimal', 'core/judgement'].includes(room));
    expect(guided.length).toBeGreaterThan(15);
    const wanting = guided.filter((room) => {
      const path = resolve(import.meta.dirname, '../../src', room, 'README.md');
      const guide = existsSync(path) ? readFileSync(path, 'utf8') : '';
      return !['**Does:**', '**Never:**', '**Look next:**'].every((part) => guide.includes(part));
    });
    expect(wanting).toEqual([]);
  });

  it('has one version, in the package and in the manifest', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(/<Version>([^<]*)</.exec(read('manifest.xml'))?.[1]).toBe(`${version}.0`);
    expect(read('CHANGELOG.md')).toContain(`## [${version}]`);
  });

  it('the picture leaves out an arrow that others imply', () => {
    const edge = (from: string, to: string): { from: string; to: string } => ({ from: `${from}/a.ts`, to: `${to}/b` });
    const picture = architecturePicture([edge('cli', 'report'), edge('report', 'core/text'), edge('cli', 'core/text')]);
    expect(picture).toContain('cli --> report');
    expect(picture).toContain('report --> core_text');
    expect(picture).not.toContain('cli --> core_text');
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
    expect(withGenerated(document, 'rules', 'new')).toBe(
      'before\n<!-- rules:begin -->\nnew\n<!-- rules:end -->\nafter',
    );
    expect(withGenerated(document, 'commands', 'new')).toBeNull();
    expect(withGenerated('<!-- rules:end --><!-- rules:begin -->', 'rules', 'new')).toBeNull();
  });
});
