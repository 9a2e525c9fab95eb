import { describe, expect, it } from 'vitest';
import { holdsNothing, isBlankCell, isBlankText, saysNothing } from '../../../src/core/text/blank';

describe('blank', () => {
  it.each(['', ' ', '\u3000\u3000', '\n\t', '\u200b', '\ufeff\u00a0', '\u2060'])('sees nothing in %j', (text) => {
    expect(isBlankText(text)).toBe(true);
    expect(saysNothing(text)).toBe(true);
  });

  it.each(['0', '-', '无', '\u200b。'])('sees a mark in %j that says nothing', (text) => {
    expect(isBlankText(text)).toBe(false);
    expect(saysNothing(text)).toBe(true);
  });

  it.each(['／', '——', '0.', '－', '无。'])('takes %j for a cell left open', (text) => {
    expect(saysNothing(text)).toBe(true);
  });

  it.each(['05', '0 5', '无锡', 'x', '10'])('takes %j for something said', (text) => {
    expect(saysNothing(text)).toBe(false);
  });

  it('tells an empty cell from one with a space', () => {
    expect(holdsNothing({ value: '', formula: null })).toBe(true);
    expect(holdsNothing({ value: null, formula: null })).toBe(true);
    expect(holdsNothing({ value: ' ', formula: null })).toBe(false);
    expect(holdsNothing({ value: null, formula: '=A1' })).toBe(false);
    expect(holdsNothing({ value: 0, formula: null })).toBe(false);
  });

  it('fills a cell only when nobody sees anything in it', () => {
    expect(isBlankCell({ value: '\u200b ', formula: null, text: '\u200b ' })).toBe(true);
    expect(isBlankCell({ value: 0, formula: null, text: '' })).toBe(false);
    expect(isBlankCell({ value: null, formula: '=""', text: '' })).toBe(false);
    expect(isBlankCell({ value: '-', formula: null, text: '-' })).toBe(false);
  });
});
