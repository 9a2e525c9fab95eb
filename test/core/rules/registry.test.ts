import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue, LocalisedText } from '../../../src/core/messages/message';
import { rules } from '../../../src/core/rules/index';
import { rulesMessages } from '../../../src/core/rules/messages';

const source = resolve(import.meta.dirname, '../../../src/core/rules');
const slugs = rules.map(({ meta }) => meta.slug);

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

function texts(): [string, LocalisedText][] {
  const own = rules.flatMap(({ meta }) => [
    ...Object.entries(meta.messages).map(([id, text]): [string, LocalisedText] => [`${meta.slug}.${id}`, text]),
    ...(['title', 'what', 'why', 'howToFix'] as const).map((part): [string, LocalisedText] => [
      `${meta.slug} ${part}`,
      meta[part],
    ]),
  ]);
  return [...own, ...Object.entries(rulesMessages as Catalogue)];
}

describe('the registry of rules', () => {
  it('is alphabetical and complete: one file per rule, named by its slug', () => {
    const files = readdirSync(resolve(source, 'checks')).map((file) => file.replace(/\.ts$/, ''));
    expect(slugs).toEqual([...files].sort());
  });

  it('has the vocabulary of the design', () => {
    expect(slugs).toEqual(
      expect.arrayContaining([
        'rate-wrong',
        'rate-missing',
        'total-missing',
        'total-wrong',
        'actual-missing',
        'differs-unexplained',
        'exceeded-unexplained',
        'score-wrong',
        'weights-not-100',
        'template-hint-left',
        'copied-bound',
        'low-rate-unexplained',
      ]),
    );
  });

  it('gives every rule a code of its own', () => {
    const codes = rules.map(({ meta }) => meta.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^ZP[1-5]\d\d$/.test(code))).toEqual([]);
  });

  it('keeps rules short', () => {
    const lines = (slug: string): number =>
      readFileSync(resolve(source, 'checks', `${slug}.ts`), 'utf8').split('\n').length;
    expect(slugs.filter((slug) => lines(slug) > 120)).toEqual([]);
  });

  it('never lets a rule on trial be an error', () => {
    expect(
      rules.filter(({ meta }) => meta.stage === 'trial' && meta.severity === 'error').map(({ meta }) => meta.slug),
    ).toEqual([]);
  });

  it('says in the meta of a rule whether its message names another cell', () => {
    const naming = slugs.filter((slug) =>
      /\btoA1\(/.test(readFileSync(resolve(source, 'checks', `${slug}.ts`), 'utf8')),
    );
    expect(rules.filter(({ meta }) => meta.namesAnotherCell).map(({ meta }) => meta.slug)).toEqual(naming);
  });

  it.each(slugs)('%s has its test with cases of both kinds', (slug) => {
    const file = resolve(import.meta.dirname, 'checks', `${slug}.test.ts`);
    expect(existsSync(file)).toBe(true);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(`src/core/rules/checks/${slug}'`);
    expect(text).toMatch(/testRule\(rule, \{/);
    const tried = [...text.matchAll(/found: \[([^\]]*)\]/g)].map((match) => match[1] ?? '').join();
    const rule = rules.find(({ meta }) => meta.slug === slug);
    expect(Object.keys(rule?.meta.messages ?? {}).filter((id) => !new RegExp(`\\b${id}\\b`).test(tried))).toEqual([]);
  });

  it('says everything in both languages with the same placeholders', () => {
    const uneven = texts().filter(
      ([, text]) => placeholders(text['zh-CN']).join() !== placeholders(text['en-US']).join(),
    );
    expect(uneven.map(([id]) => id)).toEqual([]);
    expect(texts().filter(([, text]) => text['zh-CN'] === '' || text['en-US'] === '')).toEqual([]);
  });

  it('has Chinese words wherever the Chinese text is more than figures', () => {
    const foreign = texts().filter(
      ([, text]) => !/[\u4e00-\u9fff]/.test(text['zh-CN']) && !/^[{}\w=÷%\s]+$/.test(text['zh-CN']),
    );
    expect(foreign.map(([id]) => id)).toEqual([]);
  });

  it('uses no message id that does not exist, and has none that nothing uses', () => {
    const files = readdirSync(source, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name.endsWith('.ts'),
    );
    const code = files
      .filter(({ name }) => name !== 'messages.ts')
      .map((entry) => readFileSync(resolve(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    const used = new Set([...code.matchAll(/'(rules\.[a-z.-]+)'/g)].map((match) => match[1] ?? ''));
    expect([...used].sort()).toEqual(Object.keys(rulesMessages).sort());
  });
});
