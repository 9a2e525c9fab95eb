import { describe, expect, it } from 'vitest';
import { fillPlaceholders, type Catalogue, type LocalisedText } from '../../../src/core/messages/message';
import { catalogue, renderMessage } from '../../../src/catalogue';
import { cliTexts } from '../../../src/cli/texts';

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort();
}

const texts: [string, LocalisedText][] = Object.entries({ ...catalogue, ...(cliTexts as Catalogue) });

describe('every message', () => {
  it('is gathered from all areas', () => {
    const areas = new Set(texts.map(([id]) => id.split('.')[0]));
    expect([...areas]).toEqual(
      expect.arrayContaining(['cli', 'doubt', 'edits', 'form', 'host', 'judge', 'report', 'rule']),
    );
  });

  it('has the same placeholders in both languages', () => {
    const unequal = texts.filter(
      ([, text]) => placeholders(text['en-US']).join() !== placeholders(text['zh-CN']).join(),
    );
    expect(unequal.map(([id]) => id)).toEqual([]);
  });

  it('has words in both languages', () => {
    const empty = texts.filter(([, text]) => text['zh-CN'].trim() === '' || text['en-US'].trim() === '');
    expect(empty.map(([id]) => id)).toEqual([]);
  });
});

describe('renderMessage', () => {
  it('puts messages into messages and joins lists as the language does', () => {
    const cells = [
      { id: 'report.cell', data: { cell: 'F4' } },
      { id: 'report.cell', data: { cell: 'F9' } },
    ];
    const message = { id: 'report.unclear', data: { count: 2, cells } };
    expect(renderMessage(message, 'zh-CN')).toBe('另有 2 个指标不能自动判断，请人工判断：F4、F9');
    expect(renderMessage(message, 'en-US')).toContain('F4, F9');
  });

  it('joins words with the comma of the language, whatever stands between messages', () => {
    const text = { 'zh-CN': '有{words}。', 'en-US': 'There are {words}.' };
    const data = { words: ['text', 'json'] };
    expect(fillPlaceholders(text, 'zh-CN', data, () => '', '；')).toBe('有text、json。');
    expect(fillPlaceholders(text, 'en-US', data, () => '', '; ')).toBe('There are text, json.');
  });

  it('shows an unknown id and a missing value instead of hiding them', () => {
    expect(renderMessage({ id: 'no.such', data: {} }, 'zh-CN')).toBe('no.such');
    const text = { 'zh-CN': '{a}/{b}', 'en-US': '' };
    expect(fillPlaceholders(text, 'zh-CN', { a: 1 }, () => '', ', ')).toBe('1/{b}');
  });
});
