import { targetToRead } from '../../form/index';
import { compact } from '../../text/normalise';
import { defineRule } from '../define';

const ENDS_IN_DEGREE = /(?:明显|显著|有效|良好|较好|突出|增强|改善|提升|提高)$/;
const PERCENT = /\d[%％]|百分之/;

/** A degree word with a percentage for a target (reviewer: hollow indicators). */
export default defineRule({
  meta: {
    code: 'ZP502',
    slug: 'hollow-percentage',
    severity: 'info',
    stage: 'trial',
    edits: null,
    topic: null,
    title: { 'zh-CN': '程度词配百分数，难以核对', 'en-US': 'A degree given as a percentage' },
    what: {
      'zh-CN': '指标只说“明显”“显著”，目标却是百分数，例如“社会效益明显 ≥95%”。',
      'en-US': 'The indicator names only a degree, yet its target is a percentage.',
    },
    why: {
      'zh-CN': '没有计算口径的百分数无法核对，复核时按空泛指标扣分。',
      'en-US': 'A percentage nobody can compute cannot be checked; reviewers take points off.',
    },
    howToFix: {
      'zh-CN': '写清百分数怎么算（分子、分母、来源），或改为可计量的指标。',
      'en-US': 'Say how the percentage is computed, or use something that can be counted.',
    },
    messages: {
      hollow: {
        'zh-CN': '指标“{name}”是程度描述，目标“{target}”的百分数没有计算口径。',
        'en-US': '{name} names a degree; how the percentage {target} is computed is not said.',
      },
    },
  },
  *check({ indicators }) {
    for (const { indicator } of indicators) {
      const target = targetToRead(indicator);
      // 合格率提高 ≥5% is a change of a rate, and can be computed.
      if (/[率量数额比]/.test(indicator.name.text) || !ENDS_IN_DEGREE.test(compact(indicator.name.text))) continue;
      if (!PERCENT.test(target)) continue;
      yield { cell: indicator.target.cell, messageId: 'hollow', data: { name: indicator.name.text, target } };
    }
  },
});
