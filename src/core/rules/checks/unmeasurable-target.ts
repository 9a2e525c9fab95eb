import { compact } from '../../text/normalise';
import { defineRule } from '../define';

const DEGREE = /显著|明显|较大|较好|逐步|不断|进一步|持续|大幅|提高|提升|改善|增强|加强|促进|完善|优化|健全/;
const FIGURE = /[\d０-９一二三四五六七八九十百千万两]/;

/** A target of degree words only. */
export default defineRule({
  meta: {
    code: 'ZP211',
    slug: 'unmeasurable-target',
    severity: 'info',
    stage: 'trial',
    edits: null,
    topic: 'measurable',
    title: { 'zh-CN': '目标值无法衡量', 'en-US': 'Target cannot be measured' },
    what: {
      'zh-CN': '目标值只有“显著提高”“逐步完善”一类的话，没有可以核对的数或标准。',
      'en-US': 'The target is a phrase such as “clearly improved” without a figure or standard.',
    },
    why: {
      'zh-CN': '无法衡量的目标，完成没完成说不清楚。',
      'en-US': 'Nobody can tell whether such a target was met.',
    },
    howToFix: {
      'zh-CN': '本年的目标不用改；下年编目标时尽量写成数量、比例或时限。',
      'en-US': 'Leave this year’s target; next year set a figure, a share or a date.',
    },
    messages: {
      vague: {
        'zh-CN': '目标“{target}”没有可以衡量的数或标准，下年建议量化。',
        'en-US': 'The target {target} has nothing to measure; set a figure next year.',
      },
    },
  },
  *check({ indicators }) {
    for (const { indicator, comparison } of indicators) {
      const target = compact(indicator.target.text);
      if (comparison.verdict !== 'unclear' || target.length > 12 || !DEGREE.test(target) || FIGURE.test(target))
        continue;
      yield { cell: indicator.target.cell, messageId: 'vague', data: { target: indicator.target.text } };
    }
  },
});
