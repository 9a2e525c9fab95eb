import { describe, expect, it } from 'vitest';
import { contentText } from '../../../src/core/edits/content-text';

describe('what a cell holds, in words', () => {
  it.each([
    ['a blank', { value: null, formula: null }, ''],
    ['a number', { value: 12.5, formula: null }, '12.5'],
    ['a text', { value: '12次', formula: null }, '12次'],
    ['an error', { value: { error: '#DIV/0!' }, formula: null }, '#DIV/0!'],
    ['a formula, whatever it comes to', { value: 0.5, formula: '=A1/B1' }, '=A1/B1'],
    ['a formula without a result', { value: null, formula: '=A1/B1' }, '=A1/B1'],
  ])('%s', (_, content, text) => {
    expect(contentText(content)).toBe(text);
  });
});
