import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paneTexts, speakerFor } from '../../src/taskpane/texts';

const source = resolve(import.meta.dirname, '../../src/taskpane');
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('pane texts', () => {
  it.each(Object.entries(paneTexts))('%s says the same in both languages', (_id, text) => {
    expect(text['zh-CN']).not.toBe('');
    expect(placeholders(text['en-US'])).toEqual(placeholders(text['zh-CN']));
    expect(text['en-US']).not.toMatch(/[\p{Script=Han}](?<!【】)/u);
  });

  it('are all used', () => {
    const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('texts.ts'))
      .map((file) => readFileSync(join(source, file), 'utf8'))
      .join('\n');
    // A template such as `severity.${severity}.one` uses every id it can stand for.
    const templates = [...code.matchAll(/`([a-z-]+\.[^`\s]*)`/g)].map(
      ([, text = '']) =>
        new RegExp(
          `^${text
            .split(/\$\{[^}]*\}/)
            .map((part) => part.replaceAll('.', '\\.'))
            .join('[a-z-]+')}$`,
        ),
    );
    const unused = Object.keys(paneTexts).filter(
      (id) => !code.includes(`'${id}'`) && !code.includes(`"${id}"`) && !templates.some((pattern) => pattern.test(id)),
    );
    expect(unused).toEqual([]);
  });

  it('mix with messages of the core', () => {
    const speaker = speakerFor('zh-CN');
    expect(
      speaker.text('summary.found', {
        parts: [
          { id: 'summary.error', data: { count: 2 } },
          { id: 'summary.warning', data: { count: 1 } },
        ],
      }),
    ).toBe('发现 2 处必改、1 处要核对。');
    expect(speaker.message({ id: 'host.unexpected', data: {} })).toContain('意外');
  });
});
