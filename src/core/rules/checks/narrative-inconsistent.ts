import type { NarrativeDoubt } from '../../narrative/within';
import { quoteAround } from '../../text/quote';
import { defineRule } from '../define';

/** The narrative does not fit within itself. */
export default defineRule({
  meta: {
    code: 'ZP214',
    slug: 'narrative-inconsistent',
    severity: 'warning',
    stage: 'trial',
    edits: null,
    topic: null,
    title: { 'zh-CN': '正文自身不一致', 'en-US': 'The text does not fit within itself' },
    what: {
      'zh-CN':
        '正文里各项占比加起来不是 100%，问题比改进措施多，所说的问题个数与所列的不同，标题序号重复，或留有没填的空。',
      'en-US':
        'Shares in the text do not add up to 100 %, there are more problems than measures, another number of problems is announced than listed, a heading number comes twice, or a blank was left.',
    },
    why: {
      'zh-CN': '复核时会逐条看报告前后是否一致。',
      'en-US': 'Reviewers see whether a report fits within itself.',
    },
    howToFix: {
      'zh-CN': '对照原始资料改正文；问题和改进措施逐条对应。',
      'en-US': 'Correct the text from the records; give each problem its measure.',
    },
    messages: {
      shares: {
        'zh-CN': '正文“{sentence}”各项占比合计 {sum}%，不是 100%。',
        'en-US': 'The shares in “{sentence}” add up to {sum} %, not 100 %.',
      },
      'fewer-measures': {
        'zh-CN': '正文列了 {problems} 条问题，改进措施（建议）只有 {measures} 条。',
        'en-US': 'The text lists {problems} problems and only {measures} measures.',
      },
      count: {
        'zh-CN': '正文“{sentence}”说有 {stated} 个问题，下面列了 {listed} 个。',
        'en-US': '“{sentence}” announces {stated} problems, {listed} are listed.',
      },
      'number-twice': {
        'zh-CN': '正文两个标题都编为“{number}”：“{first}”和“{second}”。',
        'en-US': 'Two headings of the text have the number “{number}”: “{first}” and “{second}”.',
      },
      'blank-left': {
        'zh-CN': '正文“{sentence}”里“{blank}”还没有填。',
        'en-US': '“{blank}” in “{sentence}” was never filled in.',
      },
    },
  },
  *check({ narrative, form }) {
    const cell = form.title?.cell ?? form.project?.cell ?? { row: form.table.top, col: form.table.left };
    for (const doubt of narrative?.doubts ?? []) yield { cell, messageId: doubt.kind, data: dataOf(doubt) };
  },
});

function dataOf(doubt: NarrativeDoubt): Readonly<Record<string, string | number>> {
  const { kind, ...data } = doubt;
  if (kind === 'blank-left') return { ...data, sentence: quoteAround(doubt.sentence, doubt.blank) };
  return 'sentence' in data ? { ...data, sentence: quoteAround(data.sentence, '') } : data;
}
