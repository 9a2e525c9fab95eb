import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../src/core/check';
import type { Finding } from '../../src/core/rules/types';
import { filled, PHRASES, scaffoldOf, topicOf } from '../../src/taskpane/remark';
import { sampleHost } from './fixtures';

const sentence = '目标为8项，实际为5项。原因：【未完成的原因】。改进措施：【下一步措施】。';

describe('an explanation put together', () => {
  it('asks for what the sentence leaves open', () => {
    expect(scaffoldOf(sentence).blanks.map(topicOf)).toEqual(['reason', 'measure']);
    expect(['数量', '单位名称', '超额的原因', '调整目标的措施'].map(topicOf)).toEqual([
      'amount',
      'other',
      'exceeded',
      'retarget',
    ]);
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

describe('an explanation that is written', () => {
  it.each([
    ['differs-unexplained', '招标推迟', '二季度补齐'],
    ['exceeded-unexplained', PHRASES.exceeded[1] ?? '', PHRASES.retarget[0] ?? ''],
  ])('settles %s', async (rule, ...answers) => {
    const host = await sampleHost();
    const found = async (): Promise<readonly Finding[]> => {
      const [report] = checkSheet(await host.readSheet());
      return (report?.findings ?? []).filter((finding) => finding.rule === rule);
    };
    const before = await found();
    const finding = before.find(({ suggestions }) => suggestions.length > 0);
    const edit = finding?.suggestions[0]?.edits[0]?.edit;
    if (edit?.kind !== 'cell' || typeof edit.write.value !== 'string') throw new Error('nothing proposed');
    const text = filled(scaffoldOf(edit.write.value), answers);
    expect(text).not.toContain('【');
    await host.apply(host.activeSheetId(), [{ ...edit, write: { value: text, formula: null } }]);
    expect((await found()).map(({ cell }) => cell)).toEqual(
      before.filter((each) => each !== finding).map(({ cell }) => cell),
    );
  });
});
