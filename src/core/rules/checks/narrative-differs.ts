import { quoteAround } from '../../text/quote';
import { defineRule } from '../define';

/** The narrative around the form says something else than the form. */
export default defineRule({
  meta: {
    code: 'ZP213',
    slug: 'narrative-differs',
    severity: 'warning',
    stage: 'stable',
    edits: null,
    topic: null,
    title: { 'zh-CN': '正文与表格不一致', 'en-US': 'Text and table contradict each other' },
    what: {
      'zh-CN': '正文和自评表对同一件事写了不同的数字、日期、年度、项目或单位。',
      'en-US': 'The text and the form give different figures, days, years, projects or units for the same thing.',
    },
    why: {
      'zh-CN': '正文和表一起公开，前后不一会被问到底哪个是对的。',
      'en-US': 'Both are published together, and somebody will ask which one is right.',
    },
    howToFix: {
      'zh-CN': '查原始资料，把写错的一处改过来。',
      'en-US': 'Look it up in the records and correct the wrong one.',
    },
    messages: {
      differs: {
        'zh-CN': '正文写“{said}”（“{sentence}”），表里“{about}”写“{stated}”，两处不一致。',
        'en-US': 'The text says “{said}” (“{sentence}”), the form says “{stated}” for “{about}”.',
      },
    },
  },
  *check({ narrative }) {
    for (const { said, stated } of narrative?.contradictions ?? []) {
      const data = {
        said: said.text,
        sentence: quoteAround(said.sentence, said.text),
        about: quoteAround(stated.about, ''),
        stated: quoteAround(stated.text, ''),
      };
      yield { cell: stated.cell, messageId: 'differs', data };
    }
  },
});
