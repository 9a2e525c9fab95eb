import { defineRule } from '../define';
import { say } from '../messages';
import { planRest } from '../plans/remarks';

/** Half an explanation for a missed target. */
export default defineRule({
  meta: {
    code: 'ZP206',
    slug: 'explanation-incomplete',
    severity: 'warning',
    stage: 'trial',
    edits: 'suggest',
    topic: 'explanation',
    title: { 'zh-CN': '原因或改进措施只写了一半', 'en-US': 'Reason or measure is missing' },
    what: {
      'zh-CN': '没有完成的指标，说明里只有原因没有改进措施，或只有措施没有原因。',
      'en-US': 'A missed target is explained by a reason without a measure, or by a measure without a reason.',
    },
    why: {
      'zh-CN': '表头要求“原因及改进措施”，缺一项会被退回补充。',
      'en-US': 'The column asks for both; with one missing the form is sent back.',
    },
    howToFix: {
      'zh-CN': '补上缺少的那一部分：为什么没完成，下一步怎么办。',
      'en-US': 'Add what is missing: why it was not reached, or what will be done.',
    },
    messages: {
      noMeasure: {
        'zh-CN': '指标“{name}”只写了原因，没有改进措施。',
        'en-US': '{name} is explained by a reason only; the measure is missing.',
      },
      noReason: {
        'zh-CN': '指标“{name}”只写了改进措施，没有原因。',
        'en-US': '{name} has a measure only; the reason is missing.',
      },
    },
  },
  *check({ form, indicators, sheet }) {
    const asksForMeasures = form.labels.some((label) => label.includes('原因') && label.includes('措施'));
    for (const judged of indicators) {
      const { indicator, comparison, explanation } = judged;
      // Of a draft with open blanks nobody knows yet what it will say; it is told as a draft.
      if (!indicator.explanation || explanation.openBlanks.length > 0) continue;
      if (comparison.verdict !== 'short' && comparison.verdict !== 'unanswered') continue;
      const data = { name: indicator.name.text };
      const suggested = (missing: 'reason' | 'measure') => {
        const edits = planRest(sheet, judged, missing);
        return edits.length > 0 ? [{ title: say('rules.suggest.rest'), edits }] : [];
      };
      if (explanation.kind === 'reason-only' && asksForMeasures) {
        yield { cell: indicator.explanation.cell, messageId: 'noMeasure', data, suggestions: suggested('measure') };
      } else if (explanation.kind === 'measure-only') {
        yield { cell: indicator.explanation.cell, messageId: 'noReason', data, suggestions: suggested('reason') };
      }
    }
  },
});
