import { describe, expect, it } from 'vitest';
import { readExplanation } from '../../../src/core/reading/explanation';
import { loadSpecs } from '../../specs/load';

interface ExplanationSpec {
  text: string;
  kind: string;
}

describe('explanations', () => {
  it.each(loadSpecs<ExplanationSpec>('explanations.json').map(({ text, kind }) => [text, kind]))(
    '“%s” is %s',
    (text, kind) => {
      expect(readExplanation(text).kind).toBe(kind);
    },
  );

  it('finds the blanks left over of a scaffold', () => {
    const text = '因【】未完成，下一步【请补充】。';
    expect(readExplanation(text).openBlanks.map(({ start, end }) => text.slice(start, end))).toEqual([
      '【】',
      '【请补充】',
    ]);
  });
});
