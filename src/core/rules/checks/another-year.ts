import { targetToRead, textToRead } from '../../form/index';
import { defineRule } from '../define';

const YEARS = /(?<!\d)(20\d{2})(?=年|[.\-\/]\d{1,2})/g;

/** Another year’s date in a row (reviewer: completion five months before the real acceptance). */
export default defineRule({
  meta: {
    code: 'ZP507',
    slug: 'another-year',
    severity: 'info',
    stage: 'trial',
    edits: null,
    topic: null,
    title: { 'zh-CN': '写的是别的年度', 'en-US': 'Dates of another year' },
    what: {
      'zh-CN': '目标值和实际完成值里的年份都早于表的年度，像是沿用了往年的内容。',
      'en-US': 'All years in target and actual are before the year of the form, as if last year’s text had been kept.',
    },
    why: {
      'zh-CN': '往年的日期说明内容没有更新，复核会退回。',
      'en-US': 'An old date says that the text was not brought up to date.',
    },
    howToFix: {
      'zh-CN': '核对年份；跨年项目确实如此的，可以忽略。',
      'en-US': 'Check the year; if the project runs over several years, set this aside.',
    },
    messages: {
      old: {
        'zh-CN': '指标“{name}”写的是 {found} 年，而本表是 {year} 年度。',
        'en-US': '{name} speaks of {found}, but this form is for {year}.',
      },
    },
  },
  *check({ form, indicators }) {
    const { year } = form;
    if (year === null) return;
    for (const { indicator } of indicators) {
      const texts = [indicator.name.text, targetToRead(indicator), textToRead(indicator.actual)];
      const years = [...texts.join(' ').matchAll(YEARS)].flatMap(([, found]) => found ?? []);
      const [found] = years;
      if (found === undefined || !indicator.actual || years.some((one) => one >= year)) continue;
      yield { cell: indicator.actual.cell, messageId: 'old', data: { name: indicator.name.text, found, year } };
    }
  },
});
