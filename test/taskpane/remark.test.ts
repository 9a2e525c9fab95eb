import { describe, expect, it } from 'vitest';
import { filled, scaffoldOf, topicOf } from '../../src/taskpane/remark';

const sentence = '目标为8项，实际为5项。原因：【未完成的原因】。改进措施：【下一步措施】。';

describe('an explanation put together', () => {
  it('asks for what the sentence leaves open', () => {
    expect(scaffoldOf(sentence).blanks.map(topicOf)).toEqual(['reason', 'measure']);
    expect(['数量', '单位名称'].map(topicOf)).toEqual(['amount', 'other']);
  });

  it('says each full stop once and keeps what nobody has filled', () => {
    const scaffold = scaffoldOf(sentence);
    expect(filled(scaffold, ['招标推迟。', ' 二季度补齐 '])).toBe(
      '目标为8项，实际为5项。原因：招标推迟。改进措施：二季度补齐。',
    );
    expect(filled(scaffold, ['招标推迟', ''])).toBe('目标为8项，实际为5项。原因：招标推迟。改进措施：【下一步措施】。');
    expect(filled(scaffold, [])).toBe(sentence);
  });
});
