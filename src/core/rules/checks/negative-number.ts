import { ZERO } from '../../decimal';
import type { NumberSlot } from '../../form/types';
import { defineRule } from '../define';

/** A number below zero where none can be. */
export default defineRule({
  meta: {
    code: 'ZP107',
    slug: 'negative-number',
    severity: 'error',
    stage: 'stable',
    edits: null,
    topic: null,
    title: { 'zh-CN': '金额、分值或得分为负数', 'en-US': 'Negative amount, weight or score' },
    what: {
      'zh-CN': '预算数、执行数、分值或得分填了负数。',
      'en-US': 'A budget, executed amount, weight or score is negative.',
    },
    why: {
      'zh-CN': '这些数不会小于 0，负数多半是误填，会使执行率和总分出错。',
      'en-US': 'None of them can be below zero; a slip here makes rate and total wrong.',
    },
    howToFix: {
      'zh-CN': '核对后改为正数；确需冲减的，填冲减后的净额。',
      'en-US': 'Correct the number; if something was paid back, write the net amount.',
    },
    messages: {
      negative: {
        'zh-CN': '这里填的是负数 {value}，请核对。',
        'en-US': 'The number here is negative: {value}. Please check it.',
      },
    },
  },
  *check({ form }) {
    const slots: readonly (NumberSlot | null)[] = [
      ...(form.funding?.rows ?? []).flatMap((row) => [
        row.initialBudget,
        row.budget,
        row.executed,
        row.weight,
        row.score,
      ]),
      ...form.indicators.flatMap(({ weight, score }) => [weight, score]),
      form.total?.weight ?? null,
      form.total?.score ?? null,
    ];
    for (const slot of slots) {
      if (slot?.amount?.lt(ZERO)) yield { cell: slot.cell, messageId: 'negative', data: { value: slot.text } };
    }
  },
});
