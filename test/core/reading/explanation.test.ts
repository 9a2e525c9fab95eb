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

  it.each([
    ['游客满意度', '满意度未达90%，扣1分', 'none'],
    ['资金支付率', '支付率为88%，较目标低7个百分点', 'none'],
    ['游客满意度', '满意度调查样本偏少', 'reason-only'],
  ])('under %s “%s” is %s: a miss said once more is no reason', (indicator, text, kind) => {
    expect(readExplanation(text, indicator).kind).toBe(kind);
  });

  it.each(['ni', '123', '啊啊啊', 'test', '3.5%', 'a b', '……是'])(
    '“%s” is a slip of the keyboard, no reason',
    (text) => {
      expect(readExplanation(text).kind).toBe('none');
    },
  );

  it.each(['疫情', '停工', '天气', '见附件', 'supplier was late'])('“%s” is short, but says something', (text) => {
    expect(readExplanation(text).kind).not.toBe('none');
  });

  it('finds the blanks left over of a scaffold', () => {
    const text = '因【】未完成，下一步【请补充】。';
    expect(readExplanation(text).openBlanks.map(({ start, end }) => text.slice(start, end))).toEqual([
      '【】',
      '【请补充】',
    ]);
  });
});
