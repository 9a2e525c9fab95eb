import { defineRule } from '../define';
import type { Indicator } from '../../form/types';

/** 成本指标 may stand on either level; 数量指标 is found in 数量. */
function belongsTo({ level1, level2 }: Indicator, group: string): boolean {
  const stem = group.replace(/指标$/, '');
  return level1.includes(stem) || level2.includes(stem);
}

/** A group of indicators the family asks for is not there. */
export default defineRule({
  meta: {
    code: 'ZP403',
    slug: 'level-missing',
    severity: 'info',
    stage: 'stable',
    edits: null,
    topic: 'cost',
    title: { 'zh-CN': '缺少某类指标', 'en-US': 'A group of indicators is missing' },
    what: {
      'zh-CN': '产出指标下没有数量、质量、时效或成本指标，或没有满意度指标（可不评的地区除外）。',
      'en-US':
        'There is no indicator for quantity, quality, time or cost, or none for satisfaction where it is required.',
    },
    why: {
      'zh-CN': '指标体系应当完整；2022 年起成本指标单独要求。',
      'en-US': 'The set should be complete; from 2022 on cost indicators are asked for.',
    },
    howToFix: {
      'zh-CN': '下年编制目标时补上；确实不适用的，可以忽略。',
      'en-US': 'Add them next year; if they do not apply, set this aside.',
    },
    messages: {
      missing: {
        'zh-CN': '没有设置：{groups}。',
        'en-US': 'There is none of: {groups}.',
      },
    },
  },
  *check({ form, ruleSet }) {
    const [first] = form.indicators;
    if (!first || form.indicators.length < 3 || !form.indicators.some(({ level2 }) => level2 !== '')) return;
    const required = ruleSet.satisfactionOptional ? ruleSet.requiredLevel2 : [...ruleSet.requiredLevel2, '满意度指标'];
    const groups = required.filter((group) => !form.indicators.some((indicator) => belongsTo(indicator, group)));
    if (groups.length === 0) return;
    yield {
      cell: first.level1Cell ?? first.name.cell,
      messageId: 'missing',
      data: { groups },
    };
  },
});
