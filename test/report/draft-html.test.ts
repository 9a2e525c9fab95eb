import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft/types';
import { draftHtml, draftText } from '../../src/report/draft-html';

const DRAFT: Draft = {
  title: '甲',
  blanks: 1,
  blocks: [
    { kind: 'title', text: '道路 <养护> 结果' },
    { kind: 'heading', level: 1, text: '一、情况' },
    {
      kind: 'paragraph',
      runs: [
        { text: '完成 5 & 6 公里，', isBlank: false },
        { text: '【原因】', isBlank: true },
      ],
    },
    { kind: 'attachment', title: '自评表' },
    {
      kind: 'table',
      columns: [10, 30],
      rows: 2,
      cells: [
        { row: 0, col: 0, rowSpan: 1, colSpan: 2, text: '表头' },
        { row: 1, col: 0, rowSpan: 1, colSpan: 1, text: '一' },
        { row: 1, col: 1, rowSpan: 1, colSpan: 1, text: '上\n下' },
      ],
    },
  ],
};

describe('a draft on the clipboard', () => {
  it('is text with its fonts, pitch and marked blanks, and nothing of the form can be read as code', () => {
    const html = draftHtml(DRAFT, '29');
    expect(html).toContain('道路 &lt;养护&gt; 结果');
    expect(html).toContain('完成 5 &amp; 6 公里，<span style="background:yellow');
    expect(html).toContain('line-height:29pt');
    expect(html).toContain('黑体');
    expect(html).not.toContain('<养护>');
  });

  it('brings the form along as a table', () => {
    const html = draftHtml(DRAFT);
    expect(html).toContain('<col style="width:25%"><col style="width:75%">');
    expect(html).toContain('colspan="2"');
    expect(html).toContain('上<br>下');
  });

  it('is lines of plain text where nothing else is taken', () => {
    expect(draftText(DRAFT).split('\n')).toEqual([
      '道路 <养护> 结果',
      '一、情况',
      '完成 5 & 6 公里，【原因】',
      '附件',
      '自评表',
      '表头',
      '一\t上 下',
    ]);
  });
});
